"""A secret does not show itself, and a passphrase means the same however it was typed."""

import copy
import pickle

import pytest

from rolodex import errors
from rolodex.crypto import entropy
from rolodex.crypto.secret import Secret, passphrase

CANARY = b"canary-key-bytes"


def test_secret_is_in_no_text_form() -> None:
    secret = Secret(CANARY)

    for text in (repr(secret), str(secret), f"{secret}", f"{secret:>40}", f"{[secret]}"):
        assert "canary" not in text


def test_secret_gives_its_bytes_on_request() -> None:
    assert Secret(CANARY).expose() == b"canary-key-bytes"
    assert len(Secret(CANARY)) == 16


def test_secret_refuses_pickle_and_copy() -> None:
    for attempt in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError):
            attempt(Secret(CANARY))


def test_secret_refuses_hash() -> None:
    with pytest.raises(TypeError):
        hash(Secret(CANARY))


def test_secrets_compare_by_value() -> None:
    assert Secret(b"a") == Secret(b"a")
    assert Secret(b"a") != Secret(b"b")
    assert Secret(b"a") != b"a"


def test_secret_takes_no_further_attribute() -> None:
    with pytest.raises(AttributeError):
        Secret(CANARY).note = "x"  # type: ignore[attr-defined]


def test_passphrase_typed_decomposed_equals_composed() -> None:
    assert passphrase("cafe\u0301").expose() == b"caf\xc3\xa9"


def test_passphrase_compatibility_forms_are_folded() -> None:
    assert passphrase("\uff41\ufb01") == Secret(b"afi")


def test_passphrase_empty_is_refused() -> None:
    with pytest.raises(errors.Invalid) as caught:
        passphrase("")

    assert caught.value.params == {"field": "passphrase", "reason": "empty"}


def test_passphrase_with_lone_surrogate_is_refused() -> None:
    with pytest.raises(errors.Invalid) as caught:
        passphrase("abc\ud800")

    assert caught.value.params == {"field": "passphrase", "reason": "not_text"}


@pytest.mark.parametrize("text", ["a" * 1025, "\u00e9" * 513])
def test_passphrase_above_1024_bytes_is_refused(text: str) -> None:
    with pytest.raises(errors.LimitExceeded):
        passphrase(text)


def test_passphrase_of_1024_bytes_is_taken() -> None:
    assert len(passphrase("a" * 1024)) == 1024


def test_entropy_has_the_asked_length_and_differs() -> None:
    assert len(entropy.token(24)) == 24
    assert entropy.token(24) != entropy.token(24)
    assert len(entropy.key()) == 32
    assert entropy.key() != entropy.key()


def test_uuid_bytes_carry_version_and_variant() -> None:
    value = entropy.uuid4_bytes()

    assert len(value) == 16
    assert value[6] >> 4 == 4
    assert value[8] >> 6 == 2
