"""Age files of ours: who opens them, who does not, and what is refused before any work."""

import io

import pytest

from rolodex import errors
from rolodex.crypto import age, digest
from rolodex.crypto.age import format as age_format
from rolodex.crypto.age.format import Stanza
from rolodex.crypto.secret import Secret

HYBRID = age.HybridIdentity(Secret(b"h" * 32))
CLASSIC = age.X25519Identity(Secret(b"c" * 32))
PASSPHRASE = Secret(b"seven generated words")


def _encrypted(recipients: list[age.Recipient], plaintext: bytes = b"plaintext") -> bytes:
    out = io.BytesIO()
    age.encrypt(recipients, [plaintext], out)
    return out.getvalue()


def _decrypted(identities: list[age.Identity], data: bytes) -> bytes:
    return b"".join(age.decrypt(identities, io.BytesIO(data)).chunks)


@pytest.mark.parametrize(
    ("recipient", "identity"),
    [
        (HYBRID.recipient(), HYBRID),
        (CLASSIC.recipient(), CLASSIC),
        (age.ScryptRecipient(PASSPHRASE, work_factor=4), age.ScryptIdentity(PASSPHRASE)),
    ],
    ids=["hybrid", "classic", "passphrase"],
)
def test_file_opens_for_its_recipient_and_differs_each_time(recipient: age.Recipient, identity: age.Identity) -> None:
    data = _encrypted([recipient])

    assert _decrypted([identity], data) == b"plaintext"
    assert data != _encrypted([recipient])
    assert b"plaintext" not in data


def test_file_for_several_opens_for_each() -> None:
    other = age.HybridIdentity.generate()
    data = _encrypted([HYBRID.recipient(), other.recipient()])

    for identity in (HYBRID, other):
        assert _decrypted([CLASSIC, identity], data) == b"plaintext"


def test_file_does_not_open_for_a_stranger() -> None:
    for recipient in (HYBRID.recipient(), CLASSIC.recipient()):
        strangers: list[age.Identity] = [age.HybridIdentity.generate(), age.X25519Identity.generate()]
        for identities in (strangers, [], [age.ScryptIdentity(PASSPHRASE)]):
            with pytest.raises(errors.NotARecipient):
                age.decrypt(identities, io.BytesIO(_encrypted([recipient])))


def test_file_with_passphrase_tells_a_wrong_one_from_none() -> None:
    data = _encrypted([age.ScryptRecipient(PASSPHRASE, work_factor=2)])

    with pytest.raises(errors.WrongPassphrase):
        age.decrypt([age.ScryptIdentity(Secret(b"other"))], io.BytesIO(data))
    with pytest.raises(errors.NotARecipient):
        age.decrypt([HYBRID], io.BytesIO(data))
    assert _decrypted([age.ScryptIdentity(Secret(b"other")), age.ScryptIdentity(PASSPHRASE)], data) == b"plaintext"


def test_header_is_known_before_the_payload_and_stands_in_the_file() -> None:
    prepared = age.prepare([HYBRID.recipient()])
    bound = prepared.header_sha256
    out = io.BytesIO()
    writer = prepared.writer(out)
    writer.write(b"signed over the header: " + bound)
    writer.finish()
    out.seek(0)

    opened = age.decrypt([HYBRID], out)

    assert bound == digest.sha256(prepared.header)
    assert opened.header.sha256 == bound
    assert opened.header.raw == prepared.header
    assert not opened.header.needs_passphrase
    assert b"".join(opened.chunks) == b"signed over the header: " + bound


def test_encrypt_gives_the_header_digest() -> None:
    out = io.BytesIO()
    header_sha256 = age.encrypt([HYBRID.recipient()], [], out)
    out.seek(0)

    assert age.decrypt([HYBRID], out).header.sha256 == header_sha256


def test_prepared_header_serves_one_file_only() -> None:
    prepared = age.prepare([CLASSIC.recipient()])
    prepared.writer(io.BytesIO())

    with pytest.raises(ValueError, match="one file"):
        prepared.writer(io.BytesIO())


@pytest.mark.parametrize(
    ("recipients", "reason"),
    [
        ([], "none"),
        ([HYBRID.recipient(), CLASSIC.recipient()], "mixed_strength"),
        ([HYBRID.recipient(), age.ScryptRecipient(PASSPHRASE, 1)], "passphrase_not_alone"),
        ([age.ScryptRecipient(PASSPHRASE, 1)] * 2, "passphrase_not_alone"),
    ],
)
def test_recipients_that_weaken_each_other_are_refused(recipients: list[age.Recipient], reason: str) -> None:
    with pytest.raises(errors.Invalid) as caught:
        age.prepare(recipients)

    assert caught.value.params == {"field": "recipients", "reason": reason}


def test_recipients_beyond_32_are_refused_when_written_and_read() -> None:
    assert _decrypted([HYBRID], _encrypted([HYBRID.recipient()] * 32)) == b"plaintext"
    with pytest.raises(errors.LimitExceeded):
        age.prepare([HYBRID.recipient()] * 33)

    stanza = Stanza("grease", (), b"")
    key = Secret(bytes(16))
    with pytest.raises(errors.LimitExceeded) as caught:
        age_format.read(io.BytesIO(age_format.encode((stanza,) * 33, key)))
    assert caught.value.params["limit"] == "age_stanzas"


def test_header_above_64_kib_is_refused() -> None:
    header = age_format.encode((Stanza("grease", (), bytes(60_000)),), Secret(bytes(16)))

    with pytest.raises(errors.LimitExceeded) as caught:
        age_format.read(io.BytesIO(header))

    assert caught.value.params["limit"] == "age_header_bytes"


def test_header_without_stanza_is_refused() -> None:
    with pytest.raises(errors.Malformed) as caught:
        age_format.read(io.BytesIO(age_format.encode((), Secret(bytes(16)))))

    assert caught.value.params["reason"] == "no_stanza"


def test_armored_file_is_refused_by_name() -> None:
    with pytest.raises(errors.Malformed) as caught:
        age.decrypt([HYBRID], io.BytesIO(b"-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n"))

    assert caught.value.params == {"what": "age_header", "reason": "armor"}


@pytest.mark.parametrize("size", [0, 1, 47, 48, 49, 96, 1000])
def test_stanza_body_of_any_length_is_written_as_it_is_read(size: int) -> None:
    stanza = Stanza("grease", ("a", "b~!"), bytes(range(256))[:size] * (size // 256 + 1))

    header, rest = age_format.read(io.BytesIO(age_format.encode((stanza,), Secret(bytes(16))) + b"rest"))

    assert (header.stanzas, rest) == ((stanza,), b"rest")


@pytest.mark.parametrize("work_factor", [0, 19, -1])
def test_work_factor_out_of_bounds_is_not_written(work_factor: int) -> None:
    with pytest.raises(errors.LimitExceeded):
        age.ScryptRecipient(PASSPHRASE, work_factor)


def test_work_factor_other_than_required_is_refused() -> None:
    data = _encrypted([age.ScryptRecipient(PASSPHRASE, work_factor=4)])

    with pytest.raises(errors.Malformed) as caught:
        age.decrypt([age.ScryptIdentity(PASSPHRASE, required_work_factor=18)], io.BytesIO(data))

    assert caught.value.params == {"what": "age_stanza", "reason": "work_factor_not_as_required"}


def test_default_work_factor_is_the_one_bundles_require() -> None:
    data = _encrypted([age.ScryptRecipient(PASSPHRASE)])

    assert b" 18\n" in data[:100]
    assert _decrypted([age.ScryptIdentity(PASSPHRASE, required_work_factor=18)], data) == b"plaintext"


def test_header_mac_under_another_file_key_is_refused() -> None:
    stanza = HYBRID.recipient().wrap(Secret(bytes(16)))
    forged = age_format.encode((stanza,), Secret(b"other file key 1"))

    with pytest.raises(errors.Malformed) as caught:
        age.decrypt([HYBRID], io.BytesIO(forged + bytes(100)))

    assert caught.value.params["what"] == "age_mac"
