"""Claims as JSON lines: open and readable, one encoding for each claim, checked record by record on the way in.

A line is one object with sorted members and no white space; ids and keys are base64, enums are words, a member with
its default is left out. The decoder writes every line again and compares: a repeated member, an escape, a member
with its default, a blank line, a second base64 are all refused by that one comparison.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Annotated, Any, Final

import msgspec

from rolodex import errors
from rolodex.bundle import limits
from rolodex.domain import fields
from rolodex.domain.claim import NO_FIELD, NULL, Act, Claim, Confidence, Kind, SourceKind, canonical, decoded
from rolodex.domain.field import Field, checked
from rolodex.domain.ids import ID_BYTES, KEY_ID_BYTES, ClaimId, KeyId, SlotId, SubjectId
from rolodex.domain.level import Level

VERSION: Final = 1
"""Of the lines; in the manifest as `claims_version`."""

_BLOCK_BYTES: Final = 256 * limits.KIB
_MAX_RECORDED_MS: Final = 253_402_300_799_999
_DATE_CHARS: Final = 10
_REMEMBERED_VALUES: Final = 4_096
_REMEMBERED_CHARS: Final = 64


_ClaimId = Annotated[ClaimId, msgspec.Meta(min_length=ID_BYTES, max_length=ID_BYTES)]
_SubjectId = Annotated[SubjectId, msgspec.Meta(min_length=ID_BYTES, max_length=ID_BYTES)]
_SlotId = Annotated[SlotId, msgspec.Meta(min_length=ID_BYTES, max_length=ID_BYTES)]
_Targets = Annotated[tuple[_ClaimId, ...], msgspec.Meta(max_length=limits.TARGETS)]
_KeyId = Annotated[KeyId, msgspec.Meta(min_length=KEY_ID_BYTES, max_length=KEY_ID_BYTES)]
_Milliseconds = Annotated[int, msgspec.Meta(ge=0, le=_MAX_RECORDED_MS)]


class _Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True, gc=False):
    """One claim as JSON. Members in alphabetical order: that is the order on the line.

    None stands for the default and is never written, so that a default has one form: absence.
    """

    act: str | None = None
    author: _KeyId
    confidence: str | None = None
    field: str | None = None
    id: _ClaimId
    kind: str
    level: str
    recorded_ms: _Milliseconds
    slot: _SlotId | None = None
    source: str | None = None
    subject: _SubjectId
    targets: _Targets = ()
    value: msgspec.Raw
    verified_on: str | None = None


_ENCODER: Final = msgspec.json.Encoder()
_DECODER: Final = msgspec.json.Decoder(_Line)

# Words by number and members by word: an enum's own constructor and hash cost several times as much.
_ACT_WORDS: Final = (None, "withdraw", "delete")
_CONFIDENCE_WORDS: Final = ("low", None, "high")
_LEVEL_WORDS: Final = ("unclassified", "confidential", "strictly_confidential")
_SOURCE_WORDS: Final = (None, "told_by_contact", "third_party", "document", "open_source", "imported")
_ACTS: Final = {_ACT_WORDS[act]: act for act in Act}
_CONFIDENCES: Final = {_CONFIDENCE_WORDS[confidence]: confidence for confidence in Confidence}
_LEVELS: Final = {_LEVEL_WORDS[level]: level for level in Level}
_SOURCES: Final = {_SOURCE_WORDS[source]: source for source in SourceKind}
_KINDS: Final = {kind.value: kind for kind in Kind}


def encode(claims: Iterable[Claim]) -> Iterator[bytes]:
    """The lines of the claims in their order, in blocks of 1,000 lines. Raises as `encode_batch`."""
    source = iter(claims)
    while batch := list(islice(source, limits.BATCH_CLAIMS)):
        yield encode_batch(batch)


def encode_batch(claims: Iterable[Claim]) -> bytes:
    """The lines of these claims, each ended by a line feed. Raises `LimitExceeded` for too many targets."""
    return _ENCODER.encode_lines([_line(claim) for claim in claims])


def decode(blocks: Iterable[bytes], check_value: Callable[[Field, str], None] | None = None) -> Iterator[list[Claim]]:
    """The claims in batches of at most 1,000. Each block holds whole lines.

    Every record is checked: lengths of ids, known kind, a field of it that may travel, a slot if and only if the field
    has several values, the value valid for its field and in its normal form, dates. `check_value` replaces the check
    of values.
    Raises `Malformed(what="claim", reason=…, line=…)`, `LimitExceeded`; the batches given before were good in
    themselves, but the whole is not to be believed.
    """
    reader = _Reader(check_value or check_text)
    for block in blocks:
        yield from reader.batches(block)


def check_text(field: Field, text: str) -> None:
    """Raises `Malformed(what="claim")` unless `text` is the canonical JSON of a valid value in its normal form."""
    try:
        value = decoded(text)
        one_text = canonical(value) == text
    except (msgspec.MsgspecError, RecursionError, UnicodeError):
        raise _malformed("value_json") from None
    if not one_text:
        raise _malformed("value_not_canonical")
    try:
        normal = checked(field, value)
    except (errors.Invalid, errors.LimitExceeded) as error:
        raise _malformed("value", field=field.name, because=error.params.get("reason", error.code)) from None
    if normal != value and not _lacks_only_derived(field, normal, value):
        raise _malformed("value_not_normal", field=field.name)


class _Rule:
    """One field and the short values that passed its check: most values of a bundle repeat."""

    __slots__ = ("field", "passed")

    def __init__(self, field: Field) -> None:
        self.field = field
        self.passed = {NULL}

    def remember(self, text: str) -> None:
        if len(text) <= _REMEMBERED_CHARS and len(self.passed) < _REMEMBERED_VALUES:
            self.passed.add(text)


class _Reader:
    """Turns blocks into claims and counts lines for messages."""

    def __init__(self, check_value: Callable[[Field, str], None]) -> None:
        self._check_value = check_value
        self._lines = 0
        # What never leaves a vault never arrives either: an override that came in would open every export.
        self._rules = {
            kind.value: {field.name: _Rule(field) for field in fields.of(kind) if field.leaves} for kind in Kind
        }

    def batches(self, block: bytes) -> Iterator[list[Claim]]:
        start = 0
        while start < len(block):
            end = _cut(block, start)
            lines = self._parse(block[start:end])
            for first in range(0, len(lines), limits.BATCH_CLAIMS):
                yield self._claims(lines[first : first + limits.BATCH_CLAIMS])
            start = end

    def _parse(self, block: bytes) -> list[_Line]:
        try:
            lines = _DECODER.decode_lines(block)
            written = _ENCODER.encode_lines(lines)
        except (msgspec.MsgspecError, RecursionError, UnicodeError):
            raise errors.Malformed("claim", "json", after_line=self._lines) from None
        if written != block:
            raise errors.Malformed("claim", "not_canonical", after_line=self._lines)
        return lines

    def _claims(self, lines: list[_Line]) -> list[Claim]:
        claims: list[Claim] = []
        try:
            for line in lines:
                claim = _claim(line)
                self._check(line, claim.value)
                claims.append(claim)
        except errors.Malformed as error:
            error.params["line"] = self._lines + len(claims) + 1
            raise
        self._lines += len(claims)
        return claims

    def _check(self, line: _Line, value: str) -> None:
        if line.act is not None:
            if line.field is not None or line.slot is not None or value != NULL:
                raise _malformed("value_of_no_assertion")
            return
        rule = self._rules[line.kind].get(line.field or NO_FIELD)
        if rule is None:
            raise _malformed("unknown_field")
        if rule.field.multi is (line.slot is None):
            raise _malformed("slot")
        if value not in rule.passed:
            self._check_value(rule.field, value)
            rule.remember(value)


def _line(claim: Claim) -> _Line:
    if len(claim.targets) > limits.TARGETS:
        raise errors.LimitExceeded("targets", maximum=limits.TARGETS)
    return _Line(
        act=_ACT_WORDS[claim.act],
        author=claim.author,
        confidence=_CONFIDENCE_WORDS[claim.confidence],
        field=claim.field or None,
        id=claim.id,
        kind=claim.kind,
        level=_LEVEL_WORDS[claim.level],
        recorded_ms=claim.recorded_ms,
        slot=claim.slot,
        source=_SOURCE_WORDS[claim.source],
        subject=claim.subject,
        targets=claim.targets,
        value=msgspec.Raw(claim.value),
        verified_on=claim.verified_on,
    )


def _claim(line: _Line) -> Claim:
    if line.targets and len(set(line.targets)) != len(line.targets):
        raise _malformed("repeated_target")
    if line.verified_on is not None:
        _check_date(line.verified_on)
    try:
        return Claim(
            line.id,
            line.subject,
            _KINDS[line.kind],
            line.field or NO_FIELD,
            line.slot,
            str(line.value, "utf-8"),
            _LEVELS[line.level],
            line.author,
            line.recorded_ms,
            _SOURCES[line.source],
            _CONFIDENCES[line.confidence],
            line.verified_on,
            _ACTS[line.act],
            line.targets,
        )
    except KeyError:
        raise _malformed("unknown_word") from None
    except UnicodeDecodeError:
        raise _malformed("value_not_utf8") from None


def _cut(block: bytes, start: int) -> int:
    """Where the next piece of whole lines ends: about 256 KiB, more only for one long line."""
    if len(block) - start <= _BLOCK_BYTES:
        return len(block)
    end = block.rfind(b"\n", start, start + _BLOCK_BYTES)
    if end < 0:
        end = block.find(b"\n", start, start + limits.LINE_BYTES)
    if end < 0:
        raise errors.LimitExceeded("claim_line_bytes", maximum=limits.LINE_BYTES)
    return end + 1


def _check_date(text: str) -> None:
    try:
        good = len(text) == _DATE_CHARS and date.fromisoformat(text).isoformat() == text
    except ValueError:
        good = False
    if not good:
        raise _malformed("verified_on")


def _lacks_only_derived(field: Field, normal: Any, value: Any) -> bool:
    # A later numbering plan knows numbers that the sender's did not: that is no fault of the sender.
    return (
        field.name == "phones"
        and normal is not None
        and {**normal, "e164": None} == {**value, "e164": None}
        and "e164" not in value
    )


def _malformed(reason: str, **params: str | int) -> errors.Malformed:
    return errors.Malformed("claim", reason, **params)
