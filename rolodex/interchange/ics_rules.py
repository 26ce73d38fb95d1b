"""What a rule of repetition says for a stretch of time (RFC 5545 §3.3.10), by dateutil and within bounds of our own."""

from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

from rolodex.interchange.ics_lines import SkipReason, Unreadable
from rolodex.interchange.ics_times import Zones

MAX_TIMES: Final = 5_000
_MAX_RULE: Final = 2_000
_STEPS: Final = {
    "SECONDLY": timedelta(seconds=1),
    "MINUTELY": timedelta(minutes=1),
    "HOURLY": timedelta(hours=1),
    "DAILY": timedelta(days=1),
    "WEEKLY": timedelta(weeks=1),
}


def occurrences(
    text: str, start: datetime, zones: Zones, zone: tzinfo, span: tuple[datetime, datetime]
) -> list[datetime]:
    """The times of a rule that begins at `start`, within `span`; all of them on the wall of `zone`.

    Errors: Unreadable. It may take for ever: a rule can ask for a day that never comes. Run it under a watch.
    """
    from dateutil.rrule import rrulestr

    parts = _parts(text)
    first, last = span
    until = _until(parts.pop("UNTIL", ""), zones, zone)
    last = last if until is None else min(last, until)
    if "COUNT" not in parts:
        start = _nearer(start, first, parts)
    found: list[datetime] = []
    try:
        rule = rrulestr(";".join(f"{name}={value}" for name, value in parts.items()), dtstart=start)
        for at in rule:
            if at > last:
                break
            if at >= first:
                found.append(at)
            if len(found) > MAX_TIMES:
                raise Unreadable(SkipReason.TOO_MANY_TIMES)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError, ZeroDivisionError):
        raise Unreadable(SkipReason.UNREADABLE_RULE) from None
    return found


def _parts(text: str) -> dict[str, str]:
    pairs = [part.partition("=") for part in text.strip().upper().split(";") if part]
    parts = {name.strip(): value.strip() for name, _, value in pairs}
    interval = parts.get("INTERVAL", "1")
    # Of an interval of nought no step ever comes to an end.
    is_readable = len(text) <= _MAX_RULE and "FREQ" in parts and interval.isascii() and interval.isdecimal()
    if not is_readable or len(interval) > 6 or int(interval) < 1:
        raise Unreadable(SkipReason.UNREADABLE_RULE)
    return parts


def _until(text: str, zones: Zones, zone: tzinfo) -> datetime | None:
    """The last moment on the wall of `zone`; a day counts to its end."""
    if not text:
        return None
    moment = zones.moment(text)
    if moment.is_day:
        return moment.wall + timedelta(hours=23, minutes=59, seconds=59)
    return moment.at().astimezone(zone).replace(tzinfo=None) if moment.zone is UTC else moment.wall


def _nearer(start: datetime, first: datetime, parts: dict[str, str]) -> datetime:
    """A start of the same rule shortly before `first`: what lies before need not be counted through."""
    step = _STEPS.get(parts["FREQ"])
    if step is None or start >= first:
        return start
    whole = step * int(parts.get("INTERVAL", "1"))
    return start + whole * max(0, (first - start) // whole - 1)
