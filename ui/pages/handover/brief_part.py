"""One part of a brief: a text box from which Tab leads on, its state, and what the vault suggests for it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rolodex.commands.handover_briefs import Brief
from ui import handover_words, i18n
from ui.handover_words import word
from ui.pages.handover import suggested
from ui.widgets.problem_label import ProblemLabel
from ui.widgets.text_box import TextBox

_LINES = 3


class BriefPart(QWidget):
    """Says whether it is needed for the item's priority. A masked text is not here and cannot be overwritten unseen."""

    typed = Signal()

    def __init__(self, part: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.part = part
        self._brief: Brief | None = None
        self._base = ""
        self.edit = TextBox(self)
        self.edit.setObjectName(f"brief_{part}")
        self.edit.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES + 14)
        self._label, self._state = QLabel(self), QLabel(self)
        self._label.setBuddy(self.edit)
        self._state.setObjectName(f"brief_{part}_state")
        self._suggest = QPushButton(self)
        self._suggest.setObjectName(f"brief_{part}_suggest")
        # The boxes of both columns stand at one height.
        room = self._suggest.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self._suggest.setSizePolicy(room)
        self.problem = ProblemLabel(self)
        top = QHBoxLayout()
        top.addWidget(self._label)
        top.addWidget(self._state, 1)
        top.addWidget(self._suggest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self.edit, 1)
        column.addWidget(self.problem)
        self.edit.textChanged.connect(self._on_edit_text_changed)
        self._suggest.clicked.connect(self._on_suggest_clicked)

    def show_brief(self, brief: Brief, is_writable: bool, keep: bool) -> None:
        """Show the part of this item. With `keep` a text that was typed and not saved stays in its place."""
        was_typed = keep and self.changed() is not None
        self._brief = brief
        self._base = brief.texts.get(self.part, "")
        is_masked = self.part in brief.masked
        self.edit.setReadOnly(is_masked or not is_writable)
        if not was_typed and self.edit.toPlainText() != self._base:
            self.edit.setPlainText(self._base)
        self.problem.complain("")
        self._retranslate()

    def changed(self) -> str | None:
        """The text that was typed, None where it is what was saved."""
        text = self.edit.toPlainText().strip()
        return text if self._brief is not None and text != self._base.strip() else None

    def put(self, text: str) -> None:
        """Put a text in, as if it had been typed."""
        self.edit.setPlainText(text)

    def _on_edit_text_changed(self) -> None:
        self._retranslate()
        self.typed.emit()

    def _on_suggest_clicked(self) -> None:
        assert self._brief is not None
        held = self.edit.toPlainText().rstrip()
        fresh = suggested.lines(self._brief.suggestions, self.part)
        self.edit.setPlainText(f"{held}\n{fresh}" if held else fresh)
        self.edit.setFocus()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        name = word(handover_words.BRIEF_PARTS, self.part)
        font = self._label.font()
        font.setBold(True)
        self._label.setFont(font)
        self._label.setText(name)
        if self._brief is None:
            return
        is_needed = self.part in self._brief.required
        is_there = bool(self.edit.toPlainText().strip())
        if self.part in self._brief.masked:
            state = self.tr("hidden")
        elif self.changed() is not None:
            state = self.tr("✎ not saved")
        elif is_there:
            state = self.tr("✓ written")
        else:
            state = self.tr("○ missing") if is_needed else self.tr("optional for this priority")
        self._state.setText(state)
        self.edit.setAccessibleName(name)
        self.edit.setAccessibleDescription(state)
        self._retranslate_suggestion()

    def _retranslate_suggestion(self) -> None:
        assert self._brief is not None
        found = suggested.lines(self._brief.suggestions, self.part)
        is_used = bool(found) and found in self.edit.toPlainText()
        self._suggest.setVisible(bool(found) and not self.edit.isReadOnly() and not is_used)
        count = i18n.number_text(len(found.splitlines()))
        self._suggest.setText(self.tr("Insert from the record ({count})").format(count=count))
        name = word(handover_words.BRIEF_PARTS, self.part)
        self._suggest.setAccessibleName(self.tr("Insert from the record: {part}").format(part=name))
        self._suggest.setToolTip(i18n.tip(i18n.marked(found)))
