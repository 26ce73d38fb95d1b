"""Cells of a heat map: the number is always there, its ground is darker the nearer it comes to the most."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QStyleOptionViewItem

from ui import theme
from ui.models.heat_row import HeatRow
from ui.models.rows_model import RowsModel
from ui.widgets.read_table import PaddedDelegate

_NAMES: Final = 1
"""The first column names the row."""


class HeatDelegate(PaddedDelegate):
    """For a table whose rows stand for a `HeatRow`."""

    def initStyleOption(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        model = index.model()
        about = model.about(index.row()) if isinstance(model, RowsModel) else None
        if isinstance(about, HeatRow) and index.column() >= _NAMES:
            share = about.share(index.column() - _NAMES)
            if share > 0:
                option.backgroundBrush = QBrush(theme.shaded(option.palette, share))
