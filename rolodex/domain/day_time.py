"""Times of a day in minutes after midnight on one clock, and spans of them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from rolodex.errors import Invalid

MINUTES_OF_A_DAY: Final = 1_440
_CLOCK_TIME: Final = re.compile(r"([01]\d|2[0-3]):([0-5]\d)|24:00", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Minutes from `start` to `end`, which may be equal: a moment."""

    start: int
    end: int


WHOLE_DAY: Final = Span(0, MINUTES_OF_A_DAY)


def parse(text: str, field: str) -> int:
    """Minutes after midnight of "HH:MM"; "24:00" is the end of the day. Raises `Invalid` naming the field."""
    if not _CLOCK_TIME.fullmatch(text):
        raise Invalid(field, "not_a_time_of_day")
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def text_of(minutes: int) -> str:
    """ "HH:MM" of minutes after midnight."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def common(groups: Iterable[Iterable[Span]]) -> tuple[Span, ...]:
    """The minutes that lie in some span of every group, in order; the whole day where there is no group."""
    shared: tuple[Span, ...] = (WHOLE_DAY,)
    for group in groups:
        held = joined(group)
        both = [(max(one.start, other.start), min(one.end, other.end)) for one in shared for other in held]
        shared = tuple(Span(start, end) for start, end in both if start <= end)
    return shared


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same minutes in the fewest spans, in order."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def starts_beside(free: Iterable[Span], duration: int, taken: Iterable[Span]) -> tuple[Span, ...]:
    """When something that lasts may start, so that it stays inside `free` and meets no `taken` span but at its ends."""
    starts = [Span(span.start, span.end - duration) for span in free if span.end - duration >= span.start]
    for block in joined(taken):
        left: list[Span] = []
        for span in starts:
            before, after = (
                Span(span.start, min(span.end, block.start - duration)),
                Span(max(span.start, block.end), span.end),
            )
            left.extend(part for part in (before, after) if part.start <= part.end)
        starts = left
    return tuple(dict.fromkeys(starts))
