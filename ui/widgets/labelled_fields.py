"""Fields under one another: the name above each, and what is wrong with it below."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.widgets.problem_label import ProblemLabel


class LabelledFields(QWidget):
    """Keeps the labels and errors of fields by their names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: dict[str, QLabel] = {}
        self._errors: dict[str, ProblemLabel] = {}
        self._fields: dict[str, QWidget] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)

    def add(self, name: str, field: QWidget) -> None:
        """Append a field."""
        label, error = QLabel(self), ProblemLabel(self)
        label.setBuddy(field)
        label.setWordWrap(True)
        error.setObjectName(f"{name}_error")
        if self._labels:
            self._rows.addSpacing(6)
        for widget in (label, field, error):
            self._rows.addWidget(widget)
        self._labels[name], self._errors[name], self._fields[name] = label, error, field

    def say(self, name: str, text: str) -> None:
        """The name of a field, with an ampersand before the letter of its key."""
        self._labels[name].setText(text)

    def complain(self, name: str, text: str) -> None:
        """Say what is wrong with a field and put the keyboard there; an empty text takes the complaint back."""
        self._errors[name].complain(text)
        field = self._fields[name]
        (field.focusProxy() or field).setAccessibleDescription(text)
        if text:
            self._fields[name].setFocus()

    def clear(self) -> None:
        """Take every complaint back."""
        for name in self._errors:
            self.complain(name, "")

    def has(self, name: str) -> bool:
        """Whether there is a field of this name."""
        return name in self._fields
