"""A document laid out on A4 pages, each with its level, coloured and in words, and with its number.

Screen, PDF and printer show the same pages: laid out once, as for a printer of `DPI` dots per inch, then scaled.
"""

import re
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QImage,
    QPainter,
    QPalette,
    QPen,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
    QTextTable,
)
from PySide6.QtWidgets import QApplication

from rolodex.commands import prints
from rolodex.commands.prints import Paper, PaperKind
from rolodex.domain.paper import Block, Figures, Signatures, Table, Worded
from ui import i18n, theme

DPI: Final = 600
_MM: Final = DPI / 25.4
WIDTH, HEIGHT = 210 * _MM, 297 * _MM
_SIDE, _TOP, _BOTTOM = 16 * _MM, 25 * _MM, 19 * _MM
_BAND_TOP, _BAND = 10 * _MM, 8 * _MM
_FOOT: Final = 6 * _MM
_DOTS_PER_METRE: Final = round(DPI / 0.0254)
_SIZES: Final = (10.0, 9.0, 8.0, 7.0)
"""Points of the text: what is meant for one page takes the first with which it fits."""
_ONE_PAGE: Final = frozenset({PaperKind.BRIEF, PaperKind.SUMMARY})

_MOST_LINES_TO_SIGN: Final = 4
_FACT: Final = re.compile(r'(<td class="name"[^>]*>.*?</td>)(<td>.*?</td>)')
_MARK: Final = re.compile(r'(<span class="level l\d">)([^<]*)</span></h')
_PRINTED: Final = QColor(theme.LIGHT[QPalette.ColorRole.Text])
_QUIET: Final = QColor(theme.LIGHT[QPalette.ColorRole.PlaceholderText])
_LINK: Final = theme.LIGHT[QPalette.ColorRole.Link]
_GROUND: Final = theme.LIGHT[QPalette.ColorRole.Button]
_LINE: Final = theme.LIGHT[QPalette.ColorRole.Mid]


class Pages:
    """The pages of a worded document. Raises nothing; draws on whatever it is given.

    `document` is the text as it was laid out, without head and foot.
    """

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        # What the text is measured for; it must outlive the layout.
        self._measure = QImage(1, 1, QImage.Format.Format_RGB32)
        self._measure.setDotsPerMeterX(_DOTS_PER_METRE)
        self._measure.setDotsPerMeterY(_DOTS_PER_METRE)
        sizes = _SIZES if paper.kind in _ONE_PAGE else _SIZES[:1]
        for points in sizes:
            self.document = self._laid_out(points)
            if self.count <= 1:
                break

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self.document.pageCount()

    def image(self, number: int, width_px: int) -> QImage:
        """A picture of a page (the first is 0), so many pixels wide."""
        made = QImage(width_px, round(width_px * HEIGHT / WIDTH), QImage.Format.Format_RGB32)
        made.fill(Qt.GlobalColor.white)
        painter = QPainter(made)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.paint(painter, number, QSizeF(made.size()))
        painter.end()
        return made

    def paint(self, painter: QPainter, number: int, room: QSizeF) -> None:
        """Draw a page (the first is 0) into `room`, in dots of the painter's device, as large as fits."""
        scale = min(room.width() / WIDTH, room.height() / HEIGHT)
        painter.save()
        painter.scale(scale, scale)
        self._head(painter)
        self._foot(painter, number)
        self._text(painter, number)
        painter.restore()

    def _head(self, painter: QPainter) -> None:
        ground, text = theme.LEVEL_COLOURS[self._paper.level]
        band = QRectF(_SIDE, _BAND_TOP, WIDTH - 2 * _SIDE, _BAND)
        painter.fillRect(band, QColor(ground))
        painter.setPen(QPen(_PRINTED, 0.35 * _MM))
        painter.drawRect(band)
        painter.setPen(QColor(text))
        painter.setFont(self._font(11, is_bold=True))
        painter.drawText(band, Qt.AlignmentFlag.AlignCenter, self._paper.level_word)

    def _foot(self, painter: QPainter, number: int) -> None:
        line = QRectF(_SIDE, HEIGHT - _BOTTOM + 4 * _MM, WIDTH - 2 * _SIDE, _FOOT)
        lead, trail = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
        if self._paper.is_mirrored:
            lead, trail = trail, lead
        painter.setPen(_PRINTED)
        painter.setFont(self._font(8, is_bold=True))
        painter.drawText(line, lead | Qt.AlignmentFlag.AlignVCenter, self._paper.level_word)
        painter.setPen(_QUIET)
        painter.setFont(self._font(8))
        said = self._paper.pages.format(page=i18n.number_text(number + 1), pages=i18n.number_text(self.count))
        painter.drawText(line, trail | Qt.AlignmentFlag.AlignVCenter, said)

    def _text(self, painter: QPainter, number: int) -> None:
        size = self.document.pageSize()
        shown = QRectF(0, number * size.height(), size.width(), size.height())
        painter.translate(_SIDE, _TOP - shown.top())
        painter.setClipRect(shown)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = shown
        context.palette = theme.palette(theme.LIGHT)
        self.document.documentLayout().draw(painter, context)

    def _laid_out(self, points: float) -> QTextDocument:
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.documentLayout().setPaintDevice(self._measure)
        document.setDefaultFont(self._font(points, of_device=False))
        document.setDocumentMargin(0)
        option = QTextOption()
        option.setTextDirection(_side(self._paper))
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        document.setDefaultStyleSheet(_style(points, self._paper.kind))
        document.setPageSize(QSizeF(WIDTH - 2 * _SIDE, HEIGHT - _TOP - _BOTTOM))
        document.setHtml(_body(self._paper))
        _keep_headings(document)
        _keep_signatures(document)
        return document

    def _font(self, points: float, *, is_bold: bool = False, of_device: bool = True) -> QFont:
        i18n.load_arabic_font()
        font = QFont(QApplication.font())
        font.setBold(is_bold)
        font.setPointSizeF(points)
        if of_device:
            # Whatever the painter draws on, the page is measured in our dots.
            font.setPixelSize(round(points / 72 * DPI))
        return font


def margins() -> QMarginsF:
    """Those of the device: none, as the pages have their own."""
    return QMarginsF(0, 0, 0, 0)


def _keep_headings(document: QTextDocument) -> None:
    """Begin a page before headings that would be left alone at the end of one."""
    height = document.pageSize().height()
    layout = document.documentLayout()
    block, first, depth = document.begin(), None, 0
    while block.isValid():
        level, following = block.blockFormat().headingLevel(), block.next().blockFormat().headingLevel()
        if level:
            first, depth = first or block, level
        elif first is not None and following <= depth:
            if _page_of(first, layout, height) != _page_of(block, layout, height):
                _break_before(first)
            first = None
        block = block.next()


def _keep_signatures(document: QTextDocument) -> None:
    """Begin a page before the lines to sign where they would be torn apart: they are the last table."""
    tables = [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]
    if not tables:
        return
    height, layout = document.pageSize().height(), document.documentLayout()
    ends = [tables[-1].firstCursorPosition().block(), tables[-1].lastCursorPosition().block()]
    if len({_page_of(block, layout, height) for block in ends}) > 1 and tables[-1].rows() <= _MOST_LINES_TO_SIGN:
        wanted = tables[-1].format()
        wanted.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        tables[-1].setFormat(wanted)


def _break_before(block: QTextBlock) -> None:
    wanted = block.blockFormat()
    wanted.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    QTextCursor(block).setBlockFormat(wanted)


def _page_of(block: QTextBlock, layout: QAbstractTextDocumentLayout, height: float) -> int:
    """The page of the first line of a block; the block itself begins on the page before where no line fitted there."""
    line = block.layout().lineAt(0)
    middle = line.y() + line.height() / 2 if line.isValid() else 0
    return int((layout.blockBoundingRect(block).top() + middle) // height)


def _mirrored(paper: Paper) -> Paper:
    """As it is where lines begin on the left; else with the columns from the right, which Qt's tables never have."""
    return replace(paper, blocks=tuple(map(_from_right, paper.blocks))) if paper.is_mirrored else paper


def _from_right(block: Block[Worded]) -> Block[Worded]:
    match block:
        case Table(columns, rows):
            return Table(columns[::-1], tuple(row[::-1] for row in rows))
        case Figures(pairs):
            return Figures(pairs[::-1])
        case Signatures(roles, lines):
            return Signatures(roles[::-1], lines)
    return block


def _side(paper: Paper) -> Qt.LayoutDirection:
    return Qt.LayoutDirection.RightToLeft if paper.is_mirrored else Qt.LayoutDirection.LeftToRight


def _body(paper: Paper) -> str:
    """The blocks as Qt reads them: it knows no isolating element, but the characters that do the same."""
    text = prints.body(_mirrored(paper))
    if paper.is_mirrored:
        text = _FACT.sub(r"\2\1", text)
    for element, char in (('<bdi dir="ltr">', "\u2066"), ("<bdi>", "\u2068"), ("</bdi>", "\u2069")):
        text = text.replace(element, char)
    text = _MARK.sub(r"&nbsp;\1&nbsp;\2&nbsp;</span></h", text)
    for name in ("facts", "figures", "rows", "signatures"):
        text = text.replace(f'<table class="{name}">', f'<table class="{name}" width="100%" cellspacing="0">')
    return f'<div dir="{"rtl" if paper.is_mirrored else "ltr"}">{text}</div>'


def _style(points: float, kind: PaperKind) -> str:
    # Outcomes are written by hand.
    room = "28px" if kind is PaperKind.SHEET else "3px"
    marks = "".join(
        f".l{level.value} {{ background-color: {ground}; color: {text}; }}"
        for level, (ground, text) in theme.LEVEL_COLOURS.items()
    )
    return f"""
h1 {{ font-size: {points * 1.9}pt; margin-top: 0px; margin-bottom: 2px; }}
h2 {{ font-size: {points * 1.4}pt; margin-top: 18px; margin-bottom: 5px; color: {_LINK}; }}
h3 {{ font-size: {points * 1.2}pt; margin-top: 14px; margin-bottom: 3px; }}
h4 {{ font-size: {points * 0.95}pt; margin-top: 7px; margin-bottom: 1px; color: {_LINK}; }}
p {{ margin-top: 0px; margin-bottom: 4px; line-height: 115%; }}
.printed, .quiet {{ font-size: {points * 0.85}pt; color: {_QUIET.name()}; }}
.warning {{ font-weight: bold; margin-top: 6px; margin-bottom: 8px; }}
.level {{ font-size: {points * 0.75}pt; font-weight: bold; }}
table {{ margin-top: 4px; margin-bottom: 8px; border-collapse: collapse; }}
td {{ padding: 3px; vertical-align: top; }}
th {{ padding: 4px; background-color: {_GROUND}; font-size: {points * 0.8}pt; text-align: left; }}
.rows td {{ font-size: {points * 0.9}pt; padding-bottom: {room}; border-bottom: 1px solid {_LINE}; }}
.facts .name {{ color: {_QUIET.name()}; width: 28%; }}
.figures td {{ border: 1px solid {_LINE}; text-align: center; padding: 5px; }}
.figures b {{ font-size: {points * 1.5}pt; }}
.figures span {{ font-size: {points * 0.8}pt; color: {_QUIET.name()}; }}
.signatures .line {{ padding-top: 26px; border-bottom: 1px solid {_LINE}; font-size: {points * 0.8}pt; }}
.signatures .gap {{ width: 4%; }}
.new {{ page-break-before: always; }}
{marks}"""
