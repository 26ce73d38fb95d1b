"""Notices: who holds a contact that must not be reached as before, and the small bundle that tells each of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Final

from rolodex.bundle.manifest import Purpose
from rolodex.clock import to_ms, today
from rolodex.commands import bundle_export
from rolodex.commands.bundle_content import Groups
from rolodex.commands.bundle_export import Exported
from rolodex.commands.bundle_scope import Order
from rolodex.commands.session import Session
from rolodex.domain import danger
from rolodex.domain.danger import Alarm
from rolodex.domain.ids import ClaimId, SubjectId
from rolodex.store import bundle_log, claims, recipients
from rolodex.store.bundle_log import Export

_BATCH: Final = 200


@dataclass(frozen=True, slots=True)
class Told:
    """One contact in a notice, and why."""

    contact: SubjectId
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """What one holder is to be told."""

    holder: SubjectId
    name: str
    contacts: tuple[Told, ...]


def due(session: Session, holder: SubjectId | None = None) -> list[Notice]:
    """Who holds a contact that turned dangerous since it was sent, and was not told yet; of one holder or of all.

    Reads the log of exports and the claims of the contacts in it. A holder whose keys are all revoked is listed too:
    somebody must be told in another way.
    """
    holdings = _holdings(session)
    found: dict[SubjectId, list[Told]] = {}
    for batch in claims.batches(sorted(holdings), _BATCH):
        groups = Groups(session, batch)
        for contact in batch:
            if contact not in groups.contacts:
                continue
            alarms = danger.of(groups.contacts[contact], groups.consents(contact), today(session.clock))
            for officer, reasons in _to_tell(session, alarms, holdings[contact]):
                found.setdefault(officer, []).append(Told(contact, reasons))
    names = {SubjectId(row.keys.officer_id): row.keys.name for row in recipients.rows(session.db)}
    return [
        Notice(officer, names.get(officer, ""), tuple(told))
        for officer, told in sorted(found.items())
        if holder in {None, officer}
    ]


def write(session: Session, folder: Path, holder: SubjectId | None = None) -> list[Exported]:
    """Write one notice for each holder, or for one. Raises as `bundle_export.export`.

    A holder whose keys were revoked or changed stops it: leave such a one out by naming the others.
    """
    written = []
    for notice in due(session, holder):
        contacts = tuple(told.contact for told in notice.contacts)
        written.append(bundle_export.export(session, Order(Purpose.NOTICE, notice.holder, contacts=contacts), folder))
    return written


@dataclass(slots=True)
class _Holding:
    """When one officer got a contact, first, and when a notice about it went last (UTC milliseconds)."""

    sent_ms: list[int]
    told_ms: int


def _holdings(session: Session) -> dict[SubjectId, dict[SubjectId, _Holding]]:
    officers = {row.recipient_id: SubjectId(row.keys.officer_id) for row in recipients.rows(session.db)}
    found: dict[SubjectId, dict[SubjectId, _Holding]] = {}
    for export in bundle_log.exports(session.db):
        officer = officers.get(export.recipient_id) if export.recipient_id else None
        if officer is None or not export.is_finished:
            continue
        for one in bundle_log.exported_subjects(session.db, export.bundle_id):
            held = found.setdefault(SubjectId(one.subject), {}).setdefault(officer, _Holding([], 0))
            _add(held, export)
    return found


def _add(held: _Holding, export: Export) -> None:
    if export.purpose == Purpose.NOTICE.value:
        held.told_ms = max(held.told_ms, export.at_ms)
    else:
        held.sent_ms.append(export.at_ms)


def _to_tell(
    session: Session, alarms: Sequence[Alarm], holders: dict[SubjectId, _Holding]
) -> Iterable[tuple[SubjectId, tuple[str, ...]]]:
    """The officers who hold the contact and do not know, each with what is new to that officer.

    Known is what stood before the last bundle with the contact, or was in a notice since it came here.
    """
    if not alarms:
        return
    arrived = claims.arrived_ms(session.db, {alarm.claim for alarm in alarms})
    for officer, held in sorted(holders.items()):
        if not held.sent_ms:
            continue
        new = [alarm for alarm in alarms if _is_news(_at_ms(alarm, arrived), held)]
        if reasons := tuple(dict.fromkeys(alarm.danger.value for alarm in new)):
            yield officer, reasons


def _is_news(at_ms: int, held: _Holding) -> bool:
    """Whether the officer has the contact as it was before; what stood at the very millisecond is told again."""
    return max(held.sent_ms) <= at_ms and not (held.told_ms and held.told_ms >= at_ms)


def _at_ms(alarm: Alarm, arrived: dict[ClaimId, int]) -> int:
    if alarm.since is None:
        return arrived[alarm.claim]
    return to_ms(datetime.combine(alarm.since + timedelta(days=1), time(), UTC))
