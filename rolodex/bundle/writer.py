"""Writes a bundle: claims become compressed segments, the manifest that binds them is signed, all is sealed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Self, cast

import msgspec

from rolodex import errors
from rolodex.bundle import canonical, claim_lines, codec, envelopes, files, layout, limits, manifest, padding
from rolodex.bundle.card import Card
from rolodex.bundle.manifest import Attachment, Draft, Manifest, Segment, SegmentKind
from rolodex.bundle.spool import Spool
from rolodex.bundle.tally import Tally
from rolodex.crypto import age, digest
from rolodex.crypto.identity import Identity
from rolodex.crypto.secret import Secret
from rolodex.domain.claim import Claim
from rolodex.progress import Progress


@dataclass(frozen=True, slots=True)
class SealedTo:
    """Who can open a bundle: exactly one recipient. `fingerprint` is bound by the signature."""

    recipient: age.Recipient
    fingerprint: str | None

    @classmethod
    def card(cls, card: Card) -> Self:
        """Whoever holds the private half of the card's hybrid key."""
        return cls(age.HybridRecipient.parse(card.keys.recipient), card.fingerprint)

    @classmethod
    def passphrase(cls, passphrase: Secret, fingerprint: str | None = None) -> Self:
        """Whoever knows the passphrase; with `fingerprint` it is still meant for that officer only."""
        return cls(age.ScryptRecipient(passphrase, limits.SCRYPT_WORK_FACTOR), fingerprint)


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A picture to travel along; claims name it by its SHA-256."""

    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Written:
    """A bundle that is on the medium and was read back. `content_sha256` is what the preview showed."""

    path: Path
    manifest: Manifest
    file_sha256: bytes
    size_bytes: int

    @property
    def bundle_id(self) -> bytes:
        """Sixteen bytes."""
        return bytes.fromhex(self.manifest.bundle_id)

    @property
    def content_sha256(self) -> bytes:
        """SHA-256 over the uncompressed claim lines."""
        return bytes.fromhex(self.manifest.content_sha256)


def content_sha256(claims: Iterable[Claim]) -> bytes:
    """The digest that a bundle of these claims in this order will have. For the preview."""
    running = digest.sha256_stream()
    for block in claim_lines.encode(claims):
        running.update(block)
    return running.digest()


def write(
    path: Path,
    *,
    sealed_to: SealedTo,
    signer: Identity,
    card: Card,
    draft: Draft,
    claims: Iterable[Claim],
    enclosures: Iterable[Enclosure] = (),
    progress: Progress | None = None,
) -> Written:
    """Write one bundle to `path`, where nothing may stand yet; `files.neutral_path` makes a name.

    Streams: memory stays bounded however many claims there are, and no plaintext touches the disk. When it returns,
    the file was synced, read back and compared: the medium may be removed.
    Raises `Invalid("card" | "manifest")`, `LimitExceeded` (more than a bundle holds: split it), FileExists, DiskFull,
    ReadOnly, FileMissing, Environment, Cancelled. After any error nothing is left behind.
    """
    if card.keys != signer.public:
        raise errors.Invalid("card", "not_of_the_signer")
    content = _Content(Spool(path.parent), progress or Progress())
    try:
        with files.disk_errors():
            content.add_claims(claims)
            content.add_enclosures(enclosures)
            prepared = age.prepare([sealed_to.recipient])
            document = _manifest(draft, content, signer, sealed_to.fingerprint, prepared.header_sha256)
            with files.new_file(path) as out:
                sealed = prepared.writer(cast(BinaryIO, out))
                for piece in _plaintext(card, signer, document, content):
                    sealed.write(piece)
                sealed.finish()
                if out.size_bytes > limits.FILE_BYTES:
                    raise errors.LimitExceeded("file_bytes", maximum=limits.FILE_BYTES)
    finally:
        content.spool.close()
    return Written(path, document, out.digest(), out.size_bytes)


class _Content:
    """Segments on their way into the spool, and what the manifest will say about them."""

    def __init__(self, spool: Spool, progress: Progress) -> None:
        self.spool = spool
        self.tally = Tally()
        self.segments: list[Segment] = []
        self.attachments: list[Attachment] = []
        self.stored_bytes = 0
        self.content = digest.sha256_stream()
        self._raw_bytes = 0
        self._progress = progress

    def add_claims(self, claims: Iterable[Claim]) -> None:
        pending: list[bytes] = []
        pending_bytes = 0
        source = iter(claims)
        while batch := list(islice(source, limits.BATCH_CLAIMS)):
            self.tally.add(batch)
            lines = claim_lines.encode_batch(batch)
            if pending and pending_bytes + len(lines) > limits.SEGMENT_TARGET_BYTES:
                self._add_lines(b"".join(pending))
                pending, pending_bytes = [], 0
            pending.append(lines)
            pending_bytes += len(lines)
            self._progress.step(self.tally.claims, 0)
        if pending:
            self._add_lines(b"".join(pending))

    def add_enclosures(self, enclosures: Iterable[Enclosure]) -> None:
        for enclosure in enclosures:
            sha256 = digest.sha256(enclosure.data).hex()
            self.attachments.append(
                Attachment(sha256=sha256, length=len(enclosure.data), media_type=enclosure.media_type)
            )
            self._add(SegmentKind.ATTACHMENT, enclosure.data)

    def _add_lines(self, lines: bytes) -> None:
        self.content.update(lines)
        start = 0
        while len(lines) - start > limits.SEGMENT_RAW_BYTES:
            end = lines.rfind(b"\n", start, start + limits.SEGMENT_RAW_BYTES) + 1
            self._add(SegmentKind.CLAIMS, lines[start:end])
            start = end
        self._add(SegmentKind.CLAIMS, lines[start:])

    def _add(self, kind: SegmentKind, raw: bytes) -> None:
        self._raw_bytes += len(raw)
        if self._raw_bytes > limits.RAW_BYTES or len(raw) > limits.SEGMENT_RAW_BYTES:
            raise errors.LimitExceeded("raw_bytes", maximum=limits.RAW_BYTES)
        used, stored = codec.compress(raw)
        self.segments.append(
            Segment(
                kind=kind,
                codec=used,
                sha256=digest.sha256(stored).hex(),
                length=len(stored),
                raw_length=len(raw),
            )
        )
        self.stored_bytes += len(stored)
        self.spool.add(stored)


def _manifest(
    draft: Draft, content: _Content, signer: Identity, recipient: str | None, header_sha256: bytes
) -> Manifest:
    tally = content.tally
    document = Manifest(
        **msgspec.structs.asdict(draft),
        format=manifest.FORMAT,
        version=manifest.VERSION,
        claims_version=claim_lines.VERSION,
        signer=signer.signing_key.hex(),
        recipient=recipient,
        header_sha256=header_sha256.hex(),
        highest_level=tally.highest_level,
        claims=tally.claims,
        kinds=tally.kinds,
        proposed_deletions=tally.deletions,
        attachments=content.attachments,
        content_sha256=content.content.digest().hex(),
        segments=content.segments,
    )
    try:
        # Read as the recipient will: what is refused there is not sent.
        return manifest.decode(canonical.encode(document))
    except errors.Malformed as error:
        raise errors.Invalid("manifest", str(error.params["reason"])) from None


def _plaintext(card: Card, signer: Identity, document: Manifest, content: _Content) -> Iterator[bytes]:
    envelope = envelopes.seal(signer, manifest.PAYLOAD_TYPE, canonical.encode(document))
    if len(envelope) > limits.ENVELOPE_BYTES:
        raise errors.LimitExceeded("manifest_bytes", maximum=limits.ENVELOPE_BYTES)
    front = layout.prefix() + layout.with_length(card.document) + layout.with_length(envelope)
    yield front
    yield from content.spool.segments()
    length = len(front) + content.stored_bytes
    yield from padding.zeros(padding.padded_length(length) - length)
