"""S0 at the window, by keys: two officers feed the registry, a newcomer is served from it, a withdrawal is heard."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidget

from rolodex.clock import FixedClock
from tests.commands import officers
from tests.ui import contact_seat as seat
from tests.ui.bundle_stage import CTRL, CTRL_SHIFT, choose_path, only_file, rows
from tests.ui.conftest import AT, Person, wait_until
from tests.ui.handover_stage import go_on_to
from tests.ui.intake_stage import search

SHARED = "Shared Person Invented"
PEOPLE = (
    ("registry", "Focal Point", "Mission Support"),
    ("amina", "Amina One", "Civil Affairs"),
    ("bruno", "Bruno Two", "Human Rights"),
    ("carla", "Carla Three", "Human Rights"),
    ("dara", "Dara Newcomer", "Human Rights"),
)


@dataclass
class Mission:
    """Everybody's vault is a folder; one of them at a time sits at the window."""

    folder: Path
    sit_down: Callable[..., Person]
    sticks: list[Path] = field(default_factory=list)

    @contextmanager
    def at(self, who: str) -> Iterator[Person]:
        """Unlocked, in front of the bundles; afterwards the vault is closed."""
        person = self.sit_down(self.folder / who)
        person.unlock()
        to_page(person, Qt.Key.Key_4)
        yield person
        assert person.program.worker.close_vault(10)
        person.window.hide()

    def stick(self) -> Path:
        """A fresh folder for one file that travels."""
        path = self.folder / f"stick-{len(self.sticks)}"
        path.mkdir()
        self.sticks.append(path)
        return path


@pytest.fixture
def mission(tmp_path: Path, sit_down: Callable[..., Person]) -> Mission:
    """Amina and Bruno have three officials each, the same activist, and a source; everybody compared the keys."""
    sessions = {key: officers.made(tmp_path / key, name, FixedClock(AT), component) for key, name, component in PEOPLE}
    registry = sessions["registry"]
    for key, name, _ in PEOPLE[1:]:
        officers.knows(sessions[key], registry)
        officers.knows(registry, sessions[key])
        if key in {"amina", "bruno"}:
            for number in range(3):
                phone = f"+2237611{ord(key[0])}{number:02d}"
                officers.contact(sessions[key], f"{name.split()[0]} Official {number}", "host_government", phone)
            shared = officers.contact(sessions[key], SHARED, "civil_society", "+22376999999")
            officers.agrees(sessions[key], shared)
            officers.contact(sessions[key], "Heron", "source", "+22376777777")
    for session in sessions.values():
        session.close()
    return Mission(tmp_path, sit_down)


def test_common_rolodex_from_feed_to_notice(mission: Mission) -> None:
    registry_is_fed(mission)
    newcomer_is_served(mission)
    withdrawal_is_heard(mission)


def registry_is_fed(mission: Mission) -> None:
    """Each feed arrives with its stewards; who is known and did not feed is listed; the source stays at home."""
    feeds = [feed(mission, who) for who in ("amina", "bruno")]
    with mission.at("registry") as registry:
        for file in feeds:
            take_in(registry, file)
        to_page(registry, Qt.Key.Key_6)
        assert registry.find("total").accessibleName() == "Contacts: 8"
        fed = {row[0]: (row[2], *row[-2:]) for row in rows(registry, "officers")}
        assert fed["Amina One"] == fed["Bruno Two"] == ("4", "20 Nov 2026", "")
        assert fed["Carla Three"] == ("0", "never", "⚠ did not feed")
        assert ("Civil society", "1", "1") in rows(registry, "coverage")
        assert "Invented" not in str(rows(registry, "coverage"))
        assert search(registry, "heron") == []
        registry.window.workspace.show_page("duplicates")  # type: ignore[union-attr]
        wait_until(lambda: bool(rows(registry, "pairs")))
        registry.wait()
        assert [row[1:3] for row in rows(registry, "pairs")] == [(SHARED, SHARED)]


def newcomer_is_served(mission: Mission) -> None:
    """Out of the registry leaves only the category that was ticked."""
    stick = mission.stick()
    with mission.at("registry") as registry:
        registry.press(Qt.Key.Key_E, CTRL_SHIFT)
        registry.wait()
        names = [row[0] for row in rows(registry, "recipients")]
        registry.press(Qt.Key.Key_Home)
        for _ in range(names.index("Dara Newcomer")):
            registry.press(Qt.Key.Key_Down)
        go_on_to(registry, "content_step")
        choose_purpose(registry, "newcomer")
        tick(registry, "civil_society")
        go_on_to(registry, "preview_step")
        assert {row[0] for row in rows(registry, "preview_contacts")} == {SHARED}
        go_on_to(registry, "terms_step")
        registry.type(str(stick))
        go_on_to(registry, "written_view")
    with mission.at("dara") as dara:
        take_in(dara, only_file(stick))
        assert set(search(dara, "")) == {SHARED}


def withdrawal_is_heard(mission: Mission) -> None:
    """The contact takes the consent back: every holder is warned, through the registry the newcomer too."""
    with mission.at("amina") as amina:
        to_page(amina, Qt.Key.Key_1)
        seat.look_at(amina, "shared")
        seat.go(amina, 3)
        seat.click(amina, "withdraw_consent_button")
        wait_until(lambda: seat.rows(amina)[0][0] == "Withdrawn")
        first = warn(mission, amina, "1: Focal Point")
    with mission.at("registry") as registry:
        take_in(registry, first)
        second = warn(mission, registry, "1: Dara Newcomer")
    with mission.at("dara") as dara:
        take_in(dara, second)
        to_page(dara, Qt.Key.Key_1)
        assert search(dara, "shared") == [SHARED, SHARED]
        said = set()
        for _ in range(2):
            dara.press(Qt.Key.Key_Down)
            dara.wait()
            seat.go(dara, 3)
            said.add(seat.rows(dara)[0][0])
            dara.find("contacts").setFocus()
        assert said == {"Given", "Withdrawn"}


# --- what everybody does ----------------------------------------------------------------------------------------


def to_page(person: Person, key: Qt.Key) -> None:
    """To a page by its key."""
    person.press(key, CTRL)
    person.wait()


def feed(mission: Mission, who: str) -> Path:
    """Everything that rules and consent let go, to the registry, the only one this officer knows."""
    stick = mission.stick()
    with mission.at(who) as person:
        person.press(Qt.Key.Key_E, CTRL_SHIFT)
        person.wait()
        go_on_to(person, "content_step")
        choose_purpose(person, "feed")
        go_on_to(person, "preview_step")
        assert person.text("preview_summary").startswith("Leave: 4 of 5 contacts")
        go_on_to(person, "terms_step")
        person.type(str(stick))
        go_on_to(person, "written_view")
    return only_file(stick)


def take_in(person: Person, file: Path) -> None:
    """Look at a file, then apply it."""
    to_page(person, Qt.Key.Key_4)
    person.press(Qt.Key.Key_I, CTRL)
    choose_path(person, file)
    wait_until(person.find("review_pane").isVisible)
    person.wait()
    person.press(Qt.Key.Key_Return, CTRL)
    wait_until(person.find("report_view").isVisible)
    person.wait()


def warn(mission: Mission, person: Person, holders: str) -> Path:
    """Write the notice that is due to who holds the contact."""
    stick = mission.stick()
    to_page(person, Qt.Key.Key_4)
    if person.find("report_view").isVisible():
        person.press(Qt.Key.Key_Escape)
        person.wait()
    assert [(row[0], row[2]) for row in rows(person, "due_notices")] == [(SHARED, holders)]
    person.find("write_notices").setFocus()
    person.press(Qt.Key.Key_Space)
    choose_path(person, stick)
    wait_until(person.find("written_view").isVisible)
    return only_file(stick)


def choose_purpose(person: Person, purpose: str) -> None:
    """With Home and the arrow down."""
    combo = person.find("purpose")
    assert isinstance(combo, QComboBox)
    combo.setFocus()
    person.press(Qt.Key.Key_Home)
    while combo.currentData() != purpose:
        assert combo.currentIndex() + 1 < combo.count()
        person.press(Qt.Key.Key_Down)
    person.wait()


def tick(person: Person, category: str) -> None:
    """One category of the list, with the arrow down and Space."""
    found = person.find("categories")
    assert isinstance(found, QListWidget)
    codes = [found.item(row).data(Qt.ItemDataRole.UserRole) for row in range(found.count())]
    found.setFocus()
    person.press(Qt.Key.Key_Home)
    for _ in range(codes.index(category)):
        person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Space)
    person.wait()
