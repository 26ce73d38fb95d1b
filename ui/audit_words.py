"""What an entry of the audit log says, for people."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from ui import command_words, i18n
from ui.catalogue import QT_TRANSLATE_NOOP

ACTIONS: Final[dict[str, str]] = {
    "bundle.exported": QT_TRANSLATE_NOOP("AuditWords", "Exported a bundle"),
    "bundle.receipt": QT_TRANSLATE_NOOP("AuditWords", "Took in a receipt"),
    "change_set.withdrawn": QT_TRANSLATE_NOOP("AuditWords", "Took back a change"),
    "contact.revealed": QT_TRANSLATE_NOOP("AuditWords", "Looked at hidden values of a contact"),
    "consent.revealed": QT_TRANSLATE_NOOP("AuditWords", "Looked at hidden values of a consent"),
    "interaction.revealed": QT_TRANSLATE_NOOP("AuditWords", "Looked at hidden values of an interaction"),
    "item.revealed": QT_TRANSLATE_NOOP("AuditWords", "Looked at hidden values of a hand-over item"),
    "safe_contact.revealed": QT_TRANSLATE_NOOP("AuditWords", "Looked at hidden values of a safe-contact protocol"),
    "relationship.revealed": QT_TRANSLATE_NOOP("AuditWords", "Looked at hidden values of a relationship"),
    "commitment.revealed": QT_TRANSLATE_NOOP("AuditWords", "Looked at hidden values of a commitment"),
    "handover.step": QT_TRANSLATE_NOOP("AuditWords", "Took a hand-over to its next step"),
    "level.lowered": QT_TRANSLATE_NOOP("AuditWords", "Lowered a level"),
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
}


def action(name: str) -> str:
    """What was done; a command's own name where the log uses it."""
    text = ACTIONS.get(name, "")
    return QCoreApplication.translate("AuditWords", text) if text else command_words.command(name)


def numbers(held: Mapping[str, int | str]) -> str:
    """The counts and words of an entry in one line."""
    return ", ".join(_number(name, value) for name, value in held.items())


def _number(name: str, value: int | str) -> str:
    shown = i18n.number_text(value) if isinstance(value, int) else value.replace("_", " ")
    text = NUMBERS.get(name, "")
    return QCoreApplication.translate("AuditWords", text).format(value=shown) if text else f"{_plain(name)}: {shown}"


def _plain(name: str) -> str:
    return name.replace("_", " ")
