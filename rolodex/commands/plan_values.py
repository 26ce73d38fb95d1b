"""The plan of a case as pages, prints and calendars show it: days, stops, what was left out and why.

Times of day are minutes after midnight on the clock of the case (`time_zone`); instants are aware UTC. Names are
display names: empty where no name may be shown.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from rolodex.commands.plan_days import Block, BlockKind
from rolodex.domain.handover import State
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.domain.overlap import DayKind
from rolodex.domain.plan_inputs import CaseInputs, ItemInputs

__all__ = ["Block", "BlockKind", "DayKind"]


class Why(StrEnum):
    """Why a contact has no place in the plan: the solver's reasons, and what no solver is asked about."""

    NO_DAY = "no_day"
    NO_WAY_KNOWN = "no_way_known"
    NOT_PLANNED_YET = "not_planned_yet"
    DECLINED = "declined"
    FALLBACK_ACCEPTED = "fallback_accepted"
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
class OfficerView:
    """One of the two officers; `id` None where nobody is named."""

    id: SubjectId | None
    name: str


@dataclass(frozen=True, slots=True)
class DayView:
    """One day of the overlap. `starts` and `ends` bound it for the team, rides included; equal where none is left.

    `reason` is the holiday's name or why the day is closed. `convoy_to` are the places that a convoy opens this day.
    """

    on: date
    kind: DayKind
    reason: str
    starts: int
    ends: int
    from_place: str
    to_place: str
    convoy_to: tuple[str, ...]
    has: tuple[str, ...]
    max_meetings: int | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class MetView:
    """A contact of a meeting. `name` is empty where no name may be shown; `level` is that of its row in lists."""

    contact: SubjectId
    name: str
    level: Level
    at_risk: bool
    priority: int | None


@dataclass(frozen=True, slots=True)
class Leg:
    """A ride from one place to another, at the latest: it ends when the next thing begins."""

    origin: str
    target: str
    mode: str
    starts: int
    ends: int


@dataclass(frozen=True, slots=True)
class StopView:
    """A planned introduction. `before` is the ride to it, `after` the ride home from the last of its day.

    `place_is_assumed`: nobody said where; the plan takes the base. `level` is the highest of contacts and place, what a
    print must carry. `sequence` is that of its calendar entry. `priority` is the most urgent of its contacts.
    """

    introduction: SubjectId
    contacts: tuple[MetView, ...]
    mode: str
    place: str
    admin1: str
    place_is_assumed: bool
    on: date
    starts: int
    ends: int
    starts_at: datetime
    ends_at: datetime
    before: Leg | None
    after: Leg | None
    state: str
    pinned: bool
    needs: tuple[str, ...]
    priority: int | None
    level: Level
    sequence: int


@dataclass(frozen=True, slots=True)
class UnplacedView:
    """Contacts of one meeting without a place, why, and the fallback: suggested by us, proposed, accepted (a mode each,
    empty where none). `said_by` are the names of who accepted it, of who proposed it while nobody did."""

    contacts: tuple[MetView, ...]
    why: Why
    suggested: str
    proposed: str
    accepted: str
    priority: int | None
    said_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BreachView:
    """A hard rule that the stored plan breaks, as `planning.check.Rule`, and the introductions that do."""

    rule: str
    introductions: tuple[SubjectId, ...]
    on: date | None


@dataclass(frozen=True, slots=True)
class Counts:
    """Contacts of the case that go over, by what became of them; `first` and `first_placed` are of priority 1."""

    working_days: int
    contacts: int
    introduced: int
    placed: int
    unplaced: int
    first: int
    first_placed: int
    fallback_accepted: int


@dataclass(frozen=True, slots=True)
class PlanView:
    """The stored plan of a case. `is_editable`: the acting officer holds the case and it was not transferred.

    `missing_ways` are pairs of places between which no way is known. `cancelled` are introductions that were planned
    once and taken back: a calendar that has them needs to hear of it. `has_calendar` is no where nobody knows the
    holidays of the country of the case: then only the official ones count here, and a new plan is refused. `stamp`
    changes with anything that the plan rests on.
    """

    case: SubjectId
    state: State
    time_zone: str
    base: str
    first_day: date | None
    last_day: date | None
    outgoing: OfficerView
    incoming: OfficerView
    is_editable: bool
    days: tuple[DayView, ...]
    stops: tuple[StopView, ...]
    unplaced: tuple[UnplacedView, ...]
    cancelled: tuple[StopView, ...]
    breaches: tuple[BreachView, ...]
    missing_ways: tuple[tuple[str, str], ...]
    counts: Counts
    has_calendar: bool
    stamp: str


@dataclass(frozen=True, slots=True)
class ItemInputsView:
    """What one item says about its meeting, and what follows from the contact itself.

    `days_to_avoid` are words of `availability.WEEKDAYS` and ISO dates; `wishes_unread` counts days that the contact
    asks to avoid in other words, which the planner cannot heed. `is_waiting`: it needs an introduction still;
    `has_declined`: it would, but was asked and does not want the incoming officer.
    """

    contact: MetView
    inputs: ItemInputs
    needs: tuple[str, ...]
    after: tuple[SubjectId, ...]
    must_not_meet: tuple[SubjectId, ...]
    days_to_avoid: tuple[str, ...]
    wishes_unread: int
    is_waiting: bool
    has_declined: bool


@dataclass(frozen=True, slots=True)
class InputsView:
    """Everything that the planner of a case is told, for editing (`plan_inputs.put`, `.remove`, `.put_of_item`)."""

    case: SubjectId
    version: int
    inputs: CaseInputs
    items: tuple[ItemInputsView, ...]
    missing_ways: tuple[tuple[str, str], ...]
    is_editable: bool
