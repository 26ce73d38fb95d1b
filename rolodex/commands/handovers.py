"""Hand-over cases: begun, taken step by step, put into custody, signed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rolodex.clock import today
from rolodex.commands import guarded_edits, handover_items, handover_queries
from rolodex.commands.session import Session, Writing
from rolodex.domain import changes, handover, handover_item, handover_step, ids, testimony
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject
from rolodex.domain.handover import CaseFact, State
from rolodex.domain.handover_item import ItemFact
from rolodex.domain.handover_step import Guard
from rolodex.domain.ids import SubjectId
from rolodex.errors import IllegalTransition, Invalid
from rolodex.store import bundle_log, claims, recipients

__all__ = ["State"]


@dataclass(frozen=True, slots=True)
class Opening:
    """A case to begin. `contacts` None takes every contact whose primary steward is the outgoing officer, who is the
    acting one unless named; `first_priority` are contacts of the case. Days are ISO dates, empty where unknown.
    """

    incoming: SubjectId | None = None
    outgoing: SubjectId | None = None
    supervisor: SubjectId | None = None
    custodian: SubjectId | None = None
    reason: str = ""
    first_day: str = ""
    last_day: str = ""
    country: str = ""
    contacts: tuple[SubjectId, ...] | None = None
    first_priority: tuple[SubjectId, ...] = ()


@dataclass(frozen=True, slots=True)
class Stands:
    """Where a case stands after a command; `changed` counts what the command was about."""

    case: SubjectId
    state: State
    changed: int = 0


def start(session: Session, opening: Opening) -> Stands:
    """Begin a case with its items: verb transfer, priority 3 unless named. `changed` is the number of items.

    Raises `NotFound` for an officer or contact that is not here, `Invalid` where a contact of first priority is none
    of the items, or one officer would hand over to, or be supervised by, the same.
    """
    outgoing = opening.outgoing or session.acting()[1]
    _check_apart(outgoing, {"incoming": opening.incoming, "supervisor": opening.supervisor})
    listed = _listed(session, outgoing, opening.contacts)
    first = frozenset(opening.first_priority)
    if not first <= {contact.id for contact in listed}:
        raise Invalid("priority_1", "not_in_the_case")
    with session.writing("handover.start") as writing:
        made = guarded_edits.written(writing, Kind.CASE, _case_edits(outgoing, opening))
        case = made[0].subject
        for contact in listed:
            handover_items.write_item(writing, case, outgoing, contact, priority=1 if contact.id in first else 3)
        writing.audit("handover.start", [case], items=len(listed))
    return Stands(case, State.DRAFT, len(listed))


def edit(session: Session, case_id: SubjectId, edits: Sequence[Edit]) -> Stands:
    """Change officers, days or country of a case; only its holder may, and whoever it was handed to names no other
    officer: elsewhere that would not count. What was done with a successor is taken back where another one is named.
    Raises `NotFound`, `Invalid`, `IllegalTransition`."""
    with session.writing("handover.edit") as writing:
        case = session.living(case_id, Kind.CASE)
        check_holder(session, case)
        named = [wanted.field for wanted in edits if wanted.field in testimony.ROLES]
        if not all(testimony.may_name(case, role, session.acting()[1]) for role in named):
            raise IllegalTransition(Guard.HOLDER_ONLY, state=handover.state(case))
        held = guarded_edits.held_claims(session, case_id, Kind.CASE)
        made = guarded_edits.changed(writing, held, edits)
        changed = session.living(case_id, Kind.CASE)
        if named:
            others = {role: handover.officer(changed, role) for role in ("incoming", "supervisor")}
            _check_apart(handover.officer(changed, "outgoing"), others)
            _begin_anew(writing, testimony.successor(case), changed)
        return Stands(case_id, handover.state(case), len(made))


def advance(
    session: Session, case_id: SubjectId, wanted: State | None = None, reason: str = "", until: date | None = None
) -> Stands:
    """Take the next step of a case, or the one to a wanted state. With the transfer, contacts whose item is to be
    archived or closed become dormant or closed. Raises `IllegalTransition` naming the guard, `NotFound`."""
    with session.writing("handover.advance") as writing:
        case = session.living(case_id, Kind.CASE)
        stands = _step(writing, case, wanted, reason, until)
        if stands.state is State.IN_CUSTODY:
            _pass_to_custodian(writing, case)
        if stands.state is State.TRANSFERRED:
            _put_to_rest(writing, case_id)
        return stands


def custody(session: Session, case_id: SubjectId, custodian: SubjectId | None = None) -> Stands:
    """Name the custodian, then put the case into custody, whose custodian becomes primary steward of every contact
    that nobody took over yet.

    Another custodian than before is only named, unless the acting officer is the one: the bundle for them comes first.
    Raises `IllegalTransition` naming the guard, `NotFound`.
    """
    with session.writing("handover.custody") as writing:
        case = session.living(case_id, Kind.CASE)
        acting = session.acting()[1]
        if custodian is not None and custodian != handover.officer(case, "custodian"):
            if acting not in {handover.holder(case), handover.officer(case, "supervisor")}:
                raise IllegalTransition(Guard.HOLDER_ONLY, state=handover.state(case))
            held = guarded_edits.held_claims(session, case_id, Kind.CASE)
            guarded_edits.changed(writing, held, [Edit("custodian", ids.to_text(custodian))])
            before, case = testimony.successor(case), session.living(case_id, Kind.CASE)
            _begin_anew(writing, before, case)
            if custodian != acting:
                return Stands(case_id, handover.state(case))
        stands = _step(writing, case, State.IN_CUSTODY)
        return Stands(case_id, stands.state, _pass_to_custodian(writing, case))


def agree(session: Session, case_id: SubjectId, contacts: Sequence[SubjectId] = ()) -> Stands:
    """Agree, as who handed over or as supervisor, to the read-backs of these contacts, or to all that there are.

    Each agreement names the words it is about; nobody agrees to their own. Raises `IllegalTransition` where somebody
    else agrees or no read-back is there, `NotFound`.
    """
    with session.writing("handover.agree") as writing:
        case = session.living(case_id, Kind.CASE)
        items = handover_queries.items_of(session, case_id)
        if contacts:
            items = [handover_queries.item_of(session, case_id, contact) for contact in contacts]
        own = session.acting()[1].hex()
        references = [
            handover_item.read_back_reference(item) if handover_item.read_back_by(item) != own else None
            for item in items
        ]
        if not any(references) or (contacts and not all(references)):
            raise IllegalTransition(Guard.READ_BACKS_ACCEPTED, state=handover.state(case))
        known = {fact.get("reference") for fact in handover.facts(case) if fact["what"] == CaseFact.READ_BACK_AGREED}
        fresh = [reference for reference in references if reference is not None and reference not in known]
        for reference in fresh:
            append_fact(writing, case, CaseFact.READ_BACK_AGREED, reference)
        writing.audit("handover.agree", [case_id], read_backs=len(fresh))
        return Stands(case_id, handover.state(case), len(fresh))


def sign_off(session: Session, case_id: SubjectId) -> Stands:
    """Close a received case with the supervisor's signature: the acting officer must be the one named in the case.

    Raises `IllegalTransition` naming the guard that is still open, or `supervisor_signed` for anybody else.
    """
    with session.writing("handover.sign_off") as writing:
        case = session.living(case_id, Kind.CASE)
        state = handover.state(case)
        if session.acting()[1] != handover.officer(case, "supervisor"):
            raise IllegalTransition(Guard.SUPERVISOR_SIGNED, state=state)
        if state is not State.RECEIVED:
            raise IllegalTransition(_first_open(session, case), state=state)
        append_fact(writing, case, CaseFact.SIGNED_OFF)
        return _step(writing, session.living(case_id, Kind.CASE), State.CLOSED)


def record_export(writing: Writing, case_id: SubjectId, bundle_id: bytes) -> None:
    """A bundle of the case leaves: written as fact `exported`, and `offered` on each item whose contact travels.

    For the command that exports, in its transaction, after the bundle was announced in the bundle log. A bundle to
    anybody but the successor is no fact of the case. Raises `NotFound`, `IllegalTransition` where the acting officer
    may not say so.
    """
    session = writing.session
    case = session.living(case_id, Kind.CASE)
    if not _is_for_successor(session, case, bundle_id):
        return
    append_fact(writing, case, CaseFact.EXPORTED, ids.to_text(bundle_id))
    carried = {found.subject for found in bundle_log.exported_subjects(session.db, bundle_id)}
    for item in handover_queries.items_of(session, case_id):
        contact = handover_item.contact(item)
        if contact in carried and not handover_item.is_settled(item):
            handover_items.append_fact(writing, item, ItemFact.OFFERED, ids.to_text(bundle_id))


def record_receipt(writing: Writing, case_id: SubjectId, bundle_id: bytes) -> None:
    """The answer to a bundle of the case was checked: written as fact `receipt_verified`, once for each bundle.

    For the command that imports the receipt, in its transaction, after the receipt's claims were appended. A receipt
    of anybody but the successor is no fact of the case. Raises `NotFound`, `IllegalTransition` where the acting officer
    may not say so.
    """
    session = writing.session
    case = session.living(case_id, Kind.CASE)
    reference = ids.to_text(bundle_id)
    known = any(
        fact["what"] == CaseFact.RECEIPT_VERIFIED and fact.get("reference") == reference
        for fact in handover.facts(case)
    )
    if not known and _is_for_successor(session, case, bundle_id):
        append_fact(writing, case, CaseFact.RECEIPT_VERIFIED, reference)


def append_fact(writing: Writing, case: Subject, what: CaseFact, reference: str = "") -> None:
    """Append a fact that the acting officer may say. Raises `IllegalTransition`."""
    acting = writing.session.acting()[1]
    if not handover.may_append(case, what, acting):
        raise IllegalTransition(Guard.HOLDER_ONLY, state=handover.state(case))
    value = handover.fact_value(case, what, acting, today(writing.session.clock), reference=reference)
    writing.append(changes.edit(case, [Edit("facts", value)], writing.author))


def check_holder(session: Session, case: Subject) -> None:
    """Refuse where somebody else holds the case now. Raises `IllegalTransition`."""
    if session.acting()[1] != handover.holder(case):
        raise IllegalTransition(Guard.HOLDER_ONLY, state=handover.state(case))


def _check_apart(outgoing: SubjectId | None, others: Mapping[str, SubjectId | None]) -> None:
    """Refuse that an officer hands over to, or signs for, the same. Raises `Invalid`."""
    for role, officer in others.items():
        if outgoing is not None and officer == outgoing:
            raise Invalid(role, "same_officer" if role == "incoming" else "who_hands_over")


def _begin_anew(writing: Writing, before: SubjectId | None, case: Subject) -> None:
    """Take back what was done with a successor who is no longer the one: the next was neither met nor sent anything."""
    if before is None or before == testimony.successor(case):
        return
    for item in handover_queries.items_of(writing.session, case.id):
        writing.append(changes.withdraw(handover_item.of_successor(item), writing.author))


def _listed(session: Session, outgoing: SubjectId, contacts: Iterable[SubjectId] | None) -> list[Subject]:
    if contacts is None:
        return handover_queries.stewarded(session, outgoing)
    return [session.living(contact, Kind.CONTACT) for contact in dict.fromkeys(contacts)]


def _case_edits(outgoing: SubjectId, opening: Opening) -> list[Edit]:
    roles = {
        "outgoing": outgoing,
        "incoming": opening.incoming,
        "supervisor": opening.supervisor,
        "custodian": opening.custodian,
    }
    texts = {
        "reason": opening.reason,
        "first_day": opening.first_day,
        "last_day": opening.last_day,
        "country": opening.country,
    }
    named = [Edit(role, ids.to_text(officer)) for role, officer in roles.items() if officer is not None]
    return [*named, *(Edit(name, text) for name, text in texts.items() if text)]


def _step(
    writing: Writing, case: Subject, wanted: State | None = None, reason: str = "", until: date | None = None
) -> Stands:
    session = writing.session
    items = handover_queries.items_of(session, case.id)
    context = handover_queries.context(session, case, items, reason, until)
    step = handover_step.advance(case, items, context, wanted)
    writing.append(changes.edit(case, [Edit("facts", step.fact)], writing.author))
    writing.audit("handover.step", [case.id], state=step.state.value)
    return Stands(case.id, step.state, 1)


def _first_open(session: Session, case: Subject) -> Guard:
    items = handover_queries.items_of(session, case.id)
    still = handover_step.open_guards(case, items, handover_queries.context(session, case, items))
    return still[0] if still else Guard.NO_SUCH_STEP


def _pass_to_custodian(writing: Writing, case: Subject) -> int:
    """Make the custodian primary steward of what nobody took over yet; returns of how many contacts."""
    session = writing.session
    custodian = handover.officer(case, "custodian")
    assert custodian is not None
    passed = 0
    for item in handover_queries.items_of(session, case.id):
        contact = handover_item.contact(item)
        is_over = handover_item.outcome(item) is not None or handover_item.is_referred(item)
        if contact is not None and handover_item.travels(item) and not is_over:
            passed += handover_items.pass_stewardship(writing, contact, custodian)
    return passed


def _put_to_rest(writing: Writing, case_id: SubjectId) -> None:
    """Write the status of contacts with which nobody goes on; one that is no longer here has none."""
    session = writing.session
    for item in handover_queries.items_of(session, case_id):
        contact_id = handover_item.contact(item)
        contact = claims.subject(session.db, contact_id) if contact_id is not None else None
        if contact is None or contact.is_deleted:
            continue
        rest = handover_item.rest_status(item, contact.one("status"))
        if rest is not None:
            writing.append(changes.edit(contact, [Edit("status", rest)], writing.author))


def _is_for_successor(session: Session, case: Subject, bundle_id: bytes) -> bool:
    """Whether the bundle went to the successor; one under a passphrase names nobody and counts."""
    sent = bundle_log.export(session.db, bundle_id)
    if sent is None or sent.recipient_id is None:
        return True
    keys = recipients.by_id(session.db, sent.recipient_id)
    successor = handover.officer(case, "incoming") or handover.officer(case, "custodian")
    return keys is None or successor is None or keys.keys.officer_id == successor
