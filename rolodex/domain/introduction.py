"""The introduction: one meeting, call, letter or third party that presents the incoming officer.

A planned one has `starts_at`; the same subject is moved, confirmed, held or cancelled later. `sequence` grows with each
change that a calendar entry has to follow (RFC 5545, SEQUENCE).
"""

from datetime import date
from typing import Any, Final

from rolodex.domain.claim import Kind
from rolodex.domain.field import Field, Part, Type
from rolodex.domain.fold import Subject
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level

MODES: Final = ("joint_visit", "joint_office", "joint_call", "video", "letter", "third_party")
STATES: Final = ("proposed", "confirmed", "held", "partly_held", "failed", "cancelled", "replaced")
PLANNED: Final = frozenset({"proposed", "confirmed"})
"""States of an introduction that is still to be held."""

REACTIONS: Final = ("accepts", "hesitates", "declines")

_CLOSED = Level.CONFIDENTIAL

FIELDS: Final = (
    Field(Kind.INTRODUCTION, "case", Type.REFERENCE, references=Kind.CASE),
    Field(Kind.INTRODUCTION, "contacts", Type.REFERENCE, multi=True, references=Kind.CONTACT, level=_CLOSED),
    Field(Kind.INTRODUCTION, "mode", Type.CHOICE, choices=MODES),
    Field(Kind.INTRODUCTION, "by", Type.REFERENCE, references=Kind.OFFICER),
    Field(
        Kind.INTRODUCTION,
        "windows",
        Type.RECORD,
        multi=True,
        parts=(Part("from", Type.INSTANT, required=True), Part("to", Type.INSTANT, required=True)),
    ),
    Field(Kind.INTRODUCTION, "on", Type.DATE),
    Field(Kind.INTRODUCTION, "starts_at", Type.INSTANT),
    Field(Kind.INTRODUCTION, "sequence", Type.NUMBER),
    Field(Kind.INTRODUCTION, "duration_minutes", Type.NUMBER),
    Field(Kind.INTRODUCTION, "place", level=_CLOSED),
    Field(Kind.INTRODUCTION, "needs", multi=True),
    Field(Kind.INTRODUCTION, "must_before", Type.REFERENCE, multi=True, references=Kind.INTRODUCTION),
    Field(Kind.INTRODUCTION, "must_not_meet", Type.REFERENCE, multi=True, references=Kind.CONTACT, level=_CLOSED),
    Field(Kind.INTRODUCTION, "state", Type.CHOICE, choices=STATES),
    Field(Kind.INTRODUCTION, "pinned", Type.FLAG),
    Field(
        Kind.INTRODUCTION,
        "outcome",
        Type.RECORD,
        parts=(
            Part("reaction", Type.CHOICE, choices=REACTIONS),
            Part("accepts_successor", Type.FLAG),
            Part("follow_up", Type.LONG_TEXT),
        ),
        level=_CLOSED,
    ),
)


def is_held(introduction: Subject) -> bool:
    """Whether the incoming officer was presented, at least in part."""
    return introduction.one("state") in {"held", "partly_held"}


def accepts_successor(introduction: Subject) -> bool:
    """Whether the contact, asked in person, accepted the incoming officer; no where outcomes conflict."""
    slot = introduction.slot("outcome")
    if slot is None or slot.is_empty or slot.is_conflict:
        return False
    return slot.value.get("accepts_successor") is True and slot.value.get("reaction") != "declines"


def consent_to_successor(
    contact: SubjectId, incoming: SubjectId, given_how: str, on_date: date
) -> tuple[tuple[str, Any], ...]:
    """The fields of the consent that an acceptance writes: hand-over to this officer, by name, and nobody else."""
    return (
        ("contact", contact.hex()),
        ("basis", "consent"),
        ("status", "given"),
        ("purposes", "hand_over_to_successor"),
        ("purposes", "contact_and_liaison"),
        ("audience", "recording_officer"),
        ("scope", "both"),
        ("given_how", given_how),
        ("given_on", on_date.isoformat()),
        ("on_hand_over", "named_successor_only"),
        ("named_successors", incoming.hex()),
    )


def refusal_of_successor(
    contact: SubjectId, incoming: SubjectId, given_how: str, on_date: date
) -> tuple[tuple[str, Any], ...]:
    """The fields of the refusal that a "no" to the incoming officer writes: to this officer, and nobody else."""
    return (
        ("contact", contact.hex()),
        ("basis", "consent"),
        ("status", "refused"),
        ("purposes", "hand_over_to_successor"),
        ("audience", "named_persons"),
        ("named_persons", incoming.hex()),
        ("scope", "both"),
        ("given_how", given_how),
        ("given_on", on_date.isoformat()),
    )


def is_refusal_of(consent: Subject, incoming: SubjectId) -> bool:
    """Whether a consent record is such a refusal, which a later acceptance ends."""
    return (
        consent.many("status") == ("refused",)
        and consent.many("purposes") == ("hand_over_to_successor",)
        and consent.many("named_persons") == (incoming.hex(),)
    )
