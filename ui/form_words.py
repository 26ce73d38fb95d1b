"""The words of forms: fields and parts as people read them, translated; hints where a name does not say enough."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from rolodex.domain.claim import Kind, SourceKind
from rolodex.domain.field import Field
from ui import words
from ui.catalogue import QT_TRANSLATE_NOOP

_PARTS: Final[dict[str, str]] = {
    "names.text": QT_TRANSLATE_NOOP("FormWords", "Name"),
    "names.kind": QT_TRANSLATE_NOOP("FormWords", "Kind of name"),
    "phones.raw": QT_TRANSLATE_NOOP("FormWords", "Number"),
    "places.name": QT_TRANSLATE_NOOP("FormWords", "Town, village or quarter"),
    "risk.level": QT_TRANSLATE_NOOP("FormWords", "Risk"),
    "script": QT_TRANSLATE_NOOP("FormWords", "Script (Arab, Latn …)"),
    "language": QT_TRANSLATE_NOOP("FormWords", "Language"),
    "sort_as": QT_TRANSLATE_NOOP("FormWords", "Sorted as"),
    "label": QT_TRANSLATE_NOOP("FormWords", "Label"),
    "uses": QT_TRANSLATE_NOOP("FormWords", "Used for"),
    "office": QT_TRANSLATE_NOOP("FormWords", "Office"),
    "shared_with": QT_TRANSLATE_NOOP("FormWords", "Shared with"),
    "safe": QT_TRANSLATE_NOOP("FormWords", "Safe to use"),
    "address": QT_TRANSLATE_NOOP("FormWords", "Address"),
    "service": QT_TRANSLATE_NOOP("FormWords", "Service (Signal, WhatsApp …)"),
    "account": QT_TRANSLATE_NOOP("FormWords", "Account"),
    "country": QT_TRANSLATE_NOOP("FormWords", "Country"),
    "admin1": QT_TRANSLATE_NOOP("FormWords", "Region"),
    "admin2": QT_TRANSLATE_NOOP("FormWords", "District"),
    "admin3": QT_TRANSLATE_NOOP("FormWords", "Commune"),
    "admin4": QT_TRANSLATE_NOOP("FormWords", "Village tract"),
    "admin1_pcode": QT_TRANSLATE_NOOP("FormWords", "P-code of the region"),
    "admin2_pcode": QT_TRANSLATE_NOOP("FormWords", "P-code of the district"),
    "admin3_pcode": QT_TRANSLATE_NOOP("FormWords", "P-code of the commune"),
    "admin4_pcode": QT_TRANSLATE_NOOP("FormWords", "P-code of the village tract"),
    "precision": QT_TRANSLATE_NOOP("FormWords", "How exact"),
    "fluency": QT_TRANSLATE_NOOP("FormWords", "Fluency"),
    "interpreter_needed": QT_TRANSLATE_NOOP("FormWords", "Interpreter needed"),
    "interlocutor_gender": QT_TRANSLATE_NOOP("FormWords", "Wants to speak with"),
    "interlocutor_gender_strength": QT_TRANSLATE_NOOP("FormWords", "How much it matters"),
    "nationality_not_wanted": QT_TRANSLATE_NOOP("FormWords", "Nationalities not wanted"),
    "no_uniforms": QT_TRANSLATE_NOOP("FormWords", "No uniforms"),
    "meeting_place_kind": QT_TRANSLATE_NOOP("FormWords", "Kind of meeting place"),
    "days_to_avoid": QT_TRANSLATE_NOOP("FormWords", "Days to avoid"),
    "status": QT_TRANSLATE_NOOP("FormWords", "Status"),
    "on": QT_TRANSLATE_NOOP("FormWords", "On"),
    "reference": QT_TRANSLATE_NOOP("FormWords", "Reference"),
    "review_by": QT_TRANSLATE_NOOP("FormWords", "Review by"),
    "threats": QT_TRANSLATE_NOOP("FormWords", "Threats"),
    "assessed_on": QT_TRANSLATE_NOOP("FormWords", "Assessed on"),
    "mitigation": QT_TRANSLATE_NOOP("FormWords", "Mitigation"),
    "source": QT_TRANSLATE_NOOP("FormWords", "List"),
    "value": QT_TRANSLATE_NOOP("FormWords", "Id"),
    "purpose": QT_TRANSLATE_NOOP("FormWords", "Purpose"),
    "dispose_after": QT_TRANSLATE_NOOP("FormWords", "Dispose after"),
    "officer": QT_TRANSLATE_NOOP("FormWords", "Officer"),
    "role": QT_TRANSLATE_NOOP("FormWords", "Role"),
    "from": QT_TRANSLATE_NOOP("FormWords", "From"),
    "to": QT_TRANSLATE_NOOP("FormWords", "To"),
    "strength": QT_TRANSLATE_NOOP("FormWords", "Strength, 1 to 5"),
    "rank": QT_TRANSLATE_NOOP("FormWords", "Rank"),
    "channel": QT_TRANSLATE_NOOP("FormWords", "Channel"),
    "hours": QT_TRANSLATE_NOOP("FormWords", "Hours"),
    "who_may_call": QT_TRANSLATE_NOOP("FormWords", "Who may call"),
}
_FIELDS: Final[dict[str, str]] = {
    "short_name": QT_TRANSLATE_NOOP("FormWords", "Short name"),
    "parent": QT_TRANSLATE_NOOP("FormWords", "Part of"),
    "title": QT_TRANSLATE_NOOP("FormWords", "Title"),
    "organisation": QT_TRANSLATE_NOOP("FormWords", "Organisation"),
    "area": QT_TRANSLATE_NOOP("FormWords", "Area"),
    "contact": QT_TRANSLATE_NOOP("FormWords", "Contact"),
    "post": QT_TRANSLATE_NOOP("FormWords", "Post"),
    "from": QT_TRANSLATE_NOOP("FormWords", "From"),
    "to": QT_TRANSLATE_NOOP("FormWords", "To"),
    "from_contact": QT_TRANSLATE_NOOP("FormWords", "From contact"),
    "to_contact": QT_TRANSLATE_NOOP("FormWords", "To contact"),
    "to_organisation": QT_TRANSLATE_NOOP("FormWords", "To organisation"),
    "contacts": QT_TRANSLATE_NOOP("FormWords", "With"),
    "officers": QT_TRANSLATE_NOOP("FormWords", "Officers"),
    "at": QT_TRANSLATE_NOOP("FormWords", "When"),
    "channel": QT_TRANSLATE_NOOP("FormWords", "How"),
    "place": QT_TRANSLATE_NOOP("FormWords", "Where"),
    "summary": QT_TRANSLATE_NOOP("FormWords", "Summary"),
    "topics": QT_TRANSLATE_NOOP("FormWords", "Topics"),
    "by": QT_TRANSLATE_NOOP("FormWords", "Promised by"),
    "officer": QT_TRANSLATE_NOOP("FormWords", "Officer"),
    "what": QT_TRANSLATE_NOOP("FormWords", "What was promised"),
    "due": QT_TRANSLATE_NOOP("FormWords", "Due"),
    "state": QT_TRANSLATE_NOOP("FormWords", "State"),
    "acknowledged_by": QT_TRANSLATE_NOOP("FormWords", "Taken over by"),
    "about": QT_TRANSLATE_NOOP("FormWords", "About"),
    "text": QT_TRANSLATE_NOOP("FormWords", "Text"),
    "basis": QT_TRANSLATE_NOOP("FormWords", "What allows it"),
    "purposes": QT_TRANSLATE_NOOP("FormWords", "For"),
    "audience": QT_TRANSLATE_NOOP("FormWords", "Who may see it"),
    "named_persons": QT_TRANSLATE_NOOP("FormWords", "These persons"),
    "scope": QT_TRANSLATE_NOOP("FormWords", "The person or what was told"),
    "given_by": QT_TRANSLATE_NOOP("FormWords", "Who agreed, if not the person"),
    "given_how": QT_TRANSLATE_NOOP("FormWords", "How it was said"),
    "given_on": QT_TRANSLATE_NOOP("FormWords", "When it was said"),
    "valid_until": QT_TRANSLATE_NOOP("FormWords", "Last day on which it holds"),
    "on_hand_over": QT_TRANSLATE_NOOP("FormWords", "When you leave"),
    "named_successors": QT_TRANSLATE_NOOP("FormWords", "Named successors"),
    "on_controller_change": QT_TRANSLATE_NOOP("FormWords", "When another organisation takes over"),
    "reason": QT_TRANSLATE_NOOP("FormWords", "Why the level goes down"),
}
_SOURCES: Final[dict[SourceKind, str]] = {
    SourceKind.OWN_OBSERVATION: QT_TRANSLATE_NOOP("FormWords", "Own observation"),
    SourceKind.TOLD_BY_CONTACT: QT_TRANSLATE_NOOP("FormWords", "Told by the contact"),
    SourceKind.THIRD_PARTY: QT_TRANSLATE_NOOP("FormWords", "Third party"),
    SourceKind.DOCUMENT: QT_TRANSLATE_NOOP("FormWords", "Document"),
    SourceKind.OPEN_SOURCE: QT_TRANSLATE_NOOP("FormWords", "Open source"),
    SourceKind.IMPORTED: QT_TRANSLATE_NOOP("FormWords", "Imported"),
}


def field(declared: Field) -> str:
    """The name of a field in a form."""
    text = _FIELDS.get(declared.name, "") if declared.kind is not Kind.CONTACT else ""
    return _translated(text) or words.field(declared.name)


def label(name: str) -> str:
    """The name of a row that is no field: of an organisation, a title, a reason."""
    return _translated(_FIELDS.get(name, "")) or words.field(name)


def part(field_name: str, name: str) -> str:
    """The name of a part of a value."""
    return _translated(_PARTS.get(f"{field_name}.{name}", "") or _PARTS.get(name, "")) or words.field(name)


def source(kind: SourceKind) -> str:
    """Where a value comes from."""
    return _translated(_SOURCES[kind])


def _translated(text: str) -> str:
    return QCoreApplication.translate("FormWords", text) if text else ""
