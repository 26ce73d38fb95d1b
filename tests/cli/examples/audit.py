"""Worked examples of `audit`."""

from tests.cli.examples.example import Example

EXAMPLES = (
    Example("audit list", ("--limit", "2")),
    Example("audit verify"),
)
