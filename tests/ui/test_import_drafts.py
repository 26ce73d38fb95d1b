"""What was decided about an import is there again after a lock, as long as the file is; nothing else is kept of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from rolodex.commands.bundle_preview import Order, Purpose
from rolodex.domain.ids import SubjectId
from rolodex.domain.merge import Answer
from tests.commands import officers
from tests.ui.bundle_stage import CTRL, Stage, choose_path, renumber, rows
from tests.ui.conftest import PASSPHRASE, Person, wait_until
from ui.pages.bundles import review_draft

Sit = Callable[..., Person]
NAMES = ("Awa Invented", "Nana Invented")
DECIDED = "✓ Theirs"


@pytest.fixture
def stage(tmp_path: Path, sit_down: Sit) -> Stage:
    """Both hold Awa and Nana, and both changed the phones of both."""
    made = Stage(tmp_path, sit_down).make()
    amina = made.open("amina")
    for name in NAMES:
        made.ids[name] = officers.contact(amina, name, "civil_society", "+22376000001")
        officers.agrees(amina, made.ids[name])
    file = made.send(amina, Order(Purpose.UPDATE, made.ids["bruno"], contacts=tuple(made.ids[one] for one in NAMES)))
    amina.close()
    made.take("bruno", file)
    file.unlink()
    for who, number in (("amina", "+22376000002"), ("bruno", "+22376000003")):
        session = made.open(who)
        for name in NAMES:
            renumber(session, made.ids[name], number)
        session.close()
    return made


@pytest.fixture
def file(stage: Stage) -> Path:
    """What Amina sends of it."""
    amina = stage.open("amina")
    contacts = tuple(stage.ids[one] for one in NAMES)
    sent = stage.send(amina, Order(Purpose.UPDATE, stage.ids["bruno"], contacts=contacts))
    amina.close()
    return sent


def one_decided(stage: Stage, file: Path) -> Person:
    """Bruno answered the first of two questions."""
    bruno = stage.seat("bruno")
    bruno.press(Qt.Key.Key_I, CTRL)
    choose_path(bruno, file)
    assert results(bruno) == ["○ open", "○ open"]
    bruno.press(Qt.Key.Key_2)
    assert results(bruno) == [DECIDED, "○ open"]
    return bruno


def results(person: Person) -> list[str]:
    """How the questions are answered."""
    return [row[5] for row in rows(person, "conflicts")]


def locked(person: Person) -> None:
    """The vault is closed as a lock closes it: what was unsaved is written first."""
    workspace = person.window.workspace
    assert workspace is not None
    assert workspace.desk.drafts.write_now(10)
    person.program.worker.close_vault(10)
    person.window.hide()


def unlocked(stage: Stage) -> Person:
    """Bruno again, after the passphrase; nothing else is pressed."""
    bruno = stage.sit_down(stage.folder / "bruno")
    bruno.type(PASSPHRASE)
    bruno.press(Qt.Key.Key_Return)
    wait_until(lambda: bruno.window.workspace is not None)
    bruno.wait()
    return bruno


def test_answers_are_given_again_after_a_lock_and_the_first_open_question_is_next(stage: Stage, file: Path) -> None:
    locked(one_decided(stage, file))

    bruno = unlocked(stage)
    wait_until(bruno.find("review_pane").isVisible)
    bruno.wait()

    assert results(bruno) == [DECIDED, "○ open"]
    assert bruno.focused().objectName() == "conflicts"
    bruno.press(Qt.Key.Key_1)
    bruno.press(Qt.Key.Key_Return, CTRL)
    bruno.wait()
    assert bruno.find("report_view").isVisible()
    locked(bruno)
    assert unlocked(stage).find("contacts_page").isVisible()


def test_file_that_is_gone_after_the_lock_is_named_and_the_decisions_wait_for_it(stage: Stage, file: Path) -> None:
    locked(one_decided(stage, file))
    away = file.rename(file.with_suffix(".away"))

    bruno = unlocked(stage)
    wait_until(bruno.find("import_stopped").isVisible)

    assert file.name in bruno.text("import_why")
    assert "What you decided is kept" in bruno.text("import_why")
    away.rename(file)
    bruno.find("import_again").setFocus()
    bruno.press(Qt.Key.Key_Space)
    wait_until(bruno.find("review_pane").isVisible)
    bruno.wait()
    assert results(bruno) == [DECIDED, "○ open"]


def test_going_back_from_a_file_that_is_gone_gives_its_decisions_up(stage: Stage, file: Path) -> None:
    locked(one_decided(stage, file))
    file.unlink()
    bruno = unlocked(stage)
    wait_until(bruno.find("import_stopped").isVisible)

    bruno.press(Qt.Key.Key_Escape)
    locked(bruno)

    assert unlocked(stage).find("contacts_page").isVisible()


def test_review_that_was_left_is_not_asked_about_after_a_lock_but_the_file_still_finds_its_answers(
    stage: Stage, file: Path
) -> None:
    bruno = one_decided(stage, file)

    bruno.press(Qt.Key.Key_Escape)
    bruno.press(Qt.Key.Key_I, CTRL)
    choose_path(bruno, file)

    assert results(bruno) == [DECIDED, "○ open"]
    bruno.press(Qt.Key.Key_Escape)
    locked(bruno)
    assert unlocked(stage).find("contacts_page").isVisible()


def test_draft_of_a_review_says_what_was_decided_and_where_the_file_was() -> None:
    decided = review_draft.Decided({"7f": Answer.LATER}, frozenset({SubjectId(bytes(16))}))

    draft = review_draft.made(Path("/media/stick/a.rlx"), decided)

    assert draft is not None
    assert review_draft.read(draft) == decided
    assert review_draft.path_of(draft) == Path("/media/stick/a.rlx")
    assert review_draft.made(Path("/media/stick/a.rlx"), review_draft.Decided()) is None
