"""The names of a contact's sections in a row that wraps; arrow keys and Alt with a digit choose one."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from ui.widgets.flow_layout import FlowLayout

_FORWARD: Final = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Down})
_BACK: Final = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up})


class SectionBar(QWidget):
    """One of the names is chosen at any time; Tab stops once, at that one."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sections")
        self._flow = FlowLayout(self, spacing_px=2)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.idToggled.connect(self._on_group_toggled)

    def add(self, name: str) -> None:
        """A further section; its text comes by `say`."""
        number = len(self._group.buttons())
        button = QToolButton(self)
        button.setObjectName(f"{name}_tab")
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._group.addButton(button, number)
        self._flow.addWidget(button)
        shortcut = QShortcut(QKeySequence(f"Alt+{number + 1}"), self)
        shortcut.setObjectName(str(number))
        shortcut.activated.connect(self._on_shortcut_activated)

    def say(self, number: int, text: str) -> None:
        """The name of a section."""
        button = self._group.button(number)
        button.setText(text)
        button.setToolTip(f"{text} (Alt+{number + 1})")

    def choose(self, number: int) -> None:
        """Choose a section."""
        self._group.button(number).setChecked(True)

    def current(self) -> int:
        """The number of the chosen section, -1 before the first choice."""
        return self._group.checkedId()

    def _on_group_toggled(self, number: int, is_on: bool) -> None:
        button = self._group.button(number)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_on else Qt.FocusPolicy.ClickFocus)
        if is_on:
            self.chosen.emit(number)

    def _on_shortcut_activated(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.choose(int(sender.objectName()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key, is_mirrored = event.key(), self.isRightToLeft()
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and is_mirrored:
            key = Qt.Key.Key_Left if key == Qt.Key.Key_Right else Qt.Key.Key_Right
        step = 1 if key in _FORWARD else -1 if key in _BACK else 0
        if not step:
            super().keyPressEvent(event)
            return
        self.choose((self.current() + step) % len(self._group.buttons()))
        self._group.button(self.current()).setFocus(Qt.FocusReason.OtherFocusReason)
