"""`contact erase`: a contact is erased for good."""

from typing import Final

import click

from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.contact import contact
from rolodex.cli.contact_values import ID
from rolodex.cli.verbs import pass_call
from rolodex.commands import erasing_contacts
from rolodex.commands.erasing_contacts import REASONS, ErasedContacts, Why
from rolodex.domain import ids
from rolodex.domain.ids import SubjectId
from rolodex.errors import Invalid

WORD: Final = "erase"


@contact.command("erase")
@click.argument("contacts", metavar="ID...", nargs=-1, required=True, type=ID)
@click.option("--reason", type=click.Choice([why.value for why in REASONS]), required=True, help="Why it must go.")
@click.option("--confirm", "typed", required=True, metavar="WORD", help='The word "erase": it cannot be undone.')
@pass_call
def erase(call: Call, contacts: tuple[bytes, ...], reason: str, typed: str) -> Answer:
    """Erase contacts for good, with all that is about them.

    `contact delete` can be taken back; this cannot. The person asked for it, or the time to keep the contact is over.
    The answer names officers who got it from here, to be told by you, and backups with the day when they go.
    """
    if typed != WORD:
        raise Invalid("confirm", "not_the_word")
    named = tuple(SubjectId(one) for one in contacts)
    return _answer(erasing_contacts.erase(call.session(), named, Why(reason)))


def _answer(done: ErasedContacts) -> Answer:
    document = {
        "erased": [ids.to_text(one) for one in done.contacts],
        "claims": done.claims,
        "holders": [{"officer": ids.to_text(one.officer), "name": one.name} for one in done.holders],
        "backups": [{"made_on": one.made_on, "gone_by": one.gone_by} for one in done.backups],
    }
    lines = [f"erased {len(done.contacts)} contacts, {done.claims} claims"]
    lines += [f"{one.name} ({ids.to_text(one.officer)}) got it from here: tell them" for one in done.holders]
    lines += [f"the backup of {one.made_on} still holds it and goes by {one.gone_by}" for one in done.backups]
    return Answer(document, "\n".join(lines))
