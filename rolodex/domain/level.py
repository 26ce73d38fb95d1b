"""How secret a value is, and the one table of what follows from it.

Source: ST/SGB/2007/6, which has exactly three levels.
"""

from collections.abc import Iterable
from enum import IntEnum, StrEnum


class Level(IntEnum):
    """UN classification of a value; higher is more secret."""

    UNCLASSIFIED = 0
    CONFIDENTIAL = 1
    STRICTLY_CONFIDENTIAL = 2

    @property
    def word(self) -> str:
        """The level as documents and the command line spell it."""
        return self.name.lower()


LEVEL_OF_WORD = {level.word: level for level in Level}


class Risk(StrEnum):
    """How likely and how bad harm to the contact is."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    EXTREME = "extreme"


CATEGORY_FLOOR = {
    "victim": Level.STRICTLY_CONFIDENTIAL,
    "witness": Level.STRICTLY_CONFIDENTIAL,
    "source": Level.STRICTLY_CONFIDENTIAL,
    "human_rights_defender": Level.CONFIDENTIAL,
    "community_alert": Level.CONFIDENTIAL,
}
"""The least level of everything about a contact of these categories."""

CATEGORIES_AT_RISK = frozenset(CATEGORY_FLOOR)

OFFICIAL_CATEGORIES = frozenset(
    {
        "host_government",
        "parliament",
        "judiciary",
        "host_military",
        "host_police",
        "host_intelligence",
        "corrections",
        "un_entity",
        "regional_organisation",
        "diplomatic",
    }
)
"""Categories whose members hold public office: their office details travel under the mandate."""


def is_at_risk(categories: Iterable[str], risk: str | None) -> bool:
    """Whether a leak can mean harm to a contact with these categories and this assessed risk."""
    return risk in {Risk.HIGH, Risk.EXTREME} or not CATEGORIES_AT_RISK.isdisjoint(categories)


def is_official(categories: Iterable[str]) -> bool:
    """Whether the contact holds public office and no category puts the person at risk."""
    held = set(categories)
    return not held.isdisjoint(OFFICIAL_CATEGORIES) and held.isdisjoint(CATEGORIES_AT_RISK)


def floor(categories: Iterable[str]) -> Level:
    """The least level that the categories allow."""
    return max((CATEGORY_FLOOR.get(name, Level.UNCLASSIFIED) for name in categories), default=Level.UNCLASSIFIED)


def effective(level: Level, categories: Iterable[str]) -> Level:
    """The level to treat a value with: its own or the floor of the contact's categories, whichever is higher."""
    return max(level, floor(categories))


def is_masked(effective_level: Level, at_risk: bool, is_reach: bool) -> bool:
    """Whether a value is hidden until revealed: strictly confidential, or a reach value of a person at risk."""
    return effective_level is Level.STRICTLY_CONFIDENTIAL or (at_risk and is_reach)
