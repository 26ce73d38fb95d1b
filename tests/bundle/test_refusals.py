"""Who changes, extends, cuts or re-addresses a bundle is found out, also if it is its recipient."""

import random
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest

from rolodex import errors
from rolodex.bundle import card as cards
from rolodex.bundle import envelopes, layout, padding
from rolodex.bundle.manifest import Manifest
from rolodex.bundle.reader import open_bundle
from rolodex.bundle.writer import SealedTo
from rolodex.clock import iso
from rolodex.crypto import age
from rolodex.crypto.secret import passphrase
from tests.bundle import tampering
from tests.bundle.bundles import (
    INCOMING,
    NOW,
    OUTGOING,
    STRANGER,
    bared,
    claim,
    claims_in,
    draft,
    opened,
    write,
)

SAMPLE = 300


def test_any_bit_changed_on_the_way_is_refused(tmp_path: Path) -> None:
    result = tampering.outside(tmp_path, random.Random(1).sample(range(60_000), SAMPLE))
    assert (result.tried, result.accepted) == (SAMPLE, ())


def test_any_bit_changed_by_the_recipient_is_refused(tmp_path: Path) -> None:
    result = tampering.inside(tmp_path, random.Random(2).sample(range(60_000), SAMPLE))
    assert (result.tried, result.accepted) == (SAMPLE, ())


def test_somebody_else_cannot_open_it(tmp_path: Path) -> None:
    path = write(tmp_path).path
    with pytest.raises(errors.NotARecipient):
        opened(path, reader=STRANGER)
    with pytest.raises(errors.NotARecipient):
        open_bundle(path, identities=[], now=NOW)


@pytest.mark.parametrize("key", [STRANGER, INCOMING])
def test_recipient_cannot_pass_the_signed_content_on(tmp_path: Path, key: object) -> None:
    """Sealed again, to a third officer or to the same one: the header is another, the signature says so."""
    assert key in (STRANGER, INCOMING)
    reader = STRANGER if key is STRANGER else INCOMING
    taken = bared(write(tmp_path).path)
    out = BytesIO()
    age.encrypt([age.HybridRecipient.parse(reader.card.keys.recipient)], [taken.plaintext], out)
    again = tmp_path / "again.rlx"
    again.write_bytes(out.getvalue())
    with pytest.raises(errors.SignatureInvalid):
        opened(again, reader=reader)


def test_content_cannot_be_sealed_again_under_a_passphrase(tmp_path: Path) -> None:
    words = passphrase("abacus bonfire cactus dolphin embargo furnace glacier")
    taken = bared(write(tmp_path).path)
    out = BytesIO()
    age.encrypt([age.ScryptRecipient(words)], [taken.plaintext], out)
    again = tmp_path / "again.rlx"
    again.write_bytes(out.getvalue())
    with pytest.raises(errors.SignatureInvalid):
        open_bundle(again, identities=[INCOMING.identity], passphrase=words, now=NOW)


def test_passphrase_with_less_work_is_refused(tmp_path: Path) -> None:
    words = passphrase("short work")
    cheap = SealedTo(age.ScryptRecipient(words, 10), None)
    path = write(tmp_path, sealed_to=cheap).path
    with pytest.raises(errors.Malformed):
        open_bundle(path, identities=[], passphrase=words, now=NOW)


def test_bundle_meant_for_another_fingerprint_is_refused(tmp_path: Path) -> None:
    meant = SealedTo(SealedTo.card(INCOMING.card).recipient, STRANGER.card.fingerprint)
    with pytest.raises(errors.NotARecipient):
        opened(write(tmp_path, sealed_to=meant).path)
    (tmp_path / "rlx-abcdefgh.rlx").unlink()
    nobody = SealedTo(SealedTo.card(INCOMING.card).recipient, None)
    with pytest.raises(errors.NotARecipient):
        opened(write(tmp_path, sealed_to=nobody).path)


def test_second_recipient_beside_the_named_one_is_refused(tmp_path: Path) -> None:
    taken = bared(write(tmp_path).path)
    out = BytesIO()
    both = [age.HybridRecipient.parse(one.card.keys.recipient) for one in (INCOMING, STRANGER)]
    age.encrypt(both, [taken.plaintext], out)
    (tmp_path / "two.rlx").write_bytes(out.getvalue())
    with pytest.raises(errors.Malformed):
        opened(tmp_path / "two.rlx")


@pytest.mark.parametrize("extra", [b"\x00", b"x", bytes(16), b'{"act":"delete"}\n', bytes(70_000)])
def test_bytes_after_the_end_are_refused(tmp_path: Path, extra: bytes) -> None:
    path = write(tmp_path).path
    taken = bared(path)
    (tmp_path / "outside.rlx").write_bytes(path.read_bytes() + extra)
    with pytest.raises(errors.Malformed):
        opened(tmp_path / "outside.rlx")
    with pytest.raises(errors.Malformed):
        opened(taken.resealed(tmp_path / "inside.rlx", taken.plaintext + extra))


def test_padding_that_is_not_zero_is_refused(tmp_path: Path) -> None:
    taken = bared(write(tmp_path, [claim(n, "status", "active") for n in range(3)]).path)
    assert taken.plaintext.endswith(b"\x00")
    with pytest.raises(errors.Malformed):
        opened(taken.resealed(tmp_path / "a.rlx", taken.plaintext[:-1] + b"\x01"))


def test_segment_added_by_the_recipient_is_refused(tmp_path: Path) -> None:
    taken = bared(write(tmp_path).path)
    content = taken.plaintext.rstrip(b"\x00") + b"\x28\xb5\x2f\xfd more"
    with pytest.raises(errors.Unreliable):
        opened(taken.resealed(tmp_path / "a.rlx", content + bytes(padding.padded_length(len(content)) - len(content))))


def test_bundle_cut_anywhere_is_refused(tmp_path: Path) -> None:
    letters = random.Random(3)
    many = [claim(number, "names", {"text": letters.randbytes(350).hex()}) for number in range(4_000)]
    path = write(tmp_path, many).path
    taken = bared(path)
    with opened(path) as bundle:
        segments = bundle.manifest.segments
    assert len(segments) >= 2
    borders = [0, 8, 12, taken.front_length()]
    for segment in segments:
        borders.append(borders[-1] + segment.length)
    for border in borders:
        with pytest.raises(errors.Unreliable):
            opened(taken.resealed(tmp_path / "cut.rlx", taken.plaintext[:border]))
    data = path.read_bytes()
    nonce_end = len(taken.header) + 16
    chunk_bytes = 65_552
    assert len(data) > nonce_end + 2 * chunk_bytes
    for end in (0, 1, 100, len(taken.header), nonce_end, nonce_end + chunk_bytes, nonce_end + 2 * chunk_bytes, -1):
        (tmp_path / "cut.rlx").write_bytes(data[:end])
        with pytest.raises(errors.Unreliable):
            opened(tmp_path / "cut.rlx")


def test_segments_in_another_order_are_refused(tmp_path: Path) -> None:
    many = [claim(number, "names", {"text": f"{number} {'x' * 700}"}) for number in range(6_000)]
    path = write(tmp_path, many).path
    taken = bared(path)
    with opened(path) as bundle:
        first, second = (segment.length for segment in bundle.manifest.segments[:2])
    start = taken.front_length()
    one, two = taken.plaintext[start : start + first], taken.plaintext[start + first : start + first + second]
    swapped = taken.plaintext[:start] + two + one + taken.plaintext[start + first + second :]
    with pytest.raises(errors.Malformed):
        opened(taken.resealed(tmp_path / "a.rlx", swapped))


def test_card_of_another_officer_in_front_is_refused(tmp_path: Path) -> None:
    taken = bared(write(tmp_path).path)
    rest = taken.plaintext[12 + len(OUTGOING.card.document) :]
    content = (layout.prefix() + layout.with_length(STRANGER.card.document) + rest).rstrip(b"\x00")
    padded = content + bytes(padding.padded_length(len(content)) - len(content))
    with pytest.raises(errors.SignatureInvalid):
        opened(taken.resealed(tmp_path / "a.rlx", padded))


def test_bundle_past_its_date_is_expired(tmp_path: Path) -> None:
    path = write(tmp_path).path
    end = NOW + timedelta(days=29)
    opened(path, now=end).close()
    with pytest.raises(errors.Expired):
        opened(path, now=end + timedelta(seconds=1))


def test_bundle_signed_after_the_end_of_the_card_is_expired(tmp_path: Path) -> None:
    after = OUTGOING.card.not_after + timedelta(seconds=1)
    late = draft(created_at=iso(after), not_after=iso(after + timedelta(days=30)))
    with pytest.raises(errors.Expired):
        opened(write(tmp_path, draft=late).path)


def test_later_layout_is_too_new(tmp_path: Path) -> None:
    taken = bared(write(tmp_path).path)
    later = layout.MAGIC + b"\x02" + taken.plaintext[8:]
    with pytest.raises(errors.TooNew):
        opened(taken.resealed(tmp_path / "a.rlx", later))
    for prefix in (layout.MAGIC + b"\x00", b"XLXBNDL\x01"):
        with pytest.raises(errors.Malformed):
            opened(taken.resealed(tmp_path / "a.rlx", prefix + taken.plaintext[8:]))


@pytest.mark.parametrize(("limit", "position"), [("card_bytes", 8), ("manifest_bytes", None)])
def test_length_above_its_bound_is_refused_before_it_is_read(tmp_path: Path, limit: str, position: int | None) -> None:
    taken = bared(write(tmp_path).path)
    at = 12 + len(OUTGOING.card.document) if position is None else position
    huge = taken.plaintext[:at] + b"\xff\xff\xff\xff" + taken.plaintext[at + 4 :]
    with pytest.raises(errors.LimitExceeded) as refusal:
        opened(taken.resealed(tmp_path / "a.rlx", huge))
    assert refusal.value.params["limit"] == limit


def test_vault_may_refuse_before_anything_is_decompressed(tmp_path: Path) -> None:
    taken = bared(write(tmp_path).path)
    start = taken.front_length()
    broken = taken.plaintext[:start] + b"\x00" + taken.plaintext[start + 1 :]
    path = taken.resealed(tmp_path / "a.rlx", broken)

    def refuse(document: Manifest, card: cards.Card) -> None:
        assert (document.sequence, card.fingerprint) == (draft().sequence, OUTGOING.card.fingerprint)
        raise errors.Replayed

    with pytest.raises(errors.Replayed):
        open_bundle(path, identities=[INCOMING.identity], now=NOW, admit=refuse)
    with pytest.raises(errors.Malformed):
        opened(path)


def test_card_signed_payload_is_no_manifest(tmp_path: Path) -> None:
    """A signature over one kind of document does not serve for another."""
    taken = bared(write(tmp_path).path)
    payload, _ = envelopes.unseal(OUTGOING.card.document, cards.PAYLOAD_TYPE, None, 1 << 16)
    made = envelopes.seal(OUTGOING.identity, cards.PAYLOAD_TYPE, payload)
    content = layout.prefix() + layout.with_length(OUTGOING.card.document) + layout.with_length(made)
    padded = content + bytes(padding.padded_length(len(content)) - len(content))
    with pytest.raises(errors.Malformed):
        opened(taken.resealed(tmp_path / "a.rlx", padded))


def test_bundle_changed_between_check_and_use_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path).path
    taken = bared(path)
    with opened(path) as bundle:
        start = taken.front_length()
        taken.resealed(path, taken.plaintext[:start] + b"\x00" + taken.plaintext[start + 1 :])
        with pytest.raises(errors.Malformed):
            claims_in(bundle)
