"""The safe-contact protocol: how a person may be reached without harm. It stands between the officer and the number."""

from typing import Final

from rolodex.domain.claim import Kind
from rolodex.domain.field import Field, Part, Type
from rolodex.domain.level import Level

RECONFIRM_AFTER_DAYS: Final = 90

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
