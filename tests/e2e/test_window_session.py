"""One new user at the real window, by real keys and clicks: from the first run to a bundle that is handed over."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.e2e import screen as screens
from tests.e2e.desk import Desk
from tests.e2e.person import Person, bytes_of, only_file
from tests.e2e.screen import Screen, wait_for

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Xvfb and /proc are those of Linux")
IMPORTED = (
    ("Awa Xylander", "+22376000001"),
    ("Binta Vexley", "+22376000002"),
    ("Chaka Thornbury", "+22376000003"),
)
TYPED = ("Zebulon Qwertyman", "+22376111111")
# Shorter words turn up by chance in encrypted bytes.
SHORTEST_WORD = 6
# Where they are when no message stands above the tool bar.
HAND_OVER_BUTTON = (113, 46)
SECOND_ROW = (230, 164)
BESIDE_THE_LIST = (832, 110, 1270, 660)
NAMES = {name for name, _ in (*IMPORTED, TYPED)}
BRIEF = (
    "Chairs the market committee.",
    "Met monthly since 2024.",
    "Waits for our answer on the night patrols.",
    "We come back before the rains.",
    "Does not speak in front of the brigade.",
    "If the market closes, call within the day.",
    "Never mention the land case.",
    "The national staff in the office.",
)


@dataclass(frozen=True, slots=True)
class Played:
    """What the session left behind."""

    folder: Path
    desk: Desk
    bruno: Person
    card: Path
    bundle: Path


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    folder = tmp_path_factory.mktemp("window")
    screen = Screen(folder, folder / "pictures")
    desk = Desk(Person(folder / "amina", "Amina Keita"), screen, folder)
    bruno = Person(folder / "bruno", "Bruno Incoming").create("Civil Affairs")
    try:
        desk.sit_down()
        yield play(desk, bruno, folder)
    finally:
        screen.keep("end")
        try:
            desk.stand_up()
        finally:
            screen.close()


def play(desk: Desk, bruno: Person, folder: Path) -> Played:
    """The whole session; every part waits for what it must bring about."""
    make_vault(desk)
    import_list(desk, folder)
    add_contact(desk)
    card = exchange_cards(desk, bruno, folder)
    start_case(desk)
    write_brief(desk)
    introduce_everybody(desk)
    bundle = export(desk, folder)
    lock_and_unlock(desk)
    return Played(folder, desk, bruno, card, bundle)


def make_vault(desk: Desk) -> None:
    """The suggested words are replaced by a passphrase of one's own; recovery words can wait."""
    screen = desk.screen
    screen.keep("welcome")
    screen.press("Return")
    screen.press("alt+o")
    screen.type(desk.passphrase)
    screen.keep("passphrase")
    screen.press("Return")
    screen.type(desk.passphrase)
    screen.press("Return")
    for text in ("Amina Keita", "Civil Affairs Officer", "Civil Affairs"):
        screen.type(text)
        screen.press("Tab")
    screen.type("Gao")
    screen.keep("who")
    assert not desk.person.vault.exists()
    screen.press("Return")
    wait_for((desk.person.vault / "vault.hdr").exists, "the vault is made")
    screen.rest()
    screen.keep("recovery")
    screen.press("Tab", "Tab", "Tab", "space")
    screen.keep("ready")
    screen.press("Return")
    screen.keep("contacts")


def import_list(desk: Desk, folder: Path) -> None:
    """A table is found by its typed path."""
    table = folder / "list.csv"
    rows = "".join(f"{name},{phone},civil_society\n" for name, phone in IMPORTED)
    table.write_text(f"Name,Phone,Category\n{rows}", encoding="utf-8")
    desk.screen.press("ctrl+i")
    desk.choose_file("Choose|Import|file", table)
    desk.screen.keep("mapping")
    with desk.writing("the imported list"):
        desk.screen.press("ctrl+Return")
    desk.screen.keep("imported")


def add_contact(desk: Desk) -> None:
    """A contact is typed into the form, and one in the list is chosen with the mouse."""
    screen = desk.screen
    screen.press("ctrl+1")
    screen.keep("list")
    screen.press("ctrl+n")
    with desk.writing("the typed contact"), desk.dialog("Add a contact"):
        screen.type("Civil")
        screen.press("Tab", "Tab", "Tab", "Tab")
        screen.type(TYPED[0])
        screen.press("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab")
        screen.type(TYPED[1])
        screen.keep("form")
        screen.press("ctrl+s")
    screen.keep("added")


def exchange_cards(desk: Desk, bruno: Person, folder: Path) -> Path:
    """The colleague's card is taken in and compared by its digits; one's own is saved for the colleague."""
    screen = desk.screen
    card = folder / "bruno.rlxcard"
    fingerprint = bruno("identity", "public-card", "--out", str(card))["fingerprint"]
    screen.press("ctrl+5")
    screen.press("ctrl+n")
    with desk.writing("the colleague's card"):
        desk.choose_file("Add a colleague's public card", card)
    screen.keep("colleague")
    screen.press("alt+d")
    screen.keep("menu")
    screen.press("v")
    with desk.dialog("Verify a colleague's keys"):
        screen.type("".join(letter for letter in fingerprint if letter.isdigit()))
        with desk.writing("the comparison"):
            screen.press("Return")
        screen.keep("verified")
        screen.press("Return")
    own = folder / "amina.rlxcard"
    screen.press("ctrl+s")
    desk.choose_file("Save your public card", own)
    wait_for(own.exists, "one's own card is saved")
    return own


def start_case(desk: Desk) -> None:
    """The page is chosen in the tool bar, the case started by the button of the wizard's last step."""
    screen = desk.screen
    screen.press("ctrl+1")
    desk.wait_for_tools()
    before = screen.part(*BESIDE_THE_LIST)
    screen.click(*SECOND_ROW)
    screen.keep("clicked")
    assert screen.part(*BESIDE_THE_LIST) != before, "another contact is shown"
    screen.click(*HAND_OVER_BUTTON)
    screen.press("ctrl+n")
    today = datetime.now(UTC).date()
    with desk.writing("the case"), desk.dialog("Start a hand-over"):
        screen.press("Return")
        screen.type("Bruno")
        screen.keep("comers")
        screen.press("Return", "alt+l")
        screen.type((today + timedelta(days=14)).isoformat())
        screen.press("alt+f")
        screen.type((today + timedelta(days=3)).isoformat())
        screen.keep("days")
        screen.press("Return")
        screen.keep("scope")
        screen.press("Return", "1")
        screen.keep("first")
        screen.press("Return")
        screen.keep("start")
        desk.click_ok("Start a hand-over")
    screen.keep("case")
    for _ in range(2):
        next_step(desk)


def next_step(desk: Desk) -> None:
    """The case goes one step on."""
    with desk.writing("the next step of the case"):
        desk.screen.press("ctrl+Return")


def write_brief(desk: Desk) -> None:
    """The contact of first priority, on whom the cursor stands, gets a brief."""
    screen = desk.screen
    screen.keep("briefing")
    screen.press("ctrl+e")
    for number, text in enumerate(BRIEF):
        if number:
            screen.press("Tab")
        screen.type(text)
    screen.keep("brief")
    with desk.writing("the brief"):
        screen.press("ctrl+s")
    screen.press("Escape")
    next_step(desk)


def introduce_everybody(desk: Desk) -> None:
    """Everybody is introduced at one meeting and accepts."""
    screen = desk.screen
    screen.press("ctrl+a")
    screen.press("ctrl+shift+t")
    with desk.writing("the introductions"), desk.dialog("Record an introduction"):
        screen.press("alt+a")
        screen.keep("introduce")
        screen.press("ctrl+Return")
    screen.keep("introduced")


def export(desk: Desk, folder: Path) -> Path:
    """The bundle of the case goes onto a stick; after that the case is transferred."""
    screen = desk.screen
    stick = folder / "stick"
    stick.mkdir()
    screen.press("ctrl+shift+e")
    screen.keep("content")
    screen.press("ctrl+Return")
    screen.keep("preview")
    screen.press("ctrl+Return")
    screen.type(str(stick))
    screen.keep("terms")
    screen.press("Return")
    wait_for(lambda: bool(list(stick.glob("*.rlx"))), "the bundle is written")
    screen.rest()
    screen.keep("written")
    screen.press("ctrl+2")
    next_step(desk)
    screen.keep("transferred")
    return only_file(stick)


def lock(desk: Desk) -> None:
    """The process ends; another one, which knows nothing, shows a window that asks."""
    (before,) = desk.processes()
    desk.screen.press("ctrl+l")
    wait_for(lambda: before not in desk.processes(), "the process that was open has ended")
    desk.look_for_window()


def lock_and_unlock(desk: Desk) -> None:
    """The vault is locked, opened with the passphrase, and locked again."""
    screen = desk.screen
    lock(desk)
    screen.keep("locked")
    screen.press("ctrl+n")
    assert desk.screen.windows("Add a contact") == [], "behind the passphrase there are no forms"
    screen.type(desk.passphrase)
    screen.press("Return")
    screen.keep("unlocked")
    screen.press("ctrl+n")
    with desk.dialog("Add a contact"):
        screen.press("Escape")
    lock(desk)


# --- what it brought about --------------------------------------------------------------------------------------


def test_colleague_imports_the_bundle_and_finds_everybody(played: Played) -> None:
    amina, bruno = played.desk.person, played.bruno
    known = bruno("recipient", "add", str(played.card))
    shown = amina("identity", "public-card", "--out", str(played.folder / "again.rlxcard"))
    bruno("recipient", "verify", known["id"], "--fingerprint", shown["fingerprint"], "--how", "in_person")

    assert bruno("bundle", "import", str(played.bundle))["applied"] is True

    held = bruno("contact", "list", "--limit", "100")["contacts"]
    assert {row["display_name"] for row in held} == NAMES
    assert [row["display_name"] for row in bruno("contact", "search", "qwertyman")["results"]] == [TYPED[0]]
    (case,) = bruno("handover", "list")["cases"]
    items = bruno("handover", "show", case["case"])["items"]
    assert sorted((item["priority"], item["missing_parts"]) for item in items) == [(1, []), *3 * [(3, ["why"])]]


def test_vault_of_the_session_is_sound_and_the_case_transferred(played: Played) -> None:
    amina = played.desk.person

    assert amina("vault", "verify")["sound"] is True
    assert amina("audit", "verify")["sound"] is True
    assert [case["state"] for case in amina("handover", "list")["cases"]] == ["transferred"]
    assert {row["display_name"] for row in amina("contact", "list")["contacts"]} == NAMES


def test_window_makes_no_network_socket(played: Played, record_property: Callable[[str, object], None]) -> None:
    if not played.desk.is_traced:
        record_property("not_run", "system calls of the window were not traced: strace is not installed or forbidden")
        return
    calls = played.desk.calls.read_text(encoding="utf-8")
    families = {line.partition("socket(")[2].partition(",")[0] for line in calls.splitlines() if "socket(" in line}
    assert families == {"AF_UNIX"}


def test_window_says_nothing_and_dumps_no_memory(played: Played) -> None:
    assert played.desk.output.read_text(encoding="utf-8") == ""
    assert [path for path in played.folder.rglob("*core*") if path.is_file()] == []


def test_no_text_of_a_contact_is_left_outside_the_files_that_were_asked_for(played: Played) -> None:
    places = [played.desk.home, played.desk.temporary, played.desk.person.vault, played.bundle.parent]
    words = {word for name, phone in (*IMPORTED, TYPED) for word in (*name.split(), phone)}
    words = {word for word in words if len(word) >= SHORTEST_WORD} | {BRIEF[0], played.desk.passphrase}
    content = b"\n".join(bytes_of(place) for place in places)

    readable = {word for word in words for code in ("utf-8", "utf-16-le", "utf-16-be") if word.encode(code) in content}
    assert readable == set()
    assert {path.name for path in played.desk.home.rglob("*") if path.is_file()} == set()
    assert list(played.desk.temporary.iterdir()) == []


def test_screen_that_is_missing_is_named_with_its_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(screens.Missing, match="apt-get install xvfb xdotool"):
        Screen(tmp_path, tmp_path)
