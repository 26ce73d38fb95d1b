"""One contact read: its sections by keyboard, where values come from, copying; masked values nowhere."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QTableView, QWidget

from rolodex.clock import FixedClock
from rolodex.commands import (
    consents,
    contacts,
    interactions,
    passphrases,
    relationships,
    session,
)
from rolodex.commands.session import Session
from rolodex.domain import ids
from rolodex.domain.changes import Edit
from rolodex.domain.level import Level
from tests.ui.conftest import AT, PASSPHRASE
from tests.ui.contact_seat import CTRL, Sit, go, pane_of, rows, seated, who
from ui.models.lines_model import Line, LinesModel

SECRETS = ("Chaka", "22376000004", "Ménaka")


@pytest.fixture
def held(vault: Path) -> Session:
    """The vault before anybody sits down; close it first."""
    return session.open_session(vault, passphrases.from_text(PASSPHRASE), FixedClock(AT))


# --- reading ---------------------------------------------------------------------------------------------------


def test_every_section_is_reached_by_alt_and_its_digit(sit_down: Sit, vault: Path) -> None:
    person = seated(sit_down, vault, "ahmed")
    seen = []

    for digit in range(1, 8):
        go(person, digit)
        seen.append(pane_of(person).section().name)

    assert seen == ["values", "safe_contact", "consents", "ties", "interactions", "handovers", "history"]


@pytest.mark.parametrize(("language", "key"), [("en", Qt.Key.Key_Right), ("ar", Qt.Key.Key_Left)])
def test_arrow_goes_to_the_next_section_in_reading_direction(
    sit_down: Sit, vault: Path, language: str, key: Qt.Key
) -> None:
    person = seated(sit_down, vault, "ahmed")
    person.program.languages.switch_to(language)
    person.wait()
    person.find("values_tab").setFocus()

    person.press(key)

    assert pane_of(person).section().name == "safe_contact"
    assert person.focused().objectName() == "safe_contact_tab"


def test_value_says_where_it_comes_from(sit_down: Sit, vault: Path) -> None:
    person = seated(sit_down, vault, "ahmed")
    pane = pane_of(person)
    row = next(row for row, texts in enumerate(rows(person)) if texts[0] == "Phone")

    pane.table.setCurrentIndex(pane.section().model.index(row, 0))

    assert person.text("values_details") == (
        "mobile\nConfidential · Own observation · high confidence · verified on 2 Nov 2026 · "
        "written by Amina on 20 Nov 2026"
    )


def test_names_of_every_script_stand_in_the_head(sit_down: Sit, vault: Path, held: Session) -> None:

    ahmed = who(held, "ahmed")
    contacts.edit(held, ahmed, contacts.Wanted((Edit("names", {"text": "أحمد المخترع", "kind": "nickname"}),)))
    held.close()

    person = seated(sit_down, vault, "ahmed")

    assert person.text("contact_name") == "Ahmed Invented-01"
    assert person.text("contact_other_names") == "Nickname: أحمد المخترع"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_masked_value_is_in_no_section_role_label_tip_or_accessible_text(
    sit_down: Sit, vault: Path, held: Session, language: str
) -> None:
    heron, awa = who(held, "heron"), who(held, "awa")
    interactions.log(held, interactions.Meeting((heron,), "phone", summary="Chaka told of Ménaka"))
    tie = (Edit("type", "kin"), Edit("from_contact", ids.to_text(awa)), Edit("to_contact", ids.to_text(heron)))
    relationships.add_relationship(held, tie)
    consents.add(held, heron, [Edit("status", "given"), Edit("given_how", "Chaka said so in Ménaka")])
    held.close()
    person = seated(sit_down, vault, "heron")
    person.program.languages.switch_to(language)
    said: list[str] = []

    for digit in range(1, 8):
        go(person, digit)
        assert rows(person) or digit in (2, 6)
        for widget in pane_of(person).findChildren(QWidget):
            said += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.whatsThis()]
            said.append(str(widget.property("text")))
            if isinstance(widget, QTableView):
                model = widget.model()
                said += [
                    str(model.index(row, column).data(role))
                    for row in range(model.rowCount())
                    for column in range(model.columnCount())
                    for role in range(300)
                ]

    assert not [text for text in said if any(secret in text for secret in SECRETS)]


def test_banner_shows_the_highest_level_of_the_section(sit_down: Sit, vault: Path, held: Session) -> None:
    awa = who(held, "awa")
    strict = interactions.Meeting((awa,), "phone", summary="x", level=Level.STRICTLY_CONFIDENTIAL)
    interactions.log(held, strict)
    held.close()
    person = seated(sit_down, vault, "awa")
    before = person.text("level_banner")

    go(person, 5)

    assert (before, person.text("level_banner")) == ("CONFIDENTIAL", "STRICTLY CONFIDENTIAL")


def test_contact_fits_a_narrow_pane_at_twice_the_text(sit_down: Sit, vault: Path) -> None:
    person = seated(sit_down, vault, "bintou")
    pane = pane_of(person)
    font = pane.font()
    font.setPointSizeF(font.pointSizeF() * 2)

    pane.setFont(font)

    assert pane.minimumSizeHint().width() <= 420
    assert pane.minimumSizeHint().height() <= 500


# --- copying ---------------------------------------------------------------------------------------------------


def test_number_is_copied_as_it_is_dialled(sit_down: Sit, vault: Path) -> None:
    person = seated(sit_down, vault, "ahmed")
    pane = pane_of(person)
    row = next(row for row, texts in enumerate(rows(person)) if texts[0] == "Phone")
    pane.table.setFocus()
    pane.table.setCurrentIndex(pane.section().model.index(row, 0))

    person.press(Qt.Key.Key_C, CTRL)

    assert QGuiApplication.clipboard().text() == "+22376000001"


def test_hidden_number_is_not_copied(sit_down: Sit, vault: Path) -> None:
    QGuiApplication.clipboard().setText("before")
    person = seated(sit_down, vault, "bintou")
    pane = pane_of(person)
    row = next(row for row, texts in enumerate(rows(person)) if texts[0] == "Phone")
    pane.table.setFocus()
    pane.table.setCurrentIndex(pane.section().model.index(row, 0))

    person.press(Qt.Key.Key_C, CTRL)

    assert QGuiApplication.clipboard().text() == "before"
    assert person.window.message.text().startswith("This value is hidden")


def test_lines_model_keeps_the_promises_of_qt() -> None:
    model = LinesModel(2)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    model.show(("a", "b"), (Line(None, ("1", "2")), Line(None, ("3", "4"), "more")))
    model.show(("a", "b"), ())
    model.show(("a", "b"), (Line(None, ("5", "6")),))

    assert (model.rowCount(), model.index(0, 1).data(), model.headerData(1, Qt.Orientation.Horizontal)) == (1, "6", "b")
    assert tester.model() is model
