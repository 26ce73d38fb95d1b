"""Fusion with a light and a dark palette of our own. Contrast is 4.5 to 1 or more in both; a test measures it."""

from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from rolodex.domain.level import Level

_ROLE = QPalette.ColorRole

LIGHT: Final = {
    _ROLE.Window: "#f3f5f7",
    _ROLE.WindowText: "#1b2430",
    _ROLE.Base: "#ffffff",
    _ROLE.AlternateBase: "#f4f7fa",
    _ROLE.Text: "#1b2430",
    _ROLE.PlaceholderText: "#5d6875",
    _ROLE.Button: "#e6eaef",
    _ROLE.ButtonText: "#1b2430",
    _ROLE.ToolTipBase: "#1b2430",
    _ROLE.ToolTipText: "#ffffff",
    _ROLE.Highlight: "#0b5cad",
    _ROLE.HighlightedText: "#ffffff",
    _ROLE.Link: "#0b5cad",
    _ROLE.LinkVisited: "#5b3a8c",
    _ROLE.BrightText: "#a3121f",
    _ROLE.Light: "#ffffff",
    _ROLE.Midlight: "#f0f3f6",
    _ROLE.Mid: "#868e97",
    _ROLE.Dark: "#7b838d",
    _ROLE.Shadow: "#4c545e",
    _ROLE.Accent: "#0b5cad",
}
DARK: Final = {
    _ROLE.Window: "#1d232b",
    _ROLE.WindowText: "#e8ecf1",
    _ROLE.Base: "#14191f",
    _ROLE.AlternateBase: "#1a2027",
    _ROLE.Text: "#e8ecf1",
    _ROLE.PlaceholderText: "#97a3b1",
    _ROLE.Button: "#2c343f",
    _ROLE.ButtonText: "#e8ecf1",
    _ROLE.ToolTipBase: "#e8ecf1",
    _ROLE.ToolTipText: "#14191f",
    _ROLE.Highlight: "#2f74c0",
    _ROLE.HighlightedText: "#ffffff",
    _ROLE.Link: "#7db8f5",
    _ROLE.LinkVisited: "#c3a6ec",
    _ROLE.BrightText: "#ff9aa2",
    _ROLE.Light: "#4a5563",
    _ROLE.Midlight: "#3a4450",
    _ROLE.Mid: "#7d8895",
    _ROLE.Dark: "#8b96a3",
    _ROLE.Shadow: "#0b0e12",
    _ROLE.Accent: "#2f74c0",
}
STYLE: Final = ("-style", "Fusion")
"""For the arguments of the application: a style that Python is given costs 6 ms of the start, for its many enums."""
# Fusion draws every outline in a darker shade of Window, whatever the other roles say: on a dark window it is lost.
# What never fills itself with Window is therefore given another one, from which the outline comes. QRadioButton goes
# further: its thin circle is painted half through.
_OUTLINED: Final = (
    "QAbstractItemView",
    "QAbstractSpinBox",
    "QCheckBox",
    "QComboBox",
    "QLineEdit",
    "QPlainTextEdit",
    "QProgressBar",
    "QPushButton",
    "QSplitterHandle",
    "QTextEdit",
    "QToolButton",
    *("LikelyList", "MessageLine", "NextStep", "OwnCard", "ProgressStrip", "WordsFrame"),
)
_CIRCLED: Final = ("QRadioButton",)
# Children of those above that do fill themselves with it.
_PLAIN: Final = ("QHeaderView", "QMenu", "QScrollArea", "QScrollBar")
_FOR_OUTLINES: Final = {"light": ("#abb2bb", "#9ea6b0"), "dark": ("#b4c1d0", "#dfe7f0")}
_DISABLED: Final = (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText)
# Banner and text of a level. The word always stands beside the colour.
LEVEL_COLOURS: Final = {
    Level.UNCLASSIFIED: ("#dfe5ec", "#1b2430"),
    Level.CONFIDENTIAL: ("#ffd76a", "#332400"),
    Level.STRICTLY_CONFIDENTIAL: ("#9c1420", "#ffffff"),
}

_MOST_SHADE: Final = 0.4
"""How much of the colour of a choice the fullest cell of a heat map takes."""


class Theme(QObject):
    """The look of the application; follows the system until the person chooses."""

    def __init__(self, app: QApplication, choice: str, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._choice = choice
        app.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)
        self._apply()

    def choose(self, choice: str) -> None:
        """`system`, `light` or `dark`, from now on."""
        self._choice = choice
        self._apply()

    def _on_system_scheme_changed(self) -> None:
        self._apply()

    def _apply(self) -> None:
        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            # Somebody who asked the system for high contrast gets the system's colours.
            return
        is_dark = self._choice == "dark" or (self._choice == "system" and hints.colorScheme() is Qt.ColorScheme.Dark)
        self._app.setPalette(palette(DARK if is_dark else LIGHT))
        outlined, circled = _FOR_OUTLINES["dark" if is_dark else "light"]
        window = DARK[_ROLE.Window] if is_dark else LIGHT[_ROLE.Window]
        for names, colour in ((_OUTLINED, outlined), (_CIRCLED, circled), (_PLAIN, window)):
            for name in names:
                # PySide6 6.11 is typed as taking bytes, and takes text only.
                self._app.setPalette(_with_window(self._app.palette(), colour), name)  # type: ignore[arg-type]


def _with_window(held: QPalette, colour: str) -> QPalette:
    made = QPalette(held)
    made.setColor(_ROLE.Window, QColor(colour))
    # A palette of a class, not of one widget: nothing of it is handed down to children of other classes.
    made.setResolveMask(0)
    return made


def palette(colours: dict[QPalette.ColorRole, str]) -> QPalette:
    """A palette of these colours; what is disabled is as readable as a placeholder."""
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in _DISABLED:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours[_ROLE.PlaceholderText]))
    return made


def shaded(held: QPalette, share: float) -> QColor:
    """The ground of a cell that holds this share (0 to 1) of the most; text on it stays as readable as on `Base`."""
    ground, full = held.color(_ROLE.Base), held.color(_ROLE.Highlight)
    weight = _MOST_SHADE * min(max(share, 0.0), 1.0)
    mixed = [round(a + (b - a) * weight) for a, b in zip(_rgb(ground), _rgb(full), strict=True)]
    return QColor(*mixed)


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def level_palette(level: Level) -> QPalette:
    """Colours of a level's banner."""
    made = QPalette()
    ground, text = LEVEL_COLOURS[level]
    made.setColor(_ROLE.Window, QColor(ground))
    made.setColor(_ROLE.WindowText, QColor(text))
    return made
