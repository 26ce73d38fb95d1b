"""At a real terminal: passphrases are asked for without echo, and steps that cannot be taken back are confirmed."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.conftest import can_open_terminals
from tests.cli.harness import Terminal

# Gives what it runs a terminal of its own; what we write is typed there, what appears there comes back.
AT_A_TERMINAL = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"
NEW = "eleven grey lighthouses in a row"


class Screen:
    """A program at a terminal."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self.seen = ""

    def wait_for(self, text: str) -> None:
        """Read until this text appears."""
        assert self._process.stdout is not None
        start = len(self.seen)
        while text not in self.seen[start:]:
            byte = self._process.stdout.read(1)
            assert byte, f"ended before {text!r}: {self.seen}"
            self.seen += byte.decode(errors="replace")

    def answer(self, question: str, text: str) -> None:
        """Wait for the question and type the answer."""
        assert self._process.stdin is not None
        self.wait_for(question)
        self._process.stdin.write(f"{text}\n".encode())
        self._process.stdin.flush()

    def end(self) -> int:
        """Read to the end; the exit status."""
        rest, _ = self._process.communicate(timeout=60)
        self.seen += rest.decode(errors="replace")
        return self._process.returncode


@contextmanager
def _at_terminal(checkout: Path, arguments: Sequence[str]) -> Iterator[Screen]:
    command = [sys.executable, "-c", AT_A_TERMINAL, sys.executable, "-m", "rolodex", *arguments]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, cwd=checkout)
    try:
        yield Screen(process)
    finally:
        process.kill()
        process.communicate()


@pytest.fixture
def amina(terminal: Callable[..., Terminal]) -> Terminal:
    """Amina with her vault."""
    return terminal("amina")


def _vault(person: Terminal) -> list[str]:
    return ["--vault", str(person.folder / "vault")]


def test_terminals_can_be_opened_or_it_is_said(record_property: Callable[[str, object], None]) -> None:
    if not can_open_terminals():
        record_property("not_run", "prompts at a terminal: this system gives no pseudo-terminals")


def test_passphrase_is_asked_for_without_echo(amina: Terminal, checkout: Path) -> None:
    with _at_terminal(checkout, [*_vault(amina), "vault", "info"]) as screen:
        screen.answer("Passphrase: ", amina.passphrase)
        status = screen.end()

    assert status == 0
    assert "contacts    0" in screen.seen
    assert "herons" not in screen.seen


def test_new_passphrase_is_asked_for_twice(amina: Terminal, checkout: Path) -> None:
    command = ["--passphrase-file", str(amina.passphrase_file), *_vault(amina), "vault", "change-passphrase"]
    with _at_terminal(checkout, [*command, "--kdf", "small"]) as screen:
        screen.answer("New passphrase: ", NEW)
        screen.answer("The same again: ", NEW + " of mills")
        different = screen.end()
    with _at_terminal(checkout, [*command, "--kdf", "small"]) as screen:
        screen.answer("New passphrase: ", NEW)
        screen.answer("The same again: ", NEW)
        same = screen.end()

    amina.passphrase_file.write_text(NEW)
    assert (different, same) == (2, 0)
    assert "lighthouses" not in screen.seen
    assert amina.run("vault", "info").status == 0


def test_recovery_words_are_shown_once_and_asked_back(amina: Terminal, checkout: Path) -> None:
    command = [*_vault(amina), "--passphrase-file", str(amina.passphrase_file), "vault", "slots", "add-recovery"]
    with _at_terminal(checkout, command) as screen:
        screen.wait_for("apart from the computer:\r\n\r\n")
        start = len(screen.seen)
        screen.wait_for("The words again: ")
        listed = screen.seen[start:].split("The words")[0].split()
        numbers, words = listed[::2], listed[1::2]
        screen.answer("", " ".join(listed))
        status = screen.end()

    assert (status, len(words)) == (0, 33)
    assert (numbers[0], numbers[-1]) == ("1.", "33.")
    assert amina.json("vault", "info")["slots"] == 2


@pytest.mark.parametrize(("word", "status", "state"), [("n", 130, "unverified"), ("y", 0, "revoked")])
def test_step_that_cannot_be_taken_back_is_confirmed(
    amina: Terminal, terminal: Callable[..., Terminal], checkout: Path, word: str, status: int, state: str
) -> None:
    terminal("bruno").json("identity", "public-card", "--out", str(amina.folder / "card"))
    officer = amina.json("recipient", "add", str(amina.folder / "card"))["id"]
    command = [*_vault(amina), "--passphrase-file", str(amina.passphrase_file), "recipient", "revoke", officer]

    with _at_terminal(checkout, command) as screen:
        screen.answer("[y/N]: ", word)
        ended = screen.end()

    assert ended == status
    assert amina.json("recipient", "show", officer)["state"] == state


def test_bytes_are_not_written_to_a_terminal(amina: Terminal, checkout: Path) -> None:
    key = str(amina.folder / "key.txt")
    amina.json("age", "keygen", "-o", key)

    with _at_terminal(checkout, ["age", "encrypt", "-i", key, key]) as screen:
        status = screen.end()

    assert status == 2
    assert "a terminal cannot show bytes" in screen.seen
