"""Generated passphrases: how many words, out of which list, and that no two are alike."""

import math
from collections import Counter

import pytest

from rolodex.crypto import wordlist
from rolodex.resources import resource


def _listed() -> list[str]:
    return resource(wordlist.FILE).read_text(encoding="ascii").split()


def test_passphrase_has_seven_words_of_the_list() -> None:
    words = wordlist.generate().expose().decode().split(" ")

    assert len(words) == 7
    assert set(words) <= set(_listed())


def test_seven_words_are_ninety_bits() -> None:
    assert int(7 * math.log2(len(set(_listed())))) == 90


def test_no_two_passphrases_are_alike() -> None:
    made = [wordlist.generate() for _ in range(50)]

    assert all(one != other for at, one in enumerate(made) for other in made[at + 1 :])


def test_every_word_is_drawn_anew_from_the_whole_list(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: Counter[int] = Counter()

    def last(listed: list[str]) -> str:
        asked[len(listed)] += 1
        return listed[-1]

    monkeypatch.setattr("secrets.choice", last)

    assert wordlist.generate().expose() == b"zoom zoom zoom zoom zoom zoom zoom"
    assert asked == {7776: 7}
