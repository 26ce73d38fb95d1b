"""The vCard reader: versions 2.1, 3.0 and 4.0, card by card; a bad card never takes another one with it."""

from collections.abc import Iterator
from typing import BinaryIO

from rolodex.interchange import child
from rolodex.interchange.record import Record, Skipped
from rolodex.interchange.vcard_card import Card
from rolodex.interchange.vcard_lines import Block, blocks, known_charset, properties, unescape
from rolodex.progress import Progress


def records(stream: BinaryIO, progress: Progress | None = None) -> Iterator[Record | Skipped]:
    """One record per card, in the order of the file; cards that cannot be read come as skipped, with their line.

    Values are checked against their fields; those that do not fit are in `left_out`, properties that no field takes
    in `unmapped`. Text is UTF-8 or what CHARSET names, else what its bytes look like; addresses are never fetched.
    Errors: LimitExceeded, Cancelled. Side effects: reads the stream; may start a reading process for encodings.
    """
    guess = _EncodingGuess(progress)
    for block in blocks(stream, progress):
        if isinstance(block, Skipped):
            yield block
        else:
            yield _read(block, guess)


def _read(block: Block, guess: "_EncodingGuess") -> Record | Skipped:
    guess.sample = block.lines
    found = properties(block, guess)
    if not isinstance(found, list):
        return Skipped(block.line, found)
    labels = {
        item.head.group: unescape(item.value).strip()
        for item in found
        if item.head.group and item.head.name == "X-ABLABEL"
    }
    card = Card(block.line, labels)
    for item in found:
        card.take(item)
    record = card.record()
    return record if isinstance(record, Record) else Skipped(block.line, record)


class _EncodingGuess:
    """Asks once per file what bytes look like that are not UTF-8: one sender writes one encoding."""

    def __init__(self, progress: Progress | None) -> None:
        self.sample: list[bytes] = []
        self._progress = progress
        self._asked = False
        self._found: str | None = None

    def __call__(self, data: bytes) -> str | None:
        if not self._asked:
            self._asked = True
            named = child.detect_encoding(b"\n".join([data, *self.sample]), self._progress)
            self._found = known_charset(named)
        return self._found
