"""Worked examples of `vault`, and the vaults of all other examples."""

from tests.cli.examples.example import Example

_NEW = "a new passphrase with seven lighthouses\n"

EXAMPLES = (
    Example(
        "vault create",
        ("--officer", "Amina Invented", "--component", "Civil Affairs", "--kdf", "small"),
        capture={"amina_officer": "officer"},
        says="With a passphrase file nothing is asked.",
    ),
    Example(
        "vault create",
        ("--officer", "Bruno Invented", "--component", "Civil Affairs"),
        at="bruno",
        capture={"bruno_officer": "officer"},
        shown=False,
    ),
    Example(
        "vault create",
        ("--officer", "Registry", "--component", "Information Management"),
        at="registry",
        capture={"registry_officer": "officer"},
        shown=False,
    ),
    Example("vault info"),
    Example(
        "vault slots add-officer",
        ("--officer", "Chidi Invented", "--new-passphrase-file", "{second}"),
        says="A second officer gets a passphrase and keys of their own.",
    ),
    Example(
        "vault slots add-recovery",
        ("--show",),
        capture={"words": "words"},
        says="Write the words down, then give them back with --words-file: only then they open the vault.",
    ),
    Example("vault slots list", capture={"second_slot": "slots.1.id"}),
    Example(
        "vault slots add-officer",
        ("--officer", "Dana Invented", "--new-passphrase-file", "{dir}/dana.txt"),
        files={"dana.txt": "dana rows past four silent mills\n"},
        shown=False,
    ),
    Example("vault slots list", capture={"dana_slot": "slots.2.id"}, shown=False),
    Example("vault slots remove", ("{dana_slot}", "--yes")),
    Example(
        "vault quick-unlock on",
        ("--pin-file", "{dir}/pin.txt"),
        files={"pin.txt": "294817\n"},
        says="The computer needs a key store that is open, such as GNOME's, KDE's, Windows' or macOS'.",
    ),
    Example("vault quick-unlock status"),
    Example("vault quick-unlock off"),
    Example("vault verify"),
    Example("vault reindex"),
    Example("vault backup", capture={"backup": "backup"}),
    Example("vault restore", ("{dir}/amina/vault/backups/{backup}", "--to", "{dir}/restored")),
    Example(
        "vault change-passphrase",
        ("--new-passphrase-file", "{dir}/amina/passphrase.txt"),
        files={"amina/passphrase.txt": "amina counts nine herons at dusk\n"},
        says="Here the new passphrase is the old one.",
    ),
    Example(
        "vault create",
        ("--officer", "Farid Invented"),
        at="farid",
        shown=False,
    ),
    Example(
        "vault slots add-recovery",
        ("--words-file", "{dir}/words.txt"),
        at="farid",
        files={"words.txt": "{words}\n"},
        shown=False,
    ),
    Example(
        "vault recover",
        ("--officer", "Farid Invented", "--words-file", "{dir}/words.txt", "--new-passphrase-file", "{dir}/new.txt"),
        at="farid",
        files={"new.txt": _NEW},
        says="The words come from paper.",
    ),
)
