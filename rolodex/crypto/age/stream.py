"""The payload of an age file: 64 KiB chunks, each authenticated, the last one marked.

Source: c2sp.org/age, "Payload" (STREAM, eprint 2015/189). Memory is bounded by two chunks in both directions.
"""

from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from rolodex import errors
from rolodex.crypto import entropy, kdf
from rolodex.crypto.age.format import read_fully
from rolodex.crypto.secret import Secret

CHUNK_BYTES = 64 * 1024
NONCE_BYTES = 16
TAG_BYTES = 16
_SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES
_MORE, _LAST = b"\x00", b"\x01"


class Writer:
    """Encrypts what is written, chunk by chunk, to `out`. Without `finish()` the file does not open."""

    def __init__(self, file_key: Secret, out: BinaryIO) -> None:
        nonce = entropy.token(NONCE_BYTES)
        self._cipher = _cipher(file_key, nonce)
        self._out = out
        self._counter = 0
        self._pending = bytearray()
        self._finished = False
        out.write(nonce)

    def write(self, data: bytes) -> None:
        """Takes any amount of plaintext; full chunks go out at once."""
        self._check_open()
        view = memoryview(data)
        if self._pending:
            missing = CHUNK_BYTES - len(self._pending)
            self._pending += view[:missing]
            view = view[missing:]
            if not view:
                return
            self._seal(bytes(self._pending), _MORE)
            self._pending.clear()
        # A full chunk waits until more follows: only then is it known not to be the last.
        position = 0
        while len(view) - position > CHUNK_BYTES:
            self._seal(view[position : position + CHUNK_BYTES], _MORE)
            position += CHUNK_BYTES
        self._pending += view[position:]

    def finish(self) -> None:
        """Writes the last chunk. `out` stays open and is not flushed."""
        self._check_open()
        self._seal(bytes(self._pending), _LAST)
        self._finished = True

    def _seal(self, chunk: bytes | memoryview, mark: bytes) -> None:
        self._out.write(self._cipher.encrypt(_nonce(self._counter, mark), chunk, None))
        self._counter += 1

    def _check_open(self) -> None:
        if self._finished:
            raise ValueError("the payload is finished")


def chunks(file_key: Secret, start: bytes, source: BinaryIO) -> Iterator[bytes]:
    """The plaintext in pieces of at most 64 KiB, each only after it was authenticated.

    `start` are the bytes of the payload that were already read. The caller may trust the whole only once the
    iterator has ended: until then the file may still turn out to be cut off.
    Raises at once `Malformed(what="age_header")` if the nonce is cut off; while reading
    `Malformed(what="age_payload")`: a changed, missing, empty or further chunk.
    """
    reader = _Source(start, source)
    nonce = reader.take(NONCE_BYTES)
    if len(nonce) < NONCE_BYTES:
        raise errors.Malformed("age_header", "nonce")
    return _chunks(_cipher(file_key, nonce), reader)


def _chunks(cipher: ChaCha20Poly1305, reader: "_Source") -> Iterator[bytes]:
    sealed = reader.take(_SEALED_CHUNK_BYTES)
    counter = 0
    while True:
        following = reader.take(_SEALED_CHUNK_BYTES)
        if len(sealed) < TAG_BYTES:
            raise _malformed("truncated")
        try:
            plaintext = cipher.decrypt(_nonce(counter, _MORE if following else _LAST), sealed, None)
        except InvalidTag:
            raise _malformed("chunk") from None
        if not plaintext and counter:
            raise _malformed("empty_chunk")
        yield plaintext
        if not following:
            return
        sealed = following
        counter += 1


class _Source:
    """The bytes already read, then the file."""

    def __init__(self, start: bytes, source: BinaryIO) -> None:
        self._start = memoryview(start)
        self._source = source

    def take(self, size: int) -> bytes:
        if not self._start:
            return read_fully(self._source, size)
        head = bytes(self._start[:size])
        self._start = self._start[size:]
        return head + read_fully(self._source, size - len(head)) if len(head) < size else head


def _cipher(file_key: Secret, nonce: bytes) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(kdf.hkdf_sha256(file_key, salt=nonce, info=b"payload").expose())


def _nonce(counter: int, mark: bytes) -> bytes:
    return counter.to_bytes(11, "big") + mark


def _malformed(reason: str) -> errors.Malformed:
    return errors.Malformed("age_payload", reason)
