"""Choosing where a vault is, or where a new one may be made. Tells only the folder; who asked decides what follows."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from rolodex.commands import vault_places

_NAME: Final = "vault"


class PlaceChooser(QObject):
    """Opens dialogs for folders. One answer follows each that was not cancelled."""

    opened = Signal(object)
    """A folder with a vault in it."""
    found_free = Signal(object)
    """A folder in which a vault can be made."""
    refused = Signal(str)
    """Why the chosen folder will not do, in a sentence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._widget = parent

    def ask_for_vault(self, start: Path) -> None:
        """Let the person choose a vault's folder, or the one above it."""
        # Imported here: nearly everybody opens the same vault every day.
        from ui import file_choice

        dialog = file_choice.folder(self._widget, self.tr("Choose the folder of the vault"))
        dialog.setDirectory(_nearest(start))
        dialog.fileSelected.connect(self._on_vault_selected)
        dialog.open()

    def ask_for_free_place(self, start: Path) -> None:
        """Let the person choose where a new vault is to be made."""
        from ui import file_choice

        dialog = file_choice.folder(self._widget, self.tr("Choose a place for the new vault"))
        dialog.setDirectory(_nearest(start))
        dialog.fileSelected.connect(self._on_place_selected)
        dialog.open()

    def _on_vault_selected(self, chosen: str) -> None:
        folder = Path(chosen)
        for place in (folder, folder / _NAME):
            if vault_places.holds_vault(place):
                self.opened.emit(place)
                return
        self.refused.emit(
            self.tr(
                "There is no vault in this folder. Choose the folder in which a file named vault.hdr lies; if it was "
                "on a stick, look whether the stick is plugged in."
            )
        )

    def _on_place_selected(self, chosen: str) -> None:
        folder = Path(chosen)
        if vault_places.holds_vault(folder):
            self.refused.emit(self.tr("There is a vault in this folder already; it was left alone. Choose another."))
            return
        self.found_free.emit(folder if _is_empty(folder) else free_place(folder, _NAME))


def free_place(parent: Path, name: str) -> Path:
    """A folder of this name, numbered where there is one already. It is not made."""
    numbered = (parent / (name if number == 1 else f"{name}-{number}") for number in range(1, 1000))
    return next((place for place in numbered if not place.exists()), parent / name)


def _nearest(start: Path) -> str:
    """The folder, or the one next above it that exists."""
    return str(next((place for place in (start, *start.parents) if place.is_dir()), Path.home()))


def _is_empty(folder: Path) -> bool:
    try:
        return not any(folder.iterdir())
    except OSError:
        # Making the vault tells why the place will not do.
        return True
