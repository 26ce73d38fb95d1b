"""Which SQLCipher and SQLite run here. Opens no file."""

from contextlib import closing
from dataclasses import dataclass

from sqlcipher3 import dbapi2


@dataclass(frozen=True, slots=True)
class Engine:
    """Versions as the library tells them."""

    sqlcipher: str
    sqlite: str


def look() -> Engine:
    """Ask the library by a database in memory that is gone afterwards."""
    with closing(dbapi2.connect(":memory:")) as held:
        found = held.execute("PRAGMA cipher_version").fetchone()
    return Engine(sqlcipher=str(found[0]), sqlite=str(dbapi2.sqlite_version))
