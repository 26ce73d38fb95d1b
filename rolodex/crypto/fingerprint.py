"""What a colleague reads out and the officer types, to know that a key is the right one."""

import unicodedata

from rolodex.crypto import digest

GROUPS = 8
_DIGITS_IN_GROUP = 5
_MAX_TYPED_CHARACTERS = 200
_SEPARATORS = frozenset("-.,;:/_")


def fingerprint(signing: bytes, recipient: str) -> str:
    """Eight groups of five digits, such as "01234 56789 …", over both public keys of an officer.

    A group is one 16-bit word, high byte first, of SHA-256(signing key ‖ recipient): 128 bits in all.
    `signing` is 32 bytes, so that the cut between the two is never in doubt.
    """
    if len(signing) != 32:
        raise ValueError("an Ed25519 public key has 32 bytes")
    words = digest.sha256(signing + recipient.encode())[: GROUPS * 2]
    return " ".join(f"{int.from_bytes(words[i : i + 2], 'big'):05d}" for i in range(0, GROUPS * 2, 2))


def matches(typed: str, fingerprint: str) -> bool:
    """Whether the forty typed digits are those of the fingerprint.

    Spaces, dashes and other separators do not count, nor does the script of the digits (٠١٢ are 012).
    Any other character, a missing or a further digit: no.
    """
    if len(typed) > _MAX_TYPED_CHARACTERS:
        return False
    digits = []
    for character in typed:
        value = unicodedata.decimal(character, None)
        if value is not None:
            digits.append(str(value))
        elif not _is_separator(character):
            return False
    wanted = fingerprint.replace(" ", "")
    if len(digits) != GROUPS * _DIGITS_IN_GROUP:
        return False
    return digest.equal("".join(digits).encode(), wanted.encode())


def _is_separator(character: str) -> bool:
    # Cf: direction marks that come along when digits are pasted from an Arabic message.
    return character.isspace() or character in _SEPARATORS or unicodedata.category(character) in {"Pd", "Cf"}
