"""What is due, in words."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from rolodex.commands.reminders import What
from ui.catalogue import QT_TRANSLATE_NOOP

WORDS: Final[dict[What, str]] = {
    What.RECONFIRM_SAFE_CONTACT: QT_TRANSLATE_NOOP(
        "ReminderWords", "Confirm the safe-contact protocol with the contact again"
    ),
    What.CONSENT_ENDS: QT_TRANSLATE_NOOP("ReminderWords", "A consent ends: ask again"),
    What.COMMITMENT: QT_TRANSLATE_NOOP("ReminderWords", "A promise is due"),
    What.REVIEW_RETENTION: QT_TRANSLATE_NOOP("ReminderWords", "Look whether this is still needed"),
    What.DISPOSE: QT_TRANSLATE_NOOP("ReminderWords", "To be disposed of"),
    What.REVIEW_RISK: QT_TRANSLATE_NOOP("ReminderWords", "Assess the risk again"),
    What.RELINQUISH: QT_TRANSLATE_NOOP("ReminderWords", "Handed over: end your own access"),
    What.REVIEW_HRDDP: QT_TRANSLATE_NOOP("ReminderWords", "Human rights due diligence is to be reviewed"),
}


def what(held: What) -> str:
    """What is due, as a sentence."""
    return QCoreApplication.translate("ReminderWords", WORDS[held])


def hidden_name() -> str:
    """In place of a name that may not be shown."""
    return QCoreApplication.translate("ReminderWords", "(name hidden)")
