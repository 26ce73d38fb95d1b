"""What a supervisor is shown: counts that open no contact."""

import json
from datetime import date

from rolodex.commands import contacts, oversight
from rolodex.commands.contacts import Wanted
from rolodex.commands.oversight import Cell
from rolodex.commands.session import Session
from rolodex.commands.subjects import Done
from rolodex.domain.changes import Edit

SINCE = date(2026, 10, 1)


def add(session: Session, name: str, *categories: str, **more: object) -> Done:
    edits = [Edit("names", {"text": name}), *(Edit("categories", category) for category in categories)]
    return contacts.add(session, Wanted(tuple(edits)))


def test_categories_are_counted_by_component_and_a_hidden_one_nowhere(session: Session) -> None:
    add(session, "Ibrahim", "media")
    add(session, "Fanta", "media", "civil_society")
    add(session, "Heron", "source")

    seen = oversight.look(session, SINCE)

    assert seen.cells == (Cell("", "civil_society", 1), Cell("", "media", 2))
    assert (seen.registry.total, seen.single_steward) == (3, 3)


def test_deleted_contact_is_counted_nowhere(session: Session) -> None:
    gone = add(session, "Ibrahim", "media")
    contacts.delete(session, gone.subject)

    seen = oversight.look(session, SINCE)

    assert (seen.cells, seen.registry.total, seen.single_steward, seen.stale) == ((), 0, 0, 0)


def test_never_verified_counts_as_stale(session: Session) -> None:
    add(session, "Ibrahim")

    seen = oversight.look(session, SINCE)

    assert (seen.stale, seen.stale_before) == (1, "2026-05-24")


def test_document_for_the_office_holds_no_name_at_all(session: Session) -> None:
    add(session, "Ibrahim", "media")

    text = json.dumps(oversight.as_document(oversight.look(session, SINCE)))

    assert "Ibrahim" not in text
    assert "Amina" not in text
    assert '"contacts": 1' in text
