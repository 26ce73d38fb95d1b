"""What may be a passphrase. No composition rules: length and guessability decide (NIST SP 800-63B-4)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from rolodex.crypto import secret, wordlist
from rolodex.crypto.secret import Secret
from rolodex.errors import Invalid

__all__ = ["ADVICE", "MIN_CHARS", "Secret", "Strength", "check_new", "from_text", "strength", "suggest"]

MIN_CHARS: Final = 15
MIN_SCORE: Final = 2
"""Of zxcvbn's 0 to 4: below, known lists and simple patterns find it."""
SCORED_CHARS: Final = 100
"""zxcvbn's time grows with the square of the length; what is longer than this is no pattern of it."""
ADVICE: Final = ("common_passphrase", "name", "word", "keyboard_row", "repeat", "sequence", "date", "substitution")
"""What can be said of a weak passphrase: what most of it consists of."""
_PATTERNS: Final = {
    "spatial": "keyboard_row",
    "repeat": "repeat",
    "sequence": "sequence",
    "regex": "date",
    "date": "date",
}
_DICTIONARIES: Final = {
    "passwords": "common_passphrase",
    "surnames": "name",
    "male_names": "name",
    "female_names": "name",
}


@dataclass(frozen=True, slots=True)
class Strength:
    """How well a passphrase withstands guessing: zxcvbn's `score` of 0 to 4, whether it `suffices` for a new vault, how
    many characters are `missing`, and `advice` out of `ADVICE` where it does not."""

    score: int
    missing: int
    advice: tuple[str, ...]

    @property
    def suffices(self) -> bool:
        """Whether `check_new` takes it."""
        return not self.missing and self.score >= MIN_SCORE


def from_text(text: str) -> Secret:
    """The passphrase as typed. Raises `Invalid` where empty, `LimitExceeded` above 1,024 bytes."""
    return secret.passphrase(text)


def suggest() -> Secret:
    """Seven random words, to be offered first. Raises `FileMissing` without resources."""
    return wordlist.generate()


def strength(passphrase: Secret) -> Strength:
    """What a guesser who knows words, names and patterns makes of it. Takes up to 0.3 s."""
    text = passphrase.expose().decode()
    found = _scored(text)
    score = int(found["score"])
    missing = max(0, MIN_CHARS - len(text))
    return Strength(score, missing, () if score > MIN_SCORE else _advice(found["sequence"]))


def check_new(passphrase: Secret) -> None:
    """Refuse a new passphrase that is too short or too easy to guess. Raises `Invalid`."""
    text = passphrase.expose().decode()
    if len(text) < MIN_CHARS:
        raise Invalid("passphrase", "too_short", least=MIN_CHARS)
    if _scored(text)["score"] < MIN_SCORE:
        raise Invalid("passphrase", "easy_to_guess")


def _scored(text: str) -> Mapping[str, Any]:
    # Imported here: its word lists take 0.1 s to load, and only a new passphrase needs them.
    from zxcvbn import zxcvbn

    found: Mapping[str, Any] = zxcvbn(text[:SCORED_CHARS], max_length=SCORED_CHARS)
    return found


def _advice(sequence: list[dict[str, Any]]) -> tuple[str, ...]:
    """About the longest part that was recognised. zxcvbn's own sentences are English and come through gettext."""
    known = [part for part in sequence if part["pattern"] != "bruteforce"]
    if not known:
        return ()
    longest = max(known, key=lambda part: len(part["token"]))
    if longest["pattern"] != "dictionary":
        return (_PATTERNS[longest["pattern"]],)
    what = _DICTIONARIES.get(longest["dictionary_name"], "word")
    return (what, "substitution") if longest.get("l33t") else (what,)
