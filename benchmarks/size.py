"""B15: what a contact costs on the disk."""

from benchmarks.table import Line
from benchmarks.vaults import Built

ALLOWED = 6.0


def measure(built: Built) -> list[Line]:
    """The file as an import leaves it (VACUUM could only make it smaller) against the claims as zstd -3 JSON lines."""
    size = built.path.stat().st_size
    ratio = size / built.claims_zstd_bytes
    return [
        Line(
            "B15", f"vault of {built.contacts:,} contacts", f"{size / built.contacts:,.0f} bytes per contact",
            f"zstd {built.claims_zstd_bytes / built.contacts:,.0f}: {ratio:.2f} x", f"<= {ALLOWED} x", ratio <= ALLOWED,
        )
    ]  # fmt: skip
