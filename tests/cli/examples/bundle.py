"""Worked examples of `bundle`: Amina feeds the registry, both change the same contact, a holder is warned."""

from tests.cli.examples.example import Example

TO_REGISTRY = ("--to", "{registry_officer}")
BINTA = ("--purpose", "update", "--contact", "{binta}")

_OUT = (
    Example(
        "contact add",
        ("--name", "Binta Invented", "--category", "host_government", "--phone", "office:+22376543299"),
        capture={"binta": "id"},
        shown=False,
    ),
    Example(
        "bundle preview",
        (*BINTA, *TO_REGISTRY),
        capture={"binta_digest": "digest"},
        says="Binta holds public office: her office side travels under the mandate, all else would need her word.",
    ),
    Example(
        "bundle export",
        (*BINTA, *TO_REGISTRY, "--out", "{dir}", "--expect-digest", "{binta_digest}", "--receipt-days", "7"),
        capture={"binta_file": "file", "binta_bundle": "bundle_id"},
    ),
)

_IN = (
    Example("bundle inspect", ("{dir}/{binta_file}",), at="registry", says="A dry run; nothing is written."),
    Example("bundle import", ("{dir}/{binta_file}",), at="registry"),
    Example(
        "bundle import",
        ("{dir}/{binta_file}",),
        at="registry",
        status=7,
        says="The same file a second time is a replay.",
    ),
    Example("bundle receipt", ("{binta_bundle}", "--out", "{dir}"), at="registry", capture={"binta_receipt": "file"}),
    Example("bundle import", ("{dir}/{binta_receipt}",), shown=False),
    Example("bundle list"),
)

_BOTH_CHANGED_IT = (
    Example("contact edit", ("{binta}", "--status", "dormant"), shown=False),
    Example("contact edit", ("{binta}", "--status", "unreachable"), at="registry", shown=False),
    Example(
        "bundle export",
        (*BINTA, *TO_REGISTRY, "--out", "{dir}"),
        capture={"second_file": "file", "second_bundle": "bundle_id"},
        shown=False,
    ),
    Example(
        "bundle inspect",
        ("{dir}/{second_file}",),
        at="registry",
        capture={"second_digest": "digest", "question": "conflicts.0.id"},
        says="Both changed the status: a person has to decide.",
    ),
    Example(
        "bundle import",
        ("{dir}/{second_file}", "--decisions", "{dir}/decisions.json"),
        at="registry",
        files={"decisions.json": '{"digest": "{second_digest}", "answers": {"{question}": "theirs"}}'},
        says="The decisions file holds the digest of `inspect` and one word for each id.",
    ),
    Example("bundle undo", ("{second_bundle}",), at="registry", says="All that this import brought is taken back."),
)

_ASKING = (
    Example(
        "bundle export",
        ("--purpose", "request", "--to", "{amina_officer}", "--subject", "{binta}", "--out", "{dir}"),
        at="registry",
        capture={"request_file": "file"},
        says="A request holds the id of the contact and nothing else.",
    ),
    Example(
        "bundle import",
        ("{dir}/{request_file}",),
        says="Amina sees by her own names who is asked for; nothing is written.",
    ),
    Example(
        "bundle requests", says="The answer is an update, or a contact more in the case; consent is asked as always."
    ),
)

_WARNING = (
    Example("contact edit", ("{binta}", "--status", "detained"), shown=False),
    Example("bundle notices", ("--write", "{dir}", "--holder", "{registry_officer}")),
)

EXAMPLES = (*_OUT, *_IN, *_BOTH_CHANGED_IT, *_ASKING, *_WARNING)
