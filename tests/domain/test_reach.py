"""Numbers and addresses: normalised where they can be, kept as written always."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolodex.domain.reach import Capability, Safe, is_satellite, mask, normalise_email, normalise_phone
from rolodex.errors import Invalid, LimitExceeded


@pytest.mark.parametrize(
    ("raw", "region", "e164"),
    [
        ("+223 76 12 34 56", None, "+22376123456"),
        ("00223 76123456", None, "+22376123456"),
        ("76 12 34 56", "ML", "+22376123456"),
        ("76 12 34 56", None, None),
        ("+٢٢٣ ٧٦ ١٢ ٣٤ ٥٦", None, "+22376123456"),
        ("\u202a+223 76 12 34 56\u202c", None, "+22376123456"),
        ("＋223 76 12 34 56", None, "+22376123456"),
        ("+223 76 12 34 56 ext. 12", None, "+22376123456"),
        ("0612345678", "FR", "+33612345678"),
        ("tel:+223-76-12-34-56", None, "+22376123456"),
        ("+8816 214 12345", None, "+881621412345"),
        ("00 870 773 123456", None, "+870773123456"),
        ("+88216 5551 1234", None, "+8821655511234"),
        ("+870 1", None, None),
        ("+223 1", None, None),
        ("112", "ML", None),
        ("ask at the gate", "ML", None),
        ("", "ML", None),
    ],
)
def test_number_is_normalised_where_it_is_one(raw: str, region: str | None, e164: str | None) -> None:
    found = normalise_phone(raw, region)
    assert (found.raw, found.e164) == (raw, e164)


@given(st.text(max_size=60), st.sampled_from([None, "ML", "KW", "FR", "XX"]))
def test_text_is_never_lost_and_a_normal_number_stays(raw: str, region: str | None) -> None:
    found = normalise_phone(raw, region)
    assert found.raw == raw
    if found.e164 is not None:
        assert normalise_phone(found.e164).e164 == found.e164


@given(st.integers(min_value=60_000_000, max_value=79_999_999))
def test_local_and_international_form_are_one_number(number: int) -> None:
    assert normalise_phone(str(number), "ML").e164 == normalise_phone(f"00223{number}").e164 == f"+223{number}"


def test_satellite_networks_are_known_by_their_codes() -> None:
    assert [is_satellite(e164) for e164 in ("+881621412345", "+870773123456", "+22376123456")] == [True, True, False]


def test_overlong_text_is_refused() -> None:
    with pytest.raises(LimitExceeded):
        normalise_phone("1" * 321)
    with pytest.raises(LimitExceeded):
        normalise_email("a" * 321)


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        (" A.Keita@Example.ORG ", "A.Keita@example.org"),
        ("mailto:a@b", "a@b"),
        ("\u200eali@example.org\u200f", "ali@example.org"),
        ("علي@مثال.example", "علي@مثال.example"),
    ],
)
def test_address_is_normalised_in_its_domain_only(written: str, normal: str) -> None:
    assert normalise_email(written) == normal


@pytest.mark.parametrize(
    "written", ["", "a", "@b", "a@", "a@b@c", "a b@c", "a@b..c", "a@.b", "<a@b>", "a@b\x00", "x" * 65 + "@b"]
)
def test_text_that_is_no_address_is_refused(written: str) -> None:
    with pytest.raises(Invalid) as caught:
        normalise_email(written)
    assert caught.value.params == {"field": "email", "reason": "format"}


def test_mask_tells_nothing_of_the_value() -> None:
    assert {mask(""), mask("1"), mask("+22376123456")} == {"•••"}


def test_words_of_the_design_are_the_values() -> None:
    assert set(Capability) == {"voice", "sms", "whatsapp", "signal", "telegram", "satellite", "hf_radio"}
    assert set(Safe) == {"safe", "unsafe", "unknown"}
