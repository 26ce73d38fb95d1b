"""B8, the half of the ledger: claims that are already decoded and checked go in, with everything derived."""

from benchmarks.table import Line
from benchmarks.vaults import Built

ALLOWED = 5.0


def measure(built: Built) -> list[Line]:
    """Appending and projecting against inserting the same rows by raw SQL into an empty ledger of the same schema."""
    ours = built.append_s + built.project_s + built.commit_s
    ratio = ours / built.raw_s
    return [
        Line(
            "B8", f"{built.claims:,} claims appended and projected", f"{built.claims / ours:,.0f} claims/s",
            f"raw SQL {built.claims / built.raw_s:,.0f}/s: {ratio:.2f} x", f"<= {ALLOWED} x (with bundle)",
            ratio <= ALLOWED,
        ),
        Line(
            "", f"  append {built.append_s:.1f} s, project {built.project_s:.1f} s, commit {built.commit_s:.1f} s",
            "", "", "", None,
        ),
    ]  # fmt: skip
