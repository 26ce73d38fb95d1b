"""The claims of a bundle, one batch of contacts after the other, and a record of what went and what stayed.

Their order follows from ids alone, so that a preview and the export after it have one digest. Memory does not grow with
the claims: what is kept is one short entry for each contact and each thing withheld.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import Final

from rolodex.bundle.manifest import Purpose
from rolodex.commands.bundle_holdings import Holdings
from rolodex.commands.bundle_scope import Scope
from rolodex.commands.session import Session
from rolodex.domain import fields, handover, handover_item, sharing, verdict
from rolodex.domain.claim import NULL, Act, Claim, Kind, decoded
from rolodex.domain.consent import Basis
from rolodex.domain.field import referenced
from rolodex.domain.fold import Subject, fold
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.domain.permission import Allow, Deny, Matter, Reason
from rolodex.domain.sharing import Carried, Group
from rolodex.domain.verdict import Shipment, Verdict
from rolodex.store import claims, edges

BATCH: Final = 200
_OF_OFFICERS: Final = frozenset({"name", "component", "signing_keys"})
_AROUND: Final = frozenset({Kind.ORGANISATION, Kind.POST, Kind.OFFICER})
NOT_TRANSFERRED: Final = "not_transferred"
_ANSWERS: Final = frozenset({"contact", "read_back"})
_NONE: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Item:
    """One contact that travels: the consent, if one was needed, and the place of its mask among `Record.masks`."""

    subject: SubjectId
    consent: SubjectId | None
    mask: int


@dataclass(slots=True)
class Record:
    """What went and what stayed. `withheld` holds the contacts by field ("kind.field") and rule; `overrides` the
    consent records by which two officers let a contact go."""

    subjects: dict[str, int] = field(default_factory=dict)
    claims: int = 0
    highest: Level = Level.UNCLASSIFIED
    items: list[Item] = field(default_factory=list)
    masks: dict[tuple[str, ...], int] = field(default_factory=dict)
    withheld: dict[tuple[str, str], list[SubjectId]] = field(default_factory=dict)
    overrides: list[tuple[SubjectId, SubjectId]] = field(default_factory=list)

    def keep_back(self, contact: SubjectId, what: str, rule: str) -> None:
        """Note that a field of a contact stays."""
        held = self.withheld.setdefault((what, rule), [])
        if not held or held[-1] != contact:
            held.append(contact)


class Content:
    """All that a bundle carries; iterate it once, then `record` is complete."""

    def __init__(self, session: Session, scope: Scope) -> None:
        self.record = Record()
        self._session = session
        self._db = session.db
        self._scope = scope
        self._holdings = Holdings(session, scope.addressee.officer)
        self._contacts = frozenset(scope.contacts)
        self._around: set[SubjectId] = {scope.addressee.officer, session.acting()[1]}
        self._sent: set[SubjectId] = set()

    def __iter__(self) -> Iterator[Claim]:
        scope = self._scope
        if scope.order.purpose is Purpose.REQUEST:
            # The ids stand in the signed statement; there is nothing to carry.
            self.record.masks[()] = 0
            self.record.items = [Item(contact, None, 0) for contact in scope.contacts]
            return
        if scope.case is not None:
            yield from self._counted(self._plain(claims.of_subject(self._db, scope.case.id)))
        if scope.shipment is None:
            yield from self._records_of_case()
        else:
            everybody = sorted({*scope.contacts, *scope.staying})
            for batch in claims.batches(everybody, BATCH):
                yield from self._contacts_of(batch, scope.shipment)
            yield from self._left_over_items()
        yield from self._surroundings()

    def of_contact(self, contact: SubjectId) -> Iterator[Claim]:
        """What travels of one contact of the scope, to be looked at by itself; `record` then tells of this one only."""
        if self._scope.shipment is not None:
            yield from self._contacts_of([contact], self._scope.shipment)

    def _records_of_case(self) -> Iterator[Claim]:
        """What items and introductions say of the work, and read-backs; never a brief or a word about a contact.

        Consent is not asked for these bundles, and their reader may have a vault without the contacts.
        """
        for subject in sorted([*self._scope.items, *self._scope.introductions], key=lambda found: found.id):
            besides = _ANSWERS if subject.kind is Kind.ITEM and handover_item.goes_over(subject) else _NONE
            if subject.kind is Kind.ITEM and handover_item.is_settled(subject):
                besides = _NONE
            held = sharing.record_of_work(claims.of_subject(self._db, subject.id), besides)
            yield from self._counted(self._of_reader(held))
        yield from self._once(self._trusted(self._scope.also))

    def _of_reader(self, held: Sequence[Claim]) -> list[Claim]:
        """Without strictly confidential read-backs for somebody who did not hold the contact, nor takes it over."""
        case, reader = self._scope.case, self._scope.addressee.officer
        sides = {handover.officer(case, role) for role in ("outgoing", "incoming", "custodian")} if case else set()
        open_ = [
            claim
            for claim in held
            if claim.field != "read_back" or reader in sides or claim.level < Level.STRICTLY_CONFIDENTIAL
        ]
        return self._trusted(open_)

    def _contacts_of(self, batch: Sequence[SubjectId], shipment: Shipment) -> Iterator[Claim]:
        groups = Groups(self._session, batch)
        verdicts = self._verdicts(groups, shipment)
        for contact in batch:
            group, found = groups.group(contact), verdicts[contact]
            if contact in self._contacts:
                yield from self._contact(contact, group, sharing.carve(group, found, verdicts, shipment), found)
                continue
            self.record.keep_back(contact, Kind.CONTACT.value, NOT_TRANSFERRED)
            items = Group(group.contact, tuple(held for held in group.dependants if held[0].kind is Kind.ITEM))
            # As part of the bundle: of somebody who is only named no decision is asked, and the brief would travel.
            denied = dict.fromkeys(Matter, Deny(Reason.NO_RECORD))
            staying = replace(found, scope=verdict.Scope.IN_BUNDLE, decisions=denied)
            taken = sharing.carve(items, staying, verdicts, shipment).claims
            yield from self._once([claim for claim in taken if claim.subject != contact])

    def _contact(self, contact: SubjectId, group: Group, taken: Carried, found: Verdict) -> Iterator[Claim]:
        carried = list(taken.claims)
        if self._scope.order.purpose is Purpose.NOTICE:
            # That somebody is gone is told even where nothing else of the contact travels.
            reached = {claim.id for claim in carried}
            carried += [claim for claim in group.contact if claim.act is Act.DELETE and claim.id not in reached]
        carried += self._holdings.stand_ins(contact, [group.contact, *group.dependants], carried)
        for one in taken.withheld:
            self.record.keep_back(contact, f"{one.kind}.{one.field}" if one.field else one.kind.value, one.rule)
        # A notice may say no more than that a consent was withdrawn.
        is_notice = self._scope.order.purpose is Purpose.NOTICE and carried
        if is_notice or any(claim.subject == contact for claim in carried):
            mask = self.record.masks.setdefault(taken.fields, len(self.record.masks))
            self.record.items.append(Item(contact, taken.consent, mask))
        for decision in dict.fromkeys(found.decisions.values()):
            if isinstance(decision, Allow) and decision.basis is Basis.OVERRIDE and decision.consent:
                self.record.overrides.append((contact, decision.consent))
        yield from self._once(carried)

    def _verdicts(self, groups: "Groups", shipment: Shipment) -> dict[SubjectId, Verdict]:
        found = {}
        for contact, held in groups.contacts.items():
            inside = contact in self._contacts
            where = verdict.Scope.IN_BUNDLE if inside else verdict.Scope.NAMED_ONLY
            found[contact] = verdict.judge(fold(held), groups.consents(contact), shipment, where)
        return found

    def _left_over_items(self) -> Iterator[Claim]:
        """Items and introductions of the case that name no contact here any more."""
        for subject in sorted([*self._scope.items, *self._scope.introductions], key=lambda found: found.id):
            if subject.id not in self._sent and self._scope.shipment is not None:
                held = claims.of_subject(self._db, subject.id)
                if handover_item.is_relinquished(subject) and not self._names_one_of_scope(held):
                    # Its contact was erased here, and every text with it.
                    yield from self._once(self._trusted(held))
                elif not any(_names_contact(claim) for claim in held):
                    yield from self._once(sharing.carve_subject(held, (), self._scope.shipment).claims)

    def _names_one_of_scope(self, held: Sequence[Claim]) -> bool:
        named = {contact for claim in held for contact in _named(claim, Kind.CONTACT)}
        return not named.isdisjoint({*self._scope.contacts, *self._scope.staying})

    def _surroundings(self) -> Iterator[Claim]:
        """The posts, organisations and officers that what travels names, and what these name."""
        done: set[SubjectId] = set()
        while waiting := sorted(self._around - done):
            done.update(waiting)
            for batch in claims.batches(waiting, BATCH):
                held = claims.of_subjects(self._db, batch)
                for subject in batch:
                    if subject in held:
                        yield from self._counted(self._around_one(held[subject]))

    def _around_one(self, held: list[Claim]) -> Sequence[Claim]:
        if held[0].kind is Kind.OFFICER:
            return [claim for claim in self._plain(held) if claim.field in _OF_OFFICERS]
        if held[0].kind not in _AROUND:
            return ()
        if self._scope.shipment is None:
            return self._trusted(held)
        return sorted(sharing.carve_subject(held, (), self._scope.shipment).claims, key=_id_of)

    def _once(self, carried: Iterable[Claim]) -> Iterator[Claim]:
        """Subject by subject in id order, without those sent before: a dependant of several contacts turns up in the
        group of each."""
        fresh: dict[SubjectId, list[Claim]] = {}
        for claim in carried:
            if claim.subject not in self._sent:
                fresh.setdefault(claim.subject, []).append(claim)
        for subject in sorted(fresh):
            if fresh[subject][0].kind is not Kind.CONTACT:
                self._sent.add(subject)
            yield from self._counted(sorted(fresh[subject], key=_id_of))

    def _counted(self, carried: Sequence[Claim]) -> Iterator[Claim]:
        record = self.record
        if carried:
            kind = carried[0].kind.value
            record.subjects[kind] = record.subjects.get(kind, 0) + 1
            record.claims += len(carried)
            record.highest = max(record.highest, *map(_level_of, carried))
        for claim in carried:
            if fields.names_subjects(claim.kind, claim.field):
                self._around.update(_named(claim))
            yield claim

    def _plain(self, held: Sequence[Claim]) -> list[Claim]:
        """In order, without fields that never leave a vault: who reads the bundle would take it for malformed."""
        return sorted((claim for claim in held if _may_leave(claim)), key=_id_of)

    def _trusted(self, held: Sequence[Claim]) -> list[Claim]:
        """All claims, but nothing strictly confidential for keys that nobody compared."""
        verified = self._scope.addressee.is_verified
        return [claim for claim in self._plain(held) if verified or claim.level < Level.STRICTLY_CONFIDENTIAL]


class Groups:
    """A batch of contacts with all that names them, and the other contacts that these name."""

    def __init__(self, session: Session, batch: Sequence[SubjectId]) -> None:
        self._db = session.db
        self._dependants: dict[SubjectId, list[SubjectId]] = {}
        self._consents: dict[SubjectId, list[SubjectId]] = {}
        self._held: dict[SubjectId, list[Claim]] = {}
        self.contacts: dict[SubjectId, list[Claim]] = {}
        self._read(batch)
        others = {
            named
            for rows in self._held.values()
            for claim in rows
            if fields.names_subjects(claim.kind, claim.field)
            for named in _named(claim, Kind.CONTACT)
        }
        self._read_others(sorted(others - self.contacts.keys()))

    def group(self, contact: SubjectId) -> Group:
        """The contact's claims and those of each dependant, in id order."""
        names = self._dependants.get(contact, [])
        return Group(tuple(self.contacts[contact]), tuple(tuple(self._held[name]) for name in names))

    def consents(self, contact: SubjectId) -> list[Subject]:
        """The consent records that name a contact."""
        return [fold(self._held[name]) for name in self._consents.get(contact, [])]

    def _read(self, batch: Sequence[SubjectId]) -> None:
        self.contacts = claims.of_subjects(self._db, batch)
        naming = [row for row in edges.naming(self._db, batch) if row[2] not in _NO_DEPENDANTS]
        self._held = claims.of_subjects(self._db, sorted({source for _, source, _ in naming}))
        for target, source, kind in naming:
            self._dependants.setdefault(target, []).append(source)
            if kind is Kind.CONSENT:
                self._consents.setdefault(target, []).append(source)

    def _read_others(self, others: Sequence[SubjectId]) -> None:
        if not others:
            return
        self.contacts.update(claims.of_subjects(self._db, others))
        naming = [row for row in edges.naming(self._db, others) if row[2] is Kind.CONSENT]
        self._held.update(claims.of_subjects(self._db, sorted({source for _, source, _ in naming})))
        for target, source, _ in naming:
            self._consents.setdefault(target, []).append(source)


_NO_DEPENDANTS: Final = frozenset({Kind.CONTACT, Kind.CASE, Kind.ORGANISATION, Kind.POST, Kind.OFFICER})
_id_of = attrgetter("id")
_level_of = attrgetter("level")


def _may_leave(claim: Claim) -> bool:
    return claim.act is not Act.ASSERT or fields.get(claim.kind, claim.field).leaves


def _named(claim: Claim, kind: Kind | None = None) -> Iterator[SubjectId]:
    """The subjects that a claim names: those of a kind, or all that are no contact."""
    declared = fields.get(claim.kind, claim.field)
    if claim.value == NULL:
        return
    if declared.references is Kind.CONTACT:
        if kind is Kind.CONTACT:
            yield from map(SubjectId, referenced(declared, decoded(claim.value)))
    elif kind is None:
        yield from map(SubjectId, referenced(declared, decoded(claim.value)))


def _names_contact(claim: Claim) -> bool:
    return fields.names_subjects(claim.kind, claim.field) and any(_named(claim, Kind.CONTACT))
