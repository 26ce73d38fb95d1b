"""A QR code of something public. A contact at risk is never put into one."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

_QUIET = 4
"""Modules of white around the code: ISO/IEC 18004 asks for four."""
_MODULE_PX = 3


class QrCode(QWidget):
    """Black on white in every palette: readers want it so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows: tuple[tuple[int, ...], ...] = ()

    def show_text(self, text: str) -> None:
        """Show this text, with error correction M."""
        # Imported here: it takes a while, and most sessions never show a code.
        import segno

        self._rows = tuple(tuple(row) for row in segno.make(text, error="m", micro=False).matrix)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        side = (len(self._rows) + 2 * _QUIET) * _MODULE_PX
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if not self._rows:
            return
        painter = QPainter(self)
        modules = len(self._rows) + 2 * _QUIET
        size_px = max(1, min(self.width(), self.height()) // modules)
        painter.fillRect(0, 0, modules * size_px, modules * size_px, QColor("white"))
        for y, row in enumerate(self._rows):
            for x, is_dark in enumerate(row):
                if is_dark:
                    left, top = (x + _QUIET) * size_px, (y + _QUIET) * size_px
                    painter.fillRect(left, top, size_px, size_px, QColor("black"))
        painter.end()
