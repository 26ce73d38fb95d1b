"""Texts made to fit on a page."""

from rolodex.domain import paper_fit


def test_texts_that_fit_are_left_alone() -> None:
    texts = {"why": "Chairs the committee.", "history": "Since 2024.\nMonthly."}

    assert paper_fit.fitted(texts, 10) == texts


def test_longest_text_is_cut_first_and_short_ones_stay_whole() -> None:
    found = paper_fit.fitted({"why": "Short.", "history": "word " * 500}, 10)

    assert found["why"] == "Short."
    assert found["history"].endswith(" […]")
    assert paper_fit.lines(found["history"]) <= 9


def test_together_they_take_no_more_lines_than_there_are() -> None:
    texts = {name: "many words here " * count for name, count in (("a", 10), ("b", 100), ("c", 300), ("d", 2))}

    assert sum(map(paper_fit.lines, paper_fit.fitted(texts, 20).values())) <= 20


def test_line_ends_and_wide_letters_take_room() -> None:
    assert paper_fit.lines("a\nb\n\nc") == 4
    assert paper_fit.lines("W" * 84) == 2
    assert paper_fit.lines("市" * 84) == 2
    assert paper_fit.lines("") == 0


def test_text_without_a_space_is_cut_too() -> None:
    found = paper_fit.fitted({"why": "x" * 5_000}, 5)

    assert paper_fit.lines(found["why"]) <= 5


def test_many_line_ends_are_cut() -> None:
    found = paper_fit.fitted({"why": "a\n" * 200}, 6)

    assert paper_fit.lines(found["why"]) <= 6
