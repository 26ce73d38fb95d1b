"""`run.py` starts right whatever the caller's machine has set, and says plainly what is missing."""

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def run(checkout: Path) -> ModuleType:
    """`run.py` as a module of its own, so that a test may change its constants."""
    spec = importlib.util.spec_from_file_location("run_under_test", checkout / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    "name",
    ["UV_PYTHON", "UV_INDEX_URL", "PIP_TARGET", "PIP_USER", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "CONDA_PREFIX"],
)
def test_setting_that_leads_astray_is_dropped(run: ModuleType, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "elsewhere")
    assert name not in run.environment()


@pytest.mark.parametrize("name", ["PIP_INDEX_URL", "PIP_CERT", "HTTPS_PROXY", "SSL_CERT_FILE", "PATH", "UV_CACHE_DIR"])
def test_setting_that_the_network_needs_is_kept(run: ModuleType, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "here")
    assert run.environment()[name] == "here"


def test_missing_library_is_named_by_its_package(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run.sys, "platform", "linux")
    monkeypatch.setattr(run, "QT_LIBRARIES", {"libc.so.6": "libc6", "libnowhere.so.9": "libnowhere9"})
    assert run.missing_qt_packages() == ["libnowhere9"]


def test_system_without_apt_is_told_what_is_missing(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "QT_LIBRARIES", {"libnowhere.so.9": "libnowhere9"})
    monkeypatch.setattr(run.sys, "platform", "linux")
    monkeypatch.setattr(run.shutil, "which", lambda name: None)
    with pytest.raises(run.Stop, match="package manager"):
        run.prepare_qt()
    assert "apt-get install -y -qq --no-install-recommends libnowhere9" in capsys.readouterr().err


def test_missing_program_or_library_of_the_tests_is_named_by_its_package(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "QT_LIBRARIES", {})
    monkeypatch.setattr(run, "TEST_PROGRAMS", {"sh": "dash", "nowhere-daemon": "nowhere"})
    monkeypatch.setattr(run, "SCREEN_LIBRARIES", {"libc.so.6": "libc6", "libnowhere.so.9": "libnowhere9"})
    monkeypatch.setattr(run.sys, "platform", "linux")
    found = run.shutil.which
    monkeypatch.setattr(run.shutil, "which", lambda name: None if name == "apt-get" else found(name))
    with pytest.raises(run.Stop, match="package manager"):
        run.prepare_tests()
    assert "apt-get install -y -qq --no-install-recommends nowhere libnowhere9\n" in capsys.readouterr().err


def test_environment_that_fits_is_not_prepared_again(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stamp, python = tmp_path / "stamp", tmp_path / "python"
    stamp.write_text(run.wanted_stamp(), encoding="utf-8")
    python.touch()
    monkeypatch.setattr(run, "STAMP", stamp)
    monkeypatch.setattr(run, "PYTHON", python)
    monkeypatch.setattr(run, "fetch_uv", lambda: pytest.fail("prepared again"))
    run.prepare()


def test_pinned_uv_is_one_version_with_hashes(run: ModuleType) -> None:
    lines = run.UV_PINS.read_text(encoding="utf-8").splitlines()
    assert lines[0] == f"uv=={run.UV_VERSION} \\"
    assert all(line.startswith("    --hash=sha256:") for line in lines[1:])


@pytest.mark.parametrize(("arguments", "code"), [([], 2), (["nonsense"], 2), (["--help"], 0)])
def test_verbs_are_explained(checkout: Path, arguments: list[str], code: int) -> None:
    done = subprocess.run(
        [sys.executable, checkout / "run.py", *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == code
    assert "VERB" in done.stdout + done.stderr


def test_ci_calls_the_test_verb(checkout: Path) -> None:
    script = checkout / ".ci" / "run"
    assert script.read_text(encoding="utf-8").splitlines()[-1] == "exec python3 run.py test"
    assert os.access(script, os.X_OK)


def test_word_list_is_the_one_its_readme_names(checkout: Path) -> None:
    folder = checkout / "resources" / "wordlists"
    digest = hashlib.sha256((folder / "eff_large_wordlist.txt").read_bytes()).hexdigest()
    assert digest in (folder / "README.md").read_text(encoding="utf-8")
