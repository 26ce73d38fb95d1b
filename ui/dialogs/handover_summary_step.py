"""What is about to begin, in sentences."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from rolodex.errors import RolodexError
from ui import error_text, i18n
from ui.steps.step import Step, show_text


@dataclass(frozen=True, slots=True)
class Summary:
    """What the steps before collected. Names are fit for display; `leaver` is empty for oneself, `incoming` for nobody;
    `last_day` an ISO date or empty; `overlap` a sentence or empty."""

    leaver: str
    incoming: str
    supervisor: str
    custodian: str
    contacts: int
    first: int
    last_day: str
    overlap: str


class SummaryStep(Step):
    """The last look. Passing it starts the hand-over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("summary_step", parent)
        self._held: Summary | None = None
        self._said, self._then = self.label("summary_sentence"), self.label("summary_then")
        self._problem = self.problem_label("summary_problem")
        for widget in (self._said, self._then, self._problem):
            self.rows.addWidget(widget)
        self._retranslate()

    def show_summary(self, summary: Summary) -> None:
        """Say this."""
        self._held = summary
        self._problem.complain("")
        self._retranslate()

    def title(self) -> str:
        return self.tr("Start it?")

    def next_text(self) -> str:
        return self.tr("&Start the hand-over")

    def show_error(self, error: RolodexError) -> None:
        self._problem.complain(error_text.sentences(error))

    def _sentences(self, held: Summary) -> list[str]:
        count, first = i18n.number_text(held.contacts), i18n.number_text(held.first)
        who = self.tr("{leaver} hands over to {incoming}.") if held.leaver else self.tr("You hand over to {incoming}.")
        incoming = held.incoming or self.tr("nobody yet")
        said = [
            who.format(leaver=held.leaver, incoming=incoming),
            self.tr("Contacts: {count}, of first priority: {first}.").format(count=count, first=first),
        ]
        if held.supervisor:
            said.append(self.tr("{name} supervises.").format(name=held.supervisor))
        if held.custodian:
            said.append(self.tr("{name} is custodian while nobody is named.").format(name=held.custodian))
        if held.last_day:
            said.append(self.tr("The last day is {day}.").format(day=i18n.date_text(held.last_day)))
        else:
            said.append(self.tr("The last day is not known yet."))
        if held.overlap:
            said.append(held.overlap)
        return said

    def _retranslate(self) -> None:
        if self._held is None:
            return
        show_text(self._said, " ".join(self._sentences(self._held)))
        show_text(
            self._then,
            self.tr(
                "Nothing leaves this computer by this. Next: briefs, introductions, then the bundle for who comes. "
                "Undo takes the beginning back."
            ),
        )
