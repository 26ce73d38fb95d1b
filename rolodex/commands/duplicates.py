"""Contacts that may be one person: proposed, merged, told apart, and taken apart again."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from rolodex.commands import guarded_edits, undoing
from rolodex.commands.session import Session, check_version
from rolodex.commands.subjects import Done
from rolodex.domain import changes, display, duplicates, ids, standing
from rolodex.domain.changes import Author, Edit, Provenance
from rolodex.domain.claim import NULL, Claim, Kind, decoded
from rolodex.domain.duplicates import Frequencies, Judged, Person, Verdict
from rolodex.domain.field import referenced
from rolodex.domain.fields import get as declared
from rolodex.domain.fold import Slot, Subject, fold
from rolodex.domain.folding import fold as folded
from rolodex.domain.ids import SlotId, SubjectId
from rolodex.errors import Invalid, NotFound, Refused
from rolodex.store import change_sets, claims, comparing, listing
from rolodex.store.change_sets import ChangeSet
from rolodex.store.comparing import Compared
from rolodex.store.listing import ContactRow

MERGE: Final = "contact.merge"
_MAX_CHANGE_SETS: Final = 1_000_000
_PLACE_PARTS: Final = ("admin2", "admin3", "admin4", "name", "admin2_pcode", "admin3_pcode", "admin4_pcode")
_NOT_CARRIED: Final = frozenset({"merged_into", "distinct_from"})


@dataclass(frozen=True, slots=True)
class Pair:
    """A proposal: both contacts as lists show them, and the verdict."""

    a: ContactRow
    b: ContactRow
    judged: Judged


class Side(StrEnum):
    """Whose value of a single field stands after a merge."""

    KEPT = "kept"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class People:
    """What all contacts are compared by, in the order in which they became known."""

    ids: tuple[SubjectId, ...]
    compared: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Likely:
    """Pairs of places in `People` that may be one person by what lists tell of them."""

    pairs: tuple[tuple[int, int], ...]
    known: Frequencies


def proposals(session: Session, verdicts: Collection[Verdict], limit: int) -> list[Pair]:
    """Pairs that may be one person, the surest first; pairs told apart are left out. Masked values do not count."""
    found = people(session)
    return judged(session, found, likely(found), verdicts, limit)


def people(session: Session) -> People:
    """What every living contact is compared by: the first step of `proposals`, and the only long read."""
    rows = list(comparing.stream(session.db))
    return People(tuple(row.id for row in rows), tuple(_rough(row) for row in rows))


def likely(found: People) -> Likely:
    """The pairs worth a closer look. Values in, values out; the longest step, and it needs no session."""
    known = duplicates.frequencies(found.compared)
    pairs = duplicates.candidates(found.compared)
    return Likely(tuple(pair for pair in pairs if duplicates.judge(*_two(found.compared, pair), known)), known)


def judged(session: Session, found: People, near: Likely, verdicts: Collection[Verdict], limit: int) -> list[Pair]:
    """The verdicts on those pairs by all that is known now; contacts that went meanwhile are left out."""
    compared = list(found.compared)
    apart: set[tuple[SubjectId, SubjectId]] = set()
    living: set[int] = set()
    for batch in claims.batches(sorted({place for pair in near.pairs for place in pair})):
        held = claims.of_subjects(session.db, [found.ids[place] for place in batch])
        for place in batch:
            subject = fold(held[found.ids[place]]) if held.get(found.ids[place]) else None
            if subject is None or subject.is_deleted:
                continue
            living.add(place)
            compared[place] = _whole(compared[place], subject)
            apart.update((subject.id, ids.subject(str(other))) for other in subject.many("distinct_from"))
    verdict_of = []
    for a, b in near.pairs:
        if a not in living or b not in living:
            continue
        made = duplicates.judge(compared[a], compared[b], near.known)
        ends = (found.ids[a], found.ids[b])
        if made and made.verdict in verdicts and ends not in apart and ends[::-1] not in apart:
            verdict_of.append((made, *ends))
    order = list(Verdict)
    verdict_of.sort(key=lambda one: (order.index(one[0].verdict), -one[0].score, one[1:]))
    shown = listing.rows_of(session.db, {subject for one in verdict_of[:limit] for subject in one[1:]})
    return [Pair(shown[a], shown[b], made) for made, a, b in verdict_of[:limit]]


def merge(
    session: Session,
    kept: SubjectId,
    other: SubjectId,
    base_version: int | None = None,
    settled: Mapping[str, Side] | None = None,
) -> Done:
    """Make two contacts one: all that is said of the other is said of the kept one, with its provenance; what names the
    other names the kept one; the other is deleted and says where it went. One change set.

    `settled` says of single fields with two values which of them stands; without it they are a conflict.
    Raises `NotFound`, `Invalid` for one contact twice or a field of many values in `settled`, `Refused` where both have
    a safe-contact protocol (a person has to make one of the two), `Conflict`.
    """
    for name in settled or {}:
        if declared(Kind.CONTACT, name).multi:
            raise Invalid(name, "not_a_single_field")
    if kept == other:
        raise Invalid("contact", "same_contact_twice")
    with session.writing(MERGE) as writing:
        kept_claims = guarded_edits.held_claims(session, kept, Kind.CONTACT)
        check_version(len(kept_claims), base_version)
        other_claims = guarded_edits.held_claims(session, other, Kind.CONTACT)
        if all(session.referring(end, Kind.SAFE_CONTACT, "contact") for end in (kept, other)):
            raise Refused(what="contact", reason="both_have_a_safe_contact_protocol")
        mine, theirs = fold(kept_claims), fold(other_claims)
        made: list[Claim] = []
        for slot in theirs.filled():
            made.extend(_carried(mine, slot, writing.author, (settled or {}).get(slot.field)))
        whole = len(kept_claims) + len(made)
        for subject in _naming(session, other):
            made.extend(_repointed(subject, kept, other, writing.author))
        gone = changes.edit(theirs, [Edit("merged_into", ids.to_text(kept))], writing.author)
        made.extend((*gone, *changes.delete([*other_claims, *gone], writing.author)))
        writing.append(made)
        writing.audit(MERGE, [kept, other], claims=len(made))
        return Done(kept, whole, len(made))


def unmerge(session: Session, other: SubjectId) -> ChangeSet:
    """Take a merge back: the contact that was merged away stands again with all that named it.

    Raises `NotFound` where no merge of it is in effect.
    """
    for found in change_sets.list_(session.db, _MAX_CHANGE_SETS):
        if found.command == MERGE and found.undoes is None and found.is_in_effect:
            written = claims.of_change_set(session.db, found.no)
            if any(claim.subject == other and claim.field == "merged_into" for claim in written):
                undoing.withdraw(session, found)
                return found
    raise NotFound("merge")


def distinct(session: Session, one: SubjectId, other: SubjectId) -> Done:
    """Remember that two contacts are two people; they are not proposed again. Raises `NotFound`, `Invalid`."""
    if one == other:
        raise Invalid("contact", "same_contact_twice")
    session.living(other, Kind.CONTACT)
    told = ids.to_text(other) in session.living(one, Kind.CONTACT).many("distinct_from")
    edits = [] if told else [Edit("distinct_from", ids.to_text(other))]
    return guarded_edits.edit(session, one, Kind.CONTACT, edits)


def _two(people: Sequence[Person], pair: tuple[int, int]) -> tuple[Person, Person]:
    return people[pair[0]], people[pair[1]]


def _rough(row: Compared) -> Person:
    """What the projections tell of a contact."""
    reach = {key for field, value in row.reach if (key := duplicates.reach_key(field, value))}
    affiliations = frozenset(folded(value) for field, value in row.reach if field == "affiliation")
    return Person(row.names, tuple(sorted(reach)), row.external_ids, affiliations)


def _whole(person: Person, subject: Subject) -> Person:
    """The same with what only the claims tell."""
    held = standing.of(subject)
    places = {
        folded(str(value[part]))
        for value in _visible(subject, "places", held)
        for part in _PLACE_PARTS
        if value.get(part)
    }
    born = next(iter(_visible(subject, "born", held)), "")
    gender = next(iter(_visible(subject, "gender", held)), "")
    return Person(
        person.names, person.reach, person.external_ids, person.affiliations, frozenset(places), str(born), str(gender)
    )


def _visible(subject: Subject, field: str, held: standing.Standing) -> list[Any]:
    return [
        value
        for slot in subject.of(field)
        for claim in slot.claims
        if claim.value != NULL
        and not display.masked(subject.kind, field, value := decoded(claim.value), claim.level, held)
    ]


def _carried(kept: Subject, slot: Slot, author: Author, side: Side | None) -> Iterable[Claim]:
    """The claims that say one slot's values of the kept contact; a different value of a single field is a conflict
    unless somebody chose a side."""
    against = [held for held in kept.of(slot.field) if held.values]
    if slot.field in _NOT_CARRIED or (side is Side.KEPT and against):
        return
    for claim in slot.claims:
        if claim.value == NULL:
            continue
        same = next((held for held in kept.of(slot.field) if claim.value in held.values), None)
        level = claim.level
        target: SlotId | None = None
        if same is None and side is Side.OTHER and against:
            # What stands in the place of a secret is as secret.
            level = max(level, *(held.level for held in against))
            subject = Subject(kept.id, kept.kind, tuple(against), ())
        elif same is None:
            subject = Subject(kept.id, kept.kind, (), ())
        elif claim.level > same.level:
            # What is equal but more secret there must not become less secret here.
            target, subject = same.slot, Subject(kept.id, kept.kind, (same,), ())
        else:
            continue
        edit = Edit(slot.field, decoded(claim.value), target, level, _provenance(claim))
        yield from changes.edit(subject, [edit], author)


def _naming(session: Session, other: SubjectId) -> list[Subject]:
    """Every living subject whose values name the contact."""
    found = [subject for kind in Kind for subject in session.referring(other, kind)]
    return [subject for subject in found if subject.id != other]


def _repointed(subject: Subject, kept: SubjectId, other: SubjectId, author: Author) -> Iterable[Claim]:
    """The claims that make a subject name the kept contact instead of the other."""
    named = {target for slot in subject.filled() for target in _targets(subject.kind, slot)}
    if subject.kind is Kind.RELATIONSHIP and {bytes(kept), bytes(other)} <= named:
        # A tie between the two says nothing any more.
        yield from changes.delete([claim for slot in subject.slots for claim in slot.claims], author)
        return
    for slot in subject.filled():
        if other not in _targets(subject.kind, slot):
            continue
        for claim in slot.claims:
            if other.hex() not in claim.value:
                continue
            value: Any = decoded(claim.value.replace(other.hex(), kept.hex()))
            doubled = slot.slot is not None and value in subject.many(slot.field)
            if subject.kind is Kind.CONTACT and subject.id == kept:
                doubled = True
            alone = Subject(subject.id, subject.kind, (Slot(slot.field, slot.slot, (claim,)),), ())
            edit = Edit(slot.field, None if doubled else value, slot.slot, claim.level, _provenance(claim))
            yield from changes.edit(alone, [edit], author)


def _targets(kind: Kind, slot: Slot) -> set[bytes]:
    field = declared(kind, slot.field)
    return {target for text in slot.values if text != NULL for target in referenced(field, decoded(text))}


def _provenance(claim: Claim) -> Provenance:
    return Provenance(claim.source, claim.confidence, claim.verified_on)
