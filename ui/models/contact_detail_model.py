"""One contact in full, value by value. A masked value has no text here, so neither cell nor screen reader has it."""

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rolodex.commands.contact_windows import Detail
from rolodex.commands.value_views import ValueView
from rolodex.domain.ids import SubjectId
from ui import i18n, words

FIELD, VALUE, LEVEL, VERIFIED = range(4)
_TEXT_ROLES: Final = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})
# These read from left to right in every language.
_LEFT_TO_RIGHT: Final = frozenset({"phones", "emails", "urls", "handles", "external_ids"})
_DATES: Final = frozenset({"born", "confirmed_on"})
_OFFICERS: Final = frozenset({"caveat_recipients"})
# Ids that only the program reads.
_TECHNICAL: Final = frozenset({"contact", "distinct_from", "merged_into", "photo"})
_MOST_RANKS: Final = 2**53
_NOWHERE: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Line:
    """One value; `text` is None where it is masked."""

    texts: tuple[str, str, str, str]
    is_masked: bool


class ContactDetailModel(QAbstractTableModel):
    """Field, value, level and the day it was verified; the safe-contact protocol stands first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[_Line, ...] = ()
        self._detail: Detail | None = None

    def show(self, detail: Detail | None) -> None:
        """Show this contact, or none."""
        self.beginResetModel()
        self._detail = detail
        self._lines = () if detail is None else tuple(self._lines_of(detail))
        self.endResetModel()

    def is_masked_at(self, row: int) -> bool:
        """Whether the value of this row is hidden."""
        return self._lines[row].is_masked

    def retranslate(self) -> None:
        """Show words in the language of now."""
        self.show(self._detail)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, VERIFIED)

    def _lines_of(self, detail: Detail) -> list[_Line]:
        view = detail.view
        before = view.protocol.values if view.protocol else ()
        held = [value for value in (*before, *view.subject.values) if value.field not in _TECHNICAL]
        # The best way to reach a person at risk stands before the others; sorting keeps the order of all else.
        held.sort(key=_rank)
        lines = []
        for value in held:
            text = self.tr("hidden") if value.masked else _shown(value.field, value.value, value.text or "", detail)
            verified = i18n.date_text(value.verified_on) if value.verified_on else ""
            texts = (words.field(value.field), text, words.level(value.level), verified)
            lines.append(_Line(texts, value.masked))
        return lines

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else VERIFIED + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _TEXT_ROLES or not index.isValid():
            return None
        return self._lines[index.row()].texts[index.column()]

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Field"), self.tr("Value"), self.tr("Level"), self.tr("Verified"))[section]
        return None


def _rank(value: ValueView) -> int:
    if value.field == "channels" and isinstance(value.value, dict):
        return int(value.value.get("rank", 0)) - _MOST_RANKS
    return 0


def _shown(field: str, value: Any, text: str, detail: Detail) -> str:
    if field == "stewards" and isinstance(value, dict):
        name = _officer(str(value.get("officer", "")), detail)
        return f"{name} ({words.value(str(value.get('role', '')))})" if name else words.value(str(value.get("role")))
    if field == "languages" and isinstance(value, dict):
        return i18n.language_name(str(value.get("language", "")))
    if field in _OFFICERS:
        return _officer(str(value), detail)
    if field in _LEFT_TO_RIGHT:
        return i18n.isolated(i18n.marked(text))
    if field in _DATES:
        return i18n.date_text(text)
    if isinstance(value, bool):
        return words.yes_or_no(value)
    return words.value(text) if text in words.VALUES else i18n.marked(text)


def _officer(identifier: str, detail: Detail) -> str:
    try:
        return i18n.marked(detail.officer_names.get(SubjectId(bytes.fromhex(identifier)), ""))
    except ValueError:
        return ""
