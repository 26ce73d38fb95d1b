"""How careful to be with a contact, read from the contact's own claims: categories, assessed risk, office held.

Every rule of levels, masking, consent and sharing starts here and reads the subject itself, never a projection.
Where claims are in conflict, the most careful reading wins.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from rolodex.domain import level
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject
from rolodex.domain.level import Level


class Keeping(StrEnum):
    """Where a subject is kept: in the vault everybody with a slot opens, or sealed in a compartment of its own."""

    OPEN = "open"
    SEALED = "sealed"


@dataclass(frozen=True, slots=True)
class Standing:
    """What the claims of a contact say about its safety.

    `floor` is the least level of every value; `is_official` is true where the person holds public office and
    nothing puts the person at risk.
    """

    categories: frozenset[str]
    floor: Level
    at_risk: bool
    is_official: bool


ORDINARY: Final = Standing(frozenset(), Level.UNCLASSIFIED, at_risk=False, is_official=False)
"""The standing of what concerns no contact: organisations, posts, officers."""

_BADLY_ASSESSED: Final = "extreme"


def of(contact: Subject, keeping: Keeping = Keeping.OPEN) -> Standing:
    """The standing of a contact. A risk that cannot be read counts as extreme. No side effects."""
    categories = frozenset(str(value) for value in contact.many("categories"))
    at_risk = keeping is Keeping.SEALED or level.is_at_risk(categories, None)
    at_risk = at_risk or any(level.is_at_risk((), _assessed(value)) for value in contact.many("risk"))
    official = not at_risk and level.is_official(categories)
    return Standing(categories, level.floor(categories), at_risk, official)


def strictest(standings: tuple[Standing, ...]) -> Standing:
    """The standing of something that concerns several contacts: the highest floor, at risk if any of them is."""
    if not standings:
        return ORDINARY
    if len(standings) == 1:
        return standings[0]
    return Standing(
        categories=frozenset().union(*(found.categories for found in standings)),
        floor=max(found.floor for found in standings),
        at_risk=any(found.at_risk for found in standings),
        is_official=all(found.is_official for found in standings),
    )


def is_office_value(value: Any) -> bool:
    """Whether a phone or e-mail is marked as that of the office."""
    return isinstance(value, Mapping) and value.get("office") is True


def effective_level(standing: Standing, kind: Kind, field: str, value: Any, own: Level) -> Level:
    """The level to treat a value with: its own, the floor of the categories, and confidential for every way to reach
    a person that is not the office's of an official (ST/SGB/2007/6 and 03-domain §3)."""
    found = max(own, standing.floor)
    if kind is Kind.CONTACT and field in REACH_FIELDS and not (standing.is_official and is_office_value(value)):
        return max(found, Level.CONFIDENTIAL)
    return found


REACH_FIELDS: Final = frozenset({"phones", "emails", "handles", "places"})
"""The contact's fields that say how to reach a person; a test holds this equal to the fields declared so."""


def _assessed(value: Any) -> str:
    return str(value.get("level", _BADLY_ASSESSED)) if isinstance(value, Mapping) else _BADLY_ASSESSED
