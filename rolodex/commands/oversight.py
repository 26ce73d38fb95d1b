"""What a supervisor or focal point looks at: coverage, who fell silent, which cases are late, what is due.

Counts and officers only, but for the reminders, which name contacts as lists do.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from rolodex.commands import bundle_queries, coverage_export, coverage_queries, registry, reminders
from rolodex.commands.coverage_queries import Cell, Overview
from rolodex.commands.registry import OfficerCoverage, RegistryCoverage
from rolodex.commands.reminders import Due, What
from rolodex.commands.session import Session

__all__ = [
    "Cell",
    "Due",
    "OfficerCoverage",
    "Oversight",
    "Overview",
    "RegistryCoverage",
    "What",
    "as_document",
    "look",
    "save",
]

DUE_WITHIN_DAYS: Final = 14
MOST_DUE: Final = 500


@dataclass(frozen=True, slots=True)
class Oversight:
    """`receipts_overdue` counts bundles of ours whose receipt did not come in time."""

    registry: RegistryCoverage
    coverage: Overview
    due: tuple[Due, ...]
    receipts_overdue: int

    @property
    def cells(self) -> Sequence[Cell]:
        return self.coverage.cells

    @property
    def single_steward(self) -> int:
        """Known to one officer present."""
        return self.coverage.total.alone

    @property
    def stale(self) -> int:
        """Verified too long ago or never."""
        return self.coverage.total.stale

    @property
    def stale_before(self) -> str:
        return self.coverage.stale_before


def look(session: Session, not_fed_since: date) -> Oversight:
    """The state of now. Raises nothing but `Damaged`. No side effects."""
    covered = coverage_queries.overview(session)
    stewarded = {row.officer: row.counts.contacts for row in covered.officers}
    return Oversight(
        registry=registry.coverage(session, not_fed_since, stewarded),
        coverage=covered,
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
        "coverage": coverage_export.document(coverage_export.of_coverage(seen.coverage))["rows"],
        "late_cases": coverage_export.document(coverage_export.of_late(seen.coverage.late))["rows"],
    }


def save(session: Session, path: Path, seen: Oversight) -> None:
    """Write what was seen as JSON, or its coverage as CSV, without any name. Raises as `coverage_export.export`."""
    coverage_export.write(session, path, coverage_export.of_coverage(seen.coverage), as_document(seen))
