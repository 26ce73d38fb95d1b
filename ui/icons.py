"""Icons from `resources/icons`, drawn in a colour of the palette. The system's theme has none on a bare Linux."""

from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from rolodex.resources import resource

_SIZES_PX: Final = (16, 24, 48)
_MODES: Final = (
    (QIcon.Mode.Normal, QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText),
    (QIcon.Mode.Disabled, QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText),
    (QIcon.Mode.Selected, QPalette.ColorGroup.Active, QPalette.ColorRole.HighlightedText),
)


def icon(name: str, palette: QPalette | None = None) -> QIcon:
    """The icon of this Lucide name, for enabled, disabled and chosen places. Raises `FileMissing`."""
    held = QGuiApplication.palette() if palette is None else palette
    inks = [(mode, held.color(group, role)) for mode, group, role in _MODES]
    renderer = _renderer(name)
    made = QIcon()
    for size in _SIZES_PX:
        # Reading and drawing lines costs several times what colouring costs: once for all modes.
        shape = _shape(renderer, size)
        for mode, ink in inks:
            made.addPixmap(_coloured(shape, ink), mode)
    return made


def pixmap(name: str, colour: QColor, size_px: int) -> QPixmap:
    """One picture of an icon in a colour. Raises `FileMissing`."""
    return _coloured(_shape(_renderer(name), size_px), colour)


def _renderer(name: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(resource(f"icons/{name}.svg").read_bytes()))


def _shape(renderer: QSvgRenderer, size_px: int) -> QPixmap:
    """The lines in any colour: what counts is how much they cover."""
    drawn = QPixmap(QSize(size_px, size_px))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    return drawn


def _coloured(shape: QPixmap, colour: QColor) -> QPixmap:
    drawn = QPixmap(shape)
    painter = QPainter(drawn)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(drawn.rect(), colour)
    painter.end()
    return drawn
