"""While a plan is sought for seconds, who types is not kept waiting."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rolodex.commands.plans import Effort
from tests.ui import overlap_stage
from tests.ui.conftest import LIMIT_S, Person
from tests.ui.latency import Watchdog, run_for
from tests.ui.overlap_stage import CTRL, opened, page_of
from ui.pages.overlap import planner

Sit = Callable[..., Person]
MEDIAN_MS, WORST_MS = 16.0, 100.0
SEARCH_S = 3.0


def test_window_answers_while_a_plan_is_sought_for_seconds(
    sit_down: Sit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # So few meetings a day that the search never has all it wants.
    stage = overlap_stage.staged(tmp_path, hours={"max_per_day": 1}, is_planned=False)
    person = opened(sit_down(stage.amina))
    page = page_of(person)
    monkeypatch.setattr(planner, "EFFORT", Effort(seconds=SEARCH_S))

    with Watchdog() as watchdog, watchdog.during("search, walking and typing meanwhile"):
        began = time.monotonic()
        person.press(Qt.Key.Key_Return, CTRL)
        while page.planner.is_searching:
            assert time.monotonic() < began + LIMIT_S
            for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Home):
                QTest.keyClick(page.views.gantt, key)
                run_for(20)
        lasted = time.monotonic() - began

    with capsys.disabled():
        print(f"\n{watchdog.report()}")
    spent = sorted(watchdog.all_spent_ms())
    assert lasted >= SEARCH_S * 0.9
    assert len(spent) > 100
    assert spent[len(spent) // 2] <= MEDIAN_MS
    assert spent[-1] <= WORST_MS
    assert page.notice.text().startswith("Proposal")
