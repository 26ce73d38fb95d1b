"""Briefs are pre-filled from what the vault knows and may show: empty parts only, nothing invented, one step."""

import pytest

from rolodex.commands import (
    appointments,
    commitments,
    consents,
    handover_briefs,
    handover_items,
    handovers,
    interactions,
    safe_contacts,
    undoing,
)
from rolodex.commands.interactions import Meeting
from rolodex.commands.session import Session
from rolodex.domain.changes import Edit
from rolodex.domain.ids import SubjectId
from rolodex.errors import IllegalTransition
from tests.commands.two_officers import beside, contact, source, started, tie

SECRET = "Meets only at the well."


def rich(session: Session) -> SubjectId:
    """A contact of whom the vault knows something for every part."""
    risk = {"level": "medium", "threats": "Followed twice.", "review_by": "2027-01-10"}
    likes = {"interlocutor_gender": "female", "interlocutor_gender_strength": "must", "no_uniforms": True}
    hrddp = {"status": "cleared", "review_by": "2027-02-01"}
    bruno = beside(session, "Bruno")
    backup = {"officer": bruno.acting()[1].hex(), "role": "backup"}
    nana = contact(
        session, "Nana", Edit("risk", risk), Edit("preferences", likes), Edit("hrddp", hrddp), Edit("stewards", backup)
    )
    appointments.appoint(session, nana, "Chair", "Invented Market")
    interactions.log(session, Meeting((nana,), "phone", at="2026-11-02T09:00:00Z", summary="The road is open."))
    made = [Edit("contact", nana.hex()), Edit("by", "us"), Edit("what", "Bring the answer."), Edit("due", "2026-12-10")]
    commitments.add(session, tuple(made))
    safe_contacts.set_(
        session,
        nana,
        (
            Edit("never", "Never call at night."),
            Edit("leave_message", False),
            Edit("if_somebody_else_answers", "Ask for the tailor."),
        ),
    )
    consents.add(session, nana, [Edit("status", "refused"), Edit("purposes", "reporting_attributed")])
    tie(session, contact(session, "Oumar"), nana, "gatekeeper_to")
    return nana


def test_every_empty_part_says_what_the_vault_knows_with_its_dates(session: Session) -> None:
    nana = rich(session)
    case = started(session, nana)

    assert handover_briefs.prefill(session, case) == 8

    assert handover_briefs.show(session, case, nana).texts == {
        "why": "Position: Chair, Invented Market",
        "history": "2026-11-02, phone: The road is open.",
        "current_actions": "We promised: Bring the answer. (until 2026-12-10)",
        "promises": "We promised: Bring the answer. (until 2026-12-10)",
        "sensitivities": (
            "Risk: medium (review by 2027-01-10)\n"
            "Threats: Followed twice.\n"
            "HRDDP: cleared (review by 2027-02-01)\n"
            "Consent: refused\n"
            "Must be met by: female"
        ),
        "if_then": "If somebody else answers: Ask for the tailor.",
        "do_not": "Leave no message\nNever: Never call at night.\nNo uniforms",
        "who_else_knows": "Bruno (backup)\nOumar (gatekeeper to)",
    }


def test_written_part_stays_and_undo_empties_all_that_was_filled(session: Session) -> None:
    nana = rich(session)
    case = started(session, nana)
    handover_items.brief(session, case, nana, {"history": "Met monthly since 2024."})

    assert handover_briefs.prefill(session, case, [nana]) == 7
    assert handover_briefs.show(session, case, nana).texts["history"] == "Met monthly since 2024."
    assert handover_briefs.prefill(session, case, [nana]) == 0

    assert undoing.undo(session).command == "handover.prefill"
    assert handover_briefs.show(session, case, nana).texts == {"history": "Met monthly since 2024."}


def test_where_the_vault_knows_nothing_nothing_is_invented(session: Session) -> None:
    nana = contact(session, "Nana")
    case = started(session, nana)

    assert handover_briefs.prefill(session, case) == 0
    assert handover_briefs.show(session, case, nana).texts == {}


def test_masked_values_of_a_source_are_put_into_no_brief(session: Session) -> None:
    heron = source(session)
    interactions.log(session, Meeting((heron,), "in_person", summary=SECRET))
    safe_contacts.set_(session, heron, (Edit("never", SECRET),))
    consents.add(session, heron, [Edit("status", "refused"), Edit("purposes", "referral")])
    tie(session, contact(session, "Oumar"), heron, "gatekeeper_to")
    case = started(session, heron)

    assert handover_briefs.prefill(session, case) == 0
    assert handover_briefs.revealed(session, case, heron).texts == {}


def test_only_items_that_go_over_are_filled_and_only_by_who_holds_the_case(session: Session) -> None:
    nana = rich(session)
    bruno = beside(session, "Bilal")
    case = started(session, nana, incoming=bruno)
    with pytest.raises(IllegalTransition):
        handover_briefs.prefill(bruno, case)
    handover_items.add(session, case, nana, "close")

    assert handover_briefs.prefill(session, case) == 0


def test_prefilled_briefs_of_first_priority_count_as_briefed(session: Session) -> None:
    nana = rich(session)
    case = handovers.start(session, handovers.Opening(contacts=(nana,), first_priority=(nana,))).case
    handover_briefs.prefill(session, case)

    held = handover_briefs.show(session, case, nana)
    assert (held.missing, held.state.value) == ((), "briefed")
