"""Each check finds a breach that was put there, and is silent without it."""

from pathlib import Path

import pytest

from checks import rules
from checks.tree import Tree, tree_of


def tree(top: Path, **files: str) -> Tree:
    """A small project; two underscores in a name stand for a slash, and `.py` is added."""
    return tree_with(top, {f"{name.replace('__', '/')}.py": text for name, text in files.items()})


def tree_with(top: Path, files: dict[str, str]) -> Tree:
    for name, text in files.items():
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tree_of(top)


def test_module_of_400_lines_is_found(tmp_path: Path) -> None:
    project = tree(tmp_path, rolodex__long="x = 1\n" * 400, rolodex__right="x = 1\n" * 399)
    assert [finding.path for finding in rules.modules_stay_small(project)] == ["rolodex/long.py"]


def test_function_of_50_lines_is_found(tmp_path: Path) -> None:
    long = "def long():\n" + "    x = 1\n" * 49
    right = "def right():\n" + "    x = 1\n" * 48
    found = list(rules.functions_stay_small(tree(tmp_path, ui__page=right + long)))
    assert [(finding.path, finding.line) for finding in found] == [("ui/page.py", 50)]
    assert "long has 50 lines" in found[0].text


def test_method_and_nested_function_count_too(tmp_path: Path) -> None:
    method = "class A:\n    async def long(self):\n" + "        x = 1\n" * 60
    assert len(list(rules.functions_stay_small(tree(tmp_path, tests__test_a=method)))) == 1


@pytest.mark.parametrize("text", ["# TO" + "DO later", "# FIX" + "ME", "x = 1  # pragma: no " + "cover"])
def test_note_to_ourselves_is_found(tmp_path: Path, text: str) -> None:
    project = tree(tmp_path, rolodex__later=f"a = 1\n{text}\n", rolodex__right="autodoc = 1\n")
    found = list(rules.nothing_is_left_for_later(project))
    assert [(finding.path, finding.line) for finding in found] == [("rolodex/later.py", 2)]


@pytest.mark.parametrize("caught", ["", " Exception", " BaseException", " (OSError, Exception)", " Exception as e"])
def test_handler_that_catches_everything_is_found(tmp_path: Path, caught: str) -> None:
    project = tree(tmp_path, rolodex__a=f"try:\n    f()\nexcept{caught}:\n    g()\n")
    assert [finding.line for finding in rules.few_places_catch_everything(project)] == [3]


def test_handler_that_raises_again_or_stands_at_the_edge_is_right(tmp_path: Path) -> None:
    everything = "try:\n    f()\nexcept Exception:\n    g()\n"
    again = "try:\n    f()\nexcept BaseException:\n    g()\n    raise\n"
    narrow = "try:\n    f()\nexcept (OSError, ValueError):\n    g()\n"
    project = tree(tmp_path, rolodex__cli__main=everything, ui__worker=everything, rolodex__a=again, rolodex__b=narrow)
    assert list(rules.few_places_catch_everything(project)) == []


@pytest.mark.parametrize("path", ["/wo" + "rk/main/x", "/ho" + "me/ada/x", "/ro" + "ot/x", "C:\\Us" + "ers\\ada"])
def test_path_of_one_machine_is_found(tmp_path: Path, path: str) -> None:
    project = tree_with(tmp_path, {"docs/a.md": f"fine\nsee {path}\n"})
    assert [finding.line for finding in rules.no_path_of_one_machine(project)] == [2]


def test_address_and_relative_path_are_no_path_of_a_machine(tmp_path: Path) -> None:
    text = "https://example.org/wo" + "rk/1 tests/ho" + "me/x TYPE=cell/ho" + "me/x\n"
    assert list(rules.no_path_of_one_machine(tree_with(tmp_path, {"docs/a.md": text}))) == []


def test_folder_of_data_without_origin_is_found(tmp_path: Path) -> None:
    project = tree_with(
        tmp_path,
        {
            "tests/data/real/people.csv": "a",
            "tests/data/real/deep/more.csv": "a",
            "tests/vectors/age/x": "a",
            "tests/vectors/age/README.md": "from there",
            "tests/vectors/loose.json": "{}",
        },
    )
    found = [finding.path for finding in rules.files_of_others_have_an_origin(project)]
    assert found == ["tests/data/real", "tests/vectors"]


DECLARED = '[tool.hatch.build.targets.wheel]\npackages = ["rolodex", "ui"]\n'


def test_folder_of_code_without_init_is_found(tmp_path: Path) -> None:
    files = {"rolodex/__init__.py": "", "rolodex/room/a.py": "", "tests/room/test_a.py": "", "pyproject.toml": DECLARED}
    found = list(rules.packages_are_declared(tree_with(tmp_path, files)))
    assert [finding.path for finding in found] == ["rolodex/room"]


def test_code_in_an_unknown_folder_is_found(tmp_path: Path) -> None:
    found = list(rules.packages_are_declared(tree_with(tmp_path, {"tools/a.py": "", "pyproject.toml": DECLARED})))
    assert [finding.path for finding in found] == ["tools"]


def test_third_package_in_the_wheel_is_found(tmp_path: Path) -> None:
    more = DECLARED.replace('"ui"', '"ui", "extra"')
    found = list(rules.packages_are_declared(tree_with(tmp_path, {"pyproject.toml": more})))
    assert [finding.path for finding in found] == ["pyproject.toml"]


@pytest.mark.parametrize("call", ["datetime.now(UTC)", "datetime.datetime.utcnow()", "date.today()", "open('x')"])
def test_pure_rule_that_reads_outside_is_found(tmp_path: Path, call: str) -> None:
    project = tree(tmp_path, rolodex__domain__a=f"x = {call}\n", rolodex__store__a=f"x = {call}\n")
    assert [finding.path for finding in rules.pure_rooms_read_no_clock(project)] == ["rolodex/domain/a.py"]


def test_clock_given_as_an_argument_is_right(tmp_path: Path) -> None:
    project = tree(tmp_path, rolodex__domain__a="x = clock.now()\ny = date(2026, 1, 1)\n")
    assert list(rules.pure_rooms_read_no_clock(project)) == []


def test_files_of_others_are_not_judged(tmp_path: Path) -> None:
    files = {"tests/vectors/age/x.py": "TO" + "DO\n" + "x = 1\n" * 500, "tests/vectors/age/README.md": "from there"}
    project = tree_with(tmp_path, files)
    assert [list(check(project)) for check in (rules.modules_stay_small, rules.nothing_is_left_for_later)] == [[], []]
