"""Ed25519 signatures and the DSSE envelope that carries a signed payload with its type."""

import base64
import binascii
import json
from typing import Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from rolodex import errors, strict_json
from rolodex.crypto import digest

PUBLIC_KEY_BYTES = 32
SIGNATURE_BYTES = 64
MAX_ENVELOPE_BYTES = 16 * 1024 * 1024

# Curve25519 in Edwards form: -x² + y² = 1 + d·x²·y² over the field of P elements (RFC 8032 §5.1).
_P = 2**255 - 19
_D = -121665 * pow(121666, -1, _P) % _P
# The y of the two points of order 8 (up to sign); with 0, 1 and -1 these are all points of small order.
_ORDER_8_Y = 0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826
_LOW_ORDER_Y = frozenset({0, 1, _P - 1, _ORDER_8_Y, _P - _ORDER_8_Y})


class Signer(Protocol):
    """Who can sign: an `Identity`."""

    @property
    def signing_key(self) -> bytes: ...

    def sign(self, message: bytes) -> bytes: ...


def verify(public_key: bytes, signature: bytes, message: bytes) -> None:
    """Returns if the signature is of this key over exactly these bytes.

    Raises `SignatureInvalid` otherwise, also for a key or signature of a wrong length. Source: RFC 8032
    §5.1.7; S must be below the group order, so a signature cannot be changed into another valid one.
    """
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError):
        raise errors.SignatureInvalid from None


def check_public_key(public_key: bytes) -> None:
    """Returns if this is a key that binds: one encoding of one point that is not of small order.

    Raises `Malformed(what="public_key")` otherwise: under a key of small order one signature fits many
    messages, and a second encoding would give one key two fingerprints. Source: RFC 8032 §5.1.3; C2SP/CCTV
    ed25519.
    """
    if len(public_key) != PUBLIC_KEY_BYTES:
        raise errors.Malformed("public_key", "length")
    encoded = int.from_bytes(public_key, "little")
    y = encoded & (2**255 - 1)
    if y >= _P:
        raise errors.Malformed("public_key", "not_canonical")
    if y in _LOW_ORDER_Y:
        raise errors.Malformed("public_key", "low_order")
    x_squared = (y * y - 1) * pow(_D * y * y + 1, -1, _P) % _P
    if pow(x_squared, (_P - 1) // 2, _P) != 1:
        raise errors.Malformed("public_key", "not_on_curve")


def pae(payload_type: str, payload: bytes) -> bytes:
    """The bytes that are signed: type and payload with their lengths. Source: DSSE v1, protocol.md."""
    kind = payload_type.encode()
    return b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload)


def sign_envelope(identity: Signer, payload_type: str, payload: bytes) -> bytes:
    """A DSSE envelope as JSON with one signature; `keyid` is the public key in hexadecimal."""
    signature = identity.sign(pae(payload_type, payload))
    envelope = {
        "payloadType": payload_type,
        "payload": _base64(payload),
        "signatures": [{"keyid": identity.signing_key.hex(), "sig": _base64(signature)}],
    }
    return json.dumps(envelope, separators=(",", ":")).encode()


def open_envelope(
    data: bytes, payload_type: str, public_key: bytes | None, max_bytes: int = MAX_ENVELOPE_BYTES
) -> tuple[bytes, bytes]:
    """Payload and public key of the signer, after the signature over the exact payload bytes was checked.

    With `public_key` only that signer will do. With None the key comes from the envelope itself: the payload
    is then as its signer wrote it, and the caller decides whether it knows that signer.
    Raises `SignatureInvalid` (another signer, a changed byte), `Malformed(what="envelope" | "public_key" |
    "json")`, `LimitExceeded`. Source: DSSE v1; exactly one signature, no further members, canonical base64.
    """
    document = strict_json.loads(data, max_bytes, max_depth=4)
    members = _members(document, {"payloadType", "payload", "signatures"})
    if members["payloadType"] != payload_type:
        raise errors.Malformed("envelope", "payload_type")
    signatures = members["signatures"]
    if not isinstance(signatures, list) or len(signatures) != 1:
        raise errors.Malformed("envelope", "signature_count")
    entry = _members(signatures[0], {"keyid", "sig"})
    signer = _key_from_id(entry["keyid"])
    if public_key is not None and not digest.equal(signer, public_key):
        raise errors.SignatureInvalid
    check_public_key(signer)
    payload = _unbase64(members["payload"])
    verify(signer, _unbase64(entry["sig"]), pae(payload_type, payload))
    return payload, signer


def _members(value: object, names: set[str]) -> dict[str, object]:
    if not isinstance(value, dict) or value.keys() != names:
        raise errors.Malformed("envelope", "members")
    return value


def _key_from_id(value: object) -> bytes:
    if not isinstance(value, str) or len(value) != PUBLIC_KEY_BYTES * 2:
        raise errors.Malformed("envelope", "keyid")
    try:
        key = bytes.fromhex(value)
    except ValueError:
        raise errors.Malformed("envelope", "keyid") from None
    if key.hex() != value:
        raise errors.Malformed("envelope", "keyid")
    return key


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _unbase64(value: object) -> bytes:
    if not isinstance(value, str):
        raise errors.Malformed("envelope", "base64")
    try:
        data = base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        raise errors.Malformed("envelope", "base64") from None
    if _base64(data) != value:
        raise errors.Malformed("envelope", "base64")
    return data
