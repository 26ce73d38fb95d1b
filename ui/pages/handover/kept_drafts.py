"""Unsaved texts of items: each item has a form of its own, although one view shows them one after the other."""

from PySide6.QtCore import QObject

from rolodex.commands.drafts import Draft
from rolodex.domain.ids import SubjectId
from ui.drafts import Drafts


class _Kept(QObject):
    """What is unsaved of one item."""

    def __init__(self, draft: Draft | None, parent: QObject) -> None:
        super().__init__(parent)
        self.draft = draft

    def take(self) -> Draft | None:
        """For the drafts of the window."""
        return self.draft


class KeptDrafts(QObject):
    """The forms of one kind ("brief"), by their ids."""

    def __init__(self, kind: str, drafts: Drafts, parent: QObject) -> None:
        super().__init__(parent)
        self._kind, self._drafts = kind, drafts
        self._kept: dict[str, _Kept] = {}

    def form_id(self, case: SubjectId, contact: SubjectId) -> str:
        """The same in every session."""
        return f"{self._kind}:{case.hex()}:{contact.hex()}"

    def begin(self, form_id: str) -> Draft | None:
        """The item is shown: what was left unsaved of it, if anything."""
        if form_id not in self._kept:
            self._kept[form_id] = kept = _Kept(None, self)
            kept.draft = self._drafts.watch(form_id, kept.take)
        return self._kept[form_id].draft

    def keep(self, form_id: str, draft: Draft | None) -> None:
        """Something was typed; None where all of it was taken back."""
        if form_id in self._kept:
            self._kept[form_id].draft = draft
            self._drafts.touch(form_id)

    def forget(self, form_id: str) -> None:
        """The item was saved."""
        kept = self._kept.pop(form_id, None)
        if kept is not None:
            kept.draft = None
            kept.deleteLater()
        self._drafts.forget(form_id)


def item_of(form_id: str) -> tuple[SubjectId, SubjectId] | None:
    """Case and contact of a form's id; None where it is no such id."""
    _, _, rest = form_id.partition(":")
    case, _, contact = rest.partition(":")
    try:
        found = SubjectId(bytes.fromhex(case)), SubjectId(bytes.fromhex(contact))
    except ValueError:
        return None
    return found if all(found) else None
