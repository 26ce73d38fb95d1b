"""What stands where inside the encryption: magic, card, manifest, segments, zeros."""

from typing import Final

MAGIC: Final = b"RLXBNDL"
LAYOUT_VERSION: Final = 1
LENGTH_BYTES: Final = 4
PREFIX_BYTES: Final = len(MAGIC) + 1


def prefix() -> bytes:
    """The first eight bytes: the magic and the version of the layout."""
    return MAGIC + bytes([LAYOUT_VERSION])


def with_length(document: bytes) -> bytes:
    """The document after its length as four bytes, high byte first."""
    return len(document).to_bytes(LENGTH_BYTES, "big") + document
