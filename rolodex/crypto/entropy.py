"""Random bytes of the operating system, behind two functions a caller can replace."""

import secrets

from rolodex.crypto.secret import Secret


def token(length: int) -> bytes:
    """`length` random bytes that need not be secret: salts, nonces, ids."""
    return secrets.token_bytes(length)


def key(length: int = 32) -> Secret:
    """`length` random bytes that are secret."""
    return Secret(secrets.token_bytes(length))


def uuid4_bytes() -> bytes:
    """16 bytes of a random UUID. Source: RFC 9562 §5.4."""
    # The module uuid takes four times as long, and an import of 10,000 contacts needs 300,000 of these.
    found = bytearray(secrets.token_bytes(16))
    found[6] = found[6] & 0x0F | 0x40
    found[8] = found[8] & 0x3F | 0x80
    return bytes(found)
