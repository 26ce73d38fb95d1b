"""The passphrase recipient. Source: c2sp.org/age, "The scrypt recipient type"; RFC 7914."""

import re

from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from rolodex import errors
from rolodex.crypto import entropy
from rolodex.crypto.age import file_key
from rolodex.crypto.age.file_key import Strength
from rolodex.crypto.age.format import SCRYPT, Stanza, decode_base64, encode_base64
from rolodex.crypto.secret import Secret

# 2¹⁸ with r = 8 is 256 MiB and about a second; each step doubles both.
MAX_WORK_FACTOR = 18
_SALT_BYTES = 16
_LABEL = b"age-encryption.org/v1/scrypt"
_WORK_FACTOR = re.compile(r"[1-9][0-9]*", re.ASCII)


class ScryptRecipient:
    """Whoever knows the passphrase; the only recipient of its file. Raises `LimitExceeded` for a work factor
    outside 1 to 18.
    """

    __slots__ = ("_passphrase", "_work_factor")
    strength = Strength.PASSPHRASE

    def __init__(self, passphrase: Secret, work_factor: int = MAX_WORK_FACTOR) -> None:
        if not 1 <= work_factor <= MAX_WORK_FACTOR:
            raise errors.LimitExceeded("age_work_factor", maximum=MAX_WORK_FACTOR)
        self._passphrase = passphrase
        self._work_factor = work_factor

    def wrap(self, key: Secret) -> Stanza:
        """The file key under the passphrase and a fresh salt."""
        salt = entropy.token(_SALT_BYTES)
        body = file_key.wrap(_wrap_key(self._passphrase, salt, self._work_factor), key)
        return Stanza(SCRYPT, (encode_base64(salt), str(self._work_factor)), body)


class ScryptIdentity:
    """A passphrase to try. With `required_work_factor` a file made with any other is refused."""

    __slots__ = ("_passphrase", "_required_work_factor")

    def __init__(self, passphrase: Secret, required_work_factor: int | None = None) -> None:
        self._passphrase = passphrase
        self._required_work_factor = required_work_factor

    def unwrap(self, stanza: Stanza) -> Secret | None:
        """See `file_key.Identity`. Raises `LimitExceeded` before any work if the work factor is above 18."""
        if stanza.kind != SCRYPT:
            return None
        file_key.check_shape(stanza, argument_count=2)
        salt = decode_base64(stanza.arguments[0].encode())
        if len(salt) != _SALT_BYTES:
            raise errors.Malformed("age_stanza", "salt_length")
        work_factor = _read_work_factor(stanza.arguments[1])
        if self._required_work_factor not in {None, work_factor}:
            raise errors.Malformed("age_stanza", "work_factor_not_as_required")
        return file_key.unwrap(_wrap_key(self._passphrase, salt, work_factor), stanza.body)


def _read_work_factor(text: str) -> int:
    if not _WORK_FACTOR.fullmatch(text):
        raise errors.Malformed("age_stanza", "work_factor")
    if len(text) > 2 or int(text) > MAX_WORK_FACTOR:
        raise errors.LimitExceeded("age_work_factor", maximum=MAX_WORK_FACTOR)
    return int(text)


def _wrap_key(passphrase: Secret, salt: bytes, work_factor: int) -> Secret:
    scrypt = Scrypt(salt=_LABEL + salt, length=32, n=1 << work_factor, r=8, p=1)
    return Secret(scrypt.derive(passphrase.expose()))
