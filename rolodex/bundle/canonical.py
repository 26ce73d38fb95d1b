"""Signed JSON documents: how they are written, and how one from outside becomes a value or a refusal."""

from datetime import datetime
from typing import Annotated, Any, Final, TypeVar

import msgspec

from rolodex import errors, strict_json
from rolodex.bundle import limits

Id = Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{32}\Z")]
Sha256 = Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{64}\Z")]
Key = Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{64}\Z")]
Fingerprint = Annotated[str, msgspec.Meta(pattern=r"\A[0-9]{5}(?: [0-9]{5}){7}\Z")]
Instant = Annotated[str, msgspec.Meta(pattern=r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z\Z")]
Count = Annotated[int, msgspec.Meta(ge=0, le=2**53)]
Word = Annotated[str, msgspec.Meta(pattern=r"\A[a-z0-9_.]{1,100}\Z")]
Name = Annotated[str, msgspec.Meta(min_length=1, max_length=limits.NAME_CHARS)]
Text = Annotated[str, msgspec.Meta(max_length=limits.TEXT_CHARS)]

_ENCODER: Final = msgspec.json.Encoder(order="sorted")
_Document = TypeVar("_Document")


def encode(document: Any) -> bytes:
    """The one JSON text of a document: UTF-8, members sorted, no white space. Source: RFC 8785, without floats."""
    return _ENCODER.encode(document)


def decode(untrusted: bytes, into: type[_Document], form: str, newest: int, max_bytes: int) -> _Document:
    """The value of a document whose member `format` is `form` and whose `version` is 1 to `newest`.

    The version is looked at before all other members: a later one may have members we do not know.
    Raises `TooNew`, `LimitExceeded`, `Malformed(what="json" | form)`: also for a member that is unknown, missing or
    of another type.
    """
    document = strict_json.loads(untrusted, max_bytes)
    if not isinstance(document, dict) or document.get("format") != form:
        raise errors.Malformed(form, "format")
    version = document.get("version")
    if type(version) is not int or version < 1:
        raise errors.Malformed(form, "version")
    if version > newest:
        raise errors.TooNew(what=form, version=version, newest=newest)
    try:
        return msgspec.convert(document, into)
    except msgspec.ValidationError:
        # The message may quote what stood there, so it goes no further.
        raise errors.Malformed(form, "members") from None


def instant(text: Instant, form: str) -> datetime:
    """The aware UTC instant of `2026-11-03T08:00:00Z`. Raises `Malformed` for a day that does not exist."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise errors.Malformed(form, "instant") from None
