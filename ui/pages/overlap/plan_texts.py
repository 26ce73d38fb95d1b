"""What is said of a bar, a day, a ride: in pictures, tables, tips and to screen readers, everywhere the same."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from rolodex.commands.plan_views import Block, DayKind, DayView, Leg, MetView
from rolodex.domain import day_time
from ui import handover_words, i18n, overlap_words
from ui.handover_words import word
from ui.overlap_words import word as said_of
from ui.pages.overlap.bars import MOVED, NEW, Bar, Shown

_WHOLE_DAY: Final = day_time.MINUTES_OF_A_DAY


def clock(minutes: int) -> str:
    """ "09:05" of minutes after midnight, whatever stands beside it."""
    return i18n.isolated(i18n.time_text(day_time.text_of(minutes)))


def span(starts: int, ends: int) -> str:
    """ "09:05-09:50" the way people read, whatever stands beside it."""
    both = f"{day_time.text_of(starts)}\N{EN DASH}{day_time.text_of(ends)}"
    return i18n.isolated(i18n.time_text(both))


def day(on: date) -> str:
    """A day in short, with its weekday."""
    return f"{weekday(on)} {date_of(on)}"


def weekday(on: date) -> str:
    """The day of the week in short."""
    return QLocale().toString(QDate(on.year, on.month, on.day), "ddd")


def date_of(on: date) -> str:
    """Day and month."""
    return QLocale().toString(QDate(on.year, on.month, on.day), "d MMM")


def names(contacts: Iterable[MetView]) -> str:
    """Who is met, by the names that may be shown."""
    return i18n.listed(
        i18n.marked(one.name) or QCoreApplication.translate("PlanTexts", "(name hidden)") for one in contacts
    )


def place(bar: Bar) -> str:
    """Where; with a note where nobody said so."""
    shown = i18n.marked(bar.place)
    return (
        QCoreApplication.translate("PlanTexts", "{place} (assumed)").format(place=shown)
        if bar.place_is_assumed
        else shown
    )


def ride(leg: Leg) -> str:
    """A ride with its times."""
    return QCoreApplication.translate("PlanTexts", "{origin} to {target} {mode}, {time}").format(
        origin=i18n.marked(leg.origin),
        target=i18n.marked(leg.target),
        mode=said_of(overlap_words.RIDES, leg.mode),
        time=span(leg.starts, leg.ends),
    )


def travel(bar: Bar) -> str:
    """The rides to a meeting, and home from it; empty where there is none."""
    return i18n.clauses(ride(leg) for leg in (bar.before, bar.after) if leg is not None)


def priority(number: int | None) -> str:
    """The priority in words."""
    return (
        ""
        if number is None
        else QCoreApplication.translate("PlanTexts", "Priority {number}").format(number=i18n.number_text(number))
    )


def state(bar: Bar) -> str:
    """How far the meeting is; for a proposal what it changes."""
    if bar.news == NEW:
        return QCoreApplication.translate("PlanTexts", "New")
    if bar.news == MOVED:
        return QCoreApplication.translate("PlanTexts", "Moved")
    return word(handover_words.OCCASIONS, bar.state)


def pinned(bar: Bar) -> str:
    """Whether a new plan leaves it where it is."""
    return QCoreApplication.translate("PlanTexts", "Pinned") if bar.pinned else ""


def needs(bar: Bar) -> str:
    """What has to be there."""
    return i18n.listed(i18n.marked(said_of(overlap_words.NEEDS, one)) for one in bar.needs)


def sentence(bar: Bar) -> str:
    """All that is known of a meeting, in one line."""
    parts = [
        f"{day(bar.on)} {span(bar.starts, bar.ends)}",
        names(bar.contacts),
        priority(bar.priority),
        word(handover_words.MODES, bar.mode),
        place(bar),
        needs(bar),
        travel(bar),
        state(bar),
        pinned(bar),
        *(
            QCoreApplication.translate("PlanTexts", "Breaks a rule: {rule}").format(
                rule=said_of(overlap_words.RULES, rule)
            )
            for rule in bar.rules
        ),
    ]
    return "  ·  ".join(part for part in parts if part)


def row(bar: Bar) -> tuple[str, ...]:
    """The cells of the table."""
    who = names(bar.contacts)
    if bar.priority == 1:
        who = f"\N{BLACK STAR} {who}"
    return (
        day(bar.on),
        span(bar.starts, bar.ends),
        place(bar),
        who,
        word(handover_words.MODES, bar.mode),
        travel(bar),
        state(bar) if not bar.rules else f"\N{WARNING SIGN} {state(bar)}",
        pinned(bar),
    )


def headers() -> tuple[str, ...]:
    """The heads of those cells."""
    return (
        QCoreApplication.translate("PlanTexts", "Day"),
        QCoreApplication.translate("PlanTexts", "Time"),
        QCoreApplication.translate("PlanTexts", "Place"),
        QCoreApplication.translate("PlanTexts", "Contacts"),
        QCoreApplication.translate("PlanTexts", "How"),
        QCoreApplication.translate("PlanTexts", "Travel"),
        QCoreApplication.translate("PlanTexts", "State"),
        QCoreApplication.translate("PlanTexts", "Pinned"),
    )


def idle(one: DayView, shown: Shown) -> str:
    """Why nobody is met on a day."""
    kind = said_of(overlap_words.DAY_KINDS, one.kind.value)
    if one.kind is DayKind.AWAY and one.blocks:
        return i18n.clauses(block(taken, shown) for taken in one.blocks)
    return f"{kind}: {i18n.marked(one.reason)}" if one.reason else kind


def notes(shown: DayView) -> str:
    """What is special about a day: another place to begin or end, a convoy, what is there."""
    said = []
    if shown.convoy_to:
        said.append(
            QCoreApplication.translate("PlanTexts", "Convoy to {places}").format(
                places=i18n.listed(map(i18n.marked, shown.convoy_to))
            )
        )
    if shown.from_place != shown.to_place:
        said.append(f"{i18n.marked(shown.from_place)} {i18n.onward()} {i18n.marked(shown.to_place)}")
    if shown.has:
        said.append(i18n.listed(i18n.marked(said_of(overlap_words.NEEDS, one)) for one in shown.has))
    return i18n.clauses(said)


def block(one: Block, shown: Shown) -> str:
    """What takes an officer's time, and when."""
    place_of = shown.officers.index(one.officer) if one.officer in shown.officers else -1
    name = i18n.marked(shown.officer_names[place_of]) if place_of >= 0 else ""
    what = said_of(overlap_words.BLOCKS, one.kind.value)
    if (one.starts, one.ends) == (0, _WHOLE_DAY):
        return f"{name}: {what}"
    return f"{name}: {what}, {span(one.starts, one.ends)}"
