"""The declarations of fields, and the check of values against them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolodex.domain import fields
from rolodex.domain.claim import Kind
from rolodex.domain.field import MAX_LIST, MAX_TEXT_CHARS, Field, Part, Type, checked, referenced
from rolodex.errors import Invalid, LimitExceeded, RolodexError

CONTACT = {field.name: field for field in fields.of(Kind.CONTACT)}
OFFICER = "0f" * 16


def test_every_kind_has_fields_with_names_of_their_own() -> None:
    for kind in Kind:
        names = [field.name for field in fields.of(kind)]
        assert names
        assert len(names) == len(set(names))


def test_every_choice_has_choices_and_every_reference_a_kind() -> None:
    for field in fields.ALL:
        parts: tuple[Field | Part, ...] = (field, *field.parts)
        for part in parts:
            assert (part.type is Type.CHOICE) == bool(part.choices), field.name
            assert (part.type is Type.REFERENCE) == (part.references is not None), field.name
        assert (field.type is Type.RECORD) == bool(field.parts), field.name


def test_ways_to_reach_a_person_are_confidential_by_default() -> None:
    assert {name for name, field in CONTACT.items() if field.reach} == {"phones", "emails", "handles", "places"}
    assert all(field.level.word == "confidential" for field in CONTACT.values() if field.reach)


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("gender", "unknown", "not_a_choice"),
        ("gender", ["male"], "not_a_choice"),
        ("form_of_address", 7, "not_text"),
        ("form_of_address", "   ", "empty"),
        ("form_of_address", "a\x00b", "null_character"),
        ("form_of_address", "\u200b\u3164\u00ad", "empty"),
        ("form_of_address", "\ud800", "not_unicode"),
        ("names", "Traoré", "not_a_record"),
        ("names", {"kind": "legal"}, "missing_part"),
        ("names", {"text": "x", "colour": "red"}, "unknown_part"),
        ("born", "1990-13", "month"),
        ("stewards", {"officer": "me", "role": "primary"}, "not_an_id"),
        ("stewards", {"officer": OFFICER, "role": "primary", "strength": True}, "not_a_number"),
        ("stewards", {"officer": OFFICER, "role": "primary", "strength": 2**60}, "out_of_range"),
        ("stewards", {"officer": OFFICER, "role": "primary", "from": "yesterday"}, "not_a_date"),
        ("preferences", {"no_uniforms": "yes"}, "not_yes_or_no"),
        ("preferences", {"days_to_avoid": "Friday"}, "not_a_list"),
        ("photo", "abc", "not_a_digest"),
    ],
)
def test_value_that_breaks_its_rule_is_refused_by_name(field: str, value: Any, reason: str) -> None:
    with pytest.raises(Invalid) as refused:
        checked(CONTACT[field], value)
    assert refused.value.params["reason"] == reason


def test_instant_without_time_zone_is_refused() -> None:
    with pytest.raises(Invalid, match="no_time_zone"):
        checked(fields.get(Kind.INTERACTION, "at"), "2025-01-01T10:00:00")


def test_text_over_the_limit_is_refused() -> None:
    with pytest.raises(LimitExceeded):
        checked(CONTACT["form_of_address"], "x" * (MAX_TEXT_CHARS + 1))


def test_list_over_the_limit_is_refused() -> None:
    with pytest.raises(LimitExceeded):
        checked(CONTACT["preferences"], {"days_to_avoid": ["Friday"] * (MAX_LIST + 1)})


def test_empty_parts_are_dropped_and_a_record_of_nothing_clears() -> None:
    assert checked(CONTACT["names"], {"text": " Ali ", "script": "", "language": None}) == {"text": "Ali"}
    assert checked(CONTACT["retention"], {"purpose": ""}) is None


def test_date_is_written_in_one_form() -> None:
    assert checked(fields.get(Kind.CASE, "last_day"), "20250131") == "2025-01-31"


def test_reference_is_written_in_one_form_and_names_its_subject() -> None:
    field = fields.get(Kind.TENURE, "contact")
    value = checked(field, "0F0F0F0F-0F0F-0F0F-0F0F-0F0F0F0F0F0F")
    assert value == OFFICER
    assert referenced(field, value) == (bytes([15]) * 16,)


def test_reference_inside_a_record_names_its_subject() -> None:
    assert referenced(CONTACT["stewards"], {"officer": OFFICER, "role": "primary"}) == (bytes([15]) * 16,)
    assert referenced(CONTACT["stewards"], None) == ()


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from(fields.ALL), _JSON)
def test_check_of_anything_gives_a_normal_form_or_a_refusal(field: Field, value: Any) -> None:
    try:
        once = checked(field, value)
    except RolodexError:
        return
    assert checked(field, once) == once
