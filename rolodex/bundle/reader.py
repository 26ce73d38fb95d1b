"""Opens a bundle from outside: one step after the other, and nothing decrypted is used before its signature.

The order is that of the import rules: file, header, every chunk to the last, card, signature over the exact bytes,
strict JSON, recipient and header digest, what the vault knows, expiry, sums with bounded decompression. Claims and
pictures are handed out only after all of it, and each segment's digest is looked at again on the way.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final, Self

from rolodex import errors
from rolodex.bundle import card as cards
from rolodex.bundle import claim_lines, codec, envelopes, files, layout, limits, manifest, padding
from rolodex.bundle.card import Card
from rolodex.bundle.manifest import Attachment, Manifest, Segment, SegmentKind
from rolodex.bundle.tally import Tally
from rolodex.crypto import digest
from rolodex.crypto.age import ScryptIdentity, stream
from rolodex.crypto.age import format as age_format
from rolodex.crypto.age.format import Header
from rolodex.crypto.fingerprint import fingerprint as fingerprint_of
from rolodex.crypto.identity import Identity
from rolodex.crypto.secret import Secret
from rolodex.domain.claim import Claim
from rolodex.progress import Progress

_HYBRID: Final = "mlkem768x25519"

Admit = Callable[[Manifest, Card], None]
"""Raises SignerUnknown, Replayed or OutOfSequence if the vault knows a reason; called once the signature is good."""


def needs_passphrase(path: Path) -> bool:
    """Whether the bundle opens by a passphrase. Reads the header only. Raises as `open_bundle` does there."""
    with files.open_regular(path) as source, files.disk_errors():
        return _header(source).needs_passphrase


def open_bundle(
    path: Path,
    *,
    identities: Sequence[Identity],
    now: datetime,
    passphrase: Secret | None = None,
    admit: Admit | None = None,
    progress: Progress | None = None,
) -> "OpenBundle":
    """The bundle at `path`, verified to its last byte; close it when done.

    `identities` are all keys of the officer: present, earlier, of invitations. Memory stays bounded.
    Raises `Malformed`, TooNew, LimitExceeded, SignatureInvalid, NotARecipient (also: a passphrase is needed and none
    was given), WrongPassphrase, Expired, Cancelled, what `admit` raises, FileMissing, Environment.
    """
    source = files.open_regular(path)
    with ExitStack() as on_failure:
        # Nobody else holds the file yet.
        on_failure.callback(source.close)
        with files.disk_errors():
            opened = _Opened.read(source, identities, passphrase)
            front = _front(opened)
            card = cards.parse(front.card)
            payload, signer = envelopes.unseal(
                front.envelope, manifest.PAYLOAD_TYPE, card.keys.signing, limits.ENVELOPE_BYTES
            )
            document = manifest.decode(payload)
            _check_binding(document, signer, opened)
            if admit is not None:
                admit(document, card)
            _check_dates(document, card, now)
            _check_length(document, front)
            bundle = OpenBundle(document, card, opened, front.length)
            bundle.check_sums(progress or Progress())
        on_failure.pop_all()
    return bundle


class OpenBundle:
    """A bundle whose every statement and byte was verified. Use as a context manager.

    `card` is the signer's; whether the vault trusts that key is the caller's question.
    """

    def __init__(self, document: Manifest, card: Card, opened: "_Opened", front_length: int) -> None:
        self.manifest = document
        self.card = card
        self._opened = opened
        self._front_length = front_length

    @property
    def by_passphrase(self) -> bool:
        """Whether a passphrase opened it."""
        return self._opened.header.needs_passphrase

    @property
    def opened_by(self) -> str | None:
        """The fingerprint of the officer's key that opened it; None where a passphrase did."""
        return self._opened.fingerprint

    def claims(self) -> Iterator[list[Claim]]:
        """The claims in the order of the sender, in batches of at most 1,000, each record checked.

        Raises `Malformed`, LimitExceeded at a record that breaks a rule, and at the end if the counts of the manifest
        are not those of the claims: whoever stages the batches takes all of them back.
        """
        tally = Tally()
        for batch in claim_lines.decode(raw for _, raw in self._segments(SegmentKind.CLAIMS)):
            tally.add(batch)
            yield batch
        tally.check(self.manifest)

    def attachments(self) -> Iterator[tuple[Attachment, bytes]]:
        """The pictures with what the manifest says of each."""
        pictures = (raw for _, raw in self._segments(SegmentKind.ATTACHMENT))
        yield from zip(self.manifest.attachments, pictures, strict=True)

    def check_sums(self, progress: Progress) -> None:
        """Raises unless all segments, the content digest and the padding are as signed."""
        content = digest.sha256_stream()
        lines = done = 0
        pictures = iter(self.manifest.attachments)
        for segment, raw in self._segments(None):
            if segment.kind is SegmentKind.CLAIMS:
                content.update(raw)
                lines += raw.count(b"\n")
            elif digest.sha256(raw).hex() != next(pictures).sha256:
                raise errors.Malformed("attachment", "digest")
            done += segment.length
            progress.step(done, 0)
        if content.digest().hex() != self.manifest.content_sha256:
            raise errors.Malformed("bundle", "content_digest")
        if lines != self.manifest.claims:
            raise errors.Malformed("bundle", "counts")

    def close(self) -> None:
        """Let go of the file."""
        self._opened.source.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _segments(self, wanted: SegmentKind | None) -> Iterator[tuple[Segment, bytes]]:
        """Segments decompressed, of one kind or all; with all, the padding behind them is checked too."""
        with files.disk_errors():
            plain = _Plaintext(self._opened.chunks())
            plain.skip(self._front_length)
            for segment in self.manifest.segments:
                if wanted not in {None, segment.kind}:
                    plain.skip(segment.length)
                    continue
                stored = plain.take(segment.length)
                if digest.sha256(stored).hex() != segment.sha256:
                    raise errors.Malformed("segment", "digest")
                yield segment, codec.decompress(segment.codec, stored, segment.raw_length)
            if wanted is None:
                plain.check_zeros()


@dataclass(frozen=True, slots=True)
class _Opened:
    """A file that one key opens, to be read as often as needed."""

    source: BinaryIO
    header: Header
    file_key: Secret
    fingerprint: str | None
    own_fingerprints: frozenset[str]

    @classmethod
    def read(cls, source: BinaryIO, identities: Sequence[Identity], passphrase: Secret | None) -> Self:
        header = _header(source)
        own = {fingerprint_of(key.public.signing, key.public.recipient): key for key in identities}
        (stanza,) = header.stanzas
        if header.needs_passphrase:
            if passphrase is None:
                raise errors.NotARecipient(needs="passphrase")
            identity = ScryptIdentity(passphrase, required_work_factor=limits.SCRYPT_WORK_FACTOR)
            file_key, fingerprint = identity.unwrap(stanza), None
            if file_key is None:
                raise errors.WrongPassphrase
        else:
            file_key, fingerprint = _unwrap(stanza, own)
        header.check_mac(file_key)
        return cls(source, header, file_key, fingerprint, frozenset(own))

    def chunks(self) -> Iterator[bytes]:
        self.source.seek(len(self.header.raw))
        return stream.chunks(self.file_key, b"", self.source)


@dataclass(frozen=True, slots=True)
class _Front:
    """What stands before the segments, its length, and the length of everything."""

    card: bytes
    envelope: bytes
    length: int
    total: int


class _Plaintext:
    """Decrypted bytes taken in order."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._buffer = bytearray()

    def take(self, size: int) -> bytes:
        while len(self._buffer) < size:
            self._more()
        taken = bytes(memoryview(self._buffer)[:size])
        del self._buffer[:size]
        return taken

    def skip(self, size: int) -> None:
        while len(self._buffer) < size:
            size -= len(self._buffer)
            self._buffer.clear()
            self._more()
        del self._buffer[:size]

    def take_document(self, limit: str, maximum: int) -> bytes:
        length = int.from_bytes(self.take(layout.LENGTH_BYTES), "big")
        if length > maximum:
            raise errors.LimitExceeded(limit, maximum=maximum)
        return self.take(length)

    def drain(self) -> int:
        """Read to the last chunk; how many bytes there were."""
        return len(self._buffer) + sum(map(len, self._chunks))

    def check_zeros(self) -> None:
        if any(self._buffer) or any(any(chunk) for chunk in self._chunks):
            raise errors.Malformed("bundle", "padding")

    def _more(self) -> None:
        chunk = next(self._chunks, b"")
        if not chunk:
            raise errors.Malformed("bundle", "truncated")
        self._buffer += chunk


def _header(source: BinaryIO) -> Header:
    header, _ = age_format.read(source)
    if [stanza.kind for stanza in header.stanzas] not in ([_HYBRID], [age_format.SCRYPT]):
        raise errors.Malformed("bundle", "recipients")
    return header


def _unwrap(stanza: age_format.Stanza, own: dict[str, Identity]) -> tuple[Secret, str]:
    for fingerprint, identity in own.items():
        file_key = identity.hybrid.unwrap(stanza)
        if file_key is not None:
            return file_key, fingerprint
    raise errors.NotARecipient


def _front(opened: _Opened) -> _Front:
    """Card and envelope, unread, after every chunk of the file turned out authentic."""
    plain = _Plaintext(opened.chunks())
    prefix = plain.take(layout.PREFIX_BYTES)
    if not prefix.startswith(layout.MAGIC):
        raise errors.Malformed("bundle", "magic")
    version = prefix[-1]
    if version > layout.LAYOUT_VERSION:
        raise errors.TooNew(what="layout", version=version, newest=layout.LAYOUT_VERSION)
    if version < 1:
        raise errors.Malformed("bundle", "magic")
    card = plain.take_document("card_bytes", limits.CARD_BYTES)
    envelope = plain.take_document("manifest_bytes", limits.ENVELOPE_BYTES)
    length = layout.PREFIX_BYTES + 2 * layout.LENGTH_BYTES + len(card) + len(envelope)
    return _Front(card, envelope, length, length + plain.drain())


def _check_binding(document: Manifest, signer: bytes, opened: _Opened) -> None:
    """The signed content belongs under this header and to this recipient, or it was sealed again by somebody."""
    if bytes.fromhex(document.signer) != signer:
        raise errors.SignatureInvalid
    if bytes.fromhex(document.header_sha256) != opened.header.sha256:
        raise errors.SignatureInvalid
    if opened.fingerprint is not None:
        if document.recipient != opened.fingerprint:
            raise errors.NotARecipient
    elif document.recipient is not None and document.recipient not in opened.own_fingerprints:
        raise errors.NotARecipient


def _check_dates(document: Manifest, card: Card, now: datetime) -> None:
    if now > document.expires:
        raise errors.Expired(what="bundle")
    # The card need not live longer than the day of signing: the bundle has a date of its own.
    card.check_valid_at(document.created)


def _check_length(document: Manifest, front: _Front) -> None:
    content = front.length + sum(segment.length for segment in document.segments)
    if front.total != padding.padded_length(content):
        raise errors.Malformed("bundle", "length")
