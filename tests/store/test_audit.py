"""The audit log: append only, nothing readable in it, every change and every cut found."""

import json
from pathlib import Path

import pytest

from rolodex.crypto import digest
from rolodex.crypto.identity import Identity
from rolodex.crypto.secret import Secret
from rolodex.store import audit, migrate
from rolodex.store.audit import Head
from rolodex.store.connection import Database, create_database
from rolodex.store.failures import ConstraintBroken

KEY = Secret(bytes([1]) * 32)
OFFICER = Identity.from_seeds(Secret(bytes([2]) * 32), Secret(bytes([3]) * 32))
STRANGER = Identity.from_seeds(Secret(bytes([4]) * 32), Secret(bytes([5]) * 32))
CONTACT = bytes([6]) * 16
AT_MS = 1_772_352_000_000
KNOWN = [OFFICER.signing_key]


@pytest.fixture
def db(tmp_path: Path) -> Database:
    made = create_database(tmp_path / "trial.db", Secret(bytes(range(32))))
    migrate.migrate(made, lambda: None)
    return made


def write(db: Database, count: int = 1) -> Head:
    last = audit.head(db)
    with db.transaction():
        for number in range(count):
            last = audit.append(
                db, KEY, "contact.reveal", AT_MS, OFFICER.signing_key, [CONTACT], {"field": "phones", "shown": number}
            )
    return last


def write_then_fail(db: Database) -> None:
    with db.transaction():
        audit.append(db, KEY, "contact.add", AT_MS, OFFICER.signing_key, [], {})
        raise KeyError


def tamper(db: Database, *statements: str) -> None:
    """What somebody with the key and a tool of their own can do: the triggers are no obstacle to them."""
    for name in ("is_immutable", "is_kept", "follows"):
        db.execute(f"DROP TRIGGER IF EXISTS audit_entry_{name}")
        db.execute(f"DROP TRIGGER IF EXISTS audit_checkpoint_{name}")
    for statement in statements:
        db.execute(statement)


def test_entries_are_read_back_newest_first(db: Database) -> None:
    write(db, 3)
    first, second = audit.rows(db, 2)
    assert (first.sequence, second.sequence) == (3, 2)
    assert first.at_ms == AT_MS
    assert first.action == "contact.reveal"
    assert first.actor == OFFICER.signing_key
    assert first.references == (audit.pseudonym(KEY, CONTACT),)
    assert first.numbers == {"field": "phones", "shown": 2}


def test_first_hash_is_the_one_the_format_says(db: Database) -> None:
    last = write(db)
    pseudonym = digest.hmac_sha256(KEY, CONTACT).hex()
    text = (
        '{"action":"contact.reveal","actor":"' + OFFICER.signing_key.hex() + '","at_ms":1772352000000,'
        '"numbers":"{\\"field\\":\\"phones\\",\\"shown\\":0}","refs":"' + pseudonym + '","sequence":1}'
    )
    assert last == Head(1, digest.sha256(text.encode() + bytes(32)))


def test_contact_is_named_by_a_pseudonym_only(db: Database) -> None:
    write(db)
    stored = db.row("SELECT * FROM audit_entry")
    assert stored is not None
    assert all(CONTACT not in value for value in stored if isinstance(value, bytes))
    assert audit.pseudonym(Secret(bytes(32)), CONTACT) != audit.pseudonym(KEY, CONTACT)


@pytest.mark.parametrize("text", ["Amina Diallo", "a note", "notes/letter.txt", "+223 70 00 00 00", "a\nb", "é"])
def test_text_is_refused(db: Database, text: str) -> None:
    with pytest.raises(ValueError, match="never text"), db.transaction():
        audit.append(db, KEY, "contact.add", AT_MS, OFFICER.signing_key, [], {"value": text})
    with pytest.raises(ValueError, match="never text"), db.transaction():
        audit.append(db, KEY, text, AT_MS, OFFICER.signing_key, [], {})
    assert audit.rows(db, 10) == []


def test_entry_outside_a_transaction_is_our_bug(db: Database) -> None:
    with pytest.raises(RuntimeError):
        audit.append(db, KEY, "contact.add", AT_MS, OFFICER.signing_key, [], {})


def test_entry_goes_with_the_transaction_that_fails(db: Database) -> None:
    with pytest.raises(KeyError):
        write_then_fail(db)
    assert audit.head(db) == Head(0, bytes(32))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_entry SET at_ms = 0",
        "DELETE FROM audit_entry",
        "UPDATE audit_checkpoint SET at_ms = 0",
        "DELETE FROM audit_checkpoint",
        "INSERT INTO audit_entry SELECT 9, at_ms, action, actor, refs, numbers, hash FROM audit_entry LIMIT 1",
    ],
)
def test_schema_refuses_to_change_the_log(db: Database, statement: str) -> None:
    write(db)
    audit.checkpoint(db, OFFICER, AT_MS)
    with pytest.raises(ConstraintBroken):
        db.execute(statement)


def test_untouched_log_verifies(db: Database) -> None:
    assert audit.verify(db, KNOWN) is None
    write(db, 150)
    audit.checkpoint(db, OFFICER, AT_MS)
    write(db, 5)
    assert audit.verify(db, KNOWN) is None


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE audit_entry SET at_ms = at_ms + 1 WHERE sequence = 3",
        "UPDATE audit_entry SET action = 'contact.show' WHERE sequence = 3",
        "UPDATE audit_entry SET actor = zeroblob(32) WHERE sequence = 3",
        "UPDATE audit_entry SET refs = x'' WHERE sequence = 3",
        "UPDATE audit_entry SET numbers = '{}' WHERE sequence = 3",
        "UPDATE audit_entry SET hash = zeroblob(32) WHERE sequence = 3",
        "DELETE FROM audit_entry WHERE sequence = 3",
    ],
)
def test_first_changed_entry_is_named(db: Database, change: str) -> None:
    write(db, 6)
    tamper(db, change)
    assert audit.verify(db, KNOWN) == 3


def test_entries_cut_off_before_a_checkpoint_are_noticed(db: Database) -> None:
    write(db, 6)
    audit.checkpoint(db, OFFICER, AT_MS)
    # The foreign key is checked here and not in a tool of the forger's own.
    tamper(db, "CREATE TABLE kept AS SELECT * FROM audit_checkpoint", "DROP TABLE audit_checkpoint")
    tamper(db, "DELETE FROM audit_entry WHERE sequence > 4", "ALTER TABLE kept RENAME TO audit_checkpoint")
    assert audit.verify(db, KNOWN) == 5


def test_entries_cut_off_with_their_checkpoint_are_noticed_by_who_holds_a_later_one(db: Database) -> None:
    held = write(db, 6)
    audit.checkpoint(db, OFFICER, AT_MS)
    tamper(db, "DELETE FROM audit_checkpoint", "DELETE FROM audit_entry WHERE sequence > 4")
    assert audit.verify(db, KNOWN) is None
    assert audit.verify(db, KNOWN, [held]) == 5


def test_holder_of_a_later_head_notices_a_rewritten_log(db: Database) -> None:
    last = write(db, 6)
    assert audit.verify(db, KNOWN, [last]) is None
    assert audit.verify(db, KNOWN, [Head(4, bytes(32))]) == 4
    assert audit.verify(db, KNOWN, [Head(9, bytes(32))]) == 7


def test_checkpoint_of_a_stranger_or_with_another_signature_is_named(db: Database) -> None:
    write(db, 2)
    audit.checkpoint(db, STRANGER, AT_MS)
    assert audit.verify(db, KNOWN) == 2
    assert audit.verify(db, [*KNOWN, STRANGER.signing_key]) is None
    tamper(db, "UPDATE audit_checkpoint SET signature = zeroblob(64)")
    assert audit.verify(db, [*KNOWN, STRANGER.signing_key]) == 2


def test_checkpoint_is_due_after_a_hundred_entries(db: Database) -> None:
    write(db, 99)
    assert not audit.is_checkpoint_due(db)
    write(db)
    assert audit.is_checkpoint_due(db)
    audit.checkpoint(db, OFFICER, AT_MS)
    assert not audit.is_checkpoint_due(db)


def test_signed_head_is_not_signed_twice(db: Database) -> None:
    assert audit.checkpoint(db, OFFICER, AT_MS) == Head(0, bytes(32))
    write(db)
    assert audit.checkpoint(db, OFFICER, AT_MS) == audit.checkpoint(db, OFFICER, AT_MS + 1)
    assert db.rows("SELECT sequence, at_ms FROM audit_checkpoint") == [(1, AT_MS)]


def test_numbers_are_stored_in_one_form(db: Database) -> None:
    with db.transaction():
        audit.append(db, KEY, "a", AT_MS, OFFICER.signing_key, [], {"b": 1, "a": "x"})
    assert db.value("SELECT numbers FROM audit_entry") == '{"a":"x","b":1}'
    assert json.loads('{"a":"x","b":1}') == dict(audit.rows(db, 1)[0].numbers)
