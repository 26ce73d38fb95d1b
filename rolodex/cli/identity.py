"""`identity`: the acting officer's own keys."""

from datetime import UTC, datetime
from pathlib import Path

import click

from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.plain_text import abridged, facts
from rolodex.cli.verbs import noun, pass_call
from rolodex.commands import identities, own_files
from rolodex.domain import ids

identity = noun("identity", "Your own keys, and the card that gives them to colleagues.")


@identity.command("show")
@pass_call
def show(call: Call) -> Answer:
    """Show your public keys and your fingerprint.

    A colleague who has your card verifies it by typing the forty digits that you read out.
    """
    own = identities.show(call.session())
    document = {
        "officer": ids.to_text(own.officer),
        "name": own.name,
        "component": own.component,
        "fingerprint": own.fingerprint,
        "signing_key": own.signing_key.hex(),
        "recipient": own.recipient,
    }
    return Answer(document, facts((document | {"recipient": abridged(own.recipient)}).items()))


@identity.command("public-card")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The file to write, such as me.rlxcard.")
@click.option("--name", help="A name or function to stand on the card instead of yours.")
@click.option("--not-after", type=click.DateTime(["%Y-%m-%d"]), help="The card's last day; two years without it.")
@pass_call
def public_card(call: Call, out: Path, name: str | None, not_after: datetime | None) -> Answer:
    """Write your signed public card for colleagues.

    It holds no secret. Colleagues take it in with `recipient add`.
    """
    session = call.session()
    end = not_after.replace(hour=23, minute=59, second=59, tzinfo=UTC) if not_after else None
    own_files.write_bytes(out, identities.public_card(session, name, end))
    fingerprint = identities.show(session).fingerprint
    return Answer(
        {"file": str(out), "fingerprint": fingerprint}, f"Written to {out}.\nRead out to compare: {fingerprint}"
    )
