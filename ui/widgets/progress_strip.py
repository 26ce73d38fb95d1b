"""What long work does, how far it is, and a button that stops it. Hidden while there is none."""

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from rolodex.progress import Progress
from ui import i18n

_SHOWN_AFTER_MS = 300
"""Work that is done sooner is not worth a flicker."""


class ProgressStrip(QFrame):
    """Shows one piece of work at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setObjectName("progress_strip")
        self._progress: Progress | None = None
        self._title = QLabel(self)
        self._title.setObjectName("progress_title")
        self._bar = QProgressBar(self)
        self._bar.setObjectName("progress_bar")
        self._cancel = QPushButton(self)
        self._cancel.setObjectName("cancel_work")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(self._title)
        row.addWidget(self._bar, 1)
        row.addWidget(self._cancel)
        self._appear = QTimer(self)
        self._appear.setSingleShot(True)
        self._appear.setInterval(_SHOWN_AFTER_MS)
        self._appear.timeout.connect(self.show)
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self._retranslate()
        self.hide()

    def begin(self, title: str, progress: Progress) -> None:
        """Show this work as soon as it has lasted a moment."""
        self._progress = progress
        self._title.setText(title)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(title)
        self._cancel.setEnabled(True)
        self._appear.start()

    def tell(self, done: int, total: int) -> None:
        """How far the work is; a total of 0 means that nobody knows."""
        self._bar.setRange(0, max(total, 0))
        self._bar.setValue(done)
        self._bar.setFormat(f"{i18n.number_text(done)} / {i18n.number_text(total)}" if total else "")

    def end(self) -> None:
        """The work is over, one way or the other."""
        self._progress = None
        self._appear.stop()
        self.hide()

    def _on_cancel_clicked(self) -> None:
        if self._progress is not None:
            self._progress.cancel()
            self._cancel.setEnabled(False)
            self._title.setText(self.tr("Stopping; everything goes back to what it was …"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._cancel.setText(self.tr("&Cancel"))
        self._cancel.setAccessibleName(self.tr("Cancel the work"))
