"""B11: how soon the plan of an overlap is final, and how good plans of large problems are after 2 and 10 seconds.

The large problems are made in the published forms of Solomon (1987) and Cordeau et al. (2001): one day to four, 48 to
150 meetings. Each is held against the best value that any run of ours found; where windows are wide, one of them took
forty seconds of the processor.
"""

import random
import statistics
import time
from collections.abc import Sequence
from typing import Final, NamedTuple

from benchmarks import table
from benchmarks.table import Line
from rolodex.planning.check import breaches
from rolodex.planning.problem import Day, Meeting, Plan, Problem, Window
from rolodex.planning.solve import DEFAULT, Budget, solve

ALLOWED_MS: Final = 2000
GOALS: Final = {2.0: (97.5, 0.0), 10.0: (99.0, 95.0)}
"""After so many seconds, the mean and the worst in per cent of the best known."""


class Form(NamedTuple):
    """One made problem: how meetings lie, how many on how many days, the length of a day, and their windows.

    `windowed` is the share of meetings with a window, of about `width`; `best` is the best value known.
    """

    name: str
    lie: str
    meetings: int
    days: int
    end: int
    duration: int
    width: int
    windowed: float
    best: int


FORMS: Final = (
    Form("c1", "clustered", 100, 2, 1236, 90, 60, 1.0, 877),
    Form("c1 half", "clustered", 100, 4, 1236, 90, 60, 0.5, 1704),
    Form("c2", "clustered", 100, 1, 3390, 90, 320, 1.0, 1130),
    Form("r1", "strewn", 100, 4, 230, 10, 10, 1.0, 961),
    Form("r1 quarter", "strewn", 100, 2, 230, 10, 30, 0.25, 757),
    Form("r2", "strewn", 100, 2, 1000, 10, 115, 1.0, 1795),
    Form("r2 half", "strewn", 100, 1, 1000, 10, 240, 0.5, 1483),
    Form("rc1", "mixed", 100, 3, 240, 10, 60, 1.0, 1216),
    Form("rc2", "mixed", 100, 1, 960, 10, 240, 1.0, 1492),
    Form("pr 48", "clustered", 48, 1, 1000, 12, 135, 1.0, 935),
    Form("pr 96", "clustered", 96, 1, 1000, 12, 270, 1.0, 1632),
    Form("pr 150", "clustered", 150, 2, 1000, 12, 135, 1.0, 2884),
)


def measure(_count: int) -> list[Line]:
    """The plan of a real overlap, then the made problems at both budgets."""
    lines = [_final()]
    for seconds, (mean, worst) in GOALS.items():
        shares = [_share(form, seconds) for form in FORMS]
        lines.append(_quality(seconds, shares, mean, worst))
    return lines


def overlap() -> Problem:
    """Sixty meetings, eight days, five places: windows, a gatekeeper before his guests, a convoy to the far place."""
    chance = random.Random(11)
    places = ("office", "ministry", "port", "camp", "border")
    spots = ((0, 0), (10, 4), (14, -9), (-35, 20), (60, 45))
    travel = tuple(tuple(int(_distance(here, there)) for there in spots) for here in spots)
    days = tuple(
        Day(
            f"d{number}", 480, 1020, "office", "office",
            max_meetings=9,
            reachable=None if number % 3 == 2 else frozenset(places[:4]),
            has=frozenset({"convoy"}) if number % 3 == 2 else frozenset(),
        )
        for number in range(8)
    )  # fmt: skip
    return Problem(days, places, travel, tuple(_introduction(chance, number, places, days) for number in range(60)))


def made(form: Form) -> Problem:
    """The problem of this form. The same on every machine: ways are cut to one decimal."""
    chance = random.Random(f"{form.name} {form.meetings}")
    spots = [(50, 50), *_spots(chance, form.lie, form.meetings)]
    travel = tuple(tuple(int(_distance(here, there) * 10) / 10 for there in spots) for here in spots)
    names = tuple(f"p{number}" for number in range(len(spots)))
    made_days = tuple(Day(f"d{number}", 0, form.end, "p0", "p0") for number in range(form.days))
    meetings = []
    for number in range(1, len(spots)):
        first, last = int(travel[0][number]) + 1, int(form.end - travel[0][number] - form.duration)
        value, is_windowed = chance.randint(1, 50), chance.random() < form.windowed
        middle, width = chance.randint(first, last), chance.uniform(0.5, 1.5) * form.width
        if is_windowed:
            first, last = max(first, int(middle - width / 2)), min(last, int(middle + width / 2))
        windows = tuple(Window(day.id, first, last) for day in made_days)
        meetings.append(Meeting(f"m{number}", names[number], form.duration, value, windows))
    return Problem(made_days, names, travel, tuple(meetings))


def _final() -> Line:
    problem = overlap()
    plans: list[Plan] = []
    passed = table.timed(lambda: plans.append(solve(problem, DEFAULT, time.monotonic)))
    plan = plans[0]
    work = f"overlap plan, 60 meetings, 8 days: {len(plan.stops)} placed"
    is_met = passed <= ALLOWED_MS and not breaches(problem, plan)
    return Line("B11", work, f"{passed:,.0f} ms", "-", f"<= {ALLOWED_MS:,} ms", is_met)


def _share(form: Form, seconds: float) -> float:
    """The value of a plan made in so many seconds of this processor, in per cent of the best known; 0 if it is none."""
    problem = made(form)
    plan = solve(problem, Budget(seconds, None), time.process_time)
    return 0.0 if breaches(problem, plan) else 100 * plan.value / form.best


def _quality(seconds: float, shares: Sequence[float], mean: float, worst: float) -> Line:
    got, least = statistics.fmean(shares), min(shares)
    return Line(
        "B11", f"value after {seconds:.0f} s, {len(shares)} problems of 1 to 4 days",
        f"mean {got:.2f} %, worst {least:.2f} %", "best known of longer runs",
        f"mean >= {mean} %" + (f", worst >= {worst} %" if worst else ""), got >= mean and least >= worst,
    )  # fmt: skip


def _introduction(chance: random.Random, number: int, places: Sequence[str], days: Sequence[Day]) -> Meeting:
    place = places[min(chance.randint(0, 5), 4)]
    start = chance.choice([480, 540, 600, 780, 840])
    on = chance.sample(days, 3) if chance.random() < 0.7 else []
    return Meeting(
        f"m{number}", place, chance.choice([60, 90, 120]), chance.choice([1, 2, 3, 5, 8]),
        windows=tuple(Window(day.id, start, start + chance.choice([60, 120, 180])) for day in on),
        after=(f"m{number - number % 10}",) if number % 10 in {3, 6} else (),
        not_same_day_place=frozenset({f"m{number - 1}"}) if number % 7 == 6 else frozenset(),
        needs=frozenset({"convoy"}) if place == "border" else frozenset(),
    )  # fmt: skip


def _spots(chance: random.Random, lie: str, count: int) -> list[tuple[int, int]]:
    middles = [(chance.randint(10, 90), chance.randint(10, 90)) for _ in range(8)]
    spots = []
    for number in range(count):
        if lie == "clustered" or (lie == "mixed" and number % 2):
            middle = middles[number % len(middles)]
            spots.append((middle[0] + chance.randint(-8, 8), middle[1] + chance.randint(-8, 8)))
        else:
            spots.append((chance.randint(0, 100), chance.randint(0, 100)))
    return spots


def _distance(here: tuple[int, int], there: tuple[int, int]) -> float:
    return float(((here[0] - there[0]) ** 2 + (here[1] - there[1]) ** 2) ** 0.5)
