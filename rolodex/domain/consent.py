"""Consent: what a contact agreed to."""

from typing import Final

from rolodex.domain.claim import Kind
from rolodex.domain.field import Field, Type
from rolodex.domain.level import Level

BASES: Final = ("consent", "best_interests", "mandate", "other")
PURPOSES: Final = (
    *("contact_and_liaison", "protection_follow_up", "reporting_anonymous", "reporting_attributed"),
    *("referral", "hand_over_to_successor"),
)
AUDIENCES: Final = (
    *("recording_officer", "named_persons", "component", "mission", "un_secretariat", "follow_on_presence"),
    *("agency", "regional_force", "host_authority"),
)
SCOPES: Final = ("person", "content", "both")
ON_HAND_OVER: Final = ("allow", "ask_first", "named_successor_only", "never")
ON_CONTROLLER_CHANGE: Final = ("ask_first", "never", "allow")
STATUSES: Final = ("sought", "given", "refused", "expired", "withdrawn")

_CLOSED = Level.CONFIDENTIAL

FIELDS: Final = (
    Field(Kind.CONSENT, "contact", Type.REFERENCE, references=Kind.CONTACT, level=_CLOSED),
    Field(Kind.CONSENT, "basis", Type.CHOICE, choices=BASES, level=_CLOSED),
    Field(Kind.CONSENT, "purposes", Type.CHOICE, multi=True, choices=PURPOSES, level=_CLOSED),
    Field(Kind.CONSENT, "audience", Type.CHOICE, multi=True, choices=AUDIENCES, level=_CLOSED),
    Field(Kind.CONSENT, "named_persons", Type.REFERENCE, multi=True, references=Kind.OFFICER, level=_CLOSED),
    Field(Kind.CONSENT, "scope", Type.CHOICE, choices=SCOPES, level=_CLOSED),
    Field(Kind.CONSENT, "given_by", level=_CLOSED),
    Field(Kind.CONSENT, "given_how", level=_CLOSED),
    Field(Kind.CONSENT, "given_on", Type.DATE, level=_CLOSED),
    Field(Kind.CONSENT, "valid_until", Type.DATE, level=_CLOSED),
    Field(Kind.CONSENT, "on_hand_over", Type.CHOICE, choices=ON_HAND_OVER, level=_CLOSED),
    Field(
        Kind.CONSENT, "named_successors", Type.REFERENCE, multi=True, references=Kind.OFFICER, level=_CLOSED
    ),
    Field(Kind.CONSENT, "on_controller_change", Type.CHOICE, choices=ON_CONTROLLER_CHANGE, level=_CLOSED),
    Field(Kind.CONSENT, "status", Type.CHOICE, choices=STATUSES, level=_CLOSED),
)
