"""Requests: an officer asks another for contacts of whom only a reference arrived. They hold ids and nothing else.

A request is written as a bundle (`bundle_scope.Order` of purpose request). Whoever gets it sees by their own names who
is asked for, and answers by an ordinary bundle, through the gate of consent, or not at all.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import msgspec

from rolodex.bundle.manifest import Manifest, Outcome, Purpose, ReceiptFor
from rolodex.commands import contact_queries, value_views
from rolodex.commands.session import Session
from rolodex.domain import fields, ids
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject, fold
from rolodex.domain.ids import SubjectId
from rolodex.errors import Malformed
from rolodex.store import bundle_log, claims, edges, listing, recipients
from rolodex.store.bundle_log import Import, ImportState

KNOWN_HERE: Final = "known_here"
NOT_KNOWN_HERE: Final = "not_known_here"


@dataclass(frozen=True, slots=True)
class Asked:
    """One contact that a request asks for: `name` is the display name here, empty where none may be shown."""

    contact: SubjectId
    is_known: bool
    name: str


@dataclass(frozen=True, slots=True)
class Nameless:
    """A contact that something here names and that is not here itself.

    `named_by` are the kinds of what names it, `beside` the contacts named together with it, with their names; `on` is
    the ISO date of the latest interaction among these, empty where there is none.
    """

    contact: SubjectId
    named_by: tuple[str, ...]
    beside: tuple[tuple[SubjectId, str], ...]
    on: str


@dataclass(frozen=True, slots=True)
class Came:
    """A request that came in: who asks, and for whom. `is_answered`: a receipt for it was written, or all of those who
    are known here were sent since."""

    bundle_id: bytes
    at_ms: int
    officer: SubjectId | None
    officer_name: str
    case: SubjectId | None
    asked: tuple[Asked, ...]
    is_answered: bool = False


def asked(session: Session, manifest: Manifest) -> tuple[Asked, ...]:
    """Whom a request asks for, as they are known here; nobody for a bundle of another purpose.

    Raises `Malformed(what="request", reason="carries_claims")`: a request that brings something is none.
    """
    if manifest.purpose is not Purpose.REQUEST:
        return ()
    if manifest.claims:
        raise Malformed("request", "carries_claims")
    return _asked(session, [ids.subject(item.subject) for item in manifest.items])


def outcomes(session: Session, manifest: Manifest) -> list[Outcome]:
    """What a receipt says to a request: which of the ids are known here. Raises as `asked`."""
    return [
        Outcome(subject=one.contact.hex(), state=KNOWN_HERE if one.is_known else NOT_KNOWN_HERE, reason=None)
        for one in asked(session, manifest)
    ]


def came(session: Session) -> list[Came]:
    """The requests that were taken in and not taken back, the latest first."""
    found = []
    for taken in bundle_log.imports(session.db):
        if taken.purpose != Purpose.REQUEST or taken.state is ImportState.UNDONE:
            continue
        signer = recipients.by_signing_key(session.db, taken.signer)
        wanted = _asked(session, _stated(taken.receipt))
        found.append(
            Came(
                bundle_id=taken.bundle_id,
                at_ms=taken.at_ms,
                officer=SubjectId(signer.keys.officer_id) if signer else None,
                officer_name=signer.keys.name if signer else "",
                case=SubjectId(taken.case_id) if taken.case_id else None,
                asked=wanted,
                is_answered=_is_answered(session, taken, wanted),
            )
        )
    return sorted(found, key=lambda one: one.at_ms, reverse=True)


def nameless(session: Session) -> list[Nameless]:
    """The contacts that something here names and of which nothing arrived: whom one can ask for. The latest met first.

    Reads only. Items and consents do not count: they may outlive a contact that was erased here.
    """
    sources: dict[SubjectId, dict[SubjectId, Kind]] = {}
    for contact, source, kind, field in edges.naming_unknown(session.db, _SEEN_IN):
        if fields.get(kind, field).references is Kind.CONTACT:
            sources.setdefault(contact, {})[source] = kind
    wanted = {source for found in sources.values() for source in found}
    held = {subject: fold(rows) for subject, rows in claims.of_subjects(session.db, sorted(wanted)).items()}
    found = [_nameless(session, contact, [held[one] for one in named_by]) for contact, named_by in sources.items()]
    return sorted(found, key=lambda one: (one.on, one.contact), reverse=True)


def _nameless(session: Session, contact: SubjectId, named_by: Sequence[Subject]) -> Nameless:
    others = sorted({one for source in named_by for one in value_views.named_subjects(source)} - {contact})
    names = contact_queries.names(session, others)
    days = [str(source.one("at") or source.one("on") or "")[:10] for source in named_by]
    return Nameless(
        contact=contact,
        named_by=tuple(sorted({source.kind.value for source in named_by})),
        beside=tuple((one, names[one]) for one in others if one in names),
        on=max(days, default=""),
    )


def _is_answered(session: Session, taken: Import, wanted: Sequence[Asked]) -> bool:
    since = [one for one in bundle_log.exports(session.db) if one.is_finished and one.at_ms >= taken.at_ms]
    if any(one.answers == taken.bundle_id for one in since):
        return True
    keys = {one.recipient_id for one in recipients.rows(session.db) if one.keys.signing_key == taken.signer}
    sent = {
        subject.subject
        for one in since
        if one.recipient_id in keys
        for subject in bundle_log.exported_subjects(session.db, one.bundle_id)
    }
    known = {one.contact for one in wanted if one.is_known}
    return bool(known) and known <= sent


def _asked(session: Session, contacts: Sequence[SubjectId]) -> tuple[Asked, ...]:
    rows = listing.rows_of(session.db, contacts)
    here = {contact for contact, row in rows.items() if not row.is_deleted}
    return tuple(
        Asked(contact, contact in here, rows[contact].display_name if contact in here else "") for contact in contacts
    )


def _stated(receipt: bytes) -> list[SubjectId]:
    said = msgspec.json.decode(receipt, type=ReceiptFor)
    return [ids.subject(one.subject) for one in said.outcomes]


_SEEN_IN: Final = frozenset({Kind.INTERACTION, Kind.RELATIONSHIP, Kind.COMMITMENT, Kind.NOTE, Kind.INTRODUCTION})
