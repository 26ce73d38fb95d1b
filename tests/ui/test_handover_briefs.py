"""The brief editor by keyboard: what is typed is never lost, what is hidden is nowhere."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QTableView, QWidget

from rolodex.commands import contacts as contact_commands
from rolodex.commands import handover_items, handovers
from rolodex.commands.contacts import Wanted
from rolodex.commands.handovers import Opening
from rolodex.domain.changes import Edit
from tests.ui import handover_stage as stages
from tests.ui.conftest import Person, wait_until
from tests.ui.handover_stage import Stage, case_of, desk_of, open_brief, opened, page_of, run, said

Sit = Callable[..., Person]
CTRL = Qt.KeyboardModifier.ControlModifier
SECRET = "Meets only at the well."


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    """Two vaults; the case is not begun."""
    return stages.staged(tmp_path / "stage")


@pytest.fixture
def amina(sit_down: Sit, stage: Stage) -> Person:
    """Amina in front of her case, which Bruno will take over."""
    return opened(sit_down(stage.amina), stage)


def test_next_item_saves_what_was_typed_and_shows_the_one_after(amina: Person) -> None:
    open_brief(amina, "Awa Invented")
    amina.type("Knows the road.")

    amina.press(Qt.Key.Key_PageDown, CTRL)
    amina.wait()

    assert said(amina, "brief_title") == "Brief: Salif Invented (3 of 3)"
    assert said(amina, "brief_why") == ""
    amina.press(Qt.Key.Key_PageUp, CTRL)
    amina.wait()
    assert said(amina, "brief_why") == "Knows the road."


def test_tab_leaves_every_part_of_a_brief(amina: Person) -> None:
    open_brief(amina, "Awa Invented")
    reached = []

    for _ in range(30):
        reached.append(amina.focused().objectName())
        amina.press(Qt.Key.Key_Tab)

    assert {name for name in reached if name.startswith("brief_")} >= {f"brief_{part}" for part in stages.BRIEF}


def test_suggestion_is_put_in_by_its_button_and_waits_to_be_saved(amina: Person) -> None:
    open_brief(amina, "Nana Invented")

    button = amina.find("brief_history_suggest")
    assert button.isVisible()
    button.setFocus()
    amina.press(Qt.Key.Key_Space)

    assert said(amina, "brief_history") == "2 Nov 2026, phone: The road is open again."
    assert said(amina, "brief_history_state") == "✎ not saved"
    assert not button.isVisible()


def test_unsaved_text_is_in_its_brief_again_after_a_lock(amina: Person, sit_down: Sit, stage: Stage) -> None:
    open_brief(amina, "Awa Invented")
    amina.type("Knows the ro")
    assert desk_of(amina).drafts.write_now(10)
    assert amina.program.worker.close_vault(10)

    again = sit_down(stage.amina)
    again.unlock()
    wait_until(lambda: again.window.findChild(QWidget, "brief_why") is not None)
    wait_until(lambda: said(again, "brief_why") != "")

    assert said(again, "brief_title").startswith("Brief: Awa Invented")
    assert said(again, "brief_why") == "Knows the ro"


def test_text_of_somebody_else_is_not_overwritten_and_what_was_typed_stays(amina: Person) -> None:
    open_brief(amina, "Awa Invented")
    amina.type("Mine.")
    contact = page_of(amina).brief.subject()
    assert contact is not None
    page_of(amina).brief.blockSignals(True)
    page_of(amina).hide()
    run(amina, handover_items.brief, case_of(amina), contact, {"why": "Theirs.", "history": "Theirs too."})
    page_of(amina).brief.blockSignals(False)

    page_of(amina).brief.save()
    amina.wait()

    assert "was changed since you opened it" in said(amina, "brief_problem")
    assert said(amina, "brief_why") == "Mine."
    assert said(amina, "brief_history") == "Theirs too."
    page_of(amina).brief.save()
    amina.wait()
    assert said(amina, "brief_why_state") == "✓ written"


def test_hidden_brief_is_in_no_text_until_it_is_shown(sit_down: Sit, stage: Stage) -> None:
    person = sit_down(stage.amina)
    person.unlock()
    names = (Edit("names", {"text": "Chaka Invented"}), Edit("names", {"text": "Heron", "kind": "code_name"}))
    heron = run(person, contact_commands.add, Wanted((*names, Edit("categories", "source")))).subject
    case = run(person, handovers.start, Opening(contacts=(heron,))).case
    run(person, handover_items.brief, case, heron, {"why": SECRET})
    person.press(Qt.Key.Key_2, CTRL)
    person.wait()
    person.press(Qt.Key.Key_Return)
    person.wait()
    open_brief(person, "Heron")

    assert said(person, "brief_why_state") == "hidden"
    person.type("over it")
    assert said(person, "brief_why") == ""
    assert SECRET not in everything_said(person)
    assert "Chaka" not in everything_said(person)

    button = person.find("reveal_brief")
    button.setFocus()
    person.press(Qt.Key.Key_Space)
    person.wait()
    assert said(person, "brief_why") == SECRET


def everything_said(person: Person) -> str:
    """Every text of every widget, in every role of every cell."""
    texts = []
    for widget in person.window.findChildren(QWidget):
        texts += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel | QLineEdit | QAbstractButton):
            texts.append(widget.text())
        elif isinstance(widget, QPlainTextEdit):
            texts.append(widget.toPlainText())
        elif isinstance(widget, QTableView) and widget.model() is not None:
            texts += roles(widget.model())
    return "\n".join(texts)


def roles(model: QAbstractItemModel) -> list[str]:
    return [
        str(model.index(row, column).data(role))
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        for role in range(32)
    ]
