"""Counts over the lists of contacts and over who stands by whom: no claim of a contact is opened for them."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

import msgspec

from rolodex.domain.claim import Kind
from rolodex.domain.fold import fold
from rolodex.domain.handover_step import is_open
from rolodex.domain.ids import SubjectId
from rolodex.store import claims, edges
from rolodex.store.claims import batches
from rolodex.store.connection import Database, Row

_Alike = tuple[bytes | None, bytes | None, int, str]
"""Primary steward, only steward, known by how many, categories as JSON."""

_CATEGORIES: Final = msgspec.json.Decoder(tuple[str, ...])


@dataclass(frozen=True, slots=True)
class Tally:
    """Contacts that are alike in all that coverage asks.

    `steward` is their primary one; `only` the one officer present who stands by them at all. `known_by` is 0, 1 or 2:
    nobody present, that one, or more. `backed` are those with a backup or continuity steward beside the primary one.
    """

    steward: SubjectId | None
    only: SubjectId | None
    known_by: int
    categories: tuple[str, ...]
    contacts: int
    backed: int
    at_risk: int
    stale: int


@dataclass(frozen=True, slots=True)
class Alone:
    """A contact that officers of a certain group alone stand by; `strength` 0 to 4 is the strongest of their ties,
    `stewards` how many they are, `steward` one of them."""

    no: int
    steward: SubjectId
    stewards: int
    strength: int
    is_at_risk: bool
    categories: tuple[str, ...]


_ABSENT: Final = "SELECT no FROM subject WHERE id IN (SELECT unhex(value) FROM json_each(:absent))"
_LEAVING: Final = "SELECT no FROM subject WHERE id IN (SELECT unhex(value) FROM json_each(:leaving))"
# In the order of an index that holds every column: one pass answers for officers, components and categories at once.
_TALLIES: Final = """
SELECT primary_one.id, only_one.id, known_by, categories, contacts, backed, at_risk, stale FROM (
    SELECT steward_no, only_steward_no, known_by, categories, count(*) AS contacts, sum(is_backed) AS backed,
           sum(is_at_risk) AS at_risk, sum(last_verified < :stale_before) AS stale
    FROM contact_row INDEXED BY contact_row_by_cover WHERE is_deleted = 0
    GROUP BY steward_no, only_steward_no, known_by, categories
) LEFT JOIN subject AS primary_one ON primary_one.no = steward_no
  LEFT JOIN subject AS only_one ON only_one.no = only_steward_no
"""
# Those by whom somebody absent stands: as they are counted above, and as they are without the absent ones.
_AFFECTED: Final = f"""
WITH touched AS (SELECT DISTINCT contact_no FROM stewardship WHERE officer_no IN ({_ABSENT}))
SELECT primary_one.id, was_only.id, contact_row.known_by, contact_row.is_backed, now_only.id, now.known_by,
       now.is_backed, categories, is_at_risk, last_verified < :stale_before
FROM (
    SELECT touched.contact_no, min(count(DISTINCT officer_no), 2) AS known_by,
           CASE count(DISTINCT officer_no) WHEN 1 THEN min(officer_no) END AS only_no,
           coalesce(max(role IN ('backup', 'continuity') AND officer_no IS NOT steward_no), 0) AS is_backed
    FROM touched JOIN contact_row ON contact_row.contact_no = touched.contact_no
    LEFT JOIN stewardship ON stewardship.contact_no = touched.contact_no AND officer_no NOT IN ({_ABSENT})
    WHERE is_deleted = 0 GROUP BY touched.contact_no
) AS now JOIN contact_row ON contact_row.contact_no = now.contact_no
LEFT JOIN subject AS primary_one ON primary_one.no = steward_no
LEFT JOIN subject AS was_only ON was_only.no = only_steward_no LEFT JOIN subject AS now_only ON now_only.no = only_no
"""  # noqa: S608 - constants
_STEWARDED: Final = """
SELECT steward.id, contacts FROM (
    SELECT steward_no, count(*) AS contacts FROM contact_row INDEXED BY contact_row_by_cover WHERE is_deleted = 0
    GROUP BY steward_no
) LEFT JOIN subject AS steward ON steward.no = steward_no
"""
_LOST: Final = f"""
SELECT held.contact_no, officer.id, count(DISTINCT officer_no), max(strength), is_at_risk, categories
FROM stewardship AS held JOIN contact_row ON contact_row.contact_no = held.contact_no
JOIN subject AS officer ON officer.no = officer_no
WHERE officer_no IN ({_LEAVING}) AND is_deleted = 0 AND NOT EXISTS (
    SELECT 1 FROM stewardship AS other WHERE other.contact_no = held.contact_no
      AND other.officer_no NOT IN ({_LEAVING}) AND other.officer_no NOT IN ({_ABSENT}))
GROUP BY held.contact_no ORDER BY max(strength) DESC, is_at_risk DESC, sort_key, held.contact_no
"""  # noqa: S608
_SINGLE: Final = f"""
SELECT contact_row.contact_no, officer.id, 1, strongest, is_at_risk, categories FROM (
    SELECT contact_no, min(officer_no) AS only_no, max(strength) AS strongest
    FROM stewardship WHERE officer_no NOT IN ({_ABSENT})
    GROUP BY contact_no HAVING min(officer_no) = max(officer_no)
) AS held JOIN contact_row ON contact_row.contact_no = held.contact_no JOIN subject AS officer ON officer.no = only_no
WHERE is_deleted = 0 AND (:category = '' OR instr(categories, :category))
  AND (:officers IS NULL OR officer.id IN (SELECT unhex(value) FROM json_each(:officers)))
ORDER BY strongest DESC, is_at_risk DESC, sort_key, contact_row.contact_no LIMIT :limit
"""  # noqa: S608


def tallies(db: Database, absent: Collection[SubjectId], stale_before: str) -> list[Tally]:
    """The contacts that are not deleted, those alike counted together. `absent` officers know nobody any more; a
    contact is stale where nothing of it was verified on or after the ISO date."""
    counted: dict[_Alike, list[int]] = {}
    for steward, only, known_by, categories, *counts in db.rows(_TALLIES, {"stale_before": stale_before}):
        counted[steward, only, known_by, categories] = counts
    if absent:
        _without(db, absent, stale_before, counted)
    return [
        Tally(_id(steward), _id(only), known_by, _CATEGORIES.decode(categories), *counts)
        for (steward, only, known_by, categories), counts in counted.items()
        if counts[0]
    ]


def _without(db: Database, absent: Collection[SubjectId], stale_before: str, counted: dict[_Alike, list[int]]) -> None:
    """Moves every contact by whom somebody absent stands to where it belongs without them."""
    asked = {"absent": _hex(absent), "stale_before": stale_before}
    for steward, was_only, was_known, was_backed, only, known_by, backed, categories, *others in db.rows(
        _AFFECTED, asked
    ):
        for key, sign, is_backed in (
            ((steward, was_only, was_known, categories), -1, was_backed),
            ((steward, only, known_by, categories), 1, backed),
        ):
            held = counted.setdefault(key, [0, 0, 0, 0])
            for place, count in enumerate((1, is_backed, *others)):
                held[place] += sign * count


def stewarded(db: Database) -> dict[SubjectId | None, int]:
    """How many contacts that are not deleted each primary steward has; None for those without one."""
    return {_id(steward): contacts for steward, contacts in db.rows(_STEWARDED)}


def lost(db: Database, leaving: Collection[SubjectId], absent: Collection[SubjectId]) -> list[Alone]:
    """The contacts by whom nobody stands but those who leave and those who are absent, the strongest ties first."""
    return [_alone(row) for row in db.rows(_LOST, {"leaving": _hex(leaving), "absent": _hex(absent)})]


def single(
    db: Database, absent: Collection[SubjectId], officers: Collection[SubjectId] | None, category: str, limit: int
) -> list[Alone]:
    """The first contacts by whom one officer present stands, the strongest ties first. Any officer where `officers` is
    None, else one of these; of a category, or of any where it is empty."""
    asked = {
        "absent": _hex(absent),
        "officers": None if officers is None else _hex(officers),
        "category": json.dumps(category) if category else "",
        "limit": limit,
    }
    return [_alone(row) for row in db.rows(_SINGLE, asked)]


def last_met(db: Database, contacts: Collection[int]) -> dict[int, str]:
    """The ISO date of the last interaction with each of these contacts; those without any are left out."""
    found: dict[int, str] = {}
    for batch in batches(contacts):
        meetings = edges.sources_of(db, batch, Kind.INTERACTION, "contacts")
        numbers = {number for held in meetings.values() for number in held}
        days: dict[int, str] = {}
        for part in batches(sorted(numbers)):
            for number, said in claims.of_numbers_for(db, part, ("at",)).items():
                days[number] = str(fold(said).one("at") or "")[:10]
        for contact, held in meetings.items():
            last = max((days.get(number, "") for number in held), default="")
            if last:
                found[contact] = last
    return found


def open_promises(db: Database, contacts: Collection[int]) -> dict[int, int]:
    """How many promises to or by each of these contacts are open; those without any are left out."""
    found: dict[int, int] = {}
    for batch in batches(contacts):
        promises = edges.sources_of(db, batch, Kind.COMMITMENT, "contact")
        numbers = sorted({number for held in promises.values() for number in held})
        open_ = {number for number, said in claims.of_numbers(db, numbers).items() if is_open(fold(said))}
        found.update({contact: count for contact, held in promises.items() if (count := len(open_.intersection(held)))})
    return found


def _alone(row: Row) -> Alone:
    no, officer, officers, strength, is_at_risk, categories = row
    return Alone(no, SubjectId(officer), officers, strength, bool(is_at_risk), _CATEGORIES.decode(categories))


def _id(found: bytes | None) -> SubjectId | None:
    return None if found is None else SubjectId(found)


def _hex(officers: Collection[SubjectId]) -> str:
    return json.dumps(sorted(officer.hex() for officer in officers))
