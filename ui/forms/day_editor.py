"""Editors of days, of days known in part, and of instants."""

from typing import Any

from PySide6.QtWidgets import QWidget

from ui import i18n
from ui.forms import days
from ui.forms.editor import TextEditor


class DayEditor(TextEditor):
    """A day, typed as one likes to write it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.retranslate()

    def value(self) -> Any:
        text = self.line.text()
        return days.day(text, self.field_name) if text.strip() else None

    def show_value(self, value: Any) -> None:
        self.line.setText(i18n.date_text(value) if value else "")

    def retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("20 Nov 2026 or 2026-11-20"))


class FuzzyDayEditor(DayEditor):
    """A day, a month or a year."""

    def value(self) -> Any:
        text = self.line.text()
        return days.fuzzy(text, self.field_name) if text.strip() else None

    def show_value(self, value: Any) -> None:
        self.line.setText(days.fuzzy_text(value) if value else "")

    def retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("1971, May 1971, 4 May 1971, or about: 1971~"))


class InstantEditor(DayEditor):
    """A day with a time of this computer's zone."""

    def value(self) -> Any:
        text = self.line.text()
        return days.instant(text, self.field_name) if text.strip() else None

    def show_value(self, value: Any) -> None:
        self.line.setText(days.instant_text(value) if value else "")

    def retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("20 Nov 2026 14:30"))
