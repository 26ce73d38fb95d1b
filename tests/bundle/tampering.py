"""Every bit of a small bundle turned over: from outside, and from inside as only its recipient could."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rolodex.errors import RolodexError
from tests.bundle.bundles import bared, claims_in, opened, write


@dataclass(frozen=True, slots=True)
class Tampering:
    """How many changed bundles were tried, and the bits whose change went unnoticed."""

    tried: int
    accepted: tuple[int, ...]


def outside(folder: Path, bits: Iterable[int] | None = None) -> Tampering:
    """Bits of the file as it lies on a stick; all of them, or those named."""
    good = write(folder).path.read_bytes()
    changed = folder / "changed.rlx"
    return _tried(good, bits, changed, changed.write_bytes)


def inside(folder: Path, bits: Iterable[int] | None = None) -> Tampering:
    """Bits of the plaintext, sealed again under the same header."""
    taken = bared(write(folder).path)
    changed = folder / "changed.rlx"
    return _tried(taken.plaintext, bits, changed, lambda data: taken.resealed(changed, data))


def _tried(good: bytes, bits: Iterable[int] | None, changed: Path, put: object) -> Tampering:
    assert callable(put)
    tried, accepted = 0, []
    for bit in bits if bits is not None else range(len(good) * 8):
        position = bit % (len(good) * 8)
        data = bytearray(good)
        data[position // 8] ^= 1 << position % 8
        put(bytes(data))
        tried += 1
        if _is_accepted(changed):
            accepted.append(position)
    return Tampering(tried, tuple(accepted))


def _is_accepted(path: Path) -> bool:
    try:
        with opened(path) as bundle:
            claims_in(bundle)
    except RolodexError:
        return False
    return True
