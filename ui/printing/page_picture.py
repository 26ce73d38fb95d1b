"""One page of a document as a picture that fills its place."""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.printing.pages import HEIGHT, WIDTH, Pages

_LEAST_PX = 210


class PagePicture(QWidget):
    """Shows nothing until it is told a page. Draws it anew where its size changes, so that it can be read."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._number = 0
        self._drawn: QImage | None = None
        self.setObjectName("page_picture")
        self.setMinimumSize(_LEAST_PX, round(_LEAST_PX * HEIGHT / WIDTH))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(2 * _LEAST_PX, round(2 * _LEAST_PX * HEIGHT / WIDTH))

    def show_page(self, pages: Pages | None, number: int) -> None:
        """Show a page (the first is 0); None shows none."""
        self._pages, self._number, self._drawn = pages, number, None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        if self._pages is None:
            return
        scale = min((self.width() - 2) / WIDTH, (self.height() - 2) / HEIGHT)
        size = QSizeF(WIDTH * scale, HEIGHT * scale)
        place = QRectF(QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2), size)
        wanted = round(size.width() * self.devicePixelRatioF())
        if self._drawn is None or self._drawn.width() != wanted:
            self._drawn = self._pages.image(self._number, wanted)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self._drawn)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)
        painter.end()
