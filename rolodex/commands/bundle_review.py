"""A bundle from outside as a person reviews it before anything is taken in: what is new, what changes, what is asked.

Rows are made of claims that are in a transaction which is rolled back. Of each kind of row so many are told at most;
counts are of all.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rolodex.bundle.manifest import Manifest
from rolodex.commands import bundle_import, bundle_statements, subjects, value_views
from rolodex.commands.bundle_import import Inspection
from rolodex.commands.bundle_incoming import Signer
from rolodex.commands.bundle_questions import QuestionView, SideView, sides
from rolodex.commands.bundle_staging import Staged
from rolodex.commands.bundle_statements import Statement
from rolodex.commands.requests import Asked
from rolodex.commands.session import Session, Writing
from rolodex.crypto.secret import Secret
from rolodex.domain import display, fields, handover_item, standing
from rolodex.domain.claim import Act, Claim, Kind
from rolodex.domain.fold import Subject, fold
from rolodex.domain.ids import SubjectId
from rolodex.domain.incoming import About
from rolodex.domain.level import Level
from rolodex.domain.merge import compare
from rolodex.progress import Progress
from rolodex.store import claims

__all__ = [
    "MOST_ROWS",
    "About",
    "Asked",
    "KeptBack",
    "OutcomeRow",
    "QuestionView",
    "Review",
    "Row",
    "SideView",
    "Signer",
    "Statement",
    "ValueRow",
    "look",
]

MOST_ROWS: Final = 1_000
_ENDS: Final = frozenset({Act.DELETE})


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One value before and after; both empty-handed where it is masked."""

    field: str
    before: tuple[SideView, ...]
    after: tuple[SideView, ...]
    level: Level


@dataclass(frozen=True, slots=True)
class Row:
    """One subject: `name` is that of the contact or of those that it is about; empty where none may be shown."""

    subject: SubjectId
    kind: Kind
    name: str
    level: Level
    values: tuple[ValueRow, ...]


@dataclass(frozen=True, slots=True)
class KeptBack:
    """What the sender says was withheld: `name` and `field` are empty where the sender does not tell."""

    name: str
    field: str
    rule: str
    count: int


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """What a receipt says became of one item: the contact's name, a word for the state, a reason or nothing."""

    name: str
    state: str
    reason: str


@dataclass(frozen=True, slots=True)
class Review:
    """What a bundle says and would do. Of a stranger's nothing but the signer is filled in.

    `must_confirm` is the number to type before so many contacts go; `names` are those of the contacts in questions;
    `asked` are those whom a request asks for; `not_theirs` counts statements about a hand-over that are left out, as
    they are not the signer's to make; `statements` are all that it says of hand-overs, those left out first.
    """

    manifest: Manifest
    signer: Signer
    is_stranger: bool
    new: tuple[Row, ...]
    changed: tuple[Row, ...]
    same: tuple[Row, ...]
    counts: tuple[int, int, int]
    kept_back: tuple[KeptBack, ...]
    outcomes: tuple[OutcomeRow, ...]
    questions: tuple[QuestionView, ...]
    names: dict[SubjectId, str]
    officers: dict[SubjectId, str]
    must_confirm: int
    claims: int
    asked: tuple[Asked, ...] = ()
    not_theirs: int = 0
    statements: tuple[Statement, ...] = ()


def look(
    session: Session, untrusted: Path, passphrase: Secret | None = None, progress: Progress | None = None
) -> Review:
    """Review a bundle; nothing is written. Raises as `bundle_import.inspect`."""
    return bundle_import.looked_at(session, untrusted, passphrase, progress, _reviewed)


def _reviewed(writing: Writing | None, found: Inspection) -> Review:
    if writing is None or found.staged is None:
        return Review(found.manifest, found.signer, True, (), (), (), (0, 0, 0), (), (), (), {}, {}, 0, 0)
    staged = found.staged
    names = _Names(writing.session)
    changed = [subject for subject in staged.held if subject in staged.added]
    same = [subject for subject in staged.held if subject not in staged.added]
    asked = {contact for question in found.questions for contact in question.contacts}
    told = [SubjectId(bytes.fromhex(one.subject)) for one in found.manifest.withheld if one.subject]
    names.read([*asked, *told])
    return Review(
        manifest=found.manifest,
        signer=found.signer,
        is_stranger=False,
        new=tuple(_rows(names, _most_telling(staged.fresh), staged)),
        changed=tuple(_rows(names, changed, staged)),
        same=tuple(_rows(names, same, staged)),
        counts=(len(staged.fresh), len(changed), len(same)),
        kept_back=tuple(_kept_back(found.manifest, names)),
        outcomes=tuple(_outcomes(found.manifest, names)),
        questions=found.questions,
        names={contact: names.of(contact) for contact in asked},
        officers={one.id: str(one.one("name") or "") for one in subjects.listed(writing.session, Kind.OFFICER)},
        must_confirm=found.must_confirm,
        claims=staged.added_claims,
        asked=found.asked,
        not_theirs=len(staged.not_theirs),
        statements=bundle_statements.heard(writing.session, staged),
    )


def _most_telling(subjects: dict[SubjectId, Kind]) -> list[SubjectId]:
    """Contacts first, then what hangs on them, then posts, organisations and officers."""
    order = {kind: place for place, kind in enumerate((Kind.CONTACT, Kind.CONSENT, Kind.SAFE_CONTACT, Kind.CASE))}
    return sorted(subjects, key=lambda subject: (order.get(subjects[subject], len(order)), subjects[subject]))


class _Names:
    """Display names of contacts as they stand with what came in, fit to be shown."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._held: dict[SubjectId, str] = {}

    def read(self, subjects: Iterable[SubjectId]) -> None:
        """Know these, where they are contacts."""
        wanted = sorted(set(subjects) - self._held.keys())
        for subject, rows in claims.of_subjects(self.session.db, wanted).items():
            if rows[0].kind is Kind.CONTACT:
                self._held[subject] = _name(rows)

    def of(self, subject: SubjectId) -> str:
        """The name; empty for what is no contact and where none may be shown."""
        return self._held.get(subject, "")


def _name(rows: Sequence[Claim]) -> str:
    contact = fold(rows)
    if contact.is_deleted:
        # A proposed deletion takes the name away; the question is about whom.
        contact = fold(claim for claim in rows if claim.act not in _ENDS)
    return display.display_name(contact, standing.of(contact)).text or ""


def _rows(names: _Names, subjects: Sequence[SubjectId], staged: Staged) -> Iterator[Row]:
    session = names.session
    kept = list(subjects[:MOST_ROWS])
    held = claims.of_subjects(session.db, kept)
    folded = {subject: fold(rows) for subject, rows in held.items()}
    about = {subject: _about(one) for subject, one in folded.items()}
    names.read({contact for contacts in about.values() for contact in contacts})
    for subject in kept:
        if subject in held:
            shown = ", ".join(filter(None, map(names.of, sorted(about[subject]))))
            yield _row(session, held[subject], folded[subject], shown, set(staged.added.get(subject, ())))


def _about(subject: Subject) -> set[SubjectId]:
    return {subject.id} if subject.kind is Kind.CONTACT else value_views.named_subjects(subject)


def _row(session: Session, rows: Sequence[Claim], subject: Subject, name: str, came: set[object]) -> Row:
    held = value_views.standing_of(session, subject)
    before = [claim for claim in rows if claim.id not in came] if came else []
    changes = compare(before, rows).slots
    values = []
    for slot in changes:
        if _is_plain_reference(subject.kind, slot.field):
            # An id says nothing to a person; what it names stands in the row's name or in a row of its own.
            continue
        mine = slot.mine if came else ()
        level = max(slot.level, held.floor)
        values.append(
            ValueRow(
                field=slot.field,
                before=sides(subject.kind, slot.field, mine, slot.level, held),
                after=sides(subject.kind, slot.field, slot.theirs, slot.level, held),
                level=level,
            )
        )
    return Row(
        subject.id,
        subject.kind,
        name or _own_name(subject),
        max((one.level for one in values), default=held.floor),
        tuple(values),
    )


def _is_plain_reference(kind: Kind, field: str) -> bool:
    declared = fields.get(kind, field)
    return declared.references is not None and declared.references is not Kind.OFFICER


def _own_name(subject: Subject) -> str:
    """Of an organisation, a post, an officer: these concern no contact and are never masked."""
    if subject.kind not in {Kind.ORGANISATION, Kind.POST, Kind.OFFICER}:
        return ""
    return str(subject.one("name") or subject.one("title") or "")


def _kept_back(manifest: Manifest, names: _Names) -> Iterator[KeptBack]:
    for one in manifest.withheld[:MOST_ROWS]:
        name = names.of(SubjectId(bytes.fromhex(one.subject))) if one.subject else ""
        yield KeptBack(name, one.field or "", one.rule, one.count)


def _outcomes(manifest: Manifest, names: _Names) -> Iterator[OutcomeRow]:
    if manifest.receipt is None:
        return
    stated = manifest.receipt.outcomes[:MOST_ROWS]
    items = claims.of_subjects(names.session.db, [SubjectId(bytes.fromhex(one.subject)) for one in stated])
    about = {item: handover_item.contact(fold(rows)) for item, rows in items.items() if rows[0].kind is Kind.ITEM}
    names.read({contact for contact in about.values() if contact is not None})
    for one in stated:
        contact = about.get(SubjectId(bytes.fromhex(one.subject)))
        yield OutcomeRow(names.of(contact) if contact else "", one.state, one.reason or "")
