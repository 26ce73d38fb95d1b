"""What happened, for whoever looks into a fault: one JSON line for each event, off until switched on.

A line holds a code, the time and numbers or words of our own vocabulary, never free text: text of a contact
cannot get in, because `event` takes no string that is not a member of an enum.
"""

import json
import re
from enum import StrEnum
from typing import TextIO

from rolodex.clock import Clock, iso

_CODE = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*")

Value = int | float | StrEnum


class _Sink:
    """Where lines go, and the clock that dates them."""

    def __init__(self) -> None:
        self.target: tuple[TextIO, Clock] | None = None


_sink = _Sink()


def enable(stream: TextIO, clock: Clock) -> None:
    """Write every event from now on to `stream`, usually standard error, dated by `clock`."""
    _sink.target = (stream, clock)


def disable() -> None:
    """Write nothing any more."""
    _sink.target = None


def event(code: str, **values: Value) -> None:
    """Record that `code` (dotted words, as `vault.opened`) happened, with numbers or enum members.

    Writes one line, or nothing while the log is off. Raises TypeError for a plain string among the values and
    ValueError for a code that is none, also while it is off, so that a mistake shows in the first test.
    """
    if _CODE.fullmatch(code) is None:
        raise ValueError("an event is named by dotted lower-case words")
    for name, value in values.items():
        if not isinstance(value, int | float | StrEnum):
            raise TypeError(f"{name} must be a number or an enum member")
    if _sink.target is None:
        return
    stream, clock = _sink.target
    line = json.dumps({"at": iso(clock.now()), "event": code, **values}, ensure_ascii=True)
    stream.write(f"{line}\n")
    stream.flush()
