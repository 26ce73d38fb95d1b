"""Every value of a contact with its level and the day it was verified; the safe-contact protocol stands first."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rolodex.commands.contact_windows import Detail
from rolodex.commands.value_views import ValueView
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from ui import i18n, words
from ui.contact import texts
from ui.contact.section import Section
from ui.desk import Desk
from ui.models.lines_model import Line

# Ids that only the program reads, and a picture, which no line of text shows.
_TECHNICAL: Final = frozenset({"contact", "distinct_from", "merged_into", "photo"})
_COPIED: Final = {
    "phones": ("e164", "raw"),
    "emails": ("address",),
    "urls": ("address",),
    "handles": ("account",),
    "external_ids": ("value",),
    "names": ("text",),
}
_MOST_RANKS: Final = 2**53
Held = tuple[Kind, ValueView]


class ValuesSection(Section):
    """Copies values that are not masked, and leads to what is hidden or disputed."""

    decision_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__("values", desk, parent, columns=4)
        self._copy = self.add_action("copy_value", "copy")
        self._copy.triggered.connect(self.copy)
        self._decide = self.add_action("decide", "split")
        self._decide.triggered.connect(self.decision_wanted)
        self._retranslate()

    def _ask(self, _contact: SubjectId) -> int:
        self._fill()
        return 0

    def _headers(self) -> Sequence[str]:
        return (self.tr("Field"), self.tr("Value"), self.tr("Level"), self.tr("Verified"))

    def _lines(self) -> Sequence[Line]:
        return () if self._detail is None else [_line(held, self._detail) for held in _values(self._detail)]

    def level(self) -> Level | None:
        return None if self._detail is None else self._detail.view.subject.level

    def _row_changed(self) -> None:
        held = self._chosen_value()
        self._copy.setEnabled(held is not None and not held.masked)
        self._decide.setVisible(bool(self._detail and self._detail.view.conflicts))

    def _chosen_value(self) -> ValueView | None:
        line = self.chosen()
        held: Held | None = line.subject if line else None
        return held[1] if held else None

    def copy(self) -> None:
        held = self._chosen_value()
        if held is None:
            return
        if held.masked:
            self.desk.say(self.tr("This value is hidden, so it was not copied. Ctrl+R shows it."))
            return
        self.desk.clipboard.copy(copied(held.field, held.value, held.text or ""))
        self.desk.say(self.tr("Copied. The clipboard is emptied in 30 seconds."))

    def reveal(self) -> None:
        line = self.chosen()
        if line is not None and self._detail is not None:
            kind, held = line.subject
            if held.masked and kind is Kind.SAFE_CONTACT:
                self.reveal_wanted.emit("", self._detail.view.protocol)
                return
            if held.masked:
                self.reveal_wanted.emit(held.field, None)
                return
        self.reveal_wanted.emit("", None)

    def _choose(self) -> None:
        held = self._chosen_value()
        if held is not None and held.masked:
            self.reveal()
        elif held is not None and held.is_conflict:
            self.decision_wanted.emit()

    def _retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Values of the contact"))
        self._copy.say(self.tr("Copy"), self.tr("Copy the value; the clipboard is emptied in 30 seconds (Ctrl+C)"))
        self._decide.say(self.tr("Decide…"), self.tr("Two values stand against each other"))


def copied(field: str, value: Any, plain: str) -> str:
    """What of a value is worth having on the clipboard: the number as dialled, the address alone."""
    if isinstance(value, dict):
        return next((str(value[part]) for part in _COPIED.get(field, ()) if value.get(part)), plain)
    return plain


def _values(detail: Detail) -> list[Held]:
    protocol = detail.view.protocol
    before = [(Kind.SAFE_CONTACT, value) for value in protocol.values] if protocol else []
    own = [(Kind.CONTACT, value) for value in detail.view.subject.values]
    held = [one for one in (*before, *own) if one[1].field not in _TECHNICAL]
    # The best way to reach a person at risk stands before the others; sorting keeps the order of all else.
    return sorted(held, key=_rank)


def _rank(held: Held) -> int:
    value = held[1]
    if value.field == "channels" and isinstance(value.value, dict):
        return int(value.value.get("rank", 0)) - _MOST_RANKS
    return 0


def _line(held: Held, detail: Detail) -> Line:
    kind, value = held
    shown = texts.shown(kind, value, detail.officer_names)
    verified = i18n.date_text(value.verified_on) if value.verified_on else ""
    told = texts.joined((texts.parts(kind, value, detail.officer_names), texts.provenance(value)), "\n")
    name = f"⚠ {words.field(value.field)}" if value.is_conflict else words.field(value.field)
    return Line(held, (name, shown, words.level(value.level), verified), told)
