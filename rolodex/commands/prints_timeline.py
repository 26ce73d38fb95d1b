"""The course of a case for paper, day by day."""

from itertools import groupby

from rolodex.commands import case_timeline, contact_queries, prints_parts
from rolodex.commands.case_timeline import Event
from rolodex.commands.prints_parts import Body
from rolodex.commands.session import Session
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.domain.paper import (
    NOTHING,
    Block,
    Code,
    Day,
    Listed,
    Paragraph,
    Phrase,
    Piece,
    Straight,
    Table,
    Text,
    Tone,
    Vocabulary,
)

_COLUMNS = prints_parts.columns(("day", 15), ("event", 25), ("contacts", 27), ("officer", 15), ("detail", 18))
_VOCABULARIES = {"introduction": Vocabulary.MODE, "bundle": Vocabulary.PURPOSE}


def timeline(session: Session, case_id: SubjectId) -> Body:
    """What happened in a case, by names that may be shown. Reads only. Raises `NotFound`."""
    events = case_timeline.of(session, case_id)
    contacts = tuple(dict.fromkeys(event.contact for event in events if event.contact is not None))
    level = Level.CONFIDENTIAL if contacts else Level.UNCLASSIFIED
    levels = [
        prints_parts.named(session, contact).level for contact in contacts if contact_queries.is_here(session, contact)
    ]
    level = max([level, *levels])
    rows = [row for _, day in groupby(events, key=lambda event: event.on) for row in _day(list(day))]
    held: Block[Piece] = Table(_COLUMNS, tuple(rows)) if rows else Paragraph(Phrase("nothing_happened"), Tone.QUIET)
    reference = Paragraph(Phrase("case_reference", (("id", Straight(case_id.hex()[:8])),)), Tone.QUIET)
    return Body(level, Phrase("timeline_title"), (*prints_parts.warning(level), reference, held), contacts)


def _day(events: list[Event]) -> list[tuple[Piece, ...]]:
    """The rows of one day, which is written once; what happened to several contacts in one step is one row."""
    steps = [
        list(step) for _, step in groupby(events, key=lambda event: (event.kind, event.what, event.who, event.detail))
    ]
    return [_row(step, Day(step[0].on) if number == 0 else NOTHING) for number, step in enumerate(steps)]


def _row(step: list[Event], day: Piece) -> tuple[Piece, ...]:
    first, about = step[0], [event for event in step if event.contact is not None]
    names = Listed(tuple(Text(event.name) if event.name else prints_parts.HIDDEN for event in about))
    return (day, Code(Vocabulary.EVENT, first.what), names, Text(first.who), _detail(first))


def _detail(event: Event) -> Piece:
    if event.kind in _VOCABULARIES:
        return prints_parts.code(_VOCABULARIES[event.kind], event.detail)
    if event.what == "withheld":
        return prints_parts.code(Vocabulary.RULE, event.detail)
    return Text(event.detail)
