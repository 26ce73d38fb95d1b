"""What leaves and what stays, who is warned afterwards, and what of a person at risk must be confirmed on arrival."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from rolodex.clock import FixedClock
from tests.cli import bundles
from tests.cli.bundles import agreed, asked, decided, exported, officer_id, phones, sent, slot_of, stick, values
from tests.cli.harness import Terminal

Make = Callable[..., Terminal]
Pair = tuple[Terminal, Terminal]
OLD, NEW = "+22376000001", "+22376000002"
STRICT = ("--level", "strictly_confidential")


@pytest.fixture
def pair(terminal: Make) -> Pair:
    amina, bruno = terminal("amina"), terminal("bruno")
    bundles.acquainted(amina, bruno)
    return amina, bruno


def person(owner: Terminal, *more: str) -> str:
    """A contact of civil society with a phone."""
    line = ("contact", "add", "--name", "Nana Invented", "--category", "civil_society", "--phone", OLD)
    return str(owner.json(*line, *more)["id"])


def update(contact: str) -> tuple[str, ...]:
    return ("--purpose", "update", "--contact", contact)


def change_phone(owner: Terminal, contact: str, number: str, *more: str) -> None:
    line = ("contact", "edit", contact, "--phone", number, "--slot", slot_of(owner, contact, "phones"))
    owner.json(*line, *more)


def test_contact_that_agreed_to_nothing_stays_and_the_preview_says_why(pair: Pair) -> None:
    amina, bruno = pair
    nana = person(amina)
    found = amina.json("bundle", "preview", "--to", officer_id(bruno), *update(nana))
    assert found["items"] == []
    assert {(one["contact"], one["rule"]) for one in found["withheld"]} == {(nana, "no_consent_record")}
    refused = amina.json(
        "bundle", "export", "--to", officer_id(bruno), *update(nana), "--out", str(stick(amina)), status=2
    )
    assert refused["error"]["params"] == {"field": "contact", "reason": "nothing_to_carry"}


def test_strictly_confidential_never_goes_to_keys_that_nobody_compared(terminal: Make) -> None:
    amina, bruno = terminal("amina"), terminal("bruno")
    bundles.knows(amina, bruno, verified=False)
    nana = person(amina)
    amina.json("contact", "edit", nana, "--remarks", "Heard it from the driver.", *STRICT)
    agreed(amina, nana)
    found = amina.json("bundle", "preview", "--to", officer_id(bruno), *update(nana))
    stays = {(one["field"], one["rule"]) for one in found["withheld"]}
    assert ("contact.remarks", "unverified_recipient") in stays
    assert found["highest_level"] == "confidential"
    bundles.knows(amina, bruno)
    found = amina.json("bundle", "preview", "--to", officer_id(bruno), *update(nana))
    assert (found["withheld"], found["highest_level"]) == ([], "strictly_confidential")


def test_feed_carries_the_stewards_contacts_and_changes_no_stewardship(pair: Pair) -> None:
    amina, registry = pair
    nana = person(amina)
    agreed(amina, nana)
    amina.json("contact", "add", "--name", "Not Mine", "--category", "media", "--steward", officer_id(registry))
    done = sent(amina, registry, "--purpose", "feed")
    assert done["changes"]["new"]["contact"] == 1
    (row,) = registry.json("contact", "list")["contacts"]
    assert (row["id"], row["steward"]) == (nana, officer_id(amina))


def test_override_by_two_officers_shows_in_the_manifest(pair: Pair) -> None:
    amina, bruno = pair
    nana = person(amina)
    second = amina.folder / "second.txt"
    second.write_text("salma counts nine herons at the ferry\n", encoding="utf-8")
    amina.json(
        *(
            "vault",
            "slots",
            "add-officer",
            "--officer",
            "Salma",
            "--kdf",
            "small",
            "--new-passphrase-file",
            str(second),
        ),
    )
    reason = "She must be evacuated tonight and cannot be asked."
    amina.json(
        *("consent", "override", nana, "--purpose", "contact_and_liaison", "--recipient", officer_id(bruno)),
        *("--reason", reason, "--second-passphrase-file", str(second)),
    )
    file = exported(amina, bruno, *update(nana))
    (override,) = bruno.json("bundle", "inspect", str(file))["overrides"]
    assert (override["contact"], override["reason"]) == (nana, reason)
    assert len(override["second_officer"]) == 64


def test_number_that_was_replaced_by_a_withheld_one_is_no_longer_shown(terminal: Make, clock: FixedClock) -> None:
    amina, bruno = terminal("amina"), terminal("bruno")
    bundles.knows(amina, bruno, verified=False)
    bundles.knows(bruno, amina)
    nana = person(amina)
    agreed(amina, nana)
    sent(amina, bruno, *update(nana))
    assert phones(bruno, nana) == [OLD]
    clock.move_to(datetime(2026, 11, 21, tzinfo=UTC))
    change_phone(amina, nana, NEW, *STRICT)
    order = ("bundle", "preview", "--to", officer_id(bruno), *update(nana))
    assert amina.json(*order)["digest"] == amina.json(*order)["digest"]
    sent(amina, bruno, *update(nana))
    assert phones(bruno, nana) == []
    clock.move_to(datetime(2026, 11, 22, tzinfo=UTC))
    bundles.knows(amina, bruno)
    sent(amina, bruno, *update(nana))
    shown = bruno.json("contact", "show", nana)
    assert shown["conflicts"] == 0
    assert [claim["masked"] for claim in shown["claims"] if claim["field"] == "phones"] == [True]


def test_withdrawn_consent_reaches_the_holder_and_the_holders_holder(terminal: Make, clock: FixedClock) -> None:
    amina, bruno, carla = terminal("amina"), terminal("bruno"), terminal("carla")
    bundles.acquainted(amina, bruno, carla)
    nana = person(amina)
    consent = agreed(amina, nana)
    sent(amina, bruno, *update(nana))
    sent(bruno, carla, *update(nana))
    assert amina.json("bundle", "notices")["notices"] == []
    clock.move_to(datetime(2026, 11, 21, tzinfo=UTC))
    amina.json("consent", "withdraw", consent)
    for holder, next_one in ((amina, bruno), (bruno, carla)):
        (due,) = holder.json("bundle", "notices")["notices"]
        assert (due["holder"], due["contacts"]) == (
            officer_id(next_one),
            [{"contact": nana, "reasons": ["consent_withdrawn"]}],
        )
        folder = stick(holder)
        (written,) = holder.json("bundle", "notices", "--write", str(folder))["written"]
        next_one.json("bundle", "import", str(folder / written["file"]))
        clock.move_to(datetime.fromtimestamp(clock.now().timestamp() + 3600, UTC))
        assert holder.json("bundle", "notices")["notices"] == []
    check = ("consent", "check", nana, "--purpose", "contact_and_liaison", "--audience", "mission")
    assert carla.json(*check, status=5)["reason"] == "consent_withdrawn"


@pytest.mark.parametrize(
    ("what", "reason"),
    [
        (("--status", "detained"), "detained"),
        (("--status", "do_not_contact"), "do_not_contact"),
        (("--set", f'phones={{"raw": "{OLD}", "safe": "unsafe"}}', "--slot", "phones"), "unsafe_reach"),
    ],
)
def test_danger_is_told_to_the_holder(pair: Pair, clock: FixedClock, what: tuple[str, ...], reason: str) -> None:
    amina, bruno = pair
    nana = person(amina)
    agreed(amina, nana)
    sent(amina, bruno, *update(nana))
    clock.move_to(datetime(2026, 11, 21, tzinfo=UTC))
    slot = slot_of(amina, nana, "phones")
    amina.json("contact", "edit", nana, *(slot if word == "phones" else word for word in what))
    (due,) = amina.json("bundle", "notices")["notices"]
    assert due["contacts"] == [{"contact": nana, "reasons": [reason]}]
    folder = stick(amina)
    (written,) = amina.json("bundle", "notices", "--write", str(folder))["written"]
    bruno.json("bundle", "import", str(folder / written["file"]))
    if reason == "unsafe_reach":
        assert phones(bruno, nana) == []
    else:
        assert values(bruno, nana, "status") == [reason]


def test_other_number_for_a_person_at_risk_is_confirmed_one_by_one(pair: Pair, clock: FixedClock) -> None:
    amina, bruno = pair
    nana = person(amina, "--risk", "high")
    agreed(amina, nana)
    sent(amina, bruno, *update(nana))
    clock.move_to(datetime(2026, 11, 21, tzinfo=UTC))
    change_phone(amina, nana, NEW)
    file = exported(amina, bruno, *update(nana))
    (question,) = bruno.json("bundle", "inspect", str(file))["dangerous"]
    assert (question["about"], question["field"]) == ("reach_of_person_at_risk", "phones")
    assert (question["mine"], question["theirs"]) == ([{"masked": True}], [{"masked": True}])
    assert bruno.json("bundle", "import", str(file), status=8)["error"]["code"] == "decisions_needed"
    decided(bruno, file, {question["id"]: "refuse"})
    bruno.json("contact", "edit", nana, "--set", 'risk={"level": "low"}', "--reason", "Only to look at the number.")
    assert phones(bruno, nana) == [OLD]


def test_word_that_does_not_fit_a_question_is_invalid(pair: Pair) -> None:
    amina, bruno = pair
    nana = person(amina, "--risk", "high")
    agreed(amina, nana)
    sent(amina, bruno, *update(nana))
    change_phone(amina, nana, NEW)
    file = exported(amina, bruno, *update(nana))
    (question,) = asked(bruno.json("bundle", "inspect", str(file)))
    path = bundles.decisions(bruno, file, {question["id"]: "mine"})
    found = bruno.json("bundle", "import", str(file), "--decisions", str(path), status=2)
    assert found["error"]["params"] == {"field": "answers", "reason": "not_for_this_question"}


def test_lowered_risk_is_confirmed_and_refusing_keeps_the_protection(pair: Pair) -> None:
    amina, bruno = pair
    nana = person(amina, "--risk", "high")
    agreed(amina, nana)
    sent(amina, bruno, *update(nana))
    slot = ("--set", 'risk={"level": "low"}', "--reason", "The threat has passed, says the team.")
    amina.json("contact", "edit", nana, *slot)
    file = exported(amina, bruno, *update(nana))
    questions = bruno.json("bundle", "inspect", str(file))["dangerous"]
    assert [question["about"] for question in questions] == ["lost_protection"]
    decided(bruno, file, {questions[0]["id"]: "refuse"})
    assert bruno.json("contact", "show", nana)["at_risk"] is True


def test_consent_that_was_withdrawn_here_is_not_given_again_unasked(pair: Pair) -> None:
    amina, bruno = pair
    nana = person(amina)
    consent = agreed(amina, nana)
    sent(amina, bruno, *update(nana))
    amina.json("consent", "withdraw", consent)
    sent(amina, bruno, "--purpose", "notice", "--contact", nana)
    amina.json("undo")
    file = exported(amina, bruno, *update(nana))
    (question,) = bruno.json("bundle", "inspect", str(file))["dangerous"]
    assert (question["about"], question["field"], question["contacts"]) == ("no_turned_yes", "status", [nana])
    decided(bruno, file, {question["id"]: "refuse"})
    check = ("consent", "check", nana, "--purpose", "contact_and_liaison", "--audience", "mission")
    assert bruno.json(*check, status=5)["reason"] == "consent_withdrawn"


def test_withdrawal_beats_another_word_about_the_same_consent_without_a_question(pair: Pair) -> None:
    amina, bruno = pair
    nana = person(amina)
    consent = agreed(amina, nana)
    sent(amina, bruno, *update(nana))
    bruno.json("consent", "withdraw", consent)
    amina.json("consent", "withdraw", consent)
    amina.json("undo")
    file = exported(bruno, amina, "--purpose", "notice", "--contact", nana)
    assert asked(amina.json("bundle", "inspect", str(file))) == []
    amina.json("bundle", "import", str(file))
    check = ("consent", "check", nana, "--purpose", "contact_and_liaison", "--audience", "mission")
    assert amina.json(*check, status=5)["reason"] == "consent_withdrawn"


def test_receipt_answers_one_bundle_and_comes_from_its_recipient(terminal: Make) -> None:
    amina, bruno, carla = terminal("amina"), terminal("bruno"), terminal("carla")
    bundles.acquainted(amina, bruno, carla)
    nana = person(amina)
    agreed(amina, nana)
    done = sent(amina, bruno, *update(nana))
    folder = stick(bruno)
    written = bruno.json("bundle", "receipt", done["bundle_id"], "--out", str(folder))
    assert (written["purpose"], written["answers"]) == ("receipt", done["bundle_id"])
    assert amina.json("bundle", "list")["exports"][0]["receipts"] == []
    assert amina.json("bundle", "import", str(folder / written["file"]))["applied"] is True
    assert amina.json("bundle", "list")["exports"][0]["receipts"] == ["2026-11-20T09:00:00Z"]
    refused = amina.json("bundle", "receipt", done["bundle_id"], "--out", str(folder), status=2)
    assert refused["error"]["params"] == {"what": "bundle"}


def test_registry_counts_by_officer_and_component_and_lists_the_silent(terminal: Make) -> None:
    registry, amina, bruno = terminal("registry"), terminal("amina"), terminal("bruno", "Human Rights")
    bundles.acquainted(registry, amina, bruno)
    agreed(amina, person(amina))
    sent(amina, registry, "--purpose", "feed")
    found = registry.json("handover", "coverage", "--registry", "--not-fed-since", "2026-11-01")
    assert [(row["name"], row["contacts"], row["last_fed"]) for row in found["officers"]] == [
        ("Amina", 1, "2026-11-20")
    ]
    assert found["components"] == [{"component": "Civil Affairs", "officers": 1, "contacts": 1}]
    assert [row["officer"] for row in found["not_fed"]] == [officer_id(bruno)]


@pytest.mark.parametrize(
    ("order", "status", "params"),
    [
        (("--purpose", "update"), 2, {"field": "contact", "reason": "nothing_to_carry"}),
        (("--purpose", "refer"), 2, {"field": "contact", "reason": "nothing_chosen"}),
        (("--purpose", "handover"), 2, {"field": "case", "reason": "missing"}),
        (("--purpose", "refer", "--category", "media"), 2, {"field": "category", "reason": "only_for_newcomer"}),
        (("--purpose", "update", "--contact", "ab" * 16), 2, {"what": "contact"}),
        (("--purpose", "handover", "--case", "ab" * 16), 2, {"what": "case"}),
    ],
)
def test_order_that_says_too_little_is_refused(
    pair: Pair, order: tuple[str, ...], status: int, params: dict[str, str]
) -> None:
    amina, bruno = pair
    found = amina.json("bundle", "export", "--to", officer_id(bruno), *order, "--out", str(stick(amina)), status=status)
    assert found["error"]["params"] == params


def test_category_of_officials_is_asked_before_the_mandate_carries_the_public_side(pair: Pair) -> None:
    amina, bruno = pair
    nana = person(amina)
    consent = agreed(amina, nana)
    sent(amina, bruno, *update(nana))
    amina.json("contact", "edit", nana, "--category", "host_government")
    file = exported(amina, bruno, *update(nana))
    bruno.json("consent", "withdraw", consent)
    (question,) = asked(bruno.json("bundle", "inspect", str(file)))
    assert (question["about"], question["field"], question["contacts"]) == ("becomes_official", "categories", [nana])
    decided(bruno, file, {question["id"]: "refuse"})
    assert values(bruno, nana, "categories") == ["civil_society"]


def test_first_yes_of_a_person_at_risk_is_asked_and_a_no_leaves_none(pair: Pair) -> None:
    amina, bruno = pair
    line = ("contact", "add", "--name", "Awa Invented", "--category", "human_rights_defender")
    awa = str(amina.json(*line)["id"])
    agreed(amina, awa)
    sent(amina, bruno, *update(awa))
    agreed(amina, awa, "--given-by", "her brother")
    file = exported(amina, bruno, *update(awa))
    (question,) = asked(bruno.json("bundle", "inspect", str(file)))
    assert (question["about"], question["contacts"]) == ("consent_of_person_at_risk", [awa])
    decided(bruno, file, {question["id"]: "refuse"})
    assert len(bruno.json("consent", "list", awa)["consents"]) == 1
