"""The safe-contact protocol: how a person may be reached without harm. It stands between the officer and the number."""

from datetime import date, timedelta
from typing import Any, Final

from rolodex.domain.claim import Kind
from rolodex.domain.field import Field, Part, Type
from rolodex.domain.fold import Subject
from rolodex.domain.level import Level

RECONFIRM_AFTER_DAYS: Final = 90
# Fields that tell a reader how to reach the person, or what never to do. A protocol without any is none.
SAYING: Final = frozenset(
    {"channels", "leave_message", "cover_story", "if_somebody_else_answers", "never", "meeting_places"}
)

_CLOSED = Level.CONFIDENTIAL

FIELDS: Final = (
    Field(Kind.SAFE_CONTACT, "contact", Type.REFERENCE, references=Kind.CONTACT, level=_CLOSED),
    Field(
        Kind.SAFE_CONTACT,
        "channels",
        Type.RECORD,
        multi=True,
        parts=(
            Part("rank", Type.NUMBER, required=True),
            Part("channel", required=True),
            Part("hours"),
            Part("who_may_call"),
        ),
        level=_CLOSED,
    ),
    Field(Kind.SAFE_CONTACT, "leave_message", Type.FLAG, level=_CLOSED),
    Field(Kind.SAFE_CONTACT, "cover_story", Type.LONG_TEXT, level=_CLOSED),
    Field(Kind.SAFE_CONTACT, "if_somebody_else_answers", Type.LONG_TEXT, level=_CLOSED),
    Field(Kind.SAFE_CONTACT, "never", multi=True, level=_CLOSED),
    Field(Kind.SAFE_CONTACT, "meeting_places", multi=True, level=_CLOSED),
    Field(Kind.SAFE_CONTACT, "confirmed_on", Type.DATE, level=_CLOSED),
)


def confirmed_on(protocol: Subject) -> date | None:
    """The day the protocol was last confirmed with the contact; the earliest where people say different days."""
    days = [date.fromisoformat(text) for text in protocol.many("confirmed_on")]
    return min(days, default=None)


def is_overdue(protocol: Subject, on_date: date) -> bool:
    """Whether the protocol must be confirmed again before the contact is called: never confirmed, or 90 days ago."""
    confirmed = confirmed_on(protocol)
    return confirmed is None or on_date - confirmed >= timedelta(days=RECONFIRM_AFTER_DAYS)


def channels(protocol: Subject) -> tuple[dict[str, Any], ...]:
    """The ways to reach the person, the best first."""
    return tuple(sorted(protocol.many("channels"), key=lambda way: (way["rank"], way["channel"])))
