"""What erasing contacts takes from one subject, and what stays of it. Pure.

A contact goes as a whole, and so does what is about erased contacts only: consents, protocols, tenures, relationships,
interactions, promises, notes, introductions. Where others are named too, the reference alone goes. Of an item of a
hand-over the facts, the outcome and the reference stay, which hold no text of a contact.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from rolodex.domain import fields
from rolodex.domain.claim import NULL, Act, Claim, Kind, decoded
from rolodex.domain.field import referenced
from rolodex.domain.fold import fold
from rolodex.domain.ids import ClaimId, SubjectId

KEPT_OF_ITEM: Final = frozenset({"case", "contact", "verb", "priority", "outcome", "facts"})
"""What of an item tells nothing of its contact; every other field does, or may one day."""
_WITH_REASON: Final = frozenset({"outcome", "facts"})


@dataclass(frozen=True, slots=True)
class Taken:
    """What goes of one subject. `is_whole`: nothing stays; else only these claims go."""

    is_whole: bool
    claims: frozenset[ClaimId] = frozenset()


NOTHING: Final = Taken(is_whole=False)
WHOLE: Final = Taken(is_whole=True)


def taken(held: Sequence[Claim], erased: frozenset[SubjectId]) -> Taken:
    """What of a subject, given by all its claims, goes with these contacts. No side effects."""
    kind = held[0].kind
    if held[0].subject in erased:
        return WHOLE
    naming = [claim for claim in held if not erased.isdisjoint(named(claim))]
    if not naming:
        return NOTHING
    if kind is Kind.ITEM:
        return Taken(is_whole=False, claims=_of_item(held))
    now = _named_now(held) or {contact for claim in held for contact in named(claim)}
    if kind is Kind.CONTACT:
        # A duplicate that was merged into an erased contact is the same person.
        merged = any(claim.field == "merged_into" for claim in naming)
        return WHOLE if merged else _references(held, naming)
    if now <= erased or (kind is Kind.RELATIONSHIP and not now.isdisjoint(erased)):
        return WHOLE
    return _references(held, naming)


def named(claim: Claim) -> tuple[SubjectId, ...]:
    """The contacts that a claim's value names."""
    if claim.act is not Act.ASSERT or claim.value == NULL:
        return ()
    field = fields.find(claim.kind, claim.field)
    if field is None or field.references is not Kind.CONTACT:
        return ()
    return tuple(SubjectId(target) for target in referenced(field, decoded(claim.value)))


def is_text_of_item(claim: Claim) -> bool:
    """Whether a claim is one that an erasure takes from an item, whoever says it and whenever it comes."""
    return claim.kind is Kind.ITEM and claim.act is Act.ASSERT and claim.field not in KEPT_OF_ITEM


def _named_now(held: Sequence[Claim]) -> set[SubjectId]:
    return {contact for slot in fold(held).slots for claim in slot.claims for contact in named(claim)}


def _references(held: Sequence[Claim], naming: Iterable[Claim]) -> Taken:
    return Taken(is_whole=False, claims=_with_replaced(held, {claim.id for claim in naming}))


def _of_item(held: Sequence[Claim]) -> frozenset[ClaimId]:
    active = _active(held)
    texts = {claim.id for claim in held if is_text_of_item(claim)}
    reasons = {
        claim.id
        for claim in held
        if claim.field in _WITH_REASON
        and claim.id not in active
        and claim.value != NULL
        and decoded(claim.value).get("reason")
    }
    return _with_replaced(held, texts | reasons)


def _with_replaced(held: Sequence[Claim], going: set[ClaimId]) -> frozenset[ClaimId]:
    """These claims and what they replaced: taking a claim away must not bring an earlier one back."""
    by_id = {claim.id: claim for claim in held if claim.act is Act.ASSERT}
    active = _active(held)
    waiting, found = list(going), set(going)
    while waiting:
        claim = by_id.get(waiting.pop())
        for target in claim.targets if claim else ():
            if target in by_id and target not in found and target not in active:
                found.add(target)
                waiting.append(target)
    return frozenset(found)


def _active(held: Sequence[Claim]) -> set[ClaimId]:
    return {claim.id for slot in fold(held).slots for claim in slot.claims}
