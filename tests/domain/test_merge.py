"""What an import would do, before anything is written."""

from itertools import count

from rolodex.domain.changes import Author, Edit, create, delete, edit
from rolodex.domain.claim import Claim, Kind
from rolodex.domain.fold import fold
from rolodex.domain.ids import KeyId
from rolodex.domain.merge import Outcome, compare, without

_numbers = count(1)
ME = Author(KeyId(bytes(32)), 5, lambda: next(_numbers).to_bytes(16, "big"))
BASE = create(Kind.CONTACT, [Edit("status", "active"), Edit("names", {"text": "Aïssata"})], ME)


def edited(status: str) -> tuple[Claim, ...]:
    return edit(fold(BASE), [Edit("status", status)], ME)


def test_unknown_subject_is_new_with_all_its_slots() -> None:
    change = compare([], BASE)
    assert change.outcome is Outcome.NEW
    assert {slot.field for slot in change.slots} == {"names", "status"}


def test_claims_that_are_all_known_change_nothing() -> None:
    assert compare(BASE, BASE[:1]).outcome is Outcome.SAME
    assert compare(BASE, BASE).slots == ()


def test_edit_of_what_is_here_changes_without_asking() -> None:
    (slot,) = compare(BASE, edited("dormant")).slots
    assert (slot.outcome, slot.mine, slot.theirs) == (Outcome.CHANGED, ('"active"',), ('"dormant"',))


def test_edits_of_the_same_value_on_both_sides_are_a_conflict_with_its_base() -> None:
    change = compare([*BASE, *edited("dormant")], edited("closed"))
    assert change.outcome is Outcome.CONFLICT
    (slot,) = change.slots
    assert (slot.base, slot.mine, slot.theirs) == (('"active"',), ('"dormant"',), ('"closed"',))


def test_edits_that_do_not_overlap_never_ask() -> None:
    other = edit(fold(BASE), [Edit("gender", "female")], ME)
    change = compare([*BASE, *edited("dormant")], other)
    assert change.outcome is Outcome.CHANGED
    assert [slot.outcome for slot in change.slots] == [Outcome.NEW]


def test_same_edit_on_both_sides_is_no_conflict() -> None:
    assert compare([*BASE, *edited("dormant")], edited("dormant")).outcome is Outcome.SAME


def test_deletion_is_proposed_and_can_be_refused() -> None:
    deletion = delete(BASE, ME)
    change = compare(BASE, deletion)
    assert change.outcome is Outcome.DELETION
    assert change.deletions == deletion
    assert change.after.is_deleted
    refusal = without(deletion, frozenset({deletion[0].id}), ME)
    assert not fold([*BASE, *deletion, *refusal]).is_deleted


def test_deletion_beside_an_edit_here_is_a_dispute_that_keeps_the_edit() -> None:
    change = compare([*BASE, *edited("dormant")], delete(BASE, ME))
    assert change.outcome is Outcome.DELETION
    assert change.after.is_disputed
    assert change.after.one("status") == "dormant"
