"""Vaults in temporary folders, and disks that refuse, for the tests of this folder."""

import os
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from rolodex.clock import FixedClock
from rolodex.crypto.kdf import Argon2Params
from rolodex.crypto.secret import Secret
from rolodex.store import vault
from rolodex.store.keyslots import OfficerKeys
from rolodex.store.vault import Opened

# The least a header may ask for: about 30 ms.
CHEAP = Argon2Params(memory_kib=19 * 1024, iterations=1, lanes=1)
PASSPHRASE = Secret(b"seven plain words of a test passphrase")
OTHER_PASSPHRASE = Secret(b"seven other words of a test passphrase")
OFFICER = OfficerKeys(Secret(bytes([1]) * 32), Secret(bytes([2]) * 32), bytes([3]) * 16)
COLLEAGUE = OfficerKeys(Secret(bytes([4]) * 32), Secret(bytes([5]) * 32), bytes([6]) * 16)
CLOCK = FixedClock(datetime(2026, 3, 1, 8, 0, tzinfo=UTC))
NOW_MS = 1_772_352_000_000
DAY_MS = 86_400_000


def new_vault(folder: Path) -> Opened:
    """A vault of one officer, open."""
    return vault.create(folder, PASSPHRASE, CHEAP, OFFICER, CLOCK)


def reopen(folder: Path, passphrase: Secret = PASSPHRASE) -> Opened:
    """The vault again, as the officer with this passphrase."""
    return vault.open_with_passphrase(folder, passphrase, CLOCK)


def closed_vault(folder: Path) -> Path:
    """A vault of one officer with one note in it, closed."""
    opened = new_vault(folder)
    put(opened, 1, b"first")
    vault.close(opened)
    return folder


def put(opened: Opened, number: int, text: bytes) -> None:
    """One durable write that a test can find again."""
    with opened.db.transaction():
        opened.db.execute("CREATE TABLE IF NOT EXISTS trial (number INTEGER PRIMARY KEY, text BLOB)")
        opened.db.execute("INSERT INTO trial VALUES (?, ?)", (number, text))


def numbers(opened: Opened) -> list[int]:
    """The numbers that `put` wrote."""
    return [row[0] for row in opened.db.rows("SELECT number FROM trial ORDER BY number")]


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a vault with its bytes, the empty lock left out."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "lock"
    }


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Makes the folder refuse writes: for root, whom modes do not stop, by a mount; else by modes."""
    if os.geteuid() == 0:
        _run("mount", "--bind", str(folder), str(folder))
        try:
            _run("mount", "-o", "remount,bind,ro", str(folder))
            yield
        finally:
            _run("umount", str(folder))
        return
    paths = [folder, *folder.rglob("*")]
    modes = {path: path.stat().st_mode for path in paths}
    for path in paths:
        path.chmod(modes[path] & 0o555)
    try:
        yield
    finally:
        for path in paths:
            path.chmod(modes[path])


@contextmanager
def small_disk(folder: Path, size_bytes: int) -> Iterator[None]:
    """Lets files in the folder grow no further than this: for root by a small disk mounted there, else by the
    limit on the size of each file of this process, which the system reports in another way.
    """
    if os.geteuid() == 0:
        folder.mkdir(exist_ok=True)
        _run("mount", "-t", "tmpfs", "-o", f"size={size_bytes},mode=0700", "tmpfs", str(folder))
        try:
            yield
        finally:
            _run("umount", str(folder))
        return
    with file_size_limit(size_bytes):
        yield


@contextmanager
def file_size_limit(size_bytes: int) -> Iterator[None]:
    """No file of this process grows beyond `size_bytes`: the write fails with EFBIG."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def full(disk: Path) -> Iterator[None]:
    """Fills a small disk to its last byte; where only each file is limited, lets none grow at all."""
    if os.geteuid() != 0:
        with file_size_limit(0):
            yield
        return
    filler = disk / "filler"
    handle = os.open(filler, os.O_CREAT | os.O_WRONLY, 0o600)
    try:
        with suppress(OSError):
            while True:
                os.write(handle, bytes(4096))
        yield
    finally:
        os.close(handle)
        filler.unlink()


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)
