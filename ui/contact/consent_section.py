"""What a contact agreed to: for what, before whom, until when; recording, taking back, and asking "may I?"."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rolodex.clock import today
from rolodex.commands import consents, contact_surroundings
from rolodex.commands.session import Session
from rolodex.commands.subjects import Done
from rolodex.commands.value_views import SubjectView
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from ui import form_words, words
from ui.contact import texts
from ui.contact.section import Section
from ui.desk import Desk
from ui.models.lines_model import Line

_MORE = ("scope", "given_by", "given_how", "given_on", "on_hand_over", "named_successors", "on_controller_change")
_OVER = ("withdrawn", "refused", "expired")
Answer = tuple[list[SubjectView], dict[SubjectId, str]]


def read(session: Session, contact: SubjectId) -> Answer:
    """The records about a contact with the names that they mention. Raises `NotFound`."""
    found = consents.listed(session, contact)
    return found, contact_surroundings.names_in(session, found)


class ConsentSection(Section):
    """What a record does not say is not agreed; the list says so."""

    record_wanted = Signal()
    check_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__("consents", desk, parent)
        self._found: list[SubjectView] = []
        self._names: dict[SubjectId, str] = {}
        self._record = self.add_action("record_consent", "handshake")
        self._check = self.add_action("check_consent", "circle-help")
        self._withdraw = self.add_action("withdraw_consent", "ban")
        self._notices = self.add_action("tell_recipients", "bell-ring")
        self._record.triggered.connect(self.record_wanted)
        self._check.triggered.connect(self.check_wanted)
        self._withdraw.triggered.connect(self._on_withdraw_triggered)
        self._notices.triggered.connect(self._on_notices_triggered)
        self._retranslate()

    def forget(self) -> None:
        self._found, self._names = [], {}

    def _ask(self, contact: SubjectId) -> int:
        return self.desk.ask(read, contact, then=self._on_read, failed=self._refused)

    def _on_read(self, answer: Answer) -> None:
        self._found, self._names = answer
        self._fill()

    def _headers(self) -> Sequence[str]:
        return (self.tr("Answer"), self.tr("What it covers"))

    def _lines(self) -> Sequence[Line]:
        ordered = sorted(self._found, key=lambda view: (texts.code(view, "status") in _OVER, view.id))
        return [self._line(view) for view in ordered]

    def _line(self, view: SubjectView) -> Line:
        status = texts.of(view, "status", self._names) or self.tr("not said")
        until = texts.of(view, "valid_until", self._names)
        first = status
        if until:
            is_past = texts.code(view, "valid_until") < today(self.desk.clock).isoformat()
            text = self.tr("{status}\nended {day}") if is_past else self.tr("{status}\nuntil {day}")
            first = text.format(status=status, day=until)
        covers = [texts.of(view, "basis", self._names) or words.value("consent")]
        purposes, audience = (texts.of(view, name, self._names) for name in ("purposes", "audience"))
        covers.append(self.tr("for: {purposes}").format(purposes=purposes or self.tr("nothing said")))
        covers.append(self.tr("before: {audience}").format(audience=audience or self.tr("nobody said")))
        more = [f"{form_words.label(name)}: {said}" for name in _MORE if (said := texts.of(view, name, self._names))]
        return Line(view, (first, "\n".join(covers)), "\n".join([*more, texts.origin(view)]))

    def _note(self) -> str:
        if self._found:
            return ""
        return self.tr("Nothing is recorded. What no record says is not agreed; “May I?” tells what follows from that.")

    def level(self) -> Level | None:
        return max((view.level for view in self._found), default=None)

    def reveal(self) -> None:
        line = self.chosen()
        view = line.subject if line else None
        masked = view is not None and any(value.masked for value in view.values)
        self.reveal_wanted.emit("", view if masked else None)

    def _row_changed(self) -> None:
        line = self.chosen()
        self._withdraw.setEnabled(line is not None and texts.code(line.subject, "status") not in _OVER)

    def _on_withdraw_triggered(self) -> None:
        line = self.chosen()
        if line is not None:
            self.desk.write(consents.withdraw, line.subject.id, then=self._on_withdrawn)

    def _on_withdrawn(self, _done: Done) -> None:
        self.desk.say(self.tr("Taken back. Who holds this person must hear of it: press “Tell recipients”."))

    def _on_notices_triggered(self) -> None:
        self.desk.go("bundles")

    def _retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Records of consent"))
        self._record.say(self.tr("Record…"), self.tr("Record what the contact agreed to or refused"))
        self._check.say(self.tr("May I?"), self.tr("Ask whether something may be shared"))
        self._withdraw.say(self.tr("Withdraw"), self.tr("The contact takes this consent back"))
        self._notices.say(self.tr("Tell recipients"), self.tr("Go to the notices for those who hold this person"))
