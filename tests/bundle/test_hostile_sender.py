"""A sender with a good signature who means harm: bombs, lies in the manifest, records out of form."""

import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from backports import zstd

from rolodex import errors
from rolodex.bundle import canonical as documents
from rolodex.bundle import claim_lines, limits
from rolodex.bundle.content import Enclosure
from rolodex.crypto import digest
from rolodex.domain.claim import Act
from tests.bundle.bundles import CLAIMS, Bared, bared, claim, claims_in, opened, signed_again, stated_by, write

ID = "0f" * 16


def _segments(taken: Bared, members: dict[str, Any]) -> bytes:
    start = taken.front_length()
    return taken.plaintext[start : start + sum(segment["length"] for segment in members["segments"])]


def _open(tmp_path: Path, taken: Bared, payload: dict[str, Any] | bytes, segments: bytes) -> None:
    path = taken.resealed(tmp_path / "hostile.rlx", signed_again(taken, payload, segments))
    with opened(path) as bundle:
        claims_in(bundle)


def _segment(raw: bytes, stored: bytes, **changes: Any) -> dict[str, Any]:
    return {
        "kind": "claims",
        "codec": "zstd",
        "sha256": digest.sha256(stored).hex(),
        "length": len(stored),
        "raw_length": len(raw),
        **changes,
    }


def test_statement_signed_again_unchanged_is_accepted(tmp_path: Path) -> None:
    """The other tests here refuse for the change they make, not for the way they make it."""
    taken = bared(write(tmp_path).path)
    members = stated_by(taken)
    _open(tmp_path, taken, members, _segments(taken, members))


LIES: list[tuple[dict[str, Any], type[errors.RolodexError]]] = [
    ({"version": 2, "news": 1}, errors.TooNew),
    ({"claims_version": 2}, errors.TooNew),
    ({"claims_version": 0}, errors.Malformed),
    ({"version": 0}, errors.Malformed),
    ({"format": "rolodex-card"}, errors.Malformed),
    ({"unknown": 1}, errors.Malformed),
    ({"bundle_id": "0B" * 16}, errors.Malformed),
    ({"bundle_id": "0b" * 16 + "\n"}, errors.Malformed),
    ({"purpose": "gossip"}, errors.Malformed),
    ({"purpose": "receipt"}, errors.Malformed),
    ({"receipt": {"bundle_id": ID, "content_sha256": "00" * 32, "counts": {}, "outcomes": []}}, errors.Malformed),
    ({"signer": "00" * 32}, errors.SignatureInvalid),
    ({"header_sha256": "00" * 32}, errors.SignatureInvalid),
    ({"recipient": None}, errors.NotARecipient),
    ({"recipient": " ".join(["00000"] * 8)}, errors.NotARecipient),
    ({"sequence": -1}, errors.Malformed),
    ({"sequence": True}, errors.Malformed),
    ({"created_at": "2026-13-01T00:00:00Z"}, errors.Malformed),
    ({"not_after": "2026-01-01T00:00:00Z"}, errors.Malformed),
    ({"receipt_wanted_by": "2026-02-30T00:00:00Z"}, errors.Malformed),
    ({"claims": 5}, errors.Malformed),
    ({"claims": 5, "kinds": {"contact": 5}}, errors.Malformed),
    ({"claims": 1_000_001}, errors.Malformed),
    ({"kinds": {"post": 4}}, errors.Malformed),
    ({"kinds": {"person": 4}}, errors.Malformed),
    ({"highest_level": "unclassified"}, errors.Malformed),
    ({"proposed_deletions": [ID]}, errors.Malformed),
    ({"content_sha256": "00" * 32}, errors.Malformed),
    ({"items": [{"subject": ID, "consent": None, "mask": 0}]}, errors.Malformed),
    ({"part": {"set_id": ID, "number": 3, "total": 2}}, errors.Malformed),
    ({"attachments": [{"sha256": "00" * 32, "length": 1, "media_type": "image/png"}]}, errors.Malformed),
    ({"segments": []}, errors.Malformed),
    ({"masks": [["names"]] * 4_097}, errors.Malformed),
    ({"made_by": {"deep": [[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]}}, errors.LimitExceeded),
]


@pytest.mark.parametrize(("lie", "refusal"), LIES, ids=[" ".join(lie) + f" {n}" for n, (lie, _) in enumerate(LIES)])
def test_manifest_that_lies_is_refused(tmp_path: Path, lie: dict[str, Any], refusal: type[errors.RolodexError]) -> None:
    taken = bared(write(tmp_path).path)
    members = stated_by(taken)
    segments = _segments(taken, members)
    with pytest.raises(refusal):
        _open(tmp_path, taken, {**members, **lie}, segments)


def test_manifest_without_a_member_is_refused(tmp_path: Path) -> None:
    taken = bared(write(tmp_path).path)
    members = stated_by(taken)
    segments = _segments(taken, members)
    del members["recipient"]
    with pytest.raises(errors.Malformed):
        _open(tmp_path, taken, members, segments)


@pytest.mark.parametrize(
    "change",
    [
        lambda payload: payload[:-1] + b',"sequence":1}',
        lambda payload: payload.replace(b'"sequence":', b'"sequence":1.0,"x":'),
        lambda payload: payload.replace(b'"made_by":"rolodex 0.1.0"', b'"made_by":NaN'),
        lambda payload: payload + b" {}",
        lambda payload: b"\xef\xbb\xbf" + payload,
        lambda payload: b"[" + payload + b"]",
    ],
)
def test_manifest_that_is_not_strict_json_is_refused(tmp_path: Path, change: Callable[[bytes], bytes]) -> None:
    taken = bared(write(tmp_path).path)
    members = stated_by(taken)
    with pytest.raises(errors.Malformed):
        _open(tmp_path, taken, change(documents.encode(members)), _segments(taken, members))


@pytest.mark.parametrize("said_bytes", [None, limits.SEGMENT_RAW_BYTES])
def test_bomb_is_refused_in_little_time_and_memory(tmp_path: Path, said_bytes: int | None) -> None:
    """A few kilobytes that would become 4 GiB, whether the manifest says a small size or the largest."""
    compressor = zstd.ZstdCompressor()
    zeros = bytes(64 << 20)
    bomb = b"".join(compressor.compress(zeros) for _ in range(64)) + compressor.flush()
    taken = bared(write(tmp_path).path)
    members = stated_by(taken)
    said = said_bytes if said_bytes is not None else members["segments"][0]["raw_length"]
    members["segments"] = [_segment(b"", bomb, raw_length=said)]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.monotonic()
    with pytest.raises(errors.LimitExceeded):
        _open(tmp_path, taken, members, bomb)
    assert time.monotonic() - started < 10
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 128 * 1024


def test_sizes_that_add_up_above_a_gibibyte_are_refused_unread(tmp_path: Path) -> None:
    taken = bared(write(tmp_path).path)
    members = stated_by(taken)
    members["segments"] = [{**members["segments"][0], "raw_length": limits.SEGMENT_RAW_BYTES}] * 129
    with pytest.raises(errors.LimitExceeded):
        _open(tmp_path, taken, members, _segments(taken, members))


@pytest.mark.parametrize(
    "segment",
    [
        lambda raw: (zstd.compress(raw[:-1]), {}),
        lambda raw: (zstd.compress(raw)[:-1], {}),
        lambda raw: (zstd.compress(raw) + zstd.compress(b""), {}),
        lambda raw: (zstd.compress(raw) + b"\x00", {}),
        lambda raw: (b"\x50\x2a\x4d\x18\x01\x00\x00\x00x" + zstd.compress(raw), {}),
        lambda raw: (raw, {}),
        lambda raw: (zstd.compress(raw), {"codec": "stored"}),
        lambda raw: (zstd.compress(raw), {"sha256": "00" * 32}),
        lambda raw: (zstd.compress(raw), {"kind": "attachment"}),
        lambda raw: (zstd.compress(b"{}\n"), {}),
    ],
)
def test_segment_out_of_form_is_refused(
    tmp_path: Path, segment: Callable[[bytes], tuple[bytes, dict[str, Any]]]
) -> None:
    raw = claim_lines.encode_batch(CLAIMS)
    stored, changes = segment(raw)
    taken = bared(write(tmp_path).path)
    members = stated_by(taken)
    members["segments"] = [_segment(raw, stored, **changes)]
    with pytest.raises(errors.Unreliable):
        _open(tmp_path, taken, members, stored)


def test_stored_segment_of_the_right_bytes_is_accepted(tmp_path: Path) -> None:
    raw = claim_lines.encode_batch(CLAIMS)
    taken = bared(write(tmp_path).path)
    members = stated_by(taken)
    members["segments"] = [_segment(raw, raw, codec="stored")]
    _open(tmp_path, taken, members, raw)


@pytest.mark.parametrize(
    "raw",
    [
        claim_lines.encode_batch([claim(1, "status", "active", act=Act.DELETE)]),
        claim_lines.encode_batch([claim(1, "names", "no record")]),
        claim_lines.encode_batch([claim(1, "status", "active", slot=b"\x01" * 16)]),
        claim_lines.encode_batch([claim(1, "status", "active")]).replace(b'"active"', b" null"),
        claim_lines.encode_batch([claim(1, "status", "active")]) * 2,
        b"\n",
        b"{}\n",
        b"\xff\n",
    ],
)
def test_record_out_of_form_is_refused(tmp_path: Path, raw: bytes) -> None:
    taken = bared(write(tmp_path, CLAIMS[:1]).path)
    members = stated_by(taken)
    members["segments"] = [_segment(raw, raw, codec="stored")]
    members["content_sha256"] = digest.sha256(raw).hex()
    with pytest.raises(errors.Unreliable):
        _open(tmp_path, taken, members, raw)


@pytest.mark.parametrize("swap", [True, False])
def test_picture_of_another_digest_or_place_is_refused(tmp_path: Path, swap: bool) -> None:
    picture = Enclosure("image/png", b"\x89PNG 0123456789")
    taken = bared(write(tmp_path, enclosures=[picture]).path)
    members = stated_by(taken)
    stored = _segments(taken, members)
    if swap:
        first, second = members["segments"]
        stored = stored[first["length"] :] + stored[: first["length"]]
        members["segments"] = [second, first]
    else:
        members["attachments"][0]["sha256"] = "00" * 32
    with pytest.raises(errors.Malformed):
        _open(tmp_path, taken, members, stored)
