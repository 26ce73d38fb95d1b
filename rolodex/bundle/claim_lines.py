"""Claims as JSON lines: open and readable, one encoding for each claim, checked record by record on the way in.

A line is one object with sorted members and no white space; ids and keys are base64, enums are words, a member with
its default is left out. The decoder writes every line again and compares: a repeated member, an escape, a member
with its default, a blank line, a second base64 are all refused by that one comparison.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import StrEnum
from itertools import islice
from typing import Any, Final

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


class _Act(StrEnum):
    ASSERT = "assert"
    WITHDRAW = "withdraw"
    DELETE = "delete"


class _Confidence(StrEnum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class _Level(StrEnum):
    UNCLASSIFIED = "unclassified"
    CONFIDENTIAL = "confidential"
    STRICTLY_CONFIDENTIAL = "strictly_confidential"


class _Source(StrEnum):
    OWN_OBSERVATION = "own_observation"
    TOLD_BY_CONTACT = "told_by_contact"
    THIRD_PARTY = "third_party"
    DOCUMENT = "document"
    OPEN_SOURCE = "open_source"
    IMPORTED = "imported"


class _Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True, gc=False):
    """One claim as JSON. Members in alphabetical order: that is the order on the line."""

    act: _Act = _Act.ASSERT
    author: bytes
    confidence: _Confidence = _Confidence.MEDIUM
    field: str | None = None
    id: bytes
    kind: Kind
    level: _Level
    recorded_ms: int
    slot: bytes | None = None
    source: _Source = _Source.OWN_OBSERVATION
    subject: bytes
    targets: tuple[bytes, ...] = ()
    value: msgspec.Raw
    verified_on: str | None = None


_ENCODER: Final = msgspec.json.Encoder()
_DECODER: Final = msgspec.json.Decoder(_Line)

# Tuples by number and dicts by word: an enum's own constructor costs several times as much.
_ACT_WORDS: Final = tuple(_Act[act.name] for act in Act)
_CONFIDENCE_WORDS: Final = tuple(_Confidence[confidence.name] for confidence in Confidence)
_LEVEL_WORDS: Final = tuple(_Level[level.name] for level in Level)
_SOURCE_WORDS: Final = tuple(_Source[source.name] for source in SourceKind)
_ACTS: Final = {word: Act[word.name] for word in _Act}
_CONFIDENCES: Final = {word: Confidence[word.name] for word in _Confidence}
_LEVELS: Final = {word: Level[word.name] for word in _Level}
_SOURCES: Final = {word: SourceKind[word.name] for word in _Source}


def encode(claims: Iterable[Claim]) -> Iterator[bytes]:
    """The lines of the claims in their order, in blocks of 1,000 lines. Raises as `encode_batch`."""
    source = iter(claims)
    while batch := list(islice(source, limits.BATCH_CLAIMS)):
        yield encode_batch(batch)


def encode_batch(claims: Iterable[Claim]) -> bytes:
    """The lines of these claims, each ended by a line feed. Raises `LimitExceeded` for too many targets."""
    return _ENCODER.encode_lines([_line(claim) for claim in claims])


def decode(blocks: Iterable[bytes], check_value: Callable[[Claim, Field], None] | None = None) -> Iterator[list[Claim]]:
    """The claims in batches of at most 1,000. Each block holds whole lines.

    Every record is checked: lengths of ids, known kind and field, a slot if and only if the field has several
    values, the value valid for its field and in its normal form, dates. `check_value` replaces the check of values.
    Raises `Malformed(what="claim", reason=…, line=…)`, `LimitExceeded`; the batches given before were good in
    themselves, but the whole is not to be believed.
    """
    reader = _Reader(check_value or ValueCheck())
    for block in blocks:
        yield from reader.batches(block)


class ValueCheck:
    """Checks values against their declaration. Short values that passed are remembered: most repeat."""

    def __init__(self) -> None:
        self._passed: dict[Field, set[str]] = {}

    def __call__(self, claim: Claim, field: Field) -> None:
        text = claim.value
        passed = self._passed.get(field)
        if passed is None:
            passed = self._passed[field] = set()
        elif text in passed:
            return
        _check_value(field, text)
        if len(text) <= _REMEMBERED_CHARS and len(passed) < _REMEMBERED_VALUES:
            passed.add(text)


class _Reader:
    """Turns blocks into claims and counts lines for messages."""

    def __init__(self, check_value: Callable[[Claim, Field], None]) -> None:
        self._check_value = check_value
        self._lines = 0
        # By kind, then name: two small lookups cost less than making a pair for each line.
        self._fields = {kind: {field.name: field for field in fields.of(kind)} for kind in Kind}

    def batches(self, block: bytes) -> Iterator[list[Claim]]:
        start = 0
        while start < len(block):
            end = _cut(block, start)
            lines = self._parse(block[start:end])
            for first in range(0, len(lines), limits.BATCH_CLAIMS):
                yield [self._claim(line) for line in lines[first : first + limits.BATCH_CLAIMS]]
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

    def _claim(self, line: _Line) -> Claim:
        self._lines += 1
        try:
            claim = _claim(line)
            self._check(claim, line)
        except errors.Malformed as error:
            error.params["line"] = self._lines
            raise
        return claim

    def _check(self, claim: Claim, line: _Line) -> None:
        if line.act is not _Act.ASSERT:
            if line.field is not None or line.slot is not None or claim.value != NULL:
                raise _malformed("value_of_no_assertion")
            return
        field = self._fields[claim.kind].get(claim.field)
        if field is None:
            raise _malformed("unknown_field")
        if field.multi is (claim.slot is None):
            raise _malformed("slot")
        if claim.value != NULL:
            self._check_value(claim, field)


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
    slot = line.slot
    if (
        len(line.id) != ID_BYTES
        or len(line.subject) != ID_BYTES
        or len(line.author) != KEY_ID_BYTES
        or (slot is not None and len(slot) != ID_BYTES)
    ):
        raise _malformed("id_length")
    if not 0 <= line.recorded_ms <= _MAX_RECORDED_MS:
        raise _malformed("recorded_ms")
    if line.targets:
        _check_targets(line.targets)
    if line.verified_on is not None:
        _check_date(line.verified_on)
    try:
        value = str(line.value, "utf-8")
    except UnicodeDecodeError:
        raise _malformed("value_not_utf8") from None
    return Claim(
        ClaimId(line.id),
        SubjectId(line.subject),
        line.kind,
        line.field or NO_FIELD,
        None if slot is None else SlotId(slot),
        value,
        _LEVELS[line.level],
        KeyId(line.author),
        line.recorded_ms,
        _SOURCES[line.source],
        _CONFIDENCES[line.confidence],
        line.verified_on,
        _ACTS[line.act],
        tuple(map(ClaimId, line.targets)) if line.targets else (),
    )


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


def _check_targets(targets: tuple[bytes, ...]) -> None:
    if len(targets) > limits.TARGETS:
        raise errors.LimitExceeded("targets", maximum=limits.TARGETS)
    if any(len(target) != ID_BYTES for target in targets):
        raise _malformed("id_length")
    if len(set(targets)) != len(targets):
        raise _malformed("repeated_target")


def _check_date(text: str) -> None:
    try:
        good = len(text) == _DATE_CHARS and date.fromisoformat(text).isoformat() == text
    except ValueError:
        good = False
    if not good:
        raise _malformed("verified_on")


def _check_value(field: Field, text: str) -> None:
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


def _lacks_only_derived(field: Field, normal: Any, value: Any) -> bool:
    # A later numbering plan knows numbers that the sender's did not: that is no fault of the sender.
    return field.name == "phones" and {**normal, "e164": None} == {**value, "e164": None} and "e164" not in value


def _malformed(reason: str, **params: str | int) -> errors.Malformed:
    return errors.Malformed("claim", reason, **params)
