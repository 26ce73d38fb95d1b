"""Search over the two text tables: a bounded pool of candidates, ranked by how well each answers.

Ranking every hit would cost as much as there are hits. Whole words are asked for before beginnings of words, so that
the best answers are in the pool; within it the rules of `domain.ranking` decide.
"""

import json
import re
from dataclasses import dataclass
from typing import Final

import msgspec

from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.domain.ranking import (
    GOOD_SCORE,
    SURE_SCORE,
    Candidate,
    How,
    Match,
    candidate,
    matched_by_sound,
    matched_by_words,
)
from rolodex.domain.search import MatchQuery, match_expression
from rolodex.store import edges, listing, texts
from rolodex.store.at_hand import at_hand
from rolodex.store.connection import Database
from rolodex.store.listing import ContactRow

POOL: Final = 64
# Other spellings are proposed by key and are many; ranking finds the right one among them.
SPELLING_POOL: Final = 128
_NOTE_SCORE: Final = 40
_SHORTEST_NOTE_PREFIX: Final = 4


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer, best first by `score` (0 to 100). Texts are fit for display."""

    subject: SubjectId
    display_name: str
    is_name_masked: bool
    external_ids: tuple[tuple[str, str], ...]
    level: Level
    score: int
    matched_field: str
    matched_how: How


# The end of a beginning of one to three letters in an expression of `domain.search`; skeletons are never that short.
_SHORT_START = re.compile(f'"([^"]{{1,{texts.LONGEST_START}}})"\\*')
_NUMBERS: Final = msgspec.json.Decoder(list[int])
_HELD: Final = msgspec.json.Decoder(list[tuple[int, list[str], list[tuple[str, str]]]])
# One text each: every row of an answer gives the interpreter to the window and has to wait for it again.
_CANDIDATES = """
SELECT json_group_array(rowid) FROM (SELECT rowid FROM contact_index WHERE contact_index MATCH ? LIMIT ?)
"""
_TEXTS = """
SELECT '[' || group_concat('[' || contact_no || ',' || names || ',' || reach || ']') || ']'
FROM contact_text WHERE contact_no IN (SELECT value FROM json_each(?))
"""
_NOTES = "SELECT rowid FROM note_index WHERE note_index MATCH ? LIMIT ?"
_KINDS = "SELECT no, kind FROM subject WHERE no IN (SELECT value FROM json_each(?))"


def search(db: Database, query: str, limit: int) -> list[Hit]:
    """The contacts that answer what was typed, best first, at most `limit`; none for a query without letter or digit.

    Masked values are in no index and are never found.
    """
    best = _best(db, query, limit)
    hits = [_hit(row, best[row.no]) for row in listing.rows_at_hand(db, list(best))]
    hits.sort(key=lambda hit: (-hit.score, hit.display_name, hit.subject))
    return hits


def scores(db: Database, query: str, limit: int) -> dict[int, int]:
    """How well each of the same contacts answers, by their numbers: for a list that reads its rows itself."""
    return {no: match.score for no, match in _best(db, query, limit).items()}


def _best(db: Database, query: str, limit: int) -> dict[int, Match]:
    asked = match_expression(query)
    if asked is None:
        return {}
    found = _named(db, query, asked, limit)
    if len(found) < limit:
        for no in _noted(db, asked, max(POOL, limit)):
            found.setdefault(no, Match("notes", How.EXACT, _NOTE_SCORE))
    return {no: found[no] for no in sorted(found, key=lambda no: -found[no].score)[:limit]}


def _named(db: Database, query: str, asked: MatchQuery, limit: int) -> dict[int, Match]:
    """Contacts whose names, ways to reach or affiliation answer, with how.

    Each stage is asked only while the stronger ones left room: whole words, beginnings, other spellings, fewer words.
    """
    found: dict[int, Match] = {}
    whole = " AND ".join(f'"{word}"' for word in asked.folded)
    begun = " AND ".join(f'"{word}"*' for word in asked.folded)
    stages = (
        (whole, limit, max(POOL, limit)),
        (begun, limit, max(POOL, limit)),
        (asked.expression, limit, max(SPELLING_POOL, limit)),
        *((relaxed, 1, max(SPELLING_POOL, limit)) for relaxed in asked.relaxed),
    )
    seen: set[int] = set()
    for expression, enough, pool in stages:
        if sum(match.score >= GOOD_SCORE for match in found.values()) >= enough:
            break
        fresh = set(_NUMBERS.decode(db.value(_CANDIDATES, (by_starts(expression), pool)) or "[]")) - seen
        seen |= fresh
        if fresh:
            found.update(_ranked(db, query, fresh, limit))
    return found


def by_starts(expression: str) -> str:
    """The expression with every beginning of one to three letters asked for as the marked word that the index holds."""
    return _SHORT_START.sub(rf'"{texts.START_MARK}\1"', expression)


def _ranked(db: Database, query: str, numbers: set[int], limit: int) -> dict[int, Match]:
    """How each of these contacts answers. Likeness of letters is asked only where too few answer by whole words or
    beginnings: it could not come among the first."""
    found: dict[int, Match] = {}
    rest = []
    for no, held in at_hand(db, "candidates", sorted(numbers), _candidates).items():
        match = matched_by_words(query, held)
        if match is None or match.score < SURE_SCORE:
            rest.append((no, held, match))
        else:
            found[no] = match
    if len(found) < limit:
        for no, held, by_words in rest:
            match = matched_by_sound(query, held, by_words)
            if match is not None:
                found[no] = match
    return found


def _candidates(db: Database, numbers: list[int]) -> dict[int, Candidate]:
    held = _HELD.decode(db.value(_TEXTS, (json.dumps(numbers),)) or "[]")
    return {no: candidate(names, reach) for no, names, reach in held}


def _noted(db: Database, asked: MatchQuery, pool: int) -> set[int]:
    """Contacts with a note that holds every word; the last word may be a beginning."""
    words = [f'"{word}"' for word in asked.folded]
    if len(asked.folded[-1]) >= _SHORTEST_NOTE_PREFIX:
        words[-1] += "*"
    numbers = [row[0] for row in db.rows(_NOTES, (" AND ".join(words), pool))]
    if not numbers:
        return set()
    kinds = {no: Kind(kind) for no, kind in db.rows(_KINDS, (json.dumps(numbers),))}
    found = {no for no, kind in kinds.items() if kind is Kind.CONTACT}
    for source, field, target in edges.of_sources(db, numbers):
        if texts.ABOUT.get(kinds[source]) == field:
            found.add(target)
    return found


def _hit(row: ContactRow, match: Match) -> Hit:
    return Hit(
        row.id, row.display_name, row.is_name_masked, row.external_ids, row.level, match.score, match.field, match.how
    )
