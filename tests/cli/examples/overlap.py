"""Worked examples of `overlap`: the days, a problem file, and the plan of a case of Amina's."""

from tests.cli.examples.example import Example

PROBLEM = """{"unit": "min",
 "days": [{"id": "2026-05-20", "start": 480, "end": 840, "has": ["convoy"]},
          {"id": "2026-05-21", "start": 480, "end": 840, "max_meetings": 1}],
 "places": ["office", "town", "camp"],
 "travel": [[0, 20, 90], [20, 0, 75], [90, 75, 0]],
 "meetings": [
  {"id": "M1", "place": "town", "duration": 60, "value": 9, "pinned": {"day": "2026-05-20", "start": 510}},
  {"id": "M2", "place": "town", "duration": 45, "value": 6, "after": ["M1"]},
  {"id": "M3", "place": "town", "duration": 45, "value": 6, "not_same_day_place": ["M1", "M2"]},
  {"id": "M4", "place": "camp", "duration": 60, "value": 7, "needs": ["convoy"],
   "windows": [{"day": "2026-05-20", "start": 600, "end": 720}]},
  {"id": "M5", "place": "camp", "duration": 60, "value": 3, "needs": ["helicopter"]}]}
"""

CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Office//Calendar//EN
BEGIN:VEVENT
UID:weekly@office.invalid
DTSTAMP:20261001T080000Z
SUMMARY:Team meeting
DTSTART;TZID=Africa/Bamako:20261005T160000
DTEND;TZID=Africa/Bamako:20261005T163000
RRULE:FREQ=WEEKLY;BYDAY=MO,TU
END:VEVENT
BEGIN:VEVENT
UID:broken@office.invalid
DTSTAMP:20261001T080000Z
SUMMARY:Dentist
DTSTART:tomorrow
END:VEVENT
END:VCALENDAR
"""

_CASE = (
    Example("contact add", ("--name", "Kadia Invented"), capture={"kadia": "id"}, shown=False),
    Example("contact add", ("--name", "Lamine Invented"), capture={"lamine": "id"}, shown=False),
    Example("contact add", ("--name", "Moussa Invented"), capture={"moussa": "id"}, shown=False),
    Example(
        "handover start",
        (
            *("--incoming", "{bruno_officer}", "--first-day", "2026-11-23", "--last-day", "2026-11-24"),
            *("--contact", "{kadia}", "--contact", "{lamine}", "--contact", "{moussa}", "--priority-1", "{kadia}"),
        ),
        capture={"short": "case"},
        shown=False,
    ),
    Example(
        "overlap availability",
        (
            *("{short}", "--time-zone", "Africa/Bamako", "--base", "Gao", "--starts", "07:30", "--ends", "17:00"),
            *("--curfew", "19:00-06:00", "--daylight", "06:00-17:30", "--max-per-day", "3", "--minutes", "45"),
            *("--busy", "{bruno_officer}=2026-11-23T08:00+00:00/2026-11-23T09:00+00:00"),
        ),
        says="Hours, curfew and daylight of the duty station; an hour that Bruno promised to somebody else.",
    ),
    Example("overlap place", ("{short}", "Bourem", "--admin1", "Gao region"), says="Where meetings are held."),
    Example("overlap place", ("{short}", "Kidal", "--admin1", "Kidal region", "--convoy-only"), shown=False),
    Example("overlap travel", ("{short}", "Gao", "Bourem", "--minutes", "95"), says="The table of ways."),
    Example("overlap travel", ("{short}", "Bourem", "Kidal", "--km", "250"), shown=False),
    Example(
        "overlap day",
        ("{short}", "2026-11-24", "--convoy-to", "Kidal", "--has", "interpreter"),
        says="A convoy goes to Kidal on Tuesday.",
    ),
    Example(
        "overlap meeting",
        ("{short}", "{lamine}", "--place", "Bourem", "--needs", "interpreter"),
        says="Lamine is met in Bourem, with an interpreter.",
    ),
    Example("overlap meeting", ("{short}", "{moussa}", "--place", "Kidal", "--minutes", "60"), shown=False),
    Example("overlap days", ("--case", "{short}"), says="The days as the case knows them."),
)

_PLAN = (
    Example("overlap plan", ("{short}", "--dry-run", "--iterations", "300"), says="Nothing is written yet."),
    Example(
        "overlap plan",
        ("{short}", "--iterations", "300", "--seed", "1"),
        capture={"lamine_meeting": "stops.1.introduction", "kadia_meeting": "stops.0.introduction"},
        says="The same iterations and seed give the same plan. Kidal is too far for one day.",
    ),
    Example("overlap show", ("{short}",), says="The plan as it is kept, checked again."),
    Example("overlap move", ("{kadia_meeting}", "2026-11-23", "10:00"), says="By hand, and pinned there."),
    Example(
        "overlap move",
        ("{kadia_meeting}", "2026-11-23", "08:30"),
        status=2,
        says="Refused by the rule that would be broken: Bruno is busy.",
    ),
    Example("overlap pin", ("{kadia_meeting}", "--off")),
    Example("overlap confirm", ("{kadia_meeting}",), says="Kadia agreed."),
    Example("overlap cancel", ("{lamine_meeting}",)),
    Example("overlap put", ("{short}", "{lamine}", "2026-11-24", "09:30"), says="One contact by hand."),
    Example("overlap estimate", ("{short}", "--priority", "3", "--iterations", "200")),
    Example(
        "overlap estimate",
        ("{short}", "--priority", "3", "--by", "air", "--iterations", "200"),
        says="By air instead of road: nobody waits for a convoy.",
    ),
    Example(
        "overlap ics",
        ("{short}", "--out", "{dir}/plan.ics"),
        says="For the calendars of both officers: times and regions, nobody's name.",
    ),
    Example(
        "overlap ics",
        ("{short}", "--import", "{dir}/bruno.ics", "--officer", "{bruno_officer}"),
        files={"bruno.ics": CALENDAR},
        says="When Bruno is busy during the overlap. Titles stay in the file; one entry cannot be read.",
    ),
    Example(
        "overlap sheet",
        ("{short}", "--day", "2026-11-24", "--out", "{dir}/sheet.html"),
        says="One day on paper: by place, with code names and the safe way to reach each contact.",
    ),
    Example(
        "handover fallback",
        ("{short}", "{moussa}", "--mode", "joint_call", "--reason", "Too far for two days."),
        says="Somebody else than Amina has to accept that: Bruno, or the supervisor or custodian of the case.",
    ),
    Example("handover fallback", ("{short}", "--accept"), status=5, says="Amina cannot, as she hands over."),
)

EXAMPLES = (
    *_CASE,
    *_PLAN,
    Example(
        "overlap days",
        (
            *("--from", "2026-05-20", "--to", "2026-05-29", "--country", "ML", "--away", "2026-05-21..2026-05-22"),
            *("--introductions", "14", "--per-day", "3"),
        ),
        says="Two public holidays, one weekend and two days away leave too few days for fourteen introductions.",
    ),
    Example(
        "overlap solve",
        ("{dir}/problem.json", "--iterations", "500", "--seed", "1", "--out", "{dir}/plan.json"),
        files={"problem.json": PROBLEM},
        says="Five meetings on two days: one is pinned, one comes after it, two must not meet, one needs a convoy.",
    ),
    Example(
        "overlap check",
        ("{dir}/problem.json", "{dir}/plan.json"),
        says="The checker shares no code with the search.",
    ),
)
