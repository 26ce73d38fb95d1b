"""Officers with fixed keys, claims with fixed ids, and bundles made of them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import shake_256
from io import BytesIO
from pathlib import Path
from typing import Any

from rolodex.bundle import canonical as documents
from rolodex.bundle import card as cards
from rolodex.bundle import envelopes, layout, manifest, padding, writer
from rolodex.bundle.card import Card
from rolodex.bundle.manifest import Draft, Purpose
from rolodex.bundle.reader import OpenBundle, open_bundle
from rolodex.bundle.writer import SealedTo, Written
from rolodex.clock import iso
from rolodex.crypto.age import format as age_format
from rolodex.crypto.age import stream
from rolodex.crypto.identity import Identity
from rolodex.crypto.secret import Secret
from rolodex.domain.claim import Claim, Kind, canonical
from rolodex.domain.ids import ClaimId, KeyId, SlotId, SubjectId
from rolodex.domain.level import Level

NOW = datetime(2026, 11, 3, 8, 0, 0, tzinfo=UTC)
BUNDLE_ID = "0b" * 16


@dataclass(frozen=True, slots=True)
class Officer:
    """Keys and card of one invented officer."""

    identity: Identity
    card: Card


def officer(name: str) -> Officer:
    """Keys that follow from the name."""
    seed = shake_256(name.encode()).digest(80)
    identity = Identity.from_seeds(Secret(seed[:32]), Secret(seed[32:64]))
    document = cards.make(
        identity,
        officer_id=seed[64:80],
        name=name,
        component="Civil Affairs",
        created_at=NOW - timedelta(days=100),
        not_after=NOW + timedelta(days=265),
    )
    return Officer(identity, cards.parse(document))


OUTGOING = officer("Amina Diallo")
INCOMING = officer("Jonas Lindqvist")
STRANGER = officer("Somebody else")


def claim(number: int, field: str, value: Any, **changes: Any) -> Claim:
    """A claim about contact 1 by the outgoing officer; several values have slots of their own."""
    slot = SlotId(b"\x51" + number.to_bytes(15, "big")) if field in {"names", "phones", "categories"} else None
    settings: dict[str, Any] = {
        "id": ClaimId(number.to_bytes(16, "big")),
        "subject": SubjectId(b"\x01" * 16),
        "kind": Kind.CONTACT,
        "field": field,
        "slot": slot,
        "value": canonical(value),
        "level": Level.UNCLASSIFIED,
        "author": KeyId(OUTGOING.identity.signing_key),
        "recorded_ms": 1_793_000_000_000 + number,
        **changes,
    }
    return Claim(**settings)


CLAIMS = (
    claim(1, "type", "individual"),
    claim(2, "names", {"kind": "usual", "text": "Aïcha Ɓello CANARY"}),
    claim(3, "categories", "traditional_authority"),
    claim(4, "status", "active", level=Level.CONFIDENTIAL, verified_on="2026-10-30", targets=(ClaimId(b"\x09" * 16),)),
)


def draft(**changes: Any) -> Draft:
    """What a sender decides, with the dates of these tests."""
    settings: dict[str, Any] = {
        "bundle_id": BUNDLE_ID,
        "purpose": Purpose.HANDOVER,
        "sequence": 1_793_000_000_000,
        "created_at": iso(NOW - timedelta(days=1)),
        "not_after": iso(NOW + timedelta(days=29)),
        "made_by": "rolodex 0.1.0",
        **changes,
    }
    return Draft(**settings)


def write(folder: Path, claims: Iterable[Claim] = CLAIMS, **changes: Any) -> Written:
    """A bundle from the outgoing to the incoming officer."""
    settings: dict[str, Any] = {
        "sealed_to": SealedTo.card(INCOMING.card),
        "signer": OUTGOING.identity,
        "card": OUTGOING.card,
        "draft": draft(),
        **changes,
    }
    return writer.write(folder / "rlx-abcdefgh.rlx", claims=claims, **settings)


def opened(path: Path, reader: Officer = INCOMING, now: datetime = NOW) -> OpenBundle:
    """What the officer sees in it."""
    return open_bundle(path, identities=[reader.identity], now=now)


def claims_in(bundle: OpenBundle) -> list[Claim]:
    """All claims in order."""
    return [one for batch in bundle.claims() for one in batch]


@dataclass(frozen=True, slots=True)
class Bared:
    """A bundle as its recipient can take it apart: header, file key and plaintext."""

    header: bytes
    file_key: Secret
    plaintext: bytes

    def resealed(self, path: Path, plaintext: bytes) -> Path:
        """Another plaintext under the same header and file key, as only a recipient can make it."""
        out = BytesIO()
        sealed = stream.Writer(self.file_key, out)
        sealed.write(plaintext)
        sealed.finish()
        path.write_bytes(self.header + out.getvalue())
        return path

    def front_length(self) -> int:
        """Where the segments begin."""
        position = 8
        for _ in range(2):
            position += 4 + int.from_bytes(self.plaintext[position : position + 4], "big")
        return position


def bared(path: Path, reader: Officer = INCOMING) -> Bared:
    """The bundle taken apart with the recipient's key."""
    with path.open("rb") as source:
        header, _ = age_format.read(source)
        file_key = reader.identity.hybrid.unwrap(header.stanzas[0])
        assert file_key is not None
        source.seek(len(header.raw))
        return Bared(header.raw, file_key, b"".join(stream.chunks(file_key, b"", source)))


def stated_by(taken: Bared) -> dict[str, Any]:
    """The members of the manifest."""
    position = 12 + int.from_bytes(taken.plaintext[8:12], "big") + 4
    envelope = taken.plaintext[position : taken.front_length()]
    payload, _ = envelopes.unseal(envelope, manifest.PAYLOAD_TYPE, OUTGOING.identity.signing_key, 1 << 24)
    members: dict[str, Any] = json.loads(payload)
    return members


def signed_again(taken: Bared, payload: dict[str, Any] | bytes, segments: bytes) -> bytes:
    """A plaintext of a hostile sender: other statements or other segments, with a good signature."""
    document = payload if isinstance(payload, bytes) else documents.encode(payload)
    envelope = envelopes.seal(OUTGOING.identity, manifest.PAYLOAD_TYPE, document)
    front = layout.prefix() + layout.with_length(OUTGOING.card.document) + layout.with_length(envelope)
    content = front + segments
    return content + bytes(padding.padded_length(len(content)) - len(content))
