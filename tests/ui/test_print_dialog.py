"""Printing a case at the window: chosen, looked at, saved, logged; by keyboard."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QPushButton, QWidget

from rolodex.commands import audit_log, handovers, plan_inputs, plans
from rolodex.commands.plan_inputs import Input
from rolodex.commands.prints import PaperKind
from rolodex.domain.changes import Edit
from tests.ui.bundle_stage import choose_path
from tests.ui.conftest import Person, wait_until
from tests.ui.handover_stage import (
    case_of,
    choose,
    choose_rows,
    desk_of,
    dialog,
    opened,
    page_of,
    run,
    said,
    staged,
)
from tests.ui.looking import cut_off
from ui.dialogs.print_dialog import PrintDialog, printing_dialog
from ui.printing import printer
from ui.printing.pages import Pages
from ui.widgets.level_banner import LevelBanner

Sit = Callable[..., Person]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def amina(sit_down: Sit, tmp_path: Path) -> Person:
    """Amina in front of her case of three contacts."""
    stage = staged(tmp_path / "office")
    return opened(sit_down(stage.amina), stage)


def asked(person: Person) -> PrintDialog:
    """Open the dialog by its key."""
    person.press(Qt.Key.Key_P, CTRL)
    dialog(person, "paper_dialog")
    person.wait()
    found = person.find("paper_dialog")
    assert isinstance(found, PrintDialog)
    return found


def pressed(person: Person, name: str) -> None:
    """Press a button of the dialog by keyboard."""
    button = person.find(name)
    assert isinstance(button, QPushButton)
    assert button.isEnabled(), name
    button.setFocus()
    person.press(Qt.Key.Key_Space)


def logged(person: Person, count: int) -> list[tuple[str, dict[str, object]]]:
    entries = run(person, audit_log.latest, count)
    return [(entry.action, dict(entry.numbers)) for entry in reversed(entries)]


def banner_of(shown: PrintDialog) -> str:
    found = shown.findChild(LevelBanner)
    assert found is not None
    assert found.isVisible()
    return found.text()


def test_note_is_shown_with_its_level_and_its_pages_are_turned_by_key(amina: Person) -> None:
    shown = asked(amina)

    assert banner_of(shown) == "CONFIDENTIAL"
    first = amina.text("page_place")
    assert first.startswith("Page 1 of ")
    assert not amina.find("previous_page").isEnabled()
    amina.press(Qt.Key.Key_PageDown)
    assert amina.text("page_place").startswith("Page 2 of ")
    amina.press(Qt.Key.Key_PageUp)
    assert amina.text("page_place") == first
    assert amina.find("page_picture").accessibleName() == first


def test_pdf_is_saved_and_logged_before_and_after(amina: Person, tmp_path: Path) -> None:
    asked(amina)
    path = tmp_path / "case.pdf"

    pressed(amina, "paper_save_pdf")
    choose_path(amina, path)
    wait_until(lambda: bool(said(amina, "paper_done")))
    amina.wait()

    assert path.read_bytes().startswith(b"%PDF-")
    assert path.stat().st_mode & 0o077 == 0
    assert logged(amina, 2) == [
        ("print.note", {"contacts": 3, "form": "pdf", "level": "confidential"}),
        ("print.made", {"form": "pdf", "kind": "note"}),
    ]
    assert "case.pdf" in said(amina, "paper_done")


def test_web_page_is_saved_in_the_language_of_the_window(amina: Person, tmp_path: Path) -> None:
    asked(amina)
    path = tmp_path / "case.html"

    pressed(amina, "paper_save_html")
    choose_path(amina, path)
    wait_until(lambda: bool(said(amina, "paper_done")))

    text = path.read_text(encoding="utf-8")
    assert '<html lang="en" dir="ltr">' in text
    assert "Nana Invented" in text


def test_file_that_cannot_be_written_is_said_and_not_logged_as_made(amina: Person, tmp_path: Path) -> None:
    shown = asked(amina)
    (tmp_path / "gone").mkdir()

    pressed(amina, "paper_save_pdf")
    (chosen,) = shown.findChildren(QFileDialog)
    (tmp_path / "gone").rmdir()
    chosen.fileSelected.emit(str(tmp_path / "gone" / "case.pdf"))
    chosen.reject()
    amina.wait()

    assert "There is no such file" in said(amina, "paper_problem")
    assert [action for action, _ in logged(amina, 1)] == ["print.note"]
    assert amina.find("paper_save_pdf").isEnabled()


def test_brief_of_the_chosen_contact_is_one_choice_away(amina: Person) -> None:
    choose_rows(amina, ["Nana Invented"])
    shown = asked(amina)
    assert not amina.find("paper_contact").isVisible()

    choose(amina, "paper_kind", "Brief")
    _activated(amina, "paper_kind")

    contact = amina.find("paper_contact")
    assert isinstance(contact, QComboBox)
    assert contact.isVisible()
    assert contact.currentText() == "Nana Invented"
    assert amina.text("page_place") == "Page 1 of 1"
    assert banner_of(shown) == "CONFIDENTIAL"


def _activated(person: Person, name: str) -> None:
    """What the arrow keys chose is taken over."""
    combo = person.find(name)
    assert isinstance(combo, QComboBox)
    combo.activated.emit(combo.currentIndex())
    person.wait()


def test_summary_is_unclassified_and_says_so(amina: Person) -> None:
    shown = asked(amina)

    choose(amina, "paper_kind", "End-of-assignment")
    _activated(amina, "paper_kind")

    assert banner_of(shown) == "UNCLASSIFIED"
    assert amina.text("page_place") == "Page 1 of 1"


def test_without_a_plan_no_day_sheet_is_offered(amina: Person) -> None:
    asked(amina)
    kinds = amina.find("paper_kind")
    assert isinstance(kinds, QComboBox)

    assert not [kinds.itemText(at) for at in range(kinds.count()) if "Day sheets" in kinds.itemText(at)]


def test_day_sheets_open_at_the_day_that_was_asked_for(amina: Person) -> None:
    case = case_of(amina)
    run(amina, handovers.edit, case, [Edit("country", "ML")])
    hours = {"time_zone": "Africa/Bamako", "base": "Gao", "starts": "08:00", "ends": "17:00", "minutes": 45}
    run(amina, plan_inputs.put, case, [Input("planning", hours), Input("places", {"name": "Gao"})])
    items = page_of(amina).deeds.picture
    assert items is not None
    who = [entry.view.contact for entry in items.items]
    for number, day in enumerate((date(2026, 11, 24), date(2026, 11, 25))):
        run(amina, plans.place, case, who[number], day, 9 * 60)

    shown = printing_dialog(desk_of(amina), PaperKind.SHEET, case, amina.window, day=date(2026, 11, 25))
    shown.open()
    amina.wait()

    days = amina.find("paper_day")
    assert isinstance(days, QComboBox)
    assert days.isVisible()
    assert "25 Nov" in days.currentText() or "Nov 25" in days.currentText()
    assert amina.text("page_place") == "Page 1 of 1"
    days.setCurrentIndex(0)
    _activated(amina, "paper_day")
    assert amina.text("page_place") == "Page 1 of 2"


def test_without_a_printer_it_is_said_what_to_do(amina: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printer, "has_printer", lambda: False)
    asked(amina)

    amina.press(Qt.Key.Key_P, CTRL)

    assert "knows no printer" in said(amina, "paper_problem")


class Printed:
    """Stands for the system's dialog, which a test cannot press: keeps what it is told to print."""

    taken: list[int]

    def __init__(self, takes: bool) -> None:
        self.takes, self.taken = takes, []

    def print_(self, laid_out: Pages) -> bool:
        self.taken.append(laid_out.count)
        return self.takes


@pytest.mark.parametrize("takes", [True, False])
def test_paper_is_logged_as_made_only_where_the_printer_took_it(amina: Person, takes: bool) -> None:
    shown = asked(amina)
    device = Printed(takes)
    shown.print_on(device)
    amina.wait()

    assert len(device.taken) == 1
    made = logged(amina, 1)[0][0]
    if takes:
        assert made == "print.made"
        assert "Take the pages" in said(amina, "paper_done")
    else:
        assert made == "print.note"
        assert "did not take" in said(amina, "paper_problem")


def test_looking_at_papers_is_not_logged(amina: Person) -> None:
    before = logged(amina, 1)
    asked(amina)
    choose(amina, "paper_kind", "Course")
    _activated(amina, "paper_kind")
    amina.press(Qt.Key.Key_Escape)
    wait_until(lambda: QApplication.activeWindow() is amina.window)

    assert logged(amina, 1) == before


@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_is_cut_off_and_everything_has_a_name(amina: Person, language: str) -> None:
    amina.window.resize(1366, 768)
    amina.program.languages.switch_to(language)
    amina.wait()
    shown = asked(amina)
    QTest.qWait(20)

    assert cut_off(shown) == []
    assert shown.height() <= 728
    for widget in shown.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget.objectName()


def test_language_that_changes_while_it_is_open_keeps_what_was_chosen(amina: Person) -> None:
    shown = asked(amina)
    choose(amina, "paper_kind", "End-of-assignment")
    _activated(amina, "paper_kind")

    amina.program.languages.switch_to("ar")
    amina.wait()

    kinds = amina.find("paper_kind")
    assert isinstance(kinds, QComboBox)
    assert kinds.currentIndex() == kinds.count() - 2
    wait_until(lambda: banner_of(shown) == "غير سري")
