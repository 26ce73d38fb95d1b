"""What has to be looked at by when: one row for each date that the active claims of a subject set."""

import json
from collections.abc import Mapping
from typing import Final

from rolodex.domain import deadlines
from rolodex.domain.deadlines import What
from rolodex.domain.fold import Subject
from rolodex.domain.ids import SubjectId
from rolodex.store.connection import Database

_OF_SUBJECTS = "SELECT subject_no, what, on_date FROM deadline WHERE subject_no IN (SELECT value FROM json_each(?))"
_PUT = "INSERT OR REPLACE INTO deadline (subject_no, what, on_date) VALUES (?, ?, ?)"
_DELETE = "DELETE FROM deadline WHERE subject_no = ? AND what = ?"
# What hangs on a contact names it in the field `contact`; where two are named, as in a conflict, the first known.
_DUE: Final = """
SELECT what, on_date, subject.id, about.id FROM (
    SELECT what, on_date, subject_no, CASE subject.kind WHEN 'contact' THEN subject_no ELSE (
        SELECT min(target_no) FROM edge WHERE edge.source_no = subject_no AND edge.field = 'contact') END AS about_no
    FROM deadline JOIN subject ON subject.no = subject_no WHERE on_date <= ?
) JOIN subject ON subject.no = subject_no JOIN subject AS about ON about.no = about_no
ORDER BY on_date, what, subject.id LIMIT ?
"""


def until(db: Database, on_date: str, limit: int) -> list[tuple[What, str, SubjectId, SubjectId]]:
    """What is due up to this ISO date: what, on which date, the subject, the contact it is about; the first of them."""
    rows = db.rows(_DUE, (on_date, limit))
    return [(What(what), on, SubjectId(subject), SubjectId(contact)) for what, on, subject, contact in rows]


def rewrite(db: Database, subjects: Mapping[int, Subject]) -> None:
    """Makes the dates of these subjects what their active claims say."""
    dated = {no: subject for no, subject in subjects.items() if subject.kind in deadlines.KINDS}
    if not dated:
        return
    before = set(db.rows(_OF_SUBJECTS, (json.dumps(list(dated)),)))
    now = {(no, what.value, on) for no, subject in dated.items() for what, on in deadlines.of(subject)}
    gone = sorted({held[:2] for held in before} - {held[:2] for held in now})
    if gone:
        db.execute_many(_DELETE, gone)
    if now - before:
        db.execute_many(_PUT, sorted(now - before))
