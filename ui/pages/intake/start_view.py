"""Before a file is chosen: what can be taken, and what was wrong with the file before."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from ui.widgets.centred_card import CentredCard
from ui.widgets.choice_button import ChoiceButton
from ui.widgets.problem_label import ProblemLabel


class StartView(CentredCard):
    """One large button."""

    file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_reading = False
        self._title = QLabel(self)
        self._title.setProperty("role", "title")
        self._what = QLabel(self)
        self._what.setObjectName("about_intake")
        self._what.setWordWrap(True)
        self._what.setTextFormat(Qt.TextFormat.PlainText)
        self._problem = ProblemLabel(self)
        self._problem.setObjectName("file_problem")
        self.button = ChoiceButton("choose_contacts_file", "folder-open", self)
        self.button.clicked.connect(self.file_wanted)
        self.add(self._title, self._what, self._problem, self.button)
        self.setFocusProxy(self.button)
        self._retranslate()

    def show_reading(self) -> None:
        """A file is being looked at."""
        self._is_reading = True
        self._problem.complain("")
        self._retranslate()

    def show_problem(self, text: str) -> None:
        """What is wrong with the file; empty: nothing."""
        self._is_reading = False
        self._problem.complain(text)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Import contacts"))
        self._what.setText(
            self.tr("Reading the file …")
            if self._is_reading
            else self.tr(
                "Contacts come in from a table (CSV, with commas, semicolons or tabs) or from vCards (.vcf), as phones "
                "and mail programs write them. First you see what is in the file; nothing is written before you say so."
            )
        )
        self.button.say(self.tr("Choose a file…"), self.tr("Ctrl+O. Or drop the file anywhere in this window."))
