"""Claims as JSON lines: one form for each claim, every record checked."""

from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolodex import errors
from rolodex.bundle import claim_lines
from rolodex.domain.claim import NO_FIELD, NULL, Act, Claim, Confidence, Kind, SourceKind, canonical
from rolodex.domain.ids import ClaimId, KeyId, SlotId, SubjectId
from rolodex.domain.level import Level
from tests.bundle.bundles import CLAIMS, claim
from tests.texts import can_be_seen

ID = "AAAAAAAAAAAAAAAAAAAAAQ=="
KEY = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="
LINE = (
    f'{{"author":"{KEY}","field":"status","id":"{ID}","kind":"contact","level":"confidential",'
    f'"recorded_ms":1793000000000,"subject":"{ID}","value":"active"}}\n'
)


def decoded(text: str) -> list[Claim]:
    return [one for batch in claim_lines.decode([text.encode()]) for one in batch]


def test_line_is_open_and_readable() -> None:
    one = Claim(
        ClaimId(bytes(15) + b"\x01"),
        SubjectId(bytes(15) + b"\x01"),
        Kind.CONTACT,
        "status",
        None,
        '"active"',
        Level.CONFIDENTIAL,
        KeyId(b"\x01" * 32),
        1_793_000_000_000,
    )
    assert claim_lines.encode_batch([one]).decode() == LINE
    assert decoded(LINE) == [one]


def test_everything_but_a_default_stands_on_the_line() -> None:
    one = claim(
        2,
        "names",
        {"text": "Bê"},
        source=SourceKind.IMPORTED,
        confidence=Confidence.LOW,
        verified_on="2026-02-28",
        targets=(ClaimId(bytes(16)),),
    )
    (line,) = claim_lines.encode([one])
    members = msgspec.json.decode(line)
    assert members["source"] == "imported"
    assert members["confidence"] == "low"
    assert members["verified_on"] == "2026-02-28"
    assert members["targets"] == ["AAAAAAAAAAAAAAAAAAAAAA=="]
    assert members["value"] == {"text": "Bê"}
    assert list(members) == sorted(members)


def test_claims_come_in_batches_of_a_thousand() -> None:
    many = [claim(number, "status", "active") for number in range(2_500)]
    blocks = list(claim_lines.encode(many))
    assert [block.count(b"\n") for block in blocks] == [1_000, 1_000, 500]
    batches = list(claim_lines.decode([b"".join(blocks)]))
    assert max(map(len, batches)) <= 1_000
    assert [one for batch in batches for one in batch] == many


def test_withdrawal_and_deletion_have_no_value() -> None:
    for act in (Act.WITHDRAW, Act.DELETE):
        one = claim(5, NO_FIELD, None, act=act, targets=(ClaimId(b"\x02" * 16),))
        assert decoded(claim_lines.encode_batch([one]).decode()) == [one]
        with_value = claim(5, "status", "active", act=act)
        with pytest.raises(errors.Malformed):
            decoded(claim_lines.encode_batch([with_value]).decode())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"field":"status",', '"field":"status","field":"status",'),
        ('"field":"status",', '"act":"assert","field":"status",'),
        ('"field":"status",', '"act":null,"field":"status",'),
        ('"field":"status",', '"confidence":"medium","field":"status",'),
        ('"field":"status",', '"extra":1,"field":"status",'),
        ('"field":"status",', '"field":"unheard_of",'),
        ('"field":"status",', ""),
        (f'"author":"{KEY}","field":"status"', f'"field":"status","author":"{KEY}"'),
        ('"kind":"contact"', '"kind":"person"'),
        ('"kind":"contact"', '"kind": "contact"'),
        ('"level":"confidential"', '"level":"secret"'),
        ('"level":"confidential"', '"level":1'),
        (f'"id":"{ID}"', '"id":"AAAA"'),
        (f'"id":"{ID}"', '"id":"AAAAAAAAAAAAAAAAAAAAAR=="'),
        (f'"author":"{KEY}"', f'"author":"{ID}"'),
        ('"recorded_ms":1793000000000', '"recorded_ms":-1'),
        ('"recorded_ms":1793000000000', '"recorded_ms":1793000000000.0'),
        ('"recorded_ms":1793000000000', '"recorded_ms":253402300800000'),
        (f'"subject":"{ID}"', f'"slot":"{ID}","subject":"{ID}"'),
        (f'"subject":"{ID}"', f'"source":"own_observation","subject":"{ID}"'),
        (f'"subject":"{ID}"', f'"subject":"{ID}","targets":[]'),
        (f'"subject":"{ID}"', f'"subject":"{ID}","targets":["AAAA"]'),
        (f'"subject":"{ID}"', f'"subject":"{ID}","targets":["{ID}","{ID}"]'),
        ('"value":"active"', '"value":"vanished"'),
        ('"value":"active"', '"value":"\\u0061ctive"'),
        ('"value":"active"', '"value": "active"'),
        ('"value":"active"', '"value":["active"]'),
        ('"value":"active"', '"value":1e400'),
        ('"value":"active"', '"value":' + "[" * 5_000 + "]" * 5_000),
        ('"value":"active"', '"value":"\\ud800"'),
        ('"value":"active"', '"value":"active","verified_on":"2026-02-30"'),
        ('"value":"active"', '"value":"active","verified_on":"20260228"'),
        ("\n", ""),
        ("\n", "\n\n"),
        ("\n", " \n"),
        ("\n", "\r\n"),
    ],
)
def test_line_out_of_form_is_refused(old: str, new: str) -> None:
    assert old in LINE
    with pytest.raises(errors.Unreliable):
        decoded(LINE.replace(old, new))


def test_bytes_that_are_not_utf8_are_refused() -> None:
    with pytest.raises(errors.Malformed):
        list(claim_lines.decode([LINE.encode().replace(b'"active"', b'"\xff"')]))


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({"kind": "usual"}, "value"),
        ({"kind": "usual", "text": " Aïcha"}, "value_not_normal"),
        ({"kind": "usual", "text": "Aïcha", "unknown": "x"}, "value"),
        ({"kind": "usual", "script": None, "text": "Aïcha"}, "value_not_normal"),
        ("Aïcha", "value"),
    ],
)
def test_value_that_its_field_refuses_is_refused_with_the_line(value: Any, reason: str) -> None:
    lines = claim_lines.encode_batch([*CLAIMS, claim(9, "names", value)])
    with pytest.raises(errors.Malformed) as refusal:
        decoded(lines.decode())
    assert refusal.value.params["reason"] == reason
    assert refusal.value.params["line"] == 5
    assert "cha" not in str(refusal.value)


def test_members_of_a_value_out_of_order_are_refused() -> None:
    line = claim_lines.encode_batch([claim(2, "names", {"kind": "usual", "text": "A"})]).decode()
    swapped = line.replace('{"kind":"usual","text":"A"}', '{"text":"A","kind":"usual"}')
    assert swapped != line
    with pytest.raises(errors.Malformed):
        decoded(swapped)


def test_number_of_a_newer_plan_may_lack_what_is_derived_from_it() -> None:
    raw = {"raw": "+243 970 000 000"}
    with_e164 = claim(2, "phones", {"e164": "+243970000000", **raw})
    without = claim(3, "phones", raw)
    assert decoded(claim_lines.encode_batch([with_e164, without]).decode()) == [with_e164, without]


def test_line_above_its_bound_is_refused() -> None:
    long = LINE.replace('"active"', '"' + "a" * (1 << 20) + '"')
    with pytest.raises(errors.LimitExceeded):
        decoded(long)


def test_too_many_targets_are_refused_on_both_sides() -> None:
    targets = tuple(ClaimId(number.to_bytes(16, "big")) for number in range(4_097))
    with pytest.raises(errors.LimitExceeded):
        claim_lines.encode_batch([claim(1, "status", "active", targets=targets)])
    allowed = claim(1, "status", "active", targets=targets[:-1])
    assert decoded(claim_lines.encode_batch([allowed]).decode()) == [allowed]


_ids = st.binary(min_size=16, max_size=16)
_texts = st.text(min_size=1, max_size=60).filter(lambda text: can_be_seen(text) and "\x00" not in text)


@st.composite
def _claims(draw: st.DrawFn) -> Claim:
    field, slot, value = draw(
        st.one_of(
            st.tuples(st.just("status"), st.none(), st.sampled_from(["active", "dormant", None])),
            st.tuples(st.just("names"), _ids, _texts.map(lambda text: {"kind": "usual", "text": text.strip()})),
        )
    )
    return Claim(
        ClaimId(draw(_ids)),
        SubjectId(draw(_ids)),
        Kind.CONTACT,
        field,
        SlotId(slot) if slot is not None else None,
        NULL if value is None else canonical(value),
        draw(st.sampled_from(Level)),
        KeyId(draw(st.binary(min_size=32, max_size=32))),
        draw(st.integers(0, 253_402_300_799_999)),
        draw(st.sampled_from(SourceKind)),
        draw(st.sampled_from(Confidence)),
        draw(st.none() | st.dates().map(lambda day: day.isoformat())),
        Act.ASSERT,
        tuple(draw(st.lists(_ids.map(ClaimId), unique=True, max_size=3))),
    )


@settings(max_examples=150, deadline=None)
@given(st.lists(_claims(), max_size=8))
def test_any_valid_claims_come_back_equal(claims: list[Claim]) -> None:
    assert decoded(claim_lines.encode_batch(claims).decode()) == claims


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_any_changed_line_is_refused_or_has_one_form(data: st.DataObject) -> None:
    line = bytearray(LINE.encode())
    line[data.draw(st.integers(0, len(line) - 1))] = data.draw(st.integers(0, 255))
    try:
        claims = [one for batch in claim_lines.decode([bytes(line)]) for one in batch]
    except errors.Unreliable:
        return
    assert claim_lines.encode_batch(claims) == bytes(line)


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        (
            Kind.CONSENT,
            "override",
            {
                "reason": "Because I say so, and so does nobody",
                "purpose": "referral",
                "recipient": "aa" * 16,
                "by": "bb" * 16,
                "second_officer": "cc" * 16,
            },
        ),
        (Kind.CONTACT, "distinct_from", "aa" * 16),
    ],
)
def test_what_never_leaves_a_vault_is_refused_where_it_arrives(kind: Kind, field: str, value: Any) -> None:
    slot = SlotId(b"\x51" * 16) if field == "distinct_from" else None
    (line,) = claim_lines.encode([claim(1, field, value, kind=kind, slot=slot)])
    with pytest.raises(errors.Malformed) as caught:
        decoded(line.decode())
    assert caught.value.params["reason"] == "unknown_field"
