"""The reference TypeScript age library (npm age-encryption), where Node.js is present.

It is installed from its lock file into the git-ignored `typage/node_modules/<digest of the lock>/`. Where that
cannot be, the tests that need it say so in the summary instead of passing in silence.
"""

import base64
import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

TYPAGE = Path(__file__).parent / "typage"
MINIMUM_NODE = (20, 19)
INSTALL_TIMEOUT_S = 180
CALL_TIMEOUT_S = 60


@dataclass(frozen=True, slots=True)
class Typage:
    """The installed library: `encrypt` and `decrypt` take what `typage/interop.mjs` describes."""

    node: str
    folder: Path

    def encrypt(self, plaintext: bytes, **key: str | int) -> bytes:
        """An age file made by the library."""
        return self._run("encrypt", plaintext, key)

    def decrypt(self, file: bytes, **key: str | int) -> bytes:
        """The plaintext as the library reads it; a refusal is a failed test."""
        return self._run("decrypt", file, key)

    def _run(self, action: str, data: bytes, key: dict[str, str | int]) -> bytes:
        request = json.dumps(key | {"data": base64.b64encode(data).decode()})
        script = str(TYPAGE / "interop.mjs")
        answer = subprocess.run(
            [self.node, script, str(self.folder), action],
            input=request.encode(),
            capture_output=True,
            timeout=CALL_TIMEOUT_S,
            check=False,
        )
        assert answer.returncode == 0, answer.stderr.decode(errors="replace")
        return base64.b64decode(answer.stdout, validate=True)


class _NotAvailableError(Exception):
    """The library cannot be had here; the text says why."""


@pytest.fixture(scope="session")
def _typage_or_reason() -> Typage | str:
    try:
        return _install()
    except _NotAvailableError as reason:
        return str(reason)


@pytest.fixture
def typage(_typage_or_reason: Typage | str, record_property: Callable[[str, object], None]) -> Typage | None:
    """The library; None where it cannot be had, and the summary of the run then says why."""
    if isinstance(_typage_or_reason, str):
        record_property("not_run", f"npm age-encryption: {_typage_or_reason}")
        return None
    return _typage_or_reason


def _install() -> Typage:
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        raise _NotAvailableError("Node.js and npm are not installed")
    _check_version(node)
    lock = (TYPAGE / "package-lock.json").read_bytes()
    folder = TYPAGE / "node_modules" / hashlib.sha256(lock).hexdigest()[:16]
    if not folder.is_dir():
        _npm_ci(npm, folder)
    return Typage(node, folder)


def _check_version(node: str) -> None:
    answer = subprocess.run([node, "--version"], capture_output=True, timeout=CALL_TIMEOUT_S, check=True)
    version = answer.stdout.decode().strip()
    if tuple(int(part) for part in version.removeprefix("v").split(".")[:2]) < MINIMUM_NODE:
        raise _NotAvailableError(f"Node.js {version} is too old, it needs 20.19")


def _npm_ci(npm: str, folder: Path) -> None:
    folder.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".install-") as name:
        workshop = Path(name) / "library"
        workshop.mkdir()
        for file in ("package.json", "package-lock.json"):
            shutil.copy(TYPAGE / file, workshop)
        command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1"]
        try:
            answer = subprocess.run(
                command, cwd=workshop, env=_person(), capture_output=True, timeout=INSTALL_TIMEOUT_S, check=False
            )
        except subprocess.TimeoutExpired:
            raise _NotAvailableError(f"npm ci took longer than {INSTALL_TIMEOUT_S} s") from None
        if answer.returncode != 0:
            raise _NotAvailableError(f"npm ci ended with {answer.returncode}; is the registry reachable?")
        # Two processes may install at once; the first to arrive serves both.
        if not folder.is_dir():
            workshop.rename(folder)


def _person() -> dict[str, str]:
    """The environment with the home of the person who runs the tests: npm's registry settings are there."""
    environment = dict(os.environ)
    if os.name == "posix":
        import pwd

        environment["HOME"] = pwd.getpwuid(os.getuid()).pw_dir
    return environment
