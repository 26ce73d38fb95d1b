"""Why a file, a row or a value was not taken, and how a table is written: in words."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from rolodex.errors import RolodexError
from ui import error_text, i18n
from ui.catalogue import QT_TRANSLATE_NOOP

REASONS: Final[dict[str, str]] = {
    "no_name": QT_TRANSLATE_NOOP("IntakeWords", "nothing to tell the contact by: no name, number or address"),
    "erased_here": QT_TRANSLATE_NOOP("IntakeWords", "the contact was erased here; add it by hand to hold it again"),
    "no_end": QT_TRANSLATE_NOOP("IntakeWords", "the card has no end"),
    "outside_card": QT_TRANSLATE_NOOP("IntakeWords", "the text stands outside any card"),
    "too_long": QT_TRANSLATE_NOOP("IntakeWords", "it is too long"),
    "too_many_properties": QT_TRANSLATE_NOOP("IntakeWords", "the card has too many lines"),
    "encoding": QT_TRANSLATE_NOOP("IntakeWords", "the letters cannot be read"),
    "empty": QT_TRANSLATE_NOOP("IntakeWords", "nothing in it goes anywhere"),
    "field_count": QT_TRANSLATE_NOOP("IntakeWords", "it has more or fewer cells than the header"),
    "quoting": QT_TRANSLATE_NOOP("IntakeWords", "a quotation mark is missing"),
    "null_character": QT_TRANSLATE_NOOP("IntakeWords", "it holds a character that is no text"),
    "not_a_property": QT_TRANSLATE_NOOP("IntakeWords", "the line is none of a vCard"),
    "pictures_are_not_kept": QT_TRANSLATE_NOOP("IntakeWords", "pictures are not kept"),
    "not_a_number": QT_TRANSLATE_NOOP("IntakeWords", "there is no number in it"),
    "another_number": QT_TRANSLATE_NOOP("IntakeWords", "it contradicts itself"),
    "format": QT_TRANSLATE_NOOP("IntakeWords", "it is not written as such a value is"),
    "not_a_choice": QT_TRANSLATE_NOOP("IntakeWords", "it is not one of the known words"),
    "not_a_date": QT_TRANSLATE_NOOP("IntakeWords", "it is no day"),
    "day": QT_TRANSLATE_NOOP("IntakeWords", "there is no such day"),
    "month": QT_TRANSLATE_NOOP("IntakeWords", "there is no such month"),
    "year": QT_TRANSLATE_NOOP("IntakeWords", "there is no such year"),
    "not_text": QT_TRANSLATE_NOOP("IntakeWords", "it is no text"),
    "not_unicode": QT_TRANSLATE_NOOP("IntakeWords", "the letters cannot be read"),
    "out_of_range": QT_TRANSLATE_NOOP("IntakeWords", "the number is too large or too small"),
}
_PROBLEMS: Final[dict[tuple[str, str], str]] = {
    ("malformed", "empty"): QT_TRANSLATE_NOOP(
        "IntakeWords", "There is nothing in this file. Nothing was taken: choose another one."
    ),
    ("malformed", "binary"): QT_TRANSLATE_NOOP(
        "IntakeWords",
        "This is no text: perhaps a spreadsheet, a document or a picture. Nothing was taken. Open it in its own "
        "program and save it as CSV, then choose that file.",
    ),
    ("malformed", "encoding"): QT_TRANSLATE_NOOP(
        "IntakeWords",
        "The letters of this file cannot be read. Nothing was taken. Open it in its own program and save it as CSV "
        "in UTF-8, then choose that file.",
    ),
    ("malformed", "header"): QT_TRANSLATE_NOOP(
        "IntakeWords",
        "The first line, which should name the columns, cannot be read. Nothing was taken: correct the file first.",
    ),
    ("malformed", "not_a_file"): QT_TRANSLATE_NOOP(
        "IntakeWords", "This is a folder or a device and no file. Nothing was taken."
    ),
    ("malformed", "shape"): QT_TRANSLATE_NOOP(
        "IntakeWords", "This is no mapping that this program saved. The columns are as they were."
    ),
    ("invalid", "unknown_column"): QT_TRANSLATE_NOOP(
        "IntakeWords",
        "The mapping names a column that this table does not have: it is for another table. The columns are as "
        "they were.",
    ),
}
_LIMITS: Final[dict[str, str]] = {
    "columns": QT_TRANSLATE_NOOP("IntakeWords", "columns"),
    "records": QT_TRANSLATE_NOOP("IntakeWords", "rows"),
}
_TOO_LARGE: Final = QT_TRANSLATE_NOOP(
    "IntakeWords", "The file is larger than this program takes. Nothing was taken: split it and choose each part."
)
_TOO_MANY: Final = QT_TRANSLATE_NOOP(
    "IntakeWords", "More than {most} {what} cannot be taken at once. Nothing was taken: split the file first."
)
_DELIMITERS: Final[dict[str, str]] = {
    ",": QT_TRANSLATE_NOOP("IntakeWords", "commas"),
    ";": QT_TRANSLATE_NOOP("IntakeWords", "semicolons"),
    "\t": QT_TRANSLATE_NOOP("IntakeWords", "tabs"),
    "|": QT_TRANSLATE_NOOP("IntakeWords", "vertical bars"),
}
_ENCODINGS: Final = {"utf-8-sig": "UTF-8", "utf-16": "UTF-16"}


def reason(code: str) -> str:
    """Why a row or a value was not taken."""
    return _tr(REASONS[code]) if code in REASONS else code.replace("_", " ")


def problem(error: RolodexError) -> str:
    """What is wrong with a file, what that means and what to do."""
    if error.code == "limit_exceeded":
        what = next((_tr(word) for key, word in _LIMITS.items() if key in error.params.values()), "")
        most = next((value for value in error.params.values() if isinstance(value, int)), 0)
        return _tr(_TOO_MANY).format(most=i18n.number_text(most), what=what) if what else _tr(_TOO_LARGE)
    text = _PROBLEMS.get((error.code, str(error.params.get("reason", ""))))
    return _tr(text) if text else error_text.sentences(error)


def delimiter(character: str) -> str:
    """What stands between the cells."""
    return _tr(_DELIMITERS[character]) if character in _DELIMITERS else i18n.isolated(i18n.marked(character))


def encoding(codec: str) -> str:
    """How the letters are written, by the name that people know."""
    if codec.startswith("cp125"):
        return i18n.isolated(f"Windows-{codec.removeprefix('cp')}")
    return i18n.isolated(_ENCODINGS.get(codec, codec.upper().replace("_", "-")))


def _tr(text: str) -> str:
    return QCoreApplication.translate("IntakeWords", text)
