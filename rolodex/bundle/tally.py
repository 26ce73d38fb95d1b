"""What a manifest says about its claims as a whole, counted while they pass."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from rolodex import errors
from rolodex.bundle import limits
from rolodex.bundle.manifest import LevelWord, Manifest
from rolodex.domain.claim import Act, Claim, Kind
from rolodex.domain.level import Level

_kind_of = attrgetter("kind")
_level_of = attrgetter("level")


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
        # Runs, because claims of a kind stand together and hashing an enum a million times is slow.
        for kind, run in groupby(batch, _kind_of):
            self.kinds[kind] = self.kinds.get(kind, 0) + sum(1 for _ in run)
        self._highest = max(self._highest, max(map(_level_of, batch), default=Level.UNCLASSIFIED))
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
