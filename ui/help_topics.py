"""The guide that travels with the program: its topics in order, the page each belongs to, its text in a language."""

from dataclasses import dataclass
from typing import Final

from rolodex.errors import FileMissing
from rolodex.resources import resource
from ui import i18n

TOPICS: Final = (
    "start",
    "contacts",
    "intake",
    "reveal",
    "handover",
    "overlap",
    "bundles",
    "people",
    "registry",
    "record",
    "vault",
    "keys",
    "limits",
)
"""The names of the files, in the order in which they are listed."""
KEYS: Final = "keys"
"""The topic to which the list of keys is added."""
_OF_PAGE: Final = {
    "contacts": "contacts",
    "intake": "intake",
    "duplicates": "intake",
    "handover": "handover",
    "overlap": "overlap",
    "availability": "overlap",
    "bundles": "bundles",
    "people": "people",
    "oversight": "registry",
    "changes": "record",
    "audit": "record",
    "vault": "vault",
}


@dataclass(frozen=True, slots=True)
class Topic:
    """One chapter: its name, its title in the language asked for, and its text as Markdown."""

    name: str
    title: str
    text: str


def of_page(page: str) -> str:
    """The topic that explains the page of this name; the first one for a page without."""
    return _OF_PAGE.get(page, TOPICS[0])


def is_translated(language: str) -> bool:
    """Whether every topic is there in this language."""
    try:
        folder = resource(f"help/{language}")
    except FileMissing:
        return False
    return all((folder / f"{name}.md").is_file() for name in TOPICS)


def topics(language: str) -> list[Topic]:
    """Every topic in this language, in English where the guide has not been translated. Raises `FileMissing`."""
    spoken = language if is_translated(language) else i18n.SOURCE
    return [_read(name, spoken) for name in TOPICS]


def _read(name: str, language: str) -> Topic:
    text = resource(f"help/{language}/{name}.md").read_text(encoding="utf-8")
    return Topic(name, text.partition("\n")[0].lstrip("# "), text)
