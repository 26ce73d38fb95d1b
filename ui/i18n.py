"""Languages: which there are, switching at run time, dates and numbers, and text that keeps its own direction."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QDate,
    QDateTime,
    QEvent,
    QLibraryInfo,
    QLocale,
    QObject,
    Qt,
    QTranslator,
    Signal,
)
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QApplication

from rolodex.errors import FileMissing
from rolodex.resources import resource

LANGUAGES: Final = {"en": "English", "fr": "Français", "ar": "العربية", "es": "Español"}
"""Every language that is foreseen, under its own name. `available` tells those whose catalogue is here."""
SOURCE: Final = "en"
RIGHT_TO_LEFT: Final = frozenset({"ar"})
_ARABIC_FONTS: Final = ("fonts/NotoNaskhArabic-Regular.ttf", "fonts/NotoNaskhArabic-Bold.ttf")
_ARABIC_FAMILY: Final = "Noto Naskh Arabic"
_ARABIC_SCALE: Final = 1.1
_DIGITS: Final = "0123456789"
_USUAL_LETTERS: Final = "etaoin shrdlu"
_ISOLATE, _END_OF_ISOLATE = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_RIGHT_TO_LEFT_MARK: Final = "\N{RIGHT-TO-LEFT MARK}"
_STEERING: Final = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029\ufff9\ufffa\ufffb"
)


class Languages(QObject):
    """The language of the window. Widgets follow by LanguageChange, which Qt sends to every one of them."""

    language_switched = Signal(str)

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._font = app.font()
        self._percent = 100
        self._translators: list[QTranslator] = []
        self.current = SOURCE

    def switch_to(self, language: str) -> None:
        """Show everything in this language, from now on and mirrored where it is written from right to left."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self.current = language if language in available() else SOURCE
        self._translators = [self._translator(*place) for place in self._catalogues()]
        QLocale.setDefault(QLocale(self.current))
        for window in QApplication.topLevelWidgets():
            # A spin box counts in the digits of its own locale, which it had from the window it was made in.
            window.setLocale(QLocale())
        is_mirrored = self.current in RIGHT_TO_LEFT
        self._app.setFont(self._font_for(is_mirrored))
        direction = Qt.LayoutDirection.RightToLeft if is_mirrored else Qt.LayoutDirection.LeftToRight
        self._app.setLayoutDirection(direction)
        if not self._translators:
            # Removing the last translator is told to nobody.
            QCoreApplication.sendEvent(self._app, QEvent(QEvent.Type.LanguageChange))
        self.language_switched.emit(self.current)

    def scale_text(self, percent: int) -> None:
        """Show all text at so many percent of the system's size, from now on."""
        self._percent = percent
        self._app.setFont(self._font_for(self.current in RIGHT_TO_LEFT))

    def _catalogues(self) -> tuple[tuple[str, str], ...]:
        if self.current == SOURCE:
            return ()
        own = resource(f"translations/rolodex_{self.current}.qm")
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        return ((f"qtbase_{self.current}", qt), (own.name, str(own.parent)))

    def _translator(self, name: str, folder: str) -> QTranslator:
        translator = QTranslator(self)
        if translator.load(name, folder):
            self._app.installTranslator(translator)
        return translator

    def _font_for(self, is_mirrored: bool) -> QFont:
        """The system's font; behind it our own Arabic one, for a computer that has none."""
        font = QFont(self._font)
        scale = self._percent / 100
        if is_mirrored:
            load_arabic_font()
            font.setFamilies([_ARABIC_FAMILY, *self._font.families()])
            scale *= _ARABIC_SCALE
        if scale != 1:
            font.setPointSizeF(self._font.pointSizeF() * scale)
        return font


def load_arabic_font() -> None:
    """Make our Arabic letters known to Qt, which also takes them where the system's fonts lack one. Once is enough."""
    if _ARABIC_FAMILY in QFontDatabase.families():
        return
    for name in _ARABIC_FONTS:
        QFontDatabase.addApplicationFont(str(resource(name)))


def preferred_language() -> str:
    """The first of the person's languages, as the computer tells them, that we have."""
    for name in QLocale.system().uiLanguages():
        if name[:2] in LANGUAGES and is_available(name[:2]):
            return name[:2]
    return SOURCE


def current_language() -> str:
    """The code of the language that the window speaks now."""
    return QLocale().name()[:2]


def available() -> dict[str, str]:
    """The languages whose catalogue is here, each under its own name."""
    return {code: name for code, name in LANGUAGES.items() if is_available(code)}


def is_available(language: str) -> bool:
    """Whether the catalogue of this language is here."""
    try:
        return language == SOURCE or resource(f"translations/rolodex_{language}.qm").exists()
    except FileMissing:
        return False


def date_text(iso_date: str) -> str:
    """An ISO date with the month as a word, which nobody can misread; other texts as they are."""
    day = QDate.fromString(iso_date[:10], Qt.DateFormat.ISODate)
    return QLocale().toString(day, "d MMM yyyy") if day.isValid() else iso_date


def instant_text(iso_instant: str) -> str:
    """An ISO instant in UTC as date and time of this computer's zone; other texts as they are."""
    instant = QDateTime.fromString(iso_instant, Qt.DateFormat.ISODate)
    return QLocale().toString(instant.toLocalTime(), "d MMM yyyy HH:mm") if instant.isValid() else iso_instant


def time_text(time_of_day: str) -> str:
    """A time of day "09:05" with the digits of dates; other texts as they are."""
    return digits(time_of_day)


def digits(text: object) -> str:
    """A number that is typed, or a text with numbers in it, with the digits of the language and nothing else added."""
    zero = QLocale().zeroDigit()
    return "".join(chr(ord(zero) + int(char)) if char in _DIGITS else char for char in str(text))


def language_name(code: str) -> str:
    """A language under its own name, by its BCP 47 code; the code where Qt knows no name."""
    locale = QLocale(code)
    is_known = locale.language() is not QLocale.Language.C
    return (locale.nativeLanguageName() if is_known else "") or marked(code)


def number_text(number: int) -> str:
    """A count with the digits of the language."""
    return QLocale().toString(number)


def led(text: str) -> str:
    """Text of a label that may begin with a name: it runs as the language does, not as that name. For display only."""
    return f"{_RIGHT_TO_LEFT_MARK}{text}" if text and current_language() in RIGHT_TO_LEFT else text


def listed(texts: Iterable[str]) -> str:
    """Texts one after the other, with the comma of the language."""
    return ("، " if current_language() in RIGHT_TO_LEFT else ", ").join(texts)


def clauses(texts: Iterable[str]) -> str:
    """Longer texts one after the other, with the semicolon of the language."""
    return ("؛ " if current_language() in RIGHT_TO_LEFT else "; ").join(texts)


def letter_px(measure: QFontMetrics) -> int:
    """The width of a letter in a usual text. For fields and panes whose room is said in letters."""
    if current_language() not in RIGHT_TO_LEFT:
        return measure.averageCharWidth()
    # The Arabic font's own average counts its rare wide signs and is nearly twice as much.
    return max(1, round(measure.horizontalAdvance(_USUAL_LETTERS) / len(_USUAL_LETTERS)))


def onward() -> str:
    """An arrow the way people read."""
    return "\N{LEFTWARDS ARROW}" if current_language() in RIGHT_TO_LEFT else "\N{RIGHTWARDS ARROW}"


def leading_side(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """Where lines begin on the page, whatever the script of the text itself."""
    is_mirrored = direction is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def isolated(text: str) -> str:
    """A phone number, address, path or id that reads from left to right in every language. For display only."""
    return f"{_ISOLATE}{text}{_END_OF_ISOLATE}" if text else text


def marked(text: str) -> str:
    """Text of a contact with control and direction characters replaced by a visible mark. For display only."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        "\N{REPLACEMENT CHARACTER}"
        if char in _STEERING or (char < " " and char != "\n") or "\x7f" <= char < "\xa0"
        else char
        for char in text
    )


def tip(text: str) -> str:
    """A text for a tool tip, letter by letter: Qt would take what looks like HTML for HTML. For tips only."""
    return GuiQt.convertFromPlainText(text) if GuiQt.mightBeRichText(text) else text
