"""Worked examples of `overlap`."""

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

EXAMPLES = (
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
