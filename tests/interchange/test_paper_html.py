"""Documents for paper as web pages."""

import re
from html.parser import HTMLParser

import pytest

from rolodex.domain.level import Level
from rolodex.domain.paper import (
    Column,
    Facts,
    Figures,
    Heading,
    NewPage,
    Paper,
    PaperKind,
    Paragraph,
    Run,
    Side,
    Signatures,
    Table,
    Tone,
    Worded,
)
from rolodex.interchange import paper_html

VOID = {"meta", "br", "img", "link"}


class Nested(HTMLParser):
    """Fails where an element is closed that is not the last one opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def own(text: str) -> Worded:
    return (Run(text),)


def somebodys(text: str) -> Worded:
    return (Run(text, Side.ANY),)


def paper(level: Level = Level.CONFIDENTIAL, *, is_mirrored: bool = False, name: str = "Nana") -> Paper:
    return Paper(
        kind=PaperKind.NOTE,
        level=level,
        levels=("unclassified", "confidential", "strictly confidential"),
        language="ar" if is_mirrored else "en",
        is_mirrored=is_mirrored,
        title=own("Hand-over note"),
        blocks=(
            Heading(somebodys(name), 2, Level.STRICTLY_CONFIDENTIAL),
            Paragraph(somebodys("one\ntwo"), Tone.WARNING),
            Facts(((own("Phone"), (Run("+223 20", Side.LEFT_TO_RIGHT),)),)),
            Figures(((own("briefed"), own("3")),)),
            NewPage(),
            Heading(own("Table")),
            Table((Column(own("A"), 40), Column(own("B"), 60)), ((somebodys("x"), ()),)),
            Signatures((own("Outgoing"),), (own("Name"), own("Signature"))),
        ),
        printed=own("Printed on 20 Nov 2026"),
        pages="Page {page} of {pages}",
    )


@pytest.mark.parametrize("level", list(Level))
def test_level_stands_in_the_head_that_every_page_repeats_and_in_the_margin(level: Level) -> None:
    text = paper_html.page(paper(level))
    word = level.word.replace("_", " ").upper()

    assert (
        f'<table class="sheet"><thead><tr><td><div class="band l{level.value}">{word}</div></td></tr></thead>' in text
    )
    margin = re.search(r"@bottom-left \{ content: \"([^\"]*)\"", text)
    assert margin is not None
    assert re.sub(r"\\00(....)", lambda found: chr(int(found[1], 16)), margin[1]) == word


def test_page_holds_no_script_nothing_from_outside_and_a_policy_that_forbids_both() -> None:
    parser = Nested()
    parser.feed(paper_html.page(paper()))

    assert {tag for tag, _ in parser.seen} <= {
        *("html", "head", "meta", "title", "style", "body", "table", "thead", "tbody", "tr", "td", "th", "div"),
        *("h1", "h2", "h3", "p", "span", "b", "bdi", "br"),
    }
    assert not {name for _, attributes in parser.seen for name in attributes} & {"src", "href", "onclick", "onload"}
    assert any("default-src 'none'" in (attributes.get("content") or "") for _, attributes in parser.seen)
    assert "url(" not in paper_html.page(paper())
    assert "@import" not in paper_html.page(paper())


def test_elements_are_nested_whatever_a_name_holds() -> None:
    parser = Nested()
    parser.feed(paper_html.page(paper(name="</h3></td></table><script>alert(1)</script>\"'&")))

    assert parser.open == []
    assert "script" not in {tag for tag, _ in parser.seen}


def test_title_that_browsers_and_printers_show_says_nothing() -> None:
    assert "<title>Rolodex</title>" in paper_html.page(paper())


def test_mirrored_page_reads_from_right_to_left_and_its_numbers_do_not() -> None:
    text = paper_html.page(paper(is_mirrored=True))

    assert '<html lang="ar" dir="rtl">' in text
    assert '<bdi dir="ltr">+223 20</bdi>' in text
    assert "<bdi>Nana</bdi>" in text
    assert "@bottom-right" in text


def test_pages_are_numbered_in_the_words_of_the_language() -> None:
    text = paper_html.page(paper())

    assert 'counter(page) "\\000020of\\000020" counter(pages)' in text


def test_words_of_a_language_cannot_leave_their_string() -> None:
    hostile = Paper(
        **{name: getattr(paper(), name) for name in Paper.__slots__} | {"pages": '"; } </style>{page}{pages}'}
    )

    assert paper_html.page(hostile).count("</style>") == 1


def test_new_page_begins_at_the_block_that_follows() -> None:
    assert '<h2 class="new">Table</h2>' in paper_html.page(paper())
