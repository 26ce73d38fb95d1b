"""Signatures and typed lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolodex.errors import LimitExceeded
from rolodex.interchange.signature import MAX_CHARS, recognise


def test_signature_of_an_e_mail_is_taken_apart() -> None:
    found = recognise(
        "Best regards,\n--\nAwa Invented\nCoordinator\nInvented Women's Market Committee\n"
        "Mob: +223 76 00 00 02 | Office: +223 20 22 00 02\nawa@example.org\nwww.example.org\n"
    )

    assert (found.name, found.title, found.organisation) == (
        "Awa Invented",
        "Coordinator",
        "Invented Women's Market Committee",
    )
    assert found.values == [
        ("phones", {"raw": "+223 76 00 00 02", "label": "mobile"}),
        ("phones", {"raw": "+223 20 22 00 02", "office": True}),
        ("emails", {"address": "awa@example.org"}),
        ("urls", {"address": "www.example.org"}),
    ]
    assert found.remarks == []


def test_typed_line_is_taken_apart() -> None:
    found = recognise("Ahmed Invented, Prefect, Prefecture of Gao, whatsapp +22376000001")

    assert (found.name, found.title, found.organisation) == ("Ahmed Invented", "Prefect", "Prefecture of Gao")
    assert found.values == [("phones", {"raw": "+22376000001", "uses": ["whatsapp"]})]


def test_arabic_signature_is_taken_apart() -> None:
    found = recognise("أحمد المخترع\nمدير مكتب الشباب\nوزارة الشباب\nجوال: +218 91 000 0001")

    assert (found.name, found.title, found.organisation) == ("أحمد المخترع", "مدير مكتب الشباب", "وزارة الشباب")
    assert found.values == [("phones", {"raw": "+218 91 000 0001", "label": "mobile"})]


def test_what_is_not_understood_is_kept() -> None:
    found = recognise("Awa Invented\nCoordinator\nMarket Committee\nAsk for her at the north gate after prayers")

    assert found.remarks == ["Ask for her at the north gate after prayers"]


def test_name_alone_is_a_name() -> None:
    assert recognise("Awa Invented").name == "Awa Invented"


@pytest.mark.parametrize("text", ["", "  \n ", "--\nBest regards,"])
def test_nothing_is_nothing(text: str) -> None:
    found = recognise(text)

    assert (found.name, found.values, found.remarks) == ("", [], [])


def test_dates_and_short_numbers_are_no_phones() -> None:
    assert recognise("Awa Invented, room 214, since 2021").values == []


def test_too_long_a_text_is_refused() -> None:
    with pytest.raises(LimitExceeded):
        recognise("a" * (MAX_CHARS + 1))


@given(st.text(max_size=400))
def test_any_text_is_read_without_an_error(text: str) -> None:
    found = recognise(text)

    assert all(value for _, value in found.values)
