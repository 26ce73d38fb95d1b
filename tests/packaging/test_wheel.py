"""The wheel carries the program and its resources, nothing else, and works without the checkout."""

import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import rolodex
from checks.tree import tree_of


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory, checkout: Path) -> Path:
    """A wheel built, offline, by the locked build tool from a copy of what git holds."""
    top = tmp_path_factory.mktemp("build")
    for name in tree_of(checkout).names:
        if name.startswith(("rolodex/", "ui/", "resources/", "tests/packaging/")) or "/" not in name:
            (top / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(checkout / name, top / name)
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel"], cwd=top, check=True)
    (built,) = (top / "dist").glob("*.whl")
    return built


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory, wheel: Path) -> Path:
    place = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(place)
    return place


def test_wheel_holds_two_packages_and_the_resources(wheel: Path, checkout: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/", maxsplit=1)[0] for name in names} == {"rolodex", "ui", "rolodex-0.1.0.dist-info"}
    for name in tree_of(checkout).names:
        if name.startswith(("rolodex/", "ui/")):
            assert name in names
        elif name.startswith("resources/"):
            assert name.replace("resources/", "rolodex/_resources/", 1) in names


def test_wheel_holds_no_tests_and_no_data_of_tests(wheel: Path) -> None:
    assert [name for name in zipfile.ZipFile(wheel).namelist() if "test" in name.split("/")[0]] == []
    assert [name for name in zipfile.ZipFile(wheel).namelist() if "/data/real/" in name] == []


def test_resources_are_found_without_the_checkout(unpacked: Path, tmp_path: Path) -> None:
    script = (
        "from rolodex.resources import resource; import rolodex; print(rolodex.__file__);"
        " print(resource('wordlists/eff_large_wordlist.txt'))"
    )
    environment = {**os.environ, "PYTHONPATH": str(unpacked)}
    said = subprocess.run(
        [sys.executable, "-P", "-c", script], cwd=tmp_path, env=environment, check=True, capture_output=True, text=True
    ).stdout.splitlines()
    assert said == [
        str(unpacked / "rolodex" / "__init__.py"),
        str(unpacked / "rolodex" / "_resources" / "wordlists" / "eff_large_wordlist.txt"),
    ]


def test_command_line_starts_from_the_wheel(unpacked: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "rolodex", "--help"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "contact" in done.stdout


def test_version_is_the_same_everywhere(checkout: Path) -> None:
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == rolodex.__version__
