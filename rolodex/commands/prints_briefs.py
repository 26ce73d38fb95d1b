"""The brief of one relationship for paper: inside the note of a case, and alone on one page."""

from dataclasses import dataclass, replace

from rolodex.commands import handover_queries, prints_parts, value_views
from rolodex.commands.prints_parts import Body, Named, Promised
from rolodex.commands.session import Session
from rolodex.domain import handover, handover_item, paper_fit
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject
from rolodex.domain.handover import CaseFact
from rolodex.domain.handover_item import BRIEF_PARTS
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.domain.paper import (
    Block,
    Code,
    Facts,
    Heading,
    Listed,
    Number,
    Paragraph,
    Phrase,
    Piece,
    Table,
    Text,
    Tone,
    Vocabulary,
)

_BACK = "read_back"


@dataclass(frozen=True, slots=True)
class ReadBack:
    """The incoming officer's own account; `summary` None where it is masked."""

    summary: str | None
    next_action: str
    due: str
    is_agreed: bool


@dataclass(frozen=True, slots=True)
class Brief:
    """One item as it is printed. `parts` are those that may be shown, `masked` those that stay in the program.

    `level` is the highest of name, parts, read-back and promises as shown.
    """

    contact: SubjectId
    name: Named
    item: Subject
    authors: tuple[str, ...]
    parts: dict[str, str]
    masked: frozenset[str]
    read_back: ReadBack | None
    promises: tuple[Promised, ...]
    level: Level


def read(session: Session, case: Subject, item: Subject, contact: SubjectId) -> Brief:
    """The brief of an item whose contact is here. Reads only. Raises `NotFound`."""
    view = value_views.of_subject(session, item)
    told = [value for value in view.values if value.field.startswith("brief_") or value.field == _BACK]
    shown = [value for value in told if not value.masked]
    texts: dict[str, list[str]] = {}
    for value in shown:
        texts.setdefault(value.field, []).append(str(value.text))
    back = next((value.value for value in shown if value.field == _BACK), None)
    name = prints_parts.named(session, contact)
    successor = handover.officer(case, "incoming") or handover.officer(case, "custodian")
    promised = tuple(prints_parts.promises(session, [contact], successor))
    level = max(name.level, prints_parts.highest(shown), *(one.level for one in promised), Level.CONFIDENTIAL)
    return Brief(
        contact=contact,
        name=name,
        item=item,
        authors=tuple(sorted({value.author_name for value in told if value.field != _BACK} - {""})),
        parts={part: "\n".join(texts[f"brief_{part}"]) for part in BRIEF_PARTS if f"brief_{part}" in texts},
        masked=frozenset(value.field.removeprefix("brief_") for value in told if value.masked),
        read_back=_read_back(case, item, back),
        promises=promised,
        level=level,
    )


def blocks(brief: Brief, depth: int = 2) -> tuple[Block[Piece], ...]:
    """The brief with a heading that says its level."""
    return (
        Heading(brief.name.name, depth, brief.level),
        Paragraph(_facts(brief), Tone.QUIET),
        *_parts(brief, depth + 1),
        *_promises(brief, depth + 1),
        *_back(brief, depth + 1),
    )


def one_page(session: Session, case_id: SubjectId, contact: SubjectId) -> Body:
    """The brief of one contact, cut where it would not fit on a page: then it says that it goes on in the program.

    Raises `NotFound`, also where the contact is no longer here.
    """
    item = handover_queries.item_of(session, case_id, contact)
    case = session.living(case_id, Kind.CASE)
    brief = read(session, case, item, contact)
    fitted, is_cut = _fitted(brief)
    more: tuple[Block[Piece], ...] = (Paragraph(Phrase("goes_on"), Tone.WARNING),) if is_cut else ()
    return Body(
        level=brief.level,
        title=Phrase("brief_title"),
        blocks=(*prints_parts.warning(brief.level), *blocks(fitted), *more),
        contacts=(contact,),
    )


def _read_back(case: Subject, item: Subject, words: dict[str, str] | None) -> ReadBack | None:
    if not item.many(_BACK):
        return None
    agreed = {fact.get("reference") for fact in handover.facts(case) if fact["what"] == CaseFact.READ_BACK_AGREED}
    reference = handover_item.read_back_reference(item)
    is_agreed = reference is not None and reference in agreed
    if words is None:
        return ReadBack(None, "", "", is_agreed)
    return ReadBack(
        str(words.get("summary", "")), str(words.get("next_action", "")), str(words.get("due", "")), is_agreed
    )


def _facts(brief: Brief) -> Piece:
    priority = handover_item.priority(brief.item)
    fills: tuple[tuple[str, Piece], ...] = (
        ("priority", Number(priority) if priority else Phrase("not_set")),
        ("verb", Code(Vocabulary.VERB, handover_item.verb(brief.item).value)),
        ("state", Code(Vocabulary.ITEM_STATE, handover_item.state(brief.item).value)),
    )
    if not brief.authors:
        return Phrase("brief_facts", fills)
    return Phrase("brief_facts_by", (*fills, ("authors", Listed(tuple(map(Text, brief.authors))))))


def _parts(brief: Brief, depth: int) -> list[Block[Piece]]:
    required = handover_item.required_parts(brief.item)
    found: list[Block[Piece]] = []
    for part in BRIEF_PARTS:
        said: Piece | None = None
        if part in brief.parts:
            said = Text(brief.parts[part])
        elif part in brief.masked:
            said = prints_parts.NOT_PRINTED
        elif part in required and not handover_item.is_relinquished(brief.item):
            said = Phrase("not_written")
        if said is not None:
            tone = Tone.PLAIN if isinstance(said, Text) else Tone.QUIET
            found += [Heading(Code(Vocabulary.BRIEF_PART, part), depth), Paragraph(said, tone)]
    return found


def _promises(brief: Brief, depth: int) -> list[Block[Piece]]:
    if not brief.promises:
        return []
    rows = tuple(promise_row(one) for one in brief.promises)
    return [Heading(Phrase("open_commitments"), depth), Table(PROMISE_COLUMNS, rows)]


PROMISE_COLUMNS = prints_parts.columns(("promised", 50), ("promised_by", 14), ("due", 16), ("owner", 20))


def promise_row(one: Promised) -> tuple[Piece, ...]:
    """A commitment under `PROMISE_COLUMNS`."""
    who = prints_parts.code(Vocabulary.SIDE, one.by)
    return (prints_parts.text(one.what), who, prints_parts.day(one.due), Text(one.owner))


def _back(brief: Brief, depth: int) -> list[Block[Piece]]:
    if brief.read_back is None:
        return []
    said = brief.read_back
    facts: list[tuple[Piece, Piece]] = []
    if said.summary is not None:
        facts += [(Phrase("next_action"), Text(said.next_action)), (Phrase("due"), prints_parts.day(said.due))]
    facts.append((Phrase("agreed"), Phrase("yes" if said.is_agreed else "not_yet")))
    tone = Tone.PLAIN if said.summary is not None else Tone.QUIET
    return [
        Heading(Phrase("read_back"), depth),
        Paragraph(prints_parts.text(said.summary), tone),
        Facts(tuple(facts)),
    ]


def _fitted(brief: Brief) -> tuple[Brief, bool]:
    """The brief within the lines of a page, and whether anything was left out."""
    texts = dict(brief.parts)
    back = brief.read_back
    if back is not None and back.summary is not None:
        texts["summary"], texts["next_action"] = back.summary, back.next_action
    promised = brief.promises[: paper_fit.MOST_ROWS]
    for number, one in enumerate(promised):
        texts[f"promise_{number}"] = one.what or ""
    fixed = len(texts) + 2 * (len(promised) > 0)
    kept = paper_fit.fitted(texts, paper_fit.PAGE_LINES - fixed)
    if back is not None and back.summary is not None:
        back = replace(back, summary=kept["summary"], next_action=kept["next_action"])
    shorter = tuple(
        replace(one, what=kept[f"promise_{number}"] if one.what is not None else None)
        for number, one in enumerate(promised)
    )
    parts = {part: kept[part] for part in brief.parts}
    return replace(brief, parts=parts, read_back=back, promises=shorter), kept != texts or promised != brief.promises
