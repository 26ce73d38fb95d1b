"""Small things kept encrypted under a key of their own: ChaCha20-Poly1305 with a random nonce."""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from rolodex import errors
from rolodex.crypto import entropy
from rolodex.crypto.secret import Secret

NONCE_BYTES = 12
OVERHEAD_BYTES = NONCE_BYTES + 16


def seal(key: Secret, plaintext: bytes, context: bytes) -> bytes:
    """Nonce, ciphertext and tag: 28 bytes more than the plaintext. `context` is bound, not stored.

    A random 96-bit nonce is safe for 2³² messages under one key (NIST SP 800-38D §8.3 bound).
    Source: RFC 8439 §2.8.
    """
    nonce = entropy.token(NONCE_BYTES)
    return nonce + ChaCha20Poly1305(key.expose()).encrypt(nonce, plaintext, context)


def unseal(key: Secret, sealed: bytes, context: bytes) -> bytes:
    """The plaintext. Raises `Malformed(what="sealed")` for another key, another context or a changed bit."""
    if len(sealed) < OVERHEAD_BYTES:
        raise errors.Malformed("sealed", "too_short")
    try:
        return ChaCha20Poly1305(key.expose()).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], context)
    except InvalidTag:
        raise errors.Malformed("sealed", "does_not_open") from None
