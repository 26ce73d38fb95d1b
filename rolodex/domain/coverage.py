"""Coverage of a hand-over: computed, never ticked, and equal on both sides after the receipt.

It rests on nothing but facts, outcomes and read-backs of the items, and on the case's list of items, which both sides
hold after import and receipt. `single_steward` counts items by the fact that is on the item too: what each vault knows
about stewards may differ.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from rolodex.domain import handover_item
from rolodex.domain.fold import Subject
from rolodex.domain.handover_item import ItemFact, ItemState


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of items. `briefed` and `introduced` count what was done, whatever came of it; the rest are states."""

    total: int
    briefed: int
    introduced: int
    confirmed: int
    declined: int
    withheld: int
    single_steward: int


def of(items: Iterable[Subject]) -> Coverage:
    """The coverage of a case's items; deleted items do not count. No side effects."""
    held = [item for item in items if not item.is_deleted]
    states = [handover_item.state(item) for item in held]
    done = [handover_item.facts(item) for item in held]
    return Coverage(
        total=len(held),
        briefed=sum(ItemFact.BRIEFED in facts for facts in done),
        introduced=sum(handover_item.is_introduced(item) for item in held),
        confirmed=states.count(ItemState.CONFIRMED),
        declined=states.count(ItemState.DECLINED),
        withheld=states.count(ItemState.WITHHELD),
        single_steward=sum(ItemFact.SINGLE_STEWARD in facts for facts in done),
    )
