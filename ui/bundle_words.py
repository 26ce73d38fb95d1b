"""The words of bundles as people read them, translated: purposes, rules, states of keys, questions, dangers."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QLocale

from rolodex.commands.requests import Asked
from rolodex.domain.ids import SubjectId
from ui import i18n, words
from ui.catalogue import QT_TRANSLATE_NOOP

PURPOSES: Final[dict[str, str]] = {
    "feed": QT_TRANSLATE_NOOP("BundleWords", "Feed into the registry"),
    "newcomer": QT_TRANSLATE_NOOP("BundleWords", "Contacts for a newcomer"),
    "handover": QT_TRANSLATE_NOOP("BundleWords", "Hand-over"),
    "refer": QT_TRANSLATE_NOOP("BundleWords", "Referral"),
    "update": QT_TRANSLATE_NOOP("BundleWords", "Update"),
    "notice": QT_TRANSLATE_NOOP("BundleWords", "Notice"),
    "agreement": QT_TRANSLATE_NOOP("BundleWords", "Agreements in a hand-over"),
    "sign_off": QT_TRANSLATE_NOOP("BundleWords", "Sign-off of a hand-over"),
    "receipt": QT_TRANSLATE_NOOP("BundleWords", "Receipt"),
    "request": QT_TRANSLATE_NOOP("BundleWords", "Request for contacts"),
}
EXPLAINED: Final[dict[str, str]] = {
    "feed": QT_TRANSLATE_NOOP(
        "BundleWords",
        "Every contact whose primary steward you are. Stewardship stays with you. Victims, witnesses and sources stay.",
    ),
    "newcomer": QT_TRANSLATE_NOOP(
        "BundleWords", "Out of a registry for somebody who begins: chosen contacts, or whole categories."
    ),
    "handover": QT_TRANSLATE_NOOP(
        "BundleWords",
        "The items of a hand-over case with their contacts. For the incoming officer's verified key only.",
    ),
    "refer": QT_TRANSLATE_NOOP("BundleWords", "Chosen contacts for somebody who can help them, with what that needs."),
    "update": QT_TRANSLATE_NOOP(
        "BundleWords", "What is known now of contacts. Choose none, and it is about all that the officer got from you."
    ),
    "notice": QT_TRANSLATE_NOOP(
        "BundleWords", "A warning to somebody who holds the contacts: how they stand, and nothing else."
    ),
    "agreement": QT_TRANSLATE_NOOP(
        "BundleWords",
        "The record of a case: what its officers said, agreed to and read back. No contact, no brief. For each officer "
        "of the case with a vault of their own; once they take it in, what you said counts there too.",
    ),
    "sign_off": QT_TRANSLATE_NOOP(
        "BundleWords",
        "The record of a case with the supervisor's signature. No contact, no brief. The supervisor sends it to the "
        "outgoing and to the incoming officer; once they take it in, the case is closed there too.",
    ),
    "request": QT_TRANSLATE_NOOP(
        "BundleWords",
        "Asks for contacts that something here names and that are not here. The file holds no name and no text. Ask "
        "who handed over to you; the answer comes as a bundle, through the gate of consent, or not at all.",
    ),
}
NEXT: Final[dict[str, str]] = {
    "agreement": QT_TRANSLATE_NOOP(
        "BundleWords", "What comes next: {name} takes it in and sees what was agreed to; nothing else changes there."
    ),
    "sign_off": QT_TRANSLATE_NOOP(
        "BundleWords",
        "What comes next: {name} takes it in, and the case is closed there too. The other officer of the "
        "case needs a bundle of their own.",
    ),
    "request": QT_TRANSLATE_NOOP(
        "BundleWords",
        "What comes next: {name} sees who is asked for and decides. The answer comes as a bundle: import it here.",
    ),
}
"""What happens after a bundle was written."""
RULES: Final[dict[str, str]] = {
    "field_never_leaves": QT_TRANSLATE_NOOP("BundleWords", "This field never leaves the vault"),
    "not_in_profile": QT_TRANSLATE_NOOP("BundleWords", "The profile of this purpose leaves it out"),
    "unverified_recipient": QT_TRANSLATE_NOOP("BundleWords", "Strictly confidential, and the key was never compared"),
    "level_above_profile": QT_TRANSLATE_NOOP("BundleWords", "Its level is above what the profile lets go"),
    "verbal_only": QT_TRANSLATE_NOOP("BundleWords", "Caveat: only by word of mouth"),
    "not_a_named_recipient": QT_TRANSLATE_NOOP("BundleWords", "Caveat: the recipient is not among those named"),
    "no_further_transfer": QT_TRANSLATE_NOOP("BundleWords", "Caveat: no further transfer"),
    "other_end_unknown": QT_TRANSLATE_NOOP("BundleWords", "The other end of the relationship stays"),
    "names_person_at_risk": QT_TRANSLATE_NOOP("BundleWords", "It names a person at risk who stays"),
    "no_consent_record": QT_TRANSLATE_NOOP("BundleWords", "No consent is recorded"),
    "awaiting_answer": QT_TRANSLATE_NOOP("BundleWords", "Consent was asked for and not answered yet"),
    "purpose_not_covered": QT_TRANSLATE_NOOP("BundleWords", "The consent does not cover this purpose"),
    "audience_not_covered": QT_TRANSLATE_NOOP("BundleWords", "The consent does not cover this audience"),
    "scope_not_covered": QT_TRANSLATE_NOOP("BundleWords", "The consent does not cover this kind of information"),
    "consent_expired": QT_TRANSLATE_NOOP("BundleWords", "The consent has run out"),
    "consent_refused": QT_TRANSLATE_NOOP("BundleWords", "The contact refused consent"),
    "consent_withdrawn": QT_TRANSLATE_NOOP("BundleWords", "The contact withdrew consent"),
    "ask_first": QT_TRANSLATE_NOOP("BundleWords", "The contact wants to be asked first"),
    "not_named_successor": QT_TRANSLATE_NOOP("BundleWords", "The contact named another successor"),
    "never_on_hand_over": QT_TRANSLATE_NOOP("BundleWords", "The contact never wants to be handed over"),
    "never_on_controller_change": QT_TRANSLATE_NOOP(
        "BundleWords", "The contact wants no other organisation to hold it"
    ),
    "not_transferred": QT_TRANSLATE_NOOP("BundleWords", "Left out of the hand-over"),
    "not_carried": QT_TRANSLATE_NOOP("BundleWords", "A bundle of this purpose does not carry it"),
}
KEYS: Final[dict[str, str]] = {
    "unverified": QT_TRANSLATE_NOOP("BundleWords", "Not compared"),
    "verified_by_voice": QT_TRANSLATE_NOOP("BundleWords", "Verified by voice"),
    "verified_in_person": QT_TRANSLATE_NOOP("BundleWords", "Verified in person"),
    "vouched": QT_TRANSLATE_NOOP("BundleWords", "Vouched for"),
    "changed": QT_TRANSLATE_NOOP("BundleWords", "Changed, not compared: blocked"),
    "revoked": QT_TRANSLATE_NOOP("BundleWords", "Revoked"),
    "expired": QT_TRANSLATE_NOOP("BundleWords", "Card past its date"),
}
QUESTIONS: Final[dict[str, str]] = {
    "conflict": QT_TRANSLATE_NOOP("BundleWords", "Both sides changed it"),
    "deletion": QT_TRANSLATE_NOOP("BundleWords", "Delete?"),
    "reach_of_person_at_risk": QT_TRANSLATE_NOOP("BundleWords", "Another way to reach a person at risk"),
    "safe_contact": QT_TRANSLATE_NOOP("BundleWords", "Another safe-contact protocol"),
    "lowered_level": QT_TRANSLATE_NOOP("BundleWords", "A lower level"),
    "lost_protection": QT_TRANSLATE_NOOP("BundleWords", "A protection would be lost"),
    "no_turned_yes": QT_TRANSLATE_NOOP("BundleWords", "A no of the contact becomes a yes"),
    "becomes_official": QT_TRANSLATE_NOOP(
        "BundleWords", "The contact becomes an official, whose public side travels without consent"
    ),
    "consent_of_person_at_risk": QT_TRANSLATE_NOOP("BundleWords", "A new consent of a person at risk"),
    "merge": QT_TRANSLATE_NOOP("BundleWords", "Merge two contacts?"),
    "erased_here": QT_TRANSLATE_NOOP("BundleWords", "It was erased here: hold it again?"),
}
ANSWERS: Final[dict[str, str]] = {
    "mine": QT_TRANSLATE_NOOP("BundleWords", "Mine"),
    "theirs": QT_TRANSLATE_NOOP("BundleWords", "Theirs"),
    "both": QT_TRANSLATE_NOOP("BundleWords", "Both"),
    "later": QT_TRANSLATE_NOOP("BundleWords", "Later: both sides stay visible"),
    "accept": QT_TRANSLATE_NOOP("BundleWords", "Accept theirs"),
    "refuse": QT_TRANSLATE_NOOP("BundleWords", "Refuse, keep mine"),
}
DANGERS: Final[dict[str, str]] = {
    "do_not_contact": QT_TRANSLATE_NOOP("BundleWords", "must not be contacted"),
    "detained": QT_TRANSLATE_NOOP("BundleWords", "was detained"),
    "deceased": QT_TRANSLATE_NOOP("BundleWords", "has died"),
    "deleted": QT_TRANSLATE_NOOP("BundleWords", "was deleted here"),
    "unsafe_reach": QT_TRANSLATE_NOOP("BundleWords", "a number or address is unsafe"),
    "consent_withdrawn": QT_TRANSLATE_NOOP("BundleWords", "withdrew consent"),
    "consent_refused": QT_TRANSLATE_NOOP("BundleWords", "refused consent"),
    "consent_expired": QT_TRANSLATE_NOOP("BundleWords", "consent has run out"),
}
AUDIENCES: Final[dict[str, str]] = {
    "recording_officer": QT_TRANSLATE_NOOP("BundleWords", "The recording officer"),
    "named_persons": QT_TRANSLATE_NOOP("BundleWords", "Named persons"),
    "component": QT_TRANSLATE_NOOP("BundleWords", "The component"),
    "mission": QT_TRANSLATE_NOOP("BundleWords", "The mission"),
    "un_secretariat": QT_TRANSLATE_NOOP("BundleWords", "The UN Secretariat"),
    "follow_on_presence": QT_TRANSLATE_NOOP("BundleWords", "A follow-on presence"),
    "agency": QT_TRANSLATE_NOOP("BundleWords", "A UN agency"),
    "regional_force": QT_TRANSLATE_NOOP("BundleWords", "A regional force"),
    "host_authority": QT_TRANSLATE_NOOP("BundleWords", "An authority of the host State"),
}
CONSENT: Final[dict[str, str]] = {
    "contact_and_liaison": QT_TRANSLATE_NOOP("BundleWords", "Contact and liaison"),
    "protection_follow_up": QT_TRANSLATE_NOOP("BundleWords", "Protection follow-up"),
    "reporting_anonymous": QT_TRANSLATE_NOOP("BundleWords", "Reporting without the name"),
    "reporting_attributed": QT_TRANSLATE_NOOP("BundleWords", "Reporting with the name"),
    "referral": QT_TRANSLATE_NOOP("BundleWords", "Referral to others"),
    "hand_over_to_successor": QT_TRANSLATE_NOOP("BundleWords", "Hand-over to a successor"),
    "sought": QT_TRANSLATE_NOOP("BundleWords", "Asked for"),
    "given": QT_TRANSLATE_NOOP("BundleWords", "Given"),
    "refused": QT_TRANSLATE_NOOP("BundleWords", "Refused"),
    "expired": QT_TRANSLATE_NOOP("BundleWords", "Run out"),
    "withdrawn": QT_TRANSLATE_NOOP("BundleWords", "Withdrawn"),
    "allow": QT_TRANSLATE_NOOP("BundleWords", "Allowed"),
    "ask_first": QT_TRANSLATE_NOOP("BundleWords", "Ask first"),
    "named_successor_only": QT_TRANSLATE_NOOP("BundleWords", "Named successors only"),
    "never": QT_TRANSLATE_NOOP("BundleWords", "Never"),
    "person": QT_TRANSLATE_NOOP("BundleWords", "The person"),
    "content": QT_TRANSLATE_NOOP("BundleWords", "What the person said"),
    "both": QT_TRANSLATE_NOOP("BundleWords", "The person and what the person said"),
    **AUDIENCES,
}
KINDS: Final[dict[str, str]] = {
    "contact": QT_TRANSLATE_NOOP("BundleWords", "Contact"),
    "organisation": QT_TRANSLATE_NOOP("BundleWords", "Organisation"),
    "post": QT_TRANSLATE_NOOP("BundleWords", "Post"),
    "tenure": QT_TRANSLATE_NOOP("BundleWords", "Time in a post"),
    "relationship": QT_TRANSLATE_NOOP("BundleWords", "Relationship"),
    "interaction": QT_TRANSLATE_NOOP("BundleWords", "Interaction"),
    "commitment": QT_TRANSLATE_NOOP("BundleWords", "Commitment"),
    "consent": QT_TRANSLATE_NOOP("BundleWords", "Consent"),
    "safe_contact": QT_TRANSLATE_NOOP("BundleWords", "Safe-contact protocol"),
    "case": QT_TRANSLATE_NOOP("BundleWords", "Hand-over case"),
    "item": QT_TRANSLATE_NOOP("BundleWords", "Item of a hand-over"),
    "introduction": QT_TRANSLATE_NOOP("BundleWords", "Introduction"),
    "officer": QT_TRANSLATE_NOOP("BundleWords", "Officer"),
    "note": QT_TRANSLATE_NOOP("BundleWords", "Note"),
}
_LEFT_TO_RIGHT: Final = frozenset({"phones", "emails", "urls", "handles", "external_ids"})
_DATES: Final = frozenset({"born", "confirmed_on", "on", "due", "given_on", "valid_until", "from", "to"})
_OF_CONSENT: Final = frozenset({"purposes", "audience", "scope", "on_hand_over", "on_controller_change", "status"})
_MOST_NAMES: Final = 3
_BESIDE: Final = ("label", "safe")
"""Parts of a way to reach somebody that tell two values of one number apart."""


def said(vocabulary: Mapping[str, str], word: str) -> str:
    """A word of one of these vocabularies; of no vocabulary with spaces."""
    text = vocabulary.get(word, "")
    return QCoreApplication.translate("BundleWords", text) if text else word.replace("_", " ").capitalize()


def all_said(vocabulary: Mapping[str, str], held: Iterable[str]) -> str:
    """Several words in one line."""
    return QLocale().createSeparatedList([said(vocabulary, word) for word in held])


def place(stated: str) -> str:
    """A field of a record that hangs on a contact: "consent.status" as "Consent: Status", "contact.names" as "Name"."""
    kind, _, field = stated.partition(".")
    if not field:
        return said(KINDS, kind)
    return words.field(field) if kind == "contact" else f"{said(KINDS, kind)}: {words.field(field)}"


def name(text: str) -> str:
    """A contact's display name, or what stands where none may be shown."""
    return i18n.marked(text) if text else QCoreApplication.translate("BundleWords", "(name hidden)")


def asked(found: Sequence[Asked]) -> str:
    """Whom a request asks for, by the names here, and how many of them nobody knows here."""
    known = [name(one.name) for one in found if one.is_known]
    parts = [i18n.listed(known[:_MOST_NAMES])] if known else []
    if len(known) > _MOST_NAMES:
        more = QCoreApplication.translate("BundleWords", "{count} more")
        parts.append(more.format(count=i18n.number_text(len(known) - _MOST_NAMES)))
    if len(known) < len(found):
        unknown = QCoreApplication.translate("BundleWords", "not known here: {count}")
        parts.append(unknown.format(count=i18n.number_text(len(found) - len(known))))
    return " · ".join(parts)


def value(field: str, held: Any, text: str | None, officers: Mapping[SubjectId, str]) -> str:
    """One value fit for display; `text` is None where it is masked."""
    if text is None:
        return QCoreApplication.translate("BundleWords", "hidden")
    if isinstance(held, Mapping):
        return _record(field, held, text, officers)
    if isinstance(held, bool):
        return words.yes_or_no(held)
    if field in _DATES:
        return i18n.date_text(text)
    return _plain(field, text, officers)


def _record(field: str, held: Mapping[str, Any], text: str, officers: Mapping[SubjectId, str]) -> str:
    if field == "stewards":
        officer, role = _officer(str(held.get("officer", "")), officers), words.value(str(held.get("role", "")))
        return f"{officer} ({role})" if officer else role
    if field == "languages":
        return i18n.language_name(str(held.get("language", "")))
    beside = [words.value(str(held[part])) for part in _BESIDE if held.get(part)]
    shown = _plain(field, text, officers)
    return f"{shown} ({i18n.listed(map(i18n.marked, beside))})" if beside else shown


def _plain(field: str, text: str, officers: Mapping[SubjectId, str]) -> str:
    if field in _LEFT_TO_RIGHT:
        return i18n.isolated(i18n.marked(text))
    if text in words.VALUES:
        return words.value(text)
    if field in _OF_CONSENT and text in CONSENT:
        return said(CONSENT, text)
    return _officer(text, officers) or i18n.marked(text)


def _officer(identifier: str, officers: Mapping[SubjectId, str]) -> str:
    try:
        return i18n.marked(officers.get(SubjectId(bytes.fromhex(identifier)), ""))
    except ValueError:
        return ""
