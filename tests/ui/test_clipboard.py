"""The clipboard: hints that keep values out of histories, no direction marks, cleared in time and only if ours."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import wait_until
from ui.clipboard import Clipboard


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[Clipboard]:
    """An empty clipboard."""
    QGuiApplication.clipboard().clear()
    made = Clipboard(qapp)
    yield made
    # One that lives on would clear what later tests copy.
    shiboken6.delete(made)


def _held() -> str:
    return QGuiApplication.clipboard().text()


def test_copied_number_has_no_isolates(clipboard: Clipboard) -> None:
    clipboard.copy("\u2066+22376000001\u2069\u200f")

    assert _held() == "+22376000001"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("x-kde-passwordManagerHint", b"secret"),
        ("application/x-nspasteboard-concealed-type", b"1"),
        ("ExcludeClipboardContentFromMonitorProcessing", b"\x01\x00\x00\x00"),
        ("CanIncludeInClipboardHistory", b"\x00\x00\x00\x00"),
        ("CanUploadToCloudClipboard", b"\x00\x00\x00\x00"),
    ],
)
def test_histories_are_told_not_to_keep_it(clipboard: Clipboard, name: str, value: bytes) -> None:
    clipboard.copy("+22376000001")

    assert QGuiApplication.clipboard().mimeData().data(name).data() == value


def test_value_is_cleared_by_itself(qapp: QApplication) -> None:
    clipboard = Clipboard(qapp, cleared_after_s=0.02)
    clipboard.copy("+22376000001")

    wait_until(lambda: not clipboard.is_holding())

    assert _held() == ""
    shiboken6.delete(clipboard)


def test_second_copy_gets_its_whole_time(clipboard: Clipboard) -> None:
    clipboard.copy("one")
    clipboard.copy("two")

    assert clipboard.is_holding()
    assert _held() == "two"
    clipboard.clear_now()
    assert (_held(), clipboard.is_holding()) == ("", False)


def test_what_another_program_copied_since_is_left_alone(clipboard: Clipboard) -> None:
    clipboard.copy("+22376000001")
    QGuiApplication.clipboard().setText("of another program")

    clipboard.clear_now()

    assert _held() == "of another program"


def test_clearing_without_a_copy_touches_nothing(clipboard: Clipboard) -> None:
    QGuiApplication.clipboard().setText("of another program")

    clipboard.clear_now()

    assert _held() == "of another program"


class Asked(QMimeData):
    """What another program copied; it may take seconds to answer."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def hasFormat(self, mimetype: str) -> bool:  # noqa: N802 - Qt's name
        return mimetype == "text/plain"

    def formats(self) -> list[str]:
        return ["text/plain"]

    def retrieveData(self, _mimetype: str, _type: object) -> object:  # noqa: N802 - Qt's name
        self.times += 1
        return "theirs"


def test_what_others_copy_is_not_looked_at(clipboard: Clipboard) -> None:
    theirs = Asked()
    assert QGuiApplication.focusWindow() is None

    QGuiApplication.clipboard().setMimeData(theirs)

    assert (theirs.times, clipboard.is_holding()) == (0, False)
    QGuiApplication.clipboard().clear()
