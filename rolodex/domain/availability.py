"""When and where the two officers of a case and its contacts can meet: the planner's inputs, declared.

They are claims on the case and on its items, so that they have history and undo and travel with the case. What an
officer does at other times (`busy`) stays in the vault. Times of day are texts "HH:MM" on the clock of the case,
weekdays the words of `WEEKDAYS`.
"""

from typing import Final

from rolodex.domain.claim import Kind
from rolodex.domain.field import Field, Part, Type
from rolodex.domain.level import Level

WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ABSENCES: Final = ("leave", "r_and_r", "travel", "training", "other")
TRAVEL_MODES: Final = ("road", "air", "water", "foot")
INTERPRETER: Final = "interpreter"
ESCORT: Final = "escort"
FEMALE_COLLEAGUE: Final = "female_colleague"
MALE_COLLEAGUE: Final = "male_colleague"
NEEDS: Final = (INTERPRETER, ESCORT, FEMALE_COLLEAGUE, MALE_COLLEAGUE)
"""The needs that rules name; an officer may name others in words of their own."""

_CLOSED = Level.CONFIDENTIAL


def _of_case(name: str, *parts: Part, multi: bool = True, level: Level = _CLOSED, leaves: bool = True) -> Field:
    return Field(Kind.CASE, name, Type.RECORD, multi=multi, parts=parts, level=level, leaves=leaves)


FIELDS: Final = (
    _of_case(
        "absences",
        Part("officer", Type.REFERENCE, required=True, references=Kind.OFFICER),
        Part("from", Type.DATE, required=True),
        Part("to", Type.DATE, required=True),
        Part("kind", Type.CHOICE, choices=ABSENCES),
    ),
    _of_case(
        "busy",
        Part("officer", Type.REFERENCE, required=True, references=Kind.OFFICER),
        Part("from", Type.INSTANT, required=True),
        Part("to", Type.INSTANT, required=True),
        Part("place"),
        Part("uid"),
        leaves=False,
    ),
    _of_case(
        "official_holidays",
        Part("on", Type.DATE, required=True),
        Part("name", required=True),
        level=Level.UNCLASSIFIED,
    ),
    _of_case(
        "planning",
        Part("time_zone"),
        Part("base"),
        Part("starts"),
        Part("ends"),
        Part("curfew_from"),
        Part("curfew_to"),
        Part("daylight_from"),
        Part("daylight_to"),
        Part("weekend", Type.CHOICE, many=True, choices=WEEKDAYS),
        Part("max_per_day", Type.NUMBER),
        Part("minutes", Type.NUMBER),
        Part("mode", Type.CHOICE, choices=TRAVEL_MODES),
        *(Part(f"{mode}_km_per_hour", Type.NUMBER) for mode in TRAVEL_MODES),
        Part("has", many=True),
        multi=False,
    ),
    _of_case("places", Part("name", required=True), Part("admin1"), Part("convoy_only", Type.FLAG)),
    _of_case(
        "plan_days",
        Part("on", Type.DATE, required=True),
        Part("closed", Type.FLAG),
        Part("reason"),
        Part("starts"),
        Part("ends"),
        Part("from_place"),
        Part("to_place"),
        Part("convoy_to", many=True),
        Part("has", many=True),
        Part("max_meetings", Type.NUMBER),
    ),
    _of_case(
        "travel",
        Part("from", required=True),
        Part("to", required=True),
        Part("mode", Type.CHOICE, choices=TRAVEL_MODES),
        Part("minutes", Type.NUMBER),
        Part("km", Type.NUMBER),
        Part("one_way", Type.FLAG),
    ),
    Field(
        Kind.ITEM,
        "meeting",
        Type.RECORD,
        parts=(
            Part("place"),
            Part("minutes", Type.NUMBER),
            Part("mode", Type.CHOICE, choices=("joint_visit", "joint_office", "joint_call", "video")),
            Part("needs", many=True),
            Part("group"),
            Part("after", Type.REFERENCE, many=True, references=Kind.CONTACT),
        ),
        level=_CLOSED,
    ),
    Field(
        Kind.ITEM,
        "available",
        Type.RECORD,
        multi=True,
        parts=(Part("from", Type.INSTANT, required=True), Part("to", Type.INSTANT, required=True)),
        level=_CLOSED,
    ),
)
