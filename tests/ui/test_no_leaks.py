"""Text that comes from outside is shown letter by letter, and what a defect holds is printed nowhere."""

import subprocess
import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from rolodex.commands.overlaps import DayKind, Days, OverlapDay
from ui.pages.handover.overlap_strip import OverlapView
from ui.steps.file_row import FileRow

_HTML = "<img src='file:///etc/hostname'>"
_DEFECTS = """
import threading
from ui import error_presenter
error_presenter.print_no_values()

class Broken:
    def __del__(self):
        raise ValueError("canary at the end of an object")

def work():
    raise LookupError("canary on a thread")

broken = Broken()
del broken
thread = threading.Thread(target=work)
thread.start()
thread.join()
"""


def test_name_of_a_chosen_file_is_no_html(qapp: QApplication) -> None:
    row = FileRow()

    row.show_path(Path("/stick", f"{_HTML.replace('/', '')}.csv"))

    label = row.findChild(QLabel, "chosen_import")
    assert isinstance(label, QLabel)
    assert "<img" in label.text()
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_reason_of_a_day_is_no_html_in_the_tip(qapp: QApplication) -> None:
    view = OverlapView()

    day = OverlapDay(date(2026, 11, 20), DayKind.HOLIDAY, _HTML)
    view.show_days(Days((day,), (), needed=0, missing=0))

    tips = [part.toolTip() for part in view.findChildren(QWidget) if part.toolTip()]
    assert tips
    assert all("<img" not in tip and "&lt;img" in tip for tip in tips)


def test_defect_that_nobody_waits_for_prints_its_kind_and_no_value(checkout: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-c", _DEFECTS], cwd=checkout, capture_output=True, text=True, timeout=60, check=True
    )

    assert "ValueError" in done.stderr
    assert "LookupError" in done.stderr
    assert "canary" not in done.stderr + done.stdout
