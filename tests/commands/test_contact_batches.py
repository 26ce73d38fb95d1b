"""Several contacts changed in one step."""

from datetime import date

import pytest

from rolodex.commands import contact_batches, contact_queries, contact_windows, contacts, undoing
from rolodex.commands.contact_batches import Batch
from rolodex.commands.contact_filters import ME, Filter, Only, Showing
from rolodex.commands.contact_windows import Order, Question
from rolodex.commands.contacts import Wanted
from rolodex.commands.session import Session
from rolodex.domain.changes import Edit, Provenance
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.errors import Invalid, NotFound


def add(session: Session, name: str, *edits: Edit, organisation: str = "") -> SubjectId:
    wanted = Wanted((Edit("names", {"text": name}), *edits), organisation=organisation)
    return contacts.add(session, wanted).subject


def listed(session: Session, text: str = "", **asked: object) -> list[str]:
    answer = contact_windows.ask(session, Question(text, Order.NAME, Filter(**asked)))  # type: ignore[arg-type]
    return [one.row.display_name for one in answer.first if one is not None]


def test_deleting_several_is_one_step_of_undo(session: Session) -> None:
    both = [add(session, "Ahmed"), add(session, "Awa")]

    contact_batches.delete(session, both)
    assert listed(session) == []
    assert listed(session, showing=Showing.DELETED) == ["Ahmed", "Awa"]

    undoing.undo(session)
    assert listed(session) == ["Ahmed", "Awa"]


def test_deleting_with_one_that_is_not_here_deletes_none(session: Session) -> None:
    ahmed = add(session, "Ahmed")

    with pytest.raises(NotFound):
        contact_batches.delete(session, [ahmed, SubjectId(bytes(16))])

    assert listed(session) == ["Ahmed"]


def test_restoring_brings_back_what_was_deleted_and_refuses_what_was_not(session: Session) -> None:
    ahmed, awa = add(session, "Ahmed"), add(session, "Awa")
    contact_batches.delete(session, [ahmed])

    assert contact_batches.restore(session, [ahmed]) == Batch(1, 0)
    assert listed(session) == ["Ahmed", "Awa"]
    with pytest.raises(Invalid):
        contact_batches.restore(session, [awa])


def test_verifying_dates_what_was_looked_at_and_nothing_masked(session: Session) -> None:
    source = add(
        session,
        "Salif",
        Edit("names", {"text": "Heron", "kind": "code_name"}),
        Edit("categories", "source"),
        Edit("phones", {"raw": "+22376000001"}),
    )

    assert contact_batches.verify(session, [source], date(2026, 11, 20)) == Batch(1, 0)

    values = contact_queries.show(session, source).subject.values
    assert [value.text for value in values if value.verified_on == "2026-11-20"] == ["Heron"]


def test_verifying_twice_on_a_day_changes_nothing(session: Session) -> None:
    ahmed = add(session, "Ahmed")
    contact_batches.verify(session, [ahmed], date(2026, 11, 20))

    assert contact_batches.verify(session, [ahmed], date(2026, 11, 20)) == Batch(0, 1)


def test_day_to_come_is_no_day_of_a_check(session: Session) -> None:
    with pytest.raises(Invalid):
        contact_batches.verify(session, [add(session, "Ahmed")], date(2099, 1, 1))


def test_category_is_added_where_it_is_not_yet(session: Session) -> None:
    ahmed, awa = add(session, "Ahmed", Edit("categories", "media")), add(session, "Awa")

    assert contact_batches.categorise(session, [ahmed, awa], "media") == Batch(1, 1)

    assert listed(session, category="media") == ["Ahmed", "Awa"]


def test_list_is_narrowed_by_every_part_of_a_filter(session: Session) -> None:
    checked = Provenance(verified_on="2026-11-19")
    add(session, "Ahmed", Edit("categories", "media"), Edit("status", "dormant"), organisation="Radio Invented")
    add(session, "Awa", Edit("categories", "witness"))
    add(session, "Binta", Edit("remarks", "x", provenance=checked))

    assert listed(session, category="media") == ["Ahmed"]
    assert sorted(listed(session, without_category="media")) == ["", "Binta"]
    assert listed(session, status="dormant") == ["Ahmed"]
    assert listed(session, level=Level.STRICTLY_CONFIDENTIAL) == [""]
    assert listed(session, organisation="radio") == ["Ahmed"]
    assert listed(session, organisation="nowhere") == []
    assert listed(session, steward=ME) == listed(session)
    assert listed(session, steward="nobody of this name") == []
    assert sorted(listed(session, stale_days=30)) == ["", "Ahmed"]
    assert listed(session, only=frozenset({Only.AT_RISK})) == [""]
    assert listed(session, only=frozenset({Only.UNSTEWARDED})) == []
    assert listed(session, only=frozenset({Only.IN_CONFLICT})) == []


def test_search_and_filter_hold_together(session: Session) -> None:
    add(session, "Ahmed One", Edit("categories", "media"))
    add(session, "Ahmed Two")

    assert listed(session, "ahmed") == ["Ahmed One", "Ahmed Two"]
    assert listed(session, "ahmed", category="media") == ["Ahmed One"]
