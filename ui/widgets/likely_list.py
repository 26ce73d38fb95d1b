"""Who it may be that is here already, with the reason, and a way to open that contact instead."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rolodex.commands.likely import Likely
from ui import duplicate_words, i18n

_MOST = 3


class LikelyList(QFrame):
    """Takes no room while nobody is likely."""

    open_chosen = Signal(object)
    """The id of the contact that is to be opened instead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("likely")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._found: tuple[Likely, ...] = ()
        self._heading = QLabel(self)
        self._lines: list[tuple[QWidget, QLabel, QPushButton]] = []
        column = QVBoxLayout(self)
        column.addWidget(self._heading)
        for place in range(_MOST):
            line = QWidget(self)
            text, button = QLabel(line), QPushButton(line)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
            text.setObjectName(f"likely_{place}")
            button.setObjectName(f"open_likely_{place}")
            button.setAutoDefault(False)
            button.clicked.connect(self._on_button_clicked)
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(text, 1)
            row.addWidget(button)
            column.addWidget(line)
            self._lines.append((line, text, button))
        self.hide()

    def show_likely(self, found: Sequence[Likely]) -> None:
        """Show these, three at most; none hides the list."""
        self._found = tuple(found[:_MOST])
        for place, (line, _, _) in enumerate(self._lines):
            line.setVisible(place < len(self._found))
        self.setVisible(bool(self._found))
        self._retranslate()

    def stops(self) -> list[QWidget]:
        """What takes the keyboard, in order."""
        return [button for _, _, button in self._lines]

    def _on_button_clicked(self) -> None:
        buttons = [button for _, _, button in self._lines]
        place = buttons.index(self.sender())  # type: ignore[arg-type]
        self.open_chosen.emit(self._found[place].row.id)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("This may be somebody who is here already:"))
        for one, (_, text, button) in zip(self._found, self._lines, strict=False):
            name = i18n.marked(one.row.display_name) or self.tr("(name hidden)")
            who = f"{name}, {i18n.marked(one.row.affiliation)}" if one.row.affiliation else name
            text.setText(f"{who} — {duplicate_words.reasons(one.judged.reasons)}")
            button.setText(self.tr("Open that one instead"))
            button.setAccessibleName(self.tr("Open {name} instead").format(name=name))
