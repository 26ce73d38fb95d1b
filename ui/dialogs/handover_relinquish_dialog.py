"""Ending one's access to what was handed over. It cannot be undone, so it shows what goes and asks."""

from typing import Final

from PySide6.QtWidgets import QCheckBox, QHeaderView, QLabel, QWidget

from rolodex.commands import relinquishing
from rolodex.commands.relinquishing import Fate, Prospect
from rolodex.domain.ids import SubjectId
from rolodex.errors import RolodexError
from ui import i18n
from ui.desk import Desk
from ui.dialogs.form_dialog import FormDialog
from ui.models.handover_fate_model import NAME, WHY, HandoverFateModel
from ui.widgets.read_table import ReadTable

_ROWS: Final = 8
_LEAST_LETTERS: Final = 12


class RelinquishDialog(FormDialog):
    """Shows what goes and what stays, and erases once the box is ticked. `done_with` tells what was done."""

    def __init__(self, desk: Desk, case: SubjectId, parent: QWidget) -> None:
        super().__init__("handover_relinquish", parent)
        self._desk, self._case = desk, case
        self._found: Prospect | None = None
        self.model = HandoverFateModel(self)
        self.fates = ReadTable("fates", self.model, self)
        self.fates.setWordWrap(True)
        header = self.fates.horizontalHeader()
        header.setMinimumSectionSize(i18n.letter_px(self.fontMetrics()) * _LEAST_LETTERS)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (NAME, WHY):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.fates.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.fates.setMinimumHeight(self.fontMetrics().lineSpacing() * _ROWS)
        self._copies = QLabel(self)
        self._copies.setObjectName("copies")
        self._copies.setWordWrap(True)
        self.sure = QCheckBox(self)
        self.sure.setObjectName("sure")
        self.add_row("fates", self.fates)
        self.form.addRow(self._copies)
        self.form.addRow(self.sure)
        self.allow(False)
        self.sure.setEnabled(False)
        self.sure.toggled.connect(self._on_sure_toggled)
        desk.ask(relinquishing.prospect, case, then=self._on_prospect_read, failed=self._on_prospect_failed)

    def _on_prospect_read(self, found: Prospect) -> None:
        self._found = found
        # What goes first, so that it is seen without scrolling.
        self.model.show(tuple(sorted(found.fates, key=_order)))
        if found.fates:
            self.fates.selectRow(0)
        self.sure.setEnabled(self._going() > 0)
        self._retranslate()

    def _on_prospect_failed(self, error: RolodexError) -> None:
        self.show_row("fates", False)
        self.form.setRowVisible(self._copies, False)
        self.form.setRowVisible(self.sure, False)
        self.show_error(error)
        self.allow(False)

    def _on_sure_toggled(self, is_sure: bool) -> None:
        self.allow(is_sure)

    def _going(self) -> int:
        return sum(fate.goes for fate in self._found.fates) if self._found is not None else 0

    def _submit(self) -> None:
        if self._found is None or not self.sure.isChecked():
            return
        going = tuple(fate.contact for fate in self._found.fates if fate.goes)
        self.busy(True)
        self._desk.write(
            *(relinquishing.relinquish, self._case, going),
            then=self.finish,
            failed=self.show_error,
        )

    def _retranslate(self) -> None:
        count = i18n.number_text(self._going())
        self.setWindowTitle(self.tr("End my access"))
        self.introduce(
            self.tr(
                "What your successor took over is erased from this vault: names, numbers, notes, briefs, all of it. "
                "The facts of the hand-over stay, without a word about the contacts. There is no undo; a bundle that "
                "brings one of them again is asked about."
            )
        )
        self.name_row("fates", self.tr("&Contacts"))
        self.model.retranslate()
        self._copies.setText(self._copies_text())
        self.sure.setText(self.tr("&I know that this cannot be undone. Contacts to erase: {count}").format(count=count))
        self.name_buttons(self.tr("&Erase them here"), self.tr("Back"))

    def _copies_text(self) -> str:
        found = self._found
        if found is None:
            return ""
        lines = []
        if not self._going():
            lines.append(self.tr("Nothing can go now."))
        if found.until is not None:
            day = i18n.date_text(found.until.isoformat())
            lines.append(self.tr("Your supervisor lets you keep access until {day}.").format(day=day))
        if found.backups and self._going():
            made = ", ".join(dict.fromkeys(i18n.date_text(one.made_on) for one in found.backups))
            gone = i18n.date_text(max(one.gone_by for one in found.backups))
            text = self.tr("Backups that hold them: {made}. The last one goes by {gone}.")
            lines.append(text.format(made=made, gone=gone))
        return "\n".join(lines)


def _order(fate: Fate) -> tuple[bool, str]:
    return not fate.goes, fate.name.casefold()
