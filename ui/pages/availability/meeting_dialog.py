"""Where, how and when contacts of a case can be met: one of them, or several at once."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from rolodex.commands import plan_inputs
from rolodex.commands.plan_gathering import zone_of
from rolodex.commands.plan_input_windows import InputsPicture
from rolodex.commands.plan_inputs import Input
from rolodex.domain.ids import SubjectId
from rolodex.domain.plan_inputs import ItemInputs
from rolodex.errors import Invalid
from ui import handover_words, i18n
from ui.desk import Desk
from ui.forms import overlap_times
from ui.forms.editor import LongTextEditor, NumberEditor
from ui.forms.overlap_editors import NeedsEditor, SeveralEditor, SuggestingEditor, WordEditor
from ui.handover_words import word
from ui.pages.availability import input_texts
from ui.pages.availability.day_dialog import common
from ui.pages.availability.input_dialog import InputDialog
from ui.pages.overlap import plan_texts

MODES: Final = ("joint_visit", "joint_office", "joint_call", "video")
_MOST_NAMED: Final = 6
PARTS: Final = ("place", "minutes", "mode", "needs", "group")
"""What one contact can have as another has it."""


class MeetingDialog(InputDialog):
    """For several contacts it shows what they have in common, and changes only what was typed."""

    def __init__(
        self, desk: Desk, picture: InputsPicture, contacts: Sequence[SubjectId], places: Sequence[str], parent: QWidget
    ) -> None:
        which = f"meetings:{','.join(contact.hex() for contact in contacts)}"
        super().__init__("meeting_dialog", desk, picture.view.case, which, parent)
        self._contacts = tuple(contacts)
        self._picture = picture
        self._items = [item for item in picture.view.items if item.contact.contact in contacts]
        self._zone = zone_of(picture.view.inputs)
        groups = sorted({item.inputs.group for item in picture.view.items if item.inputs.group})
        others = {
            item.contact.contact.hex(): plan_texts.names([item.contact])
            for item in sorted(picture.view.items, key=input_texts.rank)
            if item.contact.contact not in contacts
        }
        self.add(
            SuggestingEditor("place", places),
            WordEditor("mode", MODES, _mode),
            NumberEditor("minutes"),
            NeedsEditor("needs"),
            SuggestingEditor("group", groups),
            LongTextEditor("available"),
            SeveralEditor("after", others),
        )
        self._follows = QLabel(self)
        self._follows.setTextFormat(Qt.TextFormat.PlainText)
        self._follows.setWordWrap(True)
        self.add_row("follows", self._follows)
        self.show_row("follows", len(self._items) == 1)
        held = common([shown(item.inputs) for item in self._items])
        times = {overlap_times.write(item.inputs.available, self._zone) for item in self._items}
        self.begin(held | {"available": times.pop() if len(times) == 1 else None})

    def _send(self) -> None:
        touched = self.touched()
        cleared = ("available",) if "available" in touched else ()
        inputs = self._times(touched.pop("available", None))
        if touched:
            inputs = [Input("meeting", touched), *inputs]
        if not inputs and not cleared:
            self.finish(0)
            return
        self.busy(True)
        self._desk.write(
            *(plan_inputs.put_of_items, self._case, self._contacts, inputs, cleared),
            then=self._on_written,
            failed=self.show_error,
        )

    def _times(self, typed: str | None) -> list[Input]:
        days = [day.on for day in self._picture.days]
        pairs = overlap_times.read(typed or "", days, self._zone)
        if typed and not pairs:
            raise Invalid("available", "not_in_the_overlap")
        return [Input("available", {"from": first.isoformat(), "to": last.isoformat()}) for first, last in pairs]

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("How they can be met"))
        named = plan_texts.names(item.contact for item in self._items[:_MOST_NAMED])
        if len(self._items) > _MOST_NAMED:
            named = self.tr("{count} contacts").format(count=i18n.number_text(len(self._items)))
        said = self.tr("{names}. What is left empty is as usual.")
        if len(self._items) > 1:
            said = self.tr("{names}. What you change is written for all of them; the rest stays as each has it.")
        self.introduce(said.format(names=named))
        self.name_part("place", self.tr("&Where"))
        self.name_part("mode", self.tr("&How"))
        self.name_part("minutes", self.tr("How &long, in minutes"))
        self.name_part("needs", self.tr("What must be &there"))
        self.name_part("group", self.tr("Met to&gether: the same word for all of them"))
        self.name_part("available", self.tr("Times they ha&ve, one in a line"))
        self.name_part("after", self.tr("Only a&fter"))
        self._editors["available"].stops()[0].setProperty(
            "placeholderText", self.tr("24 Nov 2026 14:00-15:30\ntue 9-12   (every Tuesday of the overlap)")
        )
        self.name_row("follows", self.tr("From the contact"))
        if len(self._items) == 1:
            said = input_texts.follows(self._items[0], self._picture.view.items)
            self._follows.setText(said or self.tr("Nothing holds a meeting back."))
        self.name_buttons(self.tr("&Save"))


def shown(inputs: ItemInputs) -> dict[str, Any]:
    """What an item says, by its parts; those that say nothing are None."""
    return {
        "place": inputs.place or None,
        "minutes": inputs.minutes,
        "mode": inputs.mode or None,
        "needs": sorted(inputs.needs) or None,
        "group": inputs.group or None,
        "after": [contact.hex() for contact in inputs.after] or None,
    }


def _mode(code: str) -> str:
    return word(handover_words.MODES, code)
