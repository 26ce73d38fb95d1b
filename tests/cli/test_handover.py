"""A hand-over case on the command line, up to the transfer: every guard refused by name, then satisfied."""

import json
from collections.abc import Callable

import pytest

from tests.cli.handover_stage import BRIEF, DAYS, READ_BACK, Stage, contact, officer_of, staged
from tests.cli.harness import Terminal

People = Callable[..., Terminal]


@pytest.fixture
def stage(terminal: People) -> Stage:
    """Amina with two contacts, a supervisor with a slot in her vault, Bruno whose card she took in."""
    return staged(terminal)


def test_case_begins_with_every_contact_of_the_outgoing_officer(stage: Stage) -> None:
    lent = contact(stage.amina, "Not Hers Invented", "--steward", stage.salma_id)
    started = stage.amina.json("handover", "start", "--incoming", stage.bruno_id, "--priority-1", stage.nana)
    assert (started["items"], started["state"]) == (2, "draft")
    shown = stage.amina.json("handover", "show", started["case"])
    found = {item["contact"]: (item["verb"], item["priority"], item["state"]) for item in shown["items"]}
    assert found == {stage.nana: ("transfer", 1, "listed"), stage.awa: ("transfer", 3, "listed")}
    assert lent not in found
    assert (shown["outgoing"], shown["holder"]) == (officer_of(stage.amina), officer_of(stage.amina))


def test_case_of_named_contacts_is_refused_the_first_step_until_the_others_are_listed(stage: Stage) -> None:
    stage.start("--contact", stage.nana)
    assert stage.refused() == "every_stewarded_contact_listed"
    missing = stage.step("show")["missing"]
    assert missing == [{"guard": "every_stewarded_contact_listed", "count": 1, "contacts": [stage.awa]}]
    assert stage.step("add", stage.awa)["state"] == "listed"
    assert stage.step("advance")["state"] == "planned"


def test_case_without_last_day_is_not_planned(stage: Stage) -> None:
    stage.case = stage.amina.json("handover", "start")["case"]
    assert stage.refused() == "last_day_set"
    stage.step("edit", "--last-day", "2026-12-04", "--incoming", stage.bruno_id)
    assert stage.step("advance")["state"] == "planned"


def test_wrong_openings_are_refused_and_leave_nothing(stage: Stage) -> None:
    own, stranger = officer_of(stage.amina), "44" * 16
    line = ("handover", "start")
    assert stage.amina.json(*line, "--incoming", stranger, status=2)["error"]["params"] == {"what": "officer"}
    assert stage.amina.json(*line, "--incoming", own, status=2)["error"]["params"]["field"] == "incoming"
    assert stage.amina.json(*line, "--priority-1", stranger, status=2)["error"]["params"]["field"] == "priority_1"
    assert stage.amina.json(*line, "--contact", stranger, status=2)["error"]["params"] == {"what": "contact"}
    assert stage.amina.json("handover", "list") == {"cases": []}


def test_briefing_waits_for_a_compared_key(stage: Stage) -> None:
    stage.start()
    stage.step("advance")
    assert stage.refused() == "incoming_key_verified"
    stage.verify()
    assert stage.step("advance")["state"] == "briefing"


def test_introductions_wait_for_complete_briefs_of_first_priority(stage: Stage) -> None:
    stage.start()
    stage.step("advance")
    stage.verify()
    stage.step("advance")
    assert stage.refused() == "briefs_complete"
    half = stage.step("brief", stage.nana, *BRIEF[:6])
    assert half["missing_parts"] == ["promises", "sensitivities", "if_then", "do_not", "who_else_knows"]
    assert (half["state"], stage.refused()) == ("listed", "briefs_complete")
    rest = {"promises": "None.", "sensitivities": "None.", "if_then": "None.", "do_not": "None."}
    path = stage.amina.folder / "brief.json"
    path.write_text(json.dumps(rest), encoding="utf-8")
    full = stage.step("brief", stage.nana, "--file", str(path), "--who-else-knows", "Nobody.")
    assert (full["state"], full["missing_parts"]) == ("briefed", [])
    assert stage.step("advance")["state"] == "introducing"


def test_brief_that_says_nothing_or_too_much_is_refused(stage: Stage) -> None:
    stage.start()
    assert (
        stage.amina.json("handover", "brief", stage.case, stage.nana, status=2)["error"]["params"]["field"] == "brief"
    )
    path = stage.amina.folder / "brief.json"
    for text, status in (('{"rumour": "x"}', 2), ('["why"]', 2), ('{"why": 1}', 2), ("{", 6)):
        path.write_text(text, encoding="utf-8")
        stage.amina.json("handover", "brief", stage.case, stage.nana, "--file", str(path), status=status)


def test_nobody_is_introduced_before_it_comes_to_that(stage: Stage) -> None:
    stage.start()
    meeting = (stage.nana, "--mode", "joint_visit")
    assert stage.refused("introduce", *meeting) == "no_such_step"
    stage.step("advance")
    assert stage.refused("introduce", *meeting) == "incoming_key_verified"
    stage.verify()
    stage.step("advance")
    assert stage.refused("introduce", *meeting) == "briefs_complete"
    assert stage.step("show")["items"][0]["state"] == "listed"


def test_transfer_waits_for_introductions_consent_and_bundle(stage: Stage) -> None:
    stage.to_introducing()
    assert stage.refused() == "every_item_introduced"
    stage.introduce(stage.nana)
    assert stage.refused() == "every_item_introduced"
    stage.introduce(stage.awa, accepts="--reaction hesitates")
    assert stage.refused() == "consent_gate_passed"
    missing = {found["guard"]: found["contacts"] for found in stage.step("show")["missing"]}
    assert missing == {"consent_gate_passed": [stage.awa], "bundle_exported": []}
    stage.introduce(stage.awa)
    assert stage.refused() == "bundle_exported"


def test_acceptance_is_a_consent_to_this_successor_and_nobody_else(stage: Stage) -> None:
    stage.to_introducing()
    line = ("consent", "check", stage.nana, "--purpose", "hand_over_to_successor", "--audience", "mission")
    hand_over = (*line, "--movement", "hand_over", "--recipient")
    assert stage.amina.json(*hand_over, stage.bruno_id)["answer"] == "ask"
    done = stage.introduce(stage.nana)
    assert (len(done["consents"]), done["refusals"]) == (1, [])
    for matter in ("person", "content"):
        found = stage.amina.json(*hand_over, stage.bruno_id, "--matter", matter)
        assert (found["answer"], found["consent"]) == ("allow", done["consents"][0])
    assert stage.amina.json(*hand_over, stage.salma_id, status=5)["reason"] == "not_named_successor"
    stage.amina.json("undo")
    assert stage.amina.json(*hand_over, stage.bruno_id)["answer"] == "ask"
    assert stage.step("coverage")["introduced"] == 0


def test_contact_that_declines_refuses_until_it_accepts(stage: Stage) -> None:
    stage.to_introducing()
    check = (
        *("consent", "check", stage.awa, "--purpose", "hand_over_to_successor", "--audience", "mission"),
        *("--movement", "hand_over", "--recipient", stage.bruno_id),
    )
    done = stage.introduce(stage.awa, accepts="--reaction declines")
    assert len(done["refusals"]) == 1
    assert stage.amina.json(*check, status=5)["reason"] == "consent_refused"
    assert stage.step("coverage")["introduced"] == 0
    stage.introduce(stage.awa)
    assert stage.amina.json(*check)["answer"] == "allow"


def test_failed_meeting_introduces_nobody_and_writes_no_consent(stage: Stage) -> None:
    stage.to_introducing()
    stage.step("introduce", stage.nana, "--mode", "joint_call", "--state", "failed", "--follow-up", "Try again.")
    assert stage.amina.json("consent", "list", stage.nana)["consents"] == []
    assert stage.refused() == "every_item_introduced"


def test_contact_left_out_needs_a_reason_and_holds_nothing_up(stage: Stage) -> None:
    stage.to_introducing()
    missing = stage.amina.json("handover", "leave-out", stage.case, stage.awa, status=2)
    assert missing["error"]["params"]["field"] == "reason"
    assert stage.step("leave-out", stage.awa, "--reason", "Moved abroad.")["state"] == "not_handed_over"
    assert stage.step("leave-out", stage.nana, "--reason", "On pilgrimage.", "--as", "awaiting_contact")["state"] == (
        "awaiting_contact"
    )
    assert stage.refused() == "bundle_exported"


def test_withheld_contact_names_the_rule_and_needs_one(stage: Stage) -> None:
    stage.to_introducing()
    assert stage.step("leave-out", stage.awa, "--as", "withheld")["state"] == "withheld"
    shown = {item["contact"]: item["why"] for item in stage.step("show")["items"]}
    assert shown[stage.awa] == "no_consent_record"
    assert stage.step("coverage")["withheld"] == 1
    stage.introduce(stage.nana)
    assert stage.refused("leave-out", stage.nana, "--as", "withheld") == "nothing_withholds"


def test_caveat_keeps_a_contact_out_of_the_gate(stage: Stage) -> None:
    stage.amina.json("contact", "edit", stage.awa, "--set", 'caveats="verbal_only"')
    stage.to_introducing()
    stage.introduce(stage.nana, stage.awa)
    assert stage.refused() == "consent_gate_passed"
    assert stage.step("leave-out", stage.awa, "--as", "withheld")["state"] == "withheld"
    assert stage.step("show")["items"][1]["why"] == "verbal_only"
    assert stage.refused() == "bundle_exported"


def test_archived_contact_needs_neither_introduction_nor_consent(stage: Stage) -> None:
    stage.to_introducing()
    stage.step("add", stage.awa, "--verb", "archive", "--priority", "2")
    stage.introduce(stage.nana)
    assert stage.refused() == "bundle_exported"
    shown = {item["contact"]: (item["verb"], item["priority"]) for item in stage.step("show")["items"]}
    assert shown[stage.awa] == ("archive", 2)


def test_only_the_holder_moves_the_case_and_only_the_successor_reads_back(stage: Stage) -> None:
    stage.to_introducing()
    salma = stage.salma
    assert stage.refused(by=salma) == "holder_only"
    assert stage.refused("add", stage.awa, "--priority", "2", by=salma) == "holder_only"
    assert stage.refused("brief", stage.awa, "--why", "x", by=salma) == "holder_only"
    assert stage.refused("edit", "--last-day", "2026-12-07", by=salma) == "holder_only"
    assert stage.refused("introduce", stage.awa, "--mode", "letter", by=salma) == "holder_only"
    assert stage.refused("leave-out", stage.awa, "--reason", "x", by=salma) == "holder_only"
    assert stage.refused("readback", stage.nana, *READ_BACK) == "successor_only"
    assert stage.refused("accept", stage.nana) == "successor_only"
    assert stage.refused("decline", stage.nana, "--reason", "x") == "successor_only"
    assert stage.refused("sign-off") == "supervisor_signed"
    assert stage.refused("sign-off", by=salma) == "every_item_introduced"
    assert stage.refused("agree") == "read_backs_accepted"


def test_successor_in_the_same_vault_waits_for_the_bundle_too(stage: Stage) -> None:
    stage.case = stage.amina.json("handover", "start", "--incoming", stage.salma_id, *DAYS)["case"]
    assert stage.refused("accept", stage.nana, by=stage.salma) == "bundle_exported"


def test_case_is_suspended_with_reason_and_return_date_and_goes_on(stage: Stage) -> None:
    stage.to_introducing()
    assert stage.refused("advance", "--to", "suspended") == "reason_given"
    assert stage.refused("advance", "--to", "suspended", "--reason", "Ill.") == "return_date_given"
    line = ("--to", "suspended", "--reason", "Ill.", "--until", "2026-12-01")
    assert stage.step("advance", *line)["state"] == "suspended"
    assert stage.step("advance")["state"] == "introducing"
    assert stage.refused("advance", "--to", "cancelled") == "reason_given"
    assert stage.step("advance", "--to", "cancelled", "--reason", "Extended by a year.")["state"] == "cancelled"
    assert stage.refused() == "no_such_step"


def test_coverage_counts_what_was_done(stage: Stage) -> None:
    stage.to_introducing()
    stage.introduce(stage.nana)
    expected = {
        "total": 2, "briefed": 1, "introduced": 1, "confirmed": 0, "declined": 0, "withheld": 0, "single_steward": 2,
    }  # fmt: skip
    assert stage.step("coverage") == expected
    assert stage.amina.json("handover", "coverage") == expected
    listed = stage.amina.json("handover", "list")["cases"]
    assert [(row["case"], row["state"], row["coverage"]) for row in listed] == [(stage.case, "introducing", expected)]
    assert "single steward  2" in stage.amina.run("handover", "coverage", stage.case).stdout


def test_people_read_what_is_missing_in_words(stage: Stage) -> None:
    stage.start()
    stage.step("advance")
    shown = stage.amina.run("handover", "show", stage.case)
    assert "missing for briefing:" in shown.stdout
    assert "the key of the incoming officer" in shown.stdout
    refused = stage.amina.run("handover", "advance", stage.case)
    assert (refused.status, "is verified" in refused.stderr) == (5, True)


def test_registry_coverage_counts_by_steward_and_names_the_silent(stage: Stage) -> None:
    contact(stage.amina, "Lent Invented", "--steward", stage.salma_id)
    found = stage.amina.json("handover", "coverage", "--registry", "--not-fed-since", "2026-11-01")
    assert (found["total"], found["unstewarded"]) == (3, 0)
    assert {row["officer"]: row["contacts"] for row in found["officers"]} == {
        officer_of(stage.amina): 2,
        stage.salma_id: 1,
    }
    assert found["components"] == [{"component": "Civil Affairs", "officers": 2, "contacts": 3}]
    assert [(row["officer"], row["last_fed"]) for row in found["not_fed"]] == [(stage.bruno_id, None)]
    assert "3 contacts, 0 without steward" in stage.amina.run("handover", "coverage", "--registry").stdout
    assert stage.amina.run("handover", "coverage", "--not-fed-since", "2026-11-01").status == 2
    assert stage.amina.run("handover", "coverage", "44" * 16, "--registry").status == 2
