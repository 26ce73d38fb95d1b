"""The planner's problem and its plan: which meetings are held on which days, at what time. Values only.

The team orienteering problem with time windows (Vansteenwegen et al. 2009) with the rules of field missions on top.
Solver and checker share these types and nothing else. Times are numbers of one unit on one clock; each day has its own
bounds on it. Half-open nowhere: a meeting that ends at a day's end still fits.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

Number: TypeAlias = int | float


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the overlap: the team leaves `origin` at `start` or later and is at `target` by `end`.

    `reachable` are the places that can be visited, None for all; origin and target always can. `has` is what is there
    for meetings that need it (an interpreter, a convoy). `max_meetings` None means no bound.
    """

    id: str
    start: Number
    end: Number
    origin: str
    target: str
    max_meetings: int | None = None
    reachable: frozenset[str] | None = None
    has: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Window:
    """A meeting may start on this day from `start` to `end`, both included."""

    day: str
    start: Number
    end: Number


@dataclass(frozen=True, slots=True)
class Pin:
    """A meeting is agreed for this day and time: it starts exactly then, whatever its windows say."""

    day: str
    start: Number


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting that may be placed once. No window: any time of any day.

    `after` names meetings that must be placed too and end before this one starts. `not_same_day_place` names meetings
    that must not be on the same day at the same place; it holds both ways, whichever of the two says it.
    """

    id: str
    place: str
    duration: Number
    value: Number
    windows: tuple[Window, ...] = ()
    after: tuple[str, ...] = ()
    not_same_day_place: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    pinned: Pin | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Days in the order of the calendar, places, and the time from each to each: `travel[row][column]`."""

    days: tuple[Day, ...]
    places: tuple[str, ...]
    travel: tuple[tuple[Number, ...], ...]
    meetings: tuple[Meeting, ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """A placed meeting. The team arrives, waits if it must, starts, and leaves when the meeting is over."""

    day: str
    meeting: str
    arrive: Number
    start: Number
    leave: Number


class Reason(StrEnum):
    """Why a meeting has no place in a plan; the first that applies, in this order."""

    NEEDS_NEVER_THERE = "needs_never_there"
    PLACE_NEVER_REACHABLE = "place_never_reachable"
    TOO_FAR = "too_far"
    NO_TIME_OF_ITS_OWN = "no_time_of_its_own"
    PINNED_CANNOT_BE_KEPT = "pinned_cannot_be_kept"
    AFTER_SOMETHING_UNPLACED = "after_something_unplaced"
    KEPT_APART = "kept_apart"
    DAYS_FULL = "days_full"
    OTHERS_COUNT_MORE = "others_count_more"


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A meeting without a place, and why."""

    meeting: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Plan:
    """Stops by day, in the order in which they are visited, and what was left out. `value` sums the placed."""

    value: Number
    stops: tuple[Stop, ...]
    unplaced: tuple[Unplaced, ...]
