"""What a changed program may put into a bundle, and what it does not make others believe: found by attacking."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from rolodex.clock import FixedClock
from rolodex.commands import bundle_import, handover_items, handover_queries, handovers
from rolodex.commands.bundle_scope import Purpose
from rolodex.commands.handovers import Opening, State
from rolodex.domain import changes, handover, handover_item, ids
from rolodex.domain.changes import Author, Edit
from rolodex.domain.claim import Kind
from rolodex.domain.fold import fold
from rolodex.domain.handover_item import ItemState, Outcome
from rolodex.domain.ids import KeyId
from rolodex.errors import IllegalTransition, Invalid
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


def author(story: Apart) -> Author:
    return Author(KeyId(story.bruno.acting()[0].signing_key), 1_795_000_000_000, story.bruno.new_id)


def test_item_of_an_own_case_is_not_moved_into_somebody_elses(received: Apart) -> None:
    story = received
    own = handovers.start(story.bruno, Opening(supervisor=officers.officer(story.salma), contacts=())).case
    contact = story.contacts[0].hex()
    facts = Edit("facts", {"what": "introduced", "by": officers.officer(story.bruno).hex()})
    edits = [Edit("case", ids.to_text(own)), Edit("contact", contact), Edit("priority", 1), facts]
    made = changes.create(Kind.ITEM, edits, author(story))
    named = next(claim for claim in made if claim.field == "case")
    moved = changes.edit(fold(made), [Edit("case", ids.to_text(story.case))], author(story))
    assert moved[0].targets == (named.id,)
    told = story.bruno.living(own, Kind.CASE)
    roles = tuple(claim for slot in told.slots for claim in slot.claims)
    before = handover_queries.coverage(story.amina, story.case)

    taken = bundle_import.import_(story.amina, story.forge(story.bruno, story.amina, (*roles, *made, *moved)))

    assert set(moved) <= set(taken.staged.not_theirs)
    assert handover_queries.coverage(story.amina, story.case) == before


def test_signature_is_not_taken_away_before_it_comes(received: Apart) -> None:
    story = received
    story.send(story.amina, story.salma, Purpose.AGREEMENT)
    handovers.sign_off(story.salma, story.case)
    case = story.of_case(story.salma)
    signed = [slot for slot in case.of("facts") if slot.value["what"] in {"signed_off", "closed"}]
    withdrawn = changes.withdraw([claim for slot in signed for claim in slot.claims], story.bruno.author())
    covered = story.edited(case, story.bruno, *(Edit("facts", None, slot.slot) for slot in signed))

    taken = bundle_import.import_(story.amina, story.forge(story.bruno, story.amina, (*withdrawn, *covered)))
    story.send(story.salma, story.amina, Purpose.SIGN_OFF)

    assert set(taken.staged.not_theirs) == {*withdrawn, *covered}
    assert story.state(story.amina) is State.CLOSED


def test_who_hands_over_does_not_cover_what_the_successor_took(received: Apart) -> None:
    story = received
    item = story.item(story.bruno)
    words = {"what": "not_handed_over", "reason": "Kept.", "by": officers.officer(story.amina).hex()}
    forged = story.edited(item, story.amina, Edit("outcome", words))

    taken = bundle_import.import_(story.bruno, story.forge(story.amina, story.bruno, forged))

    assert taken.staged.not_theirs == forged
    assert handover_item.state(story.item(story.bruno)) is ItemState.CONFIRMED


def test_contact_that_the_successor_took_is_not_left_out_any_more(story: Apart) -> None:
    apart.introduced(story)
    story.send(story.amina, story.bruno, Purpose.HANDOVER)
    handover_items.accept(story.bruno, story.case, story.contacts)
    story.send(story.bruno, story.amina, Purpose.AGREEMENT)

    with pytest.raises(IllegalTransition):
        handover_items.leave_out(story.amina, story.case, story.contacts[0], Outcome.NOT_HANDED_OVER, "Kept.")


def test_who_hands_over_is_not_the_supervisor_who_signs(story: Apart) -> None:
    own = officers.officer(story.amina)
    with pytest.raises(Invalid) as wrong:
        handovers.start(story.amina, Opening(supervisor=own, contacts=()))
    assert wrong.value.params == {"field": "supervisor", "reason": "who_hands_over"}
    for role, reason in (("supervisor", "who_hands_over"), ("incoming", "same_officer")):
        with pytest.raises(Invalid) as wrong:
            handovers.edit(story.amina, story.case, [Edit(role, ids.to_text(own))])
        assert wrong.value.params == {"field": role, "reason": reason}
    assert handover.officer(story.of_case(story.amina), "supervisor") == officers.officer(story.salma)


def test_bundle_does_not_make_who_hands_over_the_supervisor(received: Apart) -> None:
    story = received
    story.send(story.amina, story.bruno, Purpose.AGREEMENT)
    own = Edit("supervisor", ids.to_text(officers.officer(story.amina)))
    named = story.edited(story.of_case(story.amina), story.amina, own)

    taken = bundle_import.import_(story.bruno, story.forge(story.amina, story.bruno, named))

    assert taken.staged.not_theirs == named
    assert handover.officer(story.of_case(story.bruno), "supervisor") == officers.officer(story.salma)


def test_meeting_is_not_moved_by_who_comes(story: Apart) -> None:
    on, at = "2026-11-27", "2026-11-27T09:00:00+00:00"
    planned = changes.create(
        Kind.INTRODUCTION,
        [
            Edit("case", ids.to_text(story.case)),
            Edit("contacts", story.contacts[0].hex()),
            Edit("on", on),
            Edit("starts_at", at),
            Edit("place", "The office"),
            Edit("state", "confirmed"),
        ],
        story.amina.author(),
    )
    with story.amina.writing("overlap.plan") as writing:
        writing.append(planned)
    one = fold(planned)
    elsewhere = story.edited(
        one, story.bruno, Edit("starts_at", "2026-11-27T22:00:00+00:00"), Edit("place", "The bridge")
    )
    story.send(story.amina, story.bruno, Purpose.AGREEMENT)

    taken = bundle_import.import_(story.amina, story.forge(story.bruno, story.amina, elsewhere))

    assert set(taken.staged.not_theirs) == set(elsewhere)
    here = story.amina.living(one.id, Kind.INTRODUCTION)
    assert (here.one("starts_at"), here.one("place")) == (at, "The office")
    assert not here.conflicts()


def test_null_that_clears_nothing_stands_against_no_word(received: Apart) -> None:
    story = received
    item = story.item(story.bruno)
    cleared = story.edited(item, story.amina, Edit("read_back", None), Edit("outcome", None))
    nulls = tuple(msgspec.structs.replace(claim, targets=()) for claim in cleared)

    taken = bundle_import.import_(story.bruno, story.forge(story.amina, story.bruno, nulls))

    assert set(taken.staged.not_theirs) == set(nulls)
    assert handover_item.state(story.item(story.bruno)) is ItemState.CONFIRMED


def test_what_was_ended_is_brought_back_by_nobody_else(received: Apart) -> None:
    story = received
    item = story.item(story.amina)
    ended = changes.delete([claim for slot in item.slots for claim in slot.claims], story.amina.author())
    with story.amina.writing("handover.edit") as writing:
        writing.append(ended)
    back = changes.withdraw(ended, story.bruno.author())

    taken = bundle_import.import_(story.amina, story.forge(story.bruno, story.amina, back))

    assert set(back) <= set(taken.staged.not_theirs)
    assert story.amina.subject(item.id, Kind.ITEM).is_deleted
