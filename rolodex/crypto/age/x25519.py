"""The classic recipient, `age1…`: X25519. Source: c2sp.org/age, "The X25519 recipient type"."""

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from rolodex import errors
from rolodex.crypto import entropy, kdf
from rolodex.crypto.age import bech32, file_key
from rolodex.crypto.age.file_key import Strength
from rolodex.crypto.age.format import Stanza, decode_base64, encode_base64
from rolodex.crypto.secret import Secret

RECIPIENT_PREFIX = "age"
IDENTITY_PREFIX = "age-secret-key-"
KEY_BYTES = 32
_KIND = "X25519"
_INFO = b"age-encryption.org/v1/X25519"


class X25519Recipient:
    """A public key of 32 bytes. Raises `Malformed(what="age_key")` for a wrong length or a point of small
    order.
    """

    __slots__ = ("_public",)
    strength = Strength.CLASSIC

    def __init__(self, public: bytes) -> None:
        if len(public) != KEY_BYTES:
            raise errors.Malformed("age_key", "length")
        check_order(public)
        self._public = public

    @classmethod
    def parse(cls, text: str) -> "X25519Recipient":
        """The recipient of an `age1…` text. Raises `Malformed(what="age_key")`."""
        return cls(bech32.decode(text, RECIPIENT_PREFIX))

    def __str__(self) -> str:
        return bech32.encode(RECIPIENT_PREFIX, self._public)

    def wrap(self, key: Secret) -> Stanza:
        """The file key for this recipient, under a fresh ephemeral key."""
        ephemeral = X25519PrivateKey.generate()
        share = ephemeral.public_key().public_bytes_raw()
        shared = Secret(ephemeral.exchange(X25519PublicKey.from_public_bytes(self._public)))
        body = file_key.wrap(_wrap_key(shared, share, self._public), key)
        return Stanza(_KIND, (encode_base64(share),), body)


class X25519Identity:
    """A private key of 32 bytes."""

    __slots__ = ("_private", "_public", "_seed")

    def __init__(self, seed: Secret) -> None:
        if len(seed) != KEY_BYTES:
            raise errors.Malformed("age_key", "length")
        self._seed = seed
        self._private = X25519PrivateKey.from_private_bytes(seed.expose())
        self._public = self._private.public_key().public_bytes_raw()

    @classmethod
    def generate(cls) -> "X25519Identity":
        """A new key."""
        return cls(entropy.key(KEY_BYTES))

    @classmethod
    def parse(cls, text: Secret) -> "X25519Identity":
        """The identity of an `AGE-SECRET-KEY-1…` text. Raises `Malformed(what="age_key")`."""
        return cls(bech32.decode_secret(text, IDENTITY_PREFIX))

    def encode(self) -> Secret:
        """The `AGE-SECRET-KEY-1…` text."""
        return bech32.encode_secret(IDENTITY_PREFIX, self._seed)

    def recipient(self) -> X25519Recipient:
        """The public half."""
        return X25519Recipient(self._public)

    def unwrap(self, stanza: Stanza) -> Secret | None:
        """See `file_key.Identity`."""
        if stanza.kind != _KIND:
            return None
        file_key.check_shape(stanza, argument_count=1)
        share = decode_base64(stanza.arguments[0].encode())
        if len(share) != KEY_BYTES:
            raise errors.Malformed("age_stanza", "share_length")
        try:
            shared = Secret(self._private.exchange(X25519PublicKey.from_public_bytes(share)))
        except ValueError:
            raise errors.Malformed("age_stanza", "low_order") from None
        return file_key.unwrap(_wrap_key(shared, share, self._public), stanza.body)


def check_order(public: bytes) -> None:
    """Raises `Malformed(what="age_key")` for a point that gives everybody the same shared secret (RFC 7748
    §6.1).
    """
    try:
        X25519PrivateKey.generate().exchange(X25519PublicKey.from_public_bytes(public))
    except ValueError:
        raise errors.Malformed("age_key", "low_order") from None


def _wrap_key(shared: Secret, share: bytes, public: bytes) -> Secret:
    return kdf.hkdf_sha256(shared, salt=share + public, info=_INFO)
