"""Where a vault stands. Imports next to nothing: the window asks before it paints for the first time."""

from pathlib import Path

from rolodex.store import layout


def holds_vault(folder: Path) -> bool:
    """Whether there is a vault to open in the folder. Where the folder may not be looked into: yes, and opening tells
    why it cannot be done."""
    try:
        return any(path.exists() for path in layout.headers(folder))
    except OSError:
        return True
