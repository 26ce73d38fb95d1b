"""One call of the program: the global options, the session they open, the streams it talks to."""

import io
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, BinaryIO, TextIO

import click

from rolodex.clock import Clock, SystemClock
from rolodex.commands import passphrases
from rolodex.commands import session as sessions
from rolodex.commands.passphrases import Secret
from rolodex.commands.session import Session
from rolodex.errors import Cancelled, FileMissing, Invalid, LimitExceeded
from rolodex.paths import default_vault_folder

VAULT_VARIABLE = "ROLODEX_VAULT"
PASSPHRASE_VARIABLE = "ROLODEX_PASSPHRASE_FILE"  # noqa: S105 - the name of a variable, not a secret
STANDARD_INPUT = "-"
MAX_PASSPHRASE_FILE_BYTES = 4_096


@dataclass(frozen=True, slots=True)
class Options:
    """The global options, as far as given."""

    vault: Path | None = None
    passphrase_file: str | None = None
    json: bool = False
    yes: bool = False
    quiet: bool = False


@dataclass(slots=True)
class Call:
    """Everything a verb may ask of its surroundings. One session at most is open; `close` ends it."""

    options: Options = field(default_factory=Options)
    clock: Clock = field(default_factory=SystemClock)
    stdin: BinaryIO = field(default_factory=lambda: sys.stdin.buffer if sys.stdin else io.BytesIO())
    stdout: TextIO = field(default_factory=lambda: _writable(sys.stdout))
    stderr: TextIO = field(default_factory=lambda: _writable(sys.stderr))
    wait: Callable[[float], None] = time.sleep
    _session: Session | None = None
    _first_line: Secret | None = None

    def set_option(self, name: str, value: Any) -> None:
        """Take over one global option from the command line."""
        self.options = replace(self.options, **{name: value})

    @property
    def vault(self) -> Path:
        """The vault folder: --vault, else the environment, else the one default folder."""
        if self.options.vault is not None:
            return self.options.vault
        named = os.environ.get(VAULT_VARIABLE)
        return Path(named) if named else default_vault_folder()

    def session(self) -> Session:
        """The open vault with its acting officer; opened at the first call. Raises what opening raises.

        Where another vault is open (a line of a batch names its own), that one is closed first.
        """
        if self._session is not None and not _is_same_folder(self._session.opened.folder, self.vault):
            self.close()
        if self._session is None:
            passphrase = self.passphrase()
            delay_s = sessions.delay_s(self.vault, self.clock)
            if delay_s:
                self.say(f"Wrong passphrases were tried; the next try is in {delay_s} s.")
                self.wait(delay_s)
            self._session = sessions.open_session(self.vault, passphrase, self.clock)
        return self._session

    def use(self, session: Session) -> None:
        """Go on with the session of a vault that was just made or restored."""
        self.close()
        self._session = session

    def close(self) -> None:
        """End the session, if one is open."""
        if self._session is not None:
            self._session.close()
            self._session = None

    def passphrase(self) -> Secret:
        """The passphrase: file, else environment, else a prompt without echo; never an argument."""
        source = self._passphrase_source()
        if source == STANDARD_INPUT:
            if self._first_line is None:
                self._first_line = self.secret_file(source)
            return self._first_line
        return self.secret_file(source) if source else self.prompted("Passphrase")

    def hold_passphrase(self) -> None:
        """Read the passphrase now where it is the first line of standard input: what reads on must not meet it."""
        if self._passphrase_source() == STANDARD_INPUT:
            self.passphrase()

    def new_passphrase(self) -> Secret:
        """As `passphrase`, but a prompt asks twice."""
        return self.second_secret(self._passphrase_source())

    def second_secret(self, source: str | None, question: str = "New passphrase", field: str = "passphrase") -> Secret:
        """Another passphrase than the vault's own, or a PIN: from a file, else asked twice on the terminal."""
        return self.secret_file(source) if source else self._asked_twice(question, field)

    def secret_file(self, source: str) -> Secret:
        """A passphrase from a file or, for `-`, from standard input; one trailing newline is stripped."""
        if source == STANDARD_INPUT:
            raw = self.stdin.readline(MAX_PASSPHRASE_FILE_BYTES + 1)
        else:
            try:
                with Path(source).open("rb") as file:
                    raw = file.read(MAX_PASSPHRASE_FILE_BYTES + 1)
            except OSError:
                raise FileMissing(what="passphrase_file") from None
        if len(raw) > MAX_PASSPHRASE_FILE_BYTES:
            raise LimitExceeded("passphrase_bytes")
        try:
            return passphrases.from_text(raw.removesuffix(b"\n").removesuffix(b"\r").decode())
        except UnicodeDecodeError:
            raise Invalid("passphrase", "not_text") from None

    def prompted(self, question: str) -> Secret:
        """Ask on the terminal without echo. Raises `Cancelled` where nobody can answer."""
        self.need_terminal()
        return passphrases.from_text(str(click.prompt(question, hide_input=True, err=True)))

    def need_terminal(self) -> None:
        """Raises `Cancelled` where nobody can be asked: before anything is shown that needs an answer."""
        if not self.stdin.isatty():
            raise Cancelled(what="no_terminal_for_passphrase")

    def _passphrase_source(self) -> str | None:
        return self.options.passphrase_file or os.environ.get(PASSPHRASE_VARIABLE)

    def _asked_twice(self, question: str, field: str) -> Secret:
        first = self.prompted(question)
        if first != self.prompted("The same again"):
            raise Invalid(field, "not_the_same")
        return first

    def confirm(self, question: str) -> None:
        """Ask before a step that cannot be taken back; --yes answers yes. Raises `Cancelled`."""
        if self.options.yes:
            return
        if not self.stdin.isatty() or not click.confirm(question, err=True):
            raise Cancelled(what="not_confirmed")

    @property
    def binary_stdout(self) -> BinaryIO:
        """Standard output for bytes; what was written as text before goes out first."""
        self.stdout.flush()
        return self.stdout.buffer

    def give_up_stdout(self) -> None:
        """After a failed write: what is still waiting to be written must not fail again when the process ends."""
        if self.stdout is sys.stdout:
            os.dup2(os.open(os.devnull, os.O_WRONLY), self.stdout.fileno())

    def say(self, text: str) -> None:
        """A message for a person, on standard error, unless --quiet."""
        if not self.options.quiet:
            self.stderr.write(text + "\n")
            self.stderr.flush()


def _writable(stream: TextIO | None) -> TextIO:
    """The stream, fit for every letter; where the caller closed it, one that swallows everything."""
    if stream is None:
        return Path(os.devnull).open("w", encoding="utf-8")
    if isinstance(stream, io.TextIOWrapper):
        # A file or pipe gets UTF-8 whatever the language of the computer is; a terminal what it can show.
        stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    return stream


def _is_same_folder(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


@contextmanager
def closing(call: Call) -> Iterator[Call]:
    """End the call's session whatever happens."""
    try:
        yield call
    finally:
        call.close()
