"""Keys and passphrases as a type that does not print itself."""

import hmac
import unicodedata
from typing import NoReturn

from rolodex import errors

MAX_PASSPHRASE_BYTES = 1024


class Secret:
    """Bytes that never show in a message, log, format, hash table or pickle; only `expose()` gives them.

    Two secrets compare in constant time. Hashing, copying by pickle and comparing with anything else are
    refused, so that a key is not kept where nobody looks for it.
    """

    __slots__ = ("_value",)

    def __init__(self, value: bytes) -> None:
        self._value = bytes(value)

    def expose(self) -> bytes:
        """The bytes themselves, for the one call that needs them."""
        return self._value

    def __len__(self) -> int:
        return len(self._value)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Secret):
            return NotImplemented
        return hmac.compare_digest(self._value, other._value)

    def __hash__(self) -> NoReturn:
        raise TypeError("a Secret has no hash")

    def __repr__(self) -> str:
        return "Secret(...)"

    def __format__(self, _spec: str) -> str:
        return repr(self)

    def __reduce_ex__(self, _protocol: object) -> NoReturn:
        raise TypeError("a Secret is not pickled or copied")


def passphrase(text: str) -> Secret:
    """What a person typed, as the bytes a key is derived from: NFKC, then UTF-8.

    Raises `Invalid` if nothing was typed or a lone surrogate is in it, `LimitExceeded` above 1,024 bytes.
    Source: NIST SP 800-63B-4 §3.1.1.2 (normalise before hashing).
    """
    if len(text) > MAX_PASSPHRASE_BYTES:
        raise errors.LimitExceeded("passphrase_bytes", maximum=MAX_PASSPHRASE_BYTES)
    try:
        value = unicodedata.normalize("NFKC", text).encode()
    except UnicodeEncodeError:
        raise errors.Invalid("passphrase", "not_text") from None
    if not value:
        raise errors.Invalid("passphrase", "empty")
    if len(value) > MAX_PASSPHRASE_BYTES:
        raise errors.LimitExceeded("passphrase_bytes", maximum=MAX_PASSPHRASE_BYTES)
    return Secret(value)
