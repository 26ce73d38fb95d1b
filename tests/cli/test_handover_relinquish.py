"""The end of Amina's access on the command line: asked, done once, told in both forms. Real bundles."""

from collections.abc import Callable

import pytest

from tests.cli.handover_stage import READ_BACK, Stage, answer, officer_of, staged, transferred
from tests.cli.harness import Terminal


@pytest.fixture
def stage(terminal: Callable[..., Terminal]) -> Stage:
    """Amina with two contacts, a supervisor with a slot in her vault, Bruno."""
    return staged(terminal)


def test_access_ends_after_a_yes_and_every_read_says_so(stage: Stage) -> None:
    bundle_id = transferred(stage)
    assert stage.refused("relinquish", "--yes") == "receipt_verified"
    stage.bruno.json("handover", "readback", stage.case, stage.nana, *READ_BACK)
    stage.bruno.json("handover", "accept", stage.case, stage.nana, stage.awa)
    answer(stage, bundle_id)
    assert stage.refused("relinquish", stage.nana, "--yes") == "read_backs_agreed"
    stage.step("agree")
    counts = stage.step("show")["coverage"]

    granted = stage.salma.json("handover", "relinquish", stage.case, "--later-until", "2026-12-10")
    assert (granted["until"], granted["relinquished"]) == ("2026-12-10", [])
    assert stage.refused("relinquish", "--later-until", "2026-12-10") == "supervisor_only"

    unasked = stage.amina.json("handover", "relinquish", stage.case, status=130)
    assert unasked["error"]["params"]["what"] == "not_confirmed"
    done = stage.step("relinquish", "--yes", "--reason", "End of assignment.")
    assert set(done["relinquished"]) == {stage.nana, stage.awa}
    assert done["kept"] == []
    assert {one["made_on"] for one in done["backups"]} == {"2026-11-20"}
    assert {one["gone_by"] for one in done["backups"]} == {"2026-12-20"}

    for verb in ("show", "reveal", "history"):
        assert stage.amina.json("contact", verb, stage.nana, status=2)["error"]["code"] == "not_found"
    assert stage.amina.json("contact", "list")["contacts"] == []
    shown = stage.step("show")
    assert shown["coverage"] == counts
    assert {item["relinquished_on"] for item in shown["items"]} == {"2026-11-20"}
    assert {item["display_name"] for item in shown["items"]} == {None}
    assert "relinquished on 2026-11-20" in stage.amina.run("handover", "show", stage.case).stdout
    assert stage.amina.json("undo", status=5)["error"]["params"]["reason"] == "erased"
    assert stage.step("relinquish", "--yes")["relinquished"] == []
    assert stage.amina.json("vault", "verify")["projections_agree"] is True


def test_text_names_what_stays_and_the_backups(stage: Stage) -> None:
    bundle_id = transferred(stage)
    stage.bruno.json("handover", "readback", stage.case, stage.nana, *READ_BACK)
    stage.bruno.json("handover", "accept", stage.case, stage.nana)
    answer(stage, bundle_id)
    stage.step("agree")
    own = officer_of(stage.amina)
    result = stage.amina.run("handover", "relinquish", stage.case, "--yes")
    assert result.status == 0
    assert "erased 1, kept 1" in result.stdout
    assert f"contact {stage.awa} stays until the successor accepted the contact" in result.stdout
    assert "still holds them and goes by 2026-12-20" in result.stdout
    assert own not in result.stdout
