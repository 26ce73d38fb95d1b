"""B6: one edit, saved for good."""

from random import Random

from sqlcipher3 import dbapi2

from benchmarks.table import Line, cost, percentile, timed
from benchmarks.vaults import KEY, OFFICER, Built
from rolodex.crypto import entropy
from rolodex.domain.changes import Author, Edit, edit
from rolodex.domain.ids import ChangeSetId, SubjectId
from rolodex.store import audit, change_sets, claims, projections
from rolodex.store.connection import Database, open_database

_EDITS = 200


def measure(built: Built) -> list[Line]:
    """A status, a name or a whole note replaced, in turn, of contacts all over the vault, against a bare committed
    UPDATE."""
    db = open_database(built.path, KEY)
    (built.folder / "bare.db").unlink(missing_ok=True)
    plain = dbapi2.connect(str(built.folder / "bare.db"), isolation_level=None)
    plain.execute("PRAGMA journal_mode = WAL").fetchall()
    plain.execute("PRAGMA synchronous = FULL").fetchall()
    plain.execute("CREATE TABLE item (no INTEGER PRIMARY KEY, value TEXT)")
    plain.execute("BEGIN")
    plain.executemany("INSERT INTO item VALUES (?, ?)", ((no, "value") for no in range(10_000)))
    plain.execute("COMMIT")
    # A vault that is kept holds the edits of earlier runs: the same values once more would be no edits.
    earlier = change_sets.last_no(db)
    random = Random(earlier)
    author = Author(OFFICER, 1, entropy.uuid4_bytes)
    subjects = [row[0] for row in db.rows("SELECT id FROM subject WHERE kind = 'contact' ORDER BY no")]
    both, bare = [], []
    for number in range(earlier, earlier + _EDITS):
        subject = SubjectId(random.choice(subjects))
        both.append(cost(lambda subject=subject, number=number: _save(db, subject, number, author)))  # type: ignore[misc]
        update = ("UPDATE item SET value = ? WHERE no = ?", (f"new {number}", random.randrange(10_000)))
        bare.append(timed(lambda update=update: plain.execute(*update)))  # type: ignore[misc]
    db.close()
    plain.close()
    ours, processor = [wall for wall, _ in both], [spent for _, spent in both]
    p50, p99 = percentile(ours, 0.5), percentile(ours, 0.99)
    return [
        Line(
            "B6", f"one edit saved, {built.contacts:,} contacts, p50 / p99", f"{p50:.1f} / {p99:.1f} ms",
            f"bare UPDATE {percentile(bare, 0.5):.1f} / {percentile(bare, 0.99):.1f} ms", "<= 5 / 20 ms",
            p50 <= 5 and p99 <= 20,
        ),
        Line(
            "", "  of it processor time, p50 / p99",
            f"{percentile(processor, 0.5):.1f} / {percentile(processor, 0.99):.1f} ms", "", "", None,
        ),
    ]  # fmt: skip


def _save(db: Database, subject_id: SubjectId, number: int, author: Author) -> None:
    """What one command does: read, decide, append, refresh, commit."""
    with db.transaction():
        subject = claims.subject(db, subject_id)
        assert subject is not None
        wanted = (
            Edit("status", ("dormant", "active", "displaced")[number // 3 % 3]),
            Edit("names", {"text": f"Traoré {number}", "kind": "nickname"}, slot=subject.of("names")[-1].slot),
            Edit("remarks", f"Met again on the road, number {number}", slot=subject.of("remarks")[0].slot),
        )[number % 3]
        written = edit(subject, [wanted], author)
        no = change_sets.open_(
            db, ChangeSetId(author.new_id()), "contact.edit", author.key, author.at_ms, change_sets.Origin.LOCAL
        )
        claims.append(db, written, no)
        projections.refresh(db, [subject_id])
        audit.is_checkpoint_due(db)
