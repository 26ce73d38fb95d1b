"""The end of access to what was handed over: who may end it, what goes, what stays, and that it stays so."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from rolodex.clock import FixedClock, today
from rolodex.commands import (
    bundle_import,
    contact_queries,
    drafts,
    handover_briefs,
    handover_items,
    handover_queries,
    handover_windows,
    handovers,
    interactions,
    passphrases,
    relinquishing,
    reminders,
    revealing,
    undoing,
    vaults,
)
from rolodex.commands.bundle_decisions import Decisions
from rolodex.commands.bundle_scope import Purpose
from rolodex.commands.drafts import Draft
from rolodex.commands.interactions import Meeting
from rolodex.commands.reminders import What
from rolodex.commands.session import Session
from rolodex.commands.vaults import OfficerDraft
from rolodex.crypto import kdf
from rolodex.domain import handover, handover_item
from rolodex.domain.claim import Kind
from rolodex.domain.handover import CaseFact
from rolodex.domain.handover_item import ItemFact, ItemState
from rolodex.domain.incoming import About
from rolodex.domain.merge import Answer
from rolodex.errors import DecisionsNeeded, IllegalTransition, Invalid, NotFound, Refused
from rolodex.store import audit, claims
from tests.commands import officers, rotation
from tests.commands.rotation import Rotation


@pytest.fixture
def amina(tmp_path: Path, clock: FixedClock, cheap_keys: None) -> Iterator[Session]:
    """Amina's vault."""
    session = officers.made(tmp_path / "amina", "Amina", clock)
    yield session
    session.close()


@pytest.fixture
def bruno(tmp_path: Path, clock: FixedClock, cheap_keys: None) -> Iterator[Session]:
    """Bruno's vault."""
    session = officers.made(tmp_path / "bruno", "Bruno", clock)
    yield session
    session.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder for what travels."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def stage(amina: Session, bruno: Session, stick: Path) -> Rotation:
    """Read back and agreed to."""
    return rotation.received(amina, bruno, stick)


def guard(refused: pytest.ExceptionInfo[IllegalTransition]) -> str:
    return str(refused.value.params["guard"])


def test_confirmed_contacts_go_and_the_others_stay_with_a_reason(stage: Rotation) -> None:
    done = relinquishing.relinquish(stage.amina, stage.case, reason="End of assignment.")
    assert set(done.contacts) == {stage.nana, stage.awa}
    assert [(fate.contact, fate.why) for fate in done.kept] == [(stage.moussa, "not_handed_over_here")]
    for contact in done.contacts:
        assert claims.of_subject(stage.amina.db, contact) == []
        for read in (contact_queries.show, contact_queries.history, revealing.reveal):
            with pytest.raises(NotFound):
                read(stage.amina, contact)
        with pytest.raises(NotFound):
            handover_briefs.show(stage.amina, stage.case, contact)
    assert contact_queries.search(stage.amina, "Nana", 5) == []
    assert [hit.subject for hit in contact_queries.search(stage.amina, "Moussa", 5)] == [stage.moussa]
    verified = vaults.verify(stage.amina)
    assert (verified.projections_agree, verified.first_bad_entry) == (True, None)


def test_case_keeps_its_counts_and_tells_when_each_item_went(stage: Rotation) -> None:
    before = handover_queries.show(stage.amina, stage.case)
    relinquishing.relinquish(stage.amina, stage.case)
    after = handover_queries.show(stage.amina, stage.case)
    assert after.coverage == before.coverage
    assert (after.coverage.total, after.coverage.confirmed, after.coverage.declined) == (3, 1, 1)
    assert after.missing == before.missing
    gone = {item.contact: (item.name, item.relinquished_on, item.missing_parts) for item in after.items}
    day = today(stage.amina.clock).isoformat()
    assert gone[stage.nana] == gone[stage.awa] == ("", day, ())
    assert gone[stage.moussa][:2] == ("Moussa Invented", "")
    picture = handover_windows.picture(stage.amina, stage.case)
    assert len(picture.items) == 3
    # The step after it is as it was: the read-back was agreed to.
    assert handovers.advance(stage.amina, stage.case).state is handovers.State.RECEIVED


def test_what_stays_is_signed_and_travels_to_the_successor(stage: Rotation) -> None:
    relinquishing.relinquish(stage.amina, stage.case)
    item = handover_queries.item_of(stage.amina, stage.case, stage.nana)
    assert {claim.field for claim in claims.of_subject(stage.amina.db, item.id)} == {
        *("case", "contact", "verb", "priority", "outcome", "facts"),
    }
    rotation.import_(stage.bruno, stage.to_bruno())
    case = stage.bruno.living(stage.case, Kind.CASE)
    said = [slot.claims[0] for slot in case.of("facts") if slot.value["what"] == CaseFact.RELINQUISHED]
    assert [claim.author for claim in said] == [stage.amina.author().key]
    there = handover_queries.item_of(stage.bruno, stage.case, stage.nana)
    assert handover_item.is_relinquished(there)
    assert handover_item.has_read_back(there)
    assert contact_queries.show(stage.bruno, stage.nana).name.text == "Nana Invented"
    here = handover_queries.coverage(stage.amina, stage.case)
    assert handover_queries.coverage(stage.bruno, stage.case) == here


def test_bundle_of_the_case_can_still_be_written_and_carries_the_facts(stage: Rotation) -> None:
    relinquishing.relinquish(stage.amina, stage.case)
    found = rotation.import_(stage.bruno, stage.to_bruno(Purpose.HANDOVER))
    assert found.staged.questions == {}
    there = handover_queries.item_of(stage.bruno, stage.case, stage.nana)
    assert handover_item.is_relinquished(there)


def test_item_without_agreed_read_back_is_not_given_up(amina: Session, bruno: Session, stick: Path) -> None:
    stage = rotation.begun(amina, bruno, stick)
    with pytest.raises(IllegalTransition) as refused:
        relinquishing.relinquish(amina, stage.case)
    assert guard(refused) == "receipt_verified"
    taken = rotation.import_(bruno, stage.bundle)
    bundle = bytes.fromhex(taken.manifest.bundle_id)
    stage.answer(bundle)
    with pytest.raises(IllegalTransition) as refused:
        relinquishing.relinquish(amina, stage.case, [stage.awa])
    assert guard(refused) == "not_confirmed"
    stage.read_back()
    stage.answer(bundle)
    with pytest.raises(IllegalTransition) as refused:
        relinquishing.relinquish(amina, stage.case, [stage.nana])
    assert guard(refused) == "read_backs_agreed"
    # The first fate that cannot be stops all that were named; without names, what may go goes.
    with pytest.raises(IllegalTransition):
        relinquishing.relinquish(amina, stage.case, [stage.awa, stage.nana])
    done = relinquishing.relinquish(amina, stage.case)
    assert done.contacts == (stage.awa,)
    assert {fate.why for fate in done.kept} == {"read_backs_agreed", "not_handed_over_here"}


def test_only_who_handed_over_gives_up(stage: Rotation) -> None:
    for person in (stage.bruno, stage.salma):
        with pytest.raises(IllegalTransition) as refused:
            relinquishing.relinquish(person, stage.case)
        assert guard(refused) == "giving_only"
    assert contact_queries.is_here(stage.amina, stage.nana)


def test_contact_stays_while_its_steward_shares_the_vault(stage: Rotation) -> None:
    secret = passphrases.from_text("kadi counts nine herons at the ferry")
    kadi = vaults.add_officer(stage.amina, secret, OfficerDraft("Kadi"), kdf.SMALL)
    from rolodex.commands import contacts
    from rolodex.commands.contacts import Wanted
    from rolodex.domain.changes import Edit

    steward = Edit("stewards", {"officer": kadi.hex(), "role": "backup"})
    contacts.edit(stage.amina, stage.awa, Wanted((steward,)))
    done = relinquishing.relinquish(stage.amina, stage.case, [stage.nana, stage.awa])
    assert done.contacts == (stage.nana,)
    assert [(fate.contact, fate.why) for fate in done.kept] == [(stage.awa, "shared_vault")]
    assert contact_queries.show(stage.amina, stage.awa).name.text == "Awa Invented"


def test_supervisor_grants_access_for_thirty_days_at_most(stage: Rotation) -> None:
    now = today(stage.salma.clock)
    for day, reason in ((now, "in_the_past"), (now + timedelta(days=31), "too_late")):
        with pytest.raises(Invalid) as wrong:
            relinquishing.relinquish(stage.salma, stage.case, later_until=day)
        assert wrong.value.params["reason"] == reason
    with pytest.raises(IllegalTransition) as refused:
        relinquishing.relinquish(stage.amina, stage.case, later_until=now + timedelta(days=5))
    assert guard(refused) == "supervisor_only"
    last = now + timedelta(days=30)
    granted = relinquishing.relinquish(stage.salma, stage.case, later_until=last, reason="Report due.")
    assert (granted.until, granted.contacts) == (last, ())
    assert relinquishing.prospect(stage.amina, stage.case).until == last
    assert [(case, since) for case, since, _ in relinquishing.due(stage.amina)] == [(stage.case, last)]
    # The grant allows; it does not oblige.
    assert len(relinquishing.relinquish(stage.amina, stage.case).contacts) == 2
    assert relinquishing.due(stage.amina) == []


def test_reminders_name_what_is_to_be_given_up_until_it_is(stage: Rotation) -> None:
    day = today(stage.amina.clock).isoformat()
    found = [one for one in reminders.due(stage.amina, 0, 100) if one.what is What.RELINQUISH]
    assert {(one.on, one.subject, one.display_name) for one in found} == {
        (day, stage.case, "Nana Invented"),
        (day, stage.case, "Awa Invented"),
    }
    relinquishing.relinquish(stage.amina, stage.case)
    assert What.RELINQUISH not in {one.what for one in reminders.due(stage.amina, 0, 100)}


def test_prospect_is_what_relinquishing_does(stage: Rotation) -> None:
    found = relinquishing.prospect(stage.amina, stage.case)
    assert {fate.name: fate.why for fate in found.fates} == {
        "Nana Invented": "",
        "Awa Invented": "",
        "Moussa Invented": "not_handed_over_here",
    }
    assert relinquishing.due(stage.amina)[0][1] == today(stage.amina.clock)
    assert relinquishing.due(stage.bruno) == []


def test_undo_brings_nothing_back_and_says_why(stage: Rotation) -> None:
    noted = interactions.log(stage.amina, Meeting((stage.nana,), "in_person", summary="Came by."))
    logged = undoing.latest(stage.amina, 1)[0]
    assert noted.interaction
    relinquishing.relinquish(stage.amina, stage.case)
    assert undoing.next_undo(stage.amina) is None
    with pytest.raises(Refused) as refused:
        undoing.undo(stage.amina)
    assert refused.value.params["reason"] == "erased"
    latest = undoing.lines(stage.amina, 2)
    assert [line.can_be_undone for line in latest] == [False, False]
    with pytest.raises(Refused) as refused:
        undoing.undo_one(stage.amina, logged.id)
    assert refused.value.params["reason"] == "erased"
    assert claims.of_subject(stage.amina.db, stage.nana) == []


def test_what_else_a_change_set_wrote_is_still_undone(stage: Rotation) -> None:
    both = interactions.log(stage.amina, Meeting((stage.nana, stage.moussa), "in_person", summary="Both came."))
    logged = undoing.latest(stage.amina, 1)[0]
    relinquishing.relinquish(stage.amina, stage.case)
    held = stage.amina.living(both.interaction, Kind.INTERACTION)
    assert held.many("contacts") == (stage.moussa.hex(),)
    undoing.undo_one(stage.amina, logged.id)
    assert not stage.amina.subject(both.interaction, Kind.INTERACTION).slots


def test_backups_that_hold_it_are_named_with_the_day_when_they_go(stage: Rotation) -> None:
    vaults.back_up(stage.amina)
    done = relinquishing.relinquish(stage.amina, stage.case)
    day = today(stage.amina.clock)
    assert {(one.made_on, one.gone_by) for one in done.backups} == {
        (day.isoformat(), (day + timedelta(days=30)).isoformat())
    }


def test_drafts_about_what_goes_are_forgotten(stage: Rotation) -> None:
    place = drafts.held(stage.amina).place
    kept = Draft("brief", stage.moussa.hex(), 1, {"why": "stays"})
    texts = {f"brief:{stage.case.hex()}:{stage.nana.hex()}": Draft("brief", stage.nana.hex(), 1, {"why": "goes"})}
    drafts.write(place, texts | {"other": kept})
    relinquishing.relinquish(stage.amina, stage.case)
    assert drafts.held(stage.amina).drafts == {"other": kept}


def test_audit_log_tells_of_it_without_naming_anybody(stage: Rotation) -> None:
    relinquishing.relinquish(stage.amina, stage.case)
    entry = next(one for one in audit.rows(stage.amina.db, 5) if one.action == "handover.relinquish")
    references = stage.amina.opened.keys.references
    assert entry.references == (audit.pseudonym(references, stage.case),)
    assert entry.numbers["items"] == 2


# --- brought again ------------------------------------------------------------------------------------------


def test_bundle_that_brings_it_again_is_asked_about(stage: Rotation) -> None:
    relinquishing.relinquish(stage.amina, stage.case)
    back = stage.to_amina(stage.nana)
    with pytest.raises(DecisionsNeeded) as needed:
        rotation.import_(stage.amina, back)
    assert needed.value.params["erased_here"] == 1
    assert claims.of_subject(stage.amina.db, stage.nana) == []
    found = bundle_import.inspect(stage.amina, back)
    (question,) = found.questions
    assert (question.about, question.contacts) == (About.ERASED_HERE, (stage.nana,))
    assert question.answers == (Answer.ACCEPT, Answer.REFUSE)
    assert question.recorded_ms > 0
    assert claims.of_subject(stage.amina.db, stage.nana) == []


def answered(stage: Rotation, path: Path, answer: Answer) -> Decisions:
    found = bundle_import.inspect(stage.amina, path)
    return Decisions(found.manifest.content_sha256, {question.id: answer for question in found.questions})


def test_refused_contact_stays_out_with_all_that_hangs_on_it(stage: Rotation) -> None:
    relinquishing.relinquish(stage.amina, stage.case)
    interactions.log(stage.bruno, Meeting((stage.nana,), "phone", summary="Called her since."))
    for _ in range(2):
        back = stage.to_amina(stage.nana)
        taken = rotation.import_(stage.amina, back, answered(stage, back, Answer.REFUSE))
        assert Kind.CONTACT.value not in taken.staged.new
        assert Kind.INTERACTION.value not in taken.staged.new
        assert claims.of_subject(stage.amina.db, stage.nana) == []
        assert contact_queries.search(stage.amina, "Nana", 5) == []
    assert vaults.verify(stage.amina).projections_agree


def test_accepted_contact_comes_back_and_is_asked_about_no_more(stage: Rotation) -> None:
    relinquishing.relinquish(stage.amina, stage.case)
    back = stage.to_amina(stage.nana)
    rotation.import_(stage.amina, back, answered(stage, back, Answer.ACCEPT))
    assert contact_queries.show(stage.amina, stage.nana).name.text == "Nana Invented"
    assert [hit.subject for hit in contact_queries.search(stage.amina, "Nana", 5)] == [stage.nana]
    actions = [entry.action for entry in audit.rows(stage.amina.db, 5)]
    assert "contact.held_again" in actions
    assert rotation.import_(stage.amina, stage.to_amina(stage.nana)).staged.questions == {}
    assert vaults.verify(stage.amina).projections_agree


def test_bundle_of_the_case_brings_no_text_of_a_relinquished_item(stage: Rotation) -> None:
    relinquishing.relinquish(stage.amina, stage.case)
    taken = rotation.import_(stage.amina, stage.to_amina())
    assert taken.staged.questions == {}
    item = handover_queries.item_of(stage.amina, stage.case, stage.nana)
    assert item.one("brief_why") is None
    assert item.one("read_back") is None
    assert handover_item.state(item) is ItemState.CONFIRMED
    here = handover_queries.coverage(stage.amina, stage.case)
    assert handover_queries.coverage(stage.bruno, stage.case) == here


def test_item_facts_say_by_whom_and_when(stage: Rotation) -> None:
    relinquishing.relinquish(stage.amina, stage.case, [stage.awa])
    item = handover_queries.item_of(stage.amina, stage.case, stage.awa)
    (said,) = [value for value in item.many("facts") if value["what"] == ItemFact.RELINQUISHED]
    assert said == {
        "what": "relinquished",
        "by": officers.officer(stage.amina).hex(),
        "on": today(stage.amina.clock).isoformat(),
    }
    facts = handover.facts(stage.amina.living(stage.case, Kind.CASE))
    assert CaseFact.RELINQUISHED in {fact["what"] for fact in facts}
    assert contact_queries.is_here(stage.amina, stage.nana)
    assert handover_items.ItemState.CONFIRMED is handover_item.state(
        handover_queries.item_of(stage.amina, stage.case, stage.nana)
    )
    assert date.fromisoformat(said["on"]) == today(stage.amina.clock)
