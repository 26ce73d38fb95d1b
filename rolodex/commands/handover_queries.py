"""Hand-over cases read: where they stand, what each guard still misses, coverage."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rolodex.clock import today
from rolodex.commands import contact_queries, safe_contacts, subjects, value_views
from rolodex.commands.session import Session
from rolodex.domain import coverage as coverages
from rolodex.domain import handover, handover_item, handover_step, profile, stewards, verdict
from rolodex.domain.claim import Kind
from rolodex.domain.consent import Audience
from rolodex.domain.coverage import Coverage
from rolodex.domain.fold import Subject
from rolodex.domain.handover import State
from rolodex.domain.handover_item import BRIEF_PARTS, ItemState, Outcome
from rolodex.domain.handover_step import Context, Evidence, Guard
from rolodex.domain.ids import ChangeSetId, ClaimId, KeyId, SubjectId
from rolodex.domain.permission import Allow, Ask, Decision, Deny, Matter
from rolodex.domain.profile import Travel
from rolodex.domain.verdict import Recipient, Shipment, Trust, Verdict
from rolodex.errors import NotFound
from rolodex.store import bundle_log, change_sets, recipients
from rolodex.store.change_sets import Origin

__all__ = ["Coverage"]

_PER_ITEM = frozenset(
    {
        *(Guard.PRIORITIES_SET, Guard.BRIEFS_COMPLETE, Guard.EVERY_ITEM_INTRODUCED, Guard.CONSENT_GATE_PASSED),
        *(Guard.READ_BACKS_ACCEPTED, Guard.READ_BACKS_AGREED, Guard.COMMITMENTS_ACKNOWLEDGED),
    }
)
"""Guards that each item passes or fails by itself."""
_NOBODY = SubjectId(bytes(16))


@dataclass(frozen=True, slots=True)
class Missing:
    """What one guard of the next step still asks for: how many, and which contacts where it is about contacts."""

    guard: Guard
    count: int
    contacts: tuple[SubjectId, ...]


@dataclass(frozen=True, slots=True)
class ItemView:
    """One item as lists show it; `name` is empty where no name may be shown or the contact stayed behind.

    `brief_by` are the names of those who wrote the brief; `safe_contact_overdue` where the protocol must be confirmed
    with the contact before it is reached again; `relinquished_on` is the ISO date at which who handed over gave up
    every access, empty where that did not happen; `is_here`: this vault holds the contact.
    """

    item: SubjectId
    contact: SubjectId | None
    name: str
    verb: str
    priority: int | None
    state: ItemState
    missing_parts: tuple[str, ...]
    outcome: Outcome | None
    why: str
    relinquished_on: str = ""
    is_here: bool = True
    brief_by: tuple[str, ...] = ()
    safe_contact_overdue: bool = False


@dataclass(frozen=True, slots=True)
class PromiseView:
    """An open commitment with a contact of the case."""

    commitment: SubjectId
    contact: SubjectId | None
    due: str
    is_acknowledged: bool


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case in full; `following` is the state of the next step, None where there is none."""

    case: SubjectId
    state: State
    following: State | None
    roles: dict[str, SubjectId | None]
    names: dict[SubjectId, str]
    values: dict[str, str]
    holder: SubjectId | None
    missing: tuple[Missing, ...]
    items: tuple[ItemView, ...]
    coverage: Coverage
    promises: tuple[PromiseView, ...]


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case in a list."""

    case: SubjectId
    state: State
    outgoing: SubjectId | None
    incoming: SubjectId | None
    last_day: str
    coverage: Coverage


def show(session: Session, case_id: SubjectId) -> CaseView:
    """A case with its items and what the guards of its next step still miss. Raises `NotFound`."""
    case = session.living(case_id, Kind.CASE)
    items = items_of(session, case_id)
    found = context(session, case, items)
    successor = handover.officer(case, "incoming") or handover.officer(case, "custodian")
    texts = ("reason", "first_day", "last_day", "country")
    return CaseView(
        case=case_id,
        state=handover.state(case),
        following=handover_step.following(case),
        roles={role: handover.officer(case, role) for role in ("outgoing", "incoming", "supervisor", "custodian")},
        names={found.id: str(found.one("name") or "") for found in subjects.listed(session, Kind.OFFICER)},
        values={name: str(case.one(name)) for name in texts if case.one(name)},
        holder=handover.holder(case),
        missing=tuple(missing(case, items, found)),
        items=tuple(_item_views(session, items)),
        coverage=coverages.of(items),
        promises=tuple(_promises(commitments(session, items), successor)),
    )


def listed(session: Session) -> list[CaseRow]:
    """Every case, the one that ends last first."""
    rows = []
    for case in _cases(session):
        outgoing, incoming = handover.officer(case, "outgoing"), handover.officer(case, "incoming")
        counts = coverages.of(items_of(session, case.id))
        last_day = str(case.one("last_day") or "")
        rows.append(CaseRow(case.id, handover.state(case), outgoing, incoming, last_day, counts))
    return sorted(rows, key=lambda row: (row.last_day, row.case), reverse=True)


def coverage(session: Session, case_id: SubjectId | None) -> Coverage:
    """The coverage of one case, or of all cases together. Raises `NotFound`."""
    if case_id is not None:
        session.living(case_id, Kind.CASE)
        return coverages.of(items_of(session, case_id))
    return coverages.of(item for case in _cases(session) for item in items_of(session, case.id))


def items_of(session: Session, case_id: SubjectId) -> list[Subject]:
    """The items of a case, in a stable order."""
    return session.referring(case_id, Kind.ITEM, "case")


def item_of(session: Session, case_id: SubjectId, contact: SubjectId) -> Subject:
    """The item of a contact in a case. Raises `NotFound`."""
    session.living(case_id, Kind.CASE)
    for item in session.referring(contact, Kind.ITEM, "contact"):
        if item.one("case") == case_id.hex():
            return item
    raise NotFound("item")


def context(
    session: Session, case: Subject, items: Sequence[Subject], reason: str = "", until: date | None = None
) -> Context:
    """What the guards of the case's next step need besides case and items, no more."""
    state = handover.state(case)
    asked = Context(
        acting=session.acting()[1],
        on_date=today(session.clock),
        evidence=evidence(session, case),
        carriers=carriers(session, case),
        reason=reason,
        until=until,
    )
    if state is State.DRAFT:
        return replace(asked, stewarded=frozenset(contact.id for contact in stewarded(session, handover.giving(case))))
    if state is State.INTRODUCING:
        return replace(asked, gates=gates(session, case, items))
    if state in {State.TRANSFERRED, State.EMERGENCY}:
        return replace(asked, commitments=tuple(commitments(session, items)))
    return asked


def carriers(session: Session, case: Subject) -> dict[ClaimId, SubjectId]:
    """Whose bundle brought each fact of a case that was not written here."""
    stated = {claim.id: claim for slot in case.of("facts") for claim in slot.claims}
    signers: dict[int, SubjectId] = {}
    brought: dict[ClaimId, SubjectId] = {}
    for claim, found in change_sets.of_claims(session.db, stated).items():
        # What an import makes us say ourselves (a receipt was checked) stands in its change set, by our own key.
        if found.origin is Origin.LOCAL or stated[claim].author == found.author:
            continue
        if found.no not in signers:
            signers[found.no] = _signer(session, found.id)
        brought[claim] = signers[found.no]
    return brought


def _signer(session: Session, change_set: ChangeSetId) -> SubjectId:
    taken = bundle_log.import_of(session.db, change_set)
    known = recipients.by_signing_key(session.db, taken.signer) if taken is not None else None
    return SubjectId(known.keys.officer_id) if known is not None else _NOBODY


def stewarded(session: Session, officer: SubjectId | None) -> list[Subject]:
    """The living contacts of which an officer is a primary steward."""
    if officer is None:
        return []
    held = session.referring(officer, Kind.CONTACT, "stewards")
    return [contact for contact in held if stewards.is_primary(contact, officer)]


def commitments(session: Session, items: Sequence[Subject]) -> list[Subject]:
    """The open commitments with the contacts of these items."""
    contacts = dict.fromkeys(filter(None, map(handover_item.contact, items)))
    found = [one for contact in contacts for one in session.referring(contact, Kind.COMMITMENT, "contact")]
    return [one for one in found if handover_step.is_open(one)]


def evidence(session: Session, case: Subject) -> frozenset[Evidence]:
    """What this vault can show: the successor's key was compared; the custodian took a bundle of the case over."""
    found = set()
    custodian = handover.officer(case, "custodian")
    successor = handover.officer(case, "incoming")
    if successor is None and handover.state(case) is not State.IN_CUSTODY:
        successor = custodian
    if successor is not None and _is_verified(session, successor):
        found.add(Evidence.SUCCESSOR_KEY_VERIFIED)
    if custodian is not None and (custodian == session.acting()[1] or _has_receipt(session, case.id, custodian)):
        found.add(Evidence.CUSTODIAN_RECEIPT)
    return frozenset(found)


def gates(session: Session, case: Subject, items: Sequence[Subject]) -> dict[SubjectId, Decision]:
    """The decision of consent for each contact that would travel; none for one whose caveat keeps it back, and none for
    one that is no longer here."""
    found: dict[SubjectId, Decision] = {}
    for item in items:
        contact = handover_item.contact(item)
        if contact is not None and not handover_item.is_settled(item) and contact_queries.is_here(session, contact):
            judged = judge(session, case, contact)
            if judged.caveat is None:
                found[contact] = decision(judged)
    return found


def rule_that_withholds(session: Session, case: Subject, contact: SubjectId) -> str | None:
    """The rule by which a contact may not be handed over as things are; None where it may, or where it is not here: who
    has the record of a case alone cannot say."""
    if not contact_queries.is_here(session, contact):
        return None
    judged = judge(session, case, contact)
    if judged.caveat is not None:
        return judged.caveat.value
    found = decision(judged)
    return None if isinstance(found, Allow) else found.reason.value


def judge(session: Session, case: Subject, contact_id: SubjectId) -> Verdict:
    """What the rules say about handing a contact over to the successor of the case."""
    contact = session.living(contact_id, Kind.CONTACT)
    successor = handover.officer(case, "incoming") or handover.officer(case, "custodian")
    trusted = successor is not None and _is_verified(session, successor)
    recipient = Recipient(successor, Audience.MISSION, Trust.VERIFIED if trusted else Trust.UNVERIFIED)
    own = frozenset({KeyId(session.acting()[0].signing_key)})
    shipment = Shipment(profile.BUILT_IN[Travel.HANDOVER], recipient, today(session.clock), own)
    return verdict.judge(contact, session.referring(contact_id, Kind.CONSENT, "contact"), shipment)


def decision(judged: Verdict) -> Decision:
    """The answer for the person and what the person told us; an official whom nobody asked goes by the mandate."""
    found = [judged.decisions[matter] for matter in (Matter.PERSON, Matter.CONTENT)]
    strictest = next((answer for kind in (Deny, Ask) for answer in found if isinstance(answer, kind)), found[0])
    if isinstance(strictest, Ask) and judged.standing.is_official:
        return judged.decisions[Matter.OFFICE]
    return strictest


def missing(case: Subject, items: Sequence[Subject], found: Context) -> list[Missing]:
    """What each guard of the next step that does not hold still asks for, in the order in which they are asked."""
    return [_missing(guard, case, items, found) for guard in handover_step.open_guards(case, items, found)]


def _cases(session: Session) -> list[Subject]:
    """The cases, without those whose beginning was undone."""
    return [case for case in subjects.listed(session, Kind.CASE) if case.slots]


def _missing(guard: Guard, case: Subject, items: Sequence[Subject], found: Context) -> Missing:
    if guard is Guard.EVERY_STEWARDED_CONTACT_LISTED:
        contacts = sorted(found.stewarded - {handover_item.contact(item) for item in items})
        return Missing(guard, len(contacts), tuple(contacts))
    if guard not in _PER_ITEM:
        return Missing(guard, 1, ())
    failing = [item for item in items if not handover_step.HOLDS[guard](case, [item], found)]
    contacts = [contact for contact in map(handover_item.contact, failing) if contact is not None]
    return Missing(guard, len(failing), tuple(contacts))


def _item_views(session: Session, items: Sequence[Subject]) -> list[ItemView]:
    contacts = [contact for contact in map(handover_item.contact, items) if contact is not None]
    names = contact_queries.names(session, contacts)
    late, officers = safe_contacts.overdue(session, contacts), value_views.officer_names(session)
    views = [
        replace(
            _item_view(item, names),
            brief_by=written_by(item, officers),
            safe_contact_overdue=handover_item.contact(item) in late,
        )
        for item in items
    ]
    return sorted(views, key=lambda view: (view.priority or 0, not view.name, view.name.casefold(), view.item))


def _item_view(item: Subject, names: dict[SubjectId, str]) -> ItemView:
    contact = handover_item.contact(item)
    ended = handover_item.outcome(item)
    stated: dict[str, str] = next((value for value in item.many("outcome") if value["what"] == ended), {})
    return ItemView(
        item=item.id,
        contact=contact,
        name=names.get(contact, "") if contact is not None else "",
        verb=str(item.one("verb") or ""),
        priority=handover_item.priority(item),
        state=handover_item.state(item),
        missing_parts=handover_item.missing_parts(item),
        outcome=ended,
        why=str(stated.get("rule") or stated.get("reason") or ""),
        relinquished_on=handover_item.relinquished_on(item),
        is_here=contact is not None and contact in names,
    )


def written_by(item: Subject, officers: Mapping[KeyId, str]) -> tuple[str, ...]:
    """Whoever hands a brief on, its authors stay those who wrote it."""
    keys = {claim.author for part in BRIEF_PARTS for slot in item.of(f"brief_{part}") for claim in slot.claims}
    return tuple(sorted({officers.get(key, "") for key in keys} - {""}))


def _promises(found: Sequence[Subject], successor: SubjectId | None) -> list[PromiseView]:
    known = successor.hex() if successor is not None else ""
    views = [
        PromiseView(
            commitment=one.id,
            contact=SubjectId(bytes.fromhex(one.one("contact"))) if one.one("contact") else None,
            due=str(one.one("due") or ""),
            is_acknowledged=known in one.many("acknowledged_by"),
        )
        for one in found
    ]
    return sorted(views, key=lambda view: (view.due or "9999", view.commitment))


def _is_verified(session: Session, officer: SubjectId) -> bool:
    keys = recipients.by_officer(session.db, officer)
    return keys is not None and keys.is_verified


def _has_receipt(session: Session, case_id: SubjectId, officer: SubjectId) -> bool:
    """Whether the officer answered a bundle of this case with a receipt that was checked."""
    keys = {row.keys.signing_key for row in recipients.rows(session.db) if row.keys.officer_id == officer}
    sent = [export.bundle_id for export in bundle_log.exports(session.db) if export.case_id == case_id]
    return any(receipt.signer in keys for bundle in sent for receipt in bundle_log.receipts(session.db, bundle))
