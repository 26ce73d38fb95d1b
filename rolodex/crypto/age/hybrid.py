"""The post-quantum recipient, `age1pq1…`: ML-KEM-768 with X25519 in HPKE.

Source: c2sp.org/age, "The MLKEM768-X25519 hybrid post-quantum recipient type"; RFC 9180;
draft-ietf-hpke-pq-03 (the seed is stretched by SHAKE256 into the two private keys).
"""

import hashlib

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from rolodex import errors
from rolodex.crypto import entropy
from rolodex.crypto.age import bech32, file_key
from rolodex.crypto.age.file_key import Strength
from rolodex.crypto.age.format import Stanza, decode_base64, encode_base64
from rolodex.crypto.age.x25519 import check_order
from rolodex.crypto.secret import Secret

RECIPIENT_PREFIX = "age1pq"
IDENTITY_PREFIX = "age-secret-key-pq-"
SEED_BYTES = 32
PUBLIC_KEY_BYTES = 1216
_KIND = "mlkem768x25519"
_INFO = b"age-encryption.org/mlkem768x25519"
_MLKEM_PUBLIC_BYTES = 1184
_MLKEM_SEED_BYTES = 64
_MLKEM_CIPHERTEXT_BYTES = 1088
_ENCAPSULATED_BYTES = _MLKEM_CIPHERTEXT_BYTES + 32
_SUITE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)


class HybridRecipient:
    """A public key of 1,216 bytes. Raises `Malformed(what="age_key")` for a wrong length, an ML-KEM part out
    of range or an X25519 part of small order.
    """

    __slots__ = ("_key", "_public")
    strength = Strength.POST_QUANTUM

    def __init__(self, public: bytes) -> None:
        if len(public) != PUBLIC_KEY_BYTES:
            raise errors.Malformed("age_key", "length")
        check_order(public[_MLKEM_PUBLIC_BYTES:])
        try:
            mlkem = MLKEM768PublicKey.from_public_bytes(public[:_MLKEM_PUBLIC_BYTES])
        except ValueError:
            raise errors.Malformed("age_key", "mlkem") from None
        classic = X25519PublicKey.from_public_bytes(public[_MLKEM_PUBLIC_BYTES:])
        self._key = hpke.MLKEM768X25519PublicKey(mlkem, classic)
        self._public = public

    @classmethod
    def parse(cls, text: str) -> "HybridRecipient":
        """The recipient of an `age1pq1…` text. Raises `Malformed(what="age_key")`."""
        return cls(bech32.decode(text, RECIPIENT_PREFIX))

    def __str__(self) -> str:
        return bech32.encode(RECIPIENT_PREFIX, self._public)

    def wrap(self, key: Secret) -> Stanza:
        """The file key for this recipient, under a fresh encapsulation."""
        sealed = _SUITE.encrypt(key.expose(), self._key, info=_INFO)
        share, body = sealed[:_ENCAPSULATED_BYTES], sealed[_ENCAPSULATED_BYTES:]
        return Stanza(_KIND, (encode_base64(share),), body)


class HybridIdentity:
    """A seed of 32 bytes, from which both private keys follow."""

    __slots__ = ("_classic", "_mlkem", "_seed")

    def __init__(self, seed: Secret) -> None:
        if len(seed) != SEED_BYTES:
            raise errors.Malformed("age_key", "length")
        stretched = hashlib.shake_256(seed.expose()).digest(_MLKEM_SEED_BYTES + 32)
        self._seed = seed
        self._mlkem = MLKEM768PrivateKey.from_seed_bytes(stretched[:_MLKEM_SEED_BYTES])
        self._classic = X25519PrivateKey.from_private_bytes(stretched[_MLKEM_SEED_BYTES:])

    @classmethod
    def generate(cls) -> "HybridIdentity":
        """A new key."""
        return cls(entropy.key(SEED_BYTES))

    @classmethod
    def parse(cls, text: Secret) -> "HybridIdentity":
        """The identity of an `AGE-SECRET-KEY-PQ-1…` text. Raises `Malformed(what="age_key")`."""
        return cls(bech32.decode_secret(text, IDENTITY_PREFIX))

    def encode(self) -> Secret:
        """The `AGE-SECRET-KEY-PQ-1…` text."""
        return bech32.encode_secret(IDENTITY_PREFIX, self._seed)

    def recipient(self) -> HybridRecipient:
        """The public half."""
        mlkem = self._mlkem.public_key().public_bytes_raw()
        return HybridRecipient(mlkem + self._classic.public_key().public_bytes_raw())

    def unwrap(self, stanza: Stanza) -> Secret | None:
        """See `file_key.Identity`."""
        if stanza.kind != _KIND:
            return None
        file_key.check_shape(stanza, argument_count=1)
        share = decode_base64(stanza.arguments[0].encode())
        if len(share) != _ENCAPSULATED_BYTES:
            raise errors.Malformed("age_stanza", "share_length")
        self._check_share_order(share[_MLKEM_CIPHERTEXT_BYTES:])
        private = hpke.MLKEM768X25519PrivateKey(self._mlkem, self._classic)
        try:
            return Secret(_SUITE.decrypt(share + stanza.body, private, info=_INFO))
        except InvalidTag:
            return None

    def _check_share_order(self, share: bytes) -> None:
        # HPKE reports this like a key of somebody else, and it is a broken stanza.
        try:
            self._classic.exchange(X25519PublicKey.from_public_bytes(share))
        except ValueError:
            raise errors.Malformed("age_stanza", "low_order") from None
