"""A safe-contact protocol that lost what it said, by whatever way, opens no number."""

from collections.abc import Callable

from rolodex.commands import guarded_edits, passphrases
from rolodex.commands.session import open_session
from rolodex.domain import ids
from rolodex.domain.claim import Kind
from tests.cli.harness import Terminal


def test_protocol_that_lost_its_values_reveals_nothing(terminal: Callable[..., Terminal]) -> None:
    amina = terminal("amina")
    given = ("--name", "code_name:Heron", "--risk", "high", "--phone", "+22376000001")
    heron = amina.json("contact", "add", *given)["id"]
    protocol = amina.json("safe-contact", "set", heron, "--never", "call the shop")["id"]
    secret = passphrases.from_text(amina.passphrase)
    session = open_session(amina.folder / "vault", secret, amina.clock)
    guarded_edits.edit(session, ids.subject(protocol), Kind.SAFE_CONTACT, [], clear=["never"])
    session.close()

    refused = amina.json("contact", "reveal", heron, status=5)

    assert refused["error"]["params"] == {"rule": "no_safe_contact_protocol"}
