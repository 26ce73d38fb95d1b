"""What is wrong with one thing of a picture, said right beside it."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QFrame, QWidget

from ui.widgets.problem_label import ProblemLabel

_AWAY_PX = 4


class BesideLabel(ProblemLabel):
    """Below the thing, or above it where there is no room; never over the edge of its parent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.Box)
        self.setMargin(6)

    def stand_beside(self, rect: QRect, widest: int) -> None:
        """Stand beside this rectangle of the parent, not wider than `widest` pixels."""
        view = self._ground.rect()
        width = min(view.width() - 2 * _AWAY_PX, widest)
        where = QRect(0, 0, width, self.heightForWidth(width))
        where.moveTopLeft(QPoint(rect.left(), rect.bottom() + _AWAY_PX))
        if where.bottom() > view.bottom():
            where.moveBottom(rect.top() - _AWAY_PX)
        where.moveRight(min(where.right(), view.right() - _AWAY_PX))
        where.moveLeft(max(where.left(), _AWAY_PX))
        where.moveTop(max(where.top(), 2))
        self.setGeometry(where)
