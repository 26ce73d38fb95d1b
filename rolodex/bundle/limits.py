"""Every bound of the bundle format, in one place: checked before anything is allocated, in both directions."""

from datetime import timedelta
from typing import Final

KIB: Final = 1024
MIB: Final = 1024 * KIB

FILE_BYTES: Final = 1024 * MIB
"""A larger file is not opened. The age header has bounds of its own: 64 KiB, 32 stanzas (`crypto.age`)."""

CARD_BYTES: Final = 16 * KIB
"""A card is about 4 KiB: two keys, of which the hybrid one has 1,216 bytes."""

ENVELOPE_BYTES: Final = 16 * MIB
"""The signed manifest with its base64."""

CLAIMS: Final = 1_000_000
RAW_BYTES: Final = 1024 * MIB
"""Claim lines and attachments together, uncompressed."""

SEGMENTS: Final = 4_096
SEGMENT_RAW_BYTES: Final = 8 * MIB
"""One segment uncompressed; reader and writer hold one at a time, which bounds their memory."""
SEGMENT_BYTES: Final = SEGMENT_RAW_BYTES + 64 * KIB
"""One segment as stored; zstd makes what cannot be compressed a little larger."""
SEGMENT_TARGET_BYTES: Final = 2 * MIB
"""When the writer closes a segment of claims: larger ones compress hardly better (measured)."""

LINE_BYTES: Final = 1 * MIB
"""One claim. The longest text field is 20,000 characters, at most six bytes each."""
TARGETS: Final = 4_096
"""What one claim may replace or withdraw."""
BATCH_CLAIMS: Final = 1_000

ITEMS: Final = 100_000
"""Entries of one list in the manifest."""
MASKS: Final = 4_096
MASK_FIELDS: Final = 512
TEXT_CHARS: Final = 2_000
NAME_CHARS: Final = 200

SPOOL_MEMORY_BYTES: Final = 16 * MIB
"""Compressed segments wait in memory up to here, then in an encrypted file without a name."""

SCRYPT_WORK_FACTOR: Final = 18
DEFAULT_LIFETIME: Final = timedelta(days=30)
