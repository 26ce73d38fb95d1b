"""Unsaved states of forms that one view shows one after the other: each has an id of its own."""

from PySide6.QtCore import QObject

from rolodex.commands.drafts import Draft
from ui.drafts import Drafts


class _Kept(QObject):
    """What is unsaved of one form."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.draft: Draft | None = None

    def take(self) -> Draft | None:
        """For the drafts of the window."""
        return self.draft


class FormDrafts(QObject):
    """The forms of one view, by their ids."""

    def __init__(self, drafts: Drafts, parent: QObject) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._kept: dict[str, _Kept] = {}

    def begin(self, form_id: str) -> Draft | None:
        """The form is shown: what was left unsaved of it, if anything."""
        if form_id not in self._kept:
            self._kept[form_id] = kept = _Kept(self)
            kept.draft = self._drafts.watch(form_id, kept.take)
        return self._kept[form_id].draft

    def keep(self, form_id: str, draft: Draft | None) -> None:
        """Something was typed; None where all of it was taken back."""
        if form_id in self._kept:
            self._kept[form_id].draft = draft
            self._drafts.touch(form_id)

    def forget(self, form_id: str) -> None:
        """The form was saved or given up."""
        kept = self._kept.pop(form_id, None)
        if kept is not None:
            kept.draft = None
            kept.deleteLater()
        self._drafts.forget(form_id)
