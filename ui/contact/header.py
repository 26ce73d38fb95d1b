"""The head of a contact: name in every script, office with its dates, what to heed."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from rolodex.commands.contact_windows import Detail
from ui import i18n, words
from ui.desk import Desk

_NAME_SCALE = 1.4
_HARMLESS = frozenset({"active"})


class ContactHeader(QWidget):
    """Shows what one must know before anything else."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self._detail: Detail | None = None
        self._name, self._others, self._affiliation, self._notes = (QLabel(self) for _ in range(4))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for label, name in (
            (self._name, "contact_name"),
            (self._others, "contact_other_names"),
            (self._affiliation, "contact_affiliation"),
            (self._notes, "contact_notes"),
        ):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setObjectName(name)
            column.addWidget(label)

    def show_contact(self, detail: Detail | None) -> None:
        """Show the head of a contact, or nothing."""
        self._detail = detail
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        changed = {QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange}
        if event.type() in changed:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * _NAME_SCALE)
        font.setBold(True)
        self._name.setFont(font)
        detail = self._detail
        if detail is None:
            return
        view = detail.view
        name = view.name.text or (self.tr("(name hidden)") if view.name.masked else self.tr("(no name)"))
        said = {
            self._name: i18n.marked(name),
            self._others: self._other_names(detail),
            self._affiliation: self._office(detail),
            self._notes: "\n".join(self._heed(detail)),
        }
        for label, text in said.items():
            label.setText(text)
            label.setVisible(bool(text))
            # A Latin name would stand on the left of an Arabic page otherwise, and the other way round.
            label.setAlignment(i18n.leading_side(self.layoutDirection()))

    def _other_names(self, detail: Detail) -> str:
        """The names that are not the displayed one, each under its kind."""
        shown = []
        for value in detail.view.subject.values:
            if value.field != "names" or not isinstance(value.value, dict):
                continue
            text, kind = str(value.value.get("text", "")), str(value.value.get("kind", ""))
            if text and text != detail.view.name.text:
                told = i18n.marked(text)
                shown.append(f"{words.value(kind)}: {told}" if kind else told)
        return "\n".join(shown)

    def _office(self, detail: Detail) -> str:
        text = i18n.marked(detail.view.affiliation.text or "")
        begins = next((tenure.text("from") for tenure in detail.view.tenures if not tenure.text("to")), "")
        if text and begins:
            return self.tr("{office}, since {day}").format(office=text, day=i18n.date_text(begins))
        return text

    def _heed(self, detail: Detail) -> list[str]:
        view = detail.view
        notes = []
        stated = [str(value.value) for value in view.subject.values if value.field == "status" and value.value]
        if not _HARMLESS.issuperset(stated):
            notes.append(self.tr("⚠ {status}").format(status=" / ".join(map(words.value, stated))))
        if view.at_risk:
            notes.append(self.tr("⚠ This person is at risk: a leak can mean harm."))
            if view.protocol is None:
                notes.append(self.tr("There is no safe-contact protocol yet, so no way to reach this person is shown."))
        if view.protocol is not None:
            notes.append(self.tr("Read first: the safe-contact protocol stands at the top of the values."))
            if view.safe_contact_overdue:
                notes.append(
                    self.tr(
                        "⚠ Confirm first: the protocol was not confirmed with this contact for 90 days or more. "
                        "Confirm it before you reach the contact."
                    )
                )
        if any(tie.text("type") == "must_not_meet" and not tie.text("to") for tie in view.ties):
            notes.append(self.tr("⚠ There is somebody whom this person must not meet: see the ties."))
        if view.conflicts:
            notes.append(self.tr("⚠ Two values stand against each other and wait for a decision."))
        if any(value.masked for value in view.subject.values):
            notes.append(self.tr("Some values are hidden. Ctrl+R shows them; that is written to the log."))
        return notes
