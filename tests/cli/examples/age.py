"""Worked examples of `age`."""

from tests.cli.examples.example import Example

EXAMPLES = (
    Example("age keygen", ("-o", "{dir}/key.txt"), capture={"age_recipient": "recipient"}),
    Example(
        "age encrypt",
        ("-r", "{age_recipient}", "-o", "{dir}/letter.age", "{dir}/letter.txt"),
        files={"letter.txt": "The bridge is closed.\n"},
    ),
    Example("age decrypt", ("-i", "{dir}/key.txt", "-o", "{dir}/letter.out", "{dir}/letter.age")),
)
