"""`recipient`: the public keys of colleagues."""

from pathlib import Path
from typing import Any

import click

from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.plain_text import abridged, facts, table
from rolodex.cli.verbs import noun, pass_call
from rolodex.clock import from_ms, iso
from rolodex.commands import own_files, recipients
from rolodex.commands.recipients import Comparison, Known
from rolodex.domain import ids

recipient = noun("recipient", "The public keys of colleagues, and how far each is trusted.")

_id = click.argument("officer", metavar="ID")


@recipient.command("add")
@click.argument("card", type=click.Path(path_type=Path))
@pass_call
def add(call: Call, card: Path) -> Answer:
    """Take in a colleague's public card.

    The officer becomes known here by the id on the card. Other keys than before are marked `changed` and block until
    they are verified or revoked.
    """
    found = recipients.add(call.session(), own_files.read(card, recipients.MAX_CARD_BYTES))
    officer = ids.to_text(found.officer)
    text = f"Taken in: {officer}, {_words(found)}."
    if not found.is_verified:
        text += "\nNext: let the colleague read the digits out and type them:"
        text += f"\n`recipient verify {officer} --how voice --fingerprint DIGITS`"
    return Answer(document(found), text)


@recipient.command("list")
@pass_call
def list_(call: Call) -> Answer:
    """List the officers whose cards are known here."""
    found = recipients.list_(call.session())
    rows = [
        (ids.to_text(one.officer), one.card.name, one.card.component, _words(one), iso(one.card.not_after))
        for one in found
    ]
    text = table(("id", "name", "component", "keys", "card ends"), rows)
    return Answer({"recipients": [document(one) for one in found]}, text)


@recipient.command("show")
@_id
@pass_call
def show(call: Call, officer: str) -> Answer:
    """Show an officer's keys and their history."""
    session = call.session()
    identifier = ids.subject(officer)
    found = recipients.show(session, identifier)
    steps = [
        {
            "state": step.event.state.value,
            "at": iso(from_ms(step.event.at_ms)),
            "by": step.event.actor.hex(),
            "signing_key": step.signing_key.hex(),
        }
        for step in recipients.history(session, identifier)
    ]
    shown = document(found)
    rows = [(step["at"], step["state"].replace("_", " ")) for step in steps]
    seen = shown | {"recipient": abridged(found.card.keys.recipient)}
    return Answer({**shown, "history": steps}, facts(seen.items()) + "\n\n" + table(("at", "keys"), rows))


@recipient.command("verify")
@_id
@click.option("--fingerprint", metavar="DIGITS", required=True, help="The forty digits as your colleague reads them.")
@click.option(
    "--how", type=click.Choice([how.value for how in Comparison]), required=True, help="How you heard the digits."
)
@pass_call
def verify(call: Call, officer: str, fingerprint: str, how: str) -> Answer:
    """Type what the colleague reads out; the program compares.

    Let the colleague read from `identity show`, over a call where you know the voice or face to face; never copy the
    digits from a message.
    """
    found = recipients.verify(call.session(), ids.subject(officer), fingerprint, Comparison(how))
    return Answer(document(found), f"The keys of {ids.to_text(found.officer)} are {_words(found)}.")


@recipient.command("revoke")
@_id
@pass_call
def revoke(call: Call, officer: str) -> Answer:
    """Never trust an officer's present keys again.

    Where these had replaced earlier keys without being verified, the earlier ones count again.
    """
    session = call.session()
    identifier = ids.subject(officer)
    call.confirm("Never trust these keys again?")
    found = recipients.revoke(session, identifier)
    return Answer(document(found), f"Done. The keys of {officer} that count now are {_words(found)}.")


def document(found: Known) -> dict[str, Any]:
    """An officer's present keys. The fingerprint is there once it was compared: nobody shall copy it from here."""
    return {
        "id": ids.to_text(found.officer),
        "name": found.card.name,
        "component": found.card.component,
        "state": found.state.value,
        "verified": found.is_verified,
        "fingerprint": found.card.fingerprint if found.is_verified else None,
        "signing_key": found.card.keys.signing.hex(),
        "recipient": found.card.keys.recipient,
        "created_at": iso(found.card.created_at),
        "not_after": iso(found.card.not_after),
    }


def _words(found: Known) -> str:
    return found.state.value.replace("_", " ")
