"""Worked examples of `organisation`."""

from tests.cli.examples.example import Example

EXAMPLES = (
    Example("organisation add", ("--name", "Union of Invented Ferries"), capture={"union": "id"}),
    Example("organisation edit", ("{union}", "--short-name", "UIF")),
    Example("organisation list", ("--name", "ferries")),
    Example("organisation show", ("{union}",)),
    Example("organisation add", ("--name", "Committee that was dissolved"), capture={"dissolved": "id"}, shown=False),
    Example("organisation end", ("{dissolved}",), says="Refused while a contact belongs to it."),
)
