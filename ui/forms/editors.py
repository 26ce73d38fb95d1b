"""Which editor a part of a value gets."""

from typing import Final

from PySide6.QtWidgets import QWidget

from rolodex.domain.field import Field, Part, Type
from ui.desk import Desk
from ui.forms.day_editor import DayEditor, FuzzyDayEditor, InstantEditor
from ui.forms.editor import (
    ChoiceEditor,
    Editor,
    ListEditor,
    LongTextEditor,
    NumberEditor,
    TextEditor,
    TickEditor,
    TicksEditor,
    YesNoEditor,
)
from ui.forms.language_editor import LanguageEditor
from ui.forms.record_editor import RecordEditor
from ui.forms.reference_editor import ReferenceEditor

_PLAIN: Final[dict[Type, type[Editor]]] = {
    Type.TEXT: TextEditor,
    Type.LONG_TEXT: LongTextEditor,
    Type.DATE: DayEditor,
    Type.FUZZY_DATE: FuzzyDayEditor,
    Type.INSTANT: InstantEditor,
    Type.NUMBER: NumberEditor,
}


def of_field(field: Field, desk: Desk, parent: QWidget) -> Editor:
    """The editor of one value of a field. Raises `KeyError` for a type that no form can type, such as an image."""
    if field.type is Type.RECORD:
        made = {part.name: of_part(part, desk, parent) for part in field.parts}
        return RecordEditor(field, made, parent)
    if field.type is Type.FLAG:
        return YesNoEditor(field.name, parent)
    return of_part(Part(field.name, field.type, choices=field.choices, references=field.references), desk, parent)


def of_part(part: Part, desk: Desk, parent: QWidget) -> Editor:
    """The editor of one part."""
    if part.type is Type.CHOICE:
        return (TicksEditor if part.many else ChoiceEditor)(part.name, part.choices, parent)
    if part.references is not None:
        return ReferenceEditor(part.name, part.references, desk, parent)
    if part.type is Type.FLAG:
        return TickEditor(part.name, parent)
    if part.name == "language":
        return LanguageEditor(part.name, parent)
    return ListEditor(part.name, parent) if part.many else _PLAIN[part.type](part.name, parent)
