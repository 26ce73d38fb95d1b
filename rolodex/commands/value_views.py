"""Values of a subject as people and documents see them: with provenance, masked until revealed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from rolodex.commands import subjects
from rolodex.commands.session import Session
from rolodex.domain import display, fields, standing
from rolodex.domain.claim import NULL, Claim, Confidence, Kind, SourceKind, decoded
from rolodex.domain.field import referenced
from rolodex.domain.fold import Slot, Subject, fold
from rolodex.domain.ids import ClaimId, KeyId, SlotId, SubjectId
from rolodex.domain.level import Level
from rolodex.domain.standing import Standing
from rolodex.store import claims


class Showing(StrEnum):
    """Whether masked values stay masked or are revealed, which is logged."""

    MASKED = "masked"
    REVEALED = "revealed"


@dataclass(frozen=True, slots=True)
class ValueView:
    """One active claim. `value` and `text` are None where it is masked; `level` is the effective one."""

    field: str
    slot: SlotId | None
    claim: ClaimId
    value: Any
    text: str | None
    masked: bool
    level: Level
    source: SourceKind
    confidence: Confidence
    verified_on: str | None
    author: KeyId
    author_name: str
    recorded_ms: int
    is_conflict: bool


@dataclass(frozen=True, slots=True)
class SubjectView:
    """A subject with its values; `version` is what an edit carries as its base."""

    id: SubjectId
    kind: Kind
    version: int
    values: tuple[ValueView, ...]
    is_deleted: bool
    level: Level

    def text(self, field: str) -> str:
        """The shown texts of a field in one line; empty where masked or unknown."""
        return ", ".join(value.text for value in self.values if value.field == field and value.text)


def view(session: Session, subject: SubjectId, kind: Kind) -> SubjectView:
    """A subject of a kind, masked values masked. Raises `NotFound`."""
    return of_subject(session, session.subject(subject, kind))


def of_subject(session: Session, subject: Subject, showing: Showing = Showing.MASKED) -> SubjectView:
    """A folded subject as shown. Revealing writes nothing here: the command that reveals logs it."""
    version = subjects.version(session, subject.id)
    return _view(subject, version, standing_of(session, subject), officer_names(session), showing)


def listed(session: Session, found: Iterable[Subject]) -> list[SubjectView]:
    """Several subjects as shown, in the order given."""
    kept = list(found)
    names = officer_names(session)
    held = claims.of_subjects(session.db, [subject.id for subject in kept])
    return [
        _view(subject, len(held[subject.id]), standing_of(session, subject), names, Showing.MASKED) for subject in kept
    ]


def values(subject: Subject, held: Standing, names: Mapping[KeyId, str], showing: Showing) -> tuple[ValueView, ...]:
    """Every active claim that holds a value, in the order of the declaration."""
    order = {field.name: place for place, field in enumerate(fields.of(subject.kind))}
    slots = sorted(subject.filled(), key=lambda slot: (order.get(slot.field, len(order)), slot.slot or b""))
    return tuple(
        _value(subject.kind, slot, claim, held, names, showing)
        for slot in slots
        for claim in slot.claims
        if claim.value != NULL
    )


def standing_of(session: Session, subject: Subject) -> Standing:
    """The standing of a contact, or the strictest of the contacts that a dependant names. Reads claims."""
    if subject.kind is Kind.CONTACT:
        return standing.of(subject)
    held = claims.of_subjects(session.db, sorted(named_subjects(subject)))
    contacts = [fold(rows) for _, rows in sorted(held.items()) if rows[0].kind is Kind.CONTACT]
    return standing.strictest(tuple(standing.of(contact) for contact in contacts))


def named_subjects(subject: Subject) -> set[SubjectId]:
    """The subjects that the values of a subject name."""
    found: set[SubjectId] = set()
    for slot in subject.filled():
        if fields.names_subjects(subject.kind, slot.field):
            field = fields.get(subject.kind, slot.field)
            found.update(SubjectId(target) for text in slot.values for target in referenced(field, decoded(text)))
    return found


def officer_names(session: Session) -> dict[KeyId, str]:
    """The officers' names by the keys they sign with."""
    return {
        KeyId(bytes.fromhex(str(key.get("key", "")))): str(officer.one("name") or "")
        for officer in subjects.officers(session)
        for key in officer.many("signing_keys")
        if isinstance(key, Mapping)
    }


def _view(subject: Subject, version: int, held: Standing, names: Mapping[KeyId, str], showing: Showing) -> SubjectView:
    found = values(subject, held, names, showing)
    level = max((value.level for value in found), default=Level.UNCLASSIFIED)
    return SubjectView(subject.id, subject.kind, version, found, subject.is_deleted, level)


def _value(
    kind: Kind, slot: Slot, claim: Claim, held: Standing, names: Mapping[KeyId, str], showing: Showing
) -> ValueView:
    value = decoded(claim.value)
    hidden = showing is Showing.MASKED and display.masked(kind, slot.field, value, claim.level, held)
    return ValueView(
        field=slot.field,
        slot=slot.slot,
        claim=claim.id,
        value=None if hidden else value,
        text=None if hidden else display.text_of(slot.field, value),
        masked=hidden,
        level=standing.effective_level(held, kind, slot.field, value, claim.level),
        source=claim.source,
        confidence=claim.confidence,
        verified_on=claim.verified_on,
        author=claim.author,
        author_name=names.get(claim.author, ""),
        recorded_ms=claim.recorded_ms,
        is_conflict=slot.is_conflict,
    )
