"""The end of access to what was handed over: item by item, by erasing, with a signed record of it in the case.

Who handed over, after custody the outgoing officer as well as the custodian, relinquishes at once, or by the day that
the supervisor granted, thirty days from then at most. What stays are facts of the case and its items, which hold no
text of a contact.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from rolodex.clock import from_ms, today
from rolodex.commands import contact_queries, handover_items, handover_queries, sharing_vault, subjects
from rolodex.commands.session import Session, Writing
from rolodex.domain import changes, handover, handover_item, ids, stewards
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject
from rolodex.domain.handover import CaseFact, State
from rolodex.domain.handover_item import ItemFact, ItemState
from rolodex.domain.handover_step import Guard
from rolodex.domain.ids import SubjectId
from rolodex.errors import Environment, IllegalTransition, Invalid
from rolodex.store import backup, drafts, erasing, vault
from rolodex.store.backup import Backup
from rolodex.store.erasing import Why

MOST_DAYS: Final = 30
"""How long a supervisor may grant access, and how long a backup lives."""


class Stays(StrEnum):
    """Why a contact of the case stays, besides the guards of the case."""

    NOT_CONFIRMED = "not_confirmed"
    LEFT_OUT = "not_handed_over_here"
    STILL_STEWARD = "still_steward"
    NO_OTHER_STEWARD = "no_other_steward"
    SHARED_VAULT = "shared_vault"
    IN_ANOTHER_CASE = "in_another_case"


class Refusal(StrEnum):
    """What stops the whole of it."""

    GIVING_ONLY = "giving_only"
    SUPERVISOR_ONLY = "supervisor_only"


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of one contact of the case. `why` it stays is a word of ours, empty where it goes."""

    contact: SubjectId
    name: str
    why: str

    @property
    def goes(self) -> bool:
        return not self.why


@dataclass(frozen=True, slots=True)
class HeldBackup:
    """A backup that still holds what was erased; ISO dates. It goes when the first backup after `gone_by` is made."""

    made_on: str
    gone_by: str


@dataclass(frozen=True, slots=True)
class Prospect:
    """What relinquishing a case would do now. `until` is the day that the supervisor granted, None without one."""

    case: SubjectId
    fates: tuple[Fate, ...]
    backups: tuple[HeldBackup, ...]
    until: date | None


@dataclass(frozen=True, slots=True)
class Relinquished:
    """What it did. `until`: access was granted until this day, and nothing is gone yet."""

    case: SubjectId
    contacts: tuple[SubjectId, ...]
    kept: tuple[Fate, ...]
    backups: tuple[HeldBackup, ...]
    until: date | None = None


def prospect(session: Session, case_id: SubjectId) -> Prospect:
    """What would go and what would stay. Raises `NotFound`, `IllegalTransition` where nothing can go yet: somebody else
    handed over, or no receipt was verified."""
    case = _case(session, case_id)
    _check_giving(session, case)
    items = _here(session, case_id)
    fates = tuple(_fates(session, case, items))
    return Prospect(case_id, fates, _dated(backup.list_backups(session.opened.folder)), granted_until(case, items))


def relinquish(
    session: Session,
    case_id: SubjectId,
    contacts: Sequence[SubjectId] = (),
    later_until: date | None = None,
    reason: str = "",
) -> Relinquished:
    """Erase these contacts of a case, or all that may go; it cannot be undone. With `later_until` the supervisor grants
    access until that day instead.

    A contact that is named must be able to go, unless a colleague in the same vault is its steward: then it stays and
    the answer says so. A fresh backup follows, so that the older ones can go; where the disk refuses it, the next daily
    one serves. Raises `NotFound`, `Invalid`, `IllegalTransition` naming what stops it.
    """
    case = _case(session, case_id)
    if later_until is not None:
        return _granted(session, case, contacts, later_until, reason)
    _check_giving(session, case)
    fates = list(_fates(session, case, _named(session, case_id, contacts)))
    _check_named(case, fates if contacts else [])
    going = tuple(fate.contact for fate in fates if fate.goes)
    kept = tuple(fate for fate in fates if not fate.goes)
    if not going:
        return Relinquished(case_id, (), kept, ())
    items = [handover_queries.item_of(session, case_id, contact) for contact in going]
    # First: where the disk refuses this, nothing is erased yet.
    drafts.forget(drafts.place(session.opened), [*going, *(item.id for item in items)])
    with session.writing("handover.relinquish") as writing:
        for item in items:
            reference = handover_item.read_back_reference(item) or ""
            handover_items.append_fact(writing, item, ItemFact.RELINQUISHED, reference)
        _append(writing, case, CaseFact.RELINQUISHED, reason=reason)
        gone = erasing.erase(session.db, session.opened.keys.suppression, going, Why.RELINQUISHED, writing.author.at_ms)
        writing.audit("handover.relinquish", [case_id], items=len(going), claims=gone.claims)
    return Relinquished(case_id, going, kept, settled(session, gone.whole))


def settled(session: Session, gone: Iterable[SubjectId]) -> tuple[HeldBackup, ...]:
    """After an erasure was committed: the log is emptied, drafts about it go, a fresh backup is made. Answers with the
    backups that still hold it."""
    erasing.settle(session.db)
    held = backup.list_backups(session.opened.folder)
    # The erasure stands, whatever the disk says to drafts of its records and to the copy.
    with suppress(Environment):
        drafts.forget(drafts.place(session.opened), gone)
    with suppress(Environment):
        vault.back_up(session.opened, session.clock)
    left = {one.at_ms for one in backup.list_backups(session.opened.folder)}
    return _dated(one for one in held if one.at_ms in left)


def due(session: Session) -> list[tuple[SubjectId, date, tuple[SubjectId, ...]]]:
    """The cases that the acting officer handed over and of which contacts could be relinquished: since when, and which.
    A day that the supervisor granted counts instead."""
    found = []
    for case in subjects.listed(session, Kind.CASE):
        if session.officer_id is None or session.officer_id not in _givers(case):
            continue
        since = _receipt_verified_on(case)
        if since is None or handover.state(case) is State.CANCELLED:
            continue
        items = _here(session, case.id)
        going = tuple(fate.contact for fate in _fates(session, case, items) if fate.goes)
        if going:
            found.append((case.id, granted_until(case, items) or since, going))
    return found


def granted_until(case: Subject, items: Iterable[Subject]) -> date | None:
    """The last day that the supervisor granted for the case or one of these items; None without one."""
    named = {"", *(item.id.hex() for item in items)}
    days = [
        date.fromisoformat(fact["until"])
        for fact in handover.facts(case)
        if fact["what"] == CaseFact.RELINQUISH_LATER and fact.get("until") and fact.get("reference", "") in named
    ]
    return max(days, default=None)


def _case(session: Session, case_id: SubjectId) -> Subject:
    session.acting()
    return session.living(case_id, Kind.CASE)


def _check_giving(session: Session, case: Subject) -> None:
    if session.acting()[1] not in _givers(case):
        raise IllegalTransition(Refusal.GIVING_ONLY, state=handover.state(case))
    if _receipt_verified_on(case) is None:
        raise IllegalTransition(Guard.RECEIPT_VERIFIED, state=handover.state(case))


def _givers(case: Subject) -> set[SubjectId | None]:
    """Who handed over: after custody the custodian, too, and still the outgoing officer before."""
    return {handover.officer(case, "outgoing"), handover.giving(case)}


def _receipt_verified_on(case: Subject) -> date | None:
    days = [
        date.fromisoformat(fact["on"])
        for fact in handover.facts(case)
        if fact["what"] == CaseFact.RECEIPT_VERIFIED and fact.get("on")
    ]
    return min(days, default=None)


def _check_named(case: Subject, fates: Iterable[Fate]) -> None:
    for fate in fates:
        if not fate.goes and fate.why != Stays.SHARED_VAULT:
            raise IllegalTransition(fate.why, state=handover.state(case))


def _named(session: Session, case_id: SubjectId, contacts: Sequence[SubjectId]) -> list[Subject]:
    if not contacts:
        return _here(session, case_id)
    for contact in contacts:
        session.living(contact, Kind.CONTACT)
    return [handover_queries.item_of(session, case_id, contact) for contact in dict.fromkeys(contacts)]


def _here(session: Session, case_id: SubjectId) -> list[Subject]:
    """The items whose contact is in this vault."""
    return [
        item
        for item in handover_queries.items_of(session, case_id)
        if (contact := handover_item.contact(item)) is not None and contact_queries.is_here(session, contact)
    ]


def _fates(session: Session, case: Subject, items: Sequence[Subject]) -> Iterable[Fate]:
    contacts = [contact for contact in map(handover_item.contact, items) if contact is not None]
    names = contact_queries.names(session, contacts)
    beside = sharing_vault.officers_beside(session)
    for item, contact in zip(items, contacts, strict=True):
        yield Fate(contact, names.get(contact, ""), _why_it_stays(session, case, item, contact, beside))


def _why_it_stays(
    session: Session, case: Subject, item: Subject, contact: SubjectId, beside: frozenset[SubjectId]
) -> str:
    state = handover_item.state(item)
    if not handover_item.goes_over(item) or state in _LEFT_OUT:
        return Stays.LEFT_OUT
    is_first = handover_item.priority(item) in {1, None}
    if state is not ItemState.CONFIRMED and (is_first or state is not ItemState.ACCEPTED):
        return Stays.NOT_CONFIRMED
    if is_first and handover_item.read_back_reference(item) not in _agreed(case):
        return Guard.READ_BACKS_AGREED
    held = session.subject(contact, Kind.CONTACT)
    acting = session.acting()[1]
    standing = {ids.subject(str(one["officer"])) for one in stewards.standing(held)}
    if acting in standing:
        return Stays.STILL_STEWARD
    if not any(one["role"] == stewards.PRIMARY for one in stewards.standing(held)):
        return Stays.NO_OTHER_STEWARD
    if standing & beside:
        return Stays.SHARED_VAULT
    return Stays.IN_ANOTHER_CASE if _is_needed_elsewhere(session, case, contact) else ""


def _is_needed_elsewhere(session: Session, case: Subject, contact: SubjectId) -> bool:
    """Whether the acting officer still holds the contact by another case that is not over."""
    acting = session.acting()[1]
    for item in session.referring(contact, Kind.ITEM, "contact"):
        named = item.one("case")
        if named is None or named == case.id.hex():
            continue
        other = session.subject(ids.subject(str(named)), Kind.CASE)
        is_over = other.is_deleted or handover.state(other) in {State.CLOSED, State.CANCELLED}
        if not is_over and acting in {handover.holder(other), handover.giving(other)}:
            return True
    return False


def _agreed(case: Subject) -> set[str | None]:
    happened = handover.facts(case)
    return {fact.get("reference") for fact in happened if fact["what"] == CaseFact.READ_BACK_AGREED} - {None}


def _granted(session: Session, case: Subject, contacts: Sequence[SubjectId], until: date, reason: str) -> Relinquished:
    """The supervisor's word that who handed over may keep access until a day."""
    if session.acting()[1] != handover.officer(case, "supervisor"):
        raise IllegalTransition(Refusal.SUPERVISOR_ONLY, state=handover.state(case))
    now = today(session.clock)
    if until <= now:
        raise Invalid("later_until", "in_the_past")
    if until > now + timedelta(days=MOST_DAYS):
        raise Invalid("later_until", "too_late", most_days=MOST_DAYS)
    with session.writing("handover.relinquish_later") as writing:
        items = [handover_queries.item_of(session, case.id, contact) for contact in dict.fromkeys(contacts)]
        for reference in [ids.to_text(item.id) for item in items] or [""]:
            held = session.living(case.id, Kind.CASE)
            _append(writing, held, CaseFact.RELINQUISH_LATER, reference=reference, reason=reason, until=until)
        writing.audit("handover.relinquish_later", [case.id], items=len(items))
    return Relinquished(case.id, (), (), (), until)


def _append(
    writing: Writing,
    case: Subject,
    what: CaseFact,
    *,
    reference: str = "",
    reason: str = "",
    until: date | None = None,
) -> None:
    session = writing.session
    value = handover.fact_value(
        *(case, what, session.acting()[1], today(session.clock)),
        reference=reference,
        reason=reason.strip(),
        until=until,
    )
    writing.append(changes.edit(case, [Edit("facts", value)], writing.author))


def _dated(backups: Iterable[Backup]) -> tuple[HeldBackup, ...]:
    return tuple(
        HeldBackup(from_ms(one.at_ms).date().isoformat(), from_ms(one.at_ms + backup.MAX_AGE_MS).date().isoformat())
        for one in backups
    )


_LEFT_OUT: Final = frozenset(
    {
        *(ItemState.DECLINED, ItemState.WITHHELD, ItemState.NOT_HANDED_OVER, ItemState.AWAITING_CONTACT),
        ItemState.REFERRED,
    }
)
