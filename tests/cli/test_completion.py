"""Shell completion: nouns, verbs and options, and nothing of a vault."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from rolodex.cli.main import NOUNS
from rolodex.clock import FixedClock
from tests.cli.harness import Terminal


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Terminal:
    """A person without a vault."""
    return Terminal(tmp_path, clock)


def _completed(checkout: Path, line: str) -> list[str]:
    """What bash is offered for the last word of a line."""
    words = line.split(" ")
    environment = {
        **os.environ,
        "_ROLODEX_COMPLETE": "bash_complete",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
        "ROLODEX_VAULT": "/nowhere",
    }
    code = "from rolodex.cli.main import run; import sys; sys.argv[0] = 'rolodex'; run()"
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, cwd=checkout, check=False
    )
    assert done.stderr == ""
    return [offered.partition(",")[2] for offered in done.stdout.splitlines() if offered]


def test_every_noun_is_offered(checkout: Path) -> None:
    assert _completed(checkout, "rolodex ") == sorted(NOUNS)


def test_verbs_and_options_of_a_noun_are_offered(checkout: Path) -> None:
    assert _completed(checkout, "rolodex age ") == ["decrypt", "encrypt", "keygen"]
    assert "--how" in _completed(checkout, "rolodex recipient verify --h")
    assert _completed(checkout, "rolodex recipient verify --how ") == ["voice", "in_person"]


def test_ids_of_a_vault_are_not_offered(checkout: Path) -> None:
    assert _completed(checkout, "rolodex recipient show ") == []


@pytest.mark.parametrize(
    ("shell", "place"),
    [
        ("bash", ".local/share/bash-completion/completions/rolodex"),
        ("zsh", ".zfunc/_rolodex"),
        ("fish", ".config/fish/completions/rolodex.fish"),
    ],
)
def test_script_is_installed_where_the_shell_looks(
    desk: Terminal, monkeypatch: pytest.MonkeyPatch, shell: str, place: str
) -> None:
    monkeypatch.setenv("HOME", str(desk.folder))

    installed = desk.json("completion", "install", shell)
    again = desk.json("completion", "install", shell)
    shown = desk.json("completion", "show", shell)

    assert installed == again == {"shell": shell, "file": str(desk.folder / place)}
    assert (desk.folder / place).read_text() == shown["script"]
    assert "_ROLODEX_COMPLETE" in shown["script"]


def test_unknown_shell_is_wrong_usage(desk: Terminal) -> None:
    assert desk.json("completion", "show", "tcsh", status=2)["error"]["code"] == "usage"
