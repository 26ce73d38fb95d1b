"""What left in bundles, what came in, and what was answered."""

from dataclasses import dataclass

from rolodex.commands.session import Session
from rolodex.domain.ids import SubjectId
from rolodex.store import bundle_log, recipients
from rolodex.store.bundle_log import Export, Import


@dataclass(frozen=True, slots=True)
class Sent:
    """One bundle of ours: to whom, and when receipts for it came (UTC milliseconds). Not finished: the export was
    interrupted; no file is whole under this id."""

    export: Export
    officer: SubjectId | None
    name: str
    contacts: int
    receipts_ms: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """One bundle that was taken in, and who signed it."""

    taken: Import
    officer: SubjectId | None
    name: str


def sent(session: Session) -> list[Sent]:
    """Every bundle of this vault, the oldest first."""
    held = {row.recipient_id: row.keys for row in recipients.rows(session.db)}
    found = []
    for export in bundle_log.exports(session.db):
        keys = held.get(export.recipient_id) if export.recipient_id else None
        answers = tuple(receipt.at_ms for receipt in bundle_log.receipts(session.db, export.bundle_id))
        count = len(bundle_log.exported_subjects(session.db, export.bundle_id))
        officer = SubjectId(keys.officer_id) if keys else None
        found.append(Sent(export, officer, keys.name if keys else "", count, answers))
    return found


def taken(session: Session) -> list[Taken]:
    """Every bundle that came in, the oldest first."""
    held = {row.keys.signing_key: row.keys for row in recipients.rows(session.db)}
    found = []
    for one in bundle_log.imports(session.db):
        keys = held.get(one.signer)
        found.append(Taken(one, SubjectId(keys.officer_id) if keys else None, keys.name if keys else ""))
    return found
