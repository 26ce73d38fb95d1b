"""Pages of printed documents: the level on each, numbers, one page where one was promised, columns from the right."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from rolodex.cli import paper_words as english
from rolodex.commands import case_timeline
from rolodex.domain import handover, handover_item, introduction
from rolodex.domain.level import Level
from rolodex.domain.paper import (
    Block,
    Column,
    Heading,
    Paper,
    PaperKind,
    Paragraph,
    Run,
    Side,
    Signatures,
    Table,
    Vocabulary,
    Worded,
)
from ui import i18n, theme
from ui.printing import paper_words, pdf, printer
from ui.printing.pages import HEIGHT, WIDTH, Pages

WORDS = "The committee meets on Tuesdays behind the mosque. "
PX = 420


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> None:
    """Fonts are there."""
    return


def own(text: str) -> Worded:
    return (Run(text),)


def paper(*blocks: Block[Worded], kind: PaperKind = PaperKind.NOTE, level: Level = Level.CONFIDENTIAL) -> Paper:
    names = ("Unclassified", "Confidential", "Strictly confidential")
    title, printed = own("Note"), own("Printed on 20 Nov 2026")
    return Paper(kind, level, names, "en", False, title, blocks, printed, "Page {page} of {pages}")


def mirrored(*blocks: Block[Worded]) -> Paper:
    names = ("غير سري", "سري", "سري للغاية")
    return Paper(
        PaperKind.NOTE, Level.CONFIDENTIAL, names, "ar", True, own("مذكرة"), blocks, own("طبع"), "{page} / {pages}"
    )


def long(paragraphs: int) -> tuple[Block[Worded], ...]:
    return tuple(Paragraph((Run(WORDS * 8, Side.ANY),)) for _ in range(paragraphs))


def shown(one: Paper) -> str:
    """The text of all pages."""
    return Pages(one).document.toPlainText()


def pages_of(laid_out: Pages, *texts: str) -> set[int]:
    """The pages on which the first lines of these texts stand, painted there and nowhere else."""
    document, found = laid_out.document, set()
    for text in texts:
        block = document.find(text).block()
        line = block.layout().lineAt(0)
        top = document.documentLayout().blockBoundingRect(block).top() + line.y() + line.height() / 2
        found.add(int(top // document.pageSize().height()))
    return found


def band(page: QImage) -> QImage:
    """The strip in which the level stands."""
    return page.copy(0, round(page.height() * 9 / 297), page.width(), round(page.height() * 10 / 297))


@pytest.mark.parametrize("level", list(Level))
def test_every_page_has_the_level_in_its_colour_and_in_words(level: Level) -> None:
    laid_out = Pages(paper(*long(30), level=level))
    pages = [laid_out.image(number, PX) for number in range(laid_out.count)]
    ground, text = theme.LEVEL_COLOURS[level]

    assert len(pages) >= 3
    assert {page.pixelColor(PX // 8, round(page.height() * 14 / 297)).name() for page in pages} == {ground}
    assert all(band(page) == band(pages[0]) for page in pages)
    assert _has_letters(band(pages[0]), QColor(ground), QColor(text))


def _has_letters(strip: QImage, ground: QColor, text: QColor) -> bool:
    """Whether something is written in the middle of the strip in the colour of the text."""
    middle = range(strip.width() * 3 // 8, strip.width() * 5 // 8)
    colours = {
        strip.pixelColor(x, y).name() for x in middle for y in range(strip.height() // 4, strip.height() * 3 // 4)
    }
    return ground.name() in colours and len(colours) > 3 and text.isValid()


def test_foot_of_every_page_has_its_own_number() -> None:
    laid_out = Pages(paper(*long(30)))
    feet = []
    for number in range(laid_out.count):
        page = laid_out.image(number, PX)
        feet.append(page.copy(page.width() // 2, round(page.height() * 281 / 297), page.width() // 2, 12))

    assert all(one != other for at, one in enumerate(feet) for other in feet[at + 1 :])


def test_text_stays_between_head_and_foot() -> None:
    laid_out = Pages(paper(*long(30)))
    page = laid_out.image(1, PX)
    white = QColor("white")

    for y_mm in (21, 23, 279.5):
        y = round(page.height() * y_mm / 297)
        assert all(page.pixelColor(x, y) == white for x in range(page.width())), y_mm


@pytest.mark.parametrize("text", [WORDS * 11, "W" * 500, "السوق يفتح يوم الثلاثاء خلف المسجد. " * 12, "a\n" * 6])
def test_one_page_brief_is_one_page(text: str) -> None:
    blocks = [
        block for part in range(8) for block in (Heading(own(f"Part {part}"), 3), Paragraph((Run(text, Side.ANY),)))
    ]

    assert Pages(paper(*blocks, kind=PaperKind.BRIEF)).count == 1


def test_heading_is_not_left_alone_at_the_end_of_a_page() -> None:
    """Whatever stands before it, the heading is on the page of what follows it."""
    for lines in range(40, 70):
        block = Paragraph((Run("line\n" * lines + "line"),))
        laid_out = Pages(paper(block, Heading(own("Heading"), 2), Paragraph(own("What follows."))))
        assert len(pages_of(laid_out, "Heading", "What follows.")) == 1, lines


def test_lines_to_sign_stay_together() -> None:
    signing = Signatures((own("Outgoing"), own("Incoming")), (own("Name"), own("Signature"), own("Date")))
    for lines in range(40, 70, 3):
        laid_out = Pages(paper(Paragraph((Run("line\n" * lines),)), signing))
        assert len(pages_of(laid_out, "Outgoing", "Name", "Date")) == 1, lines


def test_columns_begin_where_lines_begin() -> None:
    table = Table((Column(own("First"), 20), Column(own("Second"), 80)), ((own("1"), own("2")),))

    assert shown(paper(table)).index("First") < shown(paper(table)).index("Second")
    assert shown(mirrored(table)).index("First") > shown(mirrored(table)).index("Second")


def test_hostile_text_is_only_text() -> None:
    hostile = "<img src='file:///etc/passwd'><b>bold</b></td></table>"

    assert hostile in shown(paper(Paragraph((Run(hostile, Side.ANY),))))


def test_pdf_has_as_many_pages_as_were_laid_out_and_a_title_that_says_nothing() -> None:
    laid_out = Pages(paper(*long(20)))
    data = pdf.content(laid_out)

    assert data.startswith(b"%PDF-")
    assert data.count(b"/Type /Page\n") == laid_out.count
    assert "Rolodex".encode("utf-16-be") in data
    assert "Note".encode("utf-16-be") not in data


def test_page_is_scaled_into_the_paper_that_is_there() -> None:
    """On American paper, which is shorter, nothing of a page is lost."""
    laid_out = Pages(paper(*long(20)))
    letter = QImage(round(8.5 * 50), 11 * 50, QImage.Format.Format_RGB32)
    letter.fill(QColor("white"))
    painter = QPainter(letter)
    laid_out.paint(painter, 0, QSizeF(letter.size()))
    painter.end()

    scale = letter.height() / HEIGHT
    foot = letter.copy(0, round(285 / 297 * HEIGHT * scale) - 6, round(WIDTH * scale), 12)
    assert len({foot.pixelColor(x, y).name() for x in range(foot.width()) for y in range(foot.height())}) > 2


def test_window_and_command_line_say_the_same_phrases_with_the_same_places() -> None:
    assert paper_words.PHRASES == english.PHRASES


def test_every_code_of_a_paper_has_a_word() -> None:
    said = paper_words.PaperWords()
    codes = {
        Vocabulary.STATE: [state.value for state in handover.State],
        Vocabulary.ITEM_STATE: [state.value for state in handover_item.ItemState],
        Vocabulary.VERB: list(handover_item.VERBS),
        Vocabulary.REASON: list(handover.REASONS),
        Vocabulary.BRIEF_PART: list(handover_item.BRIEF_PARTS),
        Vocabulary.OTHER_ITEM: list(handover.OTHER_ITEMS),
        Vocabulary.MODE: list(introduction.MODES),
        Vocabulary.OCCASION: list(introduction.STATES),
        Vocabulary.EVENT: sorted(case_timeline.WORDS),
    }

    plain = [
        (vocabulary, code)
        for vocabulary, several in codes.items()
        for code in several
        if said.word(vocabulary, code) == code.replace("_", " ")
    ]

    assert plain == []
    assert i18n.listed(("a", "b")) == "a" + said.comma() + "b"


@pytest.mark.parametrize(("first", "last", "count"), [(0, 0, 3), (2, 2, 1), (2, 99, 2)])
def test_printer_gets_the_pages_that_were_asked_for(tmp_path: Path, first: int, last: int, count: int) -> None:
    laid_out = Pages(paper(*long(22)))
    assert laid_out.count == 3
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(tmp_path / "printed.pdf"))
    device.setFromTo(first, last)

    assert printer.put_on(device, laid_out)

    assert (tmp_path / "printed.pdf").read_bytes().count(b"/Type /Page\n") == count
