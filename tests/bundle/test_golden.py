"""Bundles of version 1 that lie in the repository: read by the program, and by a reader made from the document."""

import json
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from cryptography.exceptions import InvalidSignature, InvalidTag

from rolodex.bundle import canonical, card, claim_lines
from rolodex.bundle.content import Enclosure
from rolodex.bundle.reader import open_bundle
from rolodex.crypto import age
from rolodex.crypto.identity import Identity
from rolodex.crypto.secret import Secret, passphrase
from tests.bundle import independent
from tests.bundle.bundles import CLAIMS, INCOMING, bared, claims_in, write

VECTORS = Path(__file__).parents[1] / "vectors" / "bundle_v1"
KEYS: dict[str, str] = json.loads((VECTORS / "keys.json").read_text())
MANIFEST: dict[str, Any] = json.loads((VECTORS / "manifest.json").read_text())
READ_AT = datetime.fromisoformat(KEYS["read_at"])
HYBRID_SEED = bytes.fromhex(KEYS["recipient_hybrid_seed"])


def recipient() -> Identity:
    return Identity.from_seeds(
        Secret(bytes.fromhex(KEYS["recipient_signing_seed"])), Secret(bytes.fromhex(KEYS["recipient_hybrid_seed"]))
    )


def test_sample_of_version_1_is_read_as_it_was_written() -> None:
    with open_bundle(VECTORS / "sample.rlx", identities=[recipient()], now=READ_AT) as bundle:
        claims = claims_in(bundle)
        assert claim_lines.encode_batch(claims) == (VECTORS / "claims.jsonl").read_bytes()
        assert json.loads(canonical.encode(bundle.manifest)) == MANIFEST
        assert bundle.card.document == (VECTORS / "sender.rlxcard").read_bytes()
        assert bundle.opened_by == KEYS["recipient_fingerprint"]
        ((said, picture),) = bundle.attachments()
    assert len(claims) == 11
    assert (said.media_type, picture[:4]) == ("image/png", b"\x89PNG")


def test_sample_under_a_passphrase_is_read() -> None:
    words = passphrase(KEYS["passphrase"])
    with open_bundle(VECTORS / "passphrase.rlx", identities=[], passphrase=words, now=READ_AT) as bundle:
        lines = claim_lines.encode_batch(claims_in(bundle))
    assert lines == b"".join((VECTORS / "claims.jsonl").read_bytes().splitlines(keepends=True)[:2])


def test_card_of_version_1_is_read() -> None:
    read = card.read((VECTORS / "sender.rlxcard").read_bytes(), READ_AT)
    assert (read.name, read.component) == ("Amina Diallo", "Civil Affairs")
    assert read.keys.signing.hex() == KEYS["sender_signing_key"]
    assert read.fingerprint == KEYS["sender_fingerprint"]


def test_reader_made_from_the_document_finds_the_same() -> None:
    found = independent.read((VECTORS / "sample.rlx").read_bytes(), hybrid_seed=HYBRID_SEED)
    assert found.lines == (VECTORS / "claims.jsonl").read_bytes()
    assert found.manifest == MANIFEST
    assert found.pictures[0][:4] == b"\x89PNG"
    own = independent.fingerprint(bytes.fromhex(found.card["signing_key"]), found.card["recipient"])
    assert own == KEYS["sender_fingerprint"]


def test_reader_made_from_the_document_opens_by_passphrase() -> None:
    data = (VECTORS / "passphrase.rlx").read_bytes()
    found = independent.read(data, passphrase=KEYS["passphrase"].encode())
    assert found.manifest["recipient"] is None
    assert found.lines.count(b"\n") == 2


def test_reader_made_from_the_document_reads_what_is_written_today(tmp_path: Path) -> None:
    pictures = [Enclosure("image/png", bytes(range(256)) * 300)]
    path = write(tmp_path, CLAIMS, enclosures=pictures).path
    found = independent.read(path.read_bytes(), hybrid_seed=INCOMING.identity.hybrid_seed.expose())
    assert found.lines == claim_lines.encode_batch(CLAIMS)
    assert found.pictures == [pictures[0].data]


def test_reader_made_from_the_document_refuses_a_changed_bundle(tmp_path: Path) -> None:
    taken = bared(VECTORS / "sample.rlx", reader=INCOMING)
    for position in (0, 50, 3_400, 6_000, len(taken.plaintext) - 1):
        changed = bytearray(taken.plaintext)
        changed[position] ^= 1
        data = taken.resealed(tmp_path / "changed.rlx", bytes(changed)).read_bytes()
        with pytest.raises((AssertionError, InvalidSignature, InvalidTag, ValueError)):
            independent.read(data, hybrid_seed=HYBRID_SEED)


def test_rescue_key_opens_the_outer_layer_as_plain_age() -> None:
    identity = age.HybridIdentity.parse(Secret(KEYS["recipient_age_identity"].encode()))
    opened = age.decrypt([identity], BytesIO((VECTORS / "sample.rlx").read_bytes()))
    assert b"".join(opened.chunks).startswith(b"RLXBNDL\x01")
