"""Two values in one slot: both sides with where they come from, and a decision, which is an edit like any other."""

from dataclasses import dataclass

from rolodex.commands import guarded_edits, value_views
from rolodex.commands.session import Session, check_version
from rolodex.commands.subjects import Done
from rolodex.commands.value_views import Showing
from rolodex.domain import fields
from rolodex.domain.changes import Edit, Provenance
from rolodex.domain.claim import NULL, Claim, Confidence, Kind, SourceKind, decoded
from rolodex.domain.fold import Slot, fold
from rolodex.domain.ids import ClaimId, KeyId, SlotId, SubjectId
from rolodex.domain.level import Level
from rolodex.errors import Invalid, NotFound


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values. `text` is None where it is masked or where the side clears the value."""

    claim: ClaimId
    text: str | None
    masked: bool
    is_cleared: bool
    is_mine: bool
    author_name: str
    recorded_ms: int
    source: SourceKind
    confidence: Confidence
    verified_on: str | None
    level: Level


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One slot with more than one value. `may_keep_both`: the field has room for several values."""

    field: str
    slot: SlotId | None
    sides: tuple[Side, ...]
    may_keep_both: bool


@dataclass(frozen=True, slots=True)
class Disagreements:
    """All of a subject; `version` is what a decision carries as its base.

    `is_deletion_disputed`: somebody deleted it while somebody else went on writing.
    """

    version: int
    found: tuple[Disagreement, ...]
    is_deletion_disputed: bool


def listed(session: Session, subject: SubjectId, kind: Kind = Kind.CONTACT) -> Disagreements:
    """What stands against each other in a subject. Raises `NotFound`."""
    held = guarded_edits.held_claims(session, subject, kind)
    whole = fold(held)
    standing = value_views.standing_of(session, whole)
    names = value_views.officer_names(session)
    shown = {value.claim: value for value in value_views.values(whole, standing, names, Showing.MASKED)}
    mine = KeyId(session.identity.signing_key) if session.identity is not None else None
    found = []
    for slot in whole.conflicts():
        sides = []
        for claim in sorted(slot.claims, key=lambda one: (one.author != mine, one.recorded_ms, one.id)):
            view = shown.get(claim.id)
            text, masked = (view.text, view.masked) if view else (None, False)
            level = view.level if view else max(claim.level, standing.floor)
            sides.append(_side(claim, text, masked, level, names.get(claim.author, ""), claim.author == mine))
        found.append(Disagreement(slot.field, slot.slot, tuple(sides), fields.get(kind, slot.field).multi))
    return Disagreements(len(held), tuple(found), whole.is_disputed)


def settle(
    session: Session,
    subject: SubjectId,
    chosen: ClaimId,
    base_version: int,
    kind: Kind = Kind.CONTACT,
    reason: str = "",
) -> Done:
    """Let one side stand, with the highest level of both. Raises `NotFound`, `Conflict`, `NotPermitted`, `Invalid`."""
    return _decide(session, subject, chosen, base_version, kind, reason, keep_others=False)


def keep_both(session: Session, subject: SubjectId, one: ClaimId, base_version: int, kind: Kind = Kind.CONTACT) -> Done:
    """Let every side of a conflict stand beside the others; `one` is any of them.

    Raises `NotFound`, `Conflict`, and `Invalid` where the field has one value only.
    """
    return _decide(session, subject, one, base_version, kind, "", keep_others=True)


def _decide(
    session: Session,
    subject: SubjectId,
    chosen: ClaimId,
    base_version: int,
    kind: Kind,
    reason: str,
    *,
    keep_others: bool,
) -> Done:
    with session.writing(f"{kind.value}.edit") as writing:
        held = guarded_edits.held_claims(session, subject, kind)
        check_version(len(held), base_version)
        slot, claim = _side_of(fold(held).conflicts(), chosen)
        if keep_others and not fields.get(kind, slot.field).multi:
            raise Invalid(slot.field, "one_value_only")
        edits = [_edit(claim, slot.slot, None)]
        if keep_others:
            others = {one.value: one for one in slot.claims if one.value not in (claim.value, NULL)}
            edits += [_edit(one, None, slot.level) for one in others.values()]
        made = guarded_edits.changed(writing, held, edits, reason)
        return Done(subject, len(held) + len(made), len(made))


def _edit(claim: Claim, slot: SlotId | None, level: Level | None) -> Edit:
    provenance = Provenance(claim.source, claim.confidence, claim.verified_on)
    return Edit(claim.field, None if claim.value == NULL else decoded(claim.value), slot, level, provenance)


def _side_of(conflicts: tuple[Slot, ...], chosen: ClaimId) -> tuple[Slot, Claim]:
    for slot in conflicts:
        for claim in slot.claims:
            if claim.id == chosen:
                return slot, claim
    raise NotFound("conflict")


def _side(claim: Claim, text: str | None, masked: bool, level: Level, author_name: str, is_mine: bool) -> Side:
    return Side(
        claim=claim.id,
        text=text,
        masked=masked,
        is_cleared=claim.value == NULL,
        is_mine=is_mine,
        author_name=author_name,
        recorded_ms=claim.recorded_ms,
        source=claim.source,
        confidence=claim.confidence,
        verified_on=claim.verified_on,
        level=level,
    )
