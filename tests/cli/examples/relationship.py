"""Worked examples of `relationship`."""

from tests.cli.examples.example import Example

EXAMPLES = (
    Example(
        "relationship add",
        ("--type", "gatekeeper_to", "--from-contact", "{tidiane}", "--to-contact", "{aya}"),
        capture={"gate": "id"},
    ),
    Example("relationship edit", ("{gate}", "--remarks", "Call him first.")),
    Example("relationship list", ("--contact", "{tidiane}")),
    Example("relationship show", ("{gate}",)),
    Example(
        "relationship add",
        ("--type", "must_not_meet", "--from-contact", "{tidiane}", "--to-contact", "{heron}"),
        says="A plan of introductions keeps the two apart.",
    ),
    Example("relationship end", ("{gate}", "--on", "2026-11-20")),
)
