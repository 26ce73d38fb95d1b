"""The verbs that organisation, post, tenure and relationship share: add, edit, list, show."""

from collections.abc import Callable, Sequence
from typing import Any

import click

from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.contact_values import (
    ID,
    clear_option,
    field_options,
    limit_option,
    plain_edits,
    provenance_options,
    reason_option,
    set_option,
    version_option,
)
from rolodex.cli.subject_text import done_answer, list_answer, subject_answer
from rolodex.cli.verbs import NounGroup, pass_call
from rolodex.commands import guarded_edits, revealing, value_views
from rolodex.commands.session import Session
from rolodex.commands.subjects import Done
from rolodex.commands.value_views import SubjectView
from rolodex.domain.changes import Edit, Provenance
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level

Adding = Callable[[Session, tuple[Edit, ...], str], Done]
Listing = Callable[[Session, SubjectId | None], Sequence[SubjectView]]

subject_argument = click.argument("subject_id", metavar="ID", type=ID)


def add_verb(thing: NounGroup, kind: Kind, names: Sequence[str], adding: Adding) -> None:
    """`add` with one option for each of the named fields."""
    what = kind.value

    @thing.command("add", help=f"Add {_article(what)}.")
    @field_options(kind, *names)
    @set_option
    @reason_option
    @provenance_options
    @pass_call
    def add(
        call: Call,
        texts: dict[str, Any],
        assignments: tuple[str, ...],
        reason: str,
        level: Level | None,
        provenance: Provenance,
    ) -> Answer:
        edits = plain_edits(texts, assignments, level, provenance)
        return done_answer(adding(call.session(), edits, reason), f"Added {what}")


def edit_verb(thing: NounGroup, kind: Kind, names: Sequence[str]) -> None:
    """`edit` with one option for each of the named fields."""
    what = kind.value

    @thing.command("edit", help=f"Change {_article(what)}.")
    @subject_argument
    @field_options(kind, *names)
    @set_option
    @clear_option
    @version_option
    @reason_option
    @provenance_options
    @pass_call
    def edit(
        call: Call,
        subject_id: bytes,
        texts: dict[str, Any],
        assignments: tuple[str, ...],
        clear: tuple[str, ...],
        base_version: int | None,
        reason: str,
        level: Level | None,
        provenance: Provenance,
    ) -> Answer:
        edits = plain_edits(texts, assignments, level, provenance)
        done = guarded_edits.edit(
            call.session(), SubjectId(subject_id), kind, edits, clear=clear, base_version=base_version, reason=reason
        )
        return done_answer(done, f"Changed {what}")


def show_verb(thing: NounGroup, kind: Kind) -> None:
    """`show` with every active value."""

    @thing.command("show", help=f"Show {_article(kind.value)} with all its values.")
    @subject_argument
    @click.option("--reveal", is_flag=True, help="Show masked values too; this is logged.")
    @pass_call
    def show(call: Call, subject_id: bytes, reveal: bool) -> Answer:
        if reveal:
            return subject_answer(revealing.reveal_dependant(call.session(), SubjectId(subject_id), kind))
        return subject_answer(value_views.view(call.session(), SubjectId(subject_id), kind))


def list_verb(thing: NounGroup, plural: str, columns: Sequence[str], listing: Listing) -> None:
    """`list`, of one contact or of all."""

    @thing.command("list", help=f"List {plural}, of one contact or all.")
    @click.option("--contact", type=ID, help="Only those that concern this contact.")
    @limit_option
    @pass_call
    def list_(call: Call, contact: bytes | None, limit: int) -> Answer:
        found = listing(call.session(), SubjectId(contact) if contact else None)
        return list_answer(plural, found[:limit], columns)


def _article(what: str) -> str:
    return f"an {what}" if what[0] in "aeio" else f"a {what}"
