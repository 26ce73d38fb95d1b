"""The claim: one value about one subject, said by somebody at some time, never changed afterwards.

A vault is a set of claims; everything else is derived from it (`fold`). This value is the whole claim: what a
bundle carries and what equality compares. How a claim arrived stands in a side table of the store.
"""

from enum import IntEnum, StrEnum
from typing import Any

import msgspec

from rolodex.domain.ids import ClaimId, KeyId, SlotId, SubjectId
from rolodex.domain.level import Level


class Kind(StrEnum):
    """What a subject is."""

    CONTACT = "contact"
    ORGANISATION = "organisation"
    POST = "post"
    TENURE = "tenure"
    RELATIONSHIP = "relationship"
    INTERACTION = "interaction"
    COMMITMENT = "commitment"
    CONSENT = "consent"
    SAFE_CONTACT = "safe_contact"
    CASE = "case"
    ITEM = "item"
    INTRODUCTION = "introduction"
    OFFICER = "officer"
    NOTE = "note"


class Act(IntEnum):
    """What a claim does: state a value, cancel claims as if never made, propose the end of a subject."""

    ASSERT = 0
    WITHDRAW = 1
    DELETE = 2


class SourceKind(IntEnum):
    """Where the author had the value from."""

    OWN_OBSERVATION = 0
    TOLD_BY_CONTACT = 1
    THIRD_PARTY = 2
    DOCUMENT = 3
    OPEN_SOURCE = 4
    IMPORTED = 5


class Confidence(IntEnum):
    """How sure the author is."""

    LOW = 0
    MEDIUM = 1
    HIGH = 2


NO_FIELD = ""
"""The field of a withdrawal or a deletion: they speak of claims, not of a value."""

NULL = "null"
"""The canonical value that clears a slot."""


class Claim(msgspec.Struct, frozen=True, gc=False):
    """One immutable claim.

    `value` is canonical JSON text (`canonical`); `recorded_ms` is UTC milliseconds since 1970 and is for people
    only, the fold never reads it; `verified_on` is an ISO date; `targets` are claims of the same subject: what
    an assertion or deletion replaces, what a withdrawal cancels.
    """

    id: ClaimId
    subject: SubjectId
    kind: Kind
    field: str
    slot: SlotId | None
    value: str
    level: Level
    author: KeyId
    recorded_ms: int
    source: SourceKind = SourceKind.OWN_OBSERVATION
    confidence: Confidence = Confidence.MEDIUM
    verified_on: str | None = None
    act: Act = Act.ASSERT
    targets: tuple[ClaimId, ...] = ()


_ENCODER = msgspec.json.Encoder(order="sorted")
_DECODER = msgspec.json.Decoder()


def canonical(value: Any) -> str:
    """The one JSON text of a value: sorted keys, no white space, UTF-8 (RFC 8785 for values without floats)."""
    return _ENCODER.encode(value).decode()


def decoded(value: str) -> Any:
    """The value of canonical JSON text."""
    return _DECODER.decode(value)
