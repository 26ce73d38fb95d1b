"""Worked examples of `interaction`."""

from tests.cli.examples.example import Example

EXAMPLES = (
    Example(
        "interaction log",
        (
            *("{aya}", "--channel", "in_person", "--summary", "The well at the market is dry.", "--topic", "water"),
            *("--promise-by-us", "Ask the engineers", "--promise-by-them", "Guard the pump", "--due", "2026-12-04"),
        ),
        capture={"our_promise": "commitments.0"},
        says="The promises become open commitments.",
    ),
    Example("interaction list", ("--contact", "{aya}")),
)
