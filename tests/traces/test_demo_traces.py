"""After the whole demo: no contact text in any byte of any vault folder or bundle, and no network socket on the way."""

import csv
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
REAL = CHECKOUT / "tests" / "data" / "real"
# Shorter words turn up by chance in megabytes of random bytes.
SHORTEST_WORD = 6
# Runs in every Python process of the demo before anything else; `socket.__new__` is an event of the interpreter.
WATCHER = """
import os, sys
def watch(event, args):
    if event == "socket.__new__":
        with open(os.environ["ROLODEX_SOCKET_LOG"], "a") as log:
            log.write(f"{args[1]}\\n")
sys.addaudithook(watch)
"""


@dataclass(frozen=True, slots=True)
class Played:
    """What one run of the demo left: its folder, its output, the families of sockets that were made."""

    folder: Path
    output: str
    python_sockets: str
    system_sockets: str | None


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    top = tmp_path_factory.mktemp("traces")
    watcher = top / "watcher"
    watcher.mkdir()
    (watcher / "sitecustomize.py").write_text(WATCHER, encoding="utf-8")
    log, calls, folder = top / "sockets.log", top / "calls.log", top / "demo"
    log.touch()
    temporary = top / "tmp"
    temporary.mkdir()
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join((str(watcher), str(CHECKOUT))),
        "ROLODEX_SOCKET_LOG": str(log),
        "TMPDIR": str(temporary),
    }
    line = [sys.executable, "-m", "rolodex", "demo", "run", "--keep", str(folder)]
    strace = shutil.which("strace")
    if strace:
        line = [strace, "-f", "-qq", "-e", "trace=socket", "-o", str(calls), *line]
    done = subprocess.run(line, env=environment, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert list(temporary.iterdir()) == [], "nothing is left in the temporary folder"
    traced = calls.read_text(encoding="utf-8") if strace else None
    yield Played(folder, done.stdout, log.read_text(encoding="utf-8"), traced)
    shutil.rmtree(folder, ignore_errors=True)


def words() -> set[str]:
    """Words of real and invented contacts that the demo puts into its vaults."""
    from rolodex.cli.demo_people import invented

    found: set[str] = set()
    for name in ("mali-assembly-2014.csv", "names-kuwait.csv", "cyprus-term.csv"):
        with (REAL / name).open(encoding="utf-8", newline="") as text:
            for row in csv.DictReader(text):
                found.update(word for column in ("name", "email") for word in (row.get(column) or "").split())
    for person in invented(60):
        found.update((person.name.split()[1], person.phone, person.role))
    return {word for word in found if len(word.encode()) >= SHORTEST_WORD}


def test_no_contact_text_is_readable_in_any_vault_folder_or_bundle(played: Played) -> None:
    files = [
        path
        for path in played.folder.rglob("*")
        if path.is_file() and ("vault" in path.relative_to(played.folder).parts or path.suffix == ".rlx")
    ]
    assert len(files) >= 12
    assert any(path.suffix == ".rlx" for path in files)
    content = b"\n".join(path.read_bytes() for path in files)
    looked_for = words()
    assert len(looked_for) > 200
    found = {
        word
        for word in looked_for
        for encoding in ("utf-8", "utf-16-le", "utf-16-be")
        if word.encode(encoding) in content
    }
    assert found == set()


def test_no_network_socket_is_made(played: Played, record_property: Callable[[str, object], None]) -> None:
    families = played.python_sockets.split()
    assert [
        family for family in families if family in {"2", "10", "AddressFamily.AF_INET", "AddressFamily.AF_INET6"}
    ] == []
    if played.system_sockets is None:
        record_property("not_run", "system calls of the demo were not traced: strace is not installed")
    else:
        assert "AF_INET" not in played.system_sockets


def test_the_watcher_would_notice(tmp_path: Path) -> None:
    log = tmp_path / "sockets.log"
    (tmp_path / "sitecustomize.py").write_text(WATCHER, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "ROLODEX_SOCKET_LOG": str(log)}
    code = "import socket; socket.socket(socket.AF_INET).close()"
    subprocess.run([sys.executable, "-c", code], env=environment, check=True, timeout=30)
    assert log.read_text(encoding="utf-8").split() == ["2"]
