from datetime import date
from typing import Any

import pytest

from rolodex.domain import introduction, permission, safe_contact
from rolodex.domain.changes import Edit, create
from rolodex.domain.claim import Kind
from rolodex.domain.consent import Audience, Basis, Purpose
from rolodex.domain.fold import fold
from rolodex.domain.permission import Allow, Deny, Matter, Movement, Reason, Request
from tests.domain.subjects import INCOMING, STRANGER, author, claim, contact_of, subject_of

DAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("outcome", "accepts"),
    [
        ({"reaction": "accepts", "accepts_successor": True}, True),
        ({"accepts_successor": True}, True),
        ({"reaction": "accepts"}, False),
        ({"reaction": "declines", "accepts_successor": True}, False),
        ({"accepts_successor": False}, False),
    ],
)
def test_contact_accepts_the_successor_only_when_asked_and_not_declining(
    outcome: dict[str, Any], accepts: bool
) -> None:
    held = subject_of(Kind.INTRODUCTION, state="held", outcome=outcome)
    assert introduction.accepts_successor(held) is accepts
    assert introduction.is_held(held)


def test_conflicting_or_missing_outcome_accepts_nobody() -> None:
    bare = subject_of(Kind.INTRODUCTION, state="failed")
    said = [
        claim(bare.id, Kind.INTRODUCTION, "outcome", {"accepts_successor": True}),
        claim(bare.id, Kind.INTRODUCTION, "outcome", {"accepts_successor": False}),
    ]
    assert not introduction.is_held(bare)
    assert not introduction.accepts_successor(bare)
    assert not introduction.accepts_successor(fold(said))


def test_acceptance_in_person_writes_a_consent_that_lets_this_successor_pass_the_gate() -> None:
    person = contact_of(categories=["witness"])
    stated = introduction.consent_to_successor(person.id, INCOMING, "joint_visit", DAY)
    record = fold(create(Kind.CONSENT, [Edit(field, value) for field, value in stated], author()))

    def gate(recipient: Any) -> permission.Decision:
        request = Request(
            frozenset({Matter.PERSON, Matter.CONTENT}),
            Purpose.HAND_OVER_TO_SUCCESSOR,
            Audience.MISSION,
            recipient,
            Movement.HAND_OVER,
            DAY,
        )
        return permission.permits(person, [record], request)

    assert gate(INCOMING) == Allow(record.id, Basis.CONSENT)
    assert gate(STRANGER) == Deny(Reason.NOT_NAMED_SUCCESSOR)


@pytest.mark.parametrize(("confirmed", "overdue"), [("2026-08-23", False), ("2026-08-22", True), (None, True)])
def test_safe_contact_is_due_again_after_ninety_days(confirmed: str | None, overdue: bool) -> None:
    said: dict[str, Any] = {"confirmed_on": confirmed} if confirmed else {}
    protocol = subject_of(Kind.SAFE_CONTACT, contact=STRANGER.hex(), **said)
    assert safe_contact.is_overdue(protocol, DAY) is overdue


def test_safe_contact_channels_stand_by_rank_and_the_earliest_confirmation_counts() -> None:
    protocol = subject_of(Kind.SAFE_CONTACT, channels=[{"rank": 2, "channel": "sms"}, {"rank": 1, "channel": "cousin"}])
    assert [way["channel"] for way in safe_contact.channels(protocol)] == ["cousin", "sms"]
    both = fold(
        [
            claim(protocol.id, Kind.SAFE_CONTACT, "confirmed_on", "2026-11-01"),
            claim(protocol.id, Kind.SAFE_CONTACT, "confirmed_on", "2026-02-01"),
        ]
    )
    assert safe_contact.confirmed_on(both) == date(2026, 2, 1)
