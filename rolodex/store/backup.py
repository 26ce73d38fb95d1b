"""Backups: the vault's pages under the same key, proven to open, few and not old."""

import re
from dataclasses import dataclass
from pathlib import Path

from rolodex import errors
from rolodex.crypto.secret import Secret
from rolodex.store import atomic_file, header, layout, migrate
from rolodex.store.connection import Database, open_database
from rolodex.store.failures import told

KEPT = 5
MAX_AGE_MS = 30 * 24 * 3600 * 1000
DAY_MS = 24 * 3600 * 1000
_NAME = re.compile(r"backup-([0-9]{1,15})\.db")
_DATABASE_SUFFIXES = ("", "-wal", "-journal")


@dataclass(frozen=True, slots=True)
class Backup:
    """One verified backup: its database, the header copy that opens it, and when it was made."""

    database: Path
    header: Path
    at_ms: int


def make(db: Database, key: Secret, vault_folder: Path, at_ms: int) -> Backup:
    """Copies the database and its header into `backups/`, opens and checks the copy, then removes old ones.

    The copy gets its final name only after the check: what has that name was proven. Old ones (beyond five, older than
    30 days) go only after that. Raises DiskFull, ReadOnly, Damaged("backup"), Environment; then the older backups are
    all there. RuntimeError inside a transaction.
    """
    if db.in_transaction:
        raise RuntimeError("a backup is made between transactions")
    folder = layout.backups(vault_folder)
    with told():
        folder.mkdir(mode=0o700, exist_ok=True)
    earlier = list_backups(vault_folder)
    # A clock that was set back must not make the newest backup look like an old one.
    number = max(at_ms, earlier[0].at_ms + 1) if earlier else at_ms
    made = _paths(folder, number)
    temporary = made.database.with_name(made.database.name + layout.NEW_SUFFIX)
    with told():
        _remove_database(temporary)
        try:
            db.copy_to(temporary, key)
            atomic_file.sync_file(temporary)
            _verify(db, key, temporary)
            atomic_file.replace(made.header, _header_bytes(vault_folder))
            temporary.replace(made.database)
            atomic_file.sync_folder(folder)
        except BaseException:
            _remove_database(temporary)
            raise
    rotate(vault_folder, at_ms)
    return made


def list_backups(vault_folder: Path) -> tuple[Backup, ...]:
    """All backups, the newest first."""
    folder = layout.backups(vault_folder)
    if not folder.is_dir():
        return ()
    found = [_paths(folder, int(match[1])) for path in folder.iterdir() if (match := _NAME.fullmatch(path.name))]
    return tuple(sorted(found, key=lambda one: one.at_ms, reverse=True))


def is_due(vault_folder: Path, now_ms: int) -> bool:
    """Whether the daily backup is to be made before the first write: none yet, or the newest is a day old.

    A newest one that lies in the future says that the clock was wrong then or is now: due.
    """
    backups = list_backups(vault_folder)
    return not backups or not 0 <= now_ms - backups[0].at_ms < DAY_MS


def rotate(vault_folder: Path, now_ms: int) -> int:
    """Removes backups beyond the newest five and those older than 30 days, never the newest; how many went."""
    old = [
        one
        for place, one in enumerate(list_backups(vault_folder))
        if place > 0 and (place >= KEPT or now_ms - one.at_ms > MAX_AGE_MS)
    ]
    with told():
        for one in old:
            _remove_database(one.database)
            one.header.unlink(missing_ok=True)
    return len(old)


def tidy(vault_folder: Path) -> None:
    """Removes what an interrupted `make` or `rotate` left. Raises OSError as the system gives it."""
    folder = layout.backups(vault_folder)
    proven = {path for one in list_backups(vault_folder) for path in (one.database, one.header)}
    for path in folder.iterdir():
        if path not in proven and path.name.startswith("backup-"):
            path.unlink()


def restore(database: Path, folder: Path) -> None:
    """Makes a vault folder out of a backup; `folder` must not exist. The backup stays as it is.

    It opens with the passphrases of its day. The caller opens it to prove that: until then nothing is known of its
    pages. Raises FileMissing, FileExists, Damaged("header" | "disk"), VaultTooNew, DiskFull, ReadOnly, Environment;
    then no folder remains.
    """
    match = _NAME.fullmatch(database.name)
    if match is None:
        raise errors.Invalid("backup", "name")
    source = _paths(database.parent, int(match[1]))
    with told():
        data = source.header.read_bytes()
        content = header.decode(data).header
        folder.mkdir(mode=0o700)
        target = layout.database(folder, content.generation)
        try:
            for name in layout.FOLDERS:
                (folder / name).mkdir(mode=0o700)
            atomic_file.copy_new(source.database, target)
            header.write(folder, data)
        except BaseException:
            _remove_restored(folder, target)
            raise


def _verify(db: Database, key: Secret, path: Path) -> None:
    try:
        copy = open_database(path, key)
        try:
            copy.check_structure()
            same = migrate.version(copy) == migrate.version(db)
        finally:
            copy.close()
    except errors.Damaged as error:
        raise errors.Damaged("backup") from error
    if not same:
        raise errors.Damaged("backup", reason="version")


def _header_bytes(vault_folder: Path) -> bytes:
    return header.read(vault_folder)[0].data


def _paths(folder: Path, number: int) -> Backup:
    return Backup(folder / f"backup-{number}.db", folder / f"backup-{number}.hdr", number)


def _remove_database(path: Path) -> None:
    for suffix in _DATABASE_SUFFIXES:
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _remove_restored(folder: Path, database: Path) -> None:
    for path in (*layout.headers(folder), database):
        path.unlink(missing_ok=True)
    for name in layout.FOLDERS:
        if (folder / name).exists():
            (folder / name).rmdir()
    folder.rmdir()
