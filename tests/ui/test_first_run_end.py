"""The end of the first run, by keyboard: recovery words and their sheet, bundles that wait, sample data."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog

from rolodex.clock import FixedClock
from rolodex.commands import passphrases, samples, session, vaults
from rolodex.errors import DiskFull
from tests.ui import first_run_stage as stage
from tests.ui.conftest import AT, Person
from ui import recovery_sheet, vault_making
from ui.steps.recovery_check_step import RecoveryCheckStep

Sit = Callable[..., Person]
TITLE = "Are they on your paper?"


@pytest.fixture
def new(sit_down: Sit, tmp_path: Path) -> Person:
    """Somebody whose computer has no vault."""
    return sit_down(tmp_path / "new")


def _asked(person: Person) -> list[int]:
    step = person.window.findChild(RecoveryCheckStep)
    assert isinstance(step, RecoveryCheckStep)
    return list(step.asked)


def _type_back(person: Person, shown: list[str]) -> None:
    for at, number in enumerate(_asked(person)):
        person.find(f"recovery_word_{at}").setFocus()
        person.type(shown[number - 1])
    person.press(Qt.Key.Key_Return)
    person.wait()


def _slots(folder: Path) -> list[str]:
    opened = session.open_session(folder, passphrases.from_text(stage.OWN), FixedClock(AT))
    found = [slot.type.value for slot in vaults.slots(opened)]
    opened.close()
    return found


# --- recovery words ---------------------------------------------------------------------------------------------


def test_words_typed_back_open_the_vault(new: Person, tmp_path: Path) -> None:
    stage.reach_recovery(new)
    shown = stage.words(new, "recovery_words")
    assert len(shown) == 33
    stage.go_on(new)
    _type_back(new, shown)
    assert "The recovery words open this vault" in new.text("recovery_state")
    new.program.worker.close_vault(10)

    fresh = passphrases.from_text("eleven quiet donkeys carry millet home")
    officer = vaults.OfficerDraft("Salif")
    vaults.recover(tmp_path / "new", shown, fresh, officer, vaults.key_cost("small"), FixedClock(AT)).close()


def test_words_not_yet_typed_back_open_nothing(new: Person, tmp_path: Path) -> None:
    stage.reach_recovery(new)
    stage.go_on(new)
    assert stage.title(new) == TITLE

    new.program.worker.close_vault(10)

    assert _slots(tmp_path / "new") == ["passphrase"]


def test_wrong_word_is_told_beside_it_and_adds_nothing(new: Person, tmp_path: Path) -> None:
    stage.reach_recovery(new)
    shown = stage.words(new, "recovery_words")
    stage.go_on(new)
    shown[_asked(new)[1] - 1] = "wrong"

    _type_back(new, shown)

    assert stage.title(new) == TITLE
    assert new.text("word_0_error") == ""
    assert "This is not the word with this number." in new.text("word_1_error")
    assert new.focused().objectName() == "recovery_word_1"
    new.program.worker.close_vault(10)
    assert _slots(tmp_path / "new") == ["passphrase"]


def test_capitals_and_spaces_around_a_word_do_not_matter(new: Person) -> None:
    stage.reach_recovery(new)
    shown = stage.words(new, "recovery_words")
    stage.go_on(new)

    _type_back(new, [f" {word.upper()} " for word in shown])

    assert stage.title(new) == "Your vault is ready"


def test_words_are_not_in_sight_while_they_are_asked_and_back_shows_the_same(new: Person) -> None:
    stage.reach_recovery(new)
    shown = stage.words(new, "recovery_words")
    stage.go_on(new)
    assert not new.find("recovery_words").isVisible()

    stage.space(new, "back")

    assert stage.words(new, "recovery_words") == shown


def test_doing_without_is_told_with_what_it_means(new: Person, tmp_path: Path) -> None:
    stage.reach_recovery(new)

    stage.space(new, "skip_recovery")

    assert new.text("recovery_state") == "This vault has no recovery words: without the passphrase it stays closed."
    assert stage.words(new, "recovery_words") == []
    new.program.worker.close_vault(10)
    assert _slots(tmp_path / "new") == ["passphrase"]


def test_words_never_reach_the_clipboard(new: Person) -> None:
    stage.reach_recovery(new)
    QGuiApplication.clipboard().clear()

    new.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    new.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == ""


# --- the sheet --------------------------------------------------------------------------------------------------


def test_sheet_is_saved_where_it_was_wanted_and_for_its_owner_only(new: Person, tmp_path: Path) -> None:
    stage.reach_recovery(new)
    shown = stage.words(new, "recovery_words")

    stage.choose_file(new, "save_sheet", tmp_path / "sheet.txt")

    text = (tmp_path / "sheet.txt").read_text()
    assert [line.split(". ")[1] for line in text.splitlines() if ". " in line][:33] == shown
    assert "Amina" not in text
    assert (tmp_path / "sheet.txt").stat().st_mode & 0o077 == 0
    assert "readable by anybody who finds it" in new.text("sheet_note")


def test_sheet_that_cannot_be_saved_is_told(new: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> None:
        raise DiskFull

    monkeypatch.setattr(vault_making, "write_sheet", refuse)
    stage.reach_recovery(new)

    stage.choose_file(new, "save_sheet", tmp_path / "sheet.txt")

    assert "There is no room left on the disk." in new.text("recovery_message")
    assert new.text("sheet_note") == ""


def test_computer_without_a_printer_says_what_to_do_instead(new: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recovery_sheet, "_printers", list)
    stage.reach_recovery(new)

    stage.space(new, "print_sheet")

    assert "This computer has no printer." in new.text("recovery_message")


def test_dialog_that_is_accepted_prints_the_sheet(qapp: QGuiApplication, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog = QDialog()
    recovery_sheet.SheetPrinting(printer, ["word"] * 33, dialog)

    dialog.accept()

    assert b"/Count 1" in (tmp_path / "printed.pdf").read_bytes()
    dialog.deleteLater()


def test_sheet_as_pdf_is_one_page(qapp: QGuiApplication) -> None:
    made = recovery_sheet.file_content(["word"] * 33, ".pdf")

    assert made.startswith(b"%PDF-")
    assert b"/Count 1" in made


def test_sheet_as_web_page_numbers_every_word_and_loads_nothing(qapp: QGuiApplication) -> None:
    made = recovery_sheet.file_content([f"word{at}" for at in range(1, 34)], ".html").decode()

    assert [f"<td>{at}. word{at}</td>" in made for at in range(1, 34)] == [True] * 33
    assert "http" not in made
    assert 'dir="ltr"' in made


# --- bundles and samples ----------------------------------------------------------------------------------------


def test_bundle_is_remembered_until_there_is_a_vault(new: Person, tmp_path: Path) -> None:
    bundle = tmp_path / "rlx-abcdefgh.rlx"
    bundle.write_bytes(b"sealed")
    told: list[Path] = []
    stage.page_of(new).import_wanted.connect(told.append)
    stage.space(new, "choose_bundle")
    stage.choose_file(new, "choose_import", bundle)
    stage.go_on(new)
    stage.give_own_passphrase(new)
    stage.say_who(new)
    stage.space(new, "skip_recovery")
    assert told == []

    assert new.text("next") == "&Import and begin"
    stage.go_on(new)
    stage.wait_for_contacts(new)

    assert told == [bundle]


def test_bundle_for_a_vault_that_exists_is_remembered_for_it(new: Person, vault: Path, tmp_path: Path) -> None:
    bundle = tmp_path / "rlx-abcdefgh.rlx"
    bundle.write_bytes(b"sealed")
    told: list[tuple[Path, Path | None]] = []
    page = stage.page_of(new)

    def tell(folder: Path) -> None:
        told.append((folder, page.pending_import))

    page.folder_chosen.connect(tell)
    stage.space(new, "choose_bundle")
    stage.choose_file(new, "choose_import", bundle)

    stage.choose_file(new, "open_existing", vault)

    assert told == [(vault, bundle)]


def test_samples_are_a_vault_of_their_own_with_a_passphrase_that_is_shown(new: Person, tmp_path: Path) -> None:
    stage.space(new, "choose_samples")
    shown = " ".join(stage.words(new, "sample_passphrase"))
    page = stage.page_of(new)

    new.press(Qt.Key.Key_Return)
    stage.wait_for_contacts(new)
    new.program.worker.close_vault(10)

    assert page.is_sample
    assert page.folder == tmp_path / "sample-vault"
    assert not (tmp_path / "new").exists()
    opened = session.open_session(tmp_path / "sample-vault", passphrases.from_text(shown), FixedClock(AT))
    assert vaults.info(opened).contacts == 18
    opened.close()


def test_samples_that_cannot_be_filled_leave_no_vault_and_do_not_move_the_next_one(
    new: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_session: session.Session) -> int:
        raise DiskFull

    monkeypatch.setattr(samples, "fill", refuse)
    stage.space(new, "choose_samples")
    stage.go_on(new)

    assert "There is no room left on the disk." in new.text("sample_message")
    assert not (tmp_path / "sample-vault").exists()
    assert stage.page_of(new).folder == tmp_path / "new"
    assert not stage.page_of(new).is_sample


# --- before the first paint -------------------------------------------------------------------------------------


def test_pages_of_a_locked_vault_import_neither_driver_nor_cryptography() -> None:
    heavy = "cryptography sqlcipher3 zxcvbn shamir_mnemonic keyring PySide6.QtPrintSupport rolodex.commands.vaults"
    code = (
        "import sys, ui.pages.first_run_page, ui.pages.unlock_page;"
        f"print([name for name in {heavy.split()!r} if name in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
