"""Contacts as documents and as text."""

from collections.abc import Sequence
from typing import Any

from rolodex.cli.answer import Answer
from rolodex.cli.plain_text import shown, table
from rolodex.cli.subject_text import (
    MASK,
    fact_document,
    shown_document,
    subject_document,
    value_lines,
    views_table,
)
from rolodex.clock import from_ms, iso
from rolodex.commands.contact_queries import ContactRow, ContactView, Event, Hit
from rolodex.commands.duplicates import Pair
from rolodex.commands.reminders import Due
from rolodex.domain import ids
from rolodex.domain.claim import decoded

_TIE_COLUMNS = ("type", "from_contact", "to_contact", "to_organisation", "to")


def contact_answer(view: ContactView) -> Answer:
    """One contact in full. A protocol stands before the values, as it must be read before them."""
    protocol: dict[str, object] = {"safe_contact_overdue": view.safe_contact_overdue}
    if view.protocol:
        protocol["safe_contact"] = subject_document(view.protocol)
    subject = subject_document(view.subject)
    document = {
        "id": subject["id"],
        "display_name": view.name.text,
        "affiliation": shown_document(view.affiliation),
        "level": max(view.subject.level, view.name.level).word,
        "at_risk": view.at_risk,
        "version": view.subject.version,
        "deleted": view.subject.is_deleted,
        "merged_into": ids.to_text(view.merged_into) if view.merged_into else None,
        "conflicts": view.conflicts,
        **protocol,
        "claims": subject["claims"],
        "tenures": [fact_document(tenure) for tenure in view.tenures],
        "relationships": [fact_document(tie) for tie in view.ties],
    }
    return Answer(document, _contact_text(view, str(document["level"])))


def _contact_text(view: ContactView, level: str) -> str:
    name = shown(view.name.text or (MASK if view.name.masked else "—"))
    lines = [f"[{level.replace('_', ' ').upper()}]", f"{name}  {ids.to_text(view.subject.id)}"]
    if view.affiliation.text:
        lines.append(shown(view.affiliation.text))
    notes = {
        "deleted": view.subject.is_deleted,
        "at risk": view.at_risk,
        f"{view.conflicts} in conflict": view.conflicts,
    }
    if view.merged_into:
        lines.append(f"merged into {ids.to_text(view.merged_into)}")
    if any(notes.values()):
        lines.append(", ".join(note for note, holds in notes.items() if holds))
    lines.append(f"version {view.subject.version}")
    if view.protocol:
        lines.extend(("", "READ FIRST: safe-contact protocol", value_lines(view.protocol.values)))
    if view.safe_contact_overdue:
        lines.append("CONFIRM FIRST: this protocol was not confirmed with the contact for 90 days.")
    lines.extend(("", value_lines(view.subject.values)))
    if view.tenures:
        lines.extend(("", "tenures", views_table(view.tenures, ("post", "from", "to"))))
    if view.ties:
        lines.extend(("", "relationships", views_table(view.ties, _TIE_COLUMNS)))
    if any(value.masked for value in view.subject.values):
        lines.extend(("", f"{MASK} is masked: `contact reveal {ids.to_text(view.subject.id)}` shows it and is logged."))
    return "\n".join(lines)


def rows_answer(rows: Sequence[ContactRow], total: int, limit: int) -> Answer:
    """A window of a list; `next` is what --after takes to go on."""
    document = {
        "contacts": [row_document(row) for row in rows],
        "total": total,
        "next": ids.to_text(rows[-1].id) if rows else None,
    }
    cells = [
        (ids.to_text(row.id), _name(row), row.affiliation, row.level.word, row.status, row.last_verified)
        for row in rows
    ]
    text = table(("id", "name", "affiliation", "level", "status", "verified"), cells)
    if rows and len(rows) == limit:
        text += f"\n\nThere may be more: --after {document['next']}"
    return Answer(document, text)


def row_document(row: ContactRow) -> dict[str, Any]:
    """One contact in a list."""
    return {
        "id": ids.to_text(row.id),
        "display_name": row.display_name,
        "name_masked": row.is_name_masked,
        "affiliation": row.affiliation,
        "categories": list(row.categories),
        "external_ids": [value for _, value in row.external_ids],
        "level": row.level.word,
        "at_risk": row.is_at_risk,
        "status": row.status,
        "steward": ids.to_text(row.steward) if row.steward else None,
        "last_verified": row.last_verified or None,
        "conflicts": row.conflicts,
    }


def search_answer(hits: Sequence[Hit]) -> Answer:
    """What a search found, best first."""
    results = [
        {
            "id": ids.to_text(hit.subject),
            "display_name": hit.display_name,
            "external_ids": [value for _, value in hit.external_ids],
            "level": hit.level.word,
            "score": hit.score,
            "matched": {"field": hit.matched_field, "how": hit.matched_how.value},
        }
        for hit in hits
    ]
    cells = [
        (
            ids.to_text(hit.subject),
            hit.display_name or (MASK if hit.is_name_masked else ""),
            hit.level.word,
            hit.score,
            f"{hit.matched_field}, {hit.matched_how.value}",
        )
        for hit in hits
    ]
    return Answer({"results": results}, table(("id", "name", "level", "score", "matched"), cells))


def pairs_answer(pairs: Sequence[Pair]) -> Answer:
    """Pairs that may be one person, the surest first."""
    documents = [
        {
            "a": ids.to_text(pair.a.id),
            "b": ids.to_text(pair.b.id),
            "a_external_ids": [value for _, value in pair.a.external_ids],
            "b_external_ids": [value for _, value in pair.b.external_ids],
            "a_name": pair.a.display_name,
            "b_name": pair.b.display_name,
            "verdict": pair.judged.verdict.value,
            "score": pair.judged.score,
            "reasons": [reason.value for reason in pair.judged.reasons],
        }
        for pair in pairs
    ]
    cells = [
        (
            pair.judged.verdict.value,
            pair.judged.score,
            ids.to_text(pair.a.id),
            _name(pair.a),
            ids.to_text(pair.b.id),
            _name(pair.b),
            ", ".join(reason.value.replace("_", " ") for reason in pair.judged.reasons),
        )
        for pair in pairs
    ]
    return Answer({"pairs": documents}, table(("verdict", "score", "a", "", "b", "", "reasons"), cells))


def due_answer(found: Sequence[Due]) -> Answer:
    """What is due, the most overdue first."""
    documents = [
        {
            "what": one.what.value,
            "on": one.on,
            "id": ids.to_text(one.subject),
            "contact": ids.to_text(one.contact),
            "display_name": one.display_name,
        }
        for one in found
    ]
    cells = [(one.on, one.what.value.replace("_", " "), one.display_name, ids.to_text(one.contact)) for one in found]
    return Answer({"due": documents}, table(("on", "what", "name", "contact"), cells))


def history_answer(events: Sequence[Event]) -> Answer:
    """Every claim ever made, oldest first."""
    rows = [
        (
            iso(from_ms(event.claim.recorded_ms)),
            event.claim.act.name.lower(),
            event.claim.field,
            MASK if event.masked else event.text,
            event.level.word,
            event.author_name,
            event.state.value,
        )
        for event in events
    ]
    text = table(("at", "act", "field", "value", "level", "author", "state"), rows)
    return Answer({"history": [_event_document(event) for event in events]}, text)


def _event_document(event: Event) -> dict[str, Any]:
    claim = event.claim
    said: dict[str, Any] = {"masked": True} if event.masked else {"value": decoded(claim.value)}
    return {
        "claim": ids.to_text(claim.id),
        "act": claim.act.name.lower(),
        "field": claim.field or None,
        "slot": ids.to_text(claim.slot) if claim.slot else None,
        **said,
        "level": event.level.word,
        "source": claim.source.name.lower(),
        "confidence": claim.confidence.name.lower(),
        "author": claim.author.hex(),
        "author_name": event.author_name,
        "recorded_at": iso(from_ms(claim.recorded_ms)),
        "verified_on": claim.verified_on,
        "targets": [ids.to_text(target) for target in claim.targets],
        "state": event.state.value,
    }


def _name(row: ContactRow) -> str:
    return row.display_name or (MASK if row.is_name_masked else "")
