"""The vCard writer: 3.0 by default, 4.0 on wish. Writes what it is given: deciding what may leave is the caller's.

One thing it never writes, whoever asks: the categories victim, witness and source (`CATEGORIES_NEVER_EXPORTED`).
Sources: RFC 2426, RFC 6350, RFC 6868; lines of 75 octets, no character cut in two (RFC 6350 §3.2).
"""

import base64
import re
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any, Final

import msgspec

from rolodex.domain.contact import CATEGORIES_NEVER_EXPORTED
from rolodex.interchange.record import Photo

_MAX_LINE_OCTETS: Final = 75
_PARAM_UNSAFE = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_LINE_ENDS = re.compile(r"\r\n|\r|\n")
_TYPE_WORDS: Final = {
    "home": "HOME",
    "work": "WORK",
    "mobile": "CELL",
    "fax": "FAX",
    "pager": "PAGER",
    "car": "CAR",
    "main": "MAIN",
    "other": "OTHER",
    "school": "SCHOOL",
}
_KINDS: Final = {"individual": "individual", "organisation": "org", "group": "group"}
_GENDERS: Final = {"female": "F", "male": "M", "other": "O"}
_URI_SERVICE = re.compile(r"[a-z][a-z0-9+.-]*", re.ASCII)


class Version(StrEnum):
    """The versions that are written."""

    V3 = "3.0"
    V4 = "4.0"


class Card(msgspec.Struct, frozen=True):
    """What one card is to say: contact fields with values as `domain.field.checked` gives them, in this order."""

    values: tuple[tuple[str, Any], ...]
    external_id: str | None = None
    organisation: str | None = None
    title: str | None = None
    photo: Photo | None = None


def written(cards: Iterable[Card], version: Version = Version.V3) -> Iterable[bytes]:
    """The cards as bytes, one piece each: UTF-8, CRLF. Fields without a vCard property are not written."""
    for card in cards:
        yield "".join(map(_folded, _lines(card, version))).encode()


def _lines(card: Card, version: Version) -> Iterable[str]:
    writer = _Writer(version)
    names = [value for field, value in card.values if field == "names"]
    writer.names(names, card.organisation)
    for field, value in card.values:
        handler = _FIELDS.get(field)
        if handler is not None and value is not None:
            handler(writer, value)
    writer.categories([value for field, value in card.values if field == "categories"])
    for name, text in (("ORG", card.organisation), ("TITLE", card.title), ("UID", card.external_id)):
        if text:
            writer.line(name, _escaped(text))
    if card.photo is not None:
        writer.photo(card.photo)
    return ["BEGIN:VCARD", f"VERSION:{version}", *writer.lines, "END:VCARD"]


class _Writer:
    def __init__(self, version: Version) -> None:
        self._four = version is Version.V4
        self._groups = 0
        self.lines: list[str] = []

    def line(self, name: str, value: str, params: Iterable[tuple[str, str]] = (), label: str | None = None) -> None:
        """One property; a label that is no TYPE goes into a group of its own, as phones write and read it."""
        given = [(key, text) for key, text in params if text]
        types, own = _types(label)
        if types:
            given += [("TYPE", word) for word in types]
        head = name + "".join(f";{key}={_param(text)}" for key, text in given)
        if own:
            self._groups += 1
            group = f"item{self._groups}"
            self.lines += [f"{group}.{head}:{value}", f"{group}.X-ABLABEL:{_escaped(own)}"]
        else:
            self.lines.append(f"{head}:{value}")

    def names(self, names: list[dict[str, Any]], organisation: str | None) -> None:
        """FN and N, which 3.0 wants in every card, then all further names."""
        first, *others = names or [{"text": organisation or ""}]
        text = str(first["text"])
        kind = str(first.get("kind", "usual"))
        params = [("LANGUAGE", first.get("language", "")), ("X-SCRIPT", first.get("script", ""))]
        self.line("FN", _escaped(text), [*params, ("TYPE", "" if kind == "usual" else kind)])
        sort_as = first.get("sort_as")
        if sort_as:
            self.line("SORT-STRING" if not self._four else "X-SORT-STRING", _escaped(sort_as))
        self.line("N", f"{_escaped(text)};;;;")
        for name in others:
            if name.get("kind") == "nickname" and len(name) == 2:
                self.line("NICKNAME", _escaped(name["text"]))
            else:
                more = [("LANGUAGE", name.get("language", "")), ("X-SCRIPT", name.get("script", ""))]
                more += [("TYPE", name.get("kind", "usual")), ("X-SORT-AS", name.get("sort_as", ""))]
                self.line("X-ROLODEX-NAME", _escaped(name["text"]), more)

    def categories(self, categories: list[str]) -> None:
        """The categories that may be read by anybody."""
        kept = [category for category in categories if category not in CATEGORIES_NEVER_EXPORTED]
        if kept:
            self.line("CATEGORIES", ",".join(map(_escaped, kept)))

    def phone(self, value: dict[str, Any]) -> None:
        """TEL; the text as it was written, because that is what a person dials."""
        uses = value.get("uses", [])
        params = [("X-USES", ",".join(uses)), *_safety(value), ("X-SHARED-WITH", value.get("shared_with", ""))]
        self.line("TEL", _escaped(value["raw"]), params, value.get("label"))

    def email(self, value: dict[str, Any]) -> None:
        """EMAIL."""
        self.line("EMAIL", _escaped(value["address"]), _safety(value), value.get("label"))

    def handle(self, value: dict[str, Any]) -> None:
        """IMPP with the service named, and as the scheme where it can be one (RFC 4770)."""
        service = value["service"]
        scheme = service if _URI_SERVICE.fullmatch(service) else "x-handle"
        params = [("X-SERVICE-TYPE", service), *_safety(value)]
        self.line("IMPP", f"{scheme}:{_escaped(value['account'])}", params, value.get("label"))

    def url(self, value: dict[str, Any]) -> None:
        """URL."""
        self.line("URL", _escaped(value["address"]), label=value.get("label"))

    def place(self, value: dict[str, Any]) -> None:
        """ADR: the name as locality, the first division as region; the rest as parameters of our own."""
        others = [
            (f"X-{part.upper().replace('_', '-')}", text)
            for part, text in value.items()
            if part not in ("country", "admin1", "name")
        ]
        parts = ["", "", "", value.get("name", ""), value.get("admin1", ""), "", value.get("country", "")]
        self.line("ADR", ";".join(map(_escaped, parts)), others)

    def language(self, value: dict[str, Any]) -> None:
        """LANG, which 3.0 does not know."""
        needed = value.get("interpreter_needed")
        params = [("X-FLUENCY", value.get("fluency", ""))]
        if needed is not None:
            params.append(("X-INTERPRETER-NEEDED", "yes" if needed else "no"))
        self.line("LANG" if self._four else "X-LANG", _escaped(value["language"]), params)

    def kind(self, value: str) -> None:
        """KIND, which 3.0 does not know."""
        self.line("KIND" if self._four else "X-KIND", _KINDS[value])

    def gender(self, value: str) -> None:
        """GENDER, which 3.0 does not know."""
        self.line("GENDER" if self._four else "X-GENDER", _GENDERS[value])

    def born(self, value: str) -> None:
        """BDAY where the whole day is known, else in a property of our own: 3.0 knows no parts of a date."""
        self.line("BDAY" if len(value) == 10 else "X-BDAY-EDTF", value)

    def form_of_address(self, value: str) -> None:
        """Not in any version of vCard."""
        self.line("X-FORM-OF-ADDRESS", _escaped(value))

    def remarks(self, value: str) -> None:
        """NOTE."""
        self.line("NOTE", _escaped(value))

    def photo(self, photo: Photo) -> None:
        """PHOTO, inside the card."""
        text = base64.b64encode(photo.data).decode()
        if self._four:
            self.line("PHOTO", f"data:{photo.media_type};base64,{text}")
        else:
            self.line("PHOTO", text, [("ENCODING", "b"), ("TYPE", photo.media_type.rpartition("/")[2].upper())])


_FIELDS: Final[dict[str, Callable[[_Writer, Any], None]]] = {
    "type": _Writer.kind,
    "phones": _Writer.phone,
    "emails": _Writer.email,
    "handles": _Writer.handle,
    "urls": _Writer.url,
    "places": _Writer.place,
    "languages": _Writer.language,
    "gender": _Writer.gender,
    "form_of_address": _Writer.form_of_address,
    "born": _Writer.born,
    "remarks": _Writer.remarks,
}


def _types(label: str | None) -> tuple[list[str], str | None]:
    """A label as TYPE words where all of it is known, in the order in which they are read back; else as it is."""
    if not label:
        return [], None
    words = label.split(" ")
    known = [word for word in _TYPE_WORDS if word in words]
    return ([_TYPE_WORDS[word] for word in words], None) if known == words else ([], label)


def _safety(value: dict[str, Any]) -> list[tuple[str, str]]:
    return [("X-SAFE", value.get("safe", ""))]


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return _LINE_ENDS.sub(r"\\n", text)


def _param(text: str) -> str:
    """A parameter value in the form of RFC 6868; control characters have no place in one."""
    plain = _PARAM_UNSAFE.sub("", _LINE_ENDS.sub("^n", text.replace("^", "^^")).replace('"', "^'"))
    return plain if plain.replace("-", "").isalnum() and plain.isascii() else f'"{plain}"'


def _folded(line: str) -> str:
    if len(line) <= _MAX_LINE_OCTETS and line.isascii():
        return line + "\r\n"
    pieces: list[str] = []
    current: list[str] = []
    octets = 0
    for char in line:
        size = len(char.encode())
        if octets + size > _MAX_LINE_OCTETS:
            pieces.append("".join(current))
            current, octets = [" "], 1
        current.append(char)
        octets += size
    pieces.append("".join(current))
    return "\r\n".join(pieces) + "\r\n"
