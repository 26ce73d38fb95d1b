"""From wanted edits to claims."""

from itertools import count

import pytest

from rolodex.domain.changes import Author, Edit, Provenance, create, delete, edit, withdraw
from rolodex.domain.claim import Act, Claim, Kind
from rolodex.domain.fold import fold
from rolodex.domain.ids import KeyId, SlotId
from rolodex.domain.level import Level
from rolodex.errors import Invalid

_numbers = count(1)
AUTHOR = Author(KeyId(bytes(32)), 5, lambda: next(_numbers).to_bytes(16, "big"))
NAME = {"text": "Aïssata Traoré", "kind": "legal"}


def contact(*edits: Edit) -> tuple[Claim, ...]:
    return create(Kind.CONTACT, edits or (Edit("names", NAME), Edit("status", "active")), AUTHOR)


def test_created_contact_has_a_claim_per_value_with_the_default_level() -> None:
    claims = contact(Edit("names", NAME), Edit("phones", {"raw": "+223 70 12 34 56"}))
    assert [claim.level for claim in claims] == [Level.UNCLASSIFIED, Level.CONFIDENTIAL]
    assert claims[1].value == '{"e164":"+22370123456","raw":"+223 70 12 34 56"}'
    assert all(claim.targets == () and claim.slot is not None for claim in claims)


def test_contact_without_any_value_is_refused() -> None:
    with pytest.raises(Invalid, match="empty"):
        create(Kind.CONTACT, [], AUTHOR)


def test_unknown_field_is_refused() -> None:
    with pytest.raises(Invalid, match="unknown_field"):
        contact(Edit("shoe_size", 42))


def test_edit_replaces_every_active_claim_of_its_slot() -> None:
    mine, theirs = contact(Edit("status", "active"))[0], contact(Edit("status", "dormant"))[0]
    both = fold(
        [mine, Claim(**{name: getattr(theirs, name) for name in theirs.__struct_fields__} | {"subject": mine.subject})]
    )
    (written,) = edit(both, [Edit("status", "closed")], AUTHOR)
    assert set(written.targets) == {mine.id, theirs.id}


def test_edit_that_says_what_is_already_so_writes_nothing() -> None:
    assert edit(fold(contact()), [Edit("status", "active")], AUTHOR) == ()


def test_edit_that_says_the_same_verified_later_is_written() -> None:
    again = Edit("status", "active", provenance=Provenance(verified_on="2025-01-01"))
    (written,) = edit(fold(contact()), [again], AUTHOR)
    assert written.verified_on == "2025-01-01"


def test_edit_of_the_level_alone_is_written() -> None:
    (written,) = edit(fold(contact()), [Edit("status", "active", level=Level.CONFIDENTIAL)], AUTHOR)
    assert written.level is Level.CONFIDENTIAL


def test_edit_keeps_the_level_of_its_slot() -> None:
    subject = fold(contact(Edit("status", "active", level=Level.STRICTLY_CONFIDENTIAL)))
    (written,) = edit(subject, [Edit("status", "dormant")], AUTHOR)
    assert written.level is Level.STRICTLY_CONFIDENTIAL


def test_cleared_value_is_a_claim_that_holds_nothing() -> None:
    claims = contact()
    written = edit(fold(claims), [Edit("status", None)], AUTHOR)
    assert fold([*claims, *written]).one("status") is None


def test_clearing_what_was_never_said_writes_nothing() -> None:
    assert edit(fold(contact()), [Edit("gender", None)], AUTHOR) == ()


def test_value_of_a_list_field_stands_beside_the_others() -> None:
    claims = contact()
    written = edit(fold(claims), [Edit("names", {"text": "Aïda", "kind": "nickname"})], AUTHOR)
    assert len(fold([*claims, *written]).of("names")) == 2


def test_slot_that_does_not_exist_is_refused() -> None:
    with pytest.raises(Invalid, match="unknown_slot"):
        edit(fold(contact()), [Edit("names", NAME, slot=SlotId(bytes(16)))], AUTHOR)


def test_slot_of_a_single_field_is_refused() -> None:
    with pytest.raises(Invalid, match="not_a_multi_value_field"):
        edit(fold(contact()), [Edit("status", "closed", slot=SlotId(bytes(16)))], AUTHOR)


def test_withdrawal_of_a_change_names_its_claims_once_per_subject() -> None:
    first, second = contact(), contact()
    written = withdraw([*first, *second], AUTHOR)
    assert [claim.act for claim in written] == [Act.WITHDRAW, Act.WITHDRAW]
    assert set(written[0].targets) == {claim.id for claim in first}


def test_undo_of_an_edit_gives_the_value_before_and_its_redo_the_value_after() -> None:
    claims = contact()
    edited = edit(fold(claims), [Edit("status", "closed")], AUTHOR)
    undo = withdraw(edited, AUTHOR)
    redo = withdraw(undo, AUTHOR)
    assert fold([*claims, *edited, *undo]).one("status") == "active"
    assert fold([*claims, *edited, *undo, *redo]) == fold([*claims, *edited])


def test_deletion_of_all_known_claims_ends_the_subject() -> None:
    claims = contact()
    assert fold([*claims, *delete(claims, AUTHOR)]).is_deleted
