"""Undo and redo of change sets. They are change sets themselves, so they survive lock and restart."""

from dataclasses import dataclass
from typing import Final

from rolodex.commands import value_views
from rolodex.commands.session import Session
from rolodex.domain import changes
from rolodex.domain.ids import ChangeSetId
from rolodex.errors import NotFound, Refused
from rolodex.store import bundle_log, change_sets, claims, erasing
from rolodex.store.bundle_log import ImportState
from rolodex.store.change_sets import ChangeSet, Origin

__all__ = [
    "ChangeLine",
    "ChangeSet",
    "latest",
    "lines",
    "next_redo",
    "next_undo",
    "redo",
    "take_back",
    "undo",
    "undo_one",
    "withdraw",
]
_LASTING: Final = frozenset({"vault.create", "vault.add_officer"})
"""Making the vault and its officers is no step that one takes back."""

_ERASING: Final = frozenset({"handover.relinquish", "contact.erase"})
"""What was erased is gone: the facts that say so stay."""


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change set for a list: who made it, how many values it wrote, and whether `undo_one` may take it back."""

    change_set: ChangeSet
    author_name: str
    claims: int
    can_be_undone: bool


def next_undo(session: Session) -> ChangeSet | None:
    """What `undo` would take back. Raises `NotPermitted` where the session only reads."""
    found = change_sets.latest_undoable(session.db, session.author().key)
    return None if found is None or found.command in _LASTING | _ERASING else found


def next_redo(session: Session) -> ChangeSet | None:
    """What `redo` would bring back. Raises `NotPermitted` where the session only reads."""
    return change_sets.latest_redoable(session.db, session.author().key)


def undo(session: Session) -> ChangeSet:
    """Take back this officer's latest command in effect; answers with it. Raises `NotFound` where there is none,
    `Refused` where it erased something, or what it wrote was erased."""
    found = change_sets.latest_undoable(session.db, session.author().key)
    if found is None or found.command in _LASTING:
        raise NotFound("change_set_to_undo")
    withdraw(session, found)
    return found


def redo(session: Session) -> ChangeSet:
    """Bring back what the latest undo took away; answers with that undo. Raises `NotFound` where there is none."""
    found = next_redo(session)
    if found is None:
        raise NotFound("change_set_to_redo")
    withdraw(session, found)
    return found


def undo_one(session: Session, change_set: ChangeSetId) -> ChangeSet:
    """Take back one change set, an import too. Raises `NotFound`, `Refused` where it is undone already, it erased
    something, or all that it wrote was erased."""
    found = change_sets.by_id(session.db, change_set)
    withdraw(session, found)
    return found


def take_back(session: Session, change_set: ChangeSetId) -> ChangeSet:
    """Take back one change set that is in effect, also where it was undone and done again in between.

    Raises `NotFound`, `Refused` where it is not in effect.
    """
    found = change_sets.by_id(session.db, change_set)
    if not found.is_in_effect:
        raise Refused(what="change_set", reason="already_undone")
    withdraw(session, change_sets.tip(session.db, found.no))
    return found


def withdraw(session: Session, change_set: ChangeSet) -> None:
    """Cancel all claims of a change set by a new one that says what it undoes. Of an import, the log of bundles says
    whether it is in effect now. What else was written in it than what was erased is cancelled. Raises `Refused` where
    it erased something itself, or nothing of it is left.
    """
    if _is_erased(session, change_set):
        raise Refused(what="change_set", reason="erased")
    with session.writing(change_set.command, undoes=change_set.no) as writing:
        writing.opened_change_set()
        written = claims.of_change_set(session.db, change_set.no)
        writing.append(changes.withdraw(written, writing.author))
        writing.audit("change_set.withdrawn", [change_set.id], claims=len(written))
        _tell_bundle_log(session, change_set)


def _tell_bundle_log(session: Session, change_set: ChangeSet) -> None:
    base = change_sets.base(session.db, change_set.no)
    taken = bundle_log.import_of(session.db, base.id) if base.origin is Origin.IMPORT else None
    if taken is not None:
        state = ImportState.APPLIED if base.is_in_effect else ImportState.UNDONE
        bundle_log.set_import_state(session.db, taken.bundle_id, state)


def _is_erased(session: Session, change_set: ChangeSet) -> bool:
    if change_set.command in _ERASING:
        return True
    numbers = [change_set.no]
    return bool(erasing.erased_claims(session.db, numbers)) and not change_sets.claim_counts(session.db, numbers)


def latest(session: Session, limit: int) -> list[ChangeSet]:
    """The change sets of this vault, newest first."""
    return change_sets.list_(session.db, limit)


def lines(session: Session, limit: int) -> list[ChangeLine]:
    """The latest change sets, newest first, as a list shows them."""
    found = change_sets.list_(session.db, limit)
    counts = change_sets.claim_counts(session.db, [one.no for one in found])
    undone = {one.undoes for one in found}
    erased = erasing.erased_claims(session.db, [one.no for one in found]).keys() - counts.keys()
    gone = undone | {one.no for one in found if one.no in erased or one.command in _ERASING}
    names = value_views.officer_names(session)
    return [
        ChangeLine(one, names.get(one.author, ""), counts.get(one.no, 0), _can_be_undone(session, one, gone))
        for one in found
    ]


def _can_be_undone(session: Session, one: ChangeSet, gone: set[int | None]) -> bool:
    return session.identity is not None and one.no not in gone and one.command not in _LASTING
