"""DSSE envelopes in one form only, so that a signed document has exactly one encoding.

DSSE itself lets white space, escapes and the order of members vary. A recipient could then change the bytes of
a bundle without breaking the signature.
"""

import re
from typing import Final

from rolodex import errors
from rolodex.crypto import signing

_FORM: Final = re.compile(
    rb'\{"payloadType":"[a-z0-9./+-]+","payload":"[A-Za-z0-9+/]*={0,2}",'
    rb'"signatures":\[\{"keyid":"[0-9a-f]{64}","sig":"[A-Za-z0-9+/]{86}=="\}\]\}'
)


def seal(signer: signing.Signer, payload_type: str, payload: bytes) -> bytes:
    """The signed envelope."""
    return signing.sign_envelope(signer, payload_type, payload)


def unseal(untrusted: bytes, payload_type: str, public_key: bytes | None, max_bytes: int) -> tuple[bytes, bytes]:
    """Payload and signer's key, after the signature over the exact payload was checked.

    With `public_key` no other signer will do. Raises `SignatureInvalid`, `LimitExceeded`,
    `Malformed(what="envelope" | "public_key" | "json")`.
    """
    if len(untrusted) > max_bytes:
        raise errors.LimitExceeded("envelope_bytes", maximum=max_bytes)
    if _FORM.fullmatch(untrusted) is None:
        raise errors.Malformed("envelope", "form")
    return signing.open_envelope(untrusted, payload_type, public_key, max_bytes)
