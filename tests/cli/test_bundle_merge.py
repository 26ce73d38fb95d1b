"""S7. Two sites edited one person: what does not overlap merges silently, what does is asked; order does not matter."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli import bundles
from tests.cli.bundles import agreed, asked, decided, exported, ledger, phones, sent, slot_of, values
from tests.cli.harness import Terminal

Make = Callable[..., Terminal]

OLD, FROM_BRUNO, FROM_CARLA = "+22376000001", "+22376000002", "+22376000003"


@dataclass(slots=True)
class Sites:
    """Amina, whose contact Nana both colleagues have, and the files that they send back."""

    amina: Terminal
    bruno: Terminal
    carla: Terminal
    nana: str

    def back(self, person: Terminal) -> Path:
        """What a colleague sends back."""
        return exported(person, self.amina, "--purpose", "update", "--contact", self.nana)


@pytest.fixture
def sites(terminal: Make) -> Sites:
    amina, bruno, carla = terminal("amina"), terminal("bruno"), terminal("carla")
    bundles.acquainted(amina, bruno, carla)
    line = ("contact", "add", "--name", "Nana Invented", "--category", "civil_society", "--phone", OLD)
    nana = str(amina.json(*line)["id"])
    agreed(amina, nana)
    for person in (bruno, carla):
        sent(amina, person, "--purpose", "update", "--contact", nana)
    return Sites(amina, bruno, carla, nana)


def renumbered(sites: Sites) -> None:
    """Both change the same phone, differently."""
    for person, number in ((sites.bruno, FROM_BRUNO), (sites.carla, FROM_CARLA)):
        slot = slot_of(person, sites.nana, "phones")
        person.json("contact", "edit", sites.nana, "--phone", number, "--slot", slot)


def test_edits_that_do_not_overlap_merge_without_a_question(sites: Sites) -> None:
    sites.bruno.json("interaction", "log", sites.nana, "--channel", "phone", "--summary", "Asked about the road.")
    sites.carla.json("contact", "edit", sites.nana, "--language", "fr:fluent")
    for person in (sites.bruno, sites.carla):
        found = sites.amina.json("bundle", "import", str(sites.back(person)))
        assert (found["applied"], found["conflicts"]) == (True, [])
    assert values(sites.amina, sites.nana, "languages") == [{"language": "fr", "fluency": "fluent"}]
    heard = sites.amina.json("interaction", "list", "--contact", sites.nana)["interactions"]
    assert len(heard) == 1


def test_phone_changed_twice_shows_base_mine_and_theirs_and_writes_nothing_undecided(sites: Sites) -> None:
    renumbered(sites)
    sites.amina.json("bundle", "import", str(sites.back(sites.bruno)))
    file = sites.back(sites.carla)
    before = ledger(sites.amina)
    refused = sites.amina.json("bundle", "import", str(file), status=8)
    assert (refused["error"]["code"], refused["error"]["params"]) == ("decisions_needed", {"conflict": 1})
    (question,) = sites.amina.json("bundle", "inspect", str(file))["conflicts"]
    assert [side["value"]["e164"] for side in question["base"]] == [OLD]
    assert [side["value"]["e164"] for side in question["mine"]] == [FROM_BRUNO]
    assert [side["value"]["e164"] for side in question["theirs"]] == [FROM_CARLA]
    assert (question["contacts"], question["field"], question["level"]) == ([sites.nana], "phones", "confidential")
    assert question["answers"] == ["mine", "theirs", "both", "later"]
    assert ledger(sites.amina) == before


@pytest.mark.parametrize(
    ("answer", "held"),
    [
        ("mine", [FROM_BRUNO]),
        ("theirs", [FROM_CARLA]),
        ("both", [FROM_BRUNO, FROM_CARLA]),
        ("later", [FROM_BRUNO, FROM_CARLA]),
    ],
)
def test_answer_to_a_conflict_decides_what_stands(sites: Sites, answer: str, held: list[str]) -> None:
    renumbered(sites)
    sites.amina.json("bundle", "import", str(sites.back(sites.bruno)))
    file = sites.back(sites.carla)
    (question,) = asked(sites.amina.json("bundle", "inspect", str(file)))
    found = decided(sites.amina, file, {question["id"]: answer})
    assert phones(sites.amina, sites.nana) == held
    shown = sites.amina.json("contact", "show", sites.nana)
    assert shown["conflicts"] == (1 if answer == "later" else 0)
    assert len(found["conflicts"]) == (1 if answer == "later" else 0)


def test_either_order_of_import_gives_the_same_claims(sites: Sites) -> None:
    renumbered(sites)
    sites.bruno.json("contact", "edit", sites.nana, "--status", "dormant")
    files = [sites.back(sites.bruno), sites.back(sites.carla)]
    twin = Terminal(sites.amina.folder.with_name("twin"), sites.amina.clock, sites.amina.passphrase)
    shutil.copytree(sites.amina.folder / "vault", twin.folder / "vault")
    for person, order in ((sites.amina, files), (twin, files[::-1])):
        for file in order:
            questions = asked(person.json("bundle", "inspect", str(file)))
            decided(person, file, {question["id"]: "later" for question in questions})
    assert ledger(sites.amina) == ledger(twin)
    assert phones(twin, sites.nana) == [FROM_BRUNO, FROM_CARLA]
    assert sites.amina.json("vault", "verify")["sound"] is True


def test_undo_of_an_import_restores_what_was_shown(sites: Sites) -> None:
    renumbered(sites)
    sites.bruno.json("contact", "edit", sites.nana, "--status", "dormant")
    before = sites.amina.json("contact", "show", sites.nana)["claims"]
    done = sites.amina.json("bundle", "import", str(sites.back(sites.bruno)))
    assert phones(sites.amina, sites.nana) == [FROM_BRUNO]
    assert sites.amina.json("bundle", "undo", done["bundle_id"])["withdrawn"] == done["changes"]["claims"]
    assert sites.amina.json("contact", "show", sites.nana)["claims"] == before
    (row,) = sites.amina.json("bundle", "list")["imports"]
    assert row["state"] == "undone"
    again = sites.amina.json("bundle", "undo", done["bundle_id"], status=5)
    assert again["error"]["params"]["reason"] == "already_undone"


def test_excluded_contact_stays_out_with_all_that_names_it(sites: Sites) -> None:
    sites.bruno.json("interaction", "log", sites.nana, "--channel", "phone", "--summary", "Asked about the road.")
    other = sites.bruno.json("contact", "add", "--name", "Other Invented", "--category", "civil_society")["id"]
    agreed(sites.bruno, other)
    what = ("--purpose", "update", "--contact", sites.nana, "--contact", other)
    file = exported(sites.bruno, sites.amina, *what)
    decided(sites.amina, file, {}, exclude=[other])
    rows = sites.amina.json("contact", "list")["contacts"]
    assert [row["id"] for row in rows] == [sites.nana]
    assert sites.amina.json("contact", "show", other, status=2)["error"]["code"] == "not_found"
    assert len(sites.amina.json("interaction", "list", "--contact", sites.nana)["interactions"]) == 1


def test_deletion_is_a_proposal_that_needs_an_answer_and_a_typed_number(sites: Sites) -> None:
    sites.bruno.json("contact", "delete", sites.nana, "--yes")
    file = exported(sites.bruno, sites.amina, "--purpose", "notice", "--contact", sites.nana)
    found = sites.amina.json("bundle", "inspect", str(file))
    (question,) = found["deletions"]
    assert (question["answers"], found["confirm_deletions"]) == (["accept", "refuse"], 1)
    assert sites.amina.json("bundle", "import", str(file), status=8)["error"]["params"] == {"deletion": 1}
    path = bundles.decisions(sites.amina, file, {question["id"]: "accept"})
    unconfirmed = sites.amina.json("bundle", "import", str(file), "--decisions", str(path), status=8)
    assert unconfirmed["error"]["params"] == {"what": "confirm_deletions", "deletions": 1, "held": 1}
    decided(sites.amina, file, {question["id"]: "accept"}, confirm_deletions=1)
    assert sites.amina.json("contact", "list")["contacts"] == []


def test_refused_deletion_leaves_the_contact_as_it_was(sites: Sites) -> None:
    before = sites.amina.json("contact", "show", sites.nana)["claims"]
    sites.bruno.json("contact", "delete", sites.nana, "--yes")
    file = exported(sites.bruno, sites.amina, "--purpose", "notice", "--contact", sites.nana)
    (question,) = sites.amina.json("bundle", "inspect", str(file))["deletions"]
    decided(sites.amina, file, {question["id"]: "refuse"}, confirm_deletions=1)
    assert sites.amina.json("contact", "show", sites.nana)["claims"] == before
