"""The timeline of a case: everything that happened, in the order of the course, by names that may be shown."""

from datetime import date

from rolodex.clock import FixedClock
from rolodex.commands import (
    case_timeline,
    commitments,
    handover_items,
    handovers,
    introductions,
    other_items,
    referrals,
)
from rolodex.commands.handover_items import Outcome, ReadBack
from rolodex.commands.handovers import State
from rolodex.commands.introductions import Occasion
from rolodex.commands.referrals import Referral
from rolodex.commands.session import Session
from rolodex.domain.changes import Edit
from rolodex.domain.ids import SubjectId
from tests.commands import officers
from tests.commands.two_officers import beside, briefed, contact, exported, introduced, source, started

OWN_WORDS = "She decides when the market opens; I call her before each convoy."


def told(session: Session, case: SubjectId) -> list[tuple[str, str, str, str]]:
    return [(one.what, one.who, one.name, one.detail) for one in case_timeline.of(session, case)]


def test_course_is_told_in_its_own_order_within_one_day(session: Session) -> None:
    bruno = beside(session, "Bruno")
    nana, awa = contact(session, "Nana"), contact(session, "Awa")
    made = [Edit("contact", nana.hex()), Edit("by", "us"), Edit("what", "Bring the answer.")]
    promise = commitments.add(session, tuple(made)).subject
    case = started(session, nana, awa, incoming=bruno)
    briefed(session, case)
    introduced(session, case, nana)
    handover_items.leave_out(session, case, awa, Outcome.NOT_HANDED_OVER, "Moved abroad.")
    report = other_items.add(session, case, "report_due", "Monthly report")
    exported(session, case, nana)
    handovers.advance(session, case)
    handover_items.read_back(bruno, case, nana, ReadBack(OWN_WORDS, "Call her.", date(2026, 12, 10)))
    handover_items.accept(bruno, case, [nana])
    commitments.acknowledge(bruno, promise)
    other_items.done(bruno, case, [report])
    handovers.agree(session, case)

    assert {one.on for one in case_timeline.of(session, case)} == {"2026-11-20"}
    assert told(session, case) == [
        ("listed", "Amina", "Awa", ""),
        ("listed", "Amina", "Nana", ""),
        ("single_steward", "Amina", "Awa", ""),
        ("single_steward", "Amina", "Nana", ""),
        ("planned", "Amina", "", ""),
        ("briefing_started", "Amina", "", ""),
        ("briefed", "Amina", "Awa", ""),
        ("briefed", "Amina", "Nana", ""),
        ("introducing_started", "Amina", "", ""),
        ("held", "Amina", "Nana", "joint_visit"),
        ("not_handed_over", "Amina", "Awa", "Moved abroad."),
        ("exported", "Amina", "", ""),
        ("offered", "Amina", "Nana", ""),
        ("transferred", "Amina", "", ""),
        ("accepted", "Bruno", "Nana", ""),
        ("read_back", "Bruno", "Nana", ""),
        ("acknowledged", "Bruno", "Nana", "Bring the answer."),
        ("done", "Bruno", "", "Monthly report"),
        ("read_back_agreed", "Amina", "Nana", ""),
    ]


def test_days_come_first_and_custody_stands_where_it_was_taken(session: Session) -> None:
    nana = contact(session, "Nana")
    case = started(session, nana)
    handovers.advance(session, case)
    clock = session.clock
    assert isinstance(clock, FixedClock)
    session.clock = FixedClock(clock.now().replace(day=23))
    handovers.custody(session, case, session.acting()[1])
    bruno = beside(session, "Bruno")
    handovers.edit(session, case, [Edit("incoming", officers.officer(bruno).hex())])
    assert handovers.advance(session, case).state is State.BRIEFING

    events = case_timeline.of(session, case)

    assert [(one.on, one.what) for one in events if one.kind == "case"] == [
        ("2026-11-20", "planned"),
        ("2026-11-23", "custody_taken"),
        ("2026-11-23", "reopened"),
    ]


def test_what_happened_with_a_source_is_told_by_code_name_and_without_texts(session: Session) -> None:
    bruno = beside(session, "Bruno")
    heron, egret = source(session), source(session, "Egret")
    case = started(session, heron, egret, incoming=bruno)
    referrals.refer(session, case, heron, Referral(whom="The shelter behind the well"))
    handover_items.leave_out(session, case, egret, Outcome.AWAITING_CONTACT, "Hides at the well.")

    assert told(session, case)[-2:] == [
        ("referred", "Amina", "Heron", ""),
        ("awaiting_contact", "Amina", "Egret", ""),
    ]
    assert "well" not in repr(case_timeline.of(session, case))


def test_introduction_of_several_contacts_is_told_of_each_with_its_state(session: Session) -> None:
    bruno = beside(session, "Bruno")
    nana, awa = contact(session, "Nana"), contact(session, "Awa")
    case = started(session, nana, awa, incoming=bruno)
    briefed(session, case)
    introductions.introduce(session, case, (nana, awa), Occasion("joint_call", on="2026-11-19", state="failed"))

    found = [one for one in case_timeline.of(session, case) if one.kind == "introduction"]

    assert [(one.on, one.what, one.name) for one in found] == [
        ("2026-11-19", "failed", "Awa"),
        ("2026-11-19", "failed", "Nana"),
    ]
