"""The guide: complete in every language that has it, found by page and by word, and a prisoner of its own files."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView

from tests.ui.conftest import Person, wait_until
from ui import help_topics, i18n, page_list
from ui.dialogs.help_dialog import HelpDialog
from ui.pages.help_page import HelpPage
from ui.widgets.guide_text import GuideText
from ui.widgets.help_view import HelpView

Sit = Callable[..., Person]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def amina(sit_down: Sit, vault: Path) -> Person:
    person = sit_down(vault)
    person.unlock()
    return person


def guide(person: Person) -> HelpPage:
    """The guide, by F1."""
    person.press(Qt.Key.Key_F1)
    person.wait()
    assert person.window.workspace is not None
    page = person.window.workspace.current()
    assert isinstance(page, HelpPage)
    return page


def titles(view: HelpView) -> list[str]:
    model = view.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.mark.parametrize("language", [code for code in i18n.LANGUAGES if help_topics.is_translated(code)])
def test_topic_of_a_language_has_a_title_chapters_and_whole_links(language: str) -> None:
    english = {topic.name: topic for topic in help_topics.topics("en")}

    for topic in help_topics.topics(language):
        assert topic.title
        assert topic.text.count("\n## ") == english[topic.name].text.count("\n## "), topic.name
        assert topic.text.count("\n|") == english[topic.name].text.count("\n|"), topic.name
        links = re.findall(r"\]\(([^)]*)\)", topic.text)
        assert links == re.findall(r"\]\(([^)]*)\)", english[topic.name].text)
        assert {link.removesuffix(".md") for link in links} <= set(help_topics.TOPICS)


def test_guide_is_there_in_english_and_arabic() -> None:
    assert help_topics.is_translated("en")
    assert help_topics.is_translated("ar")


def test_guide_of_a_language_without_one_is_the_english() -> None:
    assert help_topics.topics("es") == help_topics.topics("en")


def test_every_page_has_a_topic() -> None:
    named = {entry.name for entry in page_list.ENTRIES} - {"help"}

    assert {name for name in named if help_topics.of_page(name) != help_topics.TOPICS[0]} == named


@pytest.mark.parametrize(
    ("page", "topic"),
    [
        ("contacts", "contacts"),
        ("handover", "handover"),
        ("overlap", "overlap"),
        ("availability", "overlap"),
        ("oversight", "registry"),
        ("audit", "record"),
    ],
)
def test_f1_opens_what_the_guide_says_of_the_page(amina: Person, page: str, topic: str) -> None:
    assert amina.window.workspace is not None
    amina.window.workspace.show_page(page)
    amina.wait()

    assert guide(amina).view.topic() == topic


def test_f1_before_the_vault_is_open_shows_the_first_hour(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)

    person.press(Qt.Key.Key_F1)

    dialog = person.window.findChild(HelpDialog)
    assert isinstance(dialog, HelpDialog)
    assert not dialog.isModal()
    assert dialog.view.topic() == "start"
    assert "Make your vault" in dialog.view.text.toPlainText()


def test_list_of_keys_has_every_key_of_every_page(amina: Person) -> None:
    page = guide(amina)
    page.view.show_topic("keys")
    assert amina.window.workspace is not None
    wanted = [amina.window.workspace.page(entry.name) for entry in page_list.ENTRIES]
    keys = {
        action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        for action in amina.window.findChildren(QAction)
        if not action.shortcut().isEmpty() and action.text()
    }

    wait_until(lambda: "Quick capture" in page.view.text.toPlainText())

    shown = page.view.text.toPlainText()
    assert len(wanted) >= 10
    assert len(keys) >= 15
    assert {key for key in keys if i18n.isolated(key) not in shown} == set()


def test_search_narrows_the_topics_and_marks_the_words(amina: Person) -> None:
    page = guide(amina)

    amina.press(Qt.Key.Key_F, CTRL)
    amina.type("quarantine")

    assert titles(page.view) == ["Bundles out and in"]
    assert len(page.view.text.extraSelections()) == 1
    assert amina.text("help_found") == "Topics: 1"


def test_return_goes_from_place_to_place_and_round(amina: Person) -> None:
    page = guide(amina)
    page.view.show_topic("people")
    page.view.search.setText("fingerprint")
    page.view.search.setText("digits")
    places = []

    for _ in range(len(page.view.text.extraSelections()) + 1):
        places.append(page.view.text.textCursor().position())
        QTest.keyClick(page.view.search, Qt.Key.Key_Return)

    assert len(set(places)) == len(places) - 1
    assert places[0] == places[-1]


def test_search_without_an_answer_says_so(amina: Person) -> None:
    page = guide(amina)

    page.view.search.setText("xyzzy")

    assert titles(page.view) == []
    assert amina.text("help_found") == "Topics: 0"
    page.view.search.clear()
    assert len(titles(page.view)) == len(help_topics.TOPICS)


def test_guide_follows_the_language_and_stays_on_its_topic(amina: Person) -> None:
    page = guide(amina)
    page.view.show_topic("limits")

    amina.program.languages.switch_to("ar")
    wait_until(lambda: page.view.text.toPlainText().startswith("ما لا يحمي منه البرنامج"))

    assert page.view.topic() == "limits"
    assert page.view.text.document().defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft


def test_link_leads_to_a_topic_and_nowhere_else(amina: Person) -> None:
    page = guide(amina)

    page.view.text.anchorClicked.emit(QUrl("people.md"))
    assert page.view.topic() == "people"

    page.view.text.anchorClicked.emit(QUrl("https://example.org/handover.md"))
    page.view.text.anchorClicked.emit(QUrl("file:///etc/passwd"))
    assert page.view.topic() == "people"


def test_text_fetches_nothing(amina: Person, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("content")
    text = amina.window.findChild(GuideText) or GuideText(amina.window)

    assert text.loadResource(2, QUrl.fromLocalFile(str(tmp_path / "x.txt"))) is None
    assert not text.openLinks()
    assert not text.openExternalLinks()


def test_topics_are_a_list_that_the_keyboard_walks(amina: Person) -> None:
    page = guide(amina)
    topics = amina.find("help_topics")
    assert isinstance(topics, QListView)
    page.view.show_topic("start")
    topics.setFocus()

    amina.press(Qt.Key.Key_Down)

    assert page.view.topic() == "contacts"
