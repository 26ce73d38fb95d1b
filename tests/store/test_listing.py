"""Lists of contacts."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.store import external_ids, listing
from rolodex.store.listing import ListQuery, Order, Showing
from tests.store.ledger import Ledger, new_database

OFFICER = "0f" * 16


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    db = new_database(tmp_path)
    yield Ledger(db)
    db.close()


def contact(ledger: Ledger, name: str, *edits: Edit) -> SubjectId:
    return ledger.create(Kind.CONTACT, Edit("names", {"text": name}), *edits)


def names(ledger: Ledger, query: ListQuery) -> list[str]:
    return [row.display_name for row in listing.rows(ledger.db, listing.ids(ledger.db, query))]


def test_list_is_sorted_by_folded_name(ledger: Ledger) -> None:
    for name in ("Zoé", "émile", "Eric", "Ángel"):
        contact(ledger, name)
    assert names(ledger, ListQuery()) == ["Ángel", "émile", "Eric", "Zoé"]


def test_first_window_holds_the_first_of_the_list(ledger: Ledger) -> None:
    for name in ("C", "A", "B"):
        contact(ledger, name)
    assert listing.ids(ledger.db, ListQuery(), 2) == listing.ids(ledger.db, ListQuery())[:2]


def test_list_sorts_by_level_and_within_it_by_name(ledger: Ledger) -> None:
    contact(ledger, "A")
    contact(ledger, "C", Edit("phones", {"raw": "1234567"}))
    contact(ledger, "B", Edit("phones", {"raw": "1234567"}))
    assert names(ledger, ListQuery(order=Order.LEVEL)) == ["B", "C", "A"]


@pytest.mark.parametrize("order", list(Order))
def test_every_order_lists_every_contact(ledger: Ledger, order: Order) -> None:
    contact(ledger, "A")
    contact(ledger, "B", Edit("status", "dormant"))
    assert sorted(names(ledger, ListQuery(order=order))) == ["A", "B"]


def test_list_asks_for_category_status_and_steward(ledger: Ledger) -> None:
    contact(ledger, "A", Edit("categories", "media"), Edit("status", "active"))
    contact(ledger, "B", Edit("categories", "donor"), Edit("status", "dormant"))
    contact(ledger, "C", Edit("stewards", {"officer": OFFICER, "role": "primary"}))
    contact(ledger, "D", Edit("stewards", {"officer": OFFICER, "role": "primary", "to": "2024-01-01"}))
    assert names(ledger, ListQuery(category="media")) == ["A"]
    assert names(ledger, ListQuery(status="dormant")) == ["B"]
    assert names(ledger, ListQuery(steward=SubjectId(bytes.fromhex(OFFICER)))) == ["C"]
    assert listing.count(ledger.db, ListQuery(status="dormant")) == 1


def test_deleted_contact_is_listed_apart(ledger: Ledger) -> None:
    contact(ledger, "A")
    gone = contact(ledger, "B")
    ledger.delete(gone)
    assert names(ledger, ListQuery()) == ["A"]
    assert names(ledger, ListQuery(showing=Showing.DELETED)) == ["B"]


def test_rows_come_in_the_order_asked_for_without_those_that_are_gone(ledger: Ledger) -> None:
    contact(ledger, "A")
    contact(ledger, "B")
    first, second = listing.ids(ledger.db, ListQuery())
    assert [row.display_name for row in listing.rows(ledger.db, [second, 999, first])] == ["B", "A"]


def test_contact_whose_names_are_masked_is_listed_without_text(ledger: Ledger) -> None:
    subject = contact(ledger, "Secret", Edit("categories", "victim"))
    row = listing.rows_of(ledger.db, [subject])[subject]
    assert (row.display_name, row.is_name_masked, row.categories) == ("", True, ())
    assert row.level is Level.STRICTLY_CONFIDENTIAL


def test_identity_of_another_list_finds_its_contact_and_follows_its_claims(ledger: Ledger) -> None:
    subject = contact(ledger, "A", Edit("external_ids", {"source": "old", "value": "17"}), Edit("categories", "victim"))
    contact(ledger, "B", Edit("external_ids", {"source": "other", "value": "17"}))
    assert external_ids.find(ledger.db, Kind.CONTACT, "old", ["17", "18"]) == {"17": [subject]}
    assert external_ids.find(ledger.db, Kind.ORGANISATION, "old", ["17"]) == {}
    slot = ledger.subject(subject).of("external_ids")[0].slot
    ledger.edit(subject, Edit("external_ids", {"source": "old", "value": "18"}, slot=slot))
    assert external_ids.find(ledger.db, Kind.CONTACT, "old", ["17", "18"]) == {"18": [subject]}
