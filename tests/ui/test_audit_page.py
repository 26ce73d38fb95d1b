"""The audit log in the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QTableView

from rolodex.commands import revealing
from rolodex.commands.contact_windows import Answer, Question, ask
from rolodex.commands.session import Session
from rolodex.domain.ids import SubjectId
from tests.ui.conftest import Person, wait_until
from ui import audit_words
from ui.pages.audit_page import AuditPage


@pytest.fixture
def amina(sit_down: Callable[..., Person], vault: Path) -> Person:
    person = sit_down(vault)
    person.unlock()
    return person


def audit_page(person: Person) -> AuditPage:
    assert person.window.workspace is not None
    person.window.workspace.show_page("audit")
    person.wait()
    page = person.window.workspace.current()
    assert isinstance(page, AuditPage)
    return page


def cells(person: Person) -> list[tuple[str, ...]]:
    table = person.find("audit_entries")
    assert isinstance(table, QTableView)
    model = table.model()
    return [
        tuple(str(model.index(row, column).data()) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def reveal_first(session: Session) -> SubjectId:
    answer: Answer = ask(session, Question("ahmed"))
    assert answer.first[0] is not None
    revealing.reveal(session, answer.first[0].row.id)
    return answer.first[0].row.id


def test_log_says_what_who_and_when_and_holds_no_name_of_a_contact(amina: Person) -> None:
    page = audit_page(amina)
    page.desk.write(reveal_first, then=page.show_subject)
    wait_until(lambda: [row[2] for row in cells(amina)] == ["Looked at hidden values of a contact"])

    assert cells(amina)[0][3] == "Amina"
    assert "Invented" not in str(cells(amina))


def test_log_of_one_contact_leads_back_to_everything(amina: Person) -> None:
    page = audit_page(amina)
    whole = len(cells(amina))
    page.show_subject(SubjectId(b"\x00" * 16))
    amina.wait()
    assert cells(amina) == []

    page.tools()[1].trigger()
    wait_until(lambda: len(cells(amina)) == whole)


def test_check_says_that_every_entry_holds(amina: Person) -> None:
    page = audit_page(amina)

    page.tools()[0].trigger()
    result = amina.find("audit_result")
    assert isinstance(result, QLabel)
    wait_until(result.isVisible)

    assert result.text().startswith("Checked: every entry")


@pytest.mark.parametrize(
    ("held", "said"),
    [
        ({"purpose": "handover"}, "purpose: Hand-over"),
        ({"state": "introducing"}, "state: Introducing"),
        ({"state": "unverified"}, "state: Not verified"),
        ({"how": "in_person"}, "how: in person"),
        ({"claims": 7}, "values: 7"),
    ],
)
def test_details_are_in_the_words_of_the_screens(qapp: QApplication, held: dict[str, int | str], said: str) -> None:
    assert audit_words.numbers(held) == said
