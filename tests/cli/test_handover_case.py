"""The verbs around a case: linked people, other things, referrals, pre-filled briefs, the timeline; text and status."""

from collections.abc import Callable

import pytest

from tests.cli import handover_stage
from tests.cli.handover_stage import Stage
from tests.cli.harness import Terminal


@pytest.fixture
def stage(terminal: Callable[..., Terminal]) -> Stage:
    return handover_stage.staged(terminal)


def test_other_things_are_added_changed_ticked_off_and_taken_out(stage: Stage) -> None:
    stage.start()
    added = stage.step("other", "--kind", "report_due", "--what", "Monthly report", "--due", "2026-11-01")
    slot = added["other_items"][0]["slot"]
    assert added["other_items"][0]["late"]
    text = stage.amina.run("handover", "show", stage.case).stdout
    assert "Monthly report" in text
    assert "late" in text

    changed = stage.step("other", "--edit", slot, "--no-due", "--what", "Weekly report")["other_items"]
    assert [(one["what"], one["due"], one["late"]) for one in changed] == [("Weekly report", None, False)]
    assert [one["done"] for one in stage.step("other", "--done", slot)["other_items"]] == [True]
    assert [one["done"] for one in stage.step("other", "--open", slot)["other_items"]] == [False]
    assert stage.step("other", "--remove", slot)["other_items"] == []


@pytest.mark.parametrize(
    "line",
    [
        ("other", "--kind", "group"),
        ("other", "--what", "Elders"),
        ("other", "--no-due"),
        ("other", "--kind", "group", "--what", "Elders", "--done", "0" * 32),
        ("brief", "--suggest"),
        ("brief", "--prefill", "--why", "Chairs the market."),
    ],
)
def test_line_that_says_too_little_or_too_much_is_wrong_usage(stage: Stage, line: tuple[str, ...]) -> None:
    verb, *more = line
    stage.start()
    assert stage.amina.run("handover", verb, stage.case, *more).status == 2


def test_referral_needs_one_addressee_and_consent_where_data_go(stage: Stage) -> None:
    stage.start()
    nobody = stage.amina.json("handover", "refer", stage.case, stage.awa, status=2)
    assert nobody["error"]["params"] == {"field": "to", "reason": "name_exactly_one"}
    line = ("refer", stage.awa, "--to", "The clinic")
    assert stage.refused(*line, "--with-data") == "consent_gate_passed"

    assert stage.step(*line)["state"] == "referred"

    items = {item["contact"]: item for item in stage.step("show")["items"]}
    assert items[stage.awa]["referral"] == {
        "to": "The clinic",
        "told_on": "2026-11-20",
        "answer": None,
        "with_data": False,
    }
    assert items[stage.nana]["referral"] is None
    assert "to The clinic, told on 2026-11-20" in stage.amina.run("handover", "show", stage.case).stdout


def test_nothing_of_a_referred_contact_goes_to_the_successor_and_other_things_do(stage: Stage) -> None:
    stage.to_introducing()
    stage.introduce(stage.nana)
    stage.step("brief", stage.awa, "--why", "Heron knows the pass.")
    stage.step("refer", stage.awa, "--to", "The clinic behind the well")
    stage.step("other", "--kind", "mailing_list", "--what", "Partners of Gao")
    bundle_id = handover_stage.export(stage)
    assert stage.step("advance")["state"] == "transferred"

    case = stage.bruno.json("handover", "show", stage.case)
    assert {row["id"] for row in stage.bruno.json("contact", "list")["contacts"]} == {stage.nana}
    (referred,) = [item for item in case["items"] if item["verb"] == "refer"]
    assert (referred["contact"], referred["state"], referred["referral"]) == (None, "referred", None)
    told = stage.bruno.run("handover", "timeline", stage.case).stdout
    assert "referred" in told
    assert "clinic" not in str(case) + told

    slot = case["other_items"][0]["slot"]
    stage.bruno.json("handover", "other", stage.case, "--done", slot)
    handover_stage.answer(stage, bundle_id)
    assert [one["done"] for one in stage.step("show")["other_items"]] == [True]
    refused = stage.amina.json("handover", "other", stage.case, "--open", slot, status=5)
    assert refused["error"]["params"]["guard"] == "holder_only"


def test_linked_people_are_listed_with_the_reason_and_taken_by_one_line(stage: Stage) -> None:
    kadi = handover_stage.contact(stage.amina, "Kadi Invented")
    stage.start("--contact", stage.nana)
    ends = ("--from-contact", kadi, "--to-contact", stage.nana)
    stage.amina.json("relationship", "add", "--type", "gatekeeper_to", *ends)

    assert "gatekeeper to Nana" in stage.amina.run("handover", "linked", stage.case).stdout
    taken = stage.step("add", kadi, stage.awa, "--priority", "2")
    assert [(row["contact"], row["state"]) for row in taken["items"]] == [(kadi, "listed"), (stage.awa, "listed")]
    assert stage.step("linked")["offers"] == []


def test_timeline_tells_the_steps_in_words(stage: Stage) -> None:
    stage.to_introducing()
    stage.introduce(stage.nana)

    text = stage.amina.run("handover", "timeline", stage.case).stdout

    assert text.index("listed") < text.index("briefing started") < text.index("introducing started")
    assert text.index("introducing started") < text.index("joint visit")
