"""A key under another key: AES-256-KW."""

from cryptography.hazmat.primitives import keywrap

from rolodex import errors
from rolodex.crypto.secret import Secret

WRAPPING_KEY_BYTES = 32
OVERHEAD_BYTES = 8


def wrap(wrapping_key: Secret, key: Secret) -> bytes:
    """`key` (16 bytes or more, a multiple of 8) under a 32-byte key; 8 bytes longer than `key`.

    Deterministic: one wrapping key serves one slot. Source: RFC 3394 §2.2.1.
    """
    _check_wrapping_key(wrapping_key)
    return keywrap.aes_key_wrap(wrapping_key.expose(), key.expose())


def unwrap(wrapping_key: Secret, wrapped: bytes) -> Secret:
    """The key inside. Raises `Malformed(what="wrapped_key")` if the wrapping key is another or a bit changed:
    the caller knows whether that means a wrong passphrase. Source: RFC 3394 §2.2.2.
    """
    _check_wrapping_key(wrapping_key)
    try:
        return Secret(keywrap.aes_key_unwrap(wrapping_key.expose(), wrapped))
    except keywrap.InvalidUnwrap:
        raise errors.Malformed("wrapped_key", "does_not_open") from None


def _check_wrapping_key(wrapping_key: Secret) -> None:
    if len(wrapping_key) != WRAPPING_KEY_BYTES:
        raise ValueError("AES-256-KW needs a key of 32 bytes")
