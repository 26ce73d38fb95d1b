"""A hand-over case after the bundle: read-backs, acceptance, stewards, receipt, agreement, signature. Real bundles."""

from collections.abc import Callable

import pytest

from tests.cli.handover_stage import (
    DAYS,
    READ_BACK,
    Stage,
    answer,
    contact,
    export,
    officer_of,
    staged,
    stewards,
    transferred,
)
from tests.cli.harness import Terminal

People = Callable[..., Terminal]


@pytest.fixture
def stage(terminal: People) -> Stage:
    """Amina with two contacts, a supervisor with a slot in her vault, Bruno whose card she took in."""
    return staged(terminal)


def receive(stage: Stage, *accepted: str) -> None:
    """Bruno reads Nana back and accepts."""
    stage.bruno.json("handover", "readback", stage.case, stage.nana, *READ_BACK)
    stage.bruno.json("handover", "accept", stage.case, *accepted)


def test_case_is_closed_only_after_receipt_agreement_promise_and_signature(stage: Stage) -> None:
    promise = stage.amina.json("commitment", "add", "--contact", stage.nana, "--by", "us", "--what", "Bring it.")["id"]
    bundle_id = transferred(stage)
    assert stage.refused() == "receipt_verified"
    answer(stage, bundle_id)
    assert stage.refused() == "read_backs_accepted"
    receive(stage, stage.nana, stage.awa)
    answer(stage, bundle_id)
    assert stage.refused() == "read_backs_agreed"
    assert stage.step("agree")["agreed"] == 1
    assert stage.refused() == "commitments_acknowledged"
    waiting = stage.step("show")["open_commitments"]
    assert [(one["commitment"], one["acknowledged"]) for one in waiting] == [(promise, False)]
    stage.bruno.json("commitment", "acknowledge", promise)
    answer(stage, bundle_id)
    assert stage.step("advance")["state"] == "received"
    assert stage.refused() == "supervisor_signed"
    assert stage.refused("sign-off") == "supervisor_signed"
    assert stage.salma.json("handover", "sign-off", stage.case)["state"] == "closed"
    assert stage.refused("sign-off", by=stage.salma) == "no_such_step"


def test_coverage_is_equal_on_both_sides_after_the_receipt(stage: Stage) -> None:
    away = contact(stage.amina, "Binta Invented")
    stage.to_introducing()
    stage.introduce(stage.nana, stage.awa)
    stage.step("introduce", away, "--mode", "joint_call", "--reaction", "declines")
    stage.step("leave-out", away, "--reason", "Does not want to meet the successor.")
    bundle_id = export(stage)
    stage.step("advance")
    stage.bruno.json("handover", "readback", stage.case, stage.nana, *READ_BACK)
    stage.bruno.json("handover", "accept", stage.case, stage.nana)
    stage.bruno.json("handover", "decline", stage.case, stage.awa, "--reason", "Belongs to another section.")
    answer(stage, bundle_id)
    expected = {
        "total": 3, "briefed": 1, "introduced": 2, "confirmed": 1, "declined": 1, "withheld": 0, "single_steward": 3,
    }  # fmt: skip
    assert stage.step("coverage") == expected
    assert stage.bruno.json("handover", "coverage", stage.case) == expected


def test_who_accepts_is_primary_steward_on_both_sides_and_the_one_before_has_an_end(stage: Stage) -> None:
    bundle_id = transferred(stage)
    receive(stage, stage.nana)
    answer(stage, bundle_id)
    amina, bruno = officer_of(stage.amina), stage.bruno_id
    expected = sorted(
        [
            {"officer": amina, "role": "primary", "from": "2026-11-20", "to": "2026-11-20"},
            {"officer": bruno, "role": "primary", "from": "2026-11-20"},
        ],
        key=lambda value: value["officer"],
    )
    assert stewards(stage.bruno, stage.nana) == expected
    assert stewards(stage.amina, stage.nana) == expected
    waiting = [{"officer": amina, "role": "primary", "from": "2026-11-20"}]
    assert stewards(stage.bruno, stage.awa) == waiting
    assert stewards(stage.amina, stage.awa) == waiting


def test_contact_left_out_stays_at_home_even_with_an_earlier_consent(stage: Stage) -> None:
    stage.to_introducing()
    stage.introduce(stage.nana, stage.awa)
    stage.step("brief", stage.awa, "--why", "Heron knows the pass.")
    stage.step("leave-out", stage.awa, "--reason", "Asked again, says no.")
    export(stage)
    held = {row["id"] for row in stage.bruno.json("contact", "list")["contacts"]}
    assert held == {stage.nana}
    total = stage.bruno.json("handover", "coverage", stage.case)["total"]
    assert total == stage.step("coverage")["total"] == 2
    left = next(i for i in stage.bruno.json("handover", "show", stage.case)["items"] if i["state"] != "introduced")
    assert (left["contact"], left["missing_parts"], left["state"]) == (None, ["why"], "not_handed_over")
    missing = stage.bruno.json("handover", "accept", stage.case, stage.awa, status=2)
    assert missing["error"]["params"] == {"what": "item"}


def test_read_back_is_in_own_words_long_enough_and_not_late(stage: Stage) -> None:
    transferred(stage)
    line = ("handover", "readback", stage.case, stage.nana)
    late = ("--summary", READ_BACK[1], "--next-action", "Call.", "--due", "2026-11-19")
    for words, field, reason in (
        (("--summary", "Fine.", *READ_BACK[2:]), "summary", "too_short"),
        (late, "due", "in_the_past"),
    ):
        params = stage.bruno.json(*line, *words, status=2)["error"]["params"]
        assert (params["field"], params["reason"]) == (field, reason)
    short = stage.bruno.run(*line, "--summary", "Fine.", *READ_BACK[2:])
    assert "at least 40 characters" in short.stderr
    assert stage.bruno.json(*line, *READ_BACK)["state"] == "introduced"
    assert stage.bruno.json("handover", "accept", stage.case, stage.nana)["items"][0]["state"] == "confirmed"


def test_brief_read_back_word_for_word_is_refused(stage: Stage) -> None:
    stage.to_introducing()
    text = "She decides when the market opens and wants to be asked before every single convoy."
    stage.step("brief", stage.nana, "--history", text)
    stage.introduce(stage.nana, stage.awa)
    export(stage)
    line = ("handover", "readback", stage.case, stage.nana, "--summary", text, *READ_BACK[2:])
    params = stage.bruno.json(*line, status=2)["error"]["params"]
    assert params == {"field": "summary", "reason": "copy_of_brief", "part": "history"}


def test_other_words_need_another_agreement(stage: Stage) -> None:
    bundle_id = transferred(stage)
    receive(stage, stage.nana, stage.awa)
    answer(stage, bundle_id)
    assert stage.refused("agree", stage.awa) == "read_backs_accepted"
    assert stage.step("agree", stage.nana)["agreed"] == 1
    assert stage.step("agree")["agreed"] == 0
    other = ("--summary", "She opens the market and closes it too; her brother speaks for her when she travels.")
    stage.bruno.json("handover", "readback", stage.case, stage.nana, *other, *READ_BACK[2:])
    answer(stage, bundle_id)
    assert stage.refused() == "read_backs_agreed"
    assert stage.salma.json("handover", "agree", stage.case)["agreed"] == 1
    assert stage.step("advance")["state"] == "received"


def test_outgoing_officer_changes_nothing_after_the_transfer(stage: Stage) -> None:
    transferred(stage)
    assert stage.refused("brief", stage.nana, "--why", "x") == "holder_only"
    assert stage.refused("leave-out", stage.awa, "--reason", "x") == "holder_only"
    assert stage.refused("introduce", stage.awa, "--mode", "letter") == "holder_only"
    assert stage.refused("advance", "--to", "cancelled", "--reason", "x") == "no_such_step"


def test_accepted_contact_is_not_declined_afterwards(stage: Stage) -> None:
    transferred(stage)
    stage.bruno.json("handover", "accept", stage.case, stage.nana)
    assert stage.refused("decline", stage.nana, "--reason", "Too much.", by=stage.bruno) == "no_such_step"
    stage.bruno.json("handover", "decline", stage.case, stage.awa, "--reason", "Belongs elsewhere.")
    assert stage.bruno.json("handover", "accept", stage.case, stage.awa)["items"][0]["state"] == "accepted"


def test_vacant_post_goes_into_custody_and_on_to_the_successor_with_three_stewards_in_history(stage: Stage) -> None:
    amina, salma = stage.amina, stage.salma
    stage.case = amina.json("handover", "start", "--last-day", "2026-11-20", "--supervisor", stage.salma_id)["case"]
    stage.step("advance")
    assert stage.refused() == "incoming_key_verified"
    assert stage.refused("custody") == "custodian_named"
    assert stage.step("custody", "--custodian", stage.salma_id)["state"] == "planned"
    assert stage.refused("custody") == "custodian_receipt"
    taken = salma.json("handover", "custody", stage.case)
    assert (taken["state"], taken["passed"]) == ("in_custody", 2)
    assert stage.refused("advance") == "holder_only"
    assert stage.refused("advance", by=salma) == "incoming_key_verified"
    salma.json("handover", "edit", stage.case, "--incoming", stage.bruno_id, "--first-day", "2027-01-11")
    stage.verify()
    assert salma.json("handover", "advance", stage.case)["state"] == "briefing"
    found = stewards(amina, stage.nana)
    assert {value["officer"] for value in found if not value.get("to")} == {stage.salma_id}
    assert len(found) == 2


def test_custodian_elsewhere_takes_over_by_bundle_and_receipt(stage: Stage) -> None:
    stage.case = stage.amina.json("handover", "start", "--custodian", stage.bruno_id, *DAYS)["case"]
    stage.step("advance")
    stage.verify()
    for state in ("briefing", "introducing"):
        assert stage.step("advance")["state"] == state
    stage.introduce(stage.nana, stage.awa)
    bundle_id = export(stage)
    assert stage.refused("custody") == "custodian_receipt"
    taken = stage.bruno.json("handover", "custody", stage.case)
    assert (taken["state"], taken["passed"]) == ("in_custody", 2)
    answer(stage, bundle_id)
    assert stage.step("show")["state"] == "in_custody"
    for person in (stage.amina, stage.bruno):
        found = stewards(person, stage.awa)
        assert [value["officer"] for value in found if not value.get("to")] == [stage.bruno_id]
