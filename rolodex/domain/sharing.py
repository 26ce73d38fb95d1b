"""What a bundle carries of one contact and of all that hangs on it, and the rule that keeps back each thing that stays.

Sharing is a filter over claims. A slot travels whole, with its history, its withdrawals and its deletions, so that
both sides fold it alike; a slot that stays, stays with its history. Targets may name claims that stay: ids only.

Rules are tried in this order: caveat, "never leaves", profile, trust, level, consent. Strictly confidential never goes
to an unverified recipient, whatever else allows it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rolodex.domain import fields, profile, standing
from rolodex.domain.claim import NULL, Act, Claim, Kind, decoded
from rolodex.domain.field import referenced
from rolodex.domain.fold import fold
from rolodex.domain.ids import ClaimId, SlotId, SubjectId
from rolodex.domain.level import Level
from rolodex.domain.permission import Allow, Matter
from rolodex.domain.verdict import Rule, Scope, Shipment, Trust, Verdict


@dataclass(frozen=True, slots=True)
class Withheld:
    """One field that stays. `contact` is the contact it is about, None for what concerns no contact."""

    contact: SubjectId | None
    kind: Kind
    field: str
    rule: str


@dataclass(frozen=True, slots=True)
class Carried:
    """What travels: `fields` is the mask as "kind.field", sorted; `consent` the record it travels under."""

    claims: tuple[Claim, ...]
    withheld: tuple[Withheld, ...]
    fields: tuple[str, ...]
    consent: SubjectId | None


@dataclass(frozen=True, slots=True)
class Group:
    """One contact's claims, and the claims of each subject that names it (one tuple per subject)."""

    contact: tuple[Claim, ...]
    dependants: tuple[tuple[Claim, ...], ...] = ()


def carve(group: Group, verdict: Verdict, others: Mapping[SubjectId, Verdict], shipment: Shipment) -> Carried:
    """What travels of a contact and its dependants.

    `others` holds the verdicts of all other contacts that dependants name; a dependant that names one without verdict
    stays. A dependant that names several contacts must be allowed by each; it turns up in the group of each.
    """
    taken = carve_subject(group.contact, (verdict,), shipment)
    if not group.dependants:
        return taken
    claims, withheld, names = list(taken.claims), list(taken.withheld), set(taken.fields)
    for dependant in group.dependants:
        stop, verdicts = _around(dependant, verdict, others, shipment)
        if stop is not None:
            withheld.append(Withheld(verdict.contact, dependant[0].kind, "", stop))
            continue
        part = carve_subject(dependant, verdicts, shipment)
        claims.extend(part.claims)
        withheld.extend(part.withheld)
        names.update(part.fields)
    return Carried(tuple(claims), tuple(dict.fromkeys(withheld)), tuple(sorted(names)), verdict.consent)


def carve_subject(claims: Sequence[Claim], verdicts: tuple[Verdict, ...], shipment: Shipment) -> Carried:
    """What travels of one subject: a contact with its own verdict, a dependant with those of the contacts it names, or
    what concerns no contact (organisation, post, officer, case) with none."""
    rule_of = _rules(claims[0].kind, verdicts, shipment)
    about = verdicts[0].contact if verdicts else None
    asserted = [claim for claim in claims if claim.act is Act.ASSERT]
    acts = [claim for claim in claims if claim.act is not Act.ASSERT]
    found = [rule_of(claim) for claim in asserted]
    carried, withheld = _by_slot(asserted, acts, rule_of, found) if any(found) else (asserted, ())
    names = sorted({claim.field for claim in carried})
    return Carried(
        claims=(*carried, *_acts_on(carried, acts)),
        withheld=tuple([Withheld(about, claims[0].kind, field, rule) for field, rule in withheld]),
        fields=tuple([f"{claims[0].kind}.{name}" for name in names]),
        consent=verdicts[0].consent if verdicts else None,
    )


def _by_slot(
    asserted: list[Claim],
    acts: list[Claim],
    rule_of: Callable[[Claim], str | None],
    found: list[str | None],
) -> tuple[list[Claim], Iterable[tuple[str, str]]]:
    """The slots that travel whole, and the fields that stay with their rule; a slot goes by what is valid in it now.

    `found` holds the rule of each asserted claim.
    """
    slots: dict[tuple[str, SlotId | None], list[Claim]] = {}
    for claim in asserted:
        slots.setdefault((claim.field, claim.slot), []).append(claim)
    if not acts and len(slots) == len(asserted):
        alone = list(zip(asserted, found, strict=True))
        stays = dict.fromkeys([(claim.field, rule) for claim, rule in alone if rule is not None])
        return [claim for claim, rule in alone if rule is None], stays
    active = _active([*asserted, *acts])
    carried: list[Claim] = []
    withheld: dict[tuple[str, str], None] = {}
    for (field, _), held in slots.items():
        decisive = [claim for claim in held if claim.id in active] or held
        rule = next(filter(None, map(rule_of, decisive)), None)
        if rule is not None:
            withheld[field, rule] = None
        else:
            carried.extend(_history(held, active, acts, rule_of))
    return carried, withheld


def record_of_work(claims: Sequence[Claim], besides: frozenset[str] = frozenset()) -> list[Claim]:
    """Of an item or an introduction only our own record of the work, which asks nobody for consent, and the fields
    `besides`, with what takes any of it away. No side effects."""
    kept = [
        claim
        for claim in claims
        if claim.act is Act.ASSERT and ((claim.kind, claim.field) in _OWN_RECORD or claim.field in besides)
    ]
    return [*kept, *_acts_on(kept, [claim for claim in claims if claim.act is not Act.ASSERT])]


def matter_of(kind: Kind, field: str, claim_value: str, own: Level, is_official: bool) -> Matter | None:
    """What a claim is about for consent; None for our own record of the work, which asks nobody.

    `claim_value` is canonical JSON. An official's public side counts as office while nobody raised its level; an office
    number does so up to confidential, the level that every number starts with.
    """
    if kind in _RECORDS:
        return None
    if (kind, field) in _OWN_RECORD:
        return None
    if kind in _CONTENT or (kind is Kind.CONTACT and field == "remarks"):
        return Matter.CONTENT
    if kind is Kind.TENURE:
        declared = fields.find(kind, field)
        is_office = declared is not None and declared.office and own is Level.UNCLASSIFIED
        return Matter.OFFICE if is_office else Matter.PERSON
    if kind is not Kind.CONTACT or not is_official:
        return Matter.PERSON
    if field in _NUMBERS:
        is_office = own < Level.STRICTLY_CONFIDENTIAL and standing.is_office_value(decoded(claim_value))
        return Matter.OFFICE if is_office else Matter.PERSON
    if field in _HANDLING or (field in _PUBLIC_SIDE and own is Level.UNCLASSIFIED):
        return Matter.OFFICE
    return Matter.PERSON


_PLACE: Final = {matter: place for place, matter in enumerate(Matter)}
_NUMBERS: Final = frozenset({"phones", "emails"})
_RECORDS: Final = frozenset({Kind.CASE, Kind.OFFICER, Kind.ORGANISATION, Kind.POST})
_CONTENT: Final = frozenset({Kind.INTERACTION, Kind.COMMITMENT, Kind.NOTE, Kind.ITEM, Kind.INTRODUCTION})
_OCCASION: Final = ("case", "mode", "by", "on", "starts_at", "sequence", "state", "duration_minutes", "pinned")
_OWN_RECORD: Final = frozenset(
    {(Kind.ITEM, name) for name in ("case", "verb", "priority", "outcome", "facts")}
    | {(Kind.INTRODUCTION, name) for name in _OCCASION}
)
_PUBLIC_SIDE: Final = frozenset(
    {"type", "categories", "names", "form_of_address", "status", "external_ids", "stewards", "urls"}
)
_HANDLING: Final = frozenset({"caveats", "caveat_recipients"})
"""How a contact may be handled travels with anything of the contact, whatever the profile says."""


@dataclass(frozen=True, slots=True)
class _Terms:
    """All that decides about a claim besides the claim: equal for most contacts of a bundle."""

    is_verified: bool
    is_official: bool
    allowed: frozenset[tuple[Kind, str]]
    highest: Level
    floor: Level
    caveat: Rule | None
    reasons: tuple[str | None, ...]


def _rules(kind: Kind, verdicts: tuple[Verdict, ...], shipment: Shipment) -> Callable[[Claim], str | None]:
    """The first rule that keeps a claim back, as a function of the claim."""
    masks = [verdict.mask for verdict in verdicts]
    if not masks:
        masks = [profile.mask(shipment.profile, frozenset(), shipment.recipient.audience)]
    terms = _Terms(
        is_verified=shipment.recipient.trust is Trust.VERIFIED,
        is_official=bool(verdicts) and all(verdict.standing.is_official for verdict in verdicts),
        allowed=masks[0].fields if len(masks) == 1 else frozenset.intersection(*(mask.fields for mask in masks)),
        highest=min(mask.highest for mask in masks),
        floor=max((verdict.standing.floor for verdict in verdicts), default=Level.UNCLASSIFIED),
        caveat=next((verdict.caveat for verdict in verdicts if verdict.caveat), None),
        reasons=tuple(_reason(verdicts, matter) for matter in Matter),
    )
    known = _answers(kind, terms)

    official = terms.is_official

    def rule_of(claim: Claim) -> str | None:
        matter = None
        if official and claim.field in _NUMBERS:
            matter = matter_of(claim.kind, claim.field, claim.value, claim.level, official)
        # Plain numbers and texts: hashing an enum costs more than all the rest here.
        key = (claim.field, int(claim.level), matter)
        if key not in known:
            known[key] = _rule(claim, terms)
        return known[key]

    return rule_of


@lru_cache(maxsize=256)
def _answers(kind: Kind, terms: _Terms) -> dict[tuple[str, int, Matter | None], str | None]:
    """The answers found so far under these terms: a bundle of 100,000 contacts asks each question once."""
    del kind, terms
    return {}


def _rule(claim: Claim, terms: _Terms) -> str | None:
    kind, field = claim.kind, claim.field
    matter = matter_of(kind, field, claim.value, claim.level, terms.is_official)
    if matter is not None and terms.caveat is not None:
        return terms.caveat
    if (kind, field) not in terms.allowed and not (kind is Kind.CONTACT and field in _HANDLING):
        declared = fields.find(kind, field)
        never = declared is not None and not declared.leaves
        return Rule.NEVER_LEAVES if never else Rule.NOT_IN_PROFILE
    level = claim.level if matter is None else max(claim.level, terms.floor)
    if kind is Kind.CONTACT and field in standing.REACH_FIELDS and matter is not Matter.OFFICE:
        level = max(level, Level.CONFIDENTIAL)
    if level is Level.STRICTLY_CONFIDENTIAL and not terms.is_verified:
        return Rule.UNVERIFIED_RECIPIENT
    if level > terms.highest:
        return Rule.LEVEL_OF_PROFILE
    return None if matter is None else terms.reasons[_PLACE[matter]]


def _reason(verdicts: tuple[Verdict, ...], matter: Matter) -> str | None:
    for verdict in verdicts:
        decision = verdict.decisions[matter]
        if verdict.scope is Scope.IN_BUNDLE and not isinstance(decision, Allow):
            return decision.reason
    return None


def _around(
    claims: Sequence[Claim], own: Verdict, others: Mapping[SubjectId, Verdict], shipment: Shipment
) -> tuple[Rule | None, tuple[Verdict, ...]]:
    """The verdicts of the contacts that a dependant names, own first; or the rule that keeps it back whole."""
    verdicts = {own.contact: own}
    for named in _contacts_named(claims):
        if named == own.contact:
            continue
        verdict = others.get(named)
        if claims[0].kind is Kind.RELATIONSHIP and not _is_present(named, verdict, shipment):
            return Rule.OTHER_END_UNKNOWN, ()
        outside = verdict is None or verdict.scope is Scope.NAMED_ONLY
        if outside and named not in shipment.known and (verdict is None or verdict.standing.at_risk):
            return Rule.NAMES_PERSON_AT_RISK, ()
        if verdict is not None:
            verdicts[named] = verdict
    return None, tuple(verdicts.values())


def _is_present(contact: SubjectId, verdict: Verdict | None, shipment: Shipment) -> bool:
    """Whether the recipient has the contact already or gets it with this bundle."""
    if contact in shipment.known:
        return True
    if verdict is None or verdict.scope is Scope.NAMED_ONLY or verdict.caveat is not None:
        return False
    return any(isinstance(decision, Allow) for decision in verdict.decisions.values())


def _contacts_named(claims: Sequence[Claim]) -> list[SubjectId]:
    found: dict[SubjectId, None] = {}
    for claim in claims:
        declared = fields.find(claim.kind, claim.field)
        if declared is not None and declared.references is Kind.CONTACT and claim.value != NULL:
            found.update(dict.fromkeys(map(SubjectId, referenced(declared, decoded(claim.value)))))
    return list(found)


def _active(claims: Iterable[Claim]) -> frozenset[ClaimId]:
    return frozenset(claim.id for slot in fold(claims).slots for claim in slot.claims)


def _history(
    held: list[Claim], active: frozenset[ClaimId], acts: list[Claim], rule_of: Callable[[Claim], str | None]
) -> list[Claim]:
    """The claims of a slot that travels: all, unless one of its past is too secret and the rest alone would bring an
    older value back; then the present ones only."""
    fine = [claim for claim in held if rule_of(claim) is None]
    present = [claim for claim in held if claim.id in active]
    if len(fine) == len(held) or _active([*fine, *acts]) == frozenset(claim.id for claim in present):
        return fine
    return present


def _acts_on(carried: list[Claim], acts: list[Claim]) -> list[Claim]:
    """The withdrawals and deletions that reach what travels, and the withdrawals of those."""
    reached = {claim.id for claim in carried}
    found: list[Claim] = []
    waiting = acts
    while waiting:
        hits = [act for act in waiting if not reached.isdisjoint(act.targets)]
        if not hits:
            break
        found.extend(hits)
        reached = {act.id for act in hits}
        taken = {act.id for act in found}
        waiting = [act for act in acts if act.id not in taken]
    return found
