"""`contact`: persons, organisations and groups that the mission deals with."""

from datetime import timedelta
from typing import Any

import click

from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.contact_text import (
    contact_answer,
    due_answer,
    history_answer,
    pairs_answer,
    rows_answer,
    search_answer,
)
from rolodex.cli.contact_values import (
    DAY,
    ID,
    clear_option,
    contact_argument,
    contact_edits,
    contact_options,
    limit_option,
    provenance_options,
    reason_option,
    version_option,
)
from rolodex.cli.subject_text import done_answer
from rolodex.cli.verbs import noun, pass_call
from rolodex.clock import today
from rolodex.commands import contact_queries, contacts, duplicates, reminders, revealing
from rolodex.commands.contact_queries import ListQuery, ListRequest
from rolodex.commands.contacts import Wanted
from rolodex.domain import ids
from rolodex.domain.changes import Edit, Provenance
from rolodex.domain.contact import CATEGORIES, STATUSES
from rolodex.domain.duplicates import Verdict
from rolodex.domain.ids import SlotId, SubjectId
from rolodex.domain.level import LEVEL_OF_WORD, Level

contact = noun("contact", "Persons, organisations and groups the mission deals with.")

_organisation = click.option("--organisation", default="", help="Member of it; found by name or made.")
_title = click.option("--title", default="", help="Holds this post of the organisation.")
_steward = click.option("--steward", type=ID, help="Id of the officer who is the primary steward.")


@contact.command("add")
@contact_options
@_organisation
@_title
@_steward
@reason_option
@provenance_options
@pass_call
def add(
    call: Call,
    given: dict[str, Any],
    organisation: str,
    title: str,
    steward: bytes | None,
    reason: str,
    level: Level | None,
    provenance: Provenance,
) -> Answer:
    """Add a contact; a code name alone is enough.

    The acting officer becomes its primary steward unless --steward names another. A name may carry its kind
    (`--name code_name:Heron`), a phone or e-mail words about it (`--phone office,signal:+22376543210`). --level,
    --source, --confidence and --verified-on hold for all values of this call.
    """
    wanted = Wanted(contact_edits(given, None, level, provenance), (), organisation, title, reason)
    done = contacts.add(call.session(), wanted, SubjectId(steward) if steward else None)
    return done_answer(done, "Added contact")


@contact.command("edit")
@contact_argument
@contact_options
@_organisation
@_title
@_steward
@click.option("--slot", type=ID, help="Replace the value in this slot instead of adding one.")
@clear_option
@version_option
@reason_option
@provenance_options
@pass_call
def edit(
    call: Call,
    contact_id: bytes,
    given: dict[str, Any],
    organisation: str,
    title: str,
    steward: bytes | None,
    slot: bytes | None,
    clear: tuple[str, ...],
    base_version: int | None,
    reason: str,
    level: Level | None,
    provenance: Provenance,
) -> Answer:
    """Change a contact's values.

    Multi-value fields get a value more, or with --slot another value in place of one; with --slot and --clear FIELD
    that value alone goes. `contact show` tells slots and version.
    """
    session = call.session()
    of_slot = SlotId(slot) if slot else None
    edits: tuple[Edit, ...]
    if of_slot and len(clear) == 1:
        edits, clear = (Edit(clear[0], None, of_slot),), ()
    else:
        edits = contact_edits(given, of_slot, level, provenance)
    if steward:
        edits = (*edits, contacts.stewardship(session, SubjectId(steward)))
    wanted = Wanted(edits, clear, organisation, title, reason)
    return done_answer(contacts.edit(session, SubjectId(contact_id), wanted, base_version), "Changed contact")


@contact.command("show")
@contact_argument
@click.option("--reveal", is_flag=True, help="Show masked values too; this is logged.")
@pass_call
def show(call: Call, contact_id: bytes, reveal: bool) -> Answer:
    """Show a contact with all its values."""
    session = call.session()
    if reveal:
        return contact_answer(revealing.reveal(session, SubjectId(contact_id)))
    return contact_answer(contact_queries.show(session, SubjectId(contact_id)))


@contact.command("reveal")
@contact_argument
@click.option("--field", default="", help="Only the masked values of this field.")
@pass_call
def reveal(call: Call, contact_id: bytes, field: str) -> Answer:
    """Show masked values; this is logged.

    The safe-contact protocol comes first; a person at risk without one cannot be reached from here.
    """
    return contact_answer(revealing.reveal(call.session(), SubjectId(contact_id), field))


@contact.command("history")
@contact_argument
@pass_call
def history(call: Call, contact_id: bytes) -> Answer:
    """Show everything ever said about a contact."""
    return history_answer(contact_queries.history(call.session(), SubjectId(contact_id)))


@contact.command("list")
@click.option("--category", type=click.Choice(CATEGORIES), metavar="CATEGORY", help="Only these, such as parliament.")
@click.option("--status", type=click.Choice(STATUSES), help="Only these.")
@click.option("--steward", type=ID, help="Only those of this officer.")
@click.option("--level", type=click.Choice(tuple(LEVEL_OF_WORD)), help="Only those of this level.")
@click.option("--unverified-since", type=DAY, default=None, help="Only those not verified since this day.")
@click.option("--deleted", is_flag=True, help="The deleted ones instead.")
@click.option("--after", type=ID, help="Go on after this contact.")
@limit_option
@pass_call
def list_(
    call: Call,
    category: str | None,
    status: str | None,
    steward: bytes | None,
    level: str | None,
    unverified_since: str | None,
    deleted: bool,
    after: bytes | None,
    limit: int,
) -> Answer:
    """List contacts by name."""
    showing = contact_queries.Presence.DELETED if deleted else contact_queries.Presence.PRESENT
    query = ListQuery(category or "", status or "", SubjectId(steward) if steward else None, showing)
    request = ListRequest(
        query, LEVEL_OF_WORD.get(level or ""), unverified_since or "", SubjectId(after) if after else None, limit
    )
    session = call.session()
    return rows_answer(contact_queries.list_(session, request), contact_queries.count(session, query), limit)


@contact.command("search")
@click.argument("text", metavar="QUERY")
@click.option("--limit", type=click.IntRange(1, 1_000), default=10, show_default=True, help="How many.")
@pass_call
def search(call: Call, text: str, limit: int) -> Answer:
    """Find contacts by name in any spelling, by number, by note.

    Accents, Arabic letter variants and spellings in another script are found; masked values never are.
    """
    return search_answer(contact_queries.search(call.session(), text, limit))


@contact.command("delete")
@contact_argument
@pass_call
def delete(call: Call, contact_id: bytes) -> Answer:
    """Delete a contact; `restore` and `undo` bring it back."""
    return done_answer(contacts.delete(call.session(), SubjectId(contact_id)), "Deleted contact")


@contact.command("restore")
@contact_argument
@pass_call
def restore(call: Call, contact_id: bytes) -> Answer:
    """Bring back a deleted contact."""
    return done_answer(contacts.restore(call.session(), SubjectId(contact_id)), "Restored contact")


@contact.command("stale")
@click.option(
    "--days", type=click.IntRange(1, 36_500), default=180, show_default=True, help="Not verified for so long."
)
@limit_option
@pass_call
def stale(call: Call, days: int, limit: int) -> Answer:
    """List contacts not verified for a long time."""
    session = call.session()
    since = (today(session.clock) - timedelta(days=days)).isoformat()
    rows = contact_queries.stale(session, since, limit)
    return rows_answer(rows, len(rows), limit)


@contact.command("due")
@click.option("--within", type=click.IntRange(0, 3_650), default=30, show_default=True, help="Days from today.")
@limit_option
@pass_call
def due(call: Call, within: int, limit: int) -> Answer:
    """List what has to be looked at soon.

    Safe-contact protocols to reconfirm, consents that end, commitments and reviews that are due.
    """
    return due_answer(reminders.due(call.session(), within, limit))


@contact.command("duplicates")
@click.option(
    "--verdict",
    "verdicts",
    multiple=True,
    type=click.Choice([verdict.value for verdict in Verdict]),
    help="Only these.",
)
@click.option("--limit", type=click.IntRange(1, 100_000), default=10_000, show_default=True, help="How many.")
@pass_call
def duplicates_(call: Call, verdicts: tuple[str, ...], limit: int) -> Answer:
    """Propose pairs that may be one person.

    `same`: all speaks for it. `choice`: look at both. `namesake`: they share a name that many have.
    """
    wanted = frozenset(Verdict(verdict) for verdict in verdicts) or frozenset(Verdict)
    return pairs_answer(duplicates.proposals(call.session(), wanted, limit))


_other_argument = click.argument("other_id", metavar="OTHER", type=ID)


@contact.command("merge")
@contact_argument
@_other_argument
@version_option
@pass_call
def merge(call: Call, contact_id: bytes, other_id: bytes, base_version: int | None) -> Answer:
    """Make OTHER one with the contact ID, which stays.

    All that was said of OTHER is kept with its provenance; `unmerge OTHER` takes it back.
    """
    done = duplicates.merge(call.session(), SubjectId(contact_id), SubjectId(other_id), base_version)
    return done_answer(done, "Merged into contact")


@contact.command("unmerge")
@_other_argument
@pass_call
def unmerge(call: Call, other_id: bytes) -> Answer:
    """Take a merge back: OTHER stands again."""
    undone = duplicates.unmerge(call.session(), SubjectId(other_id))
    return Answer({"id": ids.to_text(other_id), "undone": ids.to_text(undone.id)}, f"Unmerged {ids.to_text(other_id)}")


@contact.command("distinct")
@contact_argument
@_other_argument
@pass_call
def distinct(call: Call, contact_id: bytes, other_id: bytes) -> Answer:
    """Remember that two contacts are two people."""
    done = duplicates.distinct(call.session(), SubjectId(contact_id), SubjectId(other_id))
    return done_answer(done, "Told apart")
