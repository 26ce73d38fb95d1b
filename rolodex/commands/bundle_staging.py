"""The union of an import, inside a transaction of the vault that may still be taken back: claims in, questions out.

Nothing is held in memory but the ids of what is new and the claims of subjects that change; what came in waits in the
vault's own encrypted file, where a rollback leaves nothing of it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from rolodex.bundle.reader import OpenBundle
from rolodex.commands import value_views
from rolodex.commands.bundle_decisions import question_id
from rolodex.commands.bundle_erased import Known
from rolodex.commands.session import Session, Writing
from rolodex.domain import incoming, testimony
from rolodex.domain.claim import Claim, Kind
from rolodex.domain.fold import Subject, fold
from rolodex.domain.ids import ClaimId, SubjectId
from rolodex.domain.incoming import About, Question
from rolodex.domain.merge import Answer, Outcome
from rolodex.domain.testimony import Carrier
from rolodex.errors import LimitExceeded
from rolodex.store import claims, recipients

MAX_QUESTIONS: Final = 10_000
MAX_OF_CASES: Final = 200_000
"""How many claims of cases, items and introductions one bundle may bring: they are weighed together, in memory."""
_BATCH: Final = 200


@dataclass(slots=True)
class Staged:
    """What came in: subjects by kind that are new, and what the union does to those that were here.

    `fresh` are the subjects that are new, `held` those that were here; `added` what came to each of these.
    `not_theirs` was left out: statements about a hand-over that the signer of the bundle may not make.
    """

    new: dict[str, int] = field(default_factory=dict)
    changed: dict[str, int] = field(default_factory=dict)
    same: dict[str, int] = field(default_factory=dict)
    conflicts: int = 0
    added_claims: int = 0
    questions: dict[str, Question] = field(default_factory=dict)
    fresh: dict[SubjectId, Kind] = field(default_factory=dict)
    held: dict[SubjectId, Kind] = field(default_factory=dict)
    added: dict[SubjectId, list[ClaimId]] = field(default_factory=dict)
    not_theirs: tuple[Claim, ...] = ()

    @property
    def deletions(self) -> list[Question]:
        """The questions about ends of subjects."""
        return [question for question in self.questions.values() if question.about is About.DELETION]

    @property
    def deleted_contacts(self) -> int:
        """How many contacts somebody proposes to delete."""
        return sum(question.kind is Kind.CONTACT for question in self.deletions)


def stage(
    writing: Writing,
    bundle: OpenBundle,
    exclude: frozenset[SubjectId],
    carrier: Carrier,
    answers: Mapping[str, Answer],
) -> Staged:
    """Append the bundle's claims and compare every subject that was here before. Inside the caller's transaction.

    Excluded subjects stay out with all that names them; so does what the carrier may not say of a hand-over, and what
    was erased here where the answer is to leave it so. Raises as `OpenBundle.claims`, `Malformed` for a claim that has
    another's id, `LimitExceeded` above ten thousand questions.
    """
    staging = _Staging(writing.session, writing)
    left_out = _left_out(bundle, exclude)
    staging.staged.not_theirs = _not_theirs(writing.session, bundle, carrier)
    unheard = {claim.id for claim in staging.staged.not_theirs}
    erased = Known(writing.session, bundle, exclude, answers)
    for batch in bundle.claims():
        known = erased.kept(batch)
        kept = [claim for claim in known if claim.id not in unheard] if unheard else known
        staging.take([claim for claim in kept if claim.subject not in left_out] if left_out else kept)
    staging.compare(bundle.manifest.content_sha256)
    erased.lift(writing)
    staging.staged.questions |= erased.questions
    return staging.staged


def _left_out(bundle: OpenBundle, exclude: frozenset[SubjectId]) -> set[SubjectId]:
    """The excluded subjects and those that name them, wherever in the bundle they do."""
    found: set[SubjectId] = set()
    if exclude:
        for batch in bundle.claims():
            found |= incoming.references(batch, exclude)
    return found


def _not_theirs(session: Session, bundle: OpenBundle, carrier: Carrier) -> tuple[Claim, ...]:
    """What the bundle says of cases, items and introductions that its carrier may not say. Raises `LimitExceeded`."""
    stated = sum(count for kind, count in bundle.manifest.kinds.items() if kind in testimony.HEARD)
    if stated > MAX_OF_CASES:
        raise LimitExceeded("claims_of_cases", maximum=MAX_OF_CASES)
    if not stated:
        return ()
    came = [claim for batch in bundle.claims() for claim in batch if claim.kind in testimony.HEARD]
    subjects = {claim.subject for claim in came}
    held = claims.of_subjects(session.db, sorted(subjects))
    named = {case for rows in (came, *held.values()) for claim in rows if (case := testimony.case_named(claim))}
    held |= claims.of_subjects(session.db, sorted(named - held.keys()))
    refused = testimony.not_theirs([claim for rows in held.values() for claim in rows], came, carrier)
    return tuple(claim for claim in came if claim.id in refused)


class _Staging:
    def __init__(self, session: Session, writing: Writing) -> None:
        self.staged = Staged()
        self._db = session.db
        self._session = session
        self._writing = writing
        self._fresh, self._held, self._added = self.staged.fresh, self.staged.held, self.staged.added
        self._losing: set[SubjectId] = set()
        # Who they are was taken in from their cards: no bundle renames them or gives them keys.
        self._officers = {SubjectId(row.keys.officer_id) for row in recipients.rows(session.db)} | {session.acting()[1]}
        self._asked = 0

    def take(self, batch: Sequence[Claim]) -> None:
        """Append one batch; remember which subjects were here before, and what each of these got."""
        batch = [claim for claim in batch if claim.subject not in self._officers]
        kinds = {claim.subject: claim.kind for claim in batch}
        unseen = [subject for subject in kinds if subject not in self._fresh and subject not in self._held]
        known = claims.of_subjects(self._db, unseen)
        for subject in unseen:
            (self._held if subject in known else self._fresh)[subject] = kinds[subject]
        added = self._writing.append(batch)
        self.staged.added_claims += len(added)
        if self._held:
            for claim in added:
                if claim.subject in self._held:
                    self._added.setdefault(claim.subject, []).append(claim.id)

    def compare(self, content_sha256: str) -> None:
        """Look at every subject that was here before, and at first protocols and consents for people who were."""
        _count(self.staged.new, self._fresh.values())
        for subject, kind in self._held.items():
            if subject not in self._added:
                _count(self.staged.same, [kind])
        found = [question for batch in claims.batches(self._added, _BATCH) for question in self._questions(batch)]
        self._losing = {question.subject for question in found if question.about is About.LOST_PROTECTION}
        protocols = [subject for subject, kind in self._fresh.items() if kind is Kind.SAFE_CONTACT]
        for batch in claims.batches(protocols, _BATCH):
            found.extend(self._new_protocols(batch))
        consents = [subject for subject, kind in self._fresh.items() if kind is Kind.CONSENT]
        for batch in claims.batches(consents, _BATCH):
            found.extend(self._new_consents(batch))
        self.staged.questions = {question_id(content_sha256, question): question for question in found}

    def _questions(self, subjects: Sequence[SubjectId]) -> Iterator[Question]:
        for subject, after in claims.of_subjects(self._db, subjects).items():
            came = set(self._added[subject])
            before = [claim for claim in after if claim.id not in came]
            examined = incoming.examine(before, [claim for claim in after if claim.id in came])
            self.staged.conflicts += examined.conflicts
            side = self.staged.same if examined.outcome is Outcome.SAME else self.staged.changed
            _count(side, [before[0].kind])
            self._bound(len(examined.questions))
            yield from examined.questions

    def _new_protocols(self, subjects: Sequence[SubjectId]) -> Iterator[Question]:
        for held in claims.of_subjects(self._db, subjects).values():
            protocol = fold(held)
            if self._is_about_somebody_at_risk(protocol):
                self._bound(1)
                yield incoming.new_protocol(held)

    def _new_consents(self, subjects: Sequence[SubjectId]) -> Iterator[Question]:
        for held in claims.of_subjects(self._db, subjects).values():
            question = incoming.new_consent(held)
            if question is not None and self._is_about_somebody_at_risk(fold(held)):
                self._bound(1)
                yield question

    def _is_about_somebody_at_risk(self, dependant: Subject) -> bool:
        """Whether it is about a person at risk who was here before; also where the risk goes with this very bundle."""
        about = value_views.named_subjects(dependant) - self._fresh.keys()
        return bool(about) and (value_views.standing_of(self._session, dependant).at_risk or bool(about & self._losing))

    def _bound(self, more: int) -> None:
        self._asked += more
        if self._asked > MAX_QUESTIONS:
            raise LimitExceeded("questions", maximum=MAX_QUESTIONS)


def _count(counts: dict[str, int], kinds: Iterable[Kind]) -> None:
    for kind in kinds:
        counts[kind.value] = counts.get(kind.value, 0) + 1
