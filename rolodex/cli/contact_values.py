"""Values as they are typed: options that many verbs share, and the edits they stand for.

A value may begin with words about it and a colon: `--name code_name:Heron`, `--phone office,signal:+22376543210`,
`--language fr:fluent`. Names and numbers with any other colon are taken as they are.
"""

import functools
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any, Final

import click

from rolodex import strict_json
from rolodex.cli import record_values
from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.clock import today
from rolodex.domain import contact, fields, ids, standing
from rolodex.domain.changes import Edit, Provenance
from rolodex.domain.claim import Confidence, Kind, SourceKind
from rolodex.domain.field import Type
from rolodex.domain.ids import SlotId
from rolodex.domain.level import LEVEL_OF_WORD, Level
from rolodex.errors import Invalid, Malformed

Verb = Callable[..., Answer]
Words = tuple[str, str]
MAX_JSON_BYTES: Final = 65_536
SOURCES: Final = {kind.name.lower(): kind for kind in SourceKind if kind is not SourceKind.IMPORTED}
CONFIDENCES: Final = {confidence.name.lower(): confidence for confidence in Confidence}
_OFFICE: Final = "office"


class Day(click.ParamType[str]):
    """An ISO date."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The date as text, after it was read."""
        try:
            return date.fromisoformat(str(value)).isoformat()
        except ValueError:
            self.fail("a date looks like 2026-11-20", param, ctx)


class PastDay(Day):
    """An ISO date that has come: what was confirmed or verified only later would never be looked at again."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The date as text. Raises `Invalid` for a day after tomorrow's in UTC, where no place has it yet."""
        day = super().convert(value, param, ctx)
        call = ctx.find_object(Call) if ctx else None
        if call is not None and date.fromisoformat(day) > today(call.clock) + timedelta(days=1):
            raise Invalid(str(param.name) if param else "date", "in_the_future")
        return day


class Id(click.ParamType[bytes]):
    """An id of 32 hexadecimal digits."""

    name = "id"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> bytes:  # noqa: ARG002
        """The sixteen bytes. Raises `Invalid`, which has the documented form of an error and names the parameter."""
        if isinstance(value, bytes):
            return value
        return ids.parse(str(value), param.opts[0].lstrip("-") if isinstance(param, click.Option) else "id")


DAY = Day()
PAST_DAY = PastDay()
ID = Id()
contact_argument = click.argument("contact_id", metavar="ID", type=ID)
limit_option = click.option("--limit", type=click.IntRange(1, 10_000), default=50, show_default=True, help="How many.")


def provenance_options(verb: Verb) -> Verb:
    """Adds --level, --source, --confidence and --verified-on; the verb gets `level` and `provenance`."""

    @functools.wraps(verb)
    def taking(
        *args: Any, level: str | None, source: str, confidence: str, verified_on: str | None, **rest: Any
    ) -> Answer:
        provenance = Provenance(SOURCES[source], CONFIDENCES[confidence], verified_on)
        return verb(*args, level=LEVEL_OF_WORD.get(level or ""), provenance=provenance, **rest)

    taken: Verb = taking
    for option in (
        click.option("--verified-on", type=PAST_DAY, help="When the values were last checked (ISO date)."),
        click.option("--confidence", type=click.Choice(tuple(CONFIDENCES)), default="medium", help="How sure."),
        click.option("--source", type=click.Choice(tuple(SOURCES)), default="own_observation", help="Where from."),
        click.option("--level", type=click.Choice(tuple(LEVEL_OF_WORD)), help="Classification of the values given."),
    ):
        taken = option(taken)
    return taken


set_option = click.option(
    "--set", "assignments", multiple=True, metavar="FIELD=JSON", help="Any declared field, its value as JSON."
)
clear_option = click.option("--clear", multiple=True, metavar="FIELD", help="Empty this field.")
version_option = click.option("--base-version", type=int, help="Refuse if the version is no longer this one.")
reason_option = click.option("--reason", default="", help="Why a level is lowered.")


def field_options(kind: Kind, *names: str) -> Callable[[Verb], Verb]:
    """Adds one option for each of these plain fields; the verb gets the given ones as `texts`, by field."""

    def decorate(verb: Verb) -> Verb:
        @functools.wraps(verb)
        def gathered(*args: Any, **given: Any) -> Answer:
            texts = {name: given.pop(f"field_{name}") for name in names}
            return verb(*args, texts={name: text for name, text in texts.items() if text is not None}, **given)

        taken: Verb = gathered
        for name in reversed(names):
            taken = _option_of(kind, name)(taken)
        return taken

    return decorate


def _option_of(kind: Kind, name: str) -> Callable[[Verb], Verb]:
    field = fields.get(kind, name)
    option_type: click.ParamType[Any] = click.STRING
    if field.type is Type.CHOICE:
        option_type = click.Choice(field.choices)
    elif field.type is Type.REFERENCE:
        option_type = ID
    what = field.references.value.replace("_", " ") if field.references else name.replace("_", " ")
    shown = {
        Type.REFERENCE: f"Id of the {what}.",
        Type.FUZZY_DATE: f"{_sentence(name)[:-1]}, such as 2024, 2024-05, 2024-05-01 or 2024~.",
        Type.DATE: f"{_sentence(name)[:-1]} (ISO date).",
    }
    return click.option(
        f"--{name.replace('_', '-')}",
        f"field_{name}",
        type=option_type,
        metavar="DATE" if field.type in {Type.DATE, Type.FUZZY_DATE} else None,
        help=shown.get(field.type, _sentence(name)),
    )


def _sentence(name: str) -> str:
    return _MEANINGS.get(name, name.replace("_", " ").capitalize() + ".")


# Where the name of a field does not say what it is for.
_MEANINGS: Final = {
    "by": "Who promised: us or them.",
    "what": "What was promised.",
    "due": "Until when.",
    "basis": "What allows us to keep it: consent, or what stands in its place.",
    "scope": "The person, what the person told us, or both.",
    "given_by": "Who agreed, where it was not the person.",
    "given_how": "How it was said: in person, by phone, in writing.",
    "given_on": "When it was said.",
    "valid_until": "The last day on which it holds.",
    "on_hand_over": "What the contact wants when you leave.",
    "on_controller_change": "What the contact wants when another organisation takes the data over.",
    "from": "The first day.",
    "to": "The last day.",
    "type": "What kind of thing it is.",
    "acronym": "Short form of the name.",
    "remarks": "Free text.",
}


def plain_edits(
    texts: Mapping[str, Any], assignments: tuple[str, ...], level: Any, provenance: Provenance
) -> tuple[Edit, ...]:
    """The edits of plain field options and --set. Raises `Invalid`."""
    values = [(name, ids.to_text(value) if isinstance(value, bytes) else value) for name, value in texts.items()]
    values.extend(_assigned(text) for text in assignments)
    return tuple(Edit(name, value, level=level, provenance=provenance) for name, value in values)


def contact_edits(
    given: Mapping[str, Any], slot: SlotId | None, level: Any, provenance: Provenance
) -> tuple[Edit, ...]:
    """The edits of the contact options. With `slot`, exactly one value of a multi-value field. Raises `Invalid`."""
    values: list[tuple[str, Any]] = []
    for option, (field, read) in _READERS.items():
        values.extend((field, read(text)) for text in given.get(option) or ())
    values.extend((name, given[name]) for name in ("type", "gender", "born", "status") if given.get(name))
    if given.get("risk"):
        values.append(("risk", {"level": given["risk"]}))
    for name in _RECORDS:
        if given.get(name):
            values.append((name, record_values.read(Kind.CONTACT, name, given[name])))
    values.extend(_assigned(text) for text in given.get("assignments") or ())
    several = [name for name, _ in values if fields.get(Kind.CONTACT, name).multi]
    if slot is not None and len(several) != 1:
        raise Invalid("slot", "needs_exactly_one_value")
    return tuple(
        Edit(name, value, slot if name in several else None, _level(level, value), provenance) for name, value in values
    )


def _level(given: Level | None, value: Any) -> Level | None:
    """An office's number is public where the contact is an official; for anybody else the rules lift it."""
    return Level.UNCLASSIFIED if given is None and standing.is_office_value(value) else given


def _assigned(text: str) -> tuple[str, Any]:
    name, equals, raw = text.partition("=")
    if not equals:
        raise Invalid("set", "not_field_and_json")
    try:
        return name.strip(), strict_json.loads(raw.encode(), MAX_JSON_BYTES)
    except Malformed:
        raise Invalid(name.strip() if name.strip().isidentifier() else "set", "not_json") from None


def _name(text: str) -> dict[str, str]:
    kind, colon, name = text.partition(":")
    return {"text": name, "kind": kind} if colon and kind in contact.NAME_KINDS else {"text": text}


def _phone(text: str) -> dict[str, Any]:
    words, number = _words(text)
    value: dict[str, Any] = {"raw": number}
    value["uses"] = [word for word in words if word in contact.PHONE_USES]
    return value | _office_and_safety(words)


def _email(text: str) -> dict[str, Any]:
    words, address = _words(text)
    return {"address": address} | _office_and_safety(words)


def _words(text: str) -> tuple[list[str], str]:
    """The words before the colon, and the value after it."""
    before, colon, value = text.rpartition(":")
    return ([word.strip() for word in before.split(",") if word.strip()], value.strip()) if colon else ([], text)


def _office_and_safety(words: list[str]) -> dict[str, Any]:
    value: dict[str, Any] = {}
    labels = [w for w in words if w != _OFFICE and w not in contact.SAFETY and w not in contact.PHONE_USES]
    if _OFFICE in words:
        value["office"] = True
    for word in words:
        if word in contact.SAFETY:
            value["safe"] = word
    if labels:
        value["label"] = ", ".join(labels)
    return value


def _handle(text: str) -> dict[str, str]:
    service, colon, account = text.partition(":")
    if not colon:
        raise Invalid("handles", "no_service")
    return {"service": service, "account": account}


def _place(text: str) -> dict[str, str]:
    parts = [part.partition("=") for part in text.split(",")]
    if all(equals for _, equals, _ in parts):
        return {name.strip(): value.strip() for name, _, value in parts}
    return {"name": text}


def _language(text: str) -> dict[str, Any]:
    language, _, fluency = text.partition(":")
    return {"language": language, "fluency": fluency}


def _text(text: str) -> str:
    return text


_READERS: Final[dict[str, tuple[str, Callable[[str], Any]]]] = {
    "names": ("names", _name),
    "categories": ("categories", _text),
    "phones": ("phones", _phone),
    "emails": ("emails", _email),
    "handles": ("handles", _handle),
    "places": ("places", _place),
    "languages": ("languages", _language),
    "remarks": ("remarks", _text),
}


def contact_options(verb: Verb) -> Verb:
    """Adds every option for a contact's values; the verb gets them as one mapping `given`."""

    @functools.wraps(verb)
    def gathered(*args: Any, **options: Any) -> Answer:
        given = {name: options.pop(name) for name in _GIVEN}
        return verb(*args, given=given, **options)

    taken: Verb = gathered
    for option in reversed(_CONTACT_OPTIONS):
        taken = option(taken)
    return taken


_RECORDS: Final = ("hrddp", "preferences")
_GIVEN: Final = (*_READERS, "type", "gender", "born", "status", "risk", *_RECORDS, "assignments")
_CONTACT_OPTIONS: Final[tuple[Callable[[Verb], Verb], ...]] = (
    click.option("--name", "names", multiple=True, help="A name, or KIND:NAME such as code_name:Heron."),
    click.option("--type", type=click.Choice(("individual", "organisation", "group")), help="What it is."),
    click.option("--category", "categories", multiple=True, type=click.Choice(contact.CATEGORIES), metavar="CATEGORY",
                 help="Such as parliament or civil_society."),
    click.option("--phone", "phones", multiple=True, help="A number, or WORDS:NUMBER such as office,signal:+223…"),
    click.option("--email", "emails", multiple=True, help="An address, or WORDS:ADDRESS such as office:a@b.org."),
    click.option("--handle", "handles", multiple=True, help="SERVICE:ACCOUNT such as signal:heron.01."),
    click.option("--place", "places", multiple=True, help="A name, or PART=VALUE,… such as country=ML,admin1=Gao."),
    click.option("--language", "languages", multiple=True, help="BCP 47, or LANGUAGE:FLUENCY such as fr:fluent."),
    click.option("--gender", type=click.Choice(("female", "male", "other")), help="Gender."),
    click.option("--born", help="A date known in part, such as 1971, 1971-05 or 1971~."),
    click.option("--status", type=click.Choice(contact.STATUSES), help="How the contact stands."),
    click.option("--risk", type=click.Choice(("low", "medium", "high", "extreme")), help="Assessed risk."),
    click.option("--hrddp", metavar="STATUS[,PART=VALUE…]", help="HRDDP, such as cleared,review_by=2027-02-01."),
    click.option("--preferences", metavar="PART=VALUE,…", help="Such as interlocutor_gender=female,no_uniforms=yes."),
    click.option("--remarks", multiple=True, help="Free text."),
    set_option,
)  # fmt: skip
