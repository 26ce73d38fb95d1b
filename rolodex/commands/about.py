"""What this program is: its version, the formats that it reads and writes, the libraries that it stands on."""

from dataclasses import dataclass

from rolodex import __version__
from rolodex.bundle import card, claim_lines, layout, manifest
from rolodex.errors import FileMissing
from rolodex.resources import resource
from rolodex.store import engine, header

_SHIPPED = "licenses/README.md"
# The frozen folder carries the texts of the packages beside the program.
_TEXTS = (
    "licenses/LGPL-3.0.txt",
    "licenses/GPL-3.0.txt",
    "fonts/OFL.txt",
    "icons/LICENSE.txt",
)


@dataclass(frozen=True, slots=True)
class Formats:
    """The newest version of each format that this program writes; it reads all earlier ones."""

    vault: int
    bundle: int
    manifest: int
    claims: int
    card: int


@dataclass(frozen=True, slots=True)
class About:
    """Nothing of a vault or of this computer's owner."""

    program: str
    sqlcipher: str
    sqlite: str
    formats: Formats


def look() -> About:
    """Needs no open vault. No side effects."""
    found = engine.look()
    formats = Formats(
        vault=header.VERSION,
        bundle=layout.LAYOUT_VERSION,
        manifest=manifest.VERSION,
        claims=claim_lines.VERSION,
        card=card.VERSION,
    )
    return About(__version__, found.sqlcipher, found.sqlite, formats)


def licences() -> str:
    """What is shipped of others, as Markdown, and behind it the whole texts. Raises `FileMissing` without resources."""
    parts = [resource(_SHIPPED).read_text(encoding="utf-8")]
    for name in _TEXTS:
        try:
            text = resource(name).read_text(encoding="utf-8")
        except FileMissing:
            continue
        parts.append(f"## {name}\n\n```\n{text}\n```\n")
    return "\n".join(parts)
