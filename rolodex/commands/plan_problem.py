"""From a case to a problem of planning, without any vault. Times are minutes of the case's clock, days ISO dates.

Two officers travel as one team. What one of them has promised to something else is a pinned meeting of both, so that
nothing runs into it and the way to it is kept. Daylight becomes windows: a meeting outside the base starts late enough
for the ride out to begin by day and ends early enough for the ride home.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from rolodex.commands.plan_days import OpenDay, Pinned
from rolodex.commands.plan_gathering import Gathered, Person, Planned
from rolodex.domain import day_time, introduction, travel
from rolodex.domain.day_time import Span
from rolodex.domain.folding import fold as folded
from rolodex.domain.travel import Ride
from rolodex.errors import Invalid
from rolodex.planning.problem import Day, Meeting, Pin, Problem, Window

_NO_WAY: Final = 1_000_000
"""Minutes for a way that nobody knows: too far for any day."""

_NEVER: Final = -1
CALLS: Final = frozenset({"joint_call", "video"})


class Reading(StrEnum):
    """To plan: what is agreed stays, all else is free. As stored: every planned introduction as it is, none of them
    held fast, so that a checker looks at its windows too."""

    TO_PLAN = "to_plan"
    AS_STORED = "as_stored"


@dataclass(frozen=True, slots=True)
class Group:
    """One meeting: who, where, how. `planned` is the stored introduction that it goes on with."""

    id: str
    people: tuple[Person, ...]
    place: str
    place_is_assumed: bool
    mode: str
    minutes: int
    needs: frozenset[str]
    planned: Planned | None

    @property
    def is_fixed(self) -> bool:
        """Whether day and time are agreed."""
        return self.planned is not None and is_fixed(self.planned)


@dataclass(frozen=True, slots=True)
class Mapped:
    """The problem with what its names stand for. `unreached` are places to or from which no way is known."""

    problem: Problem
    groups: dict[str, Group]
    rides: dict[tuple[str, str], Ride]
    unreached: frozenset[str]
    missing_ways: tuple[tuple[str, str], ...]


def mapped(
    gathered: Gathered,
    days: Sequence[OpenDay],
    modes: Sequence[str] = (),
    reading: Reading = Reading.TO_PLAN,
) -> Mapped:
    """The problem of a case over these days. `modes` are tried for every way in place of the stated ones.

    To plan, it raises `Invalid` where two contacts of one meeting must not meet.
    """
    loose = _groups(gathered, {day.id for day in days}, reading)
    places = _places(gathered, days, loose)
    groups = [replace(group, place=_known(group.place, places)) for group in loose]
    open_days = [_spelled(day, places) for day in days]
    convoy = {_known(place.name, places) for place in gathered.inputs.places if place.convoy_only}
    if modes and "road" not in modes:
        # A convoy is of vehicles: by air or water nobody waits for it.
        convoy = set()
    names = tuple(places.values())
    rides = _rides(gathered, places, convoy, modes)
    used = sorted(_ends(open_days, _known(gathered.inputs.hours.base, places)) | {group.place for group in groups})
    missing = tuple((one, other) for one in used for other in used if (one, other) not in rides)
    outside = gathered.inputs.hours.outside
    problem = Problem(
        days=tuple(_day(day, names, convoy, len(_kept_blocks(day, rides, outside))) for day in open_days),
        places=names,
        travel=tuple(tuple(_minutes(rides, one, other) for other in names) for one in names),
        meetings=tuple(_Meetings(gathered, open_days, groups, rides, reading).all()),
    )
    ends = _ends(open_days, _known(gathered.inputs.hours.base, places))
    unreached = frozenset(place for place in used if any((end, place) in missing for end in ends))
    return Mapped(problem, {group.id: group for group in groups}, rides, unreached, missing)


def _rides(
    gathered: Gathered, places: Mapping[str, str], convoy: Collection[str], modes: Sequence[str]
) -> dict[tuple[str, str], Ride]:
    hours = gathered.inputs.hours
    stated = [one.way for one in gathered.inputs.travel]
    ways = [replace(way, origin=_known(way.origin, places), target=_known(way.target, places)) for way in stated]
    for mode in modes:
        ways = list(travel.by(ways, mode))
    ways = ways if modes else list(travel.preferred(ways, hours.mode))
    return travel.rides(tuple(places.values()), ways, hours.speeds, convoy)


def _spelled(day: OpenDay, places: Mapping[str, str]) -> OpenDay:
    """The day with its places as they are spelled elsewhere."""
    return replace(
        day,
        from_place=_known(day.from_place, places),
        to_place=_known(day.to_place, places),
        convoy_to=frozenset(_known(place, places) for place in day.convoy_to),
        blocks=tuple(replace(block, place=block.place and _known(block.place, places)) for block in day.blocks),
    )


def _minutes(rides: Mapping[tuple[str, str], Ride], origin: str, target: str) -> int:
    ride = rides.get((origin, target))
    return _NO_WAY if ride is None else ride.minutes


def _ends(days: Iterable[OpenDay], base: str) -> frozenset[str]:
    return frozenset({base}.union(*({day.from_place, day.to_place} for day in days)))


def _places(gathered: Gathered, days: Sequence[OpenDay], groups: Iterable[Group]) -> dict[str, str]:
    """Every place once, by its folded name, in order of names; the first spelling counts."""
    said = [gathered.inputs.hours.base, *(place.name for place in gathered.inputs.places)]
    said += [end for stated in gathered.inputs.travel for end in (stated.way.origin, stated.way.target)]
    said += [place for day in days for place in (day.from_place, day.to_place, *sorted(day.convoy_to))]
    said += [group.place for group in groups] + [block.place for day in days for block in day.blocks]
    found: dict[str, str] = {}
    for name in filter(None, said):
        found.setdefault(_key(name), name)
    return dict(sorted(found.items(), key=lambda entry: entry[1]))


def _key(name: str) -> str:
    # A name of signs alone folds to nothing.
    return folded(name) or name


def _known(name: str, places: Mapping[str, str]) -> str:
    return places.get(_key(name), name)


def _groups(gathered: Gathered, open_days: Collection[str], reading: Reading) -> list[Group]:
    """The meetings: those that are agreed as they are, then people by the name of their group, else each alone."""
    waiting = {person.contact: person for person in gathered.people if person.is_waiting}
    stored = sorted(
        (one for one in gathered.planned if one.state in introduction.PLANNED),
        key=lambda one: (not is_fixed(one), one.on, one.starts, one.introduction),
    )
    found: list[Group] = []
    for one in stored:
        stays = is_fixed(one) and one.on.isoformat() in open_days
        if stays and reading is Reading.TO_PLAN and is_begun(gathered, one):
            for contact in one.contacts:
                waiting.pop(contact, None)
        elif stays or reading is Reading.AS_STORED:
            people = [waiting.pop(contact) for contact in one.contacts if contact in waiting]
            found.extend([_as_stored(one, people)] if people else [])
    by_name: dict[str, list[Person]] = {}
    for person in waiting.values():
        by_name.setdefault(person.inputs.group or person.contact.hex(), []).append(person)
    left = [one for one in stored if set(one.contacts) & set(waiting)]
    for people in by_name.values():
        mine = next((one for one in left if {person.contact for person in people} & set(one.contacts)), None)
        if mine is not None:
            left.remove(mine)
        found.append(_loose(gathered, people, mine))
    if reading is Reading.TO_PLAN:
        for group in found:
            _check_company(group)
    return found


def is_begun(gathered: Gathered, one: Planned) -> bool:
    """Whether an introduction that was agreed for today has begun: nothing is planned about its contacts now."""
    return is_fixed(one) and one.on == gathered.on_date and one.starts < gathered.at_minute


def is_fixed(one: Planned) -> bool:
    """Whether day and time are agreed."""
    return one.pinned or one.state == "confirmed"


def _as_stored(one: Planned, people: Sequence[Person]) -> Group:
    needs = frozenset[str]().union(*(person.needs for person in people))
    return Group(people[0].contact.hex(), tuple(people), one.place, False, one.mode, one.minutes, needs, one)


def _loose(gathered: Gathered, people: Sequence[Person], mine: Planned | None) -> Group:
    hours = gathered.inputs.hours
    named = next((person.inputs.place for person in people if person.inputs.place), "")
    known = {_key(place.name): place.name for place in gathered.inputs.places}
    hint = next((known[hint] for person in people for hint in person.hints if hint in known), "")
    mode = next((person.inputs.mode for person in people if person.inputs.mode), "")
    if mode in CALLS and not named:
        # A call is held where the telephone is.
        named = hours.base
    place = named or hint or hours.base
    return Group(
        id=min(person.contact for person in people).hex(),
        people=tuple(people),
        place=place,
        place_is_assumed=not named and not hint,
        mode=mode or ("joint_office" if _key(place) == _key(hours.base) else "joint_visit"),
        minutes=max((person.inputs.minutes or 0 for person in people), default=0) or hours.minutes,
        needs=frozenset[str]().union(*(person.needs for person in people)),
        planned=mine,
    )


def _check_company(group: Group) -> None:
    contacts = {person.contact for person in group.people}
    for person in group.people:
        apart = contacts & person.must_not_meet
        if apart:
            raise Invalid("group", "must_not_meet", contact=person.contact.hex(), other=min(apart).hex())


def _day(day: OpenDay, names: Sequence[str], convoy: Collection[str], blocks: int) -> Day:
    closed = {name for name in convoy if name not in day.convoy_to}
    return Day(
        id=day.id,
        start=day.starts,
        end=day.ends,
        origin=day.from_place,
        target=day.to_place,
        # What the team has to be at besides is a meeting of the problem and none of its own.
        max_meetings=day.max_meetings + blocks,
        reachable=frozenset(names) - closed if closed else None,
        has=day.has,
    )


class _Meetings:
    """The meetings of a problem, one group after the other, then what else the team has to be at."""

    def __init__(
        self,
        gathered: Gathered,
        days: Sequence[OpenDay],
        groups: Sequence[Group],
        rides: Mapping[tuple[str, str], Ride],
        reading: Reading,
    ) -> None:
        self.gathered = gathered
        self.days = days
        self.groups = groups
        self.rides = rides
        self.outside = gathered.inputs.hours.outside
        self.reading = reading
        self.group_of = {person.contact: group.id for group in groups for person in group.people}
        self.values = values(groups)

    def all(self) -> list[Meeting]:
        """Every meeting of the problem."""
        return [
            *map(self._meeting, self.groups),
            *(block for day in self.days for block in _blocks(day, self.rides, self.outside)),
        ]

    def _meeting(self, group: Group) -> Meeting:
        first = {self.group_of[other] for person in group.people for other in person.after if other in self.group_of}
        apart = {
            self.group_of[other] for person in group.people for other in person.must_not_meet if other in self.group_of
        }
        return Meeting(
            id=group.id,
            place=group.place,
            duration=group.minutes,
            value=self.values[group.id],
            windows=self._windows(group),
            after=tuple(sorted(first - {group.id})),
            not_same_day_place=frozenset(apart - {group.id}),
            needs=group.needs,
            pinned=self._pin(group),
        )

    def _pin(self, group: Group) -> Pin | None:
        one = group.planned
        if self.reading is Reading.AS_STORED or one is None or not is_fixed(one):
            return None
        is_possible = one.on.isoformat() in {day.id for day in self.days}
        return Pin(one.on.isoformat(), one.starts) if is_possible else None

    def _windows(self, group: Group) -> tuple[Window, ...]:
        found = [Window(day.id, span.start, span.end) for day in self.days for span in self._starts(group, day)]
        # No window at all would mean any time.
        return tuple(found) or tuple(Window(day.id, _NEVER, _NEVER) for day in self.days[:1])

    def _starts(self, group: Group, day: OpenDay) -> tuple[Span, ...]:
        if any({day.on, day.on.weekday()} & person.avoid for person in group.people):
            return ()
        free = [[Span(day.starts, day.ends)], [self._by_day(group, day)]]
        free += [day.available(person.inputs.available) for person in group.people if person.inputs.available]
        return day_time.starts_beside(
            day_time.common(free), group.minutes, [Span(b.starts, b.ends) for b in day.blocks]
        )

    def _by_day(self, group: Group, day: OpenDay) -> Span:
        """When the team can be at the place: it rides out and home within the day, outside the base by daylight."""
        outside = self.outside
        start, end = day.starts, day.ends
        if group.place != day.from_place:
            start = max(start, outside.start) + _minutes(self.rides, day.from_place, group.place)
        if group.place != day.to_place:
            end = min(end, outside.end) - _minutes(self.rides, group.place, day.to_place)
        return Span(start, end)


def values(groups: Sequence[Group]) -> dict[str, int]:
    """What each meeting counts: more contacts of first priority before anything else, then what is agreed, then by
    priority and weight of each contact."""
    plain = {group.id: sum(_plain(person) for person in group.people) for group in groups}
    agreed = 1 + sum(plain.values())
    found = {group.id: plain[group.id] + (agreed if group.is_fixed else 0) for group in groups}
    first = 1 + sum(found.values())
    return {
        group.id: found[group.id] + first * sum(person.priority == 1 for person in group.people) for group in groups
    }


def _plain(person: Person) -> int:
    return (10 + person.bonus) * {1: 100, 2: 10, 3: 1}[person.priority]


def _blocks(day: OpenDay, rides: Mapping[tuple[str, str], Ride], outside: Span) -> list[Meeting]:
    return [
        Meeting(
            id=f"busy-{day.id}-{number}",
            place=block.place,
            duration=block.ends - block.starts,
            value=0,
            pinned=Pin(day.id, block.starts),
        )
        for number, block in enumerate(_kept_blocks(day, rides, outside))
    ]


def _kept_blocks(day: OpenDay, rides: Mapping[tuple[str, str], Ride], outside: Span) -> list[Pinned]:
    """The blocks to which the team can go together, one after the other. From one that it cannot reach in time, one
    officer is away alone: nothing is planned into it, and no way leads there."""
    kept: list[Pinned] = []
    here, free_at = day.from_place, day.starts
    for block in day.pinned_blocks:
        out = free_at if here == block.place else max(free_at, outside.start)
        home = day.ends if block.place == day.to_place else min(day.ends, outside.end)
        is_in_time = out + _minutes(rides, here, block.place) <= block.starts
        if is_in_time and block.ends + _minutes(rides, block.place, day.to_place) <= home:
            kept.append(block)
            here, free_at = block.place, block.ends
    return kept


def is_block(meeting: str) -> bool:
    """Whether a meeting of a problem is no introduction but something that an officer promised elsewhere."""
    return meeting.startswith("busy-")
