"""`vault quick-unlock`: a PIN for the window on one computer, with its key store."""

from typing import Final

import click

from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.plain_text import facts
from rolodex.cli.verbs import noun, pass_call
from rolodex.clock import iso
from rolodex.commands import quick_unlock as pins
from rolodex.commands.quick_unlock import Answer as Standing

quick_unlock = noun("quick-unlock", "A PIN instead of the passphrase, here.")

_WORDS: Final = {
    Standing.OFF: "Off on this computer.",
    Standing.ABSENT: "This computer's key store cannot be used now; the passphrase opens the vault.",
    Standing.READY: "On: a PIN opens the vault on this computer.",
    Standing.EXPIRED: "On, but the last unlock by passphrase is too long ago.",
    Standing.CLOCK_SET_BACK: "On, but the clock was set back; the passphrase opens the vault.",
    Standing.USED_UP: "Ended by ten wrong PINs; the passphrase opens the vault.",
}


@quick_unlock.command("on")
@click.option("--pin-file", metavar="FILE|-", help="Where the PIN is read from.")
@pass_call
def on(call: Call, pin_file: str | None) -> Answer:
    """Let a PIN open this vault on this computer.

    It takes six characters or more and serves for seven days after each unlock by passphrase in the window. Ten wrong
    PINs end it. Off by default: whoever is logged in here with your name only needs the PIN.
    """
    session = call.session()
    typed = call.second_secret(pin_file, "New PIN", "pin")
    pins.enable(session, pins.pin(typed.expose().decode()))
    return Answer({"on": True}, f"A PIN opens this vault here for {pins.LIFETIME_DAYS} days.")


@quick_unlock.command("off")
@pass_call
def off(call: Call) -> Answer:
    """Take the acting officer's PINs away, on every computer."""
    session = call.session()
    computers = pins.own(session).computers
    pins.disable(session)
    return Answer({"on": False, "were_on": computers}, "No PIN opens this vault for you any more.")


@quick_unlock.command("status")
@pass_call
def status(call: Call) -> Answer:
    """Say whether a PIN opens this vault here."""
    computers = pins.own(call.session()).computers
    found = pins.state(call.vault, call.clock)
    document = {
        "state": found.answer.value,
        "offered": pins.is_offered(),
        "tries_left": found.tries_left,
        "expires_at": iso(found.expires_at) if found.expires_at else None,
        "computers": computers,
    }
    return Answer(document, f"{_WORDS[found.answer]}\n{facts(document.items())}")
