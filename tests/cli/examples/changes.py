"""Worked examples of `changes`, `undo` and `redo`."""

from tests.cli.examples.example import Example

EXAMPLES = (
    Example("contact add", ("--name", "Salif Invented"), shown=False),
    Example("changes", ("--limit", "1")),
    Example("undo"),
    Example("redo"),
)
