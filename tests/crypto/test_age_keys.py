"""Keys as text: the examples of the specification, and everything that is nearly a key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolodex import errors
from rolodex.crypto import age
from rolodex.crypto.age import bech32
from rolodex.crypto.secret import Secret

# The examples of c2sp.org/age; the hybrid recipient has 1,959 characters, of which start and checksum are here.
CLASSIC_IDENTITY = Secret(b"AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX")
CLASSIC_RECIPIENT = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"
HYBRID_IDENTITY = Secret(b"AGE-SECRET-KEY-PQ-1XX76JRALNLXDMEW0CRK45QMCCH4X06SE84UN3VPM33W6HWDX0H3SK3ZQFR")
HYBRID_RECIPIENT_START = "age1pq1x34nzsvr0rxjsgdn8zgyhfe8j7ceq5r9rdelkjuh3y235jzxshfg87pzf5zrqtzdxz95paef6caq5aa"
HYBRID_RECIPIENT_END = "53k2ykx3qheyty7saeq0d3fzv49zc0k"


def test_classic_key_matches_the_specification() -> None:
    identity = age.parse_identity(CLASSIC_IDENTITY)

    assert isinstance(identity, age.X25519Identity)
    assert str(identity.recipient()) == CLASSIC_RECIPIENT
    assert identity.encode() == CLASSIC_IDENTITY
    assert str(age.parse_recipient(CLASSIC_RECIPIENT)) == CLASSIC_RECIPIENT


def test_hybrid_key_matches_the_specification() -> None:
    identity = age.parse_identity(HYBRID_IDENTITY)
    recipient = str(identity.recipient())

    assert isinstance(identity, age.HybridIdentity)
    assert len(recipient) == 1959
    assert recipient.startswith(HYBRID_RECIPIENT_START)
    assert recipient.endswith(HYBRID_RECIPIENT_END)
    assert identity.encode() == HYBRID_IDENTITY
    assert str(age.parse_recipient(recipient)) == recipient


def test_key_in_the_other_case_is_the_same_key() -> None:
    lower = Secret(CLASSIC_IDENTITY.expose().lower())

    assert str(age.parse_identity(lower).recipient()) == CLASSIC_RECIPIENT
    assert str(age.parse_recipient(CLASSIC_RECIPIENT.upper())) == CLASSIC_RECIPIENT


def test_generated_keys_differ() -> None:
    assert age.X25519Identity.generate().encode() != age.X25519Identity.generate().encode()
    assert age.HybridIdentity.generate().encode() != age.HybridIdentity.generate().encode()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "prefix"),
        ("age", "prefix"),
        (CLASSIC_IDENTITY.expose().decode(), "prefix"),
        ("x" + CLASSIC_RECIPIENT, "prefix"),
        ("age1", "characters"),
        ("age1qqqqq", "characters"),
        (CLASSIC_RECIPIENT[:-1] + "b", "characters"),
        (CLASSIC_RECIPIENT[:-1] + "q", "checksum"),
        (CLASSIC_RECIPIENT[:10] + CLASSIC_RECIPIENT[11:], "checksum"),
        (CLASSIC_RECIPIENT[:-1] + "J", "mixed_case"),
        (CLASSIC_RECIPIENT + "\u00e9", "mixed_case"),
        (bech32.encode("age", bytes(31) + b"\x01")[:-1], "checksum"),
        (bech32.encode("age", b"\x09" * 31), "length"),
        (bech32.encode("age", bytes(32)), "low_order"),
        (bech32.encode("age1pq", b"\x09" * 32), "length"),
        (bech32.encode("age1pq", bytes(1216)), "low_order"),
        (bech32.encode("age1pq", b"\xff" * 1184 + b"\x09" * 32), "mlkem"),
        # After "age1": one value of five bits, all spare, once not zero and once zero; two values, spare bits not zero.
        ("age1psm9pam", "spare_bits"),
        ("age1qdd35qf", "spare_bits"),
        ("age1qpu0j2ex", "spare_bits"),
    ],
)
def test_text_that_is_no_recipient_is_refused(text: str, reason: str) -> None:
    with pytest.raises(errors.Malformed) as caught:
        age.parse_recipient(text)

    assert caught.value.params == {"what": "age_key", "reason": reason}


@pytest.mark.parametrize(
    "text",
    [
        Secret(b""),
        Secret(b"\xff\xfe"),
        Secret(CLASSIC_RECIPIENT.encode()),
        Secret(HYBRID_IDENTITY.expose()[:-1] + b"Q"),
        bech32.encode_secret("age-secret-key-", Secret(bytes(33))),
        bech32.encode_secret("age-secret-key-pq-", Secret(bytes(31))),
    ],
)
def test_text_that_is_no_identity_is_refused(text: Secret) -> None:
    with pytest.raises(errors.Malformed) as caught:
        age.parse_identity(text)

    assert caught.value.params["what"] == "age_key"


def test_text_of_any_length_beyond_a_key_is_refused_at_once() -> None:
    with pytest.raises(errors.LimitExceeded):
        age.parse_recipient("age1" + "q" * 5000)


@given(st.binary(max_size=80))
def test_bytes_in_bech32_come_back(data: bytes) -> None:
    assert bech32.decode(bech32.encode("age", data), "age") == data


@given(
    position=st.integers(0, len(CLASSIC_RECIPIENT) - 1), character=st.sampled_from("qpzry9x8gf2tvdw0s3jn54khce6mua7l")
)
def test_recipient_with_one_other_character_is_refused(position: int, character: str) -> None:
    changed = CLASSIC_RECIPIENT[:position] + character + CLASSIC_RECIPIENT[position + 1 :]

    if changed != CLASSIC_RECIPIENT:
        with pytest.raises(errors.Malformed):
            age.parse_recipient(changed)


def test_identity_file_gives_its_keys_in_order() -> None:
    content = b"# created: today\r\n\r\n%b\r\n  %b\n" % (CLASSIC_IDENTITY.expose(), HYBRID_IDENTITY.expose())

    identities = age.parse_identity_file(Secret(content))

    assert [identity.encode() for identity in identities] == [CLASSIC_IDENTITY, HYBRID_IDENTITY]


@pytest.mark.parametrize(
    ("content", "params"),
    [
        (b"# nothing\n\n", {"reason": "empty"}),
        (b"", {"reason": "empty"}),
        (b"# a\n" + CLASSIC_IDENTITY.expose() + b"\nAGE-SECRET-KEY-1QQ\n", {"reason": "line", "line": 3}),
    ],
)
def test_identity_file_with_a_bad_line_or_no_key_is_refused(content: bytes, params: dict[str, str | int]) -> None:
    with pytest.raises(errors.Malformed) as caught:
        age.parse_identity_file(Secret(content))

    assert caught.value.params == {"what": "age_identity_file"} | params
