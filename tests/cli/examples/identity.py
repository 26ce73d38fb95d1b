"""Worked examples of `identity`."""

from tests.cli.examples.example import Example

EXAMPLES = (
    Example("identity show", at="bruno", capture={"bruno_digits": "fingerprint"}, says="Bruno reads the digits out."),
    Example("identity public-card", ("--out", "{dir}/bruno.rlxcard"), at="bruno"),
    Example("identity show", capture={"amina_digits": "fingerprint"}, shown=False),
    Example("identity public-card", ("--out", "{dir}/amina.rlxcard"), shown=False),
    Example("identity show", at="registry", capture={"registry_digits": "fingerprint"}, shown=False),
    Example("identity public-card", ("--out", "{dir}/registry.rlxcard"), at="registry", shown=False),
)
