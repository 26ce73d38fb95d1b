"""The file key under a wrap key, and what every kind of recipient and identity offers."""

from enum import StrEnum
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from rolodex import errors
from rolodex.crypto.age.format import FILE_KEY_BYTES, Stanza
from rolodex.crypto.secret import Secret

BODY_BYTES = FILE_KEY_BYTES + 16
_NONCE = bytes(12)


class Strength(StrEnum):
    """Recipients of different strength do not stand in one header."""

    CLASSIC = "classic"
    POST_QUANTUM = "post_quantum"
    PASSPHRASE = "passphrase"  # noqa: S105


class Recipient(Protocol):
    """Somebody a file is encrypted to."""

    @property
    def strength(self) -> Strength: ...

    def wrap(self, file_key: Secret) -> Stanza: ...


class Identity(Protocol):
    """Somebody who may open a file."""

    def unwrap(self, stanza: Stanza) -> Secret | None:
        """The file key; None if the stanza is of another kind or for somebody else.

        Raises `Malformed(what="age_stanza")` for a broken stanza of its own kind.
        """


def wrap(wrap_key: Secret, file_key: Secret) -> bytes:
    """32 bytes. The nonce is zero: a wrap key is used once."""
    return ChaCha20Poly1305(wrap_key.expose()).encrypt(_NONCE, file_key.expose(), None)


def unwrap(wrap_key: Secret, body: bytes) -> Secret | None:
    """The file key, or None under another wrap key."""
    try:
        return Secret(ChaCha20Poly1305(wrap_key.expose()).decrypt(_NONCE, body, None))
    except InvalidTag:
        return None


def check_shape(stanza: Stanza, argument_count: int) -> None:
    """Raises `Malformed(what="age_stanza")` for another count of arguments or a body not of 32 bytes.

    The length comes before any decryption: it closes partitioning oracles. Source: c2sp.org/age.
    """
    if len(stanza.arguments) != argument_count:
        raise errors.Malformed("age_stanza", "argument_count")
    if len(stanza.body) != BODY_BYTES:
        raise errors.Malformed("age_stanza", "body_length")
