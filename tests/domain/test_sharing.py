import time
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolodex.domain import permission, profile, sharing, stand_in, verdict
from rolodex.domain.changes import Edit, delete, edit, withdraw
from rolodex.domain.claim import Claim, Kind
from rolodex.domain.consent import Audience
from rolodex.domain.fold import Subject, fold
from rolodex.domain.ids import ClaimId, SubjectId
from rolodex.domain.level import Level
from rolodex.domain.profile import Mask, Profile, Travel
from rolodex.domain.sharing import Carried, Group
from rolodex.domain.verdict import Recipient, Rule, Scope, Shipment, Trust, Verdict
from tests.domain.subjects import INCOMING, KEY, STRANGER, author, claim, claims_of, new_id

DAY = date(2026, 11, 20)
STRICT = Level.STRICTLY_CONFIDENTIAL


def shipment(
    travel: Travel = Travel.HANDOVER,
    *,
    trust: Trust = Trust.VERIFIED,
    known: frozenset[SubjectId] = frozenset(),
    chosen: Profile | None = None,
    officer: SubjectId | None = INCOMING,
) -> Shipment:
    recipient = Recipient(officer, Audience.MISSION, trust)
    return Shipment(chosen or profile.BUILT_IN[travel], recipient, DAY, frozenset({KEY}), known)


def contact(subject: SubjectId | None = None, **values: Any) -> tuple[Claim, ...]:
    return claims_of(Kind.CONTACT, subject, **({"type": "individual"} | values))


def agreed(to: SubjectId, **said: Any) -> tuple[Claim, ...]:
    usual: dict[str, Any] = {
        "contact": to.hex(),
        "status": "given",
        "purposes": ["contact_and_liaison", "hand_over_to_successor"],
        "audience": ["mission"],
        "scope": "both",
        "on_hand_over": "allow",
    }
    return claims_of(Kind.CONSENT, None, **(usual | said))


def verdict_of(
    claims: tuple[Claim, ...], sent: Shipment, *consents: tuple[Claim, ...], scope: Scope = Scope.IN_BUNDLE
) -> Verdict:
    return verdict.judge(fold(claims), [fold(said) for said in consents], sent, scope)


def carved(claims: tuple[Claim, ...], sent: Shipment, *consents: tuple[Claim, ...]) -> Carried:
    return sharing.carve(Group(claims, consents), verdict_of(claims, sent, *consents), {}, sent)


def rules(found: Carried) -> set[tuple[str, str]]:
    return {(f"{held.kind}.{held.field}", str(held.rule)) for held in found.withheld}


def test_official_without_consent_travels_with_office_side_only() -> None:
    claims = contact(
        categories=["parliament"],
        names=[{"text": "Aminata Traoré"}],
        phones=[{"raw": "1", "office": True}, {"raw": "2"}],
        born="1970",
        remarks=["met at the market"],
    )
    found = carved(claims, shipment())
    assert found.fields == ("contact.categories", "contact.names", "contact.phones", "contact.type")
    assert [held.value for held in found.claims if held.field == "phones"] == ['{"office":true,"raw":"1"}']
    assert found.consent is None
    assert rules(found) == {
        ("contact.phones", "no_consent_record"),
        ("contact.born", "no_consent_record"),
        ("contact.remarks", "no_consent_record"),
    }


def test_contact_that_agreed_travels_whole_with_the_consent_it_agreed_by() -> None:
    claims = contact(phones=[{"raw": "2"}], remarks=["x"])
    consent = agreed(claims[0].subject)
    found = carved(claims, shipment(), consent)
    assert set(found.claims) == {*claims, *consent}
    assert (found.withheld, found.consent) == ((), consent[0].subject)


def test_strictly_confidential_stays_from_an_unverified_recipient_though_the_contact_agreed() -> None:
    claims = contact(categories=["source"], names=[{"text": "Falcon", "kind": "code_name"}])
    consent = agreed(claims[0].subject)
    found = carved(claims, shipment(trust=Trust.UNVERIFIED), consent)
    assert found.claims == ()
    assert {rule for _, rule in rules(found)} == {"unverified_recipient"}
    assert len(carved(claims, shipment(), consent).claims) == len(claims) + len(consent)


def test_one_strictly_confidential_value_stays_and_the_rest_goes() -> None:
    who = SubjectId(new_id())
    claims = (*contact(who), claim(who, Kind.CONTACT, "born", "1970", level=STRICT))
    found = carved(claims, shipment(trust=Trust.UNVERIFIED), agreed(who))
    assert rules(found) == {("contact.born", "unverified_recipient")}
    assert "contact.type" in found.fields


def test_feed_carries_no_source_and_of_a_defender_a_few_fields_without_reach() -> None:
    source = contact(categories=["source"], names=[{"text": "Falcon"}])
    assert carved(source, shipment(Travel.FEED), agreed(source[0].subject)).fields == ()
    defender = contact(categories=["human_rights_defender"], names=[{"text": "A"}], phones=[{"raw": "1"}])
    found = carved(defender, shipment(Travel.FEED), agreed(defender[0].subject))
    assert [name for name in found.fields if name.startswith("contact")] == [
        "contact.categories",
        "contact.names",
        "contact.type",
    ]
    assert rules(found) == {("contact.phones", "not_in_profile")}


def test_override_record_never_leaves() -> None:
    claims = contact()
    consent = agreed(
        claims[0].subject,
        override={
            "reason": "x" * 20,
            "purpose": "referral",
            "recipient": INCOMING.hex(),
            "by": INCOMING.hex(),
            "second_officer": STRANGER.hex(),
        },
    )
    assert ("consent.override", "field_never_leaves") in rules(carved(claims, shipment(), consent))


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ({"caveats": ["verbal_only"]}, Rule.VERBAL_ONLY),
        ({"caveats": ["named_recipients_only"]}, Rule.NOT_A_NAMED_RECIPIENT),
        (
            {"caveats": ["named_recipients_only"], "caveat_recipients": [STRANGER.hex()]},
            Rule.NOT_A_NAMED_RECIPIENT,
        ),
        ({"caveats": ["named_recipients_only"], "caveat_recipients": [INCOMING.hex()]}, None),
        ({"caveats": ["no_further_transfer"]}, None),
    ],
)
def test_caveat_is_obeyed_whatever_the_contact_agreed_to(values: dict[str, Any], rule: Rule | None) -> None:
    claims = contact(**values)
    found = carved(claims, shipment(), agreed(claims[0].subject))
    assert {held.rule for held in found.withheld} == ({rule} if rule else set())
    assert bool(found.claims) is (rule is None)


def test_no_further_transfer_binds_those_who_received_it() -> None:
    claims = contact(caveats=["no_further_transfer"])
    sent = shipment()
    other = Shipment(sent.profile, sent.recipient, DAY, own_authors=frozenset())
    assert carved(claims, other, agreed(claims[0].subject)).claims == ()


def test_caveats_travel_though_the_profile_does_not_name_them() -> None:
    rule = profile.Rule(frozenset({"contact.names"}), Level.CONFIDENTIAL)
    chosen = Profile("few", Travel.HANDOVER, (rule,))
    claims = contact(names=[{"text": "A"}], caveats=["no_further_transfer"])
    found = carved(claims, shipment(chosen=chosen), agreed(claims[0].subject))
    assert found.fields == ("contact.caveats", "contact.names")


def test_relationship_travels_only_if_the_recipient_has_or_gets_both_ends() -> None:
    one, two = contact(), contact()
    tie = claims_of(Kind.RELATIONSHIP, type="rival", from_contact=one[0].subject.hex(), to_contact=two[0].subject.hex())
    sent = shipment()
    own = verdict_of(one, sent, agreed(one[0].subject))
    group = Group(one, (tie,))

    def carries(others: dict[SubjectId, Verdict], sent: Shipment = sent) -> bool:
        return set(tie) <= set(sharing.carve(group, own, others, sent).claims)

    second = two[0].subject
    assert not carries({})
    assert not carries({second: verdict_of(two, sent)})
    assert not carries({second: verdict_of(two, sent, agreed(second), scope=Scope.NAMED_ONLY)})
    assert carries({second: verdict_of(two, sent, agreed(second))})
    assert carries({}, shipment(known=frozenset({second})))


def test_interaction_stays_when_it_names_a_person_at_risk_outside_the_bundle() -> None:
    one, ordinary, defender = contact(), contact(), contact(categories=["human_rights_defender"])
    sent = shipment()
    own = verdict_of(one, sent, agreed(one[0].subject))

    def carries(other: tuple[Claim, ...]) -> bool:
        meeting = claims_of(
            Kind.INTERACTION, contacts=[one[0].subject.hex(), other[0].subject.hex()], summary="spoke of water"
        )
        others = {other[0].subject: verdict_of(other, sent, scope=Scope.NAMED_ONLY)}
        return set(meeting) <= set(sharing.carve(Group(one, (meeting,)), own, others, sent).claims)

    assert carries(ordinary)
    assert not carries(defender)


def test_interaction_of_two_contacts_stays_when_one_of_them_did_not_agree() -> None:
    one, two = contact(), contact()
    sent = shipment()
    own = verdict_of(one, sent, agreed(one[0].subject))
    meeting = claims_of(Kind.INTERACTION, contacts=[one[0].subject.hex(), two[0].subject.hex()], summary="x")
    found = sharing.carve(Group(one, (meeting,)), own, {two[0].subject: verdict_of(two, sent)}, sent)
    assert rules(found) == {
        ("interaction.contacts", "no_consent_record"),
        ("interaction.summary", "no_consent_record"),
    }


def test_item_of_a_withheld_contact_travels_as_a_bare_record() -> None:
    who = contact(categories=["witness"])
    item = claims_of(
        Kind.ITEM,
        case="00" * 16,
        contact=who[0].subject.hex(),
        priority=1,
        brief_why="because",
        outcome={"what": "withheld", "rule": "no_consent_record"},
    )
    sent = shipment()
    found = sharing.carve(Group(who, (item,)), verdict_of(who, sent), {}, sent)
    assert found.fields == ("item.case", "item.outcome", "item.priority")


def test_tenure_of_an_official_travels_but_for_what_somebody_raised_or_remarked() -> None:
    official = contact(categories=["judiciary"])
    who = official[0].subject
    tenure = claims_of(Kind.TENURE, None, contact=who.hex(), post="00" * 16, from_="2024", remarks="weak")
    raised = claim(tenure[0].subject, Kind.TENURE, "to", "2026", level=Level.CONFIDENTIAL)
    sent = shipment()
    found = sharing.carve(Group(official, ((*tenure, raised),)), verdict_of(official, sent), {}, sent)
    assert [name for name in found.fields if name.startswith("tenure")] == [
        "tenure.contact",
        "tenure.from",
        "tenure.post",
    ]
    assert rules(found) == {("tenure.to", "no_consent_record"), ("tenure.remarks", "no_consent_record")}


def test_value_above_the_profile_stays() -> None:
    who = SubjectId(new_id())
    claims = (*contact(who), claim(who, Kind.CONTACT, "gender", "female", level=STRICT))
    found = carved(claims, shipment(Travel.FEED), agreed(who))
    assert rules(found) == {("contact.gender", "level_above_profile")}


def test_personal_number_that_somebody_called_unclassified_still_counts_as_confidential() -> None:
    who = SubjectId(new_id())
    claims = (*contact(who), claim(who, Kind.CONTACT, "phones", {"raw": "1"}, level=Level.UNCLASSIFIED))
    rule = profile.Rule(frozenset({"contact.*"}), Level.UNCLASSIFIED)
    found = carved(claims, shipment(chosen=Profile("open", Travel.HANDOVER, (rule,))), agreed(who))
    assert ("contact.phones", "level_above_profile") in rules(found)
    assert found.fields == ("contact.type",)


def test_organisation_travels_without_a_contact() -> None:
    ministry = claims_of(Kind.ORGANISATION, name="Ministry")
    assert sharing.carve_subject(ministry, (), shipment(Travel.FEED)).claims == ministry


def test_notice_reaches_a_holder_though_consent_was_withdrawn() -> None:
    claims = contact(status="do_not_contact", names=[{"text": "A"}])
    withdrawn = agreed(claims[0].subject, status="withdrawn")
    found = carved(claims, shipment(Travel.NOTICE), withdrawn)
    assert "contact.status" in found.fields
    assert "consent.status" in found.fields
    assert "contact.names" not in found.fields
    assert carved(claims, shipment(Travel.UPDATE), withdrawn).claims == ()


# Both sides fold alike

OPEN_MASK = Mask(frozenset({(Kind.CONTACT, "born"), (Kind.CONTACT, "gender"), (Kind.CONTACT, "names")}), STRICT)


@st.composite
def histories(draw: st.DrawFn) -> list[Claim]:
    """Edits, withdrawals and deletions in any order, some of them strictly confidential."""
    claims: list[Claim] = [claim(SubjectId(b"\x42" * 16), Kind.CONTACT, "gender", "female")]
    steps = st.tuples(
        st.integers(0, 4), st.sampled_from(["born", "gender"]), st.sampled_from([0, 2]), st.integers(0, 9)
    )
    for what, field, level, pick in draw(st.lists(steps, max_size=12)):
        some = claims[pick % len(claims)]
        if what == 0:
            claims.extend(withdraw([some], author()))
        elif what == 1:
            claims.extend(delete(claims[: pick + 1], author()))
        else:
            value = f"19{pick}0" if field == "born" else ["female", "male", "other"][pick % 3]
            base = fold(claims[: pick + 1] if what == 2 else claims)
            claims.extend(edit(base, [Edit(field, value, level=Level(level))], author()))
    return claims


def trusting(trust: Trust) -> tuple[Shipment, tuple[Verdict, ...]]:
    sent = shipment(trust=trust)
    who = contact()
    return sent, (verdict_of(who, sent, agreed(who[0].subject)),)


def seen(subject: Subject, fields: set[str]) -> dict[str, tuple[str, ...]]:
    return {slot.field: slot.values for slot in subject.filled() if slot.field in fields}


@given(histories(), st.sampled_from(list(Trust)))
def test_recipient_folds_what_travels_as_the_sender_does(claims: list[Claim], trust: Trust) -> None:
    sent, verdicts = trusting(trust)
    found = sharing.carve_subject(claims, verdicts, sent)
    stays = {held.field for held in found.withheld}
    travels = {"born", "gender"} - stays
    if found.claims:
        assert seen(fold(found.claims), travels) == seen(fold(claims), travels)
    else:
        assert seen(fold(claims), travels) == {}
    if trust is Trust.UNVERIFIED:
        assert all(held.level < STRICT for held in found.claims)
    else:
        assert found.withheld == ()
        assert set(found.claims) <= set(claims)


@given(histories(), st.integers(1, 13), st.sampled_from(list(Trust)))
def test_recipient_never_keeps_as_valid_what_the_sender_knows_is_over(
    claims: list[Claim], had: int, trust: Trust
) -> None:
    sent, verdicts = trusting(trust)
    before = sharing.carve_subject(claims[:had], verdicts, sent).claims
    carried = sharing.carve_subject(claims, verdicts, sent).claims
    known = {held.id for held in before}
    extra = stand_in.stand_ins(claims, carried, known, (), author())
    theirs = {held.id: held for held in (*before, *carried, *extra)}
    if not theirs:
        return
    mine = {slot.field: set(slot.values) for slot in fold(claims).filled()}
    for field, values in seen(fold(theirs.values()), {"born", "gender"}).items():
        assert set(values) <= mine[field]


def test_burned_number_with_a_withheld_successor_is_cleared_by_a_stand_in() -> None:
    who = SubjectId(new_id())
    old = claim(who, Kind.CONTACT, "phones", {"raw": "1"})
    new = claim(who, Kind.CONTACT, "phones", {"raw": "2"}, level=STRICT, slot=old.slot, targets=(old.id,))
    (made,) = stand_in.stand_ins([old, new], [], {old.id}, (), author())
    assert (made.value, made.field, made.slot, made.targets) == ("null", "phones", old.slot, (old.id,))
    assert stand_in.stand_ins([old, new], [], {old.id}, [made], author()) == ()
    (withdrawal,) = stand_in.stand_ins([old, new], [new], {old.id}, [made], author())
    assert withdrawal.targets == (made.id,)
    assert fold([old, new, made, withdrawal]).many("phones") == ({"raw": "2"},)


def test_recipient_that_knows_nothing_needs_no_stand_in() -> None:
    who = SubjectId(new_id())
    secret = claim(who, Kind.CONTACT, "born", "1970", level=STRICT)
    assert stand_in.stand_ins([secret], [], frozenset[ClaimId](), (), author()) == ()


def test_carving_25_plain_claims_costs_no_more_than_a_few_folds() -> None:
    claims = contact(
        names=[{"text": f"Name {number}"} for number in range(8)],
        phones=[{"raw": str(number)} for number in range(8)],
        remarks=[f"Remark {number}" for number in range(8)],
    )
    assert len(claims) == 25
    sent = shipment()
    own = verdict_of(claims, sent)

    def cpu_seconds(work: Callable[[], object]) -> float:
        started = time.process_time()
        for _ in range(300):
            work()
        return time.process_time() - started

    # The budget is 150 µs; a fold of the same claims is about 90 µs, and machines are noisy.
    reference = cpu_seconds(lambda: fold(claims))
    assert cpu_seconds(lambda: sharing.carve(Group(claims), own, {}, sent)) < 4 * reference


def test_reasons_of_consent_and_of_sharing_never_share_a_word() -> None:
    assert not {rule.value for rule in Rule} & {reason.value for reason in permission.Reason}
