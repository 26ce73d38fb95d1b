"""What stands around one contact: posts, ties, hand-overs and history, with names in place of ids. Masked as ever."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from rolodex.commands import contact_queries, value_views
from rolodex.commands.contact_queries import Event, State
from rolodex.commands.session import Session
from rolodex.commands.value_views import SubjectView
from rolodex.domain import fields, handover, handover_item
from rolodex.domain.claim import NULL, Act, Kind, SourceKind, decoded
from rolodex.domain.fold import fold
from rolodex.domain.handover import State as CaseState
from rolodex.domain.handover_item import ItemState
from rolodex.domain.ids import ChangeSetId, SubjectId
from rolodex.domain.level import Level
from rolodex.store import change_sets, claims
from rolodex.store.change_sets import ChangeSet, Origin

__all__ = [
    "Event",
    "HandoverRow",
    "HistoryRow",
    "PostRow",
    "TieRow",
    "handovers",
    "history",
    "names_in",
    "posts",
    "ties",
]

_LASTING: Final = ("vault.", "import.", "bundle.")
"""Commands about more than this contact: they are taken back as a whole, where all of them is seen."""


@dataclass(frozen=True, slots=True)
class PostRow:
    """One term in a post. `title` and `organisation` are empty where they are masked or not here."""

    view: SubjectView
    title: str
    organisation: str


@dataclass(frozen=True, slots=True)
class TieRow:
    """One relationship as seen from a contact. `other` is None where the other end is masked or unknown.

    `is_outgoing`: the contact is the one that the type speaks of ("reports to" the other).
    """

    view: SubjectView
    is_outgoing: bool
    other: SubjectId | None
    other_kind: Kind
    other_name: str


@dataclass(frozen=True, slots=True)
class HandoverRow:
    """One hand-over case in which the contact is an item; names are empty where nobody is set."""

    case: SubjectId
    state: CaseState
    item_state: ItemState
    priority: int | None
    verb: str
    outgoing: str
    incoming: str
    last_day: str
    why: str


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One claim of the contact's history, fit for display, with the command that wrote it.

    `value` and `text` are None where the value is masked, cleared, or where the claim says none. `change_set` is None
    where taking it back alone is not possible: it is undone already, came with a bundle or an import, or is what made
    the vault.
    """

    act: Act
    field: str
    value: Any
    text: str | None
    masked: bool
    is_cleared: bool
    level: Level
    state: State
    source: SourceKind
    recorded_ms: int
    author_name: str
    command: str
    change_set: ChangeSetId | None


def posts(session: Session, contact: SubjectId) -> tuple[PostRow, ...]:
    """The contact's terms in posts, current ones first, then the latest. Raises `NotFound`."""
    session.subject(contact, Kind.CONTACT)
    found = value_views.listed(session, session.referring(contact, Kind.TENURE, "contact"))
    found.sort(key=lambda view: (not view.text("to"), view.text("from"), view.id), reverse=True)
    held = _named(found, "post")
    offices = {post: _texts(session, Kind.POST, post) for post in held.values()}
    named = {str(said.get("organisation", "")) for said in offices.values()}
    wanted = [SubjectId(bytes.fromhex(text)) for text in sorted(named) if text]
    around = {one.hex(): str(_texts(session, Kind.ORGANISATION, one).get("name", "")) for one in wanted}
    rows = []
    for view in found:
        said = offices.get(held[view.id], {}) if view.id in held else {}
        rows.append(PostRow(view, str(said.get("title", "")), around.get(str(said.get("organisation", "")), "")))
    return tuple(rows)


def ties(session: Session, contact: SubjectId) -> tuple[TieRow, ...]:
    """The contact's relationships in both directions, current ones first. Raises `NotFound`."""
    session.subject(contact, Kind.CONTACT)
    found = value_views.listed(session, session.referring(contact, Kind.RELATIONSHIP))
    ends = [(view, *_other_end(view, contact)) for view in found]
    rows = [
        TieRow(view, is_outgoing, other, kind, _name_of(session, other, kind) if other else "")
        for view, is_outgoing, other, kind in ends
    ]
    rows.sort(key=lambda row: (bool(row.view.text("to")), row.view.text("type"), row.other_name, row.view.id))
    return tuple(rows)


def handovers(session: Session, contact: SubjectId) -> tuple[HandoverRow, ...]:
    """The hand-over cases in which the contact is an item, those that are not closed first. Raises `NotFound`."""
    session.subject(contact, Kind.CONTACT)
    rows = []
    for item in session.referring(contact, Kind.ITEM, "contact"):
        case_id = item.one("case")
        if not isinstance(case_id, str):
            continue
        case = claims.subject(session.db, SubjectId(bytes.fromhex(case_id)))
        if case is None or case.is_deleted:
            continue
        ended = handover_item.outcome(item)
        stated = [value for value in item.many("outcome") if value["what"] == ended]
        rows.append(
            HandoverRow(
                case=case.id,
                state=handover.state(case),
                item_state=handover_item.state(item),
                priority=handover_item.priority(item),
                verb=str(item.one("verb") or ""),
                outgoing=_officer_name(session, handover.officer(case, "outgoing")),
                incoming=_officer_name(session, handover.officer(case, "incoming")),
                last_day=str(case.one("last_day") or ""),
                why=next((str(value.get("rule") or value.get("reason") or "") for value in stated), ""),
            )
        )
    rows.sort(key=lambda row: (row.state in {CaseState.CLOSED, CaseState.CANCELLED}, row.last_day, row.case))
    return tuple(rows)


def history(session: Session, contact: SubjectId) -> tuple[HistoryRow, ...]:
    """Every claim ever made about a contact, newest first, with what wrote it. Raises `NotFound`."""
    events = contact_queries.history(session, contact)
    written = change_sets.of_claims(session.db, [event.claim.id for event in events])
    # Of what was written in the same millisecond the order of arrival decides.
    arrived = {claim: wrote.no for claim, wrote in written.items()}
    events.sort(key=lambda event: (event.claim.recorded_ms, arrived.get(event.claim.id, 0)))
    return tuple(_history_row(event, written.get(event.claim.id)) for event in reversed(events))


def _history_row(event: Event, wrote: ChangeSet | None) -> HistoryRow:
    claim = event.claim
    is_cleared = claim.act is Act.ASSERT and claim.value == NULL
    return HistoryRow(
        act=claim.act,
        field=claim.field,
        value=None if event.text is None else decoded(claim.value),
        text=event.text,
        masked=event.masked,
        is_cleared=is_cleared,
        level=event.level,
        state=event.state,
        source=claim.source,
        recorded_ms=claim.recorded_ms,
        author_name=event.author_name,
        command=wrote.command if wrote else "",
        change_set=_undoable(wrote),
    )


def names_in(session: Session, views: Iterable[SubjectView]) -> dict[SubjectId, str]:
    """What the shown values of records name, by the names that may be shown; empty where none may."""
    found: dict[SubjectId, str] = {}
    for view in views:
        for value in view.values:
            declared = fields.find(view.kind, value.field)
            if declared is None or declared.references is None or not isinstance(value.value, str):
                continue
            target = SubjectId(bytes.fromhex(value.value))
            if target not in found:
                found[target] = _name_of(session, target, declared.references)
    return found


def _officer_name(session: Session, officer: SubjectId | None) -> str:
    held = claims.subject(session.db, officer) if officer is not None else None
    return "" if held is None else str(held.one("name") or "")


def _undoable(wrote: ChangeSet | None) -> ChangeSetId | None:
    if wrote is None or wrote.origin is not Origin.LOCAL or wrote.command.startswith(_LASTING):
        return None
    return wrote.id if wrote.is_in_effect else None


def _other_end(view: SubjectView, contact: SubjectId) -> tuple[bool, SubjectId | None, Kind]:
    """Whether the contact is the first end, and what stands at the other as far as that may be seen."""
    ends = {value.field: value.value for value in view.values if isinstance(value.value, str)}
    is_outgoing = ends.get("from_contact", contact.hex()) == contact.hex()
    if not is_outgoing:
        return False, SubjectId(bytes.fromhex(ends["from_contact"])), Kind.CONTACT
    if "to_contact" in ends:
        return True, SubjectId(bytes.fromhex(ends["to_contact"])), Kind.CONTACT
    if "to_organisation" in ends:
        return True, SubjectId(bytes.fromhex(ends["to_organisation"])), Kind.ORGANISATION
    return True, None, Kind.CONTACT


def _name_of(session: Session, other: SubjectId, kind: Kind) -> str:
    if kind is Kind.CONTACT:
        return contact_queries.names(session, [other]).get(other, "")
    if kind is Kind.OFFICER:
        return _officer_name(session, other)
    said = _texts(session, kind, other)
    return str(said.get("name") or said.get("title") or "")


def _named(found: Iterable[SubjectView], field: str) -> dict[SubjectId, SubjectId]:
    """By the id of each view, the subject that its shown value of a field names."""
    return {
        view.id: SubjectId(bytes.fromhex(value.value))
        for view in found
        for value in view.values
        if value.field == field and isinstance(value.value, str)
    }


def _texts(session: Session, kind: Kind, subject: SubjectId) -> dict[str, object]:
    """The shown single values of an organisation or a post; none where it is not here."""
    held = claims.of_subject(session.db, subject)
    if not held or held[0].kind is not kind or fold(held).is_deleted:
        return {}
    view = value_views.of_subject(session, fold(held))
    return {value.field: value.value for value in view.values if value.value is not None}
