"""People and keys: one's own public card, and the cards of colleagues with how far each is verified."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from rolodex.clock import from_ms, iso
from rolodex.commands import card_files, identities, recipients
from rolodex.commands.identities import OwnIdentity
from rolodex.commands.recipients import KeyState, Known, Step
from rolodex.domain.ids import SubjectId
from ui import file_choice, i18n, key_words
from ui.actions import Action
from ui.desk import Desk
from ui.dialogs.revoke_dialog import RevokeDialog
from ui.dialogs.verify_dialog import VerifyDialog
from ui.models.rows_model import Line
from ui.page import Page
from ui.widgets.filled_table import FilledTable
from ui.widgets.own_card import OwnCard

CARD_FILES: Final = "*.rlxcard"


class PeoplePage(Page):
    """Cards in and out, and comparing what they hold."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("people", desk, parent)
        self._known: list[Known] = []
        self._steps: list[Step] = []
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self._own = OwnCard(self)
        self._table = FilledTable("colleagues", 0, self)
        self._meaning = QLabel(self)
        self._meaning.setObjectName("key_meaning")
        self._meaning.setTextFormat(Qt.TextFormat.PlainText)
        self._meaning.setWordWrap(True)
        self._history = FilledTable("key_history", 1, self)
        self._side = QWidget(self)
        below = QVBoxLayout(self._side)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._history, 1)
        below.addWidget(self._meaning)
        lists = QSplitter(Qt.Orientation.Horizontal, self)
        lists.addWidget(self._table)
        lists.addWidget(self._side)
        lists.setStretchFactor(0, 3)
        lists.setStretchFactor(1, 2)
        lists.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        top = QHBoxLayout()
        top.addWidget(self._own, 1)
        column.addLayout(top)
        column.addWidget(lists, 1)
        self.setFocusProxy(self._table)
        self._save = Action("save_card", "save", "Ctrl+S", self)
        self._add = Action("add_card", "user-plus", "Ctrl+N", self)
        self._verify = Action("verify_keys", "badge-check", "", self)
        self._revoke = Action("revoke_keys", "shield-off", "", self)

    def _connect(self) -> None:
        self._save.triggered.connect(self._on_save_triggered)
        self._add.triggered.connect(self._on_add_triggered)
        self._verify.triggered.connect(self._on_verify_triggered)
        self._revoke.triggered.connect(self._on_revoke_triggered)
        self._table.chosen.connect(self._on_table_chosen)
        self._table.activated.connect(self._on_verify_triggered)

    def tools(self) -> list[QAction]:
        return [self._save, self._add, self._verify, self._revoke]

    def panes(self) -> list[QWidget]:
        return [self._table.table, self._history.table]

    def status(self) -> str:
        return self.tr("Colleagues: {count}").format(count=i18n.number_text(len(self._known)))

    def show_subject(self, subject: SubjectId) -> None:
        self._table.choose(subject)

    def take_file(self, path: Path) -> None:
        self.desk.write(card_files.take_in, path, then=self._on_taken_in)

    # --- reading --------------------------------------------------------------------------------------------

    def _reload(self) -> None:
        self.desk.ask(identities.show, then=self._on_own_read)
        self.desk.ask(recipients.list_, then=self._on_list_read)

    def _on_own_read(self, own: OwnIdentity) -> None:
        self._own.show_identity(own)

    def _on_list_read(self, known: list[Known]) -> None:
        self._known = known
        self._fill()
        self._show_chosen()
        self.status_changed.emit(self.status())

    def _chosen(self) -> Known | None:
        officer = self._table.current()
        return next((one for one in self._known if one.officer == officer), None)

    def _on_table_chosen(self, _officer: object) -> None:
        self._show_chosen()

    def _show_chosen(self) -> None:
        known = self._chosen()
        can_be_verified = known is not None and known.state is not KeyState.REVOKED
        self._verify.setEnabled(can_be_verified)
        self._revoke.setEnabled(can_be_verified)
        self._side.setVisible(known is not None)
        self._meaning.setText("" if known is None else key_words.meaning(known.state))
        self._steps = []
        self._fill_history()
        if known is not None:
            self.desk.ask(recipients.history, known.officer, then=self._on_history_read)

    def _on_history_read(self, steps: list[Step]) -> None:
        self._steps = steps
        self._fill_history()

    # --- what was chosen ------------------------------------------------------------------------------------

    def _on_save_triggered(self) -> None:
        dialog = file_choice.to_save(self, self.tr("Save your public card"), CARD_FILES, "public-card.rlxcard")
        dialog.fileSelected.connect(self._on_save_file_selected)
        dialog.open()

    def _on_save_file_selected(self, path: str) -> None:
        self.desk.write(card_files.save_own, Path(path), then=self._on_saved)

    def _on_saved(self, path: Path) -> None:
        said = self.tr(
            "Your public card is in {path}. It holds no secret: send it to whoever shall seal bundles to you."
        )
        self.desk.say(said.format(path=i18n.isolated(str(path))))

    def _on_add_triggered(self) -> None:
        filters = self.tr("Public cards ({pattern})").format(pattern=CARD_FILES)
        dialog = file_choice.to_open(self, self.tr("Add a colleague's public card"), filters)
        dialog.fileSelected.connect(self._on_add_file_selected)
        dialog.open()

    def _on_add_file_selected(self, path: str) -> None:
        self.take_file(Path(path))

    def _on_taken_in(self, known: Known) -> None:
        name = i18n.marked(known.card.name)
        if known.is_verified:
            self.desk.say(self.tr("The keys of {name} are known and verified already.").format(name=name))
        else:
            self.desk.say(self.tr("{name} is known now. Next: call, and verify the keys.").format(name=name))
        self.desk.ask(recipients.show, known.officer, then=self._on_added_read)

    def _on_added_read(self, known: Known) -> None:
        self._table.choose(known.officer)

    def _on_verify_triggered(self) -> None:
        known = self._chosen()
        if known is not None and self._verify.isEnabled():
            VerifyDialog(self.desk, known, self).open()

    def _on_revoke_triggered(self) -> None:
        known = self._chosen()
        if known is not None:
            RevokeDialog(self.desk, known, self).open()

    # --- what is shown --------------------------------------------------------------------------------------

    def _fill(self) -> None:
        headers = (self.tr("Colleague"), self.tr("Component"), self.tr("Keys"), self.tr("Card ends"))
        self._table.fill(headers, [Line(one.officer, _texts(one)) for one in self._known])

    def _fill_history(self) -> None:
        headers = (self.tr("When"), self.tr("Keys"))
        self._history.fill(headers, [Line(place, _step_texts(step)) for place, step in enumerate(self._steps)])
        self._history.setVisible(bool(self._steps))

    def _retranslate(self) -> None:
        self._save.say(self.tr("&Save my card…"), self.tr("Save your public card to a file for a colleague"))
        self._add.say(self.tr("&Add a card…"), self.tr("Take in a colleague's public card"))
        self._verify.say(self.tr("&Verify…"), self.tr("Compare the digits that the colleague reads out"))
        self._revoke.say(self.tr("&Revoke…"), self.tr("Never trust these keys again"))
        self._table.name_for_people(
            self.tr("Colleagues"),
            self.tr(
                "No colleague's card is here yet.\n\nAsk for the colleague's public card (a small .rlxcard file), drop "
                "it here, then call and type the digits that the colleague reads out. After that, bundles can be "
                "sealed so that only this colleague opens them."
            ),
        )
        self._history.name_for_people(self.tr("History of the keys"), "")
        self._fill()
        self._show_chosen()


def _texts(known: Known) -> tuple[str, ...]:
    card = known.card
    ends = i18n.date_text(card.not_after.date().isoformat())
    return (i18n.marked(card.name), i18n.marked(card.component or ""), key_words.state(known.state), ends)


def _step_texts(step: Step) -> tuple[str, ...]:
    return (i18n.instant_text(iso(from_ms(step.event.at_ms))), key_words.state(step.event.state))
