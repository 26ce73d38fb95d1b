"""The planner's inputs of a case and of its items, read and checked.

Where two people said different things, the more careful reading counts: both absences, both blocks, both closed days.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

from rolodex.domain import day_time
from rolodex.domain.availability import WEEKDAYS
from rolodex.domain.claim import NULL, decoded
from rolodex.domain.day_time import MINUTES_OF_A_DAY, WHOLE_DAY, Span
from rolodex.domain.fold import Slot, Subject
from rolodex.domain.folding import fold as folded
from rolodex.domain.ids import SlotId, SubjectId
from rolodex.domain.overlap import SATURDAY_SUNDAY, Interval, in_post
from rolodex.domain.travel import SPEEDS_KM_PER_HOUR, Way
from rolodex.errors import Invalid

BASE: Final = "base"
MAX_MINUTES: Final = MINUTES_OF_A_DAY
MAX_KM: Final = 20_000
_STARTS, _ENDS, _MINUTES, _PER_DAY = 8 * 60, 17 * 60, 60, 3


@dataclass(frozen=True, slots=True)
class Hours:
    """When and how the two officers work. Times in minutes of the case's clock; `weekend` numbers, Monday is 0.

    `moving` is when anybody may be on the road (outside the curfew), `outside` when outside the base (daylight).
    """

    time_zone: str = "UTC"
    base: str = BASE
    starts: int = _STARTS
    ends: int = _ENDS
    moving: Span = WHOLE_DAY
    outside: Span = WHOLE_DAY
    weekend: frozenset[int] = SATURDAY_SUNDAY
    max_per_day: int = _PER_DAY
    minutes: int = _MINUTES
    mode: str = "road"
    speeds: Mapping[str, int] = field(default_factory=lambda: dict(SPEEDS_KM_PER_HOUR))
    has: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Absence:
    """Whole days on which one officer is away."""

    slot: SlotId
    officer: SubjectId
    days: Interval
    kind: str


@dataclass(frozen=True, slots=True)
class Busy:
    """A time that one officer has given to something else; aware instants. `place` empty: at the base."""

    slot: SlotId
    officer: SubjectId
    starts_at: datetime
    ends_at: datetime
    place: str
    uid: str


@dataclass(frozen=True, slots=True)
class Holiday:
    """An official holiday of the duty station."""

    slot: SlotId
    on: date
    name: str


@dataclass(frozen=True, slots=True)
class Place:
    """A place where meetings are held."""

    slot: SlotId
    name: str
    admin1: str
    convoy_only: bool


@dataclass(frozen=True, slots=True)
class PlanDay:
    """What is special about one day. None or empty: as on other days."""

    slot: SlotId
    on: date
    closed: bool
    reason: str
    starts: int | None
    ends: int | None
    from_place: str
    to_place: str
    convoy_to: frozenset[str]
    has: frozenset[str]
    max_meetings: int | None


@dataclass(frozen=True, slots=True)
class StatedWay:
    """One line of the travel table."""

    slot: SlotId
    way: Way


@dataclass(frozen=True, slots=True)
class CaseInputs:
    """Everything that a case says for its planner."""

    hours: Hours
    absences: tuple[Absence, ...]
    busy: tuple[Busy, ...]
    holidays: tuple[Holiday, ...]
    places: tuple[Place, ...]
    days: tuple[PlanDay, ...]
    travel: tuple[StatedWay, ...]


@dataclass(frozen=True, slots=True)
class ItemInputs:
    """What an item says about its meeting; empty and None: as usual. `available` holds pairs of aware instants."""

    place: str = ""
    minutes: int | None = None
    mode: str = ""
    needs: frozenset[str] = frozenset()
    group: str = ""
    after: tuple[SubjectId, ...] = ()
    available: tuple[tuple[datetime, datetime], ...] = ()


def of_case(case: Subject) -> CaseInputs:
    """The inputs of a case. No side effects."""
    hours = _hours(next((value for _, value in _values(case, "planning")), {}))
    return CaseInputs(
        hours=hours,
        absences=tuple(
            Absence(slot, _officer(value), _interval(value), str(value.get("kind", "other")))
            for slot, value in _values(case, "absences")
        ),
        busy=tuple(sorted((_busy(*held) for held in _values(case, "busy")), key=lambda one: (one.starts_at, one.slot))),
        holidays=tuple(
            Holiday(slot, date.fromisoformat(value["on"]), value["name"])
            for slot, value in _values(case, "official_holidays")
        ),
        places=tuple(
            Place(slot, value["name"], value.get("admin1", ""), value.get("convoy_only") is True)
            for slot, value in _values(case, "places")
        ),
        days=tuple(sorted((_plan_day(*held) for held in _values(case, "plan_days")), key=lambda one: one.on)),
        travel=tuple(StatedWay(slot, _way(value, hours)) for slot, value in _values(case, "travel")),
    )


def of_item(item: Subject) -> ItemInputs:
    """The inputs of an item. No side effects."""
    meeting: Mapping[str, Any] = next((value for _, value in _values(item, "meeting")), {})
    available = sorted(_instants(value) for _, value in _values(item, "available"))
    return ItemInputs(
        place=meeting.get("place", ""),
        minutes=meeting.get("minutes"),
        mode=meeting.get("mode", ""),
        needs=frozenset(meeting.get("needs", ())),
        group=meeting.get("group", ""),
        after=tuple(SubjectId(bytes.fromhex(text)) for text in meeting.get("after", ())),
        available=tuple(available),
    )


def check(name: str, value: Mapping[str, Any]) -> None:
    """Refuse a value in the form of `field.checked` that says nothing or contradicts itself. Raises `Invalid` naming
    the part and the reason."""
    _CHECKS.get(name, _check_nothing)(value)


def _check_hours(value: Mapping[str, Any]) -> None:
    hours = _hours(value)
    if hours.starts >= hours.ends:
        raise Invalid("ends", "before_start")
    for pair in (("curfew_from", "curfew_to"), ("daylight_from", "daylight_to")):
        if len([name for name in pair if name in value]) == 1:
            raise Invalid(pair[0], "needs_both_ends")
    if hours.moving.start >= hours.moving.end:
        raise Invalid("curfew_to", "not_overnight")
    if hours.outside.start >= hours.outside.end:
        raise Invalid("daylight_to", "before_start")
    _check_least(value, "max_per_day", 50)
    _check_least(value, "minutes", MAX_MINUTES)
    for name in value:
        if name.endswith("_km_per_hour"):
            _check_least(value, name, 2_000)
    if len(hours.weekend) == len(WEEKDAYS):
        raise Invalid("weekend", "no_day_left")


def _check_absence(value: Mapping[str, Any]) -> None:
    _interval(value)


def _check_instants(value: Mapping[str, Any]) -> None:
    starts_at, ends_at = _instants(value)
    if ends_at <= starts_at:
        raise Invalid("to", "before_start")


def _check_day(value: Mapping[str, Any]) -> None:
    times = {name: day_time.parse(value[name], name) for name in ("starts", "ends") if name in value}
    if len(times) == 2 and times["starts"] >= times["ends"]:
        raise Invalid("ends", "before_start")
    _check_least(value, "max_meetings", 50)


def _check_way(value: Mapping[str, Any]) -> None:
    one, other = (folded(value[end]) or value[end] for end in ("from", "to"))
    if one == other:
        raise Invalid("to", "same_place")
    if "minutes" not in value and "km" not in value:
        raise Invalid("minutes", "minutes_or_km")
    _check_least(value, "minutes", MAX_MINUTES)
    _check_least(value, "km", MAX_KM)


def _check_meeting(value: Mapping[str, Any]) -> None:
    _check_least(value, "minutes", MAX_MINUTES)


def _check_nothing(value: Mapping[str, Any]) -> None:
    del value


def _check_least(value: Mapping[str, Any], name: str, most: int) -> None:
    if name in value and not 1 <= value[name] <= most:
        raise Invalid(name, "out_of_range")


_CHECKS: Final = {
    "planning": _check_hours,
    "absences": _check_absence,
    "busy": _check_instants,
    "available": _check_instants,
    "plan_days": _check_day,
    "travel": _check_way,
    "meeting": _check_meeting,
}


def _values(subject: Subject, name: str) -> list[tuple[SlotId, dict[str, Any]]]:
    """Every value with its slot, those in conflict all; a single field has an empty slot.

    What came in by a bundle and contradicts itself says nothing.
    """
    found: list[Slot] = sorted(subject.of(name), key=lambda slot: slot.slot or b"")
    held = [(slot.slot or SlotId(b""), decoded(text)) for slot in found for text in slot.values if text != NULL]
    return [(slot, value) for slot, value in held if _is_readable(name, value)]


def _is_readable(name: str, value: Mapping[str, Any]) -> bool:
    try:
        check(name, value)
    except Invalid:
        return False
    return True


def _hours(value: Mapping[str, Any]) -> Hours:
    usual = Hours()
    times = {name: day_time.parse(value[name], name) for name in _TIMES if name in value}
    weekend = frozenset(WEEKDAYS.index(day) for day in value["weekend"]) if "weekend" in value else usual.weekend
    speeds = {mode: value.get(f"{mode}_km_per_hour", speed) for mode, speed in SPEEDS_KM_PER_HOUR.items()}
    return Hours(
        time_zone=value.get("time_zone", usual.time_zone),
        base=value.get("base", usual.base),
        starts=times.get("starts", usual.starts),
        ends=times.get("ends", usual.ends),
        # A curfew is overnight: it ends in the morning and begins in the evening.
        moving=Span(times.get("curfew_to", 0), times.get("curfew_from", MINUTES_OF_A_DAY)),
        outside=Span(times.get("daylight_from", 0), times.get("daylight_to", MINUTES_OF_A_DAY)),
        weekend=weekend,
        max_per_day=value.get("max_per_day", usual.max_per_day),
        minutes=value.get("minutes", usual.minutes),
        mode=value.get("mode", usual.mode),
        speeds=speeds,
        has=frozenset(value.get("has", ())),
    )


_TIMES: Final = ("starts", "ends", "curfew_from", "curfew_to", "daylight_from", "daylight_to")


def _officer(value: Mapping[str, Any]) -> SubjectId:
    return SubjectId(bytes.fromhex(value["officer"]))


def _interval(value: Mapping[str, Any]) -> Interval:
    first, last = date.fromisoformat(value["from"]), date.fromisoformat(value["to"])
    if last < first:
        raise Invalid("to", "before_start")
    return in_post(first, last)


def _instants(value: Mapping[str, Any]) -> tuple[datetime, datetime]:
    return datetime.fromisoformat(value["from"]), datetime.fromisoformat(value["to"])


def _busy(slot: SlotId, value: Mapping[str, Any]) -> Busy:
    starts_at, ends_at = _instants(value)
    return Busy(slot, _officer(value), starts_at, ends_at, value.get("place", ""), value.get("uid", ""))


def _plan_day(slot: SlotId, value: Mapping[str, Any]) -> PlanDay:
    return PlanDay(
        slot=slot,
        on=date.fromisoformat(value["on"]),
        closed=value.get("closed") is True,
        reason=value.get("reason", ""),
        starts=day_time.parse(value["starts"], "starts") if "starts" in value else None,
        ends=day_time.parse(value["ends"], "ends") if "ends" in value else None,
        from_place=value.get("from_place", ""),
        to_place=value.get("to_place", ""),
        convoy_to=frozenset(value.get("convoy_to", ())),
        has=frozenset(value.get("has", ())),
        max_meetings=value.get("max_meetings"),
    )


def _way(value: Mapping[str, Any], hours: Hours) -> Way:
    mode = value.get("mode", hours.mode)
    return Way(
        value["from"], value["to"], mode, value.get("minutes"), value.get("km"), one_way=value.get("one_way") is True
    )
