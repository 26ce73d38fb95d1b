"""The start of a case outlives a lock; who declines, and a case that goes into custody, to their ends by the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from rolodex.clock import FixedClock
from rolodex.commands import (
    bundle_export,
    bundle_import,
    contact_queries,
    handover_queries,
    handovers,
    passphrases,
    recipients,
)
from rolodex.commands import session as sessions
from rolodex.commands.bundle_scope import Order, Purpose
from rolodex.commands.handovers import Opening
from rolodex.commands.recipients import Comparison
from rolodex.commands.session import Session
from rolodex.domain.ids import SubjectId
from tests.commands import officers
from tests.ui import handover_stage as stages
from tests.ui.bundle_stage import CTRL
from tests.ui.conftest import AT, PASSPHRASE, Person, wait_until
from tests.ui.handover_stage import (
    SALMAS_PASSPHRASE,
    Stage,
    cells,
    choose,
    choose_rows,
    dialog,
    page_of,
    run,
    said,
    submit,
    write_in,
)

Sit = Callable[..., Person]


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    """Amina and Bruno, before any case."""
    return stages.staged(tmp_path / "stage")


def at_the_handovers(person: Person, passphrase: str = PASSPHRASE) -> Person:
    """Unlocks; the page of hand-overs is in front."""
    person.type(passphrase)
    person.press(Qt.Key.Key_Return)
    wait_until(lambda: person.window.workspace is not None)
    person.wait()
    person.press(Qt.Key.Key_2, CTRL)
    person.wait()
    return person


def locked(person: Person) -> None:
    """The vault is closed as a lock closes it: what was unsaved is written first."""
    assert stages.desk_of(person).drafts.write_now(10)
    assert person.program.worker.close_vault(10)
    person.window.hide()


def test_choices_for_a_new_case_are_in_their_dialog_again_after_a_lock(sit_down: Sit, stage: Stage) -> None:
    amina = at_the_handovers(sit_down(stage.amina))
    amina.press(Qt.Key.Key_N, CTRL)
    dialog(amina, "handover_start")
    choose(amina, "reason", "End of assignment")
    stages.next_step(amina, "comers_step")
    choose(amina, "incoming", "Bruno")
    stages.next_step(amina, "days_step")
    write_in(amina, "last_day", "2026-12-04")
    stages.next_step(amina, "scope_step")
    amina.press(Qt.Key.Key_Space)
    stages.next_step(amina, "first_step")
    amina.press(Qt.Key.Key_1)
    before = said(amina, "first_count")
    locked(amina)

    again = sit_down(stage.amina)
    again.type(PASSPHRASE)
    again.press(Qt.Key.Key_Return)
    wait_until(lambda: again.window.workspace is not None)
    dialog(again, "handover_start")
    wait_until(lambda: said(again, "first_count") == before)

    assert before == "First priority: 1 of 2."
    assert again.find("first_step").isVisible()
    assert again.find("last_day").property("text") == "4 Dec 2026"
    stages.next_step(again, "summary_step")
    again.press(Qt.Key.Key_Return)
    again.wait()
    (row,) = run(again, handover_queries.listed)
    assert (row.incoming, row.last_day) == (stage.bruno_id, "2026-12-04")
    locked(again)
    assert sat(sit_down(stage.amina)).find("contacts_page").isVisible()


def sat(person: Person) -> Person:
    """Unlocked, nothing else pressed."""
    person.type(PASSPHRASE)
    person.press(Qt.Key.Key_Return)
    wait_until(lambda: person.window.workspace is not None)
    person.wait()
    return person


def test_choices_that_were_given_up_do_not_come_back(sit_down: Sit, stage: Stage) -> None:
    amina = at_the_handovers(sit_down(stage.amina))
    amina.press(Qt.Key.Key_N, CTRL)
    dialog(amina, "handover_start")
    choose(amina, "reason", "End of assignment")

    amina.press(Qt.Key.Key_Escape)
    locked(amina)

    assert sat(sit_down(stage.amina)).find("contacts_page").isVisible()


def vault(folder: Path) -> Session:
    """A vault for commands, before its officer sits down."""
    return sessions.open_session(folder, passphrases.from_text(PASSPHRASE), FixedClock(AT))


def sent_to_bruno(stage: Stage) -> SubjectId:
    """Amina begins a case for Bruno, who takes its bundle in."""
    amina, bruno = vault(stage.amina), vault(stage.bruno)
    recipients.verify(amina, stage.bruno_id, stage.fingerprints[stage.bruno_id], Comparison.IN_PERSON)
    for contact in stage.contacts.values():
        officers.agrees(amina, contact)
    opening = Opening(incoming=stage.bruno_id, first_day="2026-11-23", last_day="2026-12-04")
    case = handovers.start(amina, opening).case
    file = bundle_export.export(amina, Order(Purpose.HANDOVER, stage.bruno_id, case), stage.folder).written.path
    bundle_import.import_(bruno, file)
    amina.close()
    bruno.close()
    return case


def test_incoming_officer_declines_with_a_reason(sit_down: Sit, stage: Stage) -> None:
    sent_to_bruno(stage)
    bruno = at_the_handovers(sit_down(stage.bruno))
    bruno.press(Qt.Key.Key_Return)
    bruno.wait()
    choose_rows(bruno, [cells(bruno, "items")[0][0]])

    page_of(bruno).actions_["decline"].trigger()
    dialog(bruno, "handover_decline")
    submit(bruno)
    assert "nothing is stated" in said(bruno, "reason_problem")
    write_in(bruno, "reason", "A relative of mine.")
    submit(bruno)

    assert "A relative of mine." in str(cells(bruno, "items"))
    assert [row[3] for row in cells(bruno, "items")].count("Declined") == 1


def test_supervisor_takes_a_case_without_successor_into_custody_and_keeps_its_contacts(
    sit_down: Sit, stage: Stage
) -> None:
    amina = vault(stage.amina)
    handovers.start(amina, Opening(supervisor=stage.salma_id, last_day="2026-12-04"))
    amina.close()
    salma = at_the_handovers(sit_down(stage.amina), SALMAS_PASSPHRASE)
    salma.press(Qt.Key.Key_Return)
    salma.wait()

    page_of(salma).actions_["custody"].trigger()
    dialog(salma, "handover_custody")
    choose(salma, "custodian", "Salma")
    submit(salma)

    assert salma.find("state_chain").accessibleName() == "State: In custody"
    assert salma.window.message.text() == "In custody. Contacts passed to the custodian: 3."
    assert "Held now by Salma (you)" in said(salma, "case_facts")
    found = run(salma, contact_queries.show, stage.contacts["Nana Invented"])
    assert stage.salma_id.hex() in str([value.value for value in found.subject.values if value.field == "stewards"])
