"""The sections of a contact, one above the other; each is made when it is first shown."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from rolodex.commands.contact_windows import Detail
from ui.catalogue import QT_TRANSLATE_NOOP
from ui.contact.consent_section import ConsentSection
from ui.contact.handover_section import HandoverSection
from ui.contact.history_section import HistorySection
from ui.contact.interactions_section import InteractionsSection
from ui.contact.safe_contact_section import SafeContactSection
from ui.contact.section import Section
from ui.contact.ties_section import TiesSection
from ui.contact.values_section import ValuesSection
from ui.desk import Desk


@dataclass(frozen=True, slots=True)
class _Entry:
    """One section before it is made: its name, its class, its title as context and text."""

    name: str
    kind: Callable[[Desk, QWidget], Section]
    context: str
    title: str


def _entry(kind: Callable[[Desk, QWidget], Section], name: str, title: str) -> _Entry:
    return _Entry(name, kind, getattr(kind, "__name__", ""), title)


_ENTRIES: Final = (
    _entry(ValuesSection, "values", QT_TRANSLATE_NOOP("ValuesSection", "Values")),
    _entry(SafeContactSection, "safe_contact", QT_TRANSLATE_NOOP("SafeContactSection", "Safe contact")),
    _entry(ConsentSection, "consents", QT_TRANSLATE_NOOP("ConsentSection", "Consent")),
    _entry(TiesSection, "ties", QT_TRANSLATE_NOOP("TiesSection", "Ties")),
    _entry(InteractionsSection, "interactions", QT_TRANSLATE_NOOP("InteractionsSection", "Talks")),
    _entry(HandoverSection, "handovers", QT_TRANSLATE_NOOP("HandoverSection", "Hand-over")),
    _entry(HistorySection, "history", QT_TRANSLATE_NOOP("HistorySection", "History")),
)
NAMES: Final = tuple(entry.name for entry in _ENTRIES)


def title(number: int) -> str:
    """What a section is called in the language of now."""
    return QCoreApplication.translate(_ENTRIES[number].context, _ENTRIES[number].title)


class SectionStack(QStackedWidget):
    """Knows the contact, and gives it to each section as it is made. All seven at once would take a tenth of a second
    of the unlock; most contacts are read by the first alone."""

    made = Signal(object)
    """A `Section` that was not there before, before it knows the contact."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._detail: Detail | None = None
        self._sections: dict[int, Section] = {}
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def section(self, number: int) -> Section:
        """The section with this number, made where nobody has seen it yet."""
        if number not in self._sections:
            section = _ENTRIES[number].kind(self._desk, self)
            self._sections[number] = section
            self.addWidget(section)
            self.made.emit(section)
            section.show_contact(self._detail)
        return self._sections[number]

    def choose(self, number: int) -> None:
        """Show the section with this number."""
        self.setCurrentWidget(self.section(number))

    def show_contact(self, detail: Detail | None) -> None:
        """Show a contact, or none, in every section that is there."""
        self._detail = detail
        for section in self._sections.values():
            section.show_contact(detail)
