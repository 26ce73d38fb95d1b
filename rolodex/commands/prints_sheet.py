"""The introductions of a case for paper: an overview for the note, and the sheet of a day that is carried about."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from rolodex.commands import contact_queries, plan_views, prints_parts, value_views
from rolodex.commands.plan_views import Leg, MetView, PlanView, StopView
from rolodex.commands.prints_parts import Body, Promised
from rolodex.commands.session import Session
from rolodex.domain import day_time, introduction
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.domain.paper import (
    NOTHING,
    Block,
    Code,
    Day,
    Facts,
    Heading,
    Listed,
    NewPage,
    Paragraph,
    Phrase,
    Piece,
    Straight,
    Table,
    Text,
    Times,
    Tone,
    Vocabulary,
    Weekday,
)
from rolodex.errors import Invalid, LimitExceeded

_PLAN_COLUMNS = prints_parts.columns(
    ("day", 16), ("time", 15), ("place", 17), ("contact", 25), ("way", 15), ("state", 12)
)
_SHEET_COLUMNS = prints_parts.columns(
    ("time", 13), ("contact", 20), ("way", 13), ("safe_channel", 19), ("last_promise", 20), ("by_hand", 15)
)


def overview(session: Session, case_id: SubjectId) -> tuple[tuple[Block[Piece], ...], Level]:
    """The plan in one table, with the level of what is in it; nothing where there is no plan. Raises `NotFound`."""
    try:
        stops = plan_views.plan(session, case_id).stops
    except (Invalid, LimitExceeded):
        # The planner cannot be told yet what it needs; the rest of the case can still be printed.
        return (), Level.UNCLASSIFIED
    if not stops:
        return (), Level.UNCLASSIFIED
    rows: list[tuple[Piece, ...]] = []
    level = Level.CONFIDENTIAL
    for stop in stops:
        people = [prints_parts.named(session, met.contact) for met in stop.contacts if met.name]
        level = max([level, stop.level, *(one.level for one in people)])
        hidden = () if all(met.name for met in stop.contacts) else (prints_parts.HIDDEN,)
        names = Listed((*(one.name for one in people), *hidden))
        state = Code(Vocabulary.OCCASION, stop.state)
        rows.append((Day(stop.on.isoformat()), _time(stop), Text(stop.place), names, _way(stop), state))
    return (Heading(Phrase("plan")), Table(_PLAN_COLUMNS, tuple(rows))), level


def sheet(session: Session, case_id: SubjectId, on: date | None) -> Body:
    """The introductions of one day, or of every day, each on a page of its own: by place, by code name where there is
    one, with the safe channel and the newest promise.

    Raises `NotFound`, `Invalid("day", "nothing_planned")`, and as `plan_views.plan`.
    """
    plan = plan_views.plan(session, case_id)
    shown = [stop for stop in plan.stops if stop.state in introduction.PLANNED and on in {None, stop.on}]
    if not shown:
        raise Invalid("day", "nothing_planned")
    people = {met.contact: _Person(session, met) for stop in shown for met in stop.contacts}
    # Where and when somebody is met is as secret as the contact, whether the name is shown or not.
    level = max([Level.CONFIDENTIAL, *(stop.level for stop in shown), *(one.level for one in people.values())])
    blocks: list[Block[Piece]] = [*prints_parts.warning(level)]
    for number, (day, stops) in enumerate(groupby(shown, key=lambda stop: stop.on)):
        blocks += [NewPage()] if number else []
        blocks += _day(plan, day, list(stops), people)
    return Body(level, Phrase("sheet_title"), tuple(blocks), tuple(people))


def days(session: Session, case_id: SubjectId) -> tuple[date, ...]:
    """The days on which introductions are planned; none where the planner cannot say. Raises `NotFound`."""
    try:
        stops = plan_views.plan(session, case_id).stops
    except (Invalid, LimitExceeded):
        return ()
    return tuple(sorted({stop.on for stop in stops if stop.state in introduction.PLANNED}))


class _Person:
    """What a sheet says of one contact. `level` is the highest of it."""

    def __init__(self, session: Session, met: MetView) -> None:
        is_here = contact_queries.is_here(session, met.contact)
        found = prints_parts.named_outside(session, met.contact) if is_here else None
        self.name: Piece = found.name if found else prints_parts.HIDDEN
        self.channel, channel_level = _channel(session, met.contact, is_at_risk=found is None or found.at_risk)
        promised = _newest(session, met.contact)
        self.promise: Piece = prints_parts.text(promised.what) if promised else NOTHING
        levels = [promised.level] if promised else []
        self.level = max([found.level if found else Level.UNCLASSIFIED, channel_level, *levels])


def _day(plan: PlanView, day: date, stops: Sequence[StopView], people: dict[SubjectId, _Person]) -> list[Block[Piece]]:
    officers = Listed((Text(plan.outgoing.name), Text(plan.incoming.name)))
    found: list[Block[Piece]] = [
        Heading(Phrase("sheet_day", (("weekday", Weekday(day.isoformat())), ("day", Day(day.isoformat()))))),
        Facts(((Phrase("officers"), officers), (Phrase("clock"), Straight(plan.time_zone)))),
    ]
    for place, there in groupby(stops, key=lambda stop: (stop.place, stop.admin1)):
        held = list(there)
        name = Listed(tuple(Text(part) for part in place if part)) if any(place) else Phrase("place_open")
        found += [Heading(name, 2), *_ride(held[0].before)]
        found.append(Table(_SHEET_COLUMNS, tuple(_row(stop, met, people) for stop in held for met in stop.contacts)))
        found += _ride(held[-1].after)
    return found


def _row(stop: StopView, met: MetView, people: dict[SubjectId, _Person]) -> tuple[Piece, ...]:
    one = people[met.contact]
    return (_time(stop), one.name, _way(stop), one.channel, one.promise, NOTHING)


def _ride(leg: Leg | None) -> list[Block[Piece]]:
    if leg is None:
        return []
    fills = (
        ("origin", Text(leg.origin)),
        ("target", Text(leg.target)),
        ("mode", Code(Vocabulary.TRAVEL, leg.mode)),
        ("starts", Times(day_time.text_of(leg.starts))),
        ("ends", Times(day_time.text_of(leg.ends))),
    )
    return [Paragraph(Phrase("ride", fills), Tone.QUIET)]


def _time(stop: StopView) -> Piece:
    return Times(f"{day_time.text_of(stop.starts)}–{day_time.text_of(stop.ends)}")


def _way(stop: StopView) -> Piece:
    return Listed((Code(Vocabulary.MODE, stop.mode), *(Code(Vocabulary.NEED, need) for need in stop.needs)))


def _channel(session: Session, contact: SubjectId, *, is_at_risk: bool) -> tuple[Piece, Level]:
    """The first way of the safe-contact protocol; never a number of the contact itself."""
    protocol = contact_queries.protocol_of(session, contact)
    if protocol is None:
        return (Phrase("no_safe_channel") if is_at_risk else NOTHING), Level.UNCLASSIFIED
    ways = [value for value in value_views.of_subject(session, protocol).values if value.field == "channels"]
    shown = sorted((value for value in ways if not value.masked), key=lambda value: int(value.value["rank"]))
    if not shown:
        return (prints_parts.NOT_PRINTED if ways else Phrase("no_safe_channel")), Level.UNCLASSIFIED
    best = shown[0].value
    said = [Text(str(best[part])) for part in ("channel", "hours") if best.get(part)]
    return Listed(tuple(said)), shown[0].level


def _newest(session: Session, contact: SubjectId) -> Promised | None:
    """The open promise that was made last."""
    return max(prints_parts.promises(session, [contact]), key=lambda one: one.made_ms, default=None)
