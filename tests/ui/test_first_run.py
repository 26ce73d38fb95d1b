"""The first run, by keyboard: choices, the passphrase, the officer, and that nothing is half made."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QRadioButton, QScrollBar, QWidget

from rolodex.clock import FixedClock
from rolodex.commands import passphrases, session, vaults
from rolodex.domain.claim import Kind
from rolodex.errors import DiskFull
from tests.ui import first_run_stage as stage
from tests.ui.conftest import AT, Person, wait_until
from ui import vault_doors
from ui.pages import first_run_page
from ui.steps.recovery_check_step import RecoveryCheckStep

Sit = Callable[..., Person]


@pytest.fixture
def new(sit_down: Sit, tmp_path: Path) -> Person:
    """Somebody whose computer has no vault."""
    return sit_down(tmp_path / "new")


# --- the whole way ----------------------------------------------------------------------------------------------


def test_generated_words_typed_from_paper_make_a_vault_that_they_open(new: Person, tmp_path: Path) -> None:
    stage.choose_new(new)
    shown = " ".join(stage.words(new, "suggestion"))
    new.press(Qt.Key.Key_Return)
    new.type(shown)
    new.press(Qt.Key.Key_Return)
    stage.say_who(new)
    stage.space(new, "skip_recovery")
    new.press(Qt.Key.Key_Return)
    stage.wait_for_contacts(new)
    new.program.worker.close_vault(10)

    opened = session.open_session(tmp_path / "new", passphrases.from_text(shown), FixedClock(AT))
    assert opened.officer_id is not None
    officer = opened.subject(opened.officer_id, Kind.OFFICER)
    held = {name: officer.one(name) for name in ("name", "post", "component", "duty_station", "time_zone")}
    opened.close()
    assert held == {
        "name": "Amina Keita",
        "post": "Civil Affairs Officer",
        "component": "Civil Affairs",
        "duty_station": "Gao",
        "time_zone": held["time_zone"],
    }
    assert held["time_zone"]


def test_steps_are_counted_and_named(new: Person) -> None:
    seen = []
    stage.choose_new(new)
    seen.append((new.text("progress"), stage.title(new)))
    stage.give_own_passphrase(new)
    seen.append((new.text("progress"), stage.title(new)))
    stage.say_who(new)
    seen.append((new.text("progress"), stage.title(new)))
    stage.space(new, "skip_recovery")
    seen.append((new.text("progress"), stage.title(new)))

    assert seen == [
        ("Step 2 of 5", "Your passphrase"),
        ("Step 3 of 5", "Who are you?"),
        ("Step 4 of 5", "Recovery words"),
        ("Step 5 of 5", "Your vault is ready"),
    ]


def test_nothing_is_made_before_everything_was_asked(new: Person, tmp_path: Path) -> None:
    stage.choose_new(new)
    stage.give_own_passphrase(new)
    assert stage.title(new) == "Who are you?"

    new.window.close()

    assert new.ends.closed == 1
    assert not (tmp_path / "new").exists()


def test_vault_that_was_made_is_whole_although_the_window_is_closed_then(new: Person, tmp_path: Path) -> None:
    stage.reach_recovery(new)
    assert stage.title(new) == "Recovery words"

    new.window.close()
    new.program.worker.close_vault(10)

    opened = session.open_session(tmp_path / "new", passphrases.from_text(stage.OWN), FixedClock(AT))
    assert vaults.verify(opened) == vaults.Verified(projections_agree=True, first_bad_entry=None)
    opened.close()


def test_no_file_holds_passphrase_officer_or_recovery_words(new: Person, tmp_path: Path) -> None:
    stage.reach_recovery(new)
    secrets = [stage.OWN, "Amina Keita", "Civil Affairs", " ".join(stage.words(new, "recovery_words")[:3])]
    new.program.worker.close_vault(10)

    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {"vault.hdr", "vault.hdr.2"} <= {path.name for path in files}
    for path in files:
        held = path.read_bytes()
        for secret in secrets:
            assert secret.encode() not in held, path
            assert secret.encode("utf-16-le") not in held, path


# --- the first step ---------------------------------------------------------------------------------------------


def test_languages_stand_there_under_their_own_names(new: Person) -> None:
    assert (new.text("language_en"), new.text("language_ar")) == ("English", "العربية")


def test_language_is_switched_by_one_key_and_stays_ticked(new: Person) -> None:
    told: list[str] = []
    stage.page_of(new).language_chosen.connect(told.append)

    stage.space(new, "language_ar")
    new.program.languages.switch_to(told[0])

    assert told == ["ar"]
    assert new.find("language_ar").property("checked") is True
    assert new.find("language_en").property("checked") is False
    assert new.find("choose_new").isRightToLeft()


def test_existing_vault_is_found_in_the_folder_above_it(new: Person, vault: Path, tmp_path: Path) -> None:
    told: list[Path] = []
    stage.page_of(new).folder_chosen.connect(told.append)

    stage.choose_file(new, "choose_open", tmp_path)

    assert told == [vault]


def test_folder_without_a_vault_is_told_on_the_first_step(new: Person, tmp_path: Path) -> None:
    stage.choose_file(new, "choose_open", tmp_path)

    assert "There is no vault in this folder." in new.text("welcome_message")


def test_back_leads_to_the_first_step(new: Person) -> None:
    stage.choose_new(new)

    new.press(Qt.Key.Key_Escape)

    assert stage.title(new) == "Welcome to Rolodex"
    assert new.focused().objectName() == "choose_new"


# --- the passphrase ---------------------------------------------------------------------------------------------


def test_another_suggestion_is_another_one(new: Person) -> None:
    stage.choose_new(new)
    before = stage.words(new, "suggestion")

    stage.space(new, "another_suggestion")

    after = stage.words(new, "suggestion")
    assert len(before) == len(after) == 7
    assert before != after


def test_generated_words_are_not_in_sight_while_they_are_asked_back(new: Person) -> None:
    stage.choose_new(new)

    stage.go_on(new)

    assert not new.find("suggestion").isVisible()
    assert new.focused().objectName() == "again"


def test_back_from_asking_shows_the_same_words_again(new: Person) -> None:
    stage.choose_new(new)
    before = stage.words(new, "suggestion")
    stage.go_on(new)

    stage.space(new, "back")

    assert stage.words(new, "suggestion") == before


def test_wrong_repetition_is_told_beside_the_field_and_makes_nothing(new: Person, tmp_path: Path) -> None:
    stage.choose_new(new)

    stage.give_own_passphrase(new, again="another passphrase than before")

    assert stage.title(new) == "The passphrase once more"
    assert "The two entries differ; nothing was made yet." in new.text("again_error")
    assert new.focused().objectName() == "again"
    assert not (tmp_path / "new").exists()


def test_short_passphrase_is_told_beside_the_field(new: Person) -> None:
    stage.choose_new(new)

    stage.give_own_passphrase(new, text="short")

    assert stage.title(new) == "Your passphrase"
    assert "it is too short, 15 characters are the least" in new.text("new_passphrase_error")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Xk2!vR", "Characters still missing: 9."),
        ("aaaaaaaaaaaaaaaa", "Very weak: a guesser finds it at once. It repeats itself."),
        (stage.OWN, "Strong."),
    ],
)
def test_strength_is_told_in_words_while_one_types(new: Person, text: str, said: str) -> None:
    stage.choose_new(new)
    stage.space(new, "own")
    new.find("new_passphrase").setFocus()

    new.type(text)
    wait_until(lambda: bool(new.text("strength").strip()))

    assert new.text("strength") == said


def test_eye_is_closed_when_the_step_is_left(new: Person) -> None:
    stage.choose_new(new)
    stage.space(new, "own")
    new.find("new_passphrase").setFocus()
    new.type(stage.OWN)
    stage.space(new, "new_passphrase_eye")
    assert new.find("new_passphrase").property("echoMode") is QLineEdit.EchoMode.Normal

    stage.go_on(new)

    assert new.find("new_passphrase").property("echoMode") is QLineEdit.EchoMode.Password


def test_made_vault_leaves_no_passphrase_in_the_fields(new: Person) -> None:
    stage.reach_recovery(new)

    assert (new.text("new_passphrase"), new.text("again")) == ("", "")
    assert stage.words(new, "suggestion") == []


# --- the officer ------------------------------------------------------------------------------------------------


def test_officer_without_a_name_is_not_taken(new: Person) -> None:
    stage.choose_new(new)
    stage.give_own_passphrase(new)

    new.type("   ")
    new.press(Qt.Key.Key_Return)

    assert "A name or a function is needed" in new.text("name_error")


def test_time_zone_that_is_none_is_told_beside_its_field(new: Person, tmp_path: Path) -> None:
    stage.choose_new(new)
    stage.give_own_passphrase(new)
    new.type("Amina")
    zone = new.find("time_zone")
    assert isinstance(zone, QComboBox)
    zone.setEditText("Africa/Nowhere")

    stage.go_on(new)

    assert "There is no such time zone." in new.text("time_zone_error")
    assert not (tmp_path / "new").exists()


def test_time_zones_are_places_and_utc(new: Person) -> None:
    stage.choose_new(new)
    stage.give_own_passphrase(new)
    zone = new.find("time_zone")
    assert isinstance(zone, QComboBox)
    listed = [zone.itemText(at) for at in range(zone.count())]

    assert listed[0] == "UTC"
    assert {"Africa/Bamako", "Africa/Juba", "Asia/Beirut"} <= set(listed)
    assert zone.currentText() in listed


def test_full_disk_is_told_on_the_page_and_the_vault_can_be_made_afterwards(
    new: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object) -> session.Session:
        raise DiskFull

    with monkeypatch.context() as patch:
        patch.setattr(vault_doors, "by_making", refuse)
        stage.reach_recovery(new)
        assert "There is no room left on the disk." in new.text("officer_message")
    stage.go_on(new)

    assert stage.title(new) == "Recovery words"
    assert (tmp_path / "new" / "vault.hdr").exists()


def test_vault_is_made_in_the_place_that_was_chosen(new: Person, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    (tmp_path / "stick" / "photo.jpg").write_bytes(b"")
    stage.choose_new(new)
    stage.give_own_passphrase(new)
    stage.choose_file(new, "other_place", tmp_path / "stick")
    assert str(tmp_path / "stick" / "vault") in new.text("place")

    stage.say_who(new)

    assert (tmp_path / "stick" / "vault" / "vault.hdr").exists()
    assert not (tmp_path / "new").exists()
    assert stage.page_of(new).folder == tmp_path / "stick" / "vault"


# --- every step on small screens --------------------------------------------------------------------------------


def _stops(person: Person) -> set[QWidget]:
    return {
        widget
        for widget in stage.page_of(person).findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.objectName().startswith("qt_")
    }


@pytest.mark.parametrize("name", first_run_page.STEPS)
def test_tab_reaches_everything_of_every_step_and_everything_has_a_name(new: Person, name: str) -> None:
    _show(new, name)
    wanted = _stops(new)
    start = new.focused()
    reached = {start}
    for _ in range(20):
        new.press(Qt.Key.Key_Tab)
        reached.add(new.focused())
        if new.focused() is start:
            break

    assert new.focused() is start
    assert {widget.objectName() for widget in wanted - reached if not isinstance(widget, QRadioButton)} == set()
    assert [one.objectName() for one in wanted if not (one.accessibleName() or one.property("text"))] == []


def _show(person: Person, name: str) -> None:
    page = stage.page_of(person)
    if name == first_run_page.RECOVERY_CHECK:
        page.show_step(name)
        step = page.findChild(RecoveryCheckStep)
        assert step is not None
        step.expect(["word"] * 33)
    page.show_step(name)
    person.wait()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("name", first_run_page.STEPS)
def test_every_step_fits_a_small_screen_at_twice_the_text(new: Person, name: str, language: str) -> None:
    new.program.languages.switch_to(language)
    page = stage.page_of(new)
    _show(new, name)
    font = page.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    page.setFont(font)
    new.window.resize(1366, 720)
    new.wait()

    across = [bar for bar in page.findChildren(QScrollBar) if bar.orientation() is Qt.Orientation.Horizontal]
    assert page.minimumSizeHint().height() <= 720
    assert across
    assert all(bar.maximum() == 0 for bar in across if bar.parent() is not None and bar.isVisible())
    assert page.isRightToLeft() is (language == "ar")


def test_titles_of_the_steps_stand_at_one_place(new: Person) -> None:
    new.window.resize(1366, 700)
    new.wait()

    def place() -> int:
        new.wait()
        shown = new.find("step_title")
        return shown.mapTo(new.window, shown.rect().topLeft()).y()

    stage.choose_new(new)
    found = [place()]
    stage.give_own_passphrase(new)
    found.append(place())
    stage.say_who(new)
    found.append(place())
    stage.space(new, "skip_recovery")
    found.append(place())

    assert len(set(found)) == 1
