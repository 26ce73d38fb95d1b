"""What a manifest says about its claims as a whole, counted while they pass."""

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import TypeVar

from rolodex import errors
from rolodex.bundle import limits
from rolodex.bundle.manifest import LevelWord, Manifest
from rolodex.domain.claim import Act, Claim, Kind
from rolodex.domain.level import Level

_Member = TypeVar("_Member", bound=Enum)


class Tally:
    """Counts by kind, the highest level, the proposed deletions."""

    def __init__(self) -> None:
        self.kinds: dict[Kind, int] = {}
        self.claims = 0
        self.deletions: list[str] = []
        self._highest = Level.UNCLASSIFIED

    def add(self, batch: Sequence[Claim]) -> None:
        """Count one batch. Raises `LimitExceeded` above one million claims."""
        self.claims += len(batch)
        if self.claims > limits.CLAIMS:
            raise errors.LimitExceeded("claims", maximum=limits.CLAIMS)
        for kind, count in _counted([claim.kind for claim in batch]):
            self.kinds[kind] = self.kinds.get(kind, 0) + count
        for level, _ in _counted([claim.level for claim in batch]):
            self._highest = max(self._highest, level)
        self.deletions.extend(claim.id.hex() for claim in batch if claim.act is Act.DELETE)

    @property
    def highest_level(self) -> LevelWord:
        """The highest level among the claims."""
        return LevelWord(self._highest.word)

    def check(self, manifest: Manifest) -> None:
        """Raises `Malformed(what="rolodex-bundle", reason="counts")` if the manifest says otherwise."""
        said = (manifest.claims, manifest.kinds, manifest.highest_level, manifest.proposed_deletions)
        if said != (self.claims, self.kinds, self.highest_level, self.deletions):
            raise errors.Malformed(manifest.format, "counts")


def _counted(members: list[_Member]) -> Iterator[tuple[_Member, int]]:
    # By identity, a pass for each member that occurs: hashing an enum a million times costs ten times as much.
    while members:
        first = members[0]
        others = [member for member in members if member is not first]
        yield first, len(members) - len(others)
        members = others
