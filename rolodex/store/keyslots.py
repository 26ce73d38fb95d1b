"""The ways into a vault: each slot holds the vault key under a passphrase, under recovery words, or under a PIN with a
secret in one computer's key store."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from rolodex import errors
from rolodex.crypto import entropy, kdf, keywrap, shares
from rolodex.crypto.kdf import Argon2Params
from rolodex.crypto.secret import Secret

VAULT_KEY_BYTES = 32
SEED_BYTES = 32
ID_BYTES = 16
SALT_BYTES = 32
ITEM_SECRET_BYTES = 32
PASSPHRASE_WRAPPED_BYTES = VAULT_KEY_BYTES + 2 * SEED_BYTES + ID_BYTES + keywrap.OVERHEAD_BYTES
RECOVERY_WRAPPED_BYTES = VAULT_KEY_BYTES + keywrap.OVERHEAD_BYTES


class SlotType(StrEnum):
    """What a slot asks for."""

    PASSPHRASE = "passphrase"  # noqa: S105 -- a word of the format
    RECOVERY = "recovery"
    KEY_STORE = "key_store"


@dataclass(frozen=True, slots=True)
class OfficerKeys:
    """One officer's identity as the slot carries it: two seeds of 32 bytes and the officer's subject id (16)."""

    signing_seed: Secret
    hybrid_seed: Secret
    officer_id: bytes


@dataclass(frozen=True, slots=True)
class PassphraseSlot:
    """Vault key and one officer's seeds under AES-256-KW, its key from the passphrase by Argon2id."""

    slot_id: bytes
    params: Argon2Params
    salt: bytes
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class RecoverySlot:
    """The vault key alone under AES-256-KW, its key from the 32 bytes of the recovery words."""

    slot_id: bytes
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class KeyStoreSlot:
    """What the officer's passphrase slot `belongs_to` holds, its key from a PIN by Argon2id together with 32 random
    bytes that lie in one computer's key store. It goes when that slot goes or gets another passphrase."""

    slot_id: bytes
    belongs_to: bytes
    params: Argon2Params
    salt: bytes
    wrapped: bytes


Slot = PassphraseSlot | RecoverySlot | KeyStoreSlot


@dataclass(frozen=True, slots=True)
class Unlocked:
    """What a slot gave: the vault key, and the officer if the slot belongs to one."""

    slot_id: bytes
    vault_key: Secret
    officer: OfficerKeys | None = field(repr=False)
    is_quick: bool = False


def type_of(slot: Slot) -> SlotType:
    """What the slot asks for."""
    if isinstance(slot, KeyStoreSlot):
        return SlotType.KEY_STORE
    return SlotType.PASSPHRASE if isinstance(slot, PassphraseSlot) else SlotType.RECOVERY


def seal_passphrase(
    slot_id: bytes, vault_key: Secret, officer: OfficerKeys, passphrase: Secret, params: Argon2Params
) -> PassphraseSlot:
    """A slot with a fresh salt. Takes the whole work of `params`. Raises ValueError for a length that is wrong."""
    salt = entropy.token(SALT_BYTES)
    wrapped = keywrap.wrap(kdf.derive(passphrase, salt, params), _content(vault_key, officer))
    return PassphraseSlot(slot_id, params, salt, wrapped)


def open_passphrase(slot: PassphraseSlot, passphrase: Secret) -> Unlocked | None:
    """What is in the slot, or None if the passphrase is another. Takes the whole work either way."""
    return _opened(slot, kdf.derive(passphrase, slot.salt, slot.params))


def seal_key_store(
    belongs_to: PassphraseSlot, vault_key: Secret, officer: OfficerKeys, pin: Secret, item_secret: Secret
) -> KeyStoreSlot:
    """A slot with a fresh id and salt and the work of the officer's passphrase slot. Raises as `seal_passphrase`."""
    salt = entropy.token(SALT_BYTES)
    key = _key_store_key(pin, item_secret, salt, belongs_to.params)
    wrapped = keywrap.wrap(key, _content(vault_key, officer))
    return KeyStoreSlot(entropy.token(ID_BYTES), belongs_to.slot_id, belongs_to.params, salt, wrapped)


def open_key_store(slot: KeyStoreSlot, pin: Secret, item_secret: Secret) -> Unlocked | None:
    """What is in the slot, or None if PIN or secret is another. Takes the whole work either way."""
    return _opened(slot, _key_store_key(pin, item_secret, slot.salt, slot.params))


def new_recovery_words() -> list[str]:
    """33 words of SLIP-39 that no vault knows yet: to be shown, asked back, and then given to `seal_recovery`."""
    return shares.split(entropy.key(shares.SECRET_BYTES), threshold=1, count=1)[0].split()


def seal_recovery(slot_id: bytes, vault_key: Secret, words: Sequence[str]) -> RecoverySlot:
    """A slot that these words open. Raises Invalid("recovery_words", …) if they are not such words."""
    return RecoverySlot(slot_id, keywrap.wrap(_recovery_key(words), vault_key))


def open_recovery(slot: RecoverySlot, words: Sequence[str]) -> Unlocked | None:
    """What is in the slot, or None if it was made for other words. Raises Invalid as `seal_recovery`."""
    try:
        return Unlocked(slot.slot_id, keywrap.unwrap(_recovery_key(words), slot.wrapped), None)
    except errors.Malformed:
        return None


def _recovery_key(words: Sequence[str]) -> Secret:
    # 256 bits of randomness need no slow derivation; the label keeps the words' bytes out of any other use.
    return kdf.hkdf(shares.combine([" ".join(words)]), "recovery-slot")


def _key_store_key(pin: Secret, item_secret: Secret, salt: bytes, params: Argon2Params) -> Secret:
    if len(item_secret) != ITEM_SECRET_BYTES:
        raise ValueError("the secret in the key store has 32 bytes")
    # Without the secret no PIN can be tried; with it each try costs the whole work.
    mixed = Secret(item_secret.expose() + kdf.derive(pin, salt, params).expose())
    return kdf.hkdf(mixed, "key-store-slot")


def _content(vault_key: Secret, officer: OfficerKeys) -> Secret:
    if len(officer.signing_seed) != SEED_BYTES or len(officer.hybrid_seed) != SEED_BYTES:
        raise ValueError("a seed has 32 bytes")
    if len(officer.officer_id) != ID_BYTES or len(vault_key) != VAULT_KEY_BYTES:
        raise ValueError("an officer id has 16 bytes, a vault key 32")
    seeds = officer.signing_seed.expose() + officer.hybrid_seed.expose()
    return Secret(vault_key.expose() + seeds + officer.officer_id)


def _opened(slot: PassphraseSlot | KeyStoreSlot, key: Secret) -> Unlocked | None:
    try:
        content = keywrap.unwrap(key, slot.wrapped).expose()
    except errors.Malformed:
        return None
    vault_key, signing, hybrid, officer_id = content[:32], content[32:64], content[64:96], content[96:]
    officer = OfficerKeys(Secret(signing), Secret(hybrid), officer_id)
    return Unlocked(slot.slot_id, Secret(vault_key), officer, is_quick=isinstance(slot, KeyStoreSlot))
