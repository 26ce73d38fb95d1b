"""What is not believed is not taken in: strangers, changed bytes, replays, late files, decisions for something else."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rolodex.clock import FixedClock
from tests.cli import bundles
from tests.cli.bundles import agreed, decisions, exported, knows, ledger, officer_id, stick
from tests.cli.harness import Terminal

Make = Callable[..., Terminal]
Pair = tuple[Terminal, Terminal, str]


@pytest.fixture
def pair(terminal: Make) -> Pair:
    """Amina with a contact, and Bruno; each has compared the other's keys."""
    amina, bruno = terminal("amina"), terminal("bruno")
    bundles.acquainted(amina, bruno)
    nana = str(amina.json("contact", "add", "--name", "Nana Invented", "--category", "civil_society")["id"])
    agreed(amina, nana)
    return amina, bruno, nana


def refused(person: Terminal, file: Path, status: int, *more: str) -> str:
    """The code with which an import is refused, after making sure that it wrote nothing."""
    before = ledger(person), person.json("bundle", "list")["imports"]
    found = person.json("bundle", "import", str(file), *more, status=status)
    assert (ledger(person), person.json("bundle", "list")["imports"]) == before
    return str(found["error"]["code"])


def test_strangers_bundle_is_shown_as_unverified_and_not_taken_in(pair: Pair, terminal: Make) -> None:
    amina, _, nana = pair
    carla = terminal("carla")
    knows(amina, carla)
    file = exported(amina, carla, "--purpose", "update", "--contact", nana)
    shown = carla.json("bundle", "inspect", str(file))
    assert (shown["verified"], shown["signer"]["state"], shown["signer"]["name"]) == (False, "unknown", "Amina")
    assert refused(carla, file, 7) == "signer_unknown"


def test_known_but_unverified_signer_is_shown_as_such(pair: Pair, terminal: Make) -> None:
    amina, _, nana = pair
    carla = terminal("carla")
    knows(amina, carla)
    knows(carla, amina, verified=False)
    file = exported(amina, carla, "--purpose", "update", "--contact", nana)
    shown = carla.json("bundle", "inspect", str(file))
    assert (shown["verified"], shown["signer"]["state"]) == (False, "unverified")


def test_revoked_signer_is_refused(pair: Pair) -> None:
    amina, bruno, nana = pair
    file = exported(amina, bruno, "--purpose", "update", "--contact", nana)
    bruno.json("recipient", "revoke", officer_id(amina), "--yes")
    assert refused(bruno, file, 7) == "signer_unknown"


def test_bundle_for_somebody_else_does_not_open(pair: Pair, terminal: Make) -> None:
    amina, bruno, nana = pair
    carla = terminal("carla")
    knows(carla, amina)
    file = exported(amina, bruno, "--purpose", "update", "--contact", nana)
    assert refused(carla, file, 7) == "not_a_recipient"


@pytest.mark.parametrize("place", [0.01, 0.3, 0.6, 0.95])
def test_flipped_byte_is_refused_and_nothing_is_written(pair: Pair, place: float) -> None:
    amina, bruno, nana = pair
    file = exported(amina, bruno, "--purpose", "update", "--contact", nana)
    data = bytearray(file.read_bytes())
    data[int(len(data) * place)] ^= 1
    file.write_bytes(data)
    before = ledger(bruno)
    assert bruno.run("bundle", "import", str(file)).status in {6, 7}
    assert ledger(bruno) == before


def test_same_file_again_is_a_replay_also_after_undo(pair: Pair) -> None:
    amina, bruno, nana = pair
    file = exported(amina, bruno, "--purpose", "update", "--contact", nana)
    done = bruno.json("bundle", "import", str(file))
    assert refused(bruno, file, 7) == "replayed"
    bruno.json("bundle", "undo", done["bundle_id"])
    assert refused(bruno, file, 7) == "replayed"


def test_older_bundle_of_the_same_signer_is_out_of_sequence(pair: Pair) -> None:
    amina, bruno, nana = pair
    older = exported(amina, bruno, "--purpose", "update", "--contact", nana)
    newer = exported(amina, bruno, "--purpose", "update", "--contact", nana)
    bruno.json("bundle", "import", str(newer))
    assert refused(bruno, older, 7) == "out_of_sequence"


def test_bundle_past_its_date_is_expired_even_if_the_clock_goes_back(pair: Pair, clock: FixedClock) -> None:
    amina, bruno, nana = pair
    file = exported(amina, bruno, "--purpose", "update", "--contact", nana, "--expires-days", "3")
    clock.move_to(datetime(2026, 11, 24, tzinfo=UTC))
    assert refused(bruno, file, 7) == "expired"
    bruno.json("identity", "public-card", "--out", str(bruno.folder / "later.rlxcard"))
    clock.move_to(datetime(2026, 11, 21, tzinfo=UTC))
    assert refused(bruno, file, 7) == "expired"


def test_decisions_for_another_content_are_refused(pair: Pair) -> None:
    amina, bruno, nana = pair
    file = exported(amina, bruno, "--purpose", "update", "--contact", nana)
    path = decisions(bruno, file, {}, digest="00" * 32)
    assert refused(bruno, file, 8, "--decisions", str(path)) == "conflict"


@pytest.mark.parametrize(
    "content",
    [
        '{"answers": {}}',
        '{"digest": "x", "answers": []}',
        '{"digest": "x", "answers": {"a": "perhaps"}}',
        '{"digest": "x", "more": 1}',
        '{"digest": "x", "exclude": ["x"]}',
        '{"digest": "x", "confirm_deletions": true}',
        "[]",
    ],
)
def test_decisions_that_are_no_decisions_are_invalid(pair: Pair, content: str) -> None:
    amina, bruno, nana = pair
    file = exported(amina, bruno, "--purpose", "update", "--contact", nana)
    path = bruno.folder / "decisions.json"
    path.write_text(content, encoding="utf-8")
    assert refused(bruno, file, 2, "--decisions", str(path)) == "invalid"


def test_answer_to_a_question_that_was_not_asked_is_invalid(pair: Pair) -> None:
    amina, bruno, nana = pair
    file = exported(amina, bruno, "--purpose", "update", "--contact", nana)
    path = decisions(bruno, file, {"00" * 16: "accept"})
    assert refused(bruno, file, 2, "--decisions", str(path)) == "invalid"


def test_inspect_writes_nothing(pair: Pair) -> None:
    amina, bruno, nana = pair
    file = exported(amina, bruno, "--purpose", "update", "--contact", nana)
    entries = len(bruno.json("audit", "list")["entries"])
    before = ledger(bruno)
    found = bruno.json("bundle", "inspect", str(file))
    assert found["counts"]["new"]["contact"] == 1
    assert ledger(bruno) == before
    assert len(bruno.json("audit", "list")["entries"]) == entries


def test_content_that_changed_since_the_preview_is_not_exported(pair: Pair) -> None:
    amina, bruno, nana = pair
    order = ("--purpose", "update", "--contact", nana, "--to", officer_id(bruno))
    seen = amina.json("bundle", "preview", *order)["digest"]
    assert amina.json("bundle", "preview", *order)["digest"] == seen
    amina.json("contact", "edit", nana, "--status", "dormant")
    folder = stick(amina)
    found = amina.json("bundle", "export", *order, "--out", str(folder), "--expect-digest", seen, status=8)
    assert found["error"]["code"] == "conflict"
    assert list(folder.iterdir()) == []
    assert amina.json("bundle", "list")["exports"] == []


def test_nobody_exports_to_keys_that_are_unknown_changed_or_revoked(pair: Pair) -> None:
    amina, bruno, nana = pair
    what = ("bundle", "preview", "--purpose", "refer", "--contact", nana, "--to")
    assert amina.json(*what, "ab" * 16, status=2)["error"]["params"] == {"what": "recipient"}
    amina.json("recipient", "revoke", officer_id(bruno), "--yes")
    assert amina.json(*what, officer_id(bruno), status=5)["error"]["params"] == {"rule": "recipient_revoked"}


def test_every_export_and_import_is_in_the_audit_log(pair: Pair) -> None:
    amina, bruno, nana = pair
    bruno.json("bundle", "import", str(exported(amina, bruno, "--purpose", "update", "--contact", nana)))
    out = [entry["action"] for entry in amina.json("audit", "list")["entries"]]
    assert {"bundle.export", "bundle.exported"} <= set(out)
    assert "bundle.import" in [entry["action"] for entry in bruno.json("audit", "list")["entries"]]
