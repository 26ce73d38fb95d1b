"""Small factories for subjects and their claims: only what a test cares about is given, ids count up."""

import itertools
from typing import Any

from rolodex.domain import fields
from rolodex.domain.changes import Author
from rolodex.domain.claim import Act, Claim, Kind, canonical
from rolodex.domain.fold import Subject, fold
from rolodex.domain.ids import ClaimId, KeyId, SlotId, SubjectId
from rolodex.domain.level import Level

OUTGOING = SubjectId(b"\x0a" * 16)
INCOMING = SubjectId(b"\x0b" * 16)
SUPERVISOR = SubjectId(b"\x0c" * 16)
CUSTODIAN = SubjectId(b"\x0d" * 16)
STRANGER = SubjectId(b"\x0e" * 16)
KEY = KeyId(b"\x01" * 32)

_count = itertools.count(1)


def new_id() -> bytes:
    return next(_count).to_bytes(16, "big")


def author() -> Author:
    return Author(KEY, 1_795_000_000_000, new_id)


def claim(
    subject: SubjectId,
    kind: Kind,
    field: str,
    value: Any,
    *,
    level: Level | None = None,
    slot: SlotId | None = None,
    targets: tuple[ClaimId, ...] = (),
    act: Act = Act.ASSERT,
) -> Claim:
    declared = fields.find(kind, field)
    if declared is not None and declared.multi and slot is None:
        slot = SlotId(new_id())
    default = declared.level if declared is not None else Level.UNCLASSIFIED
    return Claim(
        id=ClaimId(new_id()),
        subject=subject,
        kind=kind,
        field=field,
        slot=slot,
        value=canonical(value),
        level=default if level is None else level,
        author=KEY,
        recorded_ms=1_795_000_000_000,
        targets=targets,
        act=act,
    )


def claims_of(kind: Kind, subject: SubjectId | None = None, **values: Any) -> tuple[Claim, ...]:
    """One claim per value; a list under a multi-value field is one claim per item. `from_` stands for `from`."""
    found = subject or SubjectId(new_id())
    made: list[Claim] = []
    for name, value in values.items():
        field = fields.get(kind, name.rstrip("_"))
        made.extend(claim(found, kind, field.name, item) for item in (value if field.multi else [value]))
    return tuple(made)


def subject_of(kind: Kind, subject: SubjectId | None = None, **values: Any) -> Subject:
    return fold(claims_of(kind, subject, **values))


def contact_of(subject: SubjectId | None = None, **values: Any) -> Subject:
    return subject_of(Kind.CONTACT, subject, **({"type": "individual"} | values))
