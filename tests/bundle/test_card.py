"""The public card: what it says, who signed it, and what is refused."""

import json
from datetime import timedelta
from typing import Any

import pytest

from rolodex import errors
from rolodex.bundle import canonical, card, envelopes
from rolodex.clock import iso
from rolodex.crypto.age import X25519Identity
from tests.bundle.bundles import INCOMING, NOW, OUTGOING, STRANGER

FINGERPRINT = "00001 00002 00003 00004 00005 00006 00007 65535"


def changed(**changes: Any) -> bytes:
    """The card of the outgoing officer with other statements, signed by that officer."""
    payload, _ = envelopes.unseal(OUTGOING.card.document, card.PAYLOAD_TYPE, None, 1 << 16)
    document = {**json.loads(payload), **changes}
    return envelopes.seal(OUTGOING.identity, card.PAYLOAD_TYPE, canonical.encode(document))


def test_card_made_from_keys_says_them_again() -> None:
    made = card.make(
        OUTGOING.identity,
        officer_id=b"\x07" * 16,
        name="Chef de bureau, Goma",
        component=None,
        created_at=NOW,
        not_after=NOW + timedelta(days=14),
        previous=FINGERPRINT,
    )
    read = card.read(made, NOW)
    assert (read.officer_id, read.name, read.component) == (b"\x07" * 16, "Chef de bureau, Goma", None)
    assert read.keys == OUTGOING.identity.public
    assert (read.created_at, read.not_after, read.previous) == (NOW, NOW + timedelta(days=14), FINGERPRINT)
    assert read.document == made
    assert read.fingerprint == OUTGOING.card.fingerprint


def test_fingerprint_has_eight_groups_and_differs_between_officers() -> None:
    groups = OUTGOING.card.fingerprint.split(" ")
    assert [len(group) for group in groups] == [5] * 8
    assert OUTGOING.card.fingerprint != INCOMING.card.fingerprint


def test_card_past_its_date_is_expired() -> None:
    card.read(OUTGOING.card.document, OUTGOING.card.not_after)
    with pytest.raises(errors.Expired):
        card.read(OUTGOING.card.document, OUTGOING.card.not_after + timedelta(seconds=1))


def test_card_signed_with_another_key_than_it_names_is_refused() -> None:
    payload, _ = envelopes.unseal(OUTGOING.card.document, card.PAYLOAD_TYPE, None, 1 << 16)
    with pytest.raises(errors.SignatureInvalid):
        card.parse(envelopes.seal(STRANGER.identity, card.PAYLOAD_TYPE, payload))


def test_card_with_any_changed_byte_is_refused() -> None:
    good = OUTGOING.card.document
    for position in range(0, len(good), 7):
        data = bytearray(good)
        data[position] ^= 1
        with pytest.raises(errors.Unreliable):
            card.parse(bytes(data))


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"version": 2, "unknown": 1}, errors.TooNew),
        ({"version": 0}, errors.Malformed),
        ({"version": True}, errors.Malformed),
        ({"format": "rolodex-bundle"}, errors.Malformed),
        ({"unknown": 1}, errors.Malformed),
        ({"officer_id": "07" * 15}, errors.Malformed),
        ({"officer_id": "0A" * 16}, errors.Malformed),
        ({"name": ""}, errors.Malformed),
        ({"name": "a" * 201}, errors.Malformed),
        ({"name": "a\nb"}, errors.Malformed),
        ({"name": " a"}, errors.Malformed),
        ({"recipient": OUTGOING.card.keys.recipient.upper()}, errors.Malformed),
        ({"recipient": OUTGOING.card.keys.recipient[:-1]}, errors.Malformed),
        ({"recipient": str(X25519Identity.generate().recipient())}, errors.Malformed),
        ({"not_after": "2026-02-30T00:00:00Z"}, errors.Malformed),
        ({"not_after": iso(OUTGOING.card.created_at)}, errors.Malformed),
        ({"created_at": "2026-11-03T08:00:00+00:00"}, errors.Malformed),
        ({"previous": "1 2 3"}, errors.Malformed),
    ],
)
def test_signed_card_with_a_statement_out_of_form_is_refused(
    changes: dict[str, Any], refusal: type[errors.RolodexError]
) -> None:
    with pytest.raises(refusal):
        card.parse(changed(**changes))


def test_card_without_a_member_is_refused() -> None:
    payload, _ = envelopes.unseal(OUTGOING.card.document, card.PAYLOAD_TYPE, None, 1 << 16)
    document = json.loads(payload)
    del document["previous"]
    made = envelopes.seal(OUTGOING.identity, card.PAYLOAD_TYPE, canonical.encode(document))
    with pytest.raises(errors.Malformed):
        card.parse(made)


def test_card_with_a_repeated_member_is_refused() -> None:
    payload, _ = envelopes.unseal(OUTGOING.card.document, card.PAYLOAD_TYPE, None, 1 << 16)
    twice = payload[:-1] + b',"name":"B"}'
    with pytest.raises(errors.Malformed):
        card.parse(envelopes.seal(OUTGOING.identity, card.PAYLOAD_TYPE, twice))


def test_card_above_sixteen_kib_is_refused_unread() -> None:
    with pytest.raises(errors.LimitExceeded):
        card.parse(b"{" * (16 * 1024 + 1))


def test_envelope_with_white_space_is_refused_although_its_signature_is_good() -> None:
    with pytest.raises(errors.Malformed):
        card.parse(OUTGOING.card.document.replace(b",", b", ", 1))
    with pytest.raises(errors.Malformed):
        card.parse(OUTGOING.card.document + b"\n")


def test_card_that_readers_would_refuse_is_not_made() -> None:
    with pytest.raises(errors.Invalid):
        card.make(
            OUTGOING.identity,
            officer_id=b"\x07" * 16,
            name="a\x00b",
            component=None,
            created_at=NOW,
            not_after=NOW + timedelta(days=1),
        )
