"""B8, the reading part: a bundle verified to its last byte, every record decoded and checked. Applying is not in it."""

import tempfile
import time
from pathlib import Path
from typing import Final

from benchmarks import people
from benchmarks.bundle_out import CONTACTS, NOW, write_all
from benchmarks.table import Line, median
from rolodex.bundle.reader import open_bundle
from rolodex.crypto.identity import Identity

_ROUNDS: Final = 3


def measure(contacts: int = CONTACTS) -> list[Line]:
    """Claims a second, and how much of the time goes before the first claim is handed out; median of three."""
    sender, recipient = Identity.generate(), Identity.generate()
    verified, whole = [], []
    with tempfile.TemporaryDirectory(prefix="rolodex-bench-") as folder:
        written = write_all(Path(folder), list(people.all_claims(contacts)), sender, recipient)
        claims = sum(one.manifest.claims for one in written)
        for _ in range(_ROUNDS):
            started = time.process_time()
            before_first = 0.0
            for one in written:
                at = time.process_time()
                with open_bundle(one.path, identities=[recipient], now=NOW) as bundle:
                    before_first += time.process_time() - at
                    for _batch in bundle.claims():
                        pass
            verified.append(before_first)
            whole.append(time.process_time() - started)
    return [
        Line(
            "B8", f"bundle of {contacts:,} contacts verified and decoded", f"{claims / median(whole):,.0f} claims/s",
            f"{median(whole):.2f} s, of it verifying {median(verified):.2f} s", "see B8 with applying", None,
        )
    ]  # fmt: skip


if __name__ == "__main__":
    import sys

    from benchmarks import table

    for line in measure(int(sys.argv[1]) if len(sys.argv) > 1 else CONTACTS):
        print(table.text(line))
