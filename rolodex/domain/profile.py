"""Sharing profiles: which fields of which categories may travel to which audience, and up to which level.

A profile is a document that people can read and sign; its digest stands in the manifest. Profiles only take away:
consent, caveats and trust decide besides. A contact of several categories gets what each of them allows.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any, Final

from rolodex.domain import fields
from rolodex.domain.claim import Kind, canonical
from rolodex.domain.consent import Audience, Purpose
from rolodex.domain.contact import CATEGORIES
from rolodex.domain.level import LEVEL_OF_WORD, Level
from rolodex.domain.permission import Movement
from rolodex.errors import Invalid

MAX_RULES: Final = 64


class Travel(StrEnum):
    """The purposes of bundles that carry data of contacts, spelled as in a manifest."""

    FEED = "feed"
    NEWCOMER = "newcomer"
    HANDOVER = "handover"
    COVER = "cover"
    REFER = "refer"
    CLOSURE = "closure"
    UPDATE = "update"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Asks:
    """What a bundle of some purpose asks of consent."""

    purpose: Purpose
    movement: Movement


ASKS: Final = {
    Travel.FEED: Asks(Purpose.CONTACT_AND_LIAISON, Movement.SHARE),
    Travel.NEWCOMER: Asks(Purpose.CONTACT_AND_LIAISON, Movement.SHARE),
    Travel.HANDOVER: Asks(Purpose.HAND_OVER_TO_SUCCESSOR, Movement.HAND_OVER),
    Travel.COVER: Asks(Purpose.HAND_OVER_TO_SUCCESSOR, Movement.HAND_OVER),
    Travel.REFER: Asks(Purpose.REFERRAL, Movement.SHARE),
    Travel.CLOSURE: Asks(Purpose.HAND_OVER_TO_SUCCESSOR, Movement.CONTROLLER_CHANGE),
    Travel.UPDATE: Asks(Purpose.CONTACT_AND_LIAISON, Movement.SHARE),
    Travel.NOTICE: Asks(Purpose.CONTACT_AND_LIAISON, Movement.SHARE),
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of a profile. No categories: every category that no other rule names. No audiences: every audience.

    `fields` are "kind.field" or "kind.*".
    """

    fields: frozenset[str]
    highest: Level
    categories: frozenset[str] = frozenset()
    audiences: frozenset[Audience] = frozenset()


@dataclass(frozen=True, slots=True)
class Profile:
    """A named set of rules for one purpose."""

    name: str
    travel: Travel
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Mask:
    """What may travel of one contact: fields, and the highest effective level."""

    fields: frozenset[tuple[Kind, str]]
    highest: Level


@lru_cache(maxsize=1024)
def mask(profile: Profile, categories: frozenset[str], audience: Audience) -> Mask:
    """What the profile lets travel of a contact of these categories; of a subject without categories where none."""
    masks = [_mask_of_category(profile, category, audience) for category in (categories or frozenset({""}))]
    return Mask(frozenset.intersection(*(found.fields for found in masks)), min(found.highest for found in masks))


def document(profile: Profile) -> bytes:
    """The profile as canonical JSON, over which its digest is taken."""
    rules = [
        {
            "audiences": sorted(rule.audiences),
            "categories": sorted(rule.categories),
            "fields": sorted(rule.fields),
            "highest_level": rule.highest.word,
        }
        for rule in profile.rules
    ]
    return canonical({"name": profile.name, "purpose": profile.travel, "rules": rules}).encode()


def parsed(untrusted_document: Any) -> Profile:
    """The profile of a decoded document. Raises `Invalid` naming the part that breaks a rule."""
    stated = _record(untrusted_document, "profile", {"name", "purpose", "rules"})
    name = stated["name"]
    if not isinstance(name, str) or not 0 < len(name) <= 64 or not name.isprintable():
        raise Invalid("name", "not_a_name")
    purposes = _words(stated["purpose"] if isinstance(stated["purpose"], list) else [stated["purpose"]], "purpose")
    if len(purposes) != 1 or not purposes <= set(Travel):
        raise Invalid("purpose", "not_a_choice")
    rules = stated["rules"]
    if not isinstance(rules, list) or not 0 < len(rules) <= MAX_RULES:
        raise Invalid("rules", "not_a_list")
    return Profile(name, Travel(next(iter(purposes))), tuple(_rule(rule) for rule in rules))


def _rule(untrusted_rule: Any) -> Rule:
    stated = _record(untrusted_rule, "rules", {"audiences", "categories", "fields", "highest_level"})
    categories = _words(stated["categories"], "categories")
    audiences = _words(stated["audiences"], "audiences")
    named = _words(stated["fields"], "fields")
    level = stated["highest_level"]
    if not categories <= set(CATEGORIES):
        raise Invalid("categories", "not_a_choice")
    if not audiences <= set(Audience):
        raise Invalid("audiences", "not_a_choice")
    if not named <= _KNOWN:
        raise Invalid("fields", "unknown_field")
    if not isinstance(level, str) or level not in LEVEL_OF_WORD:
        raise Invalid("highest_level", "not_a_choice")
    return Rule(named, LEVEL_OF_WORD[level], categories, frozenset(Audience(word) for word in audiences))


def _record(untrusted_value: Any, what: str, members: set[str]) -> Mapping[str, Any]:
    if not isinstance(untrusted_value, Mapping) or set(untrusted_value) != members:
        raise Invalid(what, "not_a_record")
    return untrusted_value


def _words(untrusted_value: Any, what: str) -> frozenset[str]:
    if not isinstance(untrusted_value, list) or not all(isinstance(word, str) for word in untrusted_value):
        raise Invalid(what, "not_a_list")
    return frozenset(untrusted_value)


def _mask_of_category(profile: Profile, category: str, audience: Audience) -> Mask:
    fitting = [rule for rule in profile.rules if not rule.audiences or audience in rule.audiences]
    # A category that is named for another audience only must not fall back to what everybody gets.
    is_named = any(category in rule.categories for rule in profile.rules)
    chosen = [rule for rule in fitting if (category in rule.categories if is_named else not rule.categories)]
    named = frozenset(text for rule in chosen for text in rule.fields)
    highest = max((rule.highest for rule in chosen), default=Level.UNCLASSIFIED)
    return Mask(_declared(named), highest)


@lru_cache(maxsize=256)
def _declared(named: frozenset[str]) -> frozenset[tuple[Kind, str]]:
    return frozenset(
        (field.kind, field.name)
        for field in fields.ALL
        if field.leaves and (f"{field.kind}.{field.name}" in named or f"{field.kind}.*" in named)
    )


_KNOWN: Final = frozenset(f"{field.kind}.{field.name}" for field in fields.ALL) | {f"{kind}.*" for kind in Kind}
_EVERYTHING: Final = frozenset(f"{kind}.*" for kind in Kind)
_AROUND: Final = frozenset({"organisation.*", "post.*", "tenure.*", "officer.*", "consent.*"})
_OF_THE_PERSON: Final = frozenset(
    f"contact.{field.name}"
    for field in fields.of(Kind.CONTACT)
    if field.name not in {"photo", "remarks", "risk", "retention", "preferences"}
)
_FEW: Final = frozenset(
    f"contact.{name}"
    for name in ("type", "categories", "names", "languages", "status", "stewards", "caveats", "caveat_recipients")
)
_REFERRED: Final = _FEW | frozenset(
    f"contact.{name}" for name in ("phones", "emails", "handles", "form_of_address", "gender", "preferences", "risk")
)
_STATE: Final = frozenset({"contact.status", "contact.caveats", "consent.*", "safe_contact.*"})
_HIDDEN: Final = frozenset({"victim", "witness", "source"})
_EXPOSED: Final = frozenset({"human_rights_defender", "community_alert"})
_NOTHING: Final = Rule(frozenset(), Level.UNCLASSIFIED, categories=_HIDDEN)


def _everything(travel: Travel) -> Profile:
    return Profile(travel.value, travel, (Rule(_EVERYTHING, Level.STRICTLY_CONFIDENTIAL),))


_COMMON: Final = (
    Rule(_OF_THE_PERSON | _AROUND | {"relationship.*"}, Level.CONFIDENTIAL),
    Rule(_FEW | _AROUND, Level.CONFIDENTIAL, categories=_EXPOSED),
    _NOTHING,
)

BUILT_IN: Final = {
    Travel.FEED: Profile("feed", Travel.FEED, _COMMON),
    Travel.NEWCOMER: Profile("newcomer", Travel.NEWCOMER, _COMMON),
    Travel.HANDOVER: _everything(Travel.HANDOVER),
    Travel.COVER: _everything(Travel.COVER),
    Travel.REFER: Profile(
        "refer", Travel.REFER, (Rule(_REFERRED | _AROUND | {"safe_contact.*"}, Level.STRICTLY_CONFIDENTIAL),)
    ),
    Travel.CLOSURE: _everything(Travel.CLOSURE),
    Travel.UPDATE: _everything(Travel.UPDATE),
    Travel.NOTICE: Profile("notice", Travel.NOTICE, (Rule(_STATE, Level.STRICTLY_CONFIDENTIAL),)),
}
"""What is used where a component has signed no profile of its own."""
