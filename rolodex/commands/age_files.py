"""age files alone, without a vault: keys, encrypting, decrypting. The same files as the age tool's, never armored."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Final

from rolodex.clock import iso
from rolodex.commands import own_files
from rolodex.crypto import age
from rolodex.crypto.age import HybridIdentity, Identity, Recipient
from rolodex.crypto.secret import Secret
from rolodex.errors import LimitExceeded, Malformed, Unreliable

__all__ = [
    "Identity",
    "KeyPair",
    "Recipient",
    "Secret",
    "decrypt",
    "encrypt",
    "identities_in",
    "new_key",
    "passphrase_identity",
    "passphrase_recipient",
    "recipient",
    "recipients_in",
    "recipients_of",
    "write_identity",
]

MAX_KEY_FILE_BYTES: Final = 1_048_576
"""Some hundred recipients; the age tool has no such limit."""
_PIECE_BYTES: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class KeyPair:
    """A new private key as the text of an identity file, and the recipient that others encrypt to."""

    identity_file: Secret
    recipient: str


def new_key(created_at: datetime) -> KeyPair:
    """A fresh post-quantum key pair (`AGE-SECRET-KEY-PQ-1…`, `age1pq1…`). No side effects."""
    identity = HybridIdentity.generate()
    public = str(identity.recipient())
    head = f"# created: {iso(created_at)}\n# public key: {public}\n".encode()
    return KeyPair(Secret(head + identity.encode().expose() + b"\n"), public)


def recipient(text: str) -> Recipient:
    """Who `age1pq1…` or `age1…` is. Raises `Malformed`."""
    return age.parse_recipient(text.strip())


def recipients_in(source: BinaryIO) -> list[Recipient]:
    """The recipients of a file with one per line; empty lines and lines that start with # do not count.

    Raises `Malformed(what="age_recipients_file", line=…)` for the first line that is none and for a file without
    any, `LimitExceeded`.
    """
    found: list[Recipient] = []
    for number, line in enumerate(_key_file(source).splitlines(), start=1):
        text = line.decode("ascii", errors="replace").strip()
        if not text or text.startswith("#"):
            continue
        try:
            found.append(recipient(text))
        except Unreliable:
            raise Malformed("age_recipients_file", "line", line=number) from None
    if not found:
        raise Malformed("age_recipients_file", "empty")
    return found


def identities_in(source: BinaryIO) -> list[Identity]:
    """The private keys of an identity file. Raises `Malformed(what="age_identity_file")`, `LimitExceeded`."""
    return list(age.parse_identity_file(Secret(_key_file(source))))


def recipients_of(source: BinaryIO) -> list[Recipient]:
    """Those who hold the private keys of an identity file. Raises as `identities_in`."""
    return [identity.recipient() for identity in age.parse_identity_file(Secret(_key_file(source)))]


def passphrase_recipient(passphrase: Secret) -> Recipient:
    """Whoever knows the passphrase."""
    return age.ScryptRecipient(passphrase)


def passphrase_identity(passphrase: Secret) -> Identity:
    """A passphrase to try."""
    return age.ScryptIdentity(passphrase)


def encrypt(recipients: Sequence[Recipient], source: BinaryIO, out: BinaryIO) -> None:
    """Encrypt all of `source` to `out`, piece by piece.

    Raises `Invalid("recipients", …)` where they do not go together, `LimitExceeded` above 32.
    """
    age.encrypt(recipients, _pieces(source), out)


def decrypt(identities: Iterable[Identity], source: BinaryIO, out: BinaryIO) -> None:
    """Decrypt `source` to `out`; only authentic bytes are written, but the whole counts only if nothing is raised.

    Raises `Malformed`, `LimitExceeded`, `NotARecipient`, `WrongPassphrase`.
    """
    for chunk in age.decrypt(list(identities), source).chunks:
        out.write(chunk)


def write_identity(path: Path, pair: KeyPair) -> None:
    """The identity file, mode 0600. Raises `FileExists`: a key is never overwritten."""
    own_files.write_new(path, pair.identity_file.expose())


def _key_file(source: BinaryIO) -> bytes:
    content = source.read(MAX_KEY_FILE_BYTES + 1)
    if len(content) > MAX_KEY_FILE_BYTES:
        raise LimitExceeded("key_file_bytes", most=MAX_KEY_FILE_BYTES)
    return content


def _pieces(source: BinaryIO) -> Iterator[bytes]:
    while piece := source.read(_PIECE_BYTES):
        yield piece
