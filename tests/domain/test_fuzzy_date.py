"""Dates known in part."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolodex.domain.fuzzy_date import (
    Certainty,
    FuzzyDate,
    Order,
    compare,
    format_fuzzy_date,
    parse_fuzzy_date,
    sort_key,
)
from rolodex.errors import Invalid

DATES = st.builds(
    lambda day, precision, certainty: FuzzyDate(
        day.year, day.month if precision else 0, day.day if precision == 2 else 0, certainty
    ),
    st.dates(),
    st.integers(0, 2),
    st.sampled_from(Certainty),
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1961", FuzzyDate(1961)),
        ("1961-02", FuzzyDate(1961, 2)),
        ("1961-02-28", FuzzyDate(1961, 2, 28)),
        ("1964-02-29", FuzzyDate(1964, 2, 29)),
        (" 1961~ ", FuzzyDate(1961, certainty=Certainty.APPROXIMATE)),
        ("1961-02?", FuzzyDate(1961, 2, certainty=Certainty.UNCERTAIN)),
        ("1961%", FuzzyDate(1961, certainty=Certainty.BOTH)),
    ],
)
def test_edtf_is_read(text: str, value: FuzzyDate) -> None:
    assert parse_fuzzy_date(text) == value


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "format"),
        ("61", "format"),
        ("1961/1962", "format"),
        ("196X", "format"),
        ("1961-2", "format"),
        ("1961-21-", "format"),
        ("١٩٦١", "format"),
        ("1961-02-28T00:00", "format"),
        ("9" * 50, "format"),
        ("0000", "year"),
        ("1961-13", "month"),
        ("1961-00", "month"),
        ("1961-02-00", "day"),
        ("1961-02-29", "day"),
    ],
)
def test_other_text_is_refused(text: str, reason: str) -> None:
    with pytest.raises(Invalid) as caught:
        parse_fuzzy_date(text)
    assert caught.value.params == {"field": "fuzzy_date", "reason": reason}


def test_day_without_month_is_refused() -> None:
    with pytest.raises(Invalid):
        FuzzyDate(1961, 0, 5)


@given(DATES)
def test_written_date_is_read_back(value: FuzzyDate) -> None:
    assert parse_fuzzy_date(format_fuzzy_date(value)) == value


def test_span_covers_all_days_it_can_be() -> None:
    assert (FuzzyDate(1964, 2).earliest, FuzzyDate(1964, 2).latest) == (date(1964, 2, 1), date(1964, 2, 29))
    assert (FuzzyDate(1964).earliest, FuzzyDate(1964).latest) == (date(1964, 1, 1), date(1964, 12, 31))


@pytest.mark.parametrize(
    ("a", "b", "order"),
    [
        ("1961", "1962", Order.BEFORE),
        ("1962-03", "1962-02-28", Order.AFTER),
        ("1962-03-01", "1962-03-01", Order.SAME),
        ("1962", "1962-03", Order.UNKNOWN),
        ("1962", "1962", Order.UNKNOWN),
        ("1962-01~", "1962-03", Order.UNKNOWN),
        ("1962-03-01?", "1962-03-01?", Order.UNKNOWN),
        ("1961~", "1963", Order.BEFORE),
    ],
)
def test_order_is_told_only_where_it_is_known(a: str, b: str, order: Order) -> None:
    assert compare(parse_fuzzy_date(a), parse_fuzzy_date(b)) is order


@given(DATES, DATES)
def test_order_turned_round_is_the_opposite(a: FuzzyDate, b: FuzzyDate) -> None:
    opposite = {Order.BEFORE: Order.AFTER, Order.AFTER: Order.BEFORE}
    assert compare(b, a) is opposite.get(compare(a, b), compare(a, b))


def test_lists_have_a_total_order() -> None:
    texts = ["1962", "1961-05", "1961-05-03", "1961", "1961~"]
    ordered = sorted(map(parse_fuzzy_date, texts), key=sort_key)
    assert [format_fuzzy_date(value) for value in ordered] == ["1961", "1961~", "1961-05", "1961-05-03", "1962"]
