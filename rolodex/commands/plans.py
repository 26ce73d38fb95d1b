"""Plans of introductions: prepared from the vault, solved beside it, kept in it; pinned, moved, confirmed.

`prepare` and the writes run where the vault is, `solve` and `estimate` anywhere: values in, values out. Each write is
one step of undo.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from rolodex.commands import guarded_edits, plan_days, plan_gathering, plan_inputs, plan_stored
from rolodex.commands.plan_gathering import Gathered
from rolodex.commands.plan_problem import Group, is_begun, mapped
from rolodex.commands.plan_solving import (
    MOST_DAYS,
    Effort,
    Estimate,
    Left,
    Prepared,
    Proposal,
    Proposed,
    estimate,
    solve,
)
from rolodex.commands.session import Session, Writing
from rolodex.domain import handover, introduction
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject
from rolodex.domain.ids import SubjectId
from rolodex.errors import Conflict, IllegalTransition, Invalid, NotFound
from rolodex.planning.check import Breach, Rule

__all__ = ["Effort", "Estimate", "Left", "Prepared", "Proposal", "Proposed", "estimate", "solve"]


class Refusal(StrEnum):
    """What stops a change of one introduction, besides the guards of the case."""

    NOT_PLANNED = "introduction_not_planned"


@dataclass(frozen=True, slots=True)
class Kept:
    """What `keep` wrote: how many introductions are new, changed and cancelled."""

    added: int
    changed: int
    cancelled: int


def prepare(
    session: Session,
    case_id: SubjectId,
    modes: Sequence[str] = (),
    pins: Mapping[SubjectId, tuple[date, int]] = MappingProxyType({}),
) -> Prepared:
    """Read a case as a problem. `modes` (road, air …) are tried for every way in place of the stated ones.

    `pins` put planned introductions on a day and time before the rest is planned around them; one that cannot be kept
    there is left out of the proposal, with the reason.

    Raises `NotFound`; `Invalid` where first or last day of the case is missing, its country has no calendar, or two
    contacts of one meeting must not meet; `LimitExceeded` for an overlap of more than ten years.
    """
    case = session.living(case_id, Kind.CASE)
    for name in ("first_day", "last_day"):
        if not case.one(name):
            raise Invalid(name, "missing")
    gathered = _pinned(plan_gathering.gather(session, case_id), pins)
    days = plan_days.ahead(gathered, plan_days.of_overlap(gathered))
    found = mapped(gathered, days, modes)
    longer = (*days, *plan_days.further(gathered, days, max(0, MOST_DAYS - len(days))))
    stored = [one for one in gathered.planned if one.state in introduction.PLANNED and not is_begun(gathered, one)]
    previous = plan_stored.plan_of(found) if stored else None
    return Prepared(
        case=case_id,
        stamp=gathered.stamp,
        mapped=found,
        further=mapped(gathered, longer, modes),
        open_days=len(days),
        previous=previous,
        stored=tuple(one.introduction for one in stored),
    )


def keep(session: Session, proposal: Proposal) -> Kept:
    """Write a proposal into the case: introductions `proposed`, those no longer planned cancelled.

    An introduction of the same contacts keeps its id. Raises `NotFound`, `Conflict` where the case changed since it was
    prepared, `IllegalTransition` where somebody else holds the case or it was transferred.
    """
    with session.writing("overlap.plan") as writing:
        plan_inputs.plannable(session, proposal.case)
        gathered = plan_gathering.gather(session, proposal.case)
        if gathered.stamp != proposal.stamp:
            raise Conflict(base_version=proposal.stamp, version=gathered.stamp)
        added = changed = 0
        for stop in proposal.stops:
            is_new = stop.introduction is None
            wrote = _write(writing, gathered, stop)
            added, changed = added + is_new, changed + (bool(wrote) and not is_new)
        for one in proposal.withdrawn:
            _follow(writing, session.living(one, Kind.INTRODUCTION), {"state": "cancelled"})
        writing.audit("overlap.plan", [proposal.case], introductions=len(proposal.stops))
        return Kept(added, changed, len(proposal.withdrawn))


def pin(session: Session, introduction_id: SubjectId) -> None:
    """Fix a planned introduction where it is: no later plan moves it. Raises `NotFound`, `IllegalTransition`."""
    with session.writing("overlap.pin") as writing:
        _change(writing, _planned(session, introduction_id), {"pinned": True})


def unpin(session: Session, introduction_id: SubjectId) -> None:
    """Let a later plan move it again; one that was confirmed is proposed again. Raises as `pin`."""
    with session.writing("overlap.pin") as writing:
        one = _planned(session, introduction_id)
        if one.one("state") == "confirmed":
            _follow(writing, one, {"pinned": False, "state": "proposed"})
        else:
            _change(writing, one, {"pinned": False})


def confirm(session: Session, introduction_id: SubjectId) -> None:
    """The contact agreed to day and time. Raises as `pin`."""
    with session.writing("overlap.confirm") as writing:
        one = _planned(session, introduction_id)
        if one.one("state") != "confirmed":
            _follow(writing, one, {"state": "confirmed"})


def cancel(session: Session, introduction_id: SubjectId) -> None:
    """Take a planned introduction back; its contacts wait for a plan again. Raises as `pin`."""
    with session.writing("overlap.cancel") as writing:
        _follow(writing, _planned(session, introduction_id), {"state": "cancelled", "pinned": False})


def move(session: Session, introduction_id: SubjectId, on: date, starts: int) -> None:
    """Put an introduction on a day and time of the case's clock (minutes after midnight), and pin it there.

    Raises `Invalid("starts_at", rule)` where the plan would break a hard rule that it does not break now, `rule` as
    `planning.check.Rule`, or `in_the_past`; else as `pin`.
    """
    with session.writing("overlap.move") as writing:
        one = _planned(session, introduction_id)
        gathered = plan_gathering.gather(session, _case_of(one))
        _put(writing, gathered, {introduction_id}, on, starts)


def place(session: Session, case_id: SubjectId, contact: SubjectId, on: date, starts: int) -> SubjectId:
    """Put a contact's meeting, so far without a place, on a day and time, and pin it there; the introduction.

    Raises `NotFound` where the contact waits for no introduction; else as `move`.
    """
    with session.writing("overlap.move") as writing:
        plan_inputs.plannable(session, case_id)
        return _put(writing, plan_gathering.gather(session, case_id), {contact}, on, starts)


def _pinned(gathered: Gathered, pins: Mapping[SubjectId, tuple[date, int]]) -> Gathered:
    planned = [
        replace(one, on=pins[one.introduction][0], starts=pins[one.introduction][1], pinned=True)
        if one.introduction in pins
        else one
        for one in gathered.planned
    ]
    return replace(gathered, planned=tuple(planned))


def _put(writing: Writing, gathered: Gathered, wanted: Iterable[SubjectId], on: date, starts: int) -> SubjectId:
    found = plan_stored.as_stored(gathered)
    if on < gathered.on_date:
        raise Invalid("starts_at", "in_the_past")
    names = set(wanted)
    group = next((one for one in found.groups.values() if names & _names(one)), None)
    if group is None:
        raise NotFound("introduction")
    before = set(plan_stored.breaches(found))
    broken = [one for one in plan_stored.breaches(found, {group.id: (on, starts)}) if one not in before]
    if broken:
        raise Invalid("starts_at", min(broken, key=_most_telling).rule.value)
    stop = Proposed(
        introduction=group.planned.introduction if group.planned is not None else None,
        contacts=tuple(sorted(person.contact for person in group.people)),
        on=on,
        starts=starts,
        minutes=group.minutes,
        place=group.place,
        mode=group.mode,
        needs=tuple(sorted(group.needs)),
        pinned=True,
    )
    return _write(writing, gathered, stop) or _known(stop)


def _most_telling(broken: Breach) -> int:
    """What is wrong with the day or the hour itself says more than what follows from it for the ways."""
    return _TELLING.index(broken.rule) if broken.rule in _TELLING else len(_TELLING)


_TELLING: Final = (
    *(Rule.UNKNOWN_DAY, Rule.NOT_REACHABLE, Rule.NEEDS_NOT_THERE, Rule.NOT_SAME_DAY_PLACE, Rule.AFTER_NOT_KEPT),
    *(Rule.AFTER_UNPLACED, Rule.TOO_MANY_MEETINGS, Rule.OUTSIDE_WINDOWS),
)


def _names(group: Group) -> set[SubjectId]:
    planned = {group.planned.introduction} if group.planned is not None else set()
    return planned | {person.contact for person in group.people}


def _known(stop: Proposed) -> SubjectId:
    assert stop.introduction is not None
    return stop.introduction


def _write(writing: Writing, gathered: Gathered, stop: Proposed) -> SubjectId | None:
    """The introduction of a stop, written; None where it was so already."""
    starts_at = plan_gathering.instant(stop.on, stop.starts, plan_gathering.zone_of(gathered.inputs))
    values: dict[str, Any] = {
        "on": stop.on.isoformat(),
        "starts_at": starts_at.isoformat(),
        "duration_minutes": stop.minutes,
        "place": stop.place,
        "mode": stop.mode,
    }
    lists = {"contacts": [contact.hex() for contact in stop.contacts], "needs": list(stop.needs)}
    if stop.introduction is None:
        single = {"case": gathered.case.hex(), "state": "proposed", "sequence": 0, **values}
        single |= {"pinned": True} if stop.pinned else {}
        edits = [Edit(name, value) for name, value in single.items()]
        edits += [Edit(name, value) for name, several in lists.items() for value in several]
        return guarded_edits.written(writing, Kind.INTRODUCTION, edits)[0].subject
    one = writing.session.living(stop.introduction, Kind.INTRODUCTION)
    edits = [edit for name, several in lists.items() for edit in _several(one, name, several)]
    differs = {name: value for name, value in values.items() if one.one(name) != value}
    if differs.keys() & {"on", "starts_at"}:
        # Whoever agreed, agreed to another time.
        differs["state"] = "proposed"
    is_followed = bool(differs or edits)
    if stop.pinned != (one.one("pinned") is True):
        differs["pinned"] = stop.pinned
    if is_followed:
        _follow(writing, one, differs, edits)
    else:
        _change(writing, one, differs)
    return stop.introduction if differs or edits else None


def _several(one: Subject, name: str, wanted: Sequence[str]) -> list[Edit]:
    """The edits that make a multi-value field hold these values."""
    gone = [Edit(name, None, slot.slot) for slot in one.of(name) if slot.value not in wanted]
    held = set(one.many(name))
    return gone + [Edit(name, value) for value in wanted if value not in held]


def _follow(writing: Writing, one: Subject, values: Mapping[str, Any], more: Sequence[Edit] = ()) -> None:
    """Change an introduction in a way that calendars have to follow."""
    _change(writing, one, {**values, "sequence": int(one.one("sequence") or 0) + 1}, more)


def _change(writing: Writing, one: Subject, values: Mapping[str, Any], more: Sequence[Edit] = ()) -> None:
    held = guarded_edits.held_claims(writing.session, one.id, Kind.INTRODUCTION)
    guarded_edits.changed(writing, held, [*(Edit(name, value) for name, value in values.items()), *more])


def _planned(session: Session, introduction_id: SubjectId) -> Subject:
    """A planned introduction that the acting officer may change. Raises `NotFound`, `IllegalTransition`."""
    one = session.living(introduction_id, Kind.INTRODUCTION)
    case = plan_inputs.plannable(session, _case_of(one))
    if one.one("state") not in introduction.PLANNED or not one.one("starts_at"):
        raise IllegalTransition(Refusal.NOT_PLANNED, state=handover.state(case))
    return one


def _case_of(one: Subject) -> SubjectId:
    text = one.one("case")
    if not text:
        raise NotFound("case")
    return SubjectId(bytes.fromhex(text))
