"""Recovery words against the published SLIP-39 vectors, and what people do to words."""

import itertools
import json
from pathlib import Path

import pytest

from rolodex import errors
from rolodex.crypto import shares
from rolodex.crypto.secret import Secret

VECTORS: list[list[str | list[str]]] = json.loads(
    (Path(__file__).parents[1] / "vectors" / "slip39" / "vectors.json").read_text()
)
SECRET = Secret(bytes(range(32)))
PUBLISHED_PASSPHRASE = Secret(b"TREZOR")
# SLIP-39 vector 20.
ONE_LINE = VECTORS[19][1][0]
# Identifier 0, extendable, iteration exponent 15, one share of one, a secret of zeros; made with shamir-mnemonic.
COSTLY_LINE = (
    "academic alto academic academic academic academic academic academic academic academic academic "
    "academic academic academic academic academic academic academic academic academic academic academic "
    "academic academic academic academic academic academic academic academic submit leaves coastal"
)


def _reason(words: list[str]) -> dict[str, str | int]:
    with pytest.raises(errors.Invalid) as caught:
        shares.combine(words)
    assert caught.value.params["field"] == "recovery_words"
    return {name: value for name, value in caught.value.params.items() if name != "field"}


def test_vectors_are_complete() -> None:
    lengths = [len(vector[2]) for vector in VECTORS]

    assert (len(VECTORS), lengths.count(64), lengths.count(32), lengths.count(0)) == (45, 7, 8, 30)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: str(vector[0]).split(".")[0])
def test_published_words_give_their_secret_or_are_refused(vector: list[str | list[str]]) -> None:
    words, expected = list(vector[1]), vector[2]

    if len(expected) == 64:
        assert shares.combine(words, PUBLISHED_PASSPHRASE).expose().hex() == expected
    else:
        with pytest.raises(errors.Invalid) as caught:
            shares.combine(words, PUBLISHED_PASSPHRASE)
        assert (caught.value.params["reason"] == "secret_length") is (len(expected) == 32)


def test_recovery_key_is_one_line_of_33_words() -> None:
    lines = shares.split(SECRET, threshold=1, count=1)

    assert [len(line.split()) for line in lines] == [33]
    assert shares.combine(lines) == SECRET


def test_any_three_of_five_shares_give_the_secret_and_two_do_not() -> None:
    lines = shares.split(SECRET, threshold=3, count=5)

    assert len(set(lines)) == 5
    for chosen in itertools.combinations(lines, 3):
        assert shares.combine(chosen) == SECRET
    assert shares.combine(lines) == SECRET
    assert _reason(lines[:2]) == {"reason": "too_few", "given": 2, "needed": 3}


def test_words_typed_with_capitals_spaces_and_twice_are_taken() -> None:
    lines = shares.split(SECRET, threshold=2, count=3)

    assert shares.combine([lines[0].upper(), f"  {lines[0]} ", lines[2].replace(" ", "\n ")]) == SECRET


def test_line_with_a_mistyped_word_is_named() -> None:
    lines = shares.split(SECRET, threshold=2, count=2)
    words = lines[1].split()
    words[8] = "academic" if words[8] != "academic" else "acid"

    assert _reason([lines[0], " ".join(words)]) == {"reason": "words", "line": 2}
    assert _reason([lines[0], lines[1] + " umbrellas"]) == {"reason": "words", "line": 2}
    assert _reason([""]) == {"reason": "words", "line": 1}


def test_lines_of_two_sets_are_refused() -> None:
    first = shares.split(SECRET, threshold=2, count=2)
    second = shares.split(SECRET, threshold=2, count=2)

    assert _reason([first[0], second[1]]) == {"reason": "different_sets"}


def test_no_line_at_all_is_refused() -> None:
    assert _reason([]) == {"reason": "too_few", "given": 0, "needed": 1}


def test_too_many_or_too_long_lines_are_refused_before_reading() -> None:
    with pytest.raises(errors.LimitExceeded):
        shares.combine([str(ONE_LINE)] * 17)
    with pytest.raises(errors.LimitExceeded):
        shares.combine([str(ONE_LINE) + " " * 1024])


def test_words_that_ask_for_minutes_of_work_are_refused() -> None:
    with pytest.raises(errors.LimitExceeded) as caught:
        shares.combine([COSTLY_LINE])

    assert caught.value.params["limit"] == "recovery_iterations"


@pytest.mark.parametrize(("threshold", "count"), [(0, 1), (2, 1), (1, 2), (2, 17), (-1, 1)])
def test_split_with_an_impossible_threshold_is_refused(threshold: int, count: int) -> None:
    with pytest.raises(errors.Invalid) as caught:
        shares.split(SECRET, threshold, count)

    assert caught.value.params["reason"] == "threshold"


def test_split_of_a_secret_of_other_length_is_refused() -> None:
    with pytest.raises(errors.Invalid) as caught:
        shares.split(Secret(bytes(16)), 1, 1)

    assert caught.value.params["reason"] == "secret_length"
