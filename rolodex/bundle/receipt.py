"""The receipt: a small bundle back to the sender, which says what became of each item. Read-backs are its claims."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from rolodex import errors
from rolodex.bundle import limits
from rolodex.bundle.manifest import AuditHead, Draft, Manifest, Outcome, Purpose, ReceiptFor
from rolodex.clock import iso


def draft(
    answered: Manifest,
    *,
    bundle_id: bytes,
    sequence: int,
    created_at: datetime,
    made_by: str,
    counts: Mapping[str, int],
    outcomes: Sequence[Outcome],
    audit_head: AuditHead | None,
) -> Draft:
    """What to write as the receipt of the bundle `answered`; it is of the same case and good for 30 days."""
    return Draft(
        bundle_id=bundle_id.hex(),
        purpose=Purpose.RECEIPT,
        sequence=sequence,
        created_at=iso(created_at),
        not_after=iso(created_at + limits.DEFAULT_LIFETIME),
        made_by=made_by,
        case=answered.case,
        audit_head=audit_head,
        receipt=ReceiptFor(
            bundle_id=answered.bundle_id,
            content_sha256=answered.content_sha256,
            counts=dict(counts),
            outcomes=list(outcomes),
        ),
    )


def check(received: Manifest, signer_fingerprint: str, sent: Manifest) -> ReceiptFor:
    """What the receipt says, if it answers the bundle `sent` and comes from the officer that one was for.

    `signer_fingerprint` is of the card in front of the receipt. A bundle under a passphrase for nobody by name may
    be answered by anybody the caller trusts.
    Raises `Malformed(what="receipt", reason="not_a_receipt" | "of_another_bundle" | "of_other_content" |
    "from_somebody_else")`.
    """
    answer = received.receipt
    if received.purpose is not Purpose.RECEIPT or answer is None:
        raise errors.Malformed("receipt", "not_a_receipt")
    if answer.bundle_id != sent.bundle_id:
        raise errors.Malformed("receipt", "of_another_bundle")
    if answer.content_sha256 != sent.content_sha256:
        raise errors.Malformed("receipt", "of_other_content")
    if sent.recipient is not None and signer_fingerprint != sent.recipient:
        raise errors.Malformed("receipt", "from_somebody_else")
    return answer
