"""Editors of the planner's inputs: times of day, words with names of their own, needs, time zones, several contacts."""

import unicodedata
import zoneinfo
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QCompleter, QLineEdit, QListWidget, QListWidgetItem, QWidget

from rolodex.domain import day_time
from rolodex.domain.availability import NEEDS
from ui import i18n, overlap_input_words
from ui.forms.editor import ChoiceEditor, Editor, TextEditor, TicksEditor
from ui.widgets.flow_layout import FlowLayout

_ID: Final = Qt.ItemDataRole.UserRole
_LINES: Final = 6
_SPACE_PX: Final = 10


def plain_digits(text: str) -> str:
    """The same with the digits of any script as Latin ones."""
    return "".join(str(unicodedata.decimal(char, char)) for char in text.strip())


def clock(typed: str, field: str) -> str:
    """ "HH:MM" of "8", "8:30", "8.30", "830". Raises `Invalid` (`not_a_time_of_day`)."""
    plain = plain_digits(typed).replace(".", ":").lower().replace("h", ":").rstrip(":")
    if plain.isdigit():
        hours, minutes = (plain[:-2], plain[-2:]) if len(plain) > 2 else (plain, "00")
        plain = f"{hours}:{minutes}"
    return day_time.text_of(day_time.parse(plain.zfill(5), field))


class TimeEditor(TextEditor):
    """A time of day on the clock of the case."""

    def show_value(self, value: Any) -> None:
        super().show_value(None if value is None else i18n.time_text(value))

    def value(self) -> Any:
        text = self.line.text().strip()
        return clock(text, self.field_name) if text else None


class SuggestingEditor(TextEditor):
    """One line that offers what was said before; anything else may be typed."""

    def __init__(self, name: str, offered: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        completer = QCompleter(list(offered), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self.edited)
        self.line.setCompleter(completer)


class TimeZoneEditor(SuggestingEditor):
    """The name of a time zone, found by any part of it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, sorted(zoneinfo.available_timezones()), parent)

    def value(self) -> Any:
        typed = self.line.text().strip()
        exact = {zone.casefold(): zone for zone in zoneinfo.available_timezones()}
        return exact.get(typed.casefold(), typed) or None


class WordEditor(ChoiceEditor):
    """One code, shown by a word of its own vocabulary; `nothing` names the empty one."""

    def __init__(
        self, name: str, choices: Sequence[str], say: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        self._say = say
        super().__init__(name, choices, parent)

    def insist(self) -> None:
        """Take the empty entry away: something is always chosen."""
        with QSignalBlocker(self.box):
            self.box.removeItem(0)

    def _word(self, choice: str) -> str:
        return self._say(choice) if choice else "—"


class NamedTicksEditor(TicksEditor):
    """Several codes, each shown by a word of its own vocabulary; they go on in the next line where the room ends."""

    def __init__(
        self, name: str, choices: Sequence[str], say: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        self._say = say
        super().__init__(name, (), parent)
        ground = QWidget(self)
        row = FlowLayout(ground, _SPACE_PX)
        for choice in choices:
            box = QCheckBox(ground)
            box.clicked.connect(self.edited)
            row.addWidget(box)
            self._boxes[choice] = box
        self._column.addWidget(ground)
        self.retranslate()

    def call(self, name: str) -> None:
        for choice, box in self._boxes.items():
            box.setAccessibleName(f"{name}: {self._say(choice)}")

    def retranslate(self) -> None:
        for choice, box in self._boxes.items():
            # An ampersand in the name of a place is no mark of a key.
            box.setText(self._say(choice).replace("&", "&&"))


class NeedsEditor(NamedTicksEditor):
    """The needs that rules name as boxes, others in words with commas."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self._line: QLineEdit | None = None
        super().__init__(name, NEEDS, overlap_input_words.need, parent)
        self._line = QLineEdit(self)
        self._line.setObjectName(f"{name}_others")
        self._line.textEdited.connect(self.edited)
        self._column.addWidget(self._line)
        self.retranslate()

    def value(self) -> Any:
        others = self._line.text().replace("،", ",") if self._line is not None else ""
        said = [part.strip() for part in others.split(",") if part.strip()]
        return [*(super().value() or ()), *said] or None

    def show_value(self, value: Any) -> None:
        super().show_value(value)
        if self._line is not None:
            self._line.setText(", ".join(one for one in value or () if one and one not in NEEDS))

    def stops(self) -> list[QWidget]:
        return [*super().stops(), *([self._line] if self._line is not None else [])]

    def call(self, name: str) -> None:
        super().call(name)
        if self._line is not None:
            self._line.setAccessibleName(self.tr("{name}: in other words").format(name=name))

    def retranslate(self) -> None:
        super().retranslate()
        if self._line is not None:
            self._line.setPlaceholderText(self.tr("other needs, with commas between them"))


class SeveralEditor(Editor):
    """Several of a list, ticked by Space."""

    def __init__(self, name: str, offered: Mapping[str, str], parent: QWidget | None = None) -> None:
        """`offered` holds the text of each by its id."""
        super().__init__(name, parent)
        self.list = QListWidget(self)
        self.list.setTabKeyNavigation(False)
        for one, text in offered.items():
            item = QListWidgetItem(i18n.marked(text), self.list)
            item.setData(_ID, one)
            item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.list.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 12)
        self.list.itemChanged.connect(self._on_item_changed)
        self._hold(self.list)

    def _on_item_changed(self) -> None:
        self.edited.emit()

    def value(self) -> Any:
        items = [self.list.item(row) for row in range(self.list.count())]
        return [str(item.data(_ID)) for item in items if item.checkState() is Qt.CheckState.Checked] or None

    def show_value(self, value: Any) -> None:
        with QSignalBlocker(self.list):
            for row in range(self.list.count()):
                item = self.list.item(row)
                is_chosen = item.data(_ID) in (value or ())
                item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)

    def text(self) -> str:
        return ",".join(self.value() or ())

    def put_text(self, text: str) -> None:
        self.show_value(text.split(","))

    def stops(self) -> list[QWidget]:
        return [self.list]
