"""Numbers and addresses: normalised where they can be, kept as written always."""

from random import Random

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolodex.domain.reach import (
    Capability,
    Safe,
    is_satellite,
    is_surely_possible,
    mask,
    may_be_e164_of,
    normalise_email,
    normalise_phone,
)
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


@given(
    st.sampled_from(sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE)),
    st.text("0123456789", min_size=1, max_size=15),
    st.randoms(use_true_random=False),
)
@settings(max_examples=2000, deadline=None)
def test_number_taken_as_it_is_is_what_the_parser_makes_of_it(code: int, national: str, random: Random) -> None:
    e164 = f"+{code}{national}"
    if is_surely_possible(e164):
        parsed = phonenumbers.parse(e164)
        assert phonenumbers.is_possible_number(parsed)
        assert phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164) == e164
        written = "".join(digit + random.choice(("", "", " ", "-", ".", " (", ") ")) for digit in e164)
        assert normalise_phone(written).e164 == e164
        again = phonenumbers.format_number(phonenumbers.parse(written), phonenumbers.PhoneNumberFormat.E164)
        assert again == e164


@pytest.mark.parametrize("e164", ["+22370123456", "+33612345678", "+12125551234", "+243812345678", "+390612345678"])
def test_clean_number_is_taken_as_it_is(e164: str) -> None:
    assert is_surely_possible(e164)


@pytest.mark.parametrize("text", ["+4402079460958", "+22370", "+999123456789", "+881621412345", "+1"])
def test_number_that_could_be_read_otherwise_goes_to_the_parser(text: str) -> None:
    assert not is_surely_possible(text)


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


@pytest.mark.parametrize(
    ("e164", "raw", "expected"),
    [
        ("+22370123456", "+223 70 12 34 56", True),
        ("+22370123456", "00223 70123456", True),
        ("+442079460000", "+44 (0)20 7946 0000", True),
        ("+22366000002", "+223-66-00-00-02 ext. 12", True),
        ("+22376123456", "76 12 34 56", True),
        ("+22376123456", "ask at the gate", True),
        ("+22370999999", "+223 70 12 34 56", False),
        ("+22370123456 ", "+223 70 12 34 56", False),
        ("call +22370123456", "76 12 34 56", False),
        ("+٢٢٣٧٠١٢٣٤٥٦", "70 12 34 56", False),
    ],
)
def test_number_in_e164_is_that_of_the_text_or_is_none(e164: str, raw: str, expected: bool) -> None:
    assert may_be_e164_of(e164, raw) is expected
