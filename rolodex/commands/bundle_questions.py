"""Questions about an import as a person sees them: base, mine and theirs, masked values masked."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from rolodex.commands import value_views
from rolodex.commands.session import Session
from rolodex.domain import display, standing
from rolodex.domain.claim import NULL, Claim, Kind, decoded
from rolodex.domain.fold import fold
from rolodex.domain.ids import KeyId, SlotId, SubjectId
from rolodex.domain.incoming import About, Question
from rolodex.domain.level import Level
from rolodex.domain.merge import Answer
from rolodex.domain.standing import Standing
from rolodex.store import claims


@dataclass(frozen=True, slots=True)
class SideView:
    """One value of one side; `value` and `text` are None where it is masked, `text` is empty where it clears."""

    value: Any
    text: str | None
    masked: bool


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question; `contacts` are those it concerns, `authors` who said what came in."""

    id: str
    about: About
    subject: SubjectId
    kind: Kind
    contacts: tuple[SubjectId, ...]
    field: str
    slot: SlotId | None
    level: Level
    base: tuple[SideView, ...]
    mine: tuple[SideView, ...]
    theirs: tuple[SideView, ...]
    authors: tuple[KeyId, ...]
    recorded_ms: int
    answers: tuple[Answer, ...]


def viewed(session: Session, name: str, question: Question) -> QuestionView:
    """The question with this id as it may be shown. Reads claims, those that just came in too."""
    subject = fold(claims.of_subject(session.db, question.subject))
    held = value_views.standing_of(session, subject)
    change = question.change
    concerned = (subject.id,) if subject.kind is Kind.CONTACT else _contacts(session, question)
    # A question without claims of its own is about the whole subject.
    said = _said(question) or claims.of_subject(session.db, question.subject)
    return QuestionView(
        id=name,
        about=question.about,
        subject=question.subject,
        kind=question.kind,
        contacts=concerned,
        field=question.field,
        slot=question.slot,
        level=_level(question, held),
        base=_sides(question, change.base if change else (), held),
        mine=_sides(question, change.mine if change else (), held),
        theirs=_sides(question, change.theirs if change else (), held),
        authors=tuple(sorted({claim.author for claim in said})),
        recorded_ms=max((claim.recorded_ms for claim in said), default=0),
        answers=tuple(answer for answer in Answer if answer in question.allowed),
    )


def _said(question: Question) -> list[Claim]:
    if question.deletion is not None:
        return [claim for claim in question.added if claim.id == question.deletion]
    named = [claim for claim in question.added if (claim.field, claim.slot) == (question.field, question.slot)]
    return named or list(question.added)


def _contacts(session: Session, question: Question) -> tuple[SubjectId, ...]:
    """The contacts that the subject names; also where a deletion just took its values away."""
    found: set[SubjectId] = set()
    for claim in claims.of_subject(session.db, question.subject):
        if claim.value != NULL and claim.field:
            found |= value_views.named_subjects(fold([claim]))
    kinds = {subject: claims.kind_of(session.db, subject) for subject in found}
    return tuple(sorted(subject for subject, kind in kinds.items() if kind is Kind.CONTACT))


def _level(question: Question, held: Standing) -> Level:
    change = question.change
    if change is None:
        return held.floor
    texts = [text for text in (*change.mine, *change.theirs) if text != NULL]
    levels = [
        standing.effective_level(held, question.kind, change.field, decoded(text), change.level) for text in texts
    ]
    return max([change.level, held.floor, *levels])


def _sides(question: Question, texts: Iterable[str], held: Standing) -> tuple[SideView, ...]:
    level = question.change.level if question.change else held.floor
    return sides(question.kind, question.field, texts, level, held)


def sides(kind: Kind, field: str, texts: Iterable[str], level: Level, held: Standing) -> tuple[SideView, ...]:
    """Values in canonical JSON as they may be shown; `level` is that of their slot."""
    return tuple(_side(kind, field, text, level, held) for text in texts)


def _side(kind: Kind, field: str, text: str, level: Level, held: Standing) -> SideView:
    value = None if text == NULL else decoded(text)
    if display.masked(kind, field, value, level, held):
        return SideView(None, None, masked=True)
    return SideView(value, display.text_of(field, value), masked=False)
