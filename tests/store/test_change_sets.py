"""Change sets, undo and redo."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.ids import ChangeSetId, SubjectId
from rolodex.errors import NotFound, Refused
from rolodex.store import change_sets, claims, projections
from tests.store.ledger import COLLEAGUE, OFFICER, Ledger, new_database


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    db = new_database(tmp_path)
    yield Ledger(db)
    db.close()


@pytest.fixture
def person(ledger: Ledger) -> SubjectId:
    return ledger.create(Kind.CONTACT, Edit("names", {"text": "Aïssata"}), Edit("status", "active"))


def undoable(ledger: Ledger) -> int | None:
    found = change_sets.latest_undoable(ledger.db, OFFICER)
    return found.no if found else None


def redoable(ledger: Ledger) -> int | None:
    found = change_sets.latest_redoable(ledger.db, OFFICER)
    return found.no if found else None


def test_change_set_holds_the_claims_of_its_command(ledger: Ledger, person: SubjectId) -> None:
    no = ledger.edit(person, Edit("status", "dormant"))
    assert [claim.value for claim in claims.of_change_set(ledger.db, no)] == ['"dormant"']
    latest = change_sets.list_(ledger.db, 1)[0]
    assert (latest.no, latest.command, latest.author, latest.is_in_effect) == (no, "test", OFFICER, True)
    assert change_sets.by_id(ledger.db, latest.id) == latest


def test_undo_gives_the_value_before_and_redo_the_value_after(ledger: Ledger, person: SubjectId) -> None:
    no = ledger.edit(person, Edit("status", "dormant"))
    after = projections.digest(ledger.db)
    undo = ledger.undo(no)
    assert ledger.subject(person).one("status") == "active"
    assert not change_sets.get(ledger.db, no).is_in_effect
    redo = ledger.undo(undo)
    assert ledger.subject(person).one("status") == "dormant"
    assert projections.digest(ledger.db) == after
    assert change_sets.get(ledger.db, no).is_in_effect
    assert change_sets.get(ledger.db, redo).undoes == undo


def test_undo_of_a_creation_takes_the_contact_out_of_every_table(ledger: Ledger) -> None:
    empty = projections.digest(ledger.db)
    ledger.create(Kind.CONTACT, Edit("names", {"text": "Aïssata"}), Edit("remarks", "tall"))
    ledger.undo(1)
    assert projections.digest(ledger.db) == empty


def test_undo_walks_back_and_redo_walks_forward(ledger: Ledger, person: SubjectId) -> None:
    first = ledger.edit(person, Edit("status", "dormant"))
    second = ledger.edit(person, Edit("status", "closed"))
    assert (undoable(ledger), redoable(ledger)) == (second, None)
    undo_second = ledger.undo(second)
    undo_first = ledger.undo(first)
    assert undoable(ledger) == 1
    assert redoable(ledger) == undo_first
    redo_first = ledger.undo(undo_first)
    assert (undoable(ledger), redoable(ledger)) == (redo_first, undo_second)
    redo_second = ledger.undo(undo_second)
    assert (undoable(ledger), redoable(ledger)) == (redo_second, None)
    assert ledger.subject(person).one("status") == "closed"


def test_new_command_ends_what_could_be_redone(ledger: Ledger, person: SubjectId) -> None:
    ledger.undo(ledger.edit(person, Edit("status", "dormant")))
    assert redoable(ledger) is not None
    ledger.edit(person, Edit("gender", "female"))
    assert redoable(ledger) is None


def test_officer_undoes_only_what_the_officer_did(ledger: Ledger, person: SubjectId) -> None:
    mine = ledger.edit(person, Edit("status", "dormant"))
    Ledger(ledger.db, "colleague", COLLEAGUE).edit(person, Edit("gender", "female"))
    assert undoable(ledger) == mine
    found = change_sets.latest_undoable(ledger.db, COLLEAGUE)
    assert found is not None
    assert found.no == mine + 1


def test_import_is_not_what_undo_takes_back_next(ledger: Ledger) -> None:
    with ledger.db.transaction():
        change_sets.open_(ledger.db, ChangeSetId(bytes(16)), "bundle.import", OFFICER, 1, change_sets.Origin.IMPORT)
    assert undoable(ledger) is None


def test_change_set_undone_once_cannot_be_undone_again(ledger: Ledger, person: SubjectId) -> None:
    no = ledger.edit(person, Edit("status", "dormant"))
    ledger.undo(no)
    with pytest.raises(Refused, match="already_undone"):
        ledger.undo(no)


def test_change_set_that_does_not_exist_is_not_found(ledger: Ledger) -> None:
    with pytest.raises(NotFound), ledger.db.transaction():
        change_sets.open_(ledger.db, ChangeSetId(bytes(16)), "undo", OFFICER, 1, change_sets.Origin.LOCAL, 99)
    with pytest.raises(NotFound):
        change_sets.by_id(ledger.db, ChangeSetId(bytes(16)))
