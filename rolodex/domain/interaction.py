"""Interactions, commitments and free notes: what happened, and what was promised."""

from typing import Final

from rolodex.domain.claim import Kind
from rolodex.domain.field import Field, Type
from rolodex.domain.level import Level

CHANNELS: Final = (*("in_person", "phone", "video", "message", "e_mail", "letter", "event", "third_party", "other"),)
PROMISED_BY: Final = ("us", "them")
COMMITMENT_STATES: Final = ("open", "kept", "broken", "passed_on", "cancelled")

_CLOSED = Level.CONFIDENTIAL

FIELDS: Final = (
    Field(Kind.INTERACTION, "contacts", Type.REFERENCE, multi=True, references=Kind.CONTACT, level=_CLOSED),
    Field(Kind.INTERACTION, "officers", Type.REFERENCE, multi=True, references=Kind.OFFICER, level=_CLOSED),
    Field(Kind.INTERACTION, "at", Type.INSTANT, level=_CLOSED),
    Field(Kind.INTERACTION, "channel", Type.CHOICE, choices=CHANNELS, level=_CLOSED),
    Field(Kind.INTERACTION, "place", level=_CLOSED),
    Field(Kind.INTERACTION, "summary", Type.LONG_TEXT, level=_CLOSED),
    Field(Kind.INTERACTION, "topics", multi=True, level=_CLOSED),
    Field(Kind.COMMITMENT, "contact", Type.REFERENCE, references=Kind.CONTACT, level=_CLOSED),
    Field(Kind.COMMITMENT, "interaction", Type.REFERENCE, references=Kind.INTERACTION, level=_CLOSED),
    Field(Kind.COMMITMENT, "by", Type.CHOICE, choices=PROMISED_BY, level=_CLOSED),
    Field(Kind.COMMITMENT, "officer", Type.REFERENCE, references=Kind.OFFICER, level=_CLOSED),
    Field(Kind.COMMITMENT, "what", Type.LONG_TEXT, level=_CLOSED),
    Field(Kind.COMMITMENT, "due", Type.DATE, level=_CLOSED),
    Field(Kind.COMMITMENT, "state", Type.CHOICE, choices=COMMITMENT_STATES, level=_CLOSED),
    Field(Kind.COMMITMENT, "acknowledged_by", Type.REFERENCE, multi=True, references=Kind.OFFICER, level=_CLOSED),
    Field(Kind.NOTE, "about", Type.REFERENCE, multi=True, references=Kind.CONTACT, level=_CLOSED),
    Field(Kind.NOTE, "text", Type.LONG_TEXT, level=_CLOSED),
)
