"""Busy times of a calendar file: what programs write is understood, a bad entry is named, the rest is taken."""

import random
import time
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import vobject

from rolodex.errors import Cancelled, LimitExceeded, Malformed
from rolodex.interchange import ics, ics_busy
from rolodex.interchange.ics import SkipReason
from rolodex.progress import Progress

BAMAKO = ZoneInfo("Africa/Bamako")
SPAN = (datetime(2026, 3, 23, tzinfo=UTC), datetime(2026, 4, 6, tzinfo=UTC))
"""Europe sets its clocks on the 29th of March, Lebanon too; Mali never does."""


def at(day: int, hour: int, minute: int = 0, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


def calendar(*entries: str) -> bytes:
    """A file with these events; each is the lines between BEGIN and END."""
    body = "".join(f"BEGIN:VEVENT\n{entry}\nEND:VEVENT\n" for entry in entries)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//EN\n{body}END:VCALENDAR\n".replace("\n", "\r\n").encode()


def read(data: bytes, zone: str = "Africa/Bamako") -> ics_busy.Found:
    """In this process, which is the quick way to see what the child would say."""
    return ics_busy.read(data, ZoneInfo(zone), SPAN)


def test_times_come_out_of_the_child_as_they_are_read_here() -> None:
    data = calendar("UID:1\nDTSTART:20260324T080000Z\nDTEND:20260324T093000Z", "UID:2\nDTSTART:soon")
    found = ics.busy(data, "Africa/Bamako", SPAN)
    assert found.times == ((at(24, 8), at(24, 9, 30)),)
    assert found.skipped == (ics.Skipped(9, SkipReason.UNREADABLE_TIME),)
    assert (list(found.times), [(9, SkipReason.UNREADABLE_TIME)]) == (read(data).busy, read(data).skipped)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("DTSTART:20260324T080000Z\nDURATION:PT1H30M", [(at(24, 8), at(24, 9, 30))]),
        ("DTSTART;TZID=Europe/Paris:20260324T080000\nDURATION:PT1H", [(at(24, 7), at(24, 8))]),
        ("DTSTART;TZID=Europe/Paris:20260330T080000\nDURATION:PT1H", [(at(30, 6), at(30, 7))]),
        ("DTSTART;TZID=Asia/Beirut:20260324T080000\nDURATION:PT1H", [(at(24, 6), at(24, 7))]),
        ("DTSTART;TZID=Asia/Beirut:20260330T080000\nDURATION:PT1H", [(at(30, 5), at(30, 6))]),
        ('DTSTART;TZID="W. Europe Standard Time":20260324T080000\nDURATION:PT1H', [(at(24, 7), at(24, 8))]),
        ("DTSTART;TZID=/mozilla.org/20070129_1/Europe/Berlin:20260324T080000\nDURATION:PT1H", [(at(24, 7), at(24, 8))]),
        ("DTSTART:20260324T080000\nDTEND:20260324T090000", [(at(24, 8), at(24, 9))]),
        ("DTSTART;VALUE=DATE:20260324", [(at(24, 0), at(25, 0))]),
        ("DTSTART;VALUE=DATE:20260324\nDTEND;VALUE=DATE:20260326", [(at(24, 0), at(26, 0))]),
        ("DTSTART;VALUE=DATE:20260324\nDTEND;VALUE=DATE:20260324", [(at(24, 0), at(25, 0))]),
        ("DTSTART:20260322T200000Z\nDTEND:20260323T020000Z", [(at(23, 0), at(23, 2))]),
        ("DTSTART:20260324T080000Z\nDTEND:20260324T080000Z", []),
        ("DTSTART:20260324T080000Z", []),
        ("DTSTART:20250324T080000Z\nDURATION:PT1H", []),
        ("DTSTART:20260324T080000Z\nDURATION:PT1H\nTRANSP:TRANSPARENT", []),
        ("DTSTART:20260324T080000Z\nDURATION:PT1H\nSTATUS:CANCELLED", []),
        (
            "DTSTART:20260324T080000Z\nDURATION:PT1H\nBEGIN:VALARM\nTRIGGER:-PT15M\nDURATION:P9D\nEND:VALARM",
            [(at(24, 8), at(24, 9))],
        ),
        ("DTSTART:2026\n 0324T08\n 0000Z\nDURATION:PT1H", [(at(24, 8), at(24, 9))]),
    ],
)
def test_single_event_takes_the_time_that_it_says(entry: str, expected: list[tuple[datetime, datetime]]) -> None:
    found = read(calendar(f"UID:1\nSUMMARY:Dinner: with BEGIN\\, and END\n{entry}"))
    assert (found.busy, found.skipped) == (expected, [])


def test_whole_days_and_floating_times_are_of_the_clock_of_the_case() -> None:
    data = calendar("UID:1\nDTSTART;VALUE=DATE:20260324", "UID:2\nDTSTART:20260330T080000\nDURATION:PT1H")
    assert read(data, "Asia/Beirut").busy == [(at(23, 22), at(24, 22)), (at(30, 5), at(30, 6))]


TWO_DAYS = [(at(24, 8), at(24, 9)), (at(25, 8), at(25, 9))]
START = "DTSTART:20260324T080000Z\nDURATION:PT1H\n"


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        # Winter time, then summer time: the clock on the wall stays.
        (
            "DTSTART;TZID=Europe/Paris:20200106T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=MO",
            [(at(23, 8), at(23, 9)), (at(30, 7), at(30, 8))],
        ),
        ("DTSTART:20260301T080000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=5", [(at(29, 8), at(29, 9))]),
        (f"{START}RRULE:FREQ=DAILY;UNTIL=20260325T080000Z", TWO_DAYS),
        (f"{START}RRULE:FREQ=DAILY;UNTIL=20260325", TWO_DAYS),
        (f"{START}RRULE:FREQ=DAILY;COUNT=3\nEXDATE:20260326T080000Z", TWO_DAYS),
        (f"{START}RRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20260326", TWO_DAYS),
        (f"{START}RDATE:20260325T080000Z,20270101T100000Z", TWO_DAYS),
        (f"{START}RDATE;VALUE=PERIOD:20260325T080000Z/PT1H", TWO_DAYS),
        ("DTSTART:20251127T080000Z\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYDAY=-1TH", [(at(26, 8), at(26, 9))]),
        ("DTSTART;VALUE=DATE:20200402\nRRULE:FREQ=YEARLY", [(at(2, 0, month=4), at(3, 0, month=4))]),
        # Begun before the span, and reaching into it; the last one reaches out of it.
        (
            "DTSTART:20200105T000000Z\nDURATION:P2D\nRRULE:FREQ=WEEKLY;INTERVAL=2",
            [(at(23, 0), at(24, 0)), (at(5, 0, month=4), at(6, 0, month=4))],
        ),
    ],
)
def test_repeated_event_takes_its_times_within_the_span(entry: str, expected: list[tuple[datetime, datetime]]) -> None:
    found = read(calendar(f"UID:1\n{entry}"))
    assert (found.busy, found.skipped) == (expected, [])


@pytest.mark.parametrize("zone", ["Africa/Bamako", "Asia/Beirut", "Europe/Paris", "America/New_York", "Asia/Kathmandu"])
@pytest.mark.parametrize(
    "rule",
    [
        *("FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;BYDAY=TU,TH,SU", "FREQ=WEEKLY;INTERVAL=3;WKST=SU;BYDAY=MO,SU"),
        *("FREQ=MONTHLY;BYDAY=1MO,-1FR", "FREQ=MONTHLY;BYMONTHDAY=-1,15", "FREQ=YEARLY;BYMONTH=3,4;BYDAY=SU"),
        *("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=DAILY;COUNT=1930", "FREQ=HOURLY;INTERVAL=17"),
    ],
)
def test_rules_say_the_same_to_vobject(zone: str, rule: str) -> None:
    data = calendar(f"UID:1\nDTSTART;TZID={zone}:20201225T093000\nDURATION:PT30M\nRRULE:{rule}")
    start = datetime(2020, 12, 25, 9, 30)  # noqa: DTZ001 - vobject follows rules on the wall
    alone = calendar(f"UID:1\nDTSTART:20201225T093000\nRRULE:{rule}").decode()
    theirs = vobject.readOne(alone).vevent.rruleset
    walls = theirs.between(datetime(2026, 3, 20), datetime(2026, 4, 9), inc=True)  # noqa: DTZ001 - as above
    begun = [wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC) for wall in walls if wall != start]
    expected = [(max(one, SPAN[0]), min(one + timedelta(minutes=30), SPAN[1])) for one in begun]
    assert read(data).busy == [(first, last) for first, last in expected if first < last]


def test_moved_cancelled_and_later_changed_meetings_of_a_series_count_as_they_are_now() -> None:
    series = "UID:s\nDTSTART:20260323T080000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY"
    moved = "UID:s\nRECURRENCE-ID:20260324T080000Z\nDTSTART:20260324T140000Z\nDURATION:PT2H"
    gone = "UID:s\nRECURRENCE-ID:20260325T080000Z\nDTSTART:20260325T080000Z\nDURATION:PT1H\nSTATUS:CANCELLED"
    later = "UID:s\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260402T080000Z\nDTSTART:20260402T100000Z\nDURATION:PT30M"
    busy = read(calendar(later, series, moved, gone)).busy
    assert busy[:3] == [(at(23, 8), at(23, 9)), (at(24, 14), at(24, 16)), (at(26, 8), at(26, 9))]
    assert busy[-2:] == [(at(4, 10, month=4), at(4, 10, 30, 4)), (at(5, 10, month=4), at(5, 10, 30, 4))]
    assert (at(1, 8, month=4), at(1, 9, month=4)) in busy
    assert len(busy) == 13


def test_times_that_touch_are_one() -> None:
    entries = [f"UID:{hour}\nDTSTART:20260324T{hour:02}0000Z\nDURATION:PT1H" for hour in (10, 8, 9, 12)]
    assert read(calendar(*entries)).busy == [(at(24, 8), at(24, 11)), (at(24, 12), at(24, 13))]


def test_stated_busy_times_count_and_free_ones_do_not() -> None:
    data = (
        b"BEGIN:VCALENDAR\nBEGIN:VFREEBUSY\nFREEBUSY:20260324T080000Z/20260324T090000Z,20260324T100000Z/PT30M\n"
        b"FREEBUSY;FBTYPE=FREE:20260324T120000Z/PT1H\nFREEBUSY;FBTYPE=BUSY-TENTATIVE:20260324T140000Z/PT1H\n"
        b"END:VFREEBUSY\nEND:VCALENDAR\n"
    )
    assert read(data).busy == [(at(24, 8), at(24, 9)), (at(24, 10), at(24, 10, 30)), (at(24, 14), at(24, 15))]


def test_calendar_that_takes_meetings_back_takes_no_time() -> None:
    data = calendar("UID:1\nDTSTART:20260324T080000Z\nDURATION:PT1H").replace(b"VERSION", b"METHOD:CANCEL\r\nVERSION")
    assert read(data).busy == []


def test_clock_that_the_file_defines_itself_is_used() -> None:
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Customized Time Zone\nBEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0300\n"
        "TZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\nBEGIN:DAYLIGHT\n"
        "DTSTART:16010101T020000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0300\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\n"
        "END:DAYLIGHT\nEND:VTIMEZONE\n"
    )
    data = calendar(
        "UID:1\nDTSTART;TZID=Customized Time Zone:20260324T080000\nDURATION:PT1H",
        "UID:2\nDTSTART;TZID=Customized Time Zone:20260330T080000\nDURATION:PT1H",
    ).replace(b"BEGIN:VEVENT", zone.encode() + b"BEGIN:VEVENT", 1)
    assert read(data).busy == [(at(24, 6), at(24, 7)), (at(30, 5), at(30, 6))]


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("SUMMARY:x", SkipReason.NO_START),
        ("DTSTART:20261324T080000Z", SkipReason.UNREADABLE_TIME),
        ("DTSTART:00000000T080000Z", SkipReason.UNREADABLE_TIME),
        ("DTSTART;TZID=Nowhere/Land:20260324T080000", SkipReason.UNKNOWN_TIME_ZONE),
        ("DTSTART;TZID=../../etc/passwd:20260324T080000", SkipReason.UNKNOWN_TIME_ZONE),
        ("DTSTART:20260324T080000Z\nDTEND:20260324T070000Z", SkipReason.ENDS_BEFORE_START),
        ("DTSTART:20260324T080000Z\nDURATION:-PT1H", SkipReason.ENDS_BEFORE_START),
        ("DTSTART:20260324T080000Z\nDURATION:PT1H\nRRULE:FREQ=NEVER", SkipReason.UNREADABLE_RULE),
        ("DTSTART:20260324T080000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;INTERVAL=0", SkipReason.UNREADABLE_RULE),
        ("DTSTART:20260324T080000Z\nDURATION:PT1H\nRRULE:FREQ=SECONDLY", SkipReason.TOO_MANY_TIMES),
        ("DTSTART:19000101T080000Z\nDURATION:PT1H\nRRULE:FREQ=SECONDLY;COUNT=2000000000", SkipReason.TOO_COSTLY),
        ("DTSTART:20200101T080000Z\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", SkipReason.TOO_COSTLY),
        ("DTSTART:" + "9" * 70_000, SkipReason.TOO_LONG),
        ("DTSTART:20260324T080000Z\nBEGIN:VEVENT", SkipReason.NO_END),
    ],
)
def test_bad_event_is_named_by_its_line_and_the_next_is_taken(entry: str, reason: SkipReason) -> None:
    found = read(calendar(f"UID:bad\n{entry}", "UID:good\nDTSTART:20260325T080000Z\nDURATION:PT1H"))
    assert (4, reason) in found.skipped
    assert (at(25, 8), at(25, 9)) in found.busy


def test_rules_that_never_end_cost_the_honest_ones_nothing() -> None:
    bombs = [f"UID:{n}\nDTSTART:20200101T080000Z\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30" for n in range(100)]
    honest = "UID:h\nDTSTART:20200324T080000Z\nDURATION:PT1H\nRRULE:FREQ=YEARLY"
    begun = time.monotonic()
    found = ics.busy(calendar(*bombs, honest), "Africa/Bamako", SPAN)
    assert time.monotonic() - begun < 8
    assert found.times == ((at(24, 8), at(24, 9)),)
    assert len(found.skipped) == 100


@pytest.mark.parametrize(
    ("data", "limit"),
    [
        (b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\n" * 20_001, "calendar_components"),
        (b"BEGIN:VCALENDAR\n" + b"\n" * 1_000_001, "calendar_lines"),
        (b"BEGIN:VCALENDAR\n" + b"x" * ics.MAX_BYTES, "file_bytes"),
    ],
)
def test_file_over_a_limit_is_refused_by_its_name(data: bytes, limit: str) -> None:
    with pytest.raises(LimitExceeded) as refused:
        ics.busy(data, "Africa/Bamako", SPAN)
    assert refused.value.params["limit"] == limit


def test_more_times_than_anybody_has_are_refused() -> None:
    rule = "DURATION:PT1M\nRRULE:FREQ=MINUTELY;INTERVAL=2;COUNT=700"
    often = [f"UID:{day}\nDTSTART:202604{day:02}T000000Z\n{rule}" for day in range(1, 6)]
    with pytest.raises(LimitExceeded) as refused:
        read(calendar(*often))
    assert refused.value.params["limit"] == "busy_times"


@pytest.mark.parametrize(
    "data", [b"", b"hello", bytes(range(256)) * 100, b"\xff\xfe" + "BEGIN:VCALENDAR".encode("utf-16-le")]
)
def test_what_is_no_calendar_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(Malformed) as refused:
        ics.busy(data, "Africa/Bamako", SPAN)
    assert refused.value.params["reason"] == "not_a_calendar"


def test_line_of_eight_megabytes_and_letters_that_are_none_are_passed_over() -> None:
    long = b"DESCRIPTION:" + b"\xff\xc3" * (4 * 1024 * 1024 - 200)
    good = calendar("UID:1\nDTSTART:20260324T080000Z\nDURATION:PT1H")
    assert ics.busy(good.replace(b"UID:1", long), "Africa/Bamako", SPAN).times == ((at(24, 8), at(24, 9)),)


def test_reading_can_be_stopped() -> None:
    progress = Progress()
    progress.cancel()
    bombs = [f"UID:{n}\nDTSTART:20200101T080000Z\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30" for n in range(100)]
    with pytest.raises(Cancelled):
        ics.busy(calendar(*bombs), "Africa/Bamako", SPAN, progress)


def test_two_hundred_bent_files_are_answered_with_sound_times_or_a_refusal() -> None:
    seed = 20261121
    chance = random.Random(seed)
    honest = calendar(
        "UID:s\nDTSTART;TZID=Europe/Paris:20260323T080000\nDURATION:PT1H\nRRULE:FREQ=DAILY;INTERVAL=2",
        "UID:s\nRECURRENCE-ID:20260325T070000Z\nDTSTART:20260325T140000Z\nDURATION:PT2H",
        "UID:d\nDTSTART;VALUE=DATE:20260326\nDTEND;VALUE=DATE:20260328",
        "UID:x\nDTSTART:20260324T080000Z\nDTEND:20260324T090000Z\nEXDATE:20260401T080000Z\nRDATE:20260402T080000Z",
    )
    refused = 0
    begun = time.monotonic()
    for _ in range(200):
        try:
            found = ics_busy.read(_bent(honest, chance), BAMAKO, SPAN)
        except (Malformed, LimitExceeded):
            refused += 1
            continue
        assert all(SPAN[0] <= start < end <= SPAN[1] for start, end in found.busy)
        assert all(one[1] < other[0] for one, other in zip(found.busy, found.busy[1:], strict=False))
    assert refused < 100, f"seed {seed}"
    assert time.monotonic() - begun < 60


def _bent(data: bytes, chance: random.Random) -> bytes:
    """The file with some of its bytes or lines changed, doubled, moved or gone."""
    bent = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(bent))
        match chance.randrange(5):
            case 0:
                bent[place] = chance.randrange(256)
            case 1:
                del bent[place : place + chance.randint(1, 20)]
            case 2:
                bent[place:place] = bent[chance.randrange(len(bent)) :][:30]
            case 3:
                bent[place:place] = chance.choice((b"\r\n", b"\r\n ", b";", b":", b"Z", b"9" * 12, b"BEGIN:VEVENT\r\n"))
            case _:
                lines = bytes(bent).split(b"\r\n")
                chance.shuffle(lines)
                bent = bytearray(b"\r\n".join(lines))
    return bytes(bent)
