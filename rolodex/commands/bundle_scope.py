"""What a bundle is to carry and for whom: the order as a person gives it, checked against keys, roles and the case."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from rolodex.bundle import card as cards
from rolodex.bundle.card import Card
from rolodex.bundle.manifest import Purpose
from rolodex.clock import today
from rolodex.commands.session import Session
from rolodex.domain import handover, handover_item, profile, verdict
from rolodex.domain.claim import Claim, Kind
from rolodex.domain.consent import Audience
from rolodex.domain.fold import Subject
from rolodex.domain.ids import ChangeSetId, KeyId, SubjectId
from rolodex.domain.profile import Travel
from rolodex.domain.verdict import Shipment, Trust
from rolodex.errors import Invalid, NotFound, NotPermitted
from rolodex.store import bundle_log, change_sets, claims, edges, listing, recipients
from rolodex.store.listing import ListQuery
from rolodex.store.recipients import KeyState, Recipient

__all__ = ["PURPOSES", "Addressee", "Order", "Purpose", "Scope", "addressee", "scope", "sent_to"]

PURPOSES: Final = (
    *(Purpose.FEED, Purpose.NEWCOMER, Purpose.HANDOVER, Purpose.REFER, Purpose.UPDATE, Purpose.NOTICE),
    *(Purpose.AGREEMENT, Purpose.SIGN_OFF),
)
"""What carries something; a request (`Purpose.REQUEST`) only asks, and receipts are made by `bundle receipt`."""

ABOUT_A_CASE: Final = frozenset({Purpose.HANDOVER, Purpose.AGREEMENT, Purpose.SIGN_OFF})
_WINDOW: Final = 1_000


@dataclass(frozen=True, slots=True)
class Order:
    """A bundle as it was asked for. `contacts` and `categories` choose; `audience` is who will see it.

    A request names in `contacts` whom it asks for.
    """

    purpose: Purpose
    recipient: SubjectId
    case: SubjectId | None = None
    contacts: tuple[SubjectId, ...] = ()
    categories: tuple[str, ...] = ()
    audience: Audience = Audience.MISSION


@dataclass(frozen=True, slots=True)
class Addressee:
    """The officer a bundle is sealed to: the keys that count now and the card they came on."""

    officer: SubjectId
    keys: Recipient
    card: Card

    @property
    def is_verified(self) -> bool:
        """Whether the fingerprint was compared."""
        return self.keys.is_verified


@dataclass(frozen=True, slots=True)
class Scope:
    """What may come into question.

    `contacts` in id order, in a request those asked for; `staying` contacts of a case that do not go over; `items` and
    `introductions` all of the case; `also` claims that answer the recipient. `shipment` is None where no rule of
    sharing applies: our own record of a case, and requests.
    """

    order: Order
    addressee: Addressee
    shipment: Shipment | None
    contacts: tuple[SubjectId, ...] = ()
    staying: tuple[SubjectId, ...] = ()
    case: Subject | None = None
    items: tuple[Subject, ...] = ()
    introductions: tuple[Subject, ...] = ()
    also: tuple[Claim, ...] = ()


def scope(session: Session, order: Order) -> Scope:
    """Check an order and find its contacts. Reads only.

    Raises `NotFound` (recipient, contact, case), `Invalid` for an order that says too little, `NotPermitted` for keys
    that are revoked or changed, for a hand-over to keys nobody compared, to somebody who is not the incoming officer or
    by somebody who does not hold the case.
    """
    to = addressee(session, order.recipient)
    if order.purpose is Purpose.REQUEST:
        return _request(session, order, to)
    if order.purpose in ABOUT_A_CASE:
        return _of_case(session, order, to)
    found = _shipment(session, order, to)
    return Scope(order, to, found, tuple(sorted(set(_chosen(session, order, to)))))


def addressee(session: Session, officer: SubjectId) -> Addressee:
    """The officer's keys. Raises `NotFound`, `NotPermitted`, `Expired`."""
    found = recipients.by_officer(session.db, officer)
    if found is None:
        raise NotFound("recipient")
    if found.state is KeyState.REVOKED:
        raise NotPermitted("recipient_revoked")
    if found.state is KeyState.CHANGED:
        raise NotPermitted("recipient_changed")
    card = cards.parse(found.keys.card)
    card.check_valid_at(session.clock.now())
    return Addressee(officer, found, card)


def sent_to(session: Session, officer: SubjectId) -> list[bundle_log.Export]:
    """The finished bundles for an officer, under any keys of that officer, the oldest first."""
    keys = {row.recipient_id for row in recipients.rows(session.db) if row.keys.officer_id == officer}
    return [export for export in bundle_log.exports(session.db) if export.is_finished and export.recipient_id in keys]


def _of_case(session: Session, order: Order, to: Addressee) -> Scope:
    if order.case is None:
        raise Invalid("case", "missing")
    case = session.living(order.case, Kind.CASE)
    items = tuple(session.referring(order.case, Kind.ITEM, "case"))
    introductions = tuple(session.referring(order.case, Kind.INTRODUCTION, "case"))
    if order.purpose is not Purpose.HANDOVER:
        if session.acting()[1] not in _officers(case):
            raise NotPermitted("not_an_officer_of_the_case")
        check_of_case(case, to)
        return Scope(order, to, None, case=case, items=items, introductions=introductions)
    _check_hand_over(session, case, to)
    going = {item: _contact_here(session, item) for item in items}
    over = {contact for item, contact in going.items() if contact and _goes_over(item)}
    staying = {contact for contact in going.values() if contact} - over
    return Scope(
        order=order,
        addressee=to,
        shipment=_shipment(session, order, to),
        contacts=tuple(sorted(over)),
        staying=tuple(sorted(staying)),
        case=case,
        items=items,
        introductions=introductions,
    )


def _request(session: Session, order: Order, to: Addressee) -> Scope:
    """A request carries ids, nothing else: of contacts that something here names. Raises `NotFound`, `Invalid`."""
    if order.categories or not order.contacts:
        raise Invalid("contact", "nothing_chosen")
    if order.case is not None:
        check_of_case(session.living(order.case, Kind.CASE), to)
    asked = tuple(sorted(set(order.contacts)))
    named = {target for target, _, _ in edges.naming(session.db, asked)}
    for contact in asked:
        if contact not in named and claims.kind_of(session.db, contact) is not Kind.CONTACT:
            raise NotFound(Kind.CONTACT.value)
    return Scope(order, to, None, asked)


def check_of_case(case: Subject, to: Addressee) -> None:
    """Items hold briefs and read-backs: they go to officers of the case, under keys that were compared, or nowhere.

    Raises `NotPermitted`.
    """
    if to.officer not in _officers(case):
        raise NotPermitted("not_an_officer_of_the_case")
    if not to.is_verified:
        raise NotPermitted("unverified_recipient")


def _officers(case: Subject) -> set[SubjectId | None]:
    return {handover.officer(case, role) for role in ("outgoing", "incoming", "supervisor", "custodian")} - {None}


def _goes_over(item: Subject) -> bool:
    # A contact that was left out stays, even where an earlier consent would let it go.
    return item.one("verb") in {None, handover_item.Verb.TRANSFER.value} and not handover_item.is_settled(item)


def _contact_here(session: Session, item: Subject) -> SubjectId | None:
    """The contact of an item; None where it was relinquished and only the record of that is left to travel."""
    contact = handover_item.contact(item)
    is_here = contact is not None and claims.kind_of(session.db, contact) is Kind.CONTACT
    return contact if is_here else None


def _check_hand_over(session: Session, case: Subject, to: Addressee) -> None:
    _, officer = session.acting()
    if officer not in {handover.holder(case), handover.officer(case, "outgoing")}:
        raise NotPermitted("not_the_holder_of_the_case")
    if to.officer not in {handover.officer(case, "incoming"), handover.officer(case, "custodian")}:
        raise NotPermitted("not_the_incoming_officer")
    if not to.is_verified:
        raise NotPermitted("unverified_recipient")


def _shipment(session: Session, order: Order, to: Addressee) -> Shipment:
    identity, _ = session.acting()
    return Shipment(
        profile=profile.BUILT_IN[Travel(order.purpose.value)],
        recipient=verdict.Recipient(to.officer, order.audience, Trust.VERIFIED if to.is_verified else Trust.UNVERIFIED),
        on_date=today(session.clock),
        own_authors=frozenset({KeyId(identity.signing_key)}),
        known=frozenset(_known(session, to)),
    )


def _known(session: Session, to: Addressee) -> Iterable[SubjectId]:
    """The contacts that the officer has: those we sent, and those the officer sent us."""
    for export in sent_to(session, to.officer):
        for one in bundle_log.exported_subjects(session.db, export.bundle_id):
            yield SubjectId(one.subject)
    keys = {row.keys.signing_key for row in recipients.rows(session.db) if row.keys.officer_id == to.officer}
    for taken in bundle_log.imports(session.db):
        if taken.signer in keys and taken.change_set_id is not None:
            found = change_sets.by_id(session.db, ChangeSetId(taken.change_set_id))
            yield from claims.subjects_of_change_set(session.db, found.no, Kind.CONTACT)


def _chosen(session: Session, order: Order, to: Addressee) -> Iterable[SubjectId]:
    if order.purpose is Purpose.FEED:
        if order.contacts or order.categories:
            raise Invalid("contact", "feed_carries_all_of_the_steward")
        return _listed(session, ListQuery(steward=session.acting()[1]))
    _check_known(session, order)
    # A notice asks no consent because whom it goes to has the contact: to anybody else it would be a leak.
    if order.purpose is Purpose.NOTICE and not set(order.contacts) <= set(_known(session, to)):
        raise NotPermitted("not_a_holder_of_the_contact")
    if order.categories and order.purpose is not Purpose.NEWCOMER:
        raise Invalid("category", "only_for_newcomer")
    found = set(order.contacts)
    for category in order.categories:
        found.update(_listed(session, ListQuery(category=category)))
    if not order.contacts and not order.categories:
        if order.purpose is not Purpose.UPDATE:
            raise Invalid("contact", "nothing_chosen")
        found.update(_still_here(session, to))
    return found


def _check_known(session: Session, order: Order) -> None:
    rows = listing.rows_of(session.db, order.contacts)
    for contact in order.contacts:
        # A notice may be about somebody who was deleted.
        if contact not in rows or (rows[contact].is_deleted and order.purpose is not Purpose.NOTICE):
            raise NotFound(Kind.CONTACT.value)


def _still_here(session: Session, to: Addressee) -> Iterable[SubjectId]:
    sent = {
        SubjectId(one.subject)
        for export in sent_to(session, to.officer)
        for one in bundle_log.exported_subjects(session.db, export.bundle_id)
    }
    return [contact for contact, row in listing.rows_of(session.db, sent).items() if not row.is_deleted]


def _listed(session: Session, query: ListQuery) -> Iterable[SubjectId]:
    for window in claims.batches(listing.ids(session.db, query), _WINDOW):
        for row in listing.rows(session.db, window):
            yield row.id
