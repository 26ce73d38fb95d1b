"""Subjects written with the rules that hold for every kind: references exist, and lowering a level needs a reason."""

from collections.abc import Iterable, Sequence

from rolodex.commands import value_views
from rolodex.commands.session import Session, Writing, check_version
from rolodex.commands.subjects import Done
from rolodex.domain import changes, fields, ids, lowering
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Claim, Kind
from rolodex.domain.field import Field, Type
from rolodex.domain.fold import Subject, fold
from rolodex.domain.ids import SubjectId
from rolodex.errors import NotFound
from rolodex.store import claims


def add(session: Session, kind: Kind, edits: Sequence[Edit], reason: str = "") -> Done:
    """A new subject. Raises `Invalid`, `LimitExceeded`, `NotFound` for what a value names, `NotPermitted` for a lowered
    level without reason.
    """
    with session.writing(f"{kind.value}.add") as writing:
        made = written(writing, kind, edits, reason)
        return Done(made[0].subject, len(made), len(made))


def written(writing: Writing, kind: Kind, edits: Sequence[Edit], reason: str = "") -> tuple[Claim, ...]:
    """The claims of a new subject, appended in the caller's transaction. Raises as `add`."""
    check_references(writing.session, kind, edits)
    made = changes.create(kind, edits, writing.author)
    check_lowering(writing, Subject(made[0].subject, kind, (), ()), [], edits, reason)
    writing.append(made)
    return made


def edit(
    session: Session,
    subject: SubjectId,
    kind: Kind,
    edits: Sequence[Edit],
    *,
    clear: Sequence[str] = (),
    base_version: int | None = None,
    reason: str = "",
) -> Done:
    """Change values of a subject. Raises `NotFound`, `Conflict` on a stale `base_version`, and as `add`."""
    with session.writing(f"{kind.value}.edit") as writing:
        held = held_claims(session, subject, kind)
        check_version(len(held), base_version)
        made = changed(writing, held, [*edits, *cleared(fold(held), clear)], reason)
        return Done(subject, len(held) + len(made), len(made))


def changed(writing: Writing, held: Sequence[Claim], edits: Sequence[Edit], reason: str = "") -> tuple[Claim, ...]:
    """The claims that bring about the edits of one subject, appended in the caller's transaction. Raises as `add`."""
    current = fold(held)
    check_references(writing.session, current.kind, edits)
    check_lowering(writing, current, held, edits, reason)
    made = changes.edit(current, edits, writing.author)
    if made:
        writing.append(made)
    return made


def held_claims(session: Session, subject: SubjectId, kind: Kind) -> list[Claim]:
    """All claims of a living subject of this kind. Raises `NotFound`."""
    held = claims.of_subject(session.db, subject)
    if not held or held[0].kind is not kind or fold(held).is_deleted:
        raise NotFound(kind.value)
    return held


def cleared(subject: Subject, names: Iterable[str]) -> list[Edit]:
    """The edits that empty these fields, every slot of them. Raises `Invalid` for an unknown field."""
    found: list[Edit] = []
    for name in names:
        fields.get(subject.kind, name)
        found.extend(Edit(name, None, slot.slot) for slot in subject.of(name))
    return found


def check_references(session: Session, kind: Kind, edits: Iterable[Edit]) -> None:
    """Refuse values that name a subject which is not here. Raises `NotFound`, `Invalid`."""
    for wanted in edits:
        field = fields.get(kind, wanted.field)
        for target, target_kind in _targets(field, wanted.value):
            session.living(ids.subject(str(target)), target_kind)


def check_lowering(
    writing: Writing, subject: Subject, held: Sequence[Claim], edits: Sequence[Edit], reason: str
) -> None:
    """Refuse what becomes less secret without a reason, else log it and keep the reason as a note about the contact.

    Raises `NotPermitted`.
    """
    count = lowering.lowered(subject, edits)
    if subject.kind is Kind.CONTACT:
        count += lowering.loses_protection(held, changes.edit(subject, edits, writing.author))
    if count:
        lowering.check_reason(reason)
        writing.audit("level.lowered", [subject.id], values=count)
        writing.append(changes.create(Kind.NOTE, _reason(subject, edits, reason), writing.author))


def _reason(subject: Subject, edits: Sequence[Edit], reason: str) -> list[Edit]:
    about = {ids.to_text(subject.id)} if subject.kind is Kind.CONTACT else set()
    if subject.kind is not Kind.CONTACT:
        held = {ids.to_text(target) for target in value_views.named_subjects(subject)}
        new = {
            str(target)
            for wanted in edits
            for target, kind in _targets(fields.get(subject.kind, wanted.field), wanted.value)
            if kind is Kind.CONTACT
        }
        about = held | new
    return [Edit("text", reason), *(Edit("about", contact) for contact in sorted(about))]


def _targets(field: Field, value: object) -> list[tuple[object, Kind]]:
    """What a value that was not checked yet names, and the kind that it must be."""
    if value is None:
        return []
    if field.type is Type.REFERENCE:
        return [(value, field.references)] if field.references else []
    if field.type is not Type.RECORD or not isinstance(value, dict):
        return []
    return [
        (target, part.references)
        for part in field.parts
        if part.references and value.get(part.name)
        for target in (value[part.name] if part.many else [value[part.name]])
    ]
