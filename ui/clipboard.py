"""Copied text stays out of clipboard histories, is cleared after half a minute, and carries no direction marks."""

from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

CLEARED_AFTER_S: Final = 30.0
_MARKS: Final = dict.fromkeys(
    map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
)
_DWORD_NO: Final = bytes(4)
_DWORD_YES: Final = b"\x01\x00\x00\x00"
# Each desktop has its own word for "do not keep this". All are set everywhere: a clipboard travels by remote desktop.
_HINTS: Final = {
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"1",
    # Documented by Microsoft under "Clipboard Formats: cloud clipboard and clipboard history".
    "ExcludeClipboardContentFromMonitorProcessing": _DWORD_YES,
    "CanIncludeInClipboardHistory": _DWORD_NO,
    "CanUploadToCloudClipboard": _DWORD_NO,
}


class Clipboard(QObject):
    """The one way by which text of a contact reaches the clipboard."""

    copied = Signal()
    cleared = Signal()

    def __init__(self, parent: QObject | None = None, cleared_after_s: float = CLEARED_AFTER_S) -> None:
        super().__init__(parent)
        self._ours = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(cleared_after_s * 1000))
        self._timer.timeout.connect(self.clear_now)
        QGuiApplication.clipboard().dataChanged.connect(self._on_clipboard_data_changed)

    def copy(self, text: str) -> None:
        """Put a text there, without the marks that only steer how it is shown. It goes away by itself."""
        self._ours = text.translate(_MARKS)
        held = QMimeData()
        held.setText(self._ours)
        for name, value in _HINTS.items():
            held.setData(name, value)
        QGuiApplication.clipboard().setMimeData(held)
        self._timer.start()
        self.copied.emit()

    def clear_now(self) -> None:
        """Take away what was copied here; what another program put there since is left alone."""
        ours, self._ours = self._ours, ""
        self._timer.stop()
        if ours and QGuiApplication.clipboard().text() == ours:
            QGuiApplication.clipboard().clear()
            self.cleared.emit()

    def _on_clipboard_data_changed(self) -> None:
        # Copied in a field by Qt itself: no hints keep it out of histories then, but it goes away like ours.
        # Who has the keyboard while something is copied is taken to have copied it.
        if QGuiApplication.focusWindow() is None:
            # What others copy is not looked at: it is theirs, and a program that hangs would hold the window up.
            return
        text = QGuiApplication.clipboard().text()
        if text and text != self._ours:
            self._ours = text
            self._timer.start()

    def is_holding(self) -> bool:
        """Whether something that was copied here waits to be cleared."""
        return bool(self._ours)
