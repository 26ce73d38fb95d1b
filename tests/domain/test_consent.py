from datetime import date
from typing import Any

import pytest

from rolodex.domain import consent, permission
from rolodex.domain.changes import delete
from rolodex.domain.claim import Claim, Kind
from rolodex.domain.consent import Audience, Basis, Purpose
from rolodex.domain.fold import Subject, fold
from rolodex.domain.ids import SubjectId
from rolodex.domain.permission import Allow, Ask, Decision, Deny, Matter, Movement, Reason, Request
from rolodex.errors import Invalid
from tests.domain.subjects import INCOMING, OUTGOING, STRANGER, SUPERVISOR, author, claim, claims_of, contact_of, new_id

DAY = date(2026, 11, 20)
OFFICIAL = contact_of(categories=["host_government"])
NEIGHBOUR = contact_of(categories=["community_leader"])
DEFENDER = contact_of(categories=["human_rights_defender"])
RECORD = SubjectId(b"\x77" * 16)

HAND_OVER = Movement.HAND_OVER


def consent_of(**said: Any) -> Subject:
    """A record that gives liaison and hand-over to the mission, whole scope, but for what is said otherwise."""
    usual: dict[str, Any] = {
        "status": "given",
        "purposes": ["contact_and_liaison", "hand_over_to_successor"],
        "audience": ["mission"],
        "scope": "both",
    }
    stated = {name: value for name, value in (usual | said).items() if value is not None}
    return fold(claims_of(Kind.CONSENT, RECORD, **stated))


def asked(
    contact: Subject,
    *consents: Subject,
    matter: Matter = Matter.PERSON,
    purpose: Purpose = Purpose.CONTACT_AND_LIAISON,
    audience: Audience = Audience.MISSION,
    movement: Movement = Movement.SHARE,
    recipient: SubjectId | None = INCOMING,
) -> Decision:
    request = Request(frozenset({matter}), purpose, audience, recipient, movement, DAY)
    return permission.permits(contact, consents, request)


def handed(contact: Subject, *consents: Subject, **more: Any) -> Decision:
    more = {"purpose": Purpose.HAND_OVER_TO_SUCCESSOR, "movement": HAND_OVER} | more
    return asked(contact, *consents, **more)


GIVEN = Allow(RECORD, Basis.CONSENT)


# Row 1


@pytest.mark.parametrize("audience", list(Audience))
def test_office_detail_of_an_official_travels_by_mandate_to_everybody(audience: Audience) -> None:
    assert asked(OFFICIAL, matter=Matter.OFFICE, audience=audience) == Allow(None, Basis.MANDATE)


def test_office_detail_of_an_official_travels_though_consent_for_the_person_was_refused() -> None:
    refused = consent_of(status="refused")
    assert asked(OFFICIAL, refused, matter=Matter.OFFICE) == Allow(None, Basis.MANDATE)
    assert asked(OFFICIAL, refused) == Deny(Reason.REFUSED)


def test_office_detail_of_a_person_who_holds_no_office_is_a_detail_of_the_person() -> None:
    assert asked(NEIGHBOUR, matter=Matter.OFFICE, audience=Audience.AGENCY) == Deny(Reason.NO_RECORD)


def test_official_at_risk_has_no_office_detail_that_travels_by_mandate() -> None:
    contact = contact_of(categories=["judiciary"], risk={"level": "high"})
    assert asked(contact, matter=Matter.OFFICE) == Deny(Reason.NO_RECORD)


# Row 2


@pytest.mark.parametrize(("status", "reason"), [("withdrawn", Reason.WITHDRAWN), ("refused", Reason.REFUSED)])
def test_no_denies_sharing_and_hand_over_beside_a_yes(status: str, reason: Reason) -> None:
    no = consent_of(status=status)
    assert asked(NEIGHBOUR, consent_of(), no) == Deny(reason)
    assert handed(NEIGHBOUR, consent_of(on_hand_over="allow"), no) == Deny(reason)


def test_withdrawn_wins_where_given_and_withdrawn_stand_in_conflict() -> None:
    given = claims_of(Kind.CONSENT, RECORD, status="given", purposes=["contact_and_liaison"], audience=["mission"])
    both = fold([*given, claim(RECORD, Kind.CONSENT, "status", "withdrawn")])
    assert asked(NEIGHBOUR, both) == Deny(Reason.WITHDRAWN)


def test_no_to_liaison_is_a_no_to_a_successor_but_a_no_to_referral_is_not() -> None:
    liaison = consent_of(status="withdrawn", purposes=["contact_and_liaison"])
    referral = consent_of(status="withdrawn", purposes=["referral"])
    assert handed(NEIGHBOUR, liaison) == Deny(Reason.WITHDRAWN)
    assert handed(NEIGHBOUR, referral) == Ask(Reason.NO_RECORD)


@pytest.mark.parametrize(
    ("audience", "asked_for", "expected"),
    [
        ([], Audience.MISSION, Deny(Reason.REFUSED)),
        (["mission"], Audience.COMPONENT, Deny(Reason.REFUSED)),
        (["component"], Audience.MISSION, Deny(Reason.REFUSED)),
        (["host_authority"], Audience.MISSION, Ask(Reason.NO_RECORD)),
        (["mission"], Audience.AGENCY, Deny(Reason.NO_RECORD)),
    ],
)
def test_no_reaches_audiences_that_contain_one_another(
    audience: list[str], asked_for: Audience, expected: Decision
) -> None:
    assert asked(NEIGHBOUR, consent_of(status="refused", audience=audience), audience=asked_for) == expected


def test_no_without_purpose_audience_or_scope_denies_everything() -> None:
    no = consent_of(status="refused", purposes=[], audience=[], scope=None)
    for matter in (Matter.PERSON, Matter.CONTENT):
        assert asked(NEIGHBOUR, no, matter=matter) == Deny(Reason.REFUSED)


def test_no_to_content_leaves_the_person_as_it_was() -> None:
    no = consent_of(status="refused", scope="content")
    assert asked(NEIGHBOUR, no) == Ask(Reason.NO_RECORD)
    assert asked(NEIGHBOUR, no, matter=Matter.CONTENT) == Deny(Reason.REFUSED)


# Rows 3 to 8


@pytest.mark.parametrize(
    ("contact", "said", "expected"),
    [
        (NEIGHBOUR, {"on_hand_over": "never"}, Deny(Reason.NEVER_ON_HAND_OVER)),
        (NEIGHBOUR, {"on_hand_over": "named_successor_only"}, Deny(Reason.NOT_NAMED_SUCCESSOR)),
        (
            NEIGHBOUR,
            {"on_hand_over": "named_successor_only", "named_successors": [STRANGER.hex()]},
            Deny(Reason.NOT_NAMED_SUCCESSOR),
        ),
        (NEIGHBOUR, {"on_hand_over": "ask_first"}, Ask(Reason.ASK_FIRST)),
        (NEIGHBOUR, {"on_hand_over": "allow"}, GIVEN),
        (DEFENDER, {"on_hand_over": "allow"}, GIVEN),
        (NEIGHBOUR, {"on_hand_over": "allow", "purposes": ["contact_and_liaison"]}, GIVEN),
        (NEIGHBOUR, {"on_hand_over": "allow", "audience": ["recording_officer"]}, GIVEN),
        (DEFENDER, {"on_hand_over": "named_successor_only", "named_successors": [INCOMING.hex()]}, GIVEN),
        (NEIGHBOUR, {}, GIVEN),
        (DEFENDER, {}, Ask(Reason.ASK_FIRST)),
        (NEIGHBOUR, {"purposes": ["contact_and_liaison"]}, Ask(Reason.PURPOSE_NOT_COVERED)),
        (DEFENDER, {"purposes": ["contact_and_liaison"]}, Deny(Reason.PURPOSE_NOT_COVERED)),
    ],
)
def test_hand_over_follows_what_the_contact_said_about_it(
    contact: Subject, said: dict[str, Any], expected: Decision
) -> None:
    assert handed(contact, consent_of(**said)) == expected


def test_never_denies_a_hand_over_though_another_record_names_the_successor() -> None:
    named = consent_of(on_hand_over="named_successor_only", named_successors=[INCOMING.hex()])
    assert handed(NEIGHBOUR, named, consent_of(on_hand_over="never")) == Deny(Reason.NEVER_ON_HAND_OVER)


def test_naming_the_successor_in_person_answers_an_earlier_ask_first() -> None:
    earlier = consent_of(on_hand_over="ask_first")
    accepted = consent_of(on_hand_over="named_successor_only", named_successors=[INCOMING.hex()])
    assert handed(DEFENDER, earlier, accepted) == GIVEN
    assert handed(DEFENDER, earlier, accepted, recipient=STRANGER) == Deny(Reason.NOT_NAMED_SUCCESSOR)
    assert handed(DEFENDER, earlier, accepted, recipient=None) == Deny(Reason.NOT_NAMED_SUCCESSOR)


def test_hand_over_outside_the_mission_needs_an_audience_that_reaches_it() -> None:
    own = consent_of(on_hand_over="allow", audience=["recording_officer"])
    agency = consent_of(on_hand_over="allow", audience=["agency"])
    assert handed(NEIGHBOUR, own, audience=Audience.AGENCY) == Deny(Reason.AUDIENCE_NOT_COVERED)
    assert handed(NEIGHBOUR, agency, audience=Audience.AGENCY) == GIVEN


def test_scope_person_hands_over_the_person_and_not_what_was_said() -> None:
    for scope in ("person", None):
        record = consent_of(on_hand_over="allow", scope=scope)
        assert handed(NEIGHBOUR, record) == GIVEN
        assert handed(NEIGHBOUR, record, matter=Matter.CONTENT) == Ask(Reason.SCOPE_NOT_COVERED)


def test_naming_the_successor_for_the_person_gives_nothing_of_what_was_said() -> None:
    other = consent_of(on_hand_over="named_successor_only", named_successors=[STRANGER.hex()])
    named = consent_of(on_hand_over="named_successor_only", named_successors=[INCOMING.hex()], scope="person")
    assert handed(NEIGHBOUR, other, named) == GIVEN
    assert handed(NEIGHBOUR, other, named, matter=Matter.CONTENT) == Ask(Reason.SCOPE_NOT_COVERED)


def test_conflicting_answers_about_hand_over_count_with_the_strictest() -> None:
    record = claims_of(Kind.CONSENT, RECORD, status="given", on_hand_over="allow", audience=["mission"])
    both = fold([*record, claim(RECORD, Kind.CONSENT, "on_hand_over", "ask_first")])
    assert handed(NEIGHBOUR, both) == Ask(Reason.ASK_FIRST)


# Row 9


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"on_controller_change": "never"}, Deny(Reason.NEVER_ON_CONTROLLER_CHANGE)),
        ({"on_controller_change": "ask_first"}, Ask(Reason.ASK_FIRST)),
        ({}, Ask(Reason.ASK_FIRST)),
        ({"on_controller_change": "allow"}, GIVEN),
        ({"on_controller_change": "allow", "audience": ["mission"]}, Deny(Reason.AUDIENCE_NOT_COVERED)),
    ],
)
def test_change_of_controller_follows_what_the_contact_said_about_it(said: dict[str, Any], expected: Decision) -> None:
    record = consent_of(**({"audience": ["agency"]} | said))
    found = asked(NEIGHBOUR, record, audience=Audience.AGENCY, movement=Movement.CONTROLLER_CHANGE)
    assert found == expected


# Row 10


@pytest.mark.parametrize(
    ("said", "audience", "expected"),
    [
        ({}, Audience.MISSION, GIVEN),
        ({}, Audience.COMPONENT, GIVEN),
        ({}, Audience.RECORDING_OFFICER, GIVEN),
        ({}, Audience.UN_SECRETARIAT, Deny(Reason.AUDIENCE_NOT_COVERED)),
        ({"audience": ["un_secretariat"]}, Audience.MISSION, GIVEN),
        ({"audience": ["component"]}, Audience.MISSION, Ask(Reason.AUDIENCE_NOT_COVERED)),
        ({"audience": []}, Audience.COMPONENT, Ask(Reason.AUDIENCE_NOT_COVERED)),
        ({"purposes": []}, Audience.MISSION, Ask(Reason.PURPOSE_NOT_COVERED)),
        ({"audience": ["agency"]}, Audience.AGENCY, GIVEN),
        ({"audience": ["named_persons"], "named_persons": [INCOMING.hex()]}, Audience.MISSION, GIVEN),
        (
            {"audience": ["named_persons"], "named_persons": [STRANGER.hex()]},
            Audience.MISSION,
            Ask(Reason.AUDIENCE_NOT_COVERED),
        ),
        ({"basis": "best_interests"}, Audience.MISSION, Allow(RECORD, Basis.BEST_INTERESTS)),
    ],
)
def test_sharing_needs_purpose_and_audience_of_one_record(
    said: dict[str, Any], audience: Audience, expected: Decision
) -> None:
    assert asked(NEIGHBOUR, consent_of(**said), audience=audience) == expected


def test_sharing_what_was_said_needs_a_scope_that_covers_it() -> None:
    assert asked(NEIGHBOUR, consent_of(scope="content"), matter=Matter.CONTENT) == GIVEN
    assert asked(NEIGHBOUR, consent_of(scope="content")) == Ask(Reason.SCOPE_NOT_COVERED)


def test_person_at_risk_who_agreed_may_be_shared() -> None:
    assert asked(DEFENDER, consent_of()) == GIVEN


# Rows 11 and 12


@pytest.mark.parametrize(("until", "expected"), [("2026-11-20", GIVEN), ("2026-11-19", Deny(Reason.EXPIRED))])
def test_consent_holds_up_to_and_on_its_last_day(until: str, expected: Decision) -> None:
    assert asked(NEIGHBOUR, consent_of(valid_until=until)) == expected


def test_expired_record_denies_nothing_that_another_record_gives_or_that_it_never_covered() -> None:
    expired = consent_of(status="expired", valid_until="2026-01-01")
    assert asked(NEIGHBOUR, expired) == Deny(Reason.EXPIRED)
    assert asked(NEIGHBOUR, expired, consent_of()) == GIVEN
    assert asked(NEIGHBOUR, expired, purpose=Purpose.REFERRAL) == Ask(Reason.NO_RECORD)


def test_earliest_of_two_conflicting_last_days_counts() -> None:
    record = claims_of(Kind.CONSENT, RECORD, status="given", purposes=["contact_and_liaison"], valid_until="2027-01-01")
    both = fold([*record, claim(RECORD, Kind.CONSENT, "valid_until", "2026-01-01")])
    assert asked(NEIGHBOUR, both) == Deny(Reason.EXPIRED)


@pytest.mark.parametrize(
    ("contact", "audience", "expected"),
    [
        (NEIGHBOUR, Audience.RECORDING_OFFICER, Ask(Reason.NO_RECORD)),
        (NEIGHBOUR, Audience.COMPONENT, Ask(Reason.NO_RECORD)),
        (NEIGHBOUR, Audience.MISSION, Ask(Reason.NO_RECORD)),
        (NEIGHBOUR, Audience.UN_SECRETARIAT, Deny(Reason.NO_RECORD)),
        (NEIGHBOUR, Audience.HOST_AUTHORITY, Deny(Reason.NO_RECORD)),
        (OFFICIAL, Audience.MISSION, Ask(Reason.NO_RECORD)),
        (DEFENDER, Audience.RECORDING_OFFICER, Deny(Reason.NO_RECORD)),
        (DEFENDER, Audience.MISSION, Deny(Reason.NO_RECORD)),
    ],
)
@pytest.mark.parametrize("movement", list(Movement))
def test_without_record_own_mission_asks_for_people_not_at_risk_and_all_else_is_denied(
    contact: Subject, audience: Audience, expected: Decision, movement: Movement
) -> None:
    assert asked(contact, audience=audience, movement=movement) == expected


def test_sought_consent_waits_for_an_answer() -> None:
    for status in ("sought", None):
        assert asked(NEIGHBOUR, consent_of(status=status)) == Ask(Reason.AWAITING_ANSWER)
        assert asked(DEFENDER, consent_of(status=status)) == Deny(Reason.AWAITING_ANSWER)


def test_deleted_record_gives_nothing() -> None:
    claims: tuple[Claim, ...] = claims_of(
        Kind.CONSENT, status="given", purposes=["contact_and_liaison"], audience=["mission"]
    )
    assert asked(NEIGHBOUR, fold(claims)) != Ask(Reason.NO_RECORD)
    assert asked(NEIGHBOUR, fold([*claims, *delete(claims, author())])) == Ask(Reason.NO_RECORD)


# Several matters


def test_several_matters_get_the_strictest_answer() -> None:
    every = frozenset(Matter)

    def answer(contact: Subject, *consents: Subject) -> Decision:
        request = Request(every, Purpose.CONTACT_AND_LIAISON, Audience.MISSION, None, Movement.SHARE, DAY)
        return permission.permits(contact, consents, request)

    assert answer(OFFICIAL) == Ask(Reason.NO_RECORD)
    assert answer(OFFICIAL, consent_of(scope="person")) == Ask(Reason.SCOPE_NOT_COVERED)
    assert answer(OFFICIAL, consent_of(status="refused", scope="content")) == Deny(Reason.REFUSED)
    assert answer(OFFICIAL, consent_of()) == GIVEN


def test_request_without_matter_is_a_mistake_of_the_caller() -> None:
    request = Request(frozenset(), Purpose.REFERRAL, Audience.MISSION, None, Movement.SHARE, DAY)
    with pytest.raises(ValueError, match="at least one matter"):
        permission.permits(NEIGHBOUR, (), request)


# Overrides


def override(**changed: Any) -> Subject:
    said = {
        "reason": "Convoy leaves tonight, she cannot be asked",
        "purpose": "hand_over_to_successor",
        "recipient": INCOMING.hex(),
        "by": OUTGOING.hex(),
        "second_officer": SUPERVISOR.hex(),
    }
    return fold(claims_of(Kind.CONSENT, RECORD, override=said | changed))


OVERRIDDEN = Allow(RECORD, Basis.OVERRIDE)


def test_override_lifts_ask_and_deny_for_its_purpose_and_recipient_only() -> None:
    assert handed(NEIGHBOUR, override()) == OVERRIDDEN
    assert handed(DEFENDER, override()) == OVERRIDDEN
    assert handed(DEFENDER, override(), consent_of(status="refused")) == OVERRIDDEN
    assert handed(DEFENDER, override(), recipient=STRANGER) == Deny(Reason.NO_RECORD)
    assert handed(DEFENDER, override(), recipient=None) == Deny(Reason.NO_RECORD)
    assert asked(DEFENDER, override()) == Deny(Reason.NO_RECORD)


def test_override_does_not_lift_never() -> None:
    never = consent_of(on_hand_over="never")
    assert handed(DEFENDER, override(), never) == Deny(Reason.NEVER_ON_HAND_OVER)


def test_override_does_not_replace_a_consent_that_was_given() -> None:
    other = SubjectId(new_id())
    given = fold(
        claims_of(Kind.CONSENT, other, status="given", on_hand_over="allow", audience=["mission"], scope="both")
    )
    assert handed(DEFENDER, override(), given) == Allow(other, Basis.CONSENT)


@pytest.mark.parametrize(
    "changed", [{"reason": "x" * 19}, {"reason": " " * 5 + "x" * 16}, {"second_officer": OUTGOING.hex()}]
)
def test_override_without_reason_or_second_officer_lifts_nothing(changed: dict[str, str]) -> None:
    assert handed(DEFENDER, override(**changed)) == Deny(Reason.NO_RECORD)


def test_override_is_refused_when_written_without_reason_or_second_officer() -> None:
    consent.check_override("x" * 20, OUTGOING, SUPERVISOR)
    with pytest.raises(Invalid) as short:
        consent.check_override("x" * 19 + " ", OUTGOING, SUPERVISOR)
    assert short.value.params == {"field": "reason", "reason": "too_short", "least": 20}
    with pytest.raises(Invalid) as alone:
        consent.check_override("x" * 20, OUTGOING, OUTGOING)
    assert alone.value.params == {"field": "second_officer", "reason": "same_officer"}


def test_override_never_leaves_the_vault() -> None:
    assert [field.name for field in consent.FIELDS if not field.leaves] == ["override"]
