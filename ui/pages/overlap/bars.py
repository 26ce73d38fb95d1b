"""What is drawn of a plan: one bar for each introduction, of the stored plan or of a proposal that nobody kept yet."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from rolodex.commands.plan_views import BreachView, DayView, Leg, MetView, PlanView, StopView, UnplacedView
from rolodex.commands.plans import Left, Proposal, Proposed
from rolodex.domain.ids import SubjectId
from rolodex.domain.introduction import PLANNED
from rolodex.domain.level import Level

NEW, MOVED = "new", "moved"


@dataclass(frozen=True, slots=True)
class Bar:
    """One introduction. `key` tells it from the others; `introduction` is None for a new one of a proposal, whose
    `news` says what it changes. `rules` are the hard rules that it breaks."""

    key: object
    introduction: SubjectId | None
    contacts: tuple[MetView, ...]
    on: date
    starts: int
    ends: int
    place: str
    mode: str
    state: str
    pinned: bool
    needs: tuple[str, ...]
    priority: int | None
    before: Leg | None = None
    after: Leg | None = None
    admin1: str = ""
    place_is_assumed: bool = False
    news: str = ""
    rules: tuple[str, ...] = ()

    @property
    def is_planned(self) -> bool:
        """Whether it is still to be held."""
        return self.state in PLANNED


@dataclass(frozen=True, slots=True)
class Shown:
    """A plan as it is drawn. `dark` are the minutes before and after which it is dark, outside the base."""

    days: tuple[DayView, ...] = ()
    bars: tuple[Bar, ...] = ()
    unplaced: tuple[UnplacedView, ...] = ()
    officers: tuple[SubjectId | None, SubjectId | None] = (None, None)
    officer_names: tuple[str, str] = ("", "")
    dark: tuple[int, int] | None = None
    is_proposal: bool = False

    def bar(self, key: object) -> Bar | None:
        """The bar of this key."""
        return next((bar for bar in self.bars if bar.key == key), None)

    def day(self, on: date) -> DayView | None:
        """The day of this date, if it is one of the overlap."""
        return next((day for day in self.days if day.on == on), None)

    def placed(self) -> tuple[int, int, int]:
        """How many contacts of first priority are planned, how many of all, how many have no place."""
        planned = {met.contact: met for bar in self.bars if bar.is_planned for met in bar.contacts}
        first = sum(met.priority == 1 for met in planned.values())
        return first, len(planned), sum(len(left.contacts) for left in self.unplaced if not left.accepted)

    def level(self) -> Level:
        """The highest level of what is named."""
        met = [one for bar in self.bars for one in bar.contacts]
        met += [one for left in self.unplaced for one in left.contacts]
        return max((one.level for one in met if one.name), default=Level.UNCLASSIFIED)


def breaches(view: PlanView) -> tuple[BreachView, ...]:
    """The broken rules that are about a meeting; that a plan does not add up follows from them."""
    return tuple(one for one in view.breaches if one.introductions) or view.breaches


def of_view(view: PlanView, dark: tuple[int, int] | None = None) -> Shown:
    """The stored plan."""
    rules: dict[SubjectId, list[str]] = {}
    for breach in view.breaches:
        for one in breach.introductions:
            rules.setdefault(one, []).append(breach.rule)
    bars = tuple(_of_stop(stop, tuple(dict.fromkeys(rules.get(stop.introduction, ())))) for stop in view.stops)
    return _shown(view, bars, view.unplaced, dark, is_proposal=False)


def of_proposal(view: PlanView, proposal: Proposal, dark: tuple[int, int] | None = None) -> Shown:
    """What the plan would be: what was held stays, what is planned comes from the proposal."""
    met = _met(view)
    before = {stop.introduction: stop for stop in view.stops}
    admin1 = {stop.place: stop.admin1 for stop in view.stops}
    held = [_of_stop(stop, ()) for stop in view.stops if stop.state not in PLANNED]
    bars = [*held, *(_of_proposed(stop, met, before, admin1) for stop in proposal.stops)]
    accepted = [left for left in view.unplaced if left.accepted]
    unplaced = [*(_of_left(left, met, view.unplaced) for left in proposal.left), *accepted]
    ordered = tuple(sorted(bars, key=lambda bar: (bar.on, bar.starts)))
    return _shown(view, ordered, tuple(unplaced), dark, is_proposal=True)


def _shown(
    view: PlanView,
    bars: tuple[Bar, ...],
    unplaced: Iterable[UnplacedView],
    dark: tuple[int, int] | None,
    *,
    is_proposal: bool,
) -> Shown:
    ordered = tuple(sorted(unplaced, key=_rank))
    officers = (view.outgoing.id, view.incoming.id)
    names = (view.outgoing.name, view.incoming.name)
    return Shown(view.days, bars, ordered, officers, names, dark, is_proposal)


def _rank(left: UnplacedView) -> tuple[bool, int, str]:
    """What is settled comes last, the most urgent first, then by name."""
    return bool(left.accepted), left.priority or 9, left.contacts[0].name.casefold() if left.contacts else ""


def _of_stop(stop: StopView, rules: tuple[str, ...]) -> Bar:
    return Bar(
        key=stop.introduction,
        introduction=stop.introduction,
        contacts=stop.contacts,
        on=stop.on,
        starts=stop.starts,
        ends=stop.ends,
        place=stop.place,
        mode=stop.mode,
        state=stop.state,
        pinned=stop.pinned,
        needs=stop.needs,
        priority=stop.priority,
        before=stop.before,
        after=stop.after,
        admin1=stop.admin1,
        place_is_assumed=stop.place_is_assumed,
        rules=rules,
    )


def _of_proposed(
    stop: Proposed, met: dict[SubjectId, MetView], before: dict[SubjectId, StopView], admin1: dict[str, str]
) -> Bar:
    people = tuple(_known(met, contact) for contact in stop.contacts)
    earlier = before.get(stop.introduction) if stop.introduction is not None else None
    is_same = earlier is not None and (earlier.on, earlier.starts) == (stop.on, stop.starts)
    news = NEW if earlier is None else "" if is_same else MOVED
    return Bar(
        key=stop.introduction if stop.introduction is not None else stop.contacts,
        introduction=stop.introduction,
        contacts=people,
        on=stop.on,
        starts=stop.starts,
        ends=stop.starts + stop.minutes,
        place=stop.place,
        mode=stop.mode,
        state=earlier.state if earlier is not None and is_same else "proposed",
        pinned=stop.pinned,
        needs=stop.needs,
        priority=min((one.priority for one in people if one.priority is not None), default=None),
        admin1=admin1.get(stop.place, ""),
        news=news,
    )


def _of_left(left: Left, met: dict[SubjectId, MetView], said: Iterable[UnplacedView]) -> UnplacedView:
    people = tuple(_known(met, contact) for contact in left.contacts)
    wanted = set(left.contacts)
    earlier = next((one for one in said if {person.contact for person in one.contacts} == wanted), None)
    return UnplacedView(
        contacts=people,
        why=left.why,
        suggested=left.suggested,
        proposed=earlier.proposed if earlier else "",
        accepted=earlier.accepted if earlier else "",
        priority=left.priority,
        said_by=earlier.said_by if earlier else (),
    )


def _met(view: PlanView) -> dict[SubjectId, MetView]:
    return {met.contact: met for met in _everybody(view)}


def _everybody(view: PlanView) -> Iterator[MetView]:
    for stop in (*view.stops, *view.cancelled):
        yield from stop.contacts
    for left in view.unplaced:
        yield from left.contacts


def _known(met: dict[SubjectId, MetView], contact: SubjectId) -> MetView:
    return met.get(contact) or MetView(contact, "", Level.STRICTLY_CONFIDENTIAL, at_risk=True, priority=None)
