"""Worked examples of `import`."""

from tests.cli.examples.example import Example

_LIST = "ref,full name,tel,party,shoe size\n1,Kofi Invented,+233 20 123 4567,Ferry Party,43\n"
_LIST += "2,Esi Invented,,Ferry Party,39\n"
_CARDS = "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:6f1c\r\nFN:Ama Invented\r\nTEL:+233201112223\r\nEND:VCARD\r\n"

EXAMPLES = (
    Example(
        "import csv",
        ("{dir}/list.csv", "--dry-run"),
        files={"list.csv": _LIST},
        says="Without a mapping a dry run shows a guess to start from.",
    ),
    Example(
        "import csv",
        (
            *("{dir}/list.csv", "--map", "ref=external_id", "--map", "full name=name", "--map", "tel=phone"),
            *("--map", "party=organisation", "--source", "harbour-list", "--save-mapping", "{dir}/harbour.json"),
        ),
        says="Importing the same list again changes nothing.",
    ),
    Example("import vcard", ("{dir}/cards.vcf",), files={"cards.vcf": _CARDS}),
)
