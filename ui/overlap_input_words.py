"""The words of the planner's inputs as people read them: rules, ways of travel, absences, needs, weekdays."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from rolodex.domain.availability import WEEKDAYS
from ui import overlap_words
from ui.catalogue import QT_TRANSLATE_NOOP

RULES: Final[dict[str, str]] = {
    "time_zone": QT_TRANSLATE_NOOP("OverlapInputWords", "&Time zone"),
    "base": QT_TRANSLATE_NOOP("OverlapInputWords", "&Base"),
    "starts": QT_TRANSLATE_NOOP("OverlapInputWords", "The &day begins"),
    "ends": QT_TRANSLATE_NOOP("OverlapInputWords", "The day &ends"),
    "curfew_from": QT_TRANSLATE_NOOP("OverlapInputWords", "C&urfew from"),
    "curfew_to": QT_TRANSLATE_NOOP("OverlapInputWords", "Curfew unt&il"),
    "daylight_from": QT_TRANSLATE_NOOP("OverlapInputWords", "Outside the base &from"),
    "daylight_to": QT_TRANSLATE_NOOP("OverlapInputWords", "Outside the base until"),
    "weekend": QT_TRANSLATE_NOOP("OverlapInputWords", "&Weekend"),
    "max_per_day": QT_TRANSLATE_NOOP("OverlapInputWords", "&Most meetings on one day"),
    "minutes": QT_TRANSLATE_NOOP("OverlapInputWords", "Usual &length, in minutes"),
    "mode": QT_TRANSLATE_NOOP("OverlapInputWords", "Usual wa&y of travel"),
    "road_km_per_hour": QT_TRANSLATE_NOOP("OverlapInputWords", "By &road, km in an hour"),
    "air_km_per_hour": QT_TRANSLATE_NOOP("OverlapInputWords", "By &air, km in an hour"),
    "water_km_per_hour": QT_TRANSLATE_NOOP("OverlapInputWords", "By water, &km in an hour"),
    "foot_km_per_hour": QT_TRANSLATE_NOOP("OverlapInputWords", "On foot, km in an &hour"),
    "has": QT_TRANSLATE_NOOP("OverlapInputWords", "There e&very day"),
}
"""The rules of a case, in the order in which they are asked; each with the letter of its key."""
KINDS: Final[dict[str, str]] = {
    "leave": QT_TRANSLATE_NOOP("OverlapInputWords", "Leave"),
    "r_and_r": QT_TRANSLATE_NOOP("OverlapInputWords", "Rest and recuperation"),
    "travel": QT_TRANSLATE_NOOP("OverlapInputWords", "Official travel"),
    "training": QT_TRANSLATE_NOOP("OverlapInputWords", "Training"),
    "other": QT_TRANSLATE_NOOP("OverlapInputWords", "Away for another reason"),
    "busy": QT_TRANSLATE_NOOP("OverlapInputWords", "Busy"),
}
TRAVEL: Final[dict[str, str]] = {
    "road": QT_TRANSLATE_NOOP("OverlapInputWords", "By road"),
    "air": QT_TRANSLATE_NOOP("OverlapInputWords", "By air"),
    "water": QT_TRANSLATE_NOOP("OverlapInputWords", "By water"),
    "foot": QT_TRANSLATE_NOOP("OverlapInputWords", "On foot"),
}
OPEN: Final[dict[str, str]] = {
    "open": QT_TRANSLATE_NOOP("OverlapInputWords", "Open"),
    "closed": QT_TRANSLATE_NOOP("OverlapInputWords", "Closed: nobody travels or meets"),
}


def word(vocabulary: dict[str, str], code: str) -> str:
    """A code of one of these vocabularies in the language of now; with spaces where it has no word."""
    text = vocabulary.get(code, "")
    return QCoreApplication.translate("OverlapInputWords", text) if text else code.replace("_", " ")


def rule(name: str) -> str:
    """The name of a rule without the mark of its key."""
    return word(RULES, name).replace("&", "")


def weekday(code: str) -> str:
    """A weekday in full, by its word in the vocabulary."""
    return QLocale().standaloneDayName(WEEKDAYS.index(code) + 1, QLocale.FormatType.LongFormat)


def need(code: str) -> str:
    """What must be there, by its word; the officer's own words as they are."""
    return overlap_words.word(overlap_words.NEEDS, code) if code in overlap_words.NEEDS else code
