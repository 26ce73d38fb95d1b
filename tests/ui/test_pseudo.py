"""Every screen in a language that is 40 % longer: nothing is cut off, and no text stands in the code untranslated."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QTableView, QWidget

from tests.ui.conftest import Person, wait_until
from tests.ui.looking import cut_off, named, shown_texts
from tests.ui.pseudo import CLOSE, OPEN, PseudoTranslator, pseudo
from ui import help_topics, i18n, page_list

Sit = Callable[..., Person]
SIZE: Final = (1366, 768)
SCREENS: Final = ("first-run", "unlock", *(entry.name for entry in page_list.ENTRIES))
DIALOGS: Final = ("settings", "about", "help")
# Names of the program and its parts, of keys, of the officer of the tests and of formats are the same everywhere.
SAME: Final = {
    "Rolodex",
    "Amina",
    "Civil",
    "Affairs",
    "Qt",
    "MiB",
    "CSV",
    "vCard",
    "Ctrl",
    "Shift",
    "Alt",
    "Del",
    "Return",
    "Down",
}
_WORD: Final = re.compile(r"[^\W\d_]{2,}")


@pytest.fixture
def pseudo_language(qapp: QApplication) -> Iterator[Callable[[], None]]:
    """Switches to the language; it goes with the test."""
    translator = PseudoTranslator()

    def switch() -> None:
        qapp.installTranslator(translator)

    yield switch
    qapp.removeTranslator(translator)


def words_of_data(checkout: Path, vault: Path) -> set[str]:
    """Every word of the invented people, of their vault's folder, of dates and of names of languages."""
    held = (checkout / "resources/samples/contacts.json").read_text(encoding="utf-8")
    texts = [str(json.loads(held)), str(vault), *i18n.LANGUAGES.values()]
    # The guide has files of its own for each language.
    texts += [topic.title for topic in help_topics.topics(i18n.SOURCE)]
    texts += [QLocale().toString(QDate(2026, month, 1), "d MMM yyyy") for month in range(1, 13)]
    return SAME | {word for text in texts for word in _WORD.findall(text)}


def show(person: Person, screen: str, vault: Path) -> QWidget:
    """The window with this screen in it, with something chosen where there is something."""
    person.window.resize(*SIZE)
    if screen in {"first-run", "unlock"}:
        return person.window
    person.unlock()
    assert person.window.workspace is not None
    person.window.workspace.show_page(screen)
    person.wait()
    page = person.window.workspace.current()
    assert page is not None
    for view in page.findChildren(QAbstractItemView):
        if view.isVisible() and isinstance(view, QTableView) and view.model().rowCount():
            view.selectRow(0)
            break
    person.wait()
    return person.window


@pytest.fixture
def at_screen(
    sit_down: Sit, vault: Path, tmp_path: Path, pseudo_language: Callable[[], None]
) -> Callable[[str], QWidget]:
    def at(screen: str) -> QWidget:
        person = sit_down(tmp_path / "new" if screen == "first-run" else vault)
        show(person, screen, vault)
        pseudo_language()
        person.program.idle_lock.retell()
        wait_until(lambda: OPEN in person.window.menuBar().actions()[0].text())
        person.wait()
        # Laid out anew, which happens by events that are waiting now.
        QApplication.processEvents()
        QApplication.processEvents()
        return person.window

    return at


def untranslated(window: QWidget, data: set[str]) -> set[str]:
    """Texts of our own without brackets, that are not data."""
    found = set()
    for owner, text in shown_texts(window):
        bare = re.sub(f"{OPEN}.*?{CLOSE}", "", text, flags=re.DOTALL)
        if any(word not in data for word in _WORD.findall(bare)):
            where = owner.objectName() if isinstance(owner, QAction) else named(owner)
            found.add(f"{where}: {text!r}")
    return found


def test_pseudo_language_is_longer_and_keeps_places_and_keys() -> None:
    assert pseudo("&Save {count} items") == f"{OPEN}&Šávé {{count}} ítémš ~~~~~{CLOSE}"
    assert len(pseudo("Save the mapping")) >= len("Save the mapping") * 1.4


@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_is_cut_off_in_a_longer_language(at_screen: Callable[[str], QWidget], screen: str) -> None:
    window = at_screen(screen)

    assert cut_off(window) == []
    assert window.width() <= SIZE[0]
    assert window.height() <= SIZE[1]


@pytest.mark.parametrize("screen", SCREENS)
def test_every_text_of_a_screen_is_translated(
    at_screen: Callable[[str], QWidget], checkout: Path, vault: Path, screen: str
) -> None:
    window = at_screen(screen)

    assert untranslated(window, words_of_data(checkout, vault)) == set()


@pytest.mark.parametrize("name", DIALOGS)
def test_dialogs_of_the_frame_hold_a_longer_language(
    at_screen: Callable[[str], QWidget], checkout: Path, vault: Path, name: str
) -> None:
    window = at_screen("unlock")
    action = window.findChild(QAction, name)
    assert isinstance(action, QAction)

    action.trigger()
    dialog = window.findChild(QDialog)
    assert isinstance(dialog, QDialog)
    QApplication.processEvents()

    assert cut_off(dialog) == []
    assert untranslated(dialog, words_of_data(checkout, vault)) == set()
