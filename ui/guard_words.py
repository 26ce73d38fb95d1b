"""Guards of a hand-over in words: the name of each, what it asks for, and what is missing where it does not hold."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.catalogue import QT_TRANSLATE_NOOP

GUARDS: Final[dict[str, tuple[str, str]]] = {
    "holder_only": (
        QT_TRANSLATE_NOOP("Guards", "Not yours now"),
        QT_TRANSLATE_NOOP("Guards", "Only the officer who holds the case now may do this."),
    ),
    "no_such_step": (
        QT_TRANSLATE_NOOP("Guards", "No such step"),
        QT_TRANSLATE_NOOP("Guards", "From where the case or the item stands now, this step does not lead on."),
    ),
    "last_day_set": (
        QT_TRANSLATE_NOOP("Guards", "Last day"),
        QT_TRANSLATE_NOOP("Guards", "The last day of the outgoing officer must be set."),
    ),
    "every_stewarded_contact_listed": (
        QT_TRANSLATE_NOOP("Guards", "Every contact listed"),
        QT_TRANSLATE_NOOP("Guards", "Every contact of the outgoing officer must be an item of the case."),
    ),
    "priorities_set": (
        QT_TRANSLATE_NOOP("Guards", "Priorities set"),
        QT_TRANSLATE_NOOP("Guards", "Every item needs a priority."),
    ),
    "incoming_key_verified": (
        QT_TRANSLATE_NOOP("Guards", "Key verified"),
        QT_TRANSLATE_NOOP(
            "Guards", "An incoming officer or custodian must be named, and the key compared under People and keys."
        ),
    ),
    "briefs_complete": (
        QT_TRANSLATE_NOOP("Guards", "Briefs complete"),
        QT_TRANSLATE_NOOP("Guards", "Every item of first priority needs a complete brief."),
    ),
    "every_item_introduced": (
        QT_TRANSLATE_NOOP("Guards", "Everybody introduced"),
        QT_TRANSLATE_NOOP("Guards", "Every item must be introduced, referred, or left out with a reason."),
    ),
    "consent_gate_passed": (
        QT_TRANSLATE_NOOP("Guards", "Consent"),
        QT_TRANSLATE_NOOP("Guards", "Every contact that travels must permit it, or be left out as withheld."),
    ),
    "bundle_exported": (
        QT_TRANSLATE_NOOP("Guards", "Bundle exported"),
        QT_TRANSLATE_NOOP("Guards", "The bundle of the case must be exported to the incoming officer."),
    ),
    "receipt_verified": (
        QT_TRANSLATE_NOOP("Guards", "Receipt"),
        QT_TRANSLATE_NOOP("Guards", "The incoming officer's receipt for the bundle must be imported."),
    ),
    "read_backs_accepted": (
        QT_TRANSLATE_NOOP("Guards", "Read-backs accepted"),
        QT_TRANSLATE_NOOP("Guards", "Every item of first priority must be accepted and read back."),
    ),
    "read_backs_agreed": (
        QT_TRANSLATE_NOOP("Guards", "Read-backs agreed"),
        QT_TRANSLATE_NOOP(
            "Guards", "The outgoing officer or the supervisor must agree to every read-back of first priority."
        ),
    ),
    "commitments_acknowledged": (
        QT_TRANSLATE_NOOP("Guards", "Commitments acknowledged"),
        QT_TRANSLATE_NOOP("Guards", "The incoming officer must acknowledge every open commitment."),
    ),
    "supervisor_signed": (
        QT_TRANSLATE_NOOP("Guards", "Supervisor's signature"),
        QT_TRANSLATE_NOOP("Guards", "The supervisor named in the case must sign, with a passphrase of their own."),
    ),
    "custodian_named": (
        QT_TRANSLATE_NOOP("Guards", "Custodian named"),
        QT_TRANSLATE_NOOP("Guards", "A custodian must be named."),
    ),
    "custodian_receipt": (
        QT_TRANSLATE_NOOP("Guards", "Custodian's receipt"),
        QT_TRANSLATE_NOOP("Guards", "The custodian must do this, or the receipt for their bundle must be imported."),
    ),
    "quorum_of_shares": (
        QT_TRANSLATE_NOOP("Guards", "Key shares"),
        QT_TRANSLATE_NOOP("Guards", "A quorum of key shares must be joined."),
    ),
    "reason_given": (
        QT_TRANSLATE_NOOP("Guards", "Reason"),
        QT_TRANSLATE_NOOP("Guards", "A reason must be given."),
    ),
    "return_date_given": (
        QT_TRANSLATE_NOOP("Guards", "Return date"),
        QT_TRANSLATE_NOOP("Guards", "A return date after today must be given."),
    ),
    "successor_only": (
        QT_TRANSLATE_NOOP("Guards", "The incoming officer's part"),
        QT_TRANSLATE_NOOP("Guards", "Only the incoming officer, or the custodian of a vacant post, may do this."),
    ),
    "item_left_out": (
        QT_TRANSLATE_NOOP("Guards", "Left out"),
        QT_TRANSLATE_NOOP("Guards", "This item was left out of the hand-over and cannot be accepted."),
    ),
    "nothing_withholds": (
        QT_TRANSLATE_NOOP("Guards", "Nothing withholds it"),
        QT_TRANSLATE_NOOP("Guards", "No rule of consent withholds this contact: leave it out with a reason instead."),
    ),
    "giving_only": (
        QT_TRANSLATE_NOOP("Guards", "The outgoing officer's part"),
        QT_TRANSLATE_NOOP("Guards", "Only the officer who handed over may do this."),
    ),
    "supervisor_only": (
        QT_TRANSLATE_NOOP("Guards", "The supervisor's part"),
        QT_TRANSLATE_NOOP("Guards", "Only the supervisor of the case may do this."),
    ),
    "not_confirmed": (
        QT_TRANSLATE_NOOP("Guards", "Not confirmed"),
        QT_TRANSLATE_NOOP(
            "Guards",
            "The successor has not accepted this contact, or not read it back although it is of first priority.",
        ),
    ),
    "not_handed_over_here": (
        QT_TRANSLATE_NOOP("Guards", "Not handed over"),
        QT_TRANSLATE_NOOP("Guards", "This contact did not go over to the successor."),
    ),
    "still_steward": (
        QT_TRANSLATE_NOOP("Guards", "Still a steward"),
        QT_TRANSLATE_NOOP("Guards", "You are still a steward of this contact."),
    ),
    "no_other_steward": (
        QT_TRANSLATE_NOOP("Guards", "No other steward"),
        QT_TRANSLATE_NOOP("Guards", "Nobody else is the primary steward of this contact yet."),
    ),
    "shared_vault": (
        QT_TRANSLATE_NOOP("Guards", "Shared vault"),
        QT_TRANSLATE_NOOP("Guards", "A colleague who shares this vault is a steward of this contact."),
    ),
    "in_another_case": (
        QT_TRANSLATE_NOOP("Guards", "In another case"),
        QT_TRANSLATE_NOOP("Guards", "You still hold this contact by another hand-over."),
    ),
    "fallback_acceptor": (
        QT_TRANSLATE_NOOP("Guards", "Somebody else accepts"),
        QT_TRANSLATE_NOOP(
            "Guards",
            "A fallback is accepted by the incoming officer, the supervisor or the custodian, never by who hands over. "
            "Name one of them in the case first.",
        ),
    ),
    "fallback_waits": (
        QT_TRANSLATE_NOOP("Guards", "No fallback waits"),
        QT_TRANSLATE_NOOP(
            "Guards", "The contact needs no introduction any more, or nobody proposed a fallback for it."
        ),
    ),
    "introduction_not_planned": (
        QT_TRANSLATE_NOOP("Guards", "Not planned"),
        QT_TRANSLATE_NOOP("Guards", "This introduction has no planned time, or it was held or cancelled already."),
    ),
    "revoked": (
        QT_TRANSLATE_NOOP("Guards", "Key revoked"),
        QT_TRANSLATE_NOOP("Guards", "This key was revoked and is never trusted again."),
    ),
}
MISSING: Final[dict[str, str]] = {
    "every_stewarded_contact_listed": QT_TRANSLATE_NOOP("Guards", "Contacts not in the case: {count}"),
    "priorities_set": QT_TRANSLATE_NOOP("Guards", "Items without priority: {count}"),
    "briefs_complete": QT_TRANSLATE_NOOP("Guards", "Briefs of first priority still incomplete: {count}"),
    "every_item_introduced": QT_TRANSLATE_NOOP("Guards", "Items neither introduced, referred nor left out: {count}"),
    "consent_gate_passed": QT_TRANSLATE_NOOP("Guards", "Contacts that have not agreed to travel: {count}"),
    "read_backs_accepted": QT_TRANSLATE_NOOP("Guards", "Items of first priority not accepted and read back: {count}"),
    "read_backs_agreed": QT_TRANSLATE_NOOP("Guards", "Read-backs nobody has agreed to: {count}"),
    "commitments_acknowledged": QT_TRANSLATE_NOOP("Guards", "Contacts with commitments not acknowledged: {count}"),
}
"""For guards that are about items; the others say their sentence."""


def name(guard: str) -> str:
    """The guard in two or three words; the code with spaces where it has none."""
    return _translated(GUARDS[guard][0]) if guard in GUARDS else guard.replace("_", " ")


def sentence(guard: str) -> str:
    """What the guard asks for."""
    return _translated(GUARDS[guard][1]) if guard in GUARDS else guard.replace("_", " ")


def missing(guard: str, count: str) -> str:
    """What is missing, with how many items where it is about items. `count` is written in the window's language."""
    if guard in MISSING:
        return _translated(MISSING[guard]).format(count=count)
    return sentence(guard)


def _translated(text: str) -> str:
    return QCoreApplication.translate("Guards", text)
