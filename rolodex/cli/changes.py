"""`undo`, `redo`, `changes`: the change sets of this officer."""

from typing import Any

import click

from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.plain_text import table
from rolodex.cli.verbs import VerbCommand, pass_call
from rolodex.clock import from_ms, iso
from rolodex.commands import undoing
from rolodex.commands.undoing import ChangeSet
from rolodex.domain import ids

MAX_LISTED = 1_000


@click.command("undo", cls=VerbCommand)
@click.argument("change_set", required=False)
@pass_call
def undo(call: Call, change_set: str | None) -> Answer:
    """Take back the latest command of this officer.

    With an id, take back that change set; `changes` lists them.
    """
    session = call.session()
    if change_set is None:
        done = undoing.undo(session)
    else:
        done = undoing.undo_one(session, ids.ChangeSetId(ids.parse(change_set, "change_set")))
    return Answer({"undone": document(done)}, f"Undone: {done.command}.")


@click.command("redo", cls=VerbCommand)
@pass_call
def redo(call: Call) -> Answer:
    """Bring back what the latest undo took away."""
    done = undoing.redo(call.session())
    return Answer({"redone": document(done)}, f"Done again: {done.command}.")


@click.command("changes", cls=VerbCommand)
@click.option("--limit", type=click.IntRange(1, MAX_LISTED), default=20, show_default=True, help="How many.")
@pass_call
def changes(call: Call, limit: int) -> Answer:
    """List the latest change sets, newest first."""
    found = undoing.latest(call.session(), limit)
    rows = [
        (ids.to_text(one.id), iso(from_ms(one.at_ms)), one.command, "yes" if one.is_in_effect else "no")
        for one in found
    ]
    return Answer({"changes": [document(one) for one in found]}, table(("id", "at", "command", "in effect"), rows))


def document(found: ChangeSet) -> dict[str, Any]:
    """A change set as documents show it."""
    return {
        "id": ids.to_text(found.id),
        "command": found.command,
        "author": found.author.hex(),
        "at": iso(from_ms(found.at_ms)),
        "origin": found.origin.value,
        "in_effect": found.is_in_effect,
    }
