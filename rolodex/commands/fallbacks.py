"""Fallbacks: who cannot be introduced in person is introduced by call, letter or third party, if somebody accepts that.

Who hands over proposes a mode; the incoming officer, the supervisor or the custodian accepts it, never the one who
hands over. Where none of the three is named in the case, nobody can: name one. Acceptance makes the item introduced.
"""

from collections.abc import Mapping, Sequence

from rolodex.commands.session import Session
from rolodex.domain.ids import SubjectId


def propose(session: Session, case_id: SubjectId, modes: Mapping[SubjectId, str], reason: str = "") -> int:
    """Propose a mode for each of these contacts; another one before ends, accepted or not. The number that changed.

    Raises `NotFound`, `Invalid` for a mode that is none, `IllegalTransition` where somebody else holds the case or the
    contact was met.
    """
    raise NotImplementedError


def accept(session: Session, case_id: SubjectId, contacts: Sequence[SubjectId] = ()) -> int:
    """Accept the proposed fallbacks of these contacts, or of all that wait. The number accepted.

    Raises `IllegalTransition` (`fallback_acceptor`) where the acting officer is none of the three or hands over,
    `Invalid` where none is proposed, `NotFound`.
    """
    raise NotImplementedError
