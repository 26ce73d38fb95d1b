"""Consent: what a contact agreed to, and what its record says on a given day. `permission` judges requests by it.

Valid means up to and including `valid_until`; of conflicting dates the earliest counts, of conflicting answers the
strictest, of conflicting purposes and audiences none.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from rolodex.domain.claim import Kind
from rolodex.domain.field import Field, Part, Type
from rolodex.domain.fold import Subject
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.errors import Invalid


class Basis(StrEnum):
    """Why a request may be answered. `override` is never written by a contact's own words."""

    CONSENT = "consent"
    BEST_INTERESTS = "best_interests"
    MANDATE = "mandate"
    OTHER = "other"
    OVERRIDE = "override"


class Purpose(StrEnum):
    """What data is asked for."""

    CONTACT_AND_LIAISON = "contact_and_liaison"
    PROTECTION_FOLLOW_UP = "protection_follow_up"
    REPORTING_ANONYMOUS = "reporting_anonymous"
    REPORTING_ATTRIBUTED = "reporting_attributed"
    REFERRAL = "referral"
    HAND_OVER_TO_SUCCESSOR = "hand_over_to_successor"


class Audience(StrEnum):
    """Who would see it."""

    RECORDING_OFFICER = "recording_officer"
    NAMED_PERSONS = "named_persons"
    COMPONENT = "component"
    MISSION = "mission"
    UN_SECRETARIAT = "un_secretariat"
    FOLLOW_ON_PRESENCE = "follow_on_presence"
    AGENCY = "agency"
    REGIONAL_FORCE = "regional_force"
    HOST_AUTHORITY = "host_authority"


class No(StrEnum):
    """How a contact said no."""

    WITHDRAWN = "withdrawn"
    REFUSED = "refused"


BASES: Final = tuple(basis.value for basis in Basis if basis is not Basis.OVERRIDE)
PURPOSES: Final = tuple(purpose.value for purpose in Purpose)
AUDIENCES: Final = tuple(audience.value for audience in Audience)
SCOPES: Final = ("person", "content", "both")
ON_HAND_OVER: Final = ("allow", "ask_first", "named_successor_only", "never")
ON_CONTROLLER_CHANGE: Final = ("ask_first", "never", "allow")
STATUSES: Final = ("sought", "given", "refused", "expired", "withdrawn")
OVERRIDE_REASON_CHARS: Final = 20

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
    Field(Kind.CONSENT, "named_successors", Type.REFERENCE, multi=True, references=Kind.OFFICER, level=_CLOSED),
    Field(Kind.CONSENT, "on_controller_change", Type.CHOICE, choices=ON_CONTROLLER_CHANGE, level=_CLOSED),
    Field(Kind.CONSENT, "status", Type.CHOICE, choices=STATUSES, level=_CLOSED),
    # Stays: an override answers for one vault's export and must not arrive with somebody else's bundle.
    Field(
        Kind.CONSENT,
        "override",
        Type.RECORD,
        parts=(
            Part("reason", Type.LONG_TEXT, required=True),
            Part("purpose", Type.CHOICE, required=True, choices=PURPOSES),
            Part("recipient", Type.REFERENCE, required=True, references=Kind.OFFICER),
            Part("by", Type.REFERENCE, required=True, references=Kind.OFFICER),
            Part("second_officer", Type.REFERENCE, required=True, references=Kind.OFFICER),
        ),
        level=_CLOSED,
        leaves=False,
    ),
)


@dataclass(frozen=True, slots=True)
class Record:
    """One consent record read for a day; `no` where it is a refusal or withdrawal."""

    id: SubjectId
    basis: Basis
    no: No | None
    is_given: bool
    is_expired: bool
    purposes: frozenset[str]
    audience: frozenset[str]
    named_persons: frozenset[str]
    scope: str | None
    on_hand_over: str | None
    named_successors: frozenset[str]
    on_controller_change: str | None
    overrides: tuple[Any, ...]


def read(consents: Iterable[Subject], on_date: date) -> tuple[Record, ...]:
    """The records that stand on a day, in id order; deleted ones are left out."""
    found = [_record(consent, on_date) for consent in consents if not consent.is_deleted]
    return tuple(sorted(found, key=lambda record: record.id))


def check_override(reason: str, by: SubjectId, second_officer: SubjectId) -> None:
    """Raises `Invalid` where the reason is shorter than 20 characters or nobody else agreed."""
    if len(reason.strip()) < OVERRIDE_REASON_CHARS:
        raise Invalid("reason", "too_short", least=OVERRIDE_REASON_CHARS)
    if by == second_officer:
        raise Invalid("second_officer", "same_officer")


def _record(consent: Subject, on_date: date) -> Record:
    status = consent.slot("status")
    stated = set(consent.many("status"))
    until = [date.fromisoformat(text) for text in consent.many("valid_until")]
    past = bool(until) and min(until) < on_date
    no = next((no for no in No if no in stated), None)
    given = status is not None and stated == {"given"} and not status.is_conflict
    expired = no is None and ("expired" in stated or (past and given))
    overrides = consent.many("override") if not (past or no) else ()
    return Record(
        id=consent.id,
        basis=Basis(_agreed_one(consent, "basis") or Basis.CONSENT),
        no=no,
        is_given=given and not past,
        is_expired=expired,
        purposes=_agreed(consent, "purposes"),
        audience=_agreed(consent, "audience"),
        named_persons=_agreed(consent, "named_persons"),
        scope=_agreed_one(consent, "scope"),
        on_hand_over=_strictest(consent, "on_hand_over", ("never", "named_successor_only", "ask_first")),
        named_successors=_agreed(consent, "named_successors"),
        on_controller_change=_strictest(consent, "on_controller_change", ("never", "ask_first")),
        overrides=overrides,
    )


def _agreed(consent: Subject, field: str) -> frozenset[str]:
    """The values about which nobody disagrees."""
    return frozenset(str(slot.value) for slot in consent.of(field) if not slot.is_conflict)


def _agreed_one(consent: Subject, field: str) -> str | None:
    return next(iter(_agreed(consent, field)), None)


def _strictest(consent: Subject, field: str, strict: tuple[str, ...]) -> str | None:
    """The strictest answer stated; a permissive one only where nobody disagrees."""
    stated = consent.many(field)
    return next((word for word in strict if word in stated), _agreed_one(consent, field))
