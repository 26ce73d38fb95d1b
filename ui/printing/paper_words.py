"""The words of printed documents in the language of the window."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from rolodex.domain.level import Level
from rolodex.domain.paper import PaperKind, Vocabulary
from ui import bundle_words, handover_words, i18n, overlap_words, timeline_words, words
from ui.catalogue import QT_TRANSLATE_NOOP

PHRASES: Final[dict[str, str]] = {
    "acknowledged": QT_TRANSLATE_NOOP("PaperWords", "of these, acknowledged"),
    "agreed": QT_TRANSLATE_NOOP("PaperWords", "Agreed"),
    "becomes": QT_TRANSLATE_NOOP("PaperWords", "What becomes of it"),
    "brief_facts": QT_TRANSLATE_NOOP("PaperWords", "Priority: {priority}. {verb}. State: {state}."),
    "brief_facts_by": QT_TRANSLATE_NOOP(
        "PaperWords", "Priority: {priority}. {verb}. State: {state}. Brief by {authors}."
    ),
    "brief_title": QT_TRANSLATE_NOOP("PaperWords", "Brief"),
    "briefs": QT_TRANSLATE_NOOP("PaperWords", "Briefs"),
    "by_group": QT_TRANSLATE_NOOP("PaperWords", "Relationships by group"),
    "by_hand": QT_TRANSLATE_NOOP("PaperWords", "Outcome, by hand"),
    "by_verb": QT_TRANSLATE_NOOP("PaperWords", "What becomes of them"),
    "case_reference": QT_TRANSLATE_NOOP("PaperWords", "Case {id}"),
    "case_state": QT_TRANSLATE_NOOP("PaperWords", "State of the case"),
    "category_group": QT_TRANSLATE_NOOP("PaperWords", "Group"),
    "clock": QT_TRANSLATE_NOOP("PaperWords", "Times of"),
    "commitments": QT_TRANSLATE_NOOP("PaperWords", "Commitments"),
    "confirm_first": QT_TRANSLATE_NOOP("PaperWords", "CONFIRM FIRST how to reach the contact"),
    "contact": QT_TRANSLATE_NOOP("PaperWords", "Contact"),
    "contacts": QT_TRANSLATE_NOOP("PaperWords", "Contacts"),
    "count_briefed": QT_TRANSLATE_NOOP("PaperWords", "briefed"),
    "count_confirmed": QT_TRANSLATE_NOOP("PaperWords", "confirmed"),
    "count_declined": QT_TRANSLATE_NOOP("PaperWords", "declined"),
    "count_done": QT_TRANSLATE_NOOP("PaperWords", "done"),
    "count_introduced": QT_TRANSLATE_NOOP("PaperWords", "introduced"),
    "count_single_steward": QT_TRANSLATE_NOOP("PaperWords", "one steward only"),
    "count_total": QT_TRANSLATE_NOOP("PaperWords", "contacts"),
    "count_withheld": QT_TRANSLATE_NOOP("PaperWords", "withheld"),
    "day": QT_TRANSLATE_NOOP("PaperWords", "Day"),
    "detail": QT_TRANSLATE_NOOP("PaperWords", "Detail"),
    "done": QT_TRANSLATE_NOOP("PaperWords", "Done"),
    "due": QT_TRANSLATE_NOOP("PaperWords", "Due"),
    "ended": QT_TRANSLATE_NOOP("PaperWords", "ended"),
    "event": QT_TRANSLATE_NOOP("PaperWords", "What happened"),
    "first_day": QT_TRANSLATE_NOOP("PaperWords", "First day of the successor"),
    "goes_on": QT_TRANSLATE_NOOP("PaperWords", "This brief is longer than one page: it continues in the program."),
    "introduced": QT_TRANSLATE_NOOP("PaperWords", "Introduced"),
    "last_day": QT_TRANSLATE_NOOP("PaperWords", "Last day"),
    "last_promise": QT_TRANSLATE_NOOP("PaperWords", "Last promise"),
    "name_hidden": QT_TRANSLATE_NOOP("PaperWords", "(name hidden)"),
    "next_action": QT_TRANSLATE_NOOP("PaperWords", "Next action"),
    "no_commitments": QT_TRANSLATE_NOOP("PaperWords", "No commitment is open."),
    "no_contacts": QT_TRANSLATE_NOOP("PaperWords", "There is no contact in this case."),
    "no_safe_channel": QT_TRANSLATE_NOOP("PaperWords", "No safe way is known: do not call."),
    "nobody": QT_TRANSLATE_NOOP("PaperWords", "nobody yet"),
    "not_printed": QT_TRANSLATE_NOOP("PaperWords", "Not printed: it is shown in the program only."),
    "not_set": QT_TRANSLATE_NOOP("PaperWords", "not set"),
    "not_written": QT_TRANSLATE_NOOP("PaperWords", "Not written yet."),
    "not_yet": QT_TRANSLATE_NOOP("PaperWords", "not yet"),
    "note_title": QT_TRANSLATE_NOOP("PaperWords", "Hand-over note"),
    "nothing_happened": QT_TRANSLATE_NOOP("PaperWords", "Nothing has happened yet."),
    "number": QT_TRANSLATE_NOOP("PaperWords", "No."),
    "officer": QT_TRANSLATE_NOOP("PaperWords", "Officer"),
    "officers": QT_TRANSLATE_NOOP("PaperWords", "Officers"),
    "open": QT_TRANSLATE_NOOP("PaperWords", "open"),
    "open_commitments": QT_TRANSLATE_NOOP("PaperWords", "Open commitments"),
    "other_items": QT_TRANSLATE_NOOP("PaperWords", "Meetings, groups, lists, reports and documents"),
    "owner": QT_TRANSLATE_NOOP("PaperWords", "Owner"),
    "page_of": QT_TRANSLATE_NOOP("PaperWords", "Page {page} of {pages}"),
    "paper_warning": QT_TRANSLATE_NOOP(
        "PaperWords", "Paper is not protected as the program is. Keep it as its level demands; destroy it after use."
    ),
    "parts_missing": QT_TRANSLATE_NOOP("PaperWords", "Missing parts of the brief: {count}"),
    "place": QT_TRANSLATE_NOOP("PaperWords", "Place"),
    "place_open": QT_TRANSLATE_NOOP("PaperWords", "Place not said"),
    "plan": QT_TRANSLATE_NOOP("PaperWords", "Introductions"),
    "printed_by": QT_TRANSLATE_NOOP("PaperWords", "Printed by {name} on {on} at {at} UTC"),
    "printed_on": QT_TRANSLATE_NOOP("PaperWords", "Printed on {on}"),
    "priority": QT_TRANSLATE_NOOP("PaperWords", "Priority"),
    "promised": QT_TRANSLATE_NOOP("PaperWords", "What was promised"),
    "promised_by": QT_TRANSLATE_NOOP("PaperWords", "By"),
    "read_back": QT_TRANSLATE_NOOP("PaperWords", "Read-back by the incoming officer"),
    "reason": QT_TRANSLATE_NOOP("PaperWords", "Reason"),
    "reference": QT_TRANSLATE_NOOP("PaperWords", "Reference"),
    "relationships": QT_TRANSLATE_NOOP("PaperWords", "Relationships"),
    "relinquished": QT_TRANSLATE_NOOP("PaperWords", "given up on {on}"),
    "remark": QT_TRANSLATE_NOOP("PaperWords", "Remark"),
    "ride": QT_TRANSLATE_NOOP("PaperWords", "From {origin} to {target}: {mode}, {starts} to {ends}"),
    "safe_channel": QT_TRANSLATE_NOOP("PaperWords", "Safe way to reach"),
    "sheet_day": QT_TRANSLATE_NOOP("PaperWords", "{weekday}, {day}"),
    "sheet_title": QT_TRANSLATE_NOOP("PaperWords", "Day sheet"),
    "signature": QT_TRANSLATE_NOOP("PaperWords", "Signature"),
    "signature_day": QT_TRANSLATE_NOOP("PaperWords", "Date"),
    "signature_name": QT_TRANSLATE_NOOP("PaperWords", "Name"),
    "state": QT_TRANSLATE_NOOP("PaperWords", "State"),
    "still_open": QT_TRANSLATE_NOOP("PaperWords", "open"),
    "summary_lead": QT_TRANSLATE_NOOP("PaperWords", "Counts only. This paper names nobody."),
    "summary_title": QT_TRANSLATE_NOOP("PaperWords", "End-of-assignment summary"),
    "taken_over": QT_TRANSLATE_NOOP("PaperWords", "Taken over"),
    "time": QT_TRANSLATE_NOOP("PaperWords", "Time"),
    "timeline_title": QT_TRANSLATE_NOOP("PaperWords", "Course of the hand-over"),
    "way": QT_TRANSLATE_NOOP("PaperWords", "How"),
    "what": QT_TRANSLATE_NOOP("PaperWords", "What"),
    "what_kind": QT_TRANSLATE_NOOP("PaperWords", "Kind"),
    "yes": QT_TRANSLATE_NOOP("PaperWords", "yes"),
}
KINDS: Final[dict[str, str]] = {
    "note": QT_TRANSLATE_NOOP("PaperWords", "Hand-over note"),
    "brief": QT_TRANSLATE_NOOP("PaperWords", "Brief of one contact, one page"),
    "sheet": QT_TRANSLATE_NOOP("PaperWords", "Day sheets of the introductions"),
    "summary": QT_TRANSLATE_NOOP("PaperWords", "End-of-assignment summary, without names"),
    "timeline": QT_TRANSLATE_NOOP("PaperWords", "Course of the hand-over"),
}
GROUPS: Final[dict[str, str]] = {
    "officials": QT_TRANSLATE_NOOP("PaperWords", "State and security institutions"),
    "organisations": QT_TRANSLATE_NOOP("PaperWords", "International and non-governmental organisations"),
    "society": QT_TRANSLATE_NOOP("PaperWords", "Communities and civil society"),
    "others": QT_TRANSLATE_NOOP("PaperWords", "Others"),
}
NEEDS: Final[dict[str, str]] = {
    "escort": QT_TRANSLATE_NOOP("PaperWords", "with an escort"),
    "female_colleague": QT_TRANSLATE_NOOP("PaperWords", "with a female colleague"),
    "interpreter": QT_TRANSLATE_NOOP("PaperWords", "with an interpreter"),
    "male_colleague": QT_TRANSLATE_NOOP("PaperWords", "with a male colleague"),
}
SIDES: Final[dict[str, str]] = {
    "them": QT_TRANSLATE_NOOP("PaperWords", "them"),
    "us": QT_TRANSLATE_NOOP("PaperWords", "us"),
}
_OWN: Final = {
    Vocabulary.PHRASE: PHRASES,
    Vocabulary.GROUP: GROUPS,
    Vocabulary.NEED: NEEDS,
    Vocabulary.SIDE: SIDES,
}
_OF_HANDOVER: Final = {
    Vocabulary.STATE: handover_words.STATES,
    Vocabulary.ITEM_STATE: handover_words.ITEM_STATES,
    Vocabulary.VERB: handover_words.VERBS,
    Vocabulary.REASON: handover_words.REASONS,
    Vocabulary.RULE: handover_words.RULES,
    Vocabulary.ROLE: handover_words.ROLES,
    Vocabulary.BRIEF_PART: handover_words.BRIEF_PARTS,
    Vocabulary.OTHER_ITEM: handover_words.OTHER_ITEMS,
    Vocabulary.MODE: handover_words.MODES,
    Vocabulary.OCCASION: handover_words.OCCASIONS,
}


class PaperWords:
    """What `paper_wording.worded` asks for, in the language that the window speaks when it is made."""

    def __init__(self) -> None:
        self.language = i18n.current_language()
        self.is_mirrored = self.language in i18n.RIGHT_TO_LEFT

    def word(self, vocabulary: Vocabulary, code: str) -> str:
        """A word of a closed set, with spaces where it has none; a phrase that is missing is a defect."""
        if vocabulary in _OWN:
            held = _OWN[vocabulary]
            return _said(held[code]) if code in held or vocabulary is Vocabulary.PHRASE else _plain(code)
        if vocabulary in _OF_HANDOVER:
            return handover_words.word(_OF_HANDOVER[vocabulary], code)
        if vocabulary is Vocabulary.TRAVEL:
            return overlap_words.word(overlap_words.RIDES, code)
        if vocabulary is Vocabulary.PURPOSE:
            known = code in bundle_words.PURPOSES
            return bundle_words.said(bundle_words.PURPOSES, code) if known else _plain(code)
        return timeline_words.event(code)

    def level(self, level: Level) -> str:
        """The level's name."""
        return words.level(level)

    def day(self, iso: str) -> str:
        """With the month as a word."""
        return i18n.date_text(iso)

    def weekday(self, iso: str) -> str:
        """The weekday's whole name."""
        return QLocale().toString(QDate.fromString(iso[:10], Qt.DateFormat.ISODate), "dddd")

    def time(self, text: str) -> str:
        """With the digits of dates."""
        return i18n.time_text(text)

    def number(self, number: int) -> str:
        """With the digits of the language."""
        return i18n.number_text(number)

    def comma(self) -> str:
        """The comma of the language."""
        return i18n.listed(("", ""))

    def shown(self, text: str) -> str:
        """Signs that steer become a mark."""
        return i18n.marked(text)


def kind(paper: PaperKind) -> str:
    """What is printed, as a person chooses it."""
    return _said(KINDS[paper.value])


def _said(source: str) -> str:
    return QCoreApplication.translate("PaperWords", source)


def _plain(code: str) -> str:
    return code.replace("_", " ")
