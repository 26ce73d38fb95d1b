"""Until when a receipt is wanted, on both sides, and what becomes of the wish."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from rolodex.clock import FixedClock
from rolodex.commands import bundle_export, bundle_import, bundle_queries, oversight, receipts
from rolodex.commands.bundle_export import Terms
from rolodex.commands.bundle_queries import Awaited
from rolodex.commands.bundle_scope import Order, Purpose
from rolodex.commands.session import Session
from rolodex.domain.ids import SubjectId
from tests.commands import officers

SENT_AT = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
LAST_DAY = datetime(2026, 12, 4, 23, 59, tzinfo=UTC)
DAY_AFTER = datetime(2026, 12, 5, 0, 1, tzinfo=UTC)
TWO_WEEKS = Terms(receipt=timedelta(days=14))


@pytest.fixture
def amina(tmp_path: Path, clock: FixedClock, cheap_keys: None) -> Iterator[Session]:
    """Amina's vault with one contact."""
    session = officers.made(tmp_path / "amina", "Amina", clock)
    officers.contact(session, "Prefect Invented", "host_government", "+22376000001")
    yield session
    session.close()


@pytest.fixture
def bruno(tmp_path: Path, amina: Session, clock: FixedClock) -> Iterator[Session]:
    """Bruno's vault; both know each other's keys."""
    session = officers.made(tmp_path / "bruno", "Bruno", clock, "Registry")
    officers.knows(session, amina)
    yield session
    session.close()


def fed(amina: Session, to: SubjectId, folder: Path, terms: Terms = TWO_WEEKS) -> Path:
    """The file of a feed."""
    return bundle_export.export(amina, Order(Purpose.FEED, to), folder, terms).written.path


def test_receipt_is_wanted_by_its_day_on_both_sides(amina: Session, bruno: Session, tmp_path: Path) -> None:
    file = fed(amina, officers.knows(amina, bruno), tmp_path)
    bundle_import.import_(bruno, file)

    (left,), (came,) = bundle_queries.sent(amina), bundle_queries.taken(bruno)

    wanted_by_ms = int(datetime(2026, 12, 4, 9, 0, tzinfo=UTC).timestamp() * 1000)
    assert (left.receipt, left.export.receipt_wanted_by_ms) == (Awaited.WANTED, wanted_by_ms)
    assert (came.receipt, came.taken.receipt_wanted_by_ms) == (Awaited.WANTED, wanted_by_ms)


def test_receipt_is_overdue_when_its_day_is_over_and_not_before(
    amina: Session, bruno: Session, clock: FixedClock, tmp_path: Path
) -> None:
    bundle_import.import_(bruno, fed(amina, officers.knows(amina, bruno), tmp_path))

    clock.move_to(LAST_DAY)
    assert (bundle_queries.sent(amina)[0].receipt, bundle_queries.overdue(amina)) == (Awaited.WANTED, 0)

    clock.move_to(DAY_AFTER)
    assert (bundle_queries.sent(amina)[0].receipt, bundle_queries.overdue(amina)) == (Awaited.OVERDUE, 1)
    assert bundle_queries.taken(bruno)[0].receipt is Awaited.OVERDUE
    assert oversight.look(amina, SENT_AT.date()).receipts_overdue == 1


def test_receipt_that_was_written_is_known_on_both_sides_with_the_bundle_it_answers(
    amina: Session, bruno: Session, clock: FixedClock, tmp_path: Path
) -> None:
    bundle_import.import_(bruno, fed(amina, officers.knows(amina, bruno), tmp_path))
    taken = bundle_queries.taken(bruno)[0].taken
    answer = receipts.write(bruno, taken.bundle_id, tmp_path).written.path
    bundle_import.import_(amina, answer)
    clock.move_to(DAY_AFTER)

    (left,), (came,) = bundle_queries.sent(amina), bundle_queries.taken(bruno)

    assert (left.receipt, came.receipt, bundle_queries.overdue(amina)) == (Awaited.GIVEN, Awaited.GIVEN, 0)
    assert came.receipts_ms == (int(SENT_AT.timestamp() * 1000),)
    assert [one.export.answers for one in bundle_queries.sent(bruno)] == [taken.bundle_id]
    assert bundle_queries.taken(amina)[0].receipt is Awaited.NOT_WANTED


def test_nobody_waits_for_a_receipt_that_was_not_asked_for(
    amina: Session, bruno: Session, clock: FixedClock, tmp_path: Path
) -> None:
    bundle_import.import_(bruno, fed(amina, officers.knows(amina, bruno), tmp_path, Terms()))
    clock.move_to(DAY_AFTER)

    assert bundle_queries.sent(amina)[0].receipt is Awaited.NOT_WANTED
    assert bundle_queries.taken(bruno)[0].receipt is Awaited.NOT_WANTED
    assert bundle_queries.overdue(amina) == 0


def test_nobody_owes_a_receipt_for_an_import_that_was_undone(amina: Session, bruno: Session, tmp_path: Path) -> None:
    bundle_import.import_(bruno, fed(amina, officers.knows(amina, bruno), tmp_path))
    bundle_import.undo(bruno, bundle_queries.taken(bruno)[0].taken.bundle_id)

    assert bundle_queries.taken(bruno)[0].receipt is Awaited.NOT_WANTED
