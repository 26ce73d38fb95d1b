"""Every way of taking an import back, or of bringing it back, tells the log of bundles the same."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rolodex.clock import FixedClock
from rolodex.commands import bundle_export, bundle_import, bundle_queries, contacts, undoing
from rolodex.commands.bundle_scope import Order, Purpose
from rolodex.commands.contacts import Wanted
from rolodex.commands.session import Session
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.ids import ChangeSetId
from rolodex.errors import NotFound, Refused
from rolodex.store import bundle_log, change_sets, claims
from tests.commands import officers

TakeBack = Callable[[Session, bytes, ChangeSetId], object]


def by_bundle(session: Session, bundle_id: bytes, _change_set: ChangeSetId) -> object:
    return bundle_import.undo(session, bundle_id)


def by_change_set(session: Session, _bundle_id: bytes, change_set: ChangeSetId) -> object:
    return undoing.undo_one(session, change_set)


def from_history(session: Session, _bundle_id: bytes, change_set: ChangeSetId) -> object:
    return undoing.take_back(session, change_set)


@pytest.fixture
def bruno(tmp_path: Path, clock: FixedClock, cheap_keys: None) -> Iterator[Session]:
    """Bruno's vault, into which a feed of Amina's was taken."""
    amina = officers.made(tmp_path / "amina", "Amina", clock)
    bruno = officers.made(tmp_path / "bruno", "Bruno", clock, "Registry")
    to = officers.knows(amina, bruno)
    officers.knows(bruno, amina)
    officers.contact(amina, "Prefect Invented", "host_government", "+22376000001")
    file = bundle_export.export(amina, Order(Purpose.FEED, to), tmp_path).written.path
    amina.close()
    bundle_import.import_(bruno, file)
    yield bruno
    bruno.close()


def taken(session: Session) -> tuple[bytes, ChangeSetId]:
    """The bundle and the change set of its import."""
    (one,) = bundle_log.imports(session.db)
    assert one.change_set_id is not None
    return one.bundle_id, ChangeSetId(one.change_set_id)


def stands(session: Session) -> tuple[str, int]:
    """What the log says of the import, and how many of its contacts are here."""
    (one,) = bundle_queries.taken(session)
    brought = change_sets.by_id(session.db, taken(session)[1])
    contacts_ = claims.subjects_of_change_set(session.db, brought.no, Kind.CONTACT)
    return one.taken.state.value, sum(bool(session.subject(found, Kind.CONTACT).slots) for found in contacts_)


@pytest.mark.parametrize("take_back", [by_bundle, by_change_set, from_history])
def test_import_taken_back_in_any_way_is_undone_in_the_log(bruno: Session, take_back: TakeBack) -> None:
    assert stands(bruno) == ("applied", 1)

    take_back(bruno, *taken(bruno))

    assert stands(bruno) == ("undone", 0)


@pytest.mark.parametrize("take_back", [by_bundle, by_change_set, from_history])
def test_redo_brings_an_import_back_and_the_log_says_so(bruno: Session, take_back: TakeBack) -> None:
    take_back(bruno, *taken(bruno))
    assert undoing.next_redo(bruno) is not None

    undoing.redo(bruno)

    assert stands(bruno) == ("applied", 1)
    assert undoing.next_redo(bruno) is None


@pytest.mark.parametrize("take_back", [by_bundle, from_history])
def test_import_that_was_brought_back_can_be_taken_back_again(bruno: Session, take_back: TakeBack) -> None:
    bundle_import.undo(bruno, taken(bruno)[0])
    undoing.redo(bruno)

    take_back(bruno, *taken(bruno))

    assert stands(bruno) == ("undone", 0)


def test_undo_of_the_undo_of_an_import_brings_it_back(bruno: Session) -> None:
    bundle_import.undo(bruno, taken(bruno)[0])
    latest = undoing.latest(bruno, 1)[0]

    undoing.undo_one(bruno, latest.id)

    assert stands(bruno) == ("applied", 1)


@pytest.mark.parametrize("take_back", [by_bundle, by_change_set, from_history])
def test_import_is_taken_back_once(bruno: Session, take_back: TakeBack) -> None:
    bundle_import.undo(bruno, taken(bruno)[0])

    with pytest.raises(Refused):
        take_back(bruno, *taken(bruno))

    assert stands(bruno) == ("undone", 0)


def test_a_new_command_ends_what_redo_could_bring_back(bruno: Session) -> None:
    bundle_import.undo(bruno, taken(bruno)[0])
    contacts.add(bruno, Wanted((Edit("names", {"text": "Nana Invented"}),)))

    with pytest.raises(NotFound):
        undoing.redo(bruno)

    assert stands(bruno)[0] == "undone"


def test_undo_of_an_own_command_leaves_the_import_in_the_log(bruno: Session) -> None:
    contacts.add(bruno, Wanted((Edit("names", {"text": "Nana Invented"}),)))

    undoing.undo(bruno)

    assert stands(bruno) == ("applied", 1)
