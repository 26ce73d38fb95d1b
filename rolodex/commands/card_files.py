"""Public cards as files: one's own out, a colleague's in."""

from pathlib import Path

from rolodex.commands import identities, own_files, recipients
from rolodex.commands.recipients import Known
from rolodex.commands.session import Session


def save_own(session: Session, path: Path, name: str | None = None) -> Path:
    """Write the acting officer's public card, replacing what is there; answers with the path.

    Raises as `identities.public_card`, and `ReadOnly`, `DiskFull`, `FileMissing` as the disk answers.
    """
    own_files.write_bytes(path, identities.public_card(session, name, None))
    return path


def take_in(session: Session, untrusted: Path) -> Known:
    """Take in a colleague's card. Raises as `recipients.add`, and `FileMissing`, `LimitExceeded` for the file."""
    return recipients.add(session, own_files.read(untrusted, recipients.MAX_CARD_BYTES))
