"""`interaction`: meetings, calls and letters, with what was promised."""

import click

from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.contact_values import DAY, ID, limit_option, provenance_options, reason_option
from rolodex.cli.subject_text import list_answer
from rolodex.cli.verbs import noun, pass_call
from rolodex.commands import interactions
from rolodex.commands.interactions import Meeting
from rolodex.domain import ids
from rolodex.domain.changes import Provenance
from rolodex.domain.ids import SubjectId
from rolodex.domain.interaction import CHANNELS
from rolodex.domain.level import Level

interaction = noun("interaction", "What happened with whom, and what was promised.")


@interaction.command("log")
@click.argument("contacts", metavar="CONTACT...", nargs=-1, required=True, type=ID)
@click.option("--channel", type=click.Choice(CHANNELS), required=True, help="How it took place.")
@click.option("--at", default="", help="When, with time zone; now where left out.")
@click.option("--place", default="", help="Where.")
@click.option("--summary", default="", help="What was said.")
@click.option("--topic", "topics", multiple=True, help="A topic.")
@click.option("--promise-by-us", "by_us", multiple=True, help="What we promised; opens a commitment.")
@click.option("--promise-by-them", "by_them", multiple=True, help="What they promised; opens a commitment.")
@click.option("--due", type=DAY, help="When the promises are due.")
@click.option("--owner", type=ID, help="Id of the officer who sees to the promises; you, where left out.")
@reason_option
@provenance_options
@pass_call
def log(
    call: Call,
    contacts: tuple[bytes, ...],
    channel: str,
    at: str,
    place: str,
    summary: str,
    topics: tuple[str, ...],
    by_us: tuple[str, ...],
    by_them: tuple[str, ...],
    due: str | None,
    owner: bytes | None,
    reason: str,
    level: Level | None,
    provenance: Provenance,
) -> Answer:
    """Log a meeting, call or letter with its promises in one go.

    Promises are made to or by the first contact named.
    """
    named = tuple(SubjectId(contact) for contact in contacts)
    whose = SubjectId(owner) if owner else None
    meeting = Meeting(named, channel, at, place, summary, topics, by_us, by_them, due, level, provenance, whose)
    done = interactions.log(call.session(), meeting, reason)
    document = {
        "id": ids.to_text(done.interaction),
        "commitments": [ids.to_text(commitment) for commitment in done.commitments],
    }
    return Answer(document, f"Logged interaction {document['id']}, {len(done.commitments)} commitments")


@interaction.command("list")
@click.option("--contact", type=ID, help="Only those with this contact.")
@click.option("--reveal", is_flag=True, help="Show masked values too; this is logged. Needs --contact.")
@limit_option
@pass_call
def list_(call: Call, contact: bytes | None, reveal: bool, limit: int) -> Answer:
    """List interactions, newest first."""
    session = call.session()
    if reveal and contact is None:
        raise click.UsageError("--reveal needs --contact.")
    if reveal:
        assert contact is not None
        found = interactions.revealed(session, SubjectId(contact), limit)
    else:
        found = interactions.listed(session, SubjectId(contact) if contact else None, limit)
    return list_answer("interactions", found, ("at", "channel", "contacts", "place", "summary", "topics"))
