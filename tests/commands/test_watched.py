"""What a window is told about a command that writes."""

import pytest

from rolodex.commands import contacts, identities, subjects, undoing, watched
from rolodex.commands.contacts import Wanted
from rolodex.commands.session import Session
from rolodex.commands.watched import Changes, Steps
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.errors import Invalid


def wanted(name: str) -> Wanted:
    return Wanted((Edit("names", {"text": name}),))


def test_write_names_its_command_its_subject_and_what_undo_would_do(session: Session) -> None:
    outcome = watched.run(session, contacts.add, wanted("Ibrahim"))

    assert outcome.changes.commands == ("contact.add",)
    assert outcome.changes.touches(outcome.value.subject)
    assert outcome.changes.has_written
    assert outcome.steps == Steps(undo="contact.add")


def test_write_without_claims_is_told_too(session: Session) -> None:
    outcome = watched.run(session, identities.public_card, None, None)

    assert (outcome.changes.commands, outcome.changes.has_written) == ((), True)


def test_read_names_nothing(session: Session) -> None:
    before = watched.steps(session)

    outcome = watched.run(session, subjects.listed, Kind.OFFICER)

    assert outcome.changes == Changes((), frozenset(), has_written=False)
    assert outcome.steps == before


def test_undo_is_a_change_that_redo_would_bring_back(session: Session) -> None:
    added = watched.run(session, contacts.add, wanted("Ibrahim")).value

    outcome = watched.run(session, undoing.undo)

    assert outcome.changes.touches(added.subject)
    assert outcome.steps.redo == "contact.add"


def test_too_many_subjects_are_not_named_and_anything_may_be_different(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watched, "MOST_NAMED", 0)

    outcome = watched.run(session, contacts.add, wanted("Ibrahim"))

    assert outcome.changes.subjects is None
    assert outcome.changes.touches(outcome.value.subject)


def test_failed_command_raises_and_leaves_the_steps_as_they_were(session: Session) -> None:
    before = watched.steps(session)

    with pytest.raises(Invalid):
        watched.run(session, contacts.add, Wanted((Edit("names", {"text": ""}),)))

    assert watched.steps(session) == before


def test_lines_count_what_a_change_wrote(session: Session) -> None:
    contacts.add(session, wanted("Ibrahim"))

    first, made = undoing.lines(session, 2)

    assert (first.change_set.command, first.author_name, first.claims, first.can_be_undone) == (
        "contact.add",
        "Amina",
        2,
        True,
    )
    assert (made.change_set.command, made.can_be_undone) == ("vault.create", False)
