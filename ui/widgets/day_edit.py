"""A day that is typed: as ISO date or as the window writes dates. It may be left empty."""

import unicodedata

from PySide6.QtCore import QDate, QEvent, QLocale, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from rolodex.errors import Invalid
from ui import i18n

_FORMATS = ("d MMM yyyy", "d MMMM yyyy")


class DayEdit(QLineEdit):
    """Takes "2026-12-04" and "4 Dec 2026"; shows the second when the keyboard leaves it, which nobody misreads."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._retranslate()

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("20 Nov 2026 or 2026-11-20"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def set_iso(self, iso_date: str) -> None:
        """Show this ISO date; empty for none."""
        self.setText(i18n.date_text(iso_date) if iso_date else "")

    def iso(self, field: str) -> str:
        """The day as ISO date, empty where nothing is typed. Raises `Invalid(field, "not_a_date")`."""
        typed = self.text().strip()
        if not typed:
            return ""
        day = _read(typed)
        if not day.isValid():
            raise Invalid(field, "not_a_date")
        return day.toString(Qt.DateFormat.ISODate)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        day = _read(self.text().strip())
        if day.isValid():
            self.set_iso(day.toString(Qt.DateFormat.ISODate))
        super().focusOutEvent(event)


def _read(typed: str) -> QDate:
    plain = "".join(str(unicodedata.decimal(char, char)) for char in typed)
    day = QDate.fromString(plain, Qt.DateFormat.ISODate)
    for form in _FORMATS:
        for locale in (QLocale(), QLocale(QLocale.Language.English)):
            if not day.isValid():
                day = locale.toDate(typed, form)
    return day
