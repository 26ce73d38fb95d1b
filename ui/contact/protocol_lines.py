"""The safe-contact protocol line by line: how to reach somebody, what never to do, and how old it is."""

from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from rolodex.commands.value_views import SubjectView, ValueView
from rolodex.domain.safe_contact import RECONFIRM_AFTER_DAYS
from ui import i18n, words
from ui.catalogue import QT_TRANSLATE_NOOP
from ui.contact import texts
from ui.models.lines_model import Line

_ORDER: Final = (
    *("never", "channels", "leave_message", "cover_story", "if_somebody_else_answers", "meeting_places"),
    "confirmed_on",
)
_SOURCES: Final = (
    QT_TRANSLATE_NOOP("ProtocolLines", "{channel}\nwhen: {hours}"),
    QT_TRANSLATE_NOOP("ProtocolLines", "{text}\nwho may call: {who}"),
    QT_TRANSLATE_NOOP("ProtocolLines", "not said"),
    QT_TRANSLATE_NOOP("ProtocolLines", "not yet"),
    QT_TRANSLATE_NOOP("ProtocolLines", "{day} ⚠ too old: confirm it again"),
    QT_TRANSLATE_NOOP("ProtocolLines", "{name} {number}"),
)


def of(protocol: SubjectView, today: date) -> tuple[Line, ...]:
    """What the protocol says, warnings first, then the ways in their order. What is not said is named too."""
    held = {name: [value for value in protocol.values if value.field == name] for name in _ORDER}
    held["channels"].sort(key=_rank)
    lines: list[Line] = []
    for name in _ORDER:
        if not held[name]:
            lines.append(Line(None, (words.field(name), _tr("not yet" if name == "confirmed_on" else "not said"))))
        for number, value in enumerate(held[name], 1):
            label = words.field(name)
            if len(held[name]) > 1:
                label = _tr("{name} {number}").format(name=label, number=i18n.number_text(number))
            lines.append(Line(value, (label, _text(protocol, value, today)), texts.provenance(value)))
    return tuple(lines)


def _text(protocol: SubjectView, value: ValueView, today: date) -> str:
    if value.masked:
        return texts.hidden()
    if value.field == "channels" and isinstance(value.value, dict):
        said = i18n.marked(str(value.value.get("channel", "")))
        if value.value.get("hours"):
            said = _tr("{channel}\nwhen: {hours}").format(channel=said, hours=i18n.marked(str(value.value["hours"])))
        if value.value.get("who_may_call"):
            who = i18n.marked(str(value.value["who_may_call"]))
            said = _tr("{text}\nwho may call: {who}").format(text=said, who=who)
        return said
    shown = texts.shown(protocol.kind, value, {})
    if value.field == "confirmed_on" and _age_days(value, today) >= RECONFIRM_AFTER_DAYS:
        return _tr("{day} ⚠ too old: confirm it again").format(day=shown)
    return shown


def _age_days(value: ValueView, today: date) -> int:
    return (today - date.fromisoformat(str(value.value))).days


def _rank(value: ValueView) -> int:
    return int(value.value.get("rank", 0)) if isinstance(value.value, dict) else 0


def _tr(source: str) -> str:
    return QCoreApplication.translate("ProtocolLines", source)
