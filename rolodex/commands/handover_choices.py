"""What somebody who starts a hand-over chooses from: officers, the contacts of the portfolio, people linked to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rolodex.commands import handover_queries, linked_people, recipients, subjects
from rolodex.commands.linked_people import Because, Offer
from rolodex.commands.session import Session
from rolodex.domain import handover_step
from rolodex.domain.claim import Kind
from rolodex.domain.handover import REASONS
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.store import listing

__all__ = [
    "REASONS",
    "Choices",
    "OfficerChoice",
    "ScopeRow",
    "choices",
    "officers",
    "scope",
    "unlisted",
]

_STRONG = 4


@dataclass(frozen=True, slots=True)
class OfficerChoice:
    """An officer who can be named in a case. `has_card`: keys are here; `is_verified`: they were compared."""

    officer: SubjectId
    name: str
    component: str
    has_card: bool
    is_verified: bool
    is_own: bool


@dataclass(frozen=True, slots=True)
class ScopeRow:
    """A contact that may become an item. `is_linked`: not of the portfolio, but tied to somebody who is, as `because`
    says.

    What speaks for first priority: `promises` counts open commitments, `is_at_risk` that a leak can harm, `strength` is
    that of the steward's relationship from 1 to 5, 0 where nobody said.
    """

    contact: SubjectId
    name: str
    affiliation: str
    level: Level
    is_linked: bool
    because: tuple[Because, ...] = ()
    categories: tuple[str, ...] = ()
    promises: int = 0
    is_at_risk: bool = False
    strength: int = 0

    @property
    def speaks_for_first(self) -> int:
        """How much speaks for first priority, 0 for nothing; it suggests, it decides nothing."""
        return 2 * min(self.promises, 2) + 2 * self.is_at_risk + (self.strength >= _STRONG)


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything the dialog offers; the stewarded contacts stand before the linked ones."""

    officers: tuple[OfficerChoice, ...]
    contacts: tuple[ScopeRow, ...]


def officers(session: Session) -> tuple[OfficerChoice, ...]:
    """Every officer known here by name. Raises `NotPermitted` where the session only reads."""
    own = session.acting()[1]
    keys = {known.officer: known for known in recipients.list_(session)}
    found = [
        OfficerChoice(
            officer=officer.id,
            name=str(officer.one("name") or ""),
            component=str(officer.one("component") or ""),
            has_card=officer.id in keys,
            is_verified=officer.id in keys and keys[officer.id].is_verified,
            is_own=officer.id == own,
        )
        for officer in subjects.listed(session, Kind.OFFICER)
    ]
    return tuple(sorted(found, key=lambda choice: (not choice.is_own, choice.name.casefold(), choice.officer)))


def choices(session: Session) -> Choices:
    """What the acting officer can hand over, and to whom. Raises `NotPermitted` where the session only reads."""
    return Choices(officers(session), scope(session))


def scope(session: Session, outgoing: SubjectId | None = None) -> tuple[ScopeRow, ...]:
    """What an officer can hand over, the acting one where nobody is named: the stewarded contacts, then people linked
    to them, the strongest tie first. Raises `NotPermitted` where the session only reads."""
    leaves = outgoing or session.acting()[1]
    own = [contact.id for contact in handover_queries.stewarded(session, leaves)]
    return (*_rows(session, own, False, leaves), *_linked(session, linked_people.offered_to(session, own)))


def unlisted(session: Session, case_id: SubjectId) -> tuple[ScopeRow, ...]:
    """Contacts that are no items of a case: those of who hands over, then people linked to the items.

    Raises `NotFound`, `NotPermitted` where the session only reads.
    """
    items = handover_queries.show(session, case_id).items
    listed = [item.contact for item in items if item.contact is not None]
    leaves = session.acting()[1]
    own = [contact.id for contact in handover_queries.stewarded(session, leaves)]
    fresh = [contact for contact in own if contact not in listed]
    offers = [offer for offer in linked_people.offered(session, case_id) if offer.contact not in fresh]
    return (*_rows(session, fresh, False, leaves), *_linked(session, offers))


def linked(session: Session, case_id: SubjectId) -> tuple[ScopeRow, ...]:
    """People tied to the items of a case that are none themselves, with the reasons, the strongest tie first.

    Raises `NotFound`."""
    return tuple(_linked(session, linked_people.offered(session, case_id)))


def _linked(session: Session, offers: Sequence[Offer]) -> list[ScopeRow]:
    """In the order of the offers."""
    because = {offer.contact: offer.because for offer in offers}
    return [
        replace(row, because=because[row.contact])
        for row in sorted(_rows(session, because, True), key=lambda row: list(because).index(row.contact))
    ]


def _rows(
    session: Session, contacts: Iterable[SubjectId], is_linked: bool, leaves: SubjectId | None = None
) -> list[ScopeRow]:
    wanted = list(contacts)
    held = listing.rows_of(session.db, wanted)
    rows = [
        ScopeRow(
            *(row.id, row.display_name, row.affiliation, row.level, is_linked),
            categories=row.categories,
            promises=_promises(session, row.id),
            is_at_risk=row.is_at_risk,
            strength=_strength(session, row.id, leaves) if leaves is not None else 0,
        )
        for row in (held[contact] for contact in wanted if contact in held)
        if not row.is_deleted
    ]
    return sorted(rows, key=lambda row: (row.name.casefold(), row.contact))


def _promises(session: Session, contact: SubjectId) -> int:
    return sum(handover_step.is_open(one) for one in session.referring(contact, Kind.COMMITMENT, "contact"))


def _strength(session: Session, contact: SubjectId, steward: SubjectId) -> int:
    said = [one for one in session.living(contact, Kind.CONTACT).many("stewards") if one["officer"] == steward.hex()]
    return max((int(one.get("strength") or 0) for one in said), default=0)
