"""What the properties of one card mean: from properties to a record.

Sources: RFC 6350 §6; RFC 2426; vCard 2.1; the X- properties that Android, Apple, Google and Outlook write.
"""

import re
from collections.abc import Callable
from typing import Any, Final

from rolodex.domain import fields
from rolodex.domain.claim import Kind
from rolodex.domain.contact import CATEGORIES, NAME_KINDS, PHONE_USES
from rolodex.domain.field import Field
from rolodex.domain.reach import normalise_email
from rolodex.errors import Invalid, LimitExceeded
from rolodex.interchange.picture import photo_from
from rolodex.interchange.record import Draft, Record, SkipReason
from rolodex.interchange.vcard_lines import Property, split, unescape

MAX_VALUE_CHARS: Final = 100_000

_F: Final[dict[str, Field]] = {field.name: field for field in fields.of(Kind.CONTACT)}
_LABEL_TYPES: Final = {
    "home": "home",
    "work": "work",
    "cell": "mobile",
    "mobile": "mobile",
    "fax": "fax",
    "pager": "pager",
    "car": "car",
    "main": "main",
    "other": "other",
    "iphone": "mobile",
    "school": "school",
}
_USE_TYPES: Final = {"voice": "voice", "text": "sms", "sms": "sms"}
_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_")
_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?", re.ASCII)
_MONTH_OR_YEAR = re.compile(r"\d{4}(?:-\d{2})?[~?%]?", re.ASCII)
_EXTENSION = re.compile(r";ext=", re.IGNORECASE)
_GENDERS: Final = {"M": "male", "F": "female", "O": "other", "MALE": "male", "FEMALE": "female"}
_KINDS: Final = {"individual": "individual", "org": "organisation", "group": "group", "organization": "organisation"}
_NAME_PARAMS: Final = (("LANGUAGE", "language"), ("X-SCRIPT", "script"), ("X-SORT-AS", "sort_as"))
_LIST_COMMA = re.compile(r"(?<!\\),")
_PLACE_PARAMS: Final = {
    f"X-{part.name.upper().replace('_', '-')}": part.name
    for part in _F["places"].parts
    if part.name not in ("country", "admin1", "name")
}
_SILENT: Final = frozenset({"VERSION", "PRODID", "REV", "X-ABLABEL"})
_HANDLE_PROPERTIES: Final = {
    "X-JABBER": "xmpp",
    "X-GOOGLE-TALK": "google_talk",
    "X-GTALK": "google_talk",
    "X-SKYPE": "skype",
    "X-SKYPE-USERNAME": "skype",
    "X-AIM": "aim",
    "X-ICQ": "icq",
    "X-MSN": "msn",
    "X-YAHOO": "yahoo",
    "X-QQ": "qq",
    **{f"X-{name.upper()}": name for name in ("twitter", "telegram", "signal", "whatsapp", "facebook", "instagram")},
    **{f"X-{name.upper()}": name for name in ("linkedin", "threema", "viber", "wechat", "line", "matrix", "element")},
}


class Card:
    """One card being read. `take` each property, then `record`."""

    def __init__(self, line: int, labels: dict[str, str]) -> None:
        self._draft = Draft(line)
        self._labels = labels
        self._full: list[dict[str, Any]] = []
        self._parts: list[str] = []
        self._sort_as: str | None = None
        self._phonetic: list[str] = []
        self._roles: list[str] = []

    def take(self, item: Property) -> None:
        """Puts the property where it belongs; what has no place is listed as unmapped."""
        name = item.head.name
        if name in _SILENT:
            return
        handler = _HANDLERS.get(name)
        if len(item.value) > MAX_VALUE_CHARS and name != "PHOTO":
            self._draft.leave_out(name, "too_long")
        elif handler is not None:
            if item.value.strip():
                handler(self, item)
        elif not name:
            self._draft.leave_out("line", "not_a_property")
        elif name in _HANDLE_PROPERTIES:
            self._handle(item, _HANDLE_PROPERTIES[name], unescape(item.value))
        elif item.value.strip():
            self._draft.unmapped.append(name)

    def record(self) -> Record | SkipReason:
        """The record of the card, or why there is none."""
        draft = self._draft
        others, draft.values = draft.values, []
        self._add_names()
        draft.values += others
        if self._roles:
            draft.title = self._roles[0]
            draft.unmapped += ["ROLE"] * (len(set(self._roles)) > 1)
        own_names = {value.value["text"] for value in draft.values if value.field == "names"}
        if draft.organisation in own_names:  # an organisation's card: nobody is a member of oneself
            draft.organisation = None
        return SkipReason.EMPTY if draft.is_empty() and not draft.left_out else draft.record()

    def _add_names(self) -> None:
        draft = self._draft
        parts = [*self._parts, "", "", "", "", ""][:5] if self._parts else None
        if parts:
            family, given, additional, prefix, suffix = parts
            spoken = " ".join(part for part in (prefix, given, additional, family, suffix) if part)
            if not self._full and spoken:
                self._full.append({"text": spoken, "kind": "usual"})
            rest = " ".join(part for part in (given, additional, suffix) if part)
            sort_as = ", ".join(part for part in (family, rest) if part)
            self._sort_as = self._sort_as or sort_as
            if prefix and not any(value.field == "form_of_address" for value in draft.values):
                draft.add(_F["form_of_address"], prefix, "N")
        for position, name in enumerate(self._full):
            if position == 0 and self._sort_as and self._sort_as != " ".join(name["text"].split()):
                name["sort_as"] = self._sort_as
            draft.add(_F["names"], name, "FN")
        if self._phonetic:
            text = " ".join(self._phonetic)
            draft.add(_F["names"], {"text": text, "kind": "phonetic"}, "X-PHONETIC-NAME")

    # --- names and nature ------------------------------------------------------------------------------------

    def _fn(self, item: Property) -> None:
        kinds = item.head.types & set(NAME_KINDS)
        name = {"text": unescape(item.value), "kind": min(kinds) if kinds else "usual"}
        for param, part in _NAME_PARAMS:
            if item.head.param(param):
                name[part] = str(item.head.param(param))
        self._full.append(name)

    def _n(self, item: Property) -> None:
        parts = [" ".join(part.split()) for part in split(_LIST_COMMA.sub(" ", item.value), ";")]
        if self._parts:
            self._draft.unmapped.append("N")
        elif any(parts):
            self._parts = parts
            self._sort_as = item.head.param("SORT-AS") or self._sort_as

    def _named(self, item: Property, kind: str) -> None:
        for text in split(item.value, ","):
            if text.strip():
                self._draft.add(_F["names"], {"text": text, "kind": kind}, item.head.name)

    def _nickname(self, item: Property) -> None:
        self._named(item, "nickname")

    def _sort_string(self, item: Property) -> None:
        self._sort_as = unescape(item.value)

    def _phonetic_name(self, item: Property) -> None:
        self._phonetic.append(unescape(item.value).strip())

    def _android_custom(self, item: Property) -> None:
        what, *columns = split(item.value, ";")
        if what == "vnd.android.cursor.item/nickname" and columns and columns[0]:
            self._draft.add(_F["names"], {"text": columns[0], "kind": "nickname"}, item.head.name)
        else:
            self._draft.unmapped.append(item.head.name)

    def _kind(self, item: Property) -> None:
        kind = _KINDS.get(item.value.strip().lower())
        if kind:
            self._draft.add(_F["type"], kind, item.head.name)
        else:
            self._draft.unmapped.append(item.head.name)

    def _shown_as(self, item: Property) -> None:
        if item.value.strip().upper() == "COMPANY":
            self._draft.add(_F["type"], "organisation", item.head.name)

    def _categories(self, item: Property) -> None:
        for text in split(item.value, ","):
            category = text.strip().lower().replace(" ", "_").replace("-", "_").replace("'", "")
            if category in CATEGORIES:
                self._draft.add(_F["categories"], category, "CATEGORIES")
            elif category:
                self._draft.unmapped.append("CATEGORIES")

    def _gender(self, item: Property) -> None:
        sex, *identity = split(item.value, ";")
        gender = _GENDERS.get(sex.strip().upper())
        if gender:
            self._draft.add(_F["gender"], gender, item.head.name)
        if any(identity) or (not gender and sex.strip().upper() not in ("", "N", "U")):
            self._draft.unmapped.append(item.head.name)

    def _form_of_address(self, item: Property) -> None:
        self._draft.add(_F["form_of_address"], unescape(item.value), item.head.name)

    def _bday(self, item: Property) -> None:
        text = unescape(item.value).strip()
        day = _DAY.fullmatch(text)
        if item.head.param("X-APPLE-OMIT-YEAR") or not (day or _MONTH_OR_YEAR.fullmatch(text)):
            self._draft.unmapped.append("BDAY")
        else:
            self._draft.add(_F["born"], "-".join(day.groups()) if day else text, "BDAY")

    # --- reach -----------------------------------------------------------------------------------------------

    def _label(self, item: Property) -> str | None:
        own = self._labels.get(item.head.group) if item.head.group else None
        if own:
            apple = _APPLE_LABEL.fullmatch(own)
            return apple[1].lower() if apple else own
        words = sorted({_LABEL_TYPES[kind] for kind in item.head.types if kind in _LABEL_TYPES}, key=_label_rank)
        return " ".join(words) or item.head.param("X-LABEL")

    def _with_common(self, item: Property, value: dict[str, Any]) -> dict[str, Any]:
        label, safe = self._label(item), item.head.param("X-SAFE")
        if label:
            value["label"] = label
        if safe:
            value["safe"] = safe.lower()
        return value

    def _tel(self, item: Property) -> None:
        raw = unescape(item.value).strip()
        if raw[:4].lower() == "tel:":
            raw = _EXTENSION.sub(" ext. ", raw[4:], count=1)
        if not any(char.isdecimal() for char in raw):
            self._draft.leave_out("TEL", "not_a_number")
            return
        value = self._with_common(item, {"raw": raw})
        head = item.head
        uses = {_USE_TYPES[kind] for kind in head.types if kind in _USE_TYPES}
        uses.update(use for text in head.params.get("X-USES", ()) for use in text.lower().split(","))
        if uses:
            value["uses"] = [use for use in PHONE_USES if use in uses]
        if head.param("X-SHARED-WITH"):
            value["shared_with"] = head.param("X-SHARED-WITH")
        self._draft.add(_F["phones"], value, "TEL")

    def _email(self, item: Property) -> None:
        try:
            address = normalise_email(unescape(item.value).strip())
        except Invalid:
            self._draft.leave_out("EMAIL", "format")
        except LimitExceeded:
            self._draft.leave_out("EMAIL", "too_long")
        else:
            self._draft.add(_F["emails"], self._with_common(item, {"address": address}), "EMAIL")

    def _handle(self, item: Property, service: str, account: str) -> None:
        account = account.strip()
        if account:
            value = self._with_common(item, {"service": service, "account": account})
            self._draft.add(_F["handles"], value, item.head.name)

    def _impp(self, item: Property) -> None:
        text = unescape(item.value).strip()
        scheme, colon, rest = text.partition(":")
        named = item.head.param("X-SERVICE-TYPE") or item.head.param("SERVICE-TYPE")
        if not colon:
            scheme, rest = named or "", text
        service = (named or scheme).strip().lower()
        if service and rest:
            self._handle(item, service, rest)
        else:
            self._draft.unmapped.append(item.head.name)

    def _social(self, item: Property) -> None:
        text = unescape(item.value).strip()
        service = item.head.param("SERVICE-TYPE") or next(iter(sorted(item.head.types - {"pref"})), "")
        account = item.head.param("X-USER") or item.head.param("USERNAME") or text.removeprefix("x-apple:")
        if service:
            self._handle(item, service.lower(), account)
        else:
            self._draft.add(_F["urls"], {"address": text}, item.head.name)

    def _url(self, item: Property) -> None:
        value: dict[str, Any] = {"address": unescape(item.value)}
        label = self._label(item)
        if label:
            value["label"] = label
        self._draft.add(_F["urls"], value, "URL")

    def _adr(self, item: Property) -> None:
        parts = [part.strip() for part in split(item.value, ";")]
        box, extended, street, locality, region, code, country = [*parts, *[""] * 7][:7]
        name = ", ".join(part for part in (box, extended, street, locality, code) if part)
        value = {"country": country, "admin1": region, "name": name}
        for param, part in _PLACE_PARAMS.items():
            value[part] = item.head.param(param) or ""
        if any(value.values()):
            self._draft.add(_F["places"], value, "ADR")

    def _lang(self, item: Property) -> None:
        value: dict[str, Any] = {"language": unescape(item.value)}
        if item.head.param("X-FLUENCY"):
            value["fluency"] = str(item.head.param("X-FLUENCY")).lower()
        if item.head.param("X-INTERPRETER-NEEDED"):
            value["interpreter_needed"] = item.head.param("X-INTERPRETER-NEEDED") == "yes"
        self._draft.add(_F["languages"], value, item.head.name)

    # --- organisation, remarks, picture ----------------------------------------------------------------------

    def _org(self, item: Property) -> None:
        first, *units = [part.strip() for part in split(item.value, ";")]
        if self._draft.organisation or any(units):
            self._draft.unmapped.append("ORG")
        self._draft.organisation = self._draft.organisation or first or None

    def _title(self, item: Property) -> None:
        text = unescape(item.value).strip()
        if item.head.name == "TITLE":
            self._roles.insert(0, text)
        else:
            self._roles.append(text)

    def _uid(self, item: Property) -> None:
        self._draft.external_id = unescape(item.value).strip().removeprefix("urn:uuid:")[:500] or None

    def _note(self, item: Property) -> None:
        self._draft.add(_F["remarks"], unescape(item.value), "NOTE")

    def _photo(self, item: Property) -> None:
        found = photo_from(item)
        if isinstance(found, str):
            self._draft.leave_out("PHOTO", found)
        elif found is None or self._draft.photo is not None:
            self._draft.unmapped.append("PHOTO")
        else:
            self._draft.photo = found


def _label_rank(word: str) -> int:
    return list(_LABEL_TYPES.values()).index(word)


_HANDLERS: Final[dict[str, Callable[[Card, Property], None]]] = {
    "FN": Card._fn,
    "N": Card._n,
    "NICKNAME": Card._nickname,
    "SORT-STRING": Card._sort_string,
    "X-SORT-STRING": Card._sort_string,
    "X-PHONETIC-FIRST-NAME": Card._phonetic_name,
    "X-PHONETIC-LAST-NAME": Card._phonetic_name,
    "X-ANDROID-CUSTOM": Card._android_custom,
    "X-ROLODEX-NAME": Card._fn,
    "KIND": Card._kind,
    "X-ADDRESSBOOKSERVER-KIND": Card._kind,
    "X-KIND": Card._kind,
    "X-ABSHOWAS": Card._shown_as,
    "CATEGORIES": Card._categories,
    "GENDER": Card._gender,
    "X-GENDER": Card._gender,
    "X-FORM-OF-ADDRESS": Card._form_of_address,
    "BDAY": Card._bday,
    "X-BDAY-EDTF": Card._bday,
    "TEL": Card._tel,
    "EMAIL": Card._email,
    "IMPP": Card._impp,
    "X-SOCIALPROFILE": Card._social,
    "SOCIALPROFILE": Card._social,
    "URL": Card._url,
    "ADR": Card._adr,
    "LANG": Card._lang,
    "X-LANG": Card._lang,
    "ORG": Card._org,
    "TITLE": Card._title,
    "ROLE": Card._title,
    "UID": Card._uid,
    "NOTE": Card._note,
    "PHOTO": Card._photo,
}
