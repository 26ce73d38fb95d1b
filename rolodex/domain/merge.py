"""What an import would do to one subject: a comparison of the fold before with the fold after the union.

Nothing is chosen here. The result is what a person sees before anything is written: what is new, what changes,
where two people said different things, and what somebody proposes to delete.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rolodex.domain.changes import Author, withdraw
from rolodex.domain.claim import NULL, Act, Claim
from rolodex.domain.fold import Slot, Subject, fold
from rolodex.domain.ids import ClaimId, SlotId
from rolodex.domain.level import Level


class Outcome(StrEnum):
    """What the union does to a subject or a slot."""

    NEW = "new"
    CHANGED = "changed"
    CONFLICT = "conflict"
    DELETION = "deletion"
    SAME = "same"


class Answer(StrEnum):
    """What a person decides about a conflict, a deletion or a dangerous change."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"
    LATER = "later"
    ACCEPT = "accept"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class SlotChange:
    """One slot before and after: values as canonical JSON; `base` is what both sides replaced, where known."""

    field: str
    slot: SlotId | None
    outcome: Outcome
    base: tuple[str, ...]
    mine: tuple[str, ...]
    theirs: tuple[str, ...]
    level: Level


@dataclass(frozen=True, slots=True)
class SubjectChange:
    """What the union does to one subject."""

    outcome: Outcome
    slots: tuple[SlotChange, ...]
    deletions: tuple[Claim, ...]
    after: Subject


def compare(before: Sequence[Claim], incoming: Iterable[Claim]) -> SubjectChange:
    """The change that adding `incoming` to the claims `before` of the same subject makes. No side effects."""
    known = {claim.id for claim in before}
    added = [claim for claim in incoming if claim.id not in known]
    after = fold([*before, *added])
    if not before:
        return SubjectChange(Outcome.NEW, _slot_changes(None, after, {}), (), after)
    if not added:
        return SubjectChange(Outcome.SAME, (), (), after)
    earlier = fold(before)
    by_id = {claim.id: claim for claim in [*before, *added]}
    slots = _slot_changes(earlier, after, by_id)
    standing = {claim.id for claim in earlier.deletions}
    deletions = tuple(claim for claim in after.deletions if claim.id not in standing)
    outcome = Outcome.SAME
    if deletions:
        outcome = Outcome.DELETION
    elif any(slot.outcome is Outcome.CONFLICT for slot in slots):
        outcome = Outcome.CONFLICT
    elif slots:
        outcome = Outcome.CHANGED
    return SubjectChange(outcome, slots, deletions, after)


def _slot_changes(before: Subject | None, after: Subject, by_id: dict[ClaimId, Claim]) -> tuple[SlotChange, ...]:
    earlier = {(slot.field, slot.slot): slot for slot in before.slots} if before else {}
    later = {(slot.field, slot.slot): slot for slot in after.slots}
    found = []
    for key in sorted(earlier.keys() | later.keys(), key=lambda pair: (pair[0], pair[1] or b"")):
        change = _slot_change(earlier.get(key), later.get(key), by_id)
        if change is not None:
            found.append(change)
    return tuple(found)


def _slot_change(old: Slot | None, new: Slot | None, by_id: dict[ClaimId, Claim]) -> SlotChange | None:
    mine = old.values if old else ()
    theirs = new.values if new else ()
    shown = new or old
    if shown is None or (mine == theirs and (not old or not new or old.level is new.level)):
        return None
    if new is not None and new.is_conflict and old is not None:
        kept = {claim.id for claim in old.claims}
        added = tuple(sorted({claim.value for claim in new.claims if claim.id not in kept}))
        return SlotChange(shown.field, shown.slot, Outcome.CONFLICT, _base(new, by_id), mine, added, shown.level)
    outcome = Outcome.NEW if old is None else Outcome.CHANGED
    return SlotChange(shown.field, shown.slot, outcome, mine, mine, theirs, shown.level)


def _base(slot: Slot, by_id: dict[ClaimId, Claim]) -> tuple[str, ...]:
    """The values that more than one of the conflicting claims replaced."""
    counts: dict[ClaimId, int] = {}
    for claim in slot.claims:
        for target in claim.targets:
            counts[target] = counts.get(target, 0) + 1
    shared = {by_id[target].value for target, count in counts.items() if count > 1 and target in by_id}
    return tuple(sorted(shared - {NULL}))


def without(incoming: Iterable[Claim], refused: frozenset[ClaimId], author: Author) -> tuple[Claim, ...]:
    """Withdrawals of the refused deletions among the incoming claims, to be written after the union."""
    return withdraw([claim for claim in incoming if claim.act is Act.DELETE and claim.id in refused], author)
