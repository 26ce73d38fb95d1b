"""Says that the program has a defect, what that means, and lets the report be kept. It is in nobody's way."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from rolodex.errors import RolodexError
from ui import error_text, file_choice, i18n
from ui.defect_report import Defect
from ui.widgets.problem_label import ProblemLabel

_WIDTH_IN_LETTERS: Final = 84
_REPORT_LINES: Final = 9
_FILE: Final = "rolodex-defect.txt"


class CrashDialog(QDialog):
    """Not modal: work goes on behind it. A further defect is added to the report while the dialog stands."""

    def __init__(self, defect: Defect, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("crash_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = parent
        self._defects = [defect]
        self._what, self._next, self._above = QLabel(self), QLabel(self), QLabel(self)
        self._report = QPlainTextEdit(self)
        self._done, self._problem = QLabel(self), ProblemLabel(self)
        self._copy, self._save, self._close = (QPushButton(self) for _ in range(3))
        self._build()
        self._copy.clicked.connect(self._on_copy_clicked)
        self._save.clicked.connect(self._on_save_clicked)
        self._close.clicked.connect(self.reject)
        self._retranslate()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        for label, name in ((self._what, "what"), (self._next, "next"), (self._above, "above"), (self._done, "done")):
            label.setObjectName(f"crash_{name}")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._done.hide()
        for above in (self._what, self._next, self._above):
            column.addWidget(above)
        self._above.setBuddy(self._report)
        self._report.setObjectName("crash_report")
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._report.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._report.setMinimumHeight(self._report.fontMetrics().lineSpacing() * _REPORT_LINES)
        column.addWidget(self._report, 1)
        self._problem.setObjectName("crash_problem")
        column.addWidget(self._done)
        column.addWidget(self._problem)
        buttons = QDialogButtonBox(self)
        for button, name, role in (
            (self._copy, "crash_copy", QDialogButtonBox.ButtonRole.ActionRole),
            (self._save, "crash_save", QDialogButtonBox.ButtonRole.ActionRole),
            (self._close, "crash_close", QDialogButtonBox.ButtonRole.RejectRole),
        ):
            button.setObjectName(name)
            buttons.addButton(button, role)
        self._close.setDefault(True)
        column.addWidget(buttons)

    def add(self, defect: Defect) -> None:
        """One more defect, after those that are shown."""
        self._defects.append(defect)
        self._fill()

    def report(self) -> str:
        """The text that can be copied and saved."""
        return "\n".join(defect.text() for defect in self._defects)

    def open(self) -> None:
        """Show the dialog beside the work, with the keyboard on the button that closes it."""
        room = self._window.size()
        width = min(i18n.letter_px(self.fontMetrics()) * _WIDTH_IN_LETTERS, room.width() - 40)
        self.resize(width, min(self.sizeHint().height(), room.height() - 40))
        self.setModal(False)
        self.show()
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.report())
        self._tell(self.tr("The report is in the clipboard."))

    def _on_save_clicked(self) -> None:
        dialog = file_choice.to_save(self, self.tr("Save the report"), self.tr("Text (*.txt)"), _FILE)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    def _on_file_selected(self, path: str) -> None:
        # Imported here: a defect may be one of what is imported.
        from rolodex.commands import own_files

        try:
            own_files.write_text(Path(path), self.report())
        except RolodexError as error:
            self._done.hide()
            self._problem.complain(error_text.sentences(error))
            return
        self._tell(self.tr("The report was saved as {path}.").format(path=i18n.isolated(path)))

    def _tell(self, text: str) -> None:
        self._problem.complain("")
        self._done.setText(text)
        self._done.setAccessibleName(text)
        self._done.show()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _fill(self) -> None:
        self._report.setPlainText(self.report())

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("A defect of the program"))
        self._what.setText(
            self.tr(
                "The program did something that it should not do. This is a defect of ours, not a mistake of yours. "
                "Nothing was sent anywhere, and your contacts are as they were last saved."
            )
        )
        self._next.setText(
            self.tr(
                "What you were just doing may not have been saved: look at it once more. If the window behaves "
                "strangely, lock the vault (Ctrl+L) and open it again. If this comes back, give the report below to "
                "who maintains the program."
            )
        )
        self._above.setText(
            self.tr("The &report names types and places in the program. It holds nothing of your vault:")
        )
        self._report.setAccessibleName(self.tr("Report of the defect"))
        self._copy.setText(self.tr("&Copy the report"))
        self._save.setText(self.tr("&Save the report…"))
        self._close.setText(self.tr("Cl&ose"))
        self._fill()
