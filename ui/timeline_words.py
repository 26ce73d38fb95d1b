"""The words of a case's timeline: what happened, as people read it."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.catalogue import QT_TRANSLATE_NOOP

KINDS: Final[dict[str, str]] = {
    "case": QT_TRANSLATE_NOOP("TimelineWords", "Case"),
    "item": QT_TRANSLATE_NOOP("TimelineWords", "Contact"),
    "introduction": QT_TRANSLATE_NOOP("TimelineWords", "Introduction"),
    "bundle": QT_TRANSLATE_NOOP("TimelineWords", "Bundle"),
    "commitment": QT_TRANSLATE_NOOP("TimelineWords", "Commitment"),
    "other_item": QT_TRANSLATE_NOOP("TimelineWords", "Other"),
}
EVENTS: Final[dict[str, str]] = {
    "listed": QT_TRANSLATE_NOOP("TimelineWords", "Listed"),
    "single_steward": QT_TRANSLATE_NOOP("TimelineWords", "Known to one officer only"),
    "planned": QT_TRANSLATE_NOOP("TimelineWords", "Planned"),
    "briefing_started": QT_TRANSLATE_NOOP("TimelineWords", "Briefing began"),
    "briefed": QT_TRANSLATE_NOOP("TimelineWords", "Brief complete"),
    "introducing_started": QT_TRANSLATE_NOOP("TimelineWords", "Introductions began"),
    "proposed": QT_TRANSLATE_NOOP("TimelineWords", "Introduction proposed"),
    "confirmed": QT_TRANSLATE_NOOP("TimelineWords", "Introduction confirmed"),
    "failed": QT_TRANSLATE_NOOP("TimelineWords", "Introduction failed"),
    "replaced": QT_TRANSLATE_NOOP("TimelineWords", "Introduction replaced"),
    "held": QT_TRANSLATE_NOOP("TimelineWords", "Introduction held"),
    "partly_held": QT_TRANSLATE_NOOP("TimelineWords", "Introduction partly held"),
    "introduced": QT_TRANSLATE_NOOP("TimelineWords", "Introduced"),
    "fallback_proposed": QT_TRANSLATE_NOOP("TimelineWords", "Fallback proposed"),
    "fallback_accepted": QT_TRANSLATE_NOOP("TimelineWords", "Fallback accepted"),
    "referred": QT_TRANSLATE_NOOP("TimelineWords", "Told where to turn"),
    "awaiting_contact": QT_TRANSLATE_NOOP("TimelineWords", "Awaiting the contact"),
    "withheld": QT_TRANSLATE_NOOP("TimelineWords", "Withheld by a rule"),
    "not_handed_over": QT_TRANSLATE_NOOP("TimelineWords", "Not handed over"),
    "exported": QT_TRANSLATE_NOOP("TimelineWords", "Bundle exported"),
    "offered": QT_TRANSLATE_NOOP("TimelineWords", "Offered"),
    "transferred": QT_TRANSLATE_NOOP("TimelineWords", "Transferred"),
    "imported": QT_TRANSLATE_NOOP("TimelineWords", "Bundle imported"),
    "accepted": QT_TRANSLATE_NOOP("TimelineWords", "Accepted"),
    "declined": QT_TRANSLATE_NOOP("TimelineWords", "Declined"),
    "read_back": QT_TRANSLATE_NOOP("TimelineWords", "Read back"),
    "acknowledged": QT_TRANSLATE_NOOP("TimelineWords", "Commitment acknowledged"),
    "done": QT_TRANSLATE_NOOP("TimelineWords", "Done"),
    "receipt_sent": QT_TRANSLATE_NOOP("TimelineWords", "Receipt sent"),
    "receipt": QT_TRANSLATE_NOOP("TimelineWords", "Receipt came"),
    "receipt_verified": QT_TRANSLATE_NOOP("TimelineWords", "Receipt checked"),
    "read_back_agreed": QT_TRANSLATE_NOOP("TimelineWords", "Read-back agreed"),
    "received": QT_TRANSLATE_NOOP("TimelineWords", "Received"),
    "signed_off": QT_TRANSLATE_NOOP("TimelineWords", "Signed by the supervisor"),
    "closed": QT_TRANSLATE_NOOP("TimelineWords", "Closed"),
    "relinquish_later": QT_TRANSLATE_NOOP("TimelineWords", "Access granted for longer"),
    "relinquished": QT_TRANSLATE_NOOP("TimelineWords", "Access of the outgoing officer ended"),
    "cancelled": QT_TRANSLATE_NOOP("TimelineWords", "Cancelled"),
    "suspended": QT_TRANSLATE_NOOP("TimelineWords", "Suspended"),
    "resumed": QT_TRANSLATE_NOOP("TimelineWords", "Resumed"),
    "custody_taken": QT_TRANSLATE_NOOP("TimelineWords", "Taken into custody"),
    "reopened": QT_TRANSLATE_NOOP("TimelineWords", "Opened again"),
    "emergency_opened": QT_TRANSLATE_NOOP("TimelineWords", "Opened in an emergency"),
}


def kind(code: str) -> str:
    """What an event is about."""
    return QCoreApplication.translate("TimelineWords", KINDS[code])


def event(code: str) -> str:
    """What happened; the code with spaces where it has no word."""
    text = EVENTS.get(code, "")
    return QCoreApplication.translate("TimelineWords", text) if text else code.replace("_", " ")
