"""Exit statuses that scripts rely on, and which error has which."""

from typing import Final

from rolodex import errors

DONE: Final = 0
OUR_DEFECT: Final = 1
WRONG_USAGE: Final = 2
LOCKED: Final = 3
DAMAGED: Final = 4
REFUSED: Final = 5
MALFORMED: Final = 6
NOT_TRUSTED: Final = 7
DECISIONS_NEEDED: Final = 8
CANCELLED: Final = 130

_OF_ERROR: Final[tuple[tuple[tuple[type[errors.RolodexError], ...], int], ...]] = (
    ((errors.WrongPassphrase, errors.WrongPin, errors.QuickUnlockOff, errors.VaultLocked, errors.VaultInUse), LOCKED),
    ((errors.Invalid, errors.NotFound), WRONG_USAGE),
    ((errors.Conflict, errors.DecisionsNeeded), DECISIONS_NEEDED),
    ((errors.Refused,), REFUSED),
    ((errors.Malformed, errors.TooNew, errors.LimitExceeded), MALFORMED),
    ((errors.Unreliable,), NOT_TRUSTED),
    ((errors.Environment,), DAMAGED),
    ((errors.Cancelled,), CANCELLED),
)


def of_error(error: errors.RolodexError) -> int:
    """The exit status of an expected error."""
    for types, status in _OF_ERROR:
        if isinstance(error, types):
            return status
    return OUR_DEFECT
