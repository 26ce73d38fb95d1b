"""What this program is: version, formats, languages, and the licences of what travels with it."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget

from rolodex.commands import about
from ui import help_topics, i18n
from ui.widgets.guide_text import GuideText

_WIDTH_IN_LETTERS: Final = 96
_HEIGHT_IN_LINES: Final = 30
REVIEWED: Final[frozenset[str]] = frozenset({i18n.SOURCE})
"""Languages whose texts a speaker has read and found right; the others are said to wait for one."""


class AboutDialog(QDialog):
    """Not modal. Reads what the program knows of itself, nothing of a vault."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("about_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = parent
        self._facts = about.look()
        self._title, self._what = QLabel(self), QLabel(self)
        self._tabs = QTabWidget(self)
        self._versions, self._languages, self._licences = (GuideText(self) for _ in range(3))
        self._copy, self._close = QPushButton(self), QPushButton(self)
        self._build()
        self._licences.show_markdown(about.licences())
        self._retranslate()

    def _build(self) -> None:
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setBold(True)
        self._title.setFont(font)
        self._what.setWordWrap(True)
        self._tabs.setObjectName("about_tabs")
        for name, text in (
            ("versions", self._versions),
            ("languages", self._languages),
            ("licences", self._licences),
        ):
            text.setObjectName(f"about_{name}")
            text.setTabChangesFocus(True)
            self._tabs.addTab(text, "")
        # The licences are in English in every language.
        self._licences.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._copy.setObjectName("about_copy")
        self._close.setObjectName("about_close")
        buttons = QDialogButtonBox(self)
        buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._close, QDialogButtonBox.ButtonRole.RejectRole)
        self._close.setDefault(True)
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addWidget(self._what)
        column.addWidget(self._tabs, 1)
        column.addWidget(buttons)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._close.clicked.connect(self.reject)

    def open(self) -> None:
        """Show the dialog beside the window, with the keyboard on the button that closes it."""
        metrics, room = self.fontMetrics(), self._window.size()
        width = min(i18n.letter_px(metrics) * _WIDTH_IN_LETTERS, room.width() - 40)
        self.resize(width, min(metrics.lineSpacing() * _HEIGHT_IN_LINES, room.height() - 40))
        self.setModal(False)
        self.show()
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def versions(self) -> str:
        """The versions as plain text, for whoever asks for help."""
        found = self._facts
        return "\n".join(
            [
                f"Rolodex {found.program}",
                f"Qt {qVersion()}",
                f"SQLCipher {found.sqlcipher}",
                f"SQLite {found.sqlite}",
                f"vault {found.formats.vault}, bundle {found.formats.bundle}, card {found.formats.card}",
            ]
        )

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.versions())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    # --- what is shown --------------------------------------------------------------------------------------

    def _versions_text(self) -> str:
        found = self._facts
        lines = (
            ("Rolodex", found.program),
            ("Qt", qVersion()),
            ("SQLCipher", found.sqlcipher),
            ("SQLite", found.sqlite),
            (self.tr("Vault format"), str(found.formats.vault)),
            (self.tr("Bundle format"), str(found.formats.bundle)),
            (self.tr("Manifest of a bundle"), str(found.formats.manifest)),
            (self.tr("Claim lines in a bundle"), str(found.formats.claims)),
            (self.tr("Public card"), str(found.formats.card)),
        )
        return _table((self.tr("Part"), self.tr("Version")), [(name, i18n.isolated(text)) for name, text in lines])

    def _languages_text(self) -> str:
        lines = [(name, self._reviewed(code)) for code, name in i18n.available().items()]
        note = self.tr(
            "A translation that no speaker has reviewed may be wrong in places. Where a sentence decides about "
            "somebody's safety, compare it with the English one."
        )
        return _table((self.tr("Language"), self.tr("Reviewed by a speaker")), lines) + f"\n{note}\n"

    def _reviewed(self, code: str) -> str:
        if code == i18n.SOURCE:
            return self.tr("written in this language")
        reviewed = self.tr("yes") if code in REVIEWED else self.tr("not yet")
        guide = self.tr("the guide is in English")
        return reviewed if help_topics.is_translated(code) else i18n.clauses((reviewed, guide))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("About Rolodex"))
        self._title.setAlignment(i18n.leading_side(self.layoutDirection()))
        self._title.setText(self.tr("Rolodex {version}").format(version=i18n.isolated(self._facts.program)))
        self._what.setText(
            self.tr(
                "Keeps a field mission's relationships when its staff rotate: encrypted, offline, with hand-over. It "
                "has no network code."
            )
        )
        for place, (text, name) in enumerate(
            (
                (self._versions, self.tr("&Versions")),
                (self._languages, self.tr("&Languages")),
                (self._licences, self.tr("L&icences")),
            )
        ):
            self._tabs.setTabText(place, name)
            text.setAccessibleName(name.replace("&", ""))
        self._tabs.setAccessibleName(self.tr("About Rolodex"))
        self._versions.show_markdown(self._versions_text())
        self._languages.show_markdown(self._languages_text())
        self._copy.setText(self.tr("&Copy the versions"))
        self._close.setText(self.tr("Cl&ose"))


def _table(headers: tuple[str, str], lines: list[tuple[str, str]]) -> str:
    rows = [f"| {name} | {text} |" for name, text in lines]
    return "\n".join([f"| {headers[0]} | {headers[1]} |", "|---|---|", *rows, ""])
