"""The words of a hand-over as people read them: states, verbs, outcomes, parts of the brief, introductions."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.catalogue import QT_TRANSLATE_NOOP

STATES: Final[dict[str, str]] = {
    "draft": QT_TRANSLATE_NOOP("HandoverWords", "Draft"),
    "planned": QT_TRANSLATE_NOOP("HandoverWords", "Planned"),
    "briefing": QT_TRANSLATE_NOOP("HandoverWords", "Briefing"),
    "introducing": QT_TRANSLATE_NOOP("HandoverWords", "Introducing"),
    "transferred": QT_TRANSLATE_NOOP("HandoverWords", "Transferred"),
    "received": QT_TRANSLATE_NOOP("HandoverWords", "Received"),
    "closed": QT_TRANSLATE_NOOP("HandoverWords", "Closed"),
    "in_custody": QT_TRANSLATE_NOOP("HandoverWords", "In custody"),
    "suspended": QT_TRANSLATE_NOOP("HandoverWords", "Suspended"),
    "cancelled": QT_TRANSLATE_NOOP("HandoverWords", "Cancelled"),
    "emergency": QT_TRANSLATE_NOOP("HandoverWords", "Emergency"),
}
ITEM_STATES: Final[dict[str, str]] = {
    "listed": QT_TRANSLATE_NOOP("HandoverWords", "Listed"),
    "briefed": QT_TRANSLATE_NOOP("HandoverWords", "Briefed"),
    "introduced": QT_TRANSLATE_NOOP("HandoverWords", "Introduced"),
    "offered": QT_TRANSLATE_NOOP("HandoverWords", "Offered"),
    "accepted": QT_TRANSLATE_NOOP("HandoverWords", "Accepted"),
    "confirmed": QT_TRANSLATE_NOOP("HandoverWords", "Confirmed"),
    "declined": QT_TRANSLATE_NOOP("HandoverWords", "Declined"),
    "awaiting_contact": QT_TRANSLATE_NOOP("HandoverWords", "Awaiting contact"),
    "withheld": QT_TRANSLATE_NOOP("HandoverWords", "Withheld"),
    "not_handed_over": QT_TRANSLATE_NOOP("HandoverWords", "Not handed over"),
    "referred": QT_TRANSLATE_NOOP("HandoverWords", "Referred"),
}
VERBS: Final[dict[str, str]] = {
    "transfer": QT_TRANSLATE_NOOP("HandoverWords", "Transfer"),
    "refer": QT_TRANSLATE_NOOP("HandoverWords", "Refer"),
    "archive": QT_TRANSLATE_NOOP("HandoverWords", "Archive"),
    "close": QT_TRANSLATE_NOOP("HandoverWords", "Close"),
}
ROLES: Final[dict[str, str]] = {
    "outgoing": QT_TRANSLATE_NOOP("HandoverWords", "Outgoing"),
    "incoming": QT_TRANSLATE_NOOP("HandoverWords", "Incoming"),
    "supervisor": QT_TRANSLATE_NOOP("HandoverWords", "Supervisor"),
    "custodian": QT_TRANSLATE_NOOP("HandoverWords", "Custodian"),
}
REASONS: Final[dict[str, str]] = {
    "end_of_assignment": QT_TRANSLATE_NOOP("HandoverWords", "End of assignment"),
    "reassignment": QT_TRANSLATE_NOOP("HandoverWords", "Reassignment"),
    "temporary_cover": QT_TRANSLATE_NOOP("HandoverWords", "Temporary cover"),
    "leave": QT_TRANSLATE_NOOP("HandoverWords", "Leave"),
    "secondment": QT_TRANSLATE_NOOP("HandoverWords", "Secondment"),
    "evacuation": QT_TRANSLATE_NOOP("HandoverWords", "Evacuation"),
    "incapacity": QT_TRANSLATE_NOOP("HandoverWords", "Incapacity"),
    "site_closure": QT_TRANSLATE_NOOP("HandoverWords", "Site closure"),
}
BRIEF_PARTS: Final[dict[str, str]] = {
    "why": QT_TRANSLATE_NOOP("HandoverWords", "Why it matters"),
    "history": QT_TRANSLATE_NOOP("HandoverWords", "History"),
    "current_actions": QT_TRANSLATE_NOOP("HandoverWords", "Current actions"),
    "promises": QT_TRANSLATE_NOOP("HandoverWords", "Promises"),
    "sensitivities": QT_TRANSLATE_NOOP("HandoverWords", "Sensitivities"),
    "if_then": QT_TRANSLATE_NOOP("HandoverWords", "If this happens, then"),
    "do_not": QT_TRANSLATE_NOOP("HandoverWords", "Do not"),
    "who_else_knows": QT_TRANSLATE_NOOP("HandoverWords", "Who else knows the contact"),
}
MODES: Final[dict[str, str]] = {
    "joint_visit": QT_TRANSLATE_NOOP("HandoverWords", "Joint visit"),
    "joint_office": QT_TRANSLATE_NOOP("HandoverWords", "Meeting in our office"),
    "joint_call": QT_TRANSLATE_NOOP("HandoverWords", "Joint call"),
    "video": QT_TRANSLATE_NOOP("HandoverWords", "Video call"),
    "letter": QT_TRANSLATE_NOOP("HandoverWords", "Letter"),
    "third_party": QT_TRANSLATE_NOOP("HandoverWords", "Through a third party"),
}
OCCASIONS: Final[dict[str, str]] = {
    "proposed": QT_TRANSLATE_NOOP("HandoverWords", "Proposed"),
    "confirmed": QT_TRANSLATE_NOOP("HandoverWords", "Confirmed"),
    "held": QT_TRANSLATE_NOOP("HandoverWords", "Held"),
    "partly_held": QT_TRANSLATE_NOOP("HandoverWords", "Partly held"),
    "failed": QT_TRANSLATE_NOOP("HandoverWords", "Failed"),
    "cancelled": QT_TRANSLATE_NOOP("HandoverWords", "Cancelled"),
    "replaced": QT_TRANSLATE_NOOP("HandoverWords", "Replaced"),
}
REACTIONS: Final[dict[str, str]] = {
    "accepts": QT_TRANSLATE_NOOP("HandoverWords", "Accepts the successor"),
    "hesitates": QT_TRANSLATE_NOOP("HandoverWords", "Hesitates"),
    "declines": QT_TRANSLATE_NOOP("HandoverWords", "Declines"),
}
ANSWERS: Final[dict[str, str]] = {
    "accepts": QT_TRANSLATE_NOOP("HandoverWords", "Will turn there"),
    "hesitates": QT_TRANSLATE_NOOP("HandoverWords", "Hesitates"),
    "declines": QT_TRANSLATE_NOOP("HandoverWords", "Declines"),
}
OTHER_ITEMS: Final[dict[str, str]] = {
    "standing_meeting": QT_TRANSLATE_NOOP("HandoverWords", "Standing meeting"),
    "group": QT_TRANSLATE_NOOP("HandoverWords", "Group"),
    "mailing_list": QT_TRANSLATE_NOOP("HandoverWords", "Mailing list"),
    "report_due": QT_TRANSLATE_NOOP("HandoverWords", "Report due"),
    "document": QT_TRANSLATE_NOOP("HandoverWords", "Document"),
}
LINKS: Final[dict[str, str]] = {
    "same_post": QT_TRANSLATE_NOOP("HandoverWords", "Same post"),
    "same_organisation": QT_TRANSLATE_NOOP("HandoverWords", "Same organisation"),
    "met_together": QT_TRANSLATE_NOOP("HandoverWords", "Met together"),
}
RULES: Final[dict[str, str]] = {
    "no_consent_record": QT_TRANSLATE_NOOP("HandoverWords", "no consent is on record"),
    "awaiting_answer": QT_TRANSLATE_NOOP("HandoverWords", "the contact was asked and has not answered"),
    "purpose_not_covered": QT_TRANSLATE_NOOP("HandoverWords", "the consent is for another purpose"),
    "audience_not_covered": QT_TRANSLATE_NOOP("HandoverWords", "the consent is for another audience"),
    "scope_not_covered": QT_TRANSLATE_NOOP("HandoverWords", "the consent does not cover all of it"),
    "consent_expired": QT_TRANSLATE_NOOP("HandoverWords", "the consent has expired"),
    "consent_refused": QT_TRANSLATE_NOOP("HandoverWords", "the contact refused"),
    "consent_withdrawn": QT_TRANSLATE_NOOP("HandoverWords", "the contact withdrew the consent"),
    "ask_first": QT_TRANSLATE_NOOP("HandoverWords", "the contact must be asked first"),
    "not_named_successor": QT_TRANSLATE_NOOP("HandoverWords", "the consent names another successor"),
    "never_on_hand_over": QT_TRANSLATE_NOOP("HandoverWords", "the contact must never be handed over"),
    "no_further_transfer": QT_TRANSLATE_NOOP("HandoverWords", "a caveat forbids any further transfer"),
    "named_recipients_only": QT_TRANSLATE_NOOP("HandoverWords", "a caveat names the only recipients"),
    "verbal_only": QT_TRANSLATE_NOOP("HandoverWords", "a caveat says: by word of mouth only"),
    "unverified_recipient": QT_TRANSLATE_NOOP("HandoverWords", "the recipient's key is not verified"),
}
SIDES: Final[dict[str, str]] = {
    "us": QT_TRANSLATE_NOOP("HandoverWords", "We promised"),
    "them": QT_TRANSLATE_NOOP("HandoverWords", "They promised"),
}
CHANNELS: Final[dict[str, str]] = {
    "in_person": QT_TRANSLATE_NOOP("HandoverWords", "in person"),
    "phone": QT_TRANSLATE_NOOP("HandoverWords", "phone"),
    "video": QT_TRANSLATE_NOOP("HandoverWords", "video"),
    "message": QT_TRANSLATE_NOOP("HandoverWords", "message"),
    "e_mail": QT_TRANSLATE_NOOP("HandoverWords", "e-mail"),
    "letter": QT_TRANSLATE_NOOP("HandoverWords", "letter"),
    "event": QT_TRANSLATE_NOOP("HandoverWords", "event"),
    "third_party": QT_TRANSLATE_NOOP("HandoverWords", "third party"),
    "other": QT_TRANSLATE_NOOP("HandoverWords", "other"),
}
DAY_KINDS: Final[dict[str, str]] = {
    "working": QT_TRANSLATE_NOOP("HandoverWords", "working day"),
    "weekend": QT_TRANSLATE_NOOP("HandoverWords", "weekend"),
    "holiday": QT_TRANSLATE_NOOP("HandoverWords", "holiday"),
    "away": QT_TRANSLATE_NOOP("HandoverWords", "away"),
    "closed": QT_TRANSLATE_NOOP("HandoverWords", "closed"),
}


def word(vocabulary: dict[str, str], code: str) -> str:
    """A code of one of these vocabularies in the language of now; with spaces where it has no word."""
    text = vocabulary.get(code, "")
    return QCoreApplication.translate("HandoverWords", text) if text else code.replace("_", " ")
