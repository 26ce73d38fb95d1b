"""Verbs of `overlap` that tell the planner when and where people can meet."""

from collections.abc import Mapping
from typing import Any, Final

import click

from rolodex.cli import overlap_input_text
from rolodex.cli.answer import Answer
from rolodex.cli.call import Call
from rolodex.cli.contact_values import DAY, ID
from rolodex.cli.overlap_values import OfficerDays, OfficerTimes, Pair, Speed, Times, WeekdayList
from rolodex.cli.verbs import NounGroup, VerbCommand, pass_call
from rolodex.commands import plan_inputs, plan_views
from rolodex.commands.plan_inputs import Input
from rolodex.domain import availability, ids
from rolodex.domain.ids import SlotId, SubjectId

_CASE: Final = click.argument("case_id", metavar="CASE", type=ID)
_REMOVABLE: Final = ("absences", "busy", "official_holidays", "places", "plan_days", "travel", "planning")


def register(overlap: NounGroup) -> None:
    """Put the verbs of this module beside the others of the noun."""
    for verb in (availability_, meeting, place, travel, day):
        overlap.add_command(verb)


@click.command("availability", cls=VerbCommand)
@_CASE
@click.option("--time-zone", metavar="NAME", help="Clock of the duty station, such as Africa/Bamako.")
@click.option("--base", metavar="PLACE", help="Where the two officers start from and come back to.")
@click.option("--starts", metavar="HH:MM", help="When a working day begins.")
@click.option("--ends", metavar="HH:MM", help="When it ends, the ride home included.")
@click.option("--curfew", type=Times(), metavar="HH:MM-HH:MM", help="Nobody is on the road, overnight.")
@click.option("--daylight", type=Times(), metavar="HH:MM-HH:MM", help="Only then outside the base.")
@click.option("--weekend", type=WeekdayList(), metavar="DAYS", help="Days nobody works, such as fri,sat.")
@click.option("--max-per-day", type=int, metavar="N", help="Most meetings on one day.")
@click.option("--minutes", type=int, metavar="N", help="How long a meeting usually is.")
@click.option("--mode", type=click.Choice(availability.TRAVEL_MODES), help="How the two usually travel.")
@click.option("--speed", "speeds", type=Speed(), multiple=True, metavar="MODE=KM", help="Kilometres in an hour.")
@click.option("--has", multiple=True, metavar="WORD", help="There every day, such as interpreter.")
@click.option("--away", "absences", type=OfficerDays(), multiple=True, metavar="OFFICER=FROM..TO", help="Days away.")
@click.option("--kind", type=click.Choice(availability.ABSENCES), default="leave", help="Why, for --away.")
@click.option(
    "--busy", type=OfficerTimes(), multiple=True, metavar="OFFICER=FROM/TO", help="A time promised elsewhere."
)
@click.option("--official", type=Pair(), multiple=True, metavar="DATE=NAME", help="A holiday of the duty station.")
@click.option("--remove", type=click.Choice(_REMOVABLE), help="Take these back, all of them or the --slot named.")
@click.option("--slot", "slots", type=ID, multiple=True, help="Which of them, as the answer names them.")
@pass_call
def availability_(call: Call, /, case_id: bytes, remove: str | None, slots: tuple[bytes, ...], **given: Any) -> Answer:
    """Show or change when and where people can be met.

    Times of day are of the clock of the case; instants of --busy are ISO 8601 with their offset. What is not given
    stays. Contacts' own times are said with `overlap meeting`, single days with `overlap day`.
    """
    said = _said(given)
    if remove and said:
        # Two writes: where the second is refused, the first would stand.
        raise click.UsageError("--remove goes alone; say what is new with another call.")
    if slots and not remove:
        raise click.UsageError("--slot goes with --remove.")
    session, case = call.session(), SubjectId(case_id)
    if remove:
        plan_inputs.remove(session, case, remove, [SlotId(slot) for slot in slots])
    if said:
        plan_inputs.put(session, case, said)
    return overlap_input_text.inputs_answer(plan_views.inputs(session, case))


@click.command("meeting", cls=VerbCommand)
@_CASE
@click.argument("contacts", metavar="CONTACT...", type=ID, nargs=-1, required=True)
@click.option("--place", help="Where; a place of the case.")
@click.option("--minutes", type=int, metavar="N", help="How long.")
@click.option("--mode", type=click.Choice(("joint_visit", "joint_office", "joint_call", "video")), help="How.")
@click.option("--needs", multiple=True, metavar="WORD", help="What must be there, such as interpreter or escort.")
@click.option("--group", metavar="NAME", help="Contacts of one name are met together.")
@click.option("--after", multiple=True, type=ID, metavar="CONTACT", help="Who must be met before.")
@click.option("--available", type=Times(instants=True), multiple=True, metavar="FROM/TO", help="When they have time.")
@click.option("--clear", type=click.Choice(("meeting", "available")), help="Forget what was said.")
@pass_call
def meeting(
    call: Call,
    /,
    case_id: bytes,
    contacts: tuple[bytes, ...],
    available: tuple[tuple[str, str], ...],
    clear: str | None,
    **given: Any,
) -> Answer:
    """Say where, how and when contacts of a case can be met.

    Interpreter, a woman or a man to meet, days to avoid, gatekeepers and who must not meet whom come from the contacts
    themselves.
    """
    session, case = call.session(), SubjectId(case_id)
    named = [SubjectId(contact) for contact in contacts]
    for contact in named if clear else ():
        plan_inputs.remove_of_item(session, case, contact, str(clear))
    value = {name: held for name, held in given.items() if held not in (None, ())}
    value |= {"needs": list(value["needs"])} if "needs" in value else {}
    value |= {"after": [ids.to_text(SubjectId(one)) for one in value["after"]]} if "after" in value else {}
    said = [Input("meeting", value)] if value else []
    said += [Input("available", {"from": first, "to": last}) for first, last in available]
    if said:
        plan_inputs.put_of_items(session, case, named, said)
    return overlap_input_text.meetings_answer(plan_views.inputs(session, case), named)


@click.command("place", cls=VerbCommand)
@_CASE
@click.argument("name", metavar="PLACE")
@click.option("--admin1", help="The region it lies in: the finest that a calendar may show.")
@click.option("--convoy-only/--no-convoy-only", default=None, help="Reached only on days with a convoy there.")
@pass_call
def place(call: Call, /, case_id: bytes, name: str, admin1: str | None, convoy_only: bool | None) -> Answer:
    """Name a place where meetings are held."""
    value = {"name": name, **_given({"admin1": admin1, "convoy_only": convoy_only})}
    return _put(call, case_id, "places", value)


@click.command("travel", cls=VerbCommand)
@_CASE
@click.argument("origin", metavar="FROM")
@click.argument("target", metavar="TO")
@click.option("--minutes", type=int, metavar="N", help="How long it takes.")
@click.option("--km", type=int, metavar="N", help="How far it is; the speed of the mode makes a time of it.")
@click.option("--mode", type=click.Choice(availability.TRAVEL_MODES), help="By road where left out.")
@click.option("--one-way", is_flag=True, default=None, help="The way back is another.")
@pass_call
def travel(call: Call, /, case_id: bytes, origin: str, target: str, **given: Any) -> Answer:
    """Say how long the way between two places takes.

    Ways that nobody stated are found through other places. Several modes may be stated for one way: a plan takes the
    usual one of the case, `overlap estimate --by` another.
    """
    value = {"from": origin, "to": target, "mode": given.pop("mode") or "road", **_given(given)}
    return _put(call, case_id, "travel", value)


@click.command("day", cls=VerbCommand)
@_CASE
@click.argument("on", metavar="DATE", type=DAY)
@click.option("--closed/--open", default=None, help="Nobody travels or meets that day.")
@click.option("--reason", help="Why it is closed.")
@click.option("--starts", metavar="HH:MM", help="Begins then; opens a weekend or holiday.")
@click.option("--ends", metavar="HH:MM", help="Ends then.")
@click.option("--from", "from_place", metavar="PLACE", help="The two start from there instead of the base.")
@click.option("--to", "to_place", metavar="PLACE", help="And spend the night there.")
@click.option("--convoy-to", multiple=True, metavar="PLACE", help="A convoy goes there.")
@click.option("--no-convoy", is_flag=True, help="The convoys of this day are cancelled.")
@click.option("--has", multiple=True, metavar="WORD", help="There that day, such as interpreter or female_colleague.")
@click.option("--max-meetings", type=int, metavar="N", help="Most meetings that day.")
@pass_call
def day(call: Call, /, case_id: bytes, on: str, no_convoy: bool, **given: Any) -> Answer:
    """Say what is special about one day."""
    value = {"on": on, **_given(given)}
    for name in ("convoy_to", "has"):
        if given[name]:
            value[name] = list(given[name])
    if no_convoy:
        value["convoy_to"] = None
    return _put(call, case_id, "plan_days", value)


def _put(call: Call, case_id: bytes, field: str, value: Mapping[str, Any]) -> Answer:
    session, case = call.session(), SubjectId(case_id)
    plan_inputs.put(session, case, [Input(field, value)])
    return overlap_input_text.one_answer(plan_views.inputs(session, case), _LISTS.get(field, field))


_LISTS: Final = {"plan_days": "days"}


def _given(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, ())}


def _said(given: Mapping[str, Any]) -> list[Input]:
    """The inputs of the options of `availability`."""
    plain = ("time_zone", "base", "starts", "ends", "weekend", "max_per_day", "minutes", "mode")
    hours = _given({name: given[name] for name in plain})
    for name in ("curfew", "daylight"):
        if given[name]:
            hours[f"{name}_from"], hours[f"{name}_to"] = given[name]
    hours |= {f"{mode}_km_per_hour": speed for mode, speed in given["speeds"]}
    hours |= {"has": list(given["has"])} if given["has"] else {}
    said = [Input("planning", hours)] if hours else []
    for officer, first, last in given["absences"]:
        said.append(Input("absences", {"officer": officer, "from": first, "to": last, "kind": given["kind"]}))
    for officer, starts, ends in given["busy"]:
        said.append(Input("busy", {"officer": officer, "from": starts, "to": ends}))
    said += [Input("official_holidays", {"on": on, "name": name}) for on, name in given["official"]]
    return said
