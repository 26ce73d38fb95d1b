"""The relationship: a directed, typed, dated tie between two contacts or a contact and an organisation."""

from typing import Final

from rolodex.domain.claim import Kind
from rolodex.domain.field import Field, Type
from rolodex.domain.level import Level

TYPES: Final = (
    *("reports_to", "commands", "member_of", "deputy_of", "kin", "ally", "rival", "spokesperson_for"),
    *("gatekeeper_to", "introduced_by", "must_not_meet", "works_with", "other"),
)
PUBLIC_TYPES: Final = frozenset({"member_of", "reports_to", "commands", "deputy_of"})
"""Ties that may be public facts of an organisation; their level may be lowered without a reason."""

_CLOSED = Level.CONFIDENTIAL

FIELDS: Final = (
    Field(Kind.RELATIONSHIP, "type", Type.CHOICE, choices=TYPES, level=_CLOSED, vcard="RELATED"),
    Field(Kind.RELATIONSHIP, "from_contact", Type.REFERENCE, references=Kind.CONTACT, level=_CLOSED),
    Field(Kind.RELATIONSHIP, "to_contact", Type.REFERENCE, references=Kind.CONTACT, level=_CLOSED),
    Field(Kind.RELATIONSHIP, "to_organisation", Type.REFERENCE, references=Kind.ORGANISATION, level=_CLOSED),
    Field(Kind.RELATIONSHIP, "from", Type.FUZZY_DATE, level=_CLOSED),
    Field(Kind.RELATIONSHIP, "to", Type.FUZZY_DATE, level=_CLOSED),
    Field(Kind.RELATIONSHIP, "remarks", Type.LONG_TEXT, level=_CLOSED),
)
