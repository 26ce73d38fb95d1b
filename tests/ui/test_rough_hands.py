"""Hasty, clumsy and unlucky hands: keys pressed twice, locks in the middle, garbage dropped, the stick pulled."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton

from rolodex.clock import FixedClock
from rolodex.commands import contact_queries, drafts, passphrases
from rolodex.commands.session import Session, open_session
from tests.ui.conftest import AT, PASSPHRASE, Person, wait_until
from tests.ui.contact_seat import CTRL, SHIFT, look_at
from tests.ui.form_stage import active, choose, form, go_to, names

Sit = Callable[..., Person]
RETURN = Qt.Key.Key_Return


@pytest.fixture
def amina(sit_down: Sit, vault: Path) -> Person:
    person = sit_down(vault)
    person.unlock()
    return person


def _dialogs(person: Person) -> list[str]:
    return [one.objectName() for one in person.window.findChildren(QDialog) if one.isVisible()]


def _new(person: Person, name: str) -> None:
    person.press(Qt.Key.Key_N, CTRL)
    active(person, form(person))
    go_to(person, "names")
    person.type(name)
    person.wait()


def _again(vault: Path) -> Session:
    return open_session(vault, passphrases.from_text(PASSPHRASE), FixedClock(AT))


def test_saving_pressed_three_times_saves_once(amina: Person) -> None:
    _new(amina, "Zebu Invented-50")

    field = amina.focused()
    for _ in range(3):
        QTest.keyClick(field, RETURN, CTRL)
    amina.wait()
    wait_until(lambda: not _dialogs(amina))

    amina.wait()
    assert names(amina).count("Zebu Invented-50") == 1


def test_form_asked_for_twice_is_one_form(amina: Person) -> None:
    field = amina.focused()

    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_N, CTRL)
        QTest.keyClick(field, Qt.Key.Key_K, CTRL)
        QTest.keyClick(field, Qt.Key.Key_N, CTRL | SHIFT)
    amina.wait()

    assert len(_dialogs(amina)) == 1


def test_undo_and_redo_hammered_end_where_they_began(amina: Person) -> None:
    before = names(amina)
    for name in before[:4]:
        choose(amina, name)
        amina.press(Qt.Key.Key_Delete)
        amina.wait()
    assert names(amina) == before[4:]

    _hammer(amina, "undo", CTRL)
    undone = names(amina)
    _hammer(amina, "redo", CTRL | SHIFT)

    # Back to the first command of the vault, which added the first of them.
    assert undone == []
    assert names(amina) == before[4:]


def _hammer(person: Person, name: str, modifier: Qt.KeyboardModifier) -> None:
    """The key again and again, much faster than it is answered, until there is nothing left to do with it."""
    action = person.window.findChild(QAction, name)
    assert action is not None
    while action.isEnabled() or person.program.worker.is_waiting():
        person.press(Qt.Key.Key_Z, modifier)
        QTest.qWait(1)


def test_pages_turned_faster_than_they_answer_are_all_there(amina: Person) -> None:
    for _ in range(5):
        for key in (1, 2, 4, 5, 6):
            amina.press(Qt.Key(Qt.Key.Key_0 + key), CTRL)
    amina.press(Qt.Key.Key_1, CTRL)
    amina.wait()

    assert "Ahmed Invented-01" in names(amina)


OPENS = (
    (Qt.Key.Key_N, CTRL),
    (Qt.Key.Key_K, CTRL),
    (Qt.Key.Key_E, CTRL),
    (Qt.Key.Key_I, CTRL),
)


@pytest.mark.parametrize("opens", OPENS)
def test_lock_leaves_nothing_on_the_screen(amina: Person, opens: tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
    look_at(amina, "Heron")
    amina.press(*opens)
    amina.wait()
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not amina.window]

    amina.program.lock()

    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == []


def test_save_and_lock_at_once_keeps_the_contact_once(amina: Person, vault: Path) -> None:
    _new(amina, "Zebu Invented-50")

    QTest.keyClick(amina.focused(), RETURN, CTRL)
    amina.program.lock()

    again = _again(vault)
    saved = len(contact_queries.search(again, "Zebu", 5))
    left = len(drafts.held(again).drafts)
    again.close()
    assert saved + left == 1


def _drop(person: Person, *paths: Path) -> None:
    workspace = person.window.workspace
    assert workspace is not None
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    args = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPoint(9, 9), *args)
    entering.ignore()
    QApplication.sendEvent(workspace, entering)
    if entering.isAccepted():
        QApplication.sendEvent(workspace, QDropEvent(QPointF(9, 9), *args))
    person.wait()


GARBAGE = {
    "empty.rlx": b"",
    "picture.rlx": b"\x89PNG\r\n\x1a\n" + bytes(500),
    "age.rlx": b"age-encryption.org/v1\n-> X25519 " + b"A" * 43 + b"\n",
    "big.rlxcard": b"a" * 1_000_000,
    "empty.rlxcard": b"",
    "deep.rlxcard": b"[" * 100_000,
    "wide.csv": (",".join(f"c{n}" for n in range(300)) + "\n" + ",".join("x" * 300) + "\n").encode(),
    "nul.csv": b"name,phone\n\x00\x00,\x00\n",
    "empty.csv": b"",
    "binary.csv": bytes(range(256)) * 40,
    "formulas.csv": b"name,phone\n=cmd|' /C calc'!A0,+223 76 00 00 50\n",
    "open.vcf": b"BEGIN:VCARD\nVERSION:3.0\nFN:Zebu",
    "nested.vcf": b"BEGIN:VCARD\n" * 5000,
    "picture.vcf": b"\x89PNG\r\n\x1a\n" + bytes(500),
    "header.csv": b"name," + b"N" * 5_000 + b"\nAwa,1\n",
    "other.exe": b"MZ",
    "no_ending": b"name\nAwa\n",
}


TOLD = {
    "empty.rlx": "breaks its format",
    "picture.rlx": "breaks its format",
    "age.rlx": "breaks its format",
    "big.rlxcard": "larger than the program takes",
    "empty.rlxcard": "breaks its format",
    "deep.rlxcard": "larger than the program takes",
    "wide.csv": "300 columns",
    "nul.csv": "This is no text",
    "empty.csv": "There is nothing in this file",
    "binary.csv": "This is no text",
    "formulas.csv": "2 columns",
    "header.csv": "2 columns",
    "open.vcf": "vCards, 1 of them",
    "nested.vcf": "vCards, 5,000 of them",
    "picture.vcf": "This is no text",
    "other.exe": "A file of this kind cannot be taken",
    "no_ending": "A file of this kind cannot be taken",
}


@pytest.mark.parametrize("name", GARBAGE)
def test_garbage_dropped_is_told_in_words_and_the_window_keeps_its_size(
    amina: Person, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(GARBAGE[name])
    size = amina.window.size()

    _drop(amina, path)

    assert TOLD[name] in "\n".join(_labels(amina))
    assert amina.window.size() == size
    assert not _dialogs(amina)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("folder", "A file of this kind cannot be taken"),
        ("folder.csv", "a folder or a device"),
        ("folder.rlx", "Nothing was taken from it"),
        ("folder.rlxcard", "Nothing was taken from it"),
    ],
)
def test_folder_dropped_is_told(amina: Person, tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / name).mkdir()

    _drop(amina, tmp_path / name)

    assert said in "\n".join(_labels(amina))


@pytest.mark.parametrize("name", ["gone.csv", "gone.rlx", "gone.rlxcard"])
def test_file_gone_before_it_was_read_is_told(amina: Person, tmp_path: Path, name: str) -> None:
    _drop(amina, tmp_path / name)

    assert "There is no such file" in "\n".join(_labels(amina))


def test_vault_folder_pulled_out_keeps_what_was_typed(amina: Person, vault: Path) -> None:
    _new(amina, "Zebu Invented-50")
    shutil.move(vault, vault.with_name("pulled"))

    QTest.keyClick(amina.focused(), RETURN, CTRL)
    amina.wait()

    assert "medium is plugged in" in amina.text("contact_form_message")
    assert go_to(amina, "names").property("text") == "Zebu Invented-50"


def test_pulled_vault_put_back_takes_the_same_form(amina: Person, vault: Path) -> None:
    _new(amina, "Zebu Invented-50")
    shutil.move(vault, vault.with_name("pulled"))
    QTest.keyClick(amina.focused(), RETURN, CTRL)
    amina.wait()
    shutil.move(vault.with_name("pulled"), vault)

    QTest.keyClick(go_to(amina, "names"), RETURN, CTRL)
    amina.wait()

    wait_until(lambda: not _dialogs(amina))
    assert "Zebu Invented-50" in names(amina)


def test_second_window_on_the_same_vault_is_told_in_words(amina: Person, sit_down: Sit, vault: Path) -> None:
    second = sit_down(vault)

    second.type(PASSPHRASE)
    second.press(RETURN)
    second.wait()

    assert "Another window or command has this vault open." in "\n".join(_labels(second))
    assert "Ahmed Invented-01" in names(amina)


@pytest.mark.parametrize("opens", OPENS)
def test_language_colours_and_size_of_text_change_under_an_open_dialog(
    amina: Person, opens: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    look_at(amina, "Ahmed")
    amina.press(*opens)
    amina.wait()

    for language, palette, percent in (("ar", "dark", 200), ("en", "light", 100)):
        amina.program.languages.switch_to(language)
        amina.program.theme.choose(palette)
        amina.program.languages.scale_text(percent)
        amina.wait()

    assert len(_dialogs(amina)) == 1


LARGE = (
    (Qt.Key.Key_N, CTRL),
    (Qt.Key.Key_E, CTRL),
    (Qt.Key.Key_N, CTRL | SHIFT),
)


@pytest.mark.parametrize("opens", LARGE)
def test_button_of_a_form_is_reached_with_text_twice_as_large(
    amina: Person, opens: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    amina.window.resize(1366, 700)
    amina.program.languages.scale_text(200)
    try:
        look_at(amina, "Ahmed")
        amina.press(*opens)
        amina.wait()

        (dialog,) = [one for one in amina.window.findChildren(QDialog) if one.isVisible()]
        ok = dialog.findChild(QPushButton, f"{dialog.objectName()}_ok")
        assert dialog.height() <= 700
        assert dialog.width() <= 1366
        assert isinstance(ok, QPushButton)
        assert dialog.rect().contains(QRect(ok.mapTo(dialog, QPoint(0, 0)), ok.size()))
    finally:
        amina.program.languages.scale_text(100)


def _labels(person: Person) -> list[str]:
    return [label.text() for label in person.window.findChildren(QLabel) if label.isVisible()]


NAMES = {
    "N" * 5_000: "larger than the program takes",
    "\u200b\u00ad": "it is empty",
    "a\x00b": "a character that is no text",
    "   ": "Nothing is filled in yet",
}


@pytest.mark.parametrize("name", NAMES, ids=["long", "invisible", "nul", "blank"])
def test_name_that_is_none_is_refused_in_words(amina: Person, name: str) -> None:
    _new(amina, "")
    line = go_to(amina, "names")
    line.setProperty("text", name)

    QTest.keyClick(line, RETURN, CTRL)
    amina.wait()

    assert NAMES[name] in "\n".join(_labels(amina))
    assert _dialogs(amina) == ["contact_form"]


@pytest.mark.parametrize(
    "name", ["A\u0301\u0489" * 200, "👩‍👩‍👧‍👦 fam", "'; drop table claim; --", "%s {name} {0} %1", "&&"]
)
def test_odd_name_is_saved_and_shown_as_it_is(amina: Person, name: str) -> None:
    size = amina.window.size()
    _new(amina, "")
    line = go_to(amina, "names")
    line.setProperty("text", name)

    QTest.keyClick(line, RETURN, CTRL)
    amina.wait()
    wait_until(lambda: not _dialogs(amina))

    assert name in names(amina)
    assert name in _labels(amina)
    assert amina.window.size() == size


@pytest.mark.skipif(os.name == "nt", reason="the size of files is limited in the way of Unix")
def test_disk_that_takes_no_more_loses_nothing_of_the_form(amina: Person) -> None:
    _new(amina, "Zebu Invented-50")

    with _disk_full():
        QTest.keyClick(amina.focused(), RETURN, CTRL)
        amina.wait()

    assert "then try again" in amina.text("contact_form_message")
    QTest.keyClick(go_to(amina, "names"), RETURN, CTRL)
    amina.wait()
    wait_until(lambda: not _dialogs(amina))
    assert names(amina).count("Zebu Invented-50") == 1


@contextmanager
def _disk_full() -> Iterator[None]:
    """No file of this process may grow beyond its first page."""
    # Known to Unix only.
    import resource

    held = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, held[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, held)
