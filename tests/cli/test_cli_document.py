"""docs/cli.md: every command is in it with an example that was run."""

from pathlib import Path

import pytest

from tests.cli import document
from tests.cli.examples import run
from tests.cli.placeholders import Placeholders


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page as it is made now; every example ran for it."""
    return document.page(*run.run_all(tmp_path_factory.mktemp("document")))


def test_every_verb_has_an_example_that_is_shown() -> None:
    shown = {example.verb for example in run.examples() if example.shown}

    assert [words for words, _ in document.verbs() if words not in shown] == []


def test_every_file_of_examples_has_its_place_in_the_order() -> None:
    files = {path.stem for path in Path(run.__file__).parent.glob("*.py")} - {"__init__", "example", "run"}

    assert files == set(run.ORDER)


def test_every_verb_says_in_one_line_what_it_does() -> None:
    for words, command in document.verbs():
        first = (command.help or "").strip().partition("\n")[0]
        assert first.endswith("."), f"{words}: {first}"
        assert len(first) <= 80, f"{words}: {first}"


def test_page_is_what_the_program_says_now(page: str) -> None:
    assert document.PAGE.read_text(encoding="utf-8") == page, "run: python -m tests.cli.document --write"


def test_page_holds_nothing_that_differs_between_runs(page: str, tmp_path: Path) -> None:
    named = Placeholders(str(tmp_path), {}).text(page)

    assert named == page


def test_same_value_keeps_its_name_within_an_example() -> None:
    first, second = "0" * 32, "f" * 32
    names = Placeholders("/somewhere", {"nana": "e" * 32})

    assert names.value([first, second, first, "e" * 32]) == ["‹id 1›", "‹id 2›", "‹id 1›", "‹nana›"]
    assert names.text("/somewhere/card") == "card"
