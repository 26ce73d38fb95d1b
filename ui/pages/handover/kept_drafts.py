"""Unsaved texts of items: each item has a form of its own, although one view shows them one after the other."""

from PySide6.QtCore import QObject

from rolodex.domain.ids import SubjectId
from ui.drafts import Drafts
from ui.form_drafts import FormDrafts


class KeptDrafts(FormDrafts):
    """The forms of one kind ("brief")."""

    def __init__(self, kind: str, drafts: Drafts, parent: QObject) -> None:
        super().__init__(drafts, parent)
        self._kind = kind

    def form_id(self, case: SubjectId, contact: SubjectId) -> str:
        """The same in every session."""
        return f"{self._kind}:{case.hex()}:{contact.hex()}"


def item_of(form_id: str) -> tuple[SubjectId, SubjectId] | None:
    """Case and contact of a form's id; None where it is no such id."""
    _, _, rest = form_id.partition(":")
    case, _, contact = rest.partition(":")
    try:
        found = SubjectId(bytes.fromhex(case)), SubjectId(bytes.fromhex(contact))
    except ValueError:
        return None
    return found if all(found) else None
