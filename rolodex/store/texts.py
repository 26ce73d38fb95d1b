"""The two search tables: the text each holds, taken out word for word before it is replaced.

Names, ways to reach and affiliation stand in one (searched by beginnings of words), notes in the other. A masked value
is in neither: what may not be shown may not be found by trying letters.

An index holds each word of a text once, so that only the words that came or went are written. The beginnings of one to
three letters that people type are words of their own behind a mark: those that FTS5 would keep by itself belong to
several words at once and could not be taken out one by one.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

from rolodex.domain import display
from rolodex.domain.claim import NULL, Kind, decoded
from rolodex.domain.fold import Subject
from rolodex.domain.folding import SKELETON_MARK, tokens
from rolodex.domain.search import index_text, reach_text
from rolodex.domain.standing import Standing
from rolodex.store.connection import Database

# A control character: folded text never holds one. FTS5 takes everything outside ASCII for a letter.
START_MARK: Final = "\u0080"
LONGEST_START: Final = 3

NOTE_FIELDS: Final[Mapping[Kind, tuple[str, ...]]] = {
    Kind.CONTACT: ("remarks",),
    Kind.NOTE: ("text",),
    Kind.INTERACTION: ("summary", "topics"),
    Kind.COMMITMENT: ("what",),
}
ABOUT: Final[Mapping[Kind, str]] = {
    Kind.CONTACT: "",
    Kind.NOTE: "about",
    Kind.INTERACTION: "contacts",
    Kind.COMMITMENT: "contact",
}
"""The field that says which contacts a note is about; a contact's remarks are about itself."""

_NOTES = "SELECT subject_no, words FROM note_text WHERE subject_no IN (SELECT value FROM json_each(?))"
_PUT_NOTE = "INSERT OR REPLACE INTO note_text (subject_no, words) VALUES (?, ?)"
_DROP_NOTE = "DELETE FROM note_text WHERE subject_no = ?"
_UNINDEX_NOTE = "INSERT INTO note_index (note_index, rowid, words) VALUES ('delete', ?, ?)"
_INDEX_NOTE = "INSERT INTO note_index (rowid, words) VALUES (?, ?)"
_CONTACTS = (
    "SELECT contact_no, words, names, reach FROM contact_text WHERE contact_no IN (SELECT value FROM json_each(?))"
)
_PUT_CONTACT = "INSERT OR REPLACE INTO contact_text (contact_no, words, names, reach) VALUES (?, ?, ?, ?)"
_DROP_CONTACT = "DELETE FROM contact_text WHERE contact_no = ?"
_UNINDEX_CONTACT = "INSERT INTO contact_index (contact_index, rowid, words) VALUES ('delete', ?, ?)"
_INDEX_CONTACT = "INSERT INTO contact_index (rowid, words) VALUES (?, ?)"

ContactText = tuple[str, str, str]
"""Words for the index, names as JSON list, reach as JSON list of pairs of field and value."""


def contact_text(contact: Subject, affiliation: str, standing: Standing) -> ContactText:
    """What a search may find of a contact, and what it ranks by."""
    names = [str(value["text"]) for value in _visible(contact, "names", standing) if "text" in value]
    phones = [str(value.get("e164") or value.get("raw")) for value in _visible(contact, "phones", standing)]
    emails = [str(value.get("address")) for value in _visible(contact, "emails", standing)]
    handles = [str(value.get("account")) for value in _visible(contact, "handles", standing)]
    reach = [("phones", text) for text in phones]
    reach += [("emails", text) for text in emails]
    reach += [("handles", text) for text in handles]
    if affiliation:
        reach.append(("affiliation", affiliation))
    words = (index_text([*names, affiliation] if affiliation else names), reach_text(phones, emails, handles))
    return with_starts(" ".join(words).split()), _json(names), _json(reach)


def with_starts(words: Iterable[str]) -> str:
    """The words and, marked, their beginnings of one to three letters, each once.

    Skeletons have none; nor have the endings of a number, which follow it, each shorter by a digit: they answer from
    four digits on.
    """
    found = list(dict.fromkeys(words))
    plain = []
    ending = ""
    for word in found:
        if word[0] != SKELETON_MARK and not (word == ending and word.isdigit()):
            plain.append(word)
        ending = word[1:]
    starts = {word[:1] for word in plain}
    starts.update([word[:2] for word in plain])
    starts.update([word[:LONGEST_START] for word in plain])
    return " ".join(found + [START_MARK + start for start in sorted(starts)])


def note_words(subject: Subject, standing: Standing) -> str:
    """The folded words, each once, of what may be shown of a note, an interaction, a commitment or remarks."""
    words: dict[str, None] = {}
    for field in NOTE_FIELDS[subject.kind]:
        for slot in subject.of(field):
            for claim in slot.claims:
                if claim.value != NULL:
                    text = decoded(claim.value)
                    if not display.masked(subject.kind, field, text, claim.level, standing):
                        words.update(dict.fromkeys(tokens(str(text))))
    return " ".join(words)


def write_notes(db: Database, numbers: Iterable[int], wanted: Mapping[int, str]) -> None:
    """Makes the notes of these subjects what is wanted; no entry in `wanted` means none."""
    held: dict[int, str] = dict(db.rows(_NOTES, (json.dumps(list(numbers)),)))
    _apply(db, _DROP_NOTE, [(no,) for no in held if no not in wanted])
    _apply(db, _PUT_NOTE, [(no, words) for no, words in wanted.items() if held.get(no) != words])
    _index(db, _UNINDEX_NOTE, _INDEX_NOTE, held, wanted)


def write_contacts(db: Database, numbers: Iterable[int], wanted: Mapping[int, ContactText]) -> None:
    """Makes the search texts of these contacts what is wanted; no entry in `wanted` means none."""
    held = {row[0]: (row[1], row[2], row[3]) for row in db.rows(_CONTACTS, (json.dumps(list(numbers)),))}
    _apply(db, _DROP_CONTACT, [(no,) for no in held if no not in wanted])
    _apply(db, _PUT_CONTACT, [(no, *text) for no, text in wanted.items() if held.get(no) != text])
    _index(
        db,
        _UNINDEX_CONTACT,
        _INDEX_CONTACT,
        {no: text[0] for no, text in held.items()},
        {no: text[0] for no, text in wanted.items()},
    )


def _index(db: Database, take_out: str, put_in: str, held: Mapping[int, str], wanted: Mapping[int, str]) -> None:
    """Takes the words that went out of an index and puts in those that came.

    After the tables, because a statement that replaces a row makes FTS5 write what it has gathered, and in the order
    of numbers, because it also does when a number is smaller than the last. A changed text is taken out and put in even
    where no word went or none came: FTS5 counts its rows.
    """
    gone, come = [], []
    for no in sorted(held.keys() | wanted.keys()):
        old, new = held.get(no), wanted.get(no)
        if old is None or new is None:
            if old is not None:
                gone.append((no, old))
            if new is not None:
                come.append((no, new))
        elif old != new:
            before, after = old.split(" "), new.split(" ")
            gone.append((no, " ".join(_missing(before, after))))
            come.append((no, " ".join(_missing(after, before))))
    _apply(db, take_out, gone)
    _apply(db, put_in, come)


def _missing(words: Iterable[str], among: Iterable[str]) -> list[str]:
    """The words that are not among the others, in order."""
    others = set(among)
    return [word for word in words if word not in others]


def _visible(contact: Subject, field: str, standing: Standing) -> list[Mapping[str, Any]]:
    found = []
    for slot in contact.of(field):
        for claim in slot.claims:
            value = decoded(claim.value)
            if isinstance(value, Mapping) and not display.masked(contact.kind, field, value, claim.level, standing):
                found.append(value)
    return found


def _apply(db: Database, sql: str, rows: Collection[tuple[Any, ...]]) -> None:
    if rows:
        db.execute_many(sql, rows)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
