"""What a pasted e-mail signature or a line that somebody typed says about a person. Pure guesses, for a person to see.

Nothing is lost: what is not understood comes back as remarks.
"""

import re
from dataclasses import dataclass, field
from typing import Any, Final

from rolodex.domain.folding import fold
from rolodex.errors import LimitExceeded

MAX_CHARS: Final = 8_000
_MAX_LINES: Final = 80
_EMAIL: Final = re.compile(r"[^\s@<>(),;:\"\[\]|]{1,64}@[^\s@<>(),;:\"\[\]|]{1,190}\.[^\W\d_]{2,24}")
_URL: Final = re.compile(r"(?:https?://|www\.)[^\s<>,;|]{3,300}", re.IGNORECASE)
_PHONE: Final = re.compile(r"(?:\+|\b00)?\(?\d[\d ().\-/\u00a0\u202f]{5,28}\d")
_PARTING: Final = re.compile(r"\s*[|;،·•\t]\s*|\s+[-–—]\s+|,\s+")
_LEAST_DIGITS: Final = 7
_MOST_DIGITS: Final = 15
_MOST_NAME_WORDS: Final = 6
_USES: Final = {"whatsapp": "whatsapp", "signal": "signal", "telegram": "telegram", "thuraya": "satellite",
                "satellite": "satellite", "sat": "satellite", "iridium": "satellite", "sms": "sms"}  # fmt: skip
_LABELS: Final = {"mobile": "mobile", "mob": "mobile", "cell": "mobile", "gsm": "mobile", "portable": "mobile",
                  "m": "mobile", "c": "mobile", "جوال": "mobile", "home": "home", "fax": "fax"}  # fmt: skip
_OFFICE: Final = frozenset({"office", "bureau", "work", "desk", "o", "مكتب"})
_PLAIN_LABELS: Final = frozenset({"tel", "phone", "t", "p", "telephone", "tél", "هاتف", "email", "mail", "e", "web"})
_GREETINGS: Final = frozenset(
    fold(text)
    for text in (
        *("best regards", "kind regards", "regards", "with best regards", "yours sincerely", "sincerely", "thank you"),
        *("thanks", "cordialement", "bien cordialement", "salutations", "merci", "saludos", "atentamente", "best"),
        *("مع التحية", "مع أطيب التحيات", "تحياتي", "شكرا"),
    )
)
_ORGANISATION_WORDS: Final = frozenset(
    fold(text)
    for text in (
        *("ministry", "ministère", "ministerio", "department", "directorate", "direction", "university", "université"),
        *("association", "committee", "comité", "council", "conseil", "prefecture", "préfecture", "office", "agency"),
        *("agence", "foundation", "fondation", "union", "network", "réseau", "ngo", "ong", "mission", "embassy"),
        *("ambassade", "commission", "government", "gouvernement", "organisation", "organization", "radio", "police"),
        *("cooperative", "bank", "hospital", "institute", "watch", "group", "society", "court", "parliament", "un"),
        *("وزارة", "جامعة", "جمعية", "منظمة", "لجنة", "مجلس", "بلدية", "مؤسسة", "سفارة"),
    )
)
_TITLE_WORDS: Final = frozenset(
    fold(text)
    for text in (
        *("director", "directeur", "directrice", "prefect", "préfet", "minister", "ministre", "officer", "head"),
        *("coordinator", "coordinateur", "coordinatrice", "chief", "chef", "manager", "president", "président"),
        *("présidente", "secretary", "secrétaire", "adviser", "advisor", "conseiller", "governor", "gouverneur"),
        *("mayor", "maire", "commander", "commandant", "colonel", "general", "captain", "judge", "juge", "imam"),
        *("spokesperson", "deputy", "assistant", "journalist", "professor", "editor", "chair", "ambassador"),
        *("مدير", "مديرة", "وزير", "رئيس", "رئيسة", "قائد", "قاضي", "محافظ", "أمين", "منسق", "مستشار"),
    )
)


@dataclass(slots=True)
class Signature:
    """What was recognised: values in the form of the fields, and the text that was not."""

    name: str = ""
    title: str = ""
    organisation: str = ""
    values: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def recognise(untrusted_text: str) -> Signature:
    """Read a signature or a line. Raises `LimitExceeded` for more than 8,000 characters. No side effects."""
    if len(untrusted_text) > MAX_CHARS:
        raise LimitExceeded("text", most=MAX_CHARS)
    found = Signature()
    for line in untrusted_text.splitlines()[:_MAX_LINES]:
        rest = _without_reach(line.strip(), found)
        for piece in _pieces(rest):
            _place(piece, found)
    return found


def _without_reach(line: str, found: Signature) -> str:
    """The line without the numbers and addresses in it, which are put into the answer."""
    for match in _EMAIL.finditer(line):
        _add(found, "emails", {"address": match.group().strip(".-'")})
    line = _EMAIL.sub("|", line)
    for match in _URL.finditer(line):
        _add(found, "urls", {"address": match.group().rstrip(").,")})
    line = _URL.sub("|", line)
    kept, end = [], 0
    for match in _PHONE.finditer(line):
        digits = sum(char.isdigit() for char in match.group())
        if not _LEAST_DIGITS <= digits <= _MOST_DIGITS:
            continue
        before, about = _labelled(line[end : match.start()])
        _add(found, "phones", {"raw": match.group().strip(), **about})
        kept.append(before)
        end = match.end()
    return "|".join([*kept, line[end:]])


def _labelled(before: str) -> tuple[str, dict[str, Any]]:
    """What stands before a number, without the words that say what kind of number it is; and what these say."""
    parts = re.split(r"[|,;]", before)
    words = [word for word in re.split(r"[\s:./()]+", parts[-1]) if word]
    about: dict[str, Any] = {}
    known = 0
    for word in words:
        key = fold(word)
        if key in _USES:
            about.setdefault("uses", []).append(_USES[key])
        elif key in _LABELS:
            about["label"] = _LABELS[key]
        elif key in _OFFICE:
            about["office"] = True
        elif key not in _PLAIN_LABELS:
            continue
        known += 1
    is_label = bool(words) and known == len(words)
    return ("|".join(parts[:-1]) if is_label else before), (about if is_label else {})


def _pieces(line: str) -> list[str]:
    return [piece for part in _PARTING.split(line) if (piece := part.strip(" ,:|–—-_*<>()[]\"'"))]


def _place(piece: str, found: Signature) -> None:
    words = fold(piece).split()
    if not words or fold(piece) in _GREETINGS or all(word in _PLAIN_LABELS for word in words):
        return
    is_office = not _ORGANISATION_WORDS.isdisjoint(words)
    # "Ministry of the Prefect" is no title; "Director of the Ministry" is one.
    is_title = not _TITLE_WORDS.isdisjoint(words[:3]) and words[0] not in _ORGANISATION_WORDS
    looks_like_name = not is_office and not is_title and _may_be_name(piece)
    if not found.name and looks_like_name:
        found.name = piece
    elif is_title and not found.title:
        found.title = piece
    elif not found.organisation and (is_office or (found.name and not found.title and _may_be_name(piece))):
        found.organisation = piece
    else:
        found.remarks.append(piece)


def _may_be_name(piece: str) -> bool:
    return len(piece.split()) <= _MOST_NAME_WORDS and not any(char.isdigit() for char in piece[:4])


def _add(found: Signature, name: str, value: dict[str, Any]) -> None:
    if (name, value) not in found.values:
        found.values.append((name, value))
