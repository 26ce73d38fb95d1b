"""Everything that is derived from claims: edges, stewardships, deadlines, contact rows and the two search tables.

`refresh` runs in the transaction that appended the claims and touches only what depends on the changed subjects;
`rebuild` starts from nothing. A test holds the two equal. What decides about safety reads claims, never these rows.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from rolodex.domain import standing
from rolodex.domain.claim import Act, Claim, Kind
from rolodex.domain.deadlines import CONTACT_FIELDS
from rolodex.domain.deadlines import KINDS as DATED_KINDS
from rolodex.domain.fold import Subject, fold
from rolodex.domain.ids import SubjectId
from rolodex.domain.standing import Standing
from rolodex.store import claims, contact_rows, deadlines, edges, external_ids, interned, stewardships, texts
from rolodex.store.connection import Database, Row

_NUMBERS = "SELECT no FROM subject WHERE kind IS NOT NULL ORDER BY kind = 'contact', no"
_OF_KIND = "SELECT no FROM subject WHERE kind = ? ORDER BY no"
_IS_UNFILLED = "SELECT EXISTS (SELECT 1 FROM unfilled)"
_FILLED = "DELETE FROM unfilled"
_FILL_COVER = """
UPDATE contact_row SET (known_by, only_steward_no, is_backed) = (
    SELECT min(count(DISTINCT officer_no), 2), CASE count(DISTINCT officer_no) WHEN 1 THEN min(officer_no) END,
           coalesce(max(role IN ('backup', 'continuity') AND officer_no IS NOT contact_row.steward_no), 0)
    FROM stewardship WHERE stewardship.contact_no = contact_row.contact_no
) WHERE is_deleted = 0
"""
_FILLED_OF_CONTACTS: Final = CONTACT_FIELDS | {"stewards"}
_CLEAR: Final = (
    "INSERT INTO contact_index (contact_index) VALUES ('delete-all')",
    "INSERT INTO note_index (note_index) VALUES ('delete-all')",
    "DELETE FROM contact_text",
    "DELETE FROM note_text",
    "DELETE FROM contact_row",
    "DELETE FROM external_id",
    "DELETE FROM stewardship",
    "DELETE FROM deadline",
    "DELETE FROM edge",
)
_DIGESTED: Final = {
    "edge": """SELECT source.id, edge.field, target.id FROM edge JOIN subject AS source ON source.no = edge.source_no
               JOIN subject AS target ON target.no = edge.target_no ORDER BY 1, 2, 3""",
    "contact_row": """
        SELECT subject.id, display_name, is_name_masked, sort_key, affiliation, categories, external_ids, level, floor,
               is_at_risk, status, steward.id, last_verified, conflicts, is_deleted, known_by, only_one.id, is_backed
        FROM contact_row JOIN subject ON subject.no = contact_no LEFT JOIN subject AS steward ON steward.no = steward_no
        LEFT JOIN subject AS only_one ON only_one.no = only_steward_no
        ORDER BY 1""",
    "external_id": """SELECT source, value, subject.id FROM external_id
                      JOIN subject ON subject.no = subject_no ORDER BY 1, 2, 3""",
    "stewardship": """SELECT contact.id, officer.id, role, strength FROM stewardship
                      JOIN subject AS contact ON contact.no = contact_no
                      JOIN subject AS officer ON officer.no = officer_no ORDER BY 1, 2, 3""",
    "deadline": "SELECT subject.id, what, on_date FROM deadline JOIN subject ON subject.no = subject_no ORDER BY 1, 2",
    "contact_text": """SELECT subject.id, words, names, reach FROM contact_text
                       JOIN subject ON subject.no = contact_no ORDER BY 1""",
    "note_text": "SELECT subject.id, words FROM note_text JOIN subject ON subject.no = subject_no ORDER BY 1",
}
_INDEX_CHECKS: Final = (
    "INSERT INTO contact_index (contact_index, rank) VALUES ('integrity-check', 1)",
    "INSERT INTO note_index (note_index, rank) VALUES ('integrity-check', 1)",
)
_MEMBERSHIP: Final = ((Kind.TENURE, "contact"), (Kind.RELATIONSHIP, "from_contact"))


class _Loaded:
    """Subjects of one refresh, each read and folded at most once."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._claims: dict[int, list[Claim]] = {}
        self._subjects: dict[int, Subject] = {}
        self._standings: dict[int, Standing] = {}

    def get(self, numbers: Collection[int]) -> dict[int, Subject]:
        """The subjects with these numbers about which there are claims."""
        missing = [no for no in numbers if no not in self._claims]
        if missing:
            found = claims.of_numbers(self._db, missing)
            for no in missing:
                self._claims[no] = found.get(no, [])
            self._subjects.update((no, fold(held)) for no, held in found.items())
        return {no: self._subjects[no] for no in numbers if no in self._subjects}

    def standing(self, no: int) -> Standing:
        """The standing of a subject that `get` found."""
        held = self._standings.get(no)
        if held is None:
            held = self._standings[no] = standing.of(self._subjects[no])
        return held

    def as_before_deletion(self, no: int) -> Subject:
        """What a deleted subject was, so that people can tell which one to restore."""
        said = [claim for claim in self._claims[no] if claim.act is not Act.DELETE]
        return fold(said) if said else self._subjects[no]


def refresh(db: Database, subjects: Collection[SubjectId]) -> set[SubjectId]:
    """Brings all that depends on these subjects in line with their claims; returns the contacts looked at.

    Inside the caller's transaction, after `claims.append`.
    """
    numbers = [list(interned.subject_numbers(db, batch).values()) for batch in claims.batches(subjects)]
    touched = _refresh(db, numbers)
    found: set[SubjectId] = set()
    for batch in claims.batches(touched):
        found.update(subject_id for subject_id, _ in interned.subjects_by_number(db, batch).values())
    return found


def rebuild(db: Database) -> None:
    """Throws every derived row away and makes it again from claims. Inside the caller's transaction."""
    for statement in _CLEAR:
        db.execute(statement)
    numbers = [row[0] for row in db.rows(_NUMBERS)]
    _refresh(db, list(claims.batches(numbers)))


def fill(db: Database) -> None:
    """Fills what oversight asks for where a migration has just made room for it; else does nothing."""
    if not db.value(_IS_UNFILLED):
        return
    with db.transaction():
        for kind in DATED_KINDS:
            for batch in claims.batches(row[0] for row in db.rows(_OF_KIND, (kind.value,))):
                held = _said_of_contacts(db, batch) if kind is Kind.CONTACT else claims.of_numbers(db, batch)
                found = {no: fold(said) for no, said in held.items()}
                stewardships.rewrite(db, found)
                deadlines.rewrite(db, found)
        db.execute(_FILL_COVER)
        db.execute(_FILLED)


def _said_of_contacts(db: Database, numbers: Collection[int]) -> dict[int, list[Claim]]:
    """What fills the two tables: few of the claims of a contact."""
    return claims.of_numbers_for(db, numbers, _FILLED_OF_CONTACTS)


def digest(db: Database) -> dict[str, list[Row]]:
    """Every derived row by id, in a fixed order, after the search tables agreed with their texts.

    Raises `Damaged` where an index does not hold what its text table says.
    """
    for check in _INDEX_CHECKS:
        db.execute(check)
    return {table: db.rows(sql) for table, sql in _DIGESTED.items()}


def _refresh(db: Database, batches: Sequence[Collection[int]]) -> set[int]:
    """Who names whom first, over all batches: so each contact that depends on several of them is written once."""
    contacts: set[int] = set()
    notes: set[int] = set()
    loaded = _Loaded(db)
    for batch in batches:
        loaded = loaded if len(batches) == 1 else _Loaded(db)
        held = loaded.get(batch)
        links = edges.rewrite(db, held)
        external_ids.rewrite(db, held)
        stewardships.rewrite(db, held)
        deadlines.rewrite(db, held)
        contacts |= _dependent_contacts(db, held, links)
        notes.update(no for no, subject in held.items() if subject.kind in texts.NOTE_FIELDS)
    for batch in claims.batches(sorted(contacts)):
        loaded = loaded if len(batches) == 1 else _Loaded(db)
        relevelled = _refresh_contacts(db, batch, loaded)
        # Their remarks while they are at hand.
        _refresh_notes(db, batch, loaded)
        # A contact's floor holds for every note about it.
        for kind, field in texts.ABOUT.items():
            if kind is not Kind.CONTACT:
                for sources in edges.sources_of(db, relevelled, kind, field).values():
                    notes.update(sources)
    for batch in claims.batches(sorted(notes - contacts)):
        loaded = loaded if len(batches) == 1 else _Loaded(db)
        _refresh_notes(db, batch, loaded)
    return contacts


def _dependent_contacts(db: Database, held: dict[int, Subject], links: dict[int, set[tuple[str, int]]]) -> set[int]:
    """Numbers of the contacts whose row shows something of these subjects, before the change or after it."""
    of_kind: dict[Kind, set[int]] = {}
    for no, subject in held.items():
        of_kind.setdefault(subject.kind, set()).add(no)
    found = set(of_kind.get(Kind.CONTACT, ()))
    for kind, field in _MEMBERSHIP:
        for no in of_kind.get(kind, ()):
            found.update(target for name, target in links.get(no, ()) if name == field)
    organisations = of_kind.get(Kind.ORGANISATION, set())
    posts = of_kind.get(Kind.POST, set()) | _sources(db, organisations, Kind.POST, "organisation")
    tenures = _sources(db, posts, Kind.TENURE, "post")
    ties = _sources(db, organisations, Kind.RELATIONSHIP, "to_organisation")
    found |= edges.targets_of(db, tenures, "contact")
    found |= edges.targets_of(db, ties, "from_contact")
    return found


def _sources(db: Database, targets: Collection[int], kind: Kind, field: str) -> set[int]:
    return {source for sources in edges.sources_of(db, targets, kind, field).values() for source in sources}


def _refresh_contacts(db: Database, numbers: Collection[int], loaded: _Loaded) -> list[int]:
    """Writes rows and search texts; returns the contacts whose floor changed."""
    held = {no: subject for no, subject in loaded.get(numbers).items() if subject.kind is Kind.CONTACT}
    tenures = edges.sources_of(db, held, Kind.TENURE, "contact")
    ties = edges.sources_of(db, held, Kind.RELATIONSHIP, "from_contact")
    around = _around(db, loaded, _all(tenures.values()), _all(ties.values()))
    wanted: dict[int, contact_rows.Projected] = {}
    for no, subject in held.items():
        shown = loaded.as_before_deletion(no) if subject.is_deleted else subject
        if not shown.slots:
            continue
        wanted[no] = contact_rows.project(
            subject,
            shown,
            standing.of(shown) if subject.is_deleted else loaded.standing(no),
            list(loaded.get(tenures.get(no, ())).values()),
            list(loaded.get(ties.get(no, ())).values()),
            around,
        )
    return contact_rows.write(db, numbers, wanted)


def _around(db: Database, loaded: _Loaded, tenures: Collection[int], ties: Collection[int]) -> dict[SubjectId, Subject]:
    """The posts and organisations that tenures and memberships name."""
    if not tenures and not ties:
        return {}
    loaded.get([*tenures, *ties])
    posts = edges.targets_of(db, tenures, "post")
    organisations = edges.targets_of(db, posts, "organisation") | edges.targets_of(db, ties, "to_organisation")
    return {subject.id: subject for subject in loaded.get(posts | organisations).values()}


def _refresh_notes(db: Database, numbers: Collection[int], loaded: _Loaded) -> None:
    held = {no: subject for no, subject in loaded.get(numbers).items() if subject.kind in texts.NOTE_FIELDS}
    others = [no for no, subject in held.items() if subject.kind is not Kind.CONTACT]
    about: dict[int, set[int]] = {}
    for source, field, target in edges.of_sources(db, others):
        if texts.ABOUT[held[source].kind] == field:
            about.setdefault(source, set()).add(target)
    standings = {
        no: loaded.standing(no)
        for no, subject in loaded.get(_all(about.values())).items()
        if subject.kind is Kind.CONTACT
    }
    wanted: dict[int, str] = {}
    for no, subject in held.items():
        words = texts.note_words(subject, _standing(no, subject, about.get(no, ()), standings, loaded))
        if words:
            wanted[no] = words
    texts.write_notes(db, numbers, wanted)


def _standing(
    no: int, subject: Subject, about: Iterable[int], standings: dict[int, Standing], loaded: _Loaded
) -> Standing:
    if subject.kind is Kind.CONTACT:
        return loaded.standing(no)
    return standing.strictest(tuple(standings[target] for target in sorted(about) if target in standings))


def _all(groups: Iterable[Iterable[int]]) -> set[int]:
    return {no for group in groups for no in group}
