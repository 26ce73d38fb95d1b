"""A defect of the program: what is said of it, what the report holds, and what it never holds."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QPlainTextEdit

from rolodex import __version__
from rolodex.errors import DiskFull, RolodexError
from tests.ui.conftest import Person, wait_until
from ui import defect_report
from ui.dialogs.crash_dialog import CrashDialog
from ui.widgets.problem_label import ProblemLabel

Sit = Callable[..., Person]
SECRET = "Salif Invented is hidden at +223 76 00 00 04"


def _defect(text: str = SECRET) -> BaseException:
    """An exception raised in our own code, with a contact's text in its message, its values and its cause."""
    try:
        try:
            raise KeyError(text)
        except KeyError as cause:
            defect_report.of(None)  # type: ignore[arg-type]
            raise AssertionError(text) from cause
    except AttributeError as defect:
        return defect


def _dialog(person: Person) -> CrashDialog:
    found = person.window.findChild(CrashDialog)
    assert isinstance(found, CrashDialog)
    return found


def _press(dialog: CrashDialog, name: str) -> None:
    button = dialog.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton)
    button.click()


def test_report_names_types_places_and_versions_and_no_value() -> None:
    text = defect_report.of(_defect()).text()

    lines = text.splitlines()
    assert lines[0] == "Rolodex: report of a defect"
    assert lines[1].startswith(f"Program {__version__}, Qt 6.")
    assert lines[2].startswith(f"System {sys.platform} ")
    assert lines[4].startswith("AttributeError at ui.defect_report:")
    assert "Behind it: KeyError at ?" in text
    assert "Salif" not in text
    assert "+223" not in text
    assert str(Path.home()) not in text
    assert str(Path(__file__).parent) not in text


def test_uncaught_defect_opens_a_dialog_that_stands_in_nobodys_way(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)
    defect = _defect()

    person.program.presenter.on_uncaught(type(defect), defect, defect.__traceback__)

    dialog = _dialog(person)
    assert dialog.isVisible()
    assert not dialog.isModal()
    shown = dialog.findChild(QPlainTextEdit, "crash_report")
    assert isinstance(shown, QPlainTextEdit)
    assert shown.toPlainText() == dialog.report()
    assert "Salif" not in shown.toPlainText()
    assert person.window.message.text() == ""


def test_defect_on_a_lane_opens_the_dialog_too(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)

    present = person.program.presenter.present
    person.program.worker.beside(_fail, then=present, failed=present)
    person.wait()

    assert "ValueError at" in _dialog(person).report()


def _fail() -> RolodexError:
    raise ValueError(SECRET)


def test_same_defect_in_a_row_is_a_sentence_and_no_second_dialog(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)
    defect = _defect()
    person.program.presenter.present_defect(defect)
    _dialog(person).reject()
    wait_until(lambda: person.window.findChild(CrashDialog) is None)

    person.program.presenter.present_defect(defect)

    assert person.window.findChild(CrashDialog) is None
    assert person.window.message.text().startswith("The same defect again: AttributeError at ui.defect_report:")


def test_further_defect_joins_the_dialog_that_stands(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)
    person.program.presenter.present_defect(_defect())

    person.program.presenter.present_defect(ZeroDivisionError(SECRET))

    assert len(person.window.findChildren(CrashDialog)) == 1
    assert "AttributeError" in _dialog(person).report()
    assert "ZeroDivisionError at ?" in _dialog(person).report()
    assert "Salif" not in _dialog(person).report()


def test_expected_failure_that_nobody_waited_for_is_a_sentence(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)

    person.program.presenter.on_uncaught(DiskFull, DiskFull(), None)

    assert person.window.findChild(CrashDialog) is None
    assert person.window.message.text().startswith("There is no room left on the disk.")


def test_report_can_be_copied_and_saved(sit_down: Sit, vault: Path, tmp_path: Path) -> None:
    person = sit_down(vault)
    person.program.presenter.present_defect(_defect())
    dialog = _dialog(person)

    _press(dialog, "crash_copy")
    assert QGuiApplication.clipboard().text() == dialog.report()

    _press(dialog, "crash_save")
    chooser = dialog.findChild(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "report.txt"))
    chooser.reject()
    assert (tmp_path / "report.txt").read_text() == dialog.report()


def test_report_that_cannot_be_saved_says_why_and_stays(sit_down: Sit, vault: Path, tmp_path: Path) -> None:
    person = sit_down(vault)
    person.program.presenter.present_defect(_defect())
    dialog = _dialog(person)
    (tmp_path / "report.txt").mkdir()

    dialog._on_file_selected(str(tmp_path / "report.txt"))

    problem = dialog.findChild(ProblemLabel, "crash_problem")
    assert isinstance(problem, ProblemLabel)
    assert problem.isVisible()
    assert dialog.isVisible()


def test_dialog_closes_by_escape_and_the_window_goes_on(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)
    person.program.presenter.present_defect(_defect())

    QTest.keyClick(_dialog(person), Qt.Key.Key_Escape)
    wait_until(lambda: person.window.findChild(CrashDialog) is None)

    assert person.window.isVisible()
