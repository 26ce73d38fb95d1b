"""Drafts in the window: typed text is on the disk within two seconds, comes back, and never holds up a lock."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rolodex.clock import FixedClock
from rolodex.commands import drafts as drafts_commands
from rolodex.commands import passphrases, session
from rolodex.commands.drafts import Draft, HeldDrafts
from rolodex.errors import DiskFull, RolodexError
from tests.ui.conftest import AT, PASSPHRASE, wait_until
from ui import vault_doors
from ui.drafts import Drafts
from ui.worker import Worker

FORM = "contact:7f"


class Form(QObject):
    """A form with one field."""

    def __init__(self, drafts: Drafts, form_id: str = FORM) -> None:
        super().__init__()
        self.drafts, self.form_id = drafts, form_id
        self.text = ""
        self.back = drafts.watch(form_id, self.take)

    def take(self) -> Draft | None:
        return Draft("contact", "7f" * 16, 2, {"name": self.text}) if self.text else None

    def type(self, text: str) -> None:
        self.text = text
        self.drafts.touch(self.form_id)


class Seat(QObject):
    """An open vault with drafts, and what was told."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.worker = Worker(self)
        self.drafts = Drafts(self.worker, self)
        self.told: list[str] = []
        self.failures: list[RolodexError] = []
        self.drafts.found.connect(self._on_found)
        self.drafts.failed.connect(self.failures.append)
        self.drafts.recovered.connect(self._on_recovered)
        self.worker.enter(
            *(vault_doors.by_passphrase, folder, passphrases.from_text(PASSPHRASE), FixedClock(AT)),
            then=self._on_entered,
            failed=self._on_failed,
        )
        wait_until(lambda: bool(self.told))

    def _on_entered(self, _nothing: None) -> None:
        self.drafts.open()

    def _on_found(self, is_set_aside: bool) -> None:
        self.told.append("set aside" if is_set_aside else "found")

    def _on_recovered(self) -> None:
        self.told.append("recovered")

    def _on_failed(self, error: RolodexError) -> None:
        self.failures.append(error)

    def files(self) -> list[Path]:
        return sorted((self.folder / "drafts").iterdir())

    def leave(self) -> None:
        self.worker.close_vault(10)


@pytest.fixture
def seat(qapp: QApplication, vault: Path) -> Iterator[Seat]:
    found = Seat(vault)
    yield found
    found.leave()


def on_disk(folder: Path) -> HeldDrafts:
    """What an officer who unlocks now would find."""
    opened = session.open_session(folder, passphrases.from_text(PASSPHRASE), FixedClock(AT))
    try:
        return drafts_commands.held(opened)
    finally:
        opened.close()


def test_typed_text_is_on_the_disk_within_two_seconds(seat: Seat) -> None:
    form = Form(seat.drafts)

    form.type("Nyakor Deng")
    began = time.monotonic()
    wait_until(lambda: bool(seat.files()))

    assert time.monotonic() - began < 2
    seat.leave()
    assert on_disk(seat.folder).drafts == {FORM: Draft("contact", "7f" * 16, 2, {"name": "Nyakor Deng"})}


def test_somebody_who_types_on_and_on_is_kept_too(seat: Seat) -> None:
    form = Form(seat.drafts)
    began = time.monotonic()

    while not seat.files():
        form.type(form.text + "x")
        QTest.qWait(20)
        assert time.monotonic() - began < 2

    assert len(form.text) > 10


def test_nothing_typed_writes_nothing(seat: Seat) -> None:
    Form(seat.drafts)

    assert seat.drafts.write_now(5)

    assert seat.files() == []


def test_lock_right_after_a_letter_keeps_it_and_the_next_unlock_brings_it_back(vault: Path, qapp: QApplication) -> None:
    first = Seat(vault)
    Form(first.drafts).type("gone with its form")
    form = Form(first.drafts, "capture")
    form.type("Nyakor")
    assert first.drafts.write_now(5)
    first.leave()

    second = Seat(vault)

    assert {name: draft.texts["name"] for name, draft in second.drafts.held().items()} == {"capture": "Nyakor"}
    again = Form(second.drafts, "capture")
    assert again.back is not None
    assert again.back.texts == {"name": "Nyakor"}
    assert second.drafts.held() == {}
    second.leave()


def test_draft_brought_back_stays_until_the_form_is_saved(vault: Path, qapp: QApplication) -> None:
    first = Seat(vault)
    form = Form(first.drafts)
    form.type("Nyakor")
    first.drafts.write_now(5)
    first.leave()
    second = Seat(vault)
    again = Form(second.drafts)
    # Opened and not filled yet: a lock now must not lose what was there.
    assert second.drafts.write_now(5)
    assert len(second.files()) == 1

    second.drafts.forget(again.form_id)
    wait_until(lambda: second.files() == [])

    second.leave()
    assert on_disk(vault).drafts == {}


def test_text_typed_and_taken_back_leaves_no_draft(seat: Seat) -> None:
    form = Form(seat.drafts)
    form.type("Nyakor")
    seat.drafts.write_now(5)
    assert len(seat.files()) == 1

    form.type("")
    assert seat.drafts.write_now(5)

    assert seat.files() == []


def test_form_that_is_gone_keeps_what_it_gave_last(seat: Seat) -> None:
    form = Form(seat.drafts)
    form.type("Nyakor")
    seat.drafts.write_now(5)
    del form
    other = Form(seat.drafts, "capture")
    other.type("a card")

    assert seat.drafts.write_now(5)

    seat.leave()
    assert set(on_disk(seat.folder).drafts) == {FORM, "capture"}


def test_full_disk_is_said_once_and_the_text_is_kept_when_there_is_room(
    seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_place: object, _drafts: object) -> None:
        raise DiskFull

    form = Form(seat.drafts)
    with monkeypatch.context() as patched:
        patched.setattr(drafts_commands, "write", refuse)
        form.type("Nyakor")
        assert not seat.drafts.write_now(5)
        assert not seat.drafts.write_now(5)
        wait_until(lambda: bool(seat.failures))
        QTest.qWait(20)
    assert [error.code for error in seat.failures] == ["disk_full"]

    assert seat.drafts.write_now(5)
    wait_until(lambda: "recovered" in seat.told)

    seat.leave()
    assert on_disk(seat.folder).drafts[FORM].texts == {"name": "Nyakor"}


def test_disk_that_does_not_answer_holds_up_neither_typing_nor_lock(
    seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    written: list[object] = []

    def stuck(_place: object, kept: object) -> None:
        go_on.wait(10)
        written.append(kept)

    monkeypatch.setattr(drafts_commands, "write", stuck)
    form = Form(seat.drafts)

    began = time.monotonic()
    for number in range(5):
        form.type(f"text {number}")
        assert not seat.drafts.write_now(within_s=0.05)
    assert time.monotonic() - began < 1

    go_on.set()
    wait_until(lambda: len(written) == 2)
    QTest.qWait(50)
    assert written[-1] == {FORM: Draft("contact", "7f" * 16, 2, {"name": "text 4"})}
    assert len(written) == 2


def test_text_typed_before_the_earlier_drafts_are_known_is_kept(qapp: QApplication, vault: Path) -> None:
    worker = Worker()
    drafts = Drafts(worker)
    form = Form(drafts)
    form.type("early")
    assert drafts.write_now(5)
    found: list[bool] = []
    drafts.found.connect(found.append)
    nobody = Nobody()
    worker.enter(
        *(vault_doors.by_passphrase, vault, passphrases.from_text(PASSPHRASE), FixedClock(AT)),
        then=nobody.then,
        failed=nobody.failed,
    )

    drafts.open()
    wait_until(lambda: bool(found))

    assert drafts.write_now(2)
    worker.close_vault(10)
    assert on_disk(vault).drafts[FORM].texts == {"name": "early"}


def test_unusable_drafts_are_told_and_set_aside(seat: Seat, vault: Path) -> None:
    Form(seat.drafts).type("x")
    form = Form(seat.drafts)
    form.type("Nyakor")
    seat.drafts.write_now(5)
    seat.leave()
    (path,) = seat.files()
    held = path.read_bytes()
    path.write_bytes(held[:-1] + bytes([held[-1] ^ 1]))

    again = Seat(vault)

    assert again.told == ["set aside"]
    assert again.drafts.held() == {}
    assert again.failures == []
    again.leave()


def test_defect_while_writing_is_told_as_one(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_place: object, _drafts: object) -> None:
        raise KeyError("bug")

    met: list[Exception] = []
    seat.drafts.defect_met.connect(met.append)
    monkeypatch.setattr(drafts_commands, "write", broken)
    form = Form(seat.drafts)
    form.type("x")

    assert not seat.drafts.write_now(5)
    wait_until(lambda: bool(met))

    assert isinstance(met[0], KeyError)


class Nobody(QObject):
    """Wants no answer."""

    def then(self, _value: None) -> None:
        """Nothing to do."""

    def failed(self, _error: RolodexError) -> None:
        """Nothing to do."""
