"""Keys as text: what stands on a card or in an identity file."""

from rolodex import errors
from rolodex.crypto.age.hybrid import HybridIdentity, HybridRecipient
from rolodex.crypto.age.x25519 import X25519Identity, X25519Recipient
from rolodex.crypto.secret import Secret


def parse_recipient(text: str) -> HybridRecipient | X25519Recipient:
    """The recipient of an `age1pq1…` or `age1…` text. Raises `Malformed(what="age_key")`."""
    if text.lower().startswith("age1pq1"):
        return HybridRecipient.parse(text)
    return X25519Recipient.parse(text)


def parse_identity(text: Secret) -> HybridIdentity | X25519Identity:
    """The identity of an `AGE-SECRET-KEY-PQ-1…` or `AGE-SECRET-KEY-1…` text. Raises
    `Malformed(what="age_key")`.
    """
    if text.expose().upper().startswith(b"AGE-SECRET-KEY-PQ-1"):
        return HybridIdentity.parse(text)
    return X25519Identity.parse(text)


def parse_identity_file(content: Secret) -> list[HybridIdentity | X25519Identity]:
    """The identities of a file with one per line; empty lines and lines that start with # do not count.

    Raises `Malformed(what="age_identity_file", line=…)` for the first line that is none, and for a file
    without any.
    """
    identities = []
    for number, line in enumerate(content.expose().splitlines(), start=1):
        text = line.strip()
        if not text or text.startswith(b"#"):
            continue
        try:
            identities.append(parse_identity(Secret(text)))
        except errors.Unreliable:
            raise errors.Malformed("age_identity_file", "line", line=number) from None
    if not identities:
        raise errors.Malformed("age_identity_file", "empty")
    return identities
