"""Worked examples of `handover`: Bruno hands over to Amina; a post that is vacant later."""

from tests.cli.examples.example import Example

SUPERVISOR = ("--passphrase-file", "{dir}/salma.txt")
PARTS = (
    '{"why": "Chairs the market committee.", "history": "Met monthly since 2024.", "current_actions": "None.",'
    ' "promises": "We answer on the night patrols.", "sensitivities": "Not in front of the brigade.",'
    ' "if_then": "If the market closes, call the same day.", "do_not": "Never mention the land case.",'
    ' "who_else_knows": "The national staff."}'
)

_PEOPLE = (
    Example(
        "vault slots add-officer",
        ("--officer", "Salma Supervisor", "--kdf", "small", "--new-passphrase-file", "{dir}/salma.txt"),
        at="bruno",
        files={"salma.txt": "salma counts nine herons at dusk\n"},
        capture={"salma_officer": "officer"},
        shown=False,
    ),
    Example("contact add", ("--name", "Fanta Invented"), at="bruno", capture={"fanta": "id"}, shown=False),
    Example("contact add", ("--name", "Oumar Invented"), at="bruno", capture={"oumar": "id"}, shown=False),
    Example("contact add", ("--name", "Issa Invented"), at="bruno", capture={"issa": "id"}, shown=False),
    Example("contact add", ("--name", "Sira Invented"), at="bruno", capture={"sira": "id"}, shown=False),
    Example(
        "relationship add",
        ("--type", "gatekeeper_to", "--from-contact", "{sira}", "--to-contact", "{fanta}"),
        at="bruno",
        shown=False,
    ),
    Example(
        "commitment add",
        ("--contact", "{fanta}", "--by", "us", "--what", "Bring the answer.", "--due", "2026-12-10"),
        at="bruno",
        capture={"answer": "id"},
        shown=False,
    ),
    Example(
        "interaction log",
        ("{fanta}", "--channel", "phone", "--at", "2026-11-02T09:00Z", "--summary", "The road is open."),
        at="bruno",
        shown=False,
    ),
)

_OUTGOING = (
    Example(
        "handover start",
        (
            *("--incoming", "{amina_officer}", "--supervisor", "{salma_officer}", "--reason", "end_of_assignment"),
            *("--first-day", "2026-11-23", "--last-day", "2026-12-04", "--contact", "{fanta}", "--contact", "{oumar}"),
            *("--priority-1", "{fanta}"),
        ),
        at="bruno",
        capture={"rotation": "case"},
        says="Bruno leaves, Amina follows. Without --contact every contact of his is in the case.",
    ),
    Example("handover edit", ("{rotation}", "--country", "ML"), at="bruno"),
    Example(
        "handover advance",
        ("{rotation}",),
        at="bruno",
        status=5,
        says="Refused by a guard that is named: one contact of Bruno's is not in the case.",
    ),
    Example(
        "handover linked", ("{rotation}",), at="bruno", says="Sira opens the door to Fanta and is not in the case."
    ),
    Example("handover add", ("{rotation}", "{issa}", "{sira}", "--priority", "2"), at="bruno"),
    Example("handover add", ("{rotation}", "{sira}", "--verb", "refer"), at="bruno", says="Sira is to be referred."),
    Example(
        "handover other",
        ("{rotation}", "--kind", "report_due", "--what", "Monthly report", "--due", "2026-12-01"),
        at="bruno",
        says="Meetings, groups, lists, reports and documents are handed over too.",
    ),
    Example("handover advance", ("{rotation}",), at="bruno", says="Now the case is planned."),
    Example("handover advance", ("{rotation}",), at="bruno", shown=False),
    Example(
        "handover brief",
        ("{rotation}", "{fanta}", "--suggest"),
        at="bruno",
        says="What the vault knows for each part; nothing is written.",
    ),
    Example("handover brief", ("{rotation}", "--prefill"), at="bruno", says="Into the empty parts of every brief."),
    Example(
        "handover brief",
        ("{rotation}", "{fanta}", "--file", "{dir}/brief.json"),
        at="bruno",
        files={"brief.json": PARTS},
        says="All parts at once from a file; each has an option too.",
    ),
    Example("handover show", ("{rotation}",), at="bruno"),
    Example("handover advance", ("{rotation}",), at="bruno", shown=False),
    Example(
        "handover introduce",
        ("{rotation}", "{fanta}", "{oumar}", "--mode", "joint_visit", "--on", "2026-11-20", "--accepts-successor"),
        at="bruno",
        says="Both accept Amina in person: two consents are written, for her and nobody else.",
    ),
    Example(
        "handover refer",
        ("{rotation}", "{sira}", "--to", "The legal aid clinic", "--told-on", "2026-11-19", "--answer", "accepts"),
        at="bruno",
        says="Sira knows where to turn; nothing about her goes to Amina or to the clinic.",
    ),
    Example("handover leave-out", ("{rotation}", "{issa}", "--reason", "Moved abroad."), at="bruno"),
)

_BUNDLE = (
    Example(
        "bundle export",
        ("--purpose", "handover", "--case", "{rotation}", "--to", "{amina_officer}", "--out", "{dir}"),
        at="bruno",
        capture={"handover_bundle": "bundle_id", "handover_file": "file"},
        shown=False,
    ),
    Example("handover advance", ("{rotation}",), at="bruno", shown=False),
    Example("bundle import", ("{dir}/{handover_file}",), shown=False),
)

_INCOMING = (
    Example(
        "handover readback",
        (
            *("{rotation}", "{fanta}", "--next-action", "Bring the answer.", "--due", "2026-12-10"),
            *("--summary", "She decides when the market opens; I call her before each convoy."),
        ),
        says="Amina, in her vault, in her own words.",
    ),
    Example("commitment acknowledge", ("{answer}",), shown=False),
    Example("handover accept", ("{rotation}", "{fanta}"), says="From today Amina is the primary steward."),
    Example("handover decline", ("{rotation}", "{oumar}", "--reason", "Belongs to another section.")),
    Example(
        "bundle receipt",
        ("{handover_bundle}", "--out", "{dir}"),
        capture={"handover_receipt": "file"},
        shown=False,
    ),
    Example("bundle import", ("{dir}/{handover_receipt}",), at="bruno", shown=False),
)

_CLOSING = (
    Example(
        "handover agree", ("{rotation}",), at="bruno", says="Bruno agrees to the read-back that came with the receipt."
    ),
    Example("handover advance", ("{rotation}",), at="bruno", shown=False),
    Example(
        "handover sign-off", ("{rotation}", *SUPERVISOR), at="bruno", says="Salma opens the vault with her own slot."
    ),
    Example("handover timeline", ("{rotation}",), at="bruno", says="The whole course, day by day."),
    Example("handover coverage", ("{rotation}",), at="bruno", says="The same counts stand in Amina's vault."),
    Example(
        "handover coverage",
        ("--by", "component"),
        at="bruno",
        says="Who keeps how many, how many of them nobody else knows, and what is late.",
    ),
    Example(
        "handover coverage",
        ("--if-left", "{bruno_officer}", "--names", "--limit", "1"),
        at="bruno",
        says="Whom nobody would know any more without Bruno; by name only because that was asked for.",
    ),
    Example("handover coverage", ("--late",), at="bruno", says="Nothing is late."),
    Example(
        "handover coverage",
        ("--single-steward", "--out", "{dir}/single.csv"),
        at="bruno",
        says="A file to send up: counts, and no contact is named.",
    ),
    Example("handover list", at="bruno"),
    Example(
        "handover print",
        ("{rotation}", "--out", "{dir}/note.html"),
        at="bruno",
        says="The hand-over note for paper, with the level on every page; a browser prints it.",
    ),
    Example(
        "handover print",
        ("{rotation}", "--contact", "{fanta}", "--out", "{dir}/brief.html"),
        at="bruno",
        says="One contact on one page.",
    ),
    Example(
        "handover print",
        ("{rotation}", "--kind", "summary", "--out", "{dir}/summary.html"),
        at="bruno",
        says="For the personnel office: counts, no name.",
    ),
    Example(
        "handover relinquish",
        ("{rotation}", "--later-until", "2026-12-10", "--reason", "The last report is due.", *SUPERVISOR),
        at="bruno",
        says="Salma lets Bruno keep access for some days more.",
    ),
    Example(
        "handover relinquish",
        ("{rotation}", "--yes"),
        at="bruno",
        says="Bruno's access ends: what Amina took over is erased in his vault, what she declined stays with him.",
    ),
    Example("contact add", ("--name", "Kadi Invented"), at="bruno", capture={"kadi": "id"}, shown=False),
    Example(
        "handover start",
        ("--custodian", "{salma_officer}", "--contact", "{kadi}"),
        at="bruno",
        capture={"vacant": "case"},
        shown=False,
    ),
    Example(
        "handover custody",
        ("{vacant}", *SUPERVISOR),
        at="bruno",
        says="Nobody follows yet: Salma takes custody and is the steward until somebody does.",
    ),
)

EXAMPLES = (*_PEOPLE, *_OUTGOING, *_BUNDLE, *_INCOMING, *_CLOSING)
