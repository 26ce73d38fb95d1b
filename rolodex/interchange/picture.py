"""A picture inside a card: taken as bytes, told by its first bytes, never decoded and never fetched."""

import base64
import binascii
import re
from typing import Final

from rolodex.interchange.record import Photo
from rolodex.interchange.vcard_lines import Property, unescape

MAX_PHOTO_BYTES: Final = 1024 * 1024
_DATA_URI = re.compile(r"data:[^,;]*(?:;[^,;=]+=[^,;]*)*;base64,", re.IGNORECASE)


def photo_from(item: Property) -> Photo | str | None:
    """The picture of a PHOTO property; a reason where it cannot be used; None for an address, which is not fetched."""
    text = item.value
    if item.head.encoding != "BASE64":
        text = unescape(text).strip()
        found = _DATA_URI.match(text)
        if found is None:
            return None
        text = text[found.end() :]
    if len(text) > MAX_PHOTO_BYTES * 3 // 2:
        return "too_large"
    try:
        data = base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return "not_base64"
    if len(data) > MAX_PHOTO_BYTES:
        return "too_large"
    media_type = media_type_of(data)
    return Photo(media_type, data) if media_type else "not_a_picture"


def media_type_of(data: bytes) -> str | None:
    """PNG, JPEG or WebP by its first bytes, else None."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return None
