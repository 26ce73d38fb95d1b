"""Finds the data that travels with the program: word lists, samples, icons, licences."""

from pathlib import Path

from rolodex.errors import FileMissing

# The wheel and the frozen build carry the folder inside the package; a checkout has it beside it.
_ROOTS = (Path(__file__).parent / "_resources", Path(__file__).parent.parent / "resources")


def resource(name: str) -> Path:
    """The path of a file or folder of `resources/`, by its name with forward slashes.

    Raises FileMissing. No side effects.
    """
    for root in _ROOTS:
        path = root / name
        if path.exists():
            return path
    raise FileMissing(resource=name)
