"""Putting a contact into a post, and ending a tie or a term."""

from PySide6.QtWidgets import QWidget

from rolodex.clock import today
from rolodex.commands import appointments, relationships
from rolodex.commands.value_views import SubjectView
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.errors import Invalid
from ui.desk import Desk
from ui.dialogs.form_dialog import FormDialog
from ui.forms.day_editor import FuzzyDayEditor
from ui.forms.editor import Editor
from ui.forms.name_editor import NameEditor


class _EditorsDialog(FormDialog):
    """A form of a few editors, each in a row of its name."""

    def __init__(self, name: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(name, parent)
        self.desk = desk
        self._editors: dict[str, Editor] = {}

    def _add(self, editor: Editor) -> None:
        editor.setObjectName(f"{editor.field_name}_editor")
        self._editors[editor.field_name] = editor
        self.add_row(editor.field_name, editor)

    def _say(self, name: str, text: str) -> None:
        self.name_row(name, text)
        self._editors[name].call(text.replace("&", ""))
        self._editors[name].retranslate()

    def _values(self) -> dict[str, str] | None:
        """What is typed; None where something is wrong, which is said beside it."""
        try:
            return {name: str(editor.value() or "") for name, editor in self._editors.items()}
        except Invalid as error:
            self.show_error(error)
            return None

    def open(self) -> None:
        super().open()
        next(iter(self._editors.values())).stops()[0].setFocus()


class PostDialog(_EditorsDialog):
    """Title, organisation and dates; the office is found by name or made."""

    def __init__(self, desk: Desk, contact: SubjectId, parent: QWidget) -> None:
        super().__init__("post_form", desk, parent)
        self._contact = contact
        self._add(NameEditor("title", Kind.POST, desk, self._ground))
        self._add(NameEditor("organisation", Kind.ORGANISATION, desk, self._ground))
        self._add(FuzzyDayEditor("from", self._ground))
        self._add(FuzzyDayEditor("to", self._ground))

    def _submit(self) -> None:
        said = self._values()
        if said is None:
            return
        self.busy(True)
        self.desk.write(
            *(appointments.appoint, self._contact, said["title"], said["organisation"], said["from"], said["to"]),
            then=self.finish,
            failed=self.show_error,
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Add a term in a post"))
        self._say("title", self.tr("&Title"))
        self._say("organisation", self.tr("&Organisation"))
        self._say("from", self.tr("&From"))
        self._say("to", self.tr("&Until, if over"))
        self.name_buttons(self.tr("&Add"))


class EndDialog(_EditorsDialog):
    """When a relationship or a term ended; today unless another day is typed."""

    def __init__(self, desk: Desk, tie: SubjectView, parent: QWidget) -> None:
        super().__init__("end_form", desk, parent)
        self._tie = tie
        self._add(FuzzyDayEditor("to", self._ground))
        self._editors["to"].show_value(today(desk.clock).isoformat())

    def _submit(self) -> None:
        said = self._values()
        if said is None:
            return
        if not said["to"]:
            self.show_error(Invalid("to", "missing"))
            return
        self.busy(True)
        self.desk.write(
            relationships.end, self._tie.id, self._tie.kind, said["to"], then=self.finish, failed=self.show_error
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("End a tie"))
        self.introduce(self.tr("It stays in the history. A month or a year is enough where the day is not known."))
        self._say("to", self.tr("&Ended"))
        self.name_buttons(self.tr("&End"))
