#!/usr/bin/env python3
"""From a fresh clone to a running program: `python3 run.py demo` or `python3 run.py test`.

Needs Python 3.11 with pip, and git for the checkout; everything else comes into `.tools` and `.venv` beside
this file. Standard library only. Nothing is installed into the system but, where `test` needs Qt's shared
libraries and a few programs on Linux, the packages that it names first.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

TOP = Path(__file__).resolve().parent
VENV = TOP / ".venv"
STAMP = VENV / "rolodex-stamp"
UV_VERSION = "0.13.8"
# The wheels of exactly this version, by hash.
UV_PINS = TOP / ".ci" / "uv.txt"
WINDOWS = os.name == "nt"
UV = TOP / ".tools" / f"uv-{UV_VERSION}" / ("uv.exe" if WINDOWS else "uv")
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
CHECKED = ("rolodex", "ui", "frozen", "checks", "tests", "benchmarks", "run.py")
# import-linter has no `-m` entry.
LINT_IMPORTS = "from importlinter.cli import lint_imports_command as run; run()"

# What Qt loads before it shows anything, offscreen too, and the Debian package of each.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
}

# What Qt loads besides to show a window under X11, as one test does.
SCREEN_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

# What tests start on Linux, a key store, a screen and a keyboard of their own, and the Debian package of each.
TEST_PROGRAMS = {
    "gnome-keyring-daemon": "gnome-keyring",
    "dbus-run-session": "dbus-daemon",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
}

# A caller's settings for uv, pip and Python may lead elsewhere (another venv, index or target); what the
# network of the place needs is kept.
DROPPED = ("UV_", "PIP_", "PYTHON", "VIRTUAL_ENV", "CONDA_", "__PYVENV_LAUNCHER__")
KEPT = """
    UV_CACHE_DIR UV_HTTP_TIMEOUT UV_NATIVE_TLS UV_SYSTEM_CERTS
    PIP_CACHE_DIR PIP_CERT PIP_CLIENT_CERT PIP_CONFIG_FILE PIP_DEFAULT_TIMEOUT PIP_EXTRA_INDEX_URL PIP_FIND_LINKS
    PIP_INDEX_URL PIP_PROXY PIP_RETRIES PIP_TRUSTED_HOST PYTHONUTF8 PYTHONIOENCODING
"""


class Stop(Exception):
    """The work cannot go on; the text says why and what to do."""


def say(text: str) -> None:
    """One line for the person, on standard error: standard output belongs to what is run."""
    print(text, file=sys.stderr, flush=True)


def environment() -> dict[str, str]:
    """The caller's environment without what would lead uv, pip or Python astray."""
    needed = KEPT.split()
    kept = {name: value for name, value in os.environ.items() if name in needed or not name.startswith(DROPPED)}
    kept.update(PIP_DISABLE_PIP_VERSION_CHECK="1", PIP_REQUIRE_VIRTUALENV="0", PIP_NO_INPUT="1")
    return kept


def call(command: Sequence[str | Path], cwd: Path | None = TOP, **more: str) -> int:
    """Run a program with the cleaned environment and return its exit code."""
    try:
        done = subprocess.run([str(part) for part in command], cwd=cwd, env={**environment(), **more}, check=False)
    except KeyboardInterrupt:
        return 130
    return done.returncode


# --- the environment ----------------------------------------------------------------------------------------


def base_python() -> str:
    """The interpreter that stands behind this process, also when this one runs in an environment."""
    return str(getattr(sys, "_base_executable", "") or sys.executable)


def fetch_uv() -> None:
    """Put the pinned uv into `.tools`.

    `pip download` and unpacking works wherever pip works: PEP 668, a configured target or a missing venv
    module do not matter to it.
    """
    if UV.exists():
        return
    say(f"Fetching uv {UV_VERSION} into .tools …")
    UV.parent.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=UV.parent.parent) as folder:
        command = [base_python(), "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"]
        command += ["--require-hashes", "--dest", folder, "--requirement", str(UV_PINS)]
        if call(command) != 0:
            raise Stop(
                "uv could not be fetched. Needed are pip (Debian: apt-get install python3-pip) and a way to "
                "pypi.org, direct or by PIP_INDEX_URL / PIP_PROXY."
            )
        wheel = next(Path(folder).glob("uv-*.whl"))
        with zipfile.ZipFile(wheel) as archive:
            member = next(name for name in archive.namelist() if name.endswith(f".data/scripts/{UV.name}"))
            fresh = Path(folder) / UV.name
            fresh.write_bytes(archive.read(member))
        fresh.chmod(0o755)
        UV.parent.mkdir(exist_ok=True)
        fresh.replace(UV)


def wanted_stamp() -> str:
    """What the environment depends on; equal to the stored stamp when there is nothing to do."""
    files = [(TOP / name).read_bytes() for name in ("uv.lock", "pyproject.toml")]
    parts = [hashlib.sha256(data).hexdigest() for data in files]
    return json.dumps([*parts, UV_VERSION, list(sys.version_info[:2]), str(TOP)])


def prepare() -> None:
    """Bring `.venv` to exactly what `uv.lock` says. Does nothing, quickly, when it is there already."""
    wanted = wanted_stamp()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text(encoding="utf-8") == wanted:
        return
    fetch_uv()
    say("Preparing .venv from uv.lock …")
    STAMP.unlink(missing_ok=True)
    command = [str(UV), "sync", "--quiet", "--no-config", "--locked", "--no-build", "--no-install-project"]
    command += ["--python", base_python(), "--no-python-downloads", "--no-managed-python"]
    if call(command, UV_PROJECT_ENVIRONMENT=str(VENV)) != 0:
        raise Stop("The environment could not be prepared; uv's words above say why.")
    link_checkout()
    STAMP.write_text(wanted, encoding="utf-8")


def link_checkout() -> None:
    """Let `.venv` import `rolodex` and `ui` from this checkout, from any folder, with nothing built."""
    place = subprocess.run(
        [str(PYTHON), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        env=environment(),
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    (Path(place) / "rolodex-checkout.pth").write_text(f"{TOP}\n", encoding="utf-8")


def missing_qt_packages() -> list[str]:
    """The Debian packages of the shared libraries that Qt needs and that do not load; empty but on Linux."""
    return missing_libraries(QT_LIBRARIES)


def missing_libraries(packages: Mapping[str, str]) -> list[str]:
    """The packages of those libraries that do not load; empty but on Linux."""
    if sys.platform != "linux":
        return []
    missing = []
    for library, package in packages.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def missing_test_packages() -> list[str]:
    """The Debian packages of what tests start and that is not here, libraries included; empty but on Linux."""
    if sys.platform != "linux":
        return []
    programs = [package for program, package in TEST_PROGRAMS.items() if shutil.which(program) is None]
    return programs + missing_libraries(SCREEN_LIBRARIES)


def prepare_qt() -> None:
    """See that Qt can load; raises Stop as `install`."""
    install("Qt needs shared libraries that are not here.", missing_qt_packages)


def prepare_tests() -> None:
    """See that Qt can load and that the programs of the tests are here; raises Stop as `install`."""
    prepare_qt()
    install("The tests need programs that are not here.", missing_test_packages)


def install(need: str, missing_packages: Callable[[], list[str]]) -> None:
    """Install what is missing with apt as root, or with sudo after a yes, else say what to install and stop."""
    missing = missing_packages()
    if not missing:
        return
    line = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing]
    say(f"{need} On Debian and Ubuntu they come with:")
    say(f"  apt-get update && {' '.join(line)}")
    if shutil.which("apt-get") is None:
        raise Stop("Install them with this system's package manager, then start again.")
    prefix: list[str] = []
    if os.geteuid() != 0:
        if shutil.which("sudo") is None or not sys.stdin.isatty():
            raise Stop("Run that line as root, then start again.")
        if input("Run it now with sudo? [y/N] ").strip().lower() not in {"y", "yes"}:
            raise Stop("Run that line as root, then start again.")
        prefix = ["sudo"]
    for command in (["apt-get", "update", "-qq"], line):
        if call([*prefix, *command], DEBIAN_FRONTEND="noninteractive") != 0:
            raise Stop(f"{' '.join(command[:2])} failed; run the line above by hand, then start again.")
    if missing_packages():
        raise Stop("Some of it is still missing after the installation; see the line above.")


# --- the verbs ----------------------------------------------------------------------------------------------


def module(name: str, arguments: Sequence[str], cwd: Path | None = TOP) -> int:
    """Run a module of the checkout with the environment's Python."""
    return call([PYTHON, "-P", "-m", name, *arguments], cwd=cwd)


def setup(arguments: Sequence[str]) -> int:
    """the environment in .venv, then stop"""
    if arguments:
        raise Stop("setup takes no arguments.")
    prepare()
    prepare_qt()
    say("Ready.")
    return 0


def demo(arguments: Sequence[str]) -> int:
    """the main job end to end, on real data"""
    prepare()
    return module("rolodex", ["demo", "run", *arguments])


def rolodex(arguments: Sequence[str]) -> int:
    """run the program from the checkout; paths are relative to where you are"""
    prepare()
    return module("rolodex", arguments, cwd=None)


def pictures(arguments: Sequence[str]) -> int:
    """screenshots of every screen into docs/pictures, or into a folder that is named"""
    prepare()
    prepare_qt()
    target = arguments[0] if arguments else "docs/pictures"
    return call([PYTHON, "-P", "-m", "ui.pictures", target], QT_QPA_PLATFORM="offscreen")


def bench(arguments: Sequence[str]) -> int:
    """measured figures against the budgets"""
    prepare()
    return module("benchmarks", arguments)


def assure(arguments: Sequence[str]) -> int:
    """long fault, fuzz and soak runs"""
    prepare()
    prepare_qt()
    return module("tests.assure", arguments)


def build(arguments: Sequence[str]) -> int:
    """the frozen folder dist/rolodex, and a trial of it without Python"""
    prepare()
    prepare_qt()
    return module("frozen", arguments)


def test(arguments: Sequence[str]) -> int:
    """every check and the whole test suite; with arguments, pytest alone with them"""
    prepare()
    prepare_tests()
    pytest = ["-P", "-m", "pytest"]
    forwarded = arguments[1:] if arguments[:1] == ["--"] else arguments
    if forwarded:
        return call([PYTHON, *pytest, *forwarded], QT_QPA_PLATFORM="offscreen")
    present = [name for name in CHECKED if (TOP / name).exists()]
    steps = {
        "format": ["-m", "ruff", "format", "--check", "--quiet", *present],
        "lint": ["-m", "ruff", "check", "--quiet", *present],
        "types": ["-m", "mypy", "--strict", "--no-error-summary", *present],
        "imports": ["-P", "-c", LINT_IMPORTS, "--no-cache", "--no-logo"],
        "checks": ["-P", "-m", "checks"],
        "tests": [*pytest, "-n", "2"],
    }
    failed = []
    for name, step in steps.items():
        print(f"== {name}", flush=True)
        code = call([PYTHON, *step], QT_QPA_PLATFORM="offscreen")
        if code == 130:
            return code
        if code != 0:
            failed.append(name)
    print(f"== FAILED: {', '.join(failed)}" if failed else "== all passed", flush=True)
    return 1 if failed else 0


VERBS: dict[str, Callable[[Sequence[str]], int]] = {
    "demo": demo,
    "test": test,
    "setup": setup,
    "bench": bench,
    "pictures": pictures,
    "assure": assure,
    "build": build,
    "rolodex": rolodex,
}


def main(arguments: Sequence[str]) -> int:
    """Do one verb and return the exit code; 2 is wrong usage."""
    if sys.version_info < (3, 11):
        say(f"This is Python {sys.version.split()[0]}; Rolodex needs 3.11 or later, 64 bit.")
        say("Get it from https://www.python.org/downloads/ or your system's packages (Debian 12 has it).")
        return 2
    verb, rest = (arguments[0], list(arguments[1:])) if arguments else ("", [])
    if verb not in VERBS:
        say("usage: python3 run.py VERB [ARGUMENTS]")
        for name, function in VERBS.items():
            say(f"  {name:<10}{function.__doc__}")
        return 0 if verb in {"-h", "--help"} else 2
    try:
        return VERBS[verb](rest)
    except Stop as reason:
        say(f"run.py: {reason}")
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
