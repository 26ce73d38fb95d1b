"""Bech32 text of keys, without the length limit of its origin. Source: BIP 173; c2sp.org/age."""

from rolodex import errors
from rolodex.crypto.secret import Secret

_ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_VALUES = {character: value for value, character in enumerate(_ALPHABET)}
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKSUM_CHARACTERS = 6
# The longest key of ours has 1,216 bytes: 1,946 characters, the prefix and the checksum.
MAX_CHARACTERS = 4096


def encode(prefix: str, data: bytes) -> str:
    """Lower-case text of `data` under a lower-case `prefix`."""
    values = _to_five_bits(data)
    checksum = _polymod([*_expand(prefix), *values, 0, 0, 0, 0, 0, 0]) ^ 1
    values += [(checksum >> 5 * (5 - i)) & 31 for i in range(_CHECKSUM_CHARACTERS)]
    return f"{prefix}1{''.join(_ALPHABET[value] for value in values)}"


def decode(text: str, prefix: str) -> bytes:
    """The bytes under exactly this lower-case prefix; all upper case and all lower case are the same.

    Raises `Malformed(what="age_key")`: mixed case, another prefix, a bad character or checksum, spare bits.
    """
    if len(text) > MAX_CHARACTERS:
        raise errors.LimitExceeded("age_key_characters", maximum=MAX_CHARACTERS)
    if not text.isascii() or text not in {text.lower(), text.upper()}:
        raise errors.Malformed("age_key", "mixed_case")
    found, separator, body = text.lower().rpartition("1")
    if not separator or found != prefix:
        raise errors.Malformed("age_key", "prefix")
    if len(body) < _CHECKSUM_CHARACTERS or not all(character in _VALUES for character in body):
        raise errors.Malformed("age_key", "characters")
    values = [_VALUES[character] for character in body]
    if _polymod([*_expand(prefix), *values]) != 1:
        raise errors.Malformed("age_key", "checksum")
    return _from_five_bits(values[:-_CHECKSUM_CHARACTERS])


def _expand(prefix: str) -> list[int]:
    codes = prefix.encode("ascii")
    return [code >> 5 for code in codes] + [0] + [code & 31 for code in codes]


def _polymod(values: list[int]) -> int:
    checksum = 1
    for value in values:
        top = checksum >> 25
        checksum = (checksum & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(_GENERATOR):
            if top >> bit & 1:
                checksum ^= generator
    return checksum


def _to_five_bits(data: bytes) -> list[int]:
    count = -(-len(data) * 8 // 5)
    number = int.from_bytes(data, "big") << (count * 5 - len(data) * 8)
    return [number >> 5 * (count - 1 - i) & 31 for i in range(count)]


def _from_five_bits(values: list[int]) -> bytes:
    spare = len(values) * 5 % 8
    number = 0
    for value in values:
        number = number << 5 | value
    if spare >= 5 or number & ((1 << spare) - 1):
        raise errors.Malformed("age_key", "spare_bits")
    return (number >> spare).to_bytes(len(values) * 5 // 8, "big")


def encode_secret(prefix: str, data: Secret) -> Secret:
    """Upper-case text of a private key."""
    return Secret(encode(prefix, data.expose()).upper().encode())


def decode_secret(text: Secret, prefix: str) -> Secret:
    """The private key in a text. Raises as `decode`."""
    try:
        return Secret(decode(text.expose().decode("ascii"), prefix))
    except UnicodeDecodeError:
        raise errors.Malformed("age_key", "characters") from None
