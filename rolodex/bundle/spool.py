"""Where compressed segments wait until the manifest in front of them can be signed."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

from rolodex.bundle import limits
from rolodex.bundle.layout import LENGTH_BYTES
from rolodex.crypto import aead, entropy

_CONTEXT: Final = b"rolodex/v1/bundle-spool/"


class Spool:
    """Segments in order: in memory up to 16 MiB, beyond that in a file without a name, encrypted under a key that
    nobody keeps. A crash leaves nothing that can be read.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._key = entropy.key()
        self._memory: list[bytes] = []
        self._memory_bytes = 0
        self._file: IO[bytes] | None = None
        self._in_file = 0

    def add(self, segment: bytes) -> None:
        """Append one segment. Raises OSError if the file cannot be written."""
        if self._file is None and self._memory_bytes + len(segment) <= limits.SPOOL_MEMORY_BYTES:
            self._memory.append(segment)
            self._memory_bytes += len(segment)
            return
        if self._file is None:
            self._file = tempfile.TemporaryFile(dir=self._folder)  # noqa: SIM115
        sealed = aead.seal(self._key, segment, self._context(self._in_file))
        self._file.write(len(sealed).to_bytes(LENGTH_BYTES, "big"))
        self._file.write(sealed)
        self._in_file += 1

    def segments(self) -> Iterator[bytes]:
        """All segments in the order in which they were added; once."""
        while self._memory:
            yield self._memory.pop(0)
        if self._file is None:
            return
        self._file.seek(0)
        for index in range(self._in_file):
            length = int.from_bytes(self._file.read(LENGTH_BYTES), "big")
            yield aead.unseal(self._key, self._file.read(length), self._context(index))

    def close(self) -> None:
        """Let go of the file, which then no longer exists."""
        self._memory.clear()
        if self._file is not None:
            self._file.close()

    @staticmethod
    def _context(index: int) -> bytes:
        return _CONTEXT + index.to_bytes(LENGTH_BYTES, "big")
