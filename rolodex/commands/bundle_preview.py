"""What leaves and what stays, contact by contact and field by field, before a bundle is written. Writes nothing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from rolodex.bundle import writer
from rolodex.commands import bundle_scope, subjects, value_views
from rolodex.commands.bundle_content import Content, Groups, Record
from rolodex.commands.bundle_scope import Order, Purpose, Scope
from rolodex.commands.session import Session
from rolodex.commands.value_views import Showing
from rolodex.domain import fields, permission, profile
from rolodex.domain import standing as standings
from rolodex.domain.claim import Claim, Kind
from rolodex.domain.consent import Purpose as ConsentPurpose
from rolodex.domain.fold import fold
from rolodex.domain.ids import ClaimId, KeyId, SubjectId
from rolodex.domain.level import Level
from rolodex.domain.profile import Travel
from rolodex.domain.standing import Standing
from rolodex.errors import NotFound
from rolodex.progress import Progress
from rolodex.store import listing

__all__ = ["Chosen", "Leaving", "Order", "Outgoing", "Purpose", "chosen", "look", "of_contact"]

_STEP: Final = 500
NOT_CARRIED: Final = "not_carried"
"""What a bundle of this purpose does not carry, without a rule that the record of it names."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """How many contacts an order is about, by the highest level of anything known of each."""

    contacts: int
    by_level: Mapping[Level, int]


@dataclass(frozen=True, slots=True)
class Leaving:
    """One contact of an order: `goes` are the fields that travel ("kind.field"), `stays` fields with the rule that
    keeps each; `name` is empty where no name may be shown. `may_override`: two officers can let it go all the same.
    """

    contact: SubjectId
    name: str
    level: Level
    goes: tuple[str, ...]
    stays: tuple[tuple[str, str], ...]
    consent: SubjectId | None
    may_override: bool


@dataclass(frozen=True, slots=True)
class Outgoing:
    """All that a bundle would carry. `content_sha256` is what `bundle_export.export` is told to expect; `asks` the
    purpose for which consent is asked, None where none is."""

    order: Order
    content_sha256: str
    recipient: str
    is_verified: bool
    kinds: Mapping[str, int]
    claims: int
    by_level: Mapping[Level, int]
    highest: Level
    contacts: tuple[Leaving, ...]
    rules: Mapping[str, int]
    overrides: int
    officers: Mapping[SubjectId, str]
    asks: ConsentPurpose | None


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One value of a contact, or of what hangs on it: it travels where `rule` is empty.

    `value` and `text` are None where it is masked.
    """

    kind: Kind
    field: str
    value: Any
    text: str | None
    level: Level
    rule: str


def chosen(session: Session, order: Order) -> Chosen:
    """How many contacts come into question. Raises as `bundle_scope.scope`."""
    found = bundle_scope.scope(session, order)
    counts = dict.fromkeys(Level, 0)
    rows = listing.rows_of(session.db, found.contacts)
    for row in rows.values():
        counts[row.level] += 1
    return Chosen(len(found.contacts), counts)


def look(session: Session, order: Order, progress: Progress | None = None) -> Outgoing:
    """What would leave and what would stay. Raises as `bundle_scope.scope`, `Cancelled`."""
    found = bundle_scope.scope(session, order)
    content = Content(session, found)
    by_level = dict.fromkeys(Level, 0)
    sha256 = writer.content_sha256(_counted(content, by_level, progress))
    record = content.record
    travel = Travel(order.purpose.value) if found.shipment is not None else None
    rules: dict[str, int] = {}
    for (_, rule), kept in sorted(record.withheld.items()):
        rules[rule] = rules.get(rule, 0) + len(kept)
    return Outgoing(
        order=order,
        content_sha256=sha256.hex(),
        recipient=found.addressee.keys.keys.name,
        is_verified=found.addressee.is_verified,
        kinds=dict(record.subjects),
        claims=record.claims,
        by_level=by_level,
        highest=record.highest,
        contacts=tuple(_leaving(session, found, record)),
        rules=rules,
        overrides=len(record.overrides),
        officers={found.id: str(found.one("name") or "") for found in subjects.listed(session, Kind.OFFICER)},
        asks=profile.ASKS[travel].purpose if travel is not None and travel is not Travel.NOTICE else None,
    )


def of_contact(session: Session, order: Order, contact: SubjectId) -> tuple[FieldLine, ...]:
    """Every present value of a contact and of all that hangs on it, with the rule that keeps it here.

    Raises as `bundle_scope.scope`, `NotFound` for a contact that the order is not about.
    """
    found = bundle_scope.scope(session, order)
    if contact not in {*found.contacts, *found.staying}:
        raise NotFound(Kind.CONTACT.value)
    content = Content(session, found)
    goes = {claim.id for claim in content.of_contact(contact)}
    rules = _rules_of(content.record, contact)
    groups = Groups(session, [contact])
    if contact not in groups.contacts:
        return ()
    group = groups.group(contact)
    held = standings.of(fold(group.contact))
    names = value_views.officer_names(session)
    lines = [line for rows in (group.contact, *group.dependants) for line in _lines(rows, held, names, goes, rules)]
    return tuple(lines)


def _counted(content: Content, by_level: dict[Level, int], progress: Progress | None) -> Iterator[Claim]:
    for number, claim in enumerate(content):
        if progress is not None and number % _STEP == 0:
            progress.step(number, 0)
        by_level[claim.level] += 1
        yield claim


def _leaving(session: Session, found: Scope, record: Record) -> Iterator[Leaving]:
    masks = list(record.masks)
    items = {item.subject: item for item in record.items}
    stays: dict[SubjectId, list[tuple[str, str]]] = {}
    for (what, rule), contacts in sorted(record.withheld.items()):
        for contact in contacts:
            stays.setdefault(contact, []).append((what, rule))
    everybody = {*found.contacts, *found.staying, *items}
    rows = listing.rows_of(session.db, everybody)
    for contact in sorted(everybody, key=lambda one: (rows[one].display_name if one in rows else "", one)):
        item, row, rules = items.get(contact), rows.get(contact), tuple(stays.get(contact, ()))
        yield Leaving(
            contact=contact,
            name=row.display_name if row else "",
            level=row.level if row else Level.STRICTLY_CONFIDENTIAL,
            goes=masks[item.mask] if item else (),
            stays=rules,
            consent=item.consent if item else None,
            may_override=contact in found.contacts and any(permission.may_override(rule) for _, rule in rules),
        )


def _rules_of(record: Record, contact: SubjectId) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for (what, rule), contacts in sorted(record.withheld.items()):
        if contact in contacts:
            found.setdefault(what, []).append(rule)
    return found


def _lines(
    rows: Iterable[Claim],
    held: Standing,
    names: Mapping[KeyId, str],
    goes: set[ClaimId],
    rules: Mapping[str, list[str]],
) -> Iterator[FieldLine]:
    subject = fold(rows)
    if subject.is_deleted:
        return
    values = {value.claim: value for value in value_views.values(subject, held, names, Showing.MASKED)}
    for claim, value in values.items():
        stated = f"{subject.kind}.{value.field}"
        kept = rules.get(stated) or rules.get(subject.kind.value) or rules.get(Kind.CONTACT.value) or []
        rule = "" if claim in goes else next(iter(kept), NOT_CARRIED)
        if fields.get(subject.kind, value.field).references not in {None, Kind.OFFICER}:
            # Ids say nothing to a person; what they name has lines of its own.
            continue
        yield FieldLine(subject.kind, value.field, value.value, value.text, value.level, rule)
