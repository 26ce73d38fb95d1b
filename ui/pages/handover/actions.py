"""What can be done on the hand-over page, with icons and keys."""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from ui.actions import Action

_TOOLS: Final = (
    ("handover_start", "plus", "Ctrl+N"),
    ("handover_next", "arrow-right-left", "Ctrl+Return"),
    ("handover_brief", "clipboard-pen", "Ctrl+E"),
    ("handover_introduce", "heart-handshake", "Ctrl+Shift+T"),
    ("handover_read_back", "book-check", "Ctrl+R"),
    ("handover_accept", "check-check", "Ctrl+Shift+A"),
)
_MORE: Final = (
    ("handover_export", "package-check", "Ctrl+Shift+E"),
    ("handover_save", "save", "Ctrl+S"),
    ("handover_previous", "chevron-up", "Ctrl+PgUp"),
    ("handover_next_item", "chevron-down", "Ctrl+PgDown"),
    ("handover_board", "columns-3", "Ctrl+B"),
    ("handover_add", "user-plus", ""),
    ("handover_link", "link", ""),
    ("handover_prefill", "wand-sparkles", "Ctrl+Shift+F"),
    ("handover_refer", "send", ""),
    ("handover_fallback", "phone", ""),
    ("handover_accept_fallback", "stamp", ""),
    ("handover_other", "briefcase", ""),
    ("handover_item", "flag", ""),
    ("handover_leave_out", "ban", ""),
    ("handover_decline", "user-x", ""),
    ("handover_agree", "badge-check", ""),
    ("handover_edit", "pencil", ""),
    ("handover_custody", "shield", ""),
    ("handover_suspend", "pause", ""),
    ("handover_cancel", "circle-x", ""),
    ("handover_sign_off", "signature", ""),
    ("handover_relinquish", "log-out", ""),
    ("handover_print", "printer", "Ctrl+P"),
    ("handover_contact", "contact", ""),
    ("handover_cases", "list", ""),
)
_ALWAYS: Final = frozenset({"handover_start"})
_WITH_ITEM: Final = frozenset(
    {
        *("handover_brief", "handover_introduce", "handover_read_back", "handover_accept", "handover_item"),
        *("handover_leave_out", "handover_decline", "handover_contact", "handover_prefill", "handover_refer"),
        *("handover_fallback", "handover_accept_fallback"),
    }
)
_IN_TEXT: Final = frozenset({"handover_save", "handover_previous", "handover_next_item"})


class HandoverActions(QObject):
    """By name. What is refused by a rule stays enabled: the refusal says why."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all = {name: Action(name, icon, keys, self) for name, icon, keys in (*_TOOLS, *_MORE)}
        self.allow(has_case=False, has_item=False, has_text=False)

    def __getitem__(self, name: str) -> Action:
        return self._all[f"handover_{name}"]

    def tools(self) -> list[QAction]:
        """For the tool bar."""
        return [self._all[name] for name, _, _ in _TOOLS]

    def more(self) -> list[QAction]:
        """For the menu and the palette."""
        return [self._all[name] for name, _, _ in _MORE]

    def allow(self, *, has_case: bool, has_item: bool, has_text: bool) -> None:
        """What there is to do something with: a case, a chosen item, a text that is open."""
        for name, action in self._all.items():
            if name in _ALWAYS:
                continue
            if name in _IN_TEXT:
                action.setEnabled(has_text)
            else:
                action.setEnabled(has_item if name in _WITH_ITEM else has_case)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self["start"].say(self.tr("&Start a hand-over…"))
        self["next"].say(
            self.tr("&Next step"), self.tr("Take the case to its next step; a refusal says what is missing")
        )
        self["brief"].say(self.tr("&Brief"), self.tr("Write or read the brief of the chosen contact"))
        self["introduce"].say(self.tr("&Introduce…"), self.tr("Record an introduction of the chosen contacts"))
        self["read_back"].say(self.tr("&Read back…"), self.tr("Read the chosen contact back, or agree to it"))
        self["accept"].say(self.tr("&Accept"), self.tr("Take the chosen contacts over"))
        self["export"].say(self.tr("E&xport…"), self.tr("Export the bundle of the case, or write the receipt for it"))
        self["save"].say(self.tr("&Save the text"))
        self["previous"].say(self.tr("&Previous item"))
        self["next_item"].say(self.tr("Ne&xt item"))
        self["board"].say(self.tr("&Board or table"), self.tr("Show the items as a board, or as a table again"))
        self["add"].say(self.tr("Add &contacts to the case…"))
        self["link"].say(self.tr("Add &linked people…"), self.tr("People tied to contacts of the case, and why"))
        self["prefill"].say(
            self.tr("&Fill from the record"), self.tr("Write what the vault knows into the empty parts of the briefs")
        )
        self["refer"].say(self.tr("&Refer elsewhere…"), self.tr("Tell the chosen contacts where to turn instead"))
        self["fallback"].say(
            self.tr("Propose a &fallback…"), self.tr("For who cannot be met: a call, a letter, a person")
        )
        self["accept_fallback"].say(
            self.tr("Accep&t the fallback"), self.tr("As incoming officer, supervisor, custodian")
        )
        self["other"].say(
            self.tr("Add something besides contacts…"), self.tr("A meeting, a list, a report, a document")
        )
        self["item"].say(self.tr("&What becomes of it, priority…"))
        self["leave_out"].say(self.tr("&Leave out…"))
        self["decline"].say(self.tr("&Decline…"))
        self["agree"].say(self.tr("A&gree to all read-backs"))
        self["edit"].say(self.tr("Change o&fficers and days…"))
        self["custody"].say(self.tr("C&ustody…"))
        self["suspend"].say(self.tr("Sus&pend the case…"))
        self["cancel"].say(self.tr("Cancel the c&ase…"))
        self["sign_off"].say(self.tr("Si&gn off"), self.tr("Close a received case, as its supervisor"))
        self["relinquish"].say(
            self.tr("&End my access…"), self.tr("Erase here what the successor took over; it cannot be undone")
        )
        self["print"].say(
            self.tr("&Print…"), self.tr("Print or save the note, a brief, day sheets or the summary of the case")
        )
        self["contact"].say(self.tr("Open the c&ontact"))
        self["cases"].say(self.tr("All &cases"))
