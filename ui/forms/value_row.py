"""One value in a form: its editor, and behind a toggle its level, when it was verified and where it comes from."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rolodex.clock import today
from rolodex.commands.value_views import ValueView
from rolodex.domain import field as declarations
from rolodex.domain import standing
from rolodex.domain.changes import Edit, Provenance
from rolodex.domain.claim import Confidence, SourceKind
from rolodex.domain.field import Field
from rolodex.domain.ids import SlotId
from rolodex.domain.level import Level
from rolodex.errors import Invalid
from ui import form_words, i18n, words
from ui.desk import Desk
from ui.forms import editors
from ui.forms.day_editor import DayEditor
from ui.forms.editor import Editor, QuietComboBox
from ui.forms.icon_button import IconButton
from ui.forms.record_editor import RecordEditor
from ui.widgets.problem_label import ProblemLabel

_USUAL: Final = -1


@dataclass(frozen=True, slots=True)
class _Typed:
    """What stands in a row."""

    text: str
    level: int
    verified: str
    source: int


class ValueRow(QWidget):
    """Knows what it showed at first, so that only what a person changed becomes an edit."""

    edited = Signal()
    remove_chosen = Signal(object)
    opened = Signal()
    """Details were shown or folded: there are other stops for Tab."""

    def __init__(self, field: Field, desk: Desk, held: ValueView | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field, self._desk, self.held = field, desk, held
        self._floor = Level.UNCLASSIFIED
        self._name = ""
        self._others: tuple[str, ...] = ()
        self._build()
        if held is not None:
            self.editor.show_value(held.value)
            self.verified.show_value(held.verified_on)
        self._fill_choices()
        self._first = self._typed()
        self.retranslate()

    @property
    def slot(self) -> SlotId | None:
        """The slot the value stands in, None for a new one."""
        return None if self.held is None else self.held.slot

    def _build(self) -> None:
        self.editor: Editor = editors.of_field(self.field, self._desk, self)
        self.problem = ProblemLabel(self)
        self.hidden = QLabel(self)
        self.hidden.setTextFormat(Qt.TextFormat.PlainText)
        self.toggle = IconButton(f"{self.field.name}_details", "chevron-down", self)
        self.toggle.setCheckable(True)
        self.remove = IconButton(f"{self.field.name}_remove", "x", self)
        self.remove.keep_place()
        self.remove.setVisible(self.field.multi)
        self.details = QWidget(self)
        self.details.hide()
        self._form = QFormLayout(self.details)
        self._form.setContentsMargins(12, 0, 0, 6)
        self.level, self.source = QuietComboBox(self.details), QuietComboBox(self.details)
        self.verified = DayEditor("verified_on", self.details)
        self._labels = [QLabel(self.details) for _ in range(3)]
        for label, widget in zip(self._labels, (self.level, self.verified, self.source), strict=True):
            label.setBuddy(widget)
            self._form.addRow(label, widget)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.editor, 1)
        line.addWidget(self.hidden, 1)
        for button in (self.toggle, self.remove):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.details)
        column.addWidget(self.problem)
        self.toggle.keep_place()
        is_masked = self.held is not None and self.held.masked
        self.editor.setVisible(not is_masked)
        self.hidden.setVisible(is_masked)
        self.toggle.setVisible(not is_masked)
        self.setFocusProxy(self.editor)
        self.toggle.toggled.connect(self._on_toggle_toggled)
        self.remove.clicked.connect(self._on_remove_clicked)
        for signal in (self.editor.edited, self.verified.edited, self.level.activated, self.source.activated):
            signal.connect(self.edited)

    def _fill_choices(self) -> None:
        self.level.addItem("", _USUAL)
        for level in Level:
            self.level.addItem("", int(level))
        imported = self.held is not None and self.held.source is SourceKind.IMPORTED
        for kind in SourceKind:
            if kind is not SourceKind.IMPORTED or imported:
                self.source.addItem("", int(kind))
        if self.held is not None:
            self.source.setCurrentIndex(max(0, self.source.findData(int(self.held.source))))

    # --- for the form ---------------------------------------------------------------------------------------

    def is_touched(self) -> bool:
        """Whether anything differs from what was shown at first."""
        return self._typed() != self._first

    def prefer(self, floor: Level) -> None:
        """What the category of the contact makes the usual level of a new value."""
        self._floor = floor
        self._say_levels()

    def edit(self) -> Edit | None:
        """What was changed; None where nothing was. Raises `Invalid` with the field's name."""
        if not self.is_touched() or (self.held is not None and self.held.masked):
            return None
        value = declarations.checked(self.field, self.editor.value())
        if value is None:
            return None if self.held is None else Edit(self.field.name, None, self.slot)
        return Edit(self.field.name, value, self.slot, self._level(value), self._provenance())

    def complain(self, text: str) -> None:
        """Say what is wrong with this value; empty: nothing."""
        self.problem.complain(text)

    def warn_of(self, others: Sequence[str]) -> None:
        """Say which values stand against this one; empty: none."""
        self._others = tuple(others)
        said = self.tr("This stands against it: {values}. A change here replaces all of them.")
        self.complain(said.format(values=" · ".join(map(i18n.marked, others))) if others else "")

    def say_newer(self, text: str) -> None:
        """Say what stands there meanwhile, while what was typed stays."""
        self.complain(self.tr("Meanwhile it says: {value}").format(value=i18n.marked(text)))

    def show_details(self) -> None:
        """Unfold the details."""
        self.toggle.setChecked(True)

    def stops(self) -> list[QWidget]:
        """What takes the keyboard, in order."""
        own = [*self.editor.stops(), self.toggle, self.remove]
        return [*own, self.level, *self.verified.stops(), self.source]

    def state(self) -> str:
        """What stands in the row, as text for a draft."""
        typed = self._typed()
        return json.dumps([typed.text, typed.level, typed.verified, typed.source], ensure_ascii=False)

    def put_state(self, state: str) -> None:
        """Put back what `state` gave."""
        text, level, verified, source = json.loads(state)
        self.editor.put_text(text)
        self.level.setCurrentIndex(max(0, self.level.findData(level)))
        self.verified.put_text(verified)
        self.source.setCurrentIndex(max(0, self.source.findData(source)))

    # --- inside ---------------------------------------------------------------------------------------------

    def _typed(self) -> _Typed:
        return _Typed(
            self.editor.text(), int(self.level.currentData()), self.verified.text(), int(self.source.currentData() or 0)
        )

    def _level(self, value: Any) -> Level | None:
        chosen = int(self.level.currentData())
        if chosen != _USUAL:
            return Level(chosen)
        if self.held is not None:
            return None
        if self._floor > self.field.level:
            return self._floor
        # An office's number is public where the contact is an official; for anybody else the rules lift it.
        return Level.UNCLASSIFIED if standing.is_office_value(value) else None

    def _provenance(self) -> Provenance:
        is_new_value = self._typed().text != self._first.text
        is_new_day = self._typed().verified != self._first.verified
        # The day was that of the value before; and what a person changed is not the list's any more.
        verified = self._verified() if is_new_day or not is_new_value else None
        source = SourceKind(int(self.source.currentData() or 0))
        if is_new_value and source is SourceKind.IMPORTED:
            source = SourceKind.OWN_OBSERVATION
        confidence = self.held.confidence if self.held is not None and not is_new_value else Confidence.MEDIUM
        return Provenance(source, confidence, verified)

    def _verified(self) -> str | None:
        found = self.verified.value()
        if found and date.fromisoformat(found) > today(self._desk.clock) + timedelta(days=1):
            raise Invalid("verified_on", "in_the_future")
        return str(found) if found else None

    def _on_toggle_toggled(self, is_shown: bool) -> None:
        self.details.setVisible(is_shown)
        if isinstance(self.editor, RecordEditor):
            self.editor.show_details(is_shown)
        self.toggle.draw("chevron-up" if is_shown else "chevron-down")
        self._say_buttons()
        self.opened.emit()

    def _on_remove_clicked(self) -> None:
        self.remove_chosen.emit(self)

    # --- words ----------------------------------------------------------------------------------------------

    def call(self, name: str) -> None:
        """The name of the value for screen readers."""
        self._name = name
        self.editor.call(name)
        self._say_buttons()

    def _say_buttons(self) -> None:
        shown = self.toggle.isChecked()
        self.toggle.say(
            (self.tr("Fold the details: {field}") if shown else self.tr("Details: {field}")).format(field=self._name)
        )
        self.remove.say(self.tr("Remove: {field}").format(field=self._name))

    def _say_levels(self) -> None:
        if self.held is not None:
            usual = self.tr("As it is: {level}").format(level=words.level(self.held.level))
        else:
            usual = self.tr("As usual: {level}").format(level=words.level(max(self.field.level, self._floor)))
        self.level.setItemText(0, usual)
        for place in range(1, self.level.count()):
            self.level.setItemText(place, words.level(Level(int(self.level.itemData(place)))))

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        for label, text in zip(
            self._labels, (self.tr("Level"), self.tr("Verified on"), self.tr("Source")), strict=True
        ):
            label.setText(text)
        self.level.setAccessibleName(self.tr("Level"))
        self.source.setAccessibleName(self.tr("Source"))
        self.verified.call(self.tr("Verified on"))
        self.verified.retranslate()
        self.editor.retranslate()
        self.hidden.setText(self.tr("hidden – it is kept as it is"))
        for place in range(self.source.count()):
            self.source.setItemText(place, form_words.source(SourceKind(int(self.source.itemData(place)))))
        self._say_levels()
        self._say_buttons()
        if self._others:
            self.warn_of(self._others)
