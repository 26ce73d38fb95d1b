"""The header: every byte counts, one copy suffices, bounds come before work."""

import os
import struct
from dataclasses import replace
from pathlib import Path

import pytest

from rolodex import errors
from rolodex.crypto import digest
from rolodex.crypto.secret import Secret
from rolodex.store import header, layout
from rolodex.store.header import Header
from rolodex.store.keyslots import KeyStoreSlot, PassphraseSlot, RecoverySlot
from tests.store.places import CHEAP

KEY = Secret(bytes([9]) * 32)
PASSPHRASE_SLOT = PassphraseSlot(bytes([1]) * 16, CHEAP, bytes([2]) * 32, bytes([3]) * 120)
RECOVERY_SLOT = RecoverySlot(bytes([4]) * 16, bytes([5]) * 40)
HEADER = Header(bytes([7]) * 16, generation=1, revision=3, slots=(PASSPHRASE_SLOT, RECOVERY_SLOT))

KEY_STORE_SLOT = KeyStoreSlot(bytes([6]) * 16, bytes([1]) * 16, CHEAP, bytes([8]) * 32, bytes([10]) * 120)
QUICK = replace(HEADER, slots=(*HEADER.slots, KEY_STORE_SLOT))


def reframed(body: bytes, version: int = 1) -> bytes:
    """A frame with a right checksum around any body, as a forger would make it."""
    signed = struct.pack(">8sHI", b"RLXVAULT", version, len(body)) + body
    return signed + digest.sha256(signed) + bytes(32)


def body_with(old: bytes, new: bytes) -> bytes:
    body = header.encode(HEADER, KEY)[14:-64]
    assert old in body
    return body.replace(old, new)


def test_header_comes_back_as_it_was_written() -> None:
    candidate = header.decode(header.encode(HEADER, KEY))
    assert candidate.header == HEADER
    assert candidate.is_authentic(KEY)
    assert not candidate.is_authentic(Secret(bytes(32)))


def test_every_flipped_bit_of_the_public_part_is_damage() -> None:
    data = header.encode(HEADER, KEY)
    refused = 0
    for position in range((len(data) - 32) * 8):
        flipped = bytearray(data)
        flipped[position // 8] ^= 1 << position % 8
        with pytest.raises(errors.Damaged):
            header.decode(bytes(flipped))
        refused += 1
    assert refused == (len(data) - 32) * 8 > 5000


def test_every_flipped_bit_of_the_seal_is_not_authentic() -> None:
    data = header.encode(HEADER, KEY)
    for position in range((len(data) - 32) * 8, len(data) * 8):
        flipped = bytearray(data)
        flipped[position // 8] ^= 1 << position % 8
        assert not header.decode(bytes(flipped)).is_authentic(KEY)


def test_every_shortened_header_is_damage() -> None:
    data = header.encode(HEADER, KEY)
    for length in range(len(data)):
        with pytest.raises(errors.Damaged):
            header.decode(data[:length])


def test_bytes_after_the_header_are_damage() -> None:
    with pytest.raises(errors.Damaged):
        header.decode(header.encode(HEADER, KEY) + b"\0")


def test_later_version_is_too_new_and_not_damage() -> None:
    with pytest.raises(errors.VaultTooNew) as refusal:
        header.decode(reframed(b'{"anything":1}', version=3))
    assert refusal.value.params == {"found": 3, "known": 2}


def test_slot_for_a_key_store_makes_a_header_of_version_two_and_no_other_does() -> None:
    data = header.encode(QUICK, KEY)

    assert header.decode(data).header == QUICK
    assert struct.unpack_from(">8sHI", data)[1] == 2
    assert struct.unpack_from(">8sHI", header.encode(HEADER, KEY))[1] == 1


@pytest.mark.parametrize(("written", "version"), [(QUICK, 1), (HEADER, 2), (HEADER, 0)])
def test_version_that_does_not_fit_the_slots_is_refused(written: Header, version: int) -> None:
    with pytest.raises(errors.Damaged) as refusal:
        header.decode(reframed(header.encode(written, KEY)[14:-64], version))
    assert refusal.value.params == {"part": "header", "reason": "version"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"belongs_to":"' + b"01" * 16, b'"belongs_to":"' + b"01" * 15),
        (b'"belongs_to":"' + b"01" * 16 + b'",', b""),
        (b'"type":"key_store"', b'"type":"passphrase"'),
        (b"0a" * 120, b"0a" * 40),
        (b"08" * 32, b"08" * 31),
    ],
)
def test_malformed_slot_for_a_key_store_is_refused(old: bytes, new: bytes) -> None:
    body = header.encode(QUICK, KEY)[14:-64]
    assert old in body
    with pytest.raises(errors.Damaged) as refusal:
        header.decode(reframed(body.replace(old, new), 2))
    assert refusal.value.params == {"part": "header", "reason": "body"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"memory_kib":19456', b'"memory_kib":19455'),
        (b'"memory_kib":19456', b'"memory_kib":2097153'),
        (b'"iterations":1', b'"iterations":17'),
        (b'"iterations":1', b'"iterations":0'),
        (b'"lanes":1', b'"lanes":-1'),
        (b'"lanes":1', b'"lanes":true'),
        (b'"generation":1', b'"generation":0'),
        (b'"generation":1', b'"generation":"1"'),
        (b'"revision":3', b'"revision":3.0'),
        (b'"revision":3', b'"revision":3,"more":1'),
        (b'"type":"recovery"', b'"type":"fingerprint"'),
        (b"04" * 16, b"01" * 16),
        (b"07" * 16, b"07" * 15),
        (b"07" * 16, b"0x" * 16),
        (b"03" * 120, b"03" * 121),
    ],
)
def test_header_outside_its_bounds_is_refused_before_any_derivation(old: bytes, new: bytes) -> None:
    with pytest.raises(errors.Damaged) as refusal:
        header.decode(reframed(body_with(old, new)))
    assert refusal.value.params == {"part": "header", "reason": "body"}


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b"null", b"[" * 5000, b'{"a":NaN}', b"\xff"])
def test_body_that_is_no_header_is_refused(body: bytes) -> None:
    with pytest.raises(errors.Damaged):
        header.decode(reframed(body))


def test_thirty_third_slot_is_refused() -> None:
    slots = tuple(RecoverySlot(bytes([number]) * 16, bytes(40)) for number in range(33))
    with pytest.raises(errors.LimitExceeded):
        header.encode(Header(bytes(16), 1, 1, slots), KEY)


def test_damaged_first_copy_is_read_from_the_second(tmp_path: Path) -> None:
    header.write(tmp_path, header.encode(HEADER, KEY))
    (tmp_path / layout.HEADER).write_bytes(b"rubbish")
    assert [candidate.header for candidate in header.read(tmp_path)] == [HEADER]


def test_copy_of_the_later_revision_wins(tmp_path: Path) -> None:
    later = Header(HEADER.vault_id, 1, 4, HEADER.slots)
    header.write(tmp_path, header.encode(HEADER, KEY))
    (tmp_path / layout.HEADER_COPY).write_bytes(header.encode(later, KEY))
    assert [candidate.header.revision for candidate in header.read(tmp_path)] == [4]


def test_repair_makes_both_copies_whole_and_leaves_no_other_file(tmp_path: Path) -> None:
    data = header.encode(HEADER, KEY)
    (tmp_path / layout.HEADER_COPY).write_bytes(b"rubbish")
    header.repair(tmp_path, data)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"vault.hdr": data, "vault.hdr.2": data}


def test_missing_header_and_two_damaged_copies_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(errors.FileMissing):
        header.read(tmp_path)
    for path in layout.headers(tmp_path):
        path.write_bytes(b"rubbish")
    with pytest.raises(errors.Damaged):
        header.read(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipe_in_place_of_a_copy_is_damage_and_holds_nobody_up(tmp_path: Path) -> None:
    first, second = layout.headers(tmp_path)
    os.mkfifo(first)
    with pytest.raises(errors.Damaged):
        header.read(tmp_path)

    second.write_bytes(header.encode(HEADER, KEY))

    assert [candidate.header for candidate in header.read(tmp_path)] == [HEADER]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_repair_puts_a_copy_in_place_of_a_pipe(tmp_path: Path) -> None:
    first, second = layout.headers(tmp_path)
    os.mkfifo(first)
    data = header.encode(HEADER, KEY)

    header.repair(tmp_path, data)

    assert (first.read_bytes(), second.read_bytes()) == (data, data)
