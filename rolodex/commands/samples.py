"""Invented people, to try the program with and for its pictures."""

from typing import Any, Final

import msgspec

from rolodex.commands import contacts, safe_contacts
from rolodex.commands.contacts import Wanted
from rolodex.commands.session import Session
from rolodex.domain.changes import Edit, Provenance
from rolodex.domain.claim import Confidence, SourceKind
from rolodex.resources import resource

FILE: Final = "samples/contacts.json"


class _Person(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    values: list[tuple[str, Any]]
    organisation: str = ""
    title: str = ""
    verified_on: str | None = None
    protocol: dict[str, Any] = {}


class _Samples(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    about: str
    contacts: list[_Person]


def fill(session: Session) -> int:
    """Add the invented people to the vault and answer how many they are. Raises `FileMissing` without resources."""
    samples = msgspec.json.decode(resource(FILE).read_bytes(), type=_Samples)
    for person in samples.contacts:
        provenance = Provenance(SourceKind.OWN_OBSERVATION, Confidence.HIGH, person.verified_on)
        edits = tuple(Edit(name, value, provenance=provenance) for name, value in person.values)
        made = contacts.add(session, Wanted(edits, organisation=person.organisation, title=person.title))
        if person.protocol:
            safe_contacts.set_(session, made.subject, tuple(_protocol(person.protocol)))
    return len(samples.contacts)


def _protocol(held: dict[str, Any]) -> list[Edit]:
    return [
        Edit(name, value)
        for name, values in held.items()
        for value in (values if isinstance(values, list) else [values])
    ]
