"""An export by keyboard: who, what for, what leaves and what stays, where to; what was shown is what leaves."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from rolodex.commands import bundle_import, contact_queries
from rolodex.commands.bundle_preview import Purpose
from rolodex.commands.contacts import Wanted, edit
from rolodex.commands.session import Session
from rolodex.domain.changes import Edit
from rolodex.domain.ids import SubjectId
from tests.commands import officers
from tests.ui.bundle_stage import CTRL, CTRL_SHIFT, Stage, every_text, only_file, rows, table
from tests.ui.conftest import Person, wait_until
from ui.widgets.level_banner import LevelBanner

Sit = Callable[..., Person]


@pytest.fixture
def stage(tmp_path: Path, sit_down: Sit) -> Stage:
    """Amina with a prefect, a source and a merchant who agreed to nothing; she knows Bruno."""
    made = Stage(tmp_path, sit_down).make()
    amina = made.open("amina")
    made.ids["prefect"] = officers.contact(amina, "Prefect Invented", "host_government", "+22376000001", born="1970")
    made.ids["chaka"] = officers.contact(amina, "Chaka Secret", "source", "+22376000009")
    made.ids["nana"] = officers.contact(amina, "Nana Invented", "civil_society", "+22376000002")
    amina.close()
    return made


def to_preview(person: Person) -> None:
    """Choose the first recipient and go on with a feed, up to what leaves and what stays."""
    person.press(Qt.Key.Key_E, CTRL_SHIFT)
    person.wait()
    person.press(Qt.Key.Key_Return)
    person.wait()
    person.press(Qt.Key.Key_Return, CTRL)
    wait_until(lambda: person.text("export_title").startswith("Export, step 3"))
    person.wait()


def write_to(person: Person, folder: Path) -> None:
    """From the preview on: the folder, and write."""
    person.press(Qt.Key.Key_Return, CTRL)
    person.type(str(folder))
    person.press(Qt.Key.Key_Return)
    person.wait()


def test_feed_is_written_by_keyboard_and_opens_for_its_recipient_only(stage: Stage) -> None:
    amina = stage.seat("amina")

    to_preview(amina)
    write_to(amina, stage.stick)

    assert amina.text("written_title") == "Written, read back and compared: the medium may be removed"
    file = only_file(stage.stick)
    ((recipient, purpose, name, _),) = rows(amina, "written_files")
    assert (recipient, purpose) == ("Bruno", "Feed into the registry")
    assert name == f"\u2066{file.name}\u2069"
    bruno = stage.open("bruno")
    bundle_import.import_(bruno, file)
    names = [row.display_name for row in contact_queries.list_(bruno, contact_queries.ListRequest())]
    bruno.close()
    assert names == ["Prefect Invented"]


def test_preview_tells_field_by_field_what_leaves_and_which_rule_keeps_the_rest(stage: Stage) -> None:
    amina = stage.seat("amina")

    to_preview(amina)

    assert amina.text("preview_summary").startswith("Leave: 1 of 3 contacts")
    assert "No consent is recorded" in amina.text("preview_rules")
    found = table(amina, "preview_contacts")
    prefect = [row[0] for row in rows(amina, "preview_contacts")].index("Prefect Invented")
    found.setFocus()
    amina.press(Qt.Key.Key_Home)
    for _ in range(prefect):
        amina.press(Qt.Key.Key_Down)
    amina.wait()
    fields = {row[0]: row[1:] for row in rows(amina, "preview_fields")}
    assert fields["Phone"] == ("\u2066+22376000001\u2069", "Confidential", "→ leaves")
    assert fields["Born"][2] == "✕ stays: No consent is recorded"
    place = [row[0] for row in rows(amina, "preview_fields")].index("Born")
    table(amina, "preview_fields").setFocus()
    for _ in range(place):
        amina.press(Qt.Key.Key_Down)
    assert amina.text("preview_line") == " · ".join(("Born", *fields["Born"]))


def test_preview_of_a_source_shows_nothing_of_the_source(stage: Stage) -> None:
    amina = stage.seat("amina")

    to_preview(amina)
    found = table(amina, "preview_contacts")
    found.setFocus()
    for _ in range(found.model().rowCount()):
        amina.press(Qt.Key.Key_Down)
        amina.wait()
        held = every_text(amina, "preview_contacts", "preview_fields")
        assert "Chaka" not in held
        assert "22376000009" not in held
    assert "(name hidden)" in [row[0] for row in rows(amina, "preview_contacts")]


def test_preview_can_be_searched_and_narrowed_to_whom_nothing_leaves(stage: Stage) -> None:
    amina = stage.seat("amina")
    to_preview(amina)
    kind, search = amina.find("preview_filter"), amina.find("preview_search")
    assert isinstance(kind, QComboBox)
    assert isinstance(search, QLineEdit)

    kind.setFocus()
    amina.press(Qt.Key.Key_End)
    assert {row[0] for row in rows(amina, "preview_contacts")} == {"Nana Invented", "(name hidden)"}
    search.setFocus()
    amina.type("nana")

    assert [row[0] for row in rows(amina, "preview_contacts")] == ["Nana Invented"]


def test_what_changed_since_the_preview_is_not_sent_but_shown_again(stage: Stage) -> None:
    amina = stage.seat("amina")
    to_preview(amina)
    ears = Ears()
    amina.program.worker.write(_rename, stage.ids["prefect"], then=ears.hear, failed=ears.hear)
    amina.wait()

    write_to(amina, stage.stick)

    assert amina.text("export_title").startswith("Export, step 2")
    assert "The vault was changed since this preview" in amina.text("export_problem")
    assert list(stage.stick.glob("*.rlx")) == []


class Ears(QObject):
    """Takes what nobody else wants."""

    def hear(self, _said: object) -> None:
        """Nothing is done."""


def _rename(session: Session, contact: SubjectId) -> None:
    edit(session, contact, Wanted((Edit("status", "dormant"),)))


def test_key_nobody_compared_is_named_and_keeps_the_strictly_confidential(tmp_path: Path, sit_down: Sit) -> None:
    stage = Stage(tmp_path, sit_down).make(amina_knows_verified=False)
    session = stage.open("amina")
    chaka = officers.contact(session, "Chaka Secret", "source", "+22376000009")
    officers.agrees(session, chaka)
    session.close()
    amina = stage.seat("amina")

    amina.press(Qt.Key.Key_E, CTRL_SHIFT)
    amina.wait()
    assert rows(amina, "recipients")[0][2] == "⚠ Not compared"
    assert "Strictly confidential values stay" in amina.text("recipient_meaning")
    amina.press(Qt.Key.Key_Return)
    amina.wait()
    purpose = amina.find("purpose")
    assert isinstance(purpose, QComboBox)
    purpose.setCurrentIndex(3)
    assert purpose.currentData() == Purpose.REFER
    table(amina, "pick_found").setFocus()
    amina.wait()
    amina.press(Qt.Key.Key_Home, CTRL)
    amina.press(Qt.Key.Key_Return)
    amina.wait()
    assert amina.text("chosen_count") == "Contacts in question: 1 (Strictly confidential 1)"
    amina.press(Qt.Key.Key_Return, CTRL)
    amina.wait()

    assert "the key was never compared" in amina.text("preview_summary").casefold()
    assert "Strictly confidential, and the key was never compared" in amina.text("preview_rules")


def test_chosen_contact_can_be_taken_out_again(stage: Stage) -> None:
    amina = stage.seat("amina")
    amina.press(Qt.Key.Key_E, CTRL_SHIFT)
    amina.wait()
    amina.press(Qt.Key.Key_Return)
    amina.wait()
    purpose = amina.find("purpose")
    assert isinstance(purpose, QComboBox)
    purpose.setCurrentIndex(3)
    amina.find("pick_search").setFocus()
    amina.type("nana")
    amina.wait()
    amina.press(Qt.Key.Key_Return)
    amina.press(Qt.Key.Key_Return)
    amina.wait()
    assert [row[0] for row in rows(amina, "pick_chosen")] == ["Nana Invented"]

    table(amina, "pick_chosen").setFocus()
    amina.press(Qt.Key.Key_Delete)
    amina.wait()

    assert rows(amina, "pick_chosen") == []
    assert amina.text("chosen_count") == "Nobody is chosen yet."


def test_hand_over_without_a_case_says_where_one_begins(stage: Stage) -> None:
    amina = stage.seat("amina")
    amina.press(Qt.Key.Key_E, CTRL_SHIFT)
    amina.wait()
    amina.press(Qt.Key.Key_Return)
    amina.wait()
    purpose = amina.find("purpose")
    assert isinstance(purpose, QComboBox)

    purpose.setCurrentIndex(2)
    amina.wait()

    assert amina.text("chosen_count") == "There is no hand-over case yet. Start one on the hand-over page."
    assert not amina.find("export_next").isEnabled()


def test_folder_that_is_gone_is_said_and_nothing_is_lost(stage: Stage) -> None:
    amina = stage.seat("amina")
    to_preview(amina)

    write_to(amina, stage.folder / "no such stick")

    assert amina.text("export_title").startswith("Export, step 4")
    assert "There is no such file or vault" in amina.text("export_problem")
    folder = amina.find("bundle_folder")
    assert isinstance(folder, QLineEdit)
    assert folder.text().endswith("no such stick")


def test_escape_leads_back_to_the_lists(stage: Stage) -> None:
    amina = stage.seat("amina")
    to_preview(amina)

    amina.press(Qt.Key.Key_Escape)

    assert amina.find("bundles_home").isVisible()


def test_two_officers_let_a_contact_go_against_the_rule(stage: Stage) -> None:
    session = stage.open("amina")
    _second_officer(session)
    session.close()
    amina = stage.seat("amina")
    to_preview(amina)
    names = [row[0] for row in rows(amina, "preview_contacts")]
    for _ in range(names.index("Nana Invented")):
        amina.press(Qt.Key.Key_Down)
    amina.wait()
    amina.find("preview_override").setFocus()
    amina.press(Qt.Key.Key_Space)
    wait_until(lambda: amina.focused().objectName() == "reason")

    amina.type("The committee asked for her by name.")
    amina.press(Qt.Key.Key_Tab)
    amina.type(SECOND)
    amina.press(Qt.Key.Key_Return)
    amina.wait()

    leaving = {row[0]: int(row[2]) for row in rows(amina, "preview_contacts")}
    assert leaving["Nana Invented"] > 0
    assert "By the decision of two officers: 1" in amina.text("preview_summary")


SECOND = "salma counts nine herons at the ferry"


def _second_officer(session: Session) -> None:
    from rolodex.commands import passphrases, vaults
    from rolodex.commands.vaults import OfficerDraft
    from rolodex.crypto import kdf

    vaults.add_officer(session, passphrases.from_text(SECOND), OfficerDraft("Salma"), kdf.SMALL)


def test_preview_bears_the_highest_level_of_all_that_it_lists_though_it_stays(stage: Stage) -> None:
    amina = stage.seat("amina")

    to_preview(amina)

    assert "Strictly confidential" in {row[1] for row in rows(amina, "preview_contacts")}
    shown = [banner.text() for banner in amina.window.findChildren(LevelBanner) if banner.isVisible()]
    assert shown == ["STRICTLY CONFIDENTIAL"]
