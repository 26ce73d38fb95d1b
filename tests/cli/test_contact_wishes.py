"""Due diligence and preferences of a contact as options of their own."""

from collections.abc import Callable

import pytest

from tests.cli.harness import Terminal


def test_due_diligence_and_preferences_are_written_part_by_part(terminal: Callable[..., Terminal]) -> None:
    amina = terminal("amina")
    wishes = "interlocutor_gender=female,no_uniforms=yes,days_to_avoid=friday+sunday"
    awa = amina.json("contact", "add", "--name", "Awa", "--hrddp", "cleared,review_by=2027-02-01")["id"]
    amina.json("contact", "edit", awa, "--preferences", wishes)

    held = {claim["field"]: claim.get("value") for claim in amina.json("contact", "show", awa)["claims"]}

    assert held["hrddp"] == {"status": "cleared", "review_by": "2027-02-01"}
    assert held["preferences"] == {
        "interlocutor_gender": "female",
        "no_uniforms": True,
        "days_to_avoid": ["friday", "sunday"],
    }


@pytest.mark.parametrize(
    ("option", "text", "reason"),
    [
        ("--preferences", "female", "not_part_equals_value"),
        ("--preferences", "colour=red", "not_part_equals_value"),
        ("--preferences", "no_uniforms=perhaps", "not_yes_or_no"),
        ("--hrddp", "cleared,2027-02-01", "not_part_equals_value"),
        ("--hrddp", "innocent", "not_a_choice"),
    ],
)
def test_what_is_no_part_or_no_value_of_it_is_refused(
    terminal: Callable[..., Terminal], option: str, text: str, reason: str
) -> None:
    refused = terminal("amina").json("contact", "add", "--name", "Awa", option, text, status=2)

    assert refused["error"]["params"]["reason"] == reason
