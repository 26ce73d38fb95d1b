"""What the window of hand-overs asks besides the case: whom to choose, who may do what, who is late."""

from pathlib import Path

from rolodex.commands import (
    commitments,
    fallbacks,
    handover_briefs,
    handover_choices,
    handover_windows,
    handovers,
    other_items,
    relationships,
)
from rolodex.commands.handovers import Opening
from rolodex.commands.session import Session
from rolodex.domain.changes import Edit
from rolodex.domain.ids import SubjectId
from tests.commands import officers, rotation
from tests.commands.conftest import CLOCK
from tests.commands.two_officers import contact, started


def gatekeeper(session: Session, one: SubjectId, other: SubjectId) -> None:
    edits = (Edit("type", "gatekeeper_to"), Edit("from_contact", one.hex()), Edit("to_contact", other.hex()))
    relationships.add_relationship(session, edits)


def test_linked_people_of_a_scope_come_with_the_reason(session: Session) -> None:
    nana, door = contact(session, "Nana"), contact(session, "Door")
    gatekeeper(session, door, nana)
    rows = handover_choices.scope(session)
    assert [(row.name, row.is_linked) for row in rows] == [("Door", False), ("Nana", False)]

    case = handovers.start(session, Opening(contacts=(nana,))).case
    offered = handover_choices.unlisted(session, case)

    assert [(row.name, row.is_linked, [one.word for one in row.because]) for row in offered] == [("Door", False, [])]


def test_open_promises_speak_for_first_priority_and_kept_ones_do_not(session: Session) -> None:
    nana, awa = contact(session, "Nana"), contact(session, "Awa")
    for who in (nana, awa):
        made = commitments.add(session, (Edit("contact", who.hex()), Edit("by", "us"), Edit("what", "Call.")))
    commitments.close(session, made.subject, "kept")

    rows = {row.name: row for row in handover_choices.scope(session)}

    assert (rows["Nana"].promises, rows["Nana"].speaks_for_first) == (1, 2)
    assert (rows["Awa"].promises, rows["Awa"].speaks_for_first) == (0, 0)


def test_who_may_change_other_items_is_told_with_them(session: Session) -> None:
    contact(session, "Nana")
    case = started(session)
    other_items.add(session, case, "group", "Elders")
    held = other_items.of_case(session, case)
    assert ([one.what for one in held.items], held.may_change, held.may_tick) == (["Elders"], True, True)


def test_case_is_late_once_its_last_day_passed(session: Session) -> None:
    contact(session, "Nana")
    late = handovers.start(session, Opening(last_day="2026-11-19")).case
    on_time = handovers.start(session, Opening(last_day="2026-11-20")).case
    assert handover_windows.picture(session, late).is_late
    assert not handover_windows.picture(session, on_time).is_late


def test_proposed_fallback_shows_on_the_item_and_who_hands_over_does_not_accept_it(session: Session) -> None:
    nana = contact(session, "Nana")
    case = started(session)
    fallbacks.propose(session, case, {nana: "letter"})
    picture = handover_windows.picture(session, case)
    (entry,) = picture.items
    assert (entry.fallback, entry.is_fallback_accepted, picture.may_accept_fallback) == ("letter", False, False)


def test_read_back_names_who_agreed_and_when(tmp_path: Path, cheap_keys: None) -> None:
    amina, bruno = officers.made(tmp_path / "amina", "Amina", CLOCK), officers.made(tmp_path / "bruno", "Bruno", CLOCK)
    (tmp_path / "stick").mkdir()
    found = rotation.received(amina, bruno, tmp_path / "stick")
    read_back = handover_briefs.show(amina, found.case, found.nana).read_back
    amina.close()
    bruno.close()
    assert read_back is not None
    assert (read_back.is_agreed, read_back.agreed_by) == (True, (("Amina", "2026-11-20"),))
