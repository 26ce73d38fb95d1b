"""Tables that are read: what every one of them does."""

import pytest
from PySide6.QtWidgets import QApplication

from ui.models.rows_model import Line, RowsModel
from ui.widgets.read_table import ReadTable


@pytest.fixture
def table(qapp: QApplication) -> ReadTable:
    model = RowsModel()
    table = ReadTable("names", model)
    model.setParent(table)
    model.show(("Name",), [Line(1, ("Ahmed Invented-01",)), Line(2, ("Awa Invented-02",))])
    return table


def test_rows_have_room_for_their_text_and_no_more_than_two_lines(table: ReadTable) -> None:
    line = table.fontMetrics().height()

    assert line < table.rowHeight(0) < line * 2


def test_rows_grow_with_the_text(table: ReadTable) -> None:
    font = table.font()
    font.setPointSizeF(font.pointSizeF() * 2)

    table.setFont(font)

    assert table.fontMetrics().height() < table.rowHeight(0) < table.fontMetrics().height() * 2
    assert table.rowHeight(1) == table.rowHeight(0)
