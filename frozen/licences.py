"""The licence texts of what travels in the frozen folder, each with the folder it goes to."""

import shutil
import subprocess
import sysconfig
import tomllib
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from typing import Final

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from frozen.recipe import TOP

PLACE: Final = "licenses"
_WORDS: Final = ("licen", "copying", "notice", "authors")
_MAKERS: Final = ("pyinstaller",)
"""The program's first bytes are of the tool that builds it."""


def distributions(top: Path = TOP) -> list[metadata.Distribution]:
    """What is needed while the program runs, on this system, over any number of steps."""
    project = tomllib.loads((top / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting = [*project["dependencies"], *_MAKERS]
    found: dict[str, metadata.Distribution] = {}
    while waiting:
        wanted = Requirement(waiting.pop())
        name = canonicalize_name(wanted.name)
        if name in found or (wanted.marker and not wanted.marker.evaluate({"extra": ""})):
            continue
        found[name] = metadata.distribution(name)
        if name not in _MAKERS:
            waiting += found[name].requires or ()
    return [found[name] for name in sorted(found)]


def texts(libraries: Iterable[Path]) -> list[tuple[str, str]]:
    """Of Python, of its packages, and of the system's libraries that are taken along.

    A package that brings no text (Qt's) brings what it says about itself; its text is in `resources/licenses`.
    """
    pairs = [(str(Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"), f"{PLACE}/python")]
    for distribution in distributions():
        place = f"{PLACE}/{distribution.name.lower()}"
        pairs += [(str(file), place) for file in _texts_of(distribution)]
    return [pair for pair in pairs if Path(pair[0]).is_file()] + _of_the_system(libraries)


def _texts_of(distribution: metadata.Distribution) -> list[Path]:
    files = [Path(str(distribution.locate_file(file))) for file in distribution.files or ()]
    about = [file for file in files if any(part.endswith(".dist-info") for part in file.parts)]
    named = [file for file in about if any(word in file.name.lower() for word in _WORDS)]
    return named or [file for file in about if file.name == "METADATA"]


def _of_the_system(libraries: Iterable[Path]) -> list[tuple[str, str]]:
    """Debian keeps them by package; other systems name theirs elsewhere or nowhere."""
    if shutil.which("dpkg") is None:
        return []
    packages = set()
    for library in libraries:
        for path in {library.resolve(), Path(f"/usr{library.resolve()}")}:
            said = subprocess.run(["dpkg", "-S", str(path)], capture_output=True, text=True, check=False).stdout
            packages |= {said.split(":")[0]} if said else set()
    found = [(Path("/usr/share/doc") / package / "copyright", package) for package in sorted(packages)]
    return [(str(file), f"{PLACE}/system/{package}") for file, package in found if file.is_file()]
