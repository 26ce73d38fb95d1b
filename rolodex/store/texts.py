"""The two search tables: the text each holds, taken out word for word before it is replaced.

Names, ways to reach and affiliation stand in one (searched by beginnings of words), notes in the other. A masked value
is in neither: what may not be shown may not be found by trying letters.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

from rolodex.domain import display
from rolodex.domain.claim import NULL, Kind, decoded
from rolodex.domain.fold import Subject
from rolodex.domain.folding import fold as folded
from rolodex.domain.search import index_text, reach_text
from rolodex.domain.standing import Standing
from rolodex.store.connection import Database

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
    return " ".join(filter(None, words)), _json(names), _json(reach)


def note_words(subject: Subject, standing: Standing) -> str:
    """The folded words of what may be shown of a note, an interaction, a commitment or a contact's remarks."""
    texts = []
    for field in NOTE_FIELDS[subject.kind]:
        for slot in subject.of(field):
            for claim in slot.claims:
                if claim.value != NULL:
                    text = decoded(claim.value)
                    if not display.masked(subject.kind, field, text, claim.level, standing):
                        texts.append(folded(str(text)))
    return " ".join(texts)


def write_notes(db: Database, numbers: Iterable[int], wanted: Mapping[int, str]) -> None:
    """Makes the notes of these subjects what is wanted; no entry in `wanted` means none."""
    numbers = list(numbers)
    held: dict[int, str] = dict(db.rows(_NOTES, (json.dumps(numbers),)))
    gone = [(no, words) for no, words in held.items() if wanted.get(no) != words]
    fresh = [(no, words) for no, words in wanted.items() if held.get(no) != words]
    _apply(db, _UNINDEX_NOTE, gone)
    _apply(db, _DROP_NOTE, [(no,) for no, _ in gone if no not in wanted])
    _apply(db, _PUT_NOTE, fresh)
    _apply(db, _INDEX_NOTE, fresh)


def write_contacts(db: Database, numbers: Iterable[int], wanted: Mapping[int, ContactText]) -> None:
    """Makes the search texts of these contacts what is wanted; no entry in `wanted` means none."""
    held = {row[0]: (row[1], row[2], row[3]) for row in db.rows(_CONTACTS, (json.dumps(list(numbers)),))}
    gone, fresh, changed = [], [], []
    for no in held.keys() | wanted.keys():
        old, new = held.get(no), wanted.get(no)
        if old == new:
            continue
        if new is not None:
            changed.append((no, *new))
        if old is None or new is None or old[0] != new[0]:
            if old is not None:
                gone.append((no, old[0]))
            if new is not None:
                fresh.append((no, new[0]))
    _apply(db, _UNINDEX_CONTACT, gone)
    _apply(db, _DROP_CONTACT, [(no,) for no in held.keys() - wanted.keys()])
    _apply(db, _PUT_CONTACT, sorted(changed))
    _apply(db, _INDEX_CONTACT, sorted(fresh))


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
