"""What may be a passphrase. No composition rules: length and guessability decide (NIST SP 800-63B-4)."""

from typing import Final

from rolodex.crypto import secret
from rolodex.crypto.secret import Secret
from rolodex.errors import Invalid

__all__ = ["MIN_CHARS", "Secret", "check_new", "from_text"]

MIN_CHARS: Final = 15
MIN_SCORE: Final = 2
"""Of zxcvbn's 0 to 4: below, known lists and simple patterns find it."""
SCORED_CHARS: Final = 100
"""zxcvbn's time grows with the square of the length; what is longer than this is no pattern of it."""


def from_text(text: str) -> Secret:
    """The passphrase as typed. Raises `Invalid` where empty, `LimitExceeded` above 1,024 bytes."""
    return secret.passphrase(text)


def check_new(passphrase: Secret) -> None:
    """Refuse a new passphrase that is too short or too easy to guess. Raises `Invalid`."""
    text = passphrase.expose().decode()
    if len(text) < MIN_CHARS:
        raise Invalid("passphrase", "too_short", least=MIN_CHARS)
    # Imported here: its word lists take 0.1 s to load, and only a new passphrase needs them.
    from zxcvbn import zxcvbn

    if zxcvbn(text[:SCORED_CHARS])["score"] < MIN_SCORE:
        raise Invalid("passphrase", "easy_to_guess")
