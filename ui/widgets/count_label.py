"""A bold number with its words, in a strip of counts above a page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def count_label(name: str, parent: QWidget) -> QLabel:
    """An empty one, named `count_<name>`."""
    label = QLabel(parent)
    label.setObjectName(f"count_{name}")
    label.setTextFormat(Qt.TextFormat.PlainText)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label
