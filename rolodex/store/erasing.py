"""Erasing contacts: the one place where claims are deleted.

One transaction takes claims, projections, index words and, where nobody else names them, the ids; what was erased stays
known by its keyed hash (`suppression`). `settle` then empties the log beside the database. Change sets stay, so that a
chain of undo and redo holds; the audit log holds keyed pseudonyms only, which nothing here can be linked to any more.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from rolodex.crypto.secret import Secret
from rolodex.domain import erasure
from rolodex.domain.claim import NULL, Claim, Kind, decoded
from rolodex.domain.erasure import Taken
from rolodex.domain.ids import SubjectId
from rolodex.store import claims, contact_rows, edges, interned, projections, suppression, texts
from rolodex.store.connection import Database
from rolodex.store.suppression import Part, Why

__all__ = ["Erased", "Why", "erase", "erased_claims", "settle"]


@dataclass(frozen=True, slots=True)
class Erased:
    """What went: contacts, all subjects that went as a whole (contacts included), and how many claims."""

    contacts: tuple[SubjectId, ...]
    whole: tuple[SubjectId, ...]
    claims: int


_OPEN: Final = "INSERT INTO erasure (is_open) VALUES (1)"
_SHUT: Final = "DELETE FROM erasure"
# Reads every claim: what an earlier value named is in no index, and must go as well.
_EVER_NAMING: Final = """
SELECT DISTINCT subject.id FROM claim JOIN subject ON subject.no = claim.subject_no
WHERE claim.value IN (SELECT value FROM json_each(?))
"""
_COUNTED: Final = """
INSERT INTO erased_claim (change_set_no, claims)
SELECT change_set_no, count(*) FROM claim WHERE id IN (SELECT unhex(value) FROM json_each(?)) GROUP BY change_set_no
ON CONFLICT (change_set_no) DO UPDATE SET claims = erased_claim.claims + excluded.claims
"""
_DELETE_CLAIMS: Final = "DELETE FROM claim WHERE id IN (SELECT unhex(value) FROM json_each(?))"
_DELETE_EDGES: Final = "DELETE FROM edge WHERE source_no IN (SELECT value FROM json_each(?))"
_DELETE_EXTERNAL_IDS: Final = "DELETE FROM external_id WHERE subject_no IN (SELECT value FROM json_each(?))"
_DELETE_STEWARDSHIPS: Final = "DELETE FROM stewardship WHERE contact_no IN (SELECT value FROM json_each(?))"
_DELETE_DEADLINES: Final = "DELETE FROM deadline WHERE subject_no IN (SELECT value FROM json_each(?))"
_FORGET_KIND: Final = "UPDATE subject SET kind = NULL WHERE no IN (SELECT value FROM json_each(?))"
_DELETE_UNNAMED: Final = """
DELETE FROM subject WHERE no IN (SELECT value FROM json_each(?))
  AND NOT EXISTS (SELECT 1 FROM edge WHERE edge.target_no = subject.no)
"""
_ERASED_OF: Final = """
SELECT change_set_no, claims FROM erased_claim WHERE change_set_no IN (SELECT value FROM json_each(?))
"""


def erase(db: Database, key: Secret, contacts: Collection[SubjectId], why: Why, at_ms: int) -> Erased:
    """Erases these contacts and what is about them alone, inside the caller's transaction; unknown ids are passed over.

    `key` is the vault's key for suppressions. Duplicates that were merged into one of them go too. Raises RuntimeError
    outside a transaction.
    """
    if not db.in_transaction:
        raise RuntimeError("an erasure is one transaction")
    db.execute(_OPEN)
    erased, held = _reached(db, contacts)
    parts = {subject: erasure.taken(rows, erased) for subject, rows in held.items()}
    found = {subject: part for subject, part in parts.items() if part != erasure.NOTHING}
    _suppress(db, key, erased, held, parts, why, at_ms)
    gone = {claim.id for subject, part in found.items() for claim in _going(held[subject], part)}
    for batch in claims.batches(sorted(gone)):
        listed = json.dumps([claim_id.hex() for claim_id in batch])
        db.execute(_COUNTED, (listed,))
        db.execute(_DELETE_CLAIMS, (listed,))
    whole = sorted(subject for subject, part in found.items() if part.is_whole)
    _unproject(db, whole, held, kept=found.keys() - set(whole))
    db.execute(_SHUT)
    return Erased(tuple(sorted(erased)), tuple(whole), len(gone))


def erase_again(db: Database, key: Secret, at_ms: int) -> Erased:
    """Erases every contact that the list of suppressions knows and that is here all the same: in a copy of the vault
    from before. Inside the caller's transaction."""
    known = suppression.List(db, key)
    by_reason: dict[Why, list[SubjectId]] = {}
    for contact in filter(known.is_contact, claims.subjects_of(db, Kind.CONTACT)):
        entry = suppression.entry(db, key, contact)
        if entry is not None:
            by_reason.setdefault(entry.why, []).append(contact)
    done = [erase(db, key, contacts, why, at_ms) for why, contacts in by_reason.items()]
    return Erased(
        tuple(contact for one in done for contact in one.contacts),
        tuple(subject for one in done for subject in one.whole),
        sum(one.claims for one in done),
    )


def settle(db: Database) -> None:
    """After the commit: moves everything into the database and empties the log, in which old pages may stand."""
    db.rows("PRAGMA wal_checkpoint(TRUNCATE)")


def erased_claims(db: Database, change_sets: Collection[int]) -> dict[int, int]:
    """How many claims of each of these change sets were erased; one that lost none is left out."""
    return dict(db.rows(_ERASED_OF, (json.dumps(list(change_sets)),)))


def _reached(
    db: Database, contacts: Collection[SubjectId]
) -> tuple[frozenset[SubjectId], dict[SubjectId, list[Claim]]]:
    """The contacts with the duplicates merged into them, and every subject that ever named one, with its claims."""
    erased = frozenset(
        subject for subject, rows in claims.of_subjects(db, contacts).items() if rows[0].kind is Kind.CONTACT
    )
    while True:
        wanted = json.dumps([json.dumps(contact.hex()) for contact in sorted(erased)])
        naming = {SubjectId(row[0]) for row in db.rows(_EVER_NAMING, (wanted,))}
        held = claims.of_subjects(db, sorted(erased | naming))
        more = {
            subject
            for subject, rows in held.items()
            if rows[0].kind is Kind.CONTACT and erasure.taken(rows, erased).is_whole
        }
        if more <= erased:
            return erased, held
        erased |= more


def _suppress(
    db: Database,
    key: Secret,
    erased: Iterable[SubjectId],
    held: Mapping[SubjectId, list[Claim]],
    parts: Mapping[SubjectId, Taken],
    why: Why,
    at_ms: int,
) -> None:
    noted: dict[SubjectId, list[tuple[Part, bytes]]] = {contact: [] for contact in sorted(erased)}
    for subject, part in parts.items():
        named = {contact for claim in held[subject] for contact in erasure.named(claim)}
        if part.is_whole:
            listed = [(Part.SUBJECT, bytes(subject))]
        elif held[subject][0].kind is Kind.ITEM:
            # Also where it holds no text yet: some may be on its way.
            listed = [(Part.TEXT, bytes(subject))]
        else:
            listed = [(Part.CLAIM, bytes(claim)) for claim in sorted(part.claims)]
        for contact in (named | {subject}) & noted.keys():
            noted[contact] += listed
        if subject in noted:
            noted[subject] += [(Part.LISTED, one) for one in _listed(held[subject])]
    for contact, listed in noted.items():
        suppression.add(db, key, contact, listed, why, at_ms)


def _listed(held: Iterable[Claim]) -> Iterable[bytes]:
    """The ids that a contact ever had in lists outside: importing such a list again must not bring it back."""
    values = (decoded(claim.value) for claim in held if claim.field == "external_ids" and claim.value != NULL)
    return (suppression.listed(str(value["source"]), str(value["value"])) for value in values)


def _going(held: Iterable[Claim], part: Taken) -> Iterable[Claim]:
    return held if part.is_whole else (claim for claim in held if claim.id in part.claims)


def _unproject(
    db: Database, whole: Collection[SubjectId], held: Mapping[SubjectId, list[Claim]], kept: Collection[SubjectId]
) -> None:
    """Takes the projections of what went, and brings in line those of what named it or was named by it."""
    numbers = interned.subject_numbers(db, whole)
    listed = json.dumps(sorted(numbers.values()))
    contacts = [numbers[subject] for subject in whole if held[subject][0].kind is Kind.CONTACT]
    around = {target for _, _, target in edges.of_sources(db, list(numbers.values()))} - set(numbers.values())
    contact_rows.write(db, contacts, {})
    texts.write_notes(db, sorted(numbers.values()), {})
    db.execute(_DELETE_EXTERNAL_IDS, (listed,))
    db.execute(_DELETE_STEWARDSHIPS, (listed,))
    db.execute(_DELETE_DEADLINES, (listed,))
    db.execute(_DELETE_EDGES, (listed,))
    db.execute(_FORGET_KIND, (listed,))
    neighbours = interned.subjects_by_number(db, around)
    near = {subject for subject, kind in neighbours.values() if kind is Kind.CONTACT}
    projections.refresh(db, {*kept, *near})
    db.execute(_DELETE_UNNAMED, (listed,))
