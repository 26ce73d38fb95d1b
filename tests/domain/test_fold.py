"""What a set of claims means: examples written out, then properties over arbitrary sets."""

from hypothesis import given
from hypothesis import strategies as st

from rolodex.domain.claim import Act, Claim, Kind
from rolodex.domain.fold import Subject, fold
from rolodex.domain.ids import ClaimId, KeyId, SlotId, SubjectId
from rolodex.domain.level import Level

PERSON = SubjectId(bytes(15) + b"\xff")


def _id(number: int) -> ClaimId:
    return ClaimId(number.to_bytes(16, "big"))


def claim(number: int, value: str = '"a"', act: Act = Act.ASSERT, targets: tuple[int, ...] = (), field: str = "gender",
          slot: int = 0, level: Level = Level.UNCLASSIFIED) -> Claim:  # fmt: skip
    return Claim(
        id=_id(number), subject=PERSON, kind=Kind.CONTACT, field=field if act is Act.ASSERT else "",
        slot=SlotId(slot.to_bytes(16, "big")) if slot else None, value=value if act is Act.ASSERT else "null",
        level=level, author=KeyId(bytes(32)), recorded_ms=0, act=act, targets=tuple(_id(target) for target in targets),
    )  # fmt: skip


def active(subject: Subject) -> set[int]:
    return {int.from_bytes(held.id, "big") for slot in subject.slots for held in slot.claims}


A = claim(1, '"a"')
B = claim(2, '"b"', targets=(1,))
C = claim(3, '"c"', targets=(2,))


def test_chain_of_three_assertions_leaves_the_last() -> None:
    assert active(fold([A, B, C])) == {3}


def test_chain_whose_last_is_withdrawn_gives_the_middle() -> None:
    assert active(fold([A, B, C, claim(4, act=Act.WITHDRAW, targets=(3,))])) == {2}


def test_chain_whose_withdrawal_is_withdrawn_gives_the_last_again() -> None:
    undo = claim(4, act=Act.WITHDRAW, targets=(3,))
    redo = claim(5, act=Act.WITHDRAW, targets=(4,))
    assert active(fold([A, B, C, undo, redo])) == {3}


def test_chain_whose_middle_is_withdrawn_brings_the_first_back_beside_the_last() -> None:
    subject = fold([A, B, C, claim(4, act=Act.WITHDRAW, targets=(2,))])
    assert active(subject) == {1, 3}
    assert subject.conflicts()[0].values == ('"a"', '"c"')


def test_two_edits_of_the_same_value_are_a_conflict_until_one_replaces_both() -> None:
    mine, theirs = claim(2, '"mine"', targets=(1,)), claim(3, '"theirs"', targets=(1,))
    assert fold([A, mine, theirs]).slot("gender").is_conflict  # type: ignore[union-attr]
    solved = fold([A, mine, theirs, claim(4, '"theirs"', targets=(2, 3))])
    assert solved.conflicts() == ()
    assert solved.one("gender") == "theirs"


def test_two_officers_who_say_the_same_are_no_conflict_and_the_higher_level_holds() -> None:
    slot = fold([claim(1), claim(2, level=Level.CONFIDENTIAL)]).slot("gender")
    assert slot is not None
    assert not slot.is_conflict
    assert slot.level is Level.CONFIDENTIAL


def test_null_clears_and_stays_known() -> None:
    subject = fold([A, claim(2, "null", targets=(1,))])
    assert subject.one("gender") is None
    assert subject.of("gender") == ()
    assert subject.slot("gender") is not None
    assert not subject.is_deleted


def test_deletion_that_saw_everything_ends_the_subject_and_its_withdrawal_restores_it() -> None:
    deletion = claim(9, act=Act.DELETE, targets=(1,))
    assert fold([A, deletion]).is_deleted
    restored = fold([A, deletion, claim(10, act=Act.WITHDRAW, targets=(9,))])
    assert not restored.is_deleted
    assert restored.deletions == ()
    assert restored.one("gender") == "a"


def test_deletion_beside_an_edit_it_had_not_seen_is_a_dispute() -> None:
    subject = fold([A, claim(9, act=Act.DELETE, targets=(1,)), B])
    assert subject.is_disputed
    assert not subject.is_deleted
    assert subject.one("gender") == "b"


def test_assertion_takes_nothing_from_another_slot_or_field() -> None:
    crafted = claim(7, '"x"', field="names", slot=1, targets=(1,))
    assert active(fold([A, crafted])) == {1, 7}


def test_claim_that_targets_itself_stays() -> None:
    assert active(fold([A, claim(2, '"b"', targets=(1, 2))])) == {2}


def test_withdrawals_in_a_ring_have_no_effect() -> None:
    one = claim(4, act=Act.WITHDRAW, targets=(5, 1))
    other = claim(5, act=Act.WITHDRAW, targets=(4,))
    assert active(fold([A, one, other])) == {1}


def test_ring_of_withdrawals_does_not_lift_an_honest_withdrawal() -> None:
    honest = claim(3, act=Act.WITHDRAW, targets=(1,))
    one = claim(4, act=Act.WITHDRAW, targets=(5, 3))
    other = claim(5, act=Act.WITHDRAW, targets=(4,))
    assert active(fold([A, honest, one, other])) == set()


def test_withdrawal_that_withdraws_itself_has_no_effect() -> None:
    assert active(fold([A, claim(4, act=Act.WITHDRAW, targets=(4, 1))])) == {1}


def test_ring_that_an_honest_withdrawal_breaks_is_decided() -> None:
    one = claim(4, act=Act.WITHDRAW, targets=(5,))
    other = claim(5, act=Act.WITHDRAW, targets=(4, 1))
    breaker = claim(6, act=Act.WITHDRAW, targets=(4,))
    assert active(fold([A, one, other, breaker])) == set()


def test_long_chain_of_undo_and_redo_is_settled_by_its_parity() -> None:
    chain = [claim(number, act=Act.WITHDRAW, targets=(number - 1,)) for number in range(2, 20_002)]
    assert active(fold([A, *chain])) == {1}
    assert active(fold([A, *chain[:-1]])) == set()


@st.composite
def claim_sets(draw: st.DrawFn) -> list[Claim]:
    """Claims of one subject with targets anywhere, rings and unknown ones too, as a hostile author may write them."""
    count = draw(st.integers(1, 9))
    numbers = st.integers(1, count + 2)
    return [
        claim(
            number,
            draw(st.sampled_from(('"a"', '"b"', "null"))),
            draw(st.sampled_from((Act.ASSERT, Act.ASSERT, Act.WITHDRAW, Act.DELETE))),
            tuple(draw(st.lists(numbers, max_size=3, unique=True))),
            draw(st.sampled_from(("gender", "status"))),
            level=draw(st.sampled_from(Level)),
        )
        for number in range(1, count + 1)
    ]


@given(claim_sets(), st.randoms())
def test_fold_of_any_order_and_repetition_is_the_same(claims: list[Claim], random: object) -> None:
    again = [*claims, *claims[::2]]
    random.shuffle(again)  # type: ignore[attr-defined]
    assert fold(again) == fold(claims)


@given(claim_sets(), claim_sets(), claim_sets())
def test_union_is_commutative_associative_and_idempotent(
    some: list[Claim], more: list[Claim], rest: list[Claim]
) -> None:
    known = {held.id: held for held in [*rest, *more, *some]}
    a, b, c = ([known[held.id] for held in part] for part in (some, more, rest))
    assert fold([*a, *b]) == fold([*b, *a])
    assert fold([*a, *b, *c]) == fold([*c, *a, *b]) == fold([*b, *c, *b, *a])
    assert fold([*a, *a]) == fold(a)


@given(claim_sets())
def test_fold_agrees_with_the_rule_read_literally(claims: list[Claim]) -> None:
    if not _withdrawals_are_acyclic(claims):
        return
    by_id = {held.id: held for held in claims}

    def cancelled(held: Claim) -> bool:
        return any(
            other.act is Act.WITHDRAW and held.id in other.targets and not cancelled(other) for other in by_id.values()
        )

    standing = [held for held in claims if not cancelled(held)]
    expected = {
        held.id
        for held in standing
        if held.act is Act.ASSERT
        and not any(
            held.id in other.targets
            and other.id != held.id
            and (other.act is Act.DELETE or (other.act is Act.ASSERT and other.field == held.field))
            for other in standing
        )
    }
    assert {held.id for slot in fold(claims).slots for held in slot.claims} == expected


@given(claim_sets(), st.sets(st.integers(1, 9)))
def test_undo_then_redo_is_identity(claims: list[Claim], undone: set[int]) -> None:
    named = tuple(number for number in sorted(undone) if number <= len(claims))
    undo = claim(100, act=Act.WITHDRAW, targets=named)
    redo = claim(101, act=Act.WITHDRAW, targets=(100,))
    assert fold([*claims, undo, redo]) == fold(claims)


def _withdrawals_are_acyclic(claims: list[Claim]) -> bool:
    named = {held.id: set(held.targets) for held in claims if held.act is Act.WITHDRAW}
    while named:
        ends = [key for key, targets in named.items() if not targets & named.keys()]
        if not ends:
            return False
        for key in ends:
            del named[key]
    return True
