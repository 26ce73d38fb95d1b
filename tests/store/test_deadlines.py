"""Dates to look at something again: those of living subjects, about the contact they hang on, the first first."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.deadlines import What
from rolodex.store import deadlines
from tests.store.ledger import Ledger, new_database


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    db = new_database(tmp_path)
    yield Ledger(db)
    db.close()


def test_dates_stand_until_the_day_asked_for_and_go_with_what_set_them(ledger: Ledger) -> None:
    contact = ledger.create(
        Kind.CONTACT,
        Edit("names", {"text": "A"}),
        Edit("retention", {"purpose": "liaison", "review_by": "2026-12-01"}),
    )
    promise = ledger.create(Kind.COMMITMENT, Edit("contact", contact.hex()), Edit("due", "2026-11-01"))
    protocol = ledger.create(Kind.SAFE_CONTACT, Edit("contact", contact.hex()), Edit("confirmed_on", "2026-08-20"))

    assert deadlines.until(ledger.db, "2026-11-30", 10) == [
        (What.COMMITMENT, "2026-11-01", promise, contact),
        (What.RECONFIRM_SAFE_CONTACT, "2026-11-18", protocol, contact),
    ]
    assert len(deadlines.until(ledger.db, "2026-12-01", 10)) == 3
    assert len(deadlines.until(ledger.db, "2026-12-01", 2)) == 2

    ledger.edit(promise, Edit("state", "kept"))
    ledger.delete(protocol)
    ledger.edit(contact, Edit("retention", {"purpose": "liaison", "review_by": "2027-12-01"}))
    assert deadlines.until(ledger.db, "2026-12-01", 10) == []


def test_protocol_never_confirmed_is_due_at_once_and_one_of_the_last_day_there_is_never(ledger: Ledger) -> None:
    contact = ledger.create(Kind.CONTACT, Edit("names", {"text": "A"}))
    never = ledger.create(Kind.SAFE_CONTACT, Edit("contact", contact.hex()), Edit("cover_story", "The book."))
    ledger.create(Kind.SAFE_CONTACT, Edit("contact", contact.hex()), Edit("confirmed_on", "9999-12-31"))

    assert [subject for _, _, subject, _ in deadlines.until(ledger.db, "2026-11-30", 10)] == [never]


def test_what_hangs_on_nobody_is_not_due(ledger: Ledger) -> None:
    ledger.create(Kind.COMMITMENT, Edit("due", "2026-11-01"))

    assert deadlines.until(ledger.db, "2026-11-30", 10) == []
