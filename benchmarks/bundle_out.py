"""B7, the writing part: ready claims encoded, compressed, signed, encrypted, read back; without the consent gate."""

import shutil
import subprocess
import tempfile
import time
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Final

from benchmarks import people
from benchmarks.table import Line, median
from rolodex.bundle import card as cards
from rolodex.bundle import claim_lines, files, parts, writer
from rolodex.bundle.card import Card
from rolodex.bundle.manifest import Draft, PartOf, Purpose
from rolodex.bundle.writer import SealedTo, Written
from rolodex.clock import iso
from rolodex.crypto import age, entropy
from rolodex.crypto.identity import Identity
from rolodex.domain.claim import Claim

ALLOWED: Final = 3.0
ALLOWED_MIB: Final = 64
CONTACTS: Final = 10_000
NOW: Final = datetime(2026, 11, 3, 8, tzinfo=UTC)
_ROUNDS: Final = 3
_MIB: Final = 1 << 20
_STATUS: Final = Path("/proc/self/status")


def measure(contacts: int = CONTACTS) -> list[Line]:
    """Wall time of both sides, alternating, median of three; memory above what stood before. Needs `zstd`."""
    if shutil.which("zstd") is None:
        return []
    claims = list(people.all_claims(contacts))
    sender, recipient = Identity.generate(), Identity.generate()
    with tempfile.TemporaryDirectory(prefix="rolodex-bench-") as name:
        folder = Path(name)
        raw = folder / "claims.jsonl"
        raw.write_bytes(b"".join(claim_lines.encode(claims)))
        ours, theirs = [], []
        for _ in range(_ROUNDS):
            theirs.append(seconds_of_reference(raw, recipient))
            started = time.perf_counter()
            written = write_all(folder, claims, sender, recipient)
            ours.append(time.perf_counter() - started)
            for one in written:
                one.path.unlink()
        mebibytes = _memory_above(folder, claims, sender, recipient)
    ratio = median(ours) / median(theirs)
    return [
        Line(
            "B7", f"bundle of {contacts:,} contacts out, without the gate", f"{median(ours):.2f} s",
            f"zstd -3 | age {median(theirs):.2f} s: {ratio:.2f} x", f"<= {ALLOWED} x with the gate", ratio <= ALLOWED,
        ),
        Line(
            "B7", "its memory above idle", f"{mebibytes:.1f} MiB", "", f"<= {ALLOWED_MIB} MiB", mebibytes <= ALLOWED_MIB
        ),
    ]  # fmt: skip


def write_all(folder: Path, claims: list[Claim], sender: Identity, recipient: Identity) -> list[Written]:
    """All claims as one bundle, or as parts above a million."""
    number = count(1)
    total, set_id = parts.total(len(claims)), entropy.token(16).hex()
    return [
        writer.write(
            files.neutral_path(folder),
            sealed_to=SealedTo.card(card_of(recipient)),
            signer=sender,
            card=card_of(sender),
            draft=_draft(PartOf(set_id=set_id, number=next(number), total=total)),
            claims=run,
        )
        for run in parts.split(claims)
    ]


def card_of(identity: Identity) -> Card:
    """A card of these keys."""
    end = NOW + timedelta(days=365)
    return cards.parse(
        cards.make(identity, officer_id=bytes(16), name="Officer", component=None, created_at=NOW, not_after=end)
    )


def _draft(part: PartOf) -> Draft:
    return Draft(
        bundle_id=entropy.token(16).hex(),
        purpose=Purpose.HANDOVER,
        sequence=1,
        created_at=iso(NOW),
        not_after=iso(NOW + timedelta(days=30)),
        made_by="benchmark",
        part=part,
    )


def seconds_of_reference(raw: Path, recipient: Identity) -> float:
    """`zstd -3` as a process, and the age layer: the tool if it is installed, else ours."""
    key = str(age.X25519Identity.generate().recipient())
    target = raw.with_suffix(".age")
    started = time.perf_counter()
    compress = ["zstd", "-q", "-3", "-c", str(raw)]
    with subprocess.Popen(compress, stdout=subprocess.PIPE) as zstd:
        source = zstd.stdout
        assert source is not None
        if shutil.which("age") is not None:
            subprocess.run(["age", "-r", key, "-o", str(target)], stdin=source, check=True)
        else:
            with target.open("wb") as out:
                age.encrypt([recipient.hybrid.recipient()], iter(lambda: source.read(_MIB), b""), out)
    seconds = time.perf_counter() - started
    target.unlink()
    return seconds


def _memory_above(folder: Path, claims: list[Claim], sender: Identity, recipient: Identity) -> float:
    if not _STATUS.exists():
        return 0.0
    Path("/proc/self/clear_refs").write_text("5")
    before = kibibytes("VmRSS")
    write_all(folder, claims, sender, recipient)
    return (kibibytes("VmHWM") - before) / 1024


def kibibytes(name: str) -> int:
    return next(int(line.split()[1]) for line in _STATUS.read_text().splitlines() if line.startswith(name))


if __name__ == "__main__":
    import sys

    from benchmarks import table

    for line in measure(int(sys.argv[1]) if len(sys.argv) > 1 else CONTACTS):
        print(table.text(line))
