"""The audit log as a list shows it."""

from rolodex.commands import audit_log, contacts, revealing
from rolodex.commands.contacts import Wanted
from rolodex.commands.session import Session
from rolodex.domain.changes import Edit


def test_lines_name_the_officer_and_can_be_narrowed_to_one_contact(session: Session) -> None:
    first = contacts.add(session, Wanted((Edit("names", {"text": "Ibrahim"}),))).subject
    other = contacts.add(session, Wanted((Edit("names", {"text": "Fanta"}),))).subject
    revealing.reveal(session, first)
    revealing.reveal(session, other)

    lines = audit_log.lines(session, 50)
    narrowed = audit_log.lines(session, 50, first)

    assert [line.entry.action for line in lines[:2]] == ["contact.revealed", "contact.revealed"]
    assert {line.actor_name for line in lines} == {"Amina"}
    assert [line.entry.sequence for line in narrowed] == [lines[1].entry.sequence]
