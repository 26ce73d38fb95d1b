"""What a search reads again and again, kept until anything is written: each letter brings back many of those before."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeVar

from rolodex.store.connection import Database

T = TypeVar("T")

MOST: Final = 1_024
"""Of each kind; a contact as it is compared takes some 1.2 KiB, its row 1."""


def at_hand(
    db: Database, name: str, numbers: Iterable[int], read: Callable[[Database, list[int]], Mapping[int, T]]
) -> dict[int, T]:
    """What `read` gives for these numbers, kept under this name, in their order; those that are gone are left out."""
    kept = db.kept(name)
    wanted = list(numbers)
    missing = [no for no in wanted if no not in kept]
    if missing:
        kept.update(read(db, missing))
    found = {no: kept[no] for no in wanted if no in kept}
    while len(kept) > MOST:
        # Who was read first: dictionaries keep their order.
        del kept[next(iter(kept))]
    return found
