"""The public card: who an officer is and with which keys the officer signs and receives, signed by the officer."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import msgspec

from rolodex import errors
from rolodex.bundle import canonical, envelopes, limits
from rolodex.clock import iso
from rolodex.crypto import signing
from rolodex.crypto.age import HybridRecipient
from rolodex.crypto.fingerprint import fingerprint
from rolodex.crypto.identity import Identity, PublicKeys

FORMAT: Final = "rolodex-card"
VERSION: Final = 1
PAYLOAD_TYPE: Final = "application/vnd.rolodex.card+json"
SUFFIX: Final = ".rlxcard"
DEFAULT_LIFETIME: Final = timedelta(days=3 * 365)


class _Document(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The card as JSON."""

    format: str
    version: int
    officer_id: canonical.Id
    name: canonical.Name
    component: canonical.Name | None
    signing_key: canonical.Key
    recipient: str
    created_at: canonical.Instant
    not_after: canonical.Instant
    previous: canonical.Fingerprint | None


@dataclass(frozen=True, slots=True)
class Card:
    """What a checked card says. `officer_id` has 16 bytes; `name` is a name or a function, as the officer wants it;
    `previous` is the fingerprint of the card that this one follows; `document` is the card as it travels.
    """

    officer_id: bytes
    name: str
    component: str | None
    keys: PublicKeys
    created_at: datetime
    not_after: datetime
    previous: str | None
    document: bytes

    @property
    def fingerprint(self) -> str:
        """Eight groups of five digits over both keys."""
        return fingerprint(self.keys.signing, self.keys.recipient)

    def check_valid_at(self, at: datetime) -> None:
        """Raises `Expired` if the card was past its date then."""
        if at > self.not_after:
            raise errors.Expired(what="card")


def make(
    identity: Identity,
    *,
    officer_id: bytes,
    name: str,
    component: str | None,
    created_at: datetime,
    not_after: datetime,
    previous: str | None = None,
) -> bytes:
    """The signed card of these keys. Raises `Invalid` for what `read` would refuse. Seconds are kept, no less."""
    document = _Document(
        format=FORMAT,
        version=VERSION,
        officer_id=officer_id.hex(),
        name=name,
        component=component,
        signing_key=identity.public.signing.hex(),
        recipient=identity.public.recipient,
        created_at=iso(created_at),
        not_after=iso(not_after),
        previous=previous,
    )
    made = envelopes.seal(identity, PAYLOAD_TYPE, canonical.encode(document))
    try:
        parse(made)
    except errors.Unreliable as error:
        raise errors.Invalid("card", str(error.params.get("reason", error.code))) from None
    return made


def read(untrusted: bytes, now: datetime) -> Card:
    """The card, if it is whole and not past its date. Raises as `parse`, and `Expired`."""
    card = parse(untrusted)
    card.check_valid_at(now)
    return card


def parse(untrusted: bytes) -> Card:
    """The card, whatever its date: the signature is checked over the exact bytes before anything is read.

    Raises `SignatureInvalid`, `TooNew`, `LimitExceeded`, `Malformed(what="envelope" | "public_key" | "json" |
    "rolodex-card" | "age_key")`: also for a key of small order or in a second encoding, an unknown or repeated
    member, a control character in a name.
    """
    payload, signer = envelopes.unseal(untrusted, PAYLOAD_TYPE, None, limits.CARD_BYTES)
    document = canonical.decode(payload, _Document, FORMAT, VERSION, limits.CARD_BYTES)
    if bytes.fromhex(document.signing_key) != signer:
        raise errors.SignatureInvalid
    signing.check_public_key(signer)
    if str(HybridRecipient.parse(document.recipient)) != document.recipient:
        raise errors.Malformed("age_key", "not_canonical")
    for name in (document.name, document.component):
        if name is not None:
            _check_name(name)
    created_at = canonical.instant(document.created_at, FORMAT)
    not_after = canonical.instant(document.not_after, FORMAT)
    if not_after <= created_at:
        raise errors.Malformed(FORMAT, "dates")
    return Card(
        officer_id=bytes.fromhex(document.officer_id),
        name=document.name,
        component=document.component,
        keys=PublicKeys(signer, document.recipient),
        created_at=created_at,
        not_after=not_after,
        previous=document.previous,
        document=untrusted,
    )


def _check_name(name: str) -> None:
    if name != name.strip() or any(unicodedata.category(character) == "Cc" for character in name):
        raise errors.Malformed(FORMAT, "name")
