"""Columns to fields: what can be written on the command line, and what cells become."""

from typing import Any

import pytest

from rolodex.errors import Invalid, Malformed
from rolodex.interchange.mapping import from_items, from_json, guessed
from rolodex.interchange.record import LeftOut, Record, Skipped, SkipReason


def row(items: list[str], cells: list[str]) -> Record:
    columns = [item.rpartition("=")[0] for item in items]
    found = from_items(items).bound(columns).record(2, cells)
    assert isinstance(found, Record)
    return found


def values(found: Record) -> list[tuple[str, Any]]:
    return [(value.field, value.value) for value in found.values]


@pytest.mark.parametrize(
    ("target", "cell", "expected"),
    [
        ("name", "Awa", [("names", {"text": "Awa", "kind": "usual"})]),
        ("name:legal", "Awa", [("names", {"text": "Awa", "kind": "legal"})]),
        ("phone:Bureau", "20000000", [("phones", {"raw": "20000000", "label": "Bureau"})]),
        ("phone", "+22320000000", [("phones", {"raw": "+22320000000", "e164": "+22320000000"})]),
        ("phone", "1234 / 5678", [("phones", {"raw": "1234"}), ("phones", {"raw": "5678"})]),
        ("email", "a@B.ex; c@d.ex", [("emails", {"address": "a@b.ex"}), ("emails", {"address": "c@d.ex"})]),
        ("email:office", "a@b.example", [("emails", {"address": "a@b.example", "label": "office", "office": True})]),
        ("handle:twitter", "awa", [("handles", {"service": "twitter", "account": "awa"})]),
        ("url", "https://a.example", [("urls", {"address": "https://a.example"})]),
        ("place:admin2", "Gao", [("places", {"admin2": "Gao"})]),
        ("language", "ar, fr", [("languages", {"language": "ar"}), ("languages", {"language": "fr"})]),
        ("category", "Civil Society; media", [("categories", "civil_society"), ("categories", "media")]),
        ("gender", "Homme", [("gender", "male")]),
        ("gender", "F", [("gender", "female")]),
        ("gender", "أنثى", [("gender", "female")]),
        ("gender", "ذكر", [("gender", "male")]),
        ("born", "1985-04", [("born", "1985-04")]),
        ("status", "Do not contact", [("status", "do_not_contact")]),
        ("nationality", "Malian", [("nationality", "Malian")]),
        ("remarks", "x", [("remarks", "x")]),
        ("risk:level", "High", [("risk", {"level": "high"})]),
        ("hrddp:status", "cleared", [("hrddp", {"status": "cleared"})]),
    ],
)  # fmt: skip
def test_cell_becomes_the_value_of_its_field(target: str, cell: str, expected: list[tuple[str, Any]]) -> None:
    assert values(row([f"c={target}"], [cell])) == expected


def test_parts_of_one_place_become_one_value() -> None:
    found = row(["a=place:country", "b=place:admin1", "c=place:name"], ["Mali", "Mopti", "Tenenkou"])
    assert values(found) == [("places", {"country": "Mali", "admin1": "Mopti", "name": "Tenenkou"})]


def test_sort_form_goes_to_the_first_name_of_its_row() -> None:
    found = row(["s=sort_as", "n=name", "k=name:nickname"], ["Keita, Awa", "Awa Keita", "A"])
    assert values(found) == [
        ("names", {"text": "Awa Keita", "kind": "usual", "sort_as": "Keita, Awa"}),
        ("names", {"text": "A", "kind": "nickname"}),
    ]


def test_what_belongs_to_the_record_stands_beside_its_values() -> None:
    found = row(["i=external_id", "o=organisation", "t=title", "n=name"], ["7", "URD", "Deputy", "Awa"])
    assert (found.external_id, found.organisation, found.title) == ("7", "URD", "Deputy")


@pytest.mark.parametrize(
    ("target", "cell", "reason"),
    [
        ("gender", "unclear", "not_a_choice"),
        ("email", "n/a", "format"),
        ("phone", "none", "not_a_number"),
        ("category", "friends", "not_a_choice"),
        ("name", "x" * 1_001, "too_long"),
    ],
)
def test_value_that_does_not_fit_is_left_out_and_the_rest_is_kept(target: str, cell: str, reason: str) -> None:
    found = row([f"c={target}", "n=name"], [cell, "Awa"])
    assert values(found) == [("names", {"text": "Awa", "kind": "usual"})]
    assert found.left_out == (LeftOut(2, "c", reason),)


def test_unmapped_column_is_named_where_it_holds_something_and_an_ignored_one_is_not() -> None:
    bound = from_items(["n=name", "x=ignore"]).bound(["n", "x", "y", "z"])
    found = bound.record(2, ["Awa", "1", "2", ""])
    assert isinstance(found, Record)
    assert found.unmapped == ("y",)
    assert bound.unmapped() == ("y", "z")


def test_row_without_a_usable_cell_is_skipped() -> None:
    assert from_items(["n=name"]).bound(["n", "o"]).record(9, ["", "x"]) == Skipped(9, SkipReason.EMPTY)


@pytest.mark.parametrize(
    "item",
    ["name", "=name", "c=", "c=nothing", "c=handle", "c=place", "c=place:planet", "c=name:holy", "c=gender:x",
     "c=stewards", "c=photo", "c=external_id:x", "c=risk:threats2"],
)  # fmt: skip
def test_target_that_does_not_exist_is_refused(item: str) -> None:
    with pytest.raises(Invalid):
        from_items([item])


def test_column_is_found_by_name_by_its_words_or_by_number() -> None:
    columns = ["Full Name", "E-Mail", "a=b"]
    bound = from_items(["full_name=name", "#2=email", "a=b=remarks"]).bound(columns)
    assert [[target.text() for target in held] for held in bound.targets] == [["names"], ["emails"], ["remarks"]]


def test_saved_mapping_is_read_back() -> None:
    saved = from_items(["Nom=name:legal", "Tél=phone:mobile", "x=ignore"])
    assert from_json(saved.to_json()) == saved


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b'{"version": 2, "columns": []}', b'{"version": 1, "columns": [["a"]]}',
     b'{"version": 1, "columns": [], "x": 1}', b'{"version": 1, "columns": [["a", 1]]}'],
)  # fmt: skip
def test_saved_mapping_of_another_shape_is_malformed(data: bytes) -> None:
    with pytest.raises(Malformed):
        from_json(data)


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (["id", "name", "email", "twitter", "group", "area", "gender"],
         ["external_id", "names", "emails", "handles:twitter", "organisation", "places:admin2", "gender"]),
        (["Prénom et nom", "Téléphone", "Ville", "Fonction"], ["phones", "places:name", "title"]),
        (["Nombre", "Correo electrónico", "País"], ["names", "emails", "places:country"]),
        (["الاسم", "رقم الهاتف", "الجنس"], ["names", "phones", "gender"]),
        (["Mobile", "Mobile (2)"], ["phones:mobile"]),
    ],
)  # fmt: skip
def test_header_words_of_four_languages_suggest_a_mapping(columns: list[str], expected: list[str]) -> None:
    assert [target.text() for _, target in guessed(columns).targets] == expected
