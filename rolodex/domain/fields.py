"""Every field of every kind, gathered from the nouns that declare them."""

from typing import Final

from rolodex.domain import (
    availability,
    consent,
    contact,
    handover,
    handover_item,
    interaction,
    introduction,
    officer,
    post,
    relationship,
    safe_contact,
)
from rolodex.domain.claim import Kind
from rolodex.domain.field import Field, Type
from rolodex.errors import Invalid

ALL: Final[tuple[Field, ...]] = (
    *contact.FIELDS,
    *post.FIELDS,
    *relationship.FIELDS,
    *interaction.FIELDS,
    *consent.FIELDS,
    *safe_contact.FIELDS,
    *handover.FIELDS,
    *handover_item.FIELDS,
    *availability.FIELDS,
    *introduction.FIELDS,
    *officer.FIELDS,
)

_BY_NAME: Final = {(field.kind, field.name): field for field in ALL}
_BY_KIND: Final = {kind: tuple(field for field in ALL if field.kind is kind) for kind in Kind}
_NAMING: Final = {
    kind: tuple(
        field
        for field in fields
        if field.type is Type.REFERENCE or any(part.type is Type.REFERENCE for part in field.parts)
    )
    for kind, fields in _BY_KIND.items()
}
_WITH_REFERENCES: Final = frozenset((kind, field.name) for kind, fields in _NAMING.items() for field in fields)


def of(kind: Kind) -> tuple[Field, ...]:
    """The fields of a kind, in the order in which forms and documents show them."""
    return _BY_KIND[kind]


def find(kind: Kind, name: str) -> Field | None:
    """The declaration, or None where the kind has no such field."""
    return _BY_NAME.get((kind, name))


def get(kind: Kind, name: str) -> Field:
    """The declaration. Raises `Invalid` where the kind has no such field."""
    field = find(kind, name)
    if field is None:
        raise Invalid("field", "unknown_field")
    return field


def naming(kind: Kind) -> tuple[Field, ...]:
    """The fields of a kind whose values name other subjects."""
    return _NAMING[kind]


def names_subjects(kind: Kind, name: str) -> bool:
    """Whether values of this field name other subjects."""
    return (kind, name) in _WITH_REFERENCES
