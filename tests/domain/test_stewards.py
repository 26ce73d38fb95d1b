from datetime import date
from typing import Any

from rolodex.domain import stewards
from rolodex.domain.changes import edit
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject, fold
from rolodex.domain.ids import SubjectId
from tests.domain.subjects import INCOMING, OUTGOING, STRANGER, author, claims_of

DAY = date(2026, 11, 27)
WHO = SubjectId(b"\x33" * 16)


def entry(officer: SubjectId, role: str = "primary", **more: str) -> dict[str, str]:
    return {"officer": officer.hex(), "role": role, **more}


def passed(*held: dict[str, str], to: SubjectId = INCOMING) -> tuple[Subject, list[dict[str, Any]]]:
    made = list(claims_of(Kind.CONTACT, WHO, type="individual", stewards=list(held)))
    contact = fold(made)
    after = fold([*made, *edit(contact, stewards.passed_to(contact, to, DAY), author())])
    return after, sorted(after.many("stewards"), key=lambda value: (value["officer"], value["role"]))


def test_successor_begins_on_the_day_on_which_every_other_primary_steward_ends() -> None:
    after, found = passed(entry(OUTGOING, **{"from": "2026-01-05"}), entry(STRANGER, "continuity"))
    assert found == [
        {"officer": OUTGOING.hex(), "role": "primary", "from": "2026-01-05", "to": "2026-11-27"},
        {"officer": INCOMING.hex(), "role": "primary", "from": "2026-11-27"},
        {"officer": STRANGER.hex(), "role": "continuity"},
    ]
    assert stewards.is_primary(after, INCOMING)
    assert not stewards.is_primary(after, OUTGOING)


def test_contact_without_steward_gets_one() -> None:
    assert passed()[1] == [{"officer": INCOMING.hex(), "role": "primary", "from": "2026-11-27"}]


def test_steward_who_is_the_successor_already_changes_nothing() -> None:
    held = entry(INCOMING, **{"from": "2026-11-20"})
    assert passed(held)[1] == [held]


def test_only_steward_is_single_until_somebody_else_stands_beside() -> None:
    alone = fold(claims_of(Kind.CONTACT, WHO, stewards=[entry(OUTGOING), entry(STRANGER, to="2026-01-01")]))
    beside = fold(claims_of(Kind.CONTACT, WHO, stewards=[entry(OUTGOING), entry(STRANGER, "backup")]))
    assert stewards.is_single(alone, OUTGOING)
    assert not stewards.is_single(beside, OUTGOING)
    assert not stewards.is_single(fold(claims_of(Kind.CONTACT, WHO, type="individual")), OUTGOING)
