"""Our own strict age v1: header, recipients, payload. Source: c2sp.org/age.

ASCII armor is not read and not written.
"""

from rolodex.crypto.age.file import Opened, Prepared, decrypt, encrypt, prepare
from rolodex.crypto.age.file_key import Identity, Recipient
from rolodex.crypto.age.hybrid import HybridIdentity, HybridRecipient
from rolodex.crypto.age.keys import parse_identity, parse_identity_file, parse_recipient
from rolodex.crypto.age.scrypt import ScryptIdentity, ScryptRecipient
from rolodex.crypto.age.stream import Writer
from rolodex.crypto.age.x25519 import X25519Identity, X25519Recipient

__all__ = [
    "HybridIdentity",
    "HybridRecipient",
    "Identity",
    "Opened",
    "Prepared",
    "Recipient",
    "ScryptIdentity",
    "ScryptRecipient",
    "Writer",
    "X25519Identity",
    "X25519Recipient",
    "decrypt",
    "encrypt",
    "parse_identity",
    "parse_identity_file",
    "parse_recipient",
    "prepare",
]
