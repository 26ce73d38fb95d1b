"""What is written for somebody comes back for that officer, whole and in order."""

from datetime import timedelta
from pathlib import Path

import pytest

from rolodex import errors
from rolodex.bundle import files, limits
from rolodex.bundle.content import Enclosure
from rolodex.bundle.manifest import (
    AuditHead,
    Codec,
    Draft,
    Item,
    Override,
    PartOf,
    Profile,
    Purpose,
    SegmentKind,
    Withheld,
)
from rolodex.bundle.reader import needs_passphrase, open_bundle
from rolodex.bundle.writer import SealedTo, content_sha256
from rolodex.clock import iso
from rolodex.crypto import digest
from rolodex.crypto.secret import passphrase
from rolodex.domain.claim import NO_FIELD, Act
from rolodex.domain.ids import ClaimId
from rolodex.progress import Progress
from tests.bundle.bundles import CLAIMS, INCOMING, NOW, OUTGOING, claim, claims_in, draft, opened, write

WORDS = passphrase("abacus bonfire cactus dolphin embargo furnace glacier")


def test_claims_come_back_in_order_with_the_signers_card(tmp_path: Path) -> None:
    written = write(tmp_path)
    with opened(written.path) as bundle:
        assert claims_in(bundle) == list(CLAIMS)
        assert claims_in(bundle) == list(CLAIMS)
        assert bundle.card == OUTGOING.card
        assert bundle.manifest == written.manifest
        assert bundle.opened_by == INCOMING.card.fingerprint
        assert bundle.by_passphrase is False


def test_manifest_says_what_the_claims_are(tmp_path: Path) -> None:
    deletion = claim(7, NO_FIELD, None, act=Act.DELETE, targets=(ClaimId(b"\x02" * 16),))
    manifest = write(tmp_path, [*CLAIMS, deletion]).manifest
    assert manifest.claims == 5
    assert manifest.kinds == {"contact": 5}
    assert manifest.highest_level == "confidential"
    assert manifest.proposed_deletions == ["00000000000000000000000000000007"]
    assert manifest.signer == OUTGOING.identity.signing_key.hex()
    assert manifest.recipient == INCOMING.card.fingerprint
    assert manifest.content_sha256 == content_sha256([*CLAIMS, deletion]).hex()


def test_everything_a_sender_states_arrives(tmp_path: Path) -> None:
    subject = "01" * 16
    stated = draft(
        purpose=Purpose.REFER,
        case="0c" * 16,
        profile=Profile(name="Human rights feed", sha256="ab" * 32),
        masks=[["names", "status"]],
        items=[Item(subject=subject, consent="0d" * 16, mask=0)],
        withheld=[Withheld(rule="consent.refused", count=2, subject=None, field=None)],
        overrides=[
            Override(subject=subject, rule="consent.ask_first", reason="Asked by phone.", second_officer="aa" * 32)
        ],
        audit_head=AuditHead(entries=12, sha256="cd" * 32),
        receipt_wanted_by=iso(NOW + timedelta(days=3)),
        part=PartOf(set_id="0e" * 16, number=2, total=3),
    )
    with opened(write(tmp_path, draft=stated).path) as bundle:
        manifest = bundle.manifest
    for name in stated.__struct_fields__:
        assert getattr(manifest, name) == getattr(stated, name)


def test_pictures_travel_along(tmp_path: Path) -> None:
    pictures = [Enclosure("image/png", b"\x89PNG" + bytes(5_000)), Enclosure("image/jpeg", b"\xff\xd8\xff")]
    with opened(write(tmp_path, enclosures=pictures).path) as bundle:
        found = list(bundle.attachments())
        assert claims_in(bundle) == list(CLAIMS)
    assert [(said.media_type, data) for said, data in found] == [(one.media_type, one.data) for one in pictures]
    assert found[0][0].sha256 == digest.sha256(pictures[0].data).hex()


def test_bundle_without_claims_is_a_bundle(tmp_path: Path) -> None:
    with opened(write(tmp_path, [], draft=draft(purpose=Purpose.REQUEST)).path) as bundle:
        assert claims_in(bundle) == []
        assert bundle.manifest.segments == []


def test_many_claims_are_cut_into_segments_that_stay_small(tmp_path: Path) -> None:
    many = [claim(number, "names", {"text": f"name {number} {'x' * 400}"}) for number in range(20_000)]
    with opened(write(tmp_path, many).path) as bundle:
        raw = [segment.raw_length for segment in bundle.manifest.segments]
        assert len(raw) > 4
        assert max(raw) <= limits.SEGMENT_TARGET_BYTES
        assert claims_in(bundle) == many


def test_long_claims_above_a_segment_are_cut_at_lines(tmp_path: Path) -> None:
    targets = tuple(ClaimId(number.to_bytes(16, "big")) for number in range(4_000))
    many = [claim(number, "status", "active", targets=targets) for number in range(200)]
    with opened(write(tmp_path, many).path) as bundle:
        assert max(segment.raw_length for segment in bundle.manifest.segments) <= limits.SEGMENT_RAW_BYTES
        assert claims_in(bundle) == many


def test_what_does_not_compress_is_stored(tmp_path: Path) -> None:
    from rolodex.crypto import entropy

    manifest = write(tmp_path, [], enclosures=[Enclosure("image/jpeg", entropy.token(5_000))]).manifest
    (segment,) = manifest.segments
    assert (segment.kind, segment.codec, segment.length) == (SegmentKind.ATTACHMENT, Codec.STORED, 5_000)


def test_passphrase_opens_instead_of_a_key(tmp_path: Path) -> None:
    path = write(tmp_path, sealed_to=SealedTo.passphrase(WORDS, INCOMING.card.fingerprint)).path
    assert needs_passphrase(path)
    with open_bundle(path, identities=[INCOMING.identity], passphrase=WORDS, now=NOW) as bundle:
        assert claims_in(bundle) == list(CLAIMS)
        assert bundle.by_passphrase
        assert bundle.opened_by is None
    with pytest.raises(errors.WrongPassphrase):
        open_bundle(path, identities=[INCOMING.identity], passphrase=passphrase("another"), now=NOW)
    with pytest.raises(errors.NotARecipient):
        open_bundle(path, identities=[INCOMING.identity], now=NOW)
    with pytest.raises(errors.NotARecipient):
        open_bundle(path, identities=[OUTGOING.identity], passphrase=WORDS, now=NOW)


def test_earlier_key_of_the_officer_opens_too(tmp_path: Path) -> None:
    path = write(tmp_path).path
    assert not needs_passphrase(path)
    with open_bundle(path, identities=[OUTGOING.identity, INCOMING.identity], now=NOW) as bundle:
        assert bundle.opened_by == INCOMING.card.fingerprint


def test_length_of_the_file_tells_only_the_padded_size(tmp_path: Path) -> None:
    sizes = set()
    for number in range(1, 9):
        (tmp_path / str(number)).mkdir()
        sizes.add(write(tmp_path / str(number), CLAIMS[:1], draft=draft(made_by="x" * number)).size_bytes)
    assert len(sizes) <= 2


def test_name_of_a_bundle_says_nothing(tmp_path: Path) -> None:
    names = {files.neutral_path(tmp_path).name for _ in range(50)}
    assert len(names) == 50
    for name in names:
        assert name[:4] == "rlx-"
        assert name[4:12].isalpha()
        assert name[4:12].islower()
        assert name[12:] == ".rlx"


def test_staged_copy_is_the_ciphertext_under_another_name(tmp_path: Path) -> None:
    written = write(tmp_path)
    (tmp_path / "private").mkdir()
    copy = files.stage(written.path, tmp_path / "private")
    assert copy.read_bytes() == written.path.read_bytes()
    assert copy.parent == tmp_path / "private"


def test_work_can_be_stopped_and_leaves_nothing(tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(errors.Cancelled):
        write(tmp_path, progress=progress)
    assert list(tmp_path.iterdir()) == []
    path = write(tmp_path).path
    with pytest.raises(errors.Cancelled):
        open_bundle(path, identities=[INCOMING.identity], now=NOW, progress=progress)


def test_card_of_somebody_else_is_not_put_in_front(tmp_path: Path) -> None:
    with pytest.raises(errors.Invalid):
        write(tmp_path, card=INCOMING.card)
    assert list(tmp_path.iterdir()) == []


def test_draft_may_depend_on_the_content_and_refuse_it(tmp_path: Path) -> None:
    seen: list[bytes] = []

    def refuse(digest_of_content: bytes) -> Draft:
        seen.append(digest_of_content)
        raise errors.Conflict

    with pytest.raises(errors.Conflict):
        write(tmp_path, draft=refuse)
    assert seen == [content_sha256(CLAIMS)]
    assert list(tmp_path.iterdir()) == []
    assert write(tmp_path, draft=lambda _: draft(sequence=7)).manifest.sequence == 7
