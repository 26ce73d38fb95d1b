"""What may be told of a defect: types and places in our own code, versions, the system. No value, path or text."""

import sys
import traceback
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import qVersion

from rolodex import __version__

_OURS: Final = ("rolodex.", "ui.")
_MOST_LINKS: Final = 5
_MOST_PLACES: Final = 40


@dataclass(frozen=True, slots=True)
class Defect:
    """One exception: its type, where it was raised, and our places on the way there as `module:line`, innermost last.

    `causes` are the exceptions behind it, nearest first.
    """

    kind: str
    places: tuple[str, ...]
    causes: tuple["Defect", ...] = ()

    @property
    def place(self) -> str:
        """The innermost place in our own code; "?" where none of it is ours."""
        return self.places[-1] if self.places else "?"

    def text(self) -> str:
        """The whole report, in English: it is for who maintains the program."""
        # Imported here: nearly every start goes without a defect.
        import platform

        lines = [
            "Rolodex: report of a defect",
            f"Program {__version__}, Qt {qVersion()}, Python {platform.python_version()}",
            f"System {sys.platform} {platform.machine()}",
        ]
        for number, one in enumerate((self, *self.causes)):
            lines += ["", f"{'Behind it: ' if number else ''}{one.kind} at {one.place}"]
            lines += [f"  {place}" for place in one.places]
        return "\n".join(lines) + "\n"


def of(error: BaseException) -> Defect:
    """The report of an exception. Its message and the values around it are not looked at."""
    behind = error.__cause__ or error.__context__
    causes: list[Defect] = []
    while behind is not None and len(causes) < _MOST_LINKS:
        causes.append(Defect(type(behind).__name__, _places(behind)))
        behind = behind.__cause__ or behind.__context__
    return Defect(type(error).__name__, _places(error), tuple(causes))


def _places(error: BaseException) -> tuple[str, ...]:
    frames = (
        (str(frame.f_globals.get("__name__", "")), line) for frame, line in traceback.walk_tb(error.__traceback__)
    )
    return tuple(f"{module}:{line}" for module, line in frames if module.startswith(_OURS))[-_MOST_PLACES:]
