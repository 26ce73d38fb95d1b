"""What generated texts have to be, for a field to take them."""

import unicodedata

_BLANK_LETTERS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"


def can_be_seen(text: str) -> bool:
    """Whether a letter, digit or sign is in it."""
    return any(unicodedata.category(char)[0] in "LNPS" and char not in _BLANK_LETTERS for char in text)
