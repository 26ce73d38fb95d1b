"""`handover fallback`: how a contact is told of the successor where nobody can introduce them in person."""

from typing import Any

import click

from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.contact_values import ID
from rolodex.cli.handover import handover
from rolodex.cli.plain_text import count
from rolodex.cli.verbs import pass_call
from rolodex.commands import fallbacks
from rolodex.domain import fallback as rules
from rolodex.domain import ids
from rolodex.domain.ids import SubjectId


@handover.command("fallback")
@click.argument("case_id", metavar="CASE", type=ID)
@click.argument("contacts", metavar="[CONTACT]...", type=ID, nargs=-1)
@click.option("--mode", type=click.Choice(rules.MODES), help="Propose this for these contacts.")
@click.option("--reason", default="", help="Why there is no meeting.")
@click.option("--accept", "is_accepted", is_flag=True, help="Accept what is proposed; for all that wait, name none.")
@pass_call
def fallback(
    call: Call, /, case_id: bytes, contacts: tuple[bytes, ...], mode: str | None, reason: str, is_accepted: bool
) -> Answer:
    """Propose or accept a fallback for who cannot be met together.

    Who hands over proposes. The incoming officer, the supervisor or the custodian accepts, never who hands over; then
    the contact counts as introduced. What they accept reaches another vault only by a bundle of purpose agreement that
    they export themselves.
    """
    if is_accepted == bool(mode):
        raise click.UsageError("Give --mode to propose, or --accept.")
    if mode and not contacts:
        raise click.UsageError("Name the contacts.")
    session, case = call.session(), SubjectId(case_id)
    named = [SubjectId(contact) for contact in contacts]
    document: dict[str, Any] = {"case": ids.to_text(case)}
    if mode:
        document["proposed"] = fallbacks.propose(session, case, dict.fromkeys(named, mode), reason)
        return Answer(document, f"proposed for {count(document['proposed'], 'contact')}")
    document["accepted"] = fallbacks.accept(session, case, named)
    return Answer(document, f"accepted for {count(document['accepted'], 'contact')}")
