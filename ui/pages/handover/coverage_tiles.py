"""The coverage of a case: seven counts, each over its name. Computed by the core, never ticked."""

from dataclasses import astuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from rolodex.commands.handover_windows import Coverage
from ui import i18n

_NAMES = ("total", "briefed", "introduced", "confirmed", "declined", "withheld", "single_steward")
_COLUMNS = 3
_SCALE = 1.35


class CoverageTiles(QWidget):
    """A number and what it counts, in each tile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._coverage: Coverage | None = None
        self._tiles: dict[str, tuple[QFrame, QLabel, QLabel]] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, name in enumerate(_NAMES):
            tile = self._tile(name)
            wide = _COLUMNS if name == "single_steward" else 1
            grid.addWidget(tile, place // _COLUMNS, place % _COLUMNS, 1, wide)
        self._retranslate()

    def _tile(self, name: str) -> QFrame:
        tile = QFrame(self)
        tile.setFrameShape(QFrame.Shape.StyledPanel)
        count, caption = QLabel(tile), QLabel(tile)
        count.setObjectName(f"coverage_{name}")
        caption.setWordWrap(True)
        for label in (count, caption):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(tile)
        column.setContentsMargins(4, 2, 4, 4)
        column.setSpacing(0)
        column.addWidget(count)
        column.addWidget(caption)
        self._tiles[name] = (tile, count, caption)
        return tile

    def show_coverage(self, coverage: Coverage) -> None:
        """Show these counts."""
        self._coverage = coverage
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.FontChange}:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        captions = (
            self.tr("contacts"),
            self.tr("briefed"),
            self.tr("introduced"),
            self.tr("confirmed"),
            self.tr("declined"),
            self.tr("withheld"),
            self.tr("with one steward only"),
        )
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * _SCALE)
        font.setBold(True)
        counts = astuple(self._coverage) if self._coverage is not None else ("",) * len(_NAMES)
        for name, caption, count in zip(_NAMES, captions, counts, strict=True):
            tile, number, text = self._tiles[name]
            number.setFont(font)
            number.setText(i18n.number_text(count) if isinstance(count, int) else "")
            text.setText(caption)
            tile.setAccessibleName(f"{caption}: {number.text()}")
