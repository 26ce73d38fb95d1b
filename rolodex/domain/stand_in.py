"""Stand-ins: so that nobody dials a burned number because its successor was withheld.

If a claim that stays replaces one the recipient has, a null assertion with its own id travels: "no longer valid,
successor withheld". If only the past of a slot stays and the recipient would bring an old value back, that value is
withdrawn. Stand-ins are written for one recipient: the sender keeps them beside its ledger and never folds them in.
"""

from collections.abc import Collection, Iterable, Sequence

from rolodex.domain.changes import Author, withdraw
from rolodex.domain.claim import NULL, Act, Claim
from rolodex.domain.fold import Slot, fold
from rolodex.domain.ids import ClaimId


def stand_ins(
    claims: Sequence[Claim],
    carried: Iterable[Claim],
    known: Collection[ClaimId],
    earlier: Iterable[Claim],
    author: Author,
) -> tuple[Claim, ...]:
    """The claims to send besides `carried`, all of one subject, so that the recipient shows nothing as valid that the
    sender knows to be over.

    `claims` are the sender's, `known` the ids that this recipient has, `earlier` the stand-ins it was sent before; one
    that is no longer needed is withdrawn. No side effects but the ids it takes from `author`.
    """
    theirs = {claim.id: claim for claim in claims if claim.id in known}
    theirs.update((claim.id, claim) for claim in (*carried, *earlier))
    if not theirs:
        return ()
    valid = {claim.id for slot in fold(claims).slots for claim in slot.claims}
    made: list[Claim] = []
    # Withdrawing a stand-in can bring back what it stood for, which is then withdrawn in its turn.
    while True:
        found = [claim for slot in fold([*theirs.values(), *made]).slots for claim in _for_slot(slot, valid, author)]
        if not found:
            return tuple(made)
        made.extend(found)


def _for_slot(slot: Slot, valid: Collection[ClaimId], author: Author) -> tuple[Claim, ...]:
    over = [claim for claim in slot.claims if claim.id not in valid]
    if not over:
        return ()
    if len(over) < len(slot.claims):
        return withdraw(over, author)
    if slot.is_empty:
        return ()
    first = over[0]
    return (
        Claim(
            id=ClaimId(author.new_id()),
            subject=first.subject,
            kind=first.kind,
            field=slot.field,
            slot=slot.slot,
            value=NULL,
            level=slot.level,
            author=author.key,
            recorded_ms=author.at_ms,
            act=Act.ASSERT,
            targets=tuple(sorted(claim.id for claim in over)),
        ),
    )
