"""Files that somebody made to hurt whoever names them on a command line."""

import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from tests.cli.harness import Terminal

Make = Callable[..., Terminal]


def test_column_names_of_a_table_cannot_steer_the_terminal(terminal: Make) -> None:
    amina = terminal("amina")
    path = amina.folder / "list.csv"
    path.write_text("name,\x1b]0;owned\x07\x1b[2Jnote\nAissata,x\n", encoding="utf-8")

    said = amina.run("import", "csv", str(path), "--map", "name=name", "--dry-run")

    assert said.status == 0
    assert "\x1b" not in said.stdout + said.stderr
    assert "\x07" not in said.stdout + said.stderr
    assert "]0;owned" in said.stdout


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("line", ["own_files.read(path, 100)", "own_files.read(path.parent / 'link', 100)"])
def test_named_pipe_in_place_of_a_small_file_is_refused_at_once(terminal: Make, line: str) -> None:
    amina = terminal("amina")
    pipe = amina.folder / "bruno.rlxcard"
    os.mkfifo(pipe)
    (amina.folder / "link").symlink_to(pipe)
    program = f"""
from pathlib import Path
from rolodex.commands import own_files
from rolodex.errors import Malformed
path = Path({str(pipe)!r})
try:
    {line}
except Malformed as error:
    print(error.params["reason"])
"""

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=10, check=False)

    assert done.stdout == "not_a_file\n", done.stderr
