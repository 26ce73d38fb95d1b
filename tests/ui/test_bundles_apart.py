"""Agreements, fallbacks and requests by bundle in the window: what leaves, what is written, what is left out."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from rolodex.clock import FixedClock
from rolodex.commands import bundle_import, contacts, fallbacks, handover_queries, requests
from rolodex.commands.bundle_preview import Purpose
from rolodex.domain import fallback, handover_item
from rolodex.domain.handover import CaseFact
from rolodex.domain.handover_item import ItemFact
from tests.commands import apart as sessions_apart
from tests.commands.test_case_news import TickingClock
from tests.commands.test_custody_apart import fact
from tests.ui import apart_stage as stages
from tests.ui.apart_stage import Apart, press_button
from tests.ui.bundle_stage import CTRL, every_text, only_file, table
from tests.ui.conftest import AT, Person, cells
from tests.ui.contact_seat import rows
from tests.ui.handover_stage import choose_rows, desk_of, go_on_to, page_of, said
from ui import testimony_words
from ui.pages.bundles_page import BundlesPage

Sit = Callable[..., Person]


@pytest.fixture
def stage(tmp_path: Path, cheap_keys: None) -> Apart:
    """Amina's case for Bruno is being briefed, a fallback for Nana is proposed; Bruno got Nana's contact before."""
    found = stages.met(tmp_path / "stage", "Amina", "Salma", "Bruno")
    stages.begun(found, incoming=found.officers["bruno"])
    found.by("amina", fallbacks.propose, found.case, {found.contacts["nana"]: "letter"})
    found.send("amina", "bruno", Purpose.UPDATE, found.contacts["nana"])
    return found


def page_of_bundles(person: Person) -> BundlesPage:
    """The page."""
    page = person.window.workspace.page("bundles")  # type: ignore[union-attr]
    assert isinstance(page, BundlesPage)
    return page


def trigger(person: Person, name: str) -> None:
    """One of the actions of the page of bundles."""
    page = page_of_bundles(person)
    (action,) = [one for one in (*page.tools(), *page.more_actions()) if one.objectName() == name]
    action.trigger()
    person.wait()


def test_fallback_is_accepted_in_an_own_vault_and_sent_by_keys(sit_down: Sit, stage: Apart) -> None:
    stage.send("amina", "bruno", Purpose.AGREEMENT)
    bruno = stages.sat_down(sit_down, stage, "bruno")
    bruno.press(Qt.Key.Key_2, CTRL)
    bruno.wait()
    bruno.press(Qt.Key.Key_Return)
    bruno.wait()
    choose_rows(bruno, ["Nana Invented"])
    page_of(bruno).actions_["accept_fallback"].trigger()
    bruno.wait()
    assert "Send it to who sits apart (Amina, Salma): Export…" in bruno.text("message")

    stages.to_bundles(bruno)
    assert bruno.focused().objectName() == "waiting"
    assert [row[:2] for row in cells(bruno, "waiting")] == [
        ("Send: Agreements in a hand-over", "Amina (Outgoing)"),
        ("Send: Agreements in a hand-over", "Salma (Supervisor)"),
    ]
    bruno.press(Qt.Key.Key_Return)
    bruno.wait()
    file = stages.write_bundle(bruno, stage)
    assert [row[1] for row in cells(bruno, "waiting")] == ["Salma (Supervisor)"]

    amina = stages.sat_down(sit_down, stage, "amina")
    stages.review(amina, file)
    (told,) = cells(amina, "review_statements")
    assert told == ("The fallback is accepted", "Bruno, 20 Nov 2026", "Nana Invented", "✓ will be written")
    stages.apply(amina)
    amina.program.worker.close_vault(10)
    session = stage.open("amina")
    assert handover_item.is_introduced(handover_queries.item_of(session, stage.case, stage.contacts["nana"]))
    session.close()


def test_record_of_a_case_is_said_to_hold_no_contact_and_shows_none(sit_down: Sit, stage: Apart) -> None:
    amina = stages.sat_down(sit_down, stage, "amina")
    stages.to_bundles(amina)
    amina.find("waiting").setFocus()
    amina.press(Qt.Key.Key_Return)
    amina.wait()
    assert "No contact, no brief." in said(amina, "purpose_explained")

    go_on_to(amina, "preview_step")

    assert said(amina, "record_said").startswith("The record of the case for ")
    assert {row[0] for row in cells(amina, "record_rows")} == {"Hand-over case", "Item of a hand-over", "Officer"}
    assert "Invented" not in every_text(amina, "record_rows")
    assert not amina.find("preview_contacts").isVisible()
    QAbstractItemModelTester(table(amina, "record_rows").model())
    go_on_to(amina, "terms_step")
    assert amina.find("receipt_wanted").property("checked") is False
    assert "no contact" in said(amina, "export_sentence")


def test_words_that_only_others_may_say_are_shown_left_out_in_review_and_report(
    sit_down: Sit, tmp_path: Path, cheap_keys: None
) -> None:
    story = sessions_apart.begun(sessions_apart.met(tmp_path, TickingClock(AT)))
    sessions_apart.transferred(story)
    forged = (*fact(story, CaseFact.SIGNED_OFF, story.salma), *fact(story, CaseFact.CLOSED, story.salma))
    file = story.forge(story.bruno, story.amina, forged)
    story.close()
    amina = sit_down(tmp_path / "amina")
    amina.unlock()
    clock = desk_of(amina).clock
    assert isinstance(clock, FixedClock)
    clock.move_to(AT + timedelta(hours=1))

    stages.review(amina, file)

    assert said(amina, "review_left_out") == (
        "⚠ Bruno says 2 things of the hand-over that only others may say. They are left out."
    )
    assert cells(amina, "review_statements")[0] == (
        "The hand-over is signed off",
        "Salma, 20 Nov 2026",
        "—",
        "✕ left out",
    )
    assert said(amina, "review_line") == (
        "Left out: The hand-over is signed off. Only the supervisor can say this, in a bundle of their own."
    )
    stages.apply(amina)
    assert said(amina, "report_not_theirs").startswith("⚠ Not the sender's to say, and left out: 2.")
    assert [row[3] for row in cells(amina, "report_statements")[:2]] == ["✕ left out"] * 2


def test_request_waits_until_it_is_answered_and_opens_the_export_of_whom_it_asks_for(
    sit_down: Sit, stage: Apart
) -> None:
    stage.send("bruno", "amina", Purpose.REQUEST, stage.contacts["oumar"])
    amina = stages.sat_down(sit_down, stage, "amina")
    stages.to_bundles(amina)
    assert cells(amina, "waiting")[0] == ("Answer the request of 20 Nov 2026", "Bruno", "Oumar Invented")

    amina.find("waiting").setFocus()
    amina.press(Qt.Key.Key_Return)
    amina.wait()

    assert [row[0] for row in cells(amina, "pick_chosen")] == ["Oumar Invented"]
    assert amina.find("purpose").property("currentText") == "Update"
    file = stages.write_bundle(amina, stage)
    assert "Answer" not in "".join(row[0] for row in cells(amina, "waiting"))
    stage.by("bruno", bundle_import.import_, file)
    session = stage.open("bruno")
    assert requests.nameless(session) == []
    session.close()


def test_request_for_somebody_unknown_leads_to_the_receipt(sit_down: Sit, stage: Apart) -> None:
    file = stage.written("bruno", "amina", Purpose.REQUEST, stage.contacts["oumar"])
    stage.by("amina", contacts.delete, stage.contacts["oumar"])
    amina = stages.sat_down(sit_down, stage, "amina")

    stages.review(amina, file)
    (row,) = cells(amina, "asked_rows")
    assert row[1] == "not known here: a receipt says so"
    stages.apply(amina)
    assert not amina.find("report_answer").isVisible()
    assert amina.focused().objectName() == "report_receipt"

    press_button(amina, "report_close")
    assert cells(amina, "waiting")[0][2] == "not known here: 1"
    amina.find("waiting").setFocus()
    amina.press(Qt.Key.Key_Return)
    amina.wait()
    assert amina.text("message").startswith("Nobody of those is known here: Write receipt…")


def test_talk_with_somebody_who_is_not_here_leads_to_the_request(sit_down: Sit, stage: Apart) -> None:
    bruno = stages.sat_down(sit_down, stage, "bruno")
    page = bruno.window.workspace.page("contacts")  # type: ignore[union-attr]
    page.show_subject(stage.contacts["nana"])
    bruno.wait()
    bruno.press(Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    bruno.wait()
    assert "With somebody who is not here: 1" in str(rows(bruno))

    press_button(bruno, "ask_for_unknown_button")
    choice = page_of_bundles(bruno)
    assert choice.isVisible()
    go_on_to(bruno, "content_step")
    assert bruno.find("purpose").property("currentText") == "Request for contacts"
    assert choice.export_view.content.nameless.contacts() == (stage.contacts["oumar"],)
    bruno.find("nameless").setFocus()
    bruno.press(Qt.Key.Key_Space)
    bruno.wait()
    assert said(bruno, "chosen_count") == "Nobody is chosen yet."
    assert not bruno.find("export_next").isEnabled()


def test_request_file_holds_no_word_of_the_vault(sit_down: Sit, stage: Apart) -> None:
    bruno = stages.sat_down(sit_down, stage, "bruno")
    stages.to_bundles(bruno)
    trigger(bruno, "request_contacts")
    file = stages.write_bundle(bruno, stage)
    assert only_file(file.parent) == file
    stage.by("amina", bundle_import.import_, file)
    session = stage.open("amina")
    (came,) = requests.came(session)
    assert [one.name for one in came.asked] == ["Oumar Invented"]
    session.close()


def test_every_fact_of_a_case_has_words() -> None:
    known = {one.value for one in (*CaseFact, *ItemFact, *handover_item.Outcome)}
    assert known <= set(testimony_words.SAID)
    assert {"read_back", "named", "taken_back", "other"} <= set(testimony_words.SAID)
    assert {"giving", "successor", "supervisor", "custodian", *fallback.ACCEPTORS} == set(testimony_words.SPEAKERS)
