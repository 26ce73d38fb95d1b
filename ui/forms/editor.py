"""Editors of single values: each shows a value of one type, lets it be typed, and gives it back as JSON knows it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from rolodex.errors import Invalid
from ui import i18n, words
from ui.widgets.text_box import TextBox

_LINES = 4
_LEAST_LETTERS = 9
_BOXES_ABREAST = 4


class QuietComboBox(QComboBox):
    """The wheel scrolls the form, and changes no value in passing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Editor(QWidget):
    """Shows and collects one value. `text` is its state as typed, complete or not, for drafts."""

    edited = Signal()
    """A person changed something."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field_name = name
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def value(self) -> Any:
        """The value, None where nothing is said. Raises `Invalid` where what is typed cannot be one."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show this value; None shows nothing."""
        raise NotImplementedError

    def text(self) -> str:
        """What is typed, as it is."""
        raise NotImplementedError

    def put_text(self, text: str) -> None:
        """Put back what `text` gave."""
        raise NotImplementedError

    def stops(self) -> list[QWidget]:
        """The widgets that take the keyboard, in order."""
        raise NotImplementedError

    def call(self, name: str) -> None:
        """Tell screen readers what is typed here."""
        for widget in self.stops():
            widget.setAccessibleName(name)

    def retranslate(self) -> None:
        """Set every text in the language of now."""

    def _hold(self, widget: QWidget) -> None:
        self._column.addWidget(widget)
        self.setFocusProxy(widget)


class TextEditor(Editor):
    """One line."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.line = QLineEdit(self)
        self.line.textEdited.connect(self.edited)
        self._hold(self.line)

    def value(self) -> Any:
        return self.line.text().strip() or None

    def show_value(self, value: Any) -> None:
        self.line.setText("" if value is None else str(value))
        self.line.setCursorPosition(0)

    def text(self) -> str:
        return self.line.text()

    def put_text(self, text: str) -> None:
        self.line.setText(text)

    def stops(self) -> list[QWidget]:
        return [self.line]


class NumberEditor(TextEditor):
    """A whole number, typed in the digits of any language and shown in those of the window's."""

    def show_value(self, value: Any) -> None:
        super().show_value(None if value is None else i18n.digits(value))

    def value(self) -> Any:
        text = self.line.text().strip()
        if not text:
            return None
        try:
            return int(text)
        except ValueError:
            raise Invalid(self.field_name, "not_a_number") from None


class ListEditor(TextEditor):
    """Several texts in one line, with commas between them."""

    def value(self) -> Any:
        text = self.line.text().replace("،", ",")
        return [part.strip() for part in text.split(",") if part.strip()] or None

    def show_value(self, value: Any) -> None:
        self.line.setText(", ".join(str(part) for part in value or ()))


class LongTextEditor(Editor):
    """Several lines; Tab leaves them."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.lines = TextBox(self)
        self.lines.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 14)
        # Else every layout around it asks for all the room there is.
        self.lines.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.lines.textChanged.connect(self.edited)
        self._hold(self.lines)

    def value(self) -> Any:
        return self.lines.toPlainText().strip() or None

    def show_value(self, value: Any) -> None:
        self.put_text("" if value is None else str(value))

    def text(self) -> str:
        return self.lines.toPlainText()

    def put_text(self, text: str) -> None:
        with QSignalBlocker(self.lines):
            self.lines.setPlainText(text)

    def stops(self) -> list[QWidget]:
        return [self.lines]


class ChoiceEditor(Editor):
    """One word of a closed set, or none."""

    def __init__(self, name: str, choices: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.box = QuietComboBox(self)
        self.box.addItem("", "")
        for choice in choices:
            self.box.addItem("", choice)
        self.box.activated.connect(self.edited)
        self.box.currentIndexChanged.connect(self.edited)
        self._hold(self.box)
        self.retranslate()

    def value(self) -> Any:
        return self.box.currentData() or None

    def show_value(self, value: Any) -> None:
        with QSignalBlocker(self.box):
            self.box.setCurrentIndex(max(0, self.box.findData("" if value is None else value)))

    def text(self) -> str:
        return str(self.box.currentData() or "")

    def put_text(self, text: str) -> None:
        self.show_value(text)

    def stops(self) -> list[QWidget]:
        return [self.box]

    def retranslate(self) -> None:
        for place in range(self.box.count()):
            self.box.setItemText(place, self._word(str(self.box.itemData(place))))

    def _word(self, choice: str) -> str:
        return words.value(choice) if choice else "—"


class YesNoEditor(ChoiceEditor):
    """Yes, no, or not said."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, ("yes", "no"), parent)

    def value(self) -> Any:
        return {"yes": True, "no": False}.get(self.text())

    def show_value(self, value: Any) -> None:
        super().show_value({True: "yes", False: "no"}.get(value, value))

    def put_text(self, text: str) -> None:
        super().show_value(text)

    def _word(self, choice: str) -> str:
        return words.yes_or_no(choice == "yes") if choice else "—"


class TickEditor(Editor):
    """A box that is ticked or says nothing."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.box = QCheckBox(self)
        self.box.clicked.connect(self.edited)
        self._hold(self.box)

    def value(self) -> Any:
        return True if self.box.isChecked() else None

    def show_value(self, value: Any) -> None:
        self.box.setChecked(value is True)

    def text(self) -> str:
        return "yes" if self.box.isChecked() else ""

    def put_text(self, text: str) -> None:
        self.box.setChecked(text == "yes")

    def stops(self) -> list[QWidget]:
        return [self.box]


class TicksEditor(Editor):
    """Several words of a closed set."""

    def __init__(self, name: str, choices: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        ground = QWidget(self)
        grid = QGridLayout(ground)
        grid.setContentsMargins(0, 0, 0, 0)
        self._boxes: dict[str, QCheckBox] = {}
        for place, choice in enumerate(choices):
            box = QCheckBox(ground)
            box.clicked.connect(self.edited)
            grid.addWidget(box, place // _BOXES_ABREAST, place % _BOXES_ABREAST)
            self._boxes[choice] = box
        self._column.addWidget(ground)
        self.retranslate()

    def value(self) -> Any:
        return [choice for choice, box in self._boxes.items() if box.isChecked()] or None

    def show_value(self, value: Any) -> None:
        for choice, box in self._boxes.items():
            box.setChecked(choice in (value or ()))

    def text(self) -> str:
        return ",".join(self.value() or ())

    def put_text(self, text: str) -> None:
        self.show_value(text.split(","))

    def stops(self) -> list[QWidget]:
        return list(self._boxes.values())

    def call(self, name: str) -> None:
        for choice, box in self._boxes.items():
            box.setAccessibleName(f"{name}: {words.value(choice)}")

    def retranslate(self) -> None:
        for choice, box in self._boxes.items():
            box.setText(words.value(choice))
