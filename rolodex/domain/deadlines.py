"""By when a subject has to be looked at: protocols to reconfirm, consents that end, promises and reviews."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject
from rolodex.domain.safe_contact import RECONFIRM_AFTER_DAYS


class What(StrEnum):
    """What is due."""

    RECONFIRM_SAFE_CONTACT = "reconfirm_safe_contact"
    CONSENT_ENDS = "consent_ends"
    COMMITMENT = "commitment"
    REVIEW_RETENTION = "review_retention"
    DISPOSE = "dispose"
    REVIEW_RISK = "review_risk"
    REVIEW_HRDDP = "review_hrddp"
    RELINQUISH = "relinquish"


_REVIEWS: Final = (
    ("retention", "review_by", What.REVIEW_RETENTION),
    ("retention", "dispose_after", What.DISPOSE),
    ("risk", "review_by", What.REVIEW_RISK),
    ("hrddp", "review_by", What.REVIEW_HRDDP),
)
CONTACT_FIELDS: Final = frozenset({field for field, _, _ in _REVIEWS})
"""The fields of a contact that set dates."""

KINDS: Final = (Kind.CONTACT, Kind.SAFE_CONTACT, Kind.CONSENT, Kind.COMMITMENT)
"""The kinds that have dates."""

_LATEST_CONFIRMED: Final = date.max - timedelta(days=RECONFIRM_AFTER_DAYS)


def of(subject: Subject) -> Iterator[tuple[What, str]]:
    """What is due about a living subject, each with its ISO date. `RELINQUISH` hangs on a case and is not here."""
    if subject.kind not in KINDS or subject.is_deleted:
        return
    match subject.kind:
        case Kind.SAFE_CONTACT:
            confirmed = subject.one("confirmed_on")
            # Never confirmed is due at once.
            yield What.RECONFIRM_SAFE_CONTACT, (_again(confirmed) if confirmed else date.min).isoformat()
        case Kind.CONSENT:
            if subject.one("valid_until") and subject.one("status") in (None, "given"):
                yield What.CONSENT_ENDS, str(subject.one("valid_until"))
        case Kind.COMMITMENT:
            if subject.one("due") and subject.one("state") in (None, "open"):
                yield What.COMMITMENT, str(subject.one("due"))
        case _:
            yield from _reviews(subject)


def _again(confirmed: str) -> date:
    return min(date.fromisoformat(confirmed), _LATEST_CONFIRMED) + timedelta(days=RECONFIRM_AFTER_DAYS)


def _reviews(contact: Subject) -> Iterator[tuple[What, str]]:
    for field, part, what in _REVIEWS:
        value = contact.one(field)
        if isinstance(value, Mapping) and value.get(part):
            yield what, str(value[part])
