"""What officers say of a hand-over, in words: what was said, about whom, and whose word it is."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from rolodex.commands.bundle_review import Statement
from ui import handover_words, i18n
from ui.catalogue import QT_TRANSLATE_NOOP

SAID: Final[dict[str, str]] = {
    "planned": QT_TRANSLATE_NOOP("TestimonyWords", "The case is planned"),
    "briefing_started": QT_TRANSLATE_NOOP("TestimonyWords", "The briefs are being written"),
    "introducing_started": QT_TRANSLATE_NOOP("TestimonyWords", "The introductions began"),
    "transferred": QT_TRANSLATE_NOOP("TestimonyWords", "The case is transferred"),
    "received": QT_TRANSLATE_NOOP("TestimonyWords", "The case is received: every read-back was agreed to"),
    "closed": QT_TRANSLATE_NOOP("TestimonyWords", "The case is closed"),
    "cancelled": QT_TRANSLATE_NOOP("TestimonyWords", "The case is cancelled"),
    "suspended": QT_TRANSLATE_NOOP("TestimonyWords", "The case rests"),
    "resumed": QT_TRANSLATE_NOOP("TestimonyWords", "The case goes on"),
    "custody_taken": QT_TRANSLATE_NOOP("TestimonyWords", "The contacts are in custody"),
    "reopened": QT_TRANSLATE_NOOP("TestimonyWords", "The case was opened again"),
    "emergency_opened": QT_TRANSLATE_NOOP("TestimonyWords", "The case became an emergency"),
    "exported": QT_TRANSLATE_NOOP("TestimonyWords", "The bundle of the hand-over was exported"),
    "receipt_verified": QT_TRANSLATE_NOOP("TestimonyWords", "The receipt came and was checked"),
    "read_back_agreed": QT_TRANSLATE_NOOP("TestimonyWords", "Read-backs were agreed to"),
    "signed_off": QT_TRANSLATE_NOOP("TestimonyWords", "The hand-over is signed off"),
    "relinquished": QT_TRANSLATE_NOOP("TestimonyWords", "Access of who handed over ended"),
    "relinquish_later": QT_TRANSLATE_NOOP("TestimonyWords", "Who handed over keeps access for longer"),
    "single_steward": QT_TRANSLATE_NOOP("TestimonyWords", "Only one officer knows the contact"),
    "briefed": QT_TRANSLATE_NOOP("TestimonyWords", "The brief is written"),
    "introduced": QT_TRANSLATE_NOOP("TestimonyWords", "The successor was introduced"),
    "fallback_proposed": QT_TRANSLATE_NOOP("TestimonyWords", "A fallback is proposed"),
    "fallback_accepted": QT_TRANSLATE_NOOP("TestimonyWords", "The fallback is accepted"),
    "referred": QT_TRANSLATE_NOOP("TestimonyWords", "The contact was told where to turn"),
    "offered": QT_TRANSLATE_NOOP("TestimonyWords", "The contact is offered to the successor"),
    "accepted": QT_TRANSLATE_NOOP("TestimonyWords", "The contact is taken over"),
    "declined": QT_TRANSLATE_NOOP("TestimonyWords", "The contact is not taken over"),
    "withheld": QT_TRANSLATE_NOOP("TestimonyWords", "The contact is withheld by rule"),
    "not_handed_over": QT_TRANSLATE_NOOP("TestimonyWords", "The contact is left out of the hand-over"),
    "awaiting_contact": QT_TRANSLATE_NOOP("TestimonyWords", "The contact has not answered yet"),
    "read_back": QT_TRANSLATE_NOOP("TestimonyWords", "The contact is read back"),
    "named": QT_TRANSLATE_NOOP("TestimonyWords", "An officer is named"),
    "taken_back": QT_TRANSLATE_NOOP("TestimonyWords", "What was said before is taken back"),
    "other": QT_TRANSLATE_NOOP("TestimonyWords", "Other words about the case"),
}
SPEAKERS: Final[dict[str, str]] = {
    "giving": QT_TRANSLATE_NOOP("TestimonyWords", "who hands over"),
    "successor": QT_TRANSLATE_NOOP("TestimonyWords", "who takes over"),
    "incoming": QT_TRANSLATE_NOOP("TestimonyWords", "the incoming officer"),
    "supervisor": QT_TRANSLATE_NOOP("TestimonyWords", "the supervisor"),
    "custodian": QT_TRANSLATE_NOOP("TestimonyWords", "the custodian"),
}
_SOURCES: Final = (
    QT_TRANSLATE_NOOP("TestimonyWords", "An officer is named: {role}"),
    QT_TRANSLATE_NOOP("TestimonyWords", "Left out: {said}. Only {who} can say this, in a bundle of their own."),
    QT_TRANSLATE_NOOP("TestimonyWords", "Left out: {said}. It is not for the sender of this bundle to say."),
    QT_TRANSLATE_NOOP("TestimonyWords", "{name}, {day}"),
    QT_TRANSLATE_NOOP("TestimonyWords", "{names} and others: {count} in all"),
)
_MOST_NAMES: Final = 3


def _tr(source: str) -> str:
    return QCoreApplication.translate("TestimonyWords", source)


def said(one: Statement) -> str:
    """What was said, without by whom."""
    if one.what == "named":
        role = handover_words.word(handover_words.ROLES, one.role)
        return _tr("An officer is named: {role}").format(role=role)
    return _tr(SAID[one.what]) if one.what in SAID else one.what.replace("_", " ")


def by(one: Statement) -> str:
    """Whose word it is said to be, and of which day."""
    name, day = i18n.marked(one.by), i18n.date_text(one.on) if one.on else ""
    return _tr("{name}, {day}").format(name=name, day=day) if name and day else name or day or "—"


def about(one: Statement) -> str:
    """Whom it is about: names, as far as they are known here; else how many."""
    if not one.names:
        return i18n.number_text(one.count) if one.kind.value == "item" or one.what == "read_back_agreed" else "—"
    shown = i18n.listed(map(i18n.marked, one.names[:_MOST_NAMES]))
    if one.count <= len(one.names) <= _MOST_NAMES:
        return shown
    return _tr("{names} and others: {count} in all").format(names=shown, count=i18n.number_text(one.count))


def left_out(one: Statement) -> str:
    """Why a statement does not count."""
    if not one.speakers:
        return _tr("Left out: {said}. It is not for the sender of this bundle to say.").format(said=said(one))
    who = i18n.listed(_tr(SPEAKERS[role]) for role in one.speakers)
    return _tr("Left out: {said}. Only {who} can say this, in a bundle of their own.").format(said=said(one), who=who)
