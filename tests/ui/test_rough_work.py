"""Long work in rough weather: something else begun meanwhile, a defect, a lock, a window that is closed."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton

from rolodex.clock import FixedClock
from rolodex.commands import contact_queries, passphrases, session, vaults
from rolodex.commands.contact_queries import ListRequest
from rolodex.commands.vaults import Verified
from rolodex.errors import Cancelled, RolodexError
from rolodex.progress import Progress
from tests.ui.conftest import AT, PASSPHRASE, Person
from tests.ui.form_stage import CTRL, active, form, go_to
from ui.desk import Desk

Sit = Callable[..., Person]
ROWS = 20_000
LOCK_S = 0.9
SAMPLES = 18


class Ear(QObject):
    """Keeps what one piece of work answered."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def then(self, value: object) -> None:
        self.heard.append(value)

    def failed(self, error: RolodexError) -> None:
        self.heard.append(type(error))


@pytest.fixture
def amina(sit_down: Sit, vault: Path) -> Person:
    person = sit_down(vault)
    person.unlock()
    return person


def _desk(person: Person) -> Desk:
    assert person.window.workspace is not None
    return person.window.workspace.desk


def _slow(_session: Any, progress: Progress) -> str:
    time.sleep(0.2)
    progress.step(1, 1)
    return "first"


def _second(_session: Any, progress: Progress) -> str:
    return "second"


def _broken(_session: Any, progress: Progress | None = None) -> str:
    raise KeyError("bug")


def test_second_long_work_is_not_begun_and_takes_no_answer_of_the_first(amina: Person) -> None:
    first, second = Ear(), Ear()
    desk = _desk(amina)

    desk.work("First", _slow, then=first.then, failed=first.failed)
    desk.work("Second", _second, then=second.then, failed=second.failed)

    assert second.heard == [Cancelled]
    assert "was not begun" in amina.window.message.text()
    amina.wait()
    assert first.heard == ["first"]
    assert not desk.is_working()


def test_defect_in_long_work_ends_it(amina: Person) -> None:
    ear = Ear()

    _desk(amina).work("Broken", _broken, then=ear.then, failed=ear.failed)
    amina.wait()

    assert ear.heard == [Cancelled]
    assert not _desk(amina).is_working()
    assert amina.find("crash_dialog").isVisible()


def test_form_can_be_used_after_a_defect_while_saving(amina: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    amina.press(Qt.Key.Key_N, CTRL)
    dialog = active(amina, form(amina))
    go_to(amina, "names")
    amina.type("Zebu Invented-50")
    amina.wait()
    monkeypatch.setattr(dialog, "command_for", lambda _entered: (_broken, ()))

    amina.press(Qt.Key.Key_Return, CTRL)
    amina.wait()

    ok = amina.find("contact_form_ok")
    assert isinstance(ok, QAbstractButton)
    assert ok.isEnabled()
    assert go_to(amina, "names").property("text") == "Zebu Invented-50"


@pytest.mark.parametrize("how", ["lock", "close"])
def test_import_of_many_rows_cut_off_leaves_the_vault_as_before(
    vault: Path, tmp_path: Path, checkout: Path, how: str
) -> None:
    table = tmp_path / "many.csv"
    rows = (f"Zebu{number} Invented,+223 70 {number // 10_000:02} {number // 100 % 100:02}" for number in range(ROWS))
    table.write_text("name,phone\n" + "\n".join(rows), encoding="utf-8")
    line = [sys.executable, "-P", "-m", "tests.ui.rough_child", str(vault), str(table), how]

    done = subprocess.run(
        line, cwd=checkout, env={**os.environ, "PYTHONPATH": str(checkout)}, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    assert float(done.stdout) < LOCK_S
    again = session.open_session(vault, passphrases.from_text(PASSPHRASE), FixedClock(AT))
    assert len(contact_queries.list_(again, ListRequest())) == SAMPLES
    assert vaults.verify(again) == Verified(projections_agree=True, first_bad_entry=None)
    again.close()
