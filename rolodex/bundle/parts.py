"""An export above one million claims travels as a set of bundles; each part is a whole bundle of its own.

Parts can be imported one by one in any order: an import is a union of claims. The set only tells whether all came.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from rolodex import errors
from rolodex.bundle import limits
from rolodex.bundle.manifest import Manifest, PartOf
from rolodex.domain.claim import Claim


def total(claims: int, most: int = limits.CLAIMS) -> int:
    """How many parts this many claims need; at least one."""
    return max(1, -(-claims // most))


def split(claims: Iterable[Claim], most: int = limits.CLAIMS) -> Iterator[Iterator[Claim]]:
    """The claims in runs of at most `most`, without holding them; take each run to its end before the next."""
    source = iter(claims)
    for first in source:
        yield chain([first], islice(source, most - 1))


def missing(manifests: Sequence[Manifest]) -> tuple[int, ...]:
    """The numbers of the parts that did not come, in order.

    Raises `Malformed(what="parts", reason="none" | "not_a_part" | "of_another_set" | "repeated")`: parts of a set have
    signer, recipient, purpose, case and total in common.
    """
    places = [_place(manifest) for manifest in manifests]
    if not places:
        raise errors.Malformed("parts", "none")
    if len({_set_of(manifest, place) for manifest, place in zip(manifests, places, strict=True)}) > 1:
        raise errors.Malformed("parts", "of_another_set")
    came = {place.number for place in places}
    if len(came) < len(places):
        raise errors.Malformed("parts", "repeated")
    return tuple(number for number in range(1, places[0].total + 1) if number not in came)


def _place(manifest: Manifest) -> PartOf:
    if manifest.part is None:
        raise errors.Malformed("parts", "not_a_part")
    return manifest.part


def _set_of(manifest: Manifest, place: PartOf) -> tuple[object, ...]:
    return (
        place.set_id,
        place.total,
        manifest.signer,
        manifest.recipient,
        manifest.purpose,
        manifest.case,
    )
