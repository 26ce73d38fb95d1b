"""Looks at a built folder without running it: what must not be there, what must, and whether it can be loaded."""

import ast
import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

from PyInstaller.archive.readers import CArchiveReader

from frozen.licences import PLACE, distributions
from frozen.log import Log
from frozen.recipe import FORBIDDEN_FILES, PACKAGES, PLUGINS, PROGRAMS, REQUIRED_ON_LINUX, TOP, own_data, own_modules

INTERNAL: Final = "_internal"
SYSTEM_LIBRARIES: Final = re.compile(
    r"(ld-linux|libc|libm|libdl|libpthread|librt|libutil|libresolv|libz)[.-]"
    r"|lib(GL|EGL|GLX|OpenGL)\.so|libdbus-1\.so|libcups\.so|libxcb\.so|libwayland-(client|cursor)\.so"
)
"""What the system must bring: the C library, zlib to unpack the start of a program, and what speaks to its graphics,
its bus, its printers and its screen."""


def check(target: Path, log: Log) -> None:
    """Every check of the files of the folder."""
    log.say("The folder")
    check_absent(target, log)
    _check_present(target, log)
    _check_imports(target, log)
    if sys.platform == "linux":
        _check_loading(target, log)


def folder_bytes(target: Path) -> int:
    """The sum of the sizes of the files below a folder; a file with two names counts once."""
    found = [file.stat() for file in target.rglob("*") if file.is_file() and not file.is_symlink()]
    # On systems that number no files each counts.
    return sum({(state.st_ino or -number): state.st_size for number, state in enumerate(found)}.values())


def libraries(target: Path) -> list[Path]:
    """The programs and shared libraries of a folder on Linux, links left out."""
    found = [file for file in target.rglob("*") if ".so" in file.name and file.is_file() and not file.is_symlink()]
    return [target / name for name in PROGRAMS] + sorted(found)


def needed_from_outside(target: Path) -> dict[str, Path]:
    """The libraries, with their paths, that the loader takes from the system for the folder. Unknown ones have none."""
    inside = target / INTERNAL
    found: dict[str, Path] = {}
    for file in libraries(target):
        # A program loads its own needs before it knows where the folder is.
        place = "" if file.parent == target else str(inside)
        environment = {**os.environ, "LD_LIBRARY_PATH": place, "LC_ALL": "C"}
        said = subprocess.run(["ldd", str(file)], env=environment, capture_output=True, text=True, check=False).stdout
        for name, path in re.findall(r"^\s*(\S+) => (\S+)", said, re.MULTILINE):
            if not path.startswith(str(target)):
                found[name] = Path("" if path == "not" else path)
        for path in re.findall(r"^\s*(/\S+) \(0x", said, re.MULTILINE):
            found[Path(path).name] = Path(path)
    return found


def check_absent(target: Path, log: Log) -> None:
    """No library that must not be there, no plugin that nobody wanted, no path of the builder."""
    names = [file.relative_to(target).as_posix() for file in target.rglob("*") if file.is_file()]
    bad = [name for name in names if FORBIDDEN_FILES.search(name.rpartition("/")[2])]
    log.check(not bad, f"no network, QML, VNC, TUIO or TLS library among {len(names)} files", bad)
    wanted = {plugin for group in PLUGINS.values() for plugin in group}
    plugins = [name for name in names if "/plugins/" in name and re.search(r"\.(so|dll|dylib)$", name)]
    strange = [name for name in plugins if Path(name).stem.removeprefix("lib") not in wanted]
    log.check(bool(plugins) and not strange, f"{len(plugins)} plugins of Qt, all of them wanted", strange)
    place = os.fsencode(TOP)
    told = [name for name in names if place in (target / name).read_bytes()]
    log.check(not told, "no file tells where it was built", told)


def _check_present(target: Path, log: Log) -> None:
    missing = [
        f"{place}/{Path(file).name}"
        for file, place in own_data()
        if not (target / INTERNAL / place / Path(file).name).is_file()
    ]
    log.check(not missing, "every resource and every step of the schema is there", missing)
    bare = [
        distribution.name
        for distribution in distributions()
        if not any((target / INTERNAL / PLACE / distribution.name.lower()).glob("*"))
    ]
    log.check(not bare, f"licences of {len(distributions())} packages travel along", bare)


def _check_imports(target: Path, log: Log) -> None:
    archive = CArchiveReader(str(_program(target)))
    held = set(archive.open_embedded_archive("PYZ.pyz").toc)
    absent = [name for name in own_modules() if name not in held]
    log.check(not absent, f"all {len(own_modules())} modules of the program are in it", absent)
    inside = target / INTERNAL
    # Some are imported on newer versions of Python only.
    foreign = sorted(name for name in third_party() if importlib.util.find_spec(name.split(".")[0]))
    lost = [name for name in foreign if name not in held and not _is_extension(inside, name)]
    log.check(not lost, f"all {len(foreign)} modules of others that it imports are in it", lost)


def third_party(top: Path = TOP) -> set[str]:
    """The modules of others that the product's source names in an import statement, wherever it stands."""
    found = set()
    for package in PACKAGES:
        for file in (top / package).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    found |= {alias.name for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and node.module:
                    found.add(node.module)
    ours = {*PACKAGES, *sys.stdlib_module_names}
    return {name for name in found if name.split(".")[0] not in ours}


def _is_extension(inside: Path, name: str) -> bool:
    place = inside.joinpath(*name.split("."))
    return any(place.parent.glob(f"{place.name}.*")) or place.is_dir()


def _program(target: Path) -> Path:
    return next(path for path in (target / PROGRAMS[0], target / f"{PROGRAMS[0]}.exe") if path.exists())


def _check_loading(target: Path, log: Log) -> None:
    outside = needed_from_outside(target)
    lost = [name for name in REQUIRED_ON_LINUX if not list((target / INTERNAL).rglob(f"lib{name}.so"))]
    log.check(
        not lost, f"plugins without which there is no window or no icon are there: {len(REQUIRED_ON_LINUX)}", lost
    )
    unresolved = sorted(name for name, path in outside.items() if path == Path() and "cups" not in name)
    log.check(not unresolved, f"every library of {len(libraries(target))} files resolves", unresolved)
    held = {file.name for file in (target / INTERNAL).rglob("*")}
    asked = set()
    for file in libraries(target):
        # What is no library has no needs; it fails above.
        said = subprocess.run(["objdump", "-p", str(file)], capture_output=True, text=True, check=False).stdout
        direct = set(re.findall(r"NEEDED\s+(\S+)", said))
        asked |= direct if file.parent == target else direct - held
    strange = [name for name in sorted(asked) if not SYSTEM_LIBRARIES.match(name)]
    log.check(not strange, f"of the system it asks only for {', '.join(sorted(asked))}", strange)
