"""What a column can be mapped to, and how the text of a cell becomes a value of that field."""

import re
from typing import Any, Final

import msgspec

from rolodex.domain import fields
from rolodex.domain.claim import Kind
from rolodex.domain.contact import NAME_KINDS
from rolodex.domain.field import Field, Type
from rolodex.domain.reach import normalise_email
from rolodex.errors import Invalid, LimitExceeded
from rolodex.interchange.record import Draft

_F: Final[dict[str, Field]] = {field.name: field for field in fields.of(Kind.CONTACT)}
_SINGULAR: Final = {
    "name": "names",
    "phone": "phones",
    "email": "emails",
    "handle": "handles",
    "url": "urls",
    "place": "places",
    "category": "categories",
    "language": "languages",
    "remark": "remarks",
}
IGNORE: Final = "ignore"
RECORD_TARGETS: Final = ("organisation", "title", "external_id")
"""What belongs to the record beside the contact's own fields."""
_NOT_MAPPED: Final = frozenset({"external_ids", "stewards", "photo"})
_SCALARS: Final = (Type.TEXT, Type.LONG_TEXT, Type.CHOICE, Type.DATE, Type.FUZZY_DATE)
_OFFICE: Final = "office"
_SEVERAL = re.compile(r"\s*[;\n]\s*|\s+/\s+")
_SEVERAL_WORDS = re.compile(r"\s*[;,\n|]\s*")
_SYNONYMS: Final = {
    "gender": {
        **dict.fromkeys(("m", "man", "h", "homme", "masculin", "hombre", "masculino", "ذكر", "رجل"), "male"),
        **dict.fromkeys(("f", "w", "woman", "femme", "féminin", "feminin", "mujer", "femenino"), "female"),
        **dict.fromkeys(("أنثى", "انثى", "أنثي", "امرأة"), "female"),
        **dict.fromkeys(("o", "x", "autre", "otro", "otra", "آخر", "اخر"), "other"),
    },
    "type": {
        **dict.fromkeys(("person", "personne", "persona", "شخص"), "individual"),
        **dict.fromkeys(("org", "organization", "organización", "منظمة"), "organisation"),
        **dict.fromkeys(("groupe", "grupo", "مجموعة"), "group"),
    },
}


class Target(msgspec.Struct, frozen=True):
    """Where a column goes: a contact's field, `organisation`, `title`, `external_id`, `sort_as` or `ignore`.

    `kind` refines it: the kind of a name, the label of a phone, the service of a handle, the part of a place.
    """

    field: str
    kind: str | None = None

    def text(self) -> str:
        """As it is written on the command line; `parsed` gives it back."""
        return self.field if self.kind is None else f"{self.field}:{self.kind}"


def parsed(untrusted_text: str) -> Target:
    """`FIELD[:kind]` as a target. Errors: Invalid with reason unknown_field, unknown_kind or missing_kind."""
    name, colon, kind = untrusted_text.strip().partition(":")
    name, kind = name.strip().lower(), kind.strip()
    if name in (IGNORE, "sort_as", *RECORD_TARGETS):
        if colon:
            raise Invalid("mapping", "unknown_kind")
        return Target(name)
    name = _SINGULAR.get(name, name)
    field = _F.get(name)
    if field is None or name in _NOT_MAPPED:
        raise Invalid("mapping", "unknown_field")
    _check_kind(field, kind)
    return Target(name, kind.lower() if kind and name not in ("phones", "emails", "urls") else kind or None)


def _check_kind(field: Field, kind: str) -> None:
    if field.name == "names":
        known = not kind or kind.lower() in NAME_KINDS
    elif field.name in ("phones", "emails", "urls"):
        known = True
    elif field.name == "handles" or _by_part(field):
        if not kind:
            raise Invalid("mapping", "missing_kind")
        part = field.part(kind.lower())
        known = field.name == "handles" or (part is not None and part.type in _SCALARS and not part.many)
    else:
        known = not kind
    if not known:
        raise Invalid("mapping", "unknown_kind")


def fill(draft: Draft, row: list[tuple[str, Target, str]]) -> None:
    """Puts the cells (column, target, text) of one row into the draft; text that does not fit is left out.

    Cells of one place, or of one record field such as risk, become one value. `sort_as` goes to the first name.
    """
    together: dict[str, dict[str, str]] = {}
    origins: dict[str, str] = {}
    for column, target, text in row:
        field = _F.get(target.field)
        if target.field == "sort_as":
            continue
        if field is None:
            _fill_record(draft, target, text)
        elif _by_part(field) and target.kind is not None:
            together.setdefault(field.name, {})[target.kind] = _choice_of(field, target.kind, text)
            origins.setdefault(field.name, column)
        else:
            sort_as = next((cell for _, other, cell in row if other.field == "sort_as"), None)
            for value in _values(draft, column, field, target, text, sort_as):
                draft.add(field, value, column)
    for name, value in together.items():
        draft.add(_F[name], value, origins[name])


def _by_part(field: Field) -> bool:
    return field.name == "places" or (field.type is Type.RECORD and not field.multi)


def _fill_record(draft: Draft, target: Target, text: str) -> None:
    match target.field:
        case "organisation":
            draft.organisation = draft.organisation or text
        case "title":
            draft.title = draft.title or text
        case "external_id":
            draft.external_id = draft.external_id or text


def _values(
    draft: Draft, column: str, field: Field, target: Target, text: str, sort_as: str | None
) -> list[dict[str, Any] | str]:
    match field.name:
        case "names":
            first = not any(value.field == "names" for value in draft.values)
            extra = {"sort_as": sort_as} if first and sort_as and sort_as != text else {}
            return [{"text": text, "kind": target.kind or "usual", **extra}]
        case "phones":
            return [
                {"raw": part, **_labelled(target)}
                for part in _SEVERAL.split(text)
                if part and _has_digit(draft, column, part)
            ]
        case "emails":
            parts = [part for part in re.split(r"[;,\s]+", text) if part]
            return [
                {"address": address, **_labelled(target)}
                for part in parts
                if (address := _address(draft, column, part)) is not None
            ]
        case "handles":
            return [{"service": target.kind, "account": text}]
        case "urls":
            return [{"address": text, **_labelled(target)}]
        case "languages":
            return [{"language": part} for part in _SEVERAL_WORDS.split(text) if part]
        case "categories":
            return [choice(field, part) for part in _SEVERAL_WORDS.split(text) if part]
    return [choice(field, text)] if field.type is Type.CHOICE else [text]


def _labelled(target: Target) -> dict[str, Any]:
    if target.kind is None:
        return {}
    # Only a person who maps a column to "office" says that it holds office details; a file never does.
    office = {"office": True} if target.kind.lower() == _OFFICE and target.field != "urls" else {}
    return {"label": target.kind, **office}


def _has_digit(draft: Draft, column: str, text: str) -> bool:
    if any(char.isdecimal() for char in text):
        return True
    draft.leave_out(column, "not_a_number")
    return False


def _address(draft: Draft, column: str, text: str) -> str | None:
    try:
        return normalise_email(text)
    except Invalid:
        draft.leave_out(column, "format")
    except LimitExceeded:
        draft.leave_out(column, "too_long")
    return None


def choice(field: Field, text: str) -> str:
    """The choice that a word means: case, spaces and hyphens do not count; words of four languages are known."""
    word = text.strip().casefold()
    word = _SYNONYMS.get(field.name, {}).get(word, word)
    return re.sub(r"[\s-]+", "_", word).replace("'", "")


def _choice_of(field: Field, part_name: str, text: str) -> str:
    part = field.part(part_name)
    return choice(field, text) if part is not None and part.type is Type.CHOICE else text
