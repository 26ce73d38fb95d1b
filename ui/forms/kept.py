"""What was typed in forms that were closed without saving: in memory only, until the vault is locked."""

from PySide6.QtCore import QObject

from ui.desk import Desk


class KeptForms(QObject):
    """One for a desk; holds the state of each form by its id."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._states: dict[str, dict[str, str]] = {}

    @staticmethod
    def of(desk: Desk) -> "KeptForms":
        """The one of this desk."""
        found = desk.findChild(KeptForms)
        return found if isinstance(found, KeptForms) else KeptForms(desk)

    def put(self, form_id: str, state: dict[str, str]) -> None:
        """Keep what was typed; nothing where nothing was."""
        if state:
            self._states[form_id] = state
        else:
            self._states.pop(form_id, None)

    def take(self, form_id: str) -> dict[str, str]:
        """What was typed in this form, empty where nothing was; it is not kept any longer."""
        return self._states.pop(form_id, {})
