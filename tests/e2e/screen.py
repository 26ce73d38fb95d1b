"""A screen, a keyboard and a mouse without a person: Xvfb shows, xdotool types, its picture is read from a file.

Nothing here knows the program. What a step waits for is that everybody has come to rest: no thread of the watched
processes runs, waits for the disk or uses the processor. That holds however slow the computer is.
"""

import os
import shutil
import struct
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

WIDTH, HEIGHT = 1366, 768
PACKAGES: Final = {"Xvfb": "xvfb", "xdotool": "xdotool"}
PATIENCE_S: Final = 60.0
"""A condition that is not met by then never will be."""
_REST_S: Final = 0.3
"""At rest for so long: longer than any pause the window makes before it searches while one types."""
_SAMPLE_S: Final = 0.02
_TICKS_AT_REST: Final = 3
"""A blinking cursor takes so much of the processor, in 1/100 s."""
_BETWEEN_KEYS_MS: Final = 8
_XWD_FIELDS: Final = struct.Struct(">25I")
_XWD_COLOUR_BYTES: Final = 12


class Missing(Exception):
    """A program of the tests is not here; the text names its package."""


def wait_for(is_so: Callable[[], bool], what: str, patience_s: float = PATIENCE_S) -> None:
    """Until the condition holds. Fails with `what` was waited for."""
    until = time.monotonic() + patience_s
    while not is_so():
        assert time.monotonic() < until, f"never happened: {what}"
        time.sleep(_SAMPLE_S)


class Screen:
    """One screen of 1366 × 768; `close` ends it. Raises `Missing`."""

    def __init__(self, folder: Path, pictures: Path) -> None:
        missing = [package for program, package in PACKAGES.items() if shutil.which(program) is None]
        if missing:
            raise Missing(f"apt-get install {' '.join(missing)} (`python3 run.py test` does it)")
        self.folder, self.pictures = folder, pictures
        self._watched: list[int] = []
        self._count = 0
        pictures.mkdir(parents=True, exist_ok=True)
        # The socket of a screen lies in /tmp whatever one says; the picture of it need not.
        self._frames = Path(tempfile.mkdtemp(prefix="screen-", dir=folder))
        reading, writing = os.pipe()
        line = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-dpi", "96"]
        line += ["-fbdir", str(self._frames), "-nolisten", "tcp", "-noreset"]
        self._process = subprocess.Popen(line, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        os.close(writing)
        with os.fdopen(reading, "rb") as told:
            number = told.readline().decode().strip()
        assert number, f"Xvfb did not start: {self._process.communicate()[1].decode(errors='replace')}"
        self.display = f":{number}"

    def close(self) -> None:
        """End the screen; whatever is shown there loses it."""
        self._process.terminate()
        self._process.communicate(timeout=10)
        shutil.rmtree(self._frames, ignore_errors=True)

    # --- keyboard and mouse ---------------------------------------------------------------------------------

    def xdotool(self, *words: str) -> str:
        """What xdotool answers; empty where it found nothing."""
        environment = {**os.environ, "DISPLAY": self.display}
        done = subprocess.run(
            ["xdotool", *words], env=environment, capture_output=True, text=True, timeout=PATIENCE_S, check=False
        )
        return done.stdout

    def press(self, *keys: str) -> None:
        """One key after the other, as xdotool names them ("ctrl+n", "Return"), and wait for rest in the end."""
        self.xdotool("key", "--clearmodifiers", "--delay", str(_BETWEEN_KEYS_MS), *keys)
        self.rest()

    def type(self, text: str) -> None:
        """Type a text, and wait for rest."""
        self.xdotool("type", "--delay", str(_BETWEEN_KEYS_MS), "--", text)
        self.rest()

    def click(self, x: int, y: int) -> None:
        """Click there, and wait for rest."""
        self.xdotool("mousemove", str(x), str(y), "click", "1")
        self.rest()

    # --- windows --------------------------------------------------------------------------------------------

    def windows(self, title: str) -> list[str]:
        """The ids of visible windows whose title matches, the newest last."""
        return self.xdotool("search", "--onlyvisible", "--name", title).split()

    def turn_to(self, title: str) -> None:
        """Wait for a window of this title and give it the keyboard, as a window manager does."""
        wait_for(lambda: bool(self.windows(title)), f"a window with the title {title}")
        self.rest()
        self.xdotool("windowfocus", "--sync", self.windows(title)[-1])
        self.rest()

    def wait_gone(self, title: str) -> None:
        """Wait until no window has this title."""
        wait_for(lambda: not self.windows(title), f"no window with the title {title}")
        self.rest()

    # --- rest -----------------------------------------------------------------------------------------------

    def watch(self, *processes: int) -> None:
        """Whose rest is waited for from now on."""
        self._watched = [self._process.pid, *processes]

    def rest(self) -> None:
        """Wait until nobody who is watched does anything."""
        until = time.monotonic() + PATIENCE_S
        began, used = time.monotonic(), self._used()
        while time.monotonic() - began < _REST_S:
            assert time.monotonic() < until, "the program never came to rest"
            time.sleep(_SAMPLE_S)
            if any(state in "RD" for state in self._states()) or self._used() - used > _TICKS_AT_REST:
                began, used = time.monotonic(), self._used()

    def _stats(self) -> Iterable[list[str]]:
        for process in self._watched:
            for thread in Path(f"/proc/{process}/task").glob("*"):
                try:
                    # The name of a thread may hold blanks; what follows its bracket does not.
                    yield (thread / "stat").read_text().rpartition(")")[2].split()
                except OSError:
                    continue

    def _states(self) -> list[str]:
        return [fields[0] for fields in self._stats()]

    def _used(self) -> int:
        return sum(int(fields[11]) + int(fields[12]) for fields in self._stats())

    # --- pictures -------------------------------------------------------------------------------------------

    def picture(self) -> bytes:
        """The pixels of now, four bytes each (blue, green, red, nothing), row by row."""
        held = (self._frames / "Xvfb_screen0").read_bytes()
        fields = _XWD_FIELDS.unpack_from(held)
        header, width, height, bits, line, colours = (fields[at] for at in (0, 4, 5, 11, 12, 19))
        assert (width, height, bits, line) == (WIDTH, HEIGHT, 32, 4 * WIDTH)
        first = header + colours * _XWD_COLOUR_BYTES
        return held[first : first + line * height]

    def part(self, left: int, top: int, right: int, bottom: int) -> bytes:
        """The pixels of a part of the screen."""
        held = self.picture()
        return b"".join(held[4 * (y * WIDTH + left) : 4 * (y * WIDTH + right)] for y in range(top, bottom))

    def colours(self, left: int, top: int, right: int, bottom: int) -> set[bytes]:
        """The colours (blue, green, red) in a part of the screen."""
        held = self.part(left, top, right, bottom)
        return {held[at : at + 3] for at in range(0, len(held), 4)}

    def keep(self, name: str) -> Path:
        """Save the picture of now for people to look at."""
        from PySide6.QtGui import QImage

        self._count += 1
        target = self.pictures / f"{self._count:02d}-{name}.png"
        image = QImage(self.picture(), WIDTH, HEIGHT, 4 * WIDTH, QImage.Format.Format_RGB32)
        assert image.save(str(target))
        return target
