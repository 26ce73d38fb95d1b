"""Searches with chips."""

import pytest

from rolodex.domain.chips import Chip, Typed, parse, written

KEYS = {"category", "org", "steward", "الفئة"}


def test_words_alone_are_words() -> None:
    assert parse("  ahmed   of gao ", KEYS) == Typed("ahmed of gao")


def test_chips_are_taken_out_of_the_words() -> None:
    assert parse('ahmed category:media of org:"Invented Rights" gao', KEYS) == Typed(
        "ahmed of gao", (Chip("category", "media"), Chip("org", "Invented Rights"))
    )


def test_minus_before_a_chip_turns_it_round() -> None:
    assert parse("-category:media", KEYS) == Typed("", (Chip("category", "media", is_not=True),))


def test_chip_that_is_being_typed_has_no_value_yet() -> None:
    assert parse('category: org:"Inv', KEYS) == Typed("", (Chip("category", ""), Chip("org", "Inv")))


@pytest.mark.parametrize("text", ["https://example.org", "10:30", "unknown:thing", "xcategory:media"])
def test_other_colons_are_words(text: str) -> None:
    assert parse(text, KEYS) == Typed(text)


def test_keys_of_other_scripts_are_known() -> None:
    assert parse("الفئة:media", KEYS) == Typed("", (Chip("الفئة", "media"),))


@pytest.mark.parametrize("chip", [Chip("org", "Invented Rights"), Chip("category", "media", is_not=True)])
def test_written_chip_is_read_back(chip: Chip) -> None:
    assert parse(written(chip), KEYS).chips == (chip,)


def test_only_the_first_letters_of_a_long_text_count() -> None:
    assert len(parse("a" * 100_000, KEYS).words) == 400
