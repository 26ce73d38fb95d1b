"""What happened with a contact and what was promised: open promises first, then the latest meeting."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from rolodex.clock import today
from rolodex.commands import commitments, contact_queries, contact_surroundings, interactions
from rolodex.commands.session import Session
from rolodex.commands.subjects import Done
from rolodex.commands.value_views import SubjectView
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from ui import form_words, i18n, words
from ui.contact import texts
from ui.contact.section import Section
from ui.desk import Desk
from ui.models.lines_model import Line

MOST: Final = 200
_ENDS: Final = {"kept": "check", "broken": "circle-x", "passed_on": "arrow-right-left", "cancelled": "ban"}
Answer = tuple[list[SubjectView], list[SubjectView], dict[SubjectId, str], frozenset[SubjectId]]


def read(session: Session, contact: SubjectId) -> Answer:
    """Interactions and commitments with a contact, the names that they mention, and whom they mention that is not
    here. Raises `NotFound`.
    """
    met = interactions.listed(session, contact, MOST)
    promised = commitments.listed(session, contact, "", MOST)
    named = {one for view in met for one in _met(view)}
    unknown = frozenset(named - contact_queries.names(session, sorted(named)).keys())
    return met, promised, contact_surroundings.names_in(session, [*met, *promised]), unknown


class InteractionsSection(Section):
    """One list: a promise belongs to the talk in which it was made."""

    log_wanted = Signal()
    promise_wanted = Signal()
    ask_wanted = Signal()
    """Somebody asks for who is named here and is not here."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__("interactions", desk, parent)
        self._met: list[SubjectView] = []
        self._promised: list[SubjectView] = []
        self._names: dict[SubjectId, str] = {}
        self._unknown: frozenset[SubjectId] = frozenset()
        self._log = self.add_action("log_here", "notebook-pen")
        self._promise = self.add_action("add_promise", "hand")
        self._log.triggered.connect(self.log_wanted)
        self._promise.triggered.connect(self.promise_wanted)
        self._ask_for = self.add_action("ask_for_unknown", "hand-helping")
        self._ask_for.triggered.connect(self.ask_wanted)
        self._ends = {state: self.add_action(f"became_{state}", icon) for state, icon in _ENDS.items()}
        for state, action in self._ends.items():
            action.setData(state)
            action.triggered.connect(self._on_end_triggered)
        self._retranslate()

    def forget(self) -> None:
        self._met, self._promised, self._names, self._unknown = [], [], {}, frozenset()

    def _ask(self, contact: SubjectId) -> int:
        return self.desk.ask(read, contact, then=self._on_read, failed=self._refused)

    def _on_read(self, answer: Answer) -> None:
        self._met, self._promised, self._names, self._unknown = answer
        self._fill()

    def _headers(self) -> Sequence[str]:
        return (self.tr("When"), self.tr("What"))

    def _lines(self) -> Sequence[Line]:
        is_open = {view.id: _is_open(view) for view in self._promised}
        first = [self._promise_line(view) for view in self._promised if is_open[view.id]]
        last = [self._promise_line(view) for view in self._promised if not is_open[view.id]]
        return [*first, *map(self._meeting_line, self._met), *last]

    def _promise_line(self, view: SubjectView) -> Line:
        state, due = texts.code(view, "state"), texts.of(view, "due", self._names)
        code = texts.code(view, "due")
        if not _is_open(view):
            when = words.value(state)
        elif code and code < today(self.desk.clock).isoformat():
            when = self.tr("⚠ overdue since {day}").format(day=due)
        else:
            when = self.tr("due {day}").format(day=due) if due else self.tr("open, no date")
        by = texts.code(view, "by")
        who = self.tr("They promised") if by == "them" else self.tr("We promised") if by else texts.hidden()
        what = texts.of(view, "what", self._names)
        text = self.tr("{who}: {what}").format(who=who, what=what)
        return Line(view, (when, text), self._details(view, ("officer", "acknowledged_by")))

    def _meeting_line(self, view: SubjectView) -> Line:
        when = "\n".join(filter(None, (texts.of(view, name, self._names) for name in ("at", "channel"))))
        what = texts.joined((texts.of(view, "summary", self._names), texts.of(view, "topics", self._names)), "\n")
        unknown = len(self._unknown & _met(view))
        if unknown:
            told = self.tr("With somebody who is not here: {count}").format(count=i18n.number_text(unknown))
            what = texts.joined((what, told), "\n")
        return Line(view, (when, what or "—"), self._details(view, ("place", "officers", "contacts")))

    def _details(self, view: SubjectView, names: Sequence[str]) -> str:
        named = self._told_names()
        said = [f"{form_words.label(name)}: {text}" for name in names if (text := texts.of(view, name, named))]
        return "\n".join([i18n.marked(" · ".join(said)), texts.origin(view)]) if said else texts.origin(view)

    def _told_names(self) -> dict[SubjectId, str]:
        """Names, and words in place of those that are hidden or not here."""
        hidden, nobody = self.tr("(name hidden)"), self.tr("somebody who is not here")
        return {one: nobody if one in self._unknown else name or hidden for one, name in self._names.items()}

    def _note(self) -> str:
        if self._met or self._promised:
            return ""
        return self.tr("Nothing is logged yet. Ctrl+Shift+I logs a talk in a few seconds.")

    def level(self) -> Level | None:
        return max((view.level for view in (*self._met, *self._promised)), default=None)

    def reveal(self) -> None:
        line = self.chosen()
        view = line.subject if line else None
        masked = view is not None and any(value.masked for value in view.values)
        self.reveal_wanted.emit("", view if masked else None)

    def _row_changed(self) -> None:
        line = self.chosen()
        self._ask_for.setEnabled(line is not None and bool(self._unknown & _met(line.subject)))
        can_end = line is not None and line.subject.kind is Kind.COMMITMENT and _is_open(line.subject)
        for action in self._ends.values():
            action.setEnabled(can_end)

    def _on_end_triggered(self) -> None:
        action, line = self.sender(), self.chosen()
        if isinstance(action, QAction) and line is not None:
            self.desk.write(commitments.close, line.subject.id, str(action.data()), then=self._on_ended)

    def _on_ended(self, _done: Done) -> None:
        self.desk.say(self.tr("Noted what became of the promise."))

    def _retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Talks and promises"))
        self._log.say(self.tr("Log a talk…"), self.tr("Log what happened just now (Ctrl+Shift+I)"))
        self._promise.say(self.tr("Add promise…"), self.tr("Add a promise of ours or of theirs"))
        self._ask_for.say(self.tr("Ask for who is not here…"), self.tr("Ask a colleague for who was there too"))
        for state, action in self._ends.items():
            action.say(words.value(state), self.tr("The chosen promise: {state}").format(state=words.value(state)))


def _met(view: SubjectView) -> frozenset[SubjectId]:
    """The contacts that an interaction names."""
    named = (value.value for value in view.values if value.field == "contacts" and isinstance(value.value, str))
    return frozenset(SubjectId(bytes.fromhex(one)) for one in named)


def _is_open(view: SubjectView) -> bool:
    return view.kind is Kind.COMMITMENT and texts.code(view, "state") in ("", "open")
