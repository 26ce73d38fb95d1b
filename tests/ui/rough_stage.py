"""An office whose people have hostile names, and a walk through everything that the window shows of it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QAbstractItemModel, QObject, Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from rolodex.clock import FixedClock
from rolodex.commands import sample_office, samples
from rolodex.commands.sample_office import Office
from rolodex.commands.vaults import OfficerDraft
from rolodex.resources import resource
from tests.ui.conftest import AT, Person, wait_until
from ui.composition import Program
from ui.page_list import ENTRIES
from ui.picture_script import Walker

EVIL = "<b>&Evil</b> <img src='x'>\u202e"
HIDDEN = ("chaka", "kadi", "invented-04", "invented-11", "76000004", "76000011")
"""What is hidden of the sources Heron and Reed: their names and numbers, without the blanks."""
CODES = ("Heron", "Reed")
_ROLES = (
    *(Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole),
    *(Qt.ItemDataRole.StatusTipRole, Qt.ItemDataRole.WhatsThisRole, Qt.ItemDataRole.AccessibleTextRole),
    *(Qt.ItemDataRole.AccessibleDescriptionRole, Qt.ItemDataRole.UserRole),
)
# Walked by themselves, or they end the walk.
_LEFT_OUT = frozenset({"lock_now", "undo", "redo", "palette", "delete_contact"})
_SECTIONS = 8
_MOST_ROWS = 60


def evil_office(folder: Path) -> Office:
    """The office of the samples, with `EVIL` in every name, organisation, title and remark; sources keep theirs."""
    folder.mkdir()
    held = json.loads(resource(samples.FILE).read_text(encoding="utf-8"))
    for person in held["contacts"]:
        _spoil(person)
    place = folder / "contacts.json"
    place.write_text(json.dumps(held), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(samples, "resource", lambda _name: place)
        patch.setattr(sample_office, "OfficerDraft", _evil_officer)
        return sample_office.make(folder, FixedClock(AT))


def _spoil(person: dict[str, object]) -> None:
    values = person["values"]
    assert isinstance(values, list)
    if not any(field == "names" and value["kind"] == "code_name" for field, value in values):
        for field, value in values:
            if field in {"names", "places"}:
                key = "text" if field == "names" else "name"
                value[key] = f"{value[key]} {EVIL}"
    for word in ("organisation", "title"):
        if word in person:
            person[word] = f"{person[word]} {EVIL}"


def _evil_officer(name: str, component: str) -> OfficerDraft:
    return OfficerDraft(f"{name} {EVIL}", component)


# --- the walk -----------------------------------------------------------------------------------------------


def settle(program: Program) -> None:
    """Until nothing is outstanding, twice: an answer may ask the next question."""
    for _ in range(2):
        QApplication.processEvents()
        wait_until(lambda: not program.worker.is_waiting())


def screens(person: Person, names: tuple[str, ...]) -> Iterator[str]:
    """Every page, every dialog an action of it opens, every section of these contacts; each stays until the next."""
    walk = Walker(person.program, settle)
    yield from _sections(person, walk, names)
    for entry in ENTRIES:
        walk.go(entry.name)
        yield entry.name
        yield from _rows(person, walk, entry.name)
        yield from _actions(person, walk, entry.name)


def _sections(person: Person, walk: Walker, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        walk.go("contacts")
        walk.write("search", name)
        walk.choose("contacts", 0)
        yield f"contact {name}"
        for number in range(1, _SECTIONS + 1):
            person.find("sections").setFocus()
            person.press(Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.AltModifier)
            settle(person.program)
            yield f"contact {name}, section {number}"
        yield from _actions(person, walk, f"contact {name}")
        walk.do("palette")
        walk.write("palette_line", name[:4].lower())
        yield f"palette {name}"
        walk.close()
    walk.write("search", "")


def _rows(person: Person, walk: Walker, page: str) -> Iterator[str]:
    """Choose and enter the first rows of every list on the page."""
    shown = person.find(f"{page}_page")
    for view in shown.findChildren(QAbstractItemView):
        # What was entered may have taken the place of a list that was there before.
        if (
            shiboken6.isValid(view)
            and view.isVisible()
            and view.objectName()
            and view.model() is not None
            and view.model().rowCount()
        ):
            view.setCurrentIndex(view.model().index(0, 0))
            settle(person.program)
            yield f"{page}, {view.objectName()}"
            view.activated.emit(view.model().index(0, 0))
            settle(person.program)
            yield f"{page}, {view.objectName()} entered"
            yield from _actions(person, walk, f"{page}, {view.objectName()} entered")
            walk.close()


def _actions(person: Person, walk: Walker, where: str) -> Iterator[str]:
    workspace = person.window.workspace
    assert workspace is not None
    page = workspace.current()
    assert page is not None
    for action in [*page.tools(), *page.more_actions()]:
        if action.isEnabled() and action.objectName() not in _LEFT_OUT and workspace.current() is page:
            action.trigger()
            settle(person.program)
            yield f"{where}: {action.objectName()}"
            walk.close()
    for button in page.findChildren(QAbstractButton):
        # A form that was opened for a moment may have taken its buttons along.
        opens = shiboken6.isValid(button) and button.isVisible() and button.isEnabled() and button.text().endswith("…")
        if opens and workspace.current() is page:
            button.click()
            settle(person.program)
            yield f"{where}: {button.objectName() or button.text()}"
            walk.close()


# --- what is looked at --------------------------------------------------------------------------------------


def wrongly_shown(person: Person) -> list[str]:
    """Where a text of a contact would be taken for HTML or for a key, or turns the direction around."""
    return _rich_texts(person) + _steering_texts(person)


def _rich_texts(person: Person) -> list[str]:
    found = []
    for widget in visible(person):
        if isinstance(widget, QLabel) and "Evil" in widget.text() and widget.textFormat() != Qt.TextFormat.PlainText:
            found.append(f"{_name(widget)}: {widget.text()!r}")
        if isinstance(widget, QAbstractButton) and _has_key(widget.text()):
            found.append(f"key in {_name(widget)}: {widget.text()!r}")
        found += [f"tip of {_name(widget)}: {tip!r}" for tip in _tips(widget) if is_rendered(tip)]
    for action in person.window.findChildren(QAction):
        if _has_key(action.text()) or ("Evil" in action.toolTip() and is_rendered(action.toolTip())):
            found.append(f"action {action.objectName()}: {action.text()!r}")
    return found


def _has_key(text: str) -> bool:
    return "&Evil" in text.replace("&&", "")


def is_rendered(tip: str) -> bool:
    """Whether a tip shows the name otherwise than letter by letter: Qt takes for HTML what looks like it."""
    if not GuiQt.mightBeRichText(tip):
        return False
    document = QTextDocument()
    document.setHtml(tip)
    return "<b>&Evil</b>" not in document.toPlainText()


def _steering_texts(person: Person) -> list[str]:
    """Where a mark of a contact's text that turns the direction around is shown as it is."""
    shown = ((widget, text) for widget in visible(person) for text in shown_texts(widget))
    return [f"{_name(widget)}: {text!r}" for widget, text in shown if "\u202e" in text]


def hidden_texts(person: Person) -> list[str]:
    """Where something hidden of a source is held: by a widget, its model or completer, an action, the clipboard."""
    held = [(_name(widget), text) for widget in visible(person) for text in all_texts(widget)]
    held += [("action", action.text()) for action in person.window.findChildren(QAction)]
    held.append(("clipboard", QApplication.clipboard().text()))
    return [f"{place}: {text!r}" for place, text in held if _is_hidden(text)]


def _is_hidden(text: str) -> bool:
    pressed = text.casefold().replace(" ", "").replace("\u00a0", "")
    return any(one in pressed for one in HIDDEN)


def visible(person: Person) -> list[QWidget]:
    """The window and what of it is on the screen, dialogs too."""
    return [widget for widget in [person.window, *person.window.findChildren(QWidget)] if widget.isVisible()]


def shown_texts(widget: QWidget) -> Iterator[str]:
    """What a person can read on this widget, without what is typed in a field."""
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    yield widget.windowTitle()
    yield widget.toolTip()
    yield widget.accessibleName()
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _cells(widget, (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole))
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))


def all_texts(widget: QWidget) -> Iterator[str]:
    """Every text that the widget, its model or its completer holds."""
    yield from shown_texts(widget)
    yield from (widget.accessibleDescription(), widget.statusTip(), widget.whatsThis())
    if isinstance(widget, QLineEdit):
        yield from (widget.text(), widget.placeholderText())
        if widget.completer() is not None:
            yield from _rows_of(widget.completer().model(), _ROLES)
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        yield from (widget.toPlainText(), widget.placeholderText())
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _cells(widget, _ROLES)


def _cells(view: QAbstractItemView, roles: tuple[Qt.ItemDataRole, ...]) -> Iterator[str]:
    yield from _rows_of(view.model(), roles)


def _tips(widget: QWidget) -> Iterator[str]:
    yield from (text for text in (widget.toolTip(), widget.whatsThis()) if "Evil" in text)
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        tips = _rows_of(widget.model(), (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.WhatsThisRole))
        yield from (text for text in tips if "Evil" in text)


def _rows_of(model: QAbstractItemModel, roles: tuple[Qt.ItemDataRole, ...]) -> Iterator[str]:
    for row in range(min(model.rowCount(), _MOST_ROWS)):
        column = 0
        # Lists keep their number of columns to themselves.
        while model.hasIndex(row, column):
            held = (model.index(row, column).data(role) for role in roles)
            yield from (str(value) for value in held if value is not None)
            column += 1


def _name(widget: QWidget) -> str:
    names: list[str] = []
    one: QObject | None = widget
    while one is not None and len(names) < 4:
        names.append(one.objectName() or type(one).__name__)
        one = one.parent()
    return " < ".join(names)
