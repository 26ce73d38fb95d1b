"""The calendar of a plan by keyboard: saved for calendars, drafted for the other officer; busy times taken in."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import icalendar
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QListWidget

from rolodex.commands import plan_views
from rolodex.commands.busy_files import SkipReason
from rolodex.commands.calendars import Method
from rolodex.domain.ids import SubjectId
from tests.ui import looking, overlap_stage
from tests.ui.conftest import Person, wait_until
from tests.ui.handover_stage import choose, dialog, run, submit
from tests.ui.overlap_stage import Stage, opened, page_of, plan_of
from ui import calendar_words

Sit = Callable[..., Person]
BUSY = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:1
SUMMARY:Dentist
DTSTART:20261126T100000Z
DTEND:20261126T110000Z
END:VEVENT
{more}END:VCALENDAR
"""
BROKEN = "BEGIN:VEVENT\nUID:2\nDTSTART:soon\nEND:VEVENT\n"


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """A vault with a case whose plan is kept; closed."""
    return overlap_stage.staged(tmp_path_factory.mktemp("planned"))


@pytest.fixture
def stage(planned: Stage, tmp_path: Path) -> Stage:
    return planned.copy(tmp_path / "amina")


@pytest.fixture
def amina(sit_down: Sit, stage: Stage) -> Person:
    """Amina in front of the plan of her case."""
    return opened(sit_down(stage.amina))


def asked(person: Person, name: str) -> None:
    """Open a dialog by the action of this name and wait until it knows what it says."""
    page_of(person).actions_[name].trigger()
    dialog(person, name)
    person.wait()


def chosen(person: Person, path: Path) -> None:
    """Name a file in the open file dialog."""
    choice = person.find("file_choice")
    assert isinstance(choice, QFileDialog)
    choice.setDirectory(str(path.parent))
    choice.selectFile(path.name)
    choice.accept()
    person.wait()


def events(path: Path) -> list[Any]:
    return list(icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT"))


def busy_of(person: Person, stage: Stage, officer: SubjectId | None) -> list[str]:
    said = run(person, plan_views.inputs, stage.case).inputs.busy
    return [one.starts_at.strftime("%d %H:%M") for one in said if one.officer == officer]


def test_plan_is_saved_as_a_calendar_that_names_nobody(amina: Person, stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "out.ics"
    asked(amina, "calendar")
    assert amina.text("calendar_content") == "Entries: 11, of them cancelled: 0."
    assert not amina.find("calendar_own_address").isVisible()

    submit(amina)
    chosen(amina, path)
    wait_until(lambda: QApplication.activeWindow() is amina.window)

    assert len(events(path)) == len(plan_of(amina, stage).stops)
    assert not any(name in path.read_text() for name in stage.who)
    assert "The calendar is written, with 11 entries." in amina.text("message")


def test_names_are_asked_for_and_who_is_left_out_is_counted(amina: Person) -> None:
    asked(amina, "calendar")
    amina.press(Qt.Key.Key_Tab)
    amina.press(Qt.Key.Key_Space)
    amina.wait()
    assert "Contacts not named" in amina.text("calendar_content")
    wait_until(lambda: not amina.find("calendar_content").visibleRegion().isEmpty())


def test_draft_for_the_other_officer_takes_addresses_and_says_which_is_none(amina: Person, tmp_path: Path) -> None:
    path = tmp_path / "draft.ics"
    asked(amina, "calendar")
    choose(amina, "calendar_method", "An invitation")
    amina.wait()
    amina.find("calendar_own_address").setFocus()
    amina.type("amina@example.org")
    amina.find("calendar_other_address").setFocus()
    amina.type("bruno")
    submit(amina)
    chosen(amina, path)
    assert amina.find("other_address_problem").isVisible()
    assert not path.exists()

    amina.find("calendar_other_address").setFocus()
    amina.type("@example.org")
    submit(amina)
    chosen(amina, path)
    wait_until(path.exists)
    data = path.read_bytes()
    assert b"METHOD:REQUEST" in data
    assert {str(event["ATTENDEE"]) for event in events(path)} == {"mailto:bruno@example.org"}


def test_nothing_taken_back_is_said_and_cannot_be_saved(amina: Person) -> None:
    asked(amina, "calendar")
    choose(amina, "calendar_method", "A cancellation")
    amina.wait()
    assert "no introduction is planned or was taken back" in amina.text("calendar_content")
    assert not amina.find("calendar_ok").isEnabled()


def test_file_that_stands_there_is_left_alone_and_another_can_be_named(amina: Person, tmp_path: Path) -> None:
    path = tmp_path / "mine.ics"
    path.write_text("mine")
    asked(amina, "calendar")
    submit(amina)
    chosen(amina, path)
    assert "Choose another place" in amina.text("calendar_message")
    assert path.read_text() == "mine"
    submit(amina)
    chosen(amina, tmp_path / "other.ics")
    wait_until((tmp_path / "other.ics").exists)


def test_busy_times_are_taken_from_a_file_that_was_chosen(amina: Person, stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "bruno.ics"
    path.write_text(BUSY.format(more=""))
    asked(amina, "busy")
    assert not amina.find("busy_ok").isEnabled()
    amina.press(Qt.Key.Key_Tab)
    amina.press(Qt.Key.Key_Space)
    chosen(amina, path)
    amina.press(Qt.Key.Key_Return)
    wait_until(lambda: QApplication.activeWindow() is amina.window)
    amina.wait()
    assert busy_of(amina, stage, plan_of(amina, stage).incoming.id) == ["25 08:00", "26 10:00"]
    assert amina.text("message").startswith("Busy times during the overlap: 1.")


def test_dropped_file_asks_whose_it_is_and_names_what_could_not_be_read(
    amina: Person, stage: Stage, tmp_path: Path
) -> None:
    path = tmp_path / "dropped.ics"
    path.write_text(BUSY.format(more=BROKEN))
    page_of(amina).desk.file_dropped.emit(path)
    dialog(amina, "busy")
    choose(amina, "busy_officer", "Amina")
    submit(amina)
    skipped = amina.find("busy_skipped")
    assert isinstance(skipped, QListWidget)
    wait_until(skipped.isVisible)
    assert [skipped.item(row).text() for row in range(skipped.count())] == ["Line 9: a time in it cannot be read"]
    assert busy_of(amina, stage, plan_of(amina, stage).outgoing.id) == ["26 10:00"]
    submit(amina)
    wait_until(lambda: QApplication.activeWindow() is amina.window)


def test_file_that_is_no_calendar_is_said_in_the_dialog(amina: Person, tmp_path: Path) -> None:
    path = tmp_path / "notes.ics"
    path.write_text("Buy bread.")
    page_of(amina).desk.file_dropped.emit(path)
    dialog(amina, "busy")
    submit(amina)
    assert "This is no calendar file." in amina.text("file_problem")
    assert amina.find("busy_officer").isEnabled()


def test_every_method_and_reason_has_its_words() -> None:
    assert set(calendar_words.METHODS) == set(Method)
    assert set(calendar_words.SKIPPED) == set(SkipReason)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_dialogs_are_named_and_nothing_is_cut_off(amina: Person, tmp_path: Path, language: str) -> None:
    path = tmp_path / "dropped.ics"
    path.write_text(BUSY.format(more=BROKEN))
    amina.program.languages.switch_to(language)
    asked(amina, "calendar")
    method = amina.find("calendar_method")
    assert isinstance(method, QComboBox)
    for place in range(len(Method)):
        method.setCurrentIndex(place)
        amina.wait()
        assert flaws(amina, "calendar") == []
    amina.press(Qt.Key.Key_Escape)
    page_of(amina).take_file(path)
    dialog(amina, "busy")
    assert flaws(amina, "busy") == []
    submit(amina)
    assert flaws(amina, "busy") == []


def flaws(person: Person, name: str) -> list[str]:
    """What is cut off in a dialog, and which fields have no name."""
    found = person.find(name)
    nameless = [looking.named(field) for field in looking.fields(found) if not looking.name_of(field)]
    return looking.cut_off(found) + nameless
