"""Hand-over cases as documents and as text."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any, Final

from rolodex.cli.answer import Answer
from rolodex.cli.error_text import words
from rolodex.cli.handover_case_text import others_document, others_table, referral_document
from rolodex.cli.plain_text import count, facts, table
from rolodex.cli.subject_text import MASK
from rolodex.commands.handover_items import ItemState
from rolodex.commands.handover_queries import CaseRow, CaseView, Coverage, ItemView, Missing, PromiseView
from rolodex.commands.handovers import Stands
from rolodex.commands.other_items import OtherItem
from rolodex.commands.referrals import Referred
from rolodex.commands.registry import OfficerCoverage, RegistryCoverage
from rolodex.domain import ids
from rolodex.domain.ids import SubjectId

_NOBODY: Final = SubjectId(b"")


def stands_answer(found: Stands, counted: str = "") -> Answer:
    """Where a case stands after a command; `counted` names what the command counted."""
    document: dict[str, Any] = {"case": ids.to_text(found.case), "state": found.state.value}
    text = f"case {document['case']}: {_plain(found.state)}"
    if counted:
        document[counted] = found.changed
        text += f", {found.changed} {_plain(counted)}"
    return Answer(document, text)


def item_answer(case: SubjectId, contact: SubjectId, state: ItemState, **more: Any) -> Answer:
    """Where an item stands after a command."""
    document = {"case": ids.to_text(case), "contact": ids.to_text(contact), "state": state.value, **more}
    missing = ", ".join(map(_plain, more.get("missing_parts", ())))
    lacks = f"; the brief still lacks: {missing}" if missing else ""
    return Answer(document, f"contact {document['contact']}: {_plain(state)}{lacks}")


def items_answer(case: SubjectId, contacts: Sequence[SubjectId], states: Sequence[ItemState]) -> Answer:
    """Where several items stand after a command."""
    rows = [{"contact": ids.to_text(who), "state": state.value} for who, state in zip(contacts, states, strict=True)]
    text = "\n".join(f"contact {row['contact']}: {_plain(row['state'])}" for row in rows)
    return Answer({"case": ids.to_text(case), "items": rows}, text)


def prefilled_answer(case: SubjectId, parts: int) -> Answer:
    """How many parts of briefs were written."""
    text = f"Wrote {count(parts, 'part')} from what the vault knows; look at each and put it into your own words."
    document = {"case": ids.to_text(case), "parts": parts}
    return Answer(document, text if parts else "The vault knows nothing for the parts that are empty.")


def closing_answer(found: Stands, open_items: int) -> Answer:
    """A case that was closed, and what is still open in it besides contacts."""
    answer = stands_answer(found)
    still = f", {count(open_items, 'meeting, list, report or document', 'meetings, lists, reports or documents')} open"
    text = answer.text + (still if open_items else "")
    return Answer(answer.document | {"open_other_items": open_items}, text)


def case_answer(
    view: CaseView, others: Sequence[OtherItem] = (), referred: Mapping[SubjectId, Referred] | None = None
) -> Answer:
    """A case in full, with what it hands over besides contacts and where contacts were told to turn."""
    document = {
        "case": ids.to_text(view.case),
        "state": view.state.value,
        "next": view.following.value if view.following else None,
        "holder": _id(view.holder),
        **{role: _id(officer) for role, officer in view.roles.items()},
        **{name: view.values.get(name) for name in ("reason", "first_day", "last_day", "country")},
        "missing": [_missing_document(found) for found in view.missing],
        "coverage": asdict(view.coverage),
        "items": [_item_document(item, (referred or {}).get(item.contact or _NOBODY)) for item in view.items],
        "other_items": others_document(others),
        "open_commitments": [_promise_document(promise) for promise in view.promises],
    }
    head = facts(
        [
            ("case", document["case"]),
            ("state", _plain(view.state)),
            *((role, _officer(view, officer)) for role, officer in view.roles.items()),
            *((_plain(name), text) for name, text in view.values.items()),
        ]
    )
    parts = [head, *_missing_lines(view), coverage_lines(view.coverage), _item_lines(view, referred or {})]
    if view.promises:
        rows = [
            (ids.to_text(one.commitment), one.due, "acknowledged" if one.is_acknowledged else "open")
            for one in view.promises
        ]
        parts.append(table(("open commitment", "due", ""), rows))
    if others:
        parts.append(others_table(others))
    return Answer(document, "\n\n".join(parts))


def _officer(view: CaseView, officer: SubjectId | None) -> str:
    """An officer's name with the id that verbs ask for."""
    if officer is None:
        return ""
    name = view.names.get(officer)
    return f"{name} ({ids.to_text(officer)})" if name else ids.to_text(officer)


def list_answer(rows: list[CaseRow]) -> Answer:
    """Every case in short."""
    document = {
        "cases": [
            {
                "case": ids.to_text(row.case),
                "state": row.state.value,
                "outgoing": _id(row.outgoing),
                "incoming": _id(row.incoming),
                "last_day": row.last_day or None,
                "coverage": asdict(row.coverage),
            }
            for row in rows
        ]
    }
    cells = [
        (ids.to_text(row.case), _plain(row.state), row.last_day, row.coverage.total, row.coverage.confirmed)
        for row in rows
    ]
    return Answer(document, table(("case", "state", "last day", "contacts", "confirmed"), cells))


def coverage_answer(found: Coverage) -> Answer:
    """The counts of a hand-over."""
    return Answer(asdict(found), coverage_lines(found))


def registry_answer(found: RegistryCoverage) -> Answer:
    """Who feeds a registry, by officer and component; counts only."""
    document = {
        "total": found.total,
        "unstewarded": found.unstewarded,
        "officers": [_feeder(row) for row in found.officers],
        "components": [asdict(row) for row in found.components],
        "not_fed": [_feeder(row) for row in found.not_fed],
    }
    officers = [(row.name, row.component, row.contacts, row.last_fed) for row in found.officers]
    silent = [(row.name, row.component, row.last_fed) for row in found.not_fed]
    parts = [f"{found.total} contacts, {found.unstewarded} without steward"]
    parts.append(table(("officer", "component", "contacts", "last fed"), officers))
    if silent:
        parts.append("not fed since:\n" + table(("officer", "component", "last fed"), silent))
    return Answer(document, "\n\n".join(parts))


def coverage_lines(found: Coverage) -> str:
    """The counts, one a line; nothing is left out, a zero says something too."""
    return facts((_plain(name), str(count)) for name, count in asdict(found).items())


def _feeder(row: OfficerCoverage) -> dict[str, Any]:
    return {
        "officer": ids.to_text(row.officer),
        "name": row.name,
        "component": row.component or None,
        "contacts": row.contacts,
        "last_fed": row.last_fed.isoformat() if row.last_fed else None,
    }


def _missing_lines(view: CaseView) -> list[str]:
    if not view.missing or view.following is None:
        return []
    lines = [f"  {words(found.guard)} ({found.count})" for found in view.missing]
    return ["\n".join([f"missing for {_plain(view.following)}:", *lines])]


def _item_lines(view: CaseView, referred: Mapping[SubjectId, Referred]) -> str:
    rows = [
        (
            item.priority,
            _id(item.contact),
            item.name or (f"relinquished on {item.relinquished_on}" if item.relinquished_on else MASK),
            item.verb,
            _plain(item.state),
            _why(item) or _where(referred.get(item.contact or _NOBODY)) or ", ".join(map(_plain, item.missing_parts)),
        )
        for item in view.items
    ]
    lines = table(("prio", "contact", "name", "verb", "state", "reason, or what the brief lacks"), rows)
    late = [_id(item.contact) for item in view.items if item.safe_contact_overdue]
    return "\n".join([lines, *(f"CONFIRM FIRST: the safe-contact protocol of {contact}" for contact in late)])


def _why(item: ItemView) -> str:
    """The reason as written, or the rule that withholds the contact."""
    return words(item.why) if item.state is ItemState.WITHHELD else item.why


def _where(said: Referred | None) -> str:
    if said is None:
        return ""
    return MASK if said.is_masked else f"to {said.name}, told on {said.told_on}"


def _missing_document(found: Missing) -> dict[str, Any]:
    contacts = [ids.to_text(contact) for contact in found.contacts]
    return {"guard": found.guard.value, "count": found.count, "contacts": contacts}


def _item_document(item: ItemView, referred: Referred | None) -> dict[str, Any]:
    return {
        "item": ids.to_text(item.item),
        "contact": _id(item.contact),
        "display_name": item.name or None,
        "verb": item.verb,
        "priority": item.priority,
        "state": item.state.value,
        "missing_parts": list(item.missing_parts),
        "outcome": item.outcome.value if item.outcome else None,
        "why": item.why or None,
        "referral": referral_document(referred),
        "brief_by": list(item.brief_by),
        "safe_contact_overdue": item.safe_contact_overdue,
        "relinquished_on": item.relinquished_on or None,
    }


def _promise_document(promise: PromiseView) -> dict[str, Any]:
    return {
        "commitment": ids.to_text(promise.commitment),
        "contact": _id(promise.contact),
        "due": promise.due or None,
        "acknowledged": promise.is_acknowledged,
    }


def _id(officer: SubjectId | None) -> str | None:
    return ids.to_text(officer) if officer is not None else None


def _plain(word: str) -> str:
    return str(word).replace("_", " ")
