"""The sheet with the recovery words: for a printer, as PDF, web page or text. It names no person and no place."""

import html
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMarginsF, QObject, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ui.catalogue import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_TITLE: Final = QT_TRANSLATE_NOOP("RecoverySheet", "Recovery words of a vault of Rolodex")
_PARAGRAPHS: Final = (
    QT_TRANSLATE_NOOP(
        "RecoverySheet",
        "Whoever has these words can read everything in the vault. Keep this sheet in a safe, apart from the computer.",
    ),
    QT_TRANSLATE_NOOP(
        "RecoverySheet",
        "To use them: start Rolodex, choose “Open with recovery words” and type all of them in this order.",
    ),
)
_COLUMNS: Final = 3
_MARGIN_MM: Final = 20
_POINTS: Final = 12


def file_content(words: Sequence[str], suffix: str) -> bytes:
    """The sheet as a file of this kind: `.txt`, `.html`, and PDF for any other suffix."""
    if suffix == ".txt":
        return text(words).encode()
    if suffix in {".html", ".htm"}:
        return page(words).encode()
    return _pdf(words)


def text(words: Sequence[str]) -> str:
    """The sheet as plain text."""
    numbered = "\n".join(f"{number:2}. {word}" for number, word in enumerate(words, 1))
    return "\n\n".join([_said(_TITLE), numbered, *map(_said, _PARAGRAPHS)]) + "\n"


def page(words: Sequence[str]) -> str:
    """The sheet as HTML, in the direction of the language; the words read from left to right."""
    side = "rtl" if QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft else "ltr"
    rows = -(-len(words) // _COLUMNS)
    lines = "".join(
        "<tr>" + "".join(_cell(words, row + column * rows) for column in range(_COLUMNS)) + "</tr>"
        for row in range(rows)
    )
    paragraphs = "".join(f"<p>{html.escape(_said(source))}</p>" for source in _PARAGRAPHS)
    title = html.escape(_said(_TITLE))
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title></head><body dir="{side}">'
        f'<h2>{title}</h2><table dir="ltr" cellpadding="6" width="100%">{lines}</table>{paragraphs}</body></html>'
    )


def print_dialog(parent: QWidget, words: Sequence[str]) -> QDialog | None:
    """The system's dialog for printing the sheet; None where there is no printer. Whoever calls opens it."""
    # Imported here: few print, and everybody starts.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    if not _printers():
        return None
    # The print job's name is shown in queues: it says nothing.
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("Rolodex")
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("print_dialog")
    SheetPrinting(printer, words, dialog)
    dialog.finished.connect(dialog.deleteLater)
    return dialog


def _printers() -> list[str]:
    from PySide6.QtPrintSupport import QPrinterInfo

    return QPrinterInfo.availablePrinterNames()


class SheetPrinting(QObject):
    """Prints the sheet when its dialog is accepted."""

    def __init__(self, printer: "QPrinter", words: Sequence[str], dialog: QDialog) -> None:
        super().__init__(dialog)
        self._printer, self._document = printer, _document(words)
        dialog.accepted.connect(self._on_dialog_accepted)

    def _on_dialog_accepted(self) -> None:
        self._document.print_(self._printer)


def _pdf(words: Sequence[str]) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(_said(_TITLE))
    writer.setCreator("Rolodex")
    margin = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margin, QPageLayout.Unit.Millimeter
        )
    )
    _document(words).print_(writer)
    del writer
    buffer.close()
    return bytes(held.data())


def _document(words: Sequence[str]) -> QTextDocument:
    document = QTextDocument()
    font = QApplication.font()
    font.setPointSize(_POINTS)
    document.setDefaultFont(font)
    document.setHtml(page(words))
    return document


def _cell(words: Sequence[str], at: int) -> str:
    return f"<td>{at + 1}. {html.escape(words[at])}</td>" if at < len(words) else "<td></td>"


def _said(source: str) -> str:
    return QCoreApplication.translate("RecoverySheet", source)
