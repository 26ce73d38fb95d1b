"""Verbs of `overlap` that make and change the plan of a case."""

from dataclasses import dataclass
from datetime import date
from typing import Final

import click

from rolodex.cli import overlap_text
from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.contact_values import DAY, ID
from rolodex.cli.overlap_plan_files import MAX_ITERATIONS, MAX_SECONDS, MAX_SEED, Seconds
from rolodex.cli.verbs import NounGroup, VerbCommand, pass_call
from rolodex.commands import contact_queries, plan_views, plans
from rolodex.commands.plans import Effort, Proposal
from rolodex.domain import day_time, ids
from rolodex.domain.availability import TRAVEL_MODES
from rolodex.domain.ids import SubjectId
from rolodex.progress import Progress

_CASE: Final = click.argument("case_id", metavar="CASE", type=ID)
_INTRODUCTION: Final = click.argument("introduction", metavar="INTRODUCTION", type=ID)


def register(overlap: NounGroup) -> None:
    """Put the verbs of this module beside the others of the noun."""
    for verb in (plan, show, estimate, pin, move, put, confirm, cancel):
        overlap.add_command(verb)


@click.command("plan", cls=VerbCommand)
@_CASE
@click.option("--seconds", type=Seconds(0, MAX_SECONDS, min_open=True), help="Search as long as this.")
@click.option("--iterations", type=click.IntRange(1, MAX_ITERATIONS), help="Search so many steps: the same plan again.")
@click.option("--seed", type=click.IntRange(0, MAX_SEED), default=1, show_default=True, help="Start of the chance.")
@click.option("--dry-run", is_flag=True, help="Say what would be planned; write nothing.")
@pass_call
def plan(
    call: Call, /, case_id: bytes, seconds: float | None, iterations: int | None, seed: int, dry_run: bool
) -> Answer:
    """Plan the introductions of a case, or plan them anew.

    What is pinned or confirmed stays, most others keep their day. Contacts without a place are named with the reason
    and a fallback that suggests itself: propose it with `handover fallback`.
    """
    session, case = call.session(), SubjectId(case_id)
    prepared = plans.prepare(session, case)
    proposal = plans.solve(prepared, Effort(seconds, iterations, seed), Progress(_Tenths(call).report))
    if dry_run:
        return _proposal_answer(proposal, call)
    kept = plans.keep(session, proposal)
    return overlap_text.plan_answer(
        plan_views.plan(session, case), added=kept.added, changed=kept.changed, withdrawn=kept.cancelled
    )


@click.command("show", cls=VerbCommand)
@_CASE
@pass_call
def show(call: Call, /, case_id: bytes) -> Answer:
    """Show the plan of a case, checked, and who has no place."""
    return overlap_text.plan_answer(plan_views.plan(call.session(), SubjectId(case_id)))


@click.command("estimate", cls=VerbCommand)
@_CASE
@click.option("--by", "modes", type=click.Choice(TRAVEL_MODES), multiple=True, help="By air instead of road, say.")
@click.option("--priority", type=click.IntRange(1, 3), default=1, show_default=True, help="Contacts up to this one.")
@click.option("--iterations", type=click.IntRange(1, MAX_ITERATIONS), default=2_000, show_default=True, help="Effort.")
@pass_call
def estimate(call: Call, /, case_id: bytes, modes: tuple[str, ...], priority: int, iterations: int) -> Answer:
    """Say how many days it takes to meet everybody of a priority.

    Days after the overlap are taken to be like those in it. Whom no number of days helps is named with the reason.
    """
    session, case = call.session(), SubjectId(case_id)
    effort = Effort(iterations=iterations)
    found = plans.estimate(plans.prepare(session, case, modes), priority, effort, Progress())
    names = contact_queries.names(session, [contact for one in found.never for contact in one.contacts])
    return overlap_text.estimate_answer(found, case, modes, names)


@click.command("pin", cls=VerbCommand)
@_INTRODUCTION
@click.option("--off", is_flag=True, help="Let the next plan move it again.")
@pass_call
def pin(call: Call, /, introduction: bytes, off: bool) -> Answer:
    """Fix a planned introduction where it is."""
    session, one = call.session(), SubjectId(introduction)
    if off:
        plans.unpin(session, one)
    else:
        plans.pin(session, one)
    return _changed(one, "pinned", value=not off)


@click.command("move", cls=VerbCommand)
@_INTRODUCTION
@click.argument("day", metavar="DATE", type=DAY)
@click.argument("time", metavar="HH:MM")
@pass_call
def move(call: Call, /, introduction: bytes, day: str, time: str) -> Answer:
    """Move an introduction to a day and time, and pin it there.

    Refused where the plan would then break a rule; the refusal names it. `overlap plan` places the others around what
    is pinned.
    """
    one = SubjectId(introduction)
    plans.move(call.session(), one, date.fromisoformat(day), day_time.parse(time, "time"))
    return _changed(one, "pinned", value=True)


@click.command("put", cls=VerbCommand)
@_CASE
@click.argument("contact", metavar="CONTACT", type=ID)
@click.argument("day", metavar="DATE", type=DAY)
@click.argument("time", metavar="HH:MM")
@pass_call
def put(call: Call, /, case_id: bytes, contact: bytes, day: str, time: str) -> Answer:
    """Plan one contact by hand, and pin the introduction.

    Refused as `overlap move` is.
    """
    at = day_time.parse(time, "time")
    one = plans.place(call.session(), SubjectId(case_id), SubjectId(contact), date.fromisoformat(day), at)
    return _changed(one, "pinned", value=True)


@click.command("confirm", cls=VerbCommand)
@_INTRODUCTION
@pass_call
def confirm(call: Call, /, introduction: bytes) -> Answer:
    """Say that the contact agreed to day and time."""
    one = SubjectId(introduction)
    plans.confirm(call.session(), one)
    return _changed(one, "confirmed", value=True)


@click.command("cancel", cls=VerbCommand)
@_INTRODUCTION
@pass_call
def cancel(call: Call, /, introduction: bytes) -> Answer:
    """Take a planned introduction back; its contacts wait again."""
    one = SubjectId(introduction)
    plans.cancel(call.session(), one)
    return _changed(one, "cancelled", value=True)


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


def _changed(one: SubjectId, what: str, *, value: bool) -> Answer:
    text = ids.to_text(one)
    return Answer({"introduction": text, what: value}, f"introduction {text}: {'' if value else 'not '}{what}")


def _proposal_answer(proposal: Proposal, call: Call) -> Answer:
    contacts = [who for stop in proposal.stops for who in stop.contacts]
    contacts += [who for left in proposal.left for who in left.contacts]
    return overlap_text.proposal_answer(proposal, contact_queries.names(call.session(), contacts))
