"""Folding, skeletons, keys and likeness of names."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rolodex.domain.folding import Script
from rolodex.domain.names import SKELETON_MARK, best_of_table, fold, keys, script, similarity, skeleton, tokens
from rolodex.domain.skeleton import units


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Dembélé", "dembele"),
        ("SOuléymane", "souleymane"),
        ("N'Diaye", "ndiaye"),
        ("N\u0092Diaye", "ndiaye"),
        ("N’Diaye", "ndiaye"),
        ("N´Diaye", "ndiaye"),
        ("L'Union d’Afrique", "l union d afrique"),
        ("Al-Sabah", "al sabah"),
        ("AlOmair", "al omair"),
        ("Abdul-Hamid", "abdul hamid"),
        ("ʿAbd al-ʿAzīz", "abd al aziz"),
        ("أحمد إبراهيم آدم ٱلله", "احمد ابراهيم ادم الله"),
        ("مُحَمَّد", "محمد"),
        ("الهديـــة", "الهديه"),
        ("مصطفى", "مصطفي"),
        ("رئيس مؤمن", "رييس مومن"),
        ("فیصل کریم", "فيصل كريم"),
        ("٧٦ ۱۲", "76 12"),
        ("\u202eAli\u202c\u200f", "ali"),
        ("Ɓala Ŋaare Ɲama", "bala ngaare nyama"),
        ("  Keïta,\tKarim\n", "keita karim"),
        ("Straße", "strasse"),
        ("👍 — !", ""),
        ("", ""),
    ],
)
def test_text_is_folded_to_comparable_words(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text())
@example("AlAlX")
@example("AbdulAlX")
@example("ſ\u0345ΐ")
@example(SKELETON_MARK + "bc")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_folded_text_never_holds_the_mark_of_skeletons(text: str) -> None:
    assert SKELETON_MARK not in fold(text + SKELETON_MARK)


@given(st.text())
def test_tokens_are_the_words_of_the_folded_text(text: str) -> None:
    assert " ".join(tokens(text)) == fold(text)


@pytest.mark.parametrize(
    "spellings",
    [
        ("احمد", "ahmed", "Ahmad", "أحمد"),
        ("محمد", "Mohamed", "Muhammad", "Mohammed"),
        ("Coulibaly", "Koulibaly", "Kulibali"),
        ("عبدالله", "Abdullah", "Abdallah", "Abdoulaye", "عبد الله", "Abdullahi"),
        ("عبد الرحمن", "Abdul Rahman", "Abderrahmane", "Abdirahman", "Abd al-Rahman", "AbdulRahman"),
        ("عبد العزيز", "Abdulaziz", "Abdelaziz"),
        ("أبو بكر", "Aboubacar", "Abubakar", "Abu Bakr"),
        ("عيسى", "Issa", "Essa"),
        ("علي", "Ali", "Aly"),
        ("عمر", "Omar", "Umar", "Oumar", "Омар"),
        ("شيخ", "Cheick", "Sheikh", "Cheikh"),
        ("يوسف", "Youssouf", "Yusuf", "Юсуф"),
        ("جمال", "Jamal", "Gamal", "Djamal"),
        ("Diallo", "Jallow", "Djallo"),
        ("Ouattara", "Wattara"),
        ("Ndiaye", "N'Diaye", "NDiaye"),
        ("Набиль аль-Фадль", "نبيل الفضل", "Nabeel Al Fadel"),
        ("Dr. Ali Al Omair", "د.علي العمير", "Ali AlOmair"),
        ("فيصل الشايع", "Faisal Al Shaya"),
        ("الرويعي", "Al Rowaey", "Alrowaey"),
    ],
)
def test_spellings_of_one_name_share_a_key(spellings: tuple[str, ...]) -> None:
    assert frozenset.intersection(*map(keys, spellings))


@pytest.mark.parametrize(
    ("token", "key"),
    [("ahmed", "ahmd"), ("احمد", "ahmd"), ("coulibaly", "klbl"), ("الغانم", "gnm"), ("alghanim", "gnm"), ("ali", "al")],
)
def test_skeleton_is_first_vowel_and_consonant_classes(token: str, key: str) -> None:
    assert skeleton(token) == key


@pytest.mark.parametrize("token", ["", "a", "ba", "al", "dr", "د", "22376", "x" * 65])
def test_word_that_says_too_little_has_no_skeleton(token: str) -> None:
    assert skeleton(token) == ""


def test_short_skeletons_count_in_pairs_only() -> None:
    assert keys("Ali Saad") == {"al-sd"}
    assert keys("Ali Saad Mohamed") == {"al-sd", "mhmd"}
    assert keys("Ali Mohamed") == {"mhmd"}
    assert keys("Ali") == {"al"}
    assert keys("") == frozenset()


def test_servant_and_father_names_are_one_unit() -> None:
    words = [unit.words for unit in units(tokens("Dr. Abdul Rahman Abu Bakr Al-Sabah"))]
    assert words == [("abdul", "rahman"), ("abu", "bakr"), ("sabah",)]


def test_name_of_titles_only_keeps_its_words() -> None:
    assert [unit.words for unit in units(tokens("Dr. Al"))] == [("dr",), ("al",)]


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("ali", Script.LATIN),
        ("علي", Script.ARABIC),
        ("али", Script.OTHER),
        ("7", Script.LATIN),
        ("7علي", Script.ARABIC),
    ],
)
def test_script_is_judged_by_the_first_letter(token: str, expected: Script) -> None:
    assert script(token) is expected


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_is_symmetric_and_bounded(a: str, b: str) -> None:
    assert similarity(a, b) == similarity(b, a)
    assert 0 <= similarity(a, b) <= 100


@given(st.text(min_size=1))
def test_name_is_wholly_like_itself(name: str) -> None:
    assert similarity(name, name) == (100 if fold(name) else 0)


def test_likeness_orders_same_then_spelling_then_stranger() -> None:
    assert similarity("Karim Keita", "Keïta Karim") == 100
    assert similarity("Moussa Coulibaly", "Mousa Koulibaly") >= 85
    assert similarity("عبد الله الطريجي", "Dr. Abdullah Al Traygi") >= 85
    assert similarity("Moussa Coulibaly", "Fatoumata Simpara") <= 30
    assert similarity("Traoré", "Oumar Traoré") == 80


@pytest.mark.parametrize(
    ("table", "mean"),
    [
        ([[100, 50], [60, 90]], 95.0),
        ([[50, 100], [100, 90]], 100.0),
        ([[90, 90], [90, 10]], 50.0),
        ([[10, 90], [90, 90]], 90.0),
        ([[10, 40], [30, 90]], 50.0),
        ([[0, 0], [0, 0]], 0.0),
    ],
)
def test_of_two_and_two_the_best_pair_comes_first(table: list[list[float]], mean: float) -> None:
    assert best_of_table(table) == mean
