"""Random bytes of the operating system, behind two functions a caller can replace."""

import secrets
import uuid

from rolodex.crypto.secret import Secret


def token(length: int) -> bytes:
    """`length` random bytes that need not be secret: salts, nonces, ids."""
    return secrets.token_bytes(length)


def key(length: int = 32) -> Secret:
    """`length` random bytes that are secret."""
    return Secret(secrets.token_bytes(length))


def uuid4_bytes() -> bytes:
    """16 bytes of a random UUID. Source: RFC 9562 §5.4."""
    return uuid.UUID(bytes=secrets.token_bytes(16), version=4).bytes
