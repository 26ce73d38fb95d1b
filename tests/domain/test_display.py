from typing import Any

import pytest

from rolodex.domain import display, fields, standing
from rolodex.domain.claim import Claim, Kind
from rolodex.domain.display import Shown
from rolodex.domain.fold import Subject, fold
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.domain.standing import Keeping
from tests.domain.subjects import claim, claims_of, contact_of, new_id, subject_of

OPEN, CLOSED, STRICT = Level.UNCLASSIFIED, Level.CONFIDENTIAL, Level.STRICTLY_CONFIDENTIAL


def named(*names: tuple[str, str], **values: Any) -> Subject:
    return contact_of(names=[{"text": text, "kind": kind} for text, kind in names], **values)


def shown_name(contact: Subject) -> Shown:
    return display.display_name(contact, standing.of(contact))


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([("Aminata Traoré", "legal"), ("Ami", "nickname")], "Aminata Traoré"),
        ([("Aminata Traoré", "legal"), ("Tantie Ami", "usual")], "Tantie Ami"),
        ([("Old", "former"), ("Rom", "romanised"), ("Phon", "phonetic")], "Rom"),
        ([("Falcon", "code_name")], "Falcon"),
        ([("Falcon", "code_name"), ("Aminata Traoré", "legal")], "Aminata Traoré"),
        ([("Falcon", "code_name"), ("Abou Leïla", "nom_de_guerre")], "Abou Leïla"),
    ],
)
def test_display_name_follows_the_order_of_preference(names: list[tuple[str, str]], expected: str) -> None:
    assert shown_name(named(*names)) == Shown(expected, masked=False, level=OPEN)


@pytest.mark.parametrize("category", ["victim", "witness", "source"])
def test_display_name_of_a_source_is_the_code_name(category: str) -> None:
    contact = named(("Aminata Traoré", "legal"), ("Falcon", "code_name"), categories=[category])
    assert shown_name(contact) == Shown("Falcon", masked=False, level=STRICT)
    assert display.sort_key(contact, standing.of(contact)) == "falcon"


def test_display_name_of_a_source_without_code_name_is_no_text_at_all() -> None:
    contact = named(("Aminata Traoré", "legal"), categories=["source"])
    assert shown_name(contact) == Shown(None, masked=True, level=STRICT)
    assert display.sort_key(contact, standing.of(contact)) == ""


def test_code_name_wins_over_a_usual_name_when_the_legal_name_is_strictly_confidential() -> None:
    who = SubjectId(new_id())
    contact = fold(
        [
            claim(who, Kind.CONTACT, "names", {"text": "Aminata Traoré", "kind": "legal"}, level=STRICT),
            claim(who, Kind.CONTACT, "names", {"text": "Ami", "kind": "usual"}),
            claim(who, Kind.CONTACT, "names", {"text": "Falcon", "kind": "code_name"}),
        ]
    )
    assert shown_name(contact) == Shown("Falcon", masked=False, level=OPEN)


def test_contact_without_any_name_shows_none_and_masks_none() -> None:
    assert shown_name(contact_of()) == Shown(None, masked=False, level=OPEN)


def test_sort_key_uses_the_given_sorting_form_folded() -> None:
    contact = contact_of(names=[{"text": "Aminata Traoré", "sort_as": "Traoré, Aminata"}])
    assert display.sort_key(contact, standing.of(contact)) == "traore aminata"


def values(contact: Subject) -> list[tuple[str, str | None, bool, Level]]:
    return [
        (shown.field, shown.text, shown.masked, shown.level) for shown in display.view(contact, standing.of(contact))
    ]


def test_view_of_an_ordinary_contact_shows_everything_with_its_level() -> None:
    contact = contact_of(
        categories=["host_government"],
        phones=[{"raw": "76 12 34 56", "e164": "+22376123456", "office": True}],
        emails=[{"address": "a@example.org"}],
    )
    assert values(contact) == [
        ("type", "individual", False, OPEN),
        ("categories", "host_government", False, OPEN),
        ("phones", "+22376123456", False, CLOSED),
        ("emails", "a@example.org", False, CLOSED),
    ]


def test_view_hides_how_to_reach_a_person_at_risk_and_nothing_else() -> None:
    contact = contact_of(
        categories=["human_rights_defender"],
        names=[{"text": "Aminata Traoré", "kind": "legal"}],
        phones=[{"raw": "76 12 34 56"}],
        places=[{"name": "Gao"}],
    )
    assert values(contact) == [
        ("type", "individual", False, CLOSED),
        ("categories", "human_rights_defender", False, CLOSED),
        ("names", "Aminata Traoré", False, CLOSED),
        ("phones", None, True, CLOSED),
        ("places", None, True, CLOSED),
    ]


def test_view_of_a_source_shows_code_name_type_and_status_only() -> None:
    contact = contact_of(
        categories=["source"],
        names=[{"text": "Aminata Traoré", "kind": "legal"}, {"text": "Falcon", "kind": "code_name"}],
        status="do_not_contact",
        remarks=["meets on Thursdays"],
    )
    shown = {(field, text) for field, text, masked, _ in values(contact) if not masked}
    assert shown == {("type", "individual"), ("names", "Falcon"), ("status", "do_not_contact")}
    assert {level for *_, level in values(contact)} == {STRICT}


@pytest.mark.parametrize(("risk", "hidden"), [("low", False), ("medium", False), ("high", True), ("extreme", True)])
def test_reach_value_is_masked_from_high_risk_on(risk: str, hidden: bool) -> None:
    contact = contact_of(risk={"level": risk}, emails=[{"address": "a@example.org"}])
    assert display.view(contact, standing.of(contact))[1].masked is hidden


def test_sealed_contact_counts_as_at_risk() -> None:
    contact = contact_of(categories=["host_government"], emails=[{"address": "a@example.org"}])
    found = standing.of(contact, Keeping.SEALED)
    assert (found.at_risk, found.is_official) == (True, False)
    assert display.view(contact, found)[2].value is None


def test_conflicting_risk_counts_with_the_worse_reading() -> None:
    who = SubjectId(new_id())
    contact = fold(
        [
            claim(who, Kind.CONTACT, "risk", {"level": "low"}),
            claim(who, Kind.CONTACT, "risk", {"level": "high"}),
        ]
    )
    assert standing.of(contact).at_risk


def test_office_phone_of_an_official_may_stay_unclassified_and_any_other_is_confidential() -> None:
    official = standing.of(contact_of(categories=["judiciary"]))
    other = standing.of(contact_of(categories=["media"]))
    office, private = {"raw": "1", "office": True}, {"raw": "2"}
    found = [
        standing.effective_level(who, Kind.CONTACT, "phones", value, OPEN)
        for who in (official, other)
        for value in (office, private)
    ]
    assert found == [OPEN, CLOSED, CLOSED, CLOSED]


def test_reach_fields_are_those_declared_so() -> None:
    declared = {field.name for field in fields.of(Kind.CONTACT) if field.reach}
    assert declared == standing.REACH_FIELDS


def office(person: SubjectId, ended: str | None = None) -> tuple[Subject, dict[SubjectId, Subject]]:
    ministry = subject_of(Kind.ORGANISATION, name="Ministry of Justice")
    post = subject_of(Kind.POST, title="Prefect", organisation=ministry.id.hex())
    dates: dict[str, Any] = {"from_": "2024"} | ({"to": ended} if ended else {})
    tenure = subject_of(Kind.TENURE, contact=person.hex(), post=post.id.hex(), **dates)
    return tenure, {ministry.id: ministry, post.id: post}


def test_affiliation_is_title_and_organisation_of_the_current_tenure() -> None:
    person = contact_of()
    tenure, around = office(person.id)
    shown = display.affiliation([tenure], [], around, standing.of(person))
    assert shown == Shown("Prefect, Ministry of Justice", masked=False, level=OPEN)


def test_affiliation_after_the_tenure_is_the_organisation_the_contact_is_member_of() -> None:
    person = contact_of()
    tenure, around = office(person.id, ended="2025-03")
    party = subject_of(Kind.ORGANISATION, name="Women's League")
    tie = subject_of(Kind.RELATIONSHIP, type="member_of", from_contact=person.id.hex(), to_organisation=party.id.hex())
    shown = display.affiliation([tenure], [tie], around | {party.id: party}, standing.of(person))
    assert shown == Shown("Women's League", masked=False, level=CLOSED)


def test_affiliation_with_an_organisation_whose_name_is_secret_is_masked() -> None:
    person = contact_of()
    cell = fold([claim(SubjectId(new_id()), Kind.ORGANISATION, "name", "Cell 9", level=STRICT)])
    post = subject_of(Kind.POST, title="Courier", organisation=cell.id.hex())
    tenure = subject_of(Kind.TENURE, contact=person.id.hex(), post=post.id.hex())
    tie = subject_of(Kind.RELATIONSHIP, type="member_of", from_contact=person.id.hex(), to_organisation=cell.id.hex())
    around = {found.id: found for found in (cell, post)}
    hidden = Shown(None, masked=True, level=STRICT)
    assert display.affiliation([tenure], [], around, standing.of(person)) == hidden
    assert display.affiliation([], [tie], around, standing.of(person)) == hidden


def test_affiliation_of_a_source_is_masked() -> None:
    person = contact_of(categories=["source"])
    tenure, around = office(person.id)
    shown = display.affiliation([tenure], [], around, standing.of(person))
    assert shown == Shown(None, masked=True, level=STRICT)


def test_affiliation_without_any_is_empty_and_not_masked() -> None:
    ended = subject_of(Kind.RELATIONSHIP, type="member_of", to_organisation="00" * 16, to="2020")
    unknown = subject_of(Kind.RELATIONSHIP, type="member_of", to_organisation="00" * 16)
    shown = display.affiliation([], [ended, unknown], {}, standing.ORDINARY)
    assert shown == Shown(None, masked=False, level=OPEN)


def test_summary_carries_the_highest_level_of_what_the_contact_holds() -> None:
    claims: tuple[Claim, ...] = claims_of(Kind.CONTACT, names=[{"text": "Ali"}], born="1970")
    contact = fold(claims)
    row = display.summary(contact, standing.of(contact), Shown("X", masked=False, level=OPEN))
    assert (row.name.text, row.sort_key, row.affiliation.text) == ("Ali", "ali", "X")
    assert (row.level, row.at_risk) == (CLOSED, False)


@pytest.mark.parametrize(
    ("field", "value", "text"),
    [
        ("handles", {"service": "signal", "account": "@ami"}, "signal, @ami"),
        ("places", {"name": "Gao", "country": "ML"}, "Gao, ML"),
        ("phones", {"raw": "76 12"}, "76 12"),
        ("preferences", {"no_uniforms": True}, "True"),
        ("risk", {"threats": "x"}, "x"),
        ("nationality", ["ML", "NE"], "ML, NE"),
        ("priority", 1, "1"),
        ("born", None, ""),
    ],
)
def test_text_of_a_value_is_one_plain_line(field: str, value: object, text: str) -> None:
    assert display.text_of(field, value) == text


def test_strictest_standing_of_two_contacts_is_that_of_the_one_more_at_risk() -> None:
    official = standing.of(contact_of(categories=["judiciary"]))
    source = standing.of(contact_of(categories=["source"]))
    both = standing.strictest((official, source))
    assert (both.floor, both.at_risk, both.is_official) == (STRICT, True, False)
    assert standing.strictest(()) == standing.ORDINARY
    assert standing.strictest((source,)) == source
