"""How a contact is reached: phone numbers, e-mail addresses, what they can do, and whether using them is safe.

Numbers follow E.164; parsing is the metadata of `phonenumbers`, which is loaded at first use because it is heavy.
The text as it was written is always kept: what cannot be understood today may be dialled by a person.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from rolodex.domain.folding import fold
from rolodex.errors import Invalid, LimitExceeded

MAX_REACH_TEXT: Final = 320
MASK: Final = "•••"

_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
_INTERNATIONAL = re.compile(r"^\s*(?:\+|00)")
# International, nothing but digits and what people put between them: no extension can be in it.
_PLAIN = re.compile(r"\+[1-9][0-9 ().\-]*")
_BETWEEN: Final = str.maketrans("", "", " ().-")
_LONGEST_CODE: Final = 3
_E164 = re.compile(r"\+[1-9][0-9]{2,14}")
_EXTENSION = re.compile(r"(?:\s*(?:;\s*ext\s*=|ext\.?|x|poste)\s*)[0-9]{1,7}\s*$", re.IGNORECASE)
# ITU-T E.164: Inmarsat is 870; 881 belongs to satellite operators (6 and 7 are Iridium), 882 and 883 are shared with
# other networks, of which 882 16 (Thuraya) is by satellite.
_SATELLITE: Final = ("+870", "+8816", "+8817", "+8818", "+8819", "+88216")
_EMAIL = re.compile(r"[^@\s<>(),;:\"\\\[\]]+@[^@\s<>(),;:\"\\\[\]]+")


class Capability(StrEnum):
    """What a number can be used for."""

    VOICE = "voice"
    SMS = "sms"
    WHATSAPP = "whatsapp"
    SIGNAL = "signal"
    TELEGRAM = "telegram"
    SATELLITE = "satellite"
    HF_RADIO = "hf_radio"


class Safe(StrEnum):
    """Whether using this way can harm the contact; `unknown` is not `safe`."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PhoneValue:
    """A number: `raw` as it was written, `e164` with its plus sign where it could be understood."""

    raw: str
    e164: str | None


def normalise_phone(untrusted_raw: str, default_region: str | None = None) -> PhoneValue:
    """The number in E.164, where it can be one; the text as written in any case.

    Digits of any script, invisible marks, the prefix 00 and extensions are understood. Without `default_region`
    (ISO 3166 alpha-2) only international forms are. Numbers of satellite networks are taken by their length.
    Errors: LimitExceeded.
    """
    if len(untrusted_raw) > MAX_REACH_TEXT:
        raise LimitExceeded("reach_text", maximum=MAX_REACH_TEXT)
    if _PLAIN.fullmatch(untrusted_raw):
        digits = untrusted_raw.translate(_BETWEEN)
        if is_surely_possible(digits):
            return PhoneValue(raw=untrusted_raw, e164=digits)
    text = _INVISIBLE.sub("", untrusted_raw)
    text = "".join(fold(character) if character.isdecimal() else character for character in text)
    text = _EXTENSION.sub("", text).replace("＋", "+")
    international = _INTERNATIONAL.match(text)
    if international:
        text = "+" + text[international.end() :]
    return PhoneValue(raw=untrusted_raw, e164=_e164(text, default_region))


def is_surely_possible(e164: str) -> bool:
    """Whether a plus sign and digits are a number that full parsing would leave as it is.

    Full parsing costs several times as much, and an import has thousands of clean numbers. What could be read in
    another way, such as with a national prefix after the country code, is not sure. A test compares the two.
    """
    plan = next((plan for end in range(2, _LONGEST_CODE + 2) if (plan := _plan(e164[1:end]))), None)
    if plan is None or is_satellite(e164):
        return False
    national = e164[1 + len(plan.code) :]
    return len(national) in plan.lengths and not (plan.prefix and plan.prefix.match(national))


@dataclass(frozen=True, slots=True)
class _Plan:
    """Of the numbers of a country code: their lengths, and what may stand before them and would be taken away."""

    code: str
    lengths: frozenset[int]
    prefix: re.Pattern[str] | None


@cache
def _plan(code: str) -> _Plan | None:
    import phonenumbers

    if int(code) not in phonenumbers.COUNTRY_CODE_TO_REGION_CODE:
        return None
    region = phonenumbers.region_code_for_country_code(int(code))
    metadata = phonenumbers.PhoneMetadata.metadata_for_region_or_calling_code(int(code), region)
    if metadata is None or metadata.general_desc is None:
        return None
    lengths = frozenset(length for length in metadata.general_desc.possible_length if length > 0)
    prefix = metadata.national_prefix_for_parsing
    return _Plan(code, lengths, re.compile(prefix) if prefix else None)


def may_be_e164_of(e164: str, untrusted_raw: str) -> bool:
    """Whether the first is a number in E.164 and the second, as far as it says so itself, the same number.

    A national number says nothing of its country and may have been understood by somebody who knew it.
    Errors: LimitExceeded.
    """
    if not _E164.fullmatch(e164):
        return False
    if "+" + "".join(filter(str.isdigit, untrusted_raw)) == e164:
        return True
    found = normalise_phone(untrusted_raw, None).e164
    return found is None or found == e164


def is_satellite(e164: str) -> bool:
    """Whether the number belongs to a satellite network (ITU-T E.164 shared codes)."""
    return e164.startswith(_SATELLITE)


def normalise_email(untrusted_text: str) -> str:
    """The address with its domain in lower case; the local part is the receiver's own and stays as it is.

    Errors: Invalid for what is no address, LimitExceeded.
    """
    if len(untrusted_text) > MAX_REACH_TEXT:
        raise LimitExceeded("reach_text", maximum=MAX_REACH_TEXT)
    text = _INVISIBLE.sub("", untrusted_text).strip().removeprefix("mailto:")
    if not _EMAIL.fullmatch(text) or not text.isprintable():
        raise Invalid("email", "format")
    local, domain = text.rsplit("@", 1)
    labels = domain.split(".")
    if len(local.encode()) > 64 or not all(0 < len(label.encode()) <= 63 for label in labels):
        raise Invalid("email", "format")
    return f"{local}@{domain.lower()}"


def mask(value: str) -> str:
    """What is shown in place of a masked value: always the same, so that not even its length is told."""
    del value
    return MASK


def _e164(text: str, default_region: str | None) -> str | None:
    import phonenumbers

    digits = "+" + "".join(filter(str.isdigit, text))
    if text.startswith("+") and is_satellite(digits):
        plain = not any(character.isalpha() for character in text)
        return digits if plain and 9 <= len(digits) - 1 <= 15 else None
    try:
        number = phonenumbers.parse(text, default_region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number) or (
        phonenumbers.is_possible_short_number(number)
        and (not text.startswith("+") and len(str(number.national_number)) < 5)
    ):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
