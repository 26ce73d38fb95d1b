"""One item of a hand-over case for the brief editor and the read-back: its texts, and what the vault knows for them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rolodex.commands import (
    brief_suggestions,
    contact_queries,
    handover_items,
    handover_queries,
    handover_windows,
    subjects,
    value_views,
)
from rolodex.commands.brief_suggestions import Suggestion
from rolodex.commands.handover_windows import Promise
from rolodex.commands.session import Session, Writing
from rolodex.commands.value_views import Showing, SubjectView
from rolodex.domain import handover, handover_item, handover_step
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject
from rolodex.domain.handover import CaseFact
from rolodex.domain.handover_item import BRIEF_PARTS, READ_BACK_CHARS, ItemState
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level

__all__ = ["BRIEF_PARTS", "READ_BACK_CHARS", "Brief", "ReadBackText", "Suggestion", "prefill", "revealed", "show"]


@dataclass(frozen=True, slots=True)
class ReadBackText:
    """The incoming officer's own words. The texts are empty where they are masked.

    `agreed_by` are the names of those who agreed to these words, each with the ISO date; a name that is not known here
    is empty.
    """

    summary: str
    next_action: str
    due: str
    is_masked: bool
    is_agreed: bool
    agreed_by: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """An item in full. `texts` holds the parts that may be shown, `masked` those that may not.

    `version` is the number of claims it was read from; `required` and `missing` follow the priority; `written_by` are
    the names of those who wrote the parts, whoever handed them on; `safe_contact_overdue` where the protocol must be
    confirmed with the contact before it is reached.
    """

    case: SubjectId
    item: SubjectId
    contact: SubjectId
    name: str
    level: Level
    verb: str
    priority: int | None
    state: ItemState
    version: int
    texts: dict[str, str]
    masked: frozenset[str]
    required: tuple[str, ...]
    missing: tuple[str, ...]
    suggestions: tuple[Suggestion, ...]
    read_back: ReadBackText | None
    promises: tuple[Promise, ...]
    written_by: tuple[str, ...] = ()
    safe_contact_overdue: bool = False


def show(session: Session, case_id: SubjectId, contact: SubjectId) -> Brief:
    """The item with masked texts left out. Raises `NotFound`."""
    return _brief(session, case_id, contact, Showing.MASKED)


def revealed(session: Session, case_id: SubjectId, contact: SubjectId) -> Brief:
    """As `show`, with masked texts of the brief and the read-back shown. Writes one audit row. Raises `NotFound`."""
    item = handover_queries.item_of(session, case_id, contact)
    with session.writing("item.reveal") as writing:
        writing.audit("item.revealed", [item.id])
    return _brief(session, case_id, contact, Showing.REVEALED)


def prefill(
    session: Session,
    case_id: SubjectId,
    contacts: Sequence[SubjectId] = (),
    line: Callable[[Suggestion], str] = brief_suggestions.line,
) -> int:
    """Write what the vault knows into the empty parts of the briefs of these contacts, or of all that go over; how
    many parts were written, in one change set.

    A part that holds anything stays as it is, masked or not; nothing that is masked is put in; where the vault knows
    nothing the part stays empty: that there is nothing is for a person to say. `line` words a suggestion. Raises
    `IllegalTransition` where somebody else holds the case or it was transferred, `NotFound`.
    """
    with session.writing("handover.prefill") as writing:
        handover_items.open_case(session, case_id)
        items = [handover_queries.item_of(session, case_id, contact) for contact in dict.fromkeys(contacts)]
        found = items or handover_queries.items_of(session, case_id)
        return sum(_prefilled(writing, item, line) for item in found if _wants_brief(item))


def _wants_brief(item: Subject) -> bool:
    return handover_item.goes_over(item) and not handover_item.is_settled(item)


def _prefilled(writing: Writing, item: Subject, line: Callable[[Suggestion], str]) -> int:
    contact = handover_item.contact(item)
    empty = [part for part in BRIEF_PARTS if not item.many(f"brief_{part}")]
    if contact is None or not empty:
        return 0
    lines: dict[str, list[str]] = {}
    for one in brief_suggestions.of(writing.session, contact_queries.show(writing.session, contact)):
        lines.setdefault(one.part, []).append(line(one))
    parts = {part: "\n".join(lines[part]) for part in empty if part in lines}
    handover_items.write_brief(writing, item, parts)
    return len(parts)


def _brief(session: Session, case_id: SubjectId, contact: SubjectId, showing: Showing) -> Brief:
    item = handover_queries.item_of(session, case_id, contact)
    case = session.living(case_id, Kind.CASE)
    view = value_views.of_subject(session, item, showing)
    held = contact_queries.show(session, contact)
    priority = handover_item.priority(item)
    return Brief(
        case=case_id,
        item=item.id,
        contact=contact,
        name=held.name.text or "",
        level=max(view.level, held.name.level),
        verb=str(item.one("verb") or ""),
        priority=priority,
        state=handover_item.state(item),
        version=view.version,
        texts={part: view.text(f"brief_{part}") for part in BRIEF_PARTS if view.text(f"brief_{part}")},
        masked=frozenset(part for part in BRIEF_PARTS if _is_masked(view, f"brief_{part}")),
        required=handover_item.required_parts(item),
        missing=handover_item.missing_parts(item),
        suggestions=tuple(brief_suggestions.of(session, held)),
        read_back=_read_back(session, case, item, view),
        promises=tuple(_promises(session, case, contact)),
        written_by=handover_queries.written_by(item, value_views.officer_names(session)),
        safe_contact_overdue=held.safe_contact_overdue,
    )


def _is_masked(view: SubjectView, field: str) -> bool:
    return any(value.masked for value in view.values if value.field == field)


def _read_back(session: Session, case: Subject, item: Subject, view: SubjectView) -> ReadBackText | None:
    if not item.many("read_back"):
        return None
    reference = handover_item.read_back_reference(item)
    agreed = [
        fact
        for fact in handover.facts(case)
        if fact["what"] == CaseFact.READ_BACK_AGREED and reference is not None and fact.get("reference") == reference
    ]
    officers = {one.id.hex(): str(one.one("name") or "") for one in subjects.listed(session, Kind.OFFICER)}
    words = next((value.value for value in view.values if value.field == "read_back" and value.value), None) or {}
    return ReadBackText(
        summary=str(words.get("summary", "")),
        next_action=str(words.get("next_action", "")),
        due=str(words.get("due", "")),
        is_masked=_is_masked(view, "read_back"),
        is_agreed=bool(agreed),
        agreed_by=tuple((officers.get(str(fact.get("by", "")), ""), str(fact.get("on", ""))) for fact in agreed),
    )


def _promises(session: Session, case: Subject, contact: SubjectId) -> list[Promise]:
    successor = handover.officer(case, "incoming") or handover.officer(case, "custodian")
    known = successor.hex() if successor is not None else ""
    found = [one for one in session.referring(contact, Kind.COMMITMENT, "contact") if handover_step.is_open(one)]
    acknowledged = {one.id: known in one.many("acknowledged_by") for one in found}
    return handover_windows.promises_of(session, found, acknowledged)
