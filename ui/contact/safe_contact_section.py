"""How a person may be reached without harm: the protocol, its age, and what can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rolodex.clock import today
from rolodex.commands import safe_contacts
from rolodex.commands.subjects import Done
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from ui.contact import protocol_lines
from ui.contact.section import Section
from ui.desk import Desk
from ui.models.lines_model import Line


class SafeContactSection(Section):
    """Shows the protocol as far as it is not masked."""

    protocol_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__("safe_contact", desk, parent)
        self._write = self.add_action("write_protocol", "shield-check")
        self._confirm = self.add_action("confirm_protocol", "badge-check")
        self._write.triggered.connect(self.protocol_wanted)
        self._confirm.triggered.connect(self._on_confirm_triggered)
        self._retranslate()

    def _ask(self, _contact: SubjectId) -> int:
        self._fill()
        return 0

    def _headers(self) -> Sequence[str]:
        return (self.tr("Rule"), self.tr("What it says"))

    def _lines(self) -> Sequence[Line]:
        protocol = self._detail.view.protocol if self._detail else None
        return () if protocol is None else protocol_lines.of(protocol, today(self.desk.clock))

    def _note(self) -> str:
        if self._detail is None:
            return ""
        view = self._detail.view
        if view.protocol is None and view.at_risk:
            return self.tr(
                "⚠ There is no protocol, and this person is at risk: no number is shown until somebody writes how "
                "the person may be reached without harm."
            )
        if view.protocol is None:
            return self.tr("No protocol. Write one where a call at the wrong time, or to the wrong ear, can do harm.")
        if view.safe_contact_overdue:
            return self.tr("⚠ Confirm first: not confirmed with the contact for 90 days or more.")
        if any(value.masked for value in view.protocol.values):
            return self.tr("Parts are hidden. Ctrl+R shows them; that is written to the log.")
        return ""

    def level(self) -> Level | None:
        protocol = self._detail.view.protocol if self._detail else None
        return None if protocol is None else protocol.level

    def reveal(self) -> None:
        protocol = self._detail.view.protocol if self._detail else None
        masked = protocol is not None and any(value.masked for value in protocol.values)
        self.reveal_wanted.emit("", protocol if masked else None)

    def _row_changed(self) -> None:
        has_one = self._detail is not None and self._detail.view.protocol is not None
        self._confirm.setEnabled(has_one)
        self._write.say(self.tr("Change the protocol…") if has_one else self.tr("Write the protocol…"))

    def _on_confirm_triggered(self) -> None:
        contact = self._subject()
        if contact is not None:
            self.desk.write(safe_contacts.confirm, contact, then=self._on_confirmed)

    def _on_confirmed(self, _done: Done) -> None:
        self.desk.say(self.tr("Noted: confirmed with the contact today."))

    def _retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Safe-contact protocol"))
        self._confirm.say(self.tr("Confirmed today"), self.tr("The contact confirmed the protocol today"))
        self._row_changed()
