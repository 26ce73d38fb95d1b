"""The words of the vocabulary as people read them, translated. What has none is shown with spaces for underscores."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from rolodex.domain.level import Level
from ui.catalogue import QT_TRANSLATE_NOOP

FIELDS: Final[dict[str, str]] = {
    "type": QT_TRANSLATE_NOOP("Words", "Type"),
    "categories": QT_TRANSLATE_NOOP("Words", "Category"),
    "names": QT_TRANSLATE_NOOP("Words", "Name"),
    "phones": QT_TRANSLATE_NOOP("Words", "Phone"),
    "emails": QT_TRANSLATE_NOOP("Words", "E-mail"),
    "handles": QT_TRANSLATE_NOOP("Words", "Messenger"),
    "urls": QT_TRANSLATE_NOOP("Words", "Web address"),
    "places": QT_TRANSLATE_NOOP("Words", "Place"),
    "languages": QT_TRANSLATE_NOOP("Words", "Language"),
    "gender": QT_TRANSLATE_NOOP("Words", "Gender"),
    "form_of_address": QT_TRANSLATE_NOOP("Words", "Form of address"),
    "born": QT_TRANSLATE_NOOP("Words", "Born"),
    "nationality": QT_TRANSLATE_NOOP("Words", "Nationality"),
    "preferences": QT_TRANSLATE_NOOP("Words", "Preferences"),
    "hrddp": QT_TRANSLATE_NOOP("Words", "Human rights due diligence"),
    "risk": QT_TRANSLATE_NOOP("Words", "Risk"),
    "external_ids": QT_TRANSLATE_NOOP("Words", "Id in another list"),
    "status": QT_TRANSLATE_NOOP("Words", "Status"),
    "retention": QT_TRANSLATE_NOOP("Words", "Retention"),
    "stewards": QT_TRANSLATE_NOOP("Words", "Steward"),
    "caveats": QT_TRANSLATE_NOOP("Words", "Caveat"),
    "caveat_recipients": QT_TRANSLATE_NOOP("Words", "May be passed to"),
    "photo": QT_TRANSLATE_NOOP("Words", "Photo"),
    "remarks": QT_TRANSLATE_NOOP("Words", "Remarks"),
    "channels": QT_TRANSLATE_NOOP("Words", "Channel"),
    "leave_message": QT_TRANSLATE_NOOP("Words", "A message may be left"),
    "cover_story": QT_TRANSLATE_NOOP("Words", "Cover story"),
    "if_somebody_else_answers": QT_TRANSLATE_NOOP("Words", "If somebody else answers"),
    "never": QT_TRANSLATE_NOOP("Words", "Never"),
    "meeting_places": QT_TRANSLATE_NOOP("Words", "Meeting place"),
    "confirmed_on": QT_TRANSLATE_NOOP("Words", "Confirmed with the contact"),
    "name": QT_TRANSLATE_NOOP("Words", "Name"),
    "passphrase": QT_TRANSLATE_NOOP("Words", "Passphrase"),
    "component": QT_TRANSLATE_NOOP("Words", "Component"),
    "post": QT_TRANSLATE_NOOP("Words", "Post"),
}
VALUES: Final[dict[str, str]] = {
    "individual": QT_TRANSLATE_NOOP("Words", "Individual"),
    "organisation": QT_TRANSLATE_NOOP("Words", "Organisation"),
    "group": QT_TRANSLATE_NOOP("Words", "Group"),
    "active": QT_TRANSLATE_NOOP("Words", "Active"),
    "dormant": QT_TRANSLATE_NOOP("Words", "Dormant"),
    "do_not_contact": QT_TRANSLATE_NOOP("Words", "Do not contact"),
    "unreachable": QT_TRANSLATE_NOOP("Words", "Unreachable"),
    "deceased": QT_TRANSLATE_NOOP("Words", "Deceased"),
    "displaced": QT_TRANSLATE_NOOP("Words", "Displaced"),
    "detained": QT_TRANSLATE_NOOP("Words", "Detained"),
    "closed": QT_TRANSLATE_NOOP("Words", "Closed"),
    "host_government": QT_TRANSLATE_NOOP("Words", "Host government"),
    "parliament": QT_TRANSLATE_NOOP("Words", "Parliament"),
    "judiciary": QT_TRANSLATE_NOOP("Words", "Judiciary"),
    "host_military": QT_TRANSLATE_NOOP("Words", "Host military"),
    "host_police": QT_TRANSLATE_NOOP("Words", "Host police"),
    "host_intelligence": QT_TRANSLATE_NOOP("Words", "Host intelligence"),
    "corrections": QT_TRANSLATE_NOOP("Words", "Corrections"),
    "non_state_armed_group": QT_TRANSLATE_NOOP("Words", "Non-state armed group"),
    "traditional_authority": QT_TRANSLATE_NOOP("Words", "Traditional authority"),
    "religious_leader": QT_TRANSLATE_NOOP("Words", "Religious leader"),
    "community_leader": QT_TRANSLATE_NOOP("Words", "Community leader"),
    "womens_group": QT_TRANSLATE_NOOP("Words", "Women's group"),
    "youth_group": QT_TRANSLATE_NOOP("Words", "Youth group"),
    "displaced_representative": QT_TRANSLATE_NOOP("Words", "Representative of the displaced"),
    "civil_society": QT_TRANSLATE_NOOP("Words", "Civil society"),
    "human_rights_defender": QT_TRANSLATE_NOOP("Words", "Human rights defender"),
    "community_alert": QT_TRANSLATE_NOOP("Words", "Community alert"),
    "national_ngo": QT_TRANSLATE_NOOP("Words", "National NGO"),
    "international_ngo": QT_TRANSLATE_NOOP("Words", "International NGO"),
    "red_cross_crescent": QT_TRANSLATE_NOOP("Words", "Red Cross / Red Crescent"),
    "un_entity": QT_TRANSLATE_NOOP("Words", "UN entity"),
    "regional_organisation": QT_TRANSLATE_NOOP("Words", "Regional organisation"),
    "diplomatic": QT_TRANSLATE_NOOP("Words", "Diplomatic"),
    "donor": QT_TRANSLATE_NOOP("Words", "Donor"),
    "academia": QT_TRANSLATE_NOOP("Words", "Academia"),
    "media": QT_TRANSLATE_NOOP("Words", "Media"),
    "private_sector": QT_TRANSLATE_NOOP("Words", "Private sector"),
    "victim": QT_TRANSLATE_NOOP("Words", "Victim"),
    "witness": QT_TRANSLATE_NOOP("Words", "Witness"),
    "source": QT_TRANSLATE_NOOP("Words", "Source"),
    "interpreter": QT_TRANSLATE_NOOP("Words", "Interpreter"),
    "other": QT_TRANSLATE_NOOP("Words", "Other"),
    "female": QT_TRANSLATE_NOOP("Words", "Female"),
    "male": QT_TRANSLATE_NOOP("Words", "Male"),
    "low": QT_TRANSLATE_NOOP("Words", "Low"),
    "medium": QT_TRANSLATE_NOOP("Words", "Medium"),
    "high": QT_TRANSLATE_NOOP("Words", "High"),
    "extreme": QT_TRANSLATE_NOOP("Words", "Extreme"),
    "not_applicable": QT_TRANSLATE_NOOP("Words", "Not applicable"),
    "pending": QT_TRANSLATE_NOOP("Words", "Pending"),
    "cleared": QT_TRANSLATE_NOOP("Words", "Cleared"),
    "cleared_with_mitigation": QT_TRANSLATE_NOOP("Words", "Cleared with mitigation"),
    "suspended": QT_TRANSLATE_NOOP("Words", "Suspended"),
    "refused": QT_TRANSLATE_NOOP("Words", "Refused"),
    "no_further_transfer": QT_TRANSLATE_NOOP("Words", "No further transfer"),
    "named_recipients_only": QT_TRANSLATE_NOOP("Words", "Named recipients only"),
    "verbal_only": QT_TRANSLATE_NOOP("Words", "Verbal only"),
    "primary": QT_TRANSLATE_NOOP("Words", "primary"),
    "backup": QT_TRANSLATE_NOOP("Words", "backup"),
    "focal_point": QT_TRANSLATE_NOOP("Words", "focal point"),
    "continuity": QT_TRANSLATE_NOOP("Words", "continuity"),
}
LEVELS: Final[dict[Level, str]] = {
    Level.UNCLASSIFIED: QT_TRANSLATE_NOOP("Words", "Unclassified"),
    Level.CONFIDENTIAL: QT_TRANSLATE_NOOP("Words", "Confidential"),
    Level.STRICTLY_CONFIDENTIAL: QT_TRANSLATE_NOOP("Words", "Strictly confidential"),
}


def field(name: str) -> str:
    """The name of a field."""
    return _translated(FIELDS.get(name, "")) or _plain(name)


def value(code: str) -> str:
    """A word of a closed set: a status, a category, a role."""
    return _translated(VALUES.get(code, "")) or _plain(code)


def level(held: Level) -> str:
    """The level's name, as ST/SGB/2007/6 spells it."""
    return _translated(LEVELS[held])


def _translated(text: str) -> str:
    return QCoreApplication.translate("Words", text) if text else ""


def _plain(code: str) -> str:
    return code.replace("_", " ").capitalize()


def yes_or_no(is_so: bool) -> str:
    """A flag as a word."""
    return QCoreApplication.translate("Words", "Yes") if is_so else QCoreApplication.translate("Words", "No")
