"""Suggestions for a part of a brief, as lines in the language of now."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from rolodex.commands.handover_briefs import Suggestion
from ui import handover_words, i18n, words
from ui.handover_words import word


def lines(suggestions: Iterable[Suggestion], part: str) -> str:
    """What the vault holds for this part, a line each; empty where it holds nothing that may be shown."""
    return "\n".join(_line(found) for found in suggestions if found.part == part)


def _line(found: Suggestion) -> str:
    text = i18n.marked(found.text)
    day = i18n.date_text(found.on) if found.on else ""
    if found.part == "history":
        channel = word(handover_words.CHANNELS, found.word) if found.word else ""
        return f"{i18n.listed(filter(None, (day, channel)))}: {text}"
    if found.part in {"promises", "current_actions"}:
        due = QCoreApplication.translate("Suggestion", "until {day}").format(day=day) if day else ""
        side = word(handover_words.SIDES, found.word)
        return f"{side}: {text}" + (f" ({due})" if due else "")
    if found.part == "who_else_knows":
        return f"{text} ({words.value(found.word)})"
    if found.word == "consent":
        name = QCoreApplication.translate("Suggestion", "Consent")
        return f"{name}: {words.value(found.text)}"
    said = words.value(found.text) if found.text in words.VALUES else text
    return f"{words.field(found.word)}: {said}"
