"""Introductions recorded by hand: that the incoming officer was presented, and what the contact said to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rolodex.clock import today
from rolodex.commands import guarded_edits, handover_items, handover_queries
from rolodex.commands.session import Session, Writing
from rolodex.domain import changes, handover, handover_item, ids, introduction
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject
from rolodex.domain.handover import State
from rolodex.domain.handover_item import ItemFact
from rolodex.domain.handover_step import Guard
from rolodex.domain.ids import SubjectId
from rolodex.errors import IllegalTransition, Invalid

DECLINES = "declines"
_HELD = frozenset({"held", "partly_held"})
_TOO_EARLY = {State.DRAFT: Guard.NO_SUCH_STEP, State.PLANNED: Guard.INCOMING_KEY_VERIFIED}


@dataclass(frozen=True, slots=True)
class Occasion:
    """One introduction as it took place, or did not. `on` is an ISO date, empty for today; `reaction` may be empty."""

    mode: str
    on: str = ""
    state: str = "held"
    reaction: str = ""
    accepts_successor: bool = False
    follow_up: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Introduced:
    """What was written: the introduction, the consents that acceptances became, the refusals likewise."""

    introduction: SubjectId
    consents: tuple[SubjectId, ...]
    refusals: tuple[SubjectId, ...]


def introduce(session: Session, case_id: SubjectId, contacts: Sequence[SubjectId], occasion: Occasion) -> Introduced:
    """Record an introduction; a contact that accepts the successor thereby consents, one that declines refuses.

    All in one transaction. Who declines does not count as introduced. Where the introduction was planned, the planned
    one is recorded: held with some of its contacts only, it is partly held and the others wait for another plan; a
    further planned one whose contacts were all met here is replaced. Raises `IllegalTransition` where somebody else
    holds the case or it has not come to introductions, `Invalid`, `NotFound`.
    """
    if not contacts:
        raise Invalid("contacts", "missing")
    with session.writing("handover.introduce") as writing:
        case = session.living(case_id, Kind.CASE)
        _check_time(session, case)
        items = [handover_queries.item_of(session, case_id, contact) for contact in dict.fromkeys(contacts)]
        held = session.living(_recorded(writing, case_id, items, occasion), Kind.INTRODUCTION)
        refuses = occasion.reaction == DECLINES
        if introduction.is_held(held) and not refuses:
            for item in items:
                handover_items.append_fact(writing, item, ItemFact.INTRODUCED, ids.to_text(held.id))
        accepts = introduction.accepts_successor(held)
        written = tuple(_answer(writing, case, item, held) for item in items) if accepts or refuses else ()
        writing.audit("handover.introduce", [case_id, held.id], contacts=len(items))
        return Introduced(held.id, written if accepts else (), () if accepts else written)


def _check_time(session: Session, case: Subject) -> None:
    """Introductions begin once the case has come to them and end with the transfer."""
    state = handover.state(case)
    if session.acting()[1] != handover.holder(case):
        raise IllegalTransition(Guard.HOLDER_ONLY, state=state)
    if state is State.BRIEFING:
        raise IllegalTransition(Guard.BRIEFS_COMPLETE, state=state)
    if state is not State.INTRODUCING:
        raise IllegalTransition(_TOO_EARLY.get(state, Guard.NO_SUCH_STEP), state=state)


def _recorded(writing: Writing, case_id: SubjectId, items: Sequence[Subject], occasion: Occasion) -> SubjectId:
    """The introduction as it took place: the planned one where there is one, else a new one."""
    session = writing.session
    met = {str(item.one("contact")) for item in items}
    planned = [
        one
        for one in session.referring(case_id, Kind.INTRODUCTION, "case")
        if one.one("state") in introduction.PLANNED and met & set(one.many("contacts"))
    ]
    if not planned:
        edits = [Edit("case", ids.to_text(case_id)), *_edits(session, occasion, occasion.state)]
        edits += [Edit("contacts", contact) for contact in sorted(met)]
        return guarded_edits.written(writing, Kind.INTRODUCTION, edits)[0].subject
    chosen = max(planned, key=lambda one: (len(met & set(one.many("contacts"))), one.id))
    for one in planned:
        if one.id != chosen.id and set(one.many("contacts")) <= met:
            _change(writing, one, [Edit("state", "replaced"), *_followed(one)])
    is_whole = set(chosen.many("contacts")) <= met
    state = "partly_held" if occasion.state == "held" and not is_whole else occasion.state
    edits = [*_edits(session, occasion, state), *([] if state in _HELD else _followed(chosen))]
    edits += [Edit("contacts", contact) for contact in sorted(met - set(chosen.many("contacts")))]
    _change(writing, chosen, edits)
    return chosen.id


def _followed(one: Subject) -> list[Edit]:
    """What a calendar has to follow: the entry is no longer what it was."""
    return [Edit("sequence", int(one.one("sequence") or 0) + 1)]


def _change(writing: Writing, one: Subject, edits: Sequence[Edit]) -> None:
    held = guarded_edits.held_claims(writing.session, one.id, Kind.INTRODUCTION)
    guarded_edits.changed(writing, held, edits)


def _edits(session: Session, occasion: Occasion, state: str) -> list[Edit]:
    outcome: dict[str, object] = {"accepts_successor": occasion.accepts_successor}
    outcome |= {"reaction": occasion.reaction or ("accepts" if occasion.accepts_successor else "")}
    outcome |= {"follow_up": occasion.follow_up}
    edits = [
        Edit("mode", occasion.mode),
        Edit("by", ids.to_text(session.acting()[1])),
        Edit("on", occasion.on or today(session.clock).isoformat()),
        Edit("state", state),
        Edit("outcome", {name: value for name, value in outcome.items() if value != ""}),
    ]
    return [*edits, Edit("place", occasion.place)] if occasion.place else edits


def _answer(writing: Writing, case: Subject, item: Subject, introduced: Subject) -> SubjectId:
    """The consent that an acceptance is, or the refusal that a "no" is; what was answered earlier stands no more."""
    successor = handover.officer(case, "incoming") or handover.officer(case, "custodian")
    contact = handover_item.contact(item)
    if successor is None:
        raise Invalid("incoming", "missing")
    assert contact is not None
    _end_earlier_refusals(writing, contact, successor)
    how = str(introduced.one("mode")).replace("_", " ")
    on_date = date.fromisoformat(str(introduced.one("on")))
    accepts = introduction.accepts_successor(introduced)
    said = introduction.consent_to_successor if accepts else introduction.refusal_of_successor
    edits = [Edit(name, value) for name, value in said(contact, successor, how, on_date)]
    made = changes.create(Kind.CONSENT, edits, writing.author)
    writing.append(made)
    return made[0].subject


def _end_earlier_refusals(writing: Writing, contact: SubjectId, successor: SubjectId) -> None:
    for record in writing.session.referring(contact, Kind.CONSENT, "contact"):
        if introduction.is_refusal_of(record, successor):
            writing.append(changes.edit(record, [Edit("status", "expired")], writing.author))
