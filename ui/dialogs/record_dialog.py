"""A form for a subject of any kind, made from the declarations of its fields."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QPushButton, QWidget

from rolodex.commands import value_views
from rolodex.commands.drafts import Draft
from rolodex.commands.value_views import SubjectView
from rolodex.domain import fields as declarations
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.field import Field, Type
from rolodex.errors import Conflict, Invalid, LimitExceeded, NotPermitted, RolodexError
from ui import form_words, i18n
from ui.desk import Desk
from ui.dialogs.form_dialog import FormDialog
from ui.forms.entered import Call, Entered, Via, guarded
from ui.forms.field_edit import FieldEdit
from ui.forms.kept import KeptForms

REASON: Final = "reason"
_WIDTH_IN_LETTERS: Final = 118
# Written by the program, or by commands of their own.
_NOT_TYPED: Final = frozenset({"merged_into", "distinct_from", "signing_keys", "override"})


class RecordDialog(FormDialog):
    """Shows the fields, collects what is changed, gives it to a command. `done_with` tells the command's answer.

    `fields` are names in the order shown, None for all that can be typed; `held` is what is edited, None for a new
    subject; `preset` are values typed for the person, by field; `hidden` are edits that are saved along unseen; `via`
    says which command takes what was entered. With a `form_id` what is typed outlives a lock, as a draft.
    """

    def __init__(
        self,
        desk: Desk,
        kind: Kind,
        title: str,
        parent: QWidget,
        *,
        fields: Sequence[str] | None = None,
        held: SubjectView | None = None,
        preset: Mapping[str, Any] | None = None,
        hidden: Sequence[Edit] = (),
        via: Via = guarded,
        form_id: str = "",
        name: str = "record_form",
    ) -> None:
        super().__init__(name, parent)
        self.desk, self.kind, self.held = desk, kind, held
        self._title, self._hidden, self._via, self._form_id = title, tuple(hidden), via, form_id
        self._base_version = None if held is None else held.version
        self._field_edits: dict[str, FieldEdit] = {}
        self._newer = QPushButton(self)
        self._newer.setObjectName("look_at_newer")
        self._newer.clicked.connect(self._on_newer_clicked)
        self._buttons.addButton(self._newer, QDialogButtonBox.ButtonRole.ActionRole)
        self._newer.hide()
        for field in _shown(kind, fields):
            self.add_field(field)
        self._build_reason()
        self._show_held(held)
        for field_name, value in (preset or {}).items():
            self.put(field_name, value)
        for keys in ("Ctrl+S", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_ok_clicked)
        self._bring_back_draft()
        self._order_tabs()

    # --- for subclasses -------------------------------------------------------------------------------------

    def add_field(self, field: Field) -> FieldEdit:
        """One more field of the subject."""
        edit = FieldEdit(field, self.desk, self._ground)
        self._field_edits[field.name] = edit
        self.add_row(field.name, edit)
        edit.edited.connect(self._on_field_edited)
        edit.rows_changed.connect(self._order_tabs)
        return edit

    def field_edit(self, name: str) -> FieldEdit:
        """The editor of a field."""
        return self._field_edits[name]

    def put(self, field_name: str, value: Any) -> None:
        """Type a value for the person; a list for a field of many values types each."""
        edit = self._field_edits[field_name]
        for one in value if isinstance(value, list | tuple) else [value]:
            edit.put(one)

    def extra_state(self) -> dict[str, str]:
        """What stands in rows that a subclass added, for the draft."""
        return {}

    def put_extra_state(self, state: Mapping[str, str]) -> None:
        """Put back what `extra_state` gave."""

    def extra_stops(self) -> dict[str, list[QWidget]]:
        """What takes the keyboard in rows that a subclass added, by the name of the row."""
        return {}

    def command_for(self, entered: Entered) -> Call:
        """The command that takes what was entered."""
        return self._via(entered)

    def saved(self, value: object) -> None:
        """The command is done. Bound as `then`."""
        if self._form_id:
            self.desk.drafts.forget(self._form_id)
        self.finish(value)

    # --- drafts ---------------------------------------------------------------------------------------------

    def take(self) -> Draft | None:
        """The state of the form, None where nothing in it is unsaved."""
        state = self.state()
        if not state:
            return None
        subject = "" if self.held is None else self.held.id.hex()
        return Draft(self.kind.value, subject, self._base_version or 0, state)

    def state(self) -> dict[str, str]:
        """What a person changed, by field."""
        found = {name: edit.state() for name, edit in self._field_edits.items()}
        found.update(self.extra_state())
        return {name: text for name, text in found.items() if text}

    def bring_back(self, state: Mapping[str, str]) -> None:
        """Put back what `state` gave."""
        for name, text in state.items():
            if name in self._field_edits:
                self._field_edits[name].put_state(text)
        self.put_extra_state(state)

    def _bring_back_draft(self) -> None:
        if not self._form_id:
            return
        draft = self.desk.drafts.watch(self._form_id, self.take)
        if draft is not None:
            self._base_version = draft.base_version or self._base_version
            self.bring_back(draft.texts)
        else:
            self.bring_back(KeptForms.of(self.desk).take(self._form_id))

    # --- saving ---------------------------------------------------------------------------------------------

    def _submit(self) -> None:
        try:
            edits = self._edits()
        except (Invalid, LimitExceeded):
            return
        if not edits and not self._has_more():
            if self.held is None:
                self._message.complain(self.tr("Nothing is filled in yet."))
            else:
                self.reject()
            return
        subject = None if self.held is None else self.held.id
        entered = Entered(self.kind, subject, edits, self._base_version, self._reason.text())
        command, args = self.command_for(entered)
        self.busy(True)
        self.desk.write(command, *args, then=self.saved, failed=self.show_error)

    def _has_more(self) -> bool:
        return any(self.extra_state().values())

    def _edits(self) -> tuple[Edit, ...]:
        """Everything that was changed. Raises the first of what is wrong; all of it is said beside its value."""
        found: list[Edit] = []
        wrong: RolodexError | None = None
        for edit in self._field_edits.values():
            try:
                found.extend(edit.edits())
            except (Invalid, LimitExceeded) as error:
                if wrong is None:
                    edit.focus_wrong()
                    self._scroll.ensureWidgetVisible(edit)
                wrong = wrong or error
        if wrong is not None:
            raise wrong
        return (*self._hidden, *found) if found or self.held is None else ()

    def show_error(self, error: RolodexError) -> None:
        """Say what is wrong where it is wrong; what was typed stays."""
        super().show_error(error)
        if isinstance(error, Conflict):
            self._newer.show()
            self._newer.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(error, NotPermitted) and error.params.get("rule") == "lowering_needs_a_reason":
            self._message.complain("")
            self.show_row(REASON, True)
            self.problem(REASON, self.tr("A level goes down: say why, in ten letters or more. It is logged."))
            self._order_tabs()
            self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_problems(self) -> None:
        super().clear_problems()
        for edit in self._field_edits.values():
            edit.clear_problems()

    # --- somebody else changed it ---------------------------------------------------------------------------

    def _on_newer_clicked(self) -> None:
        if self.held is not None:
            self.desk.ask(
                *(value_views.view, self.held.id, self.kind), then=self._on_newer_read, failed=self.show_error
            )

    def _on_newer_read(self, newer: SubjectView) -> None:
        state, before = self.state(), self.held
        self._show_held(newer)
        self._base_version = newer.version
        self.clear_problems()
        for name, text in state.items():
            if name in self._field_edits:
                for row in self._field_edits[name].put_state(text):
                    now = "" if row.held is None else row.held.text or ""
                    if now != _text_of(before, name, row.slot):
                        row.say_newer(now)
        self.put_extra_state(state)
        self._newer.hide()
        self._message.complain(self.tr("This is the newer state; what you typed stands in it. Save again if it fits."))
        self._order_tabs()

    # --- inside ---------------------------------------------------------------------------------------------

    def _show_held(self, held: SubjectView | None) -> None:
        self.held = held
        for name, edit in self._field_edits.items():
            edit.fill([value for value in held.values if value.field == name] if held is not None else ())

    def _build_reason(self) -> None:
        self._reason = QLineEdit(self._ground)
        self.add_row(REASON, self._reason)
        self.show_row(REASON, False)

    def _on_field_edited(self) -> None:
        if self._form_id:
            self.desk.drafts.touch(self._form_id)

    def _order_tabs(self) -> None:
        """Tab follows the eye, also into rows that were added."""
        extra = self.extra_stops()
        stops: list[QWidget] = []
        for name in self._rows:
            edit = self._field_edits.get(name)
            stops.extend(edit.stops() if edit is not None else extra.get(name, [self._rows[name][1]]))
        stops.extend((self._ok, self._cancel, self._newer))
        for one, next_ in pairwise(stops):
            QWidget.setTabOrder(one, next_)

    def open(self) -> None:
        super().open()
        # Values of several parts need more room than a line of text.
        letters = i18n.letter_px(self.fontMetrics()) * _WIDTH_IN_LETTERS
        self.resize(max(self.width(), min(letters, self._window.width() - 40)), self.height())
        first = next((edit for name, edit in self._field_edits.items() if not self._cells[name].isHidden()), None)
        if first is not None:
            first.focus_first()

    def reject(self) -> None:
        """Close without saving. What was typed comes back when the form is opened again before the next lock."""
        state = self.state()
        if self._form_id:
            self.desk.drafts.forget(self._form_id)
            KeptForms.of(self.desk).put(self._form_id, state)
            if state and self.isVisible():
                self.desk.say(self.tr("Not saved. What you typed comes back when you open the form again."))
        super().reject()

    def _retranslate(self) -> None:
        self.setWindowTitle(self._title)
        for name, edit in self._field_edits.items():
            self.name_row(name, form_words.field(edit.field))
            edit.retranslate()
        self.name_row(REASON, form_words.label(REASON))
        self._newer.setText(self.tr("Look at the newer state"))
        self.name_buttons(self.tr("&Save"))


def _shown(kind: Kind, names: Sequence[str] | None) -> list[Field]:
    if names is not None:
        return [declarations.get(kind, name) for name in names]
    return [field for field in declarations.of(kind) if field.type is not Type.IMAGE and field.name not in _NOT_TYPED]


def _text_of(view: SubjectView | None, field: str, slot: bytes | None) -> str:
    values = () if view is None else view.values
    return next((value.text or "" for value in values if value.field == field and value.slot == slot), "")
