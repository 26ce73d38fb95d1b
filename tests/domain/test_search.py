"""The words of the index, the expressions put to it, and how well an answer fits."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3
from hypothesis import given
from hypothesis import strategies as st

from rolodex.domain.folding import SKELETON_MARK
from rolodex.domain.ranking import How, Match, how_matched
from rolodex.domain.search import index_text, match_expression, reach_text

NAUGHTY = Path(__file__).parents[1] / "vectors" / "naughty_strings" / "blns.json"
TOKENIZERS = ("unicode61", "unicode61 remove_diacritics 2", "unicode61 categories 'L* N*'")


@pytest.fixture(name="index")
def _index() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as index:
        index.execute("CREATE VIRTUAL TABLE found USING fts5(names, reach, tokenize='unicode61', prefix='1 2 3')")
        yield index


def _put(index: sqlite3.Connection, names: tuple[str, ...], phones: tuple[str, ...] = ()) -> None:
    row = (index_text(names), reach_text(phones, (), ()))
    index.execute("INSERT INTO found (names, reach) VALUES (?, ?)", row)


def _hits(index: sqlite3.Connection, query: str) -> int:
    asked = match_expression(query)
    assert asked is not None
    return len(index.execute("SELECT rowid FROM found WHERE found MATCH ?", (asked.expression,)).fetchall())


def test_index_holds_folded_words_and_marked_skeletons() -> None:
    assert index_text(["Moussa Coulibaly"]).split() == ["\u1681ms", "\u1681klbl", "moussa", "coulibaly"]


def test_index_holds_arabic_words_with_and_without_article() -> None:
    assert {"الغانم", "غانم", "\u1681gnm"} <= set(index_text(["مرزوق الغانم"]).split())


def test_index_of_nothing_is_empty() -> None:
    assert index_text([]) == ""
    assert index_text(["—", ""]) == ""
    assert reach_text([], [], []) == ""


def test_reach_holds_every_ending_of_seven_digits() -> None:
    assert reach_text(["+22376123456"], [], []).split() == [
        "22376123456",
        "2376123456",
        "376123456",
        "76123456",
        "6123456",
    ]


def test_reach_holds_parts_of_addresses() -> None:
    words = reach_text(["1234"], ["A.Keita@mali.example"], ["@x_keita"]).split()
    assert words == ["1234", "a", "keita", "mali", "example", "x"]


@pytest.mark.parametrize("tokenizer", TOKENIZERS)
def test_every_tokenizer_keeps_a_marked_skeleton_one_word(tokenizer: str) -> None:
    with closing(sqlcipher3.connect(":memory:")) as index:
        option = tokenizer.replace("'", "''")
        index.execute(f"CREATE VIRTUAL TABLE t USING fts5(w, tokenize='{option}')")
        index.execute("CREATE VIRTUAL TABLE v USING fts5vocab(t, row)")
        index.execute("INSERT INTO t VALUES (?)", (SKELETON_MARK + "klbl",))
        assert index.execute("SELECT term FROM v").fetchall() == [(SKELETON_MARK + "klbl",)]


def test_expression_quotes_each_word_and_offers_its_skeleton() -> None:
    asked = match_expression("Moussa Traoré")
    assert asked is not None
    assert asked.folded == ("moussa", "traore")
    assert asked.expression == '("moussa"* OR "\u1681ms") AND ("traore"* OR "\u1681trr"*)'
    assert asked.relaxed == ('(("moussa"* OR "\u1681ms") OR ("traore"* OR "\u1681trr"*))',)


def test_expression_of_a_number_takes_its_forms() -> None:
    asked = match_expression("(0) 76 12-34.56")
    assert asked is not None
    assert asked.expression == '("076123456"* OR "76123456"*)'


@pytest.mark.parametrize("query", ["", "   ", "—", "👍", '"*()^:', "\u202e\u200b", SKELETON_MARK, "´"])
def test_query_without_letter_and_digit_asks_nothing(query: str) -> None:
    assert match_expression(query) is None
    assert how_matched(query, ["Ali"], []) is None


@pytest.mark.parametrize("driver", [sqlite3, sqlcipher3], ids=["sqlite", "sqlcipher"])
def test_naughty_strings_are_never_read_as_syntax(driver: object) -> None:
    strings = json.loads(NAUGHTY.read_text(encoding="utf-8"))
    assert len(strings) >= 500
    asked_count = 0
    with closing(driver.connect(":memory:")) as index:  # type: ignore[attr-defined]
        index.execute("CREATE VIRTUAL TABLE found USING fts5(names, reach, tokenize='unicode61')")
        for text in strings:
            index.execute("INSERT INTO found VALUES (?, ?)", (index_text([text]), reach_text([text], [text], [text])))
        for row, text in enumerate(strings, start=1):
            asked = match_expression(text)
            if asked is None:
                continue
            asked_count += 1
            for expression in (asked.expression, *asked.relaxed):
                question = "SELECT 1 FROM found WHERE found MATCH ? AND rowid = ?"
                assert index.execute(question, (expression, row)).fetchall() == [(1,)], row
    assert asked_count >= 400


@given(st.text(max_size=80))
def test_any_text_gives_a_valid_expression_or_none(text: str) -> None:
    asked = match_expression(text)
    if asked is None:
        return
    with closing(sqlite3.connect(":memory:")) as index:
        index.execute("CREATE VIRTUAL TABLE found USING fts5(names, tokenize='unicode61')")
        for expression in (asked.expression, *asked.relaxed):
            index.execute("SELECT rowid FROM found WHERE found MATCH ?", (expression,)).fetchall()


def test_whole_name_is_found_from_a_third_script(index: sqlite3.Connection) -> None:
    _put(index, ("Abdullah Al Tamimi",))
    assert _hits(index, "Абдулла Тамими") == 1


def test_long_query_is_cut_to_a_bounded_expression() -> None:
    asked = match_expression("karim " * 10_000)
    assert asked is not None
    assert len(asked.folded) == 8
    assert max(map(len, (asked.expression, *asked.relaxed))) < 3_000


@pytest.mark.parametrize(
    "query", ["76123456", "+223 76 12 34 56", "0022376123456", "076 12 34 56", "٧٦١٢٣٤٥٦", "6123456"]
)
def test_number_is_found_in_any_form(index: sqlite3.Connection, query: str) -> None:
    _put(index, ("Awa",), ("+22376123456",))
    _put(index, ("Bintou",), ("+22366000000",))
    assert _hits(index, query) == 1


def test_typing_goes_on_finding_what_was_found(index: sqlite3.Connection) -> None:
    _put(index, ("Abdullah Al Tamimi", "عبد الله التميمي"))
    for query in ("Abdallah al-Tamimi", "عبدالله التميمي"):
        assert [_hits(index, query[:end]) for end in range(len(query) - 3, len(query) + 1)] == [1, 1, 1, 1], query


@pytest.mark.parametrize(
    ("query", "match"),
    [
        ("karim keïta", Match("names", How.EXACT, 100)),
        ("keita", Match("names", How.EXACT, 98)),
        ("kar kei", Match("names", How.PREFIX, 89)),
        ("76 00 00 00", Match("phones", How.DIGITS, 96)),
        ("+22376000000", Match("phones", How.EXACT, 100)),
        ("7600", Match("phones", How.DIGITS, 88)),
        ("k.keita@example.org", Match("emails", How.EXACT, 100)),
        ("example", Match("emails", How.PREFIX, 70)),
        ("99999999", None),
        ("Zzyzx", None),
    ],
)
def test_best_field_and_manner_are_told(query: str, match: Match | None) -> None:
    reach = [("phones", "+22376000000"), ("emails", "k.keita@example.org")]
    assert how_matched(query, ["Karim Keita"], reach) == match


@pytest.mark.parametrize(
    ("query", "match"),
    [
        ("union populaire", Match("affiliation", How.EXACT, 98)),
        ("Keita union", Match("names", How.EXACT, 96)),
        ("keita", Match("names", How.EXACT, 98)),
        ("ببليك", None),
    ],
)
def test_organisation_is_compared_as_a_name_and_together_with_one(query: str, match: Match | None) -> None:
    assert how_matched(query, ["Karim Keita"], [("affiliation", "L'Union Populaire")]) == match


def test_word_that_a_name_holds_twice_counts_twice() -> None:
    assert how_matched("Den", ["Deng Deng"], []) == Match("names", How.PREFIX, 88)


def test_ranking_goes_from_exact_over_prefix_and_spelling_to_script() -> None:
    names = ["Mohamed Ali", "Mohamed Alioune", "Mohammed Aly", "محمد علي"]
    found = [how_matched("Mohamed Ali", [name], []) for name in names]
    assert [match.how for match in found if match] == [How.EXACT, How.PREFIX, How.SPELLING, How.SCRIPT]
    scores = [match.score for match in found if match]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 4
