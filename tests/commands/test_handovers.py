"""What bundle commands write into a hand-over case, where the command line cannot reach it alone."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rolodex.clock import FixedClock
from rolodex.commands import contacts, handover_items, handover_queries, handovers, passphrases, undoing, vaults
from rolodex.commands.contacts import Wanted
from rolodex.commands.handovers import Opening
from rolodex.commands.session import Session
from rolodex.commands.vaults import OfficerDraft
from rolodex.crypto import kdf
from rolodex.domain import handover, handover_item
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.handover import CaseFact
from rolodex.domain.handover_item import ItemFact, Outcome
from rolodex.domain.ids import SubjectId
from rolodex.errors import IllegalTransition, NotFound
from rolodex.store import bundle_log
from rolodex.store.bundle_log import Export, ExportedSubject

BUNDLE = b"\x0b" * 16
CLOCK = FixedClock(datetime(2026, 11, 20, 9, 0, tzinfo=UTC))


@pytest.fixture
def session(tmp_path: Path, cheap_keys: None) -> Iterator[Session]:
    """Amina's open vault."""
    secret = passphrases.from_text("seven grey herons wait beside the ferry")
    opened = vaults.create(tmp_path / "vault", secret, OfficerDraft("Amina"), kdf.SMALL, CLOCK)
    yield opened
    opened.close()


def contact(session: Session, name: str) -> SubjectId:
    return contacts.add(session, Wanted((Edit("names", {"text": name}),))).subject


def announced(session: Session, case: SubjectId, *carried: SubjectId) -> None:
    """A bundle of the case under a passphrase, with these contacts, as the bundle log knows it."""
    with session.db.transaction():
        export = Export(BUNDLE, None, 1, "handover", case, b"\x00" * 32, 1, is_finished=False)
        bundle_log.announce_export(session.db, export, [ExportedSubject(one, None) for one in carried], [])


def case_facts(session: Session, case: SubjectId) -> list[tuple[str, str]]:
    held = handover.facts(session.living(case, Kind.CASE))
    return [(str(fact["what"]), str(fact.get("reference"))) for fact in held]


def test_export_is_a_fact_of_the_case_and_of_the_items_that_travel(session: Session) -> None:
    going, left_out, elsewhere = (contact(session, name) for name in ("Nana", "Awa", "Binta"))
    case = handovers.start(session, Opening()).case
    handover_items.leave_out(session, case, left_out, Outcome.NOT_HANDED_OVER, "Moved abroad.")
    announced(session, case, going, left_out)
    with session.writing("bundle.export") as writing:
        handovers.record_export(writing, case, BUNDLE)
    assert case_facts(session, case) == [(CaseFact.EXPORTED, BUNDLE.hex())]
    offered = {
        one: ItemFact.OFFERED in handover_item.facts(handover_queries.item_of(session, case, one))
        for one in (going, left_out, elsewhere)
    }
    assert offered == {going: True, left_out: False, elsewhere: False}


def test_receipt_is_a_fact_of_the_case_once_for_each_bundle(session: Session) -> None:
    contact(session, "Nana")
    case = handovers.start(session, Opening()).case
    announced(session, case)
    for _ in range(2):
        with session.writing("bundle.import") as writing:
            handovers.record_receipt(writing, case, BUNDLE)
    assert case_facts(session, case) == [(CaseFact.RECEIPT_VERIFIED, BUNDLE.hex())]


def test_facts_of_an_unknown_case_are_refused(session: Session) -> None:
    with pytest.raises(NotFound), session.writing("bundle.export") as writing:
        handovers.record_export(writing, SubjectId(b"\x44" * 16), BUNDLE)


def test_refused_step_writes_nothing_at_all(session: Session) -> None:
    nana = contact(session, "Nana")
    case = handovers.start(session, Opening()).case
    before = handover_queries.show(session, case)
    with pytest.raises(IllegalTransition):
        handovers.advance(session, case)
    with pytest.raises(IllegalTransition):
        handover_items.accept(session, case, [nana])
    assert handover_queries.show(session, case) == before


def test_case_begins_in_one_change_set_that_can_be_undone(session: Session) -> None:
    for name in ("Nana", "Awa", "Binta"):
        contact(session, name)
    assert handovers.start(session, Opening()).changed == 3
    undoing.undo(session)
    assert handover_queries.listed(session) == []
