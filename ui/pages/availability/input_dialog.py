"""The base of the dialogs that tell the planner something: Return moves on, what was typed survives a lock."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rolodex.commands import plan_inputs
from rolodex.commands.drafts import Draft
from rolodex.commands.plan_inputs import Input
from rolodex.domain.ids import SubjectId
from rolodex.errors import Invalid, LimitExceeded
from ui import i18n
from ui.desk import Desk
from ui.dialogs.form_dialog import FormDialog
from ui.forms.editor import Editor

_WIDTH_IN_LETTERS: Final = 100
_SIDES_PX: Final = 50
FORM: Final = "overlap"
"""The first word of the ids of its drafts: "overlap:<case>:<what>:<which>"."""


class InputDialog(FormDialog):
    """A subclass adds editors, calls `begin` when they are filled, and overrides `_send`.

    Where `is_adding`, it stays open for the next one after each.
    """

    def __init__(self, name: str, desk: Desk, case: SubjectId, which: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self._desk, self._case = desk, case
        self._form_id = f"{FORM}:{case.hex()}:{which}"
        self._editors: dict[str, Editor] = {}
        self._before: dict[str, str] = {}
        self._first = ""
        self.is_adding = False

    # --- for subclasses -------------------------------------------------------------------------------------

    def add(self, *editors: Editor) -> None:
        """Rows for these editors, by their names."""
        for editor in editors:
            self.add_row(editor.field_name, editor)
            self._editors[editor.field_name] = editor
            editor.edited.connect(self._on_edited)
            for number, stop in enumerate(editor.stops()):
                if not stop.objectName():
                    stop.setObjectName(f"{editor.field_name}_{number}" if number else f"{editor.field_name}_edit")

    def begin(self, values: Mapping[str, Any]) -> None:
        """Show what is held; from now on only what differs from it was typed. A draft is put back over it."""
        for name, editor in self._editors.items():
            editor.show_value(values.get(name))
        self._before = self._texts()
        draft = self._desk.drafts.watch(self._form_id, self._take)
        if draft is not None:
            for name, text in draft.texts.items():
                if name in self._editors:
                    self._editors[name].put_text(text)

    def name_part(self, name: str, text: str) -> None:
        """The label of a row; all that is typed in it is called so."""
        self.name_row(name, text)
        self._editors[name].retranslate()
        self._editors[name].call(text.replace("&", ""))

    def start_at(self, name: str) -> None:
        """The keyboard begins in this row."""
        self._first = name

    def touched(self) -> dict[str, Any]:
        """What was typed, by part; None where a value was taken away. Raises `Invalid`."""
        texts = self._texts()
        return {name: editor.value() for name, editor in self._editors.items() if texts[name] != self._before[name]}

    def values(self) -> dict[str, Any]:
        """Everything that stands in the form and is not empty. Raises `Invalid`."""
        held = {name: editor.value() for name, editor in self._editors.items()}
        return {name: value for name, value in held.items() if value is not None}

    def put(self, inputs: Sequence[Input]) -> None:
        """Write these inputs of the case, as one step; nothing where there are none."""
        if not inputs:
            self.finish(0)
            return
        self.busy(True)
        self._desk.write(plan_inputs.put, self._case, inputs, then=self._on_written, failed=self.show_error)

    def _send(self) -> None:
        """Take what was typed to a command. Raises `Invalid`."""
        raise NotImplementedError

    def _summary(self) -> str:
        """What was added, for the line above the buttons."""
        return ""

    # --- writing --------------------------------------------------------------------------------------------

    def _submit(self) -> None:
        try:
            self._send()
        except (Invalid, LimitExceeded) as error:
            self.show_error(error)

    def _on_written(self, changed: int) -> None:
        if not self.is_adding:
            self._desk.say(self.tr("Saved. Undo takes it back."))
            self.finish(changed)
            return
        self.busy(False)
        self.introduce(self.tr("Added: {what}. Type the next one, or close with Esc.").format(what=self._summary()))
        for name, editor in self._editors.items():
            editor.put_text(self._kept_text(name))
        self._before = self._texts()
        self._desk.drafts.touch(self._form_id)
        self._fit()
        self._focus_first()

    def _kept_text(self, name: str) -> str:
        """What stands in a field for the next one: as it was at first."""
        return self._before[name]

    # --- drafts ---------------------------------------------------------------------------------------------

    def _texts(self) -> dict[str, str]:
        return {name: editor.text() for name, editor in self._editors.items()}

    def _take(self) -> Draft | None:
        texts = self._texts()
        return None if texts == self._before else Draft(FORM, texts=texts)

    def _on_edited(self) -> None:
        self._desk.drafts.touch(self._form_id)

    def done(self, result: int) -> None:
        super().done(result)
        self._desk.drafts.forget(self._form_id)

    # --- the keyboard ---------------------------------------------------------------------------------------

    def open(self) -> None:
        super().open()
        self._fit()
        self._focus_first()

    def _fit(self) -> None:
        """Wide enough for boxes beside each other; no higher than they need then."""
        room = self._window.size()
        wide = min(i18n.letter_px(self.fontMetrics()) * _WIDTH_IN_LETTERS, room.width() - 40)
        inside = wide - _SIDES_PX
        said = self._intro.heightForWidth(inside) if self._intro.text() else 0
        needed = self.form.totalHeightForWidth(inside) + self._buttons.sizeHint().height() + said + _SIDES_PX
        self.resize(wide, min(needed, room.height() - 40))

    def _focus_first(self) -> None:
        editor = self._editors.get(self._first) or next(iter(self._editors.values()))
        stop = editor.stops()[0]
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(stop)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        is_return = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_return and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and self._go_on():
            event.accept()
            return
        super().keyPressEvent(event)

    def _go_on(self) -> bool:
        """Move to the next field; no where the last one has the keyboard."""
        stops = [stop for editor in self._editors.values() for stop in editor.stops() if stop.isVisible()]
        focused = self.focusWidget()
        at = stops.index(focused) if focused in stops else len(stops)
        if at + 1 >= len(stops):
            return False
        stops[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(stops[at + 1])
        return True
