"""The registry's coverage as a document and as a table."""

from typing import Any

from rolodex.cli.answer import Answer
from rolodex.cli.plain_text import table
from rolodex.commands.registry import OfficerCoverage, RegistryCoverage
from rolodex.domain import ids


def coverage_answer(found: RegistryCoverage) -> Answer:
    """Counts by officer and component, and who fell silent."""
    document = {
        "total": found.total,
        "without_steward": found.unstewarded,
        "officers": [_officer(row) for row in found.officers],
        "components": [
            {"component": row.component, "officers": row.officers, "contacts": row.contacts} for row in found.components
        ],
        "not_fed": [_officer(row) for row in found.not_fed],
    }
    rows = [(row.name, row.component, row.contacts, row.last_fed) for row in found.officers]
    text = table(("officer", "component", "contacts", "last fed"), rows)
    if found.not_fed:
        text += "\n\nNot fed since: " + ", ".join(row.name or ids.to_text(row.officer) for row in found.not_fed)
    return Answer(document, text)


def _officer(row: OfficerCoverage) -> dict[str, Any]:
    return {
        "officer": ids.to_text(row.officer),
        "name": row.name,
        "component": row.component,
        "contacts": row.contacts,
        "last_fed": row.last_fed.isoformat() if row.last_fed else None,
    }
