"""Contacts from what is pasted or typed."""

import pytest

from rolodex.commands import contact_queries, quick_capture
from rolodex.commands.likely import Reason
from rolodex.commands.session import Session
from rolodex.errors import Invalid

CARD = "BEGIN:VCARD\nVERSION:4.0\nFN:Awa Invented\nTEL:+22376000002\nORG:Market Committee\nTITLE:President\nEND:VCARD\n"


def test_typed_line_becomes_a_contact_with_its_post(session: Session) -> None:
    done = quick_capture.add(session, "Ahmed Invented, Prefect, Prefecture of Gao, +22376000001")

    held = contact_queries.show(session, done.subject)
    assert held.name.text == "Ahmed Invented"
    assert held.affiliation.text == "Prefect, Prefecture of Gao"
    assert held.subject.text("phones") == "+22376000001"


def test_pasted_card_becomes_a_contact(session: Session) -> None:
    done = quick_capture.add(session, f"Here she is:\n{CARD}")

    held = contact_queries.show(session, done.subject)
    assert held.name.text == "Awa Invented"
    assert held.affiliation.text == "President, Market Committee"


def test_somebody_who_is_here_is_said_with_the_reason(session: Session) -> None:
    known = quick_capture.add(session, "Awa Invented, +22376000002").subject

    seen = quick_capture.look(session, CARD)

    assert [one.row.id for one in seen.likely] == [known]
    assert Reason.SAME_PHONE in seen.likely[0].judged.reasons


def test_looking_writes_nothing(session: Session) -> None:
    quick_capture.look(session, CARD)

    assert contact_queries.count(session, contact_queries.ListQuery()) == 0


@pytest.mark.parametrize("text", ["", "Best regards,", "BEGIN:VCARD\nnothing"])
def test_text_without_a_person_adds_nobody(session: Session, text: str) -> None:
    with pytest.raises(Invalid):
        quick_capture.add(session, text)
