"""What an officer reads before a number is shown: the protocol, in full, and whether it is too old."""

from rolodex.commands import audit_log, contacts, revealing, safe_contacts
from rolodex.commands.contacts import Wanted
from rolodex.commands.session import Session
from rolodex.domain.changes import Edit
from rolodex.domain.ids import SubjectId


def _person(session: Session, category: str) -> SubjectId:
    edits = (
        Edit("names", {"text": "Awa Invented", "kind": "legal"}),
        Edit("phones", {"raw": "+22376000001"}),
        Edit("categories", category),
    )
    return contacts.add(session, Wanted(edits)).subject


def _actions(session: Session) -> list[str]:
    return [entry.action for entry in audit_log.latest(session, 50)]


def test_person_at_risk_without_protocol_has_nothing_to_read(session: Session) -> None:
    contact = _person(session, "human_rights_defender")

    before = revealing.read_first(session, contact)

    assert (before.at_risk, before.protocol, before.masked_fields) == (True, None, ("phones",))


def test_protocol_of_a_defender_is_read_without_a_log_entry(session: Session) -> None:
    contact = _person(session, "human_rights_defender")
    safe_contacts.set_(session, contact, (Edit("never", "Never name us"), Edit("confirmed_on", "2026-11-01")))
    logged = len(_actions(session))

    before = revealing.read_first(session, contact)

    assert before.protocol is not None
    assert before.protocol.text("never") == "Never name us"
    assert not before.is_overdue
    assert len(_actions(session)) == logged


def test_protocol_of_a_source_is_read_in_full_and_logged(session: Session) -> None:
    contact = _person(session, "source")
    safe_contacts.set_(session, contact, (Edit("never", "Never name us"),))

    before = revealing.read_first(session, contact)

    assert before.protocol is not None
    assert before.protocol.text("never") == "Never name us"
    assert _actions(session)[0] == "safe_contact.revealed"


def test_protocol_confirmed_ninety_days_ago_is_overdue(session: Session) -> None:
    contact = _person(session, "human_rights_defender")
    safe_contacts.set_(session, contact, (Edit("never", "Never name us"), Edit("confirmed_on", "2026-08-22")))

    assert revealing.read_first(session, contact).is_overdue
    safe_contacts.confirm(session, contact, "2026-08-23")
    assert not revealing.read_first(session, contact).is_overdue
