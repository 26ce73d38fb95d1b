"""Fallbacks: who cannot be introduced in person is introduced by call, letter or third party, if somebody accepts that.

Who hands over proposes a mode; the incoming officer, the supervisor or the custodian accepts it, never the one who
hands over (`domain.fallback`). Acceptance makes the item introduced.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from rolodex.clock import today
from rolodex.commands import handover_items, handover_queries, plan_inputs
from rolodex.commands.session import Session, Writing
from rolodex.domain import changes, fallback, handover, handover_item
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject
from rolodex.domain.handover_item import ItemFact
from rolodex.domain.ids import SubjectId
from rolodex.errors import IllegalTransition, Invalid


class Refusal(StrEnum):
    """What stops a fallback, besides the guards of the case."""

    ACCEPTOR = "fallback_acceptor"
    WAITS = "fallback_waits"


def propose(session: Session, case_id: SubjectId, modes: Mapping[SubjectId, str], reason: str = "") -> int:
    """Propose a mode for each of these contacts; another one before ends, accepted or not. The number that changed.

    Raises `NotFound`, `Invalid` for a mode that is none, `IllegalTransition` where somebody else holds the case or the
    contact needs no introduction (any more).
    """
    with session.writing("overlap.fallback") as writing:
        plan_inputs.plannable(session, case_id)
        return sum(
            _proposed(writing, handover_queries.item_of(session, case_id, contact), mode, reason)
            for contact, mode in modes.items()
        )


def accept(session: Session, case_id: SubjectId, contacts: Sequence[SubjectId] = ()) -> int:
    """Accept the proposed fallbacks of these contacts, or of all that wait. The number accepted.

    Raises `IllegalTransition` (`fallback_acceptor`) where the acting officer is none of the three or hands over,
    `fallback_waits` where none waits, `NotFound`.
    """
    with session.writing("overlap.accept_fallback") as writing:
        case = session.living(case_id, Kind.CASE)
        state = handover.state(case)
        if state not in plan_inputs.PLANNED_IN or not fallback.may_accept(case, session.acting()[1]):
            raise IllegalTransition(Refusal.ACCEPTOR, state=state)
        items = [handover_queries.item_of(session, case_id, contact) for contact in dict.fromkeys(contacts)]
        if not contacts:
            items = [item for item in handover_queries.items_of(session, case_id) if fallback.waits(item)]
        if not items or not all(fallback.proposed(item) for item in items):
            raise IllegalTransition(Refusal.WAITS, state=state)
        waiting = [item for item in items if fallback.waits(item)]
        for item in waiting:
            handover_items.append_fact(writing, item, ItemFact.FALLBACK_ACCEPTED, fallback.proposed(item))
        writing.audit("overlap.accept_fallback", [case_id], items=len(waiting))
        return len(waiting)


def _proposed(writing: Writing, item: Subject, mode: str, reason: str) -> int:
    if mode not in fallback.MODES:
        raise Invalid("mode", "not_a_choice")
    is_met = ItemFact.INTRODUCED in handover_item.facts(item)
    if is_met or not handover_item.goes_over(item) or handover_item.is_settled(item):
        raise IllegalTransition(Refusal.WAITS, state=handover_item.state(item))
    if fallback.proposed(item) == mode:
        return 0
    acting = writing.session.acting()[1]
    said = handover_item.fact(ItemFact.FALLBACK_PROPOSED, acting, today(writing.session.clock), mode, reason)
    held = fallback.slots(item, ItemFact.FALLBACK_PROPOSED)
    ended = fallback.slots(item, ItemFact.FALLBACK_ACCEPTED)
    edits = [Edit("facts", said, held[0].slot if held else None)]
    # What was accepted was another mode.
    edits.extend(Edit("facts", None, slot.slot) for slot in (*held[1:], *ended))
    writing.append(changes.edit(item, edits, writing.author))
    return 1
