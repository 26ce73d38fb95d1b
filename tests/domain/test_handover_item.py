from datetime import date
from typing import Any

import pytest

from rolodex.domain import fields, handover_item
from rolodex.domain.changes import Edit, create
from rolodex.domain.claim import Kind
from rolodex.domain.field import checked
from rolodex.domain.fold import Subject, fold
from rolodex.domain.handover_item import BRIEF_PARTS, ItemFact, ItemState, Outcome, ReadBack, Verb
from rolodex.domain.ids import SubjectId
from rolodex.errors import Invalid
from tests.domain.subjects import INCOMING, OUTGOING, author, claim, claims_of, subject_of

DAY = date(2026, 11, 20)
WHO = SubjectId(b"\x33" * 16)
LONG = "She speaks for the market women and decides nothing without Awa."
READ = {"summary": LONG, "next_action": "Call on Monday", "due": "2026-11-23"}


def item(**values: Any) -> Subject:
    return subject_of(Kind.ITEM, None, **({"contact": WHO.hex(), "verb": "transfer", "priority": 1} | values))


def did(*what: ItemFact) -> list[dict[str, Any]]:
    return [handover_item.fact(one, OUTGOING, DAY) for one in what]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, ItemState.LISTED),
        ({"facts": did(ItemFact.SINGLE_STEWARD)}, ItemState.LISTED),
        ({"facts": did(ItemFact.BRIEFED)}, ItemState.BRIEFED),
        ({"facts": did(ItemFact.BRIEFED, ItemFact.INTRODUCED)}, ItemState.INTRODUCED),
        ({"facts": did(ItemFact.FALLBACK_ACCEPTED)}, ItemState.INTRODUCED),
        ({"facts": did(ItemFact.INTRODUCED, ItemFact.OFFERED)}, ItemState.OFFERED),
        ({"outcome": {"what": "accepted"}}, ItemState.ACCEPTED),
        ({"outcome": {"what": "accepted"}, "read_back": READ}, ItemState.CONFIRMED),
        ({"read_back": READ}, ItemState.LISTED),
        ({"outcome": {"what": "declined", "reason": "no"}}, ItemState.DECLINED),
        ({"outcome": {"what": "awaiting_contact", "reason": "away"}}, ItemState.AWAITING_CONTACT),
        ({"outcome": {"what": "withheld", "rule": "ask_first"}}, ItemState.WITHHELD),
        ({"outcome": {"what": "not_handed_over", "reason": "dead"}}, ItemState.NOT_HANDED_OVER),
    ],
)
def test_item_state_follows_from_facts_outcome_and_read_back(values: dict[str, Any], expected: ItemState) -> None:
    assert handover_item.state(item(**values)) is expected


def test_item_without_read_back_of_forty_characters_is_not_confirmed() -> None:
    short = item(outcome={"what": "accepted"}, read_back=READ | {"summary": "x" * 39})
    enough = item(outcome={"what": "accepted"}, read_back=READ | {"summary": "x" * 40})
    padded = item(outcome={"what": "accepted"}, read_back=READ | {"summary": "x" * 20 + " " * 40 + "x" * 18})
    assert [handover_item.state(found) for found in (short, enough, padded)] == [
        ItemState.ACCEPTED,
        ItemState.CONFIRMED,
        ItemState.ACCEPTED,
    ]


def conflicting(field: str, *values: Any) -> Subject:
    held = list(claims_of(Kind.ITEM, WHO, verb="transfer"))
    return fold([*held, *(claim(WHO, Kind.ITEM, field, value) for value in values)])


def test_conflicting_outcomes_count_with_the_one_that_hands_over_less() -> None:
    both = conflicting("outcome", {"what": "accepted"}, {"what": "withheld", "rule": "x"})
    assert handover_item.outcome(both) is Outcome.WITHHELD


def test_conflicting_read_backs_and_priorities_count_as_none() -> None:
    assert not handover_item.has_read_back(conflicting("read_back", READ, READ | {"due": "2026-11-24"}))
    assert handover_item.priority(conflicting("priority", 1, 2)) is None
    assert handover_item.priority(item(priority=4)) is None
    assert handover_item.priority(item(priority=3)) == 3


def briefed(*parts: str, **values: Any) -> Subject:
    said: dict[str, Any] = {f"brief_{part}": f"text of {part}" for part in parts}
    return subject_of(Kind.ITEM, None, verb="transfer", **(said | values))


@pytest.mark.parametrize(
    ("priority", "parts", "missing"),
    [
        (1, BRIEF_PARTS, ()),
        (1, BRIEF_PARTS[:-1], ("who_else_knows",)),
        (2, ("why", "history"), ("current_actions", "promises")),
        (2, ("why", "history", "current_actions", "promises"), ()),
        (3, ("history",), ("why",)),
        (3, ("why",), ()),
        (None, ("why",), BRIEF_PARTS[1:]),
    ],
)
def test_brief_is_complete_with_the_parts_its_priority_asks_for(
    priority: int | None, parts: tuple[str, ...], missing: tuple[str, ...]
) -> None:
    held = briefed(*parts, **({} if priority is None else {"priority": priority}))
    assert handover_item.missing_parts(held) == missing


@pytest.mark.parametrize(
    ("values", "settled"),
    [
        ({}, False),
        ({"outcome": {"what": "accepted"}}, False),
        ({"outcome": {"what": "not_handed_over"}}, False),
        ({"outcome": {"what": "not_handed_over", "reason": "moved abroad"}}, True),
        ({"outcome": {"what": "declined", "reason": "wants nobody else"}}, True),
        ({"outcome": {"what": "awaiting_contact", "reason": "on pilgrimage"}}, True),
        ({"outcome": {"what": "withheld"}}, False),
        ({"outcome": {"what": "withheld", "rule": "ask_first"}}, True),
        ({"verb": "archive"}, True),
        ({"verb": "close"}, True),
        ({"verb": "refer"}, False),
        ({"verb": "refer", "facts": did(ItemFact.INTRODUCED)}, False),
        ({"verb": "refer", "facts": did(ItemFact.REFERRED)}, True),
        ({"verb": "transfer", "facts": did(ItemFact.REFERRED)}, False),
    ],
)
def test_item_is_settled_when_it_will_not_travel_and_says_why(values: dict[str, Any], settled: bool) -> None:
    assert handover_item.is_settled(item(**values)) is settled


def test_referred_contact_is_neither_introduced_nor_offered_to_the_successor() -> None:
    told = item(verb="refer", facts=did(ItemFact.INTRODUCED, ItemFact.OFFERED, ItemFact.REFERRED))
    assert handover_item.state(told) is ItemState.REFERRED
    assert not handover_item.is_introduced(told)
    assert not handover_item.goes_over(told)


def test_brief_that_no_successor_reads_lacks_nothing() -> None:
    assert {verb: handover_item.missing_parts(item(verb=verb)) for verb in ("refer", "archive", "close")} == {
        "refer": (),
        "archive": (),
        "close": (),
    }
    assert handover_item.missing_parts(item(priority=3)) == ("why",)


def test_people_who_disagree_on_the_verb_leave_the_item_to_be_transferred() -> None:
    both = [claim(WHO, Kind.ITEM, "verb", said) for said in ("archive", "transfer")]
    disputed = fold(both)
    assert handover_item.verb(disputed) is Verb.TRANSFER
    assert not handover_item.is_settled(disputed)


@pytest.mark.parametrize(
    ("values", "status", "expected"),
    [
        ({"verb": "archive"}, "active", "dormant"),
        ({"verb": "archive"}, None, "dormant"),
        ({"verb": "archive"}, "dormant", None),
        ({"verb": "close"}, "dormant", "closed"),
        ({"verb": "close"}, "closed", None),
        ({"verb": "close"}, "do_not_contact", None),
        ({"verb": "archive"}, "detained", None),
        ({"verb": "close", "outcome": {"what": "not_handed_over", "reason": "dead"}}, "active", None),
        ({"verb": "transfer"}, "active", None),
        ({"verb": "refer"}, "active", None),
    ],
)
def test_transfer_puts_what_is_archived_or_closed_to_rest_and_keeps_words_that_warn(
    values: dict[str, Any], status: str | None, expected: str | None
) -> None:
    assert handover_item.rest_status(item(**values), status) == expected


def refused(held: Subject, **changed: Any) -> dict[str, Any]:
    said: dict[str, Any] = {"summary": LONG, "next_action": "Call", "due": date(2026, 11, 23)}
    with pytest.raises(Invalid) as error:
        handover_item.check_read_back(held, ReadBack(**(said | changed)), DAY)
    return error.value.params


def test_read_back_in_own_words_is_taken() -> None:
    held = briefed("why", brief_history="Chief of the quarter since 2012; argues with the mayor about water points.")
    handover_item.check_read_back(held, ReadBack(LONG, "Call on Monday", DAY), DAY)


def test_read_back_is_refused_when_short_copied_without_action_or_late() -> None:
    held = item(brief_why=f"Important. {LONG.upper()} Be careful.")
    assert refused(item(), summary="x" * 39) == {"field": "summary", "reason": "too_short", "least": 40}
    assert refused(held) == {"field": "summary", "reason": "copy_of_brief", "part": "why"}
    assert refused(item(), next_action="  ") == {"field": "next_action", "reason": "empty"}
    assert refused(item(), due=date(2026, 11, 19)) == {"field": "due", "reason": "in_the_past"}


def test_contact_of_an_item_whose_reference_was_withheld_is_nobody() -> None:
    assert handover_item.contact(item()) == WHO
    assert handover_item.contact(subject_of(Kind.ITEM, verb="transfer")) is None


def test_fact_value_fits_the_declared_field() -> None:
    value = handover_item.fact(ItemFact.INTRODUCED, INCOMING, DAY, reference="meeting", reason="joint visit")
    assert checked(fields.get(Kind.ITEM, "facts"), value) == {
        "what": "introduced",
        "by": INCOMING.hex(),
        "on": "2026-11-20",
        "reference": "meeting",
        "reason": "joint visit",
    }
    held = fold(create(Kind.ITEM, [Edit("facts", value)], author()))
    assert handover_item.facts(held) == {"introduced"}


def test_relinquished_item_stays_what_it_was_although_brief_and_read_back_are_gone() -> None:
    gone = handover_item.fact(ItemFact.RELINQUISHED, OUTGOING, DAY, reference="ab" * 16)
    confirmed = item(outcome={"what": "accepted"}, facts=[*did(ItemFact.BRIEFED), gone])
    assert handover_item.state(confirmed) is ItemState.CONFIRMED
    assert handover_item.read_back_reference(confirmed) == "ab" * 16
    assert handover_item.missing_parts(confirmed) == ()
    assert handover_item.relinquished_on(confirmed) == "2026-11-20"
    accepted = item(outcome={"what": "accepted"}, facts=did(ItemFact.RELINQUISHED))
    assert handover_item.state(accepted) is ItemState.ACCEPTED
    assert handover_item.read_back_reference(accepted) is None


def test_relinquishing_alone_accepts_nothing() -> None:
    gone = handover_item.fact(ItemFact.RELINQUISHED, OUTGOING, DAY, reference="ab" * 16)
    assert handover_item.state(item(facts=[gone])) is ItemState.LISTED
    assert not handover_item.is_relinquished(item())
    assert handover_item.relinquished_on(item()) == ""


def test_successor_who_takes_a_relationship_over_accepts_its_fallback() -> None:
    proposed = did(ItemFact.FALLBACK_PROPOSED)
    assert not handover_item.is_introduced(item(facts=proposed))
    assert not handover_item.is_introduced(item(facts=proposed, outcome={"what": "declined", "reason": "no"}))
    assert not handover_item.is_introduced(item(outcome={"what": "accepted"}))
    assert handover_item.is_introduced(item(facts=proposed, outcome={"what": "accepted"}))
