"""Values as people read them: words for codes, dates, names for ids, and where a value comes from."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from rolodex.commands.value_views import SubjectView, ValueView
from rolodex.domain import fields
from rolodex.domain.claim import Confidence, Kind, SourceKind
from rolodex.domain.field import Field, Type
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from ui import form_words, i18n, words
from ui.catalogue import QT_TRANSLATE_NOOP
from ui.forms import days

LEFT_TO_RIGHT: Final = frozenset({"phones", "emails", "urls", "handles", "external_ids"})
"""These read from left to right in every language."""
_CONFIDENCES: Final[dict[Confidence, str]] = {
    Confidence.LOW: QT_TRANSLATE_NOOP("ContactTexts", "low confidence"),
    Confidence.MEDIUM: QT_TRANSLATE_NOOP("ContactTexts", "medium confidence"),
    Confidence.HIGH: QT_TRANSLATE_NOOP("ContactTexts", "high confidence"),
}
Names = Mapping[SubjectId, str]


def hidden() -> str:
    """What stands in place of a masked value."""
    return _tr("hidden")


def shown(kind: Kind, value: ValueView, names: Names) -> str:
    """A value in one line, fit for display; the word for hidden where it is masked."""
    if value.masked:
        return hidden()
    declared = fields.find(kind, value.field)
    return text(declared, value.value, value.text or "", names)


def text(declared: Field | None, value: Any, plain: str, names: Names) -> str:
    """As `shown`, of a value that is not masked. `plain` is its text without words of any language."""
    if declared is None:
        return i18n.marked(plain)
    if declared.type is Type.RECORD and isinstance(value, Mapping):
        return _record(declared, value, plain, names)
    return _single(declared.type, value, plain, names, is_left_to_right=declared.name in LEFT_TO_RIGHT)


def _single(type_: Type, value: Any, plain: str, names: Names, *, is_left_to_right: bool = False) -> str:
    if type_ is Type.CHOICE:
        return words.value(str(value))
    if type_ is Type.REFERENCE:
        return i18n.marked(_named(str(value), names))
    if type_ is Type.FLAG:
        return words.yes_or_no(value is True)
    if type_ is Type.INSTANT:
        return days.instant_text(str(value))
    if type_ in {Type.DATE, Type.FUZZY_DATE}:
        return days.fuzzy_text(str(value))
    return i18n.isolated(i18n.marked(plain)) if is_left_to_right else i18n.marked(plain)


def _record(declared: Field, value: Mapping[str, Any], plain: str, names: Names) -> str:
    if declared.name == "stewards":
        who = i18n.marked(_named(str(value.get("officer", "")), names))
        role = words.value(str(value.get("role", "")))
        return f"{who} ({role})" if who else role
    if declared.name == "languages":
        return i18n.language_name(str(value.get("language", "")))
    if declared.name == "channels":
        parts = (str(value[part]) for part in ("channel", "hours", "who_may_call") if value.get(part))
        return i18n.marked(", ".join(parts))
    if declared.name in LEFT_TO_RIGHT:
        return i18n.isolated(i18n.marked(plain))
    first = next((part for part in declared.parts if part.required and part.type is Type.CHOICE), None)
    return words.value(plain) if first is not None else i18n.marked(plain)


def parts(kind: Kind, value: ValueView, names: Names) -> str:
    """What a record says beside its main text: label, what a number is good for, since when. Empty where masked."""
    declared = fields.find(kind, value.field)
    if value.masked or declared is None or not isinstance(value.value, Mapping):
        return ""
    main = {"raw", "e164", "address", "text", "language", "officer", "role", "channel", "rank", "hours", "who_may_call"}
    # A place is shown with all its names.
    told_already = main if declared.name != "places" else {part.name for part in declared.parts} - {"precision"}
    said = []
    for part in declared.parts:
        held = value.value.get(part.name)
        if part.name in told_already or held in (None, "", [], False):
            continue
        listed = held if isinstance(held, list | tuple) else [held]
        told = i18n.listed(_single(part.type, one, str(one), names) for one in listed)
        said.append(told if part.name in {"label", "kind"} else f"{form_words.part(declared.name, part.name)}: {told}")
    return " · ".join(said)


def provenance(value: ValueView) -> str:
    """Level, where the value comes from, how sure it is, when it was verified, who wrote it and when."""
    verified = _tr("verified on {day}").format(day=i18n.date_text(value.verified_on)) if value.verified_on else ""
    return _told(value.level, value.source, value.confidence, verified, value.author_name, value.recorded_ms)


def origin(view: SubjectView) -> str:
    """As `provenance`, of a whole record: by its newest value."""
    newest = max(view.values, key=lambda value: value.recorded_ms, default=None)
    if newest is None:
        return words.level(view.level)
    return _told(view.level, newest.source, newest.confidence, "", newest.author_name, newest.recorded_ms)


def _told(
    level: Level, source: SourceKind, confidence: Confidence, verified: str, author: str, recorded_ms: int
) -> str:
    sure = QCoreApplication.translate("ContactTexts", _CONFIDENCES[confidence])
    day = day_of(recorded_ms)
    who = i18n.marked(author) or _tr("somebody unknown here")
    by = _tr("written by {name} on {day}").format(name=who, day=day)
    return " · ".join(part for part in (words.level(level), form_words.source(source), sure, verified, by) if part)


def day_of(at_ms: int) -> str:
    """The day of an instant in this computer's zone."""
    return i18n.date_text(datetime.fromtimestamp(at_ms / 1000, UTC).astimezone().date().isoformat())


def instant_of(at_ms: int) -> str:
    """An instant in this computer's zone, to the minute."""
    return days.instant_text(datetime.fromtimestamp(at_ms / 1000, UTC).isoformat())


def of(view: SubjectView, field: str, names: Names) -> str:
    """All values of a field of a record in one line, the word for hidden where any is masked."""
    found = [value for value in view.values if value.field == field]
    if any(value.masked for value in found):
        return hidden()
    return i18n.listed(dict.fromkeys(shown(view.kind, value, names) for value in found))


def code(view: SubjectView, field: str) -> str:
    """The value of a single field as the core spells it, empty where there is none or it is masked."""
    return next((str(value.value) for value in view.values if value.field == field and value.value is not None), "")


def joined(texts: Iterable[str], between: str = " · ") -> str:
    """Those that say something, in one line."""
    return between.join(one for one in texts if one)


def _named(identifier: str, names: Names) -> str:
    try:
        return names.get(SubjectId(bytes.fromhex(identifier)), "")
    except ValueError:
        return ""


def _tr(source: str) -> str:
    return QCoreApplication.translate("ContactTexts", source)


_SOURCES: Final = (
    QT_TRANSLATE_NOOP("ContactTexts", "hidden"),
    QT_TRANSLATE_NOOP("ContactTexts", "verified on {day}"),
    QT_TRANSLATE_NOOP("ContactTexts", "somebody unknown here"),
    QT_TRANSLATE_NOOP("ContactTexts", "written by {name} on {day}"),
)
"""The sentences of `_tr`, where the collector of texts finds them."""
