"""Makes the answers of examples the same in every run: what is random gets a readable name."""

import json
import re
from functools import partial
from typing import Any

MAX_ITEMS = 6
KEPT_ITEMS = 3
MAX_TEXT = 240
KEPT_TEXT = 80

_RANDOM = (
    (re.compile(r"age1[a-z0-9]{50,}"), "public key"),
    (re.compile(r"AGE-SECRET-KEY-[A-Z0-9-]{50,}"), "private key"),
    (re.compile(r"\b\d{5}(?: \d{5}){7}\b"), "fingerprint"),
    (re.compile(r"\b[0-9a-f]{128}\b"), "signature"),
    (re.compile(r"\b[0-9a-f]{64}\b"), "digest"),
    (re.compile(r"\b[0-9a-f]{32}\b"), "id"),
    (re.compile(r"\b[0-9a-f]{16}\b"), "short id"),
    (re.compile(r"\brlx-[a-z0-9]{8}\b"), "bundle name"),
)
# Members that depend on random bytes, on compression or on how fast the computer is.
_MEASURED = {
    "bytes": "‹bytes›",
    "size": "‹bytes›",
    "size_bytes": "‹bytes›",
    "file_bytes": "‹bytes›",
    "seconds": "‹seconds›",
    "milliseconds": "‹milliseconds›",
    "elapsed_ms": "‹milliseconds›",
    # Examples run with keys that cost little.
    "memory_kib": "‹KiB›",
    "words": ["‹word 1›", "‹word 2›", "…"],
}


class Placeholders:
    """The names given within one example; `known` are values that other examples captured, by name."""

    def __init__(self, folder: str, known: dict[str, str]) -> None:
        self._folder = folder
        self._named = {value: name for name, value in reversed(known.items()) if _is_random(value)}
        self._given: dict[str, str] = {}
        self._counts: dict[str, int] = {}

    def text(self, text: str) -> str:
        """The text with random parts named and the folder of the examples left out."""
        text = text.replace(f"{self._folder}/", "").replace(self._folder, ".")
        for pattern, kind in _RANDOM:
            text = pattern.sub(partial(self._name_of, kind), text)
        return text

    def value(self, value: Any) -> Any:
        """A JSON value, every text in it as by `text`, long lists and texts cut."""
        if isinstance(value, dict):
            return {
                self.text(name): _MEASURED[name] if name in _MEASURED else self.value(held)
                for name, held in value.items()
            }
        if isinstance(value, list):
            kept = value if len(value) <= MAX_ITEMS else value[:KEPT_ITEMS]
            return [self.value(item) for item in kept] + ([] if kept is value else ["…"])
        if isinstance(value, str):
            text = self.text(value)
            return text if len(text) <= MAX_TEXT else text[:KEPT_TEXT] + "…"
        return value

    def printed(self, stdout: str) -> str:
        """What was printed: each line that is a document laid out, any other line as it is."""
        return "\n".join(self._line(line) for line in stdout.splitlines())

    def _line(self, line: str) -> str:
        try:
            document = json.loads(line)
        except ValueError:
            return self.text(line)
        return self.laid_out(self.value(document))

    @staticmethod
    def laid_out(document: Any) -> str:
        """JSON over several lines."""
        return json.dumps(document, ensure_ascii=False, indent=2)

    def _name_of(self, kind: str, found: re.Match[str]) -> str:
        value = found[0]
        if value in self._named:
            return f"‹{self._named[value]}›"
        if value not in self._given:
            self._counts[kind] = self._counts.get(kind, 0) + 1
            self._given[value] = f"‹{kind} {self._counts[kind]}›"
        return self._given[value]


def _is_random(value: str) -> bool:
    return any(pattern.fullmatch(value) for pattern, _ in _RANDOM)
