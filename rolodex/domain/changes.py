"""From what a person wants changed to the claims that say so. Pure: ids, author and time are arguments."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rolodex.domain import fields
from rolodex.domain.claim import NO_FIELD, NULL, Act, Claim, Confidence, Kind, SourceKind, canonical
from rolodex.domain.field import Field, checked
from rolodex.domain.fold import Subject
from rolodex.domain.ids import ClaimId, KeyId, NewId, SlotId, SubjectId
from rolodex.domain.level import Level
from rolodex.errors import Invalid


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes, when, and where new ids come from; the same for all claims of one command."""

    key: KeyId
    at_ms: int
    new_id: NewId


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a value comes from, as its author knows it."""

    source: SourceKind = SourceKind.OWN_OBSERVATION
    confidence: Confidence = Confidence.MEDIUM
    verified_on: str | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """One wanted value. `slot` None on a multi-value field means a new value beside the others; `value` None clears.

    `level` None keeps the slot's level, or takes the field's default where the slot is new.
    """

    field: str
    value: Any
    slot: SlotId | None = None
    level: Level | None = None
    provenance: Provenance = Provenance()


def create(kind: Kind, edits: Iterable[Edit], author: Author) -> tuple[Claim, ...]:
    """The claims of a new subject, at least one. Raises `Invalid` and `LimitExceeded` as the fields' checks do."""
    subject = Subject(SubjectId(author.new_id()), kind, (), ())
    claims = edit(subject, edits, author)
    if not claims:
        raise Invalid(kind.value, "empty")
    return claims


def edit(subject: Subject, edits: Iterable[Edit], author: Author) -> tuple[Claim, ...]:
    """The claims that bring about the edits, replacing all active claims of each slot; none where nothing changes.

    Raises `Invalid` where a field is unknown to the kind, a value breaks its rule, or the slot does not exist.
    """
    return _asserted(subject, edits, author, checked)


def edit_checked(subject: Subject, edits: Iterable[Edit], author: Author) -> tuple[Claim, ...]:
    """As `edit`, for values in the form that `field.checked` gives: a reader of many records checked each of them."""
    return _asserted(subject, edits, author, _as_it_is)


def _asserted(
    subject: Subject, edits: Iterable[Edit], author: Author, check: Callable[[Field, Any], Any]
) -> tuple[Claim, ...]:
    claims = []
    for wanted in edits:
        field = fields.get(subject.kind, wanted.field)
        claim = _assertion(subject, field, wanted, check(field, wanted.value), author)
        if claim is not None:
            claims.append(claim)
    return tuple(claims)


def _as_it_is(field: Field, value: Any) -> Any:  # noqa: ARG001 - in place of `checked`
    return value


def _assertion(subject: Subject, field: Field, wanted: Edit, value: Any, author: Author) -> Claim | None:
    text = NULL if value is None else canonical(value)
    slot = wanted.slot
    if field.multi and slot is None:
        if value is None:
            return None
        slot = SlotId(author.new_id())
        current = None
    else:
        if not field.multi and slot is not None:
            raise Invalid(field.name, "not_a_multi_value_field")
        current = subject.slot(field.name, slot)
        if field.multi and current is None:
            raise Invalid(field.name, "unknown_slot")
    if current is None and value is None:
        return None
    level = wanted.level if wanted.level is not None else (current.level if current else field.level)
    if (
        current
        and current.values == (text,)
        and current.level is level
        and not _adds_provenance(current.claims, wanted)
    ):
        return None
    return Claim(
        id=ClaimId(author.new_id()),
        subject=subject.id,
        kind=subject.kind,
        field=field.name,
        slot=slot,
        value=text,
        level=level,
        author=author.key,
        recorded_ms=author.at_ms,
        source=wanted.provenance.source,
        confidence=wanted.provenance.confidence,
        verified_on=wanted.provenance.verified_on,
        targets=tuple(sorted(claim.id for claim in current.claims)) if current else (),
    )


def _adds_provenance(claims: Sequence[Claim], wanted: Edit) -> bool:
    """Whether an equal value is worth a claim of its own: somebody verified it again."""
    verified = wanted.provenance.verified_on
    return verified is not None and all((claim.verified_on or "") < verified for claim in claims)


def withdraw(claims: Iterable[Claim], author: Author) -> tuple[Claim, ...]:
    """One withdrawal per subject that cancels the given claims as if never made."""
    return tuple(
        _about(subject, kind, Act.WITHDRAW, targets, author) for (subject, kind), targets in _grouped(claims).items()
    )


def delete(claims: Iterable[Claim], author: Author) -> tuple[Claim, ...]:
    """One deletion per subject that ends it, naming every claim its author has seen."""
    return tuple(
        _about(subject, kind, Act.DELETE, targets, author) for (subject, kind), targets in _grouped(claims).items()
    )


def _grouped(claims: Iterable[Claim]) -> Mapping[tuple[SubjectId, Kind], list[ClaimId]]:
    found: dict[tuple[SubjectId, Kind], list[ClaimId]] = {}
    for claim in claims:
        found.setdefault((claim.subject, claim.kind), []).append(claim.id)
    return found


def _about(subject: SubjectId, kind: Kind, act: Act, targets: Sequence[ClaimId], author: Author) -> Claim:
    return Claim(
        id=ClaimId(author.new_id()),
        subject=subject,
        kind=kind,
        field=NO_FIELD,
        slot=None,
        value=NULL,
        level=Level.UNCLASSIFIED,
        author=author.key,
        recorded_ms=author.at_ms,
        act=act,
        targets=tuple(sorted(targets)),
    )
