"""What a set of claims about one subject means now.

The fold is a function of the set alone: neither order nor time of arrival matters. A claim is *cancelled* if a
withdrawal that is not itself cancelled targets it. Active are the assertions that are neither cancelled nor
targeted by an uncancelled assertion of the same slot or an uncancelled deletion. Two different active values in
one slot are a conflict; nothing is chosen silently.

Targets reach claims of the same subject only, and an assertion reaches its own field and slot only: a crafted
claim about one value can thus never take away another.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

import msgspec

from rolodex.domain.claim import NULL, Act, Claim, Kind, decoded
from rolodex.domain.ids import ClaimId, SlotId, SubjectId
from rolodex.domain.level import Level

_NO_SLOT = SlotId(b"")


class Slot(msgspec.Struct, frozen=True, gc=False):
    """One place for a value: the active claims on it, oldest id order; more than one distinct value is a conflict."""

    field: str
    slot: SlotId | None
    claims: tuple[Claim, ...]

    @property
    def values(self) -> tuple[str, ...]:
        """The distinct active values as canonical JSON, in a stable order."""
        if len(self.claims) == 1:
            return (self.claims[0].value,)
        return tuple(sorted({claim.value for claim in self.claims}))

    @property
    def is_conflict(self) -> bool:
        return len(self.claims) > 1 and len(self.values) > 1

    @property
    def is_empty(self) -> bool:
        """Whether every active claim clears the slot."""
        if len(self.claims) == 1:
            return self.claims[0].value == NULL
        return all(claim.value == NULL for claim in self.claims)

    @property
    def value(self) -> Any:
        """The value; in a conflict the first of the stable order that clears nothing.

        Callers that decide look at `values`.
        """
        for text in self.values:
            if text != NULL:
                return decoded(text)
        return None

    @property
    def level(self) -> Level:
        """The highest level of the active claims."""
        if len(self.claims) == 1:
            return self.claims[0].level
        return max(claim.level for claim in self.claims)


class Subject(msgspec.Struct, frozen=True, dict=True):
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
        return tuple([slot for slot in self.slots if len(slot.claims) > 1 and slot.is_conflict])

    def slot(self, field: str, slot: SlotId | None = None) -> Slot | None:
        """The slot of a field, cleared or not; None where nobody said anything."""
        return next((found for found in self.slots if found.field == field and found.slot == slot), None)

    def of(self, field: str) -> tuple[Slot, ...]:
        """The filled slots of a field."""
        return self._filled_by_field.get(field, ())

    def one(self, field: str) -> Any:
        """The value of a single field, None where there is none."""
        return next((slot.value for slot in self.of(field)), None)

    def many(self, field: str) -> tuple[Any, ...]:
        """The values of a multi-value field, conflicting ones all."""
        return tuple([decoded(text) for slot in self.of(field) for text in slot.values if text != NULL])

    @cached_property
    def _filled_by_field(self) -> dict[str, tuple[Slot, ...]]:
        """Asked a dozen times for each contact that is projected; no part of the value."""
        found: dict[str, tuple[Slot, ...]] = {}
        for slot in self.slots:
            if not slot.is_empty:
                found[slot.field] = (*found.get(slot.field, ()), slot)
        return found


def fold(claims: Iterable[Claim]) -> Subject:
    """The subject that these claims, all of one subject and at least one, describe. Raises ValueError on none.

    A claim that is given twice counts once.
    """
    by_id = {claim.id: claim for claim in claims}
    if not by_id:
        raise ValueError("a subject has at least one claim")
    ordered = [by_id[claim_id] for claim_id in sorted(by_id)]
    cancelled = _cancelled(ordered)
    by_slot: dict[tuple[str, SlotId], list[Claim]] = {}
    deletions: list[Claim] = []
    replaced: set[ClaimId] = set()
    for claim in ordered:
        if claim.id in cancelled:
            continue
        if claim.act is Act.ASSERT:
            key = (claim.field, claim.slot or _NO_SLOT)
            held = by_slot.get(key)
            if held is None:
                by_slot[key] = [claim]
            else:
                held.append(claim)
        elif claim.act is Act.DELETE:
            deletions.append(claim)
            replaced.update(claim.targets)
    slots = []
    for key in sorted(by_slot):
        asserted = by_slot[key]
        active = (asserted[0],) if len(asserted) == 1 and not replaced else _not_replaced(asserted, replaced)
        if active:
            slots.append(Slot(key[0], active[0].slot, active))
    return Subject(ordered[0].subject, ordered[0].kind, tuple(slots), tuple(deletions))


def _not_replaced(asserted: list[Claim], replaced: set[ClaimId]) -> tuple[Claim, ...]:
    """The assertions of one slot that no other assertion of it and no deletion targets; a claim cannot end itself."""
    if len(asserted) == 1:
        return () if asserted[0].id in replaced else (asserted[0],)
    targeted = {target for claim in asserted for target in claim.targets if target != claim.id}
    return tuple(claim for claim in asserted if claim.id not in targeted and claim.id not in replaced)


def cancelled(claims: Iterable[Claim]) -> frozenset[ClaimId]:
    """Ids of the claims of one subject that withdrawals cancel, as if they were never made."""
    return frozenset(_cancelled(sorted(claims, key=lambda claim: claim.id)))


def _cancelled(claims: list[Claim]) -> set[ClaimId]:
    """Ids of cancelled claims, in time linear in the number of targets.

    Withdrawals form a graph. Those that nothing withdraws stand; what they target is cancelled; a withdrawal all of
    whose withdrawers are cancelled stands, and so on. Withdrawals in a ring, or on a path between two rings, which
    an honest author cannot write because ids are random, have no effect and take nothing with them.
    """
    withdrawals = {claim.id: claim for claim in claims if claim.act is Act.WITHDRAW}
    if not withdrawals:
        return set()
    targets = {
        claim.id: [target for target in dict.fromkeys(claim.targets) if target in withdrawals]
        for claim in withdrawals.values()
    }
    threats = dict.fromkeys(withdrawals, 0)
    for named in targets.values():
        for target in named:
            threats[target] += 1
    cancelled: set[ClaimId] = set()
    _decide(withdrawals, targets, threats, cancelled)
    undecided = {claim_id for claim_id, count in threats.items() if count > 0 and claim_id not in cancelled}
    if undecided:
        entangled = _entangled(undecided, targets)
        cancelled |= entangled
        for claim_id in entangled:
            for target in targets[claim_id]:
                threats[target] -= 1
        rest = {claim_id: withdrawals[claim_id] for claim_id in undecided - entangled}
        _decide(rest, targets, threats, cancelled)
    return cancelled


def _decide(
    open_: dict[ClaimId, Claim],
    targets: dict[ClaimId, list[ClaimId]],
    threats: dict[ClaimId, int],
    cancelled: set[ClaimId],
) -> None:
    """Settles every withdrawal that does not hang on a ring: adds what the standing ones cancel to `cancelled`."""
    standing = [claim_id for claim_id in open_ if threats[claim_id] == 0 and claim_id not in cancelled]
    while standing:
        claim_id = standing.pop()
        for cancelled_id in open_[claim_id].targets:
            if cancelled_id in cancelled:
                continue
            cancelled.add(cancelled_id)
            for target in targets.get(cancelled_id, ()):
                threats[target] -= 1
                if threats[target] == 0 and target not in cancelled:
                    standing.append(target)


def _entangled(undecided: set[ClaimId], targets: dict[ClaimId, list[ClaimId]]) -> set[ClaimId]:
    """Those in a ring or leading into one: what is left after taking away, again and again, what leads nowhere."""
    left = set(undecided)
    ways = {claim_id: sum(target in left for target in targets[claim_id]) for claim_id in left}
    sources: dict[ClaimId, list[ClaimId]] = {}
    for claim_id in left:
        for target in targets[claim_id]:
            sources.setdefault(target, []).append(claim_id)
    ends = [claim_id for claim_id, count in ways.items() if count == 0]
    while ends:
        claim_id = ends.pop()
        left.discard(claim_id)
        for source in sources.get(claim_id, ()):
            ways[source] -= 1
            if ways[source] == 0:
                ends.append(source)
    return left
