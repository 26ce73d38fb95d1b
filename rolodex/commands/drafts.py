"""What the acting officer was typing, kept beside the vault so that a lock or a crash costs two seconds of it at most.

`held` needs the session; what it answers with lets the window write drafts by itself, whatever the vault is doing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rolodex.commands.session import Session
from rolodex.store import drafts
from rolodex.store.drafts import MAX_BYTES, MAX_DRAFTS, Draft, DraftPlace

__all__ = ["MAX_BYTES", "MAX_DRAFTS", "Draft", "DraftPlace", "HeldDrafts", "discard", "held", "write"]


@dataclass(frozen=True, slots=True)
class HeldDrafts:
    """The drafts of the acting officer by the id of their form, and where the next ones go.

    `is_set_aside`: a file of drafts was there that cannot be used; it was renamed and nothing else happened.
    """

    place: DraftPlace
    drafts: Mapping[str, Draft] = field(repr=False)
    is_set_aside: bool


def held(session: Session) -> HeldDrafts:
    """What the acting officer left unfinished. Raises `NotPermitted` where the session only reads, `ReadOnly`,
    `Environment`. A file that cannot be used is set aside."""
    place = drafts.place(session.opened)
    found = drafts.read(place)
    return HeldDrafts(place, found.drafts, found.is_set_aside)


def write(place: DraftPlace, kept: Mapping[str, Draft]) -> None:
    """Put these drafts in place of all earlier ones; needs no session and may run on any thread, one at a time.

    Raises `LimitExceeded`, `DiskFull`, `ReadOnly`, `FileMissing`, `Environment`; the earlier drafts then stay.
    """
    drafts.write(place, kept)


def discard(place: DraftPlace) -> None:
    """Remove every draft of this officer. Raises `ReadOnly`, `Environment`."""
    drafts.discard(place)
