"""What is said of hours, absences, days, ways and meetings: the cells of the tables."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from rolodex.commands.plan_input_windows import InputsPicture, ItemInputsView
from rolodex.commands.plan_values import MetView
from rolodex.domain.availability import FEMALE_COLLEAGUE, INTERPRETER, MALE_COLLEAGUE, WEEKDAYS
from rolodex.domain.ids import SubjectId
from rolodex.domain.plan_inputs import Busy, Hours, PlanDay, StatedWay
from ui import handover_words, i18n, overlap_input_words, overlap_words
from ui.forms import overlap_times
from ui.handover_words import word
from ui.overlap_input_words import KINDS, TRAVEL
from ui.pages.availability.hours_dialog import TIMES, shown
from ui.pages.overlap import plan_texts


def rule(name: str, hours: Hours, said: Iterable[str]) -> str:
    """The value of a rule, with a note where nobody stated it."""
    text = _rule(name, shown(hours)[name])
    if name in said or not text:
        return text or QCoreApplication.translate("InputTexts", "not limited") if _is_limit(name) else text
    return QCoreApplication.translate("InputTexts", "{value} (usual)").format(value=text)


def _is_limit(name: str) -> bool:
    return name.startswith(("curfew", "daylight"))


def _rule(name: str, value: Any) -> str:
    if value is None:
        return ""
    if name == "weekend":
        return i18n.listed(map(overlap_input_words.weekday, value))
    if name == "has":
        return i18n.listed(i18n.marked(overlap_input_words.need(one)) for one in value)
    if name == "mode":
        return overlap_input_words.word(TRAVEL, value)
    if isinstance(value, int):
        return i18n.number_text(value)
    if name in TIMES:
        return i18n.isolated(i18n.time_text(value))
    return i18n.marked(value) if name == "base" else i18n.isolated(value)


def officer(who: SubjectId, picture: InputsPicture) -> str:
    """The name of one of the two."""
    return next((i18n.marked(one.name) for one in picture.officers if one.id == who), "")


def kind(code: str) -> str:
    """Why an officer is away."""
    return overlap_input_words.word(KINDS, code)


def days(first: date, end: date) -> str:
    """Days up to, and without, the end."""
    last = end - timedelta(days=1)
    shown_first = plan_texts.day(first)
    return shown_first if last == first else f"{shown_first} \N{EN DASH} {plan_texts.day(last)}"


def busy(one: Busy, zone: ZoneInfo) -> str:
    """When somebody is busy, on the clock of the case."""
    return i18n.isolated(overlap_times.write([(one.starts_at, one.ends_at)], zone))


def place(text: str) -> str:
    """A place as it was typed."""
    return i18n.marked(text)


def special(said: PlanDay | None) -> tuple[str, str, str]:
    """Of one day: where it begins and ends, convoys, what is there."""
    if said is None:
        return "", "", ""
    ends = (said.from_place, said.to_place)
    ride = f"{i18n.marked(ends[0] or '…')} {i18n.onward()} {i18n.marked(ends[1] or '…')}" if any(ends) else ""
    convoys = i18n.listed(map(i18n.marked, sorted(said.convoy_to)))
    return ride, convoys, i18n.listed(i18n.marked(overlap_input_words.need(one)) for one in sorted(said.has))


def way(held: StatedWay) -> tuple[str, ...]:
    """The cells of a stated way."""
    one = held.way
    arrow = i18n.onward() if one.one_way else "\N{LEFT RIGHT ARROW}"
    km = "" if one.km is None else i18n.number_text(one.km)
    return (
        f"{i18n.marked(one.origin)} {arrow} {i18n.marked(one.target)}",
        overlap_input_words.word(TRAVEL, one.mode),
        "" if one.minutes is None else i18n.number_text(one.minutes),
        km,
        QCoreApplication.translate("InputTexts", "one way") if one.one_way else "",
    )


def meeting(item: ItemInputsView, zone: ZoneInfo, items: Sequence[ItemInputsView]) -> tuple[str, ...]:
    """The cells of a contact: who, where, how long, how, what must be there, when, with whom, what follows."""
    said = item.inputs
    name = plan_texts.names([item.contact])
    if item.contact.priority == 1:
        name = f"\N{BLACK STAR} {name}"
    if not item.is_waiting and not item.has_declined:
        name = f"\N{CHECK MARK} {name}"
    times = i18n.clauses(i18n.isolated(overlap_times.write([pair], zone)) for pair in said.available[:1])
    more = len(said.available) - 1
    return (
        name,
        i18n.marked(said.place),
        "" if said.minutes is None else i18n.number_text(said.minutes),
        word(handover_words.MODES, said.mode) if said.mode else "",
        i18n.listed(i18n.marked(overlap_input_words.need(one)) for one in sorted(said.needs)),
        times if more < 1 else f"{times} +{i18n.number_text(more)}",
        i18n.marked(said.group),
        follows(item, items),
    )


def rank(item: ItemInputsView) -> tuple[int, str]:
    """The order of contacts in lists: the most urgent first, then by name."""
    return item.contact.priority or 0, item.contact.name.casefold()


def follows(item: ItemInputsView, items: Sequence[ItemInputsView]) -> str:
    """What the contact itself asks for: by whom it is met, after whom, not with whom, not when."""
    translate = QCoreApplication.translate
    own = [need for need in item.needs if need not in item.inputs.needs]
    parts = [translate("InputTexts", "declined")] if item.has_declined else []
    parts += [_need(one) for one in own]
    others = {one.contact.contact: one.contact for one in items}
    if item.after:
        parts.append(translate("InputTexts", "after {names}").format(names=_names(item.after, others)))
    if item.must_not_meet:
        parts.append(translate("InputTexts", "never with {names}").format(names=_names(item.must_not_meet, others)))
    if item.days_to_avoid:
        avoided = i18n.listed(map(_avoided, item.days_to_avoid))
        parts.append(translate("InputTexts", "not on {days}").format(days=avoided))
    if item.wishes_unread:
        parts.append(
            translate("InputTexts", "{count} wishes in words that the planner cannot read").format(
                count=i18n.number_text(item.wishes_unread)
            )
        )
    return i18n.clauses(parts)


def _need(code: str) -> str:
    said = {
        FEMALE_COLLEAGUE: QCoreApplication.translate("InputTexts", "must be met by a woman"),
        MALE_COLLEAGUE: QCoreApplication.translate("InputTexts", "must be met by a man"),
        INTERPRETER: QCoreApplication.translate("InputTexts", "needs an interpreter"),
    }
    return said.get(code, overlap_words.word(overlap_words.NEEDS, code))


def _names(contacts: Iterable[SubjectId], known: dict[SubjectId, MetView]) -> str:
    found = [known[contact] for contact in contacts if contact in known]
    left = sum(contact not in known for contact in contacts)
    said = plan_texts.names(found)
    if not left:
        return said
    others = QCoreApplication.translate("InputTexts", "others outside this case: {count}").format(
        count=i18n.number_text(left)
    )
    return i18n.listed(filter(None, (said, others)))


def _avoided(code: str) -> str:
    return overlap_input_words.weekday(code) if code in WEEKDAYS else i18n.date_text(code)
