"""One item of a hand-over case for the brief editor and the read-back: its texts, and what the vault knows for them."""

from collections.abc import Iterable
from dataclasses import dataclass

from rolodex.commands import (
    commitments,
    contact_queries,
    handover_queries,
    handover_windows,
    interactions,
    subjects,
    value_views,
)
from rolodex.commands.handover_windows import Promise
from rolodex.commands.session import Session
from rolodex.commands.value_views import Showing, SubjectView
from rolodex.domain import handover, handover_item, handover_step, ids
from rolodex.domain.claim import Kind
from rolodex.domain.consent import No
from rolodex.domain.fold import Subject
from rolodex.domain.handover import CaseFact
from rolodex.domain.handover_item import BRIEF_PARTS, READ_BACK_CHARS, REQUIRED_PARTS, ItemState
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level

__all__ = ["BRIEF_PARTS", "READ_BACK_CHARS", "Brief", "ReadBackText", "Suggestion", "revealed", "show"]

MOST_SUGGESTED = 5
"""Of the latest interactions: who needs more opens the contact."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A line for a part of the brief, from what the vault holds and may show.

    `word` says what it is (a channel of an interaction, who promised, a field of the contact, an officer's role),
    `on` is an ISO date or empty.
    """

    part: str
    word: str
    text: str
    on: str = ""


@dataclass(frozen=True, slots=True)
class ReadBackText:
    """The incoming officer's own words. The texts are empty where they are masked."""

    summary: str
    next_action: str
    due: str
    is_masked: bool
    is_agreed: bool


@dataclass(frozen=True, slots=True)
class Brief:
    """An item in full. `texts` holds the parts that may be shown, `masked` those that may not.

    `version` is the number of claims it was read from; `required` and `missing` follow the priority.
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


def show(session: Session, case_id: SubjectId, contact: SubjectId) -> Brief:
    """The item with masked texts left out. Raises `NotFound`."""
    return _brief(session, case_id, contact, Showing.MASKED)


def revealed(session: Session, case_id: SubjectId, contact: SubjectId) -> Brief:
    """As `show`, with masked texts of the brief and the read-back shown. Writes one audit row. Raises `NotFound`."""
    item = handover_queries.item_of(session, case_id, contact)
    with session.writing("item.reveal") as writing:
        writing.audit("item.revealed", [item.id])
    return _brief(session, case_id, contact, Showing.REVEALED)


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
        required=REQUIRED_PARTS[priority or 1],
        missing=handover_item.missing_parts(item),
        suggestions=tuple(_suggestions(session, held, contact)),
        read_back=_read_back(case, item, view),
        promises=tuple(_promises(session, case, contact)),
    )


def _is_masked(view: SubjectView, field: str) -> bool:
    return any(value.masked for value in view.values if value.field == field)


def _read_back(case: Subject, item: Subject, view: SubjectView) -> ReadBackText | None:
    if not item.many("read_back"):
        return None
    reference = handover_item.read_back_reference(item)
    agreed = {fact.get("reference") for fact in handover.facts(case) if fact["what"] == CaseFact.READ_BACK_AGREED}
    words = next((value.value for value in view.values if value.field == "read_back" and value.value), None) or {}
    return ReadBackText(
        summary=str(words.get("summary", "")),
        next_action=str(words.get("next_action", "")),
        due=str(words.get("due", "")),
        is_masked=_is_masked(view, "read_back"),
        is_agreed=reference is not None and reference in agreed,
    )


def _promises(session: Session, case: Subject, contact: SubjectId) -> list[Promise]:
    successor = handover.officer(case, "incoming") or handover.officer(case, "custodian")
    known = successor.hex() if successor is not None else ""
    found = [one for one in session.referring(contact, Kind.COMMITMENT, "contact") if handover_step.is_open(one)]
    acknowledged = {one.id: known in one.many("acknowledged_by") for one in found}
    return handover_windows.promises_of(session, found, acknowledged)


def _suggestions(session: Session, held: contact_queries.ContactView, contact: SubjectId) -> Iterable[Suggestion]:
    """Never from what is masked: the views carry no text of it."""
    for met in interactions.listed(session, contact, MOST_SUGGESTED):
        if met.text("summary"):
            yield Suggestion("history", met.text("channel"), met.text("summary"), met.text("at")[:10])
    for promise in commitments.listed(session, contact, commitments.OPEN, MOST_SUGGESTED):
        if promise.text("what"):
            yield Suggestion("promises", promise.text("by"), promise.text("what"), promise.text("due"))
            if promise.text("by") == "us":
                yield Suggestion("current_actions", "us", promise.text("what"), promise.text("due"))
    yield from _careful(session, held.subject, contact)
    if held.protocol is not None:
        yield from (
            Suggestion("do_not", "never", value.text)
            for value in held.protocol.values
            if value.field == "never" and value.text
        )
        if held.protocol.text("if_somebody_else_answers"):
            yield Suggestion("if_then", "if_somebody_else_answers", held.protocol.text("if_somebody_else_answers"))
    yield from _stewards(session, held.subject)


def _careful(session: Session, view: SubjectView, contact: SubjectId) -> Iterable[Suggestion]:
    for name in ("risk", "hrddp", "caveats"):
        for value in view.values:
            if value.field == name and value.text:
                yield Suggestion("sensitivities", name, value.text)
    for record in session.referring(contact, Kind.CONSENT, "contact"):
        for status in record.many("status"):
            if status in {No.REFUSED.value, No.WITHDRAWN.value}:
                yield Suggestion("sensitivities", "consent", str(status))


def _stewards(session: Session, view: SubjectView) -> Iterable[Suggestion]:
    names = {officer.id: str(officer.one("name") or "") for officer in subjects.listed(session, Kind.OFFICER)}
    for value in view.values:
        if value.field != "stewards" or not isinstance(value.value, dict) or value.value.get("to"):
            continue
        officer = ids.subject(str(value.value["officer"]))
        if officer != session.officer_id and names.get(officer):
            yield Suggestion("who_else_knows", str(value.value["role"]), names[officer])
