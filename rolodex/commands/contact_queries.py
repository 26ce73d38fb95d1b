"""Contacts read: one in full, lists, search, history."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from rolodex.clock import today
from rolodex.commands import value_views
from rolodex.commands.session import Session
from rolodex.commands.value_views import Showing, SubjectView
from rolodex.domain import display, ids, safe_contact, standing
from rolodex.domain.claim import NULL, Act, Claim, Kind, decoded
from rolodex.domain.display import Shown
from rolodex.domain.fold import Subject, cancelled, fold
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.domain.standing import Standing
from rolodex.errors import NotFound
from rolodex.store import claims, listing, search_index
from rolodex.store.listing import ContactRow, ListQuery
from rolodex.store.listing import Showing as Presence
from rolodex.store.search_index import Hit

__all__ = ["ContactRow", "Hit", "ListQuery", "Presence"]

_WINDOW = 500


@dataclass(frozen=True, slots=True)
class ContactView:
    """A contact in full. `tenures` and `ties` are past and present ones; `merged_into` is where a merge took it;
    `safe_contact_overdue` where the protocol must be confirmed with the contact before it is reached again."""

    subject: SubjectView
    name: Shown
    affiliation: Shown
    at_risk: bool
    conflicts: int
    tenures: tuple[SubjectView, ...]
    ties: tuple[SubjectView, ...]
    protocol: SubjectView | None
    merged_into: SubjectId | None = None
    safe_contact_overdue: bool = False


class State(StrEnum):
    """What has become of a claim."""

    ACTIVE = "active"
    REPLACED = "replaced"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Event:
    """One claim of a contact's history. `text` is None where it is masked or where the claim says no value."""

    claim: Claim
    author_name: str
    text: str | None
    masked: bool
    level: Level
    state: State


@dataclass(frozen=True, slots=True)
class ListRequest:
    """What a list asks for. `level` None means any; `unverified_since` is an ISO date or empty."""

    query: ListQuery = field(default_factory=ListQuery)
    level: Level | None = None
    unverified_since: str = ""
    after: SubjectId | None = None
    limit: int = 50


def show(session: Session, contact: SubjectId, showing: Showing = Showing.MASKED) -> ContactView:
    """A contact in full, deleted ones too. Raises `NotFound`. Revealing is `revealing.reveal`, which logs it."""
    subject = session.subject(contact, Kind.CONTACT)
    held = standing.of(subject)
    tenures = session.referring(contact, Kind.TENURE, "contact")
    ties = session.referring(contact, Kind.RELATIONSHIP)
    outgoing = [tie for tie in ties if tie.one("from_contact") == contact.hex()]
    protocol = protocol_of(session, contact)
    return ContactView(
        subject=value_views.of_subject(session, subject, showing),
        name=display.display_name(subject, held),
        affiliation=display.affiliation(tenures, outgoing, _around(session, [*tenures, *outgoing]), held),
        at_risk=held.at_risk,
        conflicts=len(subject.conflicts()) + int(subject.is_disputed),
        tenures=tuple(value_views.listed(session, tenures)),
        ties=tuple(value_views.listed(session, ties)),
        protocol=value_views.of_subject(session, protocol) if protocol else None,
        merged_into=_merged_into(session, contact) if subject.is_deleted else None,
        safe_contact_overdue=protocol is not None and safe_contact.is_overdue(protocol, today(session.clock)),
    )


def is_here(session: Session, contact: SubjectId) -> bool:
    """Whether the vault holds anything about a contact: after an erasure, items still name one of which it does not."""
    return claims.kind_of(session.db, contact) is Kind.CONTACT


def protocol_of(session: Session, contact: SubjectId) -> Subject | None:
    """The contact's one safe-contact protocol, None where there is none."""
    found = session.referring(contact, Kind.SAFE_CONTACT, "contact")
    return found[0] if found else None


def names(session: Session, contacts: list[SubjectId]) -> dict[SubjectId, str]:
    """The display names of contacts; empty where no name may be shown."""
    return {subject: row.display_name for subject, row in listing.rows_of(session.db, contacts).items()}


def list_(session: Session, request: ListRequest) -> list[ContactRow]:
    """At most `limit` rows of the list, after the contact `after`. Raises `NotFound` where that is not in it."""
    numbers = listing.ids(session.db, request.query)
    start = 0
    if request.after is not None:
        row = listing.rows_of(session.db, [request.after]).get(request.after)
        if row is None or row.no not in numbers:
            raise NotFound("contact")
        start = numbers.index(row.no) + 1
    found: list[ContactRow] = []
    for row in _rows(session, numbers[start:]):
        if _is_asked_for(row, request):
            found.append(row)
            if len(found) == request.limit:
                break
    return found


def count(session: Session, query: ListQuery) -> int:
    """How many contacts answer, without the filters of level and verification."""
    return listing.count(session.db, query)


def search(session: Session, text: str, limit: int) -> list[Hit]:
    """The contacts that answer what was typed, best first; masked values are never found."""
    return search_index.search(session.db, text, limit)


def stale(session: Session, verified_before: str, limit: int) -> list[ContactRow]:
    """The contacts of which nothing was verified since that ISO date, the longest unverified first."""
    query = ListQuery(order=listing.Order.LAST_VERIFIED)
    return list_(session, ListRequest(query, unverified_since=verified_before, limit=limit))


def history(session: Session, contact: SubjectId) -> list[Event]:
    """Every claim ever made about a contact, oldest first, with what has become of it. Raises `NotFound`."""
    held = claims.of_subject(session.db, contact)
    if not held or held[0].kind is not Kind.CONTACT:
        raise NotFound("contact")
    subject = fold(held)
    gone = cancelled(held)
    active = {claim.id for slot in subject.slots for claim in slot.claims}
    rules = standing.of(fold(claim for claim in held if claim.act is Act.ASSERT) if subject.is_deleted else subject)
    known = value_views.officer_names(session)
    # What a slot holds now may be a secret that stood in it openly before.
    levels = {(slot.field, slot.slot): slot.level for slot in subject.slots}
    events = []
    for claim in sorted(held, key=lambda claim: (claim.recorded_ms, claim.id)):
        stands = claim.id in active or claim.act is not Act.ASSERT
        state = State.CANCELLED if claim.id in gone else State.ACTIVE if stands else State.REPLACED
        level = max(claim.level, levels.get((claim.field, claim.slot), claim.level))
        events.append(_event(claim, known.get(claim.author, ""), state, rules, level))
    return events


def _merged_into(session: Session, contact: SubjectId) -> SubjectId | None:
    before = fold(claim for claim in claims.of_subject(session.db, contact) if claim.act is not Act.DELETE)
    kept = before.one("merged_into")
    return ids.subject(kept) if isinstance(kept, str) else None


def _event(claim: Claim, author_name: str, state: State, rules: Standing, own: Level) -> Event:
    value = decoded(claim.value)
    hidden = claim.value != NULL and display.masked(claim.kind, claim.field, value, own, rules)
    text = None if hidden or claim.value == NULL else display.text_of(claim.field, value)
    level = standing.effective_level(rules, claim.kind, claim.field, value, own)
    return Event(claim, author_name, text, hidden, level, state)


def _rows(session: Session, numbers: Sequence[int]) -> Iterator[ContactRow]:
    for start in range(0, len(numbers), _WINDOW):
        yield from listing.rows(session.db, numbers[start : start + _WINDOW])


def _is_asked_for(row: ContactRow, request: ListRequest) -> bool:
    if request.level is not None and row.level is not request.level:
        return False
    return not request.unverified_since or row.last_verified < request.unverified_since


def _around(session: Session, dependants: list[Subject]) -> dict[SubjectId, Subject]:
    """Posts and organisations that tenures and ties name."""
    wanted = {target for subject in dependants for target in value_views.named_subjects(subject)}
    found = _folded(session, wanted)
    further = {target for subject in found.values() for target in value_views.named_subjects(subject)} - wanted
    return found | _folded(session, further)


def _folded(session: Session, wanted: set[SubjectId]) -> dict[SubjectId, Subject]:
    kept = (Kind.POST, Kind.ORGANISATION)
    held = claims.of_subjects(session.db, sorted(wanted))
    return {subject: fold(rows) for subject, rows in held.items() if rows[0].kind in kept}
