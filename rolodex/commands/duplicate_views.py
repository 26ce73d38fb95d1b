"""Two contacts beside each other: value by value, and what a merge would do. Masked values are never compared."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest
from typing import Final

from rolodex.commands import contact_queries, subjects
from rolodex.commands.contact_queries import ContactView
from rolodex.commands.session import Session
from rolodex.commands.value_views import ValueView
from rolodex.domain import fields
from rolodex.domain.claim import Kind, canonical
from rolodex.domain.field import Field
from rolodex.domain.ids import SubjectId

_NOT_COMPARED: Final = frozenset({"merged_into", "distinct_from", "photo"})
_MAIN_PARTS: Final = ("e164", "raw", "address", "account", "text", "language", "value")
AROUND: Final = (Kind.INTERACTION, Kind.COMMITMENT, Kind.TENURE, Kind.RELATIONSHIP, Kind.CONSENT, Kind.ITEM)
"""What can name a contact and moves to the one that stays."""


class Meeting(StrEnum):
    """How what is said of one contact meets what is said of the other."""

    EQUAL = "equal"
    BESIDE = "beside"
    """Different values of a field that takes many: both stand afterwards."""
    AGAINST = "against"
    """Different values of a field that takes one."""
    FIRST_ONLY = "first_only"
    SECOND_ONLY = "second_only"
    HIDDEN = "hidden"
    """One of the two is masked, so nobody is told whether they are equal."""


@dataclass(frozen=True, slots=True)
class Row:
    """One field with a value of each; None where that contact says nothing more in it."""

    field: str
    first: ValueView | None
    second: ValueView | None
    meeting: Meeting


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both contacts in full. `around` counts, by kind, what names the first and the second."""

    first: ContactView
    second: ContactView
    rows: tuple[Row, ...]
    around: tuple[tuple[Kind, int, int], ...]
    officer_names: dict[SubjectId, str]

    @property
    def both_have_a_protocol(self) -> bool:
        """Whether a person has to make one safe-contact protocol of two before the contacts can be merged."""
        return self.first.protocol is not None and self.second.protocol is not None


def compare(session: Session, first: SubjectId, second: SubjectId) -> Comparison:
    """Both contacts beside each other. Raises `NotFound` where one is not here or was deleted."""
    for end in (first, second):
        session.living(end, Kind.CONTACT)
    one, other = contact_queries.show(session, first), contact_queries.show(session, second)
    around = []
    for kind in AROUND:
        counts = [len(session.referring(end, kind)) for end in (first, second)]
        if any(counts):
            around.append((kind, counts[0], counts[1]))
    officers = {officer.id: str(officer.one("name") or "") for officer in subjects.officers(session)}
    rows = [
        row
        for field in fields.of(Kind.CONTACT)
        if field.name not in _NOT_COMPARED
        for row in _rows(field, one.subject.values, other.subject.values)
    ]
    return Comparison(one, other, tuple(rows), tuple(around), officers)


def _rows(field: Field, mine: Sequence[ValueView], theirs: Sequence[ValueView]) -> Iterator[Row]:
    first = [value for value in mine if value.field == field.name]
    second = [value for value in theirs if value.field == field.name]
    for value in list(first):
        same = next((other for other in second if _is_equal(value, other)), None)
        if same is not None:
            first.remove(value)
            second.remove(same)
            yield Row(field.name, value, same, Meeting.EQUAL)
    for value in list(first):
        other = next((other for other in second if _main(value) and _main(value) == _main(other)), None)
        if other is not None:
            first.remove(value)
            second.remove(other)
            yield Row(field.name, value, other, _meeting(field, value, other))
    # The masked ones last, so that they meet each other.
    first.sort(key=_is_masked)
    second.sort(key=_is_masked)
    for left, right in zip_longest(first, second):
        yield Row(field.name, left, right, _meeting(field, left, right))


def _main(value: ValueView) -> object:
    """What a record is about: of two entries for one number only the labels differ. None where masked or no record."""
    held = value.value if isinstance(value.value, dict) else {}
    return next((held[part] for part in _MAIN_PARTS if held.get(part)), None)


def _is_masked(value: ValueView) -> bool:
    return value.masked


def _is_equal(one: ValueView, other: ValueView) -> bool:
    return not one.masked and not other.masked and canonical(one.value) == canonical(other.value)


def _meeting(field: Field, first: ValueView | None, second: ValueView | None) -> Meeting:
    if (first is not None and first.masked) or (second is not None and second.masked):
        return Meeting.HIDDEN
    if first is None:
        return Meeting.SECOND_ONLY
    if second is None:
        return Meeting.FIRST_ONLY
    return Meeting.BESIDE if field.multi else Meeting.AGAINST
