"""The small modules at the bottom: the log lets no free text in, resources are found, folders are private."""

import io
import json
import stat
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest

from rolodex import log
from rolodex.clock import FixedClock
from rolodex.errors import FileExists, FileMissing
from rolodex.paths import default_vault_folder, make_private_folder
from rolodex.resources import resource


class Level(StrEnum):
    HIGH = "high"


@pytest.fixture
def lines(clock: FixedClock) -> Iterator[io.StringIO]:
    stream = io.StringIO()
    log.enable(stream, clock)
    yield stream
    log.disable()


def test_event_is_one_line_with_its_time(lines: io.StringIO) -> None:
    log.event("bundle.sealed", claims=25, level=Level.HIGH)
    written = lines.getvalue()
    assert written == '{"at": "2026-11-20T09:00:00Z", "event": "bundle.sealed", "claims": 25, "level": "high"}\n'
    assert json.loads(written)["level"] == "high"


def test_event_with_free_text_is_refused_even_while_off() -> None:
    with pytest.raises(TypeError):
        log.event("contact.read", name="Amal")  # type: ignore[arg-type]


@pytest.mark.parametrize("code", ["Amal Example", "vault opened", "", "vault.", "vault.opened\n"])
def test_code_that_is_no_code_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="dotted"):
        log.event(code)


def test_log_that_was_not_switched_on_writes_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    log.event("vault.opened", claims=1)
    assert capfd.readouterr() == ("", "")


def test_word_list_is_found_and_whole() -> None:
    words = resource("wordlists/eff_large_wordlist.txt").read_text(encoding="ascii").splitlines()
    assert (len(words), words[0], words[-1]) == (7776, "abacus", "zoom")
    assert len(set(words)) == 7776


def test_resource_that_does_not_exist_is_missing() -> None:
    with pytest.raises(FileMissing):
        resource("wordlists/none.txt")


def test_default_vault_folder_is_in_the_home_and_is_not_made() -> None:
    folder = default_vault_folder()
    assert folder.name == "vault"
    assert folder.is_relative_to(Path.home())
    assert not folder.exists()
    assert default_vault_folder() == folder


def test_private_folder_is_for_this_user_alone(tmp_path: Path) -> None:
    folder = make_private_folder(tmp_path / "deep" / "vault")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_private_folder_that_exists_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared").chmod(0o750)
    assert stat.S_IMODE(make_private_folder(tmp_path / "shared").stat().st_mode) == 0o750


@pytest.mark.parametrize("path", ["file", "file/below"])
def test_file_in_the_place_of_a_folder_is_left_alone(tmp_path: Path, path: str) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(FileExists):
        make_private_folder(tmp_path / path)
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"
