"""A name for the search that is shown."""

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.dialogs.form_dialog import FormDialog


class SaveSearchDialog(FormDialog):
    """`done_with` tells the name."""

    def __init__(self, suggested: str, parent: QWidget) -> None:
        super().__init__("save_search", parent)
        self._name = QLineEdit(suggested, self)
        self._name.setMaxLength(80)
        self._name.textChanged.connect(self._on_name_changed)
        self.add_row("search_name", self._name)
        self._on_name_changed()

    def _on_name_changed(self) -> None:
        self.allow(bool(self._name.text().strip()))

    def _submit(self) -> None:
        self.finish(self._name.text().strip())

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keep this search"))
        self.introduce(self.tr("It stands beside the list, for you alone, and is kept sealed with the vault."))
        self.name_row("search_name", self.tr("&Name"))
        self.name_buttons(self.tr("&Keep"))
