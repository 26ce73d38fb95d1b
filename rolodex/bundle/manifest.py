"""The manifest: a bundle's signed table of contents. What it says binds; nothing of the rest is read without it."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Final

import msgspec

from rolodex import errors
from rolodex.bundle import canonical, claim_lines, limits
from rolodex.bundle.canonical import Count, Fingerprint, Id, Instant, Key, Sha256, Text, Word
from rolodex.domain.claim import Kind

FORMAT: Final = "rolodex-bundle"
VERSION: Final = 1
PAYLOAD_TYPE: Final = "application/vnd.rolodex.manifest+json"


class Purpose(StrEnum):
    """What a bundle is for."""

    FEED = "feed"
    NEWCOMER = "newcomer"
    HANDOVER = "handover"
    COVER = "cover"
    REFER = "refer"
    REQUEST = "request"
    RECEIPT = "receipt"
    AGREEMENT = "agreement"
    SIGN_OFF = "sign_off"
    COVERAGE = "coverage"
    CLOSURE = "closure"
    UPDATE = "update"
    NOTICE = "notice"


class LevelWord(StrEnum):
    """The three levels as documents spell them."""

    UNCLASSIFIED = "unclassified"
    CONFIDENTIAL = "confidential"
    STRICTLY_CONFIDENTIAL = "strictly_confidential"


class Codec(StrEnum):
    """How a segment is stored."""

    ZSTD = "zstd"
    STORED = "stored"


class SegmentKind(StrEnum):
    """What a segment holds."""

    CLAIMS = "claims"
    ATTACHMENT = "attachment"


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One object inside a manifest: every member stands there, no other does."""


class Profile(_Part, frozen=True):
    """The export profile that chose the fields, and the digest of its document."""

    name: canonical.Name
    sha256: Sha256


class Item(_Part, frozen=True):
    """One subject that travels: under which consent, and which of the masks names its fields."""

    subject: Id
    consent: Id | None
    mask: Count


class Withheld(_Part, frozen=True):
    """What a rule kept back. `subject` only if the recipient may know that it exists."""

    rule: Word
    count: Count
    subject: Id | None
    field: Word | None


class Override(_Part, frozen=True):
    """A rule that two officers set aside, and why."""

    subject: Id
    rule: Word
    reason: Text
    second_officer: Key


class Attachment(_Part, frozen=True):
    """A picture; its segments follow those of the claims, in the order of this list."""

    sha256: Sha256
    length: Count
    media_type: Annotated[str, msgspec.Meta(pattern=r"\A[a-z]+/[a-z0-9.+-]{1,60}\Z")]


class AuditHead(_Part, frozen=True):
    """The last signed checkpoint of the sender's audit log."""

    entries: Count
    sha256: Sha256


class PartOf(_Part, frozen=True):
    """An export above one million claims travels in parts of one set; `number` counts from 1."""

    set_id: Id
    number: Annotated[int, msgspec.Meta(ge=1, le=10_000)]
    total: Annotated[int, msgspec.Meta(ge=1, le=10_000)]


class Outcome(_Part, frozen=True):
    """What became of one item, as its recipient says."""

    subject: Id
    state: Word
    reason: Text | None


class ReceiptFor(_Part, frozen=True):
    """The bundle that a receipt answers, and what became of it."""

    bundle_id: Id
    content_sha256: Sha256
    counts: dict[Word, Count]
    outcomes: Annotated[list[Outcome], msgspec.Meta(max_length=limits.ITEMS)]


class Segment(_Part, frozen=True):
    """One run of bytes after the manifest. `sha256` and `length` are of the bytes as stored."""

    kind: SegmentKind
    codec: Codec
    sha256: Sha256
    length: Annotated[int, msgspec.Meta(ge=1, le=limits.SEGMENT_BYTES)]
    raw_length: Annotated[int, msgspec.Meta(ge=1, le=limits.SEGMENT_RAW_BYTES)]


_Mask = Annotated[list[Word], msgspec.Meta(max_length=limits.MASK_FIELDS)]


class Draft(_Part, frozen=True, kw_only=True):
    """What the sender decides. The writer adds what follows from keys and content, and makes the `Manifest`.

    `sequence` is greater than that of every earlier bundle of this signer: max(last + 1, UTC milliseconds).
    """

    bundle_id: Id
    purpose: Purpose
    sequence: Count
    created_at: Instant
    not_after: Instant
    made_by: canonical.Name
    case: Id | None = None
    profile: Profile | None = None
    masks: Annotated[list[_Mask], msgspec.Meta(max_length=limits.MASKS)] = []
    items: Annotated[list[Item], msgspec.Meta(max_length=limits.ITEMS)] = []
    withheld: Annotated[list[Withheld], msgspec.Meta(max_length=limits.ITEMS)] = []
    overrides: Annotated[list[Override], msgspec.Meta(max_length=limits.ITEMS)] = []
    audit_head: AuditHead | None = None
    receipt_wanted_by: Instant | None = None
    part: PartOf | None = None
    receipt: ReceiptFor | None = None


class Manifest(Draft, frozen=True, kw_only=True):
    """The whole statement, as signed.

    `signer` is the Ed25519 key of the card in front; `recipient` the fingerprint of whom the bundle is for, None
    only where a passphrase opens it; `header_sha256` the digest of the age header it was sealed under;
    `content_sha256` is over the uncompressed claim lines.
    """

    format: str
    version: int
    claims_version: int
    signer: Key
    recipient: Fingerprint | None
    header_sha256: Sha256
    highest_level: LevelWord
    claims: Annotated[int, msgspec.Meta(ge=0, le=limits.CLAIMS)]
    kinds: dict[Kind, Count]
    proposed_deletions: Annotated[list[Id], msgspec.Meta(max_length=limits.ITEMS)]
    attachments: Annotated[list[Attachment], msgspec.Meta(max_length=limits.SEGMENTS)]
    content_sha256: Sha256
    segments: Annotated[list[Segment], msgspec.Meta(max_length=limits.SEGMENTS)]

    @property
    def created(self) -> datetime:
        """The instant of `created_at`."""
        return canonical.instant(self.created_at, FORMAT)

    @property
    def expires(self) -> datetime:
        """The instant of `not_after`."""
        return canonical.instant(self.not_after, FORMAT)

    @property
    def answer_expected(self) -> datetime | None:
        """The instant of `receipt_wanted_by`; None where no receipt is wanted."""
        return None if self.receipt_wanted_by is None else canonical.instant(self.receipt_wanted_by, FORMAT)


def decode(untrusted: bytes) -> Manifest:
    """The manifest, each statement consistent with the others.

    Raises `TooNew`, `LimitExceeded`, `Malformed(what="json" | "rolodex-bundle", reason=…)`.
    """
    manifest = canonical.decode(untrusted, Manifest, FORMAT, VERSION, limits.ENVELOPE_BYTES)
    if manifest.claims_version > claim_lines.VERSION:
        raise errors.TooNew(what="claims", version=manifest.claims_version, newest=claim_lines.VERSION)
    check(manifest)
    return manifest


def check(manifest: Manifest) -> None:
    """Raises `Malformed` or `LimitExceeded` where statements contradict each other or a bound."""
    if manifest.claims_version < 1:
        raise _malformed("version")
    if manifest.expires <= manifest.created:
        raise _malformed("dates")
    if manifest.receipt_wanted_by is not None:
        canonical.instant(manifest.receipt_wanted_by, FORMAT)
    if any(item.mask >= len(manifest.masks) for item in manifest.items):
        raise _malformed("mask")
    if (manifest.purpose is Purpose.RECEIPT) is (manifest.receipt is None):
        raise _malformed("receipt")
    if manifest.part is not None and manifest.part.number > manifest.part.total:
        raise _malformed("part")
    if sum(manifest.kinds.values()) != manifest.claims:
        raise _malformed("counts")
    _check_segments(manifest)


def _check_segments(manifest: Manifest) -> None:
    if sum(segment.raw_length for segment in manifest.segments) > limits.RAW_BYTES:
        raise errors.LimitExceeded("raw_bytes", maximum=limits.RAW_BYTES)
    kinds = [segment.kind for segment in manifest.segments]
    if kinds != sorted(kinds, key=[SegmentKind.CLAIMS, SegmentKind.ATTACHMENT].index):
        raise _malformed("segment_order")
    pictures = [segment.raw_length for segment in manifest.segments if segment.kind is SegmentKind.ATTACHMENT]
    if pictures != [attachment.length for attachment in manifest.attachments]:
        raise _malformed("attachments")
    if any(segment.codec is Codec.STORED and segment.length != segment.raw_length for segment in manifest.segments):
        raise _malformed("segment_length")


def _malformed(reason: str) -> errors.Malformed:
    return errors.Malformed(FORMAT, reason)
