"""Worked examples of `recipient`. Afterwards Amina, Bruno and the registry know each other's verified keys."""

from tests.cli.examples.example import Example

EXAMPLES = (
    Example("recipient add", ("{dir}/bruno.rlxcard",)),
    Example(
        "recipient verify",
        ("{bruno_officer}", "--fingerprint", "{bruno_digits}", "--how", "voice"),
        says="Amina hears the digits on the phone and types them.",
    ),
    Example("recipient add", ("{dir}/amina.rlxcard",), at="bruno", shown=False),
    Example(
        "recipient verify",
        ("{amina_officer}", "--fingerprint", "{amina_digits}", "--how", "in_person"),
        at="bruno",
        shown=False,
    ),
    Example("recipient add", ("{dir}/amina.rlxcard",), at="registry", shown=False),
    Example(
        "recipient verify",
        ("{amina_officer}", "--fingerprint", "{amina_digits}", "--how", "voice"),
        at="registry",
        shown=False,
    ),
    Example("recipient add", ("{dir}/registry.rlxcard",), shown=False),
    Example(
        "recipient verify",
        ("{registry_officer}", "--fingerprint", "{registry_digits}", "--how", "voice"),
        shown=False,
    ),
    Example("recipient list"),
    Example("recipient show", ("{bruno_officer}",)),
    Example("recipient add", ("{dir}/registry.rlxcard",), at="bruno", shown=False),
    Example("recipient revoke", ("{registry_officer}", "--yes"), at="bruno", says="Bruno heard that the key is lost."),
)
