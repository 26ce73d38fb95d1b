"""What the palette offers: commands that fit what was typed, then contacts that answer it."""

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence

from rolodex.commands.contact_windows import ListedContact
from rolodex.domain.ids import SubjectId
from ui import i18n, icons

MOST_COMMANDS: Final = 8
MOST_CONTACTS: Final = 8
_NOWHERE: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: a command's action or a contact, never both."""

    text: str
    action: QAction | None = None
    contact: SubjectId | None = None


class PaletteModel(QAbstractListModel):
    """Commands first, best fit first; contacts after them in the order of the search."""

    def __init__(self, actions: list[QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        self._person = icons.icon("user")
        self._commands: list[Choice] = []
        self._contacts: list[Choice] = []
        self.narrow("")

    def narrow(self, typed: str) -> None:
        """Show the commands that fit what was typed; the contacts of an earlier text go."""
        words = typed.casefold().split()
        fits = [(_fit(words, _plain(action)), action) for action in self._actions]
        kept = sorted((pair for pair in fits if pair[0] is not None), key=lambda pair: pair[0] or 0)
        self.beginResetModel()
        self._commands = [Choice(_label(action), action) for _, action in kept[:MOST_COMMANDS]]
        self._contacts = []
        self.endResetModel()

    def add_contacts(self, found: tuple[ListedContact | None, ...]) -> None:
        """The contacts that answer, below the commands. Those whose name is masked stay out."""
        rows = [one.row for one in found if one is not None and one.row.display_name][:MOST_CONTACTS]
        if not rows:
            return
        start = len(self._commands)
        self.beginInsertRows(_NOWHERE, start, start + len(rows) - 1)
        self._contacts = [Choice(_of_contact(row.display_name, row.affiliation), contact=row.id) for row in rows]
        self.endInsertRows()

    def redraw(self) -> None:
        """Draw the icon of people in the colours of now."""
        self._person = icons.icon("user")

    def choice(self, row: int) -> Choice | None:
        """What this row stands for."""
        rows = [*self._commands, *self._contacts]
        return rows[row] if 0 <= row < len(rows) else None

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._commands) + len(self._contacts)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        choice = self.choice(index.row()) if index.isValid() else None
        if choice is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            # A command is called by its text of now: the language may be another one since it was found.
            return choice.text if choice.action is None else _label(choice.action)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._person if choice.action is None else choice.action.icon()
        return None


def _plain(action: QAction) -> str:
    return action.text().replace("&", "")


def _label(action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{_plain(action)}   {i18n.isolated(keys)}" if keys else _plain(action)


def _of_contact(name: str, affiliation: str) -> str:
    texts = [i18n.marked(text) for text in (name, affiliation) if text]
    return " · ".join(texts)


def _fit(words: list[str], text: str) -> int | None:
    """How well a command answers: 0 where it begins so, 1 where a word of it does, 2 within; None where it does not."""
    held = text.casefold()
    if not all(word in held for word in words):
        return None
    if not words or held.startswith(words[0]):
        return 0
    return 1 if any(part.startswith(words[0]) for part in held.split()) else 2
