"""Which column of a table goes to which field: given by a person, guessed for review, kept as JSON."""

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

import msgspec

from rolodex import strict_json
from rolodex.errors import Invalid, Malformed
from rolodex.interchange.record import Draft, Record, Skipped, SkipReason
from rolodex.interchange.targets import IGNORE, Target, fill, parsed

MAX_COLUMNS: Final = 500
MAX_MAPPING_BYTES: Final = 256 * 1024
_VERSION: Final = 1


class Mapping(msgspec.Struct, frozen=True):
    """Targets by column name, in the order given. A column may be numbered instead: `#3`."""

    targets: tuple[tuple[str, Target], ...]

    def bound(self, columns: Sequence[str]) -> "BoundMapping":
        """The mapping on the columns of a file. Errors: Invalid with reason unknown_column."""
        by_index: dict[int, list[Target]] = {}
        for name, target in self.targets:
            by_index.setdefault(_index(name, columns), []).append(target)
        return BoundMapping(tuple(columns), tuple(tuple(by_index.get(i, ())) for i in range(len(columns))))

    def to_json(self) -> bytes:
        """The mapping as a file that `from_json` reads."""
        document = {"version": _VERSION, "columns": [[name, target.text()] for name, target in self.targets]}
        return msgspec.json.format(msgspec.json.encode(document), indent=1)


class BoundMapping(msgspec.Struct, frozen=True):
    """A mapping on the columns of one file: `targets` by column, empty where a column is unmapped."""

    columns: tuple[str, ...]
    targets: tuple[tuple[Target, ...], ...]

    def unmapped(self) -> tuple[str, ...]:
        """The columns that no field takes and that nobody chose to ignore."""
        return tuple(name for name, held in zip(self.columns, self.targets, strict=True) if not held)

    def record(self, line: int, cells: Sequence[str]) -> Record | Skipped:
        """The record of one row, one cell per column; a row with nothing usable in it is skipped. No errors."""
        draft = Draft(line)
        row: list[tuple[str, Target, str]] = []
        for column, targets, cell in zip(self.columns, self.targets, cells, strict=True):
            text = cell.strip()
            if not text:
                continue
            if not targets:
                draft.unmapped.append(column)
            row.extend((column, target, text) for target in targets if target.field != IGNORE)
        fill(draft, row)
        return Skipped(line, SkipReason.EMPTY) if draft.is_empty() and not draft.left_out else draft.record()


def from_items(untrusted_items: Iterable[str]) -> Mapping:
    """A mapping from `COLUMN=FIELD[:kind]`, cut at the last equals sign. Errors: Invalid."""
    pairs = []
    for item in untrusted_items:
        column, equals, target = item.rpartition("=")
        if not equals or not column.strip():
            raise Invalid("mapping", "not_column_equals_field")
        pairs.append((column.strip(), parsed(target)))
    return Mapping(tuple(pairs))


def from_json(untrusted_data: bytes) -> Mapping:
    """A saved mapping. Errors: Malformed, LimitExceeded, Invalid for a field that does not exist."""
    match strict_json.loads(untrusted_data, MAX_MAPPING_BYTES):
        case {"version": 1, "columns": [*columns], **rest} if not rest and len(columns) <= MAX_COLUMNS:
            return Mapping(tuple(_pair(item) for item in columns))
        case _:
            raise Malformed("mapping", "shape")


def guessed(columns: Sequence[str]) -> Mapping:
    """What the words of a header suggest (English, French, Spanish, Arabic), each target at most once.

    For a person to review; nothing is imported by a guess alone.
    """
    pairs: list[tuple[str, Target]] = []
    for column in columns:
        target = _WORDS.get(_word(column))
        if target is not None and all(target != taken for _, taken in pairs):
            pairs.append((column, target))
    return Mapping(tuple(pairs))


def unique_columns(header: Sequence[str]) -> tuple[str, ...]:
    """Column names that can be told apart: an empty one is `column 4`, a repeated one `phone (2)`."""
    found: list[str] = []
    taken: set[str] = set()
    for position, cell in enumerate(header, 1):
        base = " ".join(cell.split()) or f"column {position}"
        name, count = base, 1
        while name in taken:
            count += 1
            name = f"{base} ({count})"
        taken.add(name)
        found.append(name)
    return tuple(found)


def _pair(item: Any) -> tuple[str, Target]:
    match item:
        case [str(column), str(target)]:
            return column, parsed(target)
        case _:
            raise Malformed("mapping", "shape")


def _index(name: str, columns: Sequence[str]) -> int:
    if name in columns:
        return columns.index(name)
    folded = [_word(column) for column in columns]
    if folded.count(_word(name)) == 1:
        return folded.index(_word(name))
    if re.fullmatch(r"#[0-9]{1,4}", name) and 1 <= int(name[1:]) <= len(columns):
        return int(name[1:]) - 1
    raise Invalid("mapping", "unknown_column")


def _word(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()


_GUESSES: Final = {
    "name": "name, full name, fullname, nom, nom complet, nom et prénom, nombre, nombre completo, الاسم, اسم",
    "name:nickname": "nickname, surnom, apodo, اللقب",
    "sort_as": "sort name, sort as, nom de tri",
    "phone": "phone, telephone, tel, phone number, téléphone, numéro, teléfono, هاتف, الهاتف, رقم الهاتف",
    "phone:mobile": "mobile, cell, cell phone, mobile phone, portable, móvil, celular, جوال, محمول",
    "email": "email, e mail, mail, email address, courriel, adresse e mail, correo, correo electrónico, البريد, "
    "البريد الإلكتروني, بريد إلكتروني",
    "handle:twitter": "twitter",
    "handle:facebook": "facebook",
    "handle:whatsapp": "whatsapp",
    "handle:telegram": "telegram",
    "handle:signal": "signal",
    "url": "url, website, web, site web, sitio web, homepage, موقع",
    "organisation": "organisation, organization, group, party, company, groupe, parti, organización, partido, "
    "المنظمة, الجهة, الحزب",
    "title": "title, position, function, job title, titre, fonction, poste, cargo, puesto, المنصب, الوظيفة",
    "external_id": "id, uid, external id, identifier, identifiant, identificador",
    "gender": "gender, sex, genre, sexe, género, sexo, الجنس, النوع",
    "category": "category, categories, catégorie, categoría, الفئة",
    "language": "language, languages, langue, langues, idioma, idiomas, اللغة",
    "place:country": "country, pays, país, الدولة, البلد",
    "place:admin1": "region, province, governorate, state, région, wilaya, provincia, estado, المحافظة, الولاية",
    "place:admin2": "area, district, cercle, county, département, municipio, distrito, المديرية",
    "place:name": "place, location, city, town, village, lieu, ville, localité, lugar, ciudad, المدينة, القرية, المكان",
    "born": "born, birth date, date of birth, dob, birthday, date de naissance, né le, fecha de nacimiento, "
    "تاريخ الميلاد",
    "nationality": "nationality, nationalité, nacionalidad, الجنسية",
    "remarks": "remarks, notes, note, comment, comments, remarques, commentaires, observations, notas, ملاحظات",
    "status": "status, statut, الحالة",
    "form_of_address": "salutation, honorific, civilité, tratamiento",
}
_WORDS: Final = {_word(word): parsed(target) for target, words in _GUESSES.items() for word in words.split(",")}
