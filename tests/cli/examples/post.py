"""Worked examples of `post`."""

from tests.cli.examples.example import Example

EXAMPLES = (
    Example("post add", ("--title", "Harbour master", "--organisation", "{union}"), capture={"harbour": "id"}),
    Example("post edit", ("{harbour}", "--area", "North bank")),
    Example("post list", ("--title", "harbour")),
    Example("post show", ("{harbour}",)),
    Example("post add", ("--title", "Post that was cut"), capture={"cut": "id"}, shown=False),
    Example("post end", ("{cut}",), says="Refused while somebody holds it."),
)
