"""Keys of others: nothing is forgotten, a changed key is noticed, a revoked one stays so."""

from pathlib import Path

import pytest

from rolodex import errors
from rolodex.crypto import digest
from rolodex.crypto.secret import Secret
from rolodex.store import migrate, recipients
from rolodex.store.connection import Database, create_database
from rolodex.store.failures import ConstraintBroken
from rolodex.store.recipients import CardKeys, Event, KeyState

ME = bytes([9]) * 32
AMINA = CardKeys(bytes([1]) * 16, bytes([2]) * 32, "age1pq1first", "Amina", b"card one")
AMINA_AGAIN = CardKeys(bytes([1]) * 16, bytes([3]) * 32, "age1pq1second", "Amina", b"card two")
SAME_SIGNER = CardKeys(bytes([7]) * 16, bytes([2]) * 32, "age1pq1third", "Someone", b"card three")
BORIS = CardKeys(bytes([4]) * 16, bytes([5]) * 32, "age1pq1boris", "Boris", b"card four")


@pytest.fixture
def db(tmp_path: Path) -> Database:
    made = create_database(tmp_path / "trial.db", Secret(bytes(range(32))))
    migrate.migrate(made, lambda: None)
    return made


def test_new_keys_are_unverified_and_found_in_every_way(db: Database) -> None:
    added = recipients.add(db, AMINA, 1000, ME)
    assert added.state is KeyState.UNVERIFIED
    assert not added.is_verified
    assert added.recipient_id == digest.sha256(bytes([2]) * 32 + b"age1pq1first")
    assert recipients.by_id(db, added.recipient_id) == added
    assert recipients.by_signing_key(db, AMINA.signing_key) == added
    assert recipients.by_officer(db, AMINA.officer_id) == added
    assert recipients.rows(db) == [added]


def test_unknown_keys_are_none(db: Database) -> None:
    assert recipients.by_id(db, bytes(32)) is None
    assert recipients.by_signing_key(db, bytes(32)) is None
    assert recipients.by_officer(db, bytes(16)) is None


@pytest.mark.parametrize(
    ("state", "verified"),
    [
        (KeyState.VERIFIED_BY_VOICE, True),
        (KeyState.VERIFIED_IN_PERSON, True),
        (KeyState.UNVERIFIED, False),
        (KeyState.CHANGED, False),
        (KeyState.REVOKED, False),
    ],
)
def test_present_state_is_the_last_event(db: Database, state: KeyState, verified: bool) -> None:
    added = recipients.add(db, AMINA, 1000, ME)
    changed = recipients.set_state(db, added.recipient_id, state, 2000, ME)
    assert (changed.state, changed.is_verified) == (state, verified)
    assert recipients.by_id(db, added.recipient_id) == changed
    assert recipients.history(db, added.recipient_id) == [
        Event(KeyState.UNVERIFIED, 1000, ME, None),
        Event(state, 2000, ME, None),
    ]


def test_vouching_names_who_vouched(db: Database) -> None:
    added = recipients.add(db, AMINA, 1000, ME)
    vouched = recipients.set_state(db, added.recipient_id, KeyState.VOUCHED, 2000, ME, voucher=BORIS.signing_key)
    assert vouched.is_verified
    assert recipients.history(db, added.recipient_id)[-1] == Event(KeyState.VOUCHED, 2000, ME, BORIS.signing_key)
    with pytest.raises(ConstraintBroken):
        recipients.set_state(db, added.recipient_id, KeyState.VOUCHED, 3000, ME)
    with pytest.raises(ConstraintBroken):
        recipients.set_state(db, added.recipient_id, KeyState.UNVERIFIED, 3000, ME, voucher=ME)


def test_other_keys_of_a_known_officer_are_changed_and_become_the_present_ones(db: Database) -> None:
    first = recipients.add(db, AMINA, 1000, ME)
    recipients.set_state(db, first.recipient_id, KeyState.VERIFIED_IN_PERSON, 1500, ME)
    second = recipients.add(db, AMINA_AGAIN, 2000, ME)
    assert second.state is KeyState.CHANGED
    assert recipients.by_officer(db, AMINA.officer_id) == second
    old = recipients.by_id(db, first.recipient_id)
    assert old is not None
    assert old.state is KeyState.VERIFIED_IN_PERSON


def test_known_signing_key_with_another_recipient_or_officer_is_changed(db: Database) -> None:
    recipients.add(db, AMINA, 1000, ME)
    assert recipients.add(db, SAME_SIGNER, 2000, ME).state is KeyState.CHANGED


def test_another_officer_is_no_change(db: Database) -> None:
    recipients.add(db, AMINA, 1000, ME)
    assert recipients.add(db, BORIS, 2000, ME).state is KeyState.UNVERIFIED


def test_same_keys_again_change_nothing(db: Database) -> None:
    added = recipients.add(db, AMINA, 1000, ME)
    verified = recipients.set_state(db, added.recipient_id, KeyState.VERIFIED_BY_VOICE, 2000, ME)
    assert recipients.add(db, AMINA, 3000, ME) == verified
    assert len(recipients.history(db, added.recipient_id)) == 2


def test_revoked_key_stays_revoked(db: Database) -> None:
    added = recipients.add(db, AMINA, 1000, ME)
    recipients.set_state(db, added.recipient_id, KeyState.REVOKED, 2000, ME)
    with pytest.raises(errors.IllegalTransition):
        recipients.set_state(db, added.recipient_id, KeyState.VERIFIED_IN_PERSON, 3000, ME)
    revoked = recipients.add(db, AMINA, 4000, ME)
    assert revoked.state is KeyState.REVOKED


def test_state_of_unknown_keys_is_not_found(db: Database) -> None:
    with pytest.raises(errors.NotFound):
        recipients.set_state(db, bytes(32), KeyState.REVOKED, 1000, ME)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE recipient SET signing_key = zeroblob(32)",
        "DELETE FROM recipient_event",
        "UPDATE recipient_event SET state = 'verified_in_person'",
        "DELETE FROM recipient",
    ],
)
def test_schema_refuses_to_change_keys_and_their_history(db: Database, statement: str) -> None:
    recipients.add(db, AMINA, 1000, ME)
    with pytest.raises(ConstraintBroken):
        db.execute(statement)
