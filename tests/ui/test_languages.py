"""What the language of the window changes besides its words: commas, where lines begin, days as they are typed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QSpinBox, QWidget

from rolodex.errors import Invalid
from ui import i18n
from ui.forms import days
from ui.forms.editor import NumberEditor
from ui.widgets.day_edit import DayEdit
from ui.widgets.text_box import TextBox


@pytest.fixture
def in_arabic(qapp: QApplication) -> Iterator[None]:
    """The window of somebody who reads Arabic."""
    before = QLocale()
    QLocale.setDefault(QLocale("ar"))
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    QLocale.setDefault(before)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_list_has_the_comma_of_the_language(in_arabic: None) -> None:
    assert i18n.listed(["رقم", "اسم"]) == "رقم، اسم"
    assert i18n.clauses(["رقم", "اسم"]) == "رقم؛ اسم"


def test_list_has_a_comma_and_a_space_in_english() -> None:
    assert i18n.listed(["number", "name"]) == "number, name"
    assert i18n.clauses(["number", "name"]) == "number; name"


@pytest.mark.parametrize("typed", ["٤ ديسمبر ٢٠٢٦", "4 ديسمبر 2026", "٢٠٢٦-١٢-٠٤", "2026-12-04", "4 Dec 2026"])
def test_day_is_understood_in_digits_and_months_of_the_language(in_arabic: None, typed: str) -> None:
    edit = DayEdit()
    edit.setText(typed)
    assert edit.iso("due") == "2026-12-04"
    edit.deleteLater()


def test_day_that_is_none_is_refused(in_arabic: None) -> None:
    edit = DayEdit()
    edit.setText("٣١ فبراير ٢٠٢٦")
    with pytest.raises(Invalid):
        edit.iso("due")
    edit.deleteLater()


def test_instant_is_shown_in_the_digits_of_the_language_and_read_again(in_arabic: None) -> None:
    shown = days.instant_text(days.instant("2026-11-20 09:05", "at"))
    assert shown == "٢٠ نوفمبر ٢٠٢٦ ٠٩:٠٥"
    assert days.instant(shown, "at") == days.instant("2026-11-20 09:05", "at")


def test_doubt_about_a_date_is_marked_as_the_language_writes_it(in_arabic: None) -> None:
    assert days.fuzzy("١٩٧١؟", "birth_date") == "1971?"


def test_lines_of_a_field_begin_where_those_of_the_window_begin(qapp: QApplication) -> None:
    box = TextBox()
    assert box.document().defaultTextOption().alignment() & Qt.AlignmentFlag.AlignLeft
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert box.document().defaultTextOption().alignment() & Qt.AlignmentFlag.AlignRight
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert box.document().defaultTextOption().alignment() & Qt.AlignmentFlag.AlignLeft
    box.deleteLater()


def test_arrow_shows_the_way_of_reading(in_arabic: None) -> None:
    assert i18n.onward() == "\N{LEFTWARDS ARROW}"


def test_room_said_in_letters_is_about_the_same_in_every_language(qapp: QApplication) -> None:
    english = QFont(qapp.font())
    i18n.load_arabic_font()
    arabic = QFont(english)
    arabic.setFamilies(["Noto Naskh Arabic", *english.families()])
    straight = i18n.letter_px(QFontMetrics(english))
    QLocale.setDefault(QLocale("ar"))
    try:
        mirrored = i18n.letter_px(QFontMetrics(arabic))
    finally:
        QLocale.setDefault(QLocale("en"))
    assert straight * 0.8 <= mirrored <= straight * 1.3


def test_typed_number_is_shown_in_the_digits_of_the_language_and_read_again(in_arabic: None) -> None:
    editor = NumberEditor("minutes")
    editor.show_value(90)

    assert editor.text() == "٩٠"
    assert editor.value() == 90
    editor.deleteLater()


def test_label_that_begins_with_a_name_runs_as_the_language_does(in_arabic: None) -> None:
    assert i18n.led("Amina ← لا أحد بعد") == "\N{RIGHT-TO-LEFT MARK}Amina ← لا أحد بعد"
    assert i18n.led("") == ""


def test_label_in_english_is_left_as_it_is() -> None:
    assert i18n.led("Amina → nobody yet") == "Amina → nobody yet"


def test_spin_box_counts_in_the_digits_of_a_language_that_is_chosen_later(qapp: QApplication) -> None:
    languages = i18n.Languages(qapp, qapp)
    window = QWidget()
    box = QSpinBox(window)
    box.setValue(14)
    try:
        languages.switch_to("ar")
        assert box.text() == "١٤"
    finally:
        languages.switch_to(i18n.SOURCE)
    assert box.text() == "14"
    window.deleteLater()
    languages.deleteLater()
