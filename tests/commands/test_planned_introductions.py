"""Planned introductions that are held, or fail, and the fallbacks of those that cannot be held."""

import pytest

from rolodex.commands import (
    fallbacks,
    handover_items,
    handovers,
    introductions,
    plan_views,
)
from rolodex.commands.plan_views import Why
from rolodex.commands.plans import Proposal
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.handover import CaseFact
from rolodex.domain.handover_item import Outcome
from rolodex.domain.ids import SubjectId
from rolodex.errors import IllegalTransition
from tests.commands.planning_stage import Stage, officer


def test_held_introduction_is_the_planned_one_and_a_part_of_it_leaves_the_others_to_plan(stage: Stage) -> None:
    for name in ("Awa", "Binta"):
        stage.meeting(name, group="the market committee")
    stage.kept()
    together = stage.stops()["Awa"]
    _to_introducing(stage)
    held = introductions.introduce(
        stage.session, stage.case, [stage.who["Awa"]], introductions.Occasion("joint_visit", on=together.on.isoformat())
    )
    assert held.introduction == together.introduction
    assert stage.session.living(held.introduction, Kind.INTRODUCTION).one("state") == "partly_held"
    stage.kept()
    again = stage.stops()
    assert "Awa" not in again
    assert again["Binta"].introduction != together.introduction


def test_failed_introduction_is_planned_anew(stage: Stage) -> None:
    stage.kept()
    awa = stage.stops()["Awa"]
    _to_introducing(stage)
    introductions.introduce(
        stage.session, stage.case, [stage.who["Awa"]], introductions.Occasion("joint_visit", state="failed")
    )
    stage.kept()
    assert stage.stops()["Awa"].introduction != awa.introduction
    assert awa.introduction in {stop.introduction for stop in stage.view().stops if stop.state == "failed"}


def test_who_declines_is_not_planned_again_and_the_plan_says_why(stage: Stage) -> None:
    for name in ("Awa", "Binta"):
        stage.meeting(name, group="the market committee")
    stage.kept()
    _to_introducing(stage)
    awa, binta = stage.who["Awa"], stage.who["Binta"]
    introductions.introduce(
        stage.session, stage.case, [awa], introductions.Occasion("joint_visit", reaction="declines")
    )

    left = {one.contacts[0].contact: one for one in stage.view().unplaced}
    assert (left[awa].why, left[awa].suggested) == (Why.DECLINED, "")
    assert left[binta].why is not Why.DECLINED
    told = {item.contact.contact: item for item in plan_views.inputs(stage.session, stage.case).items}
    assert (told[awa].is_waiting, told[awa].has_declined) == (False, True)
    assert (told[binta].is_waiting, told[binta].has_declined) == (True, False)
    proposal = stage.solved()
    assert awa not in _of_proposal(proposal)
    handover_items.leave_out(stage.session, stage.case, awa, Outcome.NOT_HANDED_OVER, "Does not want to.")
    assert awa not in {one.contacts[0].contact for one in stage.view().unplaced}


def test_who_declined_and_accepts_later_is_no_longer_said_to_have_declined(stage: Stage) -> None:
    _to_introducing(stage)
    awa = stage.who["Awa"]
    introductions.introduce(stage.session, stage.case, [awa], introductions.Occasion("joint_call", reaction="declines"))
    introductions.introduce(
        stage.session, stage.case, [awa], introductions.Occasion("joint_visit", accepts_successor=True)
    )

    assert awa not in {one.contacts[0].contact for one in stage.view().unplaced}


def test_fallback_is_accepted_by_somebody_who_does_not_hand_over(stage: Stage) -> None:
    hawa = stage.who["Hawa"]
    fallbacks.propose(stage.session, stage.case, {hawa: "joint_call"}, "Nobody to go with us.")
    with pytest.raises(IllegalTransition) as refused:
        fallbacks.accept(stage.session, stage.case)
    assert refused.value.params["guard"] == "fallback_acceptor"
    left = next(one for one in stage.view().unplaced if one.contacts[0].contact == hawa)
    assert (left.proposed, left.accepted) == ("joint_call", "")


def test_accepted_fallback_counts_as_introduced_until_another_is_proposed(stage: Stage) -> None:
    hawa, salma = stage.who["Hawa"], officer(stage.session, "Salma")
    handovers.edit(stage.session, stage.case, [Edit("supervisor", salma.hex())])
    fallbacks.propose(stage.session, stage.case, {hawa: "letter"})
    amina, stage.session.officer_id = stage.session.officer_id, salma
    assert fallbacks.accept(stage.session, stage.case) == 1
    stage.session.officer_id = amina
    left = next(one for one in stage.view().unplaced if one.contacts[0].contact == hawa)
    assert (left.why, left.accepted) == (Why.FALLBACK_ACCEPTED, "letter")
    assert stage.view().counts.fallback_accepted == 1
    assert hawa not in {who for one in stage.solved().left for who in one.contacts}
    fallbacks.propose(stage.session, stage.case, {hawa: "joint_call"})
    assert stage.view().counts.fallback_accepted == 0


def test_meeting_of_who_is_told_by_a_fallback_is_off(stage: Stage) -> None:
    """Nobody drives there, and a calendar that has the meeting hears that it is cancelled."""
    stage.kept()
    off = stage.stops()["Binta"].introduction
    salma = officer(stage.session, "Salma")
    handovers.edit(stage.session, stage.case, [Edit("supervisor", salma.hex())])
    fallbacks.propose(stage.session, stage.case, {stage.who["Binta"]: "letter"})
    assert "Binta" in stage.stops()

    stage.session.officer_id = salma
    fallbacks.accept(stage.session, stage.case)

    assert "Binta" not in stage.stops()
    assert off in {one.introduction for one in stage.view().cancelled}
    assert stage.view().breaches == ()


def _to_introducing(stage: Stage) -> None:
    """The case stands where introductions are held; the guards before are of other tests."""
    with stage.session.writing("test") as writing:
        for what in (CaseFact.PLANNED, CaseFact.BRIEFING_STARTED, CaseFact.INTRODUCING_STARTED):
            handovers.append_fact(writing, stage.session.living(stage.case, Kind.CASE), what)


def _of_proposal(proposal: Proposal) -> set[SubjectId]:
    placed = {contact for stop in proposal.stops for contact in stop.contacts}
    return placed | {contact for left in proposal.left for contact in left.contacts}
