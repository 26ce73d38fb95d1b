"""A reader of bundles written from docs/bundle-format.md alone. It imports nothing of the program."""

import base64
import hashlib
import hmac
import json
from dataclasses import dataclass
from typing import Any

from backports import zstd
from cryptography.hazmat.primitives import hashes, hpke
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

CARD_TYPE = "application/vnd.rolodex.card+json"
MANIFEST_TYPE = "application/vnd.rolodex.manifest+json"


@dataclass(frozen=True, slots=True)
class Found:
    """What is in a bundle."""

    card: dict[str, Any]
    manifest: dict[str, Any]
    lines: bytes
    pictures: list[bytes]


def read(data: bytes, hybrid_seed: bytes | None = None, passphrase: bytes | None = None) -> Found:
    """The content of a bundle; any AssertionError or exception is a refusal."""
    header, file_key = _header(data, hybrid_seed, passphrase)
    plain = _payload(data[len(header) :], file_key)
    assert plain[:8] == b"RLXBNDL\x01"
    card_bytes, position = _document(plain, 8)
    envelope, position = _document(plain, position)
    card_payload, card_key = _dsse(card_bytes, CARD_TYPE)
    payload, key = _dsse(envelope, MANIFEST_TYPE)
    card, manifest = json.loads(card_payload), json.loads(payload)
    assert card["signing_key"] == manifest["signer"] == card_key == key
    assert manifest["header_sha256"] == hashlib.sha256(header).hexdigest()
    runs: dict[str, list[bytes]] = {"claims": [], "attachment": []}
    for segment in manifest["segments"]:
        stored = plain[position : position + segment["length"]]
        position += segment["length"]
        assert hashlib.sha256(stored).hexdigest() == segment["sha256"]
        raw = zstd.decompress(stored) if segment["codec"] == "zstd" else stored
        assert len(raw) == segment["raw_length"]
        runs[segment["kind"]].append(raw)
    assert len(plain) == _padme(position)
    assert not any(plain[position:])
    lines = b"".join(runs["claims"])
    assert hashlib.sha256(lines).hexdigest() == manifest["content_sha256"]
    assert lines.count(b"\n") == manifest["claims"]
    for said, picture in zip(manifest["attachments"], runs["attachment"], strict=True):
        assert hashlib.sha256(picture).hexdigest() == said["sha256"]
    return Found(card, manifest, lines, runs["attachment"])


def fingerprint(signing_key: bytes, recipient: str) -> str:
    """Eight groups of five digits."""
    digest = hashlib.sha256(signing_key + recipient.encode()).digest()
    return " ".join(f"{digest[at] << 8 | digest[at + 1]:05d}" for at in range(0, 16, 2))


def _header(data: bytes, hybrid_seed: bytes | None, passphrase: bytes | None) -> tuple[bytes, bytes]:
    end = data.index(b"\n", data.index(b"\n--- ") + 1) + 1
    header = data[:end]
    version, stanza, *body, mac = header[:-1].split(b"\n")
    assert version == b"age-encryption.org/v1"
    arrow, kind, *arguments = stanza.split(b" ")
    assert arrow == b"->"
    wrapped = _base64(b"".join(body))
    if kind == b"mlkem768x25519":
        assert hybrid_seed is not None
        stretched = hashlib.shake_256(hybrid_seed).digest(96)
        private = hpke.MLKEM768X25519PrivateKey(
            MLKEM768PrivateKey.from_seed_bytes(stretched[:64]), X25519PrivateKey.from_private_bytes(stretched[64:])
        )
        suite = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)
        file_key = suite.decrypt(_base64(arguments[0]) + wrapped, private, info=b"age-encryption.org/mlkem768x25519")
    else:
        assert passphrase is not None
        assert (kind, arguments[1]) == (b"scrypt", b"18")
        salt = b"age-encryption.org/v1/scrypt" + _base64(arguments[0])
        wrap_key = Scrypt(salt=salt, length=32, n=1 << 18, r=8, p=1).derive(passphrase)
        file_key = ChaCha20Poly1305(wrap_key).decrypt(bytes(12), wrapped, None)
    authenticated = header[: header.rindex(b"---") + 3]
    assert _base64(mac[4:]) == hmac.digest(_hkdf(file_key, b"", b"header"), authenticated, "sha256")
    return header, file_key


def _payload(data: bytes, file_key: bytes) -> bytes:
    cipher = ChaCha20Poly1305(_hkdf(file_key, data[:16], b"payload"))
    chunks = [data[at : at + 65_552] for at in range(16, len(data), 65_552)]
    return b"".join(
        cipher.decrypt(counter.to_bytes(11, "big") + bytes([counter == len(chunks) - 1]), chunk, None)
        for counter, chunk in enumerate(chunks)
    )


def _dsse(envelope: bytes, payload_type: str) -> tuple[bytes, str]:
    members = json.loads(envelope)
    (signature,) = members["signatures"]
    payload = base64.b64decode(members["payload"], validate=True)
    assert members["payloadType"] == payload_type
    signed = f"DSSEv1 {len(payload_type)} {payload_type} {len(payload)} ".encode() + payload
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(signature["keyid"]))
    key.verify(base64.b64decode(signature["sig"]), signed)
    return payload, signature["keyid"]


def _document(plain: bytes, position: int) -> tuple[bytes, int]:
    start = position + 4
    end = start + int.from_bytes(plain[position:start], "big")
    return plain[start:end], end


def _padme(length: int) -> int:
    exponent = length.bit_length() - 1
    step = 1 << exponent - exponent.bit_length()
    return -(-length // step) * step


def _hkdf(key: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(hashes.SHA256(), 32, salt, info).derive(key)


def _base64(text: bytes) -> bytes:
    return base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)
