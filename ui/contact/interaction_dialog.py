"""Logging a talk in a few seconds: how, what was said, and what was promised in it."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from rolodex.clock import iso
from rolodex.commands import interactions
from rolodex.commands.interactions import Meeting
from rolodex.domain import ids
from rolodex.domain.changes import Edit, Provenance
from rolodex.domain.claim import Kind
from rolodex.domain.field import Field
from rolodex.domain.ids import SubjectId
from rolodex.domain.interaction import PROMISED_BY
from rolodex.errors import Invalid
from ui.contact.preset_dialog import PresetDialog
from ui.desk import Desk
from ui.forms.day_editor import DayEditor
from ui.forms.editor import ChoiceEditor, Editor, TextEditor
from ui.forms.entered import Call, Entered
from ui.forms.field_edit import FieldEdit
from ui.forms.reference_editor import ReferenceEditor

_FIELDS: Final = ("channel", "summary", "at", "place", "topics")


class InteractionDialog(PresetDialog):
    """`done_with` tells `Logged`.

    The time is now, the channel that of the latest talk and whoever sees to a promise is the acting officer, unless
    something else is typed. What was promised comes right after what was said.
    """

    def __init__(self, desk: Desk, contact: SubjectId, parent: QWidget) -> None:
        self._contact = contact
        self._promise: dict[str, Editor] = {}
        self._is_fresh = True
        super().__init__(
            *(desk, Kind.INTERACTION, "", parent),
            fields=_FIELDS,
            preset={"at": iso(desk.clock.now()), "channel": "phone"},
            form_id=f"interaction:{contact.hex()}",
            name="interaction_form",
        )
        if self._is_fresh:
            desk.ask(interactions.usual_channel, contact, then=self._on_channel_found)

    def add_field(self, field: Field) -> FieldEdit:
        made = super().add_field(field)
        if field.name == "summary":
            self._build_promise()
        return made

    def _build_promise(self) -> None:
        self._owner = ReferenceEditor("promise_owner", Kind.OFFICER, self.desk, self._ground)
        made: tuple[Editor, ...] = (
            TextEditor("promise", self._ground),
            DayEditor("promise_due", self._ground),
            ChoiceEditor("promised_by", PROMISED_BY, self._ground),
            self._owner,
        )
        for editor in made:
            editor.setObjectName(f"{editor.field_name}_editor")
            editor.edited.connect(self._on_field_edited)
            self._promise[editor.field_name] = editor
            self.add_row(editor.field_name, editor)
        self._promise["promised_by"].show_value(PROMISED_BY[0])

    def _bring_back_draft(self) -> None:
        super()._bring_back_draft()
        self._is_fresh = not self.state()

    def _on_channel_found(self, channel: str) -> None:
        """The channel of the last talk, unless another was chosen meanwhile."""
        edit = self.field_edit("channel")
        if channel and edit.state() == self._untouched.get("channel"):
            edit.put(channel)
            self._untouched["channel"] = edit.state()

    def extra_stops(self) -> dict[str, list[QWidget]]:
        return {name: editor.stops() for name, editor in self._promise.items()}

    def extra_state(self) -> dict[str, str]:
        if not self._promise["promise"].text().strip():
            return {}
        return {name: editor.text() for name, editor in self._promise.items()}

    def put_extra_state(self, state: Mapping[str, str]) -> None:
        for name, editor in self._promise.items():
            if name in state:
                editor.put_text(state[name])

    def _edits(self) -> tuple[Edit, ...]:
        edits = super()._edits()
        try:
            self._promised()
        except Invalid as error:
            self.show_error(error)
            raise
        return edits

    def open(self) -> None:
        super().open()
        # Time and channel are guessed well enough; what was said is not.
        self.field_edit("summary").focus_first()

    def command_for(self, entered: Entered) -> Call:
        return interactions.log, (_meeting(self._contact, entered.edits, self._promised()), entered.reason)

    def _promised(self) -> dict[str, Any]:
        return {name: editor.value() for name, editor in self._promise.items()}

    def _retranslate(self) -> None:
        super()._retranslate()
        self.setWindowTitle(self.tr("Log a talk"))
        for name, text in (
            ("promise", self.tr("Promised in it")),
            ("promised_by", self.tr("Who promised")),
            ("promise_due", self.tr("Due")),
            ("promise_owner", self.tr("Who sees to it")),
        ):
            self.name_row(name, text)
            self._promise[name].call(text)
            self._promise[name].retranslate()
        self._owner.line.setPlaceholderText(self.tr("You; type the name of a colleague"))
        self.name_buttons(self.tr("&Log"))


def _meeting(contact: SubjectId, edits: Sequence[Edit], promised: Mapping[str, Any]) -> Meeting:
    said = {edit.field: edit for edit in edits}
    texts = {name: str(said[name].value) for name in ("channel", "summary", "at", "place") if name in said}
    levels = [edit.level for edit in edits if edit.level is not None]
    promise = promised.get("promise")
    by_us = promised.get("promised_by") != "them"
    return Meeting(
        contacts=(contact,),
        channel=texts.get("channel", ""),
        at=texts.get("at", ""),
        place=texts.get("place", ""),
        summary=texts.get("summary", ""),
        topics=tuple(str(edit.value) for edit in edits if edit.field == "topics"),
        promised_by_us=(str(promise),) if promise and by_us else (),
        promised_by_them=(str(promise),) if promise and not by_us else (),
        due=promised.get("promise_due") if promise else None,
        owner=ids.subject(promised["promise_owner"]) if promise and promised.get("promise_owner") else None,
        level=max(levels, default=None),
        provenance=said["summary"].provenance if "summary" in said else Provenance(),
    )
