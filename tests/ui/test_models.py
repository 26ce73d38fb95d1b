"""The list model by itself: Qt's own tester, windows on demand, a bounded cache, stale answers dropped."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtTest import QAbstractItemModelTester

from rolodex.clock import FixedClock
from rolodex.commands import contact_windows, passphrases, session
from rolodex.commands.contact_windows import Answer, ListedContact, Question, Window
from rolodex.commands.session import Session
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from tests.ui.conftest import AT, PASSPHRASE, wait_until
from ui import vault_doors
from ui.models import contact_table_model
from ui.models.contact_table_model import ContactTableModel
from ui.worker import Worker

MANY = 5_000


class Ears(QObject):
    """Takes what nobody else wants."""

    def hear(self, _said: object) -> None:
        """Nothing is done."""


@pytest.fixture
def worker(vault: Path, qapp: QObject) -> Iterator[Worker]:
    """Lanes with the vault of invented people open."""
    made, ears = Worker(), Ears()
    opener = (vault_doors.by_passphrase, vault, passphrases.from_text(PASSPHRASE), FixedClock(AT))
    made.enter(*opener, then=ears.hear, failed=ears.hear)
    wait_until(lambda: not made.is_waiting())
    yield made
    made.close_vault(10)


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch, worker: Worker) -> list[int]:
    """Five thousand rows without a vault of that size; the places of the windows that were fetched."""
    fetched: list[int] = []

    def ask(_held: Session, question: Question) -> Answer:
        return Answer(question, tuple(range(MANY)), _rows(range(contact_windows.WINDOW)))

    def window(_held: Session, question: Question, start: int, numbers: tuple[int, ...]) -> Window:
        fetched.append(start)
        return Window(question, start, _rows(numbers))

    def begin(_held: Session, question: Question) -> Answer:
        first = range(contact_windows.WINDOW)
        return Answer(question, tuple(first), _rows(first))

    monkeypatch.setattr(contact_windows, "begin", begin)
    monkeypatch.setattr(contact_windows, "ask", ask)
    monkeypatch.setattr(contact_windows, "window", window)
    return fetched


def _rows(numbers: Iterable[int]) -> tuple[ListedContact, ...]:
    return tuple(
        ListedContact(
            contact_windows.ContactRow(
                *(no, SubjectId(no.to_bytes(16, "big")), f"Invented {no}", False, "", (), (), Level.UNCLASSIFIED),
                *(False, "active", None, "", 0, False),
            ),
            "",
        )
        for no in numbers
    )


def _asked(worker: Worker, question: Question) -> ContactTableModel:
    model = ContactTableModel(worker)
    model.ask(question)
    wait_until(model.is_settled)
    return model


def test_model_keeps_the_promises_of_qt(worker: Worker) -> None:
    model = ContactTableModel(worker)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    for text in ("", "ahmed", "zzzz", ""):
        model.ask(Question(text))
        wait_until(model.is_settled)

    assert model.rowCount() == 18
    assert model.rowCount(model.index(0, 0)) == 0
    assert tester.model() is model


def test_first_rows_are_there_before_the_numbers_of_all_others_and_stay(worker: Worker, many: list[int]) -> None:
    model = ContactTableModel(worker)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    counts: list[int] = []
    removed: list[int] = []
    model.rowsInserted.connect(lambda _parent, _first, last: counts.append(last + 1))
    model.rowsRemoved.connect(lambda _parent, first, _last: removed.append(first))
    model.ask(Question())
    wait_until(model.is_settled)

    assert (counts, removed) == ([contact_windows.WINDOW, MANY], [])
    assert model.index(0, 0).data() == "Invented 0"
    assert tester.model() is model


def test_rows_that_changed_since_the_first_ones_were_shown_are_replaced(
    worker: Worker, many: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def begin(_held: Session, question: Question) -> Answer:
        first = range(1, contact_windows.WINDOW + 1)
        return Answer(question, tuple(first), _rows(first))

    monkeypatch.setattr(contact_windows, "begin", begin)

    model = _asked(worker, Question())

    assert (model.rowCount(), model.index(0, 0).data()) == (MANY, "Invented 0")


def test_question_that_overtakes_the_first_rows_is_answered(worker: Worker, many: list[int]) -> None:
    model = ContactTableModel(worker)
    answered: list[Question] = []
    model.answered.connect(lambda: answered.append(model.question))
    newest = Question(order=contact_windows.Order.LEVEL)

    model.ask(Question())
    model.ask(newest)
    wait_until(model.is_settled)

    assert answered == [newest]
    assert model.rowCount() == MANY


def test_row_is_dots_until_its_window_comes(worker: Worker, many: list[int]) -> None:
    model = _asked(worker, Question())
    index = model.index(2_345, 0)

    assert (model.rowCount(), index.data(), model.subject_at(2_345)) == (MANY, "…", None)
    wait_until(model.is_settled)

    assert index.data() == "Invented 2345"
    assert model.subject_at(2_345) == SubjectId((2_345).to_bytes(16, "big"))
    assert many == [2_300]


def test_windows_that_were_scrolled_past_are_not_fetched(worker: Worker, many: list[int]) -> None:
    model = _asked(worker, Question())

    for row in range(100, 4_900, 100):
        model.index(row, 0).data()
    wait_until(model.is_settled)

    assert many == [4_600, 4_700, 4_800]


def test_cache_is_bounded(worker: Worker, many: list[int]) -> None:
    model = _asked(worker, Question())

    for row in range(0, MANY, 100):
        model.index(row, 0).data()
        wait_until(model.is_settled)

    held = [row for row in range(0, MANY, 100) if model.subject_at(row)]
    assert len(held) == contact_table_model.KEPT_WINDOWS


def test_newest_question_wins_and_those_between_are_never_asked(worker: Worker) -> None:
    model = ContactTableModel(worker)
    answered: list[str] = []
    model.answered.connect(lambda: answered.append(model.question.text))

    for text in ("a", "ah", "ahm", "ahmed"):
        model.ask(Question(text))
    wait_until(model.is_settled)

    assert answered == ["ahmed"]
    assert model.rowCount() == 3


def test_window_of_an_older_question_is_dropped(worker: Worker, many: list[int]) -> None:
    model = _asked(worker, Question())

    model._on_window_fetched(Window(Question("older"), 100, _rows(range(100, 200))))

    assert model.subject_at(150) is None


def test_unknown_role_and_no_index_answer_nothing(worker: Worker) -> None:
    model = _asked(worker, Question())

    assert model.index(0, 0).data(255) is None
    assert model.data(QModelIndex()) is None


def test_numbers_come_in_the_order_asked_for(vault: Path, cheap_keys: None) -> None:
    held = session.open_session(vault, passphrases.from_text(PASSPHRASE), FixedClock(AT))
    try:
        by_level = contact_windows.ask(held, Question(order=contact_windows.Order.LEVEL))
        gone = contact_windows.window(held, Question(), 0, (by_level.numbers[0], 999_999))
    finally:
        held.close()

    assert [row.row.display_name for row in by_level.first[:3] if row] == ["Heron", "Reed", "Ahmed Invented-01"]
    assert [None if row is None else row.row.display_name for row in gone.rows] == ["Heron", None]
