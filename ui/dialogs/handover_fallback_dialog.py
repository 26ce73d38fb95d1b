"""How contacts that cannot be met together are told of the successor instead."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from rolodex.commands import fallbacks
from rolodex.commands.handover_windows import ItemEntry
from rolodex.domain.fallback import MODES
from rolodex.domain.ids import SubjectId
from ui import i18n, overlap_words
from ui.desk import Desk
from ui.dialogs.form_dialog import FormDialog
from ui.dialogs.handover_fields import WordCombo
from ui.widgets.text_box import TextBox

_LINES = 3


class FallbackDialog(FormDialog):
    """`done_with` tells for how many a mode was proposed that is another than before."""

    def __init__(self, desk: Desk, case: SubjectId, items: Sequence[ItemEntry], parent: QWidget) -> None:
        super().__init__("handover_fallback", parent)
        self._desk, self._case, self._items = desk, case, tuple(items)
        self.mode, self.reason = WordCombo(self), TextBox(self)
        self.reason.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 14)
        self.add_row("mode", self.mode)
        self.add_row("reason", self.reason)
        before = {item.fallback for item in self._items}
        self._before = before.pop() if len(before) == 1 else ""

    def _submit(self) -> None:
        modes = {item.view.contact: self.mode.code() for item in self._items if item.view.contact is not None}
        reason = self.reason.toPlainText().strip()
        self.busy(True)
        self._desk.write(*(fallbacks.propose, self._case, modes, reason), then=self.finish, failed=self.show_error)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Propose a fallback"))
        names = [i18n.marked(item.view.name) or self.tr("(name hidden)") for item in self._items]
        self.introduce(
            self.tr(
                "Instead of a meeting of three, for: {names}. It counts once the incoming officer, the supervisor or "
                "the custodian accepts it."
            ).format(names=i18n.listed(names))
        )
        self.name_row("mode", self.tr("&How"))
        self.name_row("reason", self.tr("&Why they cannot be met"))
        chosen = self.mode.code() or self._before
        self.mode.fill(overlap_words.FALLBACKS, MODES, chosen=chosen, said=overlap_words.word)
        self.name_buttons(self.tr("&Propose"))
