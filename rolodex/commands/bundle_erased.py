"""What of a bundle was erased here: asked about contact by contact, left out unless a person decides to hold it again.

A bundle that brings an erased contact asks; what hung on it stays out without a question, and so does whatever is new
about it alone. Of an item of a hand-over the facts come in, its text does not. Where nothing was ever erased, nothing
of this is read.
"""

from collections.abc import Iterator, Mapping, Sequence

from rolodex.bundle.reader import OpenBundle
from rolodex.commands.bundle_decisions import question_id
from rolodex.commands.session import Session, Writing
from rolodex.domain import erasure, fields
from rolodex.domain.claim import Claim, Kind
from rolodex.domain.ids import SubjectId
from rolodex.domain.incoming import Question, erased_here
from rolodex.domain.merge import Answer
from rolodex.store import suppression
from rolodex.store.suppression import Part


class Known:
    """What a bundle brings of what was erased. `questions` by id; contacts whose answer is not "refuse" are `lifted`:
    an import without every answer is rolled back."""

    def __init__(
        self, session: Session, bundle: OpenBundle, exclude: frozenset[SubjectId], answers: Mapping[str, Answer]
    ) -> None:
        self.questions: dict[str, Question] = {}
        self.lifted: frozenset[SubjectId] = frozenset()
        self._list = suppression.List(session.db, session.opened.keys.suppression)
        self._out: set[SubjectId] = set()
        if self._list:
            self._ask(bundle, exclude, answers)
            self._out = set(self._about_erased_alone(bundle))

    def kept(self, batch: Sequence[Claim]) -> Sequence[Claim]:
        """The claims of a batch that may come in."""
        if not self._list:
            return batch
        gone = {subject for subject in {claim.subject for claim in batch} if self._is_out(subject)}
        return [claim for claim in batch if claim.subject not in gone and not self._is_suppressed(claim)]

    def lift(self, writing: Writing) -> None:
        """Forget that the lifted contacts were erased, in the transaction of the import; each is in the audit log."""
        session = writing.session
        for contact in sorted(self.lifted):
            suppression.lift(session.db, session.opened.keys.suppression, contact)
            writing.audit("contact.held_again", [contact])

    def _ask(self, bundle: OpenBundle, exclude: frozenset[SubjectId], answers: Mapping[str, Answer]) -> None:
        brought = {
            subject
            for batch in bundle.claims()
            for subject in {claim.subject for claim in batch if claim.kind is Kind.CONTACT}
            if self._list.is_contact(subject)
        }
        lifted = set()
        for contact in sorted(brought - exclude):
            question = erased_here(contact)
            name = question_id(bundle.manifest.content_sha256, question)
            self.questions[name] = question
            if answers.get(name) is not Answer.REFUSE:
                lifted.add(contact)
        self.lifted = frozenset(lifted)

    def _about_erased_alone(self, bundle: OpenBundle) -> Iterator[SubjectId]:
        """The subjects that name an erased contact and no other, as the bundle tells of them."""
        naming = {
            claim.subject
            for batch in bundle.claims()
            for claim in batch
            if claim.kind is not Kind.ITEM and any(self._is_erased(contact) for contact in erasure.named(claim))
        }
        held: dict[SubjectId, list[Claim]] = {}
        if naming:
            for batch in bundle.claims():
                for claim in batch:
                    if claim.subject in naming:
                        held.setdefault(claim.subject, []).append(claim)
        for subject, found in held.items():
            erased = frozenset(filter(self._is_erased, (one for claim in found for one in erasure.named(claim))))
            if erasure.taken(found, erased).is_whole:
                yield subject

    def _is_erased(self, contact: SubjectId) -> bool:
        return contact not in self.lifted and self._list.is_contact(contact)

    def _is_out(self, subject: SubjectId) -> bool:
        return subject in self._out or self._list.has(Part.SUBJECT, subject, self.lifted)

    def _is_suppressed(self, claim: Claim) -> bool:
        if erasure.is_text_of_item(claim):
            return self._list.has(Part.TEXT, claim.subject, self.lifted)
        if claim.kind is Kind.ITEM or not _may_name_contacts(claim):
            return False
        return any(map(self._is_erased, erasure.named(claim))) or self._list.has(Part.CLAIM, claim.id, self.lifted)


def _may_name_contacts(claim: Claim) -> bool:
    field = fields.find(claim.kind, claim.field)
    return field is not None and field.references is Kind.CONTACT
