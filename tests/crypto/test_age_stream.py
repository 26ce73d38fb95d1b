"""The payload: nothing unauthenticated comes out, nothing changed goes through, memory stays bounded."""

import io
import tracemalloc
from collections.abc import Iterator
from typing import BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolodex import errors
from rolodex.crypto import age
from rolodex.crypto.secret import Secret

CHUNK = 65536
HYBRID = age.HybridIdentity(Secret(b"h" * 32))
CLASSIC = age.X25519Identity(Secret(b"c" * 32))


def _encrypted(identity: age.HybridIdentity | age.X25519Identity, pieces: list[bytes]) -> bytes:
    out = io.BytesIO()
    age.encrypt([identity.recipient()], pieces, out)
    return out.getvalue()


def _decrypted(identity: age.Identity, source: BinaryIO) -> bytes:
    return b"".join(age.decrypt([identity], source).chunks)


SMALL = _encrypted(CLASSIC, [b"a small file"])
SMALL_HYBRID = _encrypted(HYBRID, [b"a small file"])
LARGE = _encrypted(CLASSIC, [bytes(3 * CHUNK + 5)])


def _flipped(data: bytes, bit: int) -> bytes:
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def test_small_file_with_any_flipped_bit_is_refused() -> None:
    for bit in range(len(SMALL) * 8):
        with pytest.raises(errors.Unreliable):
            _decrypted(CLASSIC, io.BytesIO(_flipped(SMALL, bit)))


@given(bit=st.integers(0, len(SMALL_HYBRID) * 8 - 1))
def test_hybrid_file_with_a_flipped_bit_is_refused(bit: int) -> None:
    with pytest.raises(errors.Unreliable):
        _decrypted(HYBRID, io.BytesIO(_flipped(SMALL_HYBRID, bit)))


@given(bit=st.integers(0, len(LARGE) * 8 - 1))
def test_large_file_with_a_flipped_bit_is_refused(bit: int) -> None:
    with pytest.raises(errors.Unreliable):
        _decrypted(CLASSIC, io.BytesIO(_flipped(LARGE, bit)))


def test_small_file_cut_anywhere_is_refused() -> None:
    for data, identity in ((SMALL, CLASSIC), (SMALL_HYBRID, HYBRID)):
        for length in range(len(data)):
            with pytest.raises(errors.Unreliable):
                _decrypted(identity, io.BytesIO(data[:length]))


@given(length=st.integers(0, len(LARGE) - 1))
def test_large_file_cut_anywhere_is_refused(length: int) -> None:
    with pytest.raises(errors.Unreliable):
        _decrypted(CLASSIC, io.BytesIO(LARGE[:length]))


@given(extra=st.binary(min_size=1, max_size=100))
def test_file_with_more_after_its_end_is_refused(extra: bytes) -> None:
    with pytest.raises(errors.Malformed):
        _decrypted(CLASSIC, io.BytesIO(SMALL + extra))


@given(st.binary(max_size=300))
def test_file_of_any_bytes_is_refused(data: bytes) -> None:
    for start in (b"", b"age-encryption.org/v1\n", b"age-encryption.org/v1\n-> X25519 "):
        with pytest.raises(errors.Unreliable):
            _decrypted(CLASSIC, io.BytesIO(start + data))


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 1])
def test_payload_around_a_chunk_comes_back_with_the_right_size(size: int) -> None:
    plaintext = b"x" * size
    payload_bytes = 16 + size + 16 * max(1, -(-size // CHUNK))
    data = _encrypted(CLASSIC, [plaintext])

    assert _decrypted(CLASSIC, io.BytesIO(data)) == plaintext
    assert len(data) - data.index(b"--- ") - 48 == payload_bytes


@given(st.lists(st.integers(0, 90_000), max_size=6))
def test_payload_written_in_any_pieces_comes_back(sizes: list[int]) -> None:
    pieces = [bytes([number]) * size for number, size in enumerate(sizes)]

    assert _decrypted(CLASSIC, io.BytesIO(_encrypted(CLASSIC, pieces))) == b"".join(pieces)


class _Drip(io.RawIOBase):
    """A pipe that gives a few bytes at a time."""

    def __init__(self, data: bytes) -> None:
        self._source = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        return self._source.read(min(size, 1000))


def test_file_from_a_slow_pipe_is_read_whole() -> None:
    assert _decrypted(CLASSIC, _Drip(LARGE)) == bytes(3 * CHUNK + 5)  # type: ignore[arg-type]


def test_chunks_before_a_changed_one_are_the_only_ones_given() -> None:
    opened = age.decrypt([CLASSIC], io.BytesIO(_flipped(LARGE, (len(LARGE) - 20 - CHUNK) * 8)))
    given_out: list[bytes] = []

    with pytest.raises(errors.Malformed):
        given_out.extend(opened.chunks)

    assert b"".join(given_out) == bytes(2 * CHUNK)


def test_chunks_swapped_are_refused() -> None:
    start = LARGE.index(b"--- ") + 48 + 16
    sealed = CHUNK + 16
    swapped = LARGE[:start] + LARGE[start + sealed : start + 2 * sealed] + LARGE[start : start + sealed]

    with pytest.raises(errors.Malformed):
        _decrypted(CLASSIC, io.BytesIO(swapped + LARGE[start + 2 * sealed :]))


def test_finished_writer_takes_no_more() -> None:
    writer = age.prepare([CLASSIC.recipient()]).writer(io.BytesIO())
    writer.finish()

    with pytest.raises(ValueError, match="finished"):
        writer.write(b"more")
    with pytest.raises(ValueError, match="finished"):
        writer.finish()


def test_unfinished_file_does_not_open() -> None:
    out = io.BytesIO()
    age.prepare([CLASSIC.recipient()]).writer(out).write(bytes(2 * CHUNK))

    with pytest.raises(errors.Malformed):
        _decrypted(CLASSIC, io.BytesIO(out.getvalue()))


class _Sink(io.RawIOBase):
    """Counts what is written and forgets it."""

    count = 0

    def write(self, data: object) -> int:
        self.count += len(data)  # type: ignore[arg-type]
        return len(data)  # type: ignore[arg-type]


def _pieces(count: int) -> Iterator[bytes]:
    piece = bytes(1 << 20)
    for _ in range(count):
        yield piece


def test_memory_does_not_grow_with_the_file() -> None:
    data = _encrypted(CLASSIC, list(_pieces(32)))
    tracemalloc.start()

    age.encrypt([CLASSIC.recipient()], _pieces(32), _Sink())  # type: ignore[arg-type]
    total = sum(len(chunk) for chunk in age.decrypt([CLASSIC], io.BytesIO(data)).chunks)
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert total == 32 << 20
    assert peak_bytes < 4 << 20
