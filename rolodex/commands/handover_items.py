"""The items of a hand-over case: listed, briefed, left out; read back, accepted or declined by the successor."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from rolodex.clock import today
from rolodex.commands import handover_queries, subjects
from rolodex.commands.session import Session, Writing, check_version
from rolodex.domain import changes, handover, handover_item, ids, stewards
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject
from rolodex.domain.handover import State
from rolodex.domain.handover_item import BRIEF_PARTS, PRIORITIES, ItemFact, ItemState, Outcome, ReadBack
from rolodex.domain.handover_step import Guard
from rolodex.domain.ids import SubjectId
from rolodex.errors import IllegalTransition, Invalid
from rolodex.store import bundle_log
from rolodex.store.bundle_log import ImportState

__all__ = ["ItemState", "Outcome", "ReadBack"]


class Refusal(StrEnum):
    """What stops a step of an item, besides the guards of the case."""

    SUCCESSOR_ONLY = "successor_only"
    LEFT_OUT = "item_left_out"
    NOTHING_WITHHOLDS = "nothing_withholds"


def add(session: Session, case_id: SubjectId, contact_id: SubjectId, verb: str = "", priority: int = 0) -> ItemState:
    """List a contact in a case, or change verb and priority of its item; what is not given stays as it is.

    Raises `NotFound`, `Invalid`, `IllegalTransition` where somebody else holds the case or it was transferred.
    """
    with session.writing("handover.add") as writing:
        return _arranged(writing, open_case(session, case_id), contact_id, verb, priority)


def arrange(
    session: Session, case_id: SubjectId, contacts: Sequence[SubjectId], verb: str = "", priority: int = 0
) -> int:
    """As `add` for several contacts, in one change set; the number of contacts. All or none. Raises as `add`."""
    with session.writing("handover.add") as writing:
        case = open_case(session, case_id)
        named = tuple(dict.fromkeys(contacts))
        for contact_id in named:
            _arranged(writing, case, contact_id, verb, priority)
        return len(named)


def brief(
    session: Session,
    case_id: SubjectId,
    contact: SubjectId,
    parts: Mapping[str, str],
    base_version: int | None = None,
) -> tuple[str, ...]:
    """Write parts of an item's brief; returns the parts that are still missing for its priority.

    The first time none is, the item counts as briefed. Raises `NotFound`, `Invalid` for an unknown part or none,
    `LimitExceeded`, `Conflict` on a stale `base_version`, `IllegalTransition` where somebody else holds the case.
    """
    unknown = sorted(set(parts) - set(BRIEF_PARTS))
    if unknown or not parts:
        raise Invalid("brief", "unknown_part" if unknown else "empty")
    with session.writing("handover.brief") as writing:
        open_case(session, case_id)
        item = handover_queries.item_of(session, case_id, contact)
        check_version(subjects.version(session, item.id), base_version)
        return write_brief(writing, item, parts)


def leave_out(session: Session, case_id: SubjectId, contact: SubjectId, outcome: Outcome, reason: str) -> ItemState:
    """Say that a contact is not handed over, or not now, and why. `withheld` names the rule of consent by itself.

    Raises `Invalid` where the reason is missing, `IllegalTransition` where no rule withholds the contact, somebody took
    it over already or somebody else holds the case, `NotFound`.
    """
    with session.writing("handover.leave_out") as writing:
        case = open_case(session, case_id)
        item = handover_queries.item_of(session, case_id, contact)
        acting = ids.to_text(session.acting()[1])
        if any(found["what"] == Outcome.ACCEPTED and found.get("by") != acting for found in item.many("outcome")):
            raise IllegalTransition(Guard.NO_SUCH_STEP, state=handover_item.state(item))
        value = {"what": outcome.value, "by": acting}
        if outcome is Outcome.WITHHELD:
            rule = handover_queries.rule_that_withholds(session, case, contact)
            if rule is None:
                raise IllegalTransition(Refusal.NOTHING_WITHHOLDS, state=handover.state(case))
            value["rule"] = rule
        elif not reason.strip():
            raise Invalid("reason", "missing")
        if reason.strip():
            value["reason"] = reason
        writing.append(changes.edit(item, [Edit("outcome", value)], writing.author))
        return handover_item.state(session.living(item.id, Kind.ITEM))


def read_back(session: Session, case_id: SubjectId, contact: SubjectId, words: ReadBack) -> ItemState:
    """The successor's own account of a relationship. Raises `Invalid` where it is short, copied, without next action or
    due in the past; `IllegalTransition`, `NotFound`."""
    with session.writing("handover.read_back") as writing:
        item = _offered(session, case_id, contact)
        handover_item.check_read_back(item, words, today(session.clock))
        value = {
            "summary": words.summary,
            "next_action": words.next_action,
            "due": words.due.isoformat(),
            "by": ids.to_text(session.acting()[1]),
        }
        writing.append(changes.edit(item, [Edit("read_back", value)], writing.author))
        return handover_item.state(session.living(item.id, Kind.ITEM))


def accept(session: Session, case_id: SubjectId, contacts: Sequence[SubjectId]) -> list[ItemState]:
    """The successor takes relationships over and is their primary steward from today; whoever was before has an end.

    All or none. Raises `IllegalTransition` where somebody else acts, nothing was offered yet or an item was left out;
    `NotFound`.
    """
    with session.writing("handover.accept") as writing:
        acting = session.acting()[1]
        found = []
        for contact in dict.fromkeys(contacts):
            item = _offered(session, case_id, contact)
            left_out = handover_item.is_settled(item) and handover_item.outcome(item) is not Outcome.DECLINED
            if left_out or not handover_item.goes_over(item):
                raise IllegalTransition(Refusal.LEFT_OUT, state=handover_item.state(item))
            value = {"what": Outcome.ACCEPTED.value, "by": ids.to_text(acting)}
            writing.append(changes.edit(item, [Edit("outcome", value)], writing.author))
            pass_stewardship(writing, contact, acting)
            found.append(handover_item.state(session.living(item.id, Kind.ITEM)))
        writing.audit("handover.accept", contacts, items=len(found))
        return found


def decline(session: Session, case_id: SubjectId, contact: SubjectId, reason: str) -> ItemState:
    """The successor does not take a relationship over, and says why; its steward stays. Raises as `accept`, `Invalid`
    without reason."""
    if not reason.strip():
        raise Invalid("reason", "missing")
    with session.writing("handover.decline") as writing:
        item = _offered(session, case_id, contact)
        if handover_item.outcome(item) is Outcome.ACCEPTED:
            raise IllegalTransition(Guard.NO_SUCH_STEP, state=handover_item.state(item))
        value = {"what": Outcome.DECLINED.value, "reason": reason, "by": ids.to_text(session.acting()[1])}
        writing.append(changes.edit(item, [Edit("outcome", value)], writing.author))
        return handover_item.state(session.living(item.id, Kind.ITEM))


def open_case(session: Session, case_id: SubjectId) -> Subject:
    """A case whose items may still be changed by the acting officer. Raises `NotFound`, `IllegalTransition`."""
    case = session.living(case_id, Kind.CASE)
    state = handover.state(case)
    if session.acting()[1] != handover.holder(case):
        raise IllegalTransition(Guard.HOLDER_ONLY, state=state)
    if state in {State.TRANSFERRED, State.RECEIVED}:
        raise IllegalTransition(Guard.NO_SUCH_STEP, state=state)
    return case


def has_arrived(session: Session, case_id: SubjectId) -> bool:
    """Whether a bundle of the case was imported here and is in effect: the step to `transferred` may come after it."""
    return any(
        found.case_id == case_id and found.state is ImportState.APPLIED for found in bundle_log.imports(session.db)
    )


def write_item(
    writing: Writing, case: SubjectId, giving: SubjectId, contact: Subject, priority: int, verb: str = "transfer"
) -> SubjectId:
    """A new item, in the caller's transaction; it keeps in mind where nobody but who hands over is a steward."""
    edits = [
        Edit("case", ids.to_text(case)),
        Edit("contact", ids.to_text(contact.id)),
        Edit("verb", verb),
        Edit("priority", priority),
    ]
    if stewards.is_single(contact, giving):
        acting = writing.session.acting()[1]
        fact = handover_item.fact(ItemFact.SINGLE_STEWARD, acting, today(writing.session.clock))
        edits.append(Edit("facts", fact))
    made = changes.create(Kind.ITEM, edits, writing.author)
    writing.append(made)
    return made[0].subject


def write_brief(writing: Writing, item: Subject, parts: Mapping[str, str]) -> tuple[str, ...]:
    """Write parts of a brief, in the caller's transaction; returns the parts that are still missing."""
    edits = [Edit(f"brief_{part}", parts[part] or None) for part in BRIEF_PARTS if part in parts]
    writing.append(changes.edit(item, edits, writing.author))
    written = writing.session.living(item.id, Kind.ITEM)
    still = handover_item.missing_parts(written)
    if not still and ItemFact.BRIEFED not in handover_item.facts(written):
        append_fact(writing, written, ItemFact.BRIEFED)
    return still


def append_fact(writing: Writing, item: Subject, what: ItemFact, reference: str = "") -> None:
    """Append a fact to an item, in the caller's transaction."""
    session = writing.session
    value = handover_item.fact(what, session.acting()[1], today(session.clock), reference)
    writing.append(changes.edit(item, [Edit("facts", value)], writing.author))


def pass_stewardship(writing: Writing, contact: SubjectId, successor: SubjectId) -> int:
    """Make an officer the primary steward of a contact from today; 0 where nothing had to change."""
    session = writing.session
    held = session.living(contact, Kind.CONTACT)
    edits = stewards.passed_to(held, successor, today(session.clock))
    writing.append(changes.edit(held, edits, writing.author))
    return int(bool(edits))


def _arranged(writing: Writing, case: Subject, contact_id: SubjectId, verb: str, priority: int) -> ItemState:
    session = writing.session
    contact = session.living(contact_id, Kind.CONTACT)
    if priority and priority not in PRIORITIES:
        raise Invalid("priority", "not_a_choice")
    items = session.referring(contact_id, Kind.ITEM, "contact")
    held = next((item for item in items if item.one("case") == case.id.hex()), None)
    if held is None:
        giving = handover.giving(case)
        assert giving is not None
        made = write_item(writing, case.id, giving, contact, priority=priority or 3, verb=verb or "transfer")
        return handover_item.state(session.living(made, Kind.ITEM))
    wanted = {"verb": verb, "priority": priority}
    writing.append(changes.edit(held, [Edit(name, value) for name, value in wanted.items() if value], writing.author))
    return handover_item.state(held)


def _offered(session: Session, case_id: SubjectId, contact: SubjectId) -> Subject:
    """The item, where the acting officer is the successor and the bundle with it has left or arrived.

    Raises `NotFound`, `IllegalTransition`.
    """
    case = session.living(case_id, Kind.CASE)
    item = handover_queries.item_of(session, case_id, contact)
    successor = handover.officer(case, "incoming") or handover.officer(case, "custodian")
    if session.acting()[1] != successor:
        raise IllegalTransition(Refusal.SUCCESSOR_ONLY, state=handover.state(case))
    if not has_arrived(session, case_id) and ItemFact.OFFERED not in handover_item.facts(item):
        raise IllegalTransition(Guard.BUNDLE_EXPORTED, state=handover.state(case))
    return item
