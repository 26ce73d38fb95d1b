"""What a contact looks like on a screen, a page or a command line before anybody reveals anything.

Texts made here are fit for display: a masked value carries no text at all, so nothing downstream can show it.

Decisions where the design leaves room:

* A code name is never masked: it is made to be seen.
* Everything of a victim, witness or source is strictly confidential and so masked, but for `type`, `status` and
  `stewards`: an officer must see "do not contact" and whom to ask without revealing the person.
* Without a code name, the best name that is not masked is shown; where all are masked, no name is.
* An ended tenure or membership is no affiliation; one without an end is current.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from rolodex.domain import fields
from rolodex.domain.claim import NULL, Kind, decoded
from rolodex.domain.fold import Slot, Subject
from rolodex.domain.folding import fold as folded
from rolodex.domain.ids import ClaimId, SlotId, SubjectId
from rolodex.domain.level import Level, is_masked
from rolodex.domain.standing import REACH_FIELDS, Standing, effective_level

_CODE_NAME: Final = "code_name"
_PREFERENCE: Final = {
    kind: rank
    for rank, kind in enumerate(
        ("usual", "", "legal", "romanised", "nickname", "nom_de_guerre", "phonetic", _CODE_NAME, "former")
    )
}
_ALWAYS_SHOWN: Final = frozenset({"type", "status", "stewards"})
_MAIN_PARTS: Final = {
    "names": ("text",),
    "phones": ("e164", "raw"),
    "emails": ("address",),
    "handles": ("service", "account"),
    "urls": ("address",),
    "places": ("name", "admin4", "admin3", "admin2", "admin1", "country"),
    "languages": ("language",),
    "external_ids": ("source", "value"),
    "risk": ("level",),
    "hrddp": ("status",),
    "retention": ("purpose",),
    "stewards": ("role", "officer"),
    "channels": ("rank", "channel", "hours", "who_may_call"),
    "read_back": ("summary", "next_action", "due"),
    "outcome": ("what", "reaction", "reason"),
    "facts": ("what", "on"),
}
_ALL_PARTS: Final = frozenset({"handles", "external_ids", "stewards", "channels", "read_back", "facts", "places"})


@dataclass(frozen=True, slots=True)
class Shown:
    """One text as it may be displayed: `text` is None where it is masked or where there is nothing."""

    text: str | None
    masked: bool
    level: Level


@dataclass(frozen=True, slots=True)
class ShownValue:
    """One active claim as it may be displayed: `value` and `text` are None where it is masked."""

    field: str
    slot: SlotId | None
    claim: ClaimId
    value: Any
    text: str | None
    masked: bool
    level: Level


@dataclass(frozen=True, slots=True)
class Summary:
    """A contact in one row. `level` is the highest of everything the row or its detail can show."""

    name: Shown
    sort_key: str
    affiliation: Shown
    level: Level
    at_risk: bool


def summary(contact: Subject, standing: Standing, affiliation: Shown) -> Summary:
    """The row of a contact; `affiliation` comes from the function of that name. No side effects."""
    name, sort_as = _best_name(contact, standing)
    highest = standing.floor
    for slot in contact.slots:
        # A level that is already reached needs no look at the value.
        if highest is Level.STRICTLY_CONFIDENTIAL:
            break
        can_raise = slot.level > highest or (highest is Level.UNCLASSIFIED and slot.field in REACH_FIELDS)
        if can_raise and not slot.is_empty:
            highest = max(highest, slot_level(contact.kind, slot, standing))
    return Summary(name, folded(sort_as), affiliation, max(highest, affiliation.level), standing.at_risk)


def display_name(contact: Subject, standing: Standing) -> Shown:
    """The name to show: the code name whenever one exists and the legal name (or, where none is known, any other
    name) is masked; else usual, without kind, legal, romanised, and on down to former."""
    return _best_name(contact, standing)[0]


def sort_key(contact: Subject, standing: Standing) -> str:
    """The displayed name as it sorts: `sort_as` where given, folded; empty where no name may be shown."""
    return folded(_best_name(contact, standing)[1])


def slot_level(kind: Kind, slot: Slot, standing: Standing) -> Level:
    """The effective level of the most secret active value in a slot."""
    if slot.field not in REACH_FIELDS or kind is not Kind.CONTACT:
        return max(slot.level, standing.floor)
    return max(effective_level(standing, kind, slot.field, _plain(claim.value), claim.level) for claim in slot.claims)


def masked(kind: Kind, field: str, value: Any, own: Level, standing: Standing) -> bool:
    """Whether one value is hidden until revealed. `own` is the level of its claim."""
    if kind is Kind.CONTACT:
        if field == "names" and _name_kind(value) == _CODE_NAME:
            return False
        if field in _ALWAYS_SHOWN and own is not Level.STRICTLY_CONFIDENTIAL:
            return False
    is_reach = kind is Kind.CONTACT and field in REACH_FIELDS
    return is_masked(effective_level(standing, kind, field, value, own), standing.at_risk, is_reach)


def view(subject: Subject, standing: Standing) -> tuple[ShownValue, ...]:
    """Every active value of a subject as it may be displayed, in the order of the declaration.

    `standing` is that of the contact itself, or of the contacts that a dependant is about (`standing.strictest`).
    """
    order = {field.name: place for place, field in enumerate(fields.of(subject.kind))}
    found = [
        shown_value(subject.kind, slot, index, standing)
        for slot in sorted(subject.filled(), key=lambda slot: (order.get(slot.field, len(order)), slot.slot or b""))
        for index, claim in enumerate(slot.claims)
        if claim.value != NULL
    ]
    return tuple(found)


def shown_value(kind: Kind, slot: Slot, index: int, standing: Standing) -> ShownValue:
    """One active claim of a slot as it may be displayed."""
    claim = slot.claims[index]
    value = _plain(claim.value)
    level = effective_level(standing, kind, slot.field, value, claim.level)
    if masked(kind, slot.field, value, claim.level, standing):
        return ShownValue(slot.field, slot.slot, claim.id, None, None, masked=True, level=level)
    return ShownValue(slot.field, slot.slot, claim.id, value, text_of(slot.field, value), masked=False, level=level)


def text_of(field: str, value: Any) -> str:
    """A value in one line, without words of any language."""
    if isinstance(value, Mapping):
        held = [str(value[part]) for part in _MAIN_PARTS.get(field, tuple(value)) if value.get(part)]
        if not held:
            held = [str(part) for part in value.values()]
        return ", ".join(held if field in _ALL_PARTS or field not in _MAIN_PARTS else held[:1])
    if isinstance(value, list | tuple):
        return ", ".join(str(part) for part in value)
    return "" if value is None else str(value)


def affiliation(
    tenures: Iterable[Subject],
    memberships: Iterable[Subject],
    around: Mapping[SubjectId, Subject],
    standing: Standing,
) -> Shown:
    """ "Title, organisation" of the contact's latest current tenure, else the organisation it is a member of.

    `tenures` are the contact's tenure subjects, `memberships` its relationships of type member_of to an
    organisation, `around` holds the posts and organisations that these name. No side effects.
    """
    held = [found for found in tenures if not found.is_deleted and found.one("to") is None]
    held.sort(key=lambda found: (str(found.one("from") or ""), found.id), reverse=True)
    for tenure in held:
        post = _named(tenure, "post", around)
        organisation = _named(post, "organisation", around) if post else None
        text = ", ".join(filter(None, (_text(post, "title"), _text(organisation, "name"))))
        if text:
            said = ((tenure, "contact"), (tenure, "post"), (post, "title"), (post, "organisation"))
            return _affiliation(text, *said, (organisation, "name"), standing=standing)
    for tie in sorted(memberships, key=lambda found: found.id):
        if tie.is_deleted or tie.one("to") is not None or tie.one("type") != "member_of":
            continue
        organisation = _named(tie, "to_organisation", around)
        text = _text(organisation, "name")
        if text:
            shown = ((tie, "type"), (tie, "to_organisation"), (organisation, "name"))
            return _affiliation(text, *shown, standing=standing)
    return Shown(None, masked=False, level=standing.floor)


def _affiliation(text: str, *said: tuple[Subject | None, str], standing: Standing) -> Shown:
    levels = [slot.level for subject, field in said if subject for slot in subject.of(field)]
    level = max([*levels, standing.floor])
    hidden = is_masked(level, standing.at_risk, is_reach=False)
    return Shown(None if hidden else text, masked=hidden, level=level)


def _best_name(contact: Subject, standing: Standing) -> tuple[Shown, str]:
    """The name to show and the text it sorts by."""
    names = [
        (_name_kind(value), str(value.get("text", "")), str(value.get("sort_as") or value.get("text", "")), slot.level)
        for slot in contact.of("names")
        if isinstance(value := slot.value, Mapping)
    ]
    names.sort(key=lambda name: _PREFERENCE.get(name[0], len(_PREFERENCE)))
    visible = [name for name in names if name[0] == _CODE_NAME or not _is_secret(name[3], standing)]
    if not visible:
        level = max((name[3] for name in names), default=Level.UNCLASSIFIED)
        return Shown(None, masked=bool(names), level=max(level, standing.floor)), ""
    decisive = [name for name in names if name[0] == "legal"] or [name for name in names if name[0] != _CODE_NAME]
    coded = [name for name in visible if name[0] == _CODE_NAME]
    chosen = visible[0]
    if coded and any(_is_secret(name[3], standing) for name in decisive):
        chosen = coded[0]
    return Shown(chosen[1], masked=False, level=max(chosen[3], standing.floor)), chosen[2]


def _is_secret(own: Level, standing: Standing) -> bool:
    return max(own, standing.floor) is Level.STRICTLY_CONFIDENTIAL


def _name_kind(value: Any) -> str:
    return str(value.get("kind", "")) if isinstance(value, Mapping) else ""


def _named(subject: Subject, field: str, around: Mapping[SubjectId, Subject]) -> Subject | None:
    reference = subject.one(field)
    found = around.get(SubjectId(bytes.fromhex(reference))) if isinstance(reference, str) else None
    return None if found is None or found.is_deleted else found


def _text(subject: Subject | None, field: str) -> str:
    value = subject.one(field) if subject else None
    return value if isinstance(value, str) else ""


def _plain(text: str) -> Any:
    return None if text == NULL else decoded(text)
