"""`overlap`: the days on which both officers are in post, and what is planned on them."""

from dataclasses import replace
from datetime import date
from typing import Any

import click

from rolodex.cli import overlap_ics, overlap_inputs, overlap_plan, overlap_plan_files, overlap_print
from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.contact_values import DAY, ID
from rolodex.cli.plain_text import facts, table
from rolodex.cli.verbs import noun, pass_call
from rolodex.commands import overlaps
from rolodex.commands.overlaps import Asked, DayKind, Days, Interval
from rolodex.domain.availability import WEEKDAYS
from rolodex.domain.ids import SubjectId

overlap = noun("overlap", "Days with both officers in post, and who is met on them.")
for verbs in (overlap_inputs, overlap_plan, overlap_plan_files, overlap_print, overlap_ics):
    verbs.register(overlap)


class Weekend(click.ParamType[frozenset[int]]):
    """Weekdays by their first three letters, with commas."""

    name = "days"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> frozenset[int]:
        """The weekdays as numbers, Monday 0."""
        if isinstance(value, frozenset):
            return value
        words = [word.strip().lower() for word in str(value).split(",") if word.strip()]
        if not all(word in WEEKDAYS for word in words):
            self.fail("a weekend looks like fri,sat", param, ctx)
        return frozenset(WEEKDAYS.index(word) for word in words)


class Holiday(click.ParamType[tuple[date, str]]):
    """A day and its name."""

    name = "holiday"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[date, str]:
        """Day and name."""
        day, _, name = str(value).partition("=")
        if not name.strip():
            self.fail("a holiday looks like 2026-12-18=Founding day", param, ctx)
        return date.fromisoformat(DAY.convert(day, param, ctx)), name.strip()


class Absence(click.ParamType[Interval]):
    """First and last day of an absence."""

    name = "absence"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Interval:
        """The days, both included. Raises `Invalid` where the last is before the first."""
        first, dots, last = str(value).partition("..")
        days = [date.fromisoformat(DAY.convert(text, param, ctx)) for text in (first, last if dots else first)]
        return overlaps.interval(*days)


@overlap.command("days")
@click.option("--from", "first", type=DAY, help="First day of the overlap: the incoming officer is in post.")
@click.option("--to", "last", type=DAY, help="Last day of the overlap: the outgoing officer is still in post.")
@click.option("--case", "case_id", type=ID, help="Take days, country and introductions from this case.")
@click.option("--country", help="ISO 3166 code whose public holidays count, such as ML.")
@click.option("--weekend", type=Weekend(), help="Days nobody works; sat,sun where nobody says.")
@click.option("--official", type=Holiday(), multiple=True, metavar="DATE=NAME", help="A holiday of the duty station.")
@click.option("--away", type=Absence(), multiple=True, metavar="FROM..TO", help="Days one of the two is away.")
@click.option("--introductions", type=click.IntRange(0, 10_000), help="Introductions still to be held.")
@click.option("--per-day", type=click.IntRange(1, 50), help="Introductions on one day; 3 where nobody says.")
@pass_call
def days(
    call: Call,
    /,
    first: str | None,
    last: str | None,
    case_id: bytes | None,
    country: str | None,
    introductions: int | None,
    **given: Any,
) -> Answer:
    """Count the working days of an overlap and name its holidays.

    With --case, all that is not given comes from the case: days, country, weekend, official holidays, absences of both
    officers, closed days, the introductions that wait and how many fit a day.
    """
    if case_id is not None:
        asked = overlaps.of_case(call.session(), SubjectId(case_id))
    elif first is None or last is None:
        raise click.UsageError("Give --from and --to, or --case.")
    else:
        asked = Asked(date.fromisoformat(first), date.fromisoformat(last))
    wanted: dict[str, Any] = {
        "first": date.fromisoformat(first) if first else None,
        "last": date.fromisoformat(last) if last else None,
        "country": country.upper() if country else None,
        "introductions": introductions,
        "weekend": given["weekend"],
        "official": dict(given["official"]) or None,
        "away": given["away"] or None,
        "per_day": given["per_day"],
    }
    asked = replace(asked, **{name: value for name, value in wanted.items() if value is not None})
    return _answer(asked, overlaps.days(asked))


def _answer(asked: Asked, found: Days) -> Answer:
    holidays = [entry for entry in found.days if entry.kind is DayKind.HOLIDAY]
    document = {
        "from": asked.first.isoformat(),
        "to": asked.last.isoformat(),
        "country": asked.country or None,
        "days": [
            {"day": entry.day.isoformat(), "kind": entry.kind.value, "reason": entry.reason or None}
            for entry in found.days
        ],
        "working_days": len(found.working),
        "holidays": [{"day": entry.day.isoformat(), "name": entry.reason} for entry in holidays],
        "introductions": asked.introductions,
        "per_day": asked.per_day,
        "days_needed": found.needed,
        "days_missing": found.missing,
    }
    rows = [
        (entry.day.isoformat(), WEEKDAYS[entry.day.weekday()], entry.kind.value, entry.reason) for entry in found.days
    ]
    counts = facts(
        [
            ("working days", len(found.working)),
            ("introductions", f"{asked.introductions}, at most {asked.per_day} a day"),
            ("days needed", found.needed),
            ("days missing", found.missing),
        ]
    )
    return Answer(document, f"{table(('day', '', 'kind', 'reason'), rows)}\n\n{counts}")
