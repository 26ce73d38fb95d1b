"""Day sheets from the page of the overlap."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox

from tests.ui import overlap_stage
from tests.ui.conftest import Person, wait_until
from tests.ui.handover_stage import dialog
from tests.ui.overlap_stage import CTRL, choose, opened, stop_of
from ui import i18n


def test_sheet_of_the_day_of_the_chosen_meeting_is_in_front(sit_down: Callable[..., Person], tmp_path: Path) -> None:
    stage = overlap_stage.staged(tmp_path)
    amina = opened(sit_down(stage.amina))
    choose(amina, stage, "Fanta")
    day = stop_of(amina, stage, "Fanta").on

    amina.press(Qt.Key.Key_P, CTRL)
    dialog(amina, "paper_dialog")
    amina.wait()

    kind, on = amina.find("paper_kind"), amina.find("paper_day")
    assert isinstance(kind, QComboBox)
    assert isinstance(on, QComboBox)
    assert kind.currentText() == "Day sheets of the introductions"
    assert on.currentText() == i18n.date_text(day.isoformat())
    assert amina.text("page_place") == "Page 1 of 1"
    amina.press(Qt.Key.Key_Escape)
    wait_until(lambda: QApplication.activeWindow() is amina.window)
