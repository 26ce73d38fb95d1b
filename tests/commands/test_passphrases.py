"""New passphrases: what is suggested, how strong one is, and what is said of a weak one."""

import pytest

from rolodex.commands import passphrases
from rolodex.errors import Invalid


def _strength(text: str) -> passphrases.Strength:
    return passphrases.strength(passphrases.from_text(text))


def test_suggestion_is_strong_and_is_taken() -> None:
    suggested = passphrases.suggest()

    passphrases.check_new(suggested)
    assert passphrases.strength(suggested) == passphrases.Strength(score=4, missing=0, advice=())


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("password", ("common_passphrase",)),
        ("p@ssword", ("common_passphrase", "substitution")),
        ("sdfghjkl;'", ("keyboard_row",)),
        ("aaaaaaaaaaaaaaaa", ("repeat",)),
        ("abcdefghijklmno", ("sequence",)),
        ("13.05.1978", ("date",)),
    ],
)
def test_weak_passphrase_is_told_what_most_of_it_is(text: str, advice: tuple[str, ...]) -> None:
    found = _strength(text)

    assert found.advice == advice
    assert set(found.advice) <= set(passphrases.ADVICE)
    assert not found.suffices


def test_short_passphrase_is_told_how_many_characters_it_lacks() -> None:
    assert _strength("Xk2!vR").missing == 9
    assert not _strength("Xk2!vR").suffices


@pytest.mark.parametrize(
    "text", ["Xk2!vR", "aaaaaaaaaaaaaaaa", "password password", "seven grey herons wait beside the ferry"]
)
def test_strength_suffices_exactly_where_the_passphrase_is_taken(text: str) -> None:
    try:
        passphrases.check_new(passphrases.from_text(text))
        is_taken = True
    except Invalid:
        is_taken = False

    assert _strength(text).suffices is is_taken


def test_passphrase_of_a_thousand_characters_is_judged_and_taken() -> None:
    long = passphrases.from_text("nine grey herons wait beside the ferry to Gao " * 22)

    passphrases.check_new(long)
    assert passphrases.strength(long).suffices
