"""A receipt answers one bundle, from the officer it was for."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from rolodex import errors
from rolodex.bundle import receipt
from rolodex.bundle.manifest import AuditHead, Manifest, Outcome
from rolodex.bundle.writer import SealedTo
from rolodex.domain.claim import Kind
from tests.bundle.bundles import CLAIMS, INCOMING, NOW, OUTGOING, STRANGER, claim, claims_in, draft, opened, write

READ_BACK = claim(
    11,
    "read_back",
    {"due": "2026-11-20", "next_action": "Call on market day", "summary": "Gatekeeper of the north."},
    kind=Kind.ITEM,
    author=INCOMING.identity.signing_key,
)


def sent_and_answered(folder: Path) -> tuple[Manifest, Path]:
    """A bundle to the incoming officer and the receipt back."""
    sent = write(folder, draft=draft(case="0c" * 16)).manifest
    (folder / "back").mkdir()
    stated = receipt.draft(
        sent,
        bundle_id=b"\x0d" * 16,
        sequence=9,
        created_at=NOW,
        made_by="rolodex 0.1.0",
        counts={"applied": 4, "conflicts": 0},
        outcomes=[Outcome(subject="01" * 16, state="accepted", reason=None)],
        audit_head=AuditHead(entries=3, sha256="ef" * 32),
    )
    path = write(
        folder / "back",
        [READ_BACK],
        draft=stated,
        signer=INCOMING.identity,
        card=INCOMING.card,
        sealed_to=SealedTo.card(OUTGOING.card),
    ).path
    return sent, path


def test_receipt_says_what_became_of_each_item(tmp_path: Path) -> None:
    sent, path = sent_and_answered(tmp_path)
    with opened(path, reader=OUTGOING) as bundle:
        said = receipt.check(bundle.manifest, bundle.card.fingerprint, sent)
        assert claims_in(bundle) == [READ_BACK]
        assert bundle.manifest.case == "0c" * 16
        assert bundle.manifest.not_after == "2026-12-03T08:00:00Z"
    assert said.counts == {"applied": 4, "conflicts": 0}
    assert said.outcomes == [Outcome(subject="01" * 16, state="accepted", reason=None)]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [({"bundle_id": "0f" * 16}, "of_another_bundle"), ({"content_sha256": "00" * 32}, "of_other_content")],
)
def test_receipt_of_something_else_is_refused(tmp_path: Path, changes: dict[str, Any], reason: str) -> None:
    sent, path = sent_and_answered(tmp_path)
    with opened(path, reader=OUTGOING) as bundle, pytest.raises(errors.Malformed) as refusal:
        receipt.check(bundle.manifest, bundle.card.fingerprint, msgspec.structs.replace(sent, **changes))
    assert refusal.value.params["reason"] == reason


def test_receipt_from_somebody_else_is_refused(tmp_path: Path) -> None:
    sent, path = sent_and_answered(tmp_path)
    with opened(path, reader=OUTGOING) as bundle, pytest.raises(errors.Malformed) as refusal:
        receipt.check(bundle.manifest, STRANGER.card.fingerprint, sent)
    assert refusal.value.params["reason"] == "from_somebody_else"


def test_other_bundles_are_no_receipts(tmp_path: Path) -> None:
    sent = write(tmp_path, CLAIMS).manifest
    with pytest.raises(errors.Malformed) as refusal:
        receipt.check(sent, INCOMING.card.fingerprint, sent)
    assert refusal.value.params["reason"] == "not_a_receipt"
