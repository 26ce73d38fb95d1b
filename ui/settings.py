"""The only things that are remembered outside a vault: language, palette, sizes, when an idle window locks.

They say nothing about anybody.
"""

from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final, cast

from rolodex.errors import Environment
from rolodex.paths import make_private_folder, private_folder

PALETTES: Final = ("system", "light", "dark")
IDLE_MINUTES: Final = range(1, 61)
TEXT_PERCENT: Final = range(100, 201)
_MAX_BYTES: Final = 4_000
_MOST_PANES: Final = 8
_MOST_PX: Final = 20_000


@dataclass(frozen=True, slots=True)
class Look:
    """How the window looks. An empty language is the computer's."""

    language: str = ""
    palette: str = "system"
    idle_minutes: int = 10
    text_percent: int = 100


class Settings:
    """The look, read once and written at every change. What cannot be written is forgotten at the end."""

    def __init__(self, path: Path) -> None:
        self._path = path
        held = _read(path)
        self.look, self._sizes = _look(held), _sizes(held)

    def change(self, **values: str | int) -> None:
        """Take over and remember some of the look."""
        self.look = replace(self.look, **values)  # type: ignore[arg-type]
        self._write()

    def sizes(self, name: str) -> list[int]:
        """How wide a person made the panes of a splitter; empty where nobody did."""
        return list(self._sizes.get(name, []))

    def keep_sizes(self, name: str, sizes_px: list[int]) -> None:
        """Remember how wide the panes are."""
        if self._sizes.get(name) != sizes_px:
            self._sizes[name] = list(sizes_px)
            self._write()

    def _write(self) -> None:
        # Imported here: the first paint does not write.
        import json

        from rolodex.commands import own_files

        held: dict[str, object] = dict(asdict(self.look))
        if self._sizes:
            held["sizes"] = self._sizes
        try:
            make_private_folder(self._path.parent)
            own_files.write_text(self._path, json.dumps(held))
        except Environment:
            return


def default_path() -> Path:
    """Where the look is kept."""
    return private_folder() / "window.json"


def _read(path: Path) -> dict[str, object]:
    try:
        with path.open("rb") as file:
            # Imported here: on most computers there is nothing to read.
            import json

            held = json.loads(file.read(_MAX_BYTES))
    except (OSError, ValueError, RecursionError):
        return {}
    return held if isinstance(held, dict) else {}


def _look(held: dict[str, object]) -> Look:
    language, palette = held.get("language"), held.get("palette")
    usual = Look()
    return Look(
        language if isinstance(language, str) else usual.language,
        palette if isinstance(palette, str) and palette in PALETTES else usual.palette,
        _within(held.get("idle_minutes"), IDLE_MINUTES, usual.idle_minutes),
        _within(held.get("text_percent"), TEXT_PERCENT, usual.text_percent),
    )


def _within(untrusted_number: object, allowed: range, usual: int) -> int:
    is_one = type(untrusted_number) is int and untrusted_number in allowed
    return cast("int", untrusted_number) if is_one else usual


def _sizes(held: dict[str, object]) -> dict[str, list[int]]:
    sizes = held.get("sizes")
    return {
        name: widths
        for name, widths in (sizes.items() if isinstance(sizes, dict) else ())
        if isinstance(widths, list)
        and len(widths) <= _MOST_PANES
        and all(type(width) is int and 0 <= width <= _MOST_PX for width in widths)
    }
