"""Sentences for single cases of an error, where the sentence of its code would send a person the wrong way."""

from typing import Final

# By code and the value of one of its parameters: (message, hint).
CASES: Final[dict[tuple[str, str], tuple[str, str]]] = {
    ("file_missing", "header"): (
        "There is no vault in this folder.",
        "Name the folder with --vault; `vault create` makes a new vault.",
    ),
    ("file_missing", "parent_folder"): (
        "The folder that the vault was to stand in does not exist.",
        "Make it first, or check the path and that the medium is there.",
    ),
    ("file_missing", "passphrase_file"): (
        "The file for the passphrase does not exist or cannot be read.",
        "Check the path behind --passphrase-file, --new-passphrase-file or --words-file, or $ROLODEX_PASSPHRASE_FILE.",
    ),
    ("cancelled", "no_terminal_for_passphrase"): (
        "A passphrase is needed and there is no terminal to ask on; nothing was done.",
        "Name a file with --passphrase-file or the option of this verb, `-` for standard input.",
    ),
    ("cancelled", "not_confirmed"): (
        "This was not confirmed; nothing was done.",
        "Answer yes on a terminal, or give --yes.",
    ),
    ("not_found", "safe_contact"): (
        "This contact has no safe-contact protocol.",
        "Make one with `safe-contact set`.",
    ),
    ("not_found", "change_set_to_undo"): ("There is nothing to undo.", "See `changes` for what was done."),
    ("not_found", "change_set_to_redo"): (
        "There is nothing to bring back.",
        "`redo` follows an `undo`; see `changes`.",
    ),
    ("refused", "erased"): (
        "This was erased, and what was erased cannot be brought back.",
        "`changes` lists what else was done; `undo` with an id takes back an earlier one.",
    ),
    ("invalid", "unknown_day"): (
        "No meeting can be held on that day.",
        "It must be a working day of the overlap with both officers in post: see `overlap days --case`.",
    ),
    ("malformed", "not_a_file"): (
        "This is no file: it is a folder, a pipe or a device.",
        "Name the file itself; nothing was read.",
    ),
    ("malformed", "not_a_calendar"): (
        "This is no calendar: nothing in it begins one.",
        "Export the calendar as a file that ends in .ics and name that one; nothing was taken.",
    ),
    ("malformed", "problem"): (
        "The problem file cannot be used: at {where}, {reason}.",
        "Correct it there; `overlap solve --help` shows the format. Nothing was planned.",
    ),
    ("malformed", "plan"): (
        "The plan file cannot be used: at {where}, {reason}.",
        "Give the plan as `overlap solve --json` prints it.",
    ),
    ("invalid", "safe_contact"): (
        "A safe-contact protocol must say something about how to reach the person.",
        "Give a --channel, a --never or another of its options; a date alone is no protocol.",
    ),
    ("invalid", "mapping"): (
        "The mapping of the columns cannot be taken: {reason}.",
        "`--dry-run` without --map shows the columns and a guess to start from; nothing was written.",
    ),
    ("illegal_transition", "no_such_step"): (
        "No such step leads on from the present state.",
        "`handover show` tells the state and what the next step needs.",
    ),
    ("not_permitted", "no_safe_contact_protocol"): (
        "This person is at risk and has no safe-contact protocol: numbers are not shown.",
        "Make one with `safe-contact set`, then reveal again.",
    ),
    ("not_permitted", "lowering_needs_a_reason"): (
        "Making something less secret needs a reason of at least 10 characters.",
        "Give --reason; nothing was written.",
    ),
    ("not_permitted", "fingerprint_differs"): (
        "The typed digits are not the fingerprint of this key.",
        "Let your colleague read them out again. If they still differ, do not use this card: it may be a false one.",
    ),
    ("not_permitted", "own_card"): (
        "This is your own card.",
        "Send it to your colleagues; take in the card that they send you.",
    ),
}

# Reasons whose bare word would say too little.
REASONS: Final[dict[str, str]] = {
    "missing": "it is missing",
    "empty": "it is empty",
    "missing_part": "what it must hold is empty",
    "month": "there is no such month",
    "day": "there is no such day",
    "year": "there is no such year",
    "format": "it is not written as it should be; see --help for an example",
    "not_a_date": "it is no date; write 2026-11-20, or less where less is known",
    "not_text": "it is not text in UTF-8",
    "not_part_equals_value": "write it as PART=VALUE,PART=VALUE; see --help for an example",
    "not_yes_or_no": "a part of it is yes or no",
    "no_service": "write it as SERVICE:ACCOUNT",
    "in_the_future": "the day has not come yet",
    "unknown_column": "it names a column that the file does not have",
    "missing_kind": "a field is named without its kind; write COLUMN=FIELD:KIND",
    "unknown_kind": "it names a kind that the field does not have",
    "not_column_equals_field": "write it as COLUMN=FIELD",
    "not_an_object": "an object in braces is needed",
    "not_a_list": "a list in brackets is needed",
    "not_a_number": "a number is needed",
    "not_a_whole_number": "a whole number is needed",
    "number_too_large": "the number is too large",
    "negative": "it must not be negative",
    "twice": "this name is there twice",
    "unknown_place": "there is no such place",
    "unknown_day": "there is no such day in the problem",
    "unknown_meeting": "there is no such meeting",
    "outside_windows": "it is outside the contact's times, the daylight, or the hours of work",
    "not_same_day_place": "two who must not meet would be at the same place on the same day",
    "needs_not_there": "what the meeting needs is not there on that day",
    "not_reachable": "the place cannot be reached on that day",
    "too_many_meetings": "there would be more meetings on that day than allowed",
    "after_not_kept": "somebody must be met before, and would be met later",
    "after_unplaced": "somebody who must be met before has no place",
    "travel_too_short": "the way from the meeting before takes longer",
    "out_of_order": "two meetings would overlap",
    "before_day_starts": "the day would begin before its hours or in the curfew",
    "after_day_ends": "nobody would be back before the end of the day or the curfew",
    "starts_before_arrival": "nobody would have arrived by then",
    "unknown_reason": "there is no such reason",
    "start_after_end": "the start is after the end",
    "no_places": "a day needs a place to start from, and there is none",
    "not_a_row_for_every_place": "there must be one row for every place",
    "not_a_column_for_every_place": "there must be one number for every place",
    "itself": "a meeting names itself",
    "ring": "what must come first comes, in a ring, after this meeting",
    "outside_card": "text outside a card; is this a vCard file?",
    "not_a_time_of_day": "a time of day looks like 08:30",
    "before_start": "it ends before it begins",
    "needs_both_ends": "it needs a beginning and an end",
    "not_overnight": "a curfew begins in the evening and ends in the morning, such as 19:00-06:00",
    "no_day_left": "a day must be left to work on",
    "minutes_or_km": "say how long it takes or how far it is",
    "same_place": "a way leads to another place",
    "not_of_the_case": "it is neither the outgoing nor the incoming officer of the case",
    "must_not_meet": "two of them must not meet; take one out of the group",
    "no_time_zone": "it needs its offset from UTC, such as +00:00",
    "in_the_past": "the day is over",
}
