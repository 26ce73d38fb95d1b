"""`audit`: what was done in this vault, in a log that shows tampering."""

import click

from rolodex.cli import exit_codes
from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.plain_text import table
from rolodex.cli.verbs import noun, pass_call
from rolodex.clock import from_ms, iso
from rolodex.commands import audit_log
from rolodex.domain import ids

audit = noun("audit", "What was done in this vault, in a log that shows tampering.")

MAX_LISTED = 10_000


@audit.command("list")
@click.option("--limit", type=click.IntRange(1, MAX_LISTED), default=50, show_default=True, help="How many.")
@click.option("--about", metavar="ID", help="Only entries about this subject.")
@pass_call
def list_(call: Call, limit: int, about: str | None) -> Answer:
    """List the latest entries, newest first.

    Subjects appear under pseudonyms that mean nothing outside this vault.
    """
    session = call.session()
    found = audit_log.latest(session, limit) if about is None else audit_log.about(session, ids.parse(about), limit)
    documents = [
        {
            "sequence": entry.sequence,
            "at": iso(from_ms(entry.at_ms)),
            "action": entry.action,
            "actor": entry.actor.hex(),
            "references": [reference.hex() for reference in entry.references],
            "numbers": dict(entry.numbers),
        }
        for entry in found
    ]
    rows = [
        (
            entry.sequence,
            iso(from_ms(entry.at_ms)),
            entry.action,
            ", ".join(f"{name} {value}" for name, value in entry.numbers.items()),
        )
        for entry in found
    ]
    return Answer({"entries": documents}, table(("no", "at", "what", ""), rows))


@audit.command("verify")
@pass_call
def verify(call: Call) -> Answer:
    """Check the chain and its signatures; name the first bad entry."""
    bad = audit_log.first_bad_entry(call.session())
    if bad is None:
        return Answer({"sound": True, "first_bad_entry": None}, "Every entry is as it was written.")
    return Answer(
        {"sound": False, "first_bad_entry": bad}, f"Entry {bad} is not as it was written.", exit_codes.DAMAGED
    )
