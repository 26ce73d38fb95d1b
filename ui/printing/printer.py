"""A document on paper, by the system's dialog."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QSizeF
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from ui.printing.pages import Pages

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def has_printer() -> bool:
    """Whether this computer knows a printer."""
    # Imported here: few print, and everybody starts.
    from PySide6.QtPrintSupport import QPrinterInfo

    return bool(QPrinterInfo.availablePrinterNames())


class Device(Protocol):
    """What prints pages."""

    def print_(self, laid_out: Pages) -> bool:
        """Print them; whether they were taken."""


class PrinterChoice(QObject):
    """A printer that a person chooses in the system's dialog; the job's name, which queues show, says nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName("Rolodex")
        self._printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self.dialog: QDialog = QPrintDialog(self._printer, parent)
        self.dialog.setObjectName("printer_dialog")

    def print_(self, laid_out: Pages) -> bool:
        """Print what was asked for; whether the printer took it."""
        return put_on(self._printer, laid_out)


def put_on(printer: "QPrinter", laid_out: Pages) -> bool:
    """Print the pages that the printer is told to, all where it is told nothing; whether it took them."""
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    first = max(printer.fromPage(), 1) - 1
    last = min(printer.toPage() or laid_out.count, laid_out.count)
    room = QSizeF(printer.width(), printer.height())
    is_whole = True
    for number in range(first, last):
        is_whole = (number == first or printer.newPage()) and is_whole
        laid_out.paint(painter, number, room)
    return painter.end() and is_whole
