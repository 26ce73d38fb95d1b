"""`python -m frozen [--trial-only]`: builds `dist/rolodex`, then tries it where there is no Python."""

import argparse
import filecmp
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from frozen import folder, trial
from frozen.log import Log
from frozen.recipe import PROGRAMS, TOP

TARGET = TOP / "dist" / "rolodex"


def main() -> int:
    """Says what was built and each check of it; 1 if one does not hold or nothing could be built."""
    parser = argparse.ArgumentParser(prog="frozen", description=__doc__)
    parser.add_argument("--trial-only", action="store_true", help="try what is in dist/rolodex")
    log = Log()
    if not parser.parse_args().trial_only and not build(TARGET):
        return 1
    if not TARGET.is_dir():
        sys.stderr.write("There is no dist/rolodex yet: leave out --trial-only.\n")
        return 1
    folder.check(TARGET, log)
    trial.check(TARGET, log)
    log.say(log.verdict())
    return 1 if log.failed else 0


def build(target: Path) -> bool:
    """Make the folder anew. False where a tool is missing or PyInstaller stops; it says why itself."""
    missing = [tool for tool in ("objdump", "objcopy", "strip") if sys.platform == "linux" and not shutil.which(tool)]
    if missing:
        sys.stderr.write(f"Missing: {', '.join(missing)}. On Debian and Ubuntu: apt-get install binutils\n")
        return False
    began = time.monotonic()
    line = ["--noconfirm", "--clean", "--log-level", "ERROR", "--distpath", str(target.parent)]
    line += ["--workpath", str(TOP / "build"), str(TOP / "build.spec")]
    if subprocess.run([sys.executable, "-P", "-m", "PyInstaller", *line], cwd=TOP, check=False).returncode != 0:
        return False
    _hold_once(target)
    size = folder.folder_bytes(target)
    print(f"built {target.relative_to(TOP)} in {time.monotonic() - began:.0f} s: {size / 1e6:.1f} MB", flush=True)
    return True


def _hold_once(target: Path) -> None:
    """Two programs of the same bytes become two names of one file."""
    first, second = (target / name for name in PROGRAMS)
    if os.name != "nt" and filecmp.cmp(first, second, shallow=False):
        second.unlink()
        os.link(first, second)


if __name__ == "__main__":
    sys.exit(main())
