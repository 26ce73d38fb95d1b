"""`safe-contact`: how a person may be reached without harm."""

from typing import Any

import click

from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.contact_values import PAST_DAY, clear_option, contact_argument, plain_edits, set_option
from rolodex.cli.subject_text import done_answer, subject_answer
from rolodex.cli.verbs import noun, pass_call
from rolodex.commands import revealing, safe_contacts
from rolodex.domain.changes import Edit, Provenance
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId

safe_contact = noun("safe-contact", "How a person may be reached without harm.")


@safe_contact.command("set")
@contact_argument
@click.option("--channel", "channels", multiple=True, help="CHANNEL[;HOURS[;WHO MAY CALL]], best first.")
@click.option("--message/--no-message", "leave_message", default=None, help="Whether a message may be left.")
@click.option("--cover-story", help="What a caller says.")
@click.option("--if-somebody-else-answers", help="What to do then.")
@click.option("--never", multiple=True, help="What must never be done.")
@click.option("--meeting-place", "meeting_places", multiple=True, help="Where to meet.")
@click.option("--confirmed-on", type=PAST_DAY, help="When the contact last confirmed this.")
@set_option
@clear_option
@pass_call
def set_(
    call: Call, /, contact_id: bytes, clear: tuple[str, ...], assignments: tuple[str, ...], **given: Any
) -> Answer:
    """Make or change the protocol of a contact.

    A list given here (channels, never, meeting places) takes the place of the one before.
    """
    edits = [Edit("channels", _channel(rank, text)) for rank, text in enumerate(given.pop("channels"), 1)]
    for name in ("never", "meeting_places"):
        edits.extend(Edit(name, text) for text in given.pop(name))
    edits.extend(Edit(name, value) for name, value in given.items() if value is not None)
    edits.extend(plain_edits({}, assignments, None, Provenance()))
    done = safe_contacts.set_(call.session(), SubjectId(contact_id), tuple(edits), clear)
    return done_answer(done, "Set safe-contact protocol")


@safe_contact.command("show")
@contact_argument
@click.option("--reveal", is_flag=True, help="Show masked values too; this is logged.")
@pass_call
def show(call: Call, contact_id: bytes, reveal: bool) -> Answer:
    """Show the protocol of a contact."""
    session = call.session()
    found = safe_contacts.show(session, SubjectId(contact_id))
    if reveal:
        found = revealing.reveal_dependant(session, found.id, Kind.SAFE_CONTACT)
    return subject_answer(found)


@safe_contact.command("confirm")
@contact_argument
@click.option("--on", type=PAST_DAY, help="When; today where left out.")
@pass_call
def confirm(call: Call, contact_id: bytes, on: str | None) -> Answer:
    """Note that the contact confirmed the protocol."""
    return done_answer(safe_contacts.confirm(call.session(), SubjectId(contact_id), on), "Confirmed protocol")


def _channel(rank: int, text: str) -> dict[str, Any]:
    channel, _, rest = text.partition(";")
    hours, _, who = rest.partition(";")
    return {"rank": rank, "channel": channel.strip(), "hours": hours.strip(), "who_may_call": who.strip()}
