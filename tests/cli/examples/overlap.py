"""Worked examples of `overlap`."""

from tests.cli.examples.example import Example

EXAMPLES = (
    Example(
        "overlap days",
        (
            *("--from", "2026-05-20", "--to", "2026-05-29", "--country", "ML", "--away", "2026-05-21..2026-05-22"),
            *("--introductions", "14", "--per-day", "3"),
        ),
        says="Two public holidays, one weekend and two days away leave too few days for fourteen introductions.",
    ),
)
