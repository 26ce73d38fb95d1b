"""How a field is declared, and the check of a value against its declaration.

Every kind declares its fields once, in the file of its noun; `fields` gathers them. Forms, import mapping, export
masks, the command line and the documents read the declaration.
"""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final

from rolodex.domain import fuzzy_date, ids, reach
from rolodex.domain.claim import Kind
from rolodex.domain.level import Level
from rolodex.errors import Invalid, LimitExceeded

MAX_TEXT_CHARS: Final = 1_000
MAX_LONG_TEXT_CHARS: Final = 20_000
MAX_LIST: Final = 64
_UNSEEN: Final = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"""Control, joining and spacing characters. What this Python does not know yet may be a letter."""
_FILLERS: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and marks by their class in Unicode, and blank."""


class Type(StrEnum):
    """What a value is made of. In JSON: text, choice, dates, references and e-mails are strings."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    CHOICE = "choice"
    DATE = "date"
    FUZZY_DATE = "fuzzy_date"
    INSTANT = "instant"
    NUMBER = "number"
    FLAG = "flag"
    REFERENCE = "reference"
    RECORD = "record"
    IMAGE = "image"


@dataclass(frozen=True, slots=True)
class Part:
    """One named part of a record value. `many` parts are lists; `references` names the kind a reference points to."""

    name: str
    type: Type = Type.TEXT
    required: bool = False
    many: bool = False
    choices: tuple[str, ...] = ()
    references: Kind | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind.

    `multi`: each value has a slot of its own. `level`: what a new value gets. `leaves`: whether it may ever leave
    the vault. `office`: an official's office detail, which travels under the mandate. `reach`: how to reach
    a person; hidden where the person is at risk. `vcard`: the property of RFC 6350 that carries it.
    """

    kind: Kind
    name: str
    type: Type = Type.TEXT
    multi: bool = False
    parts: tuple[Part, ...] = ()
    choices: tuple[str, ...] = ()
    references: Kind | None = None
    level: Level = Level.UNCLASSIFIED
    leaves: bool = True
    office: bool = False
    reach: bool = False
    vcard: str = ""

    def part(self, name: str) -> Part | None:
        """The named part of a record field."""
        return next((part for part in self.parts if part.name == name), None)


def checked(field: Field, value: Any) -> Any:
    """The value in its normal form, or None for null, which clears.

    Raises `Invalid` naming field and reason, `LimitExceeded` where a text is too long. No side effects.
    """
    if value is None:
        return None
    if field.type is Type.RECORD:
        return _checked_record(field, value)
    return _checked_scalar(Part(field.name, field.type, choices=field.choices, references=field.references), value)


def referenced(field: Field, value: Any) -> tuple[bytes, ...]:
    """The subjects that a value of this field names."""
    if value is None:
        return ()
    if field.type is Type.REFERENCE:
        return (bytes.fromhex(value),)
    if field.type is not Type.RECORD:
        return ()
    found: list[bytes] = []
    for part in field.parts:
        if part.type is Type.REFERENCE and value.get(part.name):
            held = value[part.name]
            found.extend(bytes.fromhex(text) for text in (held if part.many else [held]))
    return tuple(found)


def _checked_record(field: Field, value: Any) -> dict[str, Any] | None:
    # By the declared parts, not by the given ones: an import checks ten thousand cards this way.
    if not isinstance(value, dict | Mapping):
        raise Invalid(field.name, "not_a_record")
    result: dict[str, Any] = {}
    known = 0
    for part in field.parts:
        held = value.get(part.name)
        if held is None or held in ("", []):
            known += part.name in value
            if part.required:
                raise Invalid(field.name, "missing_part", part=part.name)
            continue
        known += 1
        result[part.name] = _checked_list(part, held) if part.many else _checked_scalar(part, held)
    if known != len(value):
        raise Invalid(field.name, "unknown_part")
    if not result:
        return None
    if field.name == "phones":
        return _with_e164(result)
    return result


def _with_e164(phone: dict[str, Any]) -> dict[str, Any]:
    if "e164" not in phone:
        found = reach.normalise_phone(phone["raw"], None).e164
        if found:
            phone["e164"] = found
    elif not reach.may_be_e164_of(phone["e164"], phone["raw"]):
        # What is shown and searched must not be another number than the one that is dialled.
        raise Invalid("phones", "another_number")
    return phone


def _checked_list(part: Part, value: Any) -> list[Any]:
    if not isinstance(value, list | tuple):
        raise Invalid(part.name, "not_a_list")
    if len(value) > MAX_LIST:
        raise LimitExceeded("list", field=part.name, most=MAX_LIST)
    return [_checked_scalar(part, item) for item in value]


def _checked_scalar(part: Part, value: Any) -> Any:
    return _CHECKS[part.type](part, value)


def _text(part: Part, value: Any, limit: int = MAX_TEXT_CHARS) -> str:
    if not isinstance(value, str):
        raise Invalid(part.name, "not_text")
    if len(value) > limit:
        raise LimitExceeded("text", field=part.name, most=limit)
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            raise Invalid(part.name, "not_unicode") from None
    if "\x00" in value:
        raise Invalid(part.name, "null_character")
    stripped = value.strip()
    if not any(map(_is_visible, stripped)):
        raise Invalid(part.name, "empty")
    return stripped


def _is_visible(char: str) -> bool:
    # A name of joiners or fillers would stand in no list that anybody sees.
    return unicodedata.category(char) not in _UNSEEN and char not in _FILLERS


def _long_text(part: Part, value: Any) -> str:
    return _text(part, value, MAX_LONG_TEXT_CHARS)


def _choice(part: Part, value: Any) -> str:
    if not isinstance(value, str) or value not in part.choices:
        raise Invalid(part.name, "not_a_choice")
    return value


def _date(part: Part, value: Any) -> str:
    try:
        return date.fromisoformat(_text(part, value)).isoformat()
    except ValueError:
        raise Invalid(part.name, "not_a_date") from None


def _fuzzy_date(part: Part, value: Any) -> str:
    try:
        return fuzzy_date.format_fuzzy_date(fuzzy_date.parse_fuzzy_date(_text(part, value)))
    except Invalid as error:
        raise Invalid(part.name, str(error.params["reason"])) from None


_FIRST_YEAR: Final = 1800
_LAST_YEAR: Final = 9990


def _instant(part: Part, value: Any) -> str:
    try:
        at = datetime.fromisoformat(_text(part, value))
    except ValueError:
        raise Invalid(part.name, "not_an_instant") from None
    if at.tzinfo is None:
        raise Invalid(part.name, "no_time_zone")
    if not _FIRST_YEAR <= at.year <= _LAST_YEAR:
        # On the clock of another place the first and the last day of all calendars lie outside of them.
        raise Invalid(part.name, "not_an_instant")
    return at.isoformat()


def _number(part: Part, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise Invalid(part.name, "not_a_number")
    if abs(value) > 2**53:
        raise Invalid(part.name, "out_of_range")
    return value


def _flag(part: Part, value: Any) -> bool:
    if not isinstance(value, bool):
        raise Invalid(part.name, "not_yes_or_no")
    return value


def _reference(part: Part, value: Any) -> str:
    if not isinstance(value, str):
        raise Invalid(part.name, "not_an_id")
    return ids.to_text(ids.parse(value, part.name))


def _image(part: Part, value: Any) -> str:
    """An image is the SHA-256 of an attachment, in hexadecimal."""
    text = _text(part, value)
    if len(text) != 64 or not all(char in "0123456789abcdef" for char in text):
        raise Invalid(part.name, "not_a_digest")
    return text


_CHECKS: Final[dict[Type, Callable[[Part, Any], Any]]] = {
    Type.TEXT: _text,
    Type.LONG_TEXT: _long_text,
    Type.CHOICE: _choice,
    Type.DATE: _date,
    Type.FUZZY_DATE: _fuzzy_date,
    Type.INSTANT: _instant,
    Type.NUMBER: _number,
    Type.FLAG: _flag,
    Type.REFERENCE: _reference,
    Type.IMAGE: _image,
}
