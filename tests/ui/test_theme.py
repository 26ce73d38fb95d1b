"""Both palettes: what is written can be read, and the outline of what one can press or fill in can be seen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.theme import Theme
from ui.widgets.message_line import MessageLine

ROLE = QPalette.ColorRole
GROUP = QPalette.ColorGroup
PALETTES = {"light": theme.LIGHT, "dark": theme.DARK}
TEXTS = (
    (ROLE.WindowText, ROLE.Window),
    (ROLE.Text, ROLE.Base),
    (ROLE.Text, ROLE.AlternateBase),
    (ROLE.ButtonText, ROLE.Button),
    (ROLE.HighlightedText, ROLE.Highlight),
    (ROLE.PlaceholderText, ROLE.Base),
    (ROLE.PlaceholderText, ROLE.AlternateBase),
    (ROLE.PlaceholderText, ROLE.Window),
    (ROLE.ToolTipText, ROLE.ToolTipBase),
    *((text, ground) for text in (ROLE.Link, ROLE.LinkVisited, ROLE.BrightText) for ground in (ROLE.Window, ROLE.Base)),
)
DISABLED = ((ROLE.WindowText, ROLE.Window), (ROLE.Text, ROLE.Base), (ROLE.ButtonText, ROLE.Button))
LINES = ((ROLE.Mid, ROLE.Window), (ROLE.Dark, ROLE.Window), (ROLE.Accent, ROLE.Window), (ROLE.Highlight, ROLE.Base))
CONTROLS = (QRadioButton, QCheckBox, QPushButton, QLineEdit, QComboBox, QSpinBox, QPlainTextEdit, QListWidget)
_EDGE_PX = 4


def contrast(one: QColor, other: QColor) -> float:
    """WCAG 2.2, contrast ratio."""

    def luminance(colour: QColor) -> float:
        parts = [part / 255 for part in (colour.red(), colour.green(), colour.blue())]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.fixture(params=list(PALETTES))
def window(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[QWidget]:
    """An empty window in one of the palettes, as the program sets them."""
    before = QPalette(qapp.palette())
    window = QWidget()
    qapp.setStyle(theme.STYLE[1])
    Theme(qapp, str(request.param), window)
    window.resize(300, 300)
    yield window
    window.hide()
    window.deleteLater()
    qapp.setPalette(before)


def shown(window: QWidget, widget: QWidget) -> QImage:
    """A picture of the window with this widget in it."""
    column = QVBoxLayout(window)
    column.addWidget(widget)
    column.addStretch(1)
    window.show()
    QTest.qWaitForWindowExposed(window)
    return window.grab().toImage()


def edge_contrast(image: QImage, window: QWidget, widget: QWidget) -> float:
    """The strongest line at the left end of the widget, half-way down, against the window around it."""
    left = widget.mapTo(window, QPoint(0, widget.height() // 2))
    ground = window.palette().color(ROLE.Window)
    return max(contrast(image.pixelColor(left + QPoint(step, 0)), ground) for step in range(_EDGE_PX))


@pytest.mark.parametrize("name", list(PALETTES))
def test_every_text_can_be_read(name: str, qapp: QApplication) -> None:
    made = theme.palette(PALETTES[name])

    for text, ground in TEXTS:
        assert contrast(made.color(text), made.color(ground)) >= 4.5, (text, ground)
    for text, ground in DISABLED:
        seen = contrast(made.color(GROUP.Disabled, text), made.color(GROUP.Disabled, ground))
        assert seen >= 4.5, (text, ground)


@pytest.mark.parametrize("name", list(PALETTES))
def test_every_line_can_be_seen(name: str, qapp: QApplication) -> None:
    made = theme.palette(PALETTES[name])

    for line, ground in LINES:
        assert contrast(made.color(line), made.color(ground)) >= 3, (line, ground)


@pytest.mark.parametrize("kind", CONTROLS)
def test_outline_of_a_control_can_be_seen(window: QWidget, kind: type[QWidget]) -> None:
    control = kind(window)
    window.setFocus()

    image = shown(window, control)

    assert edge_contrast(image, window, control) >= 3


def test_outline_of_a_message_can_be_seen(window: QWidget) -> None:
    line = MessageLine(window)
    line.show_text("What was done.")

    image = shown(window, line)

    assert edge_contrast(image, window, line) >= 3


def test_what_scrolls_inside_an_outlined_frame_is_filled_as_the_window(window: QWidget) -> None:
    line = MessageLine(window)
    line.show_text("What was done.")
    area = QScrollArea(line)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(QWidget(area))
    line.setMinimumHeight(100)
    area.setGeometry(20, 20, 100, 50)

    image = shown(window, line)

    middle = area.mapTo(window, QPoint(50, 25))
    assert image.pixelColor(middle) == window.palette().color(ROLE.Window)
