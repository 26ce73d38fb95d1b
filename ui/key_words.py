"""What is known of a colleague's keys, in words."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from rolodex.commands.recipients import KeyState
from ui.catalogue import QT_TRANSLATE_NOOP

STATES: Final[dict[KeyState, str]] = {
    KeyState.UNVERIFIED: QT_TRANSLATE_NOOP("KeyWords", "Not verified"),
    KeyState.VERIFIED_BY_VOICE: QT_TRANSLATE_NOOP("KeyWords", "Verified by voice"),
    KeyState.VERIFIED_IN_PERSON: QT_TRANSLATE_NOOP("KeyWords", "Verified in person"),
    KeyState.VOUCHED: QT_TRANSLATE_NOOP("KeyWords", "Vouched for by a colleague"),
    KeyState.CHANGED: QT_TRANSLATE_NOOP("KeyWords", "⚠ Changed: blocked until verified"),
    KeyState.REVOKED: QT_TRANSLATE_NOOP("KeyWords", "Revoked"),
}
MEANINGS: Final[dict[KeyState, str]] = {
    KeyState.UNVERIFIED: QT_TRANSLATE_NOOP(
        "KeyWords",
        "Nobody has compared these keys yet, so nobody knows whose they are. Nothing strictly confidential leaves to "
        "them. Call the colleague and verify.",
    ),
    KeyState.VERIFIED_BY_VOICE: QT_TRANSLATE_NOOP("KeyWords", "You typed the digits that the colleague read out."),
    KeyState.VERIFIED_IN_PERSON: QT_TRANSLATE_NOOP("KeyWords", "You compared the digits face to face."),
    KeyState.VOUCHED: QT_TRANSLATE_NOOP("KeyWords", "A colleague whose keys you verified vouches for these."),
    KeyState.CHANGED: QT_TRANSLATE_NOOP(
        "KeyWords",
        "Other keys than before came under this name: a new computer, or somebody who pretends. Nothing leaves to them "
        "until you verify them by a call, or revoke them.",
    ),
    KeyState.REVOKED: QT_TRANSLATE_NOOP("KeyWords", "These keys are never trusted again. Ask for a new card."),
}


def state(held: KeyState) -> str:
    """The state in a few words."""
    return QCoreApplication.translate("KeyWords", STATES[held])


def meaning(held: KeyState) -> str:
    """What the state means and what to do next."""
    return QCoreApplication.translate("KeyWords", MEANINGS[held])
