"""The window of a vault under measurement: a vault folder that the program itself opens, a person who types and waits
for what is painted, and a process of its own for each measurement.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from benchmarks.vaults import KEY, Built
from rolodex.clock import SystemClock
from rolodex.commands import session as sessions
from rolodex.commands import vaults
from rolodex.commands.session import Session
from rolodex.commands.vaults import OfficerDraft
from rolodex.crypto import kdf
from rolodex.crypto.secret import Secret
from rolodex.domain import changes
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject
from rolodex.domain.ids import SubjectId
from rolodex.store.connection import open_database

WORDS: Final = "seven grey herons wait beside the ferry"
PASSPHRASE: Final = Secret(WORDS.encode())
_STEWARDS: Final = (*range(1, 41), *range(50, 87))
"""The officers whom `people` names as stewards."""
_FOLDER, _UNFINISHED = "window", "window.new"


def vault_of(built: Built) -> Path:
    """A vault folder that the window opens with `WORDS`, at the standard cost of a guess: the same pages under the
    key of a new header, and the stewards with names. Made once per built vault."""
    folder = built.folder / _FOLDER
    if not folder.exists():
        made = built.folder / _UNFINISHED
        vaults.create(made, PASSPHRASE, OfficerDraft("Amina"), kdf.STANDARD, SystemClock()).close()
        _fill(made, built.path)
        made.rename(folder)
    return folder


def _fill(folder: Path, source: Path) -> None:
    session = sessions.open_session(folder, PASSPHRASE, SystemClock())
    target, keys, (identity, officer) = session.db.path, session.opened.keys, session.acting()
    session.close()
    target.unlink()
    db = open_database(source, KEY)
    db.copy_to(target, keys.database)
    db.close()
    session = sessions.open_session(folder, PASSPHRASE, SystemClock())
    session.is_backed_up = True
    vaults.introduce(session, officer, identity.signing_key, OfficerDraft("Amina"), "vault.create")
    _name_stewards(session)
    session.close()


def _name_stewards(session: Session) -> None:
    with session.writing("officers") as writing:
        for number in _STEWARDS:
            blank = Subject(SubjectId(number.to_bytes(16, "big")), Kind.OFFICER, (), ())
            writing.append(changes.edit(blank, [Edit("name", f"Officer {number}")], writing.author))


def in_process(module: str, *arguments: object) -> dict[str, Any]:
    """What `python -m MODULE ARGUMENTS` says in its last line, as JSON; without a screen, in a home of its own."""
    with tempfile.TemporaryDirectory(prefix="rolodex-bench-") as home:
        command = [sys.executable, "-m", module, *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, check=False, text=True, env=environment(home))
    if done.returncode:
        raise RuntimeError(f"{module} failed\n{done.stderr}")
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def environment(home: str) -> dict[str, str]:
    """The caller's environment with another home and no screen."""
    # Imports without byte code would say nothing.
    dropped = ("XDG_", "PYTHONDONTWRITEBYTECODE")
    kept = {name: text for name, text in os.environ.items() if not name.startswith(dropped)}
    return {**kept, "HOME": home, "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}


def say(**figures: object) -> None:
    """What the child tells its parent."""
    print(json.dumps(figures), flush=True)
