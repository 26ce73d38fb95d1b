"""Worked examples of `consent`."""

from tests.cli.examples.example import Example

EXAMPLES = (
    Example(
        "contact add",
        ("--name", "Nana Invented", "--category", "civil_society"),
        capture={"nana": "id"},
        shown=False,
    ),
    Example(
        "consent add",
        (
            *("{nana}", "--purpose", "contact_and_liaison", "--audience", "mission", "--given-how", "in person"),
            *("--given-on", "2026-11-02", "--on-hand-over", "ask_first"),
        ),
        capture={"nana_consent": "id"},
        says="She agrees that the mission may call her, and wants to be asked before a successor gets her number.",
    ),
    Example("consent list", ("{nana}",)),
    Example(
        "consent check",
        ("{nana}", "--purpose", "hand_over_to_successor", "--audience", "mission", "--movement", "hand_over"),
        says="A successor needs her word first.",
    ),
    Example(
        "consent override",
        (
            *("{nana}", "--purpose", "contact_and_liaison", "--recipient", "{bruno_officer}"),
            *(
                "--reason",
                "She is in danger tonight and only he can reach her.",
                "--second-passphrase-file",
                "{second}",
            ),
        ),
        says="The second officer of this vault types a passphrase of their own.",
    ),
    Example("consent withdraw", ("{nana_consent}",)),
)
