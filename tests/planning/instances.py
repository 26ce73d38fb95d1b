"""Made problems for the tests of the planner: the same seed, the same problem, on every machine."""

import random

from rolodex.planning.problem import Day, Meeting, Number, Pin, Problem, Window

PLACES = ("base", "A", "B", "C")


def mixed(seed: int, meetings: int | None = None, days: int | None = None) -> Problem:
    """A small problem with every rule in it: windows, pins, orders, places kept apart, needs, reach and bounds."""
    chance = random.Random(seed)
    travel = tuple(
        tuple(0 if row == column else chance.randint(5, 40) for column in range(len(PLACES)))
        for row in range(len(PLACES))
    )
    count = meetings or chance.randint(6, 9)
    made_days = tuple(_day(chance, number) for number in range(days or chance.randint(1, 3)))
    meetings_made = tuple(_meeting(chance, number, count, made_days) for number in range(count))
    return Problem(made_days, PLACES, travel, meetings_made)


def _day(chance: random.Random, number: int) -> Day:
    start = chance.choice([0, 0, 20])
    return Day(
        f"d{number}",
        start,
        start + chance.randint(100, 220),
        "base",
        chance.choice(["base", "base", "A"]),
        chance.choice([None, None, 2, 3]),
        chance.choice([None, None, frozenset({"A", "B"})]),
        chance.choice([frozenset(), frozenset({"convoy"}), frozenset({"convoy", "interpreter"})]),
    )


def _meeting(chance: random.Random, number: int, count: int, days: tuple[Day, ...]) -> Meeting:
    others = [f"m{other}" for other in range(count) if other != number]
    first = [f"m{other}" for other in range(number)]
    is_pinned = chance.random() < 0.1
    return Meeting(
        f"m{number}",
        chance.choice(PLACES[1:]),
        chance.choice([0, 10, 20, 30, 45]),
        chance.randint(1, 20),
        _windows(chance, days),
        tuple(chance.sample(first, 1)) if first and chance.random() < 0.25 else (),
        frozenset(chance.sample(others, 2)) if chance.random() < 0.3 else frozenset(),
        frozenset({chance.choice(["convoy", "interpreter"])}) if chance.random() < 0.2 else frozenset(),
        Pin(chance.choice(days).id, chance.randint(30, 120)) if is_pinned else None,
    )


def _windows(chance: random.Random, days: tuple[Day, ...]) -> tuple[Window, ...]:
    windows: list[Window] = []
    if chance.random() < 0.7:
        for day in chance.sample(days, chance.randint(1, len(days))):
            for _ in range(chance.randint(1, 2)):
                start = chance.randint(0, 150)
                windows.append(Window(day.id, start, start + chance.randint(0, 50)))
    return tuple(windows)


def line(values: dict[str, Number], minutes: Number = 10, end: Number = 480, days: int = 1) -> Problem:
    """Meetings by name and value, one place each ten minutes further out, no windows."""
    places = ("base", *(f"at {name}" for name in values))
    travel = tuple(tuple(abs(row - column) * 10 for column in range(len(places))) for row in range(len(places)))
    return Problem(
        tuple(Day(f"d{number}", 0, end, "base", "base") for number in range(days)),
        places,
        travel,
        tuple(Meeting(name, f"at {name}", minutes, value) for name, value in values.items()),
    )


def scattered(seed: int, meetings: int = 60, days: int = 3, decimals: int = 1, *, is_day_free: bool = False) -> Problem:
    """Meetings strewn over a square, a base in its middle, every meeting with a window of some hours.

    The form of Solomon (1987): the way is the distance, cut to so many decimals; the value is drawn. Free of days, a
    meeting has its window on every day, else on two.
    """
    chance = random.Random(seed)
    spots = [(50, 50)] + [(chance.randint(0, 100), chance.randint(0, 100)) for _ in range(meetings)]
    travel = tuple(tuple(_way(here, there, decimals) for there in spots) for here in spots)
    names = tuple(f"p{number}" for number in range(meetings + 1))
    made_days = tuple(Day(f"d{number}", 0, 480, "p0", "p0") for number in range(days))
    made: list[Meeting] = []
    for number in range(1, meetings + 1):
        start = chance.randint(40, 300)
        chosen = made_days if is_day_free else chance.sample(made_days, min(2, days))
        windows = tuple(Window(day.id, start, start + chance.randint(20, 160)) for day in chosen)
        made.append(Meeting(f"m{number}", names[number], chance.choice([10, 20, 30]), chance.randint(1, 50), windows))
    return Problem(made_days, names, travel, tuple(made))


def _way(here: tuple[int, int], there: tuple[int, int], decimals: int) -> Number:
    distance = ((here[0] - there[0]) ** 2 + (here[1] - there[1]) ** 2) ** 0.5
    cut = int(distance * 10**decimals)
    return cut / 10**decimals if decimals else cut
