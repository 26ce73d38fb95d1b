"""One introduction as it took place, or did not, for one contact or several."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from rolodex.clock import today
from rolodex.commands import introductions
from rolodex.commands.introductions import Occasion
from rolodex.domain.ids import SubjectId
from rolodex.domain.introduction import MODES, REACTIONS, STATES
from rolodex.errors import Invalid
from ui import handover_words, i18n
from ui.desk import Desk
from ui.dialogs.form_dialog import FormDialog
from ui.dialogs.handover_fields import WordCombo
from ui.widgets.day_edit import DayEdit
from ui.widgets.text_box import TextBox

_LINES = 3


class IntroduceDialog(FormDialog):
    """`done_with` tells what was written. An acceptance is a consent, a refusal one too.

    `people` are contacts with the names that may be shown. Of a `planned` introduction mode, day and place are offered,
    and where it is one of several contacts it can be said who of them was met.
    """

    def __init__(
        self,
        desk: Desk,
        case: SubjectId,
        people: Sequence[tuple[SubjectId, str]],
        parent: QWidget,
        planned: Occasion | None = None,
    ) -> None:
        super().__init__("handover_introduce", parent)
        self._desk, self._case, self._people = desk, case, tuple(people)
        self._planned = planned
        self._met: dict[SubjectId, QCheckBox] = {}
        self.mode, self.state, self.reaction = WordCombo(self), WordCombo(self), WordCombo(self)
        self.on = DayEdit(self)
        self.on.set_iso(today(desk.clock).isoformat())
        self.place = QLineEdit(self)
        self.accepts = QCheckBox(self)
        self.follow_up = TextBox(self)
        self.follow_up.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 14)
        if planned is not None:
            self.on.set_iso(planned.on)
            self.place.setText(planned.place)
            if len(self._people) > 1:
                self.add_row("met", self._boxes())
        for name, field in (
            ("mode", self.mode),
            ("on", self.on),
            ("place", self.place),
            ("state", self.state),
            ("reaction", self.reaction),
            ("accepts_successor", self.accepts),
            ("follow_up", self.follow_up),
        ):
            self.add_row(name, field)
        self.reaction.currentIndexChanged.connect(self._on_reaction_index_changed)

    def _boxes(self) -> QWidget:
        """A box for each contact, ticked."""
        ground = QWidget(self)
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        for number, (contact, _) in enumerate(self._people):
            box = QCheckBox(ground)
            box.setObjectName(f"met_{number}")
            box.setChecked(True)
            column.addWidget(box)
            self._met[contact] = box
        ground.setFocusProxy(next(iter(self._met.values())))
        return ground

    def _on_reaction_index_changed(self) -> None:
        declines = self.reaction.code() == introductions.DECLINES
        self.accepts.setEnabled(not declines)
        if declines:
            self.accepts.setChecked(False)

    def _submit(self) -> None:
        try:
            on_date = self.on.iso("on")
        except Invalid as error:
            self.show_error(error)
            return
        occasion = Occasion(
            mode=self.mode.code(),
            on=on_date,
            state=self.state.code(),
            reaction=self.reaction.code(),
            accepts_successor=self.accepts.isChecked(),
            follow_up=self.follow_up.toPlainText().strip(),
            place=self.place.text().strip(),
        )
        contacts = tuple(
            contact for contact, _ in self._people if contact not in self._met or self._met[contact].isChecked()
        )
        self.busy(True)
        self._desk.write(
            introductions.introduce, self._case, contacts, occasion, then=self.finish, failed=self.show_error
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Record an introduction"))
        names = [i18n.marked(name) or self.tr("(name hidden)") for _, name in self._people]
        self.introduce(self.tr("To whom: {names}").format(names=i18n.listed(names)))
        self.name_row("mode", self.tr("&How"))
        self.name_row("on", self.tr("&When"))
        self.name_row("place", self.tr("Wh&ere"))
        self.name_row("state", self.tr("Wha&t came of it"))
        self.name_row("reaction", self.tr("Reacti&on"))
        self.name_row("accepts_successor", self.tr("&Consent"))
        self.name_row("follow_up", self.tr("To &do next"))
        self.accepts.setText(self.tr("The contact, &asked in person, accepts"))
        if self._met:
            self.name_row("met", self.tr("Who was &met"))
            for box, name in zip(self._met.values(), names, strict=True):
                box.setText(name.replace("&", "&&"))
        planned = self._planned.mode if self._planned is not None else ""
        self.mode.fill(handover_words.MODES, MODES, chosen=self.mode.code() or planned)
        self.state.fill(handover_words.OCCASIONS, STATES, chosen=self.state.code() or "held")
        self.reaction.fill(handover_words.REACTIONS, REACTIONS, self.tr("Not stated"))
        self.name_buttons(self.tr("&Record the introduction"))
