"""The textual header of an age file, read without tolerance. Source: c2sp.org/age, "Header"."""

import base64
import binascii
import re
from dataclasses import dataclass
from typing import BinaryIO

from rolodex import errors
from rolodex.crypto import digest, kdf
from rolodex.crypto.secret import Secret

MAX_HEADER_BYTES = 64 * 1024
MAX_STANZAS = 32
FILE_KEY_BYTES = 16
MAC_BYTES = 32

_VERSION_LINE = b"age-encryption.org/v1"
_COLUMNS = 64
_MAC_CHARACTERS = 43
_ARGUMENT = re.compile(rb"[\x21-\x7e]+")
_ARMOR = b"-----BEGIN"
SCRYPT = "scrypt"


@dataclass(frozen=True, slots=True)
class Stanza:
    """The file key wrapped for one recipient: a type, its arguments and a body."""

    kind: str
    arguments: tuple[str, ...]
    body: bytes


@dataclass(frozen=True, slots=True)
class Header:
    """A parsed header and its exact bytes, from the version line to the line feed after the MAC."""

    stanzas: tuple[Stanza, ...]
    mac: bytes
    raw: bytes

    @property
    def sha256(self) -> bytes:
        """The digest a signed manifest binds."""
        return digest.sha256(self.raw)

    @property
    def needs_passphrase(self) -> bool:
        """Whether the file opens by a passphrase; it then has no other recipient."""
        return self.stanzas[0].kind == SCRYPT

    def check_mac(self, file_key: Secret) -> None:
        """Raises `Malformed(what="age_mac")` if header and file key do not belong together."""
        if not digest.equal(_mac(file_key, self.raw[: -_MAC_CHARACTERS - 2]), self.mac):
            raise errors.Malformed("age_mac", "does_not_match")


def encode(stanzas: tuple[Stanza, ...], file_key: Secret) -> bytes:
    """The bytes of a header with these stanzas and its MAC."""
    lines = [_VERSION_LINE]
    for stanza in stanzas:
        lines.append(" ".join(("->", stanza.kind, *stanza.arguments)).encode("ascii"))
        body = encode_base64(stanza.body).encode()
        lines += [body[i : i + _COLUMNS] for i in range(0, len(body) + 1, _COLUMNS)]
    authenticated = b"\n".join([*lines, b"---"])
    return authenticated + b" " + encode_base64(_mac(file_key, authenticated)).encode() + b"\n"


def read(source: BinaryIO) -> tuple[Header, bytes]:
    """The header at the start of a binary age file, and the bytes read beyond it.

    Reads at most 64 KiB. Raises `Malformed(what="age_header", reason=…)` for every breach of the format and
    for ASCII armor, `LimitExceeded` for a header above 64 KiB or 32 stanzas.
    """
    data = read_fully(source, MAX_HEADER_BYTES)
    if data.startswith(_ARMOR):
        raise _malformed("armor")
    lines = _Lines(data)
    if lines.take() != _VERSION_LINE:
        raise _malformed("version")
    stanzas: list[Stanza] = []
    line = lines.take()
    while line.startswith(b"->"):
        if len(stanzas) == MAX_STANZAS:
            raise errors.LimitExceeded("age_stanzas", maximum=MAX_STANZAS)
        stanzas.append(_stanza(line, lines))
        line = lines.take()
    mac = _mac_line(line)
    if not stanzas:
        raise _malformed("no_stanza")
    if len(stanzas) > 1 and any(stanza.kind == SCRYPT for stanza in stanzas):
        raise _malformed("scrypt_not_alone")
    return Header(tuple(stanzas), mac, data[: lines.position]), data[lines.position :]


def read_fully(source: BinaryIO, size: int) -> bytes:
    """`size` bytes, or fewer only at the end of the file: a pipe may give less at a time."""
    data = source.read(size)
    if len(data) == size or not data:
        return data
    parts = [data]
    missing = size - len(data)
    while missing and (data := source.read(missing)):
        parts.append(data)
        missing -= len(data)
    return b"".join(parts)


def encode_base64(data: bytes) -> str:
    """Base64 without padding."""
    return base64.b64encode(data).decode().rstrip("=")


def decode_base64(text: bytes) -> bytes:
    """The bytes of canonical base64 without padding. Raises `Malformed(what="age_header")` otherwise."""
    try:
        data = base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)
    except binascii.Error:
        raise _malformed("base64") from None
    if encode_base64(data).encode() != text:
        raise _malformed("base64")
    return data


class _Lines:
    """Lines of a header that may be cut off."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.position = 0

    def take(self) -> bytes:
        end = self._data.find(b"\n", self.position)
        if end < 0:
            if len(self._data) == MAX_HEADER_BYTES:
                raise errors.LimitExceeded("age_header_bytes", maximum=MAX_HEADER_BYTES)
            raise _malformed("truncated")
        line = self._data[self.position : end]
        self.position = end + 1
        return line


def _stanza(first: bytes, lines: _Lines) -> Stanza:
    prefix, *arguments = first.split(b" ")
    if prefix != b"->" or not arguments or not all(_ARGUMENT.fullmatch(argument) for argument in arguments):
        raise _malformed("stanza")
    body = bytearray()
    while True:
        line = lines.take()
        if len(line) > _COLUMNS:
            raise _malformed("line_length")
        body += decode_base64(line)
        if len(line) < _COLUMNS:
            break
    kind, *rest = (argument.decode("ascii") for argument in arguments)
    return Stanza(kind, tuple(rest), bytes(body))


def _mac_line(line: bytes) -> bytes:
    prefix, separator, text = line.partition(b" ")
    if prefix != b"---" or not separator or len(text) != _MAC_CHARACTERS:
        raise _malformed("mac_line")
    return decode_base64(text)


def _mac(file_key: Secret, authenticated: bytes) -> bytes:
    return digest.hmac_sha256(kdf.hkdf_sha256(file_key, salt=b"", info=b"header"), authenticated)


def _malformed(reason: str) -> errors.Malformed:
    return errors.Malformed("age_header", reason)
