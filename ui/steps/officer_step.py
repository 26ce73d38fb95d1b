"""Who the officer is, and where the vault will stand."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimeZone, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QPushButton, QWidget

from rolodex.errors import Invalid, RolodexError
from ui import error_text, i18n, vault_making
from ui.steps.step import Step, show_text
from ui.widgets.labelled_fields import LabelledFields
from ui.worker import Worker

if TYPE_CHECKING:
    from rolodex.commands.vaults import OfficerDraft

_LINES: Final = ("name", "post", "component", "duty_station")
_TIME_ZONE: Final = "time_zone"
_MOST_CHARS: Final = 200


class OfficerStep(Step):
    """Passed with a draft whose name is filled in and whose time zone is one."""

    place_wanted = Signal()
    """The person wants the vault in another folder."""

    def __init__(self, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__("officer_step", parent)
        self._worker = worker
        self._folder = Path()
        self._zones: tuple[str, ...] = ()
        self._is_making = False
        self._what, self._place = self.label(), self.label("place")
        self._message = self.problem_label("officer_message")
        self._progress = self.label("making")
        self._fields = LabelledFields(self)
        self._lines = {name: QLineEdit(self) for name in _LINES}
        self._zone = QComboBox(self)
        self._zone.setObjectName(_TIME_ZONE)
        self._zone.setEditable(True)
        self._zone.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._zone.setEditText(_system_zone())
        for name, line in self._lines.items():
            line.setObjectName(f"officer_{name}")
            line.setMaxLength(_MOST_CHARS)
            line.textChanged.connect(self._on_text_changed)
            line.returnPressed.connect(self.try_to_pass)
            self._fields.add(name, line)
        self._fields.add(_TIME_ZONE, self._zone)
        self._other_place = QPushButton(self)
        self._other_place.setObjectName("other_place")
        self._other_place.setAutoDefault(False)
        self._other_place.clicked.connect(self.place_wanted)
        side = QHBoxLayout()
        side.addWidget(self._place, 1)
        side.addWidget(self._other_place, 0, Qt.AlignmentFlag.AlignTop)
        for widget in (self._what, self._fields):
            self.rows.addWidget(widget)
        self.rows.addLayout(side)
        for label in (self._message, self._progress):
            self.rows.addWidget(label)
        show_text(self._progress, "")
        self._retranslate()
        self._worker.beside(vault_making.time_zones, then=self._on_zones_known, failed=self.show_error)

    def show_folder(self, folder: Path) -> None:
        """Say where the vault will be made."""
        self._folder = folder
        self._retranslate()

    def draft(self) -> "OfficerDraft":
        """What was filled in."""
        from rolodex.commands.vaults import OfficerDraft

        texts = {name: line.text().strip() for name, line in self._lines.items()}
        return OfficerDraft(**texts, time_zone=self._zone.currentText().strip())

    def title(self) -> str:
        return self.tr("Who are you?")

    def next_text(self) -> str:
        return self.tr("&Make the vault")

    def can_pass(self) -> bool:
        return bool(self._lines["name"].text().strip()) and not self._is_making

    def is_busy(self) -> bool:
        return self._is_making

    def enter(self) -> None:
        self._lines["name"].setFocus()

    def try_to_pass(self) -> None:
        if self._is_making:
            return
        self._fields.clear()
        self._message.complain("")
        zone = self._zone.currentText().strip()
        if zone and self._zones and zone not in self._zones:
            self._fields.complain(
                _TIME_ZONE, self.tr("There is no such time zone. Type a part of its city and choose from the list.")
            )
        elif not self._lines["name"].text().strip():
            self._fields.complain(
                "name", self.tr("A name or a function is needed: your colleagues see it on your card.")
            )
        else:
            self.passed.emit()

    def show_making(self, is_making: bool) -> None:
        """Say that the vault is being made, which takes a second or two."""
        self._is_making = is_making
        show_text(self._progress, self.tr("Making the vault …") if is_making else "")
        for field in (*self._lines.values(), self._zone, self._other_place):
            field.setEnabled(not is_making)
        self.changed.emit()

    def show_error(self, error: RolodexError) -> None:
        self.show_making(False)
        name = str(error.params.get("field", "")) if isinstance(error, Invalid) else ""
        if self._fields.has(name):
            self._fields.complain(name, error_text.sentences(error))
            return
        self._message.complain(error_text.sentences(error))

    def complain(self, text: str) -> None:
        """Say why a place will not do; an empty text takes it back."""
        self._message.complain(text)

    def _on_text_changed(self) -> None:
        self.changed.emit()

    def _on_zones_known(self, zones: tuple[str, ...]) -> None:
        held = self._zone.currentText()
        self._zones = zones
        self._zone.addItems(list(zones))
        # Some systems name an alias ("Etc/UTC"), which nobody would look for.
        is_alias = held == _system_zone() and held not in zones
        self._zone.setCurrentText(vault_making.UTC if is_alias else held)
        completer = QCompleter(list(zones), self._zone)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._zone.setCompleter(completer)

    def _retranslate(self) -> None:
        self._what.setText(
            self.tr(
                "This goes onto your public card and into what you hand over. Instead of your name you may give your "
                "function, as your colleagues know it."
            )
        )
        texts = {
            "name": (self.tr("N&ame or function"), self.tr("Name or function")),
            "post": (self.tr("P&ost"), self.tr("Post")),
            "component": (self.tr("&Component"), self.tr("Component")),
            "duty_station": (self.tr("&Duty station"), self.tr("Duty station")),
        }
        for name, (label, plain) in texts.items():
            self._fields.say(name, label)
            self._lines[name].setAccessibleName(plain)
        self._lines["post"].setPlaceholderText(self.tr("for example Civil Affairs Officer"))
        self._lines["component"].setPlaceholderText(self.tr("for example Civil Affairs"))
        self._lines["duty_station"].setPlaceholderText(self.tr("for example Gao"))
        self._fields.say(_TIME_ZONE, self.tr("&Time zone"))
        self._zone.setAccessibleName(self.tr("Time zone"))
        self._place.setText(
            self.tr("The vault will be made in {folder}").format(folder=i18n.isolated(str(self._folder)))
        )
        self._other_place.setText(self.tr("Another &place…"))
        if self._is_making:
            show_text(self._progress, self.tr("Making the vault …"))


def _system_zone() -> str:
    """The IANA name of this computer's time zone."""
    return bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace") or vault_making.UTC
