"""Subjects as documents and as text: values with provenance, masked ones without a value."""

from collections.abc import Sequence
from typing import Any

from rolodex.cli.answer import Answer
from rolodex.cli.plain_text import table, yes_no
from rolodex.clock import from_ms, iso
from rolodex.commands.subjects import Done
from rolodex.commands.value_views import SubjectView, ValueView
from rolodex.domain import ids
from rolodex.domain.display import Shown

MASK = "•••"


def value_document(value: ValueView) -> dict[str, Any]:
    """One active claim; a masked one has `"masked": true` and no value."""
    said = {"masked": True} if value.masked else {"value": value.value}
    return {
        "claim": ids.to_text(value.claim),
        "field": value.field,
        "slot": ids.to_text(value.slot) if value.slot else None,
        **said,
        "level": value.level.word,
        "source": value.source.name.lower(),
        "confidence": value.confidence.name.lower(),
        "author": value.author.hex(),
        "author_name": value.author_name,
        "recorded_at": iso(from_ms(value.recorded_ms)),
        "verified_on": value.verified_on,
        "conflict": value.is_conflict,
    }


def subject_document(view: SubjectView) -> dict[str, Any]:
    """A subject with every active claim."""
    return {
        "id": ids.to_text(view.id),
        "kind": view.kind.value,
        "version": view.version,
        "level": view.level.word,
        "deleted": view.is_deleted,
        "claims": [value_document(value) for value in view.values],
    }


def fact_document(view: SubjectView) -> dict[str, Any]:
    """A subject in short: its fields by name, multi-value ones as lists; masked ones are named only."""
    found: dict[str, Any] = {"id": ids.to_text(view.id), "level": view.level.word}
    masked = []
    for value in view.values:
        if value.masked:
            masked.append(value.field)
        elif value.slot is not None:
            found.setdefault(value.field, []).append(value.value)
        else:
            found[value.field] = value.value
    return found | ({"masked": sorted(set(masked))} if masked else {})


def shown_document(text: Shown) -> dict[str, Any]:
    """A text as it may be displayed."""
    return {"masked": True} if text.masked else {"text": text.text or ""}


def value_lines(values: Sequence[ValueView]) -> str:
    """Values as an aligned table with level, source and author."""
    rows = [
        (
            value.field,
            MASK if value.masked else _value_text(value),
            value.level.word,
            value.source.name.lower(),
            value.verified_on,
            value.author_name,
            "conflict" if value.is_conflict else "",
            ids.to_text(value.slot) if value.slot else "",
        )
        for value in values
    ]
    return table(("field", "value", "level", "source", "verified", "author", "", "slot"), rows)


def _value_text(value: ValueView) -> str:
    return str(yes_no(value.value)) if isinstance(value.value, bool) else value.text or ""


def subject_answer(view: SubjectView) -> Answer:
    """One subject in full."""
    head = f"{view.kind.value} {ids.to_text(view.id)} version {view.version} [{view.level.word}]"
    return Answer(subject_document(view), f"{head}\n{value_lines(view.values)}")


def list_answer(name: str, views: Sequence[SubjectView], columns: Sequence[str]) -> Answer:
    """Several subjects in short."""
    return Answer({name: [fact_document(view) for view in views]}, views_table(views, columns))


def views_table(views: Sequence[SubjectView], columns: Sequence[str]) -> str:
    """Several subjects, one line each, with these fields."""
    rows = [(ids.to_text(view.id), *(_cell(view, column) for column in columns), view.level.word) for view in views]
    return table(("id", *columns, "level"), rows)


def _cell(view: SubjectView, column: str) -> str:
    return MASK if any(value.masked and value.field == column for value in view.values) else view.text(column)


def done_answer(done: Done, what: str) -> Answer:
    """What a write did."""
    document = {"id": ids.to_text(done.subject), "version": done.version, "added": done.added}
    return Answer(document, f"{what if done.added else 'Nothing to change in'} {ids.to_text(done.subject)}")
