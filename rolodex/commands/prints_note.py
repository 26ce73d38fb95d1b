"""The hand-over note of a case for paper: who, when, how far, every relationship, every promise, and who signs."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from rolodex.commands import (
    contact_queries,
    handover_queries,
    other_items,
    prints_briefs,
    prints_parts,
    prints_sheet,
    safe_contacts,
)
from rolodex.commands.handover_queries import CaseView
from rolodex.commands.prints_briefs import Brief
from rolodex.commands.prints_parts import Body, Named, Promised
from rolodex.commands.session import Session
from rolodex.commands.value_views import ValueView
from rolodex.domain import coverage as coverages
from rolodex.domain import handover, handover_item
from rolodex.domain.claim import Kind
from rolodex.domain.coverage import Coverage
from rolodex.domain.fold import Subject
from rolodex.domain.handover_item import Verb
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.domain.paper import (
    NOTHING,
    Block,
    Code,
    Day,
    Facts,
    Figures,
    Heading,
    Listed,
    NewPage,
    Number,
    Paragraph,
    Phrase,
    Piece,
    Signatures,
    Straight,
    Table,
    Text,
    Tone,
    Vocabulary,
)

_ROLES = ("outgoing", "incoming", "supervisor", "custodian")
_ITEM_COLUMNS = prints_parts.columns(
    ("number", 6), ("contact", 30), ("priority", 11), ("becomes", 14), ("state", 16), ("remark", 23)
)
_PROMISE_COLUMNS = prints_parts.columns(
    ("contact", 22), ("promised", 34), ("promised_by", 14), ("due", 14), ("owner", 16)
)
_OTHER_COLUMNS = prints_parts.columns(("what_kind", 22), ("what", 46), ("due", 16), ("done", 16))


def note(session: Session, case_id: SubjectId) -> Body:
    """Everything about a case that may be shown. Reads only. Raises `NotFound`."""
    case = session.living(case_id, Kind.CASE)
    view = handover_queries.show(session, case_id)
    items = _ordered(session, handover_queries.items_of(session, case_id))
    briefs = {found.contact: found for found in _briefs(session, case, items)}
    successor = handover.officer(case, "incoming") or handover.officer(case, "custodian")
    names = {contact: name for item, name in items if name and (contact := handover_item.contact(item))}
    promises = prints_parts.promises(session, names, successor)
    plan, plan_level = prints_sheet.overview(session, case_id)
    reasons = {item.id: prints_parts.shown_of(session, item, "outcome") for item, _ in items}
    others = other_items.of(session, case_id)
    levels = [name.level for name in names.values()] + [one.level for one in promises]
    levels += [brief.level for brief in briefs.values()] + [prints_parts.highest(found) for found in reasons.values()]
    level = max([*levels, plan_level, Level.CONFIDENTIAL])
    blocks = (
        *prints_parts.warning(level),
        Facts(facts(view)),
        figures(coverages.of(item for item, _ in items)),
        Heading(Phrase("relationships")),
        _table(session, items, reasons),
        *_promises(promises, names),
        *_others(others),
        *plan,
        *_texts(list(briefs.values())),
        signatures(view),
    )
    return Body(level, Phrase("note_title"), blocks, tuple(briefs))


def facts(view: CaseView, *, with_names: bool = True) -> tuple[tuple[Piece, Piece], ...]:
    """Officers, days and state of a case."""
    pairs: list[tuple[Piece, Piece]] = []
    if with_names:
        held = [(role, view.roles[role]) for role in _ROLES]
        pairs += [
            (Code(Vocabulary.ROLE, role), Text(view.names.get(officer, "")) if officer else Phrase("nobody"))
            for role, officer in held
            if officer or role in {"outgoing", "incoming"}
        ]
    if "reason" in view.values:
        pairs.append((Phrase("reason"), Code(Vocabulary.REASON, view.values["reason"])))
    pairs += [(Phrase(name), Day(view.values[name])) for name in ("first_day", "last_day") if name in view.values]
    pairs.append((Phrase("case_state"), Code(Vocabulary.STATE, view.state.value)))
    return (*pairs, (Phrase("reference"), Straight(view.case.hex()[:8])))


def figures(found: Coverage) -> Figures[Piece]:
    """The counts of a hand-over; nothing is left out, a zero says something too."""
    return Figures(tuple((Phrase(f"count_{name}"), Number(count)) for name, count in asdict(found).items()))


def signatures(view: CaseView) -> Signatures[Piece]:
    """Lines for who hands over, who takes over and who supervises."""
    roles = ["outgoing", "incoming" if view.roles["incoming"] or not view.roles["custodian"] else "custodian"]
    lines = (Phrase("signature_name"), Phrase("signature"), Phrase("signature_day"))
    return Signatures(tuple(Code(Vocabulary.ROLE, role) for role in (*roles, "supervisor")), lines)


def _ordered(session: Session, items: Sequence[Subject]) -> list[tuple[Subject, Named | None]]:
    """The items by priority and name; None where this vault no longer holds the contact."""
    contacts = [contact for contact in map(handover_item.contact, items) if contact is not None]
    here = contact_queries.names(session, contacts)
    found = [
        (item, prints_parts.named(session, contact) if (contact := handover_item.contact(item)) in here else None)
        for item in items
    ]

    def place(entry: tuple[Subject, Named | None]) -> tuple[int, str, bytes]:
        contact = handover_item.contact(entry[0])
        return (handover_item.priority(entry[0]) or 9, here.get(contact, "").casefold() if contact else "", entry[0].id)

    return sorted(found, key=place)


def _briefs(session: Session, case: Subject, items: Sequence[tuple[Subject, Named | None]]) -> list[Brief]:
    found = []
    for item, name in items:
        contact = handover_item.contact(item)
        if contact is not None and name is not None:
            brief = prints_briefs.read(session, case, item, contact)
            if handover_item.verb(item) is Verb.TRANSFER or brief.parts or brief.masked or brief.read_back:
                found.append(brief)
    return found


def _table(
    session: Session, items: Sequence[tuple[Subject, Named | None]], reasons: Mapping[SubjectId, Sequence[ValueView]]
) -> Block[Piece]:
    contacts = [contact for item, _ in items if (contact := handover_item.contact(item)) is not None]
    late = safe_contacts.overdue(session, contacts)
    rows = []
    for number, (item, name) in enumerate(items, 1):
        priority = handover_item.priority(item)
        remark = _remark(item, reasons[item.id], is_late=handover_item.contact(item) in late)
        row: tuple[Piece, ...] = (
            Number(number),
            name.name if name else _gone(item),
            Number(priority) if priority else Phrase("not_set"),
            Code(Vocabulary.VERB, handover_item.verb(item).value),
            Code(Vocabulary.ITEM_STATE, handover_item.state(item).value),
            remark,
        )
        rows.append(row)
    return Table(_ITEM_COLUMNS, tuple(rows)) if rows else Paragraph(Phrase("no_contacts"), Tone.QUIET)


def _gone(item: Subject) -> Piece:
    on = handover_item.relinquished_on(item)
    return Phrase("relinquished", (("on", Day(on)),)) if on else prints_parts.HIDDEN


def _remark(item: Subject, outcomes: Sequence[ValueView], *, is_late: bool) -> Piece:
    said: list[Piece] = [Phrase("confirm_first")] if is_late else []
    for outcome in outcomes:
        held = outcome.value
        if isinstance(held, Mapping) and held.get("rule"):
            said.append(Code(Vocabulary.RULE, str(held["rule"])))
        elif isinstance(held, Mapping) and held.get("reason"):
            said.append(Text(str(held["reason"])))
    missing = handover_item.missing_parts(item)
    if missing and not handover_item.is_settled(item):
        said.append(Phrase("parts_missing", (("count", Number(len(missing))),)))
    return Listed(tuple(said)) if said else NOTHING


def _promises(found: Sequence[Promised], names: Mapping[SubjectId, Named]) -> list[Block[Piece]]:
    if not found:
        return [Heading(Phrase("open_commitments")), Paragraph(Phrase("no_commitments"), Tone.QUIET)]
    rows = tuple(
        (names[one.contact].name if one.contact else NOTHING, *prints_briefs.promise_row(one)) for one in found
    )
    return [Heading(Phrase("open_commitments")), Table(_PROMISE_COLUMNS, rows)]


def _others(found: Sequence[other_items.OtherItem]) -> list[Block[Piece]]:
    if not found:
        return []
    rows = tuple(
        (
            prints_parts.code(Vocabulary.OTHER_ITEM, one.kind),
            prints_parts.text(None if one.is_masked else one.what),
            prints_parts.day(one.due),
            (Day(one.done_on) if one.done_on else Phrase("yes")) if one.is_done else Phrase("open"),
        )
        for one in found
    )
    return [Heading(Phrase("other_items")), Table(_OTHER_COLUMNS, rows)]


def _texts(briefs: Sequence[Brief]) -> list[Block[Piece]]:
    if not briefs:
        return []
    found: list[Block[Piece]] = [NewPage(), Heading(Phrase("briefs"))]
    for brief in briefs:
        found += prints_briefs.blocks(brief)
    return found
