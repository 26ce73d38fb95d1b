"""Whatever stands as a value in a signed line: it is valid for its field, or the line is refused. Nothing else."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from rolodex import errors
from rolodex.bundle import claim_lines
from rolodex.domain import fields
from rolodex.domain.claim import canonical, decoded
from rolodex.domain.field import Field, checked

_SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**63), 2**64 - 1),
    st.text(max_size=20),
    st.sampled_from(["2026-02-30", "1950~", "+243970000000", "00" * 16, "0" * 64, "2026-11-03T08:00:00+00:00"]),
)
_VALUES = st.recursive(
    _SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
)


@st.composite
def _field_and_value(draw: st.DrawFn) -> tuple[Field, Any]:
    field = draw(st.sampled_from(fields.ALL))
    if not field.parts:
        return field, draw(_VALUES)
    named = st.sampled_from([part.name for part in field.parts])
    return field, draw(_VALUES | st.dictionaries(named, _VALUES, max_size=len(field.parts)))


@settings(max_examples=600, deadline=None)
@given(_field_and_value())
def test_any_value_is_valid_or_malformed(case: tuple[Field, Any]) -> None:
    field, value = case
    text = canonical(value)
    try:
        claim_lines.check_text(field, text)
    except errors.Malformed:
        return
    normal = checked(field, decoded(text))
    assert normal == value or (field.name == "phones" and normal == {**value, "e164": normal["e164"]})
