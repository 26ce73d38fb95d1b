"""The claim table: appended once, never changed."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from rolodex.domain.changes import Edit, Provenance, create
from rolodex.domain.claim import Claim, Kind
from rolodex.domain.ids import SubjectId
from rolodex.errors import Malformed
from rolodex.store import claims, edges
from rolodex.store.connection import Database
from rolodex.store.failures import ConstraintBroken
from tests.store.ledger import COLLEAGUE, Ledger, new_database


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    opened = new_database(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def ledger(db: Database) -> Ledger:
    return Ledger(db)


def person(ledger: Ledger) -> tuple[Claim, ...]:
    edits = [
        Edit("names", {"text": "Aïssata Traoré", "kind": "legal"}),
        Edit("status", "active", provenance=Provenance(verified_on="2025-01-31")),
    ]
    return create(Kind.CONTACT, edits, ledger.author)


def test_claims_read_back_are_the_claims_written(ledger: Ledger) -> None:
    written = person(ledger)
    ledger.write(written)
    assert sorted(claims.of_subject(ledger.db, written[0].subject), key=_by_id) == sorted(written, key=_by_id)


def test_claim_with_targets_of_another_author_reads_back_whole(ledger: Ledger) -> None:
    written = person(ledger)
    ledger.write(written)
    colleague = Ledger(ledger.db, "colleague", COLLEAGUE)
    colleague.edit(written[0].subject, Edit("status", "closed"))
    (edited,) = [claim for claim in claims.of_subject(ledger.db, written[0].subject) if claim.author == COLLEAGUE]
    assert edited.targets == (written[1].id,)
    assert edited.value == '"closed"'


def test_append_of_known_claims_adds_nothing_and_says_so(ledger: Ledger) -> None:
    written = person(ledger)
    ledger.write(written)
    more = person(ledger)
    with ledger.db.transaction():
        assert claims.append(ledger.db, [*written, *more], 1) == list(more)
        assert claims.append(ledger.db, [*more, *more], 1) == []


def test_claim_with_a_known_id_and_other_content_is_malformed(ledger: Ledger) -> None:
    written = person(ledger)
    ledger.write(written)
    forged = msgspec.structs.replace(written[0], value='{"text":"Somebody else"}')
    with pytest.raises(Malformed, match="same_id_other_content"), ledger.db.transaction():
        claims.append(ledger.db, [forged], 1)
    fresh = person(ledger)
    with pytest.raises(Malformed, match="same_id_other_content"), ledger.db.transaction():
        claims.append(ledger.db, [fresh[0], msgspec.structs.replace(fresh[0], value='"x"')], 1)


def test_subject_with_a_second_kind_is_malformed(ledger: Ledger) -> None:
    written = person(ledger)
    ledger.write(written)
    other = msgspec.structs.replace(person(ledger)[0], subject=written[0].subject, kind=Kind.NOTE)
    with pytest.raises(Malformed, match="subject_of_other_kind"), ledger.db.transaction():
        claims.append(ledger.db, [other], 1)
    fresh = person(ledger)
    with pytest.raises(Malformed, match="subject_of_other_kind"), ledger.db.transaction():
        claims.append(ledger.db, [fresh[0], msgspec.structs.replace(fresh[1], kind=Kind.NOTE)], 1)


def test_refused_append_leaves_nothing(ledger: Ledger) -> None:
    written = person(ledger)
    forged = [*written, msgspec.structs.replace(written[0], kind=Kind.NOTE)]
    with pytest.raises(Malformed):
        ledger.write(forged)
    assert claims.of_subject(ledger.db, written[0].subject) == []
    assert claims.kind_of(ledger.db, written[0].subject) is None


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE claim SET value = 'null'",
        "DELETE FROM claim",
        "UPDATE subject SET kind = 'note'",
        "UPDATE change_set SET command = 'other'",
        "UPDATE author SET key = zeroblob(32)",
    ],
)
def test_row_of_the_ledger_cannot_be_changed(ledger: Ledger, statement: str) -> None:
    ledger.write(person(ledger))
    with pytest.raises(ConstraintBroken):
        ledger.db.execute(statement)


def test_subject_named_before_it_arrives_takes_its_kind_later(ledger: Ledger) -> None:
    officer = create(Kind.OFFICER, [Edit("name", "Officer A")], ledger.author)
    contact = ledger.create(Kind.CONTACT, Edit("stewards", {"officer": officer[0].subject.hex(), "role": "primary"}))
    assert claims.kind_of(ledger.db, officer[0].subject) is None
    assert list(claims.subjects_of(ledger.db, Kind.OFFICER)) == []
    ledger.write(officer)
    assert claims.kind_of(ledger.db, officer[0].subject) is Kind.OFFICER
    assert edges.referring(ledger.db, officer[0].subject, Kind.CONTACT) == [contact]


def test_referring_gives_those_that_name_a_subject_now(ledger: Ledger) -> None:
    contact = ledger.create(Kind.CONTACT, Edit("names", {"text": "A"}))
    other = ledger.create(Kind.CONTACT, Edit("names", {"text": "B"}))
    note = ledger.create(Kind.NOTE, Edit("about", contact.hex()), Edit("text", "x"))
    consent = ledger.create(Kind.CONSENT, Edit("contact", contact.hex()))
    assert edges.referring(ledger.db, contact, Kind.NOTE) == [note]
    assert edges.referring(ledger.db, contact, Kind.CONSENT, "contact") == [consent]
    assert edges.referring(ledger.db, contact, Kind.CONSENT, "named_persons") == []
    ledger.edit(consent, Edit("contact", other.hex()))
    assert edges.referring(ledger.db, contact, Kind.CONSENT) == []
    assert edges.referring(ledger.db, other, Kind.CONSENT) == [consent]


def test_known_ids_are_those_the_vault_holds(ledger: Ledger) -> None:
    written = person(ledger)
    ledger.write(written[:1])
    assert claims.known_ids(ledger.db, [claim.id for claim in written]) == {written[0].id}


def test_many_subjects_are_read_in_batches(ledger: Ledger) -> None:
    written = [person(ledger) for _ in range(1_100)]
    ledger.write(claim for made in written for claim in made)
    subjects = [made[0].subject for made in written]
    found = claims.of_subjects(ledger.db, [*subjects, SubjectId(bytes(16))])
    assert {subject: set(held) for subject, held in found.items()} == {made[0].subject: set(made) for made in written}
    streamed = [claim for batch in claims.stream_all(ledger.db, 500) for claim in batch]
    assert streamed == [claim for made in written for claim in made]


def test_subject_that_nobody_spoke_of_is_none(db: Database) -> None:
    assert claims.subject(db, SubjectId(bytes(16))) is None


def _by_id(claim: Claim) -> bytes:
    return claim.id
