from datetime import date
from typing import Any

from rolodex.domain import coverage, handover_item, profile, sharing, verdict
from rolodex.domain.changes import delete
from rolodex.domain.claim import Claim, Kind
from rolodex.domain.consent import Audience
from rolodex.domain.coverage import Coverage
from rolodex.domain.fold import fold
from rolodex.domain.handover_item import ItemFact
from rolodex.domain.ids import SubjectId
from rolodex.domain.profile import Travel
from rolodex.domain.sharing import Group
from rolodex.domain.verdict import Recipient, Shipment, Trust
from tests.domain.subjects import (
    INCOMING,
    KEY,
    OUTGOING,
    STRANGER,
    author,
    claims_of,
)

DAY = date(2026, 11, 20)
READ = {"summary": "y" * 40, "next_action": "Call", "due": "2026-11-23"}


def item(contact: SubjectId, *what: ItemFact, **values: Any) -> tuple[Claim, ...]:
    facts = [handover_item.fact(one, OUTGOING, DAY) for one in what]
    return claims_of(
        Kind.ITEM, None, case="00" * 16, contact=contact.hex(), verb="transfer", priority=1, facts=facts, **values
    )


def portfolio() -> list[tuple[tuple[Claim, ...], tuple[Claim, ...]]]:
    people = [claims_of(Kind.CONTACT, type="individual", categories=[word]) for word in ("media", "witness", "donor")]
    first, second, third = (claims[0].subject for claims in people)
    items = [
        item(
            first,
            ItemFact.BRIEFED,
            ItemFact.INTRODUCED,
            ItemFact.SINGLE_STEWARD,
            brief_why="x",
            outcome={"what": "accepted"},
            read_back=READ,
        ),
        item(second, ItemFact.BRIEFED, outcome={"what": "withheld", "rule": "ask_first"}),
        item(third, ItemFact.BRIEFED, ItemFact.FALLBACK_ACCEPTED, outcome={"what": "declined", "reason": "no"}),
    ]
    return list(zip(people, items, strict=True))


def test_coverage_counts_what_was_done_and_how_it_ended() -> None:
    found = coverage.of(fold(claims) for _, claims in portfolio())
    assert found == Coverage(total=3, briefed=3, introduced=2, confirmed=1, declined=1, withheld=1, single_steward=1)


def test_deleted_item_does_not_count() -> None:
    claims = item(STRANGER)
    ended = fold([*claims, *delete(claims, author())])
    assert coverage.of([ended]).total == 0


def test_coverage_is_equal_on_the_other_side_though_contact_and_brief_were_withheld() -> None:
    recipient = Recipient(INCOMING, Audience.MISSION, Trust.VERIFIED)
    sent = Shipment(profile.BUILT_IN[Travel.HANDOVER], recipient, DAY, frozenset({KEY}))
    arrived = []
    for person, claims in portfolio():
        held = [claim for claim in claims if claim.field != "read_back"]
        judged = verdict.judge(fold(person), (), sent)
        carried = sharing.carve(Group(person, (tuple(held),)), judged, {}, sent).claims
        # The read-back is the recipient's own and comes back with the receipt.
        own = [claim for claim in claims if claim.field == "read_back"]
        arrived.append(fold([*(claim for claim in carried if claim.kind is Kind.ITEM), *own]))
    assert not any(found.of("brief_why") or found.of("contact") for found in arrived)
    assert coverage.of(arrived) == coverage.of(fold(claims) for _, claims in portfolio())
