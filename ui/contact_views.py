"""The views of the contacts: lists that everybody needs, each a filter with an order."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from rolodex.commands.contact_filters import ME, Filter, Only, Showing
from rolodex.commands.contact_windows import Order
from ui.catalogue import QT_TRANSLATE_NOOP

STALE_DAYS: Final = 180
"""Half a year: about as long as a number or a post stays right in a mission."""


@dataclass(frozen=True, slots=True)
class View:
    """A view: its name for the program, its title, its icon, whom it shows, and what it says where it is empty."""

    name: str
    title: str
    icon: str
    filter: Filter
    order: Order
    empty: str


VIEWS: Final = (
    View("all", QT_TRANSLATE_NOOP("ContactViews", "All"), "users", Filter(), Order.NAME, ""),
    View(
        "mine",
        QT_TRANSLATE_NOOP("ContactViews", "Mine"),
        "user-check",
        Filter(steward=ME),
        Order.NAME,
        QT_TRANSLATE_NOOP("ContactViews", "You are the primary steward of nobody yet. Whom you add is yours."),
    ),
    View(
        "at_risk",
        QT_TRANSLATE_NOOP("ContactViews", "At risk"),
        "shield-alert",
        Filter(only=frozenset({Only.AT_RISK})),
        Order.NAME,
        QT_TRANSLATE_NOOP("ContactViews", "Nobody here is marked as at risk by category or by an assessed risk."),
    ),
    View(
        "stale",
        QT_TRANSLATE_NOOP("ContactViews", "To verify"),
        "clock",
        Filter(stale_days=STALE_DAYS),
        Order.LAST_VERIFIED,
        QT_TRANSLATE_NOOP(
            "ContactViews", "Everybody was verified within half a year. Ctrl+Shift+V says: verified today."
        ),
    ),
    View(
        "conflicts",
        QT_TRANSLATE_NOOP("ContactViews", "To review"),
        "git-merge",
        Filter(only=frozenset({Only.IN_CONFLICT})),
        Order.NAME,
        QT_TRANSLATE_NOOP("ContactViews", "No values stand against each other. They do when two officers write apart."),
    ),
    View(
        "unstewarded",
        QT_TRANSLATE_NOOP("ContactViews", "No steward"),
        "user-x",
        Filter(only=frozenset({Only.UNSTEWARDED})),
        Order.NAME,
        QT_TRANSLATE_NOOP("ContactViews", "Everybody has a primary steward."),
    ),
    View(
        "deleted",
        QT_TRANSLATE_NOOP("ContactViews", "Deleted"),
        "trash-2",
        Filter(showing=Showing.DELETED),
        Order.NAME,
        QT_TRANSLATE_NOOP("ContactViews", "Nobody was deleted. Whom you delete stays here and can be brought back."),
    ),
)


def title(view: View) -> str:
    """The view's name in the language of now."""
    return QCoreApplication.translate("ContactViews", view.title)


def empty(view: View) -> str:
    """What an empty view says in the language of now."""
    return QCoreApplication.translate("ContactViews", view.empty) if view.empty else ""
