"""The process that opens a vault leaves no core and is not read by others."""

import subprocess
import sys
from pathlib import Path

CHECK = """
import ctypes, os, resource, sys
from rolodex.store.hardening import harden_process
harden_process()
print(resource.getrlimit(resource.RLIMIT_CORE))
if sys.platform == "linux":
    print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


def test_hardened_process_dumps_no_core_and_is_not_dumpable(checkout: Path) -> None:
    done = subprocess.run([sys.executable, "-c", CHECK], capture_output=True, text=True, cwd=checkout, check=True)
    expected = ["(0, 0)", "0"] if sys.platform == "linux" else ["(0, 0)"]
    assert done.stdout.split("\n")[:-1] == expected
