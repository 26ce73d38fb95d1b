"""Worked examples of `commitment`."""

from tests.cli.examples.example import Example

EXAMPLES = (
    Example(
        "commitment add", ("--contact", "{aya}", "--by", "us", "--what", "Send the minutes", "--due", "2026-11-27")
    ),
    Example(
        "commitment add",
        ("--contact", "{aya}", "--by", "us", "--what", "Ask the engineers", "--officer", "{amina_officer}"),
        says="Somebody sees to each promise: you, unless you name a colleague.",
    ),
    Example("commitment list", ("--contact", "{aya}", "--state", "open")),
    Example("commitment acknowledge", ("{our_promise}",)),
    Example("commitment close", ("{our_promise}", "--state", "kept")),
)
