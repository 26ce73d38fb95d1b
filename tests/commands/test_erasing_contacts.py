"""A contact that asked for it, or whose time is over, is erased for good; who else holds it is named."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rolodex.clock import FixedClock
from rolodex.commands import (
    bundle_export,
    contact_files,
    contact_import,
    contact_queries,
    contacts,
    erasing_contacts,
    handover_items,
    handover_queries,
    handovers,
    passphrases,
    undoing,
    vaults,
)
from rolodex.commands.bundle_scope import Order, Purpose
from rolodex.commands.contact_import import Run
from rolodex.commands.erasing_contacts import Holder, Why
from rolodex.commands.handovers import Opening
from rolodex.commands.session import Session
from rolodex.domain import handover_item
from rolodex.domain.handover_item import ItemState, Outcome
from rolodex.errors import NotFound, Refused
from rolodex.store import audit, claims, suppression
from tests.commands import officers


@pytest.fixture
def amina(tmp_path: Path, clock: FixedClock, cheap_keys: None) -> Iterator[Session]:
    """Amina's vault."""
    session = officers.made(tmp_path / "amina", "Amina", clock)
    yield session
    session.close()


def test_erased_contact_is_gone_and_stays_gone(amina: Session) -> None:
    nana = officers.contact(amina, "Nana Invented", "civil_society")
    awa = officers.contact(amina, "Awa Invented", "civil_society")
    done = erasing_contacts.erase(amina, [nana], Why.ON_REQUEST)
    assert done.contacts == (nana,)
    with pytest.raises(NotFound):
        contact_queries.show(amina, nana)
    assert contact_queries.show(amina, awa).name.text == "Awa Invented"
    with pytest.raises(Refused) as refused:
        undoing.undo(amina)
    assert refused.value.params["reason"] == "erased"
    entry = suppression.entry(amina.db, amina.opened.keys.suppression, nana)
    assert entry is not None
    assert entry.why is Why.ON_REQUEST
    assert vaults.verify(amina).projections_agree
    assert audit.rows(amina.db, 1)[0].references == ()


def test_deleted_contact_is_erased_too_and_an_unknown_one_stops_all(amina: Session) -> None:
    nana = officers.contact(amina, "Nana Invented", "civil_society")
    contacts.delete(amina, nana)
    with pytest.raises(NotFound):
        erasing_contacts.erase(amina, [nana, officers.officer(amina)], Why.RETENTION)
    assert claims.of_subject(amina.db, nana) != []
    assert erasing_contacts.erase(amina, [nana], Why.RETENTION).contacts == (nana,)
    assert claims.of_subject(amina.db, nana) == []


def test_reason_of_an_item_becomes_a_word_and_the_case_keeps_its_counts(amina: Session) -> None:
    nana = officers.contact(amina, "Nana Invented", "civil_society")
    case = handovers.start(amina, Opening()).case
    handover_items.leave_out(amina, case, nana, Outcome.NOT_HANDED_OVER, "Her brother is the mayor.")
    before = handover_queries.coverage(amina, case)
    erasing_contacts.erase(amina, [nana], Why.ON_REQUEST)
    item = handover_queries.item_of(amina, case, nana)
    assert handover_item.state(item) is ItemState.NOT_HANDED_OVER
    assert handover_item.is_settled(item)
    assert "mayor" not in str(claims.of_subject(amina.db, item.id))
    assert handover_queries.coverage(amina, case) == before
    assert [view.name for view in handover_queries.show(amina, case).items] == [""]


def test_restored_backup_does_not_bring_it_back(tmp_path: Path, clock: FixedClock, cheap_keys: None) -> None:
    amina = officers.made(tmp_path / "amina", "Amina", clock)
    nana = officers.contact(amina, "Nana Invented", "civil_society")
    awa = officers.contact(amina, "Awa Invented", "civil_society")
    made = vaults.back_up(amina)
    erasing_contacts.erase(amina, [nana], Why.ON_REQUEST)
    amina.close()
    secret = passphrases.from_text(officers.PASSPHRASE)
    restored = vaults.restore(made.database, tmp_path / "restored", secret, clock)
    assert claims.of_subject(restored.db, nana) == []
    assert contact_queries.show(restored, awa).name.text == "Awa Invented"
    assert vaults.verify(restored).projections_agree
    entry = suppression.entry(restored.db, restored.opened.keys.suppression, nana)
    assert entry is not None
    assert entry.why is Why.ON_REQUEST
    restored.close()


def test_officers_who_got_it_from_here_are_named(amina: Session, tmp_path: Path, clock: FixedClock) -> None:
    bruno = officers.made(tmp_path / "bruno", "Bruno", clock)
    to = officers.knows(amina, bruno)
    bruno.close()
    nana = officers.contact(amina, "Nana Invented", "civil_society")
    awa = officers.contact(amina, "Awa Invented", "civil_society")
    officers.agrees(amina, nana)
    bundle_export.export(amina, Order(Purpose.REFER, to, contacts=(nana,)), tmp_path)
    assert erasing_contacts.erase(amina, [nana], Why.ON_REQUEST).holders == (Holder(to, "Bruno"),)
    assert erasing_contacts.erase(amina, [awa], Why.ON_REQUEST).holders == ()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("list.csv", "external_id,name,phone\n17,Nana Invented,+223 66 00 11 22\n18,Awa Invented,+223 66 00 11 23\n"),
        ("plain.csv", "name,phone\nNana Invented,+223 66 00 11 22\nAwa Invented,+223 66 00 11 23\n"),
        (
            "cards.vcf",
            "BEGIN:VCARD\nVERSION:4.0\nUID:17\nFN:Nana Invented\nEND:VCARD\n"
            "BEGIN:VCARD\nVERSION:4.0\nUID:18\nFN:Awa Invented\nEND:VCARD\n",
        ),
    ],
)
def test_list_does_not_bring_an_erased_contact_back(amina: Session, tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text)

    def again() -> contact_import.Imported:
        if path.suffix == ".vcf":
            return contact_files.import_vcard(amina, path, "office", Run.REAL)
        columns = ("external_id=external_id", "name=names", "phone=phones")
        mapping = contact_files.given_mapping(columns if "id" in text.partition(",")[0] else columns[1:], None)
        return contact_files.import_csv(amina, path, contact_files.table(path, mapping), "office", Run.REAL)

    assert again().created == 2
    nana, awa = (contact_queries.search(amina, who, 1)[0].subject for who in ("Nana", "Awa"))
    erasing_contacts.erase(amina, [nana], Why.ON_REQUEST)

    found = again()

    assert (found.created, found.updated, found.unchanged) == (0, 0, 1)
    assert [one.reason for one in found.skipped] == ["erased_here"]
    assert not found.is_unreadable
    assert contact_queries.search(amina, "Nana", 5) == []
    erasing_contacts.erase(amina, [awa], Why.ON_REQUEST)
    # Every row could be read: that none was taken is no fault of the file.
    assert not again().is_unreadable
