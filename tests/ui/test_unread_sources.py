"""The binding of Qt reads no source text when a module is imported: that was a tenth of the start."""

import subprocess
import sys
from types import ModuleType

import pytest

from ui import unread_sources

_IMPORTS = """
import linecache
from PySide6.QtWidgets import QWidget
{first}
import wave
print(any(name.endswith("wave.py") for name in linecache.cache))
"""


def _is_source_read(first: str) -> bool:
    """Whether a module imported after Qt, and after `first`, was read as text too."""
    command = [sys.executable, "-c", _IMPORTS.format(first=first)]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout.strip() == "True"


def test_a_module_imported_after_the_window_is_not_read_as_text() -> None:
    assert not _is_source_read("import ui")


def test_a_module_imported_after_qt_alone_is_read_as_text() -> None:
    # Where this fails the binding has stopped reading, and the module under test is no longer needed.
    assert _is_source_read("")


def test_a_binding_that_does_not_look_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    other = ModuleType("shibokensupport.feature")
    monkeypatch.setitem(sys.modules, other.__name__, other)
    before = set(vars(other))

    unread_sources.leave_unread()

    assert set(vars(other)) == before
