"""The contacts of the case: where, how long, how and when each can be met."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rolodex.commands import plan_inputs
from rolodex.commands.plan_gathering import zone_of
from rolodex.commands.plan_inputs import Input
from rolodex.domain.ids import SubjectId
from ui import i18n
from ui.desk import Desk
from ui.models.rows_model import Line
from ui.pages.availability import input_texts, meeting_dialog
from ui.pages.availability.meeting_dialog import PARTS, MeetingDialog
from ui.pages.availability.tab import Tab
from ui.pages.availability.table_box import EDIT, FILL, OPEN, REMOVE, TableBox


class MeetingsTab(Tab):
    """Several contacts are changed at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("meetings", desk, parent)
        self.box = TableBox("meetings", 7, (EDIT, FILL, REMOVE, OPEN), self)
        self.box.allow_several()
        column = QVBoxLayout(self)
        column.addWidget(self.box)
        self.box.wanted.connect(self._on_box_wanted)
        self._retranslate()

    def panes(self) -> list[QWidget]:
        return [self.box.list]

    def bring_back(self, which: str) -> bool:
        kind, _, contacts = which.partition(":")
        if kind == "meetings":
            self._edit([SubjectId(bytes.fromhex(one)) for one in contacts.split(",")])
        return kind == "meetings"

    def _fill(self) -> None:
        if self.picture is None:
            return
        view = self.picture.view
        zone = zone_of(view.inputs)
        headers = (
            self.tr("Contact"),
            self.tr("Where"),
            self.tr("Minutes"),
            self.tr("How"),
            self.tr("Needs"),
            self.tr("Times"),
            self.tr("Together"),
            self.tr("From the contact"),
        )
        items = sorted(view.items, key=input_texts.rank)
        lines = [Line(item.contact.contact, input_texts.meeting(item, zone, view.items)) for item in items]
        self.box.fill(headers, lines, is_editable=view.is_editable)

    def _chosen(self) -> list[SubjectId]:
        return [SubjectId(one) for one in self.box.chosen() if isinstance(one, bytes)]

    def _on_box_wanted(self, deed: str) -> None:
        chosen = self._chosen()
        if deed == EDIT:
            self._edit(chosen)
        elif deed == FILL:
            self._fill_down(chosen)
        elif deed == OPEN and chosen:
            self.desk.go("contacts", chosen[0])
        elif deed == REMOVE and self.picture is not None:
            self.desk.write(
                *(plan_inputs.put_of_items, self.picture.view.case, chosen, (), ("meeting", "available")),
                then=self._on_removed,
            )

    def _edit(self, contacts: list[SubjectId]) -> None:
        if self.picture is not None and contacts:
            self._open(MeetingDialog(self.desk, self.picture, contacts, self.places, self))

    def _fill_down(self, contacts: list[SubjectId]) -> None:
        """Give the contacts below what is said of the first; times are everybody's own."""
        if self.picture is None or len(contacts) < 2:
            return
        first = next(item for item in self.picture.view.items if item.contact.contact == contacts[0])
        held = meeting_dialog.shown(first.inputs)
        said = [Input("meeting", {part: held[part] for part in PARTS})]
        self.desk.write(plan_inputs.put_of_items, self.picture.view.case, contacts[1:], said, then=self._on_filled)

    def _on_filled(self, changed: int) -> None:
        self.desk.say(self.tr("Filled down. Values changed: {count}.").format(count=i18n.number_text(changed)))

    def _retranslate(self) -> None:
        self.box.call(
            self.tr("Contacts of the case (★ first priority, ✓ introduced); choose several with Shift or Ctrl"),
            self.tr("Nobody goes over in this case yet: take contacts into its scope first."),
            edit=self.tr("&Change… (Return)"),
            fill=self.tr("&Fill down from the first (Ctrl+D)"),
            remove=self.tr("As &usual (Del)"),
            open=self.tr("Open the c&ontact"),
        )
