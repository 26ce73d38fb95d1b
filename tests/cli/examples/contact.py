"""Worked examples of `contact`."""

from tests.cli.examples.example import Example

EXAMPLES = (
    Example(
        "contact add",
        (
            *("--name", "Aya Invented", "--category", "community_leader", "--phone", "office,signal:+223 76 54 32 10"),
            *("--organisation", "Market Committee", "--title", "Treasurer", "--verified-on", "2026-11-02"),
        ),
        capture={"aya": "id"},
        says="Organisation and post are found by name or made. The acting officer becomes the primary steward.",
    ),
    Example(
        "contact add",
        ("--name", "code_name:Heron", "--category", "source", "--phone", "+223 76 11 22 33"),
        capture={"heron": "id"},
        says="A code name alone is a valid contact.",
    ),
    Example(
        "contact add",
        ("--name", "Aya Invented-Dao", "--phone", "+223 76 54 32 10"),
        capture={"aya_twin": "id"},
        shown=False,
    ),
    Example("contact add", ("--name", "Tidiane Invented"), capture={"tidiane": "id"}, shown=False),
    Example("contact edit", ("{aya}", "--name", "nickname:Mama Aya", "--base-version", "4")),
    Example("contact show", ("{aya}",)),
    Example(
        "contact show",
        ("{heron}",),
        says="Everything of a source is strictly confidential: it is named, and shown only by `contact reveal`.",
    ),
    Example("contact list", ("--limit", "2")),
    Example("contact search", ("mama aya",)),
    Example(
        "contact reveal",
        ("{heron}",),
        status=5,
        says="A person at risk cannot be reached from here before there is a safe-contact protocol.",
    ),
    Example("contact reveal", ("{heron}", "--field", "categories"), says="Revealing is logged."),
    Example("contact history", ("{aya}",)),
    Example("contact duplicates"),
    Example("contact merge", ("{aya}", "{aya_twin}"), says="Everything said of the second is now said of the first."),
    Example("contact unmerge", ("{aya_twin}",)),
    Example("contact distinct", ("{aya}", "{aya_twin}"), says="They are not proposed again."),
    Example("contact delete", ("{aya_twin}",)),
    Example("contact restore", ("{aya_twin}",)),
    Example("contact stale", ("--days", "365", "--limit", "2")),
    Example(
        "contact edit",
        ("{tidiane}", "--set", 'retention={"purpose": "liaison", "review_by": "2026-12-01"}'),
        says="Any declared field can be set as JSON.",
    ),
    Example(
        "contact edit",
        (
            *("{tidiane}", "--hrddp", "cleared,review_by=2027-02-01"),
            *("--preferences", "interlocutor_gender=female,interlocutor_gender_strength=must,days_to_avoid=friday"),
        ),
        says="Due diligence, and what the contact wishes of whoever visits.",
    ),
    Example("contact due", ("--within", "30")),
    Example("contact add", ("--name", "Seydou Invented"), capture={"seydou": "id"}, shown=False),
    Example(
        "contact erase",
        ("{seydou}", "--reason", "on_request", "--confirm", "erase"),
        says="Seydou asked to be forgotten: this is no deletion, and nothing brings him back.",
    ),
)
