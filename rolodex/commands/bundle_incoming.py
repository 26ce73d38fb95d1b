"""A bundle from outside, as far as the vault has a say: who signed it, whether it was here before."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from rolodex.bundle.card import Card
from rolodex.bundle.manifest import Manifest
from rolodex.bundle.reader import OpenBundle, open_bundle
from rolodex.clock import from_ms
from rolodex.commands.session import Session
from rolodex.crypto.secret import Secret
from rolodex.domain.ids import SubjectId
from rolodex.errors import OutOfSequence, Replayed, SignerUnknown
from rolodex.progress import Progress
from rolodex.store import audit, bundle_log, recipients
from rolodex.store.recipients import KeyState


class Strangers(StrEnum):
    """What becomes of a bundle whose signer nobody here knows."""

    REFUSED = "refused"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signed, as the card in front says, and what is known of the keys here: `state` is None for a stranger."""

    officer: SubjectId
    name: str
    component: str | None
    fingerprint: str
    signing_key: bytes
    state: KeyState | None
    is_verified: bool


def opened(
    session: Session,
    untrusted: Path,
    strangers: Strangers,
    passphrase: Secret | None = None,
    progress: Progress | None = None,
) -> OpenBundle:
    """The bundle, verified to its last byte; close it when done. Nothing of it is in the vault yet.

    Raises as `open_bundle`, and `SignerUnknown` for a stranger (unless shown) and for keys that are revoked or changed,
    `Replayed`, `OutOfSequence`. A gap in the sequence means nothing: the signer wrote to somebody else meanwhile.
    """
    identity, _ = session.acting()

    def admit(document: Manifest, card: Card) -> None:
        known = recipients.by_signing_key(session.db, card.keys.signing)
        if known is None:
            if strangers is Strangers.REFUSED:
                raise SignerUnknown(fingerprint=card.fingerprint)
            return
        # A card in front may claim to be of anybody: the keys belong to whom they were compared with.
        if known.state in {KeyState.REVOKED, KeyState.CHANGED} or card.officer_id != known.keys.officer_id:
            raise SignerUnknown(fingerprint=card.fingerprint, state=known.state.value)
        if bundle_log.imported(session.db, bytes.fromhex(document.bundle_id)) is not None:
            raise Replayed(bundle=document.bundle_id)
        if document.sequence <= bundle_log.last_sequence(session.db, card.keys.signing):
            raise OutOfSequence(bundle=document.bundle_id)

    return open_bundle(
        untrusted,
        identities=[identity],
        now=latest_time(session),
        passphrase=passphrase,
        admit=admit,
        progress=progress,
    )


def latest_time(session: Session) -> datetime:
    """The clock, or the last entry of the audit log where the clock went back behind it: a bundle that was past its
    date once stays so."""
    entries = audit.rows(session.db, 1)
    now = session.clock.now()
    return max(now, from_ms(entries[0].at_ms)) if entries else now


def signer_of(session: Session, bundle: OpenBundle) -> Signer:
    """The signer of an open bundle."""
    card = bundle.card
    known = recipients.by_signing_key(session.db, card.keys.signing)
    return Signer(
        officer=SubjectId(card.officer_id),
        name=known.keys.name if known else card.name,
        component=card.component,
        fingerprint=card.fingerprint,
        signing_key=card.keys.signing,
        state=known.state if known else None,
        is_verified=known is not None and known.is_verified,
    )
