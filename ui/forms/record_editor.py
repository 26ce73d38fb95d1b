"""A value of several parts: those that matter most in one line, the others below them when details are shown."""

import json
from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QWidget

from rolodex.domain.field import Field, Type
from ui import form_words
from ui.forms.editor import Editor, TextEditor

_FIRST: Final[dict[str, tuple[str, ...]]] = {
    "names": ("text", "kind"),
    "phones": ("raw", "label", "office"),
    "emails": ("address", "label", "office"),
    "handles": ("service", "account"),
    "urls": ("address", "label"),
    "places": ("name", "admin1", "country"),
    "languages": ("language", "fluency"),
    "preferences": ("interlocutor_gender", "interlocutor_gender_strength"),
    "hrddp": ("status", "on"),
    "risk": ("level", "review_by"),
    "retention": ("purpose", "review_by"),
    "stewards": ("officer", "role"),
    "channels": ("rank", "channel", "hours"),
}
"""What stands in the line; of a field that is not named here, the first two parts."""
_WIDE: Final = frozenset({Type.TEXT, Type.LONG_TEXT, Type.REFERENCE})
# The program writes this one itself, from what is typed.
_OWN: Final = frozenset({("phones", "e164")})


class RecordEditor(Editor):
    """The value is the parts that say something; None where none does."""

    def __init__(self, field: Field, parts: Mapping[str, Editor], parent: QWidget | None = None) -> None:
        super().__init__(field.name, parent)
        self._field = field
        self._parts = {name: part for name, part in parts.items() if (field.name, name) not in _OWN}
        for name in parts.keys() - self._parts.keys():
            parts[name].deleteLater()
        names = list(self._parts)
        self._leading = tuple(name for name in _FIRST.get(field.name, tuple(names[:2])) if name in self._parts)
        self._others = tuple(name for name in names if name not in self._leading)
        self._labels: dict[str, QLabel] = {}
        self._kept: dict[str, Any] = {}
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        for name in self._leading:
            is_wide = field.part(name) is not None and self._type(name) in _WIDE
            row.addWidget(self._parts[name], (3 if name == self._leading[0] else 2) if is_wide else 0)
        self._column.addWidget(line)
        self.details = QWidget(self)
        self.form = QFormLayout(self.details)
        self.form.setContentsMargins(12, 0, 0, 0)
        for name in self._others:
            label = QLabel(self.details)
            label.setBuddy(self._parts[name])
            self._labels[name] = label
            self.form.addRow(label, self._parts[name])
        self.details.hide()
        self._column.addWidget(self.details)
        for part in self._parts.values():
            part.edited.connect(self.edited)
        self.setFocusProxy(self._parts[self._leading[0]])
        self.retranslate()

    def show_details(self, is_shown: bool) -> None:
        """Show or fold the parts below the line."""
        self.details.setVisible(is_shown and bool(self._others))

    def value(self) -> Any:
        held = {name: part.value() for name, part in self._parts.items()}
        said = {name: value for name, value in held.items() if value is not None}
        # What the program added itself stays as long as what it was made from does.
        return self._kept | said if said and self._is_unchanged(said) else said or None

    def show_value(self, value: Any) -> None:
        held = value if isinstance(value, Mapping) else {}
        self._kept = {name: held[name] for name in held if name not in self._parts}
        self._shown = {name: held[name] for name in held if name in self._parts}
        for name, part in self._parts.items():
            part.show_value(held.get(name))

    def text(self) -> str:
        held = {name: part.text() for name, part in self._parts.items() if part.text()}
        return json.dumps(held, ensure_ascii=False) if held else ""

    def put_text(self, text: str) -> None:
        held = json.loads(text) if text else {}
        for name, part in self._parts.items():
            part.put_text(str(held.get(name, "")))

    def stops(self) -> list[QWidget]:
        return [stop for name in (*self._leading, *self._others) for stop in self._parts[name].stops()]

    def call(self, name: str) -> None:
        for part_name, part in self._parts.items():
            is_main = part_name == self._leading[0]
            part.call(name if is_main else f"{name}: {form_words.part(self._field.name, part_name)}")

    def retranslate(self) -> None:
        for name, part in self._parts.items():
            part.retranslate()
            word = form_words.part(self._field.name, name)
            if name in self._labels:
                self._labels[name].setText(word)
            elif isinstance(part, TextEditor):
                example = part.line.placeholderText()
                is_said = not example or example.startswith(word)
                part.line.setPlaceholderText(word if is_said else f"{word}: {example}")
            elif self._type(name) is Type.FLAG:
                part.stops()[0].setProperty("text", word)
            elif not isinstance(part, TextEditor):
                part.setToolTip(word)

    def _is_unchanged(self, said: dict[str, Any]) -> bool:
        main = self._leading[0]
        return bool(self._kept) and said.get(main) == self._shown.get(main)

    def _type(self, name: str) -> Type:
        part = self._field.part(name)
        return part.type if part else Type.TEXT
