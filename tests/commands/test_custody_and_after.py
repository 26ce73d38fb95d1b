"""A vacant post between officers who sit apart: who gives up what a custodian took, and who takes over in the end."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from rolodex.clock import FixedClock
from rolodex.commands import (
    bundle_import,
    handover_items,
    handover_queries,
    handovers,
    introductions,
    receipts,
    relinquishing,
    undoing,
)
from rolodex.commands.bundle_scope import Order, Purpose
from rolodex.commands.handovers import Opening, State
from rolodex.commands.introductions import Occasion
from rolodex.commands.session import Session
from rolodex.domain import handover_item, ids, stewards
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.handover_item import ItemState, ReadBack
from rolodex.errors import IllegalTransition
from tests.commands import apart, officers
from tests.commands.apart import Apart

LATER = ReadBack("He knows every driver of the ferry; I meet him at the office only.", "Meet.", date(2026, 12, 12))


@pytest.fixture
def story(tmp_path: Path, clock: FixedClock, cheap_keys: None) -> Iterator[Apart]:
    """Bruno is custodian of Amina's post, which nobody takes over yet."""
    found = apart.met(tmp_path, clock)
    contact = officers.contact(found.amina, "Nana CANARY-NAME", "civil_society", "+22376000000")
    officers.agrees(found.amina, contact)
    found.contacts.append(contact)
    opening = Opening(
        custodian=officers.officer(found.bruno),
        supervisor=officers.officer(found.salma),
        last_day="2026-12-04",
        first_priority=(contact,),
    )
    found.case = handovers.start(found.amina, opening).case
    handover_items.brief(found.amina, found.case, contact, apart.BRIEF)
    for _ in range(3):
        handovers.advance(found.amina, found.case)
    yield found
    found.close()


@pytest.fixture
def kept(story: Apart) -> Apart:
    """Bruno took the contact over, read it back, Amina agreed; then he took custody, which Amina learns."""
    taken = apart.transferred(story)
    apart.read_back(story)
    story.answer(taken)
    handovers.agree(story.amina, story.case)
    story.send(story.amina, story.bruno, Purpose.AGREEMENT)
    assert handovers.custody(story.bruno, story.case).state is State.IN_CUSTODY
    story.send(story.bruno, story.amina, Purpose.AGREEMENT)
    return story


def dina(story: Apart) -> Session:
    """The officer who comes in the end."""
    found = officers.made(story.folder / "dina", "Dina", story.amina.clock)
    for person in (story.bruno, story.salma, story.amina):
        officers.knows(person, found)
        officers.knows(found, person)
    return found


def test_who_handed_over_gives_up_what_the_custodian_confirmed(kept: Apart) -> None:
    assert kept.state(kept.amina) is State.IN_CUSTODY
    before = handover_queries.coverage(kept.amina, kept.case)
    assert [case for case, _, _ in relinquishing.due(kept.amina)] == [kept.case]

    done = relinquishing.relinquish(kept.amina, kept.case)
    told = kept.send(kept.amina, kept.bruno, Purpose.AGREEMENT)

    assert list(done.contacts) == kept.contacts
    assert told.staged.not_theirs == ()
    assert handover_item.is_relinquished(kept.item(kept.bruno))
    assert handover_queries.coverage(kept.amina, kept.case) == before
    assert handover_queries.coverage(kept.bruno, kept.case) == before
    assert stewards.is_primary(kept.bruno.living(kept.contacts[0], Kind.CONTACT), officers.officer(kept.bruno))


def test_nobody_agrees_to_their_own_read_back(story: Apart) -> None:
    apart.introduced(story)
    taken = story.send(story.amina, story.bruno, Purpose.HANDOVER)
    assert handovers.custody(story.bruno, story.case).state is State.IN_CUSTODY
    apart.read_back(story)
    story.answer(taken)

    assert apart.stopped_by(handovers.agree, story.bruno, story.case) == "read_backs_accepted"
    story.send(story.bruno, story.amina, Purpose.AGREEMENT)
    with pytest.raises(IllegalTransition) as refused:
        relinquishing.relinquish(story.amina, story.case, story.contacts)
    assert refused.value.params["guard"] == "read_backs_agreed"
    assert handovers.agree(story.amina, story.case).changed == 1
    assert list(relinquishing.relinquish(story.amina, story.case).contacts) == story.contacts


def test_officer_who_comes_in_the_end_takes_over_from_the_custodian(kept: Apart) -> None:
    last = dina(kept)
    bruno, case = kept.bruno, kept.case
    handovers.edit(bruno, case, [Edit("incoming", ids.to_text(officers.officer(last)))])
    for _ in range(2):
        handovers.advance(bruno, case)
    introductions.introduce(bruno, case, kept.contacts, Occasion("joint_visit", accepts_successor=True))
    officers.agrees(bruno, kept.contacts[0])
    taken = kept.send(bruno, last, Purpose.HANDOVER)
    handovers.advance(bruno, case)
    handover_items.read_back(last, case, kept.contacts[0], LATER)
    handover_items.accept(last, case, kept.contacts)
    answer = kept.written(last, Order(Purpose.AGREEMENT, officers.officer(bruno), case))
    back = bundle_import.import_(bruno, answer.written.path)
    receipt = receipts.write(last, bytes.fromhex(taken.manifest.bundle_id), kept.stick())
    bundle_import.import_(bruno, receipt.written.path)

    assert back.staged.not_theirs == ()
    item = kept.item(bruno)
    assert [one["by"] for one in item.many("outcome")] == [officers.officer(last).hex()]
    assert [one["summary"] for one in item.many("read_back")] == [LATER.summary]
    handovers.agree(bruno, case)
    assert handover_item.state(item) is ItemState.CONFIRMED
    assert handovers.advance(bruno, case).state is State.RECEIVED
    last.close()


def test_another_successor_was_neither_met_nor_sent_anything(
    tmp_path: Path, clock: FixedClock, cheap_keys: None
) -> None:
    story = apart.begun(apart.met(tmp_path, clock))
    apart.introduced(story)
    story.send(story.amina, story.bruno, Purpose.HANDOVER)
    handover_items.accept(story.bruno, story.case, story.contacts)
    story.send(story.bruno, story.amina, Purpose.AGREEMENT)
    assert handover_item.state(story.item(story.amina)) is ItemState.ACCEPTED
    last = dina(story)

    handovers.edit(story.amina, story.case, [Edit("incoming", ids.to_text(officers.officer(last)))])

    assert handover_item.state(story.item(story.amina)) is ItemState.BRIEFED
    assert apart.stopped_by(handovers.advance, story.amina, story.case) == "every_item_introduced"
    story.send(story.amina, story.salma, Purpose.AGREEMENT)
    assert handover_item.state(story.item(story.salma)) is ItemState.BRIEFED
    undoing.undo(story.amina)
    assert handover_item.state(story.item(story.amina)) is ItemState.ACCEPTED
    last.close()
    story.close()


def test_another_custodian_was_neither_met_nor_sent_anything(kept: Apart) -> None:
    last = dina(kept)

    handovers.custody(kept.bruno, kept.case, officers.officer(last))

    assert handover_item.state(kept.item(kept.bruno)) is ItemState.BRIEFED
    undoing.undo(kept.bruno)
    assert handover_item.state(kept.item(kept.bruno)) is ItemState.CONFIRMED
    last.close()
