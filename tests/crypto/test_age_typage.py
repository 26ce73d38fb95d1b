"""A second opinion: npm age-encryption reads what we write and writes what we read."""

import io
import random

import pytest

from rolodex.crypto import age
from rolodex.crypto.secret import Secret

from .conftest import Typage

PLAINTEXT = random.Random(7).randbytes(3 * 65536 + 5)
PASSPHRASE = "seven generated words"
HYBRID = age.HybridIdentity(Secret(b"h" * 32))
CLASSIC = age.X25519Identity(Secret(b"c" * 32))
KEYS = pytest.mark.parametrize("identity", [HYBRID, CLASSIC], ids=["hybrid", "classic"])


def _encrypted(recipient: age.Recipient) -> bytes:
    out = io.BytesIO()
    age.encrypt([recipient], [PLAINTEXT], out)
    return out.getvalue()


def _decrypted(identity: age.Identity, data: bytes) -> bytes:
    return b"".join(age.decrypt([identity], io.BytesIO(data)).chunks)


@KEYS
def test_typage_reads_a_file_of_ours(typage: Typage | None, identity: age.HybridIdentity | age.X25519Identity) -> None:
    if typage is not None:
        text = identity.encode().expose().decode()

        assert typage.decrypt(_encrypted(identity.recipient()), identity=text) == PLAINTEXT


@KEYS
def test_we_read_a_file_of_typage(typage: Typage | None, identity: age.HybridIdentity | age.X25519Identity) -> None:
    if typage is not None:
        data = typage.encrypt(PLAINTEXT, recipient=str(identity.recipient()))

        assert _decrypted(identity, data) == PLAINTEXT


def test_typage_reads_a_file_of_ours_with_passphrase(typage: Typage | None) -> None:
    if typage is not None:
        data = _encrypted(age.ScryptRecipient(Secret(PASSPHRASE.encode())))

        assert typage.decrypt(data, passphrase=PASSPHRASE) == PLAINTEXT


def test_we_read_a_file_of_typage_with_passphrase(typage: Typage | None) -> None:
    if typage is not None:
        data = typage.encrypt(PLAINTEXT, passphrase=PASSPHRASE, workFactor=10)

        assert _decrypted(age.ScryptIdentity(Secret(PASSPHRASE.encode())), data) == PLAINTEXT
