"""S0. Three officers of two components feed the focal point's registry; a newcomer is served; a withdrawal is heard."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.e2e.person import Person, only_file


@dataclass
class Mission:
    """The people of the story; `stick` gives a fresh folder for each file that travels."""

    folder: Path
    people: dict[str, Person] = field(default_factory=dict)
    contacts: dict[str, list[str]] = field(default_factory=dict)
    sticks: int = 0

    def stick(self) -> Path:
        self.sticks += 1
        path = self.folder / f"stick-{self.sticks}"
        path.mkdir()
        return path

    def feed(self, name: str) -> dict[str, object]:
        """One officer feeds the registry; answers with the registry's import."""
        person, registry = self.people[name], self.people["registry"]
        stick = self.stick()
        person("bundle", "export", "--purpose", "feed", "--to", registry.officer, "--out", str(stick))
        return registry("bundle", "import", str(only_file(stick)))


OFFICERS = (
    ("amina", "Amina One", "Civil Affairs"),
    ("bruno", "Bruno Two", "Civil Affairs"),
    ("carla", "Carla Three", "Human Rights"),
)


@pytest.fixture(scope="module")
def mission(tmp_path_factory: pytest.TempPathFactory) -> Mission:
    found = Mission(tmp_path_factory.mktemp("s0"))
    registry = Person(found.folder / "registry", "Focal Point").create("Mission Support")
    found.people["registry"] = registry
    for key, name, component in OFFICERS:
        person = Person(found.folder / key, name).create(component)
        found.people[key] = person
        person.knows(registry)
        registry.knows(person)
        lines = [
            (
                *("contact", "add", "--name", f"{name.split()[0]} Official {number}", "--category", "host_government"),
                *("--phone", f"office:+2237611{len(found.contacts)}{number:03d}"),
            )
            for number in range(3)
        ]
        lines.append(
            (
                "contact",
                "add",
                "--name",
                "Shared Person Invented",
                "--category",
                "civil_society",
                "--phone",
                "+22376999999",
            )
        )
        found.contacts[key] = [document["id"] for document in person.batch(lines)]
        shared = found.contacts[key][-1]
        person(
            *("consent", "add", shared, "--purpose", "contact_and_liaison", "--audience", "mission"),
            *("--status", "given", "--on-hand-over", "allow"),
        )
        person("contact", "add", "--name", "code_name:Heron", "--category", "source", "--phone", "+22376777777")
    return found


def test_common_rolodex_from_feed_to_notice(mission: Mission) -> None:
    registry_is_fed(mission)
    shared = same_person_is_proposed(mission)
    newcomer = newcomer_is_served(mission, shared)
    withdrawal_is_heard(mission, newcomer)


def registry_is_fed(mission: Mission) -> None:
    """Feeding changes no stewardship, the source stays at home, and who has not fed is listed."""
    registry, amina = mission.people["registry"], mission.people["amina"]
    mission.feed("amina")
    mission.feed("bruno")

    rows = registry("contact", "list", "--limit", "100")["contacts"]
    assert len(rows) == 8
    assert {row["steward"] for row in rows} == {amina.officer, mission.people["bruno"].officer}
    assert registry("contact", "search", "heron")["results"] == []

    coverage = registry("handover", "coverage", "--registry", "--not-fed-since", "2026-01-01")
    by_officer = {row["officer"]: row["contacts"] for row in coverage["officers"]}
    assert by_officer[amina.officer] == 4
    assert {row["component"] for row in coverage["components"]} >= {"Civil Affairs"}
    assert [row["officer"] for row in coverage["not_fed"]] == [mission.people["carla"].officer]
    mission.feed("carla")
    assert registry("handover", "coverage", "--registry", "--not-fed-since", "2026-01-01")["not_fed"] == []


def same_person_is_proposed(mission: Mission) -> set[str]:
    """The same person fed three times is proposed as a duplicate, not made into one truth."""
    registry = mission.people["registry"]
    pairs = registry("contact", "duplicates")["pairs"]
    shared = {mission.contacts[key][-1] for key, _, _ in OFFICERS}
    proposed = {frozenset((pair["a"], pair["b"])) for pair in pairs if pair["verdict"] in {"same", "choice"}}
    assert proposed >= {frozenset((a, b)) for a in shared for b in shared if a < b}

    return shared


def newcomer_is_served(mission: Mission, shared: set[str]) -> Person:
    """A newcomer receives a filtered bundle out of the registry."""
    registry = mission.people["registry"]
    newcomer = Person(mission.folder / "newcomer", "Dara Newcomer").create("Human Rights")
    registry.knows(newcomer)
    newcomer.knows(registry)
    stick = mission.stick()
    registry(
        *("bundle", "export", "--purpose", "newcomer", "--category", "civil_society", "--to", newcomer.officer),
        *("--out", str(stick)),
    )
    assert newcomer("bundle", "import", str(only_file(stick)))["applied"] is True
    assert {row["id"] for row in newcomer("contact", "list")["contacts"]} == shared

    return newcomer


def withdrawal_is_heard(mission: Mission, newcomer: Person) -> None:
    """A contact withdraws consent: the notice reaches the registry, and through it the newcomer."""
    registry, amina = mission.people["registry"], mission.people["amina"]
    person = mission.contacts["amina"][-1]
    consent = amina("consent", "list", person)["consents"][0]["id"]
    amina("consent", "withdraw", consent)
    assert {row["holder"] for row in amina("bundle", "notices")["notices"]} == {registry.officer}
    stick = mission.stick()
    amina("bundle", "notices", "--write", str(stick))
    registry("bundle", "import", str(only_file(stick)))
    assert {row["holder"] for row in registry("bundle", "notices")["notices"]} >= {newcomer.officer}
    stick = mission.stick()
    registry("bundle", "notices", "--write", str(stick), "--holder", newcomer.officer)
    newcomer("bundle", "import", str(only_file(stick)))
    held = newcomer("consent", "list", person)["consents"]
    assert "withdrawn" in {entry["status"] for entry in held}
    check = newcomer("consent", "check", person, "--purpose", "contact_and_liaison", "--audience", "mission", status=5)
    assert check["answer"] == "deny"
