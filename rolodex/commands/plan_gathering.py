"""A case read for planning: what it says, who is still to be introduced, what is planned already. Values only."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from rolodex.commands import handover_queries
from rolodex.commands.session import Session
from rolodex.domain import (
    availability,
    display,
    fallback,
    handover,
    handover_item,
    handover_step,
    introduction,
    plan_inputs,
    standing,
    stewards,
)
from rolodex.domain.availability import FEMALE_COLLEAGUE, INTERPRETER, MALE_COLLEAGUE
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject, fold
from rolodex.domain.folding import fold as folded
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Risk
from rolodex.domain.overlap import Interval, in_post
from rolodex.domain.plan_inputs import CaseInputs, ItemInputs
from rolodex.store import claims

_COLLEAGUE = {"female": FEMALE_COLLEAGUE, "male": MALE_COLLEAGUE}
_RISKS = {Risk.HIGH.value: 2, Risk.EXTREME.value: 3}


@dataclass(frozen=True, slots=True)
class Person:
    """A contact that goes over, with what decides when and where it can be met.

    `bonus` (0 to 10) says how much it counts among contacts of its priority. `hint` is a place of the contact's own
    that nobody has to hide, empty for none. `avoid` holds weekdays (Monday is 0) and dates; of
    wishes in other words `avoid_unread` says how many there are. `is_waiting`: it needs an introduction still.
    `has_declined`: it was asked and does not want the incoming officer, so no plan asks it again.
    """

    contact: SubjectId
    item: SubjectId
    inputs: ItemInputs
    priority: int
    bonus: int
    needs: frozenset[str]
    after: tuple[SubjectId, ...]
    must_not_meet: frozenset[SubjectId]
    avoid: frozenset[int | date]
    avoid_unread: int
    hints: tuple[str, ...]
    suggested: str
    is_waiting: bool
    has_declined: bool = False


@dataclass(frozen=True, slots=True)
class Planned:
    """A stored introduction that has a day; `starts` in minutes of the case's clock."""

    introduction: SubjectId
    contacts: tuple[SubjectId, ...]
    on: date
    starts: int
    starts_at: datetime
    minutes: int
    place: str
    mode: str
    state: str
    pinned: bool
    needs: tuple[str, ...]
    sequence: int


@dataclass(frozen=True, slots=True)
class Gathered:
    """Everything that planning rests on. `days` None: the two are never in post together, or nobody said when."""

    case: SubjectId
    stamp: str
    inputs: CaseInputs
    days: Interval | None
    country: str
    officers: tuple[SubjectId, ...]
    on_date: date
    at_minute: int
    people: tuple[Person, ...]
    planned: tuple[Planned, ...]


def gather(session: Session, case_id: SubjectId) -> Gathered:
    """Read a case for planning. Raises `NotFound`."""
    case = session.living(case_id, Kind.CASE)
    items = handover_queries.items_of(session, case_id)
    introductions = session.referring(case_id, Kind.INTRODUCTION, "case")
    said = plan_inputs.of_case(case)
    zone = zone_of(said)
    now = session.clock.now().astimezone(zone)
    officers = tuple(filter(None, (handover.officer(case, role) for role in ("outgoing", "incoming"))))
    contacts, stamp = _contacts(session, case, items, introductions)
    genders = {str(session.subject(officer, Kind.OFFICER).one("gender") or "") for officer in officers}
    told = {handover_item.contact(item) for item in items if handover_item.is_introduced(item)}
    stored = tuple(_standing(found, told) for one in introductions if (found := planned(one, zone)) is not None)
    asked_again = {who for one in stored if one.state in introduction.PLANNED for who in one.contacts}
    people = [
        _person(session, case, item, contacts, genders, asked_again) for item in items if _goes_over(item, contacts)
    ]
    return Gathered(
        case=case_id,
        stamp=stamp,
        inputs=said,
        days=overlap_of(case),
        country=str(case.one("country") or "").upper(),
        officers=officers,
        on_date=now.date(),
        at_minute=now.hour * 60 + now.minute,
        people=tuple(sorted(people, key=lambda person: (person.priority, person.contact))),
        planned=stored,
    )


def zone_of(said: CaseInputs) -> ZoneInfo:
    """The clock of a case; UTC where a bundle brought a name that this computer does not know."""
    try:
        return ZoneInfo(said.hours.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def overlap_of(case: Subject) -> Interval | None:
    """The days on which both are in post by what the case says; None for no such day, or where a day is missing."""
    first, last = case.one("first_day"), case.one("last_day")
    if not first or not last or last < first:
        return None
    return in_post(date.fromisoformat(first), date.fromisoformat(last))


def planned(introduction: Subject, zone: ZoneInfo) -> Planned | None:
    """An introduction with a day and a time; None where it has none: it was recorded, never planned."""
    text = introduction.one("starts_at")
    if not text:
        return None
    starts_at = datetime.fromisoformat(text)
    local = starts_at.astimezone(zone)
    return Planned(
        introduction=introduction.id,
        contacts=tuple(sorted(SubjectId(bytes.fromhex(one)) for one in introduction.many("contacts"))),
        on=local.date(),
        starts=local.hour * 60 + local.minute,
        starts_at=starts_at,
        minutes=int(introduction.one("duration_minutes") or 0),
        place=str(introduction.one("place") or ""),
        mode=str(introduction.one("mode") or ""),
        state=str(introduction.one("state") or ""),
        pinned=introduction.one("pinned") is True,
        needs=tuple(sorted(set(introduction.many("needs")))),
        sequence=int(introduction.one("sequence") or 0),
    )


def _standing(found: Planned, told: set[SubjectId | None]) -> Planned:
    """Nobody goes to a meeting of people who all know the successor by now, by a fallback or another meeting."""
    if found.state in introduction.PLANNED and told.issuperset(found.contacts):
        return replace(found, state="cancelled", pinned=False)
    return found


def instant(on: date, minutes: int, zone: ZoneInfo) -> datetime:
    """The instant of a time of day on the clock of a case."""
    return datetime.combine(on, time(), zone) + timedelta(minutes=minutes)


def utc(at: datetime) -> datetime:
    """The same instant in UTC."""
    return at.astimezone(UTC)


def _goes_over(item: Subject, contacts: dict[SubjectId, Subject]) -> bool:
    return handover_item.goes_over(item) and handover_item.contact(item) in contacts


def _contacts(
    session: Session, case: Subject, items: Sequence[Subject], introductions: Sequence[Subject]
) -> tuple[dict[SubjectId, Subject], str]:
    """The living contacts of the items, and a stamp that changes with anything that was read: claims are only added."""
    wanted = [contact for contact in map(handover_item.contact, items) if contact is not None]
    ties = {tie.id for contact in wanted for tie in session.referring(contact, Kind.RELATIONSHIP)}
    others = {case.id, *(one.id for one in (*items, *introductions)), *ties}
    held = claims.of_subjects(session.db, sorted({*wanted, *others}))
    found = {contact: fold(held[contact]) for contact in wanted if held.get(contact)}
    stamp = f"{len(held)}.{sum(map(len, held.values()))}"
    return {contact: subject for contact, subject in found.items() if not subject.is_deleted}, stamp


def _person(
    session: Session,
    case: Subject,
    item: Subject,
    contacts: dict[SubjectId, Subject],
    genders: set[str],
    asked_again: set[SubjectId],
) -> Person:
    who = handover_item.contact(item)
    assert who is not None
    contact = contacts[who]
    said = plan_inputs.of_item(item)
    ties = [tie for tie in session.referring(who, Kind.RELATIONSHIP) if tie.one("to") is None]
    held = standing.of(contact)
    is_open = not handover_item.is_introduced(item) and not handover_item.is_settled(item)
    has_declined = is_open and who not in asked_again and _has_declined(session, case, who)
    avoided, unread = _avoided(contact)
    return Person(
        contact=who,
        item=item.id,
        inputs=said,
        priority=handover_item.priority(item) or 3,
        bonus=_bonus(session, case, contact),
        needs=said.needs | _needs(contact, genders),
        after=tuple(sorted({*said.after, *_others(ties, who, "gatekeeper_to", "to_contact", "from_contact")})),
        must_not_meet=frozenset(
            {
                *_others(ties, who, "must_not_meet", "to_contact", "from_contact"),
                *_others(ties, who, "must_not_meet", "from_contact", "to_contact"),
            }
        ),
        avoid=avoided,
        avoid_unread=unread,
        hints=_hints(contact, held),
        suggested=fallback.suggested(
            is_official=held.is_official, at_risk=held.at_risk, has_phone=bool(contact.of("phones"))
        ),
        is_waiting=is_open and not has_declined,
        has_declined=has_declined,
    )


def _has_declined(session: Session, case: Subject, contact: SubjectId) -> bool:
    successor = handover.officer(case, "incoming") or handover.officer(case, "custodian")
    refusals = session.referring(contact, Kind.CONSENT, "contact")
    return successor is not None and any(introduction.is_refusal_of(one, successor) for one in refusals)


def _others(ties: Iterable[Subject], who: SubjectId, kind: str, own: str, other: str) -> list[SubjectId]:
    """The contacts at the `other` end of the ties of a kind at whose `own` end this contact stands."""
    found = [tie for tie in ties if kind in tie.many("type") and who.hex() in tie.many(own)]
    return [SubjectId(bytes.fromhex(text)) for tie in found for text in tie.many(other)]


def _needs(contact: Subject, genders: set[str]) -> frozenset[str]:
    found = set()
    if any(value.get("interpreter_needed") is True for value in contact.many("languages")):
        found.add(INTERPRETER)
    for wish in contact.many("preferences"):
        gender = wish.get("interlocutor_gender")
        if wish.get("interlocutor_gender_strength") == "must" and gender in _COLLEAGUE and gender not in genders:
            found.add(_COLLEAGUE[gender])
    return frozenset(found)


def _avoided(contact: Subject) -> tuple[frozenset[int | date], int]:
    """Weekdays and dates to avoid, and how many wishes are in words that only people understand."""
    found: set[int | date] = set()
    unread = 0
    for text in (text for wish in contact.many("preferences") for text in wish.get("days_to_avoid", ())):
        word = text.strip().casefold()[:3]
        try:
            found.add(availability.WEEKDAYS.index(word) if word in availability.WEEKDAYS else date.fromisoformat(text))
        except ValueError:
            unread += 1
    return frozenset(found), unread


def _hints(contact: Subject, held: standing.Standing) -> tuple[str, ...]:
    """Names of the contact's places that are not masked, the finest first."""
    parts = ("name", "admin4", "admin3", "admin2", "admin1")
    shown = [
        slot.value
        for slot in contact.of("places")
        if not display.masked(Kind.CONTACT, "places", slot.value, slot.level, held)
    ]
    return tuple(folded(str(value[part])) for value in shown for part in parts if value.get(part))


def _bonus(session: Session, case: Subject, contact: Subject) -> int:
    """How much an introduction counts among those of its priority: strength of the tie, danger, promises, 0 to 10."""
    giving = handover.giving(case)
    strengths = [
        int(held.get("strength", 0))
        for held in stewards.standing(contact)
        if giving and held["officer"] == giving.hex()
    ]
    risk = max((_RISKS.get(value.get("level"), 0) for value in contact.many("risk")), default=0)
    promises = session.referring(contact.id, Kind.COMMITMENT, "contact")
    promised = 3 if any(handover_step.is_open(one) for one in promises) else 0
    return min(10, max(0, min(4, max(strengths, default=0))) + risk + promised)
