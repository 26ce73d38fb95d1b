"""Segments compressed and decompressed whole, within bounds known before."""

import sys
from typing import Final

from rolodex import errors
from rolodex.bundle.manifest import Codec

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_LEVEL: Final = 3
_OPTIONS: Final[dict[int, int]] = {zstd.DecompressionParameter.window_log_max: 23}
"""A window of 8 MiB, as much as a segment may hold: a frame cannot ask for more memory."""


def compress(raw: bytes) -> tuple[Codec, bytes]:
    """How to store these bytes, and the stored bytes: never longer than `raw`. Source: RFC 8878."""
    compressed = zstd.compress(raw, level=_LEVEL)
    return (Codec.ZSTD, compressed) if len(compressed) < len(raw) else (Codec.STORED, raw)


def decompress(codec: Codec, stored: bytes, raw_length: int) -> bytes:
    """Exactly `raw_length` bytes; no more than one byte above is ever made.

    Raises `LimitExceeded` for a frame that holds more, `Malformed(what="segment")` for one that holds less, is broken,
    or is not alone.
    """
    if codec is Codec.STORED:
        return stored
    decompressor = zstd.ZstdDecompressor(options=_OPTIONS)
    try:
        raw = decompressor.decompress(stored, max_length=raw_length + 1)
    except zstd.ZstdError:
        raise errors.Malformed("segment", "compression") from None
    if len(raw) > raw_length:
        raise errors.LimitExceeded("segment_raw_bytes", maximum=raw_length)
    if len(raw) < raw_length or not decompressor.eof or decompressor.unused_data:
        raise errors.Malformed("segment", "raw_length")
    return raw
