"""What the frozen folder holds and leaves behind, shown without building it; `run.py build` tries the built one."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from frozen import assembling, folder, recipe
from frozen.log import Log
from frozen.place import Place
from rolodex.cli import window
from rolodex.cli.main import NOUNS
from rolodex.interchange import child
from ui import i18n, relaunch


class Building:
    """Stands in for PyInstaller while `build.spec` runs, and keeps what it was told."""

    def __init__(self) -> None:
        self.analyses: list[dict[str, Any]] = []
        self.programs: list[dict[str, Any]] = []
        self.collected: list[dict[str, Any]] = []
        self.scripts: list[tuple[str, str, str]] = [("pyi_rth_pyside6", "x", "PYSOURCE"), ("entry", "y", "PYSOURCE")]
        self.pure: list[str] = []
        self.binaries: list[str] = []
        self.datas: list[str] = []

    def analysis(self, entries: list[str], **told: Any) -> "Building":
        self.analyses.append({"entries": entries, **told})
        return self

    def program(self, _modules: object, scripts: object, **told: Any) -> str:
        self.programs.append({"scripts": scripts, **told})
        return str(told["name"])

    def collect(self, *held: object, **told: Any) -> None:
        self.collected.append({"held": held, **told})


@pytest.fixture
def spec(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> Building:
    """`build.spec`, run without PyInstaller and without looking at any library."""
    building = Building()
    monkeypatch.setattr(assembling, "hidden_modules", recipe.own_modules)
    monkeypatch.setattr(assembling, "data_files", recipe.own_data)
    monkeypatch.setattr(assembling, "kept", lambda binaries, datas, _work: (binaries, datas))
    monkeypatch.setattr(assembling, "licence_texts", lambda *_given: [])
    given = {
        "SPECPATH": str(checkout),
        "workpath": "",
        "Analysis": building.analysis,
        "PYZ": lambda pure: pure,
        "EXE": building.program,
        "COLLECT": building.collect,
    }
    path = list(sys.path)
    exec(compile((checkout / "build.spec").read_text(encoding="utf-8"), "build.spec", "exec"), given)
    sys.path[:] = path
    return building


def test_two_programs_share_one_folder(spec: Building) -> None:
    assert [program["name"] for program in spec.programs] == ["rolodex", "rolodex-gui"]
    assert [(one["held"][:2], one["name"]) for one in spec.collected] == [(("rolodex", "rolodex-gui"), "rolodex")]
    assert {told["upx"] for told in (*spec.programs, *spec.collected)} == {False}


def test_command_line_does_not_load_qt_at_its_start(spec: Building) -> None:
    assert [program["scripts"] for program in spec.programs] == [[("entry", "y", "PYSOURCE")]] * 2


def test_network_qml_and_quick_are_excluded(spec: Building) -> None:
    (analysis,) = spec.analyses
    wanted = {"PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "ssl", "_ssl", "http", "smtplib"}
    assert wanted <= set(analysis["excludes"])


def test_every_noun_and_every_module_of_the_product_is_taken_along(spec: Building, checkout: Path) -> None:
    hidden = set(spec.analyses[0]["hiddenimports"])
    assert {place.partition(":")[0] for place in NOUNS.values()} <= hidden
    files = [file for package in ("rolodex", "ui") for file in (checkout / package).rglob("*.py")]
    assert len(hidden) == len(files)


def test_nothing_that_the_product_imports_is_excluded() -> None:
    excluded = tuple(f"{name}." for name in recipe.EXCLUDED_MODULES)
    assert [name for name in folder.third_party() if f"{name}.".startswith(excluded)] == []


def test_key_store_of_every_system_is_named() -> None:
    assert {system: names[0] for system, names in recipe.KEY_STORES.items()} == {
        "linux": "keyring.backends.SecretService",
        "win32": "keyring.backends.Windows",
        "darwin": "keyring.backends.macOS",
    }


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/lib/libQt6Svg.so.6",
        "PySide6/Qt/lib/libQt6DBus.so.6",
        "PySide6/Qt/translations/qtbase_ar.qm",
        "holidays/locale/en_US/LC_MESSAGES/ML.mo",
        "libcrypto.so.3",
    ],
)
def test_file_that_the_window_needs_is_kept(name: str) -> None:
    assert recipe.is_kept(name, ["ar"])


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt6Network.dll",
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "PySide6/QtNetwork.abi3.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/generic/libqtuiotouchplugin.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/plugins/tls/qschannelbackend.dll",
        "PySide6/Qt/plugins/networkinformation/libqglib.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/qt_help_ar.qm",
        "holidays/locale/th/LC_MESSAGES/ML.mo",
        "libssl.so.3",
        "libcups.so.2",
    ],
)
def test_file_that_talks_to_others_or_serves_nobody_stays_behind(name: str) -> None:
    assert not recipe.is_kept(name, ["ar"])


def test_library_that_nothing_kept_needs_stays_behind() -> None:
    names = ["PySide6/QtCore.abi3.so", "PySide6/Qt/plugins/platforms/libqxcb.so", "libA.so.1", "libB.so.2", "libC.so.3"]
    needs = {"QtCore.abi3.so": {"libA.so.1"}, "libA.so.1": {"libB.so.2"}, "libC.so.3": {"libA.so.1"}}

    assert recipe.reachable(names, needs) == set(names) - {"libC.so.3"}


def test_interpreter_is_kept_though_no_library_names_it() -> None:
    assert recipe.reachable(["libpython3.11.so.1.0", "python311.dll"], {}) == {"libpython3.11.so.1.0", "python311.dll"}


def test_resources_and_schema_travel_and_sources_of_translations_do_not(checkout: Path) -> None:
    held = {f"{place}/{Path(file).name}" for file, place in recipe.own_data()}
    assert "rolodex/_resources/wordlists/eff_large_wordlist.txt" in held
    assert "rolodex/_resources/translations/rolodex_ar.qm" in held
    assert {name for name in held if name.endswith(".sql")} == {
        f"rolodex/store/migrations/{file.name}" for file in (checkout / "rolodex/store/migrations").glob("*.sql")
    }
    assert [name for name in held if name.endswith(".ts")] == []


def test_words_of_qt_are_taken_for_the_languages_of_the_window() -> None:
    assert {i18n.SOURCE, *recipe.languages()} == set(i18n.available())


def test_forbidden_library_in_a_folder_is_found(tmp_path: Path) -> None:
    lib = tmp_path / "_internal" / "PySide6" / "Qt" / "lib"
    lib.mkdir(parents=True)
    (lib / "libQt6Network.so.6").touch()
    log = Log()

    folder.check_absent(tmp_path, log)

    assert log.failed >= 1


def test_trial_sees_neither_python_nor_the_callers_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "here")
    monkeypatch.setenv("LD_LIBRARY_PATH", "here")

    environment = Place(Path("/"), tmp_path, tmp_path).environment()

    assert environment["PATH"] == environment["HOME"] == str(tmp_path)
    assert not {"PYTHONPATH", "LD_LIBRARY_PATH", "VIRTUAL_ENV"} & set(environment)


def test_frozen_window_that_locks_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/rolodex/rolodex-gui")

    assert relaunch.command(Path("/v")) == ["/opt/rolodex/rolodex-gui", "--locked", "--vault", "/v"]


def test_frozen_command_line_starts_the_window_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / ("rolodex-gui.exe" if os.name == "nt" else "rolodex-gui")
    script.touch()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "rolodex"))

    assert window.command([]) == [str(script)]


def test_entry_serves_as_the_child_that_reads_apart(checkout: Path) -> None:
    question = b'{"job": "dialect", "bytes": 12}\na;b\n1;2\n3;4\n'

    done = _entry(checkout, child.SWITCH, question)

    assert (done.returncode, done.stdout) == (0, b'[";", ""]')


def test_entry_is_the_command_line_else(checkout: Path) -> None:
    assert b"rolodex" in _entry(checkout, "--version", b"").stdout


def _entry(checkout: Path, argument: str, question: bytes) -> "subprocess.CompletedProcess[bytes]":
    line = [sys.executable, "-P", "-m", "frozen.entry", argument]
    return subprocess.run(
        line,
        cwd=checkout,
        env={**os.environ, "PYTHONPATH": str(checkout)},
        input=question,
        capture_output=True,
        check=False,
    )
