"""What a case holds goes to the officers of the case, under keys that were compared, and to nobody else."""

from collections.abc import Callable

from tests.cli import bundles
from tests.cli.bundles import officer_id, stick
from tests.cli.harness import Terminal

Make = Callable[..., Terminal]


def case_of(amina: Terminal, bruno: Terminal) -> str:
    amina.json("contact", "add", "--name", "Nana Invented", "--category", "witness")
    line = ("handover", "start", "--incoming", officer_id(bruno), "--last-day", "2026-12-04")
    return str(amina.json(*line)["case"])


def refused(person: Terminal, case: str, to: Terminal) -> str:
    line = ("bundle", "export", "--to", officer_id(to), "--purpose", "agreement", "--case", case)
    error = person.json(*line, "--out", str(stick(person)), status=5)["error"]
    return str(error["params"]["rule"])


def test_agreement_goes_to_no_officer_outside_the_case(terminal: Make) -> None:
    amina, bruno, carla = terminal("amina"), terminal("bruno"), terminal("carla")
    bundles.acquainted(amina, bruno, carla)
    assert refused(amina, case_of(amina, bruno), carla) == "not_an_officer_of_the_case"


def test_agreement_goes_under_no_key_that_nobody_compared(terminal: Make) -> None:
    amina, bruno = terminal("amina"), terminal("bruno")
    bundles.knows(amina, bruno, verified=False)
    assert refused(amina, case_of(amina, bruno), bruno) == "unverified_recipient"
