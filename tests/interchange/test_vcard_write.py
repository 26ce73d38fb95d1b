"""vCards out: what we write is read back as it was, by us and by somebody else's reader."""

import io
from typing import Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from rolodex.domain import fields
from rolodex.domain.claim import Kind
from rolodex.domain.contact import CATEGORIES, PHONE_USES, SAFETY
from rolodex.domain.field import checked
from rolodex.interchange import vcard
from rolodex.interchange.record import Photo, Record
from rolodex.interchange.vcard_write import Card, Version, written
from tests.texts import can_be_seen

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))


def one(card: Card, version: Version = Version.V3) -> bytes:
    return b"".join(written([card], version))


def read(data: bytes) -> Record:
    (record,) = vcard.records(io.BytesIO(data))
    assert isinstance(record, Record)
    return record


def normal(field: str, value: Any) -> Any:
    declared = fields.get(Kind.CONTACT, field)
    return checked(declared, value)


_LINE = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\x00"), min_size=1, max_size=40
).filter(can_be_seen)
_PLAIN = st.from_regex(r"[a-z][a-z0-9]{1,12}", fullmatch=True)
_SAFE = st.sampled_from(SAFETY)
_LABEL = st.one_of(st.sampled_from(["work", "home", "mobile", "work mobile", "mobile work"]), _LINE)
_VALUES = st.one_of(
    st.tuples(st.just("phones"), st.fixed_dictionaries(
        {"raw": st.from_regex(r"\+2236[0-9]{7}", fullmatch=True)},
        optional={"label": _LABEL, "safe": _SAFE, "shared_with": _LINE,
                  "uses": st.lists(st.sampled_from(PHONE_USES), min_size=1, unique=True).map(
                      lambda uses: [use for use in PHONE_USES if use in uses])})),
    st.tuples(st.just("emails"), st.fixed_dictionaries(
        {"address": _PLAIN.map(lambda name: f"{name}@mission.example")}, optional={"label": _LABEL, "safe": _SAFE})),
    st.tuples(st.just("handles"), st.fixed_dictionaries(
        {"service": _PLAIN, "account": _LINE}, optional={"label": _LABEL, "safe": _SAFE})),
    st.tuples(st.just("urls"), st.fixed_dictionaries({"address": _LINE}, optional={"label": _LABEL})),
    st.tuples(st.just("places"), st.fixed_dictionaries(
        {"country": _LINE}, optional={"admin1": _LINE, "admin2": _LINE, "admin2_pcode": _LINE, "name": _LINE,
                                      "precision": st.sampled_from(["exact", "settlement"])})),
    st.tuples(st.just("languages"), st.fixed_dictionaries(
        {"language": _LINE}, optional={"fluency": st.just("native"), "interpreter_needed": st.booleans()})),
    st.tuples(st.just("remarks"), st.lists(_LINE, min_size=1, max_size=3).map("\n".join)),
    st.tuples(st.just("gender"), st.sampled_from(["female", "male", "other"])),
    st.tuples(st.just("type"), st.sampled_from(["individual", "organisation", "group"])),
    st.tuples(st.just("born"), st.sampled_from(["1953-10-15", "1953-10", "1953", "1953~"])),
    st.tuples(st.just("form_of_address"), _LINE),
    st.tuples(st.just("categories"), st.sampled_from([name for name in CATEGORIES if name not in
                                                      ("victim", "witness", "source")])),
)  # fmt: skip
_NAMES = st.lists(
    st.tuples(
        st.just("names"),
        st.fixed_dictionaries(
            {"text": _LINE, "kind": st.sampled_from(["usual", "legal", "nickname", "romanised", "code_name"])},
            optional={"language": _PLAIN, "script": _PLAIN},
        ),
    ),
    min_size=1,
    max_size=3,
)


def as_set(values: list[tuple[str, Any]]) -> list[str]:
    return sorted(repr((field, sorted(v.items()) if isinstance(v, dict) else v)) for field, v in values)


@pytest.mark.parametrize("version", list(Version))
@given(names=_NAMES, values=st.lists(_VALUES, max_size=6))
def test_card_is_read_back_as_it_was_written(version: Version, names: Any, values: Any) -> None:
    given_values = [(field, normal(field, value)) for field, value in [*names, *values]]
    record = read(one(Card(tuple(given_values), external_id="x-1"), version))
    assert record.left_out == ()
    assert record.unmapped == ()
    assert record.external_id == "x-1"
    assert as_set([(value.field, value.value) for value in record.values]) == as_set(given_values)


@pytest.mark.parametrize("version", list(Version))
def test_picture_organisation_and_title_are_read_back(version: Version) -> None:
    names = (("names", {"text": "A; B, C\\", "kind": "usual", "sort_as": "C, A"}),)
    card = Card(names, organisation="Office; of, things", title="Head", photo=Photo("image/png", PNG))
    record = read(one(card, version))
    assert (record.organisation, record.title, record.photo) == ("Office; of, things", "Head", card.photo)
    assert record.values[0].value == {"text": "A; B, C\\", "kind": "usual", "sort_as": "C, A"}


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\r\n"), max_size=300))
def test_lines_have_at_most_75_octets_and_no_character_is_cut(text: str) -> None:
    for line in one(Card((("names", {"text": text}),))).split(b"\r\n"):
        assert len(line) <= 75
        line.decode()


@pytest.mark.parametrize("category", ["victim", "witness", "source"])
@pytest.mark.parametrize("version", list(Version))
def test_category_that_can_kill_is_never_written(category: str, version: Version) -> None:
    data = one(Card((("names", {"text": "A"}), ("categories", category), ("categories", "media"))), version)
    assert category.encode() not in data
    assert b"CATEGORIES:media\r\n" in data


def test_card_that_we_write_is_read_by_another_reader_alike() -> None:
    values = (
        ("names", {"text": "Préfet, Amadou; Traoré", "kind": "usual"}),
        ("phones", {"raw": "+223 76 12 34 56", "label": "work mobile"}),
        ("emails", {"address": "a@mission.example", "label": "Bureau, étage 2"}),
        ("remarks", "first\nsecond; with, signs \\ " + "é" * 100),
        ("places", {"country": "Mali", "admin1": "Mopti", "name": "Tenenkou"}),
    )
    card = vobject.readOne(one(Card(values, external_id="x-1", organisation="Office")).decode())
    card.validate()
    assert card.fn.value == "Préfet, Amadou; Traoré"
    assert card.tel.value == "+223 76 12 34 56"
    assert sorted(card.tel.params["TYPE"]) == ["CELL", "WORK"]
    assert card.email.value == "a@mission.example"
    assert card.note.value == "first\nsecond; with, signs \\ " + "é" * 100
    assert (card.adr.value.country, card.adr.value.region, card.adr.value.city) == ("Mali", "Mopti", "Tenenkou")
    assert card.org.value == ["Office"]
    assert card.uid.value == "x-1"
