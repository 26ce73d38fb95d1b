"""Showing what is masked: the safe-contact protocol first, then the value, for a minute, in this dialog only."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QLabel, QPushButton, QVBoxLayout, QWidget

from rolodex.clock import today
from rolodex.commands import contact_surroundings, revealing
from rolodex.commands.contact_queries import ContactView
from rolodex.commands.revealing import Before
from rolodex.commands.value_views import SubjectView
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.errors import NotPermitted, RolodexError
from ui import error_text, form_words, i18n, words
from ui.contact import protocol_lines, texts
from ui.contact.values_section import copied
from ui.desk import Desk
from ui.models.lines_model import Line, LinesModel
from ui.widgets.level_banner import LevelBanner
from ui.widgets.problem_label import ProblemLabel
from ui.widgets.read_table import ReadTable

SHOWN_S: Final = 60
_WIDTH_IN_LETTERS: Final = 74
_HEIGHT_IN_LINES: Final = 24


class RevealDialog(QDialog):
    """Reads the protocol aloud, so to say, before the number. Closes by itself, and when its window is hidden.

    `field` empty shows everything that is hidden; `record` is a record of the contact to show instead.
    """

    protocol_wanted = Signal()
    """Somebody wants to write the protocol that is missing."""

    def __init__(
        self,
        desk: Desk,
        contact: SubjectId,
        parent: QWidget,
        *,
        field: str = "",
        record: SubjectView | None = None,
        shown_s: float = SHOWN_S,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("reveal_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.desk, self._contact, self._field, self._record = desk, contact, field, record
        self._before: Before | None = None
        self._is_shown, self._left_s, self._kind = False, shown_s, Kind.CONTACT
        self._view: SubjectView | None = None
        self._names: dict[SubjectId, str] = {}
        self._build()
        self._tick = QTimer(self)
        self._tick.setInterval(min(1000, round(shown_s * 1000)))
        self._tick.timeout.connect(self._on_tick_timeout)
        self._window = parent.window()
        self._window.installEventFilter(self)
        self._retranslate()

    def _build(self) -> None:
        self.banner = LevelBanner(self)
        self._name, self._lead, self._told = QLabel(self), QLabel(self), QLabel(self)
        for label, called in ((self._name, "name"), (self._lead, "lead"), (self._told, "told")):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setObjectName(f"reveal_{called}")
        font = self._name.font()
        font.setBold(True)
        self._name.setFont(font)
        self.model = LinesModel(2, self)
        self.table = ReadTable("reveal_table", self.model, self)
        self.table.setWordWrap(True)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().sectionResized.connect(self._on_header_section_resized)
        self._problem = ProblemLabel(self)
        self._problem.setObjectName("reveal_problem")
        buttons = QDialogButtonBox(self)
        roles = QDialogButtonBox.ButtonRole
        self._show, self._write, self._copy, self._close = (QPushButton(self) for _ in range(4))
        for button, name, role in (
            (self._show, "show", roles.ActionRole),
            (self._write, "write", roles.ActionRole),
            (self._copy, "copy", roles.ActionRole),
            (self._close, "close", roles.RejectRole),
        ):
            button.setObjectName(f"reveal_{name}")
            buttons.addButton(button, role)
        self._show.setEnabled(False)
        self._write.hide()
        self._copy.hide()
        column = QVBoxLayout(self)
        for widget in (self.banner, self._name, self._lead):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addWidget(self._told)
        column.addWidget(self._problem)
        column.addWidget(buttons)
        self._told.hide()
        self._show.clicked.connect(self._on_show_clicked)
        self._write.clicked.connect(self._on_write_clicked)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._close.clicked.connect(self.reject)

    # --- before ---------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Show the dialog and read the protocol."""
        measure, room = self.fontMetrics(), self._window.size()
        width, height = i18n.letter_px(measure) * _WIDTH_IN_LETTERS, measure.lineSpacing() * _HEIGHT_IN_LINES
        self.resize(min(width, room.width() - 40), min(height, room.height() - 40))
        super().open()
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)
        # A protocol that is masked itself is shown here, and that is logged: a command that may write.
        self.desk.write(revealing.read_first, self._contact, then=self._on_read, failed=self._on_refused)

    def _on_read(self, before: Before) -> None:
        self._before = before
        self._show.setEnabled(True)
        self._write.setVisible(before.protocol is None and before.at_risk)
        self.banner.show_level(before.protocol.level if before.protocol else before.name.level)
        self._retranslate()
        self.table.setCurrentIndex(self.model.index(0, 0))
        self._show.setDefault(True)
        (self.table if before.protocol else self._show).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_write_clicked(self) -> None:
        self.reject()
        self.protocol_wanted.emit()

    # --- showing --------------------------------------------------------------------------------------------

    def _on_show_clicked(self) -> None:
        self._show.setEnabled(False)
        self._problem.complain("")
        if self._record is not None:
            self.desk.write(
                *(revealing.reveal_dependant, self._record.id, self._record.kind),
                then=self._on_record_revealed,
                failed=self._on_refused,
            )
            return
        self.desk.write(revealing.reveal, self._contact, self._field, then=self._on_revealed, failed=self._on_refused)

    def _on_revealed(self, found: ContactView) -> None:
        self._name_then_show(found.subject)

    def _on_record_revealed(self, found: SubjectView) -> None:
        self._name_then_show(found)

    def _name_then_show(self, view: SubjectView) -> None:
        self._view = view
        self.desk.ask(contact_surroundings.names_in, [view], then=self._on_named, failed=self._on_refused)

    def _on_named(self, names: dict[SubjectId, str]) -> None:
        if not self.isVisible() or self._view is None:
            return
        self._names, self._is_shown = names, True
        self.banner.show_level(Level.STRICTLY_CONFIDENTIAL)
        self._show.hide()
        self._write.hide()
        self._copy.show()
        self._copy.setDefault(True)
        self._told.show()
        self._retranslate()
        self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tick.start()

    def _on_refused(self, error: RolodexError) -> None:
        self._show.setEnabled(self._before is not None)
        if isinstance(error, NotPermitted) and error.params.get("rule") == "no_safe_contact_protocol":
            self._problem.complain(
                self.tr(
                    "Not shown: this person is at risk and has no safe-contact protocol. "
                    "Write the protocol first; nothing was logged."
                )
            )
            self._write.show()
            self._write.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._problem.complain(error_text.sentences(error))

    def _revealed(self) -> list[Line]:
        view = self._view
        if view is None or self._before is None:
            return []
        wanted = {self._field} if self._field else set(self._before.masked_fields)
        kept = [value for value in view.values if view.kind is not Kind.CONTACT or value.field in wanted]
        named = words.field if view.kind is Kind.CONTACT else form_words.label
        return [
            Line(
                (value.field, value.value, value.text or ""),
                (
                    named(value.field),
                    texts.joined(
                        (texts.shown(view.kind, value, self._names), texts.parts(view.kind, value, self._names)), "\n"
                    ),
                ),
                texts.provenance(value),
            )
            for value in kept
        ]

    # --- copying --------------------------------------------------------------------------------------------

    def _on_copy_clicked(self) -> None:
        line = self.model.line(self.table.currentIndex().row())
        if not self._is_shown or line is None:
            return
        self.desk.clipboard.copy(copied(*line.subject))
        self._lead.setText(
            self.tr("⚠ Copied. What you copied is strictly confidential: the clipboard is emptied in 30 seconds.")
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.matches(QKeySequence.StandardKey.Copy):
            self._on_copy_clicked()
            return
        super().keyPressEvent(event)

    # --- the end --------------------------------------------------------------------------------------------

    def _on_tick_timeout(self) -> None:
        self._left_s -= self._tick.interval() / 1000
        if self._left_s <= 0:
            self.reject()
        else:
            self._tell_time_left()

    def _tell_time_left(self) -> None:
        seconds = i18n.number_text(max(1, round(self._left_s)))
        self._told.setText(
            self.tr("Closes by itself in {seconds} s. This was written to the log.").format(seconds=seconds)
        )

    def done(self, result: int) -> None:
        """Close; what was shown is dropped at once."""
        self._tick.stop()
        self._view = None
        self.model.show(("", ""), ())
        super().done(result)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        # The window is hidden at lock; nothing may stay on the screen.
        if event.type() == QEvent.Type.Hide:
            self.reject()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_header_section_resized(self) -> None:
        self.table.resizeRowsToContents()

    def _retranslate(self) -> None:
        for label in (self._name, self._lead, self._told):
            label.setAlignment(i18n.leading_side(self.layoutDirection()))
        self.setWindowTitle(self.tr("Show what is hidden"))
        self._show.setText(self._show_text())
        self._write.setText(self.tr("&Write the protocol…"))
        self._copy.setText(self.tr("&Copy"))
        self._close.setText(self.tr("Close"))
        self._lead.setText(self._lead_text())
        name = self._before.name.text if self._before else ""
        self._name.setText(i18n.marked(name or self.tr("(name hidden)")))
        if self._is_shown:
            self.table.setAccessibleName(self.tr("What was hidden"))
            self.model.show((self.tr("Field"), self.tr("Value")), self._revealed())
            self._tell_time_left()
        elif self._before is not None and self._before.protocol is not None:
            self.table.setAccessibleName(self.tr("Safe-contact protocol"))
            lines = protocol_lines.of(self._before.protocol, today(self.desk.clock))
            self.model.show((self.tr("Rule"), self.tr("What it says")), lines)
        self.table.setVisible(self.model.rowCount() > 0)
        texts_ = [line.texts[0] for line in self.model.lines()]
        widest = max((self.fontMetrics().horizontalAdvance(f"{text}xx") for text in texts_), default=0)
        self.table.setColumnWidth(0, min(widest, round(self.width() * 0.34)))
        self.table.resizeRowsToContents()

    def _show_text(self) -> str:
        return self.tr("&Show the number") if self._field == "phones" else self.tr("&Show what is hidden")

    def _lead_text(self) -> str:
        before = self._before
        if before is None:
            return ""
        if self._is_shown and before.is_overdue:
            return self.tr(
                "⚠ Confirm first: the safe-contact protocol is older than 90 days. Confirm it with the contact before "
                "you rely on what you see here, in the way that it tells."
            )
        if self._is_shown:
            return self.tr("Read it, use it, close it. Do not write it down where others see it.")
        if before.protocol is None and before.at_risk:
            return self.tr(
                "This person is at risk and has no safe-contact protocol. "
                "Without one no way to reach the person is shown."
            )
        if before.protocol is None:
            return self.tr("Showing this is written to the log, with your name.")
        if before.is_overdue:
            return self.tr(
                "⚠ Read this first. The protocol is older than 90 days: confirm it with the contact before you "
                "rely on it. Showing the value is written to the log."
            )
        return self.tr("Read this first. Showing the value is written to the log.")
