"""What officers who sit apart have to be told, and what a bundle says of a case in statements."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from rolodex.clock import FixedClock
from rolodex.commands import (
    bundle_choices,
    bundle_import,
    bundle_review,
    case_news,
    fallbacks,
    handovers,
    recipients,
)
from rolodex.commands.bundle_scope import Order, Purpose
from rolodex.commands.session import Session
from rolodex.domain.handover import CaseFact
from tests.commands import apart, officers
from tests.commands.apart import Apart
from tests.commands.test_custody_apart import fact


class TickingClock(FixedClock):
    """A clock that goes on by a second whenever it is asked."""

    def __init__(self, at: datetime) -> None:
        super().__init__(at)
        self._next = at

    def now(self) -> datetime:
        self._next += timedelta(seconds=1)
        return self._next


@pytest.fixture
def story(tmp_path: Path, clock: FixedClock, cheap_keys: None) -> Iterator[Apart]:
    """A case at its introductions, in Amina's vault alone; time goes on."""
    found = apart.begun(apart.met(tmp_path, TickingClock(clock.now())))
    yield found
    found.close()


def owed(story: Apart, person: Session) -> list[tuple[str, Purpose]]:
    return [(one.name, one.purpose) for one in case_news.owed(person, story.case)]


def test_supervisor_who_sits_apart_is_told_when_a_case_is_received_and_tells_when_it_is_signed(story: Apart) -> None:
    assert owed(story, story.amina) == []
    taken = apart.transferred(story)
    apart.read_back(story)
    assert owed(story, story.bruno) == [("Salma", Purpose.AGREEMENT)]
    story.answer(taken)
    handovers.agree(story.amina, story.case)
    assert owed(story, story.amina) == []
    handovers.advance(story.amina, story.case)

    assert owed(story, story.amina) == [("Salma", Purpose.AGREEMENT), ("Bruno", Purpose.AGREEMENT)]
    story.send(story.amina, story.salma, Purpose.AGREEMENT)
    assert owed(story, story.amina) == [("Bruno", Purpose.AGREEMENT)]
    assert owed(story, story.salma) == []
    handovers.sign_off(story.salma, story.case)
    assert owed(story, story.salma) == [("Amina", Purpose.SIGN_OFF), ("Bruno", Purpose.SIGN_OFF)]
    (case,) = bundle_choices.choices(story.salma).cases
    assert (case.purpose, case.to_name) == (Purpose.SIGN_OFF, "Amina")
    story.send(story.salma, story.bruno, Purpose.SIGN_OFF)
    assert [one.name for one in case_news.all_owed(story.salma)] == ["Amina"]


def test_fallback_is_told_to_those_who_may_accept_it_and_its_acceptance_to_who_proposed_it(story: Apart) -> None:
    fallbacks.propose(story.amina, story.case, {story.contacts[0]: "letter"})
    assert sorted(owed(story, story.amina)) == [("Bruno", Purpose.AGREEMENT), ("Salma", Purpose.AGREEMENT)]
    story.send(story.amina, story.bruno, Purpose.AGREEMENT)
    assert owed(story, story.bruno) == []
    fallbacks.accept(story.bruno, story.case)
    assert owed(story, story.bruno)[0] == ("Amina", Purpose.AGREEMENT)
    story.send(story.bruno, story.amina, Purpose.AGREEMENT)
    assert owed(story, story.amina) == []


def test_nothing_is_owed_to_who_has_no_card_here_or_whose_keys_are_revoked(story: Apart) -> None:
    fallbacks.propose(story.amina, story.case, {story.contacts[0]: "letter"})
    recipients.revoke(story.amina, officers.officer(story.salma))
    assert owed(story, story.amina) == [("Bruno", Purpose.AGREEMENT)]


def test_review_tells_what_will_be_written_and_the_report_what_was(story: Apart) -> None:
    taken = apart.transferred(story)
    apart.read_back(story)
    story.answer(taken)
    handovers.agree(story.amina, story.case)
    handovers.advance(story.amina, story.case)
    story.send(story.amina, story.salma, Purpose.AGREEMENT)
    handovers.sign_off(story.salma, story.case)
    order = Order(Purpose.SIGN_OFF, officers.officer(story.amina), story.case)
    file = story.written(story.salma, order).written.path

    seen = bundle_review.look(story.amina, file).statements
    done = bundle_import.import_(story.amina, file).statements

    assert [(one.what, one.by, one.is_theirs) for one in seen] == [
        ("signed_off", "Salma", True),
        ("closed", "Salma", True),
    ]
    assert done == seen


def test_read_back_and_acceptance_are_told_with_the_names_known_here(story: Apart) -> None:
    apart.transferred(story)
    apart.read_back(story)
    order = Order(Purpose.AGREEMENT, officers.officer(story.amina), story.case)
    seen = bundle_review.look(story.amina, story.written(story.bruno, order).written.path).statements
    assert {(one.what, one.by, one.count, one.names) for one in seen} >= {
        ("read_back", "Bruno", 1, ("Nana CANARY-NAME",)),
        ("accepted", "Bruno", 1, ("Nana CANARY-NAME",)),
    }


def test_what_is_not_the_signers_to_say_is_told_first_with_whose_word_it_is(story: Apart) -> None:
    apart.transferred(story)
    forged = fact(story, CaseFact.SIGNED_OFF, story.salma)
    file = story.forge(story.bruno, story.amina, forged)

    seen = bundle_review.look(story.amina, file).statements[0]
    done = bundle_import.import_(story.amina, file).statements[0]

    assert (seen.what, seen.by, seen.is_theirs, seen.speakers) == ("signed_off", "Salma", False, ("supervisor",))
    assert done == seen
