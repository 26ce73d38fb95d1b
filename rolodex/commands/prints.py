"""Paper of a hand-over: a document composed, announced in the audit log, made, and confirmed.

What is printed leaves the vault unprotected. So the log says first that it is about to be made (`print.note`,
`print.brief`, `print.sheet`, `print.summary`, `print.timeline`), with its level and how many contacts are in it, and
afterwards that it was (`print.made`). Looking at a document on the screen writes nothing.
"""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from rolodex.clock import iso
from rolodex.commands import (
    handover_queries,
    own_files,
    prints_briefs,
    prints_note,
    prints_sheet,
    prints_summary,
    prints_timeline,
)
from rolodex.commands.prints_parts import Body, officer_names
from rolodex.commands.session import Session
from rolodex.domain import paper_wording
from rolodex.domain.ids import SubjectId
from rolodex.domain.paper import Document, Paper, PaperKind
from rolodex.domain.paper_wording import Speaker
from rolodex.errors import FileExists, Invalid
from rolodex.interchange import paper_html

__all__ = ["Document", "Paper", "PaperKind"]

FORMS: Final = ("html", "pdf", "paper")
"""What a document is made into."""


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """What to print of a case. `contact` for a brief; `day` for a sheet, None for every day."""

    kind: PaperKind
    case: SubjectId
    contact: SubjectId | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be printed of a case: contacts that have a brief, with their names, empty where no name may be shown;
    and days on which introductions are planned."""

    contacts: tuple[tuple[SubjectId, str], ...]
    days: tuple[date, ...]


def choices(session: Session, case_id: SubjectId) -> Choices:
    """What there is to choose from. Reads only. Raises `NotFound`."""
    items = handover_queries.show(session, case_id).items
    here = tuple((item.contact, item.name) for item in items if item.contact is not None and item.is_here)
    return Choices(here, prints_sheet.days(session, case_id))


def compose(session: Session, order: PrintOrder) -> Document:
    """The document, masked values left out. Reads only.

    Raises `NotFound`; `Invalid` where a brief names no contact, or nothing is planned on the day of a sheet.
    """
    found = _body(session, order)
    names = officer_names(session)
    by = names.get(session.officer_id, "") if session.officer_id is not None else ""
    now = iso(session.clock.now())
    return Document(
        kind=order.kind,
        case=order.case,
        level=found.level,
        title=found.title,
        blocks=found.blocks,
        by="" if order.kind is PaperKind.SUMMARY else by,
        on=now[:10],
        at=now[11:16],
        contacts=found.contacts,
    )


def announce(session: Session, order: PrintOrder, form: str) -> Document:
    """As `compose`; the log says that it is about to be made. `form` is one of `FORMS`.

    Raises as `compose`, `NotPermitted` where no officer acts.
    """
    document = compose(session, order)
    with session.writing(f"print.{order.kind}") as writing:
        writing.audit(
            f"print.{order.kind}",
            [order.case, *document.contacts],
            contacts=len(document.contacts),
            form=form,
            level=document.level.word,
        )
    return document


def made(session: Session, order: PrintOrder, form: str) -> None:
    """The log says that what was announced is on paper or in a file."""
    with session.writing("print.made") as writing:
        writing.audit("print.made", [order.case], kind=order.kind.value, form=form)


def write_html(session: Session, order: PrintOrder, speaker: Speaker, path: Path) -> tuple[Document, Paper]:
    """Announce, write one web page that is ready for printing, confirm.

    Raises `FileExists` where something stands there, as `announce`, `DiskFull`, `ReadOnly`, `FileMissing` (no such
    folder), `Environment`.
    """
    if os.path.lexists(path):
        raise FileExists(what="file")
    document = announce(session, order, "html")
    paper = paper_wording.worded(document, speaker)
    save_file(path, page(paper).encode())
    made(session, order, "html")
    return document, paper


def page(paper: Paper) -> str:
    """A whole document as one web page that is ready for printing."""
    return paper_html.page(paper)


def body(paper: Paper) -> str:
    """The blocks of a document as HTML without style, for whoever lays out pages."""
    return paper_html.body(paper)


def save_file(path: Path, data: bytes) -> None:
    """Replace a file by what was made, whole or not at all; needs no vault. Raises as `own_files.write_bytes`."""
    own_files.write_bytes(path, data)


def _body(session: Session, order: PrintOrder) -> Body:
    match order.kind:
        case PaperKind.NOTE:
            return prints_note.note(session, order.case)
        case PaperKind.BRIEF:
            if order.contact is None:
                raise Invalid("contact", "missing")
            return prints_briefs.one_page(session, order.case, order.contact)
        case PaperKind.SHEET:
            return prints_sheet.sheet(session, order.case, order.day)
        case PaperKind.SUMMARY:
            return prints_summary.summary(session, order.case)
        case PaperKind.TIMELINE:
            return prints_timeline.timeline(session, order.case)
