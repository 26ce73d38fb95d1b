"""Worked example of `batch`."""

from tests.cli.examples.example import Example

EXAMPLES = (
    Example(
        "batch",
        ("{dir}/lines.jsonl",),
        files={"lines.jsonl": '["contact", "search", "Salif"]\n["contact", "show", "nobody"]\n'},
        status=2,
        says="Each line is answered; the status is the first failure's. Here the second line holds no id.",
    ),
)
