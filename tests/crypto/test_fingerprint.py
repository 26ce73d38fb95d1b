"""Eight groups of five digits, typed in any way a person types digits."""

import pytest

from rolodex.crypto.fingerprint import fingerprint, matches

# SHA-256 of 00 01 … 1f "age1pqexample" starts 1bd2 5626 0f19 9883 40d9 cf2d a58c 232f.
SIGNING = bytes(range(32))
RECIPIENT = "age1pqexample"
EXPECTED = "07122 22054 03865 39043 16601 53037 42380 09007"


def test_fingerprint_is_eight_words_of_the_digest() -> None:
    assert fingerprint(SIGNING, RECIPIENT) == EXPECTED


def test_fingerprint_changes_with_either_key() -> None:
    assert fingerprint(bytes(32), RECIPIENT) != EXPECTED
    assert fingerprint(SIGNING, "age1pqexampl") != EXPECTED


def test_fingerprint_of_a_key_of_other_length_is_a_defect() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        fingerprint(bytes(31), RECIPIENT)


@pytest.mark.parametrize(
    "typed",
    [
        EXPECTED,
        EXPECTED.replace(" ", ""),
        EXPECTED.replace(" ", "-"),
        EXPECTED.replace(" ", " \u2013 "),
        EXPECTED.replace(" ", "\n"),
        f"  {EXPECTED}  ",
        "\u200f٠٧١٢٢ ٢٢٠٥٤ ٠٣٨٦٥ ٣٩٠٤٣ ١٦٦٠١ ٥٣٠٣٧ ٤٢٣٨٠ ٠٩٠٠٧",
        "۰۷۱۲۲ ۲۲۰۵۴ ۰۳۸۶۵ ۳۹۰۴۳ ۱۶۶۰۱ ۵۳۰۳۷ ۴۲۳۸۰ ۰۹۰۰۷",
    ],
)
def test_typed_digits_match_in_any_script_and_grouping(typed: str) -> None:
    assert matches(typed, EXPECTED)


@pytest.mark.parametrize(
    "typed",
    ["", "07122", EXPECTED[:-1] + "8", EXPECTED[:-1], EXPECTED + "0", EXPECTED[:-1] + "O", EXPECTED + " " * 200],
)
def test_typed_digits_that_differ_do_not_match(typed: str) -> None:
    assert not matches(typed, EXPECTED)
