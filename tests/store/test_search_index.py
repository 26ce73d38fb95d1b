"""Search over the vault's own tables."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.folding import fold
from rolodex.domain.ids import SubjectId
from rolodex.domain.ranking import How
from rolodex.store import projections, search_index, texts
from tests.store.ledger import Ledger, new_database


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    db = new_database(tmp_path)
    yield Ledger(db)
    db.close()


def contact(ledger: Ledger, name: str, *edits: Edit) -> SubjectId:
    return ledger.create(Kind.CONTACT, Edit("names", {"text": name}), *edits)


def found(ledger: Ledger, query: str) -> list[str]:
    return [hit.display_name for hit in search_index.search(ledger.db, query, 20)]


def test_search_finds_without_accents_and_by_beginnings(ledger: Ledger) -> None:
    contact(ledger, "Aïssata Traoré")
    contact(ledger, "Moussa Keïta")
    assert found(ledger, "traore") == ["Aïssata Traoré"]
    assert found(ledger, "tra aiss") == ["Aïssata Traoré"]
    assert found(ledger, "m") == ["Moussa Keïta"]
    assert found(ledger, "KEITA moussa") == ["Moussa Keïta"]


def test_search_finds_letter_variants_of_arabic_and_other_spellings(ledger: Ledger) -> None:
    contact(ledger, "أحمد الحداد")
    contact(ledger, "Mohammed Haddad")
    assert found(ledger, "احمد") == ["أحمد الحداد"]
    assert "Mohammed Haddad" in found(ledger, "Muhamad")
    assert set(found(ledger, "haddad")) == {"Mohammed Haddad", "أحمد الحداد"}


def test_beginning_typed_with_the_joined_article_is_a_beginning(ledger: Ledger) -> None:
    contact(ledger, "سعاد الرحماني")
    hit = search_index.search(ledger.db, "سعاد الر", 5)[0]
    assert (hit.display_name, hit.matched_how) == ("سعاد الرحماني", How.PREFIX)


def test_whole_word_stands_before_a_beginning(ledger: Ledger) -> None:
    contact(ledger, "Marianne Sow")
    contact(ledger, "Mari Sow")
    assert found(ledger, "mari") == ["Mari Sow", "Marianne Sow"]


def test_search_finds_number_in_local_form_and_address(ledger: Ledger) -> None:
    contact(
        ledger, "A", Edit("phones", {"raw": "+223 70 12 34 56"}), Edit("emails", {"address": "a.diallo@example.org"})
    )
    hit = search_index.search(ledger.db, "70 12 34 56", 5)[0]
    assert (hit.display_name, hit.matched_field, hit.matched_how) == ("A", "phones", How.DIGITS)
    assert search_index.search(ledger.db, "diallo", 5)[0].matched_field == "emails"


def test_search_finds_by_organisation_and_follows_its_name(ledger: Ledger) -> None:
    organisation = ledger.create(Kind.ORGANISATION, Edit("name", "Herders"))
    post = ledger.create(Kind.POST, Edit("title", "Spokesman"), Edit("organisation", organisation.hex()))
    subject = contact(ledger, "A")
    ledger.create(Kind.TENURE, Edit("contact", subject.hex()), Edit("post", post.hex()))
    assert found(ledger, "herders") == ["A"]
    ledger.edit(organisation, Edit("name", "Fishers"))
    assert found(ledger, "herders") == []
    assert found(ledger, "spokesman fishers") == ["A"]


def test_search_falls_back_to_notes_about_the_contact(ledger: Ledger) -> None:
    subject = contact(ledger, "A", Edit("remarks", "Owns the mill"))
    ledger.create(Kind.NOTE, Edit("about", subject.hex()), Edit("text", "Wants a bridge"))
    ledger.create(
        Kind.INTERACTION,
        Edit("contacts", subject.hex()),
        Edit("summary", "Talked of grazing"),
        Edit("topics", "cattle"),
    )
    for word in ("mill", "bridge", "grazing", "cattle", "graz"):
        hits = search_index.search(ledger.db, word, 5)
        assert [(hit.subject, hit.matched_field) for hit in hits] == [(subject, "notes")], word


def test_edited_and_deleted_text_is_found_no_more(ledger: Ledger) -> None:
    subject = contact(ledger, "Aïssata Traoré", Edit("remarks", "Owns the mill"))
    ledger.edit(subject, Edit("names", {"text": "Mariam Sow"}, slot=ledger.subject(subject).of("names")[0].slot))
    assert found(ledger, "traore") == []
    assert found(ledger, "sow") == ["Mariam Sow"]
    ledger.delete(subject)
    assert found(ledger, "sow") == []
    assert found(ledger, "mill") == []


def test_masked_values_are_never_found(ledger: Ledger) -> None:
    subject = contact(
        ledger,
        "Secret Name",
        Edit("names", {"text": "Kingfisher", "kind": "code_name"}),
        Edit("phones", {"raw": "+22370123456"}),
        Edit("remarks", "Lives by the mill"),
        Edit("categories", "source"),
    )
    for query in ("secret", "name", "+22370123456", "70123456", "mill"):
        assert found(ledger, query) == [], query
    assert [hit.subject for hit in search_index.search(ledger.db, "king", 5)] == [subject]


@pytest.mark.parametrize("query", ["", "  ", "*", '"', "AND", "a OR b", "NEAR(a b)", "words:x", "(", "-x", "\x00", "'"])
def test_nothing_typed_is_read_as_syntax(ledger: Ledger, query: str) -> None:
    contact(ledger, "Somebody")
    search_index.search(ledger.db, query, 5)


def test_replaced_name_leaves_the_pages_of_the_index_and_its_neighbours_stay(ledger: Ledger) -> None:
    subject = contact(ledger, "Qxzvwk Quentin", Edit("names", {"text": "Quim Zongo", "kind": "nickname"}))
    other = contact(ledger, "Qxzvwk Sow")
    slot = next(slot for slot in ledger.subject(subject).of("names") if slot.value["text"] == "Qxzvwk Quentin")
    ledger.edit(subject, Edit("names", {"text": "Quirin Traoré"}, slot=slot.slot))
    assert found(ledger, "qxz") == ["Qxzvwk Sow"]
    assert found(ledger, "q zon") == found(ledger, "qui") == found(ledger, "tr") == ["Quirin Traoré"]
    ledger.edit(other, Edit("names", {"text": "Awa Sow"}, slot=ledger.subject(other).of("names")[0].slot))
    projections.digest(ledger.db)
    assert not any(b"xzv" in row[0] for row in ledger.db.rows("SELECT block FROM contact_index_data"))


def test_beginnings_of_one_to_three_letters_are_asked_for_as_marked_words() -> None:
    assert search_index.by_starts('("t"* AND "ali"*)') == '("\u0080t" AND "\u0080ali")'
    assert search_index.by_starts('("keita"* OR "\u1681kt") AND "o"') == '("keita"* OR "\u1681kt") AND "o"'
    assert texts.with_starts(["ali", "al", "\u1681al"]) == "ali al \u1681al \u0080a \u0080al \u0080ali"
    assert texts.with_starts(["bali", "ali"]).split()[2:] == [
        f"\u0080{start}" for start in ("a", "al", "ali", "b", "ba", "bal")
    ]
    assert texts.with_starts(["76123456", "6123456", "71"]) == "76123456 6123456 71 \u00807 \u008071 \u008076 \u0080761"


def test_mark_of_beginnings_cannot_be_typed(ledger: Ledger) -> None:
    contact(ledger, "Somebody")
    assert found(ledger, "\u0080som") == ["Somebody"]
    assert fold(texts.START_MARK) == ""


def test_limit_holds_where_many_answer(ledger: Ledger) -> None:
    for number in range(150):
        contact(ledger, f"Moussa {number}")
    contact(ledger, "Moussa Zongo")
    hits = search_index.search(ledger.db, "moussa", 10)
    assert len(hits) == 10
    assert found(ledger, "moussa zongo")[0] == "Moussa Zongo"


def test_contact_that_was_just_found_is_ranked_and_shown_by_its_new_name(ledger: Ledger) -> None:
    subject = contact(ledger, "Moussa Zongo")
    assert found(ledger, "moussa") == ["Moussa Zongo"]

    ledger.edit(subject, Edit("names", {"text": "Moussa Abdou"}, slot=ledger.subject(subject).of("names")[0].slot))

    assert found(ledger, "moussa") == ["Moussa Abdou"]
    assert search_index.search(ledger.db, "moussa abdou", 5)[0].score == 100
