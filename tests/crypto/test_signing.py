"""Signatures against Wycheproof and CCTV, and the envelope that carries them."""

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from rolodex import errors
from rolodex.crypto import signing
from rolodex.crypto.identity import Identity
from rolodex.crypto.secret import Secret

VECTORS = Path(__file__).parents[1] / "vectors" / "ed25519"
KIND = "application/vnd.rolodex.test+json"
SIGNER = Identity.from_seeds(
    Secret(bytes.fromhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")), Secret(bytes(32))
)


def _accepts(public_key: bytes, signature: bytes, message: bytes) -> bool:
    try:
        signing.verify(public_key, signature, message)
    except errors.SignatureInvalid:
        return False
    return True


def test_signature_matches_rfc_8032_test_2() -> None:
    expected = (
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )

    assert SIGNER.public.signing.hex() == "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
    assert SIGNER.sign(b"\x72").hex() == expected
    signing.verify(SIGNER.public.signing, bytes.fromhex(expected), b"\x72")


def test_wycheproof_verdicts_all_hold() -> None:
    document = json.loads((VECTORS / "wycheproof_ed25519_test.json").read_text())
    cases = [(group["publicKey"]["pk"], test) for group in document["testGroups"] for test in group["tests"]]

    wrong = [
        test["tcId"]
        for key, test in cases
        if _accepts(bytes.fromhex(key), bytes.fromhex(test["sig"]), bytes.fromhex(test["msg"]))
        is not (test["result"] == "valid")
    ]

    assert len(cases) == 151
    assert wrong == []


def _edge_cases() -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = json.loads((VECTORS / "cctv_ed25519vectors.json").read_text())
    return cases


def test_verdicts_on_edge_cases_stay_the_same() -> None:
    verdicts = [
        _accepts(bytes.fromhex(case["key"]), bytes.fromhex(case["sig"]), case["msg"].encode()) for case in _edge_cases()
    ]

    assert (verdicts.count(True), verdicts.count(False)) == (208, 706)


def test_public_keys_that_are_low_order_or_not_canonical_are_all_refused() -> None:
    keys: dict[str, set[str]] = {}
    for case in _edge_cases():
        keys.setdefault(case["key"], set()).update(case["flags"] or [])
    weak = {key for key, flags in keys.items() if flags & {"low_order_A", "non_canonical_A"}}

    refused = set()
    for key in keys:
        try:
            signing.check_public_key(bytes.fromhex(key))
        except errors.Malformed:
            refused.add(key)

    assert len(weak) > 10
    assert refused == weak


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        (bytes(31), "length"),
        (bytes(33), "length"),
        (b"\x01" + bytes(31), "low_order"),
        (bytes(31) + b"\x80", "low_order"),
        (b"\xed" + b"\xff" * 30 + b"\x7f", "not_canonical"),
        (b"\xff" * 32, "not_canonical"),
        (b"\x02" + bytes(31), "not_on_curve"),
    ],
)
def test_public_key_that_does_not_bind_is_refused(key: bytes, reason: str) -> None:
    with pytest.raises(errors.Malformed) as caught:
        signing.check_public_key(key)

    assert caught.value.params == {"what": "public_key", "reason": reason}


def test_public_key_of_an_identity_is_taken() -> None:
    for _ in range(20):
        signing.check_public_key(Identity.generate().public.signing)


def test_pae_matches_the_published_example() -> None:
    assert signing.pae("http://example.com/HelloWorld", b"hello world") == (
        b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"
    )


def test_envelope_gives_payload_and_signer() -> None:
    envelope = signing.sign_envelope(SIGNER, KIND, b"exact \x00 bytes")

    assert signing.open_envelope(envelope, KIND, SIGNER.public.signing) == (b"exact \x00 bytes", SIGNER.public.signing)
    assert signing.open_envelope(envelope, KIND, None) == (b"exact \x00 bytes", SIGNER.public.signing)


def test_envelope_of_another_signer_is_refused() -> None:
    envelope = signing.sign_envelope(Identity.generate(), KIND, b"payload")

    with pytest.raises(errors.SignatureInvalid):
        signing.open_envelope(envelope, KIND, SIGNER.public.signing)


def test_envelope_with_any_flipped_bit_is_refused() -> None:
    envelope = signing.sign_envelope(SIGNER, "k", b"p")

    for bit in range(len(envelope) * 8):
        changed = bytearray(envelope)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises(errors.Unreliable):
            signing.open_envelope(bytes(changed), "k", SIGNER.public.signing)
        with pytest.raises(errors.Unreliable):
            signing.open_envelope(bytes(changed), "k", None)


def test_envelope_above_its_limit_is_refused() -> None:
    envelope = signing.sign_envelope(SIGNER, KIND, bytes(100))

    with pytest.raises(errors.LimitExceeded):
        signing.open_envelope(envelope, KIND, None, max_bytes=100)


def _changed(**members: object) -> bytes:
    document = json.loads(signing.sign_envelope(SIGNER, KIND, b"payload"))
    return json.dumps(document | members).encode()


def _entry(**members: object) -> list[object]:
    return [{"keyid": SIGNER.public.signing.hex(), "sig": base64.b64encode(bytes(64)).decode()} | members]


@pytest.mark.parametrize(
    ("envelope", "reason"),
    [
        (b"[]", "members"),
        (b"{}", "members"),
        (_changed(extra=1), "members"),
        (_changed(payloadType="text/plain"), "payload_type"),
        (_changed(signatures=[]), "signature_count"),
        (_changed(signatures=_entry() * 2), "signature_count"),
        (_changed(signatures="x"), "signature_count"),
        (_changed(signatures=[1]), "members"),
        (_changed(signatures=_entry(more=1)), "members"),
        (_changed(signatures=_entry(keyid=7)), "keyid"),
        (_changed(signatures=_entry(keyid="ab")), "keyid"),
        (_changed(signatures=_entry(keyid="x" * 64)), "keyid"),
        (_changed(signatures=_entry(keyid=SIGNER.public.signing.hex().upper())), "keyid"),
        (_changed(payload=None), "base64"),
        (_changed(payload="*"), "base64"),
        (_changed(payload="\u00e9"), "base64"),
        (_changed(payload="YQ"), "base64"),
        (_changed(payload="YR=="), "base64"),
    ],
)
def test_envelope_of_another_form_is_refused(envelope: bytes, reason: str) -> None:
    with pytest.raises(errors.Malformed) as caught:
        signing.open_envelope(envelope, KIND, None)

    assert caught.value.params == {"what": "envelope", "reason": reason}


def test_envelope_with_a_weak_key_is_refused() -> None:
    with pytest.raises(errors.Malformed) as caught:
        signing.open_envelope(_changed(signatures=_entry(keyid="01" + "00" * 31)), KIND, None)

    assert caught.value.params["what"] == "public_key"


def test_identity_comes_back_from_its_seeds() -> None:
    identity = Identity.generate()

    again = Identity.from_seeds(identity.signing_seed, identity.hybrid_seed)

    assert again.public == identity.public
    assert identity.public != Identity.generate().public
    assert identity.public.recipient.startswith("age1pq1")
    assert "Secret(...)" in repr(identity)
