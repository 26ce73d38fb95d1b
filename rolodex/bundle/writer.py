"""Writes a bundle: claims become compressed segments, the manifest that binds them is signed, all is sealed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Self, cast

import msgspec

from rolodex import errors
from rolodex.bundle import canonical, claim_lines, envelopes, files, layout, limits, manifest, padding
from rolodex.bundle.card import Card
from rolodex.bundle.content import Content, Enclosure
from rolodex.bundle.manifest import Draft, Manifest
from rolodex.bundle.spool import Spool
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
    draft: Draft | Callable[[bytes], Draft],
    claims: Iterable[Claim],
    enclosures: Iterable[Enclosure] = (),
    progress: Progress | None = None,
) -> Written:
    """Write one bundle to `path`, where nothing may stand yet; `files.neutral_path` makes a name.

    Streams: memory stays bounded however many claims there are, and no plaintext touches the disk. When it returns,
    the file was synced, read back and compared: the medium may be removed.
    A `draft` that is a function is called with the content digest (32 bytes) when all claims have passed and before
    anything stands at `path`: what it says may depend on them, and what it raises ends the writing.
    Raises `Invalid("card" | "manifest")`, `LimitExceeded` (more than a bundle holds: split it), FileExists, DiskFull,
    ReadOnly, FileMissing, Environment, Cancelled. After any error nothing is left behind.
    """
    if card.keys != signer.public:
        raise errors.Invalid("card", "not_of_the_signer")
    content = Content(Spool(path.parent), progress or Progress())
    try:
        with files.disk_errors():
            content.add_claims(claims)
            content.add_enclosures(enclosures)
            content.finish()
            stated = draft if isinstance(draft, Draft) else draft(content.sha256.digest())
            prepared = age.prepare([sealed_to.recipient])
            document = _manifest(stated, content, signer, sealed_to.fingerprint, prepared.header_sha256)
            with files.new_file(path) as out:
                sealed = prepared.writer(cast(BinaryIO, out))
                for piece in _plaintext(card, signer, document, content):
                    sealed.write(piece)
                sealed.finish()
                if out.size_bytes > limits.FILE_BYTES:
                    raise errors.LimitExceeded("file_bytes", maximum=limits.FILE_BYTES)
    finally:
        content.close()
    return Written(path, document, out.digest(), out.size_bytes)


def _manifest(
    draft: Draft, content: Content, signer: Identity, recipient: str | None, header_sha256: bytes
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
        content_sha256=content.sha256.digest().hex(),
        segments=content.segments,
    )
    try:
        # Read as the recipient will: what is refused there is not sent.
        return manifest.decode(canonical.encode(document))
    except errors.Malformed as error:
        raise errors.Invalid("manifest", str(error.params["reason"])) from None


def _plaintext(card: Card, signer: Identity, document: Manifest, content: Content) -> Iterator[bytes]:
    envelope = envelopes.seal(signer, manifest.PAYLOAD_TYPE, canonical.encode(document))
    if len(envelope) > limits.ENVELOPE_BYTES:
        raise errors.LimitExceeded("manifest_bytes", maximum=limits.ENVELOPE_BYTES)
    front = layout.prefix() + layout.with_length(card.document) + layout.with_length(envelope)
    yield front
    yield from content.spool.segments()
    length = len(front) + content.stored_bytes
    yield from padding.zeros(padding.padded_length(length) - length)
