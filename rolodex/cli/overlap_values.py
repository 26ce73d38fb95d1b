"""Values of `overlap` as they are typed."""

from datetime import datetime
from typing import Any

import click

from rolodex.cli.contact_values import DAY, ID
from rolodex.domain import ids
from rolodex.domain.availability import TRAVEL_MODES, WEEKDAYS
from rolodex.domain.ids import SubjectId


class Times(click.ParamType[tuple[str, str]]):
    """Two times of day with a hyphen, or two instants with a slash."""

    name = "times"

    def __init__(self, *, instants: bool = False) -> None:
        self._instants = instants

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        """Both texts; the command checks them."""
        if self._instants:
            return _instants(self, str(value), param, ctx)
        first, hyphen, last = str(value).partition("-")
        if not hyphen:
            self.fail("times look like 19:00-06:00", param, ctx)
        return first.strip(), last.strip()


class WeekdayList(click.ParamType[list[str]]):
    """Weekdays by their first three letters, with commas."""

    name = "days"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> list[str]:
        """The words in the order of the week."""
        given = [word.strip().lower() for word in str(value).split(",") if word.strip()]
        if not given or not set(given) <= set(WEEKDAYS):
            self.fail("a weekend looks like fri,sat", param, ctx)
        return sorted(set(given), key=WEEKDAYS.index)


class Speed(click.ParamType[tuple[str, int]]):
    """A mode and kilometres in an hour."""

    name = "speed"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, int]:
        """Mode and speed."""
        mode, _, speed = str(value).partition("=")
        if mode not in TRAVEL_MODES or not (speed.isascii() and speed.isdigit()):
            self.fail("a speed looks like road=40", param, ctx)
        return mode, int(speed[:9])


class Pair(click.ParamType[tuple[str, str]]):
    """A day and its name."""

    name = "holiday"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        """Day and name."""
        day, _, name = str(value).partition("=")
        if not name.strip():
            self.fail("a holiday looks like 2026-12-18=Founding day", param, ctx)
        return DAY.convert(day, param, ctx), name.strip()


class OfficerDays(click.ParamType[tuple[str, str, str]]):
    """An officer with the first and the last day of an absence."""

    name = "absence"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str, str]:
        """Officer, first and last day."""
        officer, _, days = str(value).partition("=")
        first, dots, last = days.partition("..")
        who = ids.to_text(SubjectId(ID.convert(officer, param, ctx)))
        return who, DAY.convert(first, param, ctx), DAY.convert(last if dots else first, param, ctx)


class OfficerTimes(click.ParamType[tuple[str, str, str]]):
    """An officer with two instants."""

    name = "busy"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str, str]:
        """Officer, start and end."""
        officer, _, times = str(value).partition("=")
        return (ids.to_text(SubjectId(ID.convert(officer, param, ctx))), *_instants(self, times, param, ctx))


def _instants(
    kind: click.ParamType[Any], text: str, param: click.Parameter | None, ctx: click.Context | None
) -> tuple[str, str]:
    first, _, last = text.partition("/")
    found = []
    for part in (first, last):
        try:
            at = datetime.fromisoformat(part.strip())
        except ValueError:
            kind.fail("two instants look like 2026-11-24T09:00+00:00/2026-11-24T10:30+00:00", param, ctx)
        if at.tzinfo is None:
            kind.fail("an instant needs its offset, such as +00:00", param, ctx)
        found.append(at.isoformat())
    return found[0], found[1]
