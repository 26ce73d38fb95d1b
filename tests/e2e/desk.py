"""Somebody in front of the real window: the program as its own process on a screen without a person."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.e2e.person import CHECKOUT, Person
from tests.e2e.screen import Screen, wait_for

TITLE: Final = "^Rolodex"
DEFECT_TITLE: Final = "A defect of the program"
_ENDING_S: Final = 10
# The second button from the end of a dialog's last line, measured from its lower end corner.
_OK_FROM_END_PX: Final = 112
_OK_FROM_BOTTOM_PX: Final = 23
# A column of pixels inside the first tool, where it is when nothing stands above it; one of the bar's ground.
_IN_FIRST_TOOL: Final = (8, 30, 9, 62)
_BESIDE_TOOLS: Final = (2, 30, 3, 62)


class Desk:
    """A home, a screen, and the program on a vault that need not be there yet."""

    def __init__(self, person: Person, screen: Screen, folder: Path) -> None:
        self.person, self.screen = person, screen
        self.passphrase = person.passphrase_file.read_text(encoding="utf-8").strip()
        self.home = folder / "home"
        self.temporary = folder / "temporary"
        for place in (self.home, self.temporary):
            place.mkdir()
        (self.home / "run").mkdir(mode=0o700)
        self.output, self.calls = folder / "output.log", folder / "calls.log"
        self.is_traced = _can_trace()

    # --- processes ------------------------------------------------------------------------------------------

    def sit_down(self) -> None:
        """Start the program and wait for its window."""
        line = [sys.executable, "-P", "-m", "ui.app", "--vault", str(self.person.vault)]
        if self.is_traced:
            line = ["strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=socket", "-o", str(self.calls), *line]
        with self.output.open("wb") as output:
            self._started = subprocess.Popen(
                line,
                env=self._environment(),
                cwd=self.home,
                stdout=output,
                stderr=output,
                preexec_fn=_allow_core_files,  # noqa: PLW1509 - nothing of this process runs threads here
            )
        self.look_for_window()

    def stand_up(self) -> None:
        """End whatever of the program still runs."""
        try:
            for process in self.processes():
                os.kill(process, signal.SIGTERM)
            wait_for(lambda: not self.processes(), "the program has ended")
            self._started.wait(_ENDING_S)
        finally:
            # The tracer waits for every process of a process, and takes no other signal.
            self._started.kill()
            self._started.wait()

    def processes(self) -> list[int]:
        """The program's processes on this vault."""
        found = []
        for entry in Path("/proc").iterdir():
            try:
                words = (entry / "cmdline").read_bytes().split(b"\0") if entry.name.isdecimal() else []
            except OSError:
                continue
            is_program = b"ui.app" in words and str(self.person.vault).encode() in words
            # The tracer's own line holds the program's line.
            if is_program and words[0] == sys.executable.encode():
                found.append(int(entry.name))
        return found

    def look_for_window(self) -> None:
        """Wait for the window of the only process there is, and give it the keyboard."""
        wait_for(lambda: len(self.processes()) == 1 or self._has_ended(), "the program runs")
        assert not self._has_ended(), self.output.read_text(encoding="utf-8")
        self.screen.watch(*self.processes())
        self.screen.turn_to(TITLE)
        self.expect_no_defect()

    def _has_ended(self) -> bool:
        return self._started.poll() is not None and not self.processes()

    def _environment(self) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(self.home / "run"),
            "TMPDIR": str(self.temporary),
            "LC_ALL": "C.UTF-8",
            "PYTHONPATH": str(CHECKOUT),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
            # Without a word about it Qt starts a bus of its own, which would outlive the program.
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
            "DISPLAY": self.screen.display,
            "QT_QPA_PLATFORM": "xcb",
        }

    # --- what a person does ---------------------------------------------------------------------------------

    @contextmanager
    def writing(self, what: str) -> Iterator[None]:
        """What is done here has to reach the vault's files."""
        self.expect_no_defect()
        before = self._vault_state()
        yield
        wait_for(lambda: self._vault_state() != before, f"the vault was written: {what}")
        self.screen.rest()

    @contextmanager
    def dialog(self, title: str) -> Iterator[None]:
        """A window of this title comes, has the keyboard, and is gone in the end."""
        self.screen.turn_to(title)
        yield
        self.screen.wait_gone(title)
        self.screen.turn_to(TITLE)

    def expect_no_defect(self) -> None:
        """The program reports its own defects in a window of their own."""
        assert self.screen.windows(DEFECT_TITLE) == [], "the program reports a defect; see the last picture"

    def choose_file(self, title: str, path: Path) -> None:
        """Type a path into the dialog for files."""
        with self.dialog(title):
            self.screen.type(str(path))
            self.screen.keep("file")
            self.screen.press("Return")

    def wait_for_tools(self) -> None:
        """Wait until the tool bar stands right below the menus: what was done is said above it for a while. An error
        would stay there."""
        wait_for(self._has_tools_on_top, "the message above the tool bar goes")
        self.screen.rest()

    def _has_tools_on_top(self) -> bool:
        # The first button is that of the page that is shown, so it stands out all along its height.
        column = self.screen.colours(*_IN_FIRST_TOOL)
        return len(column) == 1 and column != self.screen.colours(*_BESIDE_TOOLS)

    def click_ok(self, title: str) -> None:
        """Click the button that goes on in the dialog of this title."""
        told = self.screen.xdotool("getwindowgeometry", "--shell", self.screen.windows(title)[-1])
        place = dict(line.split("=") for line in told.split())
        right, bottom = int(place["X"]) + int(place["WIDTH"]), int(place["Y"]) + int(place["HEIGHT"])
        self.screen.click(right - _OK_FROM_END_PX, bottom - _OK_FROM_BOTTOM_PX)

    def _vault_state(self) -> dict[str, tuple[int, int]]:
        files = [path for path in self.person.vault.rglob("vault*") if path.is_file()]
        return {path.name: (path.stat().st_size, path.stat().st_mtime_ns) for path in files}


def _can_trace() -> bool:
    if shutil.which("strace") is None:
        return False
    # Some containers forbid it.
    probe = ["strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=socket", "-o", os.devnull, "true"]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


def _allow_core_files() -> None:
    # Linux has it, and only there the program is watched in this way.
    import resource

    most = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))
