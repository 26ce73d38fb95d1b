"""B9: vCards parsed, checked and stored, against `vobject` parsing the same cards."""

import io
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Final

import vobject

from benchmarks.table import Line, median
from rolodex.clock import SystemClock
from rolodex.commands import contact_files, vaults
from rolodex.commands.contact_import import Run
from rolodex.commands.vaults import OfficerDraft
from rolodex.crypto import kdf
from rolodex.crypto.secret import Secret
from rolodex.interchange import vcard

ALLOWED = 1 / 3
CARDS: Final = 10_000
_ROUNDS: Final = 3
_SEED: Final = 20261121


def cards(count: int) -> bytes:
    """Invented cards of ten properties each, the same in every run."""
    random = Random(_SEED)
    return "".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Traoré;Amadou {number};;;\r\nFN:Amadou {number} Traoré\r\n"
        f"ORG:Invented Office {number % 50}\r\nTITLE:Préfet\r\nTEL;TYPE=CELL:+223 7{random.randrange(10**7):07}\r\n"
        f"EMAIL;TYPE=WORK:a{number}@mission.example\r\nADR;TYPE=WORK:;;Rue 12;Exempleville;Mopti;;Mali\r\n"
        f"NOTE:met at the market\\, then again at the river\\nsecond line\r\nUID:{number}\r\nEND:VCARD\r\n"
        for number in range(count)
    ).encode()


def measure(count: int = CARDS) -> list[Line]:
    """Processor time of all sides, alternating, median of three; each import goes into a vault of its own."""
    data = cards(count)
    stored, read, theirs = [], [], []
    for _ in range(_ROUNDS):
        stored.append(_storing_ms(data, count))
        read.append(_cost_ms(lambda: sum(1 for _ in vcard.records(io.BytesIO(data)))))
        theirs.append(_cost_ms(lambda: sum(1 for _ in vobject.readComponents(data.decode()))))
    return [
        _line(f"{count:,} vCards parsed, checked, stored", stored, theirs, count, "<= 1/3 x"),
        _line("  of it parsed and checked", read, theirs, count, ""),
    ]


def _line(work: str, ours: list[float], theirs: list[float], count: int, allowed: str) -> Line:
    ratio = median(ours) / median(theirs)
    return Line(
        "B9" if allowed else "", work, f"{1000 * median(ours) / count:,.0f} us per card",
        f"vobject {1000 * median(theirs) / count:,.0f} us: {ratio:.2f} x", allowed,
        ratio <= ALLOWED if allowed else None,
    )  # fmt: skip


def _storing_ms(data: bytes, count: int) -> float:
    """What the command does with an open vault: read, compare, append, project, back up before, commit."""
    with tempfile.TemporaryDirectory(prefix="rolodex-bench-") as name:
        path = Path(name) / "cards.vcf"
        path.write_bytes(data)
        passphrase = Secret(b"seven words that nobody has said before")
        session = vaults.create(Path(name) / "vault", passphrase, OfficerDraft("Officer"), kdf.SMALL, SystemClock())
        try:
            cost = _cost_ms(lambda: contact_files.import_vcard(session, path, "cards", Run.REAL))
            assert vaults.info(session).contacts == count
        finally:
            session.close()
    return cost


def _cost_ms(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000
