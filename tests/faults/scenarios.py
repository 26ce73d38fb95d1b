"""What a child process does while it is killed or its disk fails, and what must hold afterwards.

Each scenario: `prepare` makes the folder as it is before, `act` does the work and says what was promised, `judge`
looks at what is left and raises AssertionError if a promise was broken.
"""

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rolodex import errors
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.store import backup, claims, drafts, erasing, layout, listing, projections, suppression, vault
from rolodex.store.drafts import Draft
from rolodex.store.erasing import Why
from rolodex.store.vault import Opened
from tests.store.ledger import Ledger
from tests.store.places import (
    CHEAP,
    CLOCK,
    NOW_MS,
    OTHER_PASSPHRASE,
    PASSPHRASE,
    new_vault,
    numbers,
    put,
    reopen,
)

APPENDED = 12
WRITTEN_DRAFTS = 5
_TEXT = bytes(range(256)) * 30


@dataclass(frozen=True, slots=True)
class Scenario:
    """One kind of work under faults. `act` promises by words, `judge` gets those that were said before the end."""

    prepare: Callable[[Path], None]
    act: Callable[[Path, Callable[[str], None]], None]
    judge: Callable[[Path, list[str]], None]


def prepare_nothing(folder: Path) -> None:
    folder.mkdir()


def prepare_vault(folder: Path) -> None:
    folder.mkdir()
    opened = new_vault(folder / "vault")
    put(opened, 1, _TEXT)
    backup.make(opened.db, opened.keys.database, opened.folder, NOW_MS - 1000)
    vault.close(opened)


def act_create(folder: Path, promise: Callable[[str], None]) -> None:
    opened = new_vault(folder / "vault")
    promise("created")
    vault.close(opened)


def judge_create(folder: Path, promised: list[str]) -> None:
    if vault.exists(folder / "vault"):
        opened = reopen(folder / "vault")
    else:
        assert promised == []
        opened = new_vault(folder / "vault")
    check_and_close(opened)


def act_append(folder: Path, promise: Callable[[str], None]) -> None:
    opened = reopen(folder / "vault")
    for number in range(2, APPENDED + 2):
        put(opened, number, _TEXT)
        promise(str(number))
    vault.close(opened)


def judge_append(folder: Path, promised: list[str]) -> None:
    opened = reopen(folder / "vault")
    found = numbers(opened)
    assert found == list(range(1, len(found) + 1))
    assert len(promised) + 1 <= len(found) <= len(promised) + 2
    assert all(row == (_TEXT,) for row in opened.db.rows("SELECT text FROM trial"))
    check_and_close(opened)


def act_backup(folder: Path, promise: Callable[[str], None]) -> None:
    opened = reopen(folder / "vault")
    vault.back_up(opened, CLOCK)
    promise("backed up")
    vault.close(opened)


def judge_backup(folder: Path, promised: list[str]) -> None:
    check_and_close(reopen(folder / "vault"))
    made = backup.list_backups(folder / "vault")
    assert [one.at_ms for one in made] in (
        [[NOW_MS, NOW_MS - 1000]] if promised else [[NOW_MS, NOW_MS - 1000], [NOW_MS - 1000]]
    )
    for one in made:
        backup.restore(one.database, folder / "restored")
        restored = reopen(folder / "restored")
        assert numbers(restored) == [1]
        check_and_close(restored)
        shutil.rmtree(folder / "restored")


def act_header(folder: Path, promise: Callable[[str], None]) -> None:
    opened = reopen(folder / "vault")
    vault.change_passphrase(opened, OTHER_PASSPHRASE, CHEAP)
    promise("changed")
    vault.close(opened)


def judge_header(folder: Path, promised: list[str]) -> None:
    opening = []
    for passphrase in (PASSPHRASE, OTHER_PASSPHRASE):
        try:
            opened = reopen(folder / "vault", passphrase)
        except errors.WrongPassphrase:
            continue
        opening.append(passphrase)
        check_and_close(opened)
    assert len(opening) == 1
    if promised:
        assert opening == [OTHER_PASSPHRASE]
    first, second = layout.headers(folder / "vault")
    assert first.read_bytes() == second.read_bytes()


def act_draft(folder: Path, promise: Callable[[str], None]) -> None:
    opened = reopen(folder / "vault")
    for number in range(1, WRITTEN_DRAFTS + 1):
        drafts.write(drafts.place(opened), {"brief": Draft("brief", texts={"text": str(number) * 5000})})
        promise(str(number))
    vault.close(opened)


def judge_draft(folder: Path, promised: list[str]) -> None:
    opened = reopen(folder / "vault")
    held = drafts.read(drafts.place(opened))
    found = held.drafts["brief"].texts["text"] if held.drafts else ""
    assert not held.is_set_aside
    assert found in {"", *(str(number) * 5000 for number in range(1, WRITTEN_DRAFTS + 1))}
    assert len(promised) <= int(found[:1] or 0) <= len(promised) + 1
    drafts.write(drafts.place(opened), {})
    assert list((folder / "vault" / "drafts").iterdir()) == []
    check_and_close(opened)


def prepare_contacts(folder: Path) -> None:
    folder.mkdir()
    opened = new_vault(folder / "vault")
    ledger = Ledger(opened.db)
    for name in ("Gone", "Stays"):
        contact = ledger.create(Kind.CONTACT, Edit("names", {"text": name}), Edit("remarks", name * 2000))
        ledger.create(Kind.INTERACTION, Edit("contacts", contact.hex()), Edit("summary", name * 2000))
    vault.close(opened)


def act_erase(folder: Path, promise: Callable[[str], None]) -> None:
    opened = reopen(folder / "vault")
    with opened.db.transaction():
        erasing.erase(opened.db, opened.keys.suppression, [_named(opened)["Gone"]], Why.ON_REQUEST, NOW_MS)
    promise("erased")
    erasing.settle(opened.db)
    vault.close(opened)


def judge_erase(folder: Path, promised: list[str]) -> None:
    opened = reopen(folder / "vault")
    is_erased = "Gone" not in _named(opened)
    assert is_erased or not promised
    assert "Stays" in _named(opened)
    assert is_erased == (not suppression.is_empty(opened.db))
    left = len(list(claims.subjects_of(opened.db, Kind.INTERACTION)))
    assert left == (1 if is_erased else 2)
    assert opened.db.rows("SELECT is_open FROM erasure") == []
    held = projections.digest(opened.db)
    with opened.db.transaction():
        projections.rebuild(opened.db)
        assert projections.digest(opened.db) == held
    check_and_close(opened)


def _named(opened: Opened) -> dict[str, SubjectId]:
    contacts = list(claims.subjects_of(opened.db, Kind.CONTACT))
    return {row.display_name: contact for contact, row in listing.rows_of(opened.db, contacts).items()}


def check_and_close(opened: Opened) -> None:
    """Every page is whole, and the folder holds nothing but what belongs there."""
    vault.check(opened)
    vault.close(opened)
    names = {path.name for path in opened.folder.iterdir()}
    assert names == {"vault.hdr", "vault.hdr.2", "vault-1.db", "lock", "drafts", "backups", "compartments"}


SCENARIOS = {
    "create": Scenario(prepare_nothing, act_create, judge_create),
    "append": Scenario(prepare_vault, act_append, judge_append),
    "backup": Scenario(prepare_vault, act_backup, judge_backup),
    "erase": Scenario(prepare_contacts, act_erase, judge_erase),
    "draft": Scenario(prepare_vault, act_draft, judge_draft),
    "header": Scenario(prepare_vault, act_header, judge_header),
}


def main(name: str, folder: str) -> None:
    """The child: one promise per line on standard output; "refused CODE" if the program said no by itself."""

    def promise(word: str) -> None:
        os.write(1, word.encode() + b"\n")

    try:
        SCENARIOS[name].act(Path(folder), promise)
    except errors.RolodexError as error:
        os.write(1, f"refused {error.code}\n".encode())


if __name__ == "__main__":
    main(*sys.argv[1:])
