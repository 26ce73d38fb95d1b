"""S1 at the window, by keys: a new vault, two lists through their mappings, three contacts typed, locked."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from tests.ui import first_run_stage as first_run
from tests.ui import intake_stage as intake
from tests.ui.conftest import Person, wait_until
from tests.ui.form_stage import closed, form, open_new

Sit = Callable[..., Person]
CTRL = Qt.KeyboardModifier.ControlModifier
MIXED = "no,name,phone\n1,احمد الفرضي,+223 76 00 00 01\n2,Fatoumata Invented,+223 76 00 00 02\n"
UNMAPPED = "group_id, area_id, chamber, term, start_date, end_date, image, wikidata, wikidata_group, wikidata_area"
TYPED = (
    ("Police", "Zebulon Qwertyman", "+22376111111"),
    ("Civil", "Ysolde Xylander", "+22376222222"),
    ("Media", "Wolfram Vexley", "+22376333333"),
)
# Of those who were imported and typed; shorter words turn up by chance.
WORDS = (
    *("Coulibaly", "Dembélé", "Abderhamane", "احمد", "الفرضي", "Fatoumata", "+22376000001"),
    *(word for _, name, phone in TYPED for word in (*name.split(), phone)),
)


def test_first_hour_from_a_new_vault_to_a_locked_one(sit_down: Sit, tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    amina = sit_down(folder)
    make_vault(amina)
    import_mali(amina)
    import_mixed(amina, tmp_path)
    type_contacts(amina)
    amina.press(Qt.Key.Key_L, CTRL)
    assert amina.ends.locked == [folder]
    nothing_is_readable(folder)
    wrong_and_damaged_differ(sit_down, folder)


def make_vault(amina: Person) -> None:
    """The identity is made with the vault: the digits of its card stand among the people."""
    first_run.reach_recovery(amina)
    first_run.space(amina, "skip_recovery")
    amina.press(Qt.Key.Key_Return)
    first_run.wait_for_contacts(amina)
    amina.press(Qt.Key.Key_5, CTRL)
    amina.wait()
    assert sum(letter.isdigit() for letter in amina.text("own_fingerprint")) == 40


def import_mali(amina: Person) -> None:
    """No row is lost, and every column that goes nowhere is named."""
    amina.press(Qt.Key.Key_1, CTRL)
    amina.wait()
    amina.press(Qt.Key.Key_I, CTRL)
    choose_file(amina, intake.MALI)
    wait_until(lambda: amina.find("columns_of_file").isVisible())
    amina.wait()
    intake.import_it(amina)
    assert amina.text("report_counts").startswith("Rows read: 143   ·   New contacts: 142")
    assert intake.cells(amina, "not_taken") == []
    assert amina.text("report_left") == f"Columns that were not imported (10): {UNMAPPED}"


def choose_file(amina: Person, path: Path) -> None:
    """Type the path; without a window manager the window has to be turned to afterwards."""
    intake.choose_file(amina, path)
    amina.window.activateWindow()
    wait_until(amina.window.isActiveWindow)


def import_mixed(amina: Person, folder: Path) -> None:
    """The man is found whatever script one types him in."""
    path = intake.write(folder, "mixed.csv", MIXED)
    amina.press(Qt.Key.Key_O, CTRL)
    choose_file(amina, path)
    wait_until(lambda: "no" in intake.goes_to(amina))
    amina.wait()
    intake.send(amina, "no", "Id")
    intake.import_it(amina)
    assert amina.text("report_counts").startswith("Rows read: 2   ·   New contacts: 2")
    for typed in ("ahmed", "احمد"):
        found = intake.search(amina, typed)
        assert "احمد الفرضي" in found
        assert "Fatoumata Invented" not in found
        amina.press(Qt.Key.Key_Escape)
        amina.wait()


def type_contacts(amina: Person) -> None:
    """Three contacts by the form, with letters and Tab; each is found at once."""
    for category, name, phone in TYPED:
        open_new(amina)
        amina.type(category)
        tab_to(amina, "names")
        amina.type(name)
        tab_to(amina, "phones")
        amina.type(phone)
        amina.press(Qt.Key.Key_S, CTRL)
        amina.wait()
        assert closed(amina)
        assert intake.search(amina, name.split()[0].lower()) == [name]
        amina.press(Qt.Key.Key_Escape)
        amina.wait()
    assert "147" in amina.window.workspace.page("contacts").status()  # type: ignore[union-attr]


def tab_to(amina: Person, field: str) -> None:
    """Press Tab until the field has the keyboard."""
    wanted = form(amina).field_edit(field).rows()[0].editor.stops()[0]
    for _ in range(20):
        if amina.focused() is wanted:
            return
        amina.press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {field}")


def nothing_is_readable(folder: Path) -> None:
    """No word of a contact stands in any file of the vault."""
    content = b"\n".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())
    assert len(content) > 100_000
    readable = {word for word in WORDS for code in ("utf-8", "utf-16-le", "utf-16-be") if word.encode(code) in content}
    assert readable == set()


def wrong_and_damaged_differ(sit_down: Sit, folder: Path) -> None:
    """A mistyped passphrase and a damaged file are told apart, and the vault opens when it is whole again."""
    mistyped = said_at_the_door(sit_down, folder, "not the passphrase of this vault")
    database = next(folder.glob("vault-*.db"))
    whole = database.read_bytes()
    database.write_bytes(flipped(whole))
    damaged = said_at_the_door(sit_down, folder, first_run.OWN)
    database.write_bytes(whole)

    assert mistyped.startswith("This is not the right passphrase.")
    assert damaged.startswith("A part of the vault is not what was written.")
    again = sit_down(folder)
    again.type(first_run.OWN)
    again.press(Qt.Key.Key_Return)
    first_run.wait_for_contacts(again)
    assert intake.search(again, "qwertyman") == ["Zebulon Qwertyman"]


def flipped(data: bytes) -> bytes:
    """One bit wrong in every page, as a stick that fails leaves it."""
    held = bytearray(data)
    for at in range(100, len(held), 4096):
        held[at] ^= 1
    return bytes(held)


def said_at_the_door(sit_down: Sit, folder: Path, passphrase: str) -> str:
    """What the window says to a passphrase that opens nothing usable."""
    person = sit_down(folder)
    person.type(passphrase)
    person.press(Qt.Key.Key_Return)
    person.wait()
    wait_until(lambda: bool(person.text("unlock_message") or person.window.message.text()))
    said = person.text("unlock_message") or person.window.message.text()
    person.program.worker.close_vault(10)
    return said
