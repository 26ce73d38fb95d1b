"""Places of the case and the ways between them."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QTabWidget, QVBoxLayout, QWidget

from rolodex.commands import plan_inputs
from rolodex.commands.plan_inputs import Input
from rolodex.domain.ids import SlotId
from rolodex.domain.plan_inputs import Place, StatedWay
from ui import i18n
from ui.desk import Desk
from ui.models.rows_model import Line
from ui.pages.availability import input_texts
from ui.pages.availability.ground_dialogs import PlaceDialog, WayDialog
from ui.pages.availability.tab import Tab
from ui.pages.availability.table_box import ADD, EDIT, REMOVE, TableBox
from ui.pages.availability.travel_matrix import TravelMatrix
from ui.widgets.problem_label import ProblemLabel

MOST_IN_MATRIX: Final = 12
_MOST_NAMED: Final = 5


class GroundTab(Tab):
    """Places on one side; on the other the ways, as a square up to twelve places and as a list."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("ground", desk, parent)
        self.boxes = {
            "places": TableBox("places", 0, (ADD, EDIT, REMOVE), self),
            "travel": TableBox("travel", 0, (ADD, EDIT, REMOVE), self),
        }
        for box in self.boxes.values():
            box.allow_several()
        self.matrix = TravelMatrix(self)
        self._hint, self._missing = QLabel(self), ProblemLabel(self)
        self._hint.setWordWrap(True)
        self._missing.setObjectName("missing_ways")
        self._add_missing = QPushButton(self)
        self._add_missing.setObjectName("add_missing_ways")
        self._build()
        self.boxes["places"].wanted.connect(self._on_places_wanted)
        self.boxes["travel"].wanted.connect(self._on_travel_wanted)
        self._add_missing.clicked.connect(self._on_add_missing_clicked)
        self.matrix.put_wanted.connect(self._on_matrix_put_wanted)
        self.matrix.remove_wanted.connect(self._on_matrix_remove_wanted)
        self._retranslate()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._missing, 1)
        top.addWidget(self._add_missing, 0, Qt.AlignmentFlag.AlignTop)
        square = QWidget(self)
        inside = QVBoxLayout(square)
        inside.addWidget(self._hint)
        inside.addWidget(self.matrix, 1)
        self.ways = QTabWidget(self)
        self.ways.setObjectName("travel_tabs")
        self.ways.addTab(square, "")
        self.ways.addTab(self.boxes["travel"], "")
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setObjectName("ground_splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.boxes["places"])
        splitter.addWidget(self.ways)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(splitter, 1)

    def panes(self) -> list[QWidget]:
        shown = self.matrix.table if self.ways.currentIndex() == 0 else self.boxes["travel"].list
        return [self.boxes["places"].list, shown]

    def bring_back(self, which: str) -> bool:
        kind, _, slot = which.partition(":")
        said = self.picture.view.inputs if self.picture is not None else None
        if kind == "place" and said is not None:
            self._edit_place(next((one for one in said.places if one.slot.hex() == slot), None))
        elif kind == "way" and said is not None:
            self._edit_way(next((one for one in said.travel if one.slot.hex() == slot), None))
        return kind in {"place", "way"}

    def _fill(self) -> None:
        if self.picture is None:
            return
        view = self.picture.view
        said = view.inputs
        headers = (self.tr("Place"), self.tr("Region"), self.tr("Convoy"))
        lines = [
            Line(one, (i18n.marked(one.name), i18n.marked(one.admin1), self.tr("only by convoy") * one.convoy_only))
            for one in sorted(said.places, key=lambda one: one.name.casefold())
        ]
        self.boxes["places"].fill(headers, lines, is_editable=view.is_editable)
        columns = (self.tr("Way"), self.tr("How"), self.tr("Minutes"), self.tr("km"), self.tr("Direction"))
        ways = [Line(one, input_texts.way(one)) for one in sorted(said.travel, key=_ends)]
        self.boxes["travel"].fill(columns, ways, is_editable=view.is_editable)
        fits = 1 < len(self.places) <= MOST_IN_MATRIX
        self.ways.setTabEnabled(0, fits)
        self.matrix.show_ways(self.places if fits else (), said, is_editable=view.is_editable)
        self._say_missing()

    def _say_missing(self) -> None:
        missing = self._missing_ways()
        named = [f"{i18n.marked(one)} \N{LEFT RIGHT ARROW} {i18n.marked(other)}" for one, other in missing]
        more = len(named) - _MOST_NAMED
        said = i18n.clauses(named[:_MOST_NAMED])
        if more > 0:
            said = self.tr("{ways} and {count} more").format(ways=said, count=i18n.number_text(more))
        self._missing.complain(self.tr("No way is known: {ways}").format(ways=said) if named else "")
        self._add_missing.setVisible(bool(named) and self.picture is not None and self.picture.view.is_editable)

    def _missing_ways(self) -> list[tuple[str, str]]:
        """Each pair once, those of the base first and from it."""
        if self.picture is None:
            return []
        base = self.picture.view.inputs.hours.base
        turned = [(one, other) if other != base else (other, one) for one, other in self.picture.view.missing_ways]
        pairs = {frozenset(pair): pair for pair in turned}
        return sorted(pairs.values(), key=lambda pair: (pair[0] != base, pair))

    # --- what was chosen ------------------------------------------------------------------------------------

    def _on_places_wanted(self, deed: str) -> None:
        held = [one for one in self.boxes["places"].chosen() if isinstance(one, Place)]
        if deed == REMOVE:
            self._remove("places", [one.slot for one in held])
        elif deed == ADD:
            self._edit_place(None)
        elif held:
            self._edit_place(held[0])

    def _on_travel_wanted(self, deed: str) -> None:
        held = [one for one in self.boxes["travel"].chosen() if isinstance(one, StatedWay)]
        if deed == REMOVE:
            self._remove("travel", [one.slot for one in held])
        elif deed == ADD:
            self._edit_way(None)
        elif held:
            self._edit_way(held[0])

    def _on_add_missing_clicked(self) -> None:
        if self.picture is not None:
            base = self.picture.view.inputs.hours.base
            missing = self._missing_ways()
            # With the ways from the base the others are mostly found through it.
            first = [pair for pair in missing if base in pair] or missing
            self._open(WayDialog(self.desk, self.picture, None, self.places, self, first))

    def _on_matrix_put_wanted(self, said: Input) -> None:
        if self.picture is not None:
            self.desk.write(plan_inputs.put, self.picture.view.case, [said], then=self._on_put)

    def _on_matrix_remove_wanted(self, slot: SlotId) -> None:
        self._remove("travel", [slot])

    def _on_put(self, _changed: int) -> None:
        self.desk.say(self.tr("Saved in the travel table."))

    def _edit_place(self, held: Place | None) -> None:
        if self.picture is not None:
            self._open(PlaceDialog(self.desk, self.picture, held, self))

    def _edit_way(self, held: StatedWay | None) -> None:
        if self.picture is not None:
            self._open(WayDialog(self.desk, self.picture, held, self.places, self))

    def _retranslate(self) -> None:
        self.boxes["places"].call(
            self.tr("Places where meetings are held"),
            self.tr("No place is named yet: all meetings are at the base. Add places with Ins."),
            add=self.tr("&Add a place… (Ins)"),
            edit=self.tr("&Change…"),
            remove=self.tr("&Remove (Del)"),
        )
        self.boxes["travel"].call(
            self.tr("Ways"),
            self.tr("No way is stated yet. Add ways with Ins, or type minutes into the square."),
            add=self.tr("Add a &way… (Ins)"),
            edit=self.tr("Chan&ge…"),
            remove=self.tr("Re&move (Del)"),
        )
        self.ways.tabBar().setAccessibleName(self.tr("Ways"))
        self.ways.setTabText(0, self.tr("As a s&quare"))
        self.ways.setTabText(1, self.tr("As a &list"))
        self._hint.setText(
            self.tr(
                "Type minutes (90 or 1:30) or a distance (45 km); Return goes on, Del takes away. A way holds in both "
                "directions unless the list says otherwise. In brackets: found through other places."
            )
        )
        self._add_missing.setText(self.tr("Add the missin&g ways…"))
        self._say_missing()


def _ends(held: StatedWay) -> tuple[str, str, str]:
    return held.way.origin.casefold(), held.way.target.casefold(), held.way.mode
