"""Receipts: the signed answer to one bundle, and the check that one which came in answers a bundle of ours."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import msgspec

from rolodex.bundle import canonical, limits
from rolodex.bundle.manifest import Manifest, Outcome, Purpose, ReceiptFor
from rolodex.commands import bundle_export, bundle_scope, handovers
from rolodex.commands.bundle_content import Content
from rolodex.commands.bundle_export import Exported, Terms
from rolodex.commands.bundle_scope import Addressee, Order, Scope
from rolodex.commands.session import Session, Writing
from rolodex.domain import handover, handover_item
from rolodex.domain.claim import Claim, Kind
from rolodex.domain.fold import Subject, fold
from rolodex.domain.handover import CaseFact
from rolodex.domain.ids import SubjectId
from rolodex.errors import Malformed, NotFound, Refused
from rolodex.store import bundle_log, claims, edges, recipients
from rolodex.store.bundle_log import Export, ImportState, Receipt


def accept(writing: Writing, document: Manifest, signing_key: bytes) -> None:
    """Keep a receipt, and say in its case that it was checked. Inside the transaction of its import.

    Raises `Malformed(what="receipt", reason="not_a_receipt" | "of_another_bundle" | "of_other_content" |
    "from_somebody_else")`. What the import of it added is then rolled back.
    """
    answer = document.receipt
    if answer is None:
        raise Malformed("receipt", "not_a_receipt")
    sent = _answered(writing.session, answer, signing_key)
    bundle_log.add_receipt(
        writing.session.db,
        Receipt(
            bundle_id=sent.bundle_id,
            signer=signing_key,
            digest=sent.digest,
            receipt=canonical.encode(answer),
            at_ms=writing.author.at_ms,
        ),
    )
    writing.audit("bundle.receipt", [sent.bundle_id], purpose=sent.purpose)
    if sent.case_id is not None and _may_say(writing.session, SubjectId(sent.case_id)):
        handovers.record_receipt(writing, SubjectId(sent.case_id), sent.bundle_id)


def _answered(session: Session, answer: ReceiptFor, signing_key: bytes) -> Export:
    sent = bundle_log.export(session.db, bytes.fromhex(answer.bundle_id))
    if sent is None:
        raise Malformed("receipt", "of_another_bundle")
    if sent.digest.hex() != answer.content_sha256:
        raise Malformed("receipt", "of_other_content")
    if sent.recipient_id is not None:
        known = recipients.by_id(session.db, sent.recipient_id)
        if known is None or known.keys.signing_key != signing_key:
            raise Malformed("receipt", "from_somebody_else")
    return sent


def _may_say(session: Session, case_id: SubjectId) -> bool:
    """Whether the case is here and the acting officer may say so: somebody else who shares the vault may look only."""
    held = claims.of_subject(session.db, case_id)
    if not held or held[0].kind is not Kind.CASE or (case := fold(held)).is_deleted:
        return False
    return handover.may_append(case, CaseFact.RECEIPT_VERIFIED, session.acting()[1])


def write(session: Session, bundle_id: bytes, folder: Path) -> Exported:
    """Write the receipt for a bundle that was taken in, sealed to its signer.

    It says what became of each item and carries what answers the case: facts, items with their read-backs and outcomes,
    introductions, acknowledged commitments, who is steward now, and who answers; to a request, who of those asked for
    is known here. Raises `NotFound`, `Refused` where the import was undone, and as `bundle_export.export`.
    """
    taken = bundle_log.imported(session.db, bundle_id)
    if taken is None:
        raise NotFound("bundle")
    if taken.state is ImportState.UNDONE:
        raise Refused(what="bundle", reason="already_undone")
    signer = recipients.by_signing_key(session.db, taken.signer)
    if signer is None:
        raise NotFound("recipient")
    is_request = taken.purpose == Purpose.REQUEST
    case = SubjectId(taken.case_id) if taken.case_id and not is_request else None
    to = bundle_scope.addressee(session, SubjectId(signer.keys.officer_id))
    found = _scope(session, Order(Purpose.RECEIPT, to.officer, case), to)
    said = msgspec.json.decode(taken.receipt, type=ReceiptFor)
    # What a request was answered with was said when it came in.
    answer = said if is_request else msgspec.structs.replace(said, outcomes=[_outcome(item) for item in found.items])
    content = Content(session, found)
    return bundle_export.write(session, found, content, content.record, folder, Terms(), receipt=answer)


def _scope(session: Session, order: Order, to: Addressee) -> Scope:
    held = claims.of_subject(session.db, order.case) if order.case else []
    if order.case is None or not held or fold(held).is_deleted:
        return Scope(order, to, None)
    # The case is named by the sender: somebody who only knows its id must not get its items as an answer.
    bundle_scope.check_of_case(fold(held), to)
    items = tuple(session.referring(order.case, Kind.ITEM, "case"))
    contacts = {contact for item in items if (contact := handover_item.contact(item)) is not None}
    return Scope(
        order=order,
        addressee=to,
        shipment=None,
        case=fold(held),
        items=items,
        introductions=tuple(session.referring(order.case, Kind.INTRODUCTION, "case")),
        also=(*_stewards(session, contacts), *_promises(session, contacts)),
    )


def _stewards(session: Session, contacts: Iterable[SubjectId]) -> Iterator[Claim]:
    """What the acting officer said of who is steward."""
    own = session.acting()[0].signing_key
    for held in claims.of_subjects(session.db, sorted(contacts)).values():
        yield from (claim for claim in held if claim.field == "stewards" and claim.author == own)


def _promises(session: Session, contacts: Iterable[SubjectId]) -> Iterator[Claim]:
    """What became of promises that the sender knows; of promises made since then, nothing."""
    own = session.acting()[0].signing_key
    for contact in sorted(contacts):
        for promise in edges.referring(session.db, contact, Kind.COMMITMENT, "contact"):
            held = claims.of_subject(session.db, promise)
            if any(claim.author != own for claim in held):
                yield from (claim for claim in held if claim.field in _ANSWERED)


def _outcome(item: Subject) -> Outcome:
    reasons = [str(value["reason"]) for value in item.many("outcome") if value.get("reason")]
    reason = reasons[0][: limits.TEXT_CHARS] if reasons else None
    return Outcome(subject=item.id.hex(), state=handover_item.state(item).value, reason=reason)


_ANSWERED: Final = frozenset({"acknowledged_by", "state"})
