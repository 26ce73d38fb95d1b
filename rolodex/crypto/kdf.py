"""Keys from passphrases (Argon2id) and keys from keys (HKDF-SHA-256)."""

from dataclasses import dataclass

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from rolodex import errors
from rolodex.crypto.secret import Secret

MIN_MEMORY_KIB = 19 * 1024
MAX_MEMORY_KIB = 2 * 1024 * 1024
MAX_ITERATIONS = 16
MAX_LANES = 16
MIN_SALT_BYTES = 16
MAX_SALT_BYTES = 64
KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Argon2Params:
    """The work of one derivation, checked when made: a file cannot ask for more or less than the bounds.

    Raises `Malformed(what="kdf")` below 19 MiB, one iteration or one lane; `LimitExceeded` above 2 GiB,
    16 iterations or 16 lanes. Nothing is allocated before. Source of the floor: OWASP, Argon2id m=19 MiB.
    """

    memory_kib: int
    iterations: int
    lanes: int

    def __post_init__(self) -> None:
        _check("memory_kib", self.memory_kib, MIN_MEMORY_KIB, MAX_MEMORY_KIB)
        _check("iterations", self.iterations, 1, MAX_ITERATIONS)
        _check("lanes", self.lanes, 1, MAX_LANES)


def _check(name: str, value: int, low: int, high: int) -> None:
    if type(value) is not int or value < low:
        raise errors.Malformed("kdf", f"{name}_too_low", minimum=low)
    if value > high:
        raise errors.LimitExceeded(f"kdf_{name}", maximum=high)


STANDARD = Argon2Params(memory_kib=256 * 1024, iterations=3, lanes=4)
SMALL = Argon2Params(memory_kib=64 * 1024, iterations=3, lanes=4)


def derive(passphrase: Secret, salt: bytes, params: Argon2Params) -> Secret:
    """32 bytes from a passphrase. Blocks for the whole work: about 0.5 s with `STANDARD` on one core.

    Raises `Malformed(what="kdf")` for a salt outside 16 to 64 bytes. Source: RFC 9106, Argon2id v1.3.
    """
    if not MIN_SALT_BYTES <= len(salt) <= MAX_SALT_BYTES:
        raise errors.Malformed("kdf", "salt_length")
    argon2 = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=params.iterations,
        lanes=params.lanes,
        memory_cost=params.memory_kib,
    )
    return Secret(argon2.derive(passphrase.expose()))


def hkdf(key: Secret, label: str, length: int = KEY_BYTES) -> Secret:
    """A key for one use out of a uniformly random key: the label names the use. Source: RFC 5869."""
    return hkdf_sha256(key, salt=b"", info=b"rolodex/v1/" + label.encode(), length=length)


def hkdf_sha256(key: Secret, *, salt: bytes, info: bytes, length: int = KEY_BYTES) -> Secret:
    """Plain HKDF-SHA-256 for formats that fix salt and info, such as age."""
    return Secret(HKDF(SHA256(), length, salt, info).derive(key.expose()))
