"""Hand-over cases for a window: the list with the acting officer's part in each, and one case with all it shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rolodex.clock import from_ms, today
from rolodex.commands import contact_queries, handover_queries, overlaps, referrals, subjects, value_views
from rolodex.commands.handover_queries import CaseRow, CaseView, Coverage, ItemView, Missing
from rolodex.commands.overlaps import Days
from rolodex.commands.session import Session
from rolodex.domain import fallback, handover, handover_item, handover_step, ids
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject
from rolodex.domain.handover import CaseFact, State
from rolodex.domain.handover_item import ItemFact, ItemState, Outcome, Verb
from rolodex.domain.handover_step import Guard
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.errors import Invalid, LimitExceeded, NotFound
from rolodex.store import bundle_log, listing
from rolodex.store.bundle_log import Import

__all__ = [
    "CaseEntry",
    "CaseRow",
    "CaseView",
    "Coverage",
    "Guard",
    "ItemEntry",
    "ItemState",
    "ItemView",
    "Missing",
    "Outcome",
    "Picture",
    "Promise",
    "State",
    "picture",
    "rows",
]

ROLES = ("outgoing", "incoming", "supervisor", "custodian")
_OVER = frozenset({State.TRANSFERRED, State.RECEIVED, State.CLOSED, State.CANCELLED, State.IN_CUSTODY})


@dataclass(frozen=True, slots=True)
class CaseEntry:
    """A case in a list, with the names of both officers and the roles that the acting officer has in it.

    `is_late`: its last day passed and it was not transferred.
    """

    row: CaseRow
    outgoing: str
    incoming: str
    own_roles: tuple[str, ...]
    is_holder: bool
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class ItemEntry:
    """One item with what a table shows beside it. `promises` counts open commitments with the contact.

    `rule` is the consent rule that withholds the contact now, asked for once introductions are held; `level` is that of
    the contact's row. `fallback` is the mode proposed for who cannot be met, empty for none; `is_fallback_accepted`:
    somebody who does not hand over agreed to it. `referred_to` is the name of whom the contact was told to turn to,
    empty where it was not or the name is masked.
    """

    view: ItemView
    level: Level
    is_briefed: bool
    is_introduced: bool
    has_read_back: bool
    is_agreed: bool
    is_single: bool
    promises: int
    rule: str
    fallback: str = ""
    is_fallback_accepted: bool = False
    referred_to: str = ""


@dataclass(frozen=True, slots=True)
class Promise:
    """An open commitment with a contact of the case; `what` is None where it is masked."""

    commitment: SubjectId
    contact: SubjectId | None
    name: str
    by: str
    what: str | None
    due: str
    is_acknowledged: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """A case in full, as the acting officer sees it.

    `days` is the overlap with a first and a last day known, None otherwise. `unlisted` are contacts that the next step
    wants in the case, with their names. `bundles` are the finished imports of this case, newest first. `as_of` is the
    ISO date at which the newest of them came in, where somebody else holds the case: what happened there since is not
    known here. Empty otherwise. `may_accept_fallback`: the acting officer is one who accepts fallbacks; `is_late`: the
    last day passed and the case was not transferred.
    """

    view: CaseView
    acting: SubjectId
    own_roles: tuple[str, ...]
    items: tuple[ItemEntry, ...]
    promises: tuple[Promise, ...]
    unlisted: tuple[tuple[SubjectId, str], ...]
    days: Days | None
    is_key_verified: bool
    is_exported: bool
    bundles: tuple[bytes, ...]
    as_of: str
    level: Level
    may_accept_fallback: bool = False
    is_late: bool = False


def rows(session: Session) -> tuple[CaseEntry, ...]:
    """Every case, the one that ends last first. Reads only; also where no officer acts."""
    names = {officer.id: str(officer.one("name") or "") for officer in subjects.listed(session, Kind.OFFICER)}
    return tuple(_case_entry(session, row, names) for row in handover_queries.listed(session))


def picture(session: Session, case_id: SubjectId) -> Picture:
    """One case. Raises `NotFound`, `NotPermitted` where the session only reads."""
    case = session.living(case_id, Kind.CASE)
    if not case.slots:
        # Its beginning was undone: nothing of it is left but its id.
        raise NotFound("case")
    view = handover_queries.show(session, case_id)
    held = {item.id: item for item in handover_queries.items_of(session, case_id)}
    acting = session.acting()[1]
    contacts = [view.contact for view in view.items if view.contact is not None]
    levels = {subject: row.level for subject, row in listing.rows_of(session.db, contacts).items()}
    promises = _promises(session, view)
    entries = tuple(_item_entry(session, case, view, held[item.item], item, levels) for item in view.items)
    shown = [entry.level for entry in entries if entry.view.name]
    came = _imports(session, case_id)
    return Picture(
        view=view,
        acting=acting,
        own_roles=_roles(case, acting),
        items=entries,
        promises=promises,
        unlisted=_unlisted(session, view),
        days=_days(session, case_id),
        is_key_verified=_is_key_verified(session, case),
        is_exported=handover.has_fact(case, CaseFact.EXPORTED),
        bundles=tuple(found.bundle_id for found in came),
        as_of=from_ms(came[0].at_ms).date().isoformat() if came and view.holder not in {None, acting} else "",
        level=max([*shown, Level.CONFIDENTIAL if promises else Level.UNCLASSIFIED], default=Level.UNCLASSIFIED),
        may_accept_fallback=fallback.may_accept(case, acting),
        is_late=_is_late(session, view.values.get("last_day", ""), view.state),
    )


def _case_entry(session: Session, row: CaseRow, names: Mapping[SubjectId, str]) -> CaseEntry:
    case = session.living(row.case, Kind.CASE)
    acting = session.officer_id
    return CaseEntry(
        row=row,
        outgoing=names.get(row.outgoing, "") if row.outgoing else "",
        incoming=names.get(row.incoming, "") if row.incoming else "",
        own_roles=_roles(case, acting) if acting is not None else (),
        is_holder=acting is not None and handover.holder(case) == acting,
        is_late=_is_late(session, row.last_day, row.state),
    )


def _roles(case: Subject, acting: SubjectId) -> tuple[str, ...]:
    return tuple(role for role in ROLES if handover.officer(case, role) == acting)


def _item_entry(
    session: Session, case: Subject, whole: CaseView, item: Subject, view: ItemView, levels: Mapping[SubjectId, Level]
) -> ItemEntry:
    happened = handover_item.facts(item)
    agreed = {fact.get("reference") for fact in handover.facts(case) if fact["what"] == CaseFact.READ_BACK_AGREED}
    gate = next((found for found in whole.missing if found.guard is Guard.CONSENT_GATE_PASSED), None)
    rule = ""
    if view.contact is not None and gate is not None and view.contact in gate.contacts:
        rule = handover_queries.rule_that_withholds(session, case, view.contact) or ""
    referred = referrals.of_item(session, item) if handover_item.verb(item) is Verb.REFER else None
    return ItemEntry(
        view=view,
        level=levels.get(view.contact, Level.UNCLASSIFIED) if view.contact is not None else Level.UNCLASSIFIED,
        is_briefed=ItemFact.BRIEFED in happened,
        is_introduced=handover_item.is_introduced(item),
        has_read_back=handover_item.has_read_back(item),
        is_agreed=handover_item.read_back_reference(item) in agreed,
        is_single=ItemFact.SINGLE_STEWARD in happened,
        promises=sum(promise.contact == view.contact for promise in whole.promises),
        rule=rule,
        fallback=fallback.proposed(item),
        is_fallback_accepted=bool(fallback.accepted(item)),
        referred_to=referred.name if referred is not None else "",
    )


def promises_of(session: Session, found: Sequence[Subject], acknowledged: Mapping[SubjectId, bool]) -> list[Promise]:
    """Commitments as shown, masked texts left out."""
    shown = {view.id: view for view in value_views.listed(session, found)}
    contacts = {one.id: ids.subject(str(one.one("contact"))) for one in found if one.one("contact")}
    names = contact_queries.names(session, list(dict.fromkeys(contacts.values())))
    views = []
    for one in found:
        texts = {value.field: value.text for value in shown[one.id].values}
        contact = contacts.get(one.id)
        views.append(
            Promise(
                commitment=one.id,
                contact=contact,
                name=names.get(contact, "") if contact is not None else "",
                by=texts.get("by") or "",
                what=texts.get("what"),
                due=texts.get("due") or "",
                is_acknowledged=acknowledged.get(one.id, False),
            )
        )
    return sorted(views, key=lambda view: (view.due or "9999", view.commitment))


def _promises(session: Session, view: CaseView) -> tuple[Promise, ...]:
    found = [session.living(promise.commitment, Kind.COMMITMENT) for promise in view.promises]
    known = {promise.commitment: promise.is_acknowledged for promise in view.promises}
    return tuple(promises_of(session, found, known))


def _unlisted(session: Session, view: CaseView) -> tuple[tuple[SubjectId, str], ...]:
    wanted = [found for found in view.missing if found.guard is Guard.EVERY_STEWARDED_CONTACT_LISTED]
    contacts = [contact for found in wanted for contact in found.contacts]
    names = contact_queries.names(session, contacts)
    return tuple((contact, names.get(contact, "")) for contact in contacts)


def _days(session: Session, case_id: SubjectId) -> Days | None:
    try:
        return overlaps.days_of_case(session, case_id)
    except (Invalid, LimitExceeded):
        # No day is set yet or they do not overlap: the case itself can still be shown.
        return None


def _is_late(session: Session, last_day: str, state: State) -> bool:
    return bool(last_day) and last_day < today(session.clock).isoformat() and state not in _OVER


def _is_key_verified(session: Session, case: Subject) -> bool:
    return handover_step.Evidence.SUCCESSOR_KEY_VERIFIED in handover_queries.evidence(session, case)


def _imports(session: Session, case_id: SubjectId) -> list[Import]:
    """The bundles of the case that came in and are in effect, newest first."""
    taken = [
        found
        for found in bundle_log.imports(session.db)
        if found.case_id == case_id and found.state is bundle_log.ImportState.APPLIED
    ]
    return sorted(taken, key=lambda found: found.at_ms, reverse=True)
