"""What a set of claims about one subject means now.

The fold is a function of the set alone: neither order nor time of arrival matters. A claim is *cancelled* if a
withdrawal that is not itself cancelled targets it. Active are the assertions that are neither cancelled nor
targeted by an uncancelled assertion of the same slot or an uncancelled deletion. Two different active values in
one slot are a conflict; nothing is chosen silently.

Targets reach claims of the same subject only, and an assertion reaches its own field and slot only: a crafted
claim about one value can thus never take away another.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from rolodex.domain.claim import NULL, Act, Claim, Kind, decoded
from rolodex.domain.ids import ClaimId, SlotId, SubjectId
from rolodex.domain.level import Level


@dataclass(frozen=True, slots=True)
class Slot:
    """One place for a value: the active claims on it, oldest id order; more than one distinct value is a conflict."""

    field: str
    slot: SlotId | None
    claims: tuple[Claim, ...]

    @property
    def values(self) -> tuple[str, ...]:
        """The distinct active values as canonical JSON, in a stable order."""
        return tuple(sorted({claim.value for claim in self.claims}))

    @property
    def is_conflict(self) -> bool:
        return len(self.claims) > 1 and len(self.values) > 1

    @property
    def is_empty(self) -> bool:
        """Whether every active claim clears the slot."""
        return all(claim.value == NULL for claim in self.claims)

    @property
    def value(self) -> Any:
        """The value; in a conflict the first of the stable order that clears nothing (callers that decide look at `values`)."""
        for text in self.values:
            if text != NULL:
                return decoded(text)
        return None

    @property
    def level(self) -> Level:
        """The highest level of the active claims."""
        return max(claim.level for claim in self.claims)


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject as its claims say. `slots` hold every slot with an active assertion, cleared ones too."""

    id: SubjectId
    kind: Kind
    slots: tuple[Slot, ...]
    deletions: tuple[Claim, ...]

    @property
    def is_deleted(self) -> bool:
        """Whether an uncancelled deletion stands and nobody said anything that its author had not seen."""
        return bool(self.deletions) and not any(True for _ in self.filled())

    @property
    def is_disputed(self) -> bool:
        """Whether a deletion stands beside values that its author had not seen."""
        return bool(self.deletions) and not self.is_deleted

    def filled(self) -> Iterator[Slot]:
        """The slots that hold a value."""
        return (slot for slot in self.slots if not slot.is_empty)

    def conflicts(self) -> tuple[Slot, ...]:
        """The slots with more than one value."""
        return tuple(slot for slot in self.slots if slot.is_conflict)

    def slot(self, field: str, slot: SlotId | None = None) -> Slot | None:
        """The slot of a field, cleared or not; None where nobody said anything."""
        return next((found for found in self.slots if found.field == field and found.slot == slot), None)

    def of(self, field: str) -> tuple[Slot, ...]:
        """The filled slots of a field."""
        return tuple(slot for slot in self.slots if slot.field == field and not slot.is_empty)

    def one(self, field: str) -> Any:
        """The value of a single field, None where there is none."""
        return next((slot.value for slot in self.of(field)), None)

    def many(self, field: str) -> tuple[Any, ...]:
        """The values of a multi-value field, conflicting ones all."""
        return tuple(decoded(text) for slot in self.of(field) for text in slot.values if text != NULL)


def fold(claims: Iterable[Claim]) -> Subject:
    """The subject that these claims, all of one subject and at least one, describe. Raises ValueError on none."""
    ordered = sorted(claims, key=lambda claim: claim.id)
    if not ordered:
        raise ValueError("a subject has at least one claim")
    cancelled = _cancelled(ordered)
    by_slot: dict[tuple[str, SlotId | None], list[Claim]] = {}
    deletions: list[Claim] = []
    replaced: set[ClaimId] = set()
    for claim in ordered:
        if claim.id in cancelled:
            continue
        if claim.act is Act.ASSERT:
            by_slot.setdefault((claim.field, claim.slot), []).append(claim)
        elif claim.act is Act.DELETE:
            deletions.append(claim)
            replaced.update(claim.targets)
    slots = []
    for (field, slot), asserted in by_slot.items():
        active = _not_replaced(asserted, replaced)
        if active:
            slots.append(Slot(field, slot, active))
    slots.sort(key=lambda found: (found.field, found.slot or b""))
    return Subject(ordered[0].subject, ordered[0].kind, tuple(slots), tuple(deletions))


def _not_replaced(asserted: list[Claim], replaced: set[ClaimId]) -> tuple[Claim, ...]:
    targeted = {target for claim in asserted for target in claim.targets}
    return tuple(claim for claim in asserted if claim.id not in targeted and claim.id not in replaced)


def _cancelled(claims: list[Claim]) -> set[ClaimId]:
    """Ids of cancelled claims.

    Withdrawals form a graph. Those that nothing withdraws stand; what they target is cancelled; a withdrawal all of
    whose withdrawers are cancelled stands, and so on. Withdrawals in a ring, which an honest author cannot write
    because ids are random, have no effect: they are left over when nothing more can be decided.
    """
    open_withdrawals = {claim.id: claim for claim in claims if claim.act is Act.WITHDRAW}
    cancelled: set[ClaimId] = set()
    while open_withdrawals:
        threatened = {
            target
            for claim in open_withdrawals.values()
            for target in claim.targets
            if target in open_withdrawals
        }
        standing = [claim for claim in open_withdrawals.values() if claim.id not in threatened]
        if not standing:
            cancelled.update(open_withdrawals)
            break
        for claim in standing:
            cancelled.update(claim.targets)
            del open_withdrawals[claim.id]
        for claim_id in [known for known in open_withdrawals if known in cancelled]:
            del open_withdrawals[claim_id]
    return cancelled
