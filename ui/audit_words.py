"""What an entry of the audit log says, for people."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from rolodex.domain.level import LEVEL_OF_WORD
from ui import bundle_words, command_words, handover_words, i18n, key_words, words
from ui.catalogue import QT_TRANSLATE_NOOP

ACTIONS: Final[dict[str, str]] = {
    "bundle.exported": QT_TRANSLATE_NOOP("AuditWords", "Wrote and verified a bundle"),
    "bundle.receipt": QT_TRANSLATE_NOOP("AuditWords", "Took in a receipt"),
    "calendar.export": QT_TRANSLATE_NOOP("AuditWords", "Began to write a calendar file"),
    "calendar.written": QT_TRANSLATE_NOOP("AuditWords", "Wrote a calendar file"),
    "change_set.withdrawn": QT_TRANSLATE_NOOP("AuditWords", "Took back a change"),
    "contact.revealed": QT_TRANSLATE_NOOP("AuditWords", "Looked at hidden values of a contact"),
    "consent.revealed": QT_TRANSLATE_NOOP("AuditWords", "Looked at hidden values of a consent"),
    "interaction.revealed": QT_TRANSLATE_NOOP("AuditWords", "Looked at hidden values of an interaction"),
    "item.revealed": QT_TRANSLATE_NOOP("AuditWords", "Looked at hidden values of a hand-over item"),
    "safe_contact.revealed": QT_TRANSLATE_NOOP("AuditWords", "Looked at hidden values of a safe-contact protocol"),
    "relationship.revealed": QT_TRANSLATE_NOOP("AuditWords", "Looked at hidden values of a relationship"),
    "commitment.revealed": QT_TRANSLATE_NOOP("AuditWords", "Looked at hidden values of a commitment"),
    "handover.step": QT_TRANSLATE_NOOP("AuditWords", "Took a hand-over to its next step"),
    "coverage.export": QT_TRANSLATE_NOOP("AuditWords", "Wrote counts of coverage into a file"),
    "level.lowered": QT_TRANSLATE_NOOP("AuditWords", "Lowered a level"),
    "print.brief": QT_TRANSLATE_NOOP("AuditWords", "Began to print a brief"),
    "print.made": QT_TRANSLATE_NOOP("AuditWords", "Printed what was announced"),
    "print.note": QT_TRANSLATE_NOOP("AuditWords", "Began to print a hand-over note"),
    "print.sheet": QT_TRANSLATE_NOOP("AuditWords", "Began to print day sheets"),
    "print.summary": QT_TRANSLATE_NOOP("AuditWords", "Began to print an end-of-assignment summary"),
    "print.timeline": QT_TRANSLATE_NOOP("AuditWords", "Began to print the course of a hand-over"),
    "recipient.fingerprint_differs": QT_TRANSLATE_NOOP("AuditWords", "A fingerprint that was read out did not match"),
    "quick_unlock.enable": QT_TRANSLATE_NOOP("AuditWords", "Set a PIN for quick unlock"),
    "quick_unlock.disable": QT_TRANSLATE_NOOP("AuditWords", "Took the PINs of quick unlock away"),
    "quick_unlock.used_up": QT_TRANSLATE_NOOP("AuditWords", "Ten wrong PINs ended quick unlock"),
    "vault.recover": QT_TRANSLATE_NOOP("AuditWords", "Set a new passphrase by recovery words"),
    "vault.change_passphrase": QT_TRANSLATE_NOOP("AuditWords", "Changed a passphrase"),
    "vault.add_recovery": QT_TRANSLATE_NOOP("AuditWords", "Added recovery words"),
    "vault.backup": QT_TRANSLATE_NOOP("AuditWords", "Made a backup"),
    "vault.remove_slot": QT_TRANSLATE_NOOP("AuditWords", "Removed a way to open the vault"),
}
NUMBERS: Final[dict[str, str]] = {
    "claims": QT_TRANSLATE_NOOP("AuditWords", "values: {value}"),
    "rows": QT_TRANSLATE_NOOP("AuditWords", "rows: {value}"),
    "created": QT_TRANSLATE_NOOP("AuditWords", "new: {value}"),
    "items_left": QT_TRANSLATE_NOOP("AuditWords", "items that stay in a key store: {value}"),
    "updated": QT_TRANSLATE_NOOP("AuditWords", "changed: {value}"),
    "contacts": QT_TRANSLATE_NOOP("AuditWords", "contacts: {value}"),
    "events": QT_TRANSLATE_NOOP("AuditWords", "calendar entries: {value}"),
    "times": QT_TRANSLATE_NOOP("AuditWords", "busy times: {value}"),
    "skipped": QT_TRANSLATE_NOOP("AuditWords", "not readable: {value}"),
    "items": QT_TRANSLATE_NOOP("AuditWords", "items: {value}"),
    "read_backs": QT_TRANSLATE_NOOP("AuditWords", "read-backs: {value}"),
    "values": QT_TRANSLATE_NOOP("AuditWords", "values: {value}"),
    "withheld": QT_TRANSLATE_NOOP("AuditWords", "withheld: {value}"),
    "overrides": QT_TRANSLATE_NOOP("AuditWords", "overrides: {value}"),
    "purpose": QT_TRANSLATE_NOOP("AuditWords", "purpose: {value}"),
    "state": QT_TRANSLATE_NOOP("AuditWords", "state: {value}"),
    "form": QT_TRANSLATE_NOOP("AuditWords", "as: {value}"),
    "kind": QT_TRANSLATE_NOOP("AuditWords", "what: {value}"),
    "level": QT_TRANSLATE_NOOP("AuditWords", "level: {value}"),
    "how": QT_TRANSLATE_NOOP("AuditWords", "how: {value}"),
}


_WAYS: Final[dict[str, str]] = {
    "voice": QT_TRANSLATE_NOOP("AuditWords", "by voice"),
    "in_person": QT_TRANSLATE_NOOP("AuditWords", "in person"),
}


def action(name: str) -> str:
    """What was done; a command's own name where the log uses it."""
    text = ACTIONS.get(name, "")
    return QCoreApplication.translate("AuditWords", text) if text else command_words.command(name)


def numbers(held: Mapping[str, int | str]) -> str:
    """The counts and words of an entry in one line."""
    return i18n.listed(_number(name, value) for name, value in held.items())


def _number(name: str, value: int | str) -> str:
    shown = i18n.number_text(value) if isinstance(value, int) else _word(name, value)
    text = NUMBERS.get(name, "")
    return QCoreApplication.translate("AuditWords", text).format(value=shown) if text else f"{_plain(name)}: {shown}"


def _word(name: str, code: str) -> str:
    """The word of a vocabulary, by what the log calls it; the code itself where it is in none."""
    if name == "purpose" and code in bundle_words.PURPOSES:
        return bundle_words.said(bundle_words.PURPOSES, code)
    if name == "level":
        return words.level(LEVEL_OF_WORD[code]) if code in LEVEL_OF_WORD else _plain(code)
    if name == "state":
        return _state(code)
    return QCoreApplication.translate("AuditWords", _WAYS[code]) if code in _WAYS else _plain(code)


def _state(code: str) -> str:
    if code in handover_words.STATES:
        return handover_words.word(handover_words.STATES, code)
    known = next((state for state in key_words.STATES if state.value == code), None)
    return _plain(code) if known is None else key_words.state(known)


def _plain(name: str) -> str:
    return name.replace("_", " ")
