"""The vault under measurement and the plain database beside it, built slice by slice, sides alternating."""

import json
import time
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Final

import msgspec
from backports import zstd
from sqlcipher3 import dbapi2

from benchmarks import people
from rolodex.crypto.secret import Secret
from rolodex.domain.claim import Claim
from rolodex.domain.ids import ChangeSetId
from rolodex.store import change_sets, claims, migrate, projections
from rolodex.store.connection import Database, create_database

KEY: Final = Secret(bytes(range(32)))
OFFICER: Final = people.AUTHORS[0]
_SLICES: Final = 10
_INSERT_RAW = "INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_COPIED: Final = ("subject", "contact_row", "contact_text")


@dataclass(frozen=True, slots=True)
class Built:
    """A filled vault: where it is, what building took, and what the claims alone weigh."""

    folder: Path
    contacts: int
    claims: int
    append_s: float
    project_s: float
    commit_s: float
    raw_s: float
    claims_zstd_bytes: int

    @property
    def path(self) -> Path:
        """The database file."""
        return self.folder / "vault.db"


def build(folder: Path, contacts: int) -> Built:
    """Appends and projects invented contacts in one transaction, as an import does, and beside it inserts the same
    claims by raw SQL into an empty ledger; each slice first on one side, then on the other.

    Claims are made outside the measured time.
    """
    db, raw = ledger(folder / "vault.db"), ledger(folder / "raw.db")
    packer, packed = zstd.ZstdCompressor(level=3), 0
    append_s = project_s = raw_s = 0.0
    step = max(1, contacts // _SLICES)
    db.execute("BEGIN IMMEDIATE")
    raw.execute("BEGIN IMMEDIATE")
    number = change_sets.open_(db, ChangeSetId(bytes(16)), "import", OFFICER, 1, change_sets.Origin.IMPORT)
    numbers: dict[bytes, int] = {}
    for first in range(0, contacts, step):
        batch = [
            claim for contact in range(first, min(first + step, contacts)) for claim in people.contact_claims(contact)
        ]
        packed += sum(len(packer.compress(msgspec.json.encode(claim) + b"\n")) for claim in batch)
        append_s += _seconds(lambda batch=batch: claims.append(db, batch, number))
        subjects = list(dict.fromkeys(claim.subject for claim in batch))
        project_s += _seconds(lambda subjects=subjects: projections.refresh(db, subjects))
        raw_s += insert_raw(raw, batch, numbers)
    commit_s = _seconds(lambda: db.execute("COMMIT"))
    raw_s += _seconds(lambda: raw.execute("COMMIT"))
    packed += len(packer.flush())
    db.close()
    raw.close()
    (folder / "raw.db").unlink()
    total = contacts * people.CLAIMS_PER_CONTACT
    return Built(folder, contacts, total, append_s, project_s, commit_s, raw_s, packed)


def plain_copy(db: Database, path: Path) -> Database:
    """The search and list tables of a vault in an unencrypted database, and a second index as FTS5 makes it by default.

    `naive_index` keeps positions and sizes, so that bm25 can rank every hit.
    """
    for name in (path.name, path.name + "-wal", path.name + "-shm"):
        path.with_name(name).unlink(missing_ok=True)
    raw = dbapi2.connect(str(path), isolation_level=None)
    raw.execute("PRAGMA journal_mode = WAL").fetchall()
    raw.execute("PRAGMA cache_size = -12288").fetchall()
    plain = Database(raw, path)
    plain.script(_schema())
    raw.execute("PRAGMA foreign_keys = OFF").fetchall()
    with plain.transaction():
        for table in _COPIED:
            # Those of the first migration: what came since is for other pages than the list.
            columns = ", ".join(str(row[0]) for row in plain.rows("SELECT name FROM pragma_table_info(?)", (table,)))
            for rows in db.stream(f"SELECT {columns} FROM {table}"):  # noqa: S608 - constants
                marks = ", ".join("?" * len(rows[0]))
                plain.execute_many(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)  # noqa: S608
        plain.execute("INSERT INTO contact_index (rowid, words) SELECT contact_no, words FROM contact_text")
        plain.execute("CREATE VIRTUAL TABLE naive_index USING fts5 (words, tokenize = 'ascii', prefix = '1 2 3')")
        plain.execute("INSERT INTO naive_index (rowid, words) SELECT contact_no, words FROM contact_text")
    return plain


def ledger(path: Path) -> Database:
    db = create_database(path, KEY)
    migrate.migrate(db, lambda: None)
    return db


def _schema() -> str:
    return resources.files("rolodex.store").joinpath("migrations", "0001_create_ledger.sql").read_text(encoding="utf-8")


def insert_raw(raw: Database, batch: list[Claim], numbers: dict[bytes, int]) -> float:
    """Seconds to insert rows that are ready: no check, no projection, no index of ours beyond those of the table."""
    if not numbers:
        raw.execute("INSERT INTO author VALUES (1, ?)", (OFFICER,))
        raw.execute("INSERT INTO change_set VALUES (1, ?, 'raw', 1, 1, 'import', NULL, 1, 0)", (bytes(16),))
    known = len(numbers)
    for claim in batch:
        numbers.setdefault(claim.subject, len(numbers) + 1)
    subjects = [(no, bytearray(id_), "contact") for id_, no in list(numbers.items())[known:]]
    start = int(raw.value("SELECT coalesce(max(no), 0) FROM claim") or 0)
    rows = [
        (
            no, bytearray(claim.id), numbers[claim.subject], claim.field, bytearray(claim.slot or b""), claim.value,
            int(claim.level), 1, claim.recorded_ms, int(claim.source), int(claim.confidence),
            claim.verified_on or "", int(claim.act), bytearray(), 1,
        )
        for no, claim in enumerate(batch, start + 1)
    ]  # fmt: skip
    begin = time.perf_counter()
    raw.execute_many("INSERT INTO subject VALUES (?, ?, ?)", subjects)
    raw.execute_many(_INSERT_RAW, rows)
    return time.perf_counter() - begin


def _seconds(work: object) -> float:
    assert callable(work)
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def kept(folder: Path, contacts: int) -> Built:
    """The vault of this folder with the facts of its building, built first where the folder has none."""
    facts = folder / "built.json"
    if facts.exists():
        return Built(folder, **json.loads(facts.read_text()))
    folder.mkdir(parents=True, exist_ok=True)
    built = build(folder, contacts)
    facts.write_text(json.dumps({name: getattr(built, name) for name in built.__slots__ if name != "folder"}))
    return built
