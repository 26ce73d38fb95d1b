"""Worked examples of `tenure`."""

from tests.cli.examples.example import Example

EXAMPLES = (
    Example(
        "tenure add",
        ("--contact", "{tidiane}", "--post", "{harbour}", "--from", "2024-05"),
        capture={"held": "id"},
    ),
    Example("tenure edit", ("{held}", "--from", "2024-06")),
    Example("tenure list", ("--contact", "{tidiane}")),
    Example("tenure show", ("{held}",)),
    Example("tenure end", ("{held}", "--on", "2026-11"), says="The post survives its holder."),
)
