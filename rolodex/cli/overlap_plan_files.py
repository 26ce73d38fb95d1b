"""`overlap solve` and `overlap check`: a problem file in, a plan out, the plan checked. No vault, no passphrase."""

import time
from dataclasses import dataclass, replace
from math import isnan
from pathlib import Path
from typing import Any

import click

from rolodex.cli import exit_codes
from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.error_text import words
from rolodex.cli.plain_text import count, facts, shown, table
from rolodex.cli.verbs import NounGroup, VerbCommand, pass_call
from rolodex.commands import checked_plans, plan_files, problem_files
from rolodex.commands.checked_plans import Breach, Budget
from rolodex.planning.problem import Plan, Problem
from rolodex.progress import Progress

MAX_SECONDS = 3_600
MAX_ITERATIONS = 1_000_000_000
MAX_SEED = 2**32 - 1

_FILE = click.Path(path_type=Path)


class Seconds(click.FloatRange):
    """A time that ends: click lets pass what is no number, which is neither below nor above any bound."""

    name = "seconds"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """The seconds."""
        found = super().convert(value, param, ctx)
        if isnan(found):
            self.fail("seconds are a number", param, ctx)
        return found


def register(overlap: NounGroup) -> None:
    """Put the verbs of this module beside the others of the noun."""
    for verb in (solve, check):
        overlap.add_command(verb)


@dataclass(slots=True)
class _Tenths:
    """Says each tenth of the search once, on standard error."""

    call: Call
    said: int = 0

    def report(self, done: int, total: int) -> None:
        """Say how far the search is, where that is known and news."""
        tenths = min(done * 10 // total, 10) if total else 0
        if tenths > self.said:
            self.said = tenths
            self.call.say(f"Planning: {tenths * 10} %")


@click.command("solve", cls=VerbCommand)
@click.argument("problem_file", metavar="PROBLEM.json", type=_FILE)
@click.option("--seconds", type=Seconds(0, MAX_SECONDS, min_open=True), help="Search as long as this.")
@click.option("--iterations", type=click.IntRange(1, MAX_ITERATIONS), help="Search so many steps: the same plan again.")
@click.option("--seed", type=click.IntRange(0, MAX_SEED), help="Start of the chance in the search.")
@click.option("--previous", type=_FILE, metavar="PLAN.json", help="A plan of before: few meetings change their day.")
@click.option("--out", type=_FILE, metavar="PLAN.json", help="Write the plan into this file too.")
@pass_call
def solve(
    call: Call,
    /,
    problem_file: Path,
    seconds: float | None,
    iterations: int | None,
    seed: int | None,
    previous: Path | None,
    out: Path | None,
) -> Answer:
    """Place the meetings of a problem file on its days.

    Needs no vault. The file is one JSON object with `days`, `places`, `travel` and `meetings`. Numbers are integers or
    decimals of one unit (`unit` may name it), times are numbers on one clock, and the plan answers in the same.

    A day has `id`, `start` and `end`; it begins at the place `from` and ends at `to`, the first place where they are
    left out. It may have `max_meetings`, the places that are `reachable` that day (left out: all; from and to always
    are), and a list of what it `has`, such as an interpreter or a convoy.

    `travel` has a row for every place to leave and in it a number for every place to go to.

    A meeting has `id`, `place`, `duration` and `value`. It may have `windows` {day, start, end} in which it starts
    (none: any time of any day), `after`, a list of meetings that must be placed and over before, a list
    `not_same_day_place` of meetings that must not be at the same place on the same day, what it `needs` of its day, and
    the {day, start} for which it is `pinned`, whatever its windows say. Members of other names are left alone.

    Without --seconds and --iterations the search takes about two seconds. With --iterations alone the clock does not
    end it, so that the same seed gives the same plan on every computer; with --seconds too, whichever comes first does.
    Every plan is followed by the checker before it is shown.
    """
    began_at = time.monotonic()
    problem = problem_files.read(problem_file)
    before = None if previous is None else plan_files.read(previous)
    progress = Progress(_Tenths(call).report)
    plan = checked_plans.solved(problem, _budget(seconds, iterations, seed), before, progress, began_at=began_at)
    if out is not None:
        plan_files.write(out, plan)
    return Answer(plan_files.document(plan), _plan_text(problem, plan))


@click.command("check", cls=VerbCommand)
@click.argument("problem_file", metavar="PROBLEM.json", type=_FILE)
@click.argument("plan_file", metavar="PLAN.json", type=_FILE)
def check(problem_file: Path, plan_file: Path) -> Answer:
    """List every rule of a problem file that a plan breaks.

    Needs no vault and shares no code with the search: whoever made the plan, it is followed stop by stop. The status is
    5 where a rule is broken.
    """
    found = checked_plans.breaches(problem_files.read(problem_file), plan_files.read(plan_file))
    document = {"breaches": [_breach_document(breach) for breach in found]}
    rows = [(words(breach.rule.value), breach.meeting, breach.day, breach.other) for breach in found]
    text = table(("rule", "meeting", "day", "other"), rows, otherwise="The plan keeps every rule.")
    return Answer(document, text, exit_codes.REFUSED if found else exit_codes.DONE)


def _budget(seconds: float | None, iterations: int | None, seed: int | None) -> Budget:
    budget = checked_plans.DEFAULT
    if seconds is not None or iterations is not None:
        budget = replace(budget, seconds=seconds, iterations=iterations)
    return budget if seed is None else replace(budget, seed=seed)


def _breach_document(breach: Breach) -> dict[str, str]:
    return {"rule": breach.rule.value, "meeting": breach.meeting, "day": breach.day, "other": breach.other}


def _plan_text(problem: Problem, plan: Plan) -> str:
    """One table for every day that has meetings, then what has no place, then the sums."""
    places = {meeting.id: meeting.place for meeting in problem.meetings}
    parts = []
    for day in problem.days:
        rows = [
            (stop.arrive, stop.start, stop.leave, stop.meeting, places[stop.meeting])
            for stop in plan.stops
            if stop.day == day.id
        ]
        if rows:
            title = f"{shown(day.id)}: {count(len(rows), 'meeting')}, {day.start} to {day.end}"
            parts.append(f"{title}\n{table(('arrive', 'start', 'leave', 'meeting', 'place'), rows)}")
    if plan.unplaced:
        left_out = [(unplaced.meeting, words(unplaced.reason.value)) for unplaced in plan.unplaced]
        parts.append(table(("without a place", "reason"), left_out))
    placed = f"{len(plan.stops)} of {len(problem.meetings)}"
    parts.append(facts([("placed", placed), ("value", plan.value)]))
    return "\n\n".join(parts)
