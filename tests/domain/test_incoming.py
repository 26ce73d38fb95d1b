"""What of an import must be asked, however it is put, and that a no leaves everything as it was."""

from typing import Any

import pytest

from rolodex.domain.changes import delete, withdraw
from rolodex.domain.claim import Act, Claim, Kind
from rolodex.domain.fold import fold
from rolodex.domain.ids import SlotId, SubjectId
from rolodex.domain.incoming import About, Question, examine, new_consent, resolved
from rolodex.domain.merge import Answer
from tests.domain.subjects import INCOMING, STRANGER, author, claim, claims_of

CONTACT = SubjectId(b"\x77" * 16)
OTHER = SubjectId(b"\x78" * 16)
SLOT = SlotId(b"\x51" * 16)


def held(**values: Any) -> list[Claim]:
    return list(claims_of(Kind.CONTACT, CONTACT, type="individual", names=[{"text": "Aissata"}], **values))


def said(before: list[Claim], field: str, value: Any) -> Claim:
    """A claim that replaces what stands in the first slot of the field."""
    old = next(one for one in before if one.field == field)
    return claim(old.subject, old.kind, field, value, slot=old.slot, targets=(old.id,), level=old.level)


def asked(before: list[Claim], *added: Claim) -> list[tuple[About, str]]:
    return [(question.about, question.field) for question in examine(before, added).questions]


def refused(before: list[Claim], *added: Claim) -> Any:
    """The slots that stand when everything that is asked was answered with no."""
    after = fold([*before, *added])
    answers = [
        one
        for question in examine(before, added).questions
        for one in resolved(question, Answer.REFUSE, after, author())
    ]
    return fold([*before, *added, *answers]).slots


def test_deletion_hides_no_other_change_and_a_no_to_both_changes_nothing() -> None:
    before = held(categories=["victim"], phones=[{"raw": "+223 70 12 34 56"}])
    number = said(before, "phones", {"raw": "+223 70 99 99 99", "e164": "+22370999999"})
    (deletion,) = delete(before[:1], author())
    assert asked(before, deletion, number) == [(About.DELETION, ""), (About.REACH, "phones")]
    assert refused(before, deletion, number) == fold(before).slots


def test_deletion_alone_asks_once() -> None:
    before = held(categories=["victim"])
    assert asked(before, *delete(before, author())) == [(About.DELETION, "")]


def test_deletion_of_the_category_alone_takes_no_protection_when_refused() -> None:
    before = held(categories=["victim"])
    category = [one for one in before if one.field == "categories"]
    deletion = delete(category, author())
    assert asked(before, *deletion) == [(About.DELETION, "")]
    assert refused(before, *deletion) == fold(before).slots


@pytest.mark.parametrize("value", [None, "donor"])
def test_withdrawal_beside_a_new_value_goes_with_the_no_to_it(value: str | None) -> None:
    before = held(categories=["victim"])
    old = next(one for one in before if one.field == "categories")
    gone = withdraw([old], author())
    new = claim(CONTACT, Kind.CONTACT, "categories", value, slot=old.slot)
    assert (About.LOST_PROTECTION, "categories") in asked(before, *gone, new)
    assert refused(before, *gone, new) == fold(before).slots


def test_contact_of_which_nothing_is_left_is_asked_as_a_deletion() -> None:
    before = held()
    gone = withdraw(before, author())
    (question,) = examine(before, gone).questions
    assert (question.about, question.kind, question.change) == (About.DELETION, Kind.CONTACT, None)
    assert refused(before, *gone) == fold(before).slots


@pytest.mark.parametrize(
    ("field", "mine", "theirs"),
    [
        ("status", "do_not_contact", "active"),
        ("status", "detained", None),
        ("caveats", ["named_recipients_only"], None),
        ("caveats", ["verbal_only"], "no_further_transfer"),
        ("phones", [{"raw": "+223 70 12 34 56", "safe": "unsafe"}], {"raw": "+223 70 12 34 56", "safe": "safe"}),
        ("phones", [{"raw": "+223 70 12 34 56", "safe": "unsafe"}], {"raw": "+223 70 12 34 56"}),
    ],
)
def test_warning_that_goes_is_asked_and_a_no_keeps_it(field: str, mine: Any, theirs: Any) -> None:
    before = held(**{field: mine})
    change = said(before, field, theirs)
    assert asked(before, change) == [(About.LOST_PROTECTION, field)]
    assert refused(before, change) == fold(before).slots


def test_further_recipient_beside_a_caveat_is_asked() -> None:
    before = held(caveats=["named_recipients_only"], caveat_recipients=[INCOMING.hex()])
    more = claim(CONTACT, Kind.CONTACT, "caveat_recipients", STRANGER.hex())
    assert asked(before, more) == [(About.LOST_PROTECTION, "caveat_recipients")]


@pytest.mark.parametrize(("mine", "theirs"), [("active", "do_not_contact"), ("active", "dormant"), (None, "active")])
def test_warning_that_comes_and_ordinary_news_are_not_asked(mine: str | None, theirs: str) -> None:
    before = held(**({"status": mine} if mine else {}))
    new = said(before, "status", theirs) if mine else claim(CONTACT, Kind.CONTACT, "status", theirs)
    assert asked(before, new) == []


@pytest.mark.parametrize(
    ("stated", "field", "value"),
    [
        ({"status": "withdrawn"}, "contact", OTHER.hex()),
        ({"status": "withdrawn"}, "contact", None),
        ({"status": "withdrawn"}, "purposes", "referral"),
        ({"status": "refused"}, "audience", "host_authority"),
        ({"status": "refused"}, "scope", "content"),
        ({"status": "given", "on_hand_over": "never"}, "on_hand_over", "allow"),
        ({"status": "given", "on_hand_over": "never"}, "on_hand_over", None),
        ({"status": "given", "on_hand_over": "named_successor_only"}, "named_successors", STRANGER.hex()),
        ({"status": "given", "on_controller_change": "never"}, "on_controller_change", "allow"),
        ({"status": "given", "on_hand_over": "never"}, "contact", OTHER.hex()),
    ],
)
def test_no_of_a_contact_is_not_narrowed_or_moved_without_asking(
    stated: dict[str, Any], field: str, value: Any
) -> None:
    before = list(claims_of(Kind.CONSENT, contact=CONTACT.hex(), **stated))
    is_here = any(one.field == field for one in before)
    new = said(before, field, value) if is_here else claim(before[0].subject, Kind.CONSENT, field, value)
    assert asked(before, new) == [(About.NO_TURNED_YES, field)]
    assert refused(before, new) == fold(before).slots


def test_withdrawal_of_a_no_goes_with_the_no_to_the_yes() -> None:
    before = list(claims_of(Kind.CONSENT, contact=CONTACT.hex(), status="withdrawn"))
    status = next(one for one in before if one.field == "status")
    gone = withdraw([status], author())
    yes = claim(status.subject, Kind.CONSENT, "status", "given")
    assert asked(before, *gone, yes) == [(About.NO_TURNED_YES, "status")]
    assert refused(before, *gone, yes) == fold(before).slots


def test_yes_that_becomes_a_no_is_never_asked() -> None:
    before = list(claims_of(Kind.CONSENT, contact=CONTACT.hex(), status="given", on_hand_over="never"))
    assert asked(before, said(before, "status", "withdrawn")) == []


def test_answers_touch_only_what_they_are_about() -> None:
    before = held(categories=["victim"], phones=[{"raw": "+223 70 12 34 56"}])
    number = said(before, "phones", {"raw": "+223 70 99 99 99"})
    other = claim(CONTACT, Kind.CONTACT, "gender", "female")
    (question,) = examine(before, [number, other]).questions
    assert isinstance(question, Question)
    assert question.added == (number,)
    assert all(one.act is Act.WITHDRAW for one in resolved(question, Answer.REFUSE, fold(before), author()))


def test_contact_that_becomes_an_official_is_asked_and_a_no_keeps_it_as_it_was() -> None:
    before = held(categories=["civil_society"])
    category = claim(CONTACT, Kind.CONTACT, "categories", "host_government", slot=SLOT)
    assert asked(before, category) == [(About.BECOMES_OFFICIAL, "categories")]
    assert refused(before, category) == fold(before).slots


@pytest.mark.parametrize(("mine", "theirs"), [("host_government", "parliament"), ("civil_society", "media")])
def test_category_that_makes_nobody_an_official_is_not_asked(mine: str, theirs: str) -> None:
    before = held(categories=[mine])
    assert asked(before, claim(CONTACT, Kind.CONTACT, "categories", theirs, slot=SLOT)) == []


def test_new_consent_is_a_question_where_it_says_yes_only() -> None:
    given, sought = (claims_of(Kind.CONSENT, OTHER, status=word) for word in ("given", "sought"))
    question = new_consent(given)
    assert question is not None
    assert (question.about, question.added) == (About.CONSENT, tuple(given))
    assert new_consent(sought) is None
