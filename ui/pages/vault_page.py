"""The vault itself: who can open it, its backups, whether it is whole, and what guards it on this computer."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rolodex.clock import from_ms, iso
from rolodex.commands import vault_overview, vaults
from rolodex.commands.vault_overview import Overview, SlotInfo
from rolodex.commands.vaults import Verified
from rolodex.errors import RolodexError
from ui import i18n, way_words
from ui.actions import Action
from ui.desk import Desk
from ui.dialogs.quick_unlock_dialog import QuickUnlockDialog
from ui.dialogs.remove_way_dialog import RemoveWayDialog
from ui.dialogs.vault_steps import OfficerDialog, PassphraseDialog, RecoveryDialog
from ui.models.rows_model import Line
from ui.page import Page
from ui.widgets.filled_table import FilledTable

_MIB: Final = 1024


class VaultPage(Page):
    """Facts of the vault; nothing of a contact."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("vault", desk, parent)
        self._seen: Overview | None = None
        self._build()
        self._back_up = Action("back_up", "hard-drive-download", "", self)
        self._check = Action("check_vault", "shield-check", "", self)
        self._passphrase = Action("change_passphrase_now", "key-square", "", self)
        self._recovery = Action("add_recovery_words", "life-buoy", "", self)
        self._quick = Action("quick_unlock_settings", "fingerprint-pattern", "", self)
        self._officer = Action("add_officer_here", "user-plus", "", self)
        self._remove = Action("remove_way", "trash-2", "", self)
        self._remove.setEnabled(False)
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self._facts, self._guards, self._result = (QLabel(self) for _ in range(3))
        self._result.setObjectName("vault_result")
        for label in (self._facts, self._guards, self._result):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._result.hide()
        self._ways = FilledTable("ways", 1, self)
        self._backups = FilledTable("backups", 1, self)
        self._ways_title, self._backups_title = QLabel(self), QLabel(self)
        boxes = QHBoxLayout()
        for title, table, stretch in ((self._ways_title, self._ways, 3), (self._backups_title, self._backups, 2)):
            box = QVBoxLayout()
            box.addWidget(title)
            box.addWidget(table, 1)
            boxes.addLayout(box, stretch)
        column = QVBoxLayout(self)
        for label in (self._facts, self._result):
            column.addWidget(label)
        column.addLayout(boxes, 1)
        column.addWidget(self._guards)
        self.setFocusProxy(self._ways)

    def _connect(self) -> None:
        self._back_up.triggered.connect(self._on_back_up_triggered)
        self._check.triggered.connect(self._on_check_triggered)
        self._passphrase.triggered.connect(self._on_passphrase_triggered)
        self._recovery.triggered.connect(self._on_recovery_triggered)
        self._quick.triggered.connect(self._on_quick_triggered)
        self._officer.triggered.connect(self._on_officer_triggered)
        self._remove.triggered.connect(self._on_remove_triggered)
        self._ways.chosen.connect(self._on_ways_chosen)

    def tools(self) -> list[QAction]:
        return [self._back_up, self._check, self._passphrase, self._recovery]

    def more_actions(self) -> list[QAction]:
        return [self._quick, self._officer, self._remove]

    def panes(self) -> list[QWidget]:
        return [self._ways.table, self._backups.table]

    # --- reading --------------------------------------------------------------------------------------------

    def _reload(self) -> None:
        self.desk.ask(vault_overview.look, then=self._on_looked)

    def _on_looked(self, seen: Overview) -> None:
        self._seen = seen
        self._fill()

    def _on_ways_chosen(self, way: object) -> None:
        self._remove.setEnabled(isinstance(way, SlotInfo) and not way.is_current)

    # --- what was chosen ------------------------------------------------------------------------------------

    def _on_back_up_triggered(self) -> None:
        self._back_up.setEnabled(False)
        self.desk.write(vaults.back_up, then=self._on_backed_up, failed=self._on_back_up_failed)

    def _on_backed_up(self, _backup: vault_overview.Backup) -> None:
        self._back_up.setEnabled(True)
        self._is_stale = True
        self.refresh()
        self.desk.say(self.tr("A backup was made and opened again to prove it."))

    def _on_back_up_failed(self, error: RolodexError) -> None:
        self._back_up.setEnabled(True)
        self.desk.complain(error)

    def _on_check_triggered(self) -> None:
        self._check.setEnabled(False)
        self._tell(self.tr("Reading every page of the vault …"))
        self.desk.write(vaults.verify, then=self._on_checked, failed=self._on_check_failed)

    def _on_checked(self, found: Verified) -> None:
        self._check.setEnabled(True)
        if found.projections_agree and found.first_bad_entry is None:
            self._tell(self.tr("Checked: every page can be read, the lists agree with the claims, the log is whole."))
        elif found.first_bad_entry is not None:
            self._tell(
                self.tr("⚠ Entry {number} of the audit log is not as it was written. See the audit log.").format(
                    number=i18n.number_text(found.first_bad_entry)
                )
            )
        else:
            self._tell(
                self.tr(
                    "⚠ The lists did not agree with the claims and were made anew. Nothing is lost; if it happens "
                    "again, tell who maintains the program."
                )
            )

    def _on_check_failed(self, error: RolodexError) -> None:
        self._check.setEnabled(True)
        self._tell("")
        self.desk.complain(error)

    def _on_passphrase_triggered(self) -> None:
        dialog = PassphraseDialog(self.desk, self)
        dialog.changed.connect(self._on_passphrase_changed)
        dialog.open()

    def _on_passphrase_changed(self) -> None:
        self.desk.say(self.tr("The passphrase is changed. Old copies of the vault folder still open with the old one."))

    def _on_recovery_triggered(self) -> None:
        dialog = RecoveryDialog(self.desk, self)
        dialog.added.connect(self._on_recovery_added)
        dialog.open()

    def _on_recovery_added(self) -> None:
        self._is_stale = True
        self.refresh()
        self.desk.say(self.tr("The recovery words count from now on. Keep the paper in a safe."))

    def _on_officer_triggered(self) -> None:
        dialog = OfficerDialog(self.desk, self)
        dialog.added.connect(self._on_officer_added)
        dialog.open()

    def _on_officer_added(self, name: str) -> None:
        self.desk.say(
            self.tr("{name} can open this vault now, with keys and a passphrase of their own.").format(
                name=i18n.marked(name)
            )
        )

    def _on_quick_triggered(self) -> None:
        dialog = QuickUnlockDialog(self.desk, self)
        dialog.done_with.connect(self._on_quick_done)
        dialog.open()

    def _on_quick_done(self) -> None:
        self._is_stale = True
        self.refresh()

    def _on_remove_triggered(self) -> None:
        way = self._ways.current()
        if isinstance(way, SlotInfo):
            dialog = RemoveWayDialog(self.desk, way, way_words.way(way), self)
            dialog.done_with.connect(self._on_quick_done)
            dialog.open()

    # --- what is shown --------------------------------------------------------------------------------------

    def _tell(self, text: str) -> None:
        self._result.setText(text)
        self._result.setAccessibleName(text)
        self._result.setVisible(bool(text))

    def _fill(self) -> None:
        if self._seen is None:
            return
        self._facts.setText(
            self.tr("Folder: {folder}\nContacts: {count}").format(
                folder=i18n.isolated(str(self.desk.folder)), count=i18n.number_text(self._seen.info.contacts)
            )
        )
        headers = (self.tr("Way in"), self.tr("What one guess costs"), self.tr("State"))
        self._ways.fill(headers, [Line(way, self._way(way)) for way in self._seen.ways])
        proven = self.tr("opened and read after it was made")
        made = [Line(one.at_ms, (i18n.instant_text(iso(from_ms(one.at_ms))), proven)) for one in self._seen.backups]
        self._backups.fill((self.tr("Made"), self.tr("State")), made)
        self._guards.setText("\n".join(self._guard_lines(self._seen)))

    def _way(self, way: SlotInfo) -> tuple[str, ...]:
        cost = (
            ""
            if way.params is None
            else self.tr("{count} MiB of memory").format(count=i18n.number_text(way.params.memory_kib // _MIB))
        )
        return (way_words.way(way), cost, self.tr("opened this session") if way.is_current else "")

    def _guard_lines(self, seen: Overview) -> list[str]:
        held = seen.protections
        return [
            self.tr("What guards the open vault on this computer:"),
            self.tr("✔ Locking ends the process; nothing of it stays in memory."),
            self.tr("✔ No memory dump is written when the program fails.")
            if held.no_core_dumps
            else self.tr("✘ This system may write memory to disk when a program fails."),
            self.tr("✔ Other programs of yours cannot read its memory.")
            if held.memory_unreadable
            else self.tr("✘ Other programs that run under your name can read its memory."),
            self.tr(
                "✘ No system keeps other programs from taking pictures of the screen. An administrator can do all."
            ),
        ]

    def _retranslate(self) -> None:
        self._back_up.say(self.tr("&Back up now"), self.tr("Make a backup in the vault's folder and prove it"))
        self._check.say(self.tr("&Check the vault"), self.tr("Read every page, the lists and the audit log"))
        self._passphrase.say(self.tr("Change &passphrase…"), self.tr("Choose another passphrase"))
        self._recovery.say(self.tr("&Recovery words…"), self.tr("Make words for paper that open the vault for reading"))
        self._quick.say(self.tr("Quick &unlock with a PIN…"))
        self._officer.say(self.tr("Add an &officer to this vault…"))
        self._remove.say(self.tr("Re&move the chosen way in…"))
        self._ways_title.setText(self.tr("Who can open this vault"))
        self._backups_title.setText(self.tr("Backups"))
        self._ways.name_for_people(self.tr("Ways into the vault"), "")
        self._backups.name_for_people(
            self.tr("Backups"),
            self.tr("No backup yet. One is made by itself before the first change of a day, and whenever you want."),
        )
        self._fill()
