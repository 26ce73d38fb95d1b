"""A key as words on paper, whole or in shares of which some suffice: SLIP-39.

Source: SLIP-0039 and its published vectors; the arithmetic is PyPI `shamir-mnemonic`.
"""

from collections.abc import Sequence

import shamir_mnemonic
from shamir_mnemonic.utils import MnemonicError

from rolodex import errors
from rolodex.crypto.secret import Secret

SECRET_BYTES = 32
MAX_SHARES = 16
# Our shares have exponent 1 (20,000 rounds); the words could ask for 15, which would take minutes.
_MAX_ITERATION_EXPONENT = 6
_MAX_CHARACTERS = 1024
_FIELD = "recovery_words"
NO_PASSPHRASE = Secret(b"")


def split(secret: Secret, threshold: int, count: int) -> list[str]:
    """`count` lines of 33 words each; any `threshold` of them give the secret of 32 bytes back.

    One of one is a recovery key; one of several is refused, since every share would be the whole key.
    Raises `Invalid("recovery_words", "secret_length" | "threshold")`.
    """
    if len(secret) != SECRET_BYTES:
        raise errors.Invalid(_FIELD, "secret_length")
    if not 1 <= threshold <= count <= MAX_SHARES or (threshold == 1 and count > 1):
        raise errors.Invalid(_FIELD, "threshold")
    groups: list[list[str]] = shamir_mnemonic.generate_mnemonics(1, [(threshold, count)], secret.expose())
    return groups[0]


def combine(words: Sequence[str], passphrase: Secret = NO_PASSPHRASE) -> Secret:
    """The 32 bytes of these lines of words; capitals, further spaces and a line given twice do not matter.

    Raises `Invalid("recovery_words", reason)`: "words" (with `line`: a word that is not in the list, a wrong
    checksum or length), "different_sets", "too_few" (with `given` and `needed`), "no_match" (the lines do not
    belong together), "secret_length"; `LimitExceeded` for more than 16 lines or costly words. A passphrase is
    part of SLIP-39; the lines of `split` have none.
    """
    if len(words) > MAX_SHARES:
        raise errors.LimitExceeded("recovery_lines", maximum=MAX_SHARES)
    if not words:
        raise errors.Invalid(_FIELD, "too_few", given=0, needed=1)
    shares = [_share(line, number) for number, line in enumerate(words, start=1)]
    if len({share.common_parameters() for share in shares}) > 1:
        raise errors.Invalid(_FIELD, "different_sets")
    if shares[0].iteration_exponent > _MAX_ITERATION_EXPONENT:
        raise errors.LimitExceeded("recovery_iterations", maximum=_MAX_ITERATION_EXPONENT)
    try:
        encrypted = shamir_mnemonic.recover_ems(_groups(shares))
        secret = Secret(encrypted.decrypt(passphrase.expose()))
    except MnemonicError:
        raise errors.Invalid(_FIELD, "no_match") from None
    if len(secret) != SECRET_BYTES:
        raise errors.Invalid(_FIELD, "secret_length")
    return secret


def _share(line: str, number: int) -> shamir_mnemonic.Share:
    if len(line) > _MAX_CHARACTERS:
        raise errors.LimitExceeded("recovery_line_characters", maximum=_MAX_CHARACTERS)
    try:
        return shamir_mnemonic.Share.from_mnemonic(line)
    except MnemonicError:
        raise errors.Invalid(_FIELD, "words", line=number) from None


def _groups(shares: Sequence[shamir_mnemonic.Share]) -> dict[int, shamir_mnemonic.shamir.ShareGroup]:
    groups: dict[int, shamir_mnemonic.shamir.ShareGroup] = {}
    for share in shares:
        groups.setdefault(share.group_index, shamir_mnemonic.shamir.ShareGroup()).add(share)
    for index, group in groups.items():
        needed: int = group.member_threshold()
        if len(group) < needed:
            raise errors.Invalid(_FIELD, "too_few", given=len(group), needed=needed)
        groups[index] = group.get_minimal_group()
    return groups
