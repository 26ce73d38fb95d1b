"""The officers that every list names are read once, and anew as soon as something was written."""

import pytest

from rolodex.commands import contact_windows, contacts, subjects
from rolodex.commands.contact_windows import Question
from rolodex.commands.contacts import Wanted
from rolodex.commands.session import Session
from rolodex.domain import changes
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.store import search_index


def _names(session: Session) -> list[object]:
    return [officer.one("name") for officer in subjects.officers(session)]


def _rename_and_fail(session: Session) -> None:
    with session.writing("officer.edit") as writing:
        me = session.subject(session.acting()[1], Kind.OFFICER)
        writing.append(changes.edit(me, [Edit("name", "Rosa")], writing.author))
        assert _names(session) == ["Rosa"]
        raise RuntimeError("by the test")


def test_officers_are_not_read_again_while_nothing_is_written(session: Session) -> None:
    assert subjects.officers(session) is subjects.officers(session)


def test_new_name_of_an_officer_is_seen_at_once(session: Session) -> None:
    before = _names(session)

    subjects.edit(session, session.acting()[1], Kind.OFFICER, [Edit("name", "Rosa")], None)

    assert before != ["Rosa"]
    assert _names(session) == ["Rosa"]


def test_name_that_was_rolled_back_is_not_held(session: Session) -> None:
    before = _names(session)

    with pytest.raises(RuntimeError, match="by the test"):
        _rename_and_fail(session)

    assert _names(session) == before


def test_list_of_a_search_is_in_the_order_of_the_search(session: Session) -> None:
    for name in ("Awa Traoré", "Traoré", "Moussa Traore", "Trawore Awa"):
        contacts.add(session, Wanted((Edit("names", {"text": name}),)))

    answer = contact_windows.ask(session, Question("traore"))

    hits = search_index.search(session.db, "traore", contact_windows.MOST_HITS)
    assert len(hits) >= 3
    assert [listed.row.id for listed in answer.first if listed] == [hit.subject for hit in hits]
