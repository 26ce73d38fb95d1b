"""Texts of the list that are kept: the cells look as Qt draws them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QStyledItemDelegate

from ui.delegates.kept_text_delegate import KeptTextDelegate
from ui.widgets.read_table import ReadTable

TEXTS = (
    "Fatou Keita",
    "محمد الهاشمي",
    "Анна Коваленко",
    "李明",
    "",
    "A name that is far longer than its column is wide",
)
Made = Callable[[Qt.LayoutDirection], ReadTable]


@pytest.fixture
def made(qapp: QApplication) -> Made:
    def table(direction: Qt.LayoutDirection) -> ReadTable:
        model = QStandardItemModel()
        for text in TEXTS:
            model.appendRow([QStandardItem(text), QStandardItem("Confidential")])
        found = ReadTable("texts", model)
        model.setParent(found)
        found.setWordWrap(False)
        found.setLayoutDirection(direction)
        found.resize(300, 260)
        qapp.processEvents()
        return found

    return table


def _picture(table: ReadTable) -> QImage:
    return table.viewport().grab().toImage()


def _ink(picture: QImage) -> list[tuple[int, int]]:
    """In which columns of pixels each row of the table has something drawn."""
    held = []
    for top in range(0, picture.height() - 30, 30):
        ground = picture.pixel(picture.width() // 2, top)
        columns = [
            x
            for x in range(picture.width())
            if any(picture.pixel(x, y) != ground for y in range(top, min(top + 30, picture.height())))
        ]
        held.append((columns[0], columns[-1]) if columns else (0, 0))
    return held


def test_kept_texts_look_as_qt_draws_them(made: Made) -> None:
    table = made(Qt.LayoutDirection.LeftToRight)
    table.setItemDelegate(QStyledItemDelegate(table))
    expected = _picture(table)

    table.setItemDelegate(KeptTextDelegate(table))

    assert _picture(table) == expected
    assert _picture(table) == expected  # the second time from what was kept


def test_kept_texts_look_as_qt_draws_them_mirrored_within_a_pixel(made: Made) -> None:
    table = made(Qt.LayoutDirection.RightToLeft)
    table.setItemDelegate(QStyledItemDelegate(table))
    expected = _ink(_picture(table))

    table.setItemDelegate(KeptTextDelegate(table))

    drawn = _ink(_picture(table))
    assert any(end > 0 for _, end in expected)
    assert all(
        abs(one - other) <= 1 for a, b in zip(drawn, expected, strict=True) for one, other in zip(a, b, strict=True)
    )


def test_chosen_row_is_drawn_as_qt_draws_it(made: Made) -> None:
    table = made(Qt.LayoutDirection.LeftToRight)
    table.selectRow(1)
    table.setItemDelegate(QStyledItemDelegate(table))
    expected = _picture(table)

    table.setItemDelegate(KeptTextDelegate(table))

    assert _picture(table) == expected


def test_text_that_is_another_one_is_drawn_anew(made: Made) -> None:
    table = made(Qt.LayoutDirection.LeftToRight)
    table.setItemDelegate(KeptTextDelegate(table))
    before = _picture(table)

    table.model().setData(table.model().index(0, 0), "Somebody else")

    assert _picture(table) != before
