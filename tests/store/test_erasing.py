"""Erasing a contact: nothing of it is left in any page, everybody else is as before, and it is known again."""

import hmac
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from rolodex.crypto.secret import Secret
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.store import change_sets, claims, erasing, listing, migrate, projections, search_index, suppression
from rolodex.store.connection import Database, create_database
from rolodex.store.erasing import Erased, Why
from rolodex.store.failures import ConstraintBroken
from rolodex.store.suppression import Part
from tests.store.ledger import Ledger, new_database

DATABASE_KEY = bytes(range(32))
KEY = Secret(bytes([9]) * 32)
PAGE, RESERVED, SALT = 4096, 80, 16
CANARY = "Zzyzxquay"


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    db = new_database(tmp_path)
    yield Ledger(db)
    db.close()


class Office:
    """A contact whose every text holds the canary, one beside it, and what hangs on either or on both."""

    def __init__(self, ledger: Ledger) -> None:
        make = ledger.create
        self.officer = make(Kind.OFFICER, Edit("name", "Officer A"))
        self.union = make(Kind.ORGANISATION, Edit("name", "Herders"))
        self.post = make(Kind.POST, Edit("title", "Prefect"), Edit("organisation", self.union.hex()))
        self.gone = make(
            Kind.CONTACT,
            Edit("names", {"text": f"{CANARY} Traoré"}),
            Edit("phones", {"raw": "+223 66 77 88 99"}),
            Edit("external_ids", {"source": "list", "value": f"{CANARY}-17"}),
            Edit("stewards", {"officer": self.officer.hex(), "role": "primary"}),
            Edit("remarks", f"{CANARY} remarks"),
        )
        self.stays = make(Kind.CONTACT, Edit("names", {"text": "Moussa Keïta"}), Edit("distinct_from", self.gone.hex()))
        self.duplicate = make(Kind.CONTACT, Edit("names", {"text": f"{CANARY} T."}))
        ledger.edit(self.duplicate, Edit("merged_into", self.gone.hex()))
        ledger.delete(self.duplicate)
        self.tenure = make(Kind.TENURE, Edit("contact", self.gone.hex()), Edit("post", self.post.hex()))
        self.consent = make(Kind.CONSENT, Edit("contact", self.gone.hex()), Edit("given_how", f"{CANARY} said so"))
        self.protocol = make(Kind.SAFE_CONTACT, Edit("contact", self.gone.hex()), Edit("cover_story", f"{CANARY} book"))
        self.tie = make(
            Kind.RELATIONSHIP,
            Edit("from_contact", self.stays.hex()),
            Edit("to_contact", self.gone.hex()),
            Edit("remarks", f"{CANARY} cousin"),
        )
        self.alone = make(Kind.INTERACTION, Edit("contacts", self.gone.hex()), Edit("summary", f"{CANARY} came"))
        self.both = make(
            Kind.INTERACTION,
            Edit("contacts", self.gone.hex()),
            Edit("contacts", self.stays.hex()),
            Edit("summary", "both came to the well"),
        )
        self.promise = make(Kind.COMMITMENT, Edit("contact", self.gone.hex()), Edit("what", f"{CANARY} pump"))
        self.note = make(Kind.NOTE, Edit("about", self.gone.hex()), Edit("text", f"{CANARY} note"))
        self.case = make(Kind.CASE, Edit("outgoing", self.officer.hex()))
        self.item = make(
            Kind.ITEM,
            Edit("case", self.case.hex()),
            Edit("contact", self.gone.hex()),
            Edit("priority", 1),
            Edit("brief_why", f"{CANARY} matters"),
            Edit("outcome", {"what": "declined", "reason": f"{CANARY} is kin"}),
            Edit("facts", {"what": "briefed", "by": self.officer.hex()}),
        )
        ledger.edit(self.item, Edit("outcome", {"what": "accepted"}))

    @property
    def whole(self) -> list[SubjectId]:
        """What is about the erased contact alone."""
        return [
            *(self.gone, self.duplicate, self.tenure, self.consent, self.protocol, self.tie),
            *(self.alone, self.promise, self.note),
        ]


def erased(ledger: Ledger, *contacts: SubjectId, why: Why = Why.RELINQUISHED) -> Erased:
    with ledger.db.transaction():
        found = erasing.erase(ledger.db, KEY, contacts, why, 1_000)
    erasing.settle(ledger.db)
    return found


def interrupted(ledger: Ledger, contact: SubjectId) -> None:
    with ledger.db.transaction():
        erasing.erase(ledger.db, KEY, [contact], Why.ON_REQUEST, 1_000)
        raise KeyboardInterrupt


def decrypted_pages(path: Path) -> bytes:
    """Every page as it lies in the file, free ones and free room too. Source: SQLCipher 4 design, raw key."""
    raw = path.read_bytes()
    pages = []
    for start in range(0, len(raw), PAGE):
        page = raw[start : start + PAGE]
        sealed = page[SALT if start == 0 else 0 : PAGE - RESERVED]
        decryptor = Cipher(AES(DATABASE_KEY), CBC(page[PAGE - RESERVED : PAGE - RESERVED + 16])).decryptor()
        pages.append(decryptor.update(sealed) + decryptor.finalize())
    return b"".join(pages)


def everything(db: Database) -> str:
    """Every row of every table."""
    names = [row[0] for row in db.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return str([db.rows(f'SELECT * FROM "{name}"') for name in names])


def rebuilt(db: Database) -> dict[str, list[tuple[object, ...]]]:
    with db.transaction():
        projections.rebuild(db)
        return projections.digest(db)


def test_erased_contact_is_in_no_table_and_no_page(ledger: Ledger) -> None:
    office = Office(ledger)
    others = [ledger.create(Kind.CONTACT, Edit("names", {"text": f"Person {n}"})) for n in range(60)]
    ledger.edit(office.gone, Edit("remarks", f"{CANARY} again, and much longer " * 400))
    ledger.db.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    before = decrypted_pages(ledger.db.path)
    assert CANARY.encode() in before
    assert b"66778899" in before
    found = erased(ledger, office.gone)
    assert set(found.contacts) == {office.gone, office.duplicate}
    assert set(found.whole) == set(office.whole)
    pages = decrypted_pages(ledger.db.path).lower()
    assert b"person 7" in pages
    assert CANARY.lower() not in everything(ledger.db).lower()
    assert CANARY.lower().encode() not in pages
    # The index keeps folded words and their beginnings.
    assert b"zzyzx" not in pages
    assert b"66778899" not in pages
    for subject in office.whole:
        assert claims.of_subject(ledger.db, subject) == []
    assert ledger.db.path.with_name(ledger.db.path.name + "-wal").stat().st_size == 0
    assert len(listing.rows_of(ledger.db, others)) == 60
    ledger.db.check()


def test_projections_after_erasing_are_those_rebuilt_from_claims(ledger: Ledger) -> None:
    office = Office(ledger)
    erased(ledger, office.gone)
    held = projections.digest(ledger.db)
    assert held == rebuilt(ledger.db)


def test_contact_beside_an_erased_one_is_untouched(ledger: Ledger) -> None:
    office = Office(ledger)
    before = [claim for claim in claims.of_subject(ledger.db, office.stays) if claim.field != "distinct_from"]
    stranger = ledger.create(Kind.CONTACT, Edit("names", {"text": "Stranger"}), Edit("remarks", "far away"))
    rows = listing.rows_of(ledger.db, [stranger])
    erased(ledger, office.gone)
    assert claims.of_subject(ledger.db, office.stays) == before
    assert listing.rows_of(ledger.db, [office.stays])[office.stays].display_name == "Moussa Keïta"
    assert listing.rows_of(ledger.db, [stranger]) == rows
    assert [hit.subject for hit in search_index.search(ledger.db, "moussa", 5)] == [office.stays]
    assert search_index.search(ledger.db, "zzyzxquay", 5) == []
    assert listing.rows_of(ledger.db, [office.gone]) == {}


def test_interaction_with_others_keeps_all_but_the_reference(ledger: Ledger) -> None:
    office = Office(ledger)
    erased(ledger, office.gone)
    both = ledger.subject(office.both)
    assert both.many("contacts") == (office.stays.hex(),)
    assert both.one("summary") == "both came to the well"


def test_item_keeps_facts_outcome_and_reference_without_text(ledger: Ledger) -> None:
    office = Office(ledger)
    erased(ledger, office.gone)
    item = ledger.subject(office.item)
    assert item.one("contact") == office.gone.hex()
    assert [fact["what"] for fact in item.many("facts")] == ["briefed"]
    assert item.many("outcome") == ({"what": "accepted"},)
    assert item.one("priority") == 1
    assert item.one("brief_why") is None


def test_earlier_value_does_not_come_back_when_a_later_one_is_erased(ledger: Ledger) -> None:
    office = Office(ledger)
    moved = ledger.create(Kind.COMMITMENT, Edit("contact", office.stays.hex()), Edit("what", "a well"))
    ledger.edit(moved, Edit("contact", office.gone.hex()))
    ledger.edit(moved, Edit("contact", office.stays.hex()))
    erased(ledger, office.gone)
    assert ledger.subject(moved).many("contact") == (office.stays.hex(),)
    assert len(claims.of_subject(ledger.db, moved)) == 2


def test_claims_and_subjects_are_kept_outside_an_erasure(ledger: Ledger) -> None:
    office = Office(ledger)
    erased(ledger, office.gone)
    refused = (
        "DELETE FROM claim",
        "UPDATE claim SET value = 'null'",
        "DELETE FROM subject",
        "UPDATE subject SET kind = NULL",
        "UPDATE suppression SET at_ms = 0",
    )
    for statement in refused:
        with pytest.raises(ConstraintBroken), ledger.db.transaction():
            ledger.db.execute(statement)
    assert ledger.db.rows("SELECT * FROM erasure") == []


def test_claims_are_not_updated_inside_an_erasure_either(ledger: Ledger) -> None:
    Office(ledger)
    with ledger.db.transaction():
        ledger.db.execute("INSERT INTO erasure (is_open) VALUES (1)")
        with pytest.raises(ConstraintBroken):
            ledger.db.execute("UPDATE claim SET value = 'null'")
        ledger.db.execute("DELETE FROM erasure")


def test_erasure_that_fails_leaves_everything_as_it_was(ledger: Ledger) -> None:
    office = Office(ledger)
    before = everything(ledger.db)
    with pytest.raises(KeyboardInterrupt):
        interrupted(ledger, office.gone)
    assert everything(ledger.db) == before
    assert suppression.is_empty(ledger.db)


def test_erasure_needs_a_transaction(ledger: Ledger) -> None:
    with pytest.raises(RuntimeError):
        erasing.erase(ledger.db, KEY, [], Why.ON_REQUEST, 1_000)


def test_erased_subjects_are_known_again_by_keyed_hash_only(ledger: Ledger) -> None:
    office = Office(ledger)
    reference = next(
        claim for claim in claims.of_subject(ledger.db, office.both) if claim.value == f'"{office.gone.hex()}"'
    )
    erased(ledger, office.gone, why=Why.RETENTION)
    known = suppression.List(ledger.db, KEY)
    assert known.is_contact(office.gone)
    assert not known.is_contact(office.stays)
    assert not known.is_contact(office.consent)
    assert all(known.has(Part.SUBJECT, subject) for subject in office.whole)
    assert known.has(Part.TEXT, office.item)
    assert known.has(Part.CLAIM, reference.id)
    assert not known.has(Part.SUBJECT, office.both)
    assert suppression.entry(ledger.db, KEY, office.gone) == suppression.Entry(Why.RETENTION, 1_000)
    other = suppression.List(ledger.db, Secret(bytes(32)))
    assert not other.is_contact(office.gone)
    # Written out from RFC 2104, not by the code under test.
    expected = hmac.digest(KEY.expose(), b"subject\0" + office.gone, "sha256")
    assert ledger.db.value("SELECT count(*) FROM suppression WHERE hash = ?", (expected,)) == 1


def test_lifting_forgets_all_that_hung_on_the_contact(ledger: Ledger) -> None:
    office = Office(ledger)
    erased(ledger, office.gone)
    known = suppression.List(ledger.db, KEY)
    assert not known.has(Part.SUBJECT, office.consent, lifted=[office.gone])
    with ledger.db.transaction():
        suppression.lift(ledger.db, KEY, office.gone)
    after = suppression.List(ledger.db, KEY)
    assert not any(after.has(Part.SUBJECT, subject) for subject in [office.gone, office.consent, office.both])
    assert not after.has(Part.TEXT, office.item)


def test_what_hung_on_two_erased_contacts_stays_out_until_both_are_lifted(ledger: Ledger) -> None:
    office = Office(ledger)
    erased(ledger, office.gone, office.stays)
    known = suppression.List(ledger.db, KEY)
    assert known.has(Part.SUBJECT, office.both, lifted=[office.gone])
    assert not known.has(Part.SUBJECT, office.both, lifted=[office.gone, office.stays])


def test_change_sets_stay_and_say_how_much_of_them_was_erased(ledger: Ledger) -> None:
    office = Office(ledger)
    first = ledger.edit(office.gone, Edit("remarks", "new"))
    numbers = [one.no for one in change_sets.list_(ledger.db, 100)]
    erased(ledger, office.gone)
    assert [one.no for one in change_sets.list_(ledger.db, 100)] == numbers
    assert erasing.erased_claims(ledger.db, [first]) == {first: 1}
    assert claims.of_change_set(ledger.db, first) == []


def test_contact_named_by_nobody_leaves_not_even_its_id(ledger: Ledger) -> None:
    lonely = ledger.create(Kind.CONTACT, Edit("names", {"text": "Lonely"}))
    erased(ledger, lonely)
    assert ledger.db.value("SELECT count(*) FROM subject WHERE id = ?", (lonely,)) == 0


def test_erased_contact_can_be_taken_in_again(ledger: Ledger) -> None:
    office = Office(ledger)
    before = claims.of_subject(ledger.db, office.gone)
    erased(ledger, office.gone)
    ledger.write(before)
    assert listing.rows_of(ledger.db, [office.gone])[office.gone].display_name == f"{CANARY} Traoré"
    assert projections.digest(ledger.db) == rebuilt(ledger.db)


def test_vault_of_the_schema_before_can_erase_after_its_migration(tmp_path: Path) -> None:
    new = new_database(tmp_path)
    office = Office(Ledger(new))
    db = create_database(tmp_path / "old.db", Secret(DATABASE_KEY))
    migrate.migrate(db, lambda: None, migrate.steps()[:6])
    copied(new, db)
    assert migrate.migrate(db, lambda: None) == len(migrate.steps()) - 6
    projections.fill(db)
    assert projections.digest(db) == projections.digest(new)
    erased(Ledger(db, "later"), office.gone)
    assert CANARY not in everything(db)
    db.close()
    new.close()


def copied(new: Database, old: Database) -> None:
    """Brings the rows of a ledger into one of an older schema, as they stood in it then."""
    tables = ("subject", "author", "change_set", "claim", "edge", "external_id", "contact_row", "contact_text")
    with old.transaction():
        for table in (*tables, "note_text"):
            columns = ", ".join(row[1] for row in old.rows(f"PRAGMA table_info ({table})"))
            rows = new.rows(f"SELECT {columns} FROM {table}")
            old.execute_many(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)
        for index in ("contact_index", "note_index"):
            old.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
