"""What decided the schema: shapes of the claim table and of the search index, side by side, in one run.

Not a budget: the figures stand in `docs/decisions.md`. At most 10,000 contacts.
"""

from collections.abc import Sequence
from random import Random

from benchmarks import people
from benchmarks.table import Line, median, percentile, timed
from benchmarks.vaults import KEY, Built
from rolodex.domain.search import match_expression
from rolodex.store.connection import Database, create_database, open_database
from rolodex.store.search_index import by_starts
from rolodex.store.texts import START_MARK

_COLUMNS = (
    "id BLOB NOT NULL, subject_no INTEGER NOT NULL, field TEXT NOT NULL, slot BLOB NOT NULL, value TEXT NOT NULL, "
    "level INTEGER NOT NULL, author_no INTEGER NOT NULL, recorded_ms INTEGER NOT NULL, source INTEGER NOT NULL, "
    "confidence INTEGER NOT NULL, verified_on TEXT NOT NULL, act INTEGER NOT NULL, targets BLOB NOT NULL, "
    "change_set_no INTEGER NOT NULL"
)
_CLAIM_SHAPES = {
    "rowid, unique id, index on subject (chosen)": (
        f"CREATE TABLE claim (no INTEGER PRIMARY KEY, {_COLUMNS})",
        "CREATE UNIQUE INDEX by_id ON claim (id)",
        "CREATE INDEX by_subject ON claim (subject_no)",
        "CREATE INDEX by_change_set ON claim (change_set_no)",
    ),
    "clustered by subject, unique id": (
        f"CREATE TABLE claim (no INTEGER NOT NULL, {_COLUMNS}, PRIMARY KEY (subject_no, no)) WITHOUT ROWID",
        "CREATE UNIQUE INDEX by_id ON claim (id)",
        "CREATE INDEX by_change_set ON claim (change_set_no)",
    ),
    "clustered by id, index on subject": (
        f"CREATE TABLE claim (no INTEGER NOT NULL, {_COLUMNS}, PRIMARY KEY (id)) WITHOUT ROWID",
        "CREATE INDEX by_subject ON claim (subject_no)",
        "CREATE INDEX by_change_set ON claim (change_set_no)",
    ),
}
_INDEX_SHAPES = {
    "marked beginnings, words only (chosen)": "detail = none, columnsize = 0",
    "prefix 1 2 3, words only": "prefix = '1 2 3', detail = none, columnsize = 0",
    "prefix 2 3, words only": "prefix = '2 3', detail = none, columnsize = 0",
    "no prefix, words only": "detail = none, columnsize = 0",
    "prefix 1 2 3, positions and sizes": "prefix = '1 2 3'",
}
_INSERT = """
INSERT INTO claim (no, id, subject_no, field, slot, value, level, author_no, recorded_ms, source, confidence,
                   verified_on, act, targets, change_set_no) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, 0, ?, 1)
"""
_MOST = 10_000
_READS = 500
_QUERIES = 300
_UPDATES = 100


def measure(built: Built) -> list[Line]:
    """One line per shape: bytes per contact, time to fill, time to use."""
    contacts = min(built.contacts, _MOST)
    lines = [_claim_shape(built, contacts, name, sql) for name, sql in _CLAIM_SHAPES.items()]
    vault = open_database(built.path, KEY)
    texts = vault.rows("SELECT contact_no, words FROM contact_text ORDER BY contact_no LIMIT ?", (contacts,))
    notes = vault.rows("SELECT subject_no, words FROM note_text ORDER BY subject_no LIMIT ?", (contacts,))
    vault.close()
    bare = [(no, " ".join(word for word in words.split() if word[0] != START_MARK)) for no, words in texts]
    for name, options in _INDEX_SHAPES.items():
        lines.append(_index_shape(built, texts if "marked" in name else bare, [], name, options))
    lines.append(_index_shape(built, bare, notes, "names and notes in one, prefix 1 2 3", "prefix = '1 2 3'"))
    return lines


def _claim_shape(built: Built, contacts: int, name: str, sql: tuple[str, ...]) -> Line:
    path = built.folder / "shape.db"
    db = create_database(path, KEY)
    for statement in sql:
        db.execute(statement)
    numbers: dict[bytes, int] = {}
    rows = [
        (
            no, bytearray(claim.id), numbers.setdefault(claim.subject, len(numbers) + 1), claim.field,
            bytearray(claim.slot or b""), claim.value, int(claim.level), claim.recorded_ms, int(claim.source),
            int(claim.confidence), claim.verified_on or "", bytearray(),
        )
        for no, claim in enumerate(people.all_claims(contacts), 1)
    ]  # fmt: skip
    fill = timed(lambda: _fill(db, rows))
    random = Random(1)
    wanted = [random.randrange(1, contacts + 1) for _ in range(_READS)]
    reads = [timed(lambda no=no: db.rows("SELECT * FROM claim WHERE subject_no = ?", (no,))) for no in wanted]  # type: ignore[misc]
    db.close()
    size = path.stat().st_size / contacts
    path.unlink()
    return Line(
        "", f"claims {name}", f"{size:,.0f} bytes per contact", f"{len(rows) / fill * 1000:,.0f} claims/s in",
        f"one subject {median(reads):.2f} ms", None,
    )  # fmt: skip


def _fill(db: Database, rows: Sequence[tuple[object, ...]]) -> None:
    with db.transaction():
        db.execute_many(_INSERT, rows)


def _index_shape(
    built: Built, texts: list[tuple[int, str]], notes: list[tuple[int, str]], name: str, options: str
) -> Line:
    path = built.folder / "shape.db"
    db = create_database(path, KEY)
    more = dict(notes)
    rows = [(no, f"{words} {more.get(no, '')}") for no, words in texts]
    db.execute("CREATE TABLE text (no INTEGER PRIMARY KEY, words TEXT)")
    content = "content = 'text', content_rowid = 'no', tokenize = 'ascii'"
    db.execute(f"CREATE VIRTUAL TABLE found USING fts5 (words, {content}, {options})")
    db.execute("INSERT INTO found (found, rank) VALUES ('secure-delete', 1)")
    with db.transaction():
        db.execute_many("INSERT INTO text VALUES (?, ?)", rows)
    empty = db.value("PRAGMA page_count") or 0
    with db.transaction():
        db.execute_many("INSERT INTO found (rowid, words) VALUES (?, ?)", rows)
    pages = (db.value("PRAGMA page_count") or 0) - empty
    expressions = [asked.expression for query in people.queries(_QUERIES) if (asked := match_expression(query))]
    if "marked" in name:
        expressions = [by_starts(expression) for expression in expressions]
    sql = "SELECT rowid FROM found WHERE found MATCH ? LIMIT 64"
    queries = [timed(lambda e=e: db.rows(sql, (e,))) for e in expressions]  # type: ignore[misc]
    updates = [timed(lambda row=row: _update(db, row)) for row in rows[:: max(1, len(rows) // _UPDATES)]]  # type: ignore[misc]
    db.close()
    path.unlink()
    return Line(
        "", f"index {name}", f"{pages * 4096 / len(rows):,.0f} bytes per contact",
        f"query p99 {percentile(queries, 0.99):.2f} ms", f"one edit {median(updates):.1f} ms", None,
    )  # fmt: skip


def _update(db: Database, row: tuple[int, str]) -> None:
    with db.transaction():
        db.execute("INSERT INTO found (found, rowid, words) VALUES ('delete', ?, ?)", row)
        db.execute("INSERT INTO found (rowid, words) VALUES (?, ?)", (row[0], row[1] + " new"))
