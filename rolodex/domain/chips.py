"""What is typed into a search, taken apart: plain words, and chips such as `category:media` or `-status:closed`."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

_CHIP: Final = re.compile(r'(?P<no>-?)(?P<key>[^\W\d_][\w-]*):(?:"(?P<quoted>[^"]*)"?|(?P<bare>\S*))')
_MOST: Final = 400


@dataclass(frozen=True, slots=True)
class Chip:
    """One condition as it was typed; `value` is empty while it is still being typed."""

    key: str
    value: str
    is_not: bool = False


@dataclass(frozen=True, slots=True)
class Typed:
    """The words that are left to search for, and the chips in their order."""

    words: str
    chips: tuple[Chip, ...] = ()


def parse(text: str, keys: Collection[str]) -> Typed:
    """Take apart what was typed; what looks like a chip with another key stays among the words. No side effects."""
    text = text[:_MOST]
    found: list[Chip] = []
    words: list[str] = []
    end = 0
    for match in _CHIP.finditer(text):
        begins_word = match.start() == 0 or text[match.start() - 1].isspace()
        if not begins_word or match["key"].casefold() not in keys:
            continue
        words.append(text[end : match.start()])
        end = match.end()
        value = match["quoted"] if match["quoted"] is not None else match["bare"]
        found.append(Chip(match["key"].casefold(), (value or "").strip(), bool(match["no"])))
    words.append(text[end:])
    return Typed(" ".join(" ".join(words).split()), tuple(found))


def written(chip: Chip) -> str:
    """A chip as one types it."""
    value = f'"{chip.value}"' if any(char.isspace() for char in chip.value) else chip.value
    return f"{'-' if chip.is_not else ''}{chip.key}:{value}"
