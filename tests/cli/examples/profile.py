"""Worked examples of `profile`."""

from tests.cli.examples.example import Example

EXAMPLES = (
    Example("profile list"),
    Example("profile show", ("notice",)),
)
