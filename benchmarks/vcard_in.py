"""B9, the reading part: vCards parsed and checked, against `vobject` parsing the same cards. Storing is not in it."""

import io
import time
from collections.abc import Callable
from random import Random
from typing import Final

import vobject

from benchmarks.table import Line, median
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
    """Processor time of both sides, alternating, median of three."""
    data = cards(count)
    ours, theirs = [], []
    for _ in range(_ROUNDS):
        ours.append(_cost_ms(lambda: sum(1 for _ in vcard.records(io.BytesIO(data)))))
        theirs.append(_cost_ms(lambda: sum(1 for _ in vobject.readComponents(data.decode()))))
    ratio = median(ours) / median(theirs)
    return [
        Line(
            "B9", f"{count:,} vCards parsed and checked", f"{1000 * median(ours) / count:,.0f} us per card",
            f"vobject {1000 * median(theirs) / count:,.0f} us: {ratio:.2f} x", "<= 1/3 x with storing",
            ratio <= ALLOWED,
        )
    ]  # fmt: skip


def _cost_ms(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000
