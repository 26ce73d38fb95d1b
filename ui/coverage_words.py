"""Coverage in words: what a case is late with, and the columns of the counts."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from rolodex.commands.coverage_queries import Why
from ui.catalogue import QT_TRANSLATE_NOOP

LATE: Final[dict[Why, str]] = {
    Why.NOT_TRANSFERRED: QT_TRANSLATE_NOOP("CoverageWords", "The last day has passed, and nothing is transferred"),
    Why.NO_RECEIPT: QT_TRANSLATE_NOOP("CoverageWords", "Transferred, and no receipt came"),
    Why.NOT_SIGNED: QT_TRANSLATE_NOOP("CoverageWords", "Received, and the supervisor has not signed"),
    Why.LONG_IN_CUSTODY: QT_TRANSLATE_NOOP("CoverageWords", "In custody for more than a month"),
    Why.LONG_SUSPENDED: QT_TRANSLATE_NOOP("CoverageWords", "Suspended beyond the day of return"),
}


def late(why: Why) -> str:
    """What a case is late with, as a sentence."""
    return QCoreApplication.translate("CoverageWords", LATE[why])


def nobody() -> str:
    """In place of an officer where nobody is named."""
    return QCoreApplication.translate("CoverageWords", "(nobody)")


def no_component() -> str:
    """In place of a component that nobody has said."""
    return QCoreApplication.translate("CoverageWords", "(no component)")
