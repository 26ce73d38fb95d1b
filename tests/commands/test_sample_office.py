"""The invented office that pictures and trials are made of."""

from pathlib import Path

from rolodex.commands import bundle_import, handover_queries, passphrases, plan_views, sample_office
from rolodex.commands.session import Session, open_session
from tests.commands.conftest import CLOCK


def opened(folder: Path) -> Session:
    return open_session(folder, passphrases.from_text(sample_office.PASSPHRASE), CLOCK)


def test_office_has_a_case_in_the_middle_and_a_bundle_that_asks(tmp_path: Path, cheap_keys: None) -> None:
    office = sample_office.make(tmp_path, CLOCK)

    amina = opened(office.amina)
    case = handover_queries.show(amina, office.case)
    coverage = handover_queries.coverage(amina, office.case)
    amina.close()
    assert case.state.value == "introducing"
    assert (coverage.briefed, coverage.introduced) == (5, 4)

    boukary = opened(office.boukary)
    seen = bundle_import.inspect(boukary, office.bundle)
    boukary.close()
    assert len(seen.questions) >= 1


def test_office_has_a_plan_without_a_breach_and_what_an_officer_does_elsewhere_stays_in_the_vault(
    tmp_path: Path, cheap_keys: None
) -> None:
    office = sample_office.make(tmp_path, CLOCK)

    amina = opened(office.amina)
    view = plan_views.plan(amina, office.case)
    busy = plan_views.inputs(amina, office.case).inputs.busy
    amina.close()
    assert view.breaches == ()
    assert view.counts.placed >= 4
    assert any(left.proposed for left in view.unplaced)
    assert len(busy) == 1

    boukary = opened(office.boukary)
    told = plan_views.inputs(boukary, office.case).inputs
    boukary.close()
    assert told.busy == ()
    assert len(told.places) == 5
