"""vCards in: what each form of them means, and what happens to the bad ones. The samples are in tests/data/vcard."""

import io
from pathlib import Path
from typing import Any

import pytest

from rolodex.errors import Cancelled
from rolodex.interchange import vcard
from rolodex.interchange.record import LeftOut, Record, Skipped, SkipReason
from rolodex.interchange.vcard_lines import MAX_CARD_BYTES
from rolodex.progress import Progress

SAMPLES = Path(__file__).parent.parent / "data" / "vcard"


def read(data: bytes) -> list[Record | Skipped]:
    return list(vcard.records(io.BytesIO(data)))


def sample(name: str) -> list[Record | Skipped]:
    return read((SAMPLES / name).read_bytes())


def one(*lines: str, version: str = "3.0") -> Record:
    text = "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])
    (record,) = read(text.encode())
    assert isinstance(record, Record)
    return record


def values(record: Record | Skipped, field: str) -> list[Any]:
    assert isinstance(record, Record)
    return [value.value for value in record.values if value.field == field]


def test_android_card_of_version_2_1_is_read_with_its_quoted_printable_text() -> None:
    (record,) = sample("android.vcf")
    assert isinstance(record, Record)
    assert values(record, "names") == [
        {"text": "Dr. أحمد Étoile", "kind": "usual", "sort_as": "Étoile, أحمد"},
        {"text": "Le Vieux", "kind": "nickname"},
    ]
    assert values(record, "phones") == [
        {"raw": "+223 76 12 34 56", "e164": "+22376123456", "label": "mobile"},
        {"raw": "20 22 00 00", "label": "work fax"},
    ]
    assert values(record, "remarks") == ["first line\nsecond line and its end"]
    assert record.photo is not None
    assert record.photo.media_type == "image/jpeg"
    assert record.unmapped == ()


def test_apple_card_keeps_labels_and_lists_what_has_no_field() -> None:
    (record,) = sample("apple.vcf")
    assert isinstance(record, Record)
    assert values(record, "phones") == [
        {"raw": "+223 65 00 00 01", "e164": "+22365000001", "label": "Maison de sa sœur"}
    ]
    assert values(record, "urls") == [{"address": "http://conseil.example", "label": "homepage"}]
    assert values(record, "handles") == [{"service": "twitter", "account": "oumou"}]
    assert values(record, "places") == [
        {"country": "Mali", "admin1": "Mopti", "name": "Rue 12, porte 4, Exempleville, BP 7"}
    ]
    assert record.external_id == "5b1d7a3e-0000-4000-8000-000000000001"
    assert (record.organisation, record.title) == ("Conseil de Cercle d, Exemple", "Présidente")
    assert set(record.unmapped) == {"ORG", "BDAY", "X-INVENTED", "ROLE"}


def test_version_4_card_is_read_with_its_uris_and_its_picture_but_no_address_is_fetched() -> None:
    person, organisation = sample("modern.vcf")
    assert isinstance(person, Record)
    assert values(person, "names") == [
        {"text": "سلمى الحسن", "kind": "usual", "language": "ar", "sort_as": "Hassan, Salma"}
    ]
    assert values(person, "phones") == [
        {"raw": "+223-66-00-00-02 ext. 12", "e164": "+22366000002", "label": "mobile", "uses": ["sms"]}
    ]
    assert values(person, "emails") == [{"address": "Salma@radio.example", "label": "work"}]
    assert values(person, "categories") == ["media", "civil_society"]
    assert values(person, "born") == ["1985-04-12"]
    assert person.photo is not None
    assert person.photo.data == b"\x89PNG\r\n\x1a\n"
    assert set(person.unmapped) == {"CATEGORIES", "PHOTO", "RELATED"}
    assert values(organisation, "type") == ["organisation"]
    assert isinstance(organisation, Record)
    assert organisation.organisation is None


def test_bad_cards_are_named_with_their_line_and_the_others_are_read() -> None:
    first, *skipped, last = sample("mixed.vcf")
    assert isinstance(first, Record)
    assert first.left_out == (LeftOut(1, "line", "not_a_property"), LeftOut(1, "EMAIL", "format"))
    assert skipped == [
        Skipped(7, SkipReason.NO_END),
        Skipped(10, SkipReason.EMPTY),
        Skipped(13, SkipReason.OUTSIDE_CARD),
    ]
    assert values(last, "names") == [{"text": "Last Person", "kind": "usual"}]


@pytest.mark.parametrize(
    ("written", "meant"),
    [("19531015", "1953-10-15"), ("1953-10-15T23:10:00Z", "1953-10-15"), ("1953-10", "1953-10"), ("1953", "1953")],
)
def test_birthday_is_kept_as_exact_as_it_was_written(written: str, meant: str) -> None:
    assert values(one("FN:A", f"BDAY:{written}"), "born") == [meant]


@pytest.mark.parametrize("written", ["--0415", "---15", "circa 1800"])
def test_birthday_that_no_field_takes_is_listed_as_unmapped(written: str) -> None:
    record = one("FN:A", f"BDAY:{written}", version="4.0")
    assert values(record, "born") == []
    assert record.unmapped == ("BDAY",)


def test_birthday_that_no_calendar_has_is_left_out_with_its_reason() -> None:
    assert [item.origin for item in one("FN:A", "BDAY:19530230").left_out] == ["BDAY"]


def test_name_is_made_of_its_parts_where_no_full_name_is_given() -> None:
    assert values(one("N:Keita;Modibo;Sidi;;"), "names") == [
        {"text": "Modibo Sidi Keita", "kind": "usual", "sort_as": "Keita, Modibo Sidi"}
    ]


def test_organisation_alone_is_a_record() -> None:
    assert one("ORG:Invented Office").organisation == "Invented Office"


def test_work_phone_is_never_taken_for_an_office_detail() -> None:
    assert values(one("FN:A", "TEL;TYPE=WORK:+22320000000"), "phones") == [
        {"raw": "+22320000000", "e164": "+22320000000", "label": "work"}
    ]


def test_nested_card_of_an_agent_does_not_mix_with_the_outer_one() -> None:
    inner = ("BEGIN:VCARD", "VERSION:2.1", "FN:Inner", "END:VCARD")
    record = one("FN:Outer", "AGENT:", *inner, "TEL:+22376000000", version="2.1")
    assert [name["text"] for name in values(record, "names")] == ["Outer"]
    assert len(values(record, "phones")) == 1


@pytest.mark.parametrize(
    ("head", "encoding"), [("FN;CHARSET=WINDOWS-1256", "cp1256"), ("FN;CHARSET=ISO-8859-6", "iso8859-6")]
)
def test_named_charset_is_used(head: str, encoding: str) -> None:
    data = f"BEGIN:VCARD\r\nVERSION:2.1\r\n{head}:محمود\r\nEND:VCARD\r\n".encode(encoding)
    assert values(read(data)[0], "names") == [{"text": "محمود", "kind": "usual"}]


def test_encoding_is_found_where_none_is_named() -> None:
    data = "BEGIN:VCARD\nVERSION:3.0\nFN:Préfet Hélène Élodie Traoré\nNOTE:élue à Ségou\nEND:VCARD\n"
    assert values(read(data.encode("cp1252"))[0], "names") == [{"text": "Préfet Hélène Élodie Traoré", "kind": "usual"}]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_mark_is_understood(encoding: str) -> None:
    data = "BEGIN:VCARD\nVERSION:3.0\nFN:Ségou\nEND:VCARD\n".encode(encoding)
    assert values(read(data)[0], "names") == [{"text": "Ségou", "kind": "usual"}]


def test_old_line_ends_are_understood() -> None:
    assert values(read(b"BEGIN:VCARD\rVERSION:3.0\rFN:A\rEND:VCARD\r")[0], "names") == [{"text": "A", "kind": "usual"}]


def test_codec_that_is_no_character_set_is_not_used() -> None:
    assert values(one("FN;CHARSET=unicode_escape;ENCODING=QUOTED-PRINTABLE:\\x41=20b", version="2.1"), "names") == [
        {"text": "x41 b", "kind": "usual"}
    ]


def test_card_over_its_limit_is_skipped_and_the_next_is_read() -> None:
    big = b"BEGIN:VCARD\nFN:A\nNOTE:" + b"x" * MAX_CARD_BYTES + b"\nEND:VCARD\n"
    found = read(big + b"BEGIN:VCARD\nFN:B\nEND:VCARD\n")
    assert found[0] == Skipped(1, SkipReason.TOO_LONG)
    assert values(found[1], "names") == [{"text": "B", "kind": "usual"}]


def test_card_with_too_many_properties_is_skipped() -> None:
    data = b"BEGIN:VCARD\nFN:A\n" + b"X-A:1\n" * 300 + b"END:VCARD\n"
    assert read(data) == [Skipped(1, SkipReason.TOO_MANY_PROPERTIES)]


def test_picture_that_is_none_is_left_out() -> None:
    record = one("FN:A", "PHOTO;ENCODING=b;TYPE=JPEG:PHN2Zz4=")
    assert record.photo is None
    assert record.left_out == (LeftOut(1, "PHOTO", "not_a_picture"),)


def test_text_too_long_for_its_field_is_left_out() -> None:
    assert one("FN:A", "NOTE:" + "x" * 20_001).left_out == (LeftOut(1, "NOTE", "too_long"),)


def test_ten_thousand_cards_are_read() -> None:
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person {0}\r\nUID:{0}\r\nEND:VCARD\r\n"
    found = read("".join(card.format(number) for number in range(10_000)).encode())
    assert len(found) == 10_000
    assert isinstance(found[-1], Record)
    assert (found[-1].line, found[-1].external_id) == (49_996, "9999")


def test_reading_stops_when_it_is_cancelled() -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        list(vcard.records(io.BytesIO(b"BEGIN:VCARD\n"), progress))
