"""When those who hold a contact must be warned: reaching the contact now could do harm, or nobody may any more."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from rolodex.domain.claim import NULL, Claim, Kind, decoded
from rolodex.domain.fold import Subject, fold
from rolodex.domain.ids import ClaimId


class Danger(StrEnum):
    """Why a notice is due."""

    DO_NOT_CONTACT = "do_not_contact"
    DETAINED = "detained"
    DECEASED = "deceased"
    DELETED = "deleted"
    UNSAFE_REACH = "unsafe_reach"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    CONSENT_REFUSED = "consent_refused"
    CONSENT_EXPIRED = "consent_expired"


@dataclass(frozen=True, slots=True)
class Alarm:
    """One danger and the claim that says so; `since` is set where a day made it so and no claim."""

    danger: Danger
    claim: ClaimId
    since: date | None = None


_STATUSES: Final = {word.value: word for word in (Danger.DO_NOT_CONTACT, Danger.DETAINED, Danger.DECEASED)}
_CONSENTS: Final = {
    "withdrawn": Danger.CONSENT_WITHDRAWN,
    "refused": Danger.CONSENT_REFUSED,
    "expired": Danger.CONSENT_EXPIRED,
}
_REACH: Final = ("phones", "emails", "handles")


def of(contact: Sequence[Claim], consents: Iterable[Subject], on_date: date) -> tuple[Alarm, ...]:
    """Every danger that the contact's claims and the consents that name it tell of. No side effects."""
    held = fold(contact)
    found = [Alarm(Danger.DELETED, claim.id) for claim in held.deletions] if held.is_deleted else []
    found += [Alarm(_STATUSES[word], claim.id) for word, claim in _said(held, "status") if word in _STATUSES]
    for field in _REACH:
        found += [
            Alarm(Danger.UNSAFE_REACH, claim.id)
            for value, claim in _said(held, field)
            if isinstance(value, dict) and value.get("safe") == "unsafe"
        ]
    for consent in consents:
        found += _of_consent(consent, on_date)
    return tuple(found)


def _of_consent(consent: Subject, on_date: date) -> list[Alarm]:
    if consent.kind is not Kind.CONSENT or consent.is_deleted:
        return []
    found = [Alarm(_CONSENTS[word], claim.id) for word, claim in _said(consent, "status") if word in _CONSENTS]
    for text, claim in _said(consent, "valid_until"):
        until = date.fromisoformat(str(text))
        if until < on_date and not found:
            found.append(Alarm(Danger.CONSENT_EXPIRED, claim.id, until))
    return found


def _said(subject: Subject, field: str) -> Iterable[tuple[object, Claim]]:
    for slot in subject.of(field):
        for claim in slot.claims:
            if claim.value != NULL:
                yield decoded(claim.value), claim
