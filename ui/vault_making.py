"""What making a vault needs, run on a lane. Imported when called: the first page is painted before."""

import shutil
import zoneinfo
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rolodex.clock import Clock
from rolodex.errors import RolodexError

if TYPE_CHECKING:
    from rolodex.commands.passphrases import Secret, Strength
    from rolodex.commands.session import Session
    from rolodex.commands.vaults import OfficerDraft

UTC: Final = "UTC"
# Aliases and offsets among the names of IANA: nobody's duty station is "Etc/GMT+3" or "posixrules".
_NO_PLACES: Final = frozenset({"Etc", "SystemV", "US", "posix", "right"})


def suggestion() -> "Secret":
    """Seven random words. Raises as `passphrases.suggest`."""
    from rolodex.commands import passphrases

    return passphrases.suggest()


def strength(passphrase: "Secret") -> "Strength":
    """What a guesser makes of it."""
    from rolodex.commands import passphrases

    return passphrases.strength(passphrase)


def check_passphrase(passphrase: "Secret") -> None:
    """Raises as `passphrases.check_new`."""
    from rolodex.commands import passphrases

    passphrases.check_new(passphrase)


def time_zones() -> tuple[str, ...]:
    """The places of the IANA list, sorted, and UTC first."""
    named = sorted(zoneinfo.available_timezones())
    return (UTC, *(name for name in named if "/" in name and name.split("/")[0] not in _NO_PLACES))


def recovery_words() -> list[str]:
    """Words that no vault knows yet."""
    from rolodex.commands import vaults

    return vaults.new_recovery_words()


def add_recovery(session: "Session", words: Sequence[str]) -> str:
    """Raises as `vaults.add_recovery`, which takes lines of words."""
    from rolodex.commands import vaults

    return vaults.add_recovery(session, words)


def write_sheet(path: Path, data: bytes) -> None:
    """Write a recovery sheet where the person wants it. Raises as `own_files.write_bytes`."""
    from rolodex.commands import own_files

    own_files.write_bytes(path, data)


def by_making_samples(folder: Path, passphrase: "Secret", officer: "OfficerDraft", clock: Clock) -> "Session":
    """A vault of invented people, open. Raises as `vaults.create` and `samples.fill`; then nothing of it remains."""
    from rolodex.commands import samples, vaults

    session = vaults.create(folder, passphrase, officer, vaults.key_cost("small"), clock)
    try:
        samples.fill(session)
    except RolodexError:
        session.close()
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return session
