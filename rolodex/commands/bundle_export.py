"""Bundles out: previewed without a trace, then announced, written, read back, confirmed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from rolodex import __version__
from rolodex.bundle import card as cards
from rolodex.bundle import files, manifest, writer
from rolodex.bundle.card import Card
from rolodex.bundle.manifest import AuditHead, Draft, Override, Purpose, ReceiptFor
from rolodex.bundle.writer import SealedTo, Written
from rolodex.clock import iso, to_ms
from rolodex.commands import bundle_scope, handovers, identities
from rolodex.commands.bundle_content import Content, Record
from rolodex.commands.bundle_scope import Order, Scope
from rolodex.commands.session import Session
from rolodex.crypto import digest
from rolodex.domain import handover, profile
from rolodex.domain.claim import Claim
from rolodex.domain.fold import Subject, fold
from rolodex.domain.handover import CaseFact
from rolodex.domain.ids import SubjectId
from rolodex.errors import Conflict, Invalid
from rolodex.progress import Progress
from rolodex.store import audit, bundle_log, claims
from rolodex.store.bundle_log import Export, ExportedSubject, Withheld

DEFAULT_EXPIRES: Final = timedelta(days=30)
_MADE_BY: Final = f"rolodex {__version__}"
_NAMED_STAYS: Final = frozenset({Purpose.HANDOVER, Purpose.REFER, Purpose.UPDATE})
"""Whose recipient is told what of a contact stays; in the others only how often a rule kept something back."""


@dataclass(frozen=True, slots=True)
class Terms:
    """How long a bundle may be imported, and until when an answer is wanted (None: no answer is)."""

    expires: timedelta = DEFAULT_EXPIRES
    receipt: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """What a bundle would carry. `content_sha256` is what `export` is told to expect."""

    scope: Scope
    record: Record
    content_sha256: str


@dataclass(frozen=True, slots=True)
class Exported:
    """A bundle on the medium: it was synced, read back and compared."""

    scope: Scope
    record: Record
    written: Written


def preview(session: Session, order: Order) -> Preview:
    """What a bundle would carry and what stays by which rule. Writes nothing. Raises as `bundle_scope.scope`."""
    scope = bundle_scope.scope(session, order)
    content = Content(session, scope)
    found = writer.content_sha256(content)
    return Preview(scope, content.record, found.hex())


def export(
    session: Session,
    order: Order,
    folder: Path,
    terms: Terms = Terms(),
    expect_sha256: str | None = None,
    progress: Progress | None = None,
) -> Exported:
    """Write a bundle into the folder under a name that says nothing.

    The log says first that it is about to be made, and afterwards that it is whole; an export that was interrupted in
    between stays listed as open. Raises as `bundle_scope.scope` and `writer.write`; `Conflict` where the content is not
    what was previewed, `Invalid("contact", "nothing_to_carry")`.
    """
    scope = bundle_scope.scope(session, order)
    content = Content(session, scope)
    return write(session, scope, content, content.record, folder, terms, expect_sha256, progress)


def write(
    session: Session,
    scope: Scope,
    content: Iterable[Claim],
    record: Record,
    folder: Path,
    terms: Terms,
    expect_sha256: str | None = None,
    progress: Progress | None = None,
    receipt: ReceiptFor | None = None,
) -> Exported:
    """Announce, write, confirm. `record` is complete when `content` has been iterated."""
    identity, _ = session.acting()

    def stated(content_sha256: bytes) -> Draft:
        if expect_sha256 is not None and expect_sha256.lower() != content_sha256.hex():
            raise Conflict(what="bundle_digest")
        if scope.shipment is not None and scope.case is None and not record.items:
            raise Invalid("contact", "nothing_to_carry")
        return _announced(session, scope, record, content_sha256, terms, receipt)

    written = writer.write(
        files.neutral_path(folder),
        sealed_to=SealedTo.card(scope.addressee.card),
        signer=identity,
        card=own_card(session),
        draft=stated,
        claims=content,
        progress=progress,
    )
    with session.writing("bundle.export") as writing:
        bundle_log.finish_export(session.db, written.bundle_id)
        if scope.order.purpose is Purpose.HANDOVER and scope.case is not None and _may_say(session, scope.case):
            handovers.record_export(writing, scope.case.id, written.bundle_id)
        writing.audit("bundle.exported", [written.bundle_id], claims=record.claims)
    return Exported(scope, record, written)


def own_card(session: Session) -> Card:
    """The acting officer's card as it stands in front of a bundle: good for as long as the bundle."""
    own = identities.show(session)
    identity, officer = session.acting()
    now = session.clock.now()
    made = cards.make(
        identity,
        officer_id=officer,
        name=own.name,
        component=own.component,
        created_at=now - timedelta(days=1),
        not_after=now + identities.CARD_LIFETIME,
    )
    return cards.parse(made)


def _announced(
    session: Session, scope: Scope, record: Record, content_sha256: bytes, terms: Terms, receipt: ReceiptFor | None
) -> Draft:
    """Commit the intent, and return the statement that will be signed."""
    now = session.clock.now()
    identity, _ = session.acting()
    bundle_id = session.new_id()
    order = scope.order
    with session.writing("bundle.export") as writing:
        sequence = bundle_log.next_sequence(session.db, to_ms(now))
        export_ = Export(
            bundle_id=bundle_id,
            recipient_id=scope.addressee.keys.recipient_id,
            sequence=sequence,
            purpose=order.purpose.value,
            case_id=order.case,
            digest=content_sha256,
            at_ms=to_ms(now),
            is_finished=False,
            receipt_wanted_by_ms=to_ms(now + terms.receipt) if terms.receipt is not None else None,
            answers=bytes.fromhex(receipt.bundle_id) if receipt is not None else None,
        )
        # Who is only asked for did not leave: no notice may take the other side for a holder.
        left = () if order.purpose is Purpose.REQUEST else record.items
        subjects = (ExportedSubject(item.subject, item.consent) for item in left)
        bundle_log.announce_export(session.db, export_, subjects, _withheld_rows(record))
        writing.audit(
            "bundle.export",
            [bundle_id, scope.addressee.officer],
            purpose=order.purpose.value,
            contacts=len(record.items),
            claims=record.claims,
            withheld=sum(map(len, record.withheld.values())),
            overrides=len(record.overrides),
        )
        head = audit.checkpoint(session.db, identity, to_ms(now))
    return _draft(session, scope, record, bundle_id, sequence, now, terms, head, receipt)


def _draft(
    session: Session,
    scope: Scope,
    record: Record,
    bundle_id: bytes,
    sequence: int,
    now: datetime,
    terms: Terms,
    head: audit.Head,
    receipt: ReceiptFor | None,
) -> Draft:
    chosen = scope.shipment.profile if scope.shipment else None
    return Draft(
        bundle_id=bundle_id.hex(),
        purpose=scope.order.purpose,
        sequence=sequence,
        created_at=iso(now),
        not_after=iso(now + terms.expires),
        made_by=_MADE_BY,
        case=_hex(scope.order.case),
        profile=manifest.Profile(name=chosen.name, sha256=digest.sha256(profile.document(chosen)).hex())
        if chosen
        else None,
        masks=[list(mask) for mask in record.masks],
        items=[
            manifest.Item(
                subject=item.subject.hex(), consent=item.consent.hex() if item.consent else None, mask=item.mask
            )
            for item in record.items
        ],
        withheld=_stated_withheld(scope, record),
        overrides=[_override(session, contact, consent) for contact, consent in record.overrides],
        audit_head=AuditHead(entries=head.sequence, sha256=head.hash.hex()),
        receipt_wanted_by=iso(now + terms.receipt) if terms.receipt is not None else None,
        receipt=receipt,
    )


def _withheld_rows(record: Record) -> Iterable[Withheld]:
    for (what, rule), contacts in record.withheld.items():
        for contact in contacts:
            yield Withheld(contact, what, rule)


def _stated_withheld(scope: Scope, record: Record) -> list[manifest.Withheld]:
    """Ids only of contacts that travel, and only where the recipient takes over or knows them: else counts."""
    named = {item.subject for item in record.items} if scope.order.purpose in _NAMED_STAYS else set()
    found = []
    for (what, rule), contacts in sorted(record.withheld.items()):
        told = [contact for contact in contacts if contact in named]
        found += [manifest.Withheld(rule=rule, count=1, subject=contact.hex(), field=what) for contact in told]
        if len(contacts) > len(told):
            found.append(manifest.Withheld(rule=rule, count=len(contacts) - len(told), subject=None, field=what))
    return found


def _override(session: Session, contact: SubjectId, consent: SubjectId) -> Override:
    stated = next(iter(fold(claims.of_subject(session.db, consent)).many("override")))
    second = claims.subject(session.db, SubjectId(bytes.fromhex(stated["second_officer"])))
    keys = second.many("signing_keys") if second else ()
    key = str(keys[0]["key"]) if keys else ""
    return Override(subject=contact.hex(), rule="consent", reason=stated["reason"], second_officer=key)


def _may_say(session: Session, case: Subject) -> bool:
    """Whether the export is news of the case: a second copy after the transfer is not."""
    return handover.may_append(case, CaseFact.EXPORTED, session.acting()[1])


def _hex(subject: SubjectId | None) -> str | None:
    return None if subject is None else subject.hex()
