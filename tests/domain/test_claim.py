"""The claim as a value, and its one JSON text."""

from hypothesis import given
from hypothesis import strategies as st

from rolodex.domain.claim import NULL, Claim, Kind, canonical, decoded
from rolodex.domain.ids import ClaimId, KeyId, SubjectId
from rolodex.domain.level import Level

TEXTS = st.text(st.characters(codec="utf-8"))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=8,
)


def test_canonical_text_sorts_keys_and_has_no_white_space() -> None:
    assert canonical({"text": "Aïssata", "kind": "legal"}) == '{"kind":"legal","text":"Aïssata"}'


def test_canonical_text_of_nothing_is_the_null_that_clears() -> None:
    assert canonical(None) == NULL


@given(VALUES)
def test_canonical_text_read_back_gives_the_value(value: object) -> None:
    assert decoded(canonical(value)) == value


@given(st.dictionaries(TEXTS, st.integers(-5, 5)))
def test_canonical_text_does_not_depend_on_the_order_of_keys(value: dict[str, int]) -> None:
    assert canonical(dict(reversed(value.items()))) == canonical(value)


def test_claims_are_equal_by_content() -> None:
    def made() -> Claim:
        return Claim(
            ClaimId(bytes(16)), SubjectId(bytes(16)), Kind.CONTACT, "gender", None, '"male"', Level.UNCLASSIFIED,
            KeyId(bytes(32)), 1,
        )  # fmt: skip

    assert made() == made()
    assert hash(made()) == hash(made())
