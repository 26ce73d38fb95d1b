"""Posts and relationships of a contact, in both directions, past ones last."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from rolodex.commands import contact_surroundings
from rolodex.commands.contact_surroundings import PostRow, TieRow
from rolodex.commands.session import Session
from rolodex.commands.value_views import SubjectView
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from ui import i18n, words
from ui.catalogue import QT_TRANSLATE_NOOP
from ui.contact import texts
from ui.contact.section import Section
from ui.desk import Desk
from ui.models.lines_model import Line

_FROM_THERE: Final[dict[str, str]] = {
    "reports_to": QT_TRANSLATE_NOOP("TiesSection", "Superior of"),
    "commands": QT_TRANSLATE_NOOP("TiesSection", "Commanded by"),
    "member_of": QT_TRANSLATE_NOOP("TiesSection", "Has as member"),
    "deputy_of": QT_TRANSLATE_NOOP("TiesSection", "Has as deputy"),
    "spokesperson_for": QT_TRANSLATE_NOOP("TiesSection", "Spoken for by"),
    "gatekeeper_to": QT_TRANSLATE_NOOP("TiesSection", "Reached through"),
    "introduced_by": QT_TRANSLATE_NOOP("TiesSection", "Introduced to us"),
}
"""How a tie reads from its other end; those left out read the same from both."""
Answer = tuple[tuple[PostRow, ...], tuple[TieRow, ...]]


def read(session: Session, contact: SubjectId) -> Answer:
    """Posts and ties of a contact. Raises `NotFound`."""
    return contact_surroundings.posts(session, contact), contact_surroundings.ties(session, contact)


class TiesSection(Section):
    """Adds, ends, and leads to the other end."""

    tie_wanted = Signal()
    post_wanted = Signal()
    end_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__("ties", desk, parent)
        self._found: Answer = ((), ())
        self._add_tie = self.add_action("add_tie", "network")
        self._add_post = self.add_action("add_post", "briefcase")
        self._end = self.add_action("end_tie", "unlink")
        self._open = self.add_action("open_other", "user-search")
        self._add_tie.triggered.connect(self.tie_wanted)
        self._add_post.triggered.connect(self.post_wanted)
        self._end.triggered.connect(self._on_end_triggered)
        self._open.triggered.connect(self._choose)
        self._retranslate()

    def forget(self) -> None:
        self._found = ((), ())

    def _ask(self, contact: SubjectId) -> int:
        return self.desk.ask(read, contact, then=self._on_read, failed=self._refused)

    def _on_read(self, answer: Answer) -> None:
        self._found = answer
        self._fill()

    def _headers(self) -> Sequence[str]:
        return (self.tr("What"), self.tr("With"))

    def _lines(self) -> Sequence[Line]:
        lines = [*map(_post_line, self._found[0]), *map(_tie_line, self._found[1])]
        return sorted(lines, key=lambda line: bool(texts.code(line.subject.view, "to")))

    def _note(self) -> str:
        return "" if any(self._found) else self.tr("No posts and no relationships are known.")

    def level(self) -> Level | None:
        views = [row.view for rows in self._found for row in rows]
        return max((view.level for view in views), default=None)

    def reveal(self) -> None:
        view = self._chosen_view()
        masked = view is not None and any(value.masked for value in view.values)
        self.reveal_wanted.emit("", view if masked else None)

    def _chosen_view(self) -> SubjectView | None:
        line = self.chosen()
        return line.subject.view if line else None

    def _other(self) -> SubjectId | None:
        line = self.chosen()
        row = line.subject if line else None
        return row.other if isinstance(row, TieRow) and row.other_kind is Kind.CONTACT else None

    def _row_changed(self) -> None:
        view = self._chosen_view()
        is_current = view is not None and not any(value.field == "to" for value in view.values)
        self._end.setEnabled(is_current)
        self._open.setEnabled(self._other() is not None)

    def _choose(self) -> None:
        other = self._other()
        if other is not None:
            self.desk.go("contacts", other)

    def _on_end_triggered(self) -> None:
        self.end_wanted.emit(self._chosen_view())

    def _retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Posts and relationships"))
        self._add_tie.say(self.tr("Add tie…"), self.tr("Add a relationship to another contact or an organisation"))
        self._add_post.say(self.tr("Add post…"), self.tr("Add a term in a post"))
        self._end.say(self.tr("End…"), self.tr("Say when this ended"))
        self._open.say(self.tr("Open"), self.tr("Go to the other contact (Enter)"))


def _post_line(row: PostRow) -> Line:
    office = ", ".join(filter(None, (row.title, row.organisation)))
    shown = i18n.marked(office) or texts.hidden()
    more = texts.of(row.view, "remarks", {})
    return Line(
        row,
        (_tr("Post"), texts.joined((shown, span(row.view)), "\n")),
        texts.joined((more, texts.origin(row.view)), "\n"),
    )


def _tie_line(row: TieRow) -> Line:
    code = texts.code(row.view, "type")
    name = i18n.marked(row.other_name) or texts.hidden()
    more = texts.of(row.view, "remarks", {})
    return Line(
        row,
        (type_word(code, is_outgoing=row.is_outgoing), texts.joined((name, span(row.view)), "\n")),
        texts.joined((more, texts.origin(row.view)), "\n"),
    )


def type_word(code: str, *, is_outgoing: bool) -> str:
    """The word of a tie as it reads from this end; the word for hidden where it is masked."""
    if not code:
        return texts.hidden()
    word = words.value(code) if is_outgoing or code not in _FROM_THERE else _tr(_FROM_THERE[code])
    return f"⚠ {word}" if code == "must_not_meet" else word


def span(view: SubjectView) -> str:
    """From when to when, as far as it is known."""
    begins, ends = texts.of(view, "from", {}), texts.of(view, "to", {})
    if begins and ends:
        return _tr("{begins} – {ends}").format(begins=begins, ends=ends)
    if begins:
        return _tr("since {begins}").format(begins=begins)
    return _tr("until {ends}").format(ends=ends) if ends else ""


def _tr(source: str) -> str:
    return QCoreApplication.translate("TiesSection", source)


_SOURCES: Final = (
    QT_TRANSLATE_NOOP("TiesSection", "Post"),
    QT_TRANSLATE_NOOP("TiesSection", "{begins} – {ends}"),
    QT_TRANSLATE_NOOP("TiesSection", "since {begins}"),
    QT_TRANSLATE_NOOP("TiesSection", "until {ends}"),
)
"""The sentences of `_tr`, where the collector of texts finds them."""
