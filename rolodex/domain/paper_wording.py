"""Documents for paper put into the words of one language."""

from string import Formatter
from typing import Protocol

from rolodex.domain.level import Level
from rolodex.domain.paper import (
    Block,
    Code,
    Column,
    Day,
    Document,
    Facts,
    Figures,
    Heading,
    Listed,
    NewPage,
    Number,
    Paper,
    Paragraph,
    Phrase,
    Piece,
    Run,
    Side,
    Signatures,
    Straight,
    Table,
    Text,
    Times,
    Vocabulary,
    Weekday,
    Worded,
)


class Speaker(Protocol):
    """Who knows the words of a language."""

    language: str
    is_mirrored: bool

    def word(self, vocabulary: Vocabulary, code: str) -> str:
        """A word of a closed set; phrases may hold places such as `{name}`."""

    def level(self, level: Level) -> str:
        """The name of a level."""

    def day(self, iso: str) -> str:
        """An ISO date with the month as a word."""

    def weekday(self, iso: str) -> str:
        """The weekday of an ISO date."""

    def time(self, text: str) -> str:
        """Times of day with the digits that its dates have."""

    def number(self, number: int) -> str:
        """A count with the digits of the language."""

    def comma(self) -> str:
        """What stands between the parts of a list."""

    def shown(self, text: str) -> str:
        """What somebody wrote, with signs that steer the direction replaced by a mark."""


def worded(document: Document, speaker: Speaker) -> Paper:
    """The document in words. No side effects."""
    printed = Phrase("printed_by", (("name", Text(document.by)), ("on", Day(document.on)), ("at", Times(document.at))))
    unnamed = Phrase("printed_on", (("on", Day(document.on)),))
    return Paper(
        kind=document.kind,
        level=document.level,
        levels=tuple(speaker.level(level) for level in Level),
        language=speaker.language,
        is_mirrored=speaker.is_mirrored,
        title=said(document.title, speaker),
        blocks=tuple(_block(block, speaker) for block in document.blocks),
        printed=said(printed if document.by else unnamed, speaker),
        pages=speaker.word(Vocabulary.PHRASE, "page_of"),
    )


def said(piece: Piece, speaker: Speaker) -> Worded:
    """One piece in words."""
    match piece:
        case Text(text):
            return (Run(speaker.shown(text), Side.ANY),) if text else ()
        case Straight(text):
            return (Run(text, Side.LEFT_TO_RIGHT),) if text else ()
        case Times(text):
            return (Run(speaker.time(text), Side.LEFT_TO_RIGHT),) if text else ()
        case Day(iso):
            return (Run(speaker.day(iso)),) if iso else ()
        case Weekday(iso):
            return (Run(speaker.weekday(iso)),)
        case Number(number):
            return (Run(speaker.number(number)),)
        case Code(vocabulary, code):
            return (Run(speaker.word(vocabulary, code)),) if code else ()
        case Listed(pieces):
            return _listed([said(part, speaker) for part in pieces], speaker)
        case Phrase(code, fills):
            return _filled(speaker.word(Vocabulary.PHRASE, code), dict(fills), speaker)


def _listed(parts: list[Worded], speaker: Speaker) -> Worded:
    found: list[Run] = []
    for part in filter(None, parts):
        found += [Run(speaker.comma()), *part] if found else part
    return tuple(found)


def _filled(template: str, fills: dict[str, Piece], speaker: Speaker) -> Worded:
    found: list[Run] = []
    for text, name, _, _ in Formatter().parse(template):
        if text:
            found.append(Run(text))
        if name is not None:
            found += said(fills[name], speaker)
    return tuple(found)


def _block(block: Block[Piece], speaker: Speaker) -> Block[Worded]:
    def put(piece: Piece) -> Worded:
        return said(piece, speaker)

    match block:
        case Heading(text, depth, level):
            return Heading(put(text), depth, level)
        case Paragraph(text, tone):
            return Paragraph(put(text), tone)
        case Facts(pairs):
            return Facts(tuple((put(name), put(value)) for name, value in pairs))
        case Figures(pairs):
            return Figures(tuple((put(name), put(value)) for name, value in pairs))
        case Table(columns, rows):
            named = tuple(Column(put(column.name), column.share) for column in columns)
            return Table(named, tuple(tuple(map(put, row)) for row in rows))
        case Signatures(roles, lines):
            return Signatures(tuple(map(put, roles)), tuple(map(put, lines)))
        case NewPage():
            return block
