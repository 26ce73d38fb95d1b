"""What erasing a contact takes of one subject, and what stays of it."""

from typing import Any

import pytest

from rolodex.domain import erasure
from rolodex.domain.changes import Edit, delete, edit, withdraw
from rolodex.domain.claim import Claim, Kind
from rolodex.domain.erasure import NOTHING, WHOLE
from rolodex.domain.fold import fold
from rolodex.domain.ids import SubjectId
from tests.domain.subjects import author, claims_of

GONE = SubjectId(b"\x33" * 16)
STAYS = SubjectId(b"\x44" * 16)
ERASED = frozenset({GONE})


def about(kind: Kind, **values: Any) -> list[Claim]:
    return list(claims_of(kind, None, **values))


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (Kind.CONSENT, {"contact": GONE.hex()}),
        (Kind.TENURE, {"contact": GONE.hex()}),
        (Kind.COMMITMENT, {"contact": GONE.hex(), "what": "a pump"}),
        (Kind.INTERACTION, {"contacts": [GONE.hex()], "summary": "came"}),
        (Kind.RELATIONSHIP, {"from_contact": STAYS.hex(), "to_contact": GONE.hex()}),
    ],
)
def test_what_is_about_erased_contacts_alone_goes_as_a_whole(kind: Kind, values: dict[str, Any]) -> None:
    assert erasure.taken(about(kind, **values), ERASED) == WHOLE


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (Kind.CONSENT, {"contact": STAYS.hex()}),
        (Kind.CONTACT, {"remarks": GONE.hex()}),
        (Kind.CASE, {"reason": "leave"}),
    ],
)
def test_what_names_no_erased_contact_stays(kind: Kind, values: dict[str, Any]) -> None:
    assert erasure.taken(about(kind, **values), ERASED) == NOTHING


def test_deleted_record_about_an_erased_contact_goes_too() -> None:
    held = about(Kind.CONSENT, contact=GONE.hex(), given_how="by word")
    assert erasure.taken([*held, *delete(held, author())], ERASED) == WHOLE


def test_of_what_names_others_too_the_reference_goes() -> None:
    held = about(Kind.INTERACTION, contacts=[GONE.hex(), STAYS.hex()], summary="both came")
    taken = erasure.taken(held, ERASED)
    assert taken.claims == {claim.id for claim in held if GONE.hex() in claim.value}
    assert not taken.is_whole


def test_of_an_item_all_but_facts_outcome_and_reference_goes() -> None:
    held = about(
        Kind.ITEM,
        contact=GONE.hex(),
        priority=1,
        brief_why="w",
        read_back={"summary": "s", "next_action": "n", "due": "2026-11-23"},
        meeting={"place": "her house"},
        referral={"whom": "the clinic", "told_on": "2026-11-20"},
        outcome={"what": "accepted"},
    )
    going = {claim.field for claim in held if claim.id in erasure.taken(held, ERASED).claims}
    assert going == {"brief_why", "read_back", "meeting", "referral"}


def test_replaced_outcome_with_a_reason_goes_and_does_not_come_back() -> None:
    held = about(Kind.ITEM, contact=GONE.hex(), outcome={"what": "not_handed_over", "reason": "kin of the mayor"})
    held += edit(fold(held), [Edit("outcome", {"what": "declined", "reason": "not mine"})], author())
    held += edit(fold(held), [Edit("outcome", {"what": "accepted"})], author())
    taken = erasure.taken(held, ERASED)
    left = [claim for claim in held if claim.id not in taken.claims]
    assert fold(left).many("outcome") == ({"what": "accepted"},)
    assert "kin of the mayor" not in str(left)
    assert "not mine" not in str(left)


def test_value_that_a_withdrawal_brought_back_is_kept() -> None:
    held = about(Kind.COMMITMENT, contact=STAYS.hex(), what="a pump")
    changed = edit(fold(held), [Edit("contact", GONE.hex())], author())
    held += [*changed, *withdraw(changed, author())]
    taken = erasure.taken(held, ERASED)
    left = [claim for claim in held if claim.id not in taken.claims]
    assert taken.claims == {claim.id for claim in changed}
    assert fold(left).many("contact") == (STAYS.hex(),)


def test_duplicate_merged_into_an_erased_contact_goes() -> None:
    held = about(Kind.CONTACT, remarks="the same person", merged_into=GONE.hex())
    assert erasure.taken(held, ERASED) == WHOLE
