"""B16: the frozen folder against one that says hello in a window, made by the same recipe."""

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from benchmarks.table import Line
from frozen.folder import folder_bytes

ALLOWED: Final = 1.25
_TOP: Final = Path(__file__).resolve().parents[1]
_OURS: Final = _TOP / "dist" / "rolodex"
_HELLO: Final = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("hello")
label.show()
app.exec()
"""
_SPEC: Final = """
import sys
sys.path.insert(0, {top!r})
from frozen import assembling, recipe
analysis = Analysis([f"{{SPECPATH}}/hello.py"], excludes=list(recipe.EXCLUDED_MODULES))
binaries, datas = assembling.kept(analysis.binaries, analysis.datas, workpath)
program = EXE(PYZ(analysis.pure), analysis.scripts, name="hello", exclude_binaries=True, strip=False, upx=False)
COLLECT(program, binaries, datas, name="hello", strip=False, upx=False)
"""


def measure(_count: int) -> list[Line]:
    """Bytes of all files, those reached by links counted once; nothing where `run.py build` was not called."""
    if not _OURS.is_dir():
        return []
    with tempfile.TemporaryDirectory(prefix="rolodex-hello-") as folder:
        hello = folder_bytes(_hello(Path(folder)))
    ours = folder_bytes(_OURS)
    return [
        Line(
            "B16", "frozen folder", f"{ours / 1e6:.1f} MB",
            f"hello window {hello / 1e6:.1f} MB: {ours / hello:.2f} x", f"<= {ALLOWED} x", ours <= ALLOWED * hello,
        )
    ]  # fmt: skip


def _hello(place: Path) -> Path:
    (place / "hello.py").write_text(_HELLO, encoding="utf-8")
    spec = place / "hello.spec"
    spec.write_text(_SPEC.format(top=str(_TOP)), encoding="utf-8")
    line = ["--distpath", str(place / "dist"), "--workpath", str(place / "work"), "--log-level", "ERROR", str(spec)]
    subprocess.run([sys.executable, "-P", "-m", "PyInstaller", *line], check=True)
    return place / "dist" / "hello"
