"""The English words of printed documents."""

from datetime import date
from typing import Final

from rolodex.cli.error_text import words
from rolodex.cli.plain_text import shown
from rolodex.domain.level import Level
from rolodex.domain.paper import Vocabulary

PHRASES: Final[dict[str, str]] = {
    "acknowledged": "of these, acknowledged",
    "agreed": "Agreed",
    "becomes": "What becomes of it",
    "brief_facts": "Priority: {priority}. {verb}. State: {state}.",
    "brief_facts_by": "Priority: {priority}. {verb}. State: {state}. Brief by {authors}.",
    "brief_title": "Brief",
    "briefs": "Briefs",
    "by_group": "Relationships by group",
    "by_hand": "Outcome, by hand",
    "by_verb": "What becomes of them",
    "case_reference": "Case {id}",
    "case_state": "State of the case",
    "category_group": "Group",
    "clock": "Times of",
    "commitments": "Commitments",
    "confirm_first": "CONFIRM FIRST how to reach the contact",
    "contact": "Contact",
    "contacts": "Contacts",
    "count_briefed": "briefed",
    "count_confirmed": "confirmed",
    "count_declined": "declined",
    "count_done": "done",
    "count_introduced": "introduced",
    "count_single_steward": "one steward only",
    "count_total": "contacts",
    "count_withheld": "withheld",
    "day": "Day",
    "detail": "Detail",
    "done": "Done",
    "due": "Due",
    "ended": "ended",
    "event": "What happened",
    "first_day": "First day of the successor",
    "goes_on": "This brief is longer than one page: it continues in the program.",
    "introduced": "Introduced",
    "last_day": "Last day",
    "last_promise": "Last promise",
    "name_hidden": "(name hidden)",
    "next_action": "Next action",
    "no_commitments": "No commitment is open.",
    "no_contacts": "There is no contact in this case.",
    "no_safe_channel": "No safe way is known: do not call.",
    "nobody": "nobody yet",
    "not_printed": "Not printed: it is shown in the program only.",
    "not_set": "not set",
    "not_written": "Not written yet.",
    "not_yet": "not yet",
    "note_title": "Hand-over note",
    "nothing_happened": "Nothing has happened yet.",
    "number": "No.",
    "officer": "Officer",
    "officers": "Officers",
    "open": "open",
    "open_commitments": "Open commitments",
    "other_items": "Meetings, groups, lists, reports and documents",
    "owner": "Owner",
    "page_of": "Page {page} of {pages}",
    "paper_warning": "Paper is not protected as the program is. Keep it as its level demands; destroy it after use.",
    "parts_missing": "Missing parts of the brief: {count}",
    "place": "Place",
    "place_open": "Place not said",
    "plan": "Introductions",
    "printed_by": "Printed by {name} on {on} at {at} UTC",
    "printed_on": "Printed on {on}",
    "priority": "Priority",
    "promised": "What was promised",
    "promised_by": "By",
    "read_back": "Read-back by the incoming officer",
    "reason": "Reason",
    "reference": "Reference",
    "relationships": "Relationships",
    "relinquished": "given up on {on}",
    "remark": "Remark",
    "ride": "From {origin} to {target}: {mode}, {starts} to {ends}",
    "safe_channel": "Safe way to reach",
    "sheet_day": "{weekday}, {day}",
    "sheet_title": "Day sheet",
    "signature": "Signature",
    "signature_day": "Date",
    "signature_name": "Name",
    "state": "State",
    "still_open": "open",
    "summary_lead": "Counts only. This paper names nobody.",
    "summary_title": "End-of-assignment summary",
    "taken_over": "Taken over",
    "time": "Time",
    "timeline_title": "Course of the hand-over",
    "way": "How",
    "what": "What",
    "what_kind": "Kind",
    "yes": "yes",
}
_WORDS: Final[dict[tuple[Vocabulary, str], str]] = {
    (Vocabulary.BRIEF_PART, "why"): "Why it matters",
    (Vocabulary.BRIEF_PART, "if_then"): "If this happens, then",
    (Vocabulary.BRIEF_PART, "who_else_knows"): "Who else knows the contact",
    (Vocabulary.EVENT, "single_steward"): "Listed with one steward only",
    (Vocabulary.GROUP, "officials"): "State and security institutions",
    (Vocabulary.GROUP, "organisations"): "International and non-governmental organisations",
    (Vocabulary.GROUP, "society"): "Communities and civil society",
    (Vocabulary.GROUP, "others"): "Others",
    (Vocabulary.MODE, "joint_office"): "Meeting in our office",
    (Vocabulary.MODE, "third_party"): "Through a third party",
    (Vocabulary.MODE, "video"): "Video call",
    (Vocabulary.SIDE, "us"): "us",
    (Vocabulary.SIDE, "them"): "them",
    (Vocabulary.TRAVEL, "air"): "by air",
    (Vocabulary.TRAVEL, "foot"): "on foot",
    (Vocabulary.TRAVEL, "road"): "by road",
    (Vocabulary.TRAVEL, "water"): "by water",
}


class English:
    """What `paper_wording.worded` asks for, in English."""

    language = "en"
    is_mirrored = False

    def word(self, vocabulary: Vocabulary, code: str) -> str:
        """A word; a phrase that is missing here is a defect."""
        if vocabulary is Vocabulary.PHRASE:
            return PHRASES[code]
        known = _WORDS.get((vocabulary, code)) or words(code)
        return known[:1].upper() + known[1:] if vocabulary not in _IN_SENTENCES else known

    def level(self, level: Level) -> str:
        """The level's name."""
        return level.word.replace("_", " ")

    def day(self, iso: str) -> str:
        """As in 20 Nov 2026."""
        found = date.fromisoformat(iso[:10])
        return f"{found.day} {_MONTHS[found.month - 1]} {found.year}"

    def weekday(self, iso: str) -> str:
        """The weekday's whole name."""
        return _WEEKDAYS[date.fromisoformat(iso[:10]).weekday()]

    def time(self, text: str) -> str:
        """As it is."""
        return text

    def number(self, number: int) -> str:
        """As it is."""
        return str(number)

    def comma(self) -> str:
        """Comma and space."""
        return ", "

    def shown(self, text: str) -> str:
        """Line by line without signs that steer."""
        return "\n".join(map(shown, text.split("\n")))


_IN_SENTENCES: Final = frozenset({Vocabulary.TRAVEL, Vocabulary.SIDE, Vocabulary.RULE})
# Not the words of the computer's locale: this is the English of the document.
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
