"""Calendar files in words: what they are for, and why an entry of one could not be read."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from rolodex.commands.busy_files import SkipReason
from rolodex.commands.calendars import Method
from ui.catalogue import QT_TRANSLATE_NOOP

METHODS: Final[dict[Method, str]] = {
    Method.PUBLISH: QT_TRANSLATE_NOOP("CalendarWords", "The plan, for a calendar of your own"),
    Method.REQUEST: QT_TRANSLATE_NOOP("CalendarWords", "An invitation to the other officer, to attach to a mail"),
    Method.CANCEL: QT_TRANSLATE_NOOP("CalendarWords", "A cancellation of what was taken back"),
}
SKIPPED: Final[dict[SkipReason, str]] = {
    SkipReason.NO_END: QT_TRANSLATE_NOOP("CalendarWords", "it begins and never ends"),
    SkipReason.TOO_LONG: QT_TRANSLATE_NOOP("CalendarWords", "it is too long"),
    SkipReason.NO_START: QT_TRANSLATE_NOOP("CalendarWords", "it does not say when it begins"),
    SkipReason.UNREADABLE_TIME: QT_TRANSLATE_NOOP("CalendarWords", "a time in it cannot be read"),
    SkipReason.UNKNOWN_TIME_ZONE: QT_TRANSLATE_NOOP("CalendarWords", "nobody knows the time zone that it names"),
    SkipReason.ENDS_BEFORE_START: QT_TRANSLATE_NOOP("CalendarWords", "it ends before it begins"),
    SkipReason.UNREADABLE_RULE: QT_TRANSLATE_NOOP("CalendarWords", "the rule by which it repeats cannot be read"),
    SkipReason.TOO_COSTLY: QT_TRANSLATE_NOOP("CalendarWords", "the rule by which it repeats takes too long to follow"),
    SkipReason.TOO_MANY_TIMES: QT_TRANSLATE_NOOP("CalendarWords", "it repeats too often"),
}


def method(of: Method) -> str:
    """What a calendar file is for."""
    return QCoreApplication.translate("CalendarWords", METHODS[of])


def skipped(reason: SkipReason) -> str:
    """Why an entry could not be read."""
    return QCoreApplication.translate("CalendarWords", SKIPPED[reason])
