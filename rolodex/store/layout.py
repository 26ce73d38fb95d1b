"""The names inside a vault's folder. They say nothing about whom it holds."""

from pathlib import Path

HEADER = "vault.hdr"
HEADER_COPY = "vault.hdr.2"
LOCK = "lock"
DRAFTS = "drafts"
BACKUPS = "backups"
COMPARTMENTS = "compartments"
FOLDERS = (DRAFTS, BACKUPS, COMPARTMENTS)
# Stands in a folder while a vault is being made there: what lies beside it was never anybody's vault.
UNFINISHED = "vault.new"
# Ends the name of a file that is being written and not yet in its place.
NEW_SUFFIX = ".new"


def headers(folder: Path) -> tuple[Path, Path]:
    """The two copies of the header, in the order they are written."""
    return folder / HEADER, folder / HEADER_COPY


def database(folder: Path, generation: int) -> Path:
    """The database of this generation (1 or more; each new vault key is one more)."""
    return folder / f"vault-{generation}.db"


def backups(folder: Path) -> Path:
    """The folder of the backups."""
    return folder / BACKUPS
