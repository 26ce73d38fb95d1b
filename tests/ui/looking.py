"""Looks at what is on the screen as a person would: what is cut off, what is said, what takes the keyboard."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QTabBar,
    QTableView,
    QTextEdit,
    QToolButton,
    QWidget,
)

_BUTTONS = (QPushButton, QToolButton, QCheckBox, QRadioButton)
_FIELDS = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)
_SPOKEN_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.WhatsThisRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_MOST_CELLS = 4_000


def named(widget: QWidget) -> str:
    """How a finding calls a widget."""
    outer: QWidget | None = widget
    while outer is not None and not outer.objectName():
        outer = outer.parentWidget()
    return f"{type(widget).__name__} in {'the window' if outer is None else outer.objectName()}"


def _is_own(widget: QWidget) -> bool:
    """Not one of the widgets that Qt puts into its own, as the arrows of a tool bar that is too narrow."""
    return not widget.objectName().startswith("qt_") and not isinstance(widget.parentWidget(), QTabBar | QHeaderView)


def cut_off(window: QWidget) -> list[str]:
    """Every label, button and title that has less room than its text needs, with the text."""
    found = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and _is_own(widget):
            text, is_cut = _cut(widget)
            if text and is_cut:
                found.append(f"{named(widget)}: {text!r}")
    return found


def _cut(widget: QWidget) -> tuple[str, bool]:
    if isinstance(widget, QLabel):
        return widget.text(), _is_label_cut(widget)
    if isinstance(widget, _BUTTONS):
        return widget.text(), widget.sizeHint().width() > widget.width() + 1 and not _gives_way(widget)
    if isinstance(widget, QGroupBox):
        return widget.title(), widget.fontMetrics().horizontalAdvance(widget.title()) > widget.width()
    if isinstance(widget, QTabBar):
        return widget.tabText(0), widget.sizeHint().width() > widget.width() + 1 and not widget.usesScrollButtons()
    return "", False


def _is_label_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + 1
    return label.sizeHint().width() > label.width() + 1 and not _gives_way(label)


def _gives_way(widget: QWidget) -> bool:
    """Cut on purpose: its owner shows the beginning and says the whole in a tool tip."""
    return widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored and bool(widget.toolTip())


def fields(window: QWidget) -> list[QWidget]:
    """What takes the keyboard and is there to be used."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, _FIELDS)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and _is_own(widget)
        # Not the list that a box opens in a window of its own.
        and widget.window() is window.window()
    ]


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


def shown_texts(window: QWidget) -> Iterator[tuple[QWidget | QAction, str]]:
    """What our own widgets say of themselves, on the screen and to a screen reader; not the rows of lists."""
    for widget in window.findChildren(QWidget):
        if not _is_own(widget) or not widget.isVisibleTo(window):
            continue
        for text in (*_face(widget), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()):
            yield widget, text
    for action in window.findChildren(QAction):
        if not action.objectName().startswith("_q_"):
            yield action, action.text()


def _face(widget: QWidget) -> list[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        return [widget.text()]
    if isinstance(widget, QGroupBox):
        return [widget.title()]
    if isinstance(widget, QTabBar):
        return [widget.tabText(place) for place in range(widget.count())]
    if isinstance(widget, QComboBox):
        return [widget.itemText(place) for place in range(widget.count())]
    if isinstance(widget, QLineEdit):
        return [widget.placeholderText()]
    if isinstance(widget, QTableView):
        model = widget.model()
        count = 0 if model is None else model.columnCount()
        return [str(model.headerData(one, Qt.Orientation.Horizontal) or "") for one in range(count)]
    return []


def everything_said(window: QWidget) -> Iterator[tuple[str, str]]:
    """Every text that any role, tool tip, property or cell gives away, shown or not, with its place."""
    for widget in window.findChildren(QWidget):
        held = (widget.toolTip(), widget.statusTip(), widget.whatsThis(), widget.windowTitle())
        for text in (*held, widget.accessibleName(), widget.accessibleDescription(), *_face(widget), *_held(widget)):
            if text:
                yield named(widget), text
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            for text in _cells(widget.model()):
                yield named(widget), text


def _held(widget: QWidget) -> list[str]:
    if isinstance(widget, QLineEdit):
        return [widget.text()]
    return [widget.toPlainText()] if isinstance(widget, QPlainTextEdit | QTextEdit) else []


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    seen = 0
    waiting = [QModelIndex()]
    while waiting:
        parent = waiting.pop()
        # A model of one column hides its own count.
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
        for row in range(model.rowCount(parent)):
            for column in range(columns):
                index = model.index(row, column, parent)
                seen += 1
                if seen > _MOST_CELLS:
                    return
                yield from (text for role in _SPOKEN_ROLES if isinstance(text := index.data(role), str))
                if column == 0 and model.rowCount(index):
                    waiting.append(index)
