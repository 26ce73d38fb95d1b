"""Every no of the program has a status, a sentence and a next step, and none of them holds a word of a contact."""

import json
from collections.abc import Callable, Iterator

import pytest

from rolodex import errors
from rolodex.cli import error_text, exit_codes, main, plain_text
from tests.cli.harness import Terminal

Make = Callable[..., Terminal]
STATUSES = {
    "cancelled": 130,
    "conflict": 8,
    "damaged": 4,
    "decisions_needed": 8,
    "disk_full": 4,
    "environment": 4,
    "expired": 7,
    "file_exists": 4,
    "file_missing": 4,
    "illegal_transition": 5,
    "invalid": 2,
    "key_store_absent": 4,
    "limit_exceeded": 6,
    "malformed": 6,
    "not_a_recipient": 7,
    "not_found": 2,
    "not_permitted": 5,
    "out_of_sequence": 7,
    "quick_unlock_off": 3,
    "read_only": 4,
    "refused": 5,
    "replayed": 7,
    "signature_invalid": 7,
    "signer_unknown": 7,
    "too_new": 6,
    "unreliable": 7,
    "vault_in_use": 3,
    "vault_locked": 3,
    "vault_too_new": 4,
    "wrong_passphrase": 3,
    "wrong_pin": 3,
}


def _below(kind: type[errors.RolodexError]) -> Iterator[type[errors.RolodexError]]:
    for child in kind.__subclasses__():
        yield child
        yield from _below(child)


KINDS = sorted(set(_below(errors.RolodexError)), key=lambda kind: kind.code)


def _made(kind: type[errors.RolodexError]) -> errors.RolodexError:
    """The error without parameters, whatever its constructor asks for."""
    error = kind.__new__(kind)
    errors.RolodexError.__init__(error)
    return error


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_error_has_the_status_that_scripts_rely_on(kind: type[errors.RolodexError]) -> None:
    assert exit_codes.of_error(_made(kind)) == STATUSES[kind.code]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.code != "unreliable"], ids=lambda kind: kind.code)
def test_error_has_a_sentence_and_a_next_step(kind: type[errors.RolodexError]) -> None:
    document = main.error_document(_made(kind))["error"]

    assert document["message"].endswith(".")
    assert document["hint"] or kind is errors.Cancelled
    assert "{" not in document["message"] + document["hint"]


def test_no_sentence_is_for_an_error_that_does_not_exist() -> None:
    assert set(error_text.SENTENCES) <= {kind.code for kind in KINDS}


def test_parameter_stands_in_the_sentence_as_words() -> None:
    refusal = errors.Invalid("valid_until", "not_a_choice")
    unknown = errors.IllegalTransition("no_such_guard")

    assert error_text.message(refusal) == (
        "The value for valid until cannot be taken: it is not one of the allowed words."
    )
    assert error_text.message(unknown) == "This step waits for a condition: no such guard."


@pytest.mark.parametrize(
    "arguments",
    [
        ("fly",),
        ("vault",),
        ("vault", "slots"),
        ("vault", "fly"),
        ("vault", "info", "--wings"),
        ("vault", "create"),
        ("audit", "list", "--limit", "many"),
        ("recipient", "verify", "0" * 32, "--how", "letter", "--fingerprint", "1"),
        ("--json",),
    ],
)
def test_wrong_usage_is_a_document_too(terminal: Make, arguments: tuple[str, ...]) -> None:
    document = terminal("amina").json(*arguments, status=2)

    assert document["error"]["code"] == "usage"
    assert document["error"]["message"]
    assert document["error"]["params"] == {}


def test_wrong_usage_shows_the_usage_to_people(terminal: Make) -> None:
    result = terminal("amina").run("vault", "restore", "backup")

    assert (result.status, result.stdout) == (2, "")
    assert "Usage: rolodex vault restore [OPTIONS] BACKUP" in result.stderr
    assert "rolodex: Missing option '--to'" in result.stderr


def test_noun_without_a_verb_shows_its_verbs_unmasked(terminal: Make) -> None:
    result = terminal("amina").run("contact")

    assert (result.status, result.stdout) == (2, "")
    assert "Add a contact; a code name alone is enough." in result.stderr
    assert result.stderr.endswith("rolodex: A verb is missing; --help lists them.\n")


def test_error_for_people_goes_to_standard_error_with_its_hint(terminal: Make) -> None:
    result = terminal("amina").run("recipient", "show", "0" * 32)

    assert result.stdout == ""
    assert result.stderr == (
        "rolodex: There is no recipient with this id here.\n         List or search first and copy the id.\n"
    )


def test_defect_says_where_it_is_and_nothing_of_the_data(terminal: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    amina = terminal("amina")

    def broken(*_given: object) -> None:
        raise ValueError("Salif Invented is secret")

    monkeypatch.setattr("rolodex.commands.vaults.info", broken)
    for_people, document = amina.run("vault", "info"), amina.json("vault", "info", status=1)

    assert for_people.status == 1
    assert "Salif" not in for_people.stdout + for_people.stderr + json.dumps(document)
    assert "ValueError at rolodex.cli.vault:" in for_people.stderr
    assert document["error"]["code"] == "defect"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("contact", "add", "--name", "Salif Secret", "--category", "spaceman"), "usage"),
        (("contact", "add", "--category", 'Salif\'s "Secret"\n'), "usage"),
        (("contact", "add", "--category=Salif"), "usage"),
        (("contact", "list", "--limit", "Salif"), "usage"),
        (("contact", "show", "0" * 32, "Salif"), "usage"),
        (("contact", "Salif"), "usage"),
        (("identity", "public-card", "--out", "x", "--not-after", "Salif"), "usage"),
        (("contact", "add", "--name", "Salif Secret\x00"), "invalid"),
        (("contact", "add", "--name", "Salif Secret" * 1000), "limit_exceeded"),
        (("contact", "show", "Salif Secret"), None),
    ],
)
def test_text_of_a_contact_is_in_no_error(terminal: Make, arguments: tuple[str, ...], code: str | None) -> None:
    amina = terminal("amina")

    result = amina.run(*arguments)
    document = amina.run(*arguments, "--json").document

    assert code in {None, document["error"]["code"]}
    assert "Salif" not in result.stdout + result.stderr + json.dumps(document)


def test_mistyped_verb_and_option_are_named(terminal: Make) -> None:
    amina = terminal("amina")

    assert "No such command 'shwo'" in amina.run("contact", "shwo").stderr
    assert "No such option '--naem'" in amina.run("contact", "add", "--naem=Salif").stderr


def test_characters_that_steer_a_terminal_are_shown_as_marks(terminal: Make) -> None:
    amina = terminal("amina")
    amina.json("contact", "add", "--name", "Sa\x1b[31mlif \u202efilas\u2069")

    result = amina.run("contact", "list")

    assert "\x1b" not in result.stdout
    assert "\u202e" not in result.stdout
    assert "Sa\N{REPLACEMENT CHARACTER}[31mlif \N{REPLACEMENT CHARACTER}filas\N{REPLACEMENT CHARACTER}" in result.stdout


def test_columns_are_aligned_by_what_a_terminal_shows() -> None:
    rows = [("Ali", "a"), ("مُحَمَّد", "b"), ("王伟", "c"), ("", "d")]

    assert plain_text.table(("name", ""), rows).splitlines() == [
        "name",
        "Ali   a",
        "مُحَمَّد  b",
        "王伟  c",
        "—     d",
    ]
