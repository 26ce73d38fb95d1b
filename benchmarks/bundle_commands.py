"""B7 and B8 as officers meet them: out of one vault through gate and writer, into another through dry run and apply.

Every contact has a steward and a consent beside its 25 claims; nearly everything travels.
"""

import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from benchmarks import bundle_out, people
from benchmarks import vaults as raw_vaults
from benchmarks.bundle_out import ALLOWED, ALLOWED_MIB
from benchmarks.table import Line
from rolodex.bundle import claim_lines
from rolodex.bundle.manifest import Purpose
from rolodex.bundle.reader import open_bundle
from rolodex.clock import FixedClock
from rolodex.commands import bundle_export, bundle_import, identities, passphrases, recipients, vaults
from rolodex.commands.bundle_scope import Order
from rolodex.commands.recipients import Comparison
from rolodex.commands.session import Session
from rolodex.commands.vaults import OfficerDraft
from rolodex.crypto import kdf
from rolodex.domain import changes
from rolodex.domain.changes import Author, Edit
from rolodex.domain.claim import Claim, Kind
from rolodex.domain.fold import Subject
from rolodex.domain.ids import SubjectId
from rolodex.store.claims import batches

CONTACTS: Final = 10_000
ALLOWED_IN: Final = 5.0
NOW: Final = datetime(2026, 11, 3, 8, tzinfo=UTC)
_CHEAP: Final = kdf.Argon2Params(memory_kib=kdf.MIN_MEMORY_KIB, iterations=1, lanes=1)
_BATCH: Final = 500
_CONSENT: Final = (
    *(("basis", "consent"), ("status", "given"), ("purposes", "contact_and_liaison"), ("audience", "mission")),
    ("scope", "both"),
)


def measure(contacts: int = CONTACTS) -> list[Line]:
    """Both directions once, with the reference of each in the same run. Needs `zstd`."""
    with tempfile.TemporaryDirectory(prefix="rolodex-bench-") as name:
        folder = Path(name)
        sender, registry = _vault(folder / "sender"), _vault(folder / "registry")
        _acquaint(sender, registry)
        _fill(sender, contacts)
        everybody = tuple(people.contact_claims(number)[0].subject for number in range(contacts))
        order = Order(Purpose.UPDATE, registry.acting()[1], contacts=everybody)
        started = time.perf_counter()
        done = bundle_export.export(sender, order, folder)
        out_s = time.perf_counter() - started
        mebibytes = _memory_above(lambda: bundle_export.preview(sender, order))
        carried = _claims(done.written.path, registry)
        raw = folder / "claims.jsonl"
        raw.write_bytes(b"".join(claim_lines.encode(carried)))
        reference_s = bundle_out.seconds_of_reference(raw, registry.acting()[0])
        raw_s = _raw_seconds(folder, carried)
        inspected = time.perf_counter()
        bundle_import.inspect(registry, done.written.path)
        imported = time.perf_counter()
        bundle_import.import_(registry, done.written.path)
        in_s = time.perf_counter() - imported
        sender.close()
        registry.close()
    out, into = out_s / reference_s, in_s / raw_s
    return [
        Line(
            "B7", f"bundle of {done.record.claims:,} claims out, with the gate", f"{out_s:.2f} s",
            f"zstd -3 | age {reference_s:.2f} s: {out:.2f} x", f"<= {ALLOWED} x", out <= ALLOWED,
        ),
        Line(
            "B7", "memory of the gate above idle", f"{mebibytes:.1f} MiB", "", f"<= {ALLOWED_MIB} MiB",
            mebibytes <= ALLOWED_MIB,
        ),
        Line(
            "B8", "the same bundle in: verified, compared, applied", f"{in_s:.2f} s",
            f"raw SQL {raw_s:.2f} s: {into:.2f} x", f"<= {ALLOWED_IN} x", into <= ALLOWED_IN,
        ),
        Line("", f"  inspected alone {imported - inspected:.2f} s", "", "", "", None),
    ]  # fmt: skip


def _vault(folder: Path) -> Session:
    passphrase = passphrases.from_text("seven grey herons wait beside the ferry")
    return vaults.create(folder, passphrase, OfficerDraft(folder.name, "Civil Affairs"), _CHEAP, FixedClock(NOW))


def _acquaint(one: Session, other: Session) -> None:
    for session, colleague in ((one, other), (other, one)):
        known = recipients.add(session, identities.public_card(colleague, None, None))
        recipients.verify(session, known.officer, known.card.fingerprint, Comparison.VOICE)


def _fill(session: Session, contacts: int) -> None:
    for start in range(0, contacts, _BATCH):
        with session.writing("contact.add") as writing:
            for number in range(start, min(start + _BATCH, contacts)):
                writing.append(_person(number, writing.author, session.acting()[1]))


def _person(number: int, author: Author, steward: SubjectId) -> Iterator[Claim]:
    held = people.contact_claims(number)
    yield from held
    contact = Subject(held[0].subject, Kind.CONTACT, (), ())
    yield from changes.edit(contact, [Edit("stewards", {"officer": steward.hex(), "role": "primary"})], author)
    consent = [Edit("contact", contact.id.hex()), *(Edit(name, value) for name, value in _CONSENT)]
    yield from changes.create(Kind.CONSENT, consent, author)


def _claims(path: Path, reader: Session) -> list[Claim]:
    with open_bundle(path, identities=[reader.acting()[0]], now=NOW) as bundle:
        return [claim for batch in bundle.claims() for claim in batch]


def _raw_seconds(folder: Path, carried: list[Claim]) -> float:
    """Seconds to insert the same claims by raw SQL into an empty ledger."""
    raw = raw_vaults.ledger(folder / "raw.db")
    numbers: dict[bytes, int] = {}
    raw.execute("BEGIN IMMEDIATE")
    spent = sum(raw_vaults.insert_raw(raw, list(batch), numbers) for batch in batches(carried))
    started = time.perf_counter()
    raw.execute("COMMIT")
    return spent + time.perf_counter() - started


def _memory_above(work: Callable[[], object]) -> float:
    Path("/proc/self/clear_refs").write_text("5")
    before = bundle_out.kibibytes("VmRSS")
    work()
    return (bundle_out.kibibytes("VmHWM") - before) / 1024


if __name__ == "__main__":
    import sys

    from benchmarks import table

    for line in measure(int(sys.argv[1]) if len(sys.argv) > 1 else CONTACTS):
        print(table.text(line), flush=True)
