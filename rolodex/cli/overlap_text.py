"""Plans and estimates as documents and as text."""

from collections.abc import Sequence
from typing import Any

from rolodex.cli.answer import Answer
from rolodex.cli.error_text import words
from rolodex.cli.plain_text import facts, table
from rolodex.cli.subject_text import MASK
from rolodex.clock import iso
from rolodex.commands.plan_solving import Estimate, Left, Proposal
from rolodex.commands.plan_values import (
    DayView,
    Leg,
    MetView,
    PlanView,
    StopView,
    UnplacedView,
)
from rolodex.domain import ids
from rolodex.domain.availability import WEEKDAYS
from rolodex.domain.day_time import text_of
from rolodex.domain.ids import SubjectId


def plan_answer(view: PlanView, **more: Any) -> Answer:
    """The stored plan of a case."""
    counts = view.counts
    document = {
        "case": ids.to_text(view.case),
        "state": view.state.value,
        "time_zone": view.time_zone,
        "days": [_day_document(day) for day in view.days],
        "stops": [_stop_document(stop) for stop in view.stops],
        "unplaced": [_unplaced_document(one) for one in view.unplaced],
        "breaches": [
            {
                "rule": one.rule,
                "introductions": list(map(ids.to_text, one.introductions)),
                "day": one.on.isoformat() if one.on else None,
            }
            for one in view.breaches
        ],
        "missing_ways": [list(pair) for pair in view.missing_ways],
        "counts": {name: getattr(counts, name) for name in counts.__slots__},
        **more,
    }
    parts = [_stops_table(view)]
    if view.unplaced:
        parts.append(_unplaced_table(view))
    parts += [f"broken rule: {words(one.rule)} {one.on or ''}".rstrip() for one in view.breaches]
    parts += [f"no way from {one} to {other} is known" for one, other in view.missing_ways]
    parts.append(facts((name, getattr(counts, name)) for name in counts.__slots__))
    return Answer(document, "\n\n".join(parts))


def estimate_answer(found: Estimate, case: SubjectId, modes: Sequence[str], names: dict[SubjectId, str]) -> Answer:
    """How many days a case needs."""
    document = {
        "case": ids.to_text(case),
        "by": list(modes),
        "meetings": found.meetings,
        "days_needed": found.days,
        "days_available": found.available,
        "days_missing": None if found.days is None else max(0, found.days - found.available),
        "never": [_left_document(one, names) for one in found.never],
    }
    needed = "more than were asked for" if found.days is None else found.days
    text = facts([("meetings", found.meetings), ("days needed", needed), ("days available", found.available)])
    rows = [(_names(one, names), words(one.why), words(one.suggested)) for one in found.never]
    never = f"\n\nNo number of days helps:\n{table(('contact', 'why', 'fallback'), rows)}" if rows else ""
    return Answer(document, text + never)


def _day_document(day: DayView) -> dict[str, Any]:
    return {
        "day": day.on.isoformat(),
        "kind": day.kind.value,
        "reason": day.reason or None,
        "starts": text_of(day.starts),
        "ends": text_of(day.ends),
        "from": day.from_place,
        "to": day.to_place,
        "convoy_to": list(day.convoy_to),
        "has": list(day.has),
        "blocks": [
            {
                "officer": ids.to_text(block.officer),
                "kind": block.kind.value,
                "starts": text_of(block.starts),
                "ends": text_of(block.ends),
            }
            for block in day.blocks
        ],
    }


def _stop_document(stop: StopView) -> dict[str, Any]:
    return {
        "introduction": ids.to_text(stop.introduction),
        "contacts": list(map(_met_document, stop.contacts)),
        "state": stop.state,
        "pinned": stop.pinned,
        "day": stop.on.isoformat(),
        "starts": text_of(stop.starts),
        "ends": text_of(stop.ends),
        "starts_at": iso(stop.starts_at),
        "ends_at": iso(stop.ends_at),
        "place": stop.place,
        "place_is_assumed": stop.place_is_assumed,
        "admin1": stop.admin1 or None,
        "mode": stop.mode,
        "needs": list(stop.needs),
        "before": _leg_document(stop.before),
        "after": _leg_document(stop.after),
        "sequence": stop.sequence,
    }


def _leg_document(leg: Leg | None) -> dict[str, Any] | None:
    if leg is None:
        return None
    return {
        "from": leg.origin,
        "to": leg.target,
        "mode": leg.mode,
        "starts": text_of(leg.starts),
        "ends": text_of(leg.ends),
    }


def _met_document(met: MetView) -> dict[str, Any]:
    return {"contact": ids.to_text(met.contact), "display_name": met.name or None, "priority": met.priority}


def _unplaced_document(one: UnplacedView) -> dict[str, Any]:
    return {
        "contacts": list(map(_met_document, one.contacts)),
        "why": one.why.value,
        "fallback": {
            "suggested": one.suggested,
            "proposed": one.proposed or None,
            "accepted": one.accepted or None,
        },
    }


def _left_document(one: Left, names: dict[SubjectId, str]) -> dict[str, Any]:
    contacts = [{"contact": ids.to_text(who), "display_name": names.get(who) or None} for who in one.contacts]
    return {"contacts": contacts, "why": one.why.value, "fallback": one.suggested}


def _names(one: Left, names: dict[SubjectId, str]) -> str:
    return ", ".join(names.get(who) or MASK for who in one.contacts)


def _stops_table(view: PlanView) -> str:
    rows = [
        (
            stop.on.isoformat(),
            WEEKDAYS[stop.on.weekday()],
            f"{text_of(stop.starts)}-{text_of(stop.ends)}",
            stop.place,
            ", ".join(met.name or MASK for met in stop.contacts),
            stop.priority,
            words(stop.state) + (", pinned" if stop.pinned else ""),
            ids.to_text(stop.introduction),
        )
        for stop in view.stops
    ]
    headers = ("day", "", "time", "place", "contact", "prio", "state", "introduction")
    return table(headers, rows, otherwise="Nothing is planned.")


def _unplaced_table(view: PlanView) -> str:
    rows = [
        (
            ", ".join(ids.to_text(met.contact) for met in one.contacts),
            ", ".join(met.name or MASK for met in one.contacts),
            words(one.why),
            words((one.accepted and f"{one.accepted}_accepted") or one.proposed or f"{one.suggested}?"),
        )
        for one in view.unplaced
    ]
    return "without a place:\n" + table(("contact", "name", "why", "fallback"), rows)


def proposal_answer(proposal: Proposal, names: dict[SubjectId, str]) -> Answer:
    """A plan that was not kept."""
    document = {
        "case": ids.to_text(proposal.case),
        "stops": [
            {
                "introduction": ids.to_text(stop.introduction) if stop.introduction else None,
                "contacts": [{"contact": ids.to_text(who), "display_name": names.get(who)} for who in stop.contacts],
                "day": stop.on.isoformat(),
                "starts": text_of(stop.starts),
                "ends": text_of(stop.starts + stop.minutes),
                "place": stop.place,
                "mode": stop.mode,
                "pinned": stop.pinned,
            }
            for stop in proposal.stops
        ],
        "unplaced": [_left_document(one, names) for one in proposal.left],
        "withdrawn": list(map(ids.to_text, proposal.withdrawn)),
        "moved": proposal.moved,
    }
    rows = [
        (
            stop.on.isoformat(),
            f"{text_of(stop.starts)}-{text_of(stop.starts + stop.minutes)}",
            stop.place,
            ", ".join(names.get(who) or MASK for who in stop.contacts),
        )
        for stop in proposal.stops
    ]
    parts = [table(("day", "time", "place", "contact"), rows, otherwise="Nothing finds a place.")]
    if proposal.left:
        left = [(_names(one, names), words(one.why), words(one.suggested)) for one in proposal.left]
        parts.append("without a place:\n" + table(("contact", "why", "fallback"), left))
    return Answer(document, "\n\n".join(parts))
