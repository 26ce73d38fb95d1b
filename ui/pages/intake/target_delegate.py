"""The cell that says where a column goes: painted as a list to choose from, and one while it is edited."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QWidget,
)

from ui import target_words

_Index = QModelIndex | QPersistentModelIndex


class TargetDelegate(QStyledItemDelegate):
    """One list at a time is real; a table may have five hundred columns."""

    newest: QComboBox | None = None
    """The list that was opened last; its view may have closed it since."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        held = QStyleOptionViewItem(option)
        self.initStyleOption(held, index)
        box = QStyleOptionComboBox()
        box.rect = held.rect.adjusted(2, 2, -2, -2)
        box.currentText = held.text
        box.direction = held.direction
        box.palette = held.palette
        box.fontMetrics = held.fontMetrics
        box.state = QStyle.StateFlag.State_Enabled
        style = held.widget.style() if held.widget else QApplication.style()
        held.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, held, painter, held.widget)
        style.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, box, painter, None)
        style.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, box, painter, None)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's name
        hint = super().sizeHint(option, index)
        height = option.fontMetrics.height()
        return hint + QSize(height * 2, height)

    def createEditor(  # noqa: N802 - Qt's name
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt hands it over
        index: _Index,
    ) -> QWidget:
        editor = QComboBox(parent)
        editor.setObjectName("goes_to")
        held = str(index.data(Qt.ItemDataRole.EditRole))
        for target in (target_words.NOWHERE, *target_words.TARGETS):
            editor.addItem(target_words.choice(target), target)
        if editor.findData(held) < 0:
            editor.addItem(target_words.choice(held), held)
        editor.setMaxVisibleItems(16)
        editor.setAccessibleName(self.tr("Where {column} goes").format(column=index.sibling(index.row(), 0).data()))
        editor.activated.connect(self._on_editor_activated)
        self.newest = editor
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:  # noqa: N802 - Qt's name
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(str(index.data(Qt.ItemDataRole.EditRole))))

    def setModelData(  # noqa: N802 - Qt's name
        self, editor: QWidget, model: QAbstractItemModel, index: _Index
    ) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData(), Qt.ItemDataRole.EditRole)

    def _on_editor_activated(self) -> None:
        # By keyboard the list stays until Return, so that one can go on looking; what is seen counts at once.
        editor = self.sender()
        if isinstance(editor, QComboBox):
            self.commitData.emit(editor)
