"""What goes into a bundle, on its way: claims and pictures become compressed segments in the spool."""

from collections import deque
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from typing import Final

from rolodex import errors
from rolodex.bundle import claim_lines, codec, limits
from rolodex.bundle.manifest import Attachment, Codec, Segment, SegmentKind
from rolodex.bundle.spool import Spool
from rolodex.bundle.tally import Tally
from rolodex.crypto import digest
from rolodex.domain.claim import Claim
from rolodex.progress import Progress

_IN_WORK: Final = 2
"""Segments that wait for compression at once: bounds the memory."""

_Stored = tuple[Codec, bytes, str]


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A picture to travel along; claims name it by its SHA-256."""

    media_type: str
    data: bytes


class Content:
    """Segments on their way into the spool, and what the manifest will say about them."""

    def __init__(self, spool: Spool, progress: Progress) -> None:
        self.spool = spool
        self.tally = Tally()
        self.segments: list[Segment] = []
        self.attachments: list[Attachment] = []
        self.stored_bytes = 0
        self.sha256 = digest.sha256_stream()
        self._raw_bytes = 0
        self._progress = progress
        # zstd and SHA-256 let go of the interpreter: they run beside the encoding of the next lines.
        self._worker = ThreadPoolExecutor(max_workers=1)
        self._waiting: deque[tuple[SegmentKind, int, Future[_Stored]]] = deque()

    def add_claims(self, claims: Iterable[Claim]) -> None:
        """Encode all claims. Raises `LimitExceeded`, Cancelled, OSError of the spool."""
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
        """Append the pictures. Raises as `add_claims`."""
        for enclosure in enclosures:
            sha256 = digest.sha256(enclosure.data).hex()
            self.attachments.append(
                Attachment(sha256=sha256, length=len(enclosure.data), media_type=enclosure.media_type)
            )
            self._add(SegmentKind.ATTACHMENT, enclosure.data)

    def finish(self) -> None:
        """Wait for what is still being compressed. `segments`, `sha256` and `spool` are complete after it."""
        while self._waiting:
            self._take()

    def close(self) -> None:
        """Stop the work and let go of the spool."""
        self._worker.shutdown(cancel_futures=True)
        self.spool.close()

    def _add_lines(self, lines: bytes) -> None:
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
        self._waiting.append((kind, len(raw), self._worker.submit(self._store, kind, raw)))
        while len(self._waiting) > _IN_WORK:
            self._take()

    def _store(self, kind: SegmentKind, raw: bytes) -> "_Stored":
        if kind is SegmentKind.CLAIMS:
            self.sha256.update(raw)
        used, stored = codec.compress(raw)
        return used, stored, digest.sha256(stored).hex()

    def _take(self) -> None:
        kind, raw_length, future = self._waiting.popleft()
        used, stored, sha256 = future.result()
        self.segments.append(Segment(kind=kind, codec=used, sha256=sha256, length=len(stored), raw_length=raw_length))
        self.stored_bytes += len(stored)
        self.spool.add(stored)
