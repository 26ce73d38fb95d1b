"""Times of day are written with the digits of dates, on the screen, in fields and on paper, and read again."""

from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from rolodex.domain import paper_wording
from rolodex.domain.paper import Times
from ui import i18n
from ui.forms import overlap_times
from ui.forms.overlap_editors import TimeEditor
from ui.pages.overlap import plan_texts
from ui.printing.paper_words import PaperWords

LATIN = set("0123456789")
AT = datetime(2026, 11, 24, 9, 5, tzinfo=UTC)


@pytest.fixture
def arabic(qapp: QApplication) -> Iterator[None]:
    QLocale.setDefault(QLocale("ar"))
    yield
    QLocale.setDefault(QLocale("en"))


def test_time_beside_a_date_has_its_digits(arabic: None) -> None:
    shown = [
        i18n.date_text("2026-11-24"),
        i18n.time_text("09:05"),
        plan_texts.clock(545),
        plan_texts.span(545, 590),
        overlap_times.write([(AT, AT.replace(hour=10))], ZoneInfo("Africa/Bamako")),
        *(run.text for run in paper_wording.said(Times("09:05–09:50"), PaperWords())),
    ]

    assert [text for text in shown if LATIN & set(text)] == []
    assert i18n.time_text("09:05") == "٠٩:٠٥"


def test_time_in_a_field_is_shown_with_those_digits_and_read_again(arabic: None) -> None:
    editor = TimeEditor("starts")
    editor.show_value("07:30")

    assert editor.text() == "٠٧:٣٠"
    assert editor.value() == "07:30"


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_time_is_as_it_is_where_dates_have_latin_digits(language: str, qapp: QApplication) -> None:
    QLocale.setDefault(QLocale(language))

    assert (i18n.time_text("24:00"), plan_texts.span(545, 590)) == ("24:00", i18n.isolated("09:05–09:50"))

    QLocale.setDefault(QLocale("en"))
