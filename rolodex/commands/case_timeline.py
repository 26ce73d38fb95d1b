"""What happened in a hand-over case, day by day: from facts, introductions, bundles and answers, by names that may be
shown.

Within a day the order is that of the course (listed before briefed, exported before received), chapter by chapter: the
clocks of two officers differ, the course does not.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final

from rolodex.clock import from_ms
from rolodex.commands import contact_queries, handover_queries, subjects, value_views
from rolodex.commands.session import Session
from rolodex.domain import handover, handover_item, ids, introduction
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Slot, Subject
from rolodex.domain.handover import TURN_FACTS, CaseFact
from rolodex.domain.handover_item import ItemFact, Outcome
from rolodex.domain.ids import SubjectId
from rolodex.store import bundle_log, recipients

__all__ = ["KINDS", "WORDS", "Event", "of"]

KINDS: Final = ("case", "item", "introduction", "bundle", "commitment", "other_item")

_COURSE: Final = (
    *("listed", "single_steward", "planned", "briefing_started", "briefed", "introducing_started"),
    *("proposed", "confirmed", "failed", "cancelled", "replaced", "held", "partly_held", "introduced"),
    *(
        "fallback_proposed",
        "fallback_accepted",
        "referred",
        "awaiting_contact",
        "withheld",
        "not_handed_over",
        "exported",
        "offered",
    ),
    *("transferred", "imported", "accepted", "declined", "read_back", "acknowledged", "done", "receipt_sent"),
    *(
        "receipt",
        "receipt_verified",
        "read_back_agreed",
        "received",
        "signed_off",
        "closed",
        "relinquish_later",
        "relinquished",
    ),
)
_PLACE: Final = {what: place for place, what in enumerate(_COURSE)}
WORDS: Final = frozenset({*_COURSE, *CaseFact, *ItemFact, *Outcome, *introduction.STATES})
"""Every word that `what` can be."""

_TURNS: Final = frozenset({*TURN_FACTS, CaseFact.RESUMED})


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. `on` is an ISO date; `kind` one of `KINDS`; `what` a fact, outcome or state as a word.

    `who` is the officer's name, empty where nobody is known; `contact` None where it is about the whole case; `name`
    empty then, or where it is masked. `detail` is a reason, a mode, the purpose of a bundle or what was promised; empty
    where it is masked or there is none.
    """

    on: str
    kind: str
    what: str
    who: str
    contact: SubjectId | None = None
    name: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class _Told:
    """An event with what orders it: when it was written (UTC ms) and, for facts of the case, its chapter."""

    event: Event
    at_ms: int
    chapter: int | None = None


@dataclass(frozen=True, slots=True)
class _Names:
    officers: Mapping[str, str]
    keys: Mapping[bytes, str]
    contacts: Mapping[SubjectId, str]

    def of(self, contact: SubjectId | None) -> str:
        return self.contacts.get(contact, "") if contact is not None else ""


def of(session: Session, case_id: SubjectId) -> tuple[Event, ...]:
    """What this vault knows to have happened in a case, the first first. Reads only. Raises `NotFound`."""
    case = session.living(case_id, Kind.CASE)
    items = handover_queries.items_of(session, case_id)
    names = _names(session, items)
    told = list(
        chain(
            _of_case(case, items, names),
            chain.from_iterable(_of_item(session, item, names) for item in items),
            _introductions(session, case_id, names),
            _bundles(session, case, names),
            _acknowledged(session, case, items, names),
            _other_items(case, names),
        )
    )
    turns = sorted((one.at_ms, one.chapter) for one in told if one.chapter and one.event.what in _TURNS)
    return tuple(one.event for one in sorted(told, key=lambda one: _order(one, turns)))


def _order(told: _Told, turns: list[tuple[int, int]]) -> tuple[str, int, int, int, str]:
    chapter = told.chapter
    if chapter is None:
        chapter = max((number for at_ms, number in turns if at_ms <= told.at_ms), default=0)
    # A turn opens its chapter.
    place = -1 if told.event.what in _TURNS else _PLACE.get(told.event.what, len(_PLACE))
    return (told.event.on, chapter, place, told.at_ms, told.event.name)


def _of_case(case: Subject, items: list[Subject], names: _Names) -> Iterator[_Told]:
    read = {handover_item.read_back_reference(item): handover_item.contact(item) for item in items}
    for slot in case.of("facts"):
        said = slot.value
        contact = read.get(said.get("reference")) if said["what"] == CaseFact.READ_BACK_AGREED else None
        until = said.get("until", "")
        event = Event(
            on=said.get("on") or _day(_at(slot)),
            kind="case",
            what=said["what"],
            who=names.officers.get(said.get("by", ""), ""),
            contact=contact,
            name=names.of(contact),
            detail=", ".join(filter(None, (said.get("reason", ""), until))),
        )
        yield _Told(event, _at(slot), int(said.get("chapter", 0)))


def _of_item(session: Session, item: Subject, names: _Names) -> Iterator[_Told]:
    contact = handover_item.contact(item)
    shown = {value.claim: value for value in value_views.of_subject(session, item).values}

    def told(slot: Slot, what: str, on: str = "", who: str | None = None, detail: str = "") -> _Told:
        named = names.keys.get(slot.claims[0].author, "") if who is None else who
        at_ms = _at(slot)
        return _Told(Event(on or _day(at_ms), "item", what, named, contact, names.of(contact), detail), at_ms)

    for slot in item.of("case"):
        yield told(slot, "listed")
    for slot in item.of("facts"):
        said = slot.value
        # The introduction itself says more.
        if said["what"] != ItemFact.INTRODUCED or not said.get("reference"):
            yield told(slot, said["what"], said.get("on", ""), names.officers.get(said.get("by", ""), ""))
    for slot in item.of("outcome"):
        view = shown[slot.claims[0].id].value
        detail = str(view.get("rule") or view.get("reason") or "") if isinstance(view, dict) else ""
        yield told(slot, slot.value["what"], detail=detail)
    for slot in item.of("read_back"):
        yield told(slot, "read_back")


def _introductions(session: Session, case_id: SubjectId, names: _Names) -> Iterator[_Told]:
    for held in session.referring(case_id, Kind.INTRODUCTION, "case"):
        state = held.of("state")
        day = str(held.one("on") or "") or min((str(one["from"])[:10] for one in held.many("windows")), default="")
        if not state or not day:
            continue
        for text in held.many("contacts") or (None,):
            contact = ids.subject(text) if text else None
            mode = str(held.one("mode") or "")
            who = names.officers.get(str(held.one("by") or ""), "")
            event = Event(day, "introduction", state[0].value, who, contact, names.of(contact), mode)
            yield _Told(event, _at(state[0]))


def _bundles(session: Session, case: Subject, names: _Names) -> Iterator[_Told]:
    """Bundles that left and came, and their receipts; what is a fact of the case already is told there."""
    known = {(fact["what"], fact.get("reference")) for fact in handover.facts(case)}
    for sent in bundle_log.exports(session.db):
        if sent.case_id != case.id or not sent.is_finished:
            continue
        reference = sent.bundle_id.hex()
        if (CaseFact.EXPORTED, reference) not in known:
            what = "receipt_sent" if sent.answers is not None else "exported"
            yield _bundle(sent.at_ms, what, _own_name(session, names), sent.purpose)
        for receipt in bundle_log.receipts(session.db, sent.bundle_id):
            if (CaseFact.RECEIPT_VERIFIED, reference) not in known:
                yield _bundle(receipt.at_ms, "receipt", names.keys.get(receipt.signer, ""), sent.purpose)
    for taken in bundle_log.imports(session.db):
        if taken.case_id == case.id and taken.state is bundle_log.ImportState.APPLIED:
            yield _bundle(taken.at_ms, "imported", names.keys.get(taken.signer, ""), taken.purpose)


def _acknowledged(session: Session, case: Subject, items: list[Subject], names: _Names) -> Iterator[_Told]:
    """Promises of which whoever takes over took note."""
    over = {handover.officer(case, role) for role in ("incoming", "custodian")} - {None}
    contacts = dict.fromkeys(filter(None, map(handover_item.contact, items)))
    found = [one for contact in contacts for one in session.referring(contact, Kind.COMMITMENT, "contact")]
    shown = {view.id: view for view in value_views.listed(session, found)}
    for one in found:
        contact = ids.subject(str(one.one("contact")))
        for slot in one.of("acknowledged_by"):
            if ids.subject(str(slot.value)) not in over:
                continue
            who = names.officers.get(str(slot.value), "")
            text = shown[one.id].text("what")
            event = Event(_day(_at(slot)), "commitment", "acknowledged", who, contact, names.of(contact), text)
            yield _Told(event, _at(slot))


def _other_items(case: Subject, names: _Names) -> Iterator[_Told]:
    for slot in case.of("non_contact_items"):
        if slot.value.get("done"):
            who = names.keys.get(slot.claims[0].author, "")
            on_date = slot.value.get("done_on") or _day(_at(slot))
            yield _Told(Event(on_date, "other_item", "done", who, detail=slot.value["what"]), _at(slot))


def _bundle(at_ms: int, what: str, who: str, purpose: str) -> _Told:
    return _Told(Event(_day(at_ms), "bundle", what, who, detail=purpose), at_ms)


def _names(session: Session, items: list[Subject]) -> _Names:
    officers = {one.id.hex(): str(one.one("name") or "") for one in subjects.listed(session, Kind.OFFICER)}
    keys: dict[bytes, str] = {bytes(key): name for key, name in value_views.officer_names(session).items()}
    for row in recipients.rows(session.db):
        keys.setdefault(row.keys.signing_key, officers.get(row.keys.officer_id.hex(), row.keys.name))
    contacts = [contact for contact in map(handover_item.contact, items) if contact is not None]
    return _Names(officers, keys, contact_queries.names(session, contacts))


def _own_name(session: Session, names: _Names) -> str:
    return names.officers.get(session.officer_id.hex(), "") if session.officer_id is not None else ""


def _at(slot: Slot) -> int:
    """When what stands in a slot was written; the first of several that say the same."""
    return min(claim.recorded_ms for claim in slot.claims)


def _day(at_ms: int) -> str:
    return from_ms(at_ms).date().isoformat()
