"""SHA-256 and HMAC-SHA-256."""

import hashlib
import hmac
from typing import Protocol

from rolodex.crypto.secret import Secret


class Sha256Stream(Protocol):
    """A digest that grows: `update` as often as needed, `digest` at any time."""

    def update(self, data: bytes, /) -> None: ...

    def digest(self) -> bytes: ...


def sha256(data: bytes) -> bytes:
    """32 bytes. Source: FIPS 180-4."""
    return hashlib.sha256(data).digest()


def sha256_stream() -> Sha256Stream:
    """An empty running SHA-256."""
    return hashlib.sha256()


def hmac_sha256(key: Secret, data: bytes) -> bytes:
    """32 bytes. Source: RFC 2104."""
    return hmac.digest(key.expose(), data, "sha256")


def equal(left: bytes, right: bytes) -> bool:
    """Whether both are the same, in a time that tells nothing of where they differ."""
    return hmac.compare_digest(left, right)
