"""Bundles by a colleague who turned: signed with known keys, and made to get past what a person is asked."""

from collections.abc import Callable
from pathlib import Path

from rolodex.bundle import card as cards
from rolodex.bundle import writer
from rolodex.bundle.manifest import Draft, Purpose
from rolodex.bundle.writer import SealedTo
from rolodex.clock import iso, to_ms
from rolodex.commands import passphrases
from rolodex.commands.session import Session, open_session
from rolodex.domain import changes
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Claim, Kind
from rolodex.domain.ids import SubjectId
from rolodex.store import claims
from tests.cli import bundles
from tests.cli.bundles import asked, officer_id
from tests.cli.harness import Terminal

Make = Callable[..., Terminal]
Made = Callable[[Session], list[Claim]]


def forged(sender: Terminal, to: Terminal, made: Made, *, as_officer: str = "", name: str = "Amina") -> Path:
    """A bundle of any claims that the sender signs, with a card that says what the sender likes."""
    card = to.folder / "own.rlxcard"
    to.json("identity", "public-card", "--out", str(card))
    session = open_session(sender.folder / sender.vault, passphrases.from_text(sender.passphrase), sender.clock)
    try:
        identity, own = session.acting()
        now = session.clock.now()
        front = cards.make(
            identity,
            officer_id=bytes.fromhex(as_officer) if as_officer else own,
            name=name,
            component=None,
            created_at=now.replace(year=now.year - 1),
            not_after=now.replace(year=now.year + 1),
        )
        draft = Draft(
            bundle_id=session.new_id().hex(),
            purpose=Purpose.UPDATE,
            sequence=to_ms(now),
            created_at=iso(now),
            not_after=iso(now.replace(year=now.year + 1)),
            made_by="somebody",
        )
        path = sender.folder / "rlx-forgedxx.rlx"
        writer.write(
            path,
            sealed_to=SealedTo.card(cards.parse(card.read_bytes())),
            signer=identity,
            card=cards.parse(front),
            draft=draft,
            claims=made(session),
        )
    finally:
        session.close()
    return path


def test_card_in_front_that_names_another_officer_is_refused(terminal: Make) -> None:
    amina, bruno, carla = terminal("amina"), terminal("bruno"), terminal("carla")
    bundles.acquainted(amina, bruno, carla)
    file = forged(amina, bruno, lambda _: [], as_officer=officer_id(carla), name="Carla")
    found = bruno.json("bundle", "inspect", str(file), status=7)
    assert found["error"]["code"] == "signer_unknown"


def test_name_of_a_known_signer_is_the_one_that_was_taken_in(terminal: Make) -> None:
    amina, bruno = terminal("amina"), terminal("bruno")
    bundles.acquainted(amina, bruno)
    file = forged(amina, bruno, lambda _: [], name="Head of Mission")
    assert bruno.json("bundle", "inspect", str(file))["signer"]["name"] == "Amina"


def test_protocol_for_somebody_who_is_said_to_be_safe_at_once_is_asked(terminal: Make) -> None:
    amina, bruno = terminal("amina"), terminal("bruno")
    bundles.acquainted(amina, bruno)
    nana = str(bruno.json("contact", "add", "--name", "Nana Invented", "--category", "community_alert")["id"])
    own = open_session(bruno.folder / bruno.vault, passphrases.from_text(bruno.passphrase), bruno.clock)
    try:
        held = claims.of_subject(own.db, SubjectId(bytes.fromhex(nana)))
    finally:
        own.close()

    def made(session: Session) -> list[Claim]:
        category = [claim for claim in held if claim.field == "categories"]
        edits = [Edit("contact", nana), Edit("cover_story", "Ask for her by name at the checkpoint")]
        protocol = changes.create(Kind.SAFE_CONTACT, edits, session.author())
        return [*changes.withdraw(category, session.author()), *protocol]

    questions = asked(bruno.json("bundle", "inspect", str(forged(amina, bruno, made))))
    assert sorted(question["about"] for question in questions) == ["lost_protection", "safe_contact"]


def test_bundle_renames_no_officer_whose_card_is_here_and_gives_nobody_keys(terminal: Make) -> None:
    amina, bruno = terminal("amina"), terminal("bruno")
    bundles.acquainted(amina, bruno)
    own = open_session(bruno.folder / bruno.vault, passphrases.from_text(bruno.passphrase), bruno.clock)
    try:
        held = own.subject(own.acting()[1], Kind.OFFICER)
    finally:
        own.close()

    def made(session: Session) -> list[Claim]:
        edits = [Edit("name", "Mallory"), Edit("signing_keys", {"key": "ab" * 32})]
        return list(changes.edit(held, edits, session.author()))

    done = bruno.json("bundle", "import", str(forged(amina, bruno, made)))
    assert done["changes"]["claims"] == 0
    assert bruno.json("identity", "show")["name"] == "Bruno"


def test_notice_about_a_contact_goes_only_to_who_has_it(terminal: Make) -> None:
    amina, bruno = terminal("amina"), terminal("bruno")
    bundles.acquainted(amina, bruno)
    nana = str(amina.json("contact", "add", "--name", "Nana Invented", "--category", "witness")["id"])
    amina.json("safe-contact", "set", nana, "--cover-story", "a cousin from Gao")
    what = ("--purpose", "notice", "--contact", nana, "--out", str(bundles.stick(amina)))
    found = amina.json("bundle", "export", "--to", officer_id(bruno), *what, status=5)
    assert found["error"]["params"]["rule"] == "not_a_holder_of_the_contact"
