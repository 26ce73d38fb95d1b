"""Verdicts on pairs, with expected values written out."""

from collections.abc import Sequence

from rolodex.domain import duplicates
from rolodex.domain.duplicates import Person, Reason, Verdict

CROWD = tuple(
    Person((f"{given} {family}",))
    for given in ("Amadou", "Moussa", "Fatoumata", "Oumar", "Sekou", "Boubacar")
    for family in ("Traoré", "Coulibaly", "Diarra", "Keita", "Sangaré", "Dembélé")
)


def verdict(one: Person, other: Person, crowd: Sequence[Person] = CROWD) -> tuple[Verdict, set[Reason]] | None:
    people = [one, other, *crowd]
    found = duplicates.judge(one, other, duplicates.frequencies(people))
    mirrored = duplicates.judge(other, one, duplicates.frequencies(people))
    assert (found and found.verdict) == (mirrored and mirrored.verdict)
    return (found.verdict, set(found.reasons)) if found else None


def test_nothing_in_common_is_no_pair() -> None:
    assert verdict(Person(("Awa Cissé",)), Person(("Mahmoud Ould Sidi",))) is None


def test_common_name_alone_is_a_namesake() -> None:
    crowd = [*CROWD, *(Person(("Amadou Traoré",)) for _ in range(9))]
    assert verdict(Person(("Amadou Traoré",)), Person(("Amadou Traore",)), crowd) == (
        Verdict.NAMESAKE,
        {Reason.SAME_NAME, Reason.COMMON_NAME},
    )


def test_rare_name_alone_is_a_question_and_never_certain() -> None:
    found = verdict(Person(("Abdoulkarim Ag Matafa",)), Person(("Abdoulkarim Ag Matafa",)))
    assert found == (Verdict.CHOICE, {Reason.SAME_NAME})


def test_alike_names_with_one_number_are_the_same() -> None:
    phone = (("phones", "22376543210"),)
    found = verdict(Person(("Awa Cissé",), phone), Person(("Awa Cisse Maiga",), phone))
    assert found == (Verdict.SAME, {Reason.SAME_PHONE, Reason.SIMILAR_NAME})


def test_other_names_with_one_number_are_a_question() -> None:
    phone = (("phones", "22376543210"),)
    assert verdict(Person(("Awa Cissé",), phone), Person(("Musa Dao",), phone)) == (
        Verdict.CHOICE,
        {Reason.SAME_PHONE},
    )


def test_address_of_an_office_is_no_evidence() -> None:
    desk = (("emails", "desk@example.org"),)
    crowd = [*CROWD, *(Person((f"Employee {letter}",), desk) for letter in "ABCDE")]
    assert verdict(Person(("Awa Cissé",), desk), Person(("Musa Dao",), desk), crowd) is None


def test_same_identity_in_a_list_is_the_same_unless_contradicted() -> None:
    listed = (("parliament", "17"),)
    one = Person(("Awa Cissé",), external_ids=listed, born="1971")
    assert verdict(one, Person(("A. Cissé",), external_ids=listed)) == (Verdict.SAME, {Reason.SAME_EXTERNAL_ID})
    elder = Person(("A. Cissé",), external_ids=listed, born="1940")
    assert verdict(one, elder) == (Verdict.CHOICE, {Reason.SAME_EXTERNAL_ID, Reason.DIFFERENT_BIRTH})


def test_two_entries_of_one_list_are_never_certain() -> None:
    one = Person(("Awa Cissé",), (("emails", "awa@example.org"),), (("parliament", "17"),))
    other = Person(("Awa Cissé",), (("emails", "awa@example.org"),), (("parliament", "18"),))
    assert verdict(one, other) == (
        Verdict.CHOICE,
        {Reason.SAME_EMAIL, Reason.SAME_NAME, Reason.DIFFERENT_IDS_IN_ONE_LIST},
    )


def test_same_name_and_day_of_birth_is_the_same() -> None:
    one = Person(("Amadou Traoré",), born="1971-05-03")
    assert verdict(one, one) == (
        Verdict.SAME,
        {Reason.SAME_NAME, Reason.SAME_BIRTH_DATE, Reason.COMMON_NAME},
    )


def test_other_birth_or_gender_makes_namesakes() -> None:
    one = Person(("Abdoulkarim Ag Matafa",), born="1971", gender="male")
    other = Person(("Abdoulkarim Ag Matafa",), born="1950", gender="male")
    assert verdict(one, other) == (Verdict.NAMESAKE, {Reason.SAME_NAME, Reason.DIFFERENT_BIRTH})
    woman = Person(("Abdoulkarim Ag Matafa",), gender="female")
    assert verdict(one, woman) == (Verdict.NAMESAKE, {Reason.SAME_NAME, Reason.DIFFERENT_GENDER})


def test_number_too_short_is_no_key() -> None:
    assert duplicates.reach_key("phones", "1717") is None
    assert duplicates.reach_key("phones", "+223 ٧٦ 54 32 10") == ("phones", "22376543210")
    assert duplicates.reach_key("affiliation", "Mairie") is None


def test_work_stays_bounded_where_all_share_one_name_and_one_number() -> None:
    people = [Person(("Amadou Traoré",), (("phones", "22376543210"),)) for _ in range(1_000)]
    assert len(list(duplicates.candidates(people))) <= 6 * 1_000


def test_candidates_come_once_with_the_smaller_first() -> None:
    people = [Person(("Awa Cissé",), (("phones", "22376543210"),)), Person(("Awa Cissé", "Awa Cisse"))]
    assert list(duplicates.candidates([*people, people[0]])) == [(0, 2), (0, 1), (1, 2)]
