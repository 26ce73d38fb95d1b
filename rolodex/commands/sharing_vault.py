"""Who shares a vault: officers who were given a passphrase of their own to it."""

from typing import Final

from rolodex.commands.session import Session
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.store import change_sets, claims

_LET_IN: Final = frozenset({"vault.create", "vault.add_officer", "vault.recover"})


def officers_beside(session: Session) -> frozenset[SubjectId]:
    """The other officers who were let into this vault; also one whose passphrase was taken away since: which slot was
    whose, only its passphrase tells."""
    found: set[SubjectId] = set()
    for one in change_sets.of_commands(session.db, _LET_IN):
        found.update(claims.subjects_of_change_set(session.db, one.no, Kind.OFFICER))
    return frozenset(found - {session.officer_id})
