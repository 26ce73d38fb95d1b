"""When a case is late, and who left the mission."""

from datetime import date
from typing import Any

import pytest

from rolodex.domain import lateness
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject
from rolodex.domain.lateness import Lateness, Why
from tests.domain.subjects import INCOMING, OUTGOING, SUPERVISOR, subject_of

TODAY = date(2026, 11, 20)


def case(*facts: dict[str, Any], **said: Any) -> Subject:
    usual = {"outgoing": OUTGOING.hex(), "incoming": INCOMING.hex(), "supervisor": SUPERVISOR.hex()}
    usual |= {"last_day": "2026-11-27", "reason": "end_of_assignment"}
    return subject_of(Kind.CASE, None, **(usual | said | ({"facts": list(facts)} if facts else {})))


def fact(what: str, on: str, **more: Any) -> dict[str, Any]:
    return {"what": what, "on": on, "by": OUTGOING.hex()} | more


TRANSFERRED = fact("transferred", "2026-11-01")


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        (case(last_day="2026-11-20"), None),
        (case(last_day="2026-11-17"), Lateness(Why.NOT_TRANSFERRED, 3)),
        (case(TRANSFERRED, last_day="2026-11-01"), Lateness(Why.NO_RECEIPT, 12)),
        (case(fact("transferred", "2026-11-13"), last_day="2026-11-01"), None),
        (case(TRANSFERRED, fact("receipt_verified", "2026-11-03")), None),
        (case(TRANSFERRED, fact("received", "2026-11-10")), Lateness(Why.NOT_SIGNED, 3)),
        (case(TRANSFERRED, fact("received", "2026-11-10"), fact("closed", "2026-11-11")), None),
        (case(fact("custody_taken", "2026-10-01", chapter=1)), Lateness(Why.LONG_IN_CUSTODY, 20)),
        (case(fact("custody_taken", "2026-11-01", chapter=1), last_day="2026-10-01"), None),
        (case(fact("suspended", "2026-10-01", chapter=1, until="2026-11-10")), Lateness(Why.LONG_SUSPENDED, 10)),
        (case(fact("suspended", "2026-10-01", chapter=1, until="2026-12-10"), last_day="2026-10-01"), None),
        (case(fact("cancelled", "2026-11-01"), last_day="2026-10-01"), None),
    ],
)
def test_case_is_late_by_its_state(held: Subject, expected: Lateness | None) -> None:
    assert lateness.of(held, TODAY) == expected


def test_custody_that_was_opened_again_still_counts_from_its_first_day() -> None:
    opened = case(fact("custody_taken", "2026-10-01", chapter=1), fact("reopened", "2026-11-15", chapter=2))

    assert lateness.of(opened, TODAY) == Lateness(Why.LONG_IN_CUSTODY, 20)


def test_who_ended_the_assignment_has_left_and_who_was_reassigned_has_not() -> None:
    assert lateness.departed([case(last_day="2026-11-19")], TODAY) == {OUTGOING}
    assert lateness.departed([case(last_day="2026-11-20")], TODAY) == set()
    assert lateness.departed([case(last_day="2026-11-19", reason="reassignment")], TODAY) == set()
    assert lateness.departed([case(fact("cancelled", "2026-11-01"), last_day="2026-11-19")], TODAY) == set()


def test_who_comes_back_by_a_later_case_is_here() -> None:
    back = case(outgoing=INCOMING.hex(), incoming=OUTGOING.hex(), first_day="2026-11-19", last_day="2027-01-01")

    assert lateness.departed([case(last_day="2026-10-01"), back], TODAY) == set()
