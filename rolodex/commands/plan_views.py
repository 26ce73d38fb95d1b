"""The plan of a case read: days, stops with their rides, what was left out and why; and the inputs for editing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from rolodex.commands import plan_days, plan_gathering, plan_inputs, plan_stored, subjects
from rolodex.commands.plan_days import OpenDay
from rolodex.commands.plan_gathering import Gathered, Person, Planned
from rolodex.commands.plan_problem import Group, Mapped, is_block
from rolodex.commands.plan_solving import reason, suggested
from rolodex.commands.plan_values import (
    Block,
    BlockKind,
    BreachView,
    Counts,
    DayKind,
    DayView,
    InputsView,
    ItemInputsView,
    Leg,
    MetView,
    OfficerView,
    PlanView,
    StopView,
    UnplacedView,
    Why,
)
from rolodex.commands.session import Session
from rolodex.domain import availability, fallback, handover, handover_item, introduction
from rolodex.domain.claim import Kind
from rolodex.domain.day_time import Span
from rolodex.domain.fold import Subject
from rolodex.domain.folding import fold as folded
from rolodex.domain.handover_item import ItemFact
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.planning import explain
from rolodex.planning.check import Breach
from rolodex.store import listing

__all__ = [
    "Block",
    "BlockKind",
    "BreachView",
    "Counts",
    "DayKind",
    "DayView",
    "InputsView",
    "ItemInputsView",
    "Leg",
    "MetView",
    "OfficerView",
    "PlanView",
    "StopView",
    "UnplacedView",
    "Why",
]

_HAPPENED = frozenset({"held", "partly_held", "failed"})


def plan(session: Session, case_id: SubjectId) -> PlanView:
    """The stored plan of a case, checked by the independent checker. Raises `NotFound`."""
    case = session.living(case_id, Kind.CASE)
    gathered, has_calendar = _gathered(session, case_id)
    found = plan_stored.as_stored(gathered)
    days = plan_days.of_overlap(gathered)
    met = _met(session, gathered)
    broken = plan_stored.breaches(found)
    unplaced = tuple(_unplaced(session, gathered, found, broken, met))
    stops = tuple(_stops(gathered, days, found, met))
    return PlanView(
        case=case_id,
        state=handover.state(case),
        time_zone=str(plan_gathering.zone_of(gathered.inputs)),
        base=gathered.inputs.hours.base,
        first_day=_day_of(case, "first_day"),
        last_day=_day_of(case, "last_day"),
        outgoing=_officer(session, case, "outgoing"),
        incoming=_officer(session, case, "incoming"),
        is_editable=plan_inputs.is_plannable(session, case),
        days=tuple(_day_view(day) for day in days),
        stops=stops,
        unplaced=unplaced,
        cancelled=tuple(_cancelled(gathered, met)),
        breaches=tuple(_breach(found, one) for one in broken),
        missing_ways=found.missing_ways,
        counts=_counts(session, gathered, days, stops, unplaced),
        has_calendar=has_calendar,
        stamp=gathered.stamp,
    )


def inputs(session: Session, case_id: SubjectId) -> InputsView:
    """What the planner of a case is told. Raises as `plan`."""
    case = session.living(case_id, Kind.CASE)
    gathered, _ = _gathered(session, case_id)
    met = _met(session, gathered)
    return InputsView(
        case=case_id,
        version=subjects.version(session, case_id),
        inputs=gathered.inputs,
        items=tuple(_item(person, met) for person in gathered.people),
        missing_ways=plan_stored.as_stored(gathered).missing_ways,
        is_editable=plan_inputs.is_plannable(session, case),
    )


def _gathered(session: Session, case_id: SubjectId) -> tuple[Gathered, bool]:
    """The case as it is planned; without holidays of its country where nobody knows them, which stops no reading."""
    found = plan_gathering.gather(session, case_id)
    has_calendar = plan_days.has_calendar(found)
    return (found if has_calendar else replace(found, country="")), has_calendar


def _day_of(case: Subject, name: str) -> date | None:
    text = case.one(name)
    return date.fromisoformat(text) if text else None


def _officer(session: Session, case: Subject, role: str) -> OfficerView:
    found = handover.officer(case, role)
    return OfficerView(found, str(session.subject(found, Kind.OFFICER).one("name") or "") if found else "")


def _met(session: Session, gathered: Gathered) -> dict[SubjectId, MetView]:
    """Every contact of items and introductions as it may be shown."""
    priorities = {person.contact: person.priority for person in gathered.people}
    contacts = sorted({*priorities, *(contact for one in gathered.planned for contact in one.contacts)})
    rows = listing.rows_of(session.db, contacts)
    return {
        contact: MetView(contact, row.display_name, row.level, row.is_at_risk, priorities.get(contact))
        if (row := rows.get(contact)) is not None
        # What is known of a contact that is gone is not known: nothing of it is shown.
        else MetView(contact, "", Level.STRICTLY_CONFIDENTIAL, at_risk=True, priority=priorities.get(contact))
        for contact in contacts
    }


def _day_view(day: OpenDay) -> DayView:
    return DayView(
        on=day.on,
        kind=day.kind,
        reason=day.reason,
        starts=day.starts,
        ends=day.ends,
        from_place=day.from_place,
        to_place=day.to_place,
        convoy_to=tuple(sorted(day.convoy_to)),
        has=tuple(sorted(day.has)),
        max_meetings=day.max_meetings,
        blocks=day.blocks,
    )


def _stops(
    gathered: Gathered, days: Sequence[OpenDay], found: Mapped, met: Mapping[SubjectId, MetView]
) -> Iterable[StopView]:
    shown = introduction.PLANNED | _HAPPENED
    on_day: dict[date, list[Planned]] = {}
    for one in sorted(gathered.planned, key=lambda one: (one.starts_at, one.introduction)):
        if one.state in shown:
            on_day.setdefault(one.on, []).append(one)
    of_day = {day.on: day for day in days}
    assumed = {
        group.planned.introduction for group in found.groups.values() if group.planned and _is_assumed(gathered, group)
    }
    for on, several in sorted(on_day.items()):
        legs = _legs(found, of_day.get(on), several, gathered.inputs.hours.outside)
        for one in several:
            before, after = legs[one.introduction]
            yield _stop(gathered, one, met, before, after, is_assumed=one.introduction in assumed)


def _is_assumed(gathered: Gathered, group: Group) -> bool:
    is_said = any(person.inputs.place or person.inputs.mode for person in group.people)
    return not is_said and group.place == gathered.inputs.hours.base


def _stop(
    gathered: Gathered,
    one: Planned,
    met: Mapping[SubjectId, MetView],
    before: Leg | None,
    after: Leg | None,
    *,
    is_assumed: bool,
) -> StopView:
    zone = plan_gathering.zone_of(gathered.inputs)
    people = tuple(met[contact] for contact in one.contacts)
    admin1 = {folded(place.name): place.admin1 for place in gathered.inputs.places}
    return StopView(
        introduction=one.introduction,
        contacts=people,
        mode=one.mode,
        place=one.place,
        admin1=admin1.get(folded(one.place), ""),
        place_is_assumed=is_assumed,
        on=one.on,
        starts=one.starts,
        ends=one.starts + one.minutes,
        starts_at=plan_gathering.utc(one.starts_at),
        ends_at=plan_gathering.utc(plan_gathering.instant(one.on, one.starts + one.minutes, zone)),
        before=before,
        after=after,
        state=one.state,
        pinned=one.pinned,
        needs=one.needs,
        priority=min((person.priority for person in people if person.priority is not None), default=None),
        level=max([*(person.level for person in people), Level.CONFIDENTIAL]),
        sequence=one.sequence,
    )


def _legs(
    found: Mapped, day: OpenDay | None, stops: Sequence[Planned], outside: Span
) -> dict[SubjectId, tuple[Leg | None, Leg | None]]:
    """The ride to each stop, as late as it can be by daylight, and the ride on from it where no stop follows."""
    if day is None:
        return {one.introduction: (None, None) for one in stops}
    things = [(one.starts, one.starts + one.minutes, one.place, one.introduction) for one in stops]
    places = {meeting.id: meeting.place for meeting in found.problem.meetings if is_block(meeting.id)}
    blocks = [
        (int(stop.start), int(stop.leave), places[stop.meeting], None)
        for stop in plan_stored.plan_of(found).stops
        if stop.day == day.id and stop.meeting in places
    ]
    route = sorted([*things, *blocks], key=lambda thing: thing[:3])
    legs: dict[SubjectId, tuple[Leg | None, Leg | None]] = {}
    here, free_at = day.from_place, day.starts
    for number, (starts, ends, there, who) in enumerate(route):
        following = route[number + 1] if number + 1 < len(route) else (None, None, day.to_place, None)
        if who is not None:
            before = _leg(found, here, there, free_at, min(starts, max(free_at, outside.end)))
            onward = max(ends, outside.start)
            after = _leg(found, there, following[2], onward, onward) if following[3] is None else None
            legs[who] = (before, after)
        here, free_at = there, ends
    return legs


def _leg(found: Mapped, origin: str, target: str, not_before: int, until: int) -> Leg | None:
    """The ride that ends then, or begins as soon as it can where that would be too early."""
    ride = found.rides.get((origin, target))
    if origin == target or ride is None:
        return None
    begin = max(not_before, until - ride.minutes)
    return Leg(origin, target, ride.mode, begin, begin + ride.minutes)


def _cancelled(gathered: Gathered, met: Mapping[SubjectId, MetView]) -> Iterable[StopView]:
    for one in sorted(gathered.planned, key=lambda one: (one.starts_at, one.introduction)):
        if one.state in {"cancelled", "replaced"}:
            yield _stop(gathered, one, met, None, None, is_assumed=False)


def _unplaced(
    session: Session,
    gathered: Gathered,
    found: Mapped,
    broken: Sequence[Breach],
    met: Mapping[SubjectId, MetView],
) -> Iterable[UnplacedView]:
    items = {person.contact: session.living(person.item, Kind.ITEM) for person in gathered.people}
    stored = plan_stored.plan_of(found)
    is_planned = any(not is_block(stop.meeting) for stop in stored.stops)
    known = explain.reasons(found.problem, stored) if is_planned and not broken else explain.impossible(found.problem)
    why = {one.meeting: reason(found, one) for one in known if one.meeting in found.groups}
    if not found.problem.days:
        why = dict.fromkeys(found.groups, Why.NO_DAY)
    for left in stored.unplaced:
        if left.meeting in found.groups:
            group = found.groups[left.meeting]
            yield _left_view(
                session, group.people, why.get(group.id, Why.NOT_PLANNED_YET), suggested(group), items, met
            )
    for person in gathered.people:
        if not person.is_waiting and fallback.accepted(items[person.contact]):
            yield _left_view(session, (person,), Why.FALLBACK_ACCEPTED, person.suggested, items, met)
        elif person.has_declined:
            # Nothing is suggested against somebody's will.
            yield _left_view(session, (person,), Why.DECLINED, "", items, met)


def _left_view(
    session: Session,
    people: Sequence[Person],
    why: Why,
    suggests: str,
    items: Mapping[SubjectId, Subject],
    met: Mapping[SubjectId, MetView],
) -> UnplacedView:
    proposed = [fallback.proposed(items[person.contact]) for person in people]
    accepted = [fallback.accepted(items[person.contact]) for person in people]
    by = {officer for person in people for officer in fallback.said_by(items[person.contact])}
    names = {str(session.subject(officer, Kind.OFFICER).one("name") or "") for officer in by}
    return UnplacedView(
        contacts=tuple(met[person.contact] for person in people),
        why=why,
        suggested=suggests,
        proposed=max(proposed, key=fallback.MODES.index) if all(proposed) else "",
        accepted=max(accepted, key=fallback.MODES.index) if all(accepted) else "",
        priority=min(person.priority for person in people),
        said_by=tuple(sorted(names - {""})),
    )


def _breach(found: Mapped, broken: Breach) -> BreachView:
    named = [found.groups[name].planned for name in (broken.meeting, broken.other) if name in found.groups]
    on = date.fromisoformat(broken.day) if broken.day else None
    return BreachView(broken.rule.value, tuple(one.introduction for one in named if one is not None), on)


def _counts(
    session: Session,
    gathered: Gathered,
    days: Sequence[OpenDay],
    stops: Sequence[StopView],
    unplaced: Sequence[UnplacedView],
) -> Counts:
    placed = {met.contact for stop in stops if stop.state in introduction.PLANNED for met in stop.contacts}
    waiting = [person for person in gathered.people if person.is_waiting]
    items = [session.living(person.item, Kind.ITEM) for person in gathered.people]
    return Counts(
        working_days=sum(day.kind is DayKind.WORKING for day in days),
        contacts=len(gathered.people),
        introduced=sum(ItemFact.INTRODUCED in handover_item.facts(item) for item in items),
        placed=sum(person.contact in placed for person in waiting),
        unplaced=sum(len(left.contacts) for left in unplaced if not left.accepted),
        first=sum(person.priority == 1 for person in waiting),
        first_placed=sum(person.priority == 1 and person.contact in placed for person in waiting),
        fallback_accepted=sum(bool(fallback.accepted(item)) for item in items),
    )


def _item(person: Person, met: Mapping[SubjectId, MetView]) -> ItemInputsView:
    days = sorted(day for day in person.avoid if isinstance(day, int))
    dates = sorted(day for day in person.avoid if isinstance(day, date))
    return ItemInputsView(
        contact=met[person.contact],
        inputs=person.inputs,
        needs=tuple(sorted(person.needs)),
        after=person.after,
        must_not_meet=tuple(sorted(person.must_not_meet)),
        days_to_avoid=(*(availability.WEEKDAYS[day] for day in days), *(day.isoformat() for day in dates)),
        wishes_unread=person.avoid_unread,
        is_waiting=person.is_waiting,
        has_declined=person.has_declined,
    )
