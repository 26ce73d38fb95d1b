"""Whom and what a form offers for naming."""

from rolodex.commands import contacts, likely, reference_queries
from rolodex.commands.contacts import Wanted
from rolodex.commands.likely import Newcomer, Reason
from rolodex.commands.session import Session
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId


def add(session: Session, name: str, *edits: Edit, organisation: str = "", title: str = "") -> SubjectId:
    wanted = Wanted((Edit("names", {"text": name}), *edits), organisation=organisation, title=title)
    return contacts.add(session, wanted).subject


def test_contacts_are_found_by_name_with_their_affiliation(session: Session) -> None:
    ahmed = add(session, "Ahmed", organisation="Radio Invented", title="Editor")

    found = reference_queries.find(session, Kind.CONTACT, "ahm", 5)

    assert [(one.id, one.name, one.hint) for one in found] == [(ahmed, "Ahmed", "Editor, Radio Invented")]


def test_name_that_may_not_be_shown_is_not_offered(session: Session) -> None:
    witness = add(session, "Salif", Edit("categories", "witness"))

    assert reference_queries.find(session, Kind.CONTACT, "salif", 5) == ()
    assert reference_queries.named(session, Kind.CONTACT, [witness])[witness].name == ""


def test_posts_are_told_apart_by_their_organisation(session: Session) -> None:
    add(session, "Ahmed", organisation="Radio Invented", title="Editor")
    add(session, "Awa", organisation="Paper Invented", title="Editor")

    found = reference_queries.find(session, Kind.POST, "edi", 5)

    assert sorted((one.name, one.hint) for one in found) == [("Editor", "Paper Invented"), ("Editor", "Radio Invented")]


def test_organisations_and_officers_are_found_by_words(session: Session) -> None:
    add(session, "Ahmed", organisation="Radio Invented")

    assert [one.name for one in reference_queries.find(session, Kind.ORGANISATION, "inv rad", 5)] == ["Radio Invented"]
    assert [one.name for one in reference_queries.find(session, Kind.OFFICER, "ami", 5)] == ["Amina"]
    assert reference_queries.find(session, Kind.CONSENT, "x", 5) == ()


def test_newcomer_with_a_number_that_is_here_is_likely_that_one(session: Session) -> None:
    ahmed = add(session, "Ahmed Invented", Edit("phones", {"raw": "+22376000001"}))
    add(session, "Awa Other")

    found = likely.find(session, Newcomer(names=("A. Invented",), reach=(("phones", "+223 76 00 00 01"),)))

    assert [one.row.id for one in found] == [ahmed]
    assert Reason.SAME_PHONE in found[0].judged.reasons


def test_hidden_number_makes_nobody_likely(session: Session) -> None:
    add(session, "Heron", Edit("categories", "source"), Edit("phones", {"raw": "+22376000001"}))

    assert likely.find(session, Newcomer(reach=(("phones", "+22376000001"),))) == ()


def test_newcomer_without_a_name_is_compared_with_nobody(session: Session) -> None:
    add(session, "Ahmed Invented")

    assert likely.find(session, Newcomer()) == ()
    assert likely.find(session, Newcomer(names=("A",))) == ()


def test_contact_that_is_left_aside_is_not_likely(session: Session) -> None:
    ahmed = add(session, "Ahmed Invented")

    assert likely.find(session, Newcomer(names=("Ahmed Invented",)), [ahmed]) == ()
