"""Notices for a person: which contacts turned dangerous, who holds each, and the files written holder by holder."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rolodex.commands import contact_queries, notices
from rolodex.commands.session import Session
from rolodex.domain.ids import SubjectId
from rolodex.errors import Expired, NotPermitted, RolodexError
from rolodex.progress import Progress

__all__ = ["Due", "Holder", "Written", "due", "write_each"]


@dataclass(frozen=True, slots=True)
class Holder:
    """An officer who holds a dangerous contact and was not told."""

    officer: SubjectId
    name: str


@dataclass(frozen=True, slots=True)
class Due:
    """One contact, what happened (words of `danger.Danger`), and who holds it; `name` is empty where none is shown."""

    contact: SubjectId
    name: str
    reasons: tuple[str, ...]
    holders: tuple[Holder, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """What became of one holder's notice: the file's name, or the error where there is none."""

    holder: Holder
    file: str
    size_bytes: int
    error: RolodexError | None


def due(session: Session) -> tuple[Due, ...]:
    """Every contact about which somebody must be warned. Reads as `notices.due`."""
    reasons: dict[SubjectId, dict[str, None]] = {}
    holders: dict[SubjectId, list[Holder]] = {}
    for notice in notices.due(session):
        for told in notice.contacts:
            reasons.setdefault(told.contact, {}).update(dict.fromkeys(told.reasons))
            holders.setdefault(told.contact, []).append(Holder(notice.holder, notice.name))
    names = contact_queries.names(session, sorted(reasons))
    found = [Due(one, names.get(one, ""), tuple(reasons[one]), tuple(holders[one])) for one in reasons]
    return tuple(sorted(found, key=lambda one: (one.name, one.contact)))


def write_each(
    session: Session, folder: Path, holders: Sequence[Holder], progress: Progress | None = None
) -> tuple[Written, ...]:
    """Write each holder's notice. Keys that may not be sealed to stop their own notice only: its holder must be told in
    another way. Raises as `bundle_export.export` otherwise, `Cancelled`; what was written until then stays.
    """
    found = []
    for number, holder in enumerate(holders):
        if progress is not None:
            progress.step(number, len(holders))
        try:
            for done in notices.write(session, folder, holder.officer):
                found.append(Written(holder, done.written.path.name, done.written.size_bytes, None))
        except (NotPermitted, Expired) as error:
            found.append(Written(holder, "", 0, error))
    return tuple(found)
