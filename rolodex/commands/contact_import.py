"""Lists from outside: contacts found again by their id in the list, compared with all that was ever said of them.

A value that stands anywhere in a contact's history is not said again, so importing the same list twice changes
nothing, even where values were edited, ended or deleted since. What was undone counts as never said.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from rolodex.commands import contacts, posts
from rolodex.commands.session import Session
from rolodex.crypto import digest
from rolodex.domain import changes, fields, ids, standing
from rolodex.domain.changes import Author, Edit, Provenance
from rolodex.domain.claim import NULL, Act, Claim, Kind, SourceKind, canonical, decoded
from rolodex.domain.field import checked
from rolodex.domain.fold import Subject, cancelled, fold
from rolodex.domain.ids import ChangeSetId, SubjectId
from rolodex.domain.level import Level
from rolodex.interchange.record import Gathered, LeftOut, Record, Skipped, gathered
from rolodex.progress import Progress
from rolodex.store import change_sets, claims, external_ids, listing, suppression, vault
from rolodex.store.listing import ListQuery, Showing
from rolodex.store.suppression import Part

BATCH: Final = 1_000
IMPORTED: Final = Provenance(SourceKind.IMPORTED)
_EXTERNAL_IDS: Final = fields.get(Kind.CONTACT, "external_ids")


class Run(StrEnum):
    """Whether an import is written or only tried."""

    REAL = "real"
    DRY = "dry"


class Skip(StrEnum):
    """Why a record that could be read makes no contact. Who was erased here is not brought back by a list; adding the
    contact by hand does."""

    NO_NAME = "no_name"
    ERASED_HERE = "erased_here"


@dataclass(frozen=True, slots=True)
class Passed:
    """A row or card that makes no contact, with its line and a word for the reason."""

    line: int
    reason: str


@dataclass(slots=True)
class Imported:
    """What an import did or, tried dry, would do. `created` and on count contacts; `rows` rows or cards."""

    rows: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    conflicts: int = 0
    skipped: list[Passed] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    unmapped: dict[str, None] = field(default_factory=dict)
    change_set: ChangeSetId | None = None

    @property
    def is_unreadable(self) -> bool:
        """Whether no record at all could be read."""
        was_erased = any(one.reason == Skip.ERASED_HERE for one in self.skipped)
        return self.created + self.updated + self.unchanged == 0 and not was_erased


def run(
    session: Session,
    command: str,
    records: Iterable[Record | Skipped],
    source: str,
    how: Run = Run.REAL,
    progress: Progress | None = None,
) -> Imported:
    """Import the records of one list in one transaction. `source` names the list within which its ids are unique.

    The values of records are checked already, by their reader. Raises what reading raises, `LimitExceeded`,
    `NotPermitted` where the session only reads, `Cancelled`. A real import is preceded by a backup and logged. The
    progress counts contacts, once all records are read.
    """
    report = Imported()
    found = list(gathered(_read(records, report)))
    watched = progress or Progress()
    if how is Run.DRY:
        work = _Work(session, session.author(), source, report)
        for place, batch in enumerate(claims.batches(found, BATCH)):
            watched.step(place * BATCH, len(found))
            work.claims_of(batch)
        return report
    session.acting()
    vault.back_up(session.opened, session.clock)
    with session.writing(command) as writing:
        work = _Work(session, writing.author, source, report)
        for place, batch in enumerate(claims.batches(found, BATCH)):
            watched.step(place * BATCH, len(found))
            made = work.claims_of(batch)
            if made:
                writing.append(made)
        writing.audit(command, rows=report.rows, created=report.created, updated=report.updated)
        if writing.change_set_no is not None:
            report.change_set = change_sets.get(session.db, writing.change_set_no).id
    return report


def _read(records: Iterable[Record | Skipped], report: Imported) -> Iterator[Record]:
    for record in records:
        report.rows += 1
        if isinstance(record, Skipped):
            report.skipped.append(Passed(record.line, record.reason.value))
            continue
        report.unmapped.update(dict.fromkeys(record.unmapped))
        report.left_out.extend(record.left_out)
        if record.photo is not None:
            report.left_out.append(LeftOut(record.line, "PHOTO", "pictures_are_not_kept"))
        yield record


class _Work:
    """Turns gathered records into claims, batch by batch, and counts."""

    def __init__(self, session: Session, author: Author, source: str, report: Imported) -> None:
        self._session = session
        self._author = author
        self._source = source
        self._report = report
        self._offices = posts.Offices(session, author, IMPORTED)
        self._fresh_ties: posts.Ties = set()
        self._ties_ever: posts.Ties | None = None
        self._deleted: dict[str, SubjectId] | None = None
        self._erased = suppression.List(session.db, session.opened.keys.suppression)
        self._steward = contacts.stewardship(session, session.acting()[1])

    def claims_of(self, batch: Sequence[Gathered]) -> list[Claim]:
        """The claims of these contacts, none for those of which nothing is new."""
        named = [(self._external_id(one), one) for one in batch]
        known = self._known([value for value, _ in named])
        histories = claims.of_subjects(self._session.db, set(known.values()))
        made: list[Claim] = []
        for value, one in named:
            subject = known.get(value)
            if subject is None and self._was_erased(value):
                self._report.skipped.extend(Passed(record.line, Skip.ERASED_HERE.value) for record in one.records)
            elif subject is None:
                made.extend(self._created(value, one))
            else:
                made.extend(self._updated(histories[subject], one))
        return made

    def _created(self, external_id: str, one: Gathered) -> list[Claim]:
        values = one.values()
        if not any(value.field in contacts.IDENTIFYING for value in values):
            self._report.skipped.extend(Passed(record.line, Skip.NO_NAME.value) for record in one.records)
            return []
        blank = Subject(SubjectId(self._author.new_id()), Kind.CONTACT, (), ())
        edits = [_edit(value.field, value.value) for value in values]
        listed = checked(_EXTERNAL_IDS, {"source": self._source, "value": external_id})
        edits.append(Edit("external_ids", listed, provenance=IMPORTED))
        edits.append(self._steward)
        made = list(changes.edit_checked(blank, edits, self._author))
        self._report.created += 1
        self._report.conflicts += _conflicts(made)
        made.extend(self._ties(blank.id, one, self._fresh_ties))
        return made

    def _updated(self, held: list[Claim], one: Gathered) -> list[Claim]:
        current = fold(held)
        if current.is_deleted:
            self._report.unchanged += 1
            return []
        told = _told(held)
        fresh = [value for value in one.values() if (value.field, canonical(value.value)) not in told]
        made = [claim for value in fresh for claim in self._said(current, value.field, value.value)]
        self._report.conflicts += _conflicts(made)
        if one.memberships():
            if self._ties_ever is None:
                self._ties_ever = posts.ties_ever(self._session)
            made.extend(self._ties(current.id, one, self._ties_ever))
        self._report.updated += bool(made)
        self._report.unchanged += not made
        return made

    def _said(self, current: Subject, name: str, value: object) -> tuple[Claim, ...]:
        """A new value: beside the others; in a single field in place of what an import said, else against it."""
        slot = None if fields.get(Kind.CONTACT, name).multi else current.slot(name)
        edited = slot is not None and any(claim.source is not SourceKind.IMPORTED for claim in slot.claims)
        subject = Subject(current.id, Kind.CONTACT, (), ()) if edited else current
        return changes.edit_checked(subject, [_edit(name, value)], self._author)

    def _ties(self, contact: SubjectId, one: Gathered, known: posts.Ties) -> list[Claim]:
        for organisation, title in one.memberships():
            self._offices.tie(contact, organisation or "", title or "", known)
        made = list(self._offices.made)
        self._offices.made.clear()
        return made

    def _external_id(self, one: Gathered) -> str:
        """The id in the list; where a row has none, a keyed digest of its content, so that it is known again."""
        if one.external_id is not None:
            return one.external_id
        content = canonical([[value.field, value.value] for value in one.values()] + [list(one.memberships())])
        key = self._session.opened.keys.references
        return f"content-{digest.hmac_sha256(key, content.encode())[:12].hex()}"

    def _was_erased(self, external_id: str) -> bool:
        return self._erased.has(Part.LISTED, suppression.listed(self._source, external_id))

    def _known(self, values: Sequence[str]) -> dict[str, SubjectId]:
        found = external_ids.find(self._session.db, Kind.CONTACT, self._source, values)
        known = {value: subjects[0] for value, subjects in found.items()}
        missing = set(values) - known.keys()
        if missing and self._deleted is None:
            self._deleted = _deleted_ids(self._session, self._source)
        return known | {value: self._deleted[value] for value in missing if self._deleted and value in self._deleted}


def _edit(name: str, value: object) -> Edit:
    level = Level.UNCLASSIFIED if standing.is_office_value(value) else None
    return Edit(name, value, level=level, provenance=IMPORTED)


def _told(held: Sequence[Claim]) -> set[tuple[str, str]]:
    """Field and value of every assertion that no withdrawal cancels."""
    gone = cancelled(held) if any(claim.act is Act.WITHDRAW for claim in held) else frozenset()
    return {(claim.field, claim.value) for claim in held if claim.act is Act.ASSERT and claim.id not in gone}


def _conflicts(made: Sequence[Claim]) -> int:
    """How many single fields got more than one value at once."""
    counts: dict[str, int] = {}
    for claim in made:
        if claim.slot is None and claim.kind is Kind.CONTACT:
            counts[claim.field] = counts.get(claim.field, 0) + 1
    return sum(count > 1 for count in counts.values())


def _deleted_ids(session: Session, source: str) -> dict[str, SubjectId]:
    """The contacts of this list that were deleted here, by their id in it."""
    numbers = listing.ids(session.db, ListQuery(showing=Showing.DELETED))
    found: dict[str, SubjectId] = {}
    for batch in claims.batches(numbers):
        for held in claims.of_numbers(session.db, batch).values():
            for claim in held:
                if claim.field == "external_ids" and claim.value != NULL:
                    value = decoded(claim.value)
                    if value.get("source") == source:
                        found[str(value.get("value"))] = claim.subject
    return found


def import_id(report: Imported) -> str | None:
    """The change set that undoes the import, None where nothing was written."""
    return ids.to_text(report.change_set) if report.change_set else None
