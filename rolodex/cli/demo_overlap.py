"""The demo's overlap: planned, shown day by day, planned again when the convoy is cancelled, and held."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from rolodex.cli.demo_stage import Stage, refused
from rolodex.cli.error_text import words
from rolodex.cli.plain_text import count
from rolodex.cli.subject_text import MASK

PLACES: Final[Mapping[str, range]] = {
    "Gao": range(6),
    "Ansongo": range(6, 9),
    "Bourem": range(9, 12),
    "Kidal": range(12, 14),
}
"""Where the contacts of first priority are, by their number."""

RIVALS: Final = (0, 1)
DECLINING: Final = 3
GATEKEEPER, BEHIND_THE_GATE = 6, 7
MET_BY_A_WOMAN: Final = 9
SECOND_PRIORITY: Final = (14, 15)
WAYS: Final = (("Ansongo", 100), ("Bourem", 95), ("Kidal", 150))
DAY_OF_THE_COLLEAGUE, DAY_OF_THE_NEWS, DAY_OF_THE_CONVOY = 3, 2, 5
HOURS: Final = (
    *("--time-zone", "Africa/Bamako", "--base", "Gao", "--starts", "07:30", "--ends", "17:30"),
    *("--curfew", "19:00-06:00", "--daylight", "06:00-17:30", "--max-per-day", "2", "--minutes", "45"),
)
KEPT_DAYS_PERCENT: Final = 70
LEFT_SHOWN: Final = 3


def plan_overlap(stage: Stage) -> dict[str, Any]:
    """What the planner is told, and the plan as a table."""
    stage.log.step(f"Amina plans the introductions: {len(stage.overlap)} working days, two meetings a day")
    _tell_planner(stage)
    days = stage.amina("overlap", "days", "--case", stage.case)
    stage.log.check(
        days["working_days"] == len(stage.overlap), f"{days['working_days']} days on which both are in post"
    )
    plan = _planned(stage)
    show(stage, plan)
    stage.log.check(plan["breaches"] == [], "the checker, which shares no code with the planner, finds no broken rule")
    placed = _placed(plan)
    first = stage.contacts[: PLACES["Kidal"].stop]
    stage.log.check(set(first) <= set(placed), f"all {len(first)} of first priority have a place")
    one, other = (placed[stage.contacts[number]] for number in RIVALS)
    stage.log.check(one["day"] != other["day"], "two who must not meet come to the office on different days")
    gatekeeper, behind = (placed[stage.contacts[number]] for number in (GATEKEEPER, BEHIND_THE_GATE))
    stage.log.check(gatekeeper["starts_at"] < behind["starts_at"], "the gatekeeper is met before the other")
    day = placed[stage.contacts[MET_BY_A_WOMAN]]["day"]
    is_possible = day == stage.overlap[DAY_OF_THE_COLLEAGUE].isoformat()
    stage.log.check(is_possible, "who must be met by a woman is met on the day of the female colleague")
    convoy = stage.overlap[DAY_OF_THE_CONVOY].isoformat()
    there = {stop["day"] for stop in plan["stops"] if stop["place"] == "Kidal"}
    stage.log.check(there == {convoy}, "Kidal is visited on the one day with a convoy")
    calendar = stage.folder / "plan.ics"
    events = stage.amina("overlap", "ics", stage.case, "--out", str(calendar))["events"]
    said = calendar.read_text(encoding="utf-8")
    nobody = all(met["display_name"] not in said for stop in plan["stops"] for met in stop["contacts"])
    stage.log.check(nobody, f"the file for a calendar has {events} meetings and names nobody")
    return plan


def hold_until_the_news(stage: Stage, plan: Mapping[str, Any]) -> None:
    """The first meetings; who accepts the successor consents, one declines."""
    news = stage.overlap[DAY_OF_THE_NEWS]
    stage.clock.turn_to(news)
    stage.log.step("The first two days are held")
    stops = [stop for stop in plan["stops"] if stop["day"] < news.isoformat()]
    held = _held(stage, stops)
    planned = {stop["introduction"] for stop in stops}
    stage.log.check(held == planned, f"{count(len(held), 'meeting')} held, each as it was planned")


def lose_the_convoy(stage: Stage, plan: Mapping[str, Any]) -> dict[str, Any]:
    """The plan breaks, and is made again around what stays."""
    stage.log.step("The convoy to Kidal is cancelled; Amina plans again")
    convoy, news = stage.overlap[DAY_OF_THE_CONVOY].isoformat(), stage.overlap[DAY_OF_THE_NEWS].isoformat()
    waiting = [stop for stop in plan["stops"] if stop["day"] >= news and stop["place"] != "Kidal"]
    agreed = waiting[-1]
    stage.amina("overlap", "confirm", agreed["introduction"])
    names = ", ".join(met["display_name"] or MASK for met in agreed["contacts"])
    stage.log.say(f"{names} had agreed to day and hour: that stays")
    stage.amina("overlap", "day", stage.case, convoy, "--no-convoy")
    broken = stage.amina("overlap", "show", stage.case)["breaches"]
    rules = sorted({words(one["rule"]) for one in broken})
    stage.log.check(bool(broken), f"the old plan is seen to break: {', '.join(rules)}")
    again = _planned(stage)
    show(stage, again, since=news)
    stage.log.check(again["breaches"] == [], "the new plan breaks no rule")
    now = _placed(again)
    there = stage.contacts[PLACES["Kidal"].start : PLACES["Kidal"].stop]
    stage.log.check(set(there).isdisjoint(now), "nobody is sent to Kidal any more")
    met = agreed["contacts"][0]["contact"]
    same = (now[met]["day"], now[met]["starts"]) == (agreed["day"], agreed["starts"])
    stage.log.check(same, "who had agreed to day and hour keeps both")
    kept = sum(_day(now, stop) == stop["day"] for stop in waiting)
    enough = kept * 100 >= KEPT_DAYS_PERCENT * len(waiting)
    stage.log.check(enough, f"{kept} of the {len(waiting)} meetings elsewhere keep their day")
    return again


def hold_the_rest(stage: Stage, plan: Mapping[str, Any]) -> None:
    """The other meetings, and two calls in place of the ride to Kidal."""
    stage.clock.turn_to(stage.overlap[-1])
    stage.log.step("The other days are held, and two calls by both officers in place of the ride")
    news = stage.overlap[DAY_OF_THE_NEWS].isoformat()
    held = len(_held(stage, [stop for stop in plan["stops"] if stop["day"] >= news]))
    there = stage.contacts[PLACES["Kidal"].start : PLACES["Kidal"].stop]
    for contact in there:
        line = ("handover", "introduce", stage.case, contact, "--mode", "joint_call", "--accepts-successor")
        stage.amina(*line, "--on", stage.overlap[-1].isoformat())
    stage.log.say(f"{count(held, 'meeting')} and {count(len(there), 'call')} held")
    shown = stage.amina("overlap", "show", stage.case)
    states = Counter(_placed(shown)[contact]["state"] for contact in stage.contacts if contact in _placed(shown))
    stage.log.check(set(states) == {"held"}, "nothing that was planned is left open")
    stage.log.check(shown["breaches"] == [], "what was held broke no rule either")


def agree_on_fallbacks(stage: Stage) -> None:
    """Whom there was no day for is told otherwise, if the one who takes over agrees to that."""
    stage.log.step("Those without a day are told of Bruno in another way, and he has to agree to it")
    refused(stage, "every_item_introduced")
    left = stage.amina("overlap", "show", stage.case)["unplaced"]
    by_mode: dict[str, list[str]] = {}
    for one in left:
        by_mode.setdefault(one["fallback"]["suggested"], []).extend(met["contact"] for met in one["contacts"])
    for mode, contacts in sorted(by_mode.items()):
        stage.amina("handover", "fallback", stage.case, *contacts, "--mode", mode, "--reason", "Too few days.")
        stage.log.say(f"proposed for {count(len(contacts), 'contact')}: {words(mode)}")
    own = stage.amina.refusal("handover", "fallback", stage.case, "--accept")
    stage.log.check(own == "fallback_acceptor", "Amina cannot accept what she proposed herself")
    accepted = 0
    for sender, reader, name in ((stage.amina, stage.bruno, "stick-0a"), (stage.bruno, stage.amina, "stick-0b")):
        stick = stage.stick(name)
        record = ("--purpose", "agreement", "--case", stage.case, "--to", reader.officer)
        sender("bundle", "export", *record, "--out", str(stick))
        (bundle,) = stick.glob("*.rlx")
        reader("bundle", "import", str(bundle))
        if reader is stage.bruno:
            nobody = stage.bruno("contact", "list")["contacts"] == []
            stage.log.check(nobody, "the record of the case reaches Bruno; no contact and no brief is in it")
            accepted = stage.bruno("handover", "fallback", stage.case, "--accept")["accepted"]
    stage.log.check(accepted == sum(map(len, by_mode.values())), f"Bruno accepts {accepted}; his answer is back")


def show(stage: Stage, plan: Mapping[str, Any], since: str = "") -> None:
    """The plan as people read it: a line for each meeting by day, then who has no place, why, and what instead."""
    notes = {day["day"]: _special(day) for day in plan["days"]}
    last = ""
    for stop in plan["stops"]:
        if stop["day"] < since:
            continue
        is_next = stop["day"] != last
        day = date.fromisoformat(stop["day"]).strftime("%a %d %b") if is_next else ""
        stage.log.say(f"{day:10}  {_line(stop)}{notes.get(stop['day'], '') if is_next else ''}".rstrip())
        last = stop["day"]
    left = plan["unplaced"]
    stage.log.say(f"without a place: {len(left)}" if left else "everybody has a place")
    reasons: dict[tuple[str, str], list[str]] = {}
    for one in left:
        names = [met["display_name"] or MASK for met in one["contacts"]]
        reasons.setdefault((one["why"], one["fallback"]["suggested"]), []).extend(names)
    for (why, mode), names in reasons.items():
        more = f" and {len(names) - LEFT_SHOWN} more" if len(names) > LEFT_SHOWN else ""
        stage.log.say(f"  {words(why)} → {words(mode)}: {', '.join(names[:LEFT_SHOWN])}{more}")


def _tell_planner(stage: Stage) -> None:
    case, contacts, told = stage.case, stage.contacts, stage.amina
    told("overlap", "availability", case, *HOURS)
    for place in PLACES:
        told("overlap", "place", case, place, "--admin1", f"{place} region")
    told("overlap", "place", case, "Kidal", "--convoy-only")
    for place, minutes in WAYS:
        told("overlap", "travel", case, "Gao", place, "--minutes", str(minutes))
    told("overlap", "day", case, stage.overlap[DAY_OF_THE_CONVOY].isoformat(), "--convoy-to", "Kidal")
    colleague = stage.overlap[DAY_OF_THE_COLLEAGUE].isoformat()
    told("overlap", "day", case, colleague, "--has", "female_colleague")
    for place, numbers in PLACES.items():
        told("overlap", "meeting", case, *(contacts[number] for number in numbers), "--place", place)
    for kind, (one, other) in (("must_not_meet", RIVALS), ("gatekeeper_to", (GATEKEEPER, BEHIND_THE_GATE))):
        people = ("--from-contact", contacts[one], "--to-contact", contacts[other])
        told("relationship", "add", "--type", kind, *people)
    wish = "interlocutor_gender=female,interlocutor_gender_strength=must"
    told("contact", "edit", contacts[MET_BY_A_WOMAN], "--preferences", wish)
    told("handover", "add", case, *(contacts[number] for number in SECOND_PRIORITY), "--priority", "2")
    stage.log.say("told: hours, curfew, daylight, the ways, one convoy, one day with a female colleague, two rivals,")
    stage.log.say("a gatekeeper; an interpreter or an escort would be told in the same way")


def _planned(stage: Stage) -> dict[str, Any]:
    return stage.amina("overlap", "plan", stage.case, "--iterations", "600")


def _held(stage: Stage, stops: Sequence[Mapping[str, Any]]) -> set[str]:
    """Introduce whom these stops are about; the introductions that were recorded."""
    held = set()
    for stop in stops:
        for met in stop["contacts"]:
            line = ("handover", "introduce", stage.case, met["contact"], "--mode", "joint_visit", "--on", stop["day"])
            declines = met["contact"] == stage.contacts[DECLINING]
            said = ("--reaction", "declines") if declines else ("--accepts-successor",)
            held.add(str(stage.amina(*line, *said)["introduction"]))
            if declines:
                _declined(stage, met)
    return held


def _declined(stage: Stage, met: Mapping[str, Any]) -> None:
    """Who does not want to meet the successor is asked no second time."""
    stage.log.say(f"{met['display_name']} declines: that is a refusal and no introduction; left out, with the reason")
    stage.declined.append(met["contact"])
    reason = ("--reason", "Does not want to meet the successor.")
    stage.amina("handover", "leave-out", stage.case, met["contact"], *reason)


def _placed(plan: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    return {met["contact"]: stop for stop in plan["stops"] for met in stop["contacts"]}


def _day(placed: Mapping[str, Mapping[str, Any]], stop: Mapping[str, Any]) -> str:
    found = placed.get(stop["contacts"][0]["contact"])
    return str(found["day"]) if found is not None else ""


def _line(stop: Mapping[str, Any]) -> str:
    who = ", ".join(f"{met['display_name'] or MASK}, priority {met['priority']}" for met in stop["contacts"])
    agreed = "agreed  " if stop["state"] == "confirmed" else ""
    return f"{stop['starts']}–{stop['ends']}  {stop['place']:8}  {who:32}  {agreed}"


def _special(day: Mapping[str, Any]) -> str:
    told = [*(f"convoy to {place}" for place in day["convoy_to"]), *map(words, day["has"])]
    return f"[{'; '.join(told)}]" if told else ""
