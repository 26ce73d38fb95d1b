"""Values of several parts as a line of text, such as `cleared,review_by=2027-02-01`.

The first part may stand without its name where it is the one that every such value has.
"""

from typing import Any

from rolodex.domain import fields
from rolodex.domain.claim import Kind
from rolodex.domain.field import Part, Type
from rolodex.errors import Invalid

_FLAGS = {"yes": True, "no": False}


def read(kind: Kind, field_name: str, text: str) -> dict[str, Any]:
    """The parts that a text names; several values of one part are joined by `+`. Raises `Invalid`.

    Whether each value is one that its part takes is checked where it is written.
    """
    parts = {part.name: part for part in fields.get(kind, field_name).parts}
    first = next((part.name for part in parts.values() if part.required), "")
    found: dict[str, Any] = {}
    for place, one in enumerate(text.split(",")):
        name, equals, value = (piece.strip() for piece in one.partition("="))
        if not equals:
            name, value = (first, name) if place == 0 else ("", name)
        if name not in parts or not value:
            raise Invalid(field_name, "not_part_equals_value")
        found[name] = _value(field_name, parts[name], value)
    return found


def _value(field_name: str, part: Part, text: str) -> Any:
    if part.many:
        return [one.strip() for one in text.split("+") if one.strip()]
    if part.type is Type.FLAG:
        if text not in _FLAGS:
            raise Invalid(field_name, "not_yes_or_no")
        return _FLAGS[text]
    return text
