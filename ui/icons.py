"""Icons from `resources/icons`, drawn in a colour of the palette. The system's theme has none on a bare Linux."""

from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from rolodex.resources import resource

_SIZES_PX: Final = (16, 24, 48)
_INK: Final = b"currentColor"


def icon(name: str, palette: QPalette | None = None) -> QIcon:
    """The icon of this Lucide name, for enabled and disabled buttons. Raises `FileMissing`."""
    source = resource(f"icons/{name}.svg").read_bytes()
    held = QGuiApplication.palette() if palette is None else palette
    made = QIcon()
    for mode, group in (
        (QIcon.Mode.Normal, QPalette.ColorGroup.Active),
        (QIcon.Mode.Disabled, QPalette.ColorGroup.Disabled),
        (QIcon.Mode.Selected, QPalette.ColorGroup.Active),
    ):
        role = QPalette.ColorRole.HighlightedText if mode is QIcon.Mode.Selected else QPalette.ColorRole.ButtonText
        # Reading the picture costs as much as drawing it: once for all sizes.
        renderer = _renderer(source, held.color(group, role))
        for size in _SIZES_PX:
            made.addPixmap(_drawn(renderer, size), mode)
    return made


def pixmap(name: str, colour: QColor, size_px: int) -> QPixmap:
    """One picture of an icon in a colour. Raises `FileMissing`."""
    return _drawn(_renderer(resource(f"icons/{name}.svg").read_bytes(), colour), size_px)


def _renderer(source: bytes, colour: QColor) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(source.replace(_INK, colour.name().encode("ascii"))))


def _drawn(renderer: QSvgRenderer, size_px: int) -> QPixmap:
    drawn = QPixmap(QSize(size_px, size_px))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    return drawn
