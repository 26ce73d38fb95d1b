"""A new vault's folder, made so that a crash leaves either no vault or a whole one, and what crashes leave behind."""

from contextlib import suppress
from pathlib import Path

from rolodex import errors
from rolodex.crypto.secret import Secret
from rolodex.store import atomic_file, backup, header, layout, migrate
from rolodex.store.connection import create_database
from rolodex.store.failures import of_file
from rolodex.store.header import Header

_DATABASE_SUFFIXES = ("", "-wal", "-journal", "-shm")


def create(folder: Path, content: Header, database_key: Secret, header_key: Secret) -> None:
    """Makes the folder and all in it; the header comes last and makes it a vault. Raises as `vault.create`."""
    made = _prepare(folder)
    try:
        for name in layout.FOLDERS:
            (folder / name).mkdir(mode=0o700, exist_ok=True)
        database = layout.database(folder, content.generation)
        db = create_database(database, database_key)
        try:
            migrate.migrate(db, _nothing_to_back_up)
        finally:
            db.close()
        atomic_file.sync_file(database)
        header.write(folder, header.encode(content, header_key))
        (folder / layout.UNFINISHED).unlink()
        atomic_file.sync_folder(folder)
    except OSError as error:
        _undo(folder, content.generation, made)
        raise of_file(error) from error
    except BaseException:
        _undo(folder, content.generation, made)
        raise


def tidy(folder: Path) -> None:
    """Removes what an interrupted write left in a vault that is whole. Raises nothing: it can wait.

    A database of another generation stays: a header put back would otherwise cost the newer one.
    """
    with suppress(OSError):
        (folder / layout.UNFINISHED).unlink(missing_ok=True)
        for path in layout.headers(folder):
            path.with_name(path.name + layout.NEW_SUFFIX).unlink(missing_ok=True)
        for name in layout.FOLDERS:
            (folder / name).mkdir(mode=0o700, exist_ok=True)
        backup.tidy(folder)


def _prepare(folder: Path) -> bool:
    """Makes the folder if need be and marks it; True if it was made here."""
    marker = folder / layout.UNFINISHED
    try:
        made = not folder.exists()
        if made:
            folder.mkdir(mode=0o700)
            atomic_file.sync_folder(folder.parent)
        elif marker.exists() and not any(path.exists() for path in layout.headers(folder)):
            _clear(folder, generation=1)
        if any(folder.iterdir()):
            raise errors.FileExists
        atomic_file.write_new(marker, b"")
        folder.chmod(0o700)
    except OSError as error:
        raise of_file(error) from error
    return made


def _undo(folder: Path, generation: int, made: bool) -> None:
    # What cannot be removed now is marked as unfinished: the next creation removes it.
    with suppress(OSError):
        _clear(folder, generation)
        if made:
            folder.rmdir()


def _clear(folder: Path, generation: int) -> None:
    """Removes what a creation makes, the marker last; anything else stays and is in the way."""
    for path in layout.headers(folder):
        path.unlink(missing_ok=True)
        path.with_name(path.name + layout.NEW_SUFFIX).unlink(missing_ok=True)
    for suffix in _DATABASE_SUFFIXES:
        database = layout.database(folder, generation)
        database.with_name(database.name + suffix).unlink(missing_ok=True)
    for name in layout.FOLDERS:
        if (folder / name).is_dir():
            (folder / name).rmdir()
    (folder / layout.LOCK).unlink(missing_ok=True)
    (folder / layout.UNFINISHED).unlink(missing_ok=True)


def _nothing_to_back_up() -> None:
    """A database that was just made has nothing to lose."""
