"""Counts over the lists of contacts: no row of a contact is opened for them."""

from dataclasses import dataclass
from typing import Final

from rolodex.domain.ids import SubjectId
from rolodex.store.connection import Database


@dataclass(frozen=True, slots=True)
class Tally:
    """How many contacts of a category have this primary steward; None: they have none."""

    steward: SubjectId | None
    category: str
    contacts: int


_BY_STEWARD_AND_CATEGORY: Final = """
SELECT steward.id, category.value, count(*)
FROM contact_row JOIN json_each(contact_row.categories) AS category
LEFT JOIN subject AS steward ON steward.no = steward_no
WHERE is_deleted = 0
GROUP BY steward_no, category.value
"""
_SINGLE_STEWARDS: Final = """
SELECT count(*) FROM (
    SELECT contact_no FROM contact_row JOIN edge ON edge.source_no = contact_no AND edge.field = 'stewards'
    WHERE is_deleted = 0
    GROUP BY contact_no HAVING count(*) = 1
)
"""


def by_steward_and_category(db: Database) -> list[Tally]:
    """The contacts that are not deleted; one of two categories counts in both."""
    found = db.rows(_BY_STEWARD_AND_CATEGORY)
    return [Tally(None if steward is None else SubjectId(steward), str(word), no) for steward, word, no in found]


def single_stewards(db: Database) -> int:
    """How many contacts name one officer only among their stewards, past ones included: nobody else knows them."""
    return int(db.value(_SINGLE_STEWARDS) or 0)
