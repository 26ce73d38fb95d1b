"""Suggestions for a part of a brief, as lines in the language of now."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication

from rolodex.commands.handover_briefs import Suggestion
from ui import form_words, handover_words, i18n, words
from ui.catalogue import QT_TRANSLATE_NOOP
from ui.handover_words import SIDES, word

_WORDS: Final[dict[str, str]] = {
    "affiliation": QT_TRANSLATE_NOOP("Suggestion", "Position"),
    "must_be_met_by": QT_TRANSLATE_NOOP("Suggestion", "Must be met by"),
    "prefers_to_be_met_by": QT_TRANSLATE_NOOP("Suggestion", "Prefers to be met by"),
    "no_message": QT_TRANSLATE_NOOP("Suggestion", "Leave no message"),
    "no_uniforms": QT_TRANSLATE_NOOP("Suggestion", "Bring no uniforms"),
    "threats": QT_TRANSLATE_NOOP("Suggestion", "Threats"),
    "mitigation": QT_TRANSLATE_NOOP("Suggestion", "Against the threats"),
    "consent": QT_TRANSLATE_NOOP("Suggestion", "Consent"),
    "gatekeeper_to": QT_TRANSLATE_NOOP("Suggestion", "opens the door"),
    "introduced_by": QT_TRANSLATE_NOOP("Suggestion", "made the introduction"),
    "spokesperson_for": QT_TRANSLATE_NOOP("Suggestion", "speaks for the contact"),
}


def lines(suggestions: Iterable[Suggestion], part: str) -> str:
    """What the vault holds for this part, a line each; empty where it holds nothing that may be shown."""
    return "\n".join(line(found) for found in suggestions if found.part == part)


def line(found: Suggestion) -> str:
    """One suggestion; asks nothing of a widget, so a command that pre-fills briefs may word them by it."""
    text = i18n.marked(found.text)
    day = i18n.date_text(found.on) if found.on else ""
    if found.part == "history":
        channel = word(handover_words.CHANNELS, found.word) if found.word else ""
        return f"{i18n.listed(filter(None, (day, channel)))}: {text}"
    if found.word in SIDES:
        due = QCoreApplication.translate("Suggestion", "until {day}").format(day=day) if day else ""
        side = word(handover_words.SIDES, found.word)
        return f"{side}: {text}" + (f" ({due})" if due else "")
    if found.part == "who_else_knows":
        return f"{text} ({_name(found)})"
    if not found.text:
        return _name(found)
    said = words.value(found.text) if found.text in words.VALUES else text
    review = QCoreApplication.translate("Suggestion", "look again by {day}").format(day=day) if day else ""
    return f"{_name(found)}: {said}" + (f" ({review})" if review else "")


def _name(found: Suggestion) -> str:
    text = _WORDS.get(found.word, "")
    if text:
        return QCoreApplication.translate("Suggestion", text)
    if found.part == "who_else_knows":
        return words.value(found.word)
    return form_words.part("preferences", found.word)
