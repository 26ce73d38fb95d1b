"""Coverage is what the claims say, however it is counted; and no file of it names a contact."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rolodex.clock import FixedClock
from rolodex.commands import (
    commitments,
    contacts,
    coverage_export,
    coverage_lost,
    coverage_queries,
    interactions,
    oversight,
    subjects,
)
from rolodex.commands.contacts import Wanted
from rolodex.commands.coverage_lost import Filter
from rolodex.commands.coverage_queries import COUNTS, By, Row
from rolodex.commands.interactions import Meeting
from rolodex.commands.session import Session
from rolodex.domain import stewards
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.errors import Invalid, NotFound
from tests.store.ledger import Ledger, new_database

CLOCK = FixedClock(datetime(2026, 11, 20, 9, 0, tzinfo=UTC))
CANARY = "Zzyzxquay"
ROLES = ("primary", "backup", "focal_point", "continuity")
WORDS = ("media", "civil_society", "witness", "host_government")


def officer(session: Session, name: str, component: str = "Civil Affairs") -> SubjectId:
    return subjects.add(session, Kind.OFFICER, [Edit("name", name), Edit("component", component)]).subject


def contact(session: Session, name: str, *more: Edit) -> SubjectId:
    return contacts.add(session, Wanted((Edit("names", {"text": name}), *more))).subject


def by(who: SubjectId, role: str = "primary", strength: int = 2, **more: Any) -> Edit:
    return Edit("stewards", {"officer": who.hex(), "role": role, "strength": strength, **more})


def row_of(rows: tuple[Row, ...], who: SubjectId) -> Row:
    return next(row for row in rows if row.officer == who)


# --- counted as claims say ------------------------------------------------------------------------------------


class RandomVault:
    """A vault of chance: officers, some of whom left, contacts with any stewards, some deleted or edited after."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.random = Random(seed)
        self.ledger = Ledger(new_database(folder, f"{seed}.db"))
        make = self.ledger.create
        self.officers = [
            make(Kind.OFFICER, Edit("name", f"O{n}"), Edit("component", self.random.choice(("Rights", "Civil"))))
            for n in range(4)
        ]
        for gone in self.officers[: self.random.randrange(3)]:
            facts = (Edit("outgoing", gone.hex()), Edit("last_day", "2026-10-01"), Edit("reason", "end_of_assignment"))
            make(Kind.CASE, *facts)
        self.contacts = [make(Kind.CONTACT, *self._edits()) for _ in range(self.random.randrange(1, 9))]
        for who in self.random.sample(self.contacts, len(self.contacts) // 2):
            if self.random.random() < 0.3:
                self.ledger.delete(who)
            else:
                self.ledger.edit(who, *self._edits())
        clock, opened = CLOCK, SimpleNamespace(db=self.ledger.db)
        self.session = Session(cast("Any", opened), clock, None, None)

    def _edits(self) -> list[Edit]:
        chance = self.random
        edits = [Edit("names", {"text": f"C{chance.random()}"}), Edit("categories", chance.choice(WORDS))]
        for _ in range(chance.randrange(4)):
            ended = {"to": "2026-01-01"} if chance.random() < 0.3 else {}
            edits.append(by(chance.choice(self.officers), chance.choice(ROLES), chance.randrange(5), **ended))
        return edits

    def naive(self) -> dict[SubjectId, set[SubjectId]]:
        """Who stands by each living contact, read from its claims, without those who left."""
        gone = coverage_queries.office(self.session).departed
        held = {}
        for who in self.contacts:
            found = self.ledger.subject(who)
            if not found.is_deleted:
                officers = {SubjectId(bytes.fromhex(one["officer"])) for one in stewards.standing(found)}
                held[who] = officers - gone
        return held


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_counts_are_those_of_the_claims(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    vault = RandomVault(tmp_path_factory.mktemp("random"), seed)
    known = vault.naive()
    seen = coverage_queries.overview(vault.session)

    assert seen.total.contacts == len(known)
    assert seen.total.alone == sum(len(officers) == 1 for officers in known.values())
    assert seen.unknown == sum(not officers for officers in known.values())
    for who in vault.officers:
        alone = {one for one, officers in known.items() if officers == {who}}
        counts = {row.officer: row.counts for row in seen.officers}.get(who, coverage_queries.Counts())
        assert counts.alone == len(alone)
        primary = [one for one in known if first_primary(vault, one) == who]
        assert counts.contacts == len(primary)
        assert counts.backed == sum(is_backed(vault, one, who) for one in primary)
        departed = coverage_queries.office(vault.session).departed
        if who not in departed:
            assert {one.contact for one in coverage_lost.left(vault.session, who).listed} == alone
            assert {one.contact for one in coverage_lost.singles(vault.session, Filter(who)).listed} == alone
    for by_what in (seen.officers, seen.components):
        for name in COUNTS:
            assert sum(getattr(row.counts, name) for row in by_what) == getattr(seen.total, name)
    assert all(row.counts.contacts <= seen.total.contacts for row in seen.categories)
    vault.ledger.db.close()


def first_primary(vault: RandomVault, who: SubjectId) -> SubjectId | None:
    held = stewards.standing(vault.ledger.subject(who))
    return next((SubjectId(bytes.fromhex(one["officer"])) for one in held if one["role"] == "primary"), None)


def is_backed(vault: RandomVault, who: SubjectId, primary: SubjectId) -> bool:
    gone = coverage_queries.office(vault.session).departed
    held = stewards.standing(vault.ledger.subject(who))
    beside = {SubjectId(bytes.fromhex(one["officer"])) for one in held if one["role"] in ("backup", "continuity")}
    return bool(beside - gone - {primary})


# --- who would be lost ----------------------------------------------------------------------------------------


@pytest.fixture
def staffed(session: Session) -> tuple[Session, SubjectId, SubjectId]:
    """Bruno of Civil Affairs and Chantal of Human Rights beside Amina, who opened the vault."""
    return session, officer(session, "Bruno"), officer(session, "Chantal", "Human Rights")


Staffed = tuple[Session, SubjectId, SubjectId]


def test_lost_are_those_whom_nobody_else_knows_the_strongest_tie_first(staffed: Staffed) -> None:
    session, bruno, chantal = staffed
    weak = contact(session, "Weak", by(bruno, strength=1))
    strong = contact(session, "Strong", by(bruno, strength=4))
    contact(session, "Shared", by(bruno, strength=4), by(chantal, "backup"))

    found = coverage_lost.left(session, bruno)

    assert [one.contact for one in found.listed] == [strong, weak]
    assert (found.contacts, found.leaving) == (2, ("Bruno",))


def test_of_equal_ties_risk_then_promises_then_the_last_meeting_decide(staffed: Staffed) -> None:
    session, bruno, _ = staffed
    quiet = contact(session, "Quiet", by(bruno))
    met = contact(session, "Met", by(bruno))
    promised = contact(session, "Promised", by(bruno))
    risky = contact(session, "Risky", by(bruno), Edit("risk", {"level": "high"}))
    interactions.log(session, Meeting((met,), "phone", at="2026-11-02T09:00:00Z", summary="Rains."))
    commitments.add(session, (Edit("contact", promised.hex()), Edit("by", "us"), Edit("what", "A visit.")))

    found = coverage_lost.left(session, bruno)

    assert [one.contact for one in found.listed] == [risky, promised, met, quiet]
    assert [one.open_promises for one in found.listed] == [0, 1, 0, 0]
    assert [one.last_met for one in found.listed] == ["", "", "2026-11-02", ""]
    assert (found.at_risk, found.with_promise) == (1, 1)


def test_date_of_a_meeting_with_a_witness_is_masked_and_the_name_too(staffed: Staffed) -> None:
    session, bruno, _ = staffed
    witness = contact(session, CANARY, by(bruno), Edit("categories", "witness"))
    interactions.log(session, Meeting((witness,), "phone", at="2026-11-02T09:00:00Z", summary="Rains."))

    (listed,) = coverage_lost.left(session, bruno).listed

    assert (listed.name, listed.last_met, listed.level) == ("", "", Level.STRICTLY_CONFIDENTIAL)


def test_component_loses_whom_its_officers_share(staffed: Staffed) -> None:
    session, bruno, chantal = staffed
    other = officer(session, "Didier")
    contact(session, "Shared inside", by(bruno), by(other, "backup"))
    contact(session, "Shared outside", by(bruno), by(chantal, "backup"))

    assert coverage_lost.component_left(session, "Civil Affairs").contacts == 1
    assert coverage_lost.left(session, bruno).contacts == 0
    with pytest.raises(Invalid):
        coverage_lost.component_left(session, "Nowhere")


def test_officer_who_left_keeps_nobody(staffed: Staffed) -> None:
    session, bruno, chantal = staffed
    kept = contact(session, "Kept", by(bruno), by(chantal, "backup"))
    edits = [Edit("outgoing", chantal.hex()), Edit("last_day", "2026-10-01"), Edit("reason", "end_of_assignment")]
    subjects.add(session, Kind.CASE, edits)

    assert [one.contact for one in coverage_lost.left(session, bruno).listed] == [kept]
    seen = coverage_queries.overview(session)
    assert row_of(seen.officers, bruno).counts.alone == 1
    assert row_of(seen.officers, bruno).counts.backed == 0


def test_singles_are_filtered_by_officer_component_and_category(staffed: Staffed) -> None:
    session, bruno, chantal = staffed
    contact(session, "A", by(bruno), Edit("categories", "media"))
    contact(session, "B", by(chantal), Edit("categories", "media"))
    contact(session, "C", by(chantal), Edit("categories", "donor"))

    def count(wanted: Filter) -> int:
        found = coverage_lost.singles(session, wanted)
        assert found.contacts == len(found.listed)
        return found.contacts

    assert count(Filter()) == 3
    assert count(Filter(officer=bruno)) == 1
    assert count(Filter(component="Human Rights")) == 2
    assert count(Filter(category="media")) == 2
    assert count(Filter(component="Human Rights", category="media")) == 1
    assert count(Filter(officer=bruno, component="Human Rights")) == 0


def test_nobody_of_an_id_and_no_such_category_are_refused(staffed: Staffed) -> None:
    session, _, _ = staffed
    with pytest.raises(NotFound):
        coverage_lost.left(session, SubjectId(bytes(16)))
    with pytest.raises(Invalid):
        coverage_lost.singles(session, Filter(category="herons"))


def test_first_priority_of_open_cases_counts_with_who_hands_over_and_late_cases_with_who_holds_them(
    staffed: Staffed,
) -> None:
    session, bruno, chantal = staffed
    who = contact(session, "A", by(bruno), Edit("categories", "media"))
    said = [Edit("outgoing", bruno.hex()), Edit("incoming", chantal.hex()), Edit("last_day", "2026-11-18")]
    case = subjects.add(session, Kind.CASE, said).subject
    over = subjects.add(session, Kind.CASE, [*said, Edit("facts", {"what": "cancelled", "on": "2026-11-01"})]).subject
    for place, priority, facts in ((case, 1, ("briefed", "introduced")), (case, 2, ("briefed",)), (over, 1, ())):
        edits = [Edit("case", place.hex()), Edit("contact", who.hex()), Edit("verb", "transfer")]
        edits += [Edit("priority", priority), *(Edit("facts", {"what": what}) for what in facts)]
        subjects.add(session, Kind.ITEM, edits)

    seen = coverage_queries.overview(session)

    for row in (row_of(seen.officers, bruno), *(row for row in seen.categories if row.name == "media")):
        counts = row.counts
        assert (counts.first_priority, counts.briefed, counts.introduced, counts.confirmed) == (1, 1, 1, 0)
        assert counts.late == 1
    assert [(one.case, one.days, one.holder_name) for one in seen.late] == [(case, 2, "Bruno")]


# --- files ------------------------------------------------------------------------------------------------------


def test_no_file_holds_a_name_and_officers_only_where_asked_for(staffed: Staffed, tmp_path: Path) -> None:
    session, bruno, _ = staffed
    contact(session, f"{CANARY} Open", by(bruno), Edit("categories", "media"))
    contact(session, f"{CANARY} Hidden", by(bruno), Edit("categories", "witness"))
    seen = coverage_queries.overview(session)
    sheets = [
        coverage_export.of_coverage(seen),
        coverage_export.of_late(seen.late),
        coverage_export.of_lost("if_left", coverage_lost.left(session, bruno)),
        coverage_export.of_lost("single_steward", coverage_lost.singles(session, Filter())),
    ]

    for number, sheet in enumerate(sheets):
        for ending in (".csv", ".json"):
            path = tmp_path / f"{number}{ending}"
            coverage_export.export(session, path, sheet)
            text = path.read_text(encoding="utf-8-sig")
            assert CANARY not in text
            assert "Bruno" not in text
            assert "witness" not in text
    assert json.loads((tmp_path / "2.json").read_text())["rows"][0] == {"by": "all", "name": ""} | {
        "contacts": 2,
        "at_risk": 1,
    }
    named = coverage_export.of_coverage(seen, (By.OFFICER,), with_officers=True)
    assert "Bruno" in str(named.rows)
    look = oversight.as_document(oversight.look(session, date(2026, 10, 1)))
    assert CANARY not in json.dumps(look)
    assert "Bruno" not in json.dumps(look)


def test_file_of_another_ending_is_refused_before_it_is_logged(session: Session, tmp_path: Path) -> None:
    sheet = coverage_export.of_coverage(coverage_queries.overview(session))
    with pytest.raises(Invalid):
        coverage_export.export(session, tmp_path / "counts.xlsx", sheet)
    assert not list(tmp_path.glob("counts*"))
