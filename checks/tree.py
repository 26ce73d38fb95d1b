"""The files a check looks at: a checkout, or a small tree that a test has made."""

import ast
import subprocess
from dataclasses import dataclass
from pathlib import Path

# Where our own Python is.
CODE = ("rolodex", "ui", "frozen", "checks", "tests", "benchmarks")
# Files of others, kept byte for byte.
FOREIGN = ("tests/data/", "tests/vectors/", "resources/wordlists/")


@dataclass(frozen=True, slots=True)
class Finding:
    """One breach: where (path, and line or 0) and what."""

    path: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.text}" if self.line else f"{self.path}: {self.text}"


@dataclass(frozen=True, slots=True)
class Tree:
    """The files below `top` that belong to the project, as names with forward slashes."""

    top: Path
    names: tuple[str, ...]

    def python(self) -> list[str]:
        """Our own Python files."""
        return [
            name
            for name in self.names
            if name.endswith(".py") and not name.startswith(FOREIGN) and ("/" not in name or name.startswith(_ROOMS))
        ]

    def own(self) -> list[str]:
        """All files that we wrote."""
        return [name for name in self.names if not name.startswith(FOREIGN)]

    def text(self, name: str) -> str:
        """The content of a text file; empty for a file that is not text."""
        try:
            return (self.top / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            return ""

    def module(self, name: str) -> ast.Module:
        """A Python file, parsed."""
        return ast.parse(self.text(name), filename=name)


_ROOMS = tuple(f"{folder}/" for folder in CODE)


def tree_of(top: Path) -> Tree:
    """What git holds or would take below `top`; every file, where there is no git checkout."""
    command = ["git", "-C", str(top), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    if (top / ".git").exists():
        listed = subprocess.run(command, check=True, capture_output=True).stdout.decode().split("\0")
    else:
        listed = [path.relative_to(top).as_posix() for path in top.rglob("*")]
    return Tree(top, tuple(sorted(name for name in listed if name and (top / name).is_file())))
