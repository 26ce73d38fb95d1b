"""A contact from what somebody pastes or types: recognised while typing, added at once."""

import io
from dataclasses import dataclass
from typing import Any, Final

from rolodex.commands import contacts, likely
from rolodex.commands.contacts import Wanted
from rolodex.commands.likely import Likely, Newcomer
from rolodex.commands.session import Session
from rolodex.commands.subjects import Done
from rolodex.domain import fields, standing
from rolodex.domain.changes import Edit, Provenance
from rolodex.domain.claim import Kind, SourceKind
from rolodex.domain.field import checked
from rolodex.domain.level import Level
from rolodex.errors import Invalid, LimitExceeded
from rolodex.interchange import signature, vcard
from rolodex.interchange.record import Record

_VCARD: Final = "BEGIN:VCARD"
_REACH_PARTS: Final = {"phones": "raw", "emails": "address", "handles": "account"}


@dataclass(frozen=True, slots=True)
class Capture:
    """What was recognised. `values` are pairs of field and value, in the form in which they are saved."""

    values: tuple[tuple[str, Any], ...] = ()
    organisation: str = ""
    title: str = ""
    source: SourceKind = SourceKind.OWN_OBSERVATION

    @property
    def is_enough(self) -> bool:
        """Whether a contact can be made of it."""
        return any(name in contacts.IDENTIFYING for name, _ in self.values)


@dataclass(frozen=True, slots=True)
class Seen:
    """What was recognised, and who of the contacts here it may be."""

    capture: Capture
    likely: tuple[Likely, ...]


def look(session: Session, untrusted_text: str) -> Seen:
    """What is recognised in a text. Raises `LimitExceeded`. Writes nothing."""
    capture = recognised(untrusted_text)
    newcomer = Newcomer(
        names=tuple(str(value["text"]) for name, value in capture.values if name == "names"),
        reach=tuple((name, str(value[_REACH_PARTS[name]])) for name, value in capture.values if name in _REACH_PARTS),
        organisation=capture.organisation,
    )
    return Seen(capture, likely.find(session, newcomer))


def add(session: Session, untrusted_text: str) -> Done:
    """Add the contact that is recognised. Raises `Invalid` where nobody is, `LimitExceeded`."""
    capture = recognised(untrusted_text)
    if not capture.is_enough:
        raise Invalid("text", "nobody_recognised")
    provenance = Provenance(capture.source)
    edits = tuple(Edit(name, value, level=_level(value), provenance=provenance) for name, value in capture.values)
    return contacts.add(session, Wanted(edits, organisation=capture.organisation, title=capture.title))


def recognised(untrusted_text: str) -> Capture:
    """The first vCard in a text; where there is none, what a signature or a line says. Raises `LimitExceeded`."""
    if _VCARD in untrusted_text[: signature.MAX_CHARS].upper():
        if len(untrusted_text) > signature.MAX_CHARS:
            raise LimitExceeded("text", most=signature.MAX_CHARS)
        return _of_card(untrusted_text)
    found = signature.recognise(untrusted_text)
    values: list[tuple[str, Any]] = []
    if found.name:
        values.append(("names", {"text": found.name}))
    values.extend(found.values)
    if found.remarks:
        values.append(("remarks", "\n".join(found.remarks)))
    many_lines = "\n" in untrusted_text.strip()
    source = SourceKind.DOCUMENT if many_lines else SourceKind.OWN_OBSERVATION
    return Capture(tuple(_valid(values)), found.organisation, found.title, source)


def _of_card(text: str) -> Capture:
    lines = text[text.upper().index(_VCARD) :].encode()
    for record in vcard.records(io.BytesIO(lines)):
        if isinstance(record, Record):
            values = tuple((value.field, value.value) for value in record.values)
            return Capture(values, record.organisation or "", record.title or "", SourceKind.DOCUMENT)
    return Capture()


def _valid(values: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
    """Only what its field takes: a guess that is no address is left to the person who typed it."""
    kept = []
    for name, value in values:
        try:
            kept.append((name, checked(fields.get(Kind.CONTACT, name), value)))
        except (Invalid, LimitExceeded):
            continue
    return kept


def _level(value: object) -> Level | None:
    return Level.UNCLASSIFIED if standing.is_office_value(value) else None
