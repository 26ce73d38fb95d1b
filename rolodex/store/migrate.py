"""Brings a database to the schema this program knows, one numbered script at a time."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import resources

from rolodex import errors
from rolodex.store.connection import Database

_NAME = re.compile(r"([0-9]{4})_[a-z]+_[a-z0-9_]+\.sql")
_USER_VERSION = "PRAGMA user_version"
_SCHEMA = """
SELECT type, name, sql FROM sqlite_master
WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_stat%'
ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 WHEN 'view' THEN 2 ELSE 3 END, name
"""


@dataclass(frozen=True, slots=True)
class Step:
    """One script: it takes a database from any earlier version to `version`."""

    version: int
    name: str
    sql: str


def steps() -> tuple[Step, ...]:
    """All scripts in order. Each sets `user_version` to its number inside its own transaction."""
    found = []
    for entry in resources.files("rolodex.store").joinpath("migrations").iterdir():
        if match := _NAME.fullmatch(entry.name):
            found.append(Step(int(match[1]), entry.name, entry.read_text(encoding="utf-8")))
    return tuple(sorted(found, key=lambda step: step.version))


def latest_version() -> int:
    """The newest schema this program knows."""
    return steps()[-1].version


def version(db: Database) -> int:
    """The schema version the database says it has; 0 is an empty one."""
    return int(db.value(_USER_VERSION) or 0)


def migrate(db: Database, before_first_step: Callable[[], None], known: tuple[Step, ...] | None = None) -> int:
    """Runs the scripts that are missing and returns how many they were.

    `before_first_step` is called once if anything is to be done: it makes the verified backup of an existing
    vault. Raises VaultTooNew before any write if the database is newer than the scripts; a script that fails
    leaves the version before it.
    """
    known = steps() if known is None else known
    present = version(db)
    if present > known[-1].version:
        raise errors.VaultTooNew(found=present, known=known[-1].version)
    missing = [step for step in known if step.version > present]
    if missing:
        before_first_step()
    for step in missing:
        db.script(step.sql)
        if version(db) != step.version:
            raise RuntimeError(f"{step.name} did not set its version")
    return len(missing)


def schema_text(db: Database) -> str:
    """Every statement of the schema, sorted, one block each, with the version in front: the committed snapshot."""
    blocks = [f"-- user_version {version(db)}"]
    blocks += [f"-- {kind} {name}\n{sql};" for kind, name, sql in db.rows(_SCHEMA)]
    return "\n\n".join(blocks) + "\n"
