"""The end-of-assignment summary for the personnel office: counts and days, no name of anybody, no word of a contact."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from rolodex.commands import contact_queries, handover_queries, other_items, prints_note
from rolodex.commands.prints_parts import Body, columns
from rolodex.commands.session import Session
from rolodex.domain import coverage as coverages
from rolodex.domain import handover, handover_item
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject
from rolodex.domain.handover_item import ItemState, Verb
from rolodex.domain.ids import SubjectId
from rolodex.domain.interaction import COMMITMENT_STATES
from rolodex.domain.level import CATEGORIES_AT_RISK, OFFICIAL_CATEGORIES, Level
from rolodex.domain.paper import (
    Block,
    Code,
    Facts,
    Figures,
    Heading,
    Number,
    Paragraph,
    Phrase,
    Piece,
    Table,
    Tone,
    Vocabulary,
)

GROUPS: Final = ("officials", "organisations", "society", "others")
"""Coarse on purpose: that there are sources or witnesses is nothing for a paper that lies about."""

_SOCIETY: Final = frozenset(
    {
        *("traditional_authority", "religious_leader", "community_leader", "womens_group", "youth_group"),
        *("displaced_representative", "civil_society"),
    }
)
_ORGANISATIONS: Final = frozenset(
    {
        *("un_entity", "regional_organisation", "diplomatic", "national_ngo", "international_ngo"),
        *("red_cross_crescent", "donor"),
    }
)
_GROUP_COLUMNS: Final = columns(("category_group", 52), ("contacts", 16), ("introduced", 16), ("taken_over", 16))
_TAKEN: Final = frozenset({ItemState.ACCEPTED, ItemState.CONFIRMED})


def summary(session: Session, case_id: SubjectId) -> Body:
    """Counts of a case with lines to sign. Reads only. Raises `NotFound`."""
    case = session.living(case_id, Kind.CASE)
    view = handover_queries.show(session, case_id)
    items = handover_queries.items_of(session, case_id)
    blocks: tuple[Block[Piece], ...] = (
        Paragraph(Phrase("summary_lead"), Tone.QUIET),
        Facts(prints_note.facts(view, with_names=False)),
        prints_note.figures(coverages.of(items)),
        Heading(Phrase("by_group")),
        Table(_GROUP_COLUMNS, tuple(_groups(session, items))),
        Heading(Phrase("by_verb")),
        Figures(tuple(_verbs(items))),
        Heading(Phrase("commitments")),
        Figures(tuple(_commitments(session, case, items))),
        Heading(Phrase("other_items")),
        Figures(tuple(_others(session, case_id))),
        prints_note.signatures(view),
    )
    return Body(Level.UNCLASSIFIED, Phrase("summary_title"), blocks, ())


def group_of(categories: Iterable[str]) -> str:
    """The group in which a contact of these categories is counted; those at risk are among the others."""
    held = set(categories)
    if held & CATEGORIES_AT_RISK:
        return "others"
    for name, known in (("organisations", _ORGANISATIONS), ("officials", OFFICIAL_CATEGORIES), ("society", _SOCIETY)):
        if held & known:
            return name
    return "others"


def _groups(session: Session, items: Iterable[Subject]) -> Iterable[tuple[Piece, ...]]:
    total, introduced, taken = Counter[str](), Counter[str](), Counter[str]()
    for item in items:
        contact = handover_item.contact(item)
        is_here = contact is not None and contact_queries.is_here(session, contact)
        held = session.subject(contact, Kind.CONTACT).many("categories") if contact is not None and is_here else ()
        group = group_of(held)
        total[group] += 1
        introduced[group] += handover_item.is_introduced(item)
        taken[group] += handover_item.state(item) in _TAKEN
    for group in GROUPS:
        counts = (Number(count[group]) for count in (total, introduced, taken))
        yield (Code(Vocabulary.GROUP, group), *counts)


def _verbs(items: Iterable[Subject]) -> Iterable[tuple[Piece, Piece]]:
    counts = Counter(handover_item.verb(item) for item in items)
    for verb in Verb:
        yield Code(Vocabulary.VERB, verb.value), Number(counts[verb])


def _commitments(session: Session, case: Subject, items: Iterable[Subject]) -> Iterable[tuple[Piece, Piece]]:
    contacts = dict.fromkeys(filter(None, map(handover_item.contact, items)))
    found = [one for contact in contacts for one in session.referring(contact, Kind.COMMITMENT, "contact")]
    successor = handover.officer(case, "incoming") or handover.officer(case, "custodian")
    known = successor.hex() if successor is not None else ""
    states = Counter(str(one.one("state") or COMMITMENT_STATES[0]) for one in found)
    is_open = [one for one in found if (one.one("state") or COMMITMENT_STATES[0]) == COMMITMENT_STATES[0]]
    yield Phrase("still_open"), Number(len(is_open))
    yield Phrase("acknowledged"), Number(sum(known in one.many("acknowledged_by") for one in is_open))
    yield Phrase("ended"), Number(sum(states.values()) - len(is_open))


def _others(session: Session, case_id: SubjectId) -> Iterable[tuple[Piece, Piece]]:
    found = other_items.of(session, case_id)
    yield Phrase("count_done"), Number(sum(one.is_done for one in found))
    yield Phrase("still_open"), Number(sum(not one.is_done for one in found))
