"""What is derived from claims: the same however the claims arrived, and never a masked text."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rolodex.domain.changes import Edit, delete, edit
from rolodex.domain.claim import Claim, Kind
from rolodex.domain.ids import ChangeSetId, SubjectId
from rolodex.domain.level import Level
from rolodex.store import change_sets, claims, listing, projections
from rolodex.store.connection import Database, Row
from tests.store.ledger import OFFICER, Ledger, new_database

STRICT = Level.STRICTLY_CONFIDENTIAL


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    db = new_database(tmp_path)
    yield Ledger(db)
    db.close()


def row_of(ledger: Ledger, contact: SubjectId) -> listing.ContactRow:
    return listing.rows_of(ledger.db, [contact])[contact]


def everything_derived(ledger: Ledger) -> str:
    """All derived text in one string, for what must not be in it."""
    return str(projections.digest(ledger.db))


def test_row_shows_name_affiliation_steward_and_date(ledger: Ledger) -> None:
    ministry = ledger.create(Kind.ORGANISATION, Edit("name", "Ministry of Water"))
    post = ledger.create(Kind.POST, Edit("title", "Director"), Edit("organisation", ministry.hex()))
    officer = ledger.create(Kind.OFFICER, Edit("name", "Officer A"))
    contact = ledger.create(
        Kind.CONTACT,
        Edit("names", {"text": "Aïssata Traoré", "kind": "legal"}),
        Edit("stewards", {"officer": officer.hex(), "role": "primary"}),
        Edit("external_ids", {"source": "old list", "value": "17"}),
        Edit("categories", "host_government"),
        Edit("status", "active"),
    )
    ledger.create(Kind.TENURE, Edit("contact", contact.hex()), Edit("post", post.hex()))
    row = row_of(ledger, contact)
    assert row.display_name == "Aïssata Traoré"
    assert row.affiliation == "Director, Ministry of Water"
    assert row.steward == officer
    assert row.external_ids == (("old list", "17"),)
    assert row.categories == ("host_government",)
    assert (row.status, row.level, row.is_at_risk, row.conflicts) == ("active", Level.UNCLASSIFIED, False, 0)


def test_row_follows_organisation_post_and_tenure(ledger: Ledger) -> None:
    ministry = ledger.create(Kind.ORGANISATION, Edit("name", "Ministry of Water"))
    post = ledger.create(Kind.POST, Edit("title", "Director"), Edit("organisation", ministry.hex()))
    first = ledger.create(Kind.CONTACT, Edit("names", {"text": "First"}))
    second = ledger.create(Kind.CONTACT, Edit("names", {"text": "Second"}))
    tenure = ledger.create(Kind.TENURE, Edit("contact", first.hex()), Edit("post", post.hex()))
    ledger.edit(ministry, Edit("name", "Ministry of Hydrology"))
    assert row_of(ledger, first).affiliation == "Director, Ministry of Hydrology"
    ledger.edit(post, Edit("title", "Deputy"))
    assert row_of(ledger, first).affiliation == "Deputy, Ministry of Hydrology"
    ledger.edit(tenure, Edit("contact", second.hex()))
    assert row_of(ledger, first).affiliation == ""
    assert row_of(ledger, second).affiliation == "Deputy, Ministry of Hydrology"
    ledger.delete(tenure)
    assert row_of(ledger, second).affiliation == ""


def test_row_follows_the_name_of_an_organisation_it_is_a_member_of(ledger: Ledger) -> None:
    union = ledger.create(Kind.ORGANISATION, Edit("name", "Herders"))
    contact = ledger.create(Kind.CONTACT, Edit("names", {"text": "A"}))
    ledger.create(
        Kind.RELATIONSHIP,
        Edit("type", "member_of"),
        Edit("from_contact", contact.hex()),
        Edit("to_organisation", union.hex()),
    )
    ledger.edit(union, Edit("name", "Herders' union"))
    assert row_of(ledger, contact).affiliation == "Herders' union"


def test_witness_leaves_no_text_in_any_derived_table_but_the_code_name(ledger: Ledger) -> None:
    contact = ledger.create(
        Kind.CONTACT,
        Edit("names", {"text": "Secretname", "kind": "legal"}),
        Edit("names", {"text": "Kingfisher", "kind": "code_name"}),
        Edit("phones", {"raw": "+22370123456"}),
        Edit("remarks", "Secretremark"),
    )
    note = ledger.create(Kind.NOTE, Edit("about", contact.hex()), Edit("text", "Secretnote"))
    assert "secretnote" in everything_derived(ledger)
    ledger.edit(contact, Edit("categories", "witness"))
    derived = everything_derived(ledger).lower()
    assert "secret" not in derived
    assert "70123456" not in derived
    assert "witness" not in derived
    row = row_of(ledger, contact)
    assert (row.display_name, row.level, row.is_at_risk) == ("Kingfisher", STRICT, True)
    ledger.undo(change_sets.list_(ledger.db, 1)[0].no)
    assert "secretnote" in everything_derived(ledger)
    assert claims.subject(ledger.db, note) is not None


def test_masked_value_of_an_ordinary_contact_is_in_no_derived_table(ledger: Ledger) -> None:
    ledger.create(
        Kind.CONTACT,
        Edit("names", {"text": "Secretname", "kind": "legal"}, level=STRICT),
        Edit("names", {"text": "Heron", "kind": "code_name"}),
        Edit("emails", {"address": "secret@example.org"}, level=STRICT),
        Edit("remarks", "Secretremark", level=STRICT),
    )
    assert "secret" not in everything_derived(ledger).lower()


def test_contact_at_risk_has_no_number_in_the_search_table(ledger: Ledger) -> None:
    ledger.create(
        Kind.CONTACT,
        Edit("names", {"text": "Open Name"}),
        Edit("phones", {"raw": "+22370123456"}),
        Edit("risk", {"level": "high"}),
    )
    derived = everything_derived(ledger)
    assert "open name" in derived
    assert "70123456" not in derived


def test_conflict_and_dispute_are_counted(ledger: Ledger) -> None:
    contact = ledger.create(Kind.CONTACT, Edit("names", {"text": "A"}), Edit("status", "active"))
    before = claims.of_subject(ledger.db, contact)
    subject = ledger.subject(contact)
    for status in ("dormant", "closed"):
        ledger.write(edit(subject, [Edit("status", status)], ledger.author))
    assert row_of(ledger, contact).conflicts == 1
    ledger.write(delete(before, ledger.author))
    row = row_of(ledger, contact)
    assert (row.conflicts, row.is_deleted) == (2, False)


def test_deleted_contact_keeps_its_name_for_restoring_and_leaves_the_search_table(ledger: Ledger) -> None:
    contact = ledger.create(Kind.CONTACT, Edit("names", {"text": "Aïssata"}))
    deletion = ledger.delete(contact)
    row = row_of(ledger, contact)
    assert (row.display_name, row.is_deleted) == ("Aïssata", True)
    assert projections.digest(ledger.db)["contact_text"] == []
    ledger.undo(deletion)
    assert not row_of(ledger, contact).is_deleted


def test_refresh_says_which_contacts_it_looked_at(ledger: Ledger) -> None:
    contact = ledger.create(Kind.CONTACT, Edit("names", {"text": "A"}))
    post = ledger.create(Kind.POST, Edit("title", "Chief"))
    ledger.create(Kind.TENURE, Edit("contact", contact.hex()), Edit("post", post.hex()))
    with ledger.db.transaction():
        assert projections.refresh(ledger.db, [post]) == {contact}


# --- properties over whole histories -------------------------------------------------------------------------


def random_history(ledger: Ledger, random: Random, steps: int) -> None:
    """Creations, edits, deletions, undos of subjects that name one another."""
    contacts = [ledger.create(Kind.CONTACT, Edit("names", {"text": f"Person {number}"})) for number in range(3)]
    organisation = ledger.create(Kind.ORGANISATION, Edit("name", "Council"))
    post = ledger.create(Kind.POST, Edit("title", "Chief"), Edit("organisation", organisation.hex()))
    subjects = [*contacts, organisation, post]
    for step in range(steps):
        contact = random.choice(contacts)
        choice = random.randrange(10)
        if choice == 0:
            subjects.append(ledger.create(Kind.TENURE, Edit("contact", contact.hex()), Edit("post", post.hex())))
        elif choice == 1:
            subjects.append(ledger.create(Kind.NOTE, Edit("about", contact.hex()), Edit("text", f"word{step}")))
        elif choice == 2:
            ledger.edit(contact, Edit("categories", random.choice(("witness", "media", "source"))))
        elif choice == 3:
            ledger.edit(contact, Edit("phones", {"raw": f"+2237012{step:04}"}))
        elif choice == 4:
            ledger.edit(contact, Edit("remarks", f"remark {step}", level=random.choice(tuple(Level))))
        elif choice == 5:
            ledger.edit(organisation, Edit("name", f"Council {step}"))
        elif choice == 6:
            ledger.delete(random.choice(subjects))
        elif choice == 7:
            ledger.edit(contact, Edit("external_ids", {"source": "list", "value": str(step % 3)}))
        else:
            done = [made for made in change_sets.list_(ledger.db, 40) if not _is_undone(ledger.db, made.no)]
            ledger.undo(random.choice(done).no)


SLOW = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@SLOW
@given(st.integers(0, 2**32))
def test_rebuilt_projections_equal_incremental_ones(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    db = new_database(tmp_path_factory.mktemp("vault"))
    random_history(Ledger(db, str(seed)), Random(seed), 25)
    incremental = projections.digest(db)
    with db.transaction():
        projections.rebuild(db)
    assert projections.digest(db) == incremental
    db.close()


@SLOW
@given(st.integers(0, 2**32))
def test_import_in_any_order_and_twice_gives_the_same_projections(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    random = Random(seed)
    source = new_database(tmp_path_factory.mktemp("source"))
    random_history(Ledger(source, str(seed)), random, 20)
    expected = projections.digest(source)
    every = [claim for batch in claims.stream_all(source) for claim in batch]
    source.close()
    random.shuffle(every)
    every += every[: len(every) // 3]
    target = new_database(tmp_path_factory.mktemp("target"))
    for part in claims.batches(every, 7):
        import_part(target, part)
    assert projections.digest(target) == expected
    target.close()


def import_part(db: Database, part: list[Claim]) -> None:
    """One bundle of many: all in the change set that the first one opened."""
    with db.transaction():
        if not change_sets.list_(db, 1):
            change_sets.open_(db, ChangeSetId(bytes(16)), "bundle.import", OFFICER, 1, change_sets.Origin.IMPORT)
        claims.append(db, part, 1)
        projections.refresh(db, {claim.subject for claim in part})


def _is_undone(db: Database, no: int) -> bool:
    found: Row | None = db.row("SELECT 1 FROM change_set WHERE undoes_no = ?", (no,))
    return found is not None
