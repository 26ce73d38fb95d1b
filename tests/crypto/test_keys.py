"""Digests, derived keys, wrapped keys and small sealed values against published values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolodex import errors
from rolodex.crypto import aead, digest, kdf, keywrap
from rolodex.crypto.secret import Secret

CHEAP = kdf.Argon2Params(memory_kib=kdf.MIN_MEMORY_KIB, iterations=1, lanes=1)
KEY = Secret(bytes(range(32)))


def test_sha256_matches_fips_180_example() -> None:
    expected = bytes.fromhex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    stream = digest.sha256_stream()
    stream.update(b"a")
    stream.update(b"bc")

    assert digest.sha256(b"abc") == expected
    assert stream.digest() == expected


def test_hmac_matches_rfc_4231_case_2() -> None:
    expected = bytes.fromhex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")

    assert digest.hmac_sha256(Secret(b"Jefe"), b"what do ya want for nothing?") == expected


def test_equal_tells_same_from_different() -> None:
    assert digest.equal(b"abc", b"abc")
    assert not digest.equal(b"abc", b"abd")
    assert not digest.equal(b"abc", b"ab")


def test_hkdf_matches_rfc_5869_case_1() -> None:
    key = kdf.hkdf_sha256(
        Secret(b"\x0b" * 22),
        salt=bytes.fromhex("000102030405060708090a0b0c"),
        info=bytes.fromhex("f0f1f2f3f4f5f6f7f8f9"),
        length=42,
    )

    assert key.expose().hex() == (
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
    )


def test_hkdf_label_is_prefixed_and_separates_uses() -> None:
    assert kdf.hkdf(KEY, "database") == kdf.hkdf_sha256(KEY, salt=b"", info=b"rolodex/v1/database")
    assert kdf.hkdf(KEY, "database") != kdf.hkdf(KEY, "audit")
    assert len(kdf.hkdf(KEY, "database", length=64)) == 64


@pytest.mark.parametrize(
    ("iterations", "lanes", "expected"),
    [
        # Computed with @noble/hashes 2.4.0, argon2id.
        (1, 1, "da1f119248558e939c5596fb4499eba8db11b53ed24d852fb521f5236c09fa9d"),
        (2, 4, "4e041ccb22b75f4bfec2136cfc3da04d508a974a48f2558879d89465674dc75b"),
    ],
)
def test_argon2id_agrees_with_another_implementation(iterations: int, lanes: int, expected: str) -> None:
    params = kdf.Argon2Params(19456, iterations, lanes)

    assert kdf.derive(Secret(b"correct horse"), b"0123456789abcdef", params).expose().hex() == expected


def test_standard_work_is_as_designed() -> None:
    assert kdf.Argon2Params(memory_kib=262144, iterations=3, lanes=4) == kdf.STANDARD
    assert kdf.Argon2Params(memory_kib=65536, iterations=3, lanes=4) == kdf.SMALL


@pytest.mark.parametrize(
    ("memory_kib", "iterations", "lanes"), [(19455, 1, 1), (19456, 0, 1), (19456, 1, 0), (-1, 1, 1), (True, 1, 1)]
)
def test_derivation_below_the_floor_is_malformed(memory_kib: int, iterations: int, lanes: int) -> None:
    with pytest.raises(errors.Malformed):
        kdf.Argon2Params(memory_kib, iterations, lanes)


@pytest.mark.parametrize(
    ("memory_kib", "iterations", "lanes", "limit"),
    [(2097153, 1, 1, "kdf_memory_kib"), (19456, 17, 1, "kdf_iterations"), (19456, 1, 17, "kdf_lanes")],
)
def test_derivation_above_the_limit_is_refused(memory_kib: int, iterations: int, lanes: int, limit: str) -> None:
    with pytest.raises(errors.LimitExceeded) as caught:
        kdf.Argon2Params(memory_kib, iterations, lanes)

    assert caught.value.params["limit"] == limit


@pytest.mark.parametrize("length", [0, 15, 65])
def test_derivation_with_salt_of_other_length_is_malformed(length: int) -> None:
    with pytest.raises(errors.Malformed):
        kdf.derive(Secret(b"p"), bytes(length), CHEAP)


def test_wrapped_key_matches_rfc_3394_section_4_6() -> None:
    key = Secret(bytes.fromhex("00112233445566778899aabbccddeeff000102030405060708090a0b0c0d0e0f"))
    wrapped = bytes.fromhex("28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43bfb988b9b7a02dd21")

    assert keywrap.wrap(KEY, key) == wrapped
    assert keywrap.unwrap(KEY, wrapped) == key


@given(bit=st.integers(0, 40 * 8 - 1))
def test_wrapped_key_with_flipped_bit_is_refused(bit: int) -> None:
    wrapped = bytearray(keywrap.wrap(KEY, Secret(bytes(32))))
    wrapped[bit // 8] ^= 1 << bit % 8

    with pytest.raises(errors.Malformed) as caught:
        keywrap.unwrap(KEY, bytes(wrapped))

    assert caught.value.params["what"] == "wrapped_key"


@pytest.mark.parametrize("length", [0, 8, 23, 41])
def test_wrapped_key_of_other_length_is_refused(length: int) -> None:
    with pytest.raises(errors.Malformed):
        keywrap.unwrap(KEY, bytes(length))


def test_wrapping_key_of_other_length_is_a_defect() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        keywrap.wrap(Secret(bytes(16)), KEY)
    with pytest.raises(ValueError, match="32 bytes"):
        keywrap.unwrap(Secret(bytes(16)), bytes(40))


def test_sealed_value_comes_back_and_never_looks_the_same() -> None:
    sealed = aead.seal(KEY, b"draft", b"officer 7")

    assert aead.unseal(KEY, sealed, b"officer 7") == b"draft"
    assert len(sealed) == len(b"draft") + aead.OVERHEAD_BYTES
    assert sealed != aead.seal(KEY, b"draft", b"officer 7")


def test_sealed_value_changed_in_any_bit_is_refused() -> None:
    sealed = aead.seal(KEY, b"draft", b"")

    for bit in range(len(sealed) * 8):
        changed = bytearray(sealed)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises(errors.Malformed):
            aead.unseal(KEY, bytes(changed), b"")


@pytest.mark.parametrize(
    ("key", "context", "cut"), [(Secret(bytes(32)), b"a", 0), (KEY, b"b", 0), (KEY, b"a", 1), (KEY, b"a", 30)]
)
def test_sealed_value_under_other_key_context_or_length_is_refused(key: Secret, context: bytes, cut: int) -> None:
    sealed = aead.seal(KEY, b"draft", b"a")

    with pytest.raises(errors.Malformed):
        aead.unseal(key, sealed[: len(sealed) - cut], context)
