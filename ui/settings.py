"""The only things that are remembered outside a vault: language and palette. They say nothing about anybody."""

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

from rolodex.errors import Environment
from rolodex.paths import make_private_folder, private_folder

PALETTES: Final = ("system", "light", "dark")
_MAX_BYTES: Final = 500


@dataclass(frozen=True, slots=True)
class Look:
    """How the window looks. An empty language is the computer's."""

    language: str = ""
    palette: str = "system"


class Settings:
    """The look, read once and written at every change. What cannot be written is forgotten at the end."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.look = _read(path)

    def change(self, **values: str) -> None:
        """Take over and remember some of the look."""
        self.look = replace(self.look, **values)
        # Imported here: the first paint does not write.
        from rolodex.commands import own_files

        try:
            make_private_folder(self._path.parent)
            own_files.write_text(self._path, json.dumps(asdict(self.look)))
        except Environment:
            return


def default_path() -> Path:
    """Where the look is kept."""
    return private_folder() / "window.json"


def _read(path: Path) -> Look:
    try:
        with path.open("rb") as file:
            held = json.loads(file.read(_MAX_BYTES))
    except (OSError, ValueError):
        return Look()
    if not isinstance(held, dict):
        return Look()
    language, palette = held.get("language"), held.get("palette")
    return Look(language if isinstance(language, str) else "", palette if palette in PALETTES else "system")
