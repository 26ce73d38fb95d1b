"""Prints the table of budgets: `python -m benchmarks [--size N] [--only B4]`, N contacts of 25 claims."""

import argparse
import tempfile
from pathlib import Path

from benchmarks import loading, memory, saving, schema, searching, size, table, unlocking, vaults

SUBJECTS = {
    "B8": loading.measure,
    "B15": size.measure,
    "B2": unlocking.measure,
    "B14": memory.measure,
    "B4": searching.measure,
    "B6": saving.measure,
}
"""In this order: what reads comes before what changes the vault. B3 as a query comes with B4."""

ALIASES = {"B3": "B4"}

ON_REQUEST = {"schema": schema.measure}
"""Measured only when named."""


def main() -> int:
    """Builds the vault once, measures each subject, says at the end what was not met; 1 if anything."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("--size", type=int, default=100_000, help="contacts in the vault (default 100000)")
    parser.add_argument("--only", action="append", default=[], help="a budget, such as B4, or schema; may be repeated")
    options = parser.parse_args()
    wanted = {ALIASES.get(name, name) for name in options.only} or set(SUBJECTS)
    unmet = []
    with tempfile.TemporaryDirectory(prefix="rolodex-bench-") as folder:
        built = vaults.build(Path(folder), options.size)
        print(table.header(), flush=True)
        for name, measure in (SUBJECTS | ON_REQUEST).items():
            if name in wanted:
                for line in measure(built):
                    print(table.text(line), flush=True)
                    if line.met is False:
                        unmet.append(line.budget)
    print(f"not met: {', '.join(sorted(set(unmet)))}" if unmet else "all met")
    return 1 if unmet else 0


if __name__ == "__main__":
    raise SystemExit(main())
