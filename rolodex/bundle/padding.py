"""The size a bundle is padded to, so that its length tells little about what is in it.

Source: Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", PoPETs
2019(4), §4.2 (PADMÉ): O(log log n) bits leak, at most 12 % are added.
"""

from collections.abc import Iterator
from typing import Final

_PIECE: Final = bytes(64 * 1024)


def padded_length(length: int) -> int:
    """The smallest PADMÉ size that holds `length` bytes."""
    if length < 2:
        return length
    exponent = length.bit_length() - 1
    free_bits = exponent - exponent.bit_length()
    mask = (1 << free_bits) - 1
    return (length + mask) & ~mask


def zeros(length: int) -> Iterator[bytes]:
    """`length` zero bytes in pieces."""
    for _ in range(length // len(_PIECE)):
        yield _PIECE
    yield _PIECE[: length % len(_PIECE)]
