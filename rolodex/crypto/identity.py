"""The two keys of an officer: one that signs, one that opens."""

from dataclasses import dataclass, field
from typing import Self

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from rolodex.crypto import entropy
from rolodex.crypto.age.hybrid import HybridIdentity
from rolodex.crypto.secret import Secret

SEED_BYTES = 32


@dataclass(frozen=True, slots=True)
class PublicKeys:
    """What others may know: the Ed25519 key (32 bytes) and the age recipient ("age1pq1…")."""

    signing: bytes
    recipient: str


@dataclass(frozen=True, slots=True)
class Identity:
    """An officer's keys, kept as two seeds of 32 bytes. Source: RFC 8032 (Ed25519), c2sp.org/age
    (mlkem768x25519).
    """

    signing_seed: Secret
    hybrid_seed: Secret
    public: PublicKeys
    hybrid: HybridIdentity = field(repr=False)

    @classmethod
    def generate(cls) -> Self:
        """New keys from the operating system's randomness."""
        return cls.from_seeds(entropy.key(SEED_BYTES), entropy.key(SEED_BYTES))

    @classmethod
    def from_seeds(cls, signing_seed: Secret, hybrid_seed: Secret) -> Self:
        """The keys of these seeds; the same seeds give the same keys."""
        signing = Ed25519PrivateKey.from_private_bytes(signing_seed.expose())
        hybrid = HybridIdentity(hybrid_seed)
        public = PublicKeys(signing=signing.public_key().public_bytes_raw(), recipient=str(hybrid.recipient()))
        return cls(signing_seed, hybrid_seed, public, hybrid)

    @property
    def signing_key(self) -> bytes:
        """The public half of the signing key, 32 bytes."""
        return self.public.signing

    def sign(self, message: bytes) -> bytes:
        """An Ed25519 signature, 64 bytes; the same message gives the same signature."""
        return Ed25519PrivateKey.from_private_bytes(self.signing_seed.expose()).sign(message)
