"""What the rules say about one contact in one shipment: its standing, its caveats, the profile's mask, its consent.

A notice asks no consent: it goes to people who hold the contact already, and protects the contact.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from rolodex.domain import consent, permission, profile, standing
from rolodex.domain.claim import decoded
from rolodex.domain.fold import Subject
from rolodex.domain.ids import KeyId, SubjectId
from rolodex.domain.permission import Allow, Decision, Matter, Request
from rolodex.domain.profile import Mask, Profile, Travel
from rolodex.domain.standing import Keeping, Standing


class Trust(StrEnum):
    """Whether the recipient's key was compared in person or by voice."""

    UNVERIFIED = "unverified"
    VERIFIED = "verified"


class Scope(StrEnum):
    """Whether a contact is part of the bundle, or only named by something that is."""

    IN_BUNDLE = "in_bundle"
    NAMED_ONLY = "named_only"


class Rule(StrEnum):
    """Why something stays, besides the reasons of consent (`permission.Reason`)."""

    NEVER_LEAVES = "field_never_leaves"
    NOT_IN_PROFILE = "not_in_profile"
    UNVERIFIED_RECIPIENT = "unverified_recipient"
    LEVEL_OF_PROFILE = "level_above_profile"
    VERBAL_ONLY = "verbal_only"
    NOT_A_NAMED_RECIPIENT = "not_a_named_recipient"
    NO_FURTHER_TRANSFER = "no_further_transfer"
    OTHER_END_UNKNOWN = "other_end_unknown"
    NAMES_PERSON_AT_RISK = "names_person_at_risk"


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who gets the bundle: `officer` is None where no officer subject is known for the key."""

    officer: SubjectId | None
    audience: consent.Audience
    trust: Trust


@dataclass(frozen=True, slots=True)
class Shipment:
    """What is the same for all contacts of one bundle. `own_authors` are the keys of this vault's officers: their own
    caveats do not bind them. `known` are contacts that the recipient has already."""

    profile: Profile
    recipient: Recipient
    on_date: date
    own_authors: frozenset[KeyId]
    known: frozenset[SubjectId] = frozenset()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules say about one contact in one shipment. `caveat` stops everything."""

    contact: SubjectId
    scope: Scope
    standing: Standing
    mask: Mask
    caveat: Rule | None
    decisions: Mapping[Matter, Decision]

    @property
    def consent(self) -> SubjectId | None:
        """The consent under which most of the contact travels: that for the content, else that for the person."""
        for matter in (Matter.CONTENT, Matter.PERSON):
            decision = self.decisions[matter]
            if isinstance(decision, Allow) and decision.consent is not None:
                return decision.consent
        return None


def judge(
    contact: Subject,
    consents: Iterable[Subject],
    shipment: Shipment,
    scope: Scope = Scope.IN_BUNDLE,
    keeping: Keeping = Keeping.OPEN,
) -> Verdict:
    """The verdict on one contact from its own claims and the consents that name it. No side effects."""
    found = standing.of(contact, keeping)
    travel, recipient = shipment.profile.travel, shipment.recipient
    request = _request(travel, recipient, shipment.on_date)
    if travel is Travel.NOTICE:
        decisions: Mapping[Matter, Decision] = dict.fromkeys(Matter, Allow(None, consent.Basis.OTHER))
    else:
        records = consent.read(consents, shipment.on_date)
        decisions = _decisions(found, records, request)
    mask = profile.mask(shipment.profile, found.categories, recipient.audience)
    return Verdict(contact.id, scope, found, mask, _caveat(contact, shipment), decisions)


@lru_cache(maxsize=64)
def _request(travel: Travel, recipient: Recipient, on_date: date) -> Request:
    asks = profile.ASKS[travel]
    return Request(frozenset(Matter), asks.purpose, recipient.audience, recipient.officer, asks.movement, on_date)


def _decisions(found: Standing, records: tuple[consent.Record, ...], request: Request) -> Mapping[Matter, Decision]:
    return (
        {matter: permission.decide(found, records, request, matter) for matter in Matter}
        if records
        else _decisions_by_default(found, request)
    )


@lru_cache(maxsize=1024)
def _decisions_by_default(found: Standing, request: Request) -> Mapping[Matter, Decision]:
    return {matter: permission.decide(found, (), request, matter) for matter in Matter}


def _caveat(contact: Subject, shipment: Shipment) -> Rule | None:
    stated = contact.of("caveats")
    words = {word for slot in stated for word in map(decoded, slot.values)}
    if "verbal_only" in words:
        return Rule.VERBAL_ONLY
    officer = shipment.recipient.officer
    if "named_recipients_only" in words and (officer is None or officer.hex() not in contact.many("caveat_recipients")):
        return Rule.NOT_A_NAMED_RECIPIENT
    if "no_further_transfer" in words and any(
        claim.author not in shipment.own_authors
        for slot in stated
        for claim in slot.claims
        if claim.value == '"no_further_transfer"'
    ):
        return Rule.NO_FURTHER_TRANSFER
    return None
