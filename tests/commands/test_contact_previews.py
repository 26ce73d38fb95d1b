"""A file looked at before anything is taken from it; an import that can be watched and stopped."""

from pathlib import Path

import pytest

from rolodex.commands import contact_files, contact_previews, contact_queries
from rolodex.commands.contact_files import Run
from rolodex.commands.contact_previews import Cards, Sheet
from rolodex.commands.contact_queries import ListQuery
from rolodex.commands.session import Session
from rolodex.errors import Cancelled, Invalid, Malformed
from rolodex.progress import Progress

REAL = Path(__file__).resolve().parents[1] / "data" / "real"


def sheet_of(path: Path, text: str, encoding: str = "utf-8") -> Sheet:
    path.write_bytes(text.encode(encoding))
    found = contact_previews.look(path)
    assert isinstance(found, Sheet)
    return found


def test_table_tells_how_it_is_written_its_columns_first_rows_and_a_guess() -> None:
    found = contact_previews.look(REAL / "mali-assembly-2014.csv")

    assert isinstance(found, Sheet)
    assert (found.dialect.encoding, found.dialect.delimiter) == ("utf-8-sig", ",")
    assert (len(found.columns), len(found.rows)) == (19, 20)
    assert found.rows[0][1] == "Abderhamane Niang"
    guessed = {column: choice for column, choice in zip(found.columns, found.choices, strict=True) if choice}
    assert guessed == {
        "id": "external_id", "name": "names", "sort_name": "sort_as", "email": "emails", "twitter": "handles:twitter",
        "facebook": "handles:facebook", "group": "organisation", "area": "places:admin2", "gender": "gender",
    }  # fmt: skip


def test_columns_that_go_nowhere_are_unmapped_in_the_order_of_the_table(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path / "a.csv", "who,shoe,colour\nAhmed,43,red\n")

    found = contact_previews.table(sheet, ("names", "", ""))

    assert found.unmapped == ("shoe", "colour")
    assert not found.guessed


def test_saved_choices_come_back_also_where_one_column_goes_to_two(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path / "a.csv", "who,number\nAhmed,+223 70\n")
    choices = ("names + sort_as", "phones:mobile")

    contact_previews.save_choices(tmp_path / "m.json", sheet.columns, choices)

    assert contact_previews.load_choices(tmp_path / "m.json", sheet.columns) == choices


def test_mapping_of_another_table_is_refused(tmp_path: Path) -> None:
    contact_previews.save_choices(tmp_path / "m.json", ("nom",), ("names",))

    with pytest.raises(Invalid) as refused:
        contact_previews.load_choices(tmp_path / "m.json", ("name",))

    assert refused.value.params["reason"] == "unknown_column"


def test_vcards_are_known_by_their_content_and_counted(tmp_path: Path) -> None:
    path = tmp_path / "cards.txt"
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Invented {}\r\nEND:VCARD\r\n"
    path.write_text("".join(card.format(number) for number in range(25)), "utf-8")

    found = contact_previews.look(path)

    assert isinstance(found, Cards)
    assert (found.count, found.names[:2], len(found.names)) == (25, ("Invented 0", "Invented 1"), 20)


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "empty"), (b" \r\n\t", "empty"), (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"), (b"\n\n,,\n", "empty")],
)
def test_file_that_holds_no_table_is_refused_with_its_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "bad.csv"
    path.write_bytes(content)

    with pytest.raises(Malformed) as refused:
        contact_previews.look(path)

    assert refused.value.params["reason"] == reason


def test_table_of_sixteen_bit_letters_is_read_though_half_its_bytes_are_zero(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path / "a.csv", "name\tphone\nاحمد\t1\n", "utf-16")

    assert (sheet.dialect.encoding, sheet.rows) == ("utf-16", (("احمد", "1"),))


def test_import_tells_how_many_contacts_it_has_done(session: Session) -> None:
    seen: list[tuple[int, int]] = []

    def report(done: int, total: int) -> None:
        seen.append((done, total))

    sheet = contact_previews.look(REAL / "mali-assembly-2014.csv")
    assert isinstance(sheet, Sheet)
    found = contact_previews.table(sheet, sheet.choices)
    contact_files.import_csv(session, sheet.path, found, "mali", Run.REAL, (), Progress(report))

    assert seen[-1] == (0, 142)


def test_import_stopped_while_it_writes_leaves_nothing(session: Session) -> None:
    progress = Progress()

    def stop(_done: int, total: int) -> None:
        if total:
            progress.cancel()
            progress.step(0, 0)

    sheet = contact_previews.look(REAL / "mali-assembly-2014.csv")
    assert isinstance(sheet, Sheet)
    found = contact_previews.table(sheet, sheet.choices)
    progress._report = stop

    with pytest.raises(Cancelled):
        contact_files.import_csv(session, sheet.path, found, "mali", Run.REAL, (), progress)

    assert contact_queries.count(session, ListQuery()) == 0
