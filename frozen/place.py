"""Where the built programs are tried: a bare root with nothing but the C library, or at least a clean environment."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from frozen.folder import needed_from_outside

_DEVICES: Final = {"null": (1, 3), "zero": (1, 5), "random": (1, 8), "urandom": (1, 9)}
_SYSTEM_DATA: Final = (
    *("/etc/fonts", "/usr/share/fontconfig", "/usr/share/fonts/truetype/dejavu", "/usr/share/X11/xkb"),
    *("/usr/lib/locale/C.utf8", "/usr/lib/locale/C.UTF-8"),
)
"""What comes with the C library and with the system's font and keyboard libraries."""
_LIMIT_S: Final = 300


@dataclass(frozen=True, slots=True)
class Place:
    """A folder of an officer and the programs; `root` is "/" where the system cannot be left out."""

    root: Path
    programs: Path
    home: Path

    @property
    def is_bare(self) -> bool:
        """Whether no Python, no checkout and no other program can be reached from here."""
        return self.root != Path("/")

    def outer(self, path: Path) -> Path:
        """Where a file of this place is for us."""
        return self.root / path.relative_to("/") if self.is_bare else path

    def command(self, program: str, arguments: Sequence[str | Path]) -> list[str]:
        """The command line that runs a built program here."""
        name = f"{program}.exe" if os.name == "nt" else program
        line = [str(self.programs / name), *map(str, arguments)]
        return ["chroot", str(self.root), *line] if self.is_bare else line

    def environment(self, more: Mapping[str, str] | None = None) -> dict[str, str]:
        """No Python, nothing of the caller but what Windows cannot do without."""
        needed = ("SYSTEMROOT", "SYSTEMDRIVE", "TEMP", "TMP", "WINDIR") if os.name == "nt" else ()
        kept = {name: os.environ[name] for name in needed if name in os.environ}
        homes = dict.fromkeys(("HOME", "TMPDIR", "USERPROFILE", "APPDATA"), str(self.home))
        # `chroot` itself is looked for along the path.
        path = "/usr/sbin:/usr/bin" if self.is_bare else str(self.home)
        return {**kept, **homes, "PATH": path, "LANG": "C.UTF-8", **(more or {})}

    def start(
        self, program: str, *arguments: str | Path, more: Mapping[str, str] | None = None
    ) -> "subprocess.Popen[bytes]":
        """Run a built program and do not wait."""
        return subprocess.Popen(
            self.command(program, arguments),
            cwd=self.outer(self.home), env=self.environment(more), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )  # fmt: skip

    def run(
        self, program: str, *arguments: str | Path, said: bytes = b"", more: Mapping[str, str] | None = None
    ) -> "subprocess.CompletedProcess[bytes]":
        """Run a built program to its end. Raises TimeoutExpired after five minutes."""
        return subprocess.run(
            self.command(program, arguments),
            cwd=self.outer(self.home), env=self.environment(more), input=said, capture_output=True, timeout=_LIMIT_S,
            check=False,
        )  # fmt: skip


@contextmanager
def open_place(target: Path, scratch: Path) -> Iterator[Place]:
    """A place below `scratch`: bare on Linux for root, else with a clean environment only."""
    if sys.platform == "linux" and os.geteuid() == 0 and shutil.which("chroot"):
        yield _bare(target, scratch / "root")
        return
    home = scratch / "officer"
    home.mkdir()
    yield Place(Path("/"), target, home)


def _bare(target: Path, root: Path) -> Place:
    programs, home = Path("/opt/rolodex"), Path("/officer")
    for folder in (home, programs.parent, Path("/dev")):
        (root / folder.relative_to("/")).mkdir(parents=True)
    shutil.copytree(target, root / programs.relative_to("/"), symlinks=True)
    for path in needed_from_outside(target).values():
        if path != Path():
            copy = root / path.relative_to("/")
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, copy)
    for data in _SYSTEM_DATA:
        if Path(data).is_dir():
            shutil.copytree(data, root / data[1:], symlinks=True, ignore_dangling_symlinks=True)
    for name, (major, minor) in _DEVICES.items():
        os.mknod(root / "dev" / name, 0o666 | 0o020000, os.makedev(major, minor))
    return Place(root, programs, home)
