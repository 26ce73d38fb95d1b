"""A text in a cell is drawn the way of its own script."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QStyledItemDelegate

from ui import bidi
from ui.widgets.read_table import ReadTable

MIRRORED = Qt.LayoutDirection.RightToLeft
STRAIGHT = Qt.LayoutDirection.LeftToRight


def test_phone_number_keeps_its_groups_in_order_where_the_window_is_mirrored() -> None:
    assert bidi.in_cell("+223 76 00 00 41", MIRRORED) == "\u2066+223 76 00 00 41\u2069"


def test_latin_sentence_keeps_its_full_stop_at_its_end_where_the_window_is_mirrored() -> None:
    assert bidi.in_cell("Ask, then hang up.", MIRRORED) == "\u2066Ask, then hang up.\u2069"


def test_arabic_text_keeps_its_full_stop_at_its_end_where_the_window_is_not_mirrored() -> None:
    assert bidi.in_cell("اسأل ثم أغلق.", STRAIGHT) == "\u2067اسأل ثم أغلق.\u2069"


def test_text_of_both_ways_is_as_the_window_runs() -> None:
    assert bidi.in_cell("Amina (أساسي)", MIRRORED) == "Amina (أساسي)"
    assert bidi.in_cell("Amina (أساسي)", STRAIGHT) == "Amina (أساسي)"


def test_counts_in_the_digits_of_the_language_stay_in_the_order_of_their_headers() -> None:
    assert bidi.in_cell("٢ · ٤ · ٠", MIRRORED) == "٢ · ٤ · ٠"


def test_text_of_the_windows_own_way_is_as_it_is() -> None:
    assert bidi.in_cell("Prefect.", STRAIGHT) == "Prefect."
    assert bidi.in_cell("محافظ.", MIRRORED) == "محافظ."
    assert bidi.in_cell("—", MIRRORED) == "—"


def test_cell_of_a_mirrored_table_is_drawn_the_way_of_its_text_and_answers_with_the_text_itself(
    qapp: QApplication,
) -> None:
    model = QStandardItemModel(1, 1)
    model.setItem(0, 0, QStandardItem("Gao, ML."))
    qapp.setLayoutDirection(MIRRORED)
    try:
        table = ReadTable("places", model)
        delegate = table.itemDelegate()
        assert isinstance(delegate, QStyledItemDelegate)
        shown = delegate.displayText(model.index(0, 0).data(), table.locale())
    finally:
        qapp.setLayoutDirection(STRAIGHT)
    assert shown == "\u2066Gao, ML.\u2069"
    assert model.index(0, 0).data() == "Gao, ML."
    table.deleteLater()
