"""What a window shows of the planner's inputs, in one read: inputs, days, officers, holidays of the country."""

from dataclasses import dataclass, replace
from datetime import date

from rolodex.commands import plan_days, plan_gathering, plan_views
from rolodex.commands.plan_days import Block, BlockKind, OpenDay
from rolodex.commands.plan_gathering import Gathered
from rolodex.commands.plan_inputs import Input
from rolodex.commands.plan_values import InputsView, ItemInputsView, OfficerView
from rolodex.commands.session import Session
from rolodex.domain import handover
from rolodex.domain.claim import Kind
from rolodex.domain.day_time import MINUTES_OF_A_DAY
from rolodex.domain.ids import SubjectId
from rolodex.domain.overlap import DayKind
from rolodex.planning import holiday_calendar

__all__ = ["Block", "BlockKind", "DayKind", "Input", "InputsPicture", "ItemInputsView", "OfficerView", "picture"]


@dataclass(frozen=True, slots=True)
class InputsPicture:
    """Everything that is told, and what follows from it.

    `officers` are outgoing and incoming, `working_days` counts days on which each of the two could work, whatever the
    other does, `days_of_both` those of the team. `country_holidays` fall into the overlap, weekends included;
    `has_calendar` is no where nobody knows them. `own_time_zone` is that of the acting officer; `said` names the parts
    of the hours that somebody stated.
    """

    view: InputsView
    days: tuple[OpenDay, ...]
    officers: tuple[OfficerView, OfficerView]
    working_days: tuple[int, int]
    days_of_both: int
    country: str
    country_holidays: tuple[tuple[date, str], ...]
    has_calendar: bool
    own_time_zone: str
    said: frozenset[str]


def picture(session: Session, case_id: SubjectId) -> InputsPicture:
    """The inputs of a case for a window. Raises `NotFound`."""
    view = plan_views.inputs(session, case_id)
    case = session.living(case_id, Kind.CASE)
    gathered = plan_gathering.gather(session, case_id)
    has_calendar = plan_days.has_calendar(gathered)
    days = plan_days.of_overlap(gathered if has_calendar else replace(gathered, country=""))
    outgoing, incoming = (_officer(session, handover.officer(case, role)) for role in ("outgoing", "incoming"))
    return InputsPicture(
        view=view,
        days=days,
        officers=(outgoing, incoming),
        working_days=(_count(days, outgoing), _count(days, incoming)),
        days_of_both=sum(day.is_open for day in days),
        country=gathered.country,
        country_holidays=_holidays(gathered) if has_calendar else (),
        has_calendar=has_calendar,
        own_time_zone=_own_time_zone(session),
        said=frozenset(case.one("planning") or ()),
    )


def _officer(session: Session, officer: SubjectId | None) -> OfficerView:
    name = session.subject(officer, Kind.OFFICER).one("name") if officer else ""
    return OfficerView(officer, str(name or ""))


def _own_time_zone(session: Session) -> str:
    own = session.officer_id
    return "" if own is None else str(session.subject(own, Kind.OFFICER).one("time_zone") or "")


def _count(days: tuple[OpenDay, ...], officer: OfficerView) -> int:
    return sum(day.kind in {DayKind.WORKING, DayKind.AWAY} and not _is_away(day, officer) for day in days)


def _is_away(day: OpenDay, officer: OfficerView) -> bool:
    whole = (0, MINUTES_OF_A_DAY)
    return any(block.officer == officer.id and (block.starts, block.ends) == whole for block in day.blocks)


def _holidays(gathered: Gathered) -> tuple[tuple[date, str], ...]:
    if not gathered.country or gathered.days is None:
        return ()
    years = range(gathered.days.start.year, gathered.days.end.year + 1)
    found = holiday_calendar.public_holidays(gathered.country, years)
    return tuple((day, name) for day, name in found.items() if day in gathered.days)
