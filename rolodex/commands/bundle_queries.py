"""What left in bundles, what came in, and what was answered."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rolodex.clock import from_ms
from rolodex.commands.session import Session
from rolodex.domain.ids import SubjectId
from rolodex.store import bundle_log, recipients
from rolodex.store.bundle_log import Export, Import, ImportState


class Awaited(StrEnum):
    """Where the receipt for a bundle stands: not asked for, wanted still, wanted and its day is over, or given."""

    NOT_WANTED = "not_wanted"
    WANTED = "wanted"
    OVERDUE = "overdue"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class Sent:
    """One bundle of ours: to whom, and when receipts for it came (UTC milliseconds). Not finished: the export was
    interrupted; no file is whole under this id, and no receipt is awaited."""

    export: Export
    officer: SubjectId | None
    name: str
    contacts: int
    receipts_ms: tuple[int, ...]
    receipt: Awaited


@dataclass(frozen=True, slots=True)
class Taken:
    """One bundle that was taken in, who signed it, and when receipts of ours for it were written (UTC milliseconds). No
    receipt is wanted from us any more where the import was undone."""

    taken: Import
    officer: SubjectId | None
    name: str
    receipts_ms: tuple[int, ...]
    receipt: Awaited


def sent(session: Session) -> list[Sent]:
    """Every bundle of this vault, the oldest first."""
    held = {row.recipient_id: row.keys for row in recipients.rows(session.db)}
    found = []
    for export in bundle_log.exports(session.db):
        keys = held.get(export.recipient_id) if export.recipient_id else None
        answers = tuple(receipt.at_ms for receipt in bundle_log.receipts(session.db, export.bundle_id))
        count = len(bundle_log.exported_subjects(session.db, export.bundle_id))
        officer = SubjectId(keys.officer_id) if keys else None
        wanted_by_ms = export.receipt_wanted_by_ms if export.is_finished else None
        awaited = _awaited(session, wanted_by_ms, answers)
        found.append(Sent(export, officer, keys.name if keys else "", count, answers, awaited))
    return found


def taken(session: Session) -> list[Taken]:
    """Every bundle that came in, the oldest first."""
    held = {row.keys.signing_key: row.keys for row in recipients.rows(session.db)}
    answers = defaultdict(list)
    for export in bundle_log.exports(session.db):
        if export.answers is not None and export.is_finished:
            answers[export.answers].append(export.at_ms)
    found = []
    for one in bundle_log.imports(session.db):
        keys = held.get(one.signer)
        given = tuple(answers[one.bundle_id])
        wanted_by_ms = one.receipt_wanted_by_ms if one.state is ImportState.APPLIED else None
        officer = SubjectId(keys.officer_id) if keys else None
        awaited = _awaited(session, wanted_by_ms, given)
        found.append(Taken(one, officer, keys.name if keys else "", given, awaited))
    return found


def overdue(session: Session) -> int:
    """For how many bundles of ours the receipt did not come until its day was over."""
    wanted = (one for one in bundle_log.exports(session.db) if one.is_finished and one.receipt_wanted_by_ms is not None)
    return sum(
        _awaited(session, one.receipt_wanted_by_ms, bundle_log.receipts(session.db, one.bundle_id)) is Awaited.OVERDUE
        for one in wanted
    )


def _awaited(session: Session, wanted_by_ms: int | None, given: Sequence[object]) -> Awaited:
    if given:
        return Awaited.GIVEN
    if wanted_by_ms is None:
        return Awaited.NOT_WANTED
    # The whole day counts, as a date is shown to people: whoever answers on it is in time.
    is_over = session.clock.now().date() > from_ms(wanted_by_ms).date()
    return Awaited.OVERDUE if is_over else Awaited.WANTED
