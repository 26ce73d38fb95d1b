"""What the printed documents of a case share: names as paper may hold them, promises, levels of what is shown."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rolodex.commands import subjects, value_views
from rolodex.commands.session import Session
from rolodex.commands.value_views import ValueView
from rolodex.domain import display, handover_step, ids, standing
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.domain.paper import NOTHING, Block, Code, Column, Day, Paragraph, Phrase, Piece, Text, Tone, Vocabulary

HIDDEN = Phrase("name_hidden")
NOT_PRINTED = Phrase("not_printed")


@dataclass(frozen=True, slots=True)
class Body:
    """A document without who prints it and when. `contacts` are those of which something is printed."""

    level: Level
    title: Piece
    blocks: tuple[Block[Piece], ...]
    contacts: tuple[SubjectId, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A contact as paper may name it, with the level of the name."""

    name: Piece
    level: Level
    at_risk: bool


@dataclass(frozen=True, slots=True)
class Promised:
    """An open commitment; what is masked is not in it. `made_ms` says when it was written down (UTC);
    `level` is that of what is shown."""

    contact: SubjectId | None
    by: str
    what: str | None
    due: str
    owner: str
    is_acknowledged: bool
    made_ms: int
    level: Level


def named(session: Session, contact: SubjectId) -> Named:
    """A contact by its display name, hidden where no name may be shown. Raises `NotFound`."""
    held = session.subject(contact, Kind.CONTACT)
    rules = standing.of(held)
    shown = display.display_name(held, rules)
    if shown.text is None:
        return Named(HIDDEN, Level.UNCLASSIFIED, rules.at_risk)
    return Named(Text(shown.text), shown.level, rules.at_risk)


def named_outside(session: Session, contact: SubjectId) -> Named:
    """A contact as a paper names it that is carried about: by code name where there is one; a person at risk by
    nothing else. Raises `NotFound`."""
    held = session.subject(contact, Kind.CONTACT)
    usual = named(session, contact)
    coded = sorted(str(name["text"]) for name in held.many("names") if name.get("kind") == "code_name")
    if coded:
        level = max(slot.level for slot in held.of("names") if slot.value.get("kind") == "code_name")
        return Named(Text(coded[0]), max(level, standing.of(held).floor), usual.at_risk)
    return Named(HIDDEN, Level.UNCLASSIFIED, at_risk=True) if usual.at_risk else usual


def promises(session: Session, contacts: Iterable[SubjectId], successor: SubjectId | None = None) -> list[Promised]:
    """The open commitments with these contacts, the first due first."""
    every = (one for who in contacts for one in session.referring(who, Kind.COMMITMENT, "contact"))
    found = [one for one in every if handover_step.is_open(one)]
    officers = officer_names(session)
    known = successor.hex() if successor is not None else ""
    held = {view.id: view.values for view in value_views.listed(session, found)}
    made = [_promised(one, held[one.id], officers, known) for one in found]
    return sorted(made, key=lambda one: (one.due or "9999", one.contact or b"", one.what or ""))


def _promised(one: Subject, values: Sequence[ValueView], officers: Mapping[SubjectId, str], successor: str) -> Promised:
    shown = {value.field: value for value in values if not value.masked and value.field in {"by", "what", "due"}}
    texts = {name: str(value.text or "") for name, value in shown.items()}
    owner = one.one("officer")
    return Promised(
        contact=ids.subject(str(one.one("contact"))) if one.one("contact") else None,
        by=texts.get("by", ""),
        what=texts.get("what"),
        due=texts.get("due", ""),
        owner=officers.get(ids.subject(str(owner)), "") if owner else "",
        is_acknowledged=successor in one.many("acknowledged_by"),
        made_ms=min((value.recorded_ms for value in values), default=0),
        level=highest(shown.values()),
    )


def officer_names(session: Session) -> dict[SubjectId, str]:
    """The officers' names."""
    return {one.id: str(one.one("name") or "") for one in subjects.listed(session, Kind.OFFICER)}


def shown_of(session: Session, subject: Subject, *fields: str) -> list[ValueView]:
    """The values of these fields that may be shown without revealing."""
    view = value_views.of_subject(session, subject)
    return [value for value in view.values if value.field in fields and not value.masked]


def highest(values: Collection[ValueView]) -> Level:
    """The highest level of some values."""
    return max((value.level for value in values), default=Level.UNCLASSIFIED)


def text(written: str | None) -> Piece:
    """What somebody wrote; None where it is masked."""
    return NOT_PRINTED if written is None else Text(written)


def day(iso: str) -> Piece:
    """An ISO date; nothing where there is none."""
    return Day(iso) if iso else NOTHING


def code(vocabulary: Vocabulary, word: str) -> Piece:
    """A word of ours; nothing where there is none."""
    return Code(vocabulary, word) if word else NOTHING


def columns(*named_shares: tuple[str, int]) -> tuple[Column[Piece], ...]:
    """Columns by the codes of their names and their parts of the width."""
    return tuple(Column(Phrase(name), share) for name, share in named_shares)


def warning(level: Level) -> tuple[Block[Piece], ...]:
    """What stands at the top of a paper that is to be kept away from others."""
    return () if level is Level.UNCLASSIFIED else (Paragraph(Phrase("paper_warning"), Tone.WARNING),)
