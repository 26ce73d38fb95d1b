"""Adding and editing a contact. The category decides what is asked first; who may be here already is said below."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from rolodex.commands import contacts, likely
from rolodex.commands.contacts import Wanted
from rolodex.commands.likely import Likely, Newcomer
from rolodex.commands.value_views import SubjectView
from rolodex.domain import fields as declarations
from rolodex.domain import level
from rolodex.domain.claim import Kind
from rolodex.domain.field import Type
from rolodex.domain.ids import SubjectId
from ui import form_words
from ui.desk import Desk
from ui.dialogs.record_dialog import REASON, RecordDialog
from ui.forms.editor import ChoiceEditor, TextEditor
from ui.forms.entered import Call, Entered
from ui.forms.name_editor import NameEditor
from ui.widgets.likely_list import LikelyList

_OFFICES: Final = {"organisation": Kind.ORGANISATION, "title": Kind.POST}
_OFFICIAL: Final = ("categories", "names", "title", "organisation", "phones", "emails", "languages")
_AT_RISK: Final = ("categories", "names", "risk", "languages", "preferences", "phones", "handles", "remarks")
_ANYBODY: Final = ("categories", "names", "organisation", "title", "phones", "emails", "places", "languages", "remarks")
_NOT_TYPED: Final = frozenset({"merged_into", "distinct_from"})
_PAUSE_MS: Final = 250
_HEIGHT_PX: Final = 620
_REACH_PARTS: Final = {"phones": "raw", "emails": "address", "handles": "account"}


class ContactDialog(RecordDialog):
    """`done_with` tells `Done`. `held` None adds a contact, whose primary steward is the acting officer."""

    open_instead = Signal(object)
    """Somebody is here already: the id of the contact to show in place of the form."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        *,
        held: SubjectView | None = None,
        preset: Mapping[str, Any] | None = None,
    ) -> None:
        self._offices: dict[str, TextEditor] = {}
        self._is_ready = False
        form_id = "contact:new" if held is None else f"contact:{held.id.hex()}"
        offered = {name: value for name, value in (preset or {}).items() if name not in _OFFICES}
        super().__init__(
            *(desk, Kind.CONTACT, "", parent),
            fields=_typed_fields(),
            held=held,
            preset=offered,
            form_id=form_id,
            name="contact_form",
        )
        self._likely_ticket = 0
        self._build_more()
        for name, text in (preset or {}).items():
            if name in _OFFICES:
                self._offices[name].put_text(str(text))
        self._is_ready = True
        self._on_category_chosen()
        self._ask_likely()

    # --- building -------------------------------------------------------------------------------------------

    def _build_reason(self) -> None:
        for name, kind in _OFFICES.items():
            editor = NameEditor(name, kind, self.desk, self._ground)
            editor.setObjectName(f"{name}_editor")
            editor.edited.connect(self._on_field_edited)
            self._offices[name] = editor
            self.add_row(name, editor)
        super()._build_reason()

    def _build_more(self) -> None:
        self._more = QPushButton(self)
        self._more.setObjectName("more_fields")
        self._more.setCheckable(True)
        self._more.setAutoDefault(False)
        self._more.setChecked(self.held is not None)
        self._likely = LikelyList(self)
        self._column.insertWidget(2, self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.insertWidget(3, self._likely)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask_likely)
        self._more.toggled.connect(self._on_more_toggled)
        self._likely.open_chosen.connect(self._on_likely_open_chosen)
        self.field_edit("categories").edited.connect(self._on_category_chosen)

    # --- what is asked first --------------------------------------------------------------------------------

    def _categories(self) -> list[str]:
        return [str(value) for value in self.field_edit("categories").values()]

    def _is_at_risk(self) -> bool:
        return level.is_at_risk(self._categories(), None)

    def _on_category_chosen(self) -> None:
        floor = level.floor(self._categories())
        for name in self._field_edits:
            self.field_edit(name).prefer(floor)
        if self.held is None:
            self._propose_code_name(self._is_at_risk())
        self._arrange()
        self._introduce()

    def _propose_code_name(self, is_at_risk: bool) -> None:
        """A person at risk is first a code name; another category chosen since takes that back."""
        first = self.field_edit("names").rows()[0]
        kind = next((child for child in first.editor.findChildren(ChoiceEditor) if child.field_name == "kind"), None)
        said = set(first.editor.value() or ()) - {"kind"}
        if kind is None or said:
            return
        if is_at_risk and kind.value() is None:
            kind.show_value("code_name")
        elif not is_at_risk and kind.value() == "code_name":
            kind.show_value(None)

    def _first(self) -> tuple[str, ...]:
        if self._is_at_risk():
            return _AT_RISK
        return _OFFICIAL if level.is_official(self._categories()) else _ANYBODY

    def _arrange(self) -> None:
        first = self._first()
        others = [name for name in self._rows if name not in first and name != REASON]
        if [*first, *others, REASON] != list(self._rows):
            for place, name in enumerate((*first, *others)):
                self.form.takeRow(self._cells[name])
                self.form.insertRow(place, self._rows[name][0], self._cells[name])
        for name in others:
            self.show_row(name, self._more.isChecked() or self._says_something(name))
        for name in first:
            self.show_row(name, True)
        self._rows = {name: self._rows[name] for name in (*first, *others, REASON)}
        self._order_tabs()

    def _says_something(self, name: str) -> bool:
        edit = self._field_edits.get(name)
        if edit is None:
            return bool(self._offices[name].text())
        return any(row.editor.text() or row.held is not None for row in edit.rows())

    def _on_more_toggled(self) -> None:
        self._arrange()

    def _introduce(self) -> None:
        if self._is_at_risk():
            self.introduce(
                self.tr(
                    "⚠ A leak can mean harm to this person. Give a code name first, and only what is needed. "
                    "After saving, record the consent and the safe-contact protocol: without it no number is shown."
                )
            )
        else:
            self.introduce("")

    # --- who may be here already ----------------------------------------------------------------------------

    def _on_field_edited(self) -> None:
        super()._on_field_edited()
        if self._is_ready:
            self._pause.start()

    def _ask_likely(self) -> None:
        self.desk.worker.cancel(self._likely_ticket)
        newcomer = Newcomer(
            names=tuple(str(value["text"]) for value in self.field_edit("names").values() if value.get("text")),
            reach=tuple(
                (name, str(value[part]))
                for name, part in _REACH_PARTS.items()
                for value in self.field_edit(name).values()
                if value.get(part)
            ),
            organisation=self._offices["organisation"].text(),
        )
        if self.held is not None or not (newcomer.names or newcomer.reach):
            self._likely.show_likely(())
            return
        self._likely_ticket = self.desk.ask(*(likely.find, newcomer), then=self._on_likely_found)

    def _on_likely_found(self, found: tuple[Likely, ...]) -> None:
        self._likely.show_likely(found)

    def _on_likely_open_chosen(self, contact: SubjectId) -> None:
        self.reject()
        self.open_instead.emit(contact)

    # --- saving ---------------------------------------------------------------------------------------------

    def command_for(self, entered: Entered) -> Call:
        wanted = Wanted(
            entered.edits,
            organisation=self._offices["organisation"].text().strip(),
            title=self._offices["title"].text().strip(),
            reason=entered.reason,
        )
        if entered.subject is None:
            return contacts.add, (wanted,)
        return partial(contacts.edit, base_version=entered.base_version), (entered.subject, wanted)

    def extra_state(self) -> dict[str, str]:
        return {name: editor.text() for name, editor in self._offices.items() if editor.text().strip()}

    def put_extra_state(self, state: Mapping[str, str]) -> None:
        for name, editor in self._offices.items():
            editor.put_text(state.get(name, ""))

    def extra_stops(self) -> dict[str, list[QWidget]]:
        return {name: editor.stops() for name, editor in self._offices.items()}

    def _order_tabs(self) -> None:
        super()._order_tabs()
        if self._is_ready:
            stops = [self._more, *self._likely.stops(), self._ok]
            last = next(reversed([edit.stops()[-1] for edit in self._field_edits.values()]), None)
            for one, next_ in zip([last or self._ok, *stops], stops, strict=False):
                QWidget.setTabOrder(one, next_)

    def open(self) -> None:
        super().open()
        # Room for what a category or the details unfold.
        self.resize(self.width(), max(self.height(), min(_HEIGHT_PX, self._window.height() - 40)))

    def _retranslate(self) -> None:
        is_new = self.held is None
        self._title = self.tr("Add a contact") if is_new else self.tr("Change a contact")
        super()._retranslate()
        for name, editor in self._offices.items():
            self.name_row(name, form_words.label(name))
            editor.call(form_words.label(name))
        organisation, title = self.tr("Found by its name, or made"), self.tr("Such as Prefect")
        if self.held is not None:
            # What is held already stands, and ends, under the ties of the contact.
            organisation, title = self.tr("One more, beside the present one"), self.tr("One more post")
        self._offices["organisation"].line.setPlaceholderText(organisation)
        self._offices["title"].line.setPlaceholderText(title)
        self._more.setText(self.tr("More &fields"))
        self._introduce()


def _typed_fields() -> Sequence[str]:
    return [
        field.name
        for field in declarations.of(Kind.CONTACT)
        if field.type is not Type.IMAGE and field.name not in _NOT_TYPED
    ]
