"""Identifiers: sixteen random bytes (UUIDv4), so that an id leaks neither where nor when it was made.

In documents and on the command line an id is 32 lower-case hexadecimal digits.
"""

from collections.abc import Callable
from typing import NewType

from rolodex.errors import Invalid

ClaimId = NewType("ClaimId", bytes)
SubjectId = NewType("SubjectId", bytes)
SlotId = NewType("SlotId", bytes)
ChangeSetId = NewType("ChangeSetId", bytes)
KeyId = NewType("KeyId", bytes)
"""The 32-byte Ed25519 public key with which an officer signs."""

NewId = Callable[[], bytes]
"""Where fresh ids come from; given as an argument so that rules stay repeatable in tests."""

ID_BYTES = 16
KEY_ID_BYTES = 32


def to_text(identifier: bytes) -> str:
    """The id as people and documents see it."""
    return identifier.hex()


def parse(text: str, what: str = "id") -> bytes:
    """Sixteen bytes from 32 hexadecimal digits, dashes allowed. Raises `Invalid`."""
    compact = text.replace("-", "").strip().lower()
    if len(compact) != 2 * ID_BYTES or not all(char in "0123456789abcdef" for char in compact):
        raise Invalid(what, "not_an_id")
    return bytes.fromhex(compact)


def subject(text: str) -> SubjectId:
    """A subject's id from text. Raises `Invalid`."""
    return SubjectId(parse(text))
