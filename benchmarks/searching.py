"""B3 as a query, and B4: what a key press in the search field costs."""

from benchmarks import people
from benchmarks.table import Line, cost, median, percentile, timed
from benchmarks.vaults import KEY, Built, plain_copy
from rolodex.domain.search import match_expression
from rolodex.store import search_index
from rolodex.store.connection import Database, open_database

_QUERIES = 600
_SHAPES = 12
"""`people.queries` goes round so many shapes."""
_NAIVE = "SELECT rowid FROM naive_index WHERE naive_index MATCH ? ORDER BY rank LIMIT 64"
_BOUNDED = "SELECT rowid FROM contact_index WHERE contact_index MATCH ? LIMIT 64"


def measure(built: Built) -> list[Line]:
    """Whole searches and the bare statement, in the vault and in a plain copy, query by query in turn."""
    db = open_database(built.path, KEY)
    plain = plain_copy(db, built.folder / "plain.db")
    ours: list[float] = []
    processor: list[float] = []
    copied: list[float] = []
    bare: list[float] = []
    bare_plain: list[float] = []
    naive: list[float] = []
    typed = people.queries(_QUERIES)
    for query in typed[:100]:
        _search(db, query)
        _search(plain, query)
    for number, query in enumerate(typed):
        asked = match_expression(query)
        if asked is None:
            continue
        # The first of two finds the ranking's caches cold: each side is first half the time.
        sides = [(db, ours), (plain, copied)]
        for side, times in sides if number // _SHAPES % 2 else reversed(sides):
            wall, spent = cost(lambda side=side, query=query: _search(side, query))  # type: ignore[misc]
            times.append(wall)
            if side is db:
                processor.append(spent)
        params = (search_index.by_starts(asked.expression),)
        bare.append(timed(lambda params=params: db.rows(_BOUNDED, params)))  # type: ignore[misc]
        bare_plain.append(timed(lambda params=params: plain.rows(_BOUNDED, params)))  # type: ignore[misc]
        naive.append(timed(lambda params=(asked.expression,): plain.rows(_NAIVE, params)))  # type: ignore[misc]
    db.close()
    plain.close()
    spent_p50, spent_p99 = percentile(processor, 0.5), percentile(processor, 0.99)
    return [
        *_lines(built, ours, copied, bare, bare_plain, naive),
        Line("", "  search: processor time, p50 / p99", f"{spent_p50:.2f} / {spent_p99:.1f} ms", "", "", None),
    ]


def _lines(
    built: Built, ours: list[float], copied: list[float], bare: list[float], bare_plain: list[float], naive: list[float]
) -> list[Line]:
    ratio = median(ours) / median(copied)
    against_naive = percentile(bare, 0.99) / percentile(naive, 0.99)
    key_press = percentile(ours, 0.95)
    return [
        Line(
            # B3 itself is measured where rows are painted (`key_press`); this is the core's half of it.
            "", f"  of B3: rows as values, p95, {built.contacts:,} contacts", f"{key_press:.1f} ms",
            f"plain {percentile(copied, 0.95):.1f} ms: {key_press / percentile(copied, 0.95):.2f} x", "", None,
        ),
        Line(
            "B4", "search, ranked, p50", f"{median(ours):.2f} ms", f"plain copy {median(copied):.2f} ms: {ratio:.2f} x",
            "<= 1.3 x", ratio <= 1.3,
        ),
        Line(
            "B4", "search, ranked, p99", f"{percentile(ours, 0.99):.1f} ms",
            f"plain copy {percentile(copied, 0.99):.1f} ms", "<= 5 ms", percentile(ours, 0.99) <= 5,
        ),
        Line(
            "B4", "index statement alone, p50 / p99", f"{median(bare):.2f} / {percentile(bare, 0.99):.2f} ms",
            f"plain {median(bare_plain):.2f} / {percentile(bare_plain, 0.99):.2f} ms", "", None,
        ),
        Line(
            "B4", "index statement alone, p99, against ORDER BY rank", f"{percentile(bare, 0.99):.2f} ms",
            f"{percentile(naive, 0.99):.1f} ms: 1/{1 / against_naive:.0f}", "<= 1/10", against_naive <= 0.1,
        ),
    ]  # fmt: skip


def _search(db: Database, query: str) -> None:
    search_index.search(db, query, 20)
