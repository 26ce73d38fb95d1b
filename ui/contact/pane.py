"""One contact to read: level, head, and sections that each ask for what they show. Masked values stay masked."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from rolodex.commands import contact_windows, revealing
from rolodex.commands.contact_windows import Detail
from rolodex.commands.revealing import Before
from rolodex.commands.value_views import SubjectView
from rolodex.domain.ids import SubjectId
from rolodex.errors import RolodexError
from ui.actions import Action
from ui.contact import section_stack
from ui.contact.consent_section import ConsentSection
from ui.contact.header import ContactHeader
from ui.contact.interactions_section import InteractionsSection
from ui.contact.safe_contact_section import SafeContactSection
from ui.contact.section import Section
from ui.contact.section_bar import SectionBar
from ui.contact.section_stack import SectionStack
from ui.contact.ties_section import TiesSection
from ui.contact.values_section import ValuesSection
from ui.desk import Desk
from ui.widgets.level_banner import LevelBanner
from ui.widgets.read_table import ReadTable

if TYPE_CHECKING:
    from rolodex.commands.watched import Changes


class ContactPane(QWidget):
    """Shows the contact it is given, or says how to choose one. Reads it again after every change."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._detail: Detail | None = None
        self._ticket = 0
        self._build()
        self._build_actions()
        self._connect()
        self._retranslate()
        self.bar.choose(0)
        self.show_contact(None)

    def _build(self) -> None:
        self.banner = LevelBanner(self)
        self._empty = QLabel(self)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        ground = QWidget(self)
        self.header = ContactHeader(self.desk, ground)
        self.bar = SectionBar(ground)
        for name in section_stack.NAMES:
            self.bar.add(name)
        self._stack = SectionStack(self.desk, ground)
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.header)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        # Where text is large the head alone fills the pane.
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(ground)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.banner)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._empty, 1)

    def _build_actions(self) -> None:
        self._reveal = Action("reveal", "eye", "Ctrl+R", self)
        self._log = Action("log_interaction", "notebook-pen", "Ctrl+Shift+I", self)
        self._ask_for = Action("ask_for_named", "hand-helping", "", self)
        self._ask_for.triggered.connect(self._on_ask_for_wanted)
        self._reveal.triggered.connect(self._on_reveal_triggered)
        self._log.triggered.connect(self._on_log_wanted)
        self.addActions([self._reveal, self._log, self._ask_for])

    def _connect(self) -> None:
        self.bar.chosen.connect(self._on_bar_chosen)
        self._stack.made.connect(self._on_stack_made)
        self.desk.hub.changed.connect(self._on_hub_changed)

    def _on_stack_made(self, section: Section) -> None:
        section.level_changed.connect(self._tell_level)
        section.reveal_wanted.connect(self._on_reveal_wanted)
        match section:
            case ValuesSection():
                section.show_action(self._reveal)
                section.decision_wanted.connect(self._on_decision_wanted)
            case SafeContactSection():
                section.show_action(self._reveal)
                section.protocol_wanted.connect(self._on_protocol_wanted)
            case ConsentSection():
                section.record_wanted.connect(self._on_consent_wanted)
                section.check_wanted.connect(self._on_check_wanted)
            case TiesSection():
                section.tie_wanted.connect(self._on_tie_wanted)
                section.post_wanted.connect(self._on_post_wanted)
                section.end_wanted.connect(self._on_end_wanted)
            case InteractionsSection():
                section.log_wanted.connect(self._on_log_wanted)
                section.promise_wanted.connect(self._on_promise_wanted)
                section.ask_wanted.connect(self._on_ask_for_wanted)

    # --- for the page ---------------------------------------------------------------------------------------

    def actions_of_contact(self) -> list[QAction]:
        """What can be done with the contact from anywhere on the page: for the menu and the palette."""
        return [self._reveal, self._log, self._ask_for]

    @property
    def table(self) -> ReadTable:
        """The table of the section that is shown."""
        return self.section().table

    def section(self) -> Section:
        """The section that is shown."""
        return self._stack.section(max(self.bar.current(), 0))

    def show_section(self, name: str) -> None:
        """Show the section of this name."""
        self.bar.choose(section_stack.NAMES.index(name))

    def show_contact(self, detail: Detail | None) -> None:
        """Show a contact, or the words for none."""
        self.desk.worker.cancel(self._ticket)
        self._detail = detail
        self.header.show_contact(detail)
        self._stack.show_contact(detail)
        self._scroll.setVisible(detail is not None)
        self._empty.setVisible(detail is None)
        self._reveal.setEnabled(detail is not None)
        self._log.setEnabled(detail is not None)
        self._ask_for.setEnabled(detail is not None)
        self._tell_level()

    def _tell_level(self) -> None:
        if self._detail is None:
            self.banner.show_level(None)
            return
        view = self._detail.view
        shown = [self.section().level(), view.subject.level, view.name.level]
        self.banner.show_level(max(level for level in shown if level is not None))

    def _on_bar_chosen(self, number: int) -> None:
        self._stack.choose(number)
        self._tell_level()

    # --- staying up to date ---------------------------------------------------------------------------------

    def _on_hub_changed(self, _changes: "Changes") -> None:
        # What stands around a contact are subjects of their own: any change may be one of them.
        contact = self._contact()
        if contact is not None:
            self.desk.worker.cancel(self._ticket)
            self._ticket = self.desk.ask(
                contact_windows.detail, contact, then=self._on_detail_read, failed=self._on_detail_failed
            )

    def _on_detail_read(self, detail: Detail) -> None:
        if detail.view.subject.id == self._contact():
            self.show_contact(detail)

    def _on_detail_failed(self, _error: RolodexError) -> None:
        self.show_contact(None)

    def _contact(self) -> SubjectId | None:
        return None if self._detail is None else self._detail.view.subject.id

    # Imported where they are wanted: the first list is painted without them.
    # --- dialogs --------------------------------------------------------------------------------------------

    def _on_reveal_triggered(self) -> None:
        if self._detail is not None:
            self.section().reveal()

    def _on_reveal_wanted(self, field: str, record: SubjectView | None) -> None:
        from ui.contact.reveal_dialog import RevealDialog

        contact = self._contact()
        if record is None and not self._hides_something():
            self.desk.say(self.tr("Nothing is hidden here."))
        elif contact is not None:
            dialog = RevealDialog(self.desk, contact, self, field=field, record=record)
            dialog.protocol_wanted.connect(self._on_protocol_wanted)
            dialog.open()

    def _hides_something(self) -> bool:
        return self._detail is not None and any(value.masked for value in self._detail.view.subject.values)

    def _on_protocol_wanted(self) -> None:
        contact = self._contact()
        if contact is not None:
            # Somebody who changes a protocol reads it: where it is masked that is logged.
            self.desk.write(revealing.read_first, contact, then=self._on_protocol_read)

    def _on_protocol_read(self, before: Before) -> None:
        from ui.contact import record_dialogs

        contact = self._contact()
        if contact is not None:
            record_dialogs.protocol(self.desk, contact, before.protocol, self).open()

    def _on_decision_wanted(self) -> None:
        from ui.contact.conflict_dialog import ConflictDialog

        contact = self._contact()
        if contact is not None:
            ConflictDialog(self.desk, contact, self).open()

    def _on_consent_wanted(self) -> None:
        from ui.contact import record_dialogs

        contact = self._contact()
        if contact is not None:
            record_dialogs.consent(self.desk, contact, self).open()

    def _on_check_wanted(self) -> None:
        from ui.contact.permission_dialog import PermissionDialog

        contact = self._contact()
        if contact is not None:
            PermissionDialog(self.desk, contact, self).open()

    def _on_tie_wanted(self) -> None:
        from ui.contact import record_dialogs

        contact = self._contact()
        if contact is not None:
            record_dialogs.tie(self.desk, contact, self).open()

    def _on_post_wanted(self) -> None:
        from ui.contact.tie_dialogs import PostDialog

        contact = self._contact()
        if contact is not None:
            PostDialog(self.desk, contact, self).open()

    def _on_end_wanted(self, tie: SubjectView | None) -> None:
        from ui.contact.tie_dialogs import EndDialog

        if tie is not None:
            EndDialog(self.desk, tie, self).open()

    def _on_log_wanted(self) -> None:
        from ui.contact.interaction_dialog import InteractionDialog

        contact = self._contact()
        if contact is not None:
            dialog = InteractionDialog(self.desk, contact, self)
            dialog.done_with.connect(self._on_logged)
            dialog.open()

    def _on_logged(self, _logged: object) -> None:
        self.desk.say(self.tr("Logged. Ctrl+Z takes it back."))

    def _on_ask_for_wanted(self) -> None:
        # The bundles begin a request with those who are named beside this contact and are not here.
        self.desk.go("bundles", self._contact())

    def _on_promise_wanted(self) -> None:
        from ui.contact import record_dialogs

        contact = self._contact()
        if contact is not None:
            record_dialogs.promise(self.desk, contact, self).open()

    # --- what is shown --------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange}:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._reveal.redraw()
            self._log.redraw()
            self._ask_for.redraw()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._empty.setText(
            self.tr("Choose a contact in the list to see it here.\nArrow keys move, F6 changes the pane.")
        )
        self._reveal.say(self.tr("&Reveal…"), self.tr("Show what is hidden; this is written to the log"))
        self._log.say(self.tr("Log a &talk…"), self.tr("Log what happened just now"))
        self._ask_for.say(
            self.tr("As&k for somebody named here…"), self.tr("Ask a colleague for who is named here and is not here")
        )
        for number in range(len(section_stack.NAMES)):
            self.bar.say(number, section_stack.title(number))
