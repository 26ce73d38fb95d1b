"""The head of a case: who hands over to whom, where it stands, who holds it now."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rolodex.commands.handover_windows import Picture
from rolodex.domain.ids import SubjectId
from ui import handover_words, i18n, icons
from ui.handover_words import word
from ui.pages.handover.state_chain import StateChain
from ui.widgets.level_banner import LevelBanner
from ui.widgets.problem_label import ProblemLabel

_SCALE = 1.3
_LOOKS = frozenset(
    {
        *(QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange),
        *(QEvent.Type.PaletteChange, QEvent.Type.FontChange),
    }
)


class CaseHead(QWidget):
    """Title, chain, and one line of facts."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self.banner = LevelBanner(self)
        self._back = QPushButton(self)
        self._back.setObjectName("back_to_cases")
        self._title, self._facts = QLabel(self), QLabel(self)
        self._title.setObjectName("case_title")
        self._facts.setObjectName("case_facts")
        self._as_of = QLabel(self)
        self._as_of.setObjectName("case_as_of")
        for label in (self._title, self._facts, self._as_of):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._late = ProblemLabel(self)
        self._late.setObjectName("case_late")
        self.chain = StateChain(self)
        top = QHBoxLayout()
        top.addWidget(self._back)
        top.addWidget(self._title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.banner)
        column.addLayout(top)
        column.addWidget(self.chain)
        column.addWidget(self._facts)
        column.addWidget(self._late)
        column.addWidget(self._as_of)
        self._back.clicked.connect(self.left)
        self._retranslate()

    def show_picture(self, picture: Picture) -> None:
        """Show this case."""
        self._picture = picture
        self.chain.show_state(picture.view.state)
        self.banner.show_level(picture.level)
        self._retranslate()

    def _name(self, officer: SubjectId | None) -> str:
        if officer is None or self._picture is None:
            return ""
        name = i18n.marked(self._picture.view.names.get(officer, "")) or self.tr("(name not known here)")
        return self.tr("{name} (you)").format(name=name) if officer == self._picture.acting else name

    def _lines(self) -> list[str]:
        assert self._picture is not None
        view = self._picture.view
        said = []
        for role in ("supervisor", "custodian"):
            if view.roles[role] is not None:
                said.append(f"{word(handover_words.ROLES, role)}: {self._name(view.roles[role])}")
        if view.values.get("reason"):
            said.append(word(handover_words.REASONS, view.values["reason"]))
        last = view.values.get("last_day", "")
        first = view.values.get("first_day", "")
        shown = i18n.date_text(last) if last else self.tr("not set")
        said.append(self.tr("Last day: {day}").format(day=shown))
        if first:
            said.append(self.tr("First day: {day}").format(day=i18n.date_text(first)))
        if view.holder is not None:
            said.append(self.tr("Held now by {name}").format(name=self._name(view.holder)))
        is_known = self._picture.is_key_verified or view.roles["incoming"] in {None, self._picture.acting}
        if not is_known:
            said.append(self.tr("Key of the incoming officer not verified yet"))
        return said

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() in _LOOKS:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * _SCALE)
        font.setBold(True)
        self._title.setFont(font)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._back.setText(self.tr("All cases"))
        self._back.setAccessibleName(self.tr("Back to all cases"))
        self._back.setIcon(icons.icon("arrow-right" if is_mirrored else "arrow-left"))
        for label in (self._title, self._facts, self._as_of):
            label.setAlignment(i18n.leading_side(self.layoutDirection()))
        if self._picture is None:
            return
        roles = self._picture.view.roles
        incoming = self._name(roles["incoming"]) or self.tr("nobody yet")
        self._title.setText(
            self.tr("{outgoing} hands over to {incoming}").format(
                outgoing=self._name(roles["outgoing"]), incoming=incoming
            )
        )
        self._facts.setText("  ·  ".join(self._lines()))
        self._tell_as_of(self._picture)
        self._late.complain(self._late_text(self._picture) if self._picture.is_late else "")

    def _late_text(self, picture: Picture) -> str:
        day = i18n.date_text(picture.view.values["last_day"])
        text = self.tr("Late: the last day was {day}, and the contacts are not transferred yet. {name} holds the case.")
        return text.format(day=day, name=self._name(picture.view.holder) or self.tr("Nobody"))

    def _tell_as_of(self, picture: Picture) -> None:
        self._as_of.setVisible(bool(picture.as_of))
        if picture.as_of:
            self._as_of.setText(
                self.tr(
                    "As of the bundle taken in on {day}: what {name} did since then arrives with the next one."
                ).format(day=i18n.date_text(picture.as_of), name=self._name(picture.view.holder))
            )
