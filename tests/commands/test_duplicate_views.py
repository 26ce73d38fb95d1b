"""Two contacts beside each other, merged with a choice for each single field, and what a merge refuses."""

from typing import Any

import pytest

from rolodex.commands import contact_queries, contacts, duplicate_views, duplicates, safe_contacts
from rolodex.commands.contacts import Wanted
from rolodex.commands.duplicate_views import Meeting
from rolodex.commands.duplicates import Side
from rolodex.commands.session import Session
from rolodex.domain.changes import Edit
from rolodex.domain.duplicates import Verdict
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.errors import Invalid, NotFound


def add(session: Session, name: str, *more: tuple[str, Any], level: Level | None = None) -> SubjectId:
    edits = [Edit("names", {"text": name, "kind": "usual"})]
    edits += [Edit(field, value, level=level) for field, value in more]
    return contacts.add(session, Wanted(tuple(edits))).subject


def meetings(session: Session, one: SubjectId, other: SubjectId) -> dict[str, list[Meeting]]:
    found: dict[str, list[Meeting]] = {}
    for row in duplicate_views.compare(session, one, other).rows:
        found.setdefault(row.field, []).append(row.meeting)
    return found


def held(session: Session, contact: SubjectId, field: str) -> list[Any]:
    view = contact_queries.show(session, contact).subject
    return [value.value for value in view.values if value.field == field]


def test_values_meet_as_equal_beside_against_or_on_one_side(session: Session) -> None:
    one = add(session, "Ahmed Keita", ("gender", "male"), ("phones", {"raw": "+22370000001"}), ("born", "1970"))
    other = add(session, "Ahmed Keïta", ("gender", "female"), ("phones", {"raw": "+22370000001"}))

    found = meetings(session, one, other)

    assert found["names"] == [Meeting.BESIDE]
    assert found["phones"] == [Meeting.EQUAL]
    assert found["gender"] == [Meeting.AGAINST]
    assert found["born"] == [Meeting.FIRST_ONLY]


def test_one_number_with_two_labels_stands_in_one_row(session: Session) -> None:
    one = add(session, "Ahmed", ("phones", {"raw": "+22370000001"}), ("phones", {"raw": "+22370000002"}))
    other = add(session, "Ahmad", ("phones", {"raw": "+22370000002", "label": "home"}))

    rows = [row for row in duplicate_views.compare(session, one, other).rows if row.field == "phones"]

    assert [(row.first and row.first.text, row.second and row.second.text) for row in rows] == [
        ("+22370000002", "+22370000002"),
        ("+22370000001", None),
    ]


def test_masked_values_are_never_told_to_be_equal(session: Session) -> None:
    same = ("phones", {"raw": "+22370000001"})
    one = add(session, "Ahmed Keita", same, level=Level.STRICTLY_CONFIDENTIAL)
    other = add(session, "Ahmed Keita", same, level=Level.STRICTLY_CONFIDENTIAL)

    row = next(row for row in duplicate_views.compare(session, one, other).rows if row.field == "phones")

    assert row.meeting is Meeting.HIDDEN
    assert row.first is not None
    assert (row.first.value, row.first.text) == (None, None)


@pytest.mark.parametrize(("side", "stands"), [(Side.KEPT, ["male"]), (Side.OTHER, ["female"])])
def test_chosen_value_of_a_single_field_stands_after_the_merge(session: Session, side: Side, stands: list[str]) -> None:
    one, other = add(session, "Ahmed", ("gender", "male")), add(session, "Ahmad", ("gender", "female"))

    duplicates.merge(session, one, other, settled={"gender": side})

    assert held(session, one, "gender") == stands
    assert contact_queries.show(session, one).conflicts == 0


def test_value_that_takes_the_place_of_a_secret_is_as_secret(session: Session) -> None:
    one = add(session, "Ahmed", ("gender", "male"), level=Level.CONFIDENTIAL)
    other = add(session, "Ahmad", ("gender", "female"), level=Level.UNCLASSIFIED)

    duplicates.merge(session, one, other, settled={"gender": Side.OTHER})

    view = contact_queries.show(session, one).subject
    assert [value.level for value in view.values if value.field == "gender"] == [Level.CONFIDENTIAL]


def test_without_a_choice_both_values_stand_in_conflict(session: Session) -> None:
    one, other = add(session, "Ahmed", ("gender", "male")), add(session, "Ahmad", ("gender", "female"))

    duplicates.merge(session, one, other)

    assert sorted(held(session, one, "gender")) == ["female", "male"]


def test_field_of_many_values_takes_no_side(session: Session) -> None:
    one, other = add(session, "Ahmed"), add(session, "Ahmad")

    with pytest.raises(Invalid):
        duplicates.merge(session, one, other, settled={"phones": Side.KEPT})

    assert contact_queries.show(session, other).subject.is_deleted is False


def test_two_protocols_are_told_before_anybody_merges(session: Session) -> None:
    one, other = add(session, "Ahmed"), add(session, "Ahmad")
    for contact in (one, other):
        safe_contacts.set_(session, contact, (Edit("leave_message", value=False),))

    assert duplicate_views.compare(session, one, other).both_have_a_protocol


def test_contact_that_was_merged_away_is_not_compared(session: Session) -> None:
    one, other = add(session, "Ahmed"), add(session, "Ahmad")
    duplicates.merge(session, one, other)

    with pytest.raises(NotFound):
        duplicate_views.compare(session, one, other)


def test_contacts_that_went_while_pairs_were_sought_are_left_out(session: Session) -> None:
    phone = ("phones", {"raw": "+22370000001"})
    one, other = add(session, "Ahmed Keita", phone), add(session, "Ahmed Keita", phone)
    found = duplicates.people(session)
    near = duplicates.likely(found)
    assert [pair.judged.verdict for pair in duplicates.judged(session, found, near, set(Verdict), 10)] == [Verdict.SAME]

    duplicates.merge(session, one, other)

    assert duplicates.judged(session, found, near, set(Verdict), 10) == []
