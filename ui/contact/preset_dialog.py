"""A form with values typed for the person. Those alone are nothing that closing it could lose."""

from typing import Any

from ui.dialogs.record_dialog import RecordDialog


class PresetDialog(RecordDialog):
    """As `RecordDialog`; what stood there from the beginning is no unsaved text."""

    def __init__(self, *args: Any, **named: Any) -> None:
        self._untouched: dict[str, str] = {}
        super().__init__(*args, **named)

    def state(self) -> dict[str, str]:
        found = super().state()
        return {} if found == self._untouched else found

    def _bring_back_draft(self) -> None:
        self._untouched = RecordDialog.state(self)
        super()._bring_back_draft()
