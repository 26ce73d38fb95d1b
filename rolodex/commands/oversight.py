"""What a supervisor or focal point looks at: coverage by component and category, who fell silent, what is due.

Counts and officers only, but for the reminders, which name contacts as lists do.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from rolodex.clock import today
from rolodex.commands import bundle_queries, registry, reminders
from rolodex.commands.registry import OfficerCoverage, RegistryCoverage
from rolodex.commands.reminders import Due, What
from rolodex.commands.session import Session
from rolodex.store import listing, tallies
from rolodex.store.listing import ListQuery

__all__ = ["Cell", "Due", "OfficerCoverage", "Oversight", "RegistryCoverage", "What", "as_document", "look"]

STALE_AFTER: Final = timedelta(days=180)
DUE_WITHIN_DAYS: Final = 14
MOST_DUE: Final = 500


@dataclass(frozen=True, slots=True)
class Cell:
    """How many contacts of a category the officers of a component keep. The empty component: none, or not known."""

    component: str
    category: str
    contacts: int


@dataclass(frozen=True, slots=True)
class Oversight:
    """`stale` were verified too long ago or never; `single_steward` are known to one officer only. `receipts_overdue`
    counts bundles of ours whose receipt did not come in time.
    """

    registry: RegistryCoverage
    cells: tuple[Cell, ...]
    single_steward: int
    stale: int
    stale_before: str
    due: tuple[Due, ...]
    receipts_overdue: int


def look(session: Session, not_fed_since: date) -> Oversight:
    """The state of now. Raises nothing but `Damaged`. No side effects."""
    covered = registry.coverage(session, not_fed_since)
    stale_before = (today(session.clock) - STALE_AFTER).isoformat()
    return Oversight(
        registry=covered,
        cells=_cells(session),
        single_steward=tallies.single_stewards(session.db),
        stale=listing.count(session.db, ListQuery(verified_before=stale_before)),
        stale_before=stale_before,
        due=tuple(reminders.due(session, DUE_WITHIN_DAYS, MOST_DUE)),
        receipts_overdue=bundle_queries.overdue(session),
    )


def as_document(seen: Oversight) -> dict[str, object]:
    """The counts without any name, of officers neither: fit to be sent up."""
    return {
        "contacts": seen.registry.total,
        "without_steward": seen.registry.unstewarded,
        "single_steward": seen.single_steward,
        "stale": seen.stale,
        "stale_before": seen.stale_before,
        "officers": len(seen.registry.officers),
        "officers_not_fed": len(seen.registry.not_fed),
        "due": len(seen.due),
        "receipts_overdue": seen.receipts_overdue,
        "components": [
            {"component": one.component, "officers": one.officers, "contacts": one.contacts}
            for one in seen.registry.components
        ],
        "categories": [
            {"component": cell.component, "category": cell.category, "contacts": cell.contacts} for cell in seen.cells
        ],
    }


def _cells(session: Session) -> tuple[Cell, ...]:
    components = registry.components(session)
    counted: dict[tuple[str, str], int] = {}
    for tally in tallies.by_steward_and_category(session.db):
        component = components.get(tally.steward, "") if tally.steward is not None else ""
        counted[component, tally.category] = counted.get((component, tally.category), 0) + tally.contacts
    return tuple(Cell(component, category, count) for (component, category), count in sorted(counted.items()))
