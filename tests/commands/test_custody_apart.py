"""Sign-off and agreement between officers who sit apart, and what a bundle may not make others believe."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rolodex.clock import FixedClock
from rolodex.commands import (
    bundle_import,
    fallbacks,
    handover_briefs,
    handover_items,
    handover_queries,
    handover_windows,
    handovers,
    undoing,
)
from rolodex.commands.bundle_scope import Purpose
from rolodex.commands.handovers import State
from rolodex.commands.session import Session
from rolodex.domain import changes, handover, handover_item, ids
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Claim
from rolodex.domain.handover import CaseFact
from rolodex.domain.handover_item import ItemFact, ItemState
from rolodex.errors import IllegalTransition
from rolodex.store import claims
from tests.commands import apart, officers
from tests.commands.apart import Apart


@pytest.fixture
def story(tmp_path: Path, clock: FixedClock, cheap_keys: None) -> Iterator[Apart]:
    """A case at its introductions, in Amina's vault alone."""
    found = apart.begun(apart.met(tmp_path, clock))
    yield found
    found.close()


@pytest.fixture
def received(story: Apart) -> Apart:
    """The case is received in Amina's vault: nothing but the signature is missing."""
    taken = apart.transferred(story)
    apart.read_back(story)
    story.answer(taken)
    handovers.agree(story.amina, story.case)
    assert handovers.advance(story.amina, story.case).state is State.RECEIVED
    return story


def fact(story: Apart, what: CaseFact, claimed: Session, reference: str = "") -> tuple[Claim, ...]:
    """A fact of the case out of the mouth of an officer who never said it."""
    case = story.of_case(story.amina)
    on_date = story.amina.clock.now().date()
    value = handover.fact_value(case, what, officers.officer(claimed), on_date, reference=reference)
    return story.edited(case, claimed, Edit("facts", value))


def not_theirs(taken: bundle_import.Imported) -> set[str]:
    return {claim.field for claim in taken.staged.not_theirs}


def test_supervisor_with_a_vault_of_her_own_signs_off_by_bundle(received: Apart) -> None:
    story = received
    story.send(story.amina, story.salma, Purpose.AGREEMENT)
    assert story.state(story.salma) is State.RECEIVED

    assert handovers.sign_off(story.salma, story.case).state is State.CLOSED
    signed = story.send(story.salma, story.amina, Purpose.SIGN_OFF)
    story.send(story.amina, story.bruno, Purpose.AGREEMENT)
    story.send(story.salma, story.bruno, Purpose.SIGN_OFF)

    assert signed.staged.not_theirs == ()
    assert [story.state(person) for person in (story.amina, story.bruno, story.salma)] == [State.CLOSED] * 3


def test_supervisor_agrees_to_read_backs_that_the_incoming_officer_sent_her(story: Apart) -> None:
    taken = apart.transferred(story)
    apart.read_back(story)
    story.answer(taken)
    assert apart.stopped_by(handovers.advance, story.amina, story.case) == "read_backs_agreed"
    story.send(story.amina, story.salma, Purpose.AGREEMENT)
    story.send(story.bruno, story.salma, Purpose.AGREEMENT)

    assert handovers.agree(story.salma, story.case).changed == 1
    story.send(story.salma, story.amina, Purpose.AGREEMENT)

    counts = {handover_queries.coverage(person, story.case) for person in (story.amina, story.bruno, story.salma)}
    assert len(counts) == 1
    assert handovers.advance(story.amina, story.case).state is State.RECEIVED


def test_supervisor_gets_the_record_of_a_case_and_no_contact_and_no_brief(received: Apart) -> None:
    story = received
    story.send(story.amina, story.salma, Purpose.SIGN_OFF)
    story.send(story.bruno, story.salma, Purpose.AGREEMENT)

    texts = "".join(claim.value for batch in claims.stream_all(story.salma.db) for claim in batch)
    assert apart.WORDS.summary in texts
    assert "CANARY" not in texts
    assert "+2237600000" not in texts
    seen = handover_windows.picture(story.salma, story.case)
    assert (seen.own_roles, seen.view.coverage.confirmed, seen.items[0].view.name) == (("supervisor",), 1, "")


def test_fallback_is_accepted_by_the_incoming_officer_before_anything_is_handed_over(story: Apart) -> None:
    fallbacks.propose(story.amina, story.case, {story.contacts[0]: "letter"})
    story.send(story.amina, story.bruno, Purpose.AGREEMENT)
    held = "".join(claim.value for batch in claims.stream_all(story.bruno.db) for claim in batch)
    assert "CANARY" not in held

    assert fallbacks.accept(story.bruno, story.case) == 1
    story.send(story.bruno, story.amina, Purpose.AGREEMENT)

    assert handover_item.is_introduced(story.item(story.amina))


def test_fallback_is_accepted_by_the_supervisor_by_bundle(story: Apart) -> None:
    fallbacks.propose(story.amina, story.case, {story.contacts[0]: "third_party"})
    story.send(story.amina, story.salma, Purpose.AGREEMENT)
    assert handover_windows.picture(story.salma, story.case).view.following is State.TRANSFERRED
    fallbacks.accept(story.salma, story.case)
    story.send(story.salma, story.amina, Purpose.AGREEMENT)
    assert handover_item.is_introduced(story.item(story.amina))


def test_signature_that_the_incoming_officer_forged_does_not_count(received: Apart) -> None:
    story = received
    forged = (*fact(story, CaseFact.SIGNED_OFF, story.salma), *fact(story, CaseFact.CLOSED, story.salma))

    taken = bundle_import.import_(story.amina, story.forge(story.bruno, story.amina, forged))

    assert taken.staged.not_theirs == forged
    assert story.state(story.amina) is State.RECEIVED
    assert apart.stopped_by(handovers.advance, story.amina, story.case) == "supervisor_signed"


def test_signature_that_the_outgoing_officer_forged_does_not_count(received: Apart) -> None:
    story = received
    forged = (*fact(story, CaseFact.SIGNED_OFF, story.salma), *fact(story, CaseFact.CLOSED, story.salma))

    taken = bundle_import.import_(story.bruno, story.forge(story.amina, story.bruno, forged))

    assert set(taken.staged.not_theirs) == set(forged)
    assert story.state(story.bruno) is State.RECEIVED


def test_nobody_makes_themselves_the_supervisor_who_signs(received: Apart) -> None:
    story = received
    case = story.of_case(story.amina)
    named = story.edited(case, story.salma, Edit("supervisor", ids.to_text(officers.officer(story.bruno))))
    forged = (*named, *fact(story, CaseFact.SIGNED_OFF, story.bruno))

    taken = bundle_import.import_(story.amina, story.forge(story.bruno, story.amina, forged))

    assert set(taken.staged.not_theirs) == set(forged)
    assert handover.officer(story.of_case(story.amina), "supervisor") == officers.officer(story.salma)


def test_signature_is_not_taken_away_by_somebody_else(received: Apart) -> None:
    story = received
    story.send(story.amina, story.salma, Purpose.AGREEMENT)
    handovers.sign_off(story.salma, story.case)
    story.send(story.salma, story.amina, Purpose.SIGN_OFF)
    signed = [slot for slot in story.of_case(story.amina).of("facts") if slot.value["what"] in {"signed_off", "closed"}]
    said = [claim for slot in signed for claim in slot.claims]
    withdrawn = changes.withdraw(said, story.bruno.author())
    covered = story.edited(
        story.of_case(story.amina),
        story.bruno,
        *(Edit("facts", {"what": "suspended", "chapter": 1}, slot.slot) for slot in signed),
    )

    taken = bundle_import.import_(story.amina, story.forge(story.bruno, story.amina, (*withdrawn, *covered)))

    assert set(taken.staged.not_theirs) == {*withdrawn, *covered}
    assert story.state(story.amina) is State.CLOSED


def test_agreement_receipt_and_reception_are_not_the_incoming_officers_to_say(story: Apart) -> None:
    taken = apart.transferred(story)
    apart.read_back(story)
    reference = handover_item.read_back_reference(story.item(story.bruno)) or ""
    bundle = taken.manifest.bundle_id
    forged = (
        *fact(story, CaseFact.READ_BACK_AGREED, story.amina, reference),
        *fact(story, CaseFact.READ_BACK_AGREED, story.bruno, reference),
        *fact(story, CaseFact.RECEIPT_VERIFIED, story.amina, bundle),
        *fact(story, CaseFact.RECEIVED, story.bruno),
    )

    came = bundle_import.import_(story.amina, story.forge(story.bruno, story.amina, forged))

    assert set(came.staged.not_theirs) == set(forged)
    assert story.state(story.amina) is State.TRANSFERRED
    assert apart.stopped_by(handovers.advance, story.amina, story.case) == "receipt_verified"


def test_read_back_and_acceptance_are_not_the_outgoing_officers_to_say(story: Apart) -> None:
    apart.transferred(story)
    by = officers.officer(story.bruno).hex()
    words = {"summary": "y" * 50, "next_action": "Call.", "due": "2026-12-10", "by": by}
    item = story.item(story.amina)
    forged = story.edited(item, story.bruno, Edit("read_back", words), Edit("outcome", {"what": "accepted", "by": by}))

    taken = bundle_import.import_(story.salma, story.forge(story.amina, story.salma, forged))

    assert not_theirs(taken) == {"read_back", "outcome"}
    assert handover_item.state(story.item(story.salma)) is ItemState.OFFERED


def test_fallback_is_not_accepted_in_somebody_elses_name(story: Apart) -> None:
    fallbacks.propose(story.amina, story.case, {story.contacts[0]: "letter"})
    story.send(story.amina, story.bruno, Purpose.AGREEMENT)
    said = handover_item.fact(
        ItemFact.FALLBACK_ACCEPTED, officers.officer(story.salma), story.amina.clock.now().date(), "letter"
    )
    forged = story.edited(story.item(story.amina), story.salma, Edit("facts", said))

    taken = bundle_import.import_(story.amina, story.forge(story.bruno, story.amina, forged))

    assert taken.staged.not_theirs == forged
    assert not handover_item.is_introduced(story.item(story.amina))


def test_officer_who_took_over_names_no_other_supervisor(received: Apart) -> None:
    story = received
    story.send(story.amina, story.bruno, Purpose.AGREEMENT)
    own = Edit("supervisor", ids.to_text(officers.officer(story.bruno)))
    with pytest.raises(IllegalTransition, match="holder_only"):
        handovers.edit(story.bruno, story.case, [own])
    assert handovers.edit(story.bruno, story.case, [Edit("country", "ML")]).changed == 1


def test_sender_learns_from_the_receipt_that_a_word_was_not_theirs(received: Apart) -> None:
    story = received
    file = story.forge(story.bruno, story.amina, fact(story, CaseFact.SIGNED_OFF, story.salma))
    assert bundle_import.import_(story.amina, file).receipt.counts["not_theirs_to_say"] == 1


def test_brief_says_who_wrote_it_on_the_other_side(story: Apart) -> None:
    apart.transferred(story)
    assert handover_briefs.show(story.bruno, story.case, story.contacts[0]).written_by == ("Amina",)


def test_what_was_taken_back_travels_as_such(story: Apart) -> None:
    apart.transferred(story)
    handover_items.accept(story.bruno, story.case, story.contacts)
    undoing.undo(story.bruno)

    story.send(story.bruno, story.amina, Purpose.AGREEMENT)

    assert handover_item.state(story.item(story.amina)) is ItemState.OFFERED
