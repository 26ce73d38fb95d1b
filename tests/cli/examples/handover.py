"""Worked examples of `handover`: the case as it goes in the outgoing officer's vault, with its refusals."""

from tests.cli.examples.example import Example

EXAMPLES = (
    Example(
        "contact add",
        ("--name", "Fanta Invented", "--category", "womens_group"),
        capture={"fanta": "id"},
        shown=False,
    ),
    Example(
        "contact add",
        ("--name", "Oumar Invented", "--category", "civil_society"),
        capture={"oumar": "id"},
        shown=False,
    ),
    Example(
        "handover start",
        (
            *("--incoming", "{bruno_officer}", "--reason", "end_of_assignment"),
            *("--first-day", "2026-11-23", "--last-day", "2026-12-04", "--country", "ML"),
            *("--contact", "{fanta}", "--priority-1", "{fanta}"),
        ),
        capture={"case": "case"},
        says="Without --contact every contact of the outgoing officer is in it.",
    ),
    Example("handover edit", ("{case}", "--last-day", "2026-12-07")),
    Example("handover add", ("{case}", "{oumar}", "--verb", "transfer", "--priority", "2")),
    Example(
        "handover advance",
        ("{case}",),
        status=5,
        says="Refused, and the guard is named: this case leaves out contacts of the outgoing officer.",
    ),
    Example(
        "handover brief",
        ("{case}", "{fanta}", "--why", "She speaks for the market.", "--history", "Met monthly since 2024."),
        says="Six more parts are needed for a contact of first priority.",
    ),
    Example("handover leave-out", ("{case}", "{oumar}", "--reason", "Moved abroad.")),
    Example("handover show", ("{case}",)),
    Example("handover list"),
    Example("handover coverage", ("{case}",)),
)
