"""Why two contacts may be one person, in words."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication

from rolodex.commands.duplicate_views import Meeting
from rolodex.commands.duplicates import Side
from rolodex.domain.claim import Kind
from rolodex.domain.duplicates import Reason, Verdict
from ui import i18n
from ui.catalogue import QT_TRANSLATE_NOOP

REASONS: Final[dict[Reason, str]] = {
    Reason.SAME_EXTERNAL_ID: QT_TRANSLATE_NOOP("DuplicateWords", "same id in another list"),
    Reason.SAME_PHONE: QT_TRANSLATE_NOOP("DuplicateWords", "same phone number"),
    Reason.SAME_EMAIL: QT_TRANSLATE_NOOP("DuplicateWords", "same e-mail address"),
    Reason.SAME_HANDLE: QT_TRANSLATE_NOOP("DuplicateWords", "same account"),
    Reason.SAME_NAME: QT_TRANSLATE_NOOP("DuplicateWords", "same name"),
    Reason.SIMILAR_NAME: QT_TRANSLATE_NOOP("DuplicateWords", "similar name"),
    Reason.SAME_BIRTH_DATE: QT_TRANSLATE_NOOP("DuplicateWords", "same date of birth"),
    Reason.SAME_BIRTH_YEAR: QT_TRANSLATE_NOOP("DuplicateWords", "same year of birth"),
    Reason.SAME_PLACE: QT_TRANSLATE_NOOP("DuplicateWords", "same place"),
    Reason.SAME_AFFILIATION: QT_TRANSLATE_NOOP("DuplicateWords", "same organisation"),
    Reason.COMMON_NAME: QT_TRANSLATE_NOOP("DuplicateWords", "but the name is common"),
    Reason.DIFFERENT_BIRTH: QT_TRANSLATE_NOOP("DuplicateWords", "but born in another year"),
    Reason.DIFFERENT_GENDER: QT_TRANSLATE_NOOP("DuplicateWords", "but of another gender"),
    Reason.DIFFERENT_IDS_IN_ONE_LIST: QT_TRANSLATE_NOOP("DuplicateWords", "but two ids in one list"),
}
VERDICTS: Final[dict[Verdict, str]] = {
    Verdict.SAME: QT_TRANSLATE_NOOP("DuplicateWords", "The same person"),
    Verdict.CHOICE: QT_TRANSLATE_NOOP("DuplicateWords", "Needs a choice"),
    Verdict.NAMESAKE: QT_TRANSLATE_NOOP("DuplicateWords", "Perhaps a namesake"),
}
MEETINGS: Final[dict[Meeting, str]] = {
    Meeting.EQUAL: QT_TRANSLATE_NOOP("DuplicateWords", "= the same"),
    Meeting.BESIDE: QT_TRANSLATE_NOOP("DuplicateWords", "≠ both stay"),
    Meeting.AGAINST: QT_TRANSLATE_NOOP("DuplicateWords", "≠ both stay until somebody decides"),
    Meeting.FIRST_ONLY: QT_TRANSLATE_NOOP("DuplicateWords", "stays"),
    Meeting.SECOND_ONLY: QT_TRANSLATE_NOOP("DuplicateWords", "+ is taken over"),
    Meeting.HIDDEN: QT_TRANSLATE_NOOP("DuplicateWords", "hidden, not compared; both stay"),
}
SIDES: Final[dict[Side, str]] = {
    Side.KEPT: QT_TRANSLATE_NOOP("DuplicateWords", "≠ the first stands"),
    Side.OTHER: QT_TRANSLATE_NOOP("DuplicateWords", "≠ the second stands"),
}
AROUND: Final[dict[Kind, str]] = {
    Kind.INTERACTION: QT_TRANSLATE_NOOP("DuplicateWords", "Interactions"),
    Kind.COMMITMENT: QT_TRANSLATE_NOOP("DuplicateWords", "Promises"),
    Kind.TENURE: QT_TRANSLATE_NOOP("DuplicateWords", "Posts"),
    Kind.RELATIONSHIP: QT_TRANSLATE_NOOP("DuplicateWords", "Ties"),
    Kind.CONSENT: QT_TRANSLATE_NOOP("DuplicateWords", "Consents"),
    Kind.ITEM: QT_TRANSLATE_NOOP("DuplicateWords", "Hand-overs"),
}


def reasons(held: Iterable[Reason]) -> str:
    """The reasons in one line, strongest first."""
    return i18n.listed(QCoreApplication.translate("DuplicateWords", REASONS[reason]) for reason in held)


def verdict(held: Verdict) -> str:
    """What a pair looks like."""
    return QCoreApplication.translate("DuplicateWords", VERDICTS[held])


def meeting(held: Meeting, side: Side | None) -> str:
    """What becomes of two values at a merge, with the side that somebody chose."""
    text = MEETINGS[held] if held is not Meeting.AGAINST or side is None else SIDES[side]
    return QCoreApplication.translate("DuplicateWords", text)


def around(kind: Kind) -> str:
    """What is counted around a contact."""
    return QCoreApplication.translate("DuplicateWords", AROUND[kind])
