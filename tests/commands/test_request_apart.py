"""Requests: whom an officer asks for is said in ids and nothing else, and the answer goes through the gate."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from rolodex.clock import FixedClock
from rolodex.commands import (
    bundle_export,
    bundle_import,
    bundle_queries,
    bundle_scope,
    contacts,
    interactions,
    receipts,
    requests,
)
from rolodex.commands.bundle_content import Content
from rolodex.commands.bundle_export import Terms
from rolodex.commands.bundle_scope import Order, Purpose
from rolodex.commands.interactions import Meeting
from rolodex.commands.requests import Asked
from rolodex.commands.session import Session
from rolodex.domain.ids import SubjectId
from rolodex.errors import Invalid, Malformed, NotFound
from rolodex.store import bundle_log, claims
from tests.bundle import bundles
from tests.commands import officers

CANARIES = (b"CANARY", b"Oumar", b"Nana", b"7600000", b"Old talk", b"civil_society")
UNKNOWN = SubjectId(b"\x77" * 16)


class Pair:
    """Amina knows Nana and Oumar; Bruno got Nana, and with her an interaction that names Oumar."""

    def __init__(self, folder: Path, clock: FixedClock) -> None:
        self.folder = folder
        self.amina = officers.made(folder / "amina", "Amina", clock)
        self.bruno = officers.made(folder / "bruno", "Bruno", clock)
        officers.knows(self.amina, self.bruno)
        officers.knows(self.bruno, self.amina)
        self.nana = officers.contact(self.amina, "Nana CANARY", "civil_society", "+22376000001")
        self.oumar = officers.contact(self.amina, "Oumar CANARY", "civil_society", "+22376000002")
        officers.agrees(self.amina, self.nana)
        interactions.log(self.amina, Meeting((self.nana, self.oumar), "in_person", summary="Old talk CANARY"))
        bundle_import.import_(self.bruno, self.written(self.amina, self.bruno, Purpose.UPDATE, self.nana))

    def written(self, person: Session, other: Session, purpose: Purpose, *asked: SubjectId) -> Path:
        order = Order(purpose, officers.officer(other), contacts=asked)
        folder = self.folder / f"stick-{len(list(self.folder.glob('stick-*')))}"
        folder.mkdir()
        return bundle_export.export(person, order, folder).written.path

    def asked(self) -> Path:
        """Bruno's request for Oumar."""
        return self.written(self.bruno, self.amina, Purpose.REQUEST, self.oumar)


@pytest.fixture
def pair(tmp_path: Path, clock: FixedClock, cheap_keys: None) -> Iterator[Pair]:
    found = Pair(tmp_path, clock)
    yield found
    found.amina.close()
    found.bruno.close()


def held(session: Session) -> int:
    """How many claims a vault holds."""
    return sum(len(batch) for batch in claims.stream_all(session.db))


def test_contact_that_only_an_interaction_names_is_listed_with_whom_it_was_met(pair: Pair) -> None:
    (found,) = requests.nameless(pair.bruno)
    assert (found.contact, found.named_by, found.on) == (pair.oumar, ("interaction",), "2026-11-20")
    assert found.beside == ((pair.nana, "Nana CANARY"),)
    assert requests.nameless(pair.amina) == []


def test_request_holds_no_text_of_the_vault(pair: Pair) -> None:
    file = pair.asked()

    reader = bundles.Officer(pair.amina.acting()[0], bundle_export.own_card(pair.amina))
    plaintext = bundles.bared(file, reader).plaintext
    assert [canary for canary in CANARIES if canary in plaintext] == []
    taken = bundle_import.inspect(pair.amina, file)
    stated = taken.manifest
    assert (stated.claims, stated.kinds, stated.withheld, stated.masks) == (0, {}, [], [[]])
    assert [(one.subject, one.consent) for one in stated.items] == [(pair.oumar.hex(), None)]


def test_request_is_read_by_the_names_of_who_gets_it_and_writes_nothing(pair: Pair) -> None:
    file, before = pair.asked(), held(pair.amina)

    seen = bundle_import.inspect(pair.amina, file)
    taken = bundle_import.import_(pair.amina, file)

    assert seen.asked == taken.asked == (Asked(pair.oumar, is_known=True, name="Oumar CANARY"),)
    assert held(pair.amina) == before
    (waiting,) = requests.came(pair.amina)
    assert (waiting.officer, waiting.officer_name) == (officers.officer(pair.bruno), "Bruno")
    assert waiting.asked == taken.asked


def test_who_is_not_known_is_answered_so(pair: Pair) -> None:
    contacts.delete(pair.amina, pair.oumar)
    taken = bundle_import.import_(pair.amina, pair.asked())

    assert taken.asked == (Asked(pair.oumar, is_known=False, name=""),)
    stick = pair.folder / "answer"
    stick.mkdir()
    answer = receipts.write(pair.amina, bytes.fromhex(taken.manifest.bundle_id), stick).written
    assert bundle_import.import_(pair.bruno, answer.path).manifest.receipt == answer.manifest.receipt
    assert answer.manifest.receipt is not None
    assert [one.state for one in answer.manifest.receipt.outcomes] == [requests.NOT_KNOWN_HERE]


def test_answer_goes_through_the_gate_of_consent(pair: Pair) -> None:
    bundle_import.import_(pair.amina, pair.asked())
    with pytest.raises(Invalid, match="nothing_to_carry"):
        pair.written(pair.amina, pair.bruno, Purpose.UPDATE, pair.oumar)

    officers.agrees(pair.amina, pair.oumar)
    bundle_import.import_(pair.bruno, pair.written(pair.amina, pair.bruno, Purpose.UPDATE, pair.oumar))

    assert requests.nameless(pair.bruno) == []


def test_who_was_asked_does_not_count_as_a_holder(pair: Pair) -> None:
    pair.asked()
    (sent,) = bundle_queries.sent(pair.bruno)
    assert bundle_log.exported_subjects(pair.bruno.db, sent.export.bundle_id) == []
    assert sent.contacts == 0


def test_id_that_nothing_here_names_is_not_asked_for(pair: Pair) -> None:
    with pytest.raises(NotFound):
        pair.written(pair.bruno, pair.amina, Purpose.REQUEST, UNKNOWN)
    with pytest.raises(Invalid):
        pair.written(pair.bruno, pair.amina, Purpose.REQUEST)


def test_request_that_brings_claims_is_refused(pair: Pair) -> None:
    before = held(pair.amina)
    order = Order(Purpose.REQUEST, officers.officer(pair.amina), contacts=(pair.oumar,))
    scope = bundle_scope.scope(pair.bruno, order)
    content = Content(pair.bruno, scope)
    brought = chain(content, claims.of_subject(pair.bruno.db, pair.nana))
    file = bundle_export.write(pair.bruno, scope, brought, content.record, pair.folder, Terms()).written.path

    with pytest.raises(Malformed, match="carries_claims"):
        bundle_import.import_(pair.amina, file)

    assert held(pair.amina) == before
    assert requests.came(pair.amina) == []


def test_request_that_was_taken_back_waits_no_more(pair: Pair) -> None:
    taken = bundle_import.import_(pair.amina, pair.asked())
    bundle_import.undo(pair.amina, bytes.fromhex(taken.manifest.bundle_id))
    assert requests.came(pair.amina) == []


def test_request_is_answered_by_what_it_asks_for_or_by_a_receipt(pair: Pair) -> None:
    taken = bundle_import.import_(pair.amina, pair.asked())
    assert [one.is_answered for one in requests.came(pair.amina)] == [False]
    officers.agrees(pair.amina, pair.oumar)
    pair.written(pair.amina, pair.bruno, Purpose.UPDATE, pair.nana)
    assert [one.is_answered for one in requests.came(pair.amina)] == [False]
    pair.written(pair.amina, pair.bruno, Purpose.UPDATE, pair.oumar)
    assert [one.is_answered for one in requests.came(pair.amina)] == [True]

    again = bundle_import.import_(pair.amina, pair.asked())
    assert taken.manifest.bundle_id != again.manifest.bundle_id
    stick = pair.folder / "receipt"
    stick.mkdir()
    receipts.write(pair.amina, bytes.fromhex(again.manifest.bundle_id), stick)
    assert all(one.is_answered for one in requests.came(pair.amina))
