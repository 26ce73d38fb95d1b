"""What a case hands over besides contacts: who may write it and until when, what undo takes back."""

import pytest

from rolodex.commands import handover_items, handovers, other_items, undoing
from rolodex.commands.session import Session
from rolodex.domain.handover_item import Outcome
from rolodex.domain.ids import SlotId, SubjectId
from rolodex.errors import IllegalTransition, Invalid, NotFound
from tests.commands.two_officers import beside, briefed, contact, exported, started


def shown(session: Session, case: SubjectId) -> list[tuple[str, str, str, bool]]:
    return [(one.kind, one.what, one.due, one.is_done) for one in other_items.of(session, case)]


def test_open_ones_stand_before_done_ones_by_the_day_they_are_due(session: Session) -> None:
    contact(session, "Nana")
    case = started(session)
    minutes = other_items.add(session, case, "document", "Minutes of the market committee")
    other_items.add(session, case, "report_due", "Monthly report", "2026-12-01")
    other_items.add(session, case, "standing_meeting", "Security cell, Mondays", "2026-11-19")
    other_items.add(session, case, "mailing_list", "Partners of Gao")

    assert other_items.done(session, case, [minutes]) == 1

    assert shown(session, case) == [
        ("standing_meeting", "Security cell, Mondays", "2026-11-19", False),
        ("report_due", "Monthly report", "2026-12-01", False),
        ("mailing_list", "Partners of Gao", "", False),
        ("document", "Minutes of the market committee", "", True),
    ]
    assert [one.is_late for one in other_items.of(session, case)] == [True, False, False, False]
    assert other_items.of(session, case)[-1].done_on == "2026-11-20"
    assert other_items.open_of(session, case) == 3


def test_each_change_is_a_step_that_undo_takes_back(session: Session) -> None:
    contact(session, "Nana")
    case = started(session)
    slot = other_items.add(session, case, "group", "Elders of the quarter", "2026-12-01")
    states = [shown(session, case)]
    other_items.edit(session, case, slot, what="Elders of the old quarter", due="")
    states.append(shown(session, case))
    other_items.done(session, case, [slot])
    states.append(shown(session, case))
    other_items.reopen(session, case, [slot])
    assert shown(session, case) == states[1] == [("group", "Elders of the old quarter", "", False)]
    other_items.remove(session, case, [slot])
    assert shown(session, case) == []
    undone = []
    for _ in range(4):
        undone.append((undoing.undo(session).command, shown(session, case)))
    assert undone == [
        ("handover.other_remove", states[1]),
        ("handover.other_done", states[2]),
        ("handover.other_done", states[1]),
        ("handover.other_edit", states[0]),
    ]


def test_after_the_transfer_the_successor_ticks_them_off_and_nobody_changes_them(session: Session) -> None:
    bruno = beside(session, "Bruno")
    nana = contact(session, "Nana")
    case = started(session, incoming=bruno)
    slot = other_items.add(session, case, "report_due", "Monthly report", "2026-12-01")
    with pytest.raises(IllegalTransition):
        other_items.done(bruno, case, [slot])
    briefed(session, case)
    handover_items.leave_out(session, case, nana, Outcome.NOT_HANDED_OVER, "Moved abroad.")
    exported(session, case)
    handovers.advance(session, case)

    with pytest.raises(IllegalTransition):
        other_items.done(session, case, [slot])
    with pytest.raises(IllegalTransition):
        other_items.add(bruno, case, "group", "Elders")
    with pytest.raises(IllegalTransition):
        other_items.remove(bruno, case, [slot])
    assert other_items.done(bruno, case, [slot]) == 1


def test_kind_and_text_are_needed_and_an_unknown_one_is_not_found(session: Session) -> None:
    contact(session, "Nana")
    case = started(session)
    for kind, what, due in (("group", "  ", ""), ("party", "Elders", ""), ("group", "Elders", "soon")):
        with pytest.raises(Invalid):
            other_items.add(session, case, kind, what, due)
    with pytest.raises(NotFound):
        other_items.remove(session, case, [SlotId(b"\x01" * 16)])
    assert shown(session, case) == []
