"""The words of a plan as people read them: why somebody has no place and what would help, rules, rides, days."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.catalogue import QT_TRANSLATE_NOOP

WHY: Final[dict[str, tuple[str, str]]] = {
    "no_day": (
        QT_TRANSLATE_NOOP("OverlapWords", "There is no day left on which both officers are in post and at work."),
        QT_TRANSLATE_NOOP("OverlapWords", "Ask for more days of overlap, or take the fallback."),
    ),
    "no_way_known": (
        QT_TRANSLATE_NOOP("OverlapWords", "No way to the place is known."),
        QT_TRANSLATE_NOOP("OverlapWords", "Add the way to the travel table."),
    ),
    "not_planned_yet": (
        QT_TRANSLATE_NOOP("OverlapWords", "No plan was made for this contact yet."),
        QT_TRANSLATE_NOOP("OverlapWords", "Propose a plan."),
    ),
    "declined": (
        QT_TRANSLATE_NOOP("OverlapWords", "The contact was asked, and does not want the incoming officer."),
        QT_TRANSLATE_NOOP(
            "OverlapWords",
            "Leave the contact out, with the reason. If its mind changes, record an introduction at the hand-over.",
        ),
    ),
    "fallback_accepted": (
        QT_TRANSLATE_NOOP("OverlapWords", "The fallback is accepted; no meeting is needed."),
        "",
    ),
    "needs_never_there": (
        QT_TRANSLATE_NOOP(
            "OverlapWords", "What the meeting needs (interpreter, escort, a colleague) is there on no day."
        ),
        QT_TRANSLATE_NOOP("OverlapWords", "Say on which day it is there."),
    ),
    "place_never_reachable": (
        QT_TRANSLATE_NOOP("OverlapWords", "The place can be reached on no day; a convoy may be missing."),
        QT_TRANSLATE_NOOP("OverlapWords", "Add a convoy day, or meet elsewhere."),
    ),
    "too_far": (
        QT_TRANSLATE_NOOP("OverlapWords", "The way there and back does not fit into a day."),
        QT_TRANSLATE_NOOP("OverlapWords", "Stay there for a night, fly, or meet elsewhere."),
    ),
    "no_time_of_its_own": (
        QT_TRANSLATE_NOOP("OverlapWords", "The times of the contact and of the officers never meet."),
        QT_TRANSLATE_NOOP("OverlapWords", "Ask the contact for other times."),
    ),
    "pinned_cannot_be_kept": (
        QT_TRANSLATE_NOOP("OverlapWords", "It is pinned to a time that cannot be kept any more."),
        QT_TRANSLATE_NOOP("OverlapWords", "Unpin it, and plan again."),
    ),
    "after_something_unplaced": (
        QT_TRANSLATE_NOOP("OverlapWords", "Somebody who must be met before has no place either."),
        QT_TRANSLATE_NOOP("OverlapWords", "Find a place for that one first."),
    ),
    "kept_apart": (
        QT_TRANSLATE_NOOP("OverlapWords", "Only days are left on which somebody is met there who must not be met."),
        QT_TRANSLATE_NOOP("OverlapWords", "Meet one of them elsewhere, or on another day."),
    ),
    "days_full": (
        QT_TRANSLATE_NOOP("OverlapWords", "Every possible day has as many meetings as it may."),
        QT_TRANSLATE_NOOP("OverlapWords", "Allow more meetings a day, or ask for more days."),
    ),
    "others_count_more": (
        QT_TRANSLATE_NOOP("OverlapWords", "The time was given to contacts that count more."),
        QT_TRANSLATE_NOOP("OverlapWords", "Raise the priority, or ask for more days."),
    ),
}
"""The sentence for each reason, and what would help."""
RULES: Final[dict[str, str]] = {
    "unknown_day": QT_TRANSLATE_NOOP("OverlapWords", "this is no day on which both officers can meet anybody"),
    "unknown_meeting": QT_TRANSLATE_NOOP("OverlapWords", "nobody waits for this meeting"),
    "placed_twice": QT_TRANSLATE_NOOP("OverlapWords", "somebody would be met twice"),
    "unplaced_twice": QT_TRANSLATE_NOOP("OverlapWords", "somebody is left out twice"),
    "placed_and_unplaced": QT_TRANSLATE_NOOP("OverlapWords", "somebody is both met and left out"),
    "not_accounted_for": QT_TRANSLATE_NOOP("OverlapWords", "somebody was forgotten"),
    "out_of_order": QT_TRANSLATE_NOOP("OverlapWords", "nobody can be in two places: two meetings overlap"),
    "before_day_starts": QT_TRANSLATE_NOOP("OverlapWords", "the day would begin before its hours or in the curfew"),
    "travel_too_short": QT_TRANSLATE_NOOP("OverlapWords", "the way from the meeting before takes longer"),
    "after_day_ends": QT_TRANSLATE_NOOP("OverlapWords", "nobody would be back before the end of the day or the curfew"),
    "starts_before_arrival": QT_TRANSLATE_NOOP("OverlapWords", "nobody would have arrived by then"),
    "wrong_duration": QT_TRANSLATE_NOOP("OverlapWords", "the meeting would be shorter or longer than it must be"),
    "outside_windows": QT_TRANSLATE_NOOP(
        "OverlapWords", "it is outside the contact's times, the daylight, or the hours of work"
    ),
    "pinned_moved": QT_TRANSLATE_NOOP("OverlapWords", "a pinned meeting would be moved"),
    "after_unplaced": QT_TRANSLATE_NOOP("OverlapWords", "somebody who must be met before has no place"),
    "after_not_kept": QT_TRANSLATE_NOOP("OverlapWords", "somebody must be met before, and would be met later"),
    "not_same_day_place": QT_TRANSLATE_NOOP(
        "OverlapWords", "two who must not meet would be at the same place on the same day"
    ),
    "needs_not_there": QT_TRANSLATE_NOOP(
        "OverlapWords", "what the meeting needs (interpreter, escort, a colleague) is not there on that day"
    ),
    "not_reachable": QT_TRANSLATE_NOOP("OverlapWords", "the place cannot be reached on that day"),
    "too_many_meetings": QT_TRANSLATE_NOOP("OverlapWords", "there would be more meetings on that day than allowed"),
    "wrong_value": QT_TRANSLATE_NOOP("OverlapWords", "the plan does not add up"),
    "in_the_past": QT_TRANSLATE_NOOP("OverlapWords", "that day is past already"),
}
"""What a plan would break, as the second half of a sentence."""
RIDES: Final[dict[str, str]] = {
    "road": QT_TRANSLATE_NOOP("OverlapWords", "by road"),
    "air": QT_TRANSLATE_NOOP("OverlapWords", "by air"),
    "water": QT_TRANSLATE_NOOP("OverlapWords", "by water"),
    "foot": QT_TRANSLATE_NOOP("OverlapWords", "on foot"),
}
BLOCKS: Final[dict[str, str]] = {
    "leave": QT_TRANSLATE_NOOP("OverlapWords", "leave"),
    "r_and_r": QT_TRANSLATE_NOOP("OverlapWords", "rest and recuperation"),
    "travel": QT_TRANSLATE_NOOP("OverlapWords", "on a trip"),
    "training": QT_TRANSLATE_NOOP("OverlapWords", "training"),
    "other": QT_TRANSLATE_NOOP("OverlapWords", "away"),
    "busy": QT_TRANSLATE_NOOP("OverlapWords", "busy"),
}
DAY_KINDS: Final[dict[str, str]] = {
    "working": QT_TRANSLATE_NOOP("OverlapWords", "working day"),
    "weekend": QT_TRANSLATE_NOOP("OverlapWords", "weekend"),
    "holiday": QT_TRANSLATE_NOOP("OverlapWords", "holiday"),
    "away": QT_TRANSLATE_NOOP("OverlapWords", "an officer is away"),
    "closed": QT_TRANSLATE_NOOP("OverlapWords", "closed"),
}
NEEDS: Final[dict[str, str]] = {
    "interpreter": QT_TRANSLATE_NOOP("OverlapWords", "interpreter"),
    "escort": QT_TRANSLATE_NOOP("OverlapWords", "escort"),
    "female_colleague": QT_TRANSLATE_NOOP("OverlapWords", "a female colleague"),
    "male_colleague": QT_TRANSLATE_NOOP("OverlapWords", "a male colleague"),
}
FALLBACKS: Final[dict[str, str]] = {
    "joint_call": QT_TRANSLATE_NOOP("OverlapWords", "a joint call"),
    "letter": QT_TRANSLATE_NOOP("OverlapWords", "a signed letter"),
    "third_party": QT_TRANSLATE_NOOP("OverlapWords", "a third party"),
}


def word(vocabulary: dict[str, str], code: str) -> str:
    """A code of one of these vocabularies in the language of now; with spaces where it has no word."""
    return _translated(vocabulary.get(code, "")) or code.replace("_", " ")


def why(code: str) -> str:
    """Why a contact has no place, as a sentence."""
    return _translated(WHY[code][0]) if code in WHY else code.replace("_", " ")


def what_helps(code: str) -> str:
    """What would help, as a sentence; empty where nothing has to."""
    return _translated(WHY[code][1]) if code in WHY else ""


def refusal(code: str) -> str:
    """Why a meeting cannot be put somewhere, as a sentence."""
    said = QCoreApplication.translate("OverlapWords", "Not possible: {rule}.")
    return said.format(rule=word(RULES, code))


def _translated(text: str) -> str:
    return QCoreApplication.translate("OverlapWords", text) if text else ""
