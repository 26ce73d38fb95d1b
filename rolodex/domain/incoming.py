"""What of an import a person has to decide about, subject by subject. Pure.

Asked are conflicts; proposed deletions and merges; and dangerous changes: another way to reach a person at risk,
another safe-contact protocol, a lowered level, a lost protection, a no of the contact that is said to be a yes.
A contact that becomes an official is asked about, because the public side of officials travels by the mandate, whatever
consent says; so is a first yes of a person at risk who was here before.
A contact that was erased here is asked about before anything of it comes in again.
A protection is lost with the category or the risk that gave it, with a caveat or a further recipient beside one, with
"do not contact" and its like, and where a number that was unsafe no longer says so.
A contact of which nothing would be left counts as deleted, however its values go.
Never asked: a consent withdrawn or refused, or a raised level: these win.
What the program knows of officers is not asked about.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from rolodex.domain import changes, fields, lowering, standing
from rolodex.domain.changes import Author, Edit
from rolodex.domain.claim import NULL, Act, Claim, Kind, decoded
from rolodex.domain.fold import Subject, fold
from rolodex.domain.ids import ClaimId, SlotId, SubjectId
from rolodex.domain.merge import Answer, Outcome, SlotChange, compare
from rolodex.domain.standing import REACH_FIELDS
from rolodex.errors import Invalid


class About(StrEnum):
    """What a question is about."""

    CONFLICT = "conflict"
    DELETION = "deletion"
    REACH = "reach_of_person_at_risk"
    SAFE_CONTACT = "safe_contact"
    LOWERED_LEVEL = "lowered_level"
    LOST_PROTECTION = "lost_protection"
    NO_TURNED_YES = "no_turned_yes"
    BECOMES_OFFICIAL = "becomes_official"
    CONSENT = "consent_of_person_at_risk"
    MERGE = "merge"
    ERASED_HERE = "erased_here"


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to decide. `change` is the slot it is about, None for deletions and new protocols; `added` are the
    claims that came in about it: what is withdrawn where the answer is no."""

    about: About
    subject: SubjectId
    kind: Kind
    change: SlotChange | None
    deletion: ClaimId | None
    added: tuple[Claim, ...]

    @property
    def field(self) -> str:
        """The field it is about; empty where it is about the whole subject."""
        return self.change.field if self.change else ""

    @property
    def slot(self) -> SlotId | None:
        """The slot it is about."""
        return self.change.slot if self.change else None

    @property
    def allowed(self) -> frozenset[Answer]:
        """The answers that fit."""
        return _ON_CONFLICT if self.about is About.CONFLICT else _ON_PROPOSAL


@dataclass(frozen=True, slots=True)
class Examined:
    """What the union does to one subject that was here before, and what to decide about it."""

    outcome: Outcome
    changed_slots: int
    conflicts: int
    questions: tuple[Question, ...]


_ON_CONFLICT: Final = frozenset({Answer.MINE, Answer.THEIRS, Answer.BOTH, Answer.LATER})
_ON_PROPOSAL: Final = frozenset({Answer.ACCEPT, Answer.REFUSE})
_NOES: Final = frozenset({'"withdrawn"', '"refused"'})
_PROTECTING: Final = frozenset({"categories", "risk"})
_STRICT: Final = frozenset({'"never"', '"named_successor_only"', '"ask_first"'})
_WARNINGS: Final = frozenset({'"do_not_contact"', '"detained"', '"deceased"'})
_NUMBERS: Final = ("e164", "raw", "address", "account")


def examine(before: Sequence[Claim], added: Sequence[Claim]) -> Examined:
    """What claims that came in mean for a subject that was here before. No side effects."""
    found = compare(before, added)
    kind, subject = before[0].kind, before[0].subject
    questions = []
    if kind is not Kind.OFFICER:
        questions = [Question(About.DELETION, subject, kind, None, claim.id, (claim,)) for claim in found.deletions]
    # A deletion is decided by itself: one that is refused must not have brought other changes along.
    besides = compare(before, _but_deletions(added)) if questions else found
    if _is_emptied(kind, fold(before), besides.after):
        questions.append(Question(About.DELETION, subject, kind, None, None, _but_deletions(added)))
    else:
        marks = _Marks.of(before, added, besides.after)
        for slot in besides.slots:
            what = _asks(slot, kind, marks)
            if what is not None:
                questions.append(Question(what, subject, kind, slot, None, _about(slot, before, added)))
    conflicts = sum(slot.outcome is Outcome.CONFLICT for slot in found.slots)
    return Examined(found.outcome, len(found.slots), conflicts, tuple(questions))


def _is_emptied(kind: Kind, before: Subject, after: Subject) -> bool:
    return kind is Kind.CONTACT and any(True for _ in before.filled()) and not any(True for _ in after.filled())


def _but_deletions(added: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(claim for claim in added if claim.act is not Act.DELETE)


def _about(slot: SlotChange, before: Iterable[Claim], added: Iterable[Claim]) -> tuple[Claim, ...]:
    """What came in about one slot: its assertions, and the withdrawals that reach what was here in it."""
    place = (slot.field, slot.slot)
    here = {claim.id for claim in before if claim.act is not Act.ASSERT or (claim.field, claim.slot) == place}
    return tuple(
        claim
        for claim in added
        if (claim.act is Act.ASSERT and (claim.field, claim.slot) == place)
        or (claim.act is Act.WITHDRAW and not here.isdisjoint(claim.targets))
    )


def new_protocol(added: Sequence[Claim]) -> Question:
    """The question that a first protocol for a person at risk, who was here before, asks."""
    return Question(About.SAFE_CONTACT, added[0].subject, Kind.SAFE_CONTACT, None, None, tuple(added))


def new_consent(added: Sequence[Claim]) -> Question | None:
    """The question that a new record asks which says that a person at risk, who was here before, agreed; else None."""
    says_yes = "given" in fold(added).many("status")
    return Question(About.CONSENT, added[0].subject, Kind.CONSENT, None, None, tuple(added)) if says_yes else None


def erased_here(contact: SubjectId) -> Question:
    """The question that a contact asks which was erased here and is brought again; refused, nothing of it comes in."""
    return Question(About.ERASED_HERE, contact, Kind.CONTACT, None, None, ())


@dataclass(frozen=True, slots=True)
class _Marks:
    """What makes changes of a contact dangerous; before or after, so that lowering the risk first does not help."""

    at_risk: bool
    loses_protection: bool
    becomes_official: bool
    has_caveat: bool
    says_no: bool
    levels: dict[tuple[str, SlotId | None], int]

    @classmethod
    def of(cls, before: Sequence[Claim], added: Sequence[Claim], after: Subject) -> "_Marks":
        earlier = fold(before)
        is_contact = earlier.kind is Kind.CONTACT
        kept = _but_deletions(added)
        was, will = standing.of(earlier), standing.of(after)
        return cls(
            at_risk=is_contact and (was.at_risk or will.at_risk),
            loses_protection=is_contact and bool(lowering.loses_protection(before, kept)),
            becomes_official=is_contact and will.is_official and not was.is_official,
            has_caveat=is_contact and bool(earlier.of("caveats")),
            says_no=earlier.kind is Kind.CONSENT and _says_no(earlier),
            levels={(slot.field, slot.slot): int(slot.level) for slot in earlier.slots},
        )


def _says_no(consent: Subject) -> bool:
    """Whether a record holds anything back: then nothing about it is changed without a person's answer."""
    status = {text for slot in consent.of("status") for text in slot.values}
    limits = {
        text for name in ("on_hand_over", "on_controller_change") for slot in consent.of(name) for text in slot.values
    }
    return not _NOES.isdisjoint(status) or not _STRICT.isdisjoint(limits)


def _asks(slot: SlotChange, kind: Kind, marks: _Marks) -> About | None:
    if kind is Kind.OFFICER:
        return None
    if slot.outcome is Outcome.CONFLICT:
        is_no = kind is Kind.CONSENT and not _NOES.isdisjoint((*slot.mine, *slot.theirs))
        return None if is_no else About.CONFLICT
    if kind is Kind.SAFE_CONTACT:
        return About.SAFE_CONTACT
    if marks.says_no and (slot.field != "status" or _NOES.isdisjoint(slot.theirs)):
        return About.NO_TURNED_YES
    if kind is Kind.CONTACT:
        if slot.field == "merged_into":
            return About.MERGE
        if slot.field in REACH_FIELDS and marks.at_risk:
            return About.REACH
        if _loses_protection(slot, marks):
            return About.LOST_PROTECTION
        if slot.field == "categories" and marks.becomes_official:
            return About.BECOMES_OFFICIAL
    if int(slot.level) < marks.levels.get((slot.field, slot.slot), 0) and any(text != NULL for text in slot.theirs):
        return About.LOWERED_LEVEL
    return None


def _loses_protection(slot: SlotChange, marks: _Marks) -> bool:
    gone = set(slot.mine) - set(slot.theirs) - {NULL}
    if slot.field in _PROTECTING:
        return marks.loses_protection
    if slot.field == "caveats":
        return bool(gone)
    if slot.field == "caveat_recipients":
        return marks.has_caveat and not set(slot.theirs) <= {NULL, *slot.mine}
    if slot.field == "status":
        return not _WARNINGS.isdisjoint(gone) and _WARNINGS.isdisjoint(slot.theirs)
    return slot.field in REACH_FIELDS and not _unsafe(slot.mine).isdisjoint(_others(slot.theirs))


def _unsafe(texts: Iterable[str]) -> set[object]:
    return {number for value in map(decoded, texts) if _is_unsafe(value) for number in _numbers(value)}


def _others(texts: Iterable[str]) -> set[object]:
    return {number for value in map(decoded, texts) if not _is_unsafe(value) for number in _numbers(value)}


def _is_unsafe(value: object) -> bool:
    return isinstance(value, Mapping) and value.get("safe") == "unsafe"


def _numbers(value: object) -> set[object]:
    return {value[part] for part in _NUMBERS if value.get(part)} if isinstance(value, Mapping) else set()


def resolved(question: Question, answer: Answer, after: Subject, author: Author) -> tuple[Claim, ...]:
    """The claims of the deciding officer that make the answer true; `after` is the subject with all that came in.

    None for "later", "accept" and what is as wanted already. Raises `Invalid` for an answer that does not fit.
    """
    if answer not in question.allowed:
        raise Invalid("answers", "not_for_this_question")
    if answer in {Answer.LATER, Answer.ACCEPT}:
        return ()
    if answer is Answer.REFUSE:
        return changes.withdraw(_refused(question), author)
    change = question.change
    if change is None:
        raise Invalid("answers", "not_for_this_question")
    if answer is Answer.BOTH:
        return _both(change, after, author)
    chosen = change.mine if answer is Answer.MINE else change.theirs
    if len(chosen) != 1:
        # One side was in conflict with itself already.
        raise Invalid("answers", "more_than_one_value")
    return changes.edit(after, [Edit(change.field, _value(chosen[0]), change.slot)], author)


def _both(change: SlotChange, after: Subject, author: Author) -> tuple[Claim, ...]:
    """Mine stays in the slot, each of theirs gets one of its own."""
    if not fields.get(after.kind, change.field).multi:
        raise Invalid("answers", "both_needs_a_field_of_many_values")
    mine = [text for text in change.mine if text != NULL]
    theirs = [text for text in change.theirs if text != NULL and text not in mine]
    kept, *more = [*mine, *theirs] or [NULL]
    edits = [Edit(change.field, _value(kept), change.slot)]
    edits += [Edit(change.field, _value(text), level=change.level) for text in more]
    return changes.edit(after, edits, author)


def _refused(question: Question) -> list[Claim]:
    """The incoming claims to withdraw so that the subject, or the slot, is as it was."""
    return list(question.added)


def needs_confirmation(deleted_contacts: int, held_contacts: int) -> bool:
    """Whether so many contacts would go that the number must be typed: more than one in twenty."""
    return deleted_contacts * 20 > held_contacts


def references(claims: Iterable[Claim], wanted: frozenset[SubjectId]) -> set[SubjectId]:
    """The subjects among these claims that are one of the wanted, or name one of them."""
    found = set()
    texts = {subject.hex() for subject in wanted}
    for claim in claims:
        names = fields.names_subjects(claim.kind, claim.field) and any(text in claim.value for text in texts)
        if names or claim.subject in wanted:
            found.add(claim.subject)
    return found


def _value(text: str) -> object:
    return None if text == NULL else decoded(text)
