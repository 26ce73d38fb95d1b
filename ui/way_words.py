"""The ways into a vault, in words."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from rolodex.commands.vault_overview import SlotInfo, SlotType
from ui import i18n
from ui.catalogue import QT_TRANSLATE_NOOP

WAYS: Final[dict[SlotType, str]] = {
    SlotType.PASSPHRASE: QT_TRANSLATE_NOOP("WayWords", "An officer's passphrase ({id})"),
    SlotType.RECOVERY: QT_TRANSLATE_NOOP("WayWords", "Recovery words on paper ({id})"),
    SlotType.KEY_STORE: QT_TRANSLATE_NOOP("WayWords", "A PIN on one computer ({id})"),
}
_SHOWN_HEX: Final = 8


def way(slot: SlotInfo) -> str:
    """What kind of way, with the beginning of its id, which tells two of a kind apart."""
    shown = i18n.isolated(slot.slot_id.hex()[:_SHOWN_HEX])
    return QCoreApplication.translate("WayWords", WAYS[slot.type]).format(id=shown)
