"""CSV in: how a file is written, which rows it has, which of them are bad."""

import io
from pathlib import Path

import pytest

from rolodex.errors import Cancelled, FileMissing, Invalid, LimitExceeded, Malformed
from rolodex.interchange import csv_file, mapping
from rolodex.interchange.csv_file import Dialect, Row
from rolodex.interchange.record import Gathered, Record, Skipped, SkipReason, gathered
from rolodex.interchange.source import opened
from rolodex.progress import Progress

REAL = Path(__file__).parent.parent / "data" / "real"


def rows(data: bytes, dialect: Dialect | None = None) -> list[tuple[str, ...] | Skipped]:
    stream = io.BytesIO(data)
    found = csv_file.rows_of(stream, dialect or csv_file.detect(stream))
    return [row.cells if isinstance(row, Row) else row for row in found]


def contacts(name: str, *items: str) -> list[Gathered]:
    with opened(REAL / name) as stream:
        dialect = csv_file.detect(stream)
        found = list(csv_file.records(stream, dialect, mapping.from_items(items)))
    records = [record for record in found if isinstance(record, Record)]
    assert len(records) == len(found)
    assert all(record.left_out == () for record in records)
    return list(gathered(records))


def count(people: list[Gathered], field: str) -> int:
    return sum(value.field == field for person in people for value in person.values())


def test_real_assembly_of_mali_gives_142_contacts_from_143_rows() -> None:
    people = contacts(
        *("mali-assembly-2014.csv", "id=external_id", "name=name", "group=organisation", "area=place:admin2"),
    )
    assert len(people) == 142
    assert sum(len(person.records) for person in people) == 143
    (twice,) = [person for person in people if len(person.records) == 2]
    assert twice.external_id == "5dbdf6a3-524d-41db-a8de-6918c4ae2120"
    assert [value.value for value in twice.values() if value.field == "names"] == [
        {"text": "Abdoulaye Dembele", "kind": "usual"}
    ]
    assert [value.value for value in twice.values() if value.field == "places"] == [
        {"admin2": "KOUTIALA"},
        {"admin2": "TOMINIAN"},
    ]
    assert twice.memberships() == (("ADEMA", None), ("FARE", None))


def test_real_names_of_kuwait_give_45_contacts_with_all_117_spellings() -> None:
    people = contacts("names-kuwait.csv", "id=external_id", "name=name:romanised")
    assert len(people) == 45
    assert count(people, "names") == 117


def test_real_term_of_cyprus_gives_57_contacts_with_57_addresses() -> None:
    people = contacts(
        *("cyprus-term.csv", "id=external_id", "name=name", "email=email", "gender=gender"),
        *("group=organisation", "twitter=handle:twitter", "image=ignore"),
    )
    assert (len(people), count(people, "emails"), count(people, "gender")) == (57, 57, 57)
    assert people[0].records[0].unmapped == ("sort_name", "group_id", "area_id", "area", "chamber", "term")


@pytest.mark.parametrize(
    ("text", "encoding", "expected"),
    [
        ("nom,ville\nHélène,Ségou\n", "utf-8", Dialect("utf-8-sig", ",")),
        ("nom;ville\nHélène;Ségou\n", "utf-8-sig", Dialect("utf-8-sig", ";")),
        ("nom\tville\nHélène\tSégou\n", "utf-16", Dialect("utf-16", "\t")),
        ("nom|ville\nHélène Élodie|Ségou\nJérôme|Gao\n", "cp1252", Dialect("cp1252", "|")),
        ("الاسم;الهاتف\nأحمد محمد علي;123\nمحمود درويش;456\n", "cp1256", Dialect("cp1256", ";")),
        ("a;b,c\n1;2,3\n", "ascii", Dialect("utf-8-sig", ";")),
    ],
)
def test_encoding_and_delimiter_are_found(text: str, encoding: str, expected: Dialect) -> None:
    assert csv_file.detect(io.BytesIO(text.encode(encoding))) == expected


def test_row_with_another_number_of_cells_is_skipped_with_its_line() -> None:
    assert rows(b"a,b\n1,2\n3\n4,5,6\n7,8\n") == [
        ("a", "b"),
        ("1", "2"),
        Skipped(3, SkipReason.FIELD_COUNT),
        Skipped(4, SkipReason.FIELD_COUNT),
        ("7", "8"),
    ]


def test_lost_quote_costs_its_own_row_only() -> None:
    assert rows(b'a,b\n1,2\n"3,4\n5,6\n7,"8"x\n9,10\n', Dialect()) == [
        ("a", "b"),
        ("1", "2"),
        Skipped(3, SkipReason.QUOTING),
        ("5", "6"),
        Skipped(5, SkipReason.QUOTING),
        ("9", "10"),
    ]


def test_line_numbers_count_the_lines_inside_of_cells() -> None:
    stream = io.BytesIO(b'a,b\n"x\ny\r\nz",2\n3,4\n')
    found = list(csv_file.rows_of(stream, Dialect()))
    assert [row.line for row in found] == [1, 2, 5]


def test_line_ends_may_be_mixed_and_empty_rows_are_passed_over() -> None:
    assert rows(b"a,b\r1,2\r\n\n,\n3,4") == [("a", "b"), ("1", "2"), ("3", "4")]


def test_null_character_skips_its_row() -> None:
    assert rows(b"a,b\n1,\x00\n3,4\n") == [("a", "b"), Skipped(2, SkipReason.NULL_CHARACTER), ("3", "4")]


def test_row_over_its_limit_is_skipped_and_the_next_is_read() -> None:
    long = b"x" * (csv_file.MAX_ROW_CHARS + 10)
    assert rows(b"a,b\n1," + long + b"\n3,4\n") == [("a", "b"), Skipped(2, SkipReason.TOO_LONG), ("3", "4")]


def test_columns_without_a_name_or_with_the_same_can_be_told_apart() -> None:
    assert rows(b"phone,,phone\n1,2,3\n")[0] == ("phone", "column 2", "phone (2)")


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf", b" \r\n"])
def test_empty_file_is_malformed(data: bytes) -> None:
    with pytest.raises(Malformed):
        rows(data)


def test_file_with_too_many_columns_is_refused() -> None:
    with pytest.raises(LimitExceeded):
        rows(b"," * 600 + b"x\n", Dialect())


def test_byte_that_is_not_of_the_encoding_is_malformed() -> None:
    with pytest.raises(Malformed):
        rows(b"a,b\n1,\xff\n", Dialect())


def test_column_that_is_not_there_is_refused() -> None:
    stream = io.BytesIO(b"a,b\n1,2\n")
    with pytest.raises(Invalid, match="unknown_column"):
        list(csv_file.records(stream, Dialect(), mapping.from_items(["c=name"])))


def test_preview_shows_columns_first_rows_and_a_guess() -> None:
    stream = io.BytesIO("Nom;Téléphone;Note\nHélène;1;x\n".encode())
    found = csv_file.preview(stream, csv_file.detect(stream))
    assert found.columns == ("Nom", "Téléphone", "Note")
    assert found.rows == (("Hélène", "1", "x"),)
    assert [(column, target.text()) for column, target in found.mapping.targets] == [
        ("Nom", "names"),
        ("Téléphone", "phones"),
        ("Note", "remarks"),
    ]
    assert stream.tell() == 0


def test_reading_stops_when_it_is_cancelled() -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        csv_file.detect(io.BytesIO(b"a,b\n"), progress)


def test_missing_file_and_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        opened(tmp_path / "none.csv")
    with pytest.raises(Malformed):
        opened(tmp_path)


@pytest.mark.parametrize(
    "cell", ["Zebulon Qwertyman", "b.c@example.org", "+223 70 00 00 01", "Diarra Amadou-Ba", "Ba|Niang"]
)
def test_list_of_one_column_is_not_cut_by_what_its_header_does_not_hold(cell: str) -> None:
    stream = io.BytesIO(f"name\n{cell}\n".encode())

    found = csv_file.preview(stream, csv_file.detect(stream))

    assert (found.columns, found.rows, found.skipped) == (("name",), ((cell,),), ())
