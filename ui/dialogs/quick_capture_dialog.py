"""Quick capture: one box for a signature, a vCard or a line, with what is recognised below it while one types."""

from typing import Any, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QWidget

from rolodex.commands import quick_capture
from rolodex.commands.drafts import Draft
from rolodex.commands.quick_capture import Capture, Seen
from rolodex.domain.ids import SubjectId
from ui import form_words, i18n, words
from ui.desk import Desk
from ui.dialogs.form_dialog import FormDialog
from ui.widgets.likely_list import LikelyList
from ui.widgets.text_box import TextBox

_PAUSE_MS: Final = 150
_LINES: Final = 6
_WIDTH_IN_LETTERS: Final = 100
_HEIGHT_PX: Final = 520
_BOX: Final = "text"
_MAIN_PARTS: Final = {"names": "text", "phones": "raw", "emails": "address", "urls": "address", "languages": "language"}
_LEFT_TO_RIGHT: Final = frozenset({"phones", "emails", "urls"})


class _Box(TextBox):
    """Enter submits one line; in several lines it makes another one. Tab leaves."""

    submitted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES + 14)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if is_enter and plain and self.toPlainText().strip() and "\n" not in self.toPlainText():
            self.submitted.emit()
            return
        super().keyPressEvent(event)


class QuickCaptureDialog(FormDialog):
    """`done_with` tells `Done`."""

    FORM_ID: Final = "capture"
    open_instead = Signal(object)
    """Somebody is here already: the id of the contact to show."""
    form_wanted = Signal(object)
    """What was recognised, for the whole form: values by field."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__("quick_capture_form", parent)
        self._desk = desk
        self._capture = Capture()
        self._ticket = 0
        self._box = _Box(self)
        self.add_row(_BOX, self._box)
        self._preview = QLabel(self)
        self._preview.setObjectName("capture_preview")
        self._preview.setTextFormat(Qt.TextFormat.PlainText)
        self._preview.setWordWrap(True)
        self.add_row("recognised", self._preview)
        self._likely = LikelyList(self)
        self._column.insertWidget(2, self._likely)
        self._whole = QPushButton(self)
        self._whole.setObjectName("whole_form")
        self._whole.setAutoDefault(False)
        self._buttons.addButton(self._whole, QDialogButtonBox.ButtonRole.ActionRole)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._connect()
        draft = desk.drafts.watch(self.FORM_ID, self.take)
        if draft is not None:
            self.bring_back(dict(draft.texts))
        self.allow(False)
        self._whole.setEnabled(False)

    def _connect(self) -> None:
        self._box.textChanged.connect(self._on_box_text_changed)
        self._box.submitted.connect(self._on_ok_clicked)
        self._pause.timeout.connect(self._look)
        self._likely.open_chosen.connect(self._on_likely_open_chosen)
        self._whole.clicked.connect(self._on_whole_clicked)
        for keys in ("Ctrl+Enter", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_ok_clicked)

    # --- drafts ---------------------------------------------------------------------------------------------

    def take(self) -> Draft | None:
        """What is typed, None where nothing is."""
        text = self._box.toPlainText()
        return Draft("capture", texts={_BOX: text}) if text.strip() else None

    def bring_back(self, state: dict[str, str]) -> None:
        """Put back what was typed."""
        self._box.setPlainText(state.get(_BOX, ""))

    # --- recognising ----------------------------------------------------------------------------------------

    def _on_box_text_changed(self) -> None:
        self._desk.drafts.touch(self.FORM_ID)
        self.problem(_BOX, "")
        self._pause.start()

    def _look(self) -> None:
        self._desk.worker.cancel(self._ticket)
        text = self._box.toPlainText()
        self._ticket = self._desk.ask(*(quick_capture.look, text), then=self._on_seen, failed=self.show_error)

    def _on_seen(self, seen: Seen) -> None:
        self._capture = seen.capture
        self.allow(seen.capture.is_enough)
        self._whole.setEnabled(bool(seen.capture.values))
        self._likely.show_likely(seen.likely)
        self._say_recognised()

    def _say_recognised(self) -> None:
        lines = []
        for name, value in self._capture.values:
            main = value.get(_MAIN_PARTS.get(name, ""), "") if isinstance(value, dict) else value
            shown = i18n.marked(str(main or ", ".join(str(part) for part in _texts(value))))
            shown = i18n.isolated(shown) if name in _LEFT_TO_RIGHT else shown
            lines.append(f"{words.field(name)}: {shown}{_about(value)}")
        for name, text in (("title", self._capture.title), ("organisation", self._capture.organisation)):
            if text:
                lines.insert(1 if lines else 0, f"{form_words.label(name)}: {i18n.marked(text)}")
        self._preview.setText("\n".join(lines) or self.tr("Nothing yet. A name, a number or an address is enough."))

    # --- what was chosen ------------------------------------------------------------------------------------

    def _submit(self) -> None:
        if not self._box.toPlainText().strip():
            return
        self.busy(True)
        self._desk.write(*(quick_capture.add, self._box.toPlainText()), then=self._on_added, failed=self.show_error)

    def _on_added(self, done: object) -> None:
        self._desk.drafts.forget(self.FORM_ID)
        self.finish(done)

    def _on_likely_open_chosen(self, contact: SubjectId) -> None:
        self.reject()
        self.open_instead.emit(contact)

    def _on_whole_clicked(self) -> None:
        preset: dict[str, Any] = {}
        for name, value in self._capture.values:
            preset.setdefault(name, []).append(value)
        preset.update({name: text for name, text in self._offices().items() if text})
        self.reject()
        self.form_wanted.emit(preset)

    def _offices(self) -> dict[str, str]:
        return {"organisation": self._capture.organisation, "title": self._capture.title}

    def reject(self) -> None:
        """Close; what was typed is not kept."""
        self._desk.drafts.forget(self.FORM_ID)
        super().reject()

    def open(self) -> None:
        super().open()
        # Room for what is recognised, so that nothing jumps while somebody types.
        room = self._window.size()
        letters = i18n.letter_px(self.fontMetrics()) * _WIDTH_IN_LETTERS
        self.resize(min(letters, room.width() - 40), min(_HEIGHT_PX, room.height() - 40))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say_recognised()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Quick capture"))
        self.introduce(
            self.tr(
                "Paste a signature or a vCard, or type a line: name, title, organisation, number. "
                "Enter adds it; with several lines Ctrl+Enter does."
            )
        )
        self.name_row(_BOX, self.tr("&Text"))
        self.name_row("recognised", self.tr("Recognised"))
        self._whole.setText(self.tr("Open the whole &form"))
        self.name_buttons(self.tr("&Add"))
        self._say_recognised()


def _texts(value: Any) -> list[str]:
    return [str(part) for part in value.values()] if isinstance(value, dict) else [str(value)]


def _about(value: Any) -> str:
    if not isinstance(value, dict):
        return ""
    said = [i18n.marked(str(value["label"]))] if value.get("label") else []
    said += [words.value(str(use)) for use in value.get("uses", ())]
    said += [form_words.part("phones", "office")] if value.get("office") else []
    return f" ({i18n.listed(said)})" if said else ""
