"""All 143 files of the age test kit (C2SP/CCTV), one behaviour per file."""

import hashlib
import io
import time
import zlib
from dataclasses import dataclass
from pathlib import Path

import pytest

from rolodex import errors
from rolodex.crypto import age
from rolodex.crypto.secret import Secret

FILES = sorted((Path(__file__).parents[1] / "vectors" / "age_cctv" / "testdata").iterdir())

# A failure of the test kit and the ways in which we may name it.
REFUSALS: dict[str, set[str]] = {
    "header failure": {"malformed age_header", "malformed age_stanza", "limit_exceeded age_work_factor"},
    "no match": {"not_a_recipient", "wrong_passphrase"},
    "HMAC failure": {"malformed age_mac"},
    "payload failure": {"malformed age_payload"},
}

# The reference releases a full chunk before it knows whether the file goes on as the chunk says; we look first.
# Here we give this many bytes, fewer than the test kit allows.
RELEASES_LESS = {
    "stream_no_final_full": 0,
    "stream_no_final_two_chunks_full": 65536,
    "stream_trailing_garbage_long": 0,
    "stream_trailing_garbage_short": 0,
    "stream_two_final_chunks": 0,
    "stream_two_final_chunks_full": 0,
    "stream_two_final_chunks_second": 65536,
}


@dataclass(frozen=True, slots=True)
class Vector:
    """One file of the test kit."""

    fields: dict[str, str]
    identities: list[age.Identity]
    content: bytes


def _vector(path: Path) -> Vector:
    head, content = path.read_bytes().split(b"\n\n", 1)
    lines = [line.partition(": ") for line in head.decode().split("\n")]
    pairs = [(name, value) for name, _, value in lines]
    fields = dict(pairs)
    identities: list[age.Identity] = [
        age.parse_identity(Secret(value.encode())) for name, value in pairs if name == "identity"
    ]
    identities += [age.ScryptIdentity(Secret(value.encode())) for name, value in pairs if name == "passphrase"]
    return Vector(fields, identities, zlib.decompress(content) if "compressed" in fields else content)


def _judge(vector: Vector) -> tuple[str, bytes]:
    """The verdict, and all plaintext that was given out before it."""
    released = bytearray()
    try:
        for chunk in age.decrypt(vector.identities, io.BytesIO(vector.content)).chunks:
            released += chunk
    except (errors.Malformed, errors.LimitExceeded) as error:
        subject = error.params.get("what") or error.params["limit"]
        return f"{error.code} {subject}", bytes(released)
    except errors.RolodexError as error:
        return error.code, bytes(released)
    return "success", bytes(released)


def test_vectors_are_complete() -> None:
    assert len(FILES) == 143


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_file_is_judged_as_the_test_kit_says(path: Path) -> None:
    vector = _vector(path)

    verdict, released = _judge(vector)

    if vector.fields.get("armored") == "yes" or "armor" in path.name:
        assert (verdict, released) == ("malformed age_header", b"")
    elif vector.fields["expect"] == "success":
        assert verdict == "success"
        assert hashlib.sha256(released).hexdigest() == vector.fields["payload"]
    else:
        assert verdict in REFUSALS[vector.fields["expect"]]
        _check_released(path.name, released, vector.fields.get("payload"))


def _check_released(name: str, released: bytes, allowed_sha256: str | None) -> None:
    if name in RELEASES_LESS or allowed_sha256 is None:
        assert len(released) == RELEASES_LESS.get(name, 0)
    else:
        assert hashlib.sha256(released).hexdigest() == allowed_sha256


def test_excessive_work_factor_is_refused_at_once() -> None:
    vector = _vector(next(path for path in FILES if path.name == "scrypt_work_factor_23"))
    started = time.monotonic()

    verdict, _ = _judge(vector)

    assert verdict == "limit_exceeded age_work_factor"
    assert time.monotonic() - started < 0.25
