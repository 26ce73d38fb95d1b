"""Two values in one slot: both sides are shown, a person decides, and undo brings the question back."""

import pytest

from rolodex.commands import conflicts, contact_queries, contacts, undoing
from rolodex.commands.contacts import Wanted
from rolodex.commands.session import Session
from rolodex.domain.changes import Author, Edit
from rolodex.domain.changes import edit as edited
from rolodex.domain.claim import Kind
from rolodex.domain.fold import fold
from rolodex.domain.ids import KeyId, SubjectId
from rolodex.errors import Conflict, Invalid
from rolodex.store import claims

BRUNO = KeyId(bytes(31) + b"\x07")


def _disputed(session: Session, field: str, first: object, mine: object, theirs: object) -> SubjectId:
    """A contact of which two officers changed the same value, neither seeing the other's."""
    who = Edit("names", {"text": "Awa Invented", "kind": "legal"})
    contact = contacts.add(session, Wanted((who, Edit(field, first)))).subject
    before = fold(claims.of_subject(session.db, contact))
    slot = before.of(field)[0].slot
    contacts.edit(session, contact, Wanted((Edit(field, mine, slot),)))
    other = Author(BRUNO, session.author().at_ms + 1, session.new_id)
    with session.writing("bundle.import") as writing:
        writing.append(edited(before, [Edit(field, theirs, slot)], other))
    return contact


def _values(session: Session, contact: SubjectId, field: str) -> list[str]:
    view = contact_queries.show(session, contact).subject
    return sorted(str(value.text) for value in view.values if value.field == field)


def test_sides_say_whose_they_are_own_first(session: Session) -> None:
    contact = _disputed(session, "status", "active", "dormant", "displaced")

    found = conflicts.listed(session, contact)

    (one,) = found.found
    assert [(side.text, side.is_mine, side.author_name) for side in one.sides] == [
        ("dormant", True, "Amina"),
        ("displaced", False, ""),
    ]
    assert not one.may_keep_both
    assert not found.is_deletion_disputed


def test_chosen_side_stands_and_undo_asks_again(session: Session) -> None:
    contact = _disputed(session, "status", "active", "dormant", "displaced")
    found = conflicts.listed(session, contact)

    conflicts.settle(session, contact, found.found[0].sides[1].claim, found.version)

    assert _values(session, contact, "status") == ["displaced"]
    assert conflicts.listed(session, contact).found == ()
    undoing.undo(session)
    assert len(conflicts.listed(session, contact).found) == 1


def test_both_phones_are_kept_beside_each_other(session: Session) -> None:
    contact = _disputed(session, "phones", {"raw": "+22376000001"}, {"raw": "+22376000002"}, {"raw": "+22376000003"})
    found = conflicts.listed(session, contact)
    assert found.found[0].may_keep_both

    conflicts.keep_both(session, contact, found.found[0].sides[0].claim, found.version)

    assert _values(session, contact, "phones") == ["+22376000002", "+22376000003"]
    assert conflicts.listed(session, contact).found == ()


def test_both_of_a_single_value_is_refused(session: Session) -> None:
    contact = _disputed(session, "status", "active", "dormant", "displaced")
    found = conflicts.listed(session, contact)

    with pytest.raises(Invalid):
        conflicts.keep_both(session, contact, found.found[0].sides[0].claim, found.version)


def test_decision_on_an_older_state_is_refused(session: Session) -> None:
    contact = _disputed(session, "status", "active", "dormant", "displaced")
    found = conflicts.listed(session, contact)
    contacts.edit(session, contact, Wanted((Edit("gender", "female"),)))

    with pytest.raises(Conflict):
        conflicts.settle(session, contact, found.found[0].sides[0].claim, found.version)


def test_masked_side_has_no_text(session: Session) -> None:
    contact = _disputed(session, "phones", {"raw": "+22376000001"}, {"raw": "+22376000002"}, {"raw": "+22376000003"})
    contacts.edit(session, contact, Wanted((Edit("categories", "witness"),)))

    (one,) = conflicts.listed(session, contact).found

    assert [(side.text, side.masked) for side in one.sides] == [(None, True), (None, True)]


def test_side_that_cleared_the_value_says_so(session: Session) -> None:
    contact = _disputed(session, "status", "active", "dormant", None)

    found = conflicts.listed(session, contact)

    assert [side.is_cleared for side in found.found[0].sides] == [False, True]
    conflicts.settle(session, contact, found.found[0].sides[1].claim, found.version)
    assert _values(session, contact, "status") == []


def test_disputed_deletion_is_named(session: Session) -> None:
    contact = contacts.add(session, Wanted((Edit("names", {"text": "Awa Invented", "kind": "legal"}),))).subject
    before = fold(claims.of_subject(session.db, contact))
    contacts.delete(session, contact)
    other = Author(BRUNO, session.author().at_ms + 1, session.new_id)
    with session.writing("bundle.import") as writing:
        writing.append(edited(before, [Edit("status", "dormant")], other))

    assert conflicts.listed(session, contact, Kind.CONTACT).is_deletion_disputed
    contacts.restore(session, contact)
    assert not conflicts.listed(session, contact).is_deletion_disputed
