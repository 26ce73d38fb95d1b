"""Prints the table of budgets: `python -m benchmarks [--size N] [--only B4] [--keep FOLDER]`, contacts of 25 claims."""

import argparse
import tempfile
from collections.abc import Callable, Collection, Iterable
from pathlib import Path

from benchmarks import (
    bundle_in,
    bundle_out,
    frozen,
    key_press,
    loading,
    locking,
    memory,
    overseeing,
    planning,
    saving,
    schema,
    scrolling,
    searching,
    size,
    starting,
    table,
    unlocking,
    unlocking_window,
    vaults,
    vcard_in,
)
from benchmarks.table import Line
from benchmarks.vaults import Built

SUBJECTS = {
    "B8": loading.measure,
    "B15": size.measure,
    "B2": unlocking.measure,
    "B2 window": unlocking_window.measure,
    "B4": searching.measure,
    "B3": key_press.measure,
    "B5": scrolling.measure,
    "B14": memory.measure,
    "B12": locking.measure,
    "oversight": overseeing.measure,
    "B6": saving.measure,
}
"""In this order: what reads comes before what changes the vault. B3 as a query comes with B4."""

FILES: dict[str, Callable[[int], list[Line]]] = {
    "B1": starting.measure,
    "B7": bundle_out.measure,
    "B8 bundle": bundle_in.measure,
    "B9": vcard_in.measure,
    "B11": planning.measure,
    "B16": frozen.measure,
}
"""What needs no vault of the wanted size: the start, plans, and files in or out (10,000 contacts or cards)."""

TOGETHER = {"B2": "B2 window", "B3": "B4", "B8": "B8 bundle"}

ON_REQUEST = {"schema": schema.measure}
"""Measured only when named."""


def main() -> int:
    """Builds the vault once, measures each subject, says at the end what was not met; 1 if anything."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("--size", type=int, default=100_000, help="contacts in the vault (default 100000)")
    parser.add_argument("--only", action="append", default=[], help="a budget, such as B4, or schema; may be repeated")
    parser.add_argument("--keep", type=Path, help="a folder whose vault is measured, and made first where it has none")
    options = parser.parse_args()
    wanted = set(options.only) or {*SUBJECTS, *FILES}
    wanted |= {TOGETHER[name] for name in wanted & TOGETHER.keys()}
    with tempfile.TemporaryDirectory(prefix="rolodex-bench-") as folder:
        print(table.header(), flush=True)
        unmet = _small(wanted, min(options.size, bundle_out.CONTACTS))
        named = [measure for name, measure in (SUBJECTS | ON_REQUEST).items() if name in wanted]
        if named:
            unmet += _in_vault(named, vaults.kept(options.keep or Path(folder), options.size))
    print(f"not met: {', '.join(sorted(set(unmet)))}" if unmet else "all met")
    return 1 if unmet else 0


def _small(wanted: Collection[str], count: int) -> list[str]:
    measures = [measure for name, measure in FILES.items() if name in wanted]
    return [budget for measure in measures for line in measure(count) for budget in _shown(line)]


def _in_vault(measures: Iterable[Callable[[Built], list[Line]]], built: Built) -> list[str]:
    return [budget for measure in measures for line in measure(built) for budget in _shown(line)]


def _shown(line: Line) -> list[str]:
    """Prints a line as soon as it is known; its budget if that was not met."""
    print(table.text(line), flush=True)
    return [line.budget] if line.met is False else []


if __name__ == "__main__":
    raise SystemExit(main())
