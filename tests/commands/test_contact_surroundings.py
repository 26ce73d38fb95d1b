"""What stands around a contact: both ends of ties by name, posts with their dates, what wrote each claim."""

from rolodex.commands import (
    appointments,
    contact_surroundings,
    contacts,
    handovers,
    interactions,
    relationships,
    undoing,
)
from rolodex.commands.contacts import Wanted
from rolodex.commands.session import Session
from rolodex.domain import ids
from rolodex.domain.changes import Edit
from rolodex.domain.ids import SubjectId


def _person(session: Session, name: str, *more: Edit) -> SubjectId:
    edits = (Edit("names", {"text": name, "kind": "legal"}), *more)
    return contacts.add(session, Wanted(edits)).subject


def _tie(session: Session, one: SubjectId, type_: str, other: SubjectId) -> SubjectId:
    edits = (Edit("type", type_), Edit("from_contact", ids.to_text(one)), Edit("to_contact", ids.to_text(other)))
    return relationships.add_relationship(session, edits).subject


def test_tie_is_seen_from_both_ends_by_name(session: Session) -> None:
    awa, moussa = _person(session, "Awa Invented"), _person(session, "Moussa Invented")
    _tie(session, awa, "gatekeeper_to", moussa)

    (from_awa,) = contact_surroundings.ties(session, awa)
    (from_moussa,) = contact_surroundings.ties(session, moussa)

    assert (from_awa.is_outgoing, from_awa.other, from_awa.other_name) == (True, moussa, "Moussa Invented")
    assert (from_moussa.is_outgoing, from_moussa.other, from_moussa.other_name) == (False, awa, "Awa Invented")


def test_tie_to_a_witness_names_nobody(session: Session) -> None:
    awa = _person(session, "Awa Invented")
    witness = _person(session, "Secret Invented", Edit("categories", "witness"))
    _tie(session, awa, "kin", witness)

    (row,) = contact_surroundings.ties(session, awa)

    assert (row.other, row.other_name, row.view.text("type")) == (None, "", "")
    assert all(value.masked and value.text is None for value in row.view.values)


def test_post_has_title_organisation_and_dates_and_current_ones_stand_first(session: Session) -> None:
    awa = _person(session, "Awa Invented")
    appointments.appoint(session, awa, "Mayor", "Invented Town", begins="2019", ends="2023-06")
    appointments.appoint(session, awa, "Prefect", "Invented Prefecture", begins="2023-07")

    rows = contact_surroundings.posts(session, awa)

    assert [(row.title, row.organisation, row.view.text("from"), row.view.text("to")) for row in rows] == [
        ("Prefect", "Invented Prefecture", "2023-07", ""),
        ("Mayor", "Invented Town", "2019", "2023-06"),
    ]


def test_hand_over_names_its_officers_and_where_the_item_stands(session: Session) -> None:
    awa = _person(session, "Awa Invented")
    started = handovers.start(session, handovers.Opening(reason="end_of_assignment", last_day="2026-12-04"))

    (row,) = contact_surroundings.handovers(session, awa)

    assert (row.case, row.state.value, row.item_state.value) == (started.case, "draft", "listed")
    assert (row.outgoing, row.incoming, row.last_day) == ("Amina", "", "2026-12-04")


def test_history_is_newest_first_and_says_what_can_be_taken_back(session: Session) -> None:
    awa = _person(session, "Awa Invented")
    contacts.edit(session, awa, Wanted((Edit("status", "dormant"),)))

    rows = contact_surroundings.history(session, awa)

    assert (rows[0].command, rows[0].field, rows[0].text) == ("contact.edit", "status", "dormant")
    assert rows[0].change_set is not None
    assert {row.command for row in rows[1:]} == {"contact.add"}


def test_change_that_was_undone_cannot_be_taken_back_and_one_done_again_can(session: Session) -> None:
    awa = _person(session, "Awa Invented")
    contacts.edit(session, awa, Wanted((Edit("status", "dormant"),)))
    change_set = contact_surroundings.history(session, awa)[0].change_set
    assert change_set is not None

    undoing.undo(session)
    undone = [row for row in contact_surroundings.history(session, awa) if row.field == "status"]
    undoing.redo(session)
    undoing.take_back(session, change_set)

    assert [row.change_set for row in undone] == [None]
    assert contacts.edit(session, awa, Wanted((Edit("status", "dormant"),))).added == 1


def test_older_change_is_taken_back_without_the_later_ones(session: Session) -> None:
    awa = _person(session, "Awa Invented")
    contacts.edit(session, awa, Wanted((Edit("status", "dormant"),)))
    change_set = contact_surroundings.history(session, awa)[0].change_set
    interactions.log(session, interactions.Meeting((awa,), "phone"))
    assert change_set is not None

    taken = undoing.take_back(session, change_set)

    assert taken.command == "contact.edit"
    assert len(interactions.listed(session, awa, 10)) == 1
    states = [row.state.value for row in contact_surroundings.history(session, awa)]
    assert states.count("cancelled") == 1


def test_masked_value_of_the_history_does_not_leave_the_command(session: Session) -> None:
    phone = Edit("phones", {"raw": "+22376000009"})
    witness = _person(session, "Secret Invented", Edit("categories", "witness"), phone)

    rows = contact_surroundings.history(session, witness)

    assert "Secret" not in repr(rows)
    assert "22376000009" not in repr(rows)
    assert [(row.masked, row.value, row.is_cleared) for row in rows if row.field == "phones"] == [(True, None, False)]
