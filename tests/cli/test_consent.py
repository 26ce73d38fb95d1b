"""Consent on the command line: recorded, judged, withdrawn, overridden by two."""

from collections.abc import Callable

from tests.cli.harness import Terminal

People = Callable[..., Terminal]
ASKED = ("--purpose", "contact_and_liaison", "--audience", "mission")


def contact(person: Terminal, *more: str) -> str:
    return str(person.json("contact", "add", "--name", "Nana Invented", *more)["id"])


def answer(person: Terminal, contact_id: str, *asked: str, status: int = 0) -> tuple[str, str | None]:
    found = person.json("consent", "check", contact_id, *asked, status=status)
    return found["answer"], found["reason"]


def test_without_record_the_own_mission_must_ask(terminal: People) -> None:
    amina = terminal("amina")
    assert answer(amina, contact(amina), *ASKED) == ("ask", "no_consent_record")


def test_person_at_risk_without_record_is_denied(terminal: People) -> None:
    amina = terminal("amina")
    assert answer(amina, contact(amina, "--risk", "high"), *ASKED, status=5) == ("deny", "no_consent_record")


def test_given_consent_allows_and_its_withdrawal_denies(terminal: People) -> None:
    amina = terminal("amina")
    nana = contact(amina)
    given = amina.json("consent", "add", nana, *ASKED)
    assert answer(amina, nana, *ASKED) == ("allow", None)
    amina.json("consent", "withdraw", given["id"])
    assert answer(amina, nana, *ASKED, status=5) == ("deny", "consent_withdrawn")
    amina.json("undo")
    assert answer(amina, nana, *ASKED) == ("allow", None)


def test_consent_past_its_day_is_no_consent(terminal: People) -> None:
    amina = terminal("amina")
    nana = contact(amina)
    amina.json("consent", "add", nana, *ASKED, "--valid-until", "2026-12-01")
    assert answer(amina, nana, *ASKED, "--on", "2026-12-01") == ("allow", None)
    assert answer(amina, nana, *ASKED, "--on", "2026-12-02", status=5) == ("deny", "consent_expired")


def test_named_successor_only_lets_nobody_else_follow(terminal: People) -> None:
    amina = terminal("amina")
    nana = contact(amina)
    successor, other = "11" * 16, "22" * 16
    hand_over = ("--purpose", "hand_over_to_successor", "--audience", "mission", "--movement", "hand_over")
    amina.json(
        *("consent", "add", nana, "--purpose", "hand_over_to_successor", "--audience", "mission"),
        *("--on-hand-over", "named_successor_only", "--named-successor", successor),
    )
    assert answer(amina, nana, *hand_over, "--recipient", successor) == ("allow", None)
    assert answer(amina, nana, *hand_over, "--recipient", other, status=5) == ("deny", "not_named_successor")


def test_override_needs_a_reason_and_another_officer(terminal: People) -> None:
    amina = terminal("amina")
    nana = contact(amina, "--risk", "high")
    second = amina.folder / "second.txt"
    second.write_text("salma counts nine herons at the ferry\n", encoding="utf-8")
    slot = (
        "vault",
        "slots",
        "add-officer",
        "--officer",
        "Salma",
        "--kdf",
        "small",
        "--new-passphrase-file",
        str(second),
    )
    amina.json(*slot)
    recipient = "33" * 16
    line = ("consent", "override", nana, "--purpose", "contact_and_liaison", "--recipient", recipient, "--reason")
    good = "She is in danger tonight and only he can reach her."
    short = amina.json(*line, "Urgent.", "--second-passphrase-file", str(second), status=2)
    assert short["error"]["params"]["field"] == "reason"
    alone = amina.json(*line, good, "--second-passphrase-file", str(amina.passphrase_file), status=2)
    assert alone["error"]["params"]["field"] == "second_officer"
    amina.json(*line, good, "--second-passphrase-file", str(second))
    assert answer(amina, nana, *ASKED, "--recipient", recipient) == ("allow", None)
    assert answer(amina, nana, *ASKED, status=5)[0] == "deny"
    actions = [entry["action"] for entry in amina.json("audit", "list")["entries"]]
    assert actions[0] == "consent.override"
