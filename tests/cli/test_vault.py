"""Looking after a vault: who opens it, backups, recovery, what `verify` finds."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.harness import Terminal

Make = Callable[..., Terminal]
OFFICER = ("--officer", "Bruno Invented")


@pytest.fixture
def amina(terminal: Make) -> Terminal:
    """Amina, with one contact."""
    person = terminal("amina")
    person.json("contact", "add", "--name", "Salif Invented")
    return person


def _secret(person: Terminal, name: str, text: str) -> str:
    path = person.folder / name
    path.write_text(text + "\n")
    return str(path)


def _words(person: Terminal) -> str:
    """A file with recovery words that open the vault."""
    words = person.json("vault", "slots", "add-recovery", "--show")["words"]
    path = _secret(person, "words.txt", " ".join(words))
    person.json("vault", "slots", "add-recovery", "--words-file", path)
    return path


def test_new_vault_holds_its_officer_and_nothing_else(terminal: Make) -> None:
    amina = terminal("amina")

    info = amina.json("vault", "info")

    assert (info["contacts"], info["slots"], info["generation"]) == (0, 1, 1)
    assert info["officer"] == amina.json("identity", "show")["officer"]
    assert oct((amina.folder / "vault").stat().st_mode)[-3:] == "700"


@pytest.mark.parametrize(
    ("passphrase", "reason"),
    [("short one", "too_short"), ("passwordpassword", "easy_to_guess"), ("aaaaaaaaaaaaaaaaaaaa", "easy_to_guess")],
)
def test_weak_passphrase_makes_no_vault(tmp_path: Path, terminal: Make, passphrase: str, reason: str) -> None:
    amina = terminal("amina")
    weak = _secret(amina, "weak.txt", passphrase)

    result = amina.bare(
        *("vault", "create", "--vault", str(tmp_path / "new"), "--passphrase-file", weak, *OFFICER, "--json")
    )

    assert (result.status, result.document["error"]["params"]["reason"]) == (2, reason)
    assert not (tmp_path / "new").exists()


def test_vault_is_not_made_where_something_stands(amina: Terminal) -> None:
    assert amina.json("vault", "create", *OFFICER, status=4)["error"]["code"] == "file_exists"
    assert amina.json("vault", "info")["contacts"] == 1


def test_officer_without_a_name_is_no_officer(terminal: Make) -> None:
    amina = terminal("amina")
    amina.vault = "other"

    assert amina.json("vault", "create", "--officer", " ", status=2)["error"]["params"]["field"] == "name"
    assert not (amina.folder / "other").exists()


def test_changed_passphrase_replaces_the_old_one(amina: Terminal) -> None:
    new = _secret(amina, "new.txt", "eleven grey lighthouses in a row")

    amina.json("vault", "change-passphrase", "--new-passphrase-file", new)

    assert amina.run("vault", "info").status == 3
    amina.passphrase_file.write_text(Path(new).read_text())
    assert amina.json("vault", "info")["contacts"] == 1


def test_second_officer_opens_the_vault_with_keys_of_their_own(amina: Terminal) -> None:
    path = _secret(amina, "bruno.txt", "bruno walks past six quiet mills")
    added = amina.json("vault", "slots", "add-officer", *OFFICER, "--new-passphrase-file", path)
    first = amina.json("identity", "show")

    second = amina.bare("--vault", str(amina.folder / "vault"), "--passphrase-file", path, "identity", "show", "--json")

    assert (second.document["officer"], second.document["name"]) == (added["officer"], "Bruno Invented")
    assert second.document["signing_key"] != first["signing_key"]


def test_removed_slot_opens_nothing_and_the_last_one_stays(amina: Terminal) -> None:
    path = _secret(amina, "bruno.txt", "bruno walks past six quiet mills")
    amina.json("vault", "slots", "add-officer", *OFFICER, "--new-passphrase-file", path)
    own, other = (slot["id"] for slot in amina.json("vault", "slots", "list")["slots"])

    unconfirmed = amina.run("vault", "slots", "remove", other)
    amina.json("vault", "slots", "remove", other, "--yes")
    last = amina.json("vault", "slots", "remove", own, "--yes", status=5)
    unknown = amina.json("vault", "slots", "remove", other, "--yes", status=2)

    assert unconfirmed.status == 130
    assert last["error"]["params"] == {"rule": "last_slot"}
    assert unknown["error"]["code"] == "not_found"
    assert amina.bare("--vault", str(amina.folder / "vault"), "--passphrase-file", path, "vault", "info").status == 3


def test_recovery_words_let_an_officer_with_new_keys_in(amina: Terminal) -> None:
    words = _words(amina)
    amina.passphrase_file.write_text("nobody knows the passphrase any more\n")
    new = _secret(amina, "new.txt", "eleven grey lighthouses in a row")

    amina.json("vault", "recover", *OFFICER, "--words-file", words, "--new-passphrase-file", new)

    amina.passphrase_file.write_text(Path(new).read_text())
    assert amina.json("vault", "info")["contacts"] == 1
    assert amina.json("identity", "show")["name"] == "Bruno Invented"
    assert [slot["type"] for slot in amina.json("vault", "slots", "list")["slots"]] == [
        *("passphrase", "recovery", "passphrase")
    ]
    assert amina.json("audit", "list")["entries"][0]["action"] == "vault.recover"


def test_words_that_are_none_and_words_of_another_vault_are_refused(terminal: Make) -> None:
    amina, bruno = terminal("amina"), terminal("bruno")
    _words(amina)
    new = _secret(amina, "new.txt", "eleven grey lighthouses in a row")
    none = _secret(amina, "none.txt", "academic acid acne")
    others = _words(bruno)

    given = ("vault", "recover", *OFFICER, "--new-passphrase-file", new, "--words-file")

    assert amina.json(*given, none, status=2)["error"]["params"]["field"] == "recovery_words"
    assert amina.json(*given, others, status=3)["error"]["code"] == "wrong_passphrase"


def test_shown_words_alone_change_nothing(amina: Terminal) -> None:
    words = amina.json("vault", "slots", "add-recovery", "--show")["words"]

    assert len(words) == 33
    assert amina.json("vault", "info")["slots"] == 1


def test_backup_restores_into_a_new_folder_as_it_was(amina: Terminal) -> None:
    name = amina.json("vault", "backup")["backup"]
    amina.json("contact", "add", "--name", "Nana Invented")
    backup, target = str(amina.folder / "vault" / "backups" / name), str(amina.folder / "restored")

    amina.json("vault", "restore", backup, "--to", target)
    again = amina.json("vault", "restore", backup, "--to", target, status=4)

    amina.vault = "restored"
    assert amina.json("vault", "info")["contacts"] == 1
    assert amina.json("vault", "verify")["sound"] is True
    assert again["error"]["code"] == "file_exists"


def test_backup_that_is_none_is_refused(amina: Terminal) -> None:
    target = str(amina.folder / "restored")
    backup = amina.folder / "vault" / "backups" / amina.json("vault", "backup")["backup"]
    data = bytearray(backup.read_bytes())
    data[5000] ^= 1
    backup.write_bytes(bytes(data))

    assert amina.json("vault", "restore", str(backup.parent / "backup-1.db"), "--to", target, status=4)
    assert amina.json("vault", "restore", "letter.txt", "--to", target, status=2)["error"]["code"] == "invalid"
    assert amina.run("vault", "restore", str(backup), "--to", target).status == 4


def test_rebuilt_lists_are_the_same(amina: Terminal) -> None:
    before = amina.json("contact", "list")

    amina.json("vault", "reindex")

    assert amina.json("contact", "list") == before
    assert amina.json("vault", "verify") == {
        "sound": True,
        "projections_agree": True,
        "first_bad_audit_entry": None,
    }


def test_stale_lists_are_a_finding_of_verify(amina: Terminal) -> None:
    from rolodex.clock import SystemClock
    from rolodex.commands import passphrases, session

    opened = session.open_session(amina.folder / "vault", passphrases.from_text(amina.passphrase), SystemClock())
    with opened.db.transaction():
        opened.db.execute("DELETE FROM contact_row")
    opened.close()

    found = amina.json("vault", "verify", status=4)

    assert (found["sound"], found["projections_agree"]) == (False, False)


def test_restore_with_a_wrong_passphrase_leaves_no_folder(amina: Terminal) -> None:
    name = amina.json("vault", "backup")["backup"]
    backup, target = amina.folder / "vault" / "backups" / name, amina.folder / "restored"
    wrong = amina.folder / "wrong.txt"
    wrong.write_text("none of this vault's passphrases\n", encoding="utf-8")
    line = ("vault", "restore", str(backup), "--to", str(target))
    assert amina.json(*line, "--passphrase-file", str(wrong), status=3)["error"]["code"] == "wrong_passphrase"
    assert not target.exists()
    amina.json(*line)
