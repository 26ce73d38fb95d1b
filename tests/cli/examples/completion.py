"""Worked examples of `completion`."""

from tests.cli.examples.example import Example

EXAMPLES = (
    Example("completion install", ("bash",)),
    Example("completion show", ("fish",)),
)
