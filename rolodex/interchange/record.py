"""What a reader of an open format hands over: one record per card or row, or the reason why there is none."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any, Final

import msgspec

from rolodex.domain.field import Field, checked
from rolodex.errors import Invalid, LimitExceeded

MAX_RECORDS: Final = 200_000


class SkipReason(StrEnum):
    """Why a card or row could not be read at all."""

    NO_END = "no_end"
    OUTSIDE_CARD = "outside_card"
    TOO_LONG = "too_long"
    TOO_MANY_PROPERTIES = "too_many_properties"
    ENCODING = "encoding"
    EMPTY = "empty"
    FIELD_COUNT = "field_count"
    QUOTING = "quoting"
    NULL_CHARACTER = "null_character"


class RecordValue(msgspec.Struct, frozen=True):
    """One value, as `domain.field.checked` returns it; `origin` is the column or property it came from."""

    field: str
    value: Any
    origin: str


class LeftOut(msgspec.Struct, frozen=True):
    """A value that does not fit its field; the rest of its record stands."""

    line: int
    origin: str
    reason: str


class Photo(msgspec.Struct, frozen=True):
    """A picture as it came: bytes never decoded here; `media_type` is told by the first bytes, not by the sender."""

    media_type: str
    data: bytes


class Record(msgspec.Struct, frozen=True):
    """One card or row.

    `line`: where it starts, from 1. `external_id`: who this is in the list it came from. `left_out`: values that do
    not fit. `unmapped`: columns or properties with something in them that no field takes.
    """

    line: int
    external_id: str | None
    values: tuple[RecordValue, ...]
    organisation: str | None = None
    title: str | None = None
    photo: Photo | None = None
    left_out: tuple[LeftOut, ...] = ()
    unmapped: tuple[str, ...] = ()


class Skipped(msgspec.Struct, frozen=True):
    """A card or row that could not be read."""

    line: int
    reason: SkipReason


class Gathered(msgspec.Struct, frozen=True):
    """The records of one contact, in the order of their lines: those that share an external id, or a single one."""

    external_id: str | None
    records: tuple[Record, ...]

    def values(self) -> tuple[RecordValue, ...]:
        """The values of all records; a value that is said twice stands once."""
        found: list[RecordValue] = []
        seen: set[tuple[str, str]] = set()
        for record in self.records:
            for value in record.values:
                key = (value.field, repr(value.value))
                if key not in seen:
                    seen.add(key)
                    found.append(value)
        return tuple(found)

    def memberships(self) -> tuple[tuple[str | None, str | None], ...]:
        """The different (organisation, title) pairs that the records name."""
        pairs = ((record.organisation, record.title) for record in self.records)
        return tuple(dict.fromkeys(pair for pair in pairs if pair != (None, None)))


def gathered(records: Iterable[Record]) -> Iterator[Gathered]:
    """The contacts, by first appearance: rows that share an external id are values of one.

    The whole input is held, because rows of one contact may stand far apart.
    Errors: LimitExceeded above `MAX_RECORDS`.
    """
    by_id: dict[str | int, list[Record]] = {}
    for count, record in enumerate(records, 1):
        if count > MAX_RECORDS:
            raise LimitExceeded("records", maximum=MAX_RECORDS)
        by_id.setdefault(count if record.external_id is None else record.external_id, []).append(record)
    for together in by_id.values():
        yield Gathered(together[0].external_id, tuple(together))


class Draft:
    """A record being read: takes what fits, names what does not."""

    __slots__ = ("external_id", "left_out", "line", "organisation", "photo", "title", "unmapped", "values")

    def __init__(self, line: int) -> None:
        self.line = line
        self.external_id: str | None = None
        self.organisation: str | None = None
        self.title: str | None = None
        self.photo: Photo | None = None
        self.values: list[RecordValue] = []
        self.left_out: list[LeftOut] = []
        self.unmapped: list[str] = []

    def add(self, field: Field, value: Any, origin: str) -> None:
        """Takes the value where it fits its field, else notes why it was left out."""
        try:
            fitting = checked(field, value)
            if fitting is not None:
                self.values.append(RecordValue(field.name, fitting, origin))
        except Invalid as error:
            self.leave_out(origin, str(error.params["reason"]))
        except LimitExceeded:
            self.leave_out(origin, "too_long")

    def leave_out(self, origin: str, reason: str) -> None:
        """Notes a value that does not fit."""
        self.left_out.append(LeftOut(self.line, origin, reason))

    def is_empty(self) -> bool:
        """Whether nothing usable was found."""
        return not (self.values or self.organisation or self.title or self.photo or self.external_id)

    def record(self) -> Record:
        """The finished record."""
        return Record(
            self.line,
            self.external_id,
            tuple(self.values),
            self.organisation,
            self.title,
            self.photo,
            tuple(self.left_out),
            tuple(dict.fromkeys(self.unmapped)),
        )
