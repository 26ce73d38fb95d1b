"""The steps of `build.spec` that ask PyInstaller or the system something; imported there and nowhere else."""

import importlib.util
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from PyInstaller.depend.bindepend import get_imports
from PyInstaller.utils.hooks import collect_data_files, collect_submodules

from frozen import licences, recipe

Entry = tuple[str, str, str]
"""Name in the folder, file it is made from, kind."""

_WINDOW_HOOKS: Final = frozenset({"pyi_rth_pyside6"})
"""Run at every start. `entry.py` does what is left of their work here, for the window only."""
_STRIPPED_BY_THEIR_MAKERS: Final = ("PySide6/", "shiboken6/")


def hidden_modules() -> list[str]:
    """Modules that are imported by name while the program runs."""
    named = [*recipe.own_modules(), *recipe.KEY_STORES.get(sys.platform, ())]
    return named + [name for package in recipe.ALL_OF if _is_here(package) for name in collect_submodules(package)]


def data_files() -> list[tuple[str, str]]:
    """Files that are read while the program runs, each with the folder it goes to."""
    return recipe.own_data() + [
        pair for package in recipe.DATA_OF if _is_here(package) for pair in collect_data_files(package)
    ]


def kept_scripts(scripts: Iterable[Entry]) -> list[Entry]:
    """What a program runs, in order, without what would load Qt before it is known whether a window is wanted."""
    return [script for script in scripts if script[0] not in _WINDOW_HOOKS]


def kept(binaries: Iterable[Entry], datas: Iterable[Entry], work: str) -> tuple[list[Entry], list[Entry]]:
    """What of the collected files goes into the folder: what the recipe wants, and what that needs.

    Files with symbols for debuggers are copied without them into `work`, where the system can do that.
    """
    spoken = recipe.languages()
    wanted = [entry for entry in binaries if recipe.is_kept(_name(entry), spoken)]
    needs = {_name(entry).rpartition("/")[2]: _needs(entry) for entry in wanted if entry[2] != "SYMLINK"}
    reached = recipe.reachable([_name(entry) for entry in wanted], needs)
    files = [entry for entry in wanted if _name(entry) in reached]
    held = {_name(entry) for entry in files}
    rest = [
        entry
        for entry in datas
        if recipe.is_kept(_name(entry), spoken) and (entry[2] != "SYMLINK" or _target(entry) in held)
    ]
    stripped = [_without_symbols(entry, Path(work) / "stripped") for entry in files]
    return stripped, rest


def licence_texts(binaries: Iterable[Entry], into_folder: Iterable[Entry]) -> list[Entry]:
    """The licences of everything that goes into the folder. `binaries` tell where the files came from."""
    prefix = Path(sys.prefix)
    names = {entry[0] for entry in into_folder}
    sources = [Path(entry[1]) for entry in binaries if entry[0] in names and entry[2] == "BINARY"]
    foreign = [source for source in sources if prefix not in source.parents]
    pairs = licences.texts(foreign)
    return [(f"{place}/{Path(file).name}", file, "DATA") for file, place in pairs]


def _is_here(package: str) -> bool:
    return importlib.util.find_spec(package) is not None


def _name(entry: Entry) -> str:
    return entry[0].replace("\\", "/")


def _target(entry: Entry) -> str:
    """The file in the folder that a link there leads to."""
    parts = [*_name(entry).split("/")[:-1], *entry[1].replace("\\", "/").split("/")]
    found: list[str] = []
    for part in parts:
        if part == "..":
            found.pop()
        else:
            found.append(part)
    return "/".join(found)


def _needs(entry: Entry) -> set[str]:
    if sys.platform == "linux":
        # PyInstaller asks the loader, which names the needs of the needs too, also of those that stay behind.
        said = subprocess.run(["objdump", "-p", entry[1]], check=True, capture_output=True, text=True).stdout
        return set(re.findall(r"^\s*NEEDED\s+(\S+)", said, re.MULTILINE))
    return {name.replace("\\", "/").rpartition("/")[2] for name, _ in get_imports(entry[1])}


def _without_symbols(entry: Entry, place: Path) -> Entry:
    tool = shutil.which("strip") if sys.platform == "linux" else None
    if tool is None or _name(entry).startswith(_STRIPPED_BY_THEIR_MAKERS) or entry[2] == "SYMLINK":
        return entry
    copy = place / _name(entry)
    copy.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run([tool, "--strip-unneeded", "-o", str(copy), entry[1]], check=True)
    return (entry[0], str(copy), entry[2])
