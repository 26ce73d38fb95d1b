"""Which edits make something less secret than it was. Lowering needs a reason and is logged (03-domain §3)."""

from collections.abc import Iterable, Sequence
from typing import Final

from rolodex.domain import fields, standing
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Claim, Kind
from rolodex.domain.fold import Subject, fold
from rolodex.domain.relationship import PUBLIC_TYPES
from rolodex.errors import NotPermitted

LEAST_REASON_CHARS: Final = 10


def lowered(subject: Subject, edits: Iterable[Edit]) -> int:
    """How many of the edits give a value a lower level than its slot has or, where it is new, its field declares.

    Not counted: an office's phone or e-mail, and a tie that may be a public fact of an organisation.
    """
    edits = list(edits)
    public_tie = subject.kind is Kind.RELATIONSHIP and _type_of(subject, edits) in PUBLIC_TYPES
    return 0 if public_tie else sum(_is_lower(subject, edit) for edit in edits)


def loses_protection(held: Sequence[Claim], made: Sequence[Claim]) -> bool:
    """Whether new claims about a contact take it out of the categories or the risk that protect it."""
    if not held:
        return False
    before, after = standing.of(fold(held)), standing.of(fold([*held, *made]))
    return after.floor < before.floor or (before.at_risk and not after.at_risk)


def check_reason(reason: str) -> None:
    """Refuse a lowering without a reason. Raises `NotPermitted`."""
    if len(reason.strip()) < LEAST_REASON_CHARS:
        raise NotPermitted("lowering_needs_a_reason", least=LEAST_REASON_CHARS)


def _is_lower(subject: Subject, edit: Edit) -> bool:
    if edit.level is None or edit.value is None:
        return False
    current = subject.slot(edit.field, edit.slot) if edit.slot or not _is_multi(subject, edit) else None
    if current is not None:
        return edit.level < current.level
    return edit.level < fields.get(subject.kind, edit.field).level and not standing.is_office_value(edit.value)


def _is_multi(subject: Subject, edit: Edit) -> bool:
    return fields.get(subject.kind, edit.field).multi


def _type_of(subject: Subject, edits: Sequence[Edit]) -> object:
    return next((edit.value for edit in edits if edit.field == "type"), subject.one("type"))
