"""Whole age files: encrypt to recipients, decrypt with identities, always streaming."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from rolodex import errors
from rolodex.crypto import digest, entropy
from rolodex.crypto.age import format as age_format
from rolodex.crypto.age import stream
from rolodex.crypto.age.file_key import Identity, Recipient, Strength
from rolodex.crypto.age.format import FILE_KEY_BYTES, MAX_STANZAS, Header
from rolodex.crypto.age.scrypt import ScryptIdentity
from rolodex.crypto.secret import Secret


class Prepared:
    """A header whose payload is still to come: a signed manifest can bind it before it is encrypted.

    Serves one file: the second `writer` is refused, since a file key is not used twice.
    """

    __slots__ = ("_file_key", "header")

    def __init__(self, header: bytes, file_key: Secret) -> None:
        self.header = header
        self._file_key: Secret | None = file_key

    @property
    def header_sha256(self) -> bytes:
        """SHA-256 over the whole header, 32 bytes."""
        return digest.sha256(self.header)

    def writer(self, out: BinaryIO) -> stream.Writer:
        """Writes the header to `out` and takes the plaintext: `write` any number of times, then `finish`."""
        if self._file_key is None:
            raise ValueError("a prepared header serves one file")
        file_key, self._file_key = self._file_key, None
        out.write(self.header)
        return stream.Writer(file_key, out)


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that one of the identities opens: the header is authentic, the chunks become so one by one."""

    header: Header
    chunks: Iterator[bytes]


def prepare(recipients: Sequence[Recipient]) -> Prepared:
    """A header with a new file key for these recipients.

    Raises `Invalid("recipients", "none" | "mixed_strength" | "passphrase_not_alone")`; `LimitExceeded` above
    32. Post-quantum and classic recipients do not mix: the weakest would decide. Source: c2sp.org/age.
    """
    _check_recipients(recipients)
    file_key = entropy.key(FILE_KEY_BYTES)
    stanzas = tuple(recipient.wrap(file_key) for recipient in recipients)
    return Prepared(age_format.encode(stanzas, file_key), file_key)


def encrypt(recipients: Sequence[Recipient], plaintext: Iterable[bytes], out: BinaryIO) -> bytes:
    """Writes a whole file to `out`; gives the SHA-256 of its header. Raises as `prepare`."""
    prepared = prepare(recipients)
    writer = prepared.writer(out)
    for piece in plaintext:
        writer.write(piece)
    writer.finish()
    return prepared.header_sha256


def decrypt(identities: Sequence[Identity], source: BinaryIO) -> Opened:
    """Opens a binary age file from its start; the payload is read as `chunks` is consumed.

    Raises before any plaintext: `Malformed(what="age_header")` and `LimitExceeded` from the header alone,
    `Malformed(what="age_stanza")` for a broken stanza of a kind an identity knows, `NotARecipient` if no
    identity opens it, `WrongPassphrase` if the file has a passphrase and none of those given is it,
    `Malformed(what="age_mac")`. While reading: `Malformed(what="age_payload")`; everything yielded before is
    authentic and in order, but the file as a whole is not to be believed.
    """
    header, start = age_format.read(source)
    file_key = _unwrap(identities, header)
    header.check_mac(file_key)
    return Opened(header, stream.chunks(file_key, start, source))


def _check_recipients(recipients: Sequence[Recipient]) -> None:
    if not recipients:
        raise errors.Invalid("recipients", "none")
    if len(recipients) > MAX_STANZAS:
        raise errors.LimitExceeded("age_stanzas", maximum=MAX_STANZAS)
    strengths = {recipient.strength for recipient in recipients}
    if Strength.PASSPHRASE in strengths and len(recipients) > 1:
        raise errors.Invalid("recipients", "passphrase_not_alone")
    if len(strengths) > 1:
        raise errors.Invalid("recipients", "mixed_strength")


def _unwrap(identities: Sequence[Identity], header: Header) -> Secret:
    for identity in identities:
        for stanza in header.stanzas:
            file_key = identity.unwrap(stanza)
            if file_key is not None:
                return file_key
    if header.needs_passphrase and any(isinstance(identity, ScryptIdentity) for identity in identities):
        raise errors.WrongPassphrase
    raise errors.NotARecipient
