"""What a bundle says of hand-overs, statement by statement: what counts, and what is not the signer's to say."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from rolodex.commands import contact_queries, subjects
from rolodex.commands.bundle_staging import Staged
from rolodex.commands.session import Session
from rolodex.domain import handover_item, testimony
from rolodex.domain.claim import NULL, Act, Claim, Kind, decoded
from rolodex.domain.fold import fold
from rolodex.domain.handover import CaseFact
from rolodex.domain.ids import ClaimId, SubjectId
from rolodex.store import claims

MOST: Final = 1_000
"""More statements than these nobody reads; the counts of each are of all."""
READ_BACK: Final = "read_back"
NAMED: Final = "named"
TAKEN_BACK: Final = "taken_back"
OTHER: Final = "other"
_SAID_IN: Final = frozenset({"facts", "outcome"})
_BATCH: Final = 500


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing said of a case, or of several of its items alike.

    `kind` is case or item; `what` the word of a fact or outcome, or `READ_BACK`, `NAMED` (of an officer: `role` says
    as what), `TAKEN_BACK`, `OTHER`. `by` is the name of the officer whose word it is said to be, `on` an ISO date; both
    may be empty. `count` items (of a case: read-backs) are concerned; `names` are those of their contacts that are
    known here and may be shown. `is_theirs`: it counts. Where it does not, `speakers` are the roles whose word it is.
    """

    kind: Kind
    what: str
    by: str
    on: str
    role: str
    count: int
    names: tuple[str, ...]
    is_theirs: bool
    speakers: tuple[str, ...]


def heard(session: Session, staged: Staged) -> tuple[Statement, ...]:
    """What came in and what was left out, what was left out first, each by day and word: bundles are in the order of
    random ids. Inside the transaction of the import; no writes."""
    left_out = [(claim, False) for claim in staged.not_theirs]
    return tuple(_told(session, [*left_out, *((claim, True) for claim in _came(session, staged))]))


def _came(session: Session, staged: Staged) -> Iterator[Claim]:
    new = [subject for subject, kind in staged.fresh.items() if kind in testimony.KINDS]
    more = {subject: set(came) for subject, came in staged.added.items() if staged.held.get(subject) in testimony.KINDS}
    for batch in claims.batches([*new, *more], _BATCH):
        for subject, rows in claims.of_subjects(session.db, batch).items():
            wanted: set[ClaimId] | None = more.get(subject)
            yield from (claim for claim in rows if wanted is None or claim.id in wanted)


def _told(session: Session, found: Iterable[tuple[Claim, bool]]) -> Iterator[Statement]:
    groups: dict[tuple[Any, ...], set[tuple[SubjectId, str]]] = {}
    officers = {one.id.hex(): str(one.one("name") or "") for one in subjects.listed(session, Kind.OFFICER)}
    for claim, is_theirs in found:
        what, by, on, role = _read(claim)
        if what and not (is_theirs and what == OTHER):
            speakers = () if is_theirs else testimony.speakers(claim)
            key = (claim.kind, what, officers.get(by, ""), on, role, is_theirs, speakers)
            groups.setdefault(key, set()).add((claim.subject, _reference(claim)))
    about = _contacts(session, {item for key, held in groups.items() if key[0] is Kind.ITEM for item, _ in held})
    for (kind, what, name, on, role, is_theirs, speakers), held in sorted(groups.items(), key=_place)[:MOST]:
        names = sorted({about.get(item, "") for item, _ in held} - {""})
        yield Statement(kind, what, name, on, role, len(held), tuple(names), is_theirs, speakers)


def _place(group: tuple[tuple[Any, ...], Any]) -> tuple[Any, ...]:
    kind, what, name, on, role, is_theirs, _ = group[0]
    return is_theirs, kind, on, _ORDER.get(what, len(_ORDER)), what, name, role


_ORDER: Final = {
    what.value: place for place, what in enumerate((CaseFact.RECEIVED, CaseFact.SIGNED_OFF, CaseFact.CLOSED))
}


def _read(claim: Claim) -> tuple[str, str, str, str]:
    """What a claim says: a word, the officer's id as text, the day, the role; no word where it says nothing of this."""
    if claim.act is not Act.ASSERT or claim.value == NULL:
        is_statement = claim.field in {*_SAID_IN, READ_BACK} or claim.act is not Act.ASSERT
        return (TAKEN_BACK if is_statement else ""), "", "", ""
    value = decoded(claim.value)
    if claim.field in testimony.ROLES and claim.kind is Kind.CASE:
        return NAMED, str(value), "", claim.field
    if isinstance(value, Mapping) and claim.field in {*_SAID_IN, READ_BACK}:
        what = READ_BACK if claim.field == READ_BACK else str(value.get("what", ""))
        return what, str(value.get("by", "")), str(value.get("on", "")), ""
    return OTHER, "", "", ""


def _reference(claim: Claim) -> str:
    """Which of several things of one kind a fact of a case is about, as the read-back that is agreed to."""
    value = decoded(claim.value) if claim.kind is Kind.CASE and claim.act is Act.ASSERT else None
    return str(value.get("reference", "")) if isinstance(value, Mapping) else ""


def _contacts(session: Session, items: set[SubjectId]) -> dict[SubjectId, str]:
    about: dict[SubjectId, SubjectId] = {}
    for batch in claims.batches(sorted(items), _BATCH):
        for item, rows in claims.of_subjects(session.db, batch).items():
            contact = handover_item.contact(fold(rows))
            if contact is not None:
                about[item] = contact
    names = contact_queries.names(session, [*dict.fromkeys(about.values())])
    return {item: names.get(contact, "") for item, contact in about.items()}
