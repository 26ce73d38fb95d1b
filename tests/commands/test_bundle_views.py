"""What a window shows of bundles before they leave, before they are taken in, and of warnings that are due."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rolodex.clock import FixedClock
from rolodex.commands import (
    bundle_choices,
    bundle_export,
    bundle_import,
    bundle_preview,
    bundle_review,
    bundle_warnings,
    consents,
    contact_queries,
    contacts,
    handovers,
    recipients,
)
from rolodex.commands.bundle_preview import Order, Purpose
from rolodex.commands.contacts import Wanted
from rolodex.commands.handovers import Opening
from rolodex.commands.session import Session
from rolodex.domain import permission
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.errors import Cancelled, NotFound
from rolodex.progress import Progress
from tests.commands import officers


@pytest.fixture
def amina(tmp_path: Path, clock: FixedClock, cheap_keys: None) -> Iterator[Session]:
    """Amina's vault."""
    session = officers.made(tmp_path / "amina", "Amina", clock)
    yield session
    session.close()


@pytest.fixture
def bruno(tmp_path: Path, clock: FixedClock, cheap_keys: None) -> Iterator[Session]:
    """Bruno's vault."""
    session = officers.made(tmp_path / "bruno", "Bruno", clock, "Registry")
    yield session
    session.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder for what travels."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def sent(here: Session, order: Order, stick: Path) -> Path:
    """The file that a bundle was written to."""
    return bundle_export.export(here, order, stick).written.path


def test_choices_name_officers_with_the_state_of_their_keys(amina: Session, bruno: Session) -> None:
    officers.knows(amina, bruno, verified=False)
    officers.contact(amina, "Nana Invented", "host_government")

    found = bundle_choices.choices(amina)

    (one,) = found.recipients
    assert (one.name, one.component, one.is_verified, one.blocked) == ("Bruno", "Registry", False, "")
    assert found.own_contacts == 1
    assert found.cases == ()
    recipients.revoke(amina, officers.officer(bruno))
    assert bundle_choices.choices(amina).recipients[0].blocked == "revoked"


def test_preview_says_of_each_contact_what_goes_and_which_rule_keeps_the_rest(amina: Session, bruno: Session) -> None:
    to = officers.knows(amina, bruno)
    prefect = officers.contact(amina, "Prefect Invented", "host_government", "+22376000001", born="1970")
    heron = contacts.add(
        amina,
        Wanted((Edit("names", {"kind": "code_name", "text": "Heron"}), Edit("categories", "source"))),
    ).subject
    order = Order(Purpose.FEED, to)

    found = bundle_preview.look(amina, order)

    rows = {row.contact: row for row in found.contacts}
    assert rows[prefect].name == "Prefect Invented"
    assert "contact.phones" in rows[prefect].goes
    assert ("contact.born", permission.Reason.NO_RECORD.value) in rows[prefect].stays
    assert rows[prefect].may_override
    assert (rows[heron].name, rows[heron].goes) == ("Heron", ())
    assert rows[heron].level is Level.STRICTLY_CONFIDENTIAL
    assert found.content_sha256 == bundle_export.preview(amina, order).content_sha256
    assert sum(found.by_level.values()) == found.claims
    assert bundle_preview.chosen(amina, order).by_level[Level.STRICTLY_CONFIDENTIAL] == 1


def test_preview_of_one_contact_shows_values_and_masks_those_of_a_source(amina: Session, bruno: Session) -> None:
    to = officers.knows(amina, bruno)
    prefect = officers.contact(amina, "Prefect Invented", "host_government", "+22376000001", born="1970")
    chaka = officers.contact(amina, "Chaka Secret", "source", "+22376000009")
    order = Order(Purpose.FEED, to)

    lines = {line.field: line for line in bundle_preview.of_contact(amina, order, prefect)}
    hidden = {line.field: line for line in bundle_preview.of_contact(amina, order, chaka)}

    assert (lines["phones"].text, lines["phones"].rule) == ("+22376000001", "")
    assert (lines["born"].text, lines["born"].rule) == ("1970", "no_consent_record")
    assert hidden["names"].text is None
    assert hidden["names"].value is None
    assert "Chaka" not in repr(hidden)
    assert "22376" not in repr(hidden)
    assert {line.rule for line in hidden.values()} == {"not_in_profile"}
    with pytest.raises(NotFound):
        bundle_preview.of_contact(amina, order, SubjectId(bytes(16)))


def test_preview_can_be_stopped(amina: Session, bruno: Session) -> None:
    to = officers.knows(amina, bruno)
    officers.contact(amina, "Prefect Invented", "host_government")
    progress = Progress()
    progress.cancel()

    with pytest.raises(Cancelled):
        bundle_preview.look(amina, Order(Purpose.FEED, to), progress)


def test_review_names_what_is_new_and_writes_nothing(amina: Session, bruno: Session, stick: Path) -> None:
    to = officers.knows(amina, bruno)
    officers.knows(bruno, amina)
    officers.contact(amina, "Prefect Invented", "host_government", "+22376000001", born="1970")
    file = sent(amina, Order(Purpose.FEED, to), stick)

    found = bundle_review.look(bruno, file)

    (row,) = [one for one in found.new if one.kind is Kind.CONTACT]
    assert row.name == "Prefect Invented"
    assert [one.after[0].text for one in row.values if one.field == "phones"] == ["+22376000001"]
    assert (found.questions, found.must_confirm, found.changed) == ((), 0, ())
    assert [(one.field, one.rule) for one in found.kept_back] == [("contact.born", "no_consent_record")]
    assert contact_queries.list_(bruno, contact_queries.ListRequest()) == []


def test_review_shows_a_changed_value_before_and_after(amina: Session, bruno: Session, stick: Path) -> None:
    to = officers.knows(amina, bruno)
    officers.knows(bruno, amina)
    prefect = officers.contact(amina, "Prefect Invented", "host_government", status="active")
    bundle_import.import_(bruno, sent(amina, Order(Purpose.FEED, to), stick))
    contacts.edit(amina, prefect, Wanted((Edit("status", "dormant"),)))

    found = bundle_review.look(bruno, sent(amina, Order(Purpose.FEED, to), stick))

    (row,) = found.changed
    (value,) = row.values
    assert (row.name, value.field) == ("Prefect Invented", "status")
    assert ([side.text for side in value.before], [side.text for side in value.after]) == (["active"], ["dormant"])


def test_review_of_a_strangers_bundle_shows_the_card_and_nothing_else(
    amina: Session, bruno: Session, stick: Path
) -> None:
    to = officers.knows(amina, bruno)
    officers.contact(amina, "Prefect Invented", "host_government")

    found = bundle_review.look(bruno, sent(amina, Order(Purpose.FEED, to), stick))

    assert found.is_stranger
    assert found.signer.name == "Amina"
    assert (found.new, found.kept_back, found.claims) == ((), (), 0)


def test_review_masks_what_is_strictly_confidential(amina: Session, bruno: Session, stick: Path) -> None:
    to = officers.knows(amina, bruno)
    officers.knows(bruno, amina)
    chaka = officers.contact(amina, "Chaka Secret", "source", "+22376000009")
    officers.agrees(amina, chaka)
    file = sent(amina, Order(Purpose.UPDATE, to, contacts=(chaka,)), stick)

    found = bundle_review.look(bruno, file)

    assert "Chaka" not in repr((found.new, found.names))
    assert "22376000009" not in repr((found.new, found.names))
    assert any(side.masked for row in found.new for value in row.values for side in value.after)


def test_warnings_are_told_by_contact_and_written_holder_by_holder(
    amina: Session, bruno: Session, stick: Path, tmp_path: Path, clock: FixedClock
) -> None:
    carla = officers.made(tmp_path / "carla", "Carla", clock)
    holders = [officers.knows(amina, bruno), officers.knows(amina, carla)]
    prefect = officers.contact(amina, "Prefect Invented", "host_government")
    for to in holders:
        sent(amina, Order(Purpose.FEED, to), stick)
    carla.close()
    contacts.edit(amina, prefect, Wanted((Edit("status", "detained"),)))
    recipients.revoke(amina, holders[1])

    (due,) = bundle_warnings.due(amina)
    written = {one.holder.name: one for one in bundle_warnings.write_each(amina, stick, due.holders)}

    assert (due.name, due.reasons) == ("Prefect Invented", ("detained",))
    assert {one.name for one in due.holders} == {"Bruno", "Carla"}
    assert (stick / written["Bruno"].file).exists()
    assert written["Bruno"].error is None
    assert written["Carla"].error is not None
    assert not written["Carla"].file
    assert [one.name for one in bundle_warnings.due(amina)[0].holders] == ["Carla"]


def test_withdrawn_consent_is_a_warning(amina: Session, bruno: Session, stick: Path) -> None:
    to = officers.knows(amina, bruno)
    nana = officers.contact(amina, "Nana Invented", "civil_society")
    agreed = officers.agrees(amina, nana)
    sent(amina, Order(Purpose.FEED, to), stick)

    consents.withdraw(amina, agreed)

    assert [(one.name, one.reasons) for one in bundle_warnings.due(amina)] == [
        ("Nana Invented", ("consent_withdrawn",))
    ]


def test_choices_say_of_a_case_who_gets_its_bundle_and_who_answers_instead(
    amina: Session, bruno: Session, stick: Path
) -> None:
    to = officers.knows(amina, bruno)
    officers.knows(bruno, amina)
    handovers.start(amina, Opening())

    (case,) = bundle_choices.choices(amina).cases

    assert (case.purpose, case.to, case.to_name) == (Purpose.HANDOVER, None, "")
    handovers.edit(amina, case.case, [Edit("incoming", to.hex())])
    (case,) = bundle_choices.choices(amina).cases
    assert (case.purpose, case.to, case.to_name) == (Purpose.HANDOVER, to, "Bruno")
    bundle_import.import_(bruno, sent(amina, Order(Purpose.HANDOVER, to, case.case), stick))
    (there,) = bundle_choices.choices(bruno).cases
    assert there.purpose is None
