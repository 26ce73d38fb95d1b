"""A document as PDF."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from ui.printing import pages
from ui.printing.pages import DPI, Pages


def content(laid_out: Pages) -> bytes:
    """The pages as one PDF file; its title says nothing. No side effects."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle("Rolodex")
    writer.setCreator("Rolodex")
    writer.setResolution(DPI)
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(
        QPageLayout(size, QPageLayout.Orientation.Portrait, pages.margins(), QPageLayout.Unit.Millimeter)
    )
    painter = QPainter(writer)
    for number in range(laid_out.count):
        if number:
            writer.newPage()
        laid_out.paint(painter, number, QSizeF(writer.width(), writer.height()))
    painter.end()
    del writer
    buffer.close()
    return bytes(held.data())
