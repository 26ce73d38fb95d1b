"""Who the acting officer is for colleagues: the name, and the digits to read out, as text and as a QR code."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui import i18n
from ui.widgets.qr_code import QrCode

if TYPE_CHECKING:
    from rolodex.commands.identities import OwnIdentity

_SCALE: Final = 1.35
_GROUPS_IN_LINE: Final = 4


class OwnCard(QFrame):
    """Large enough to be read out without a slip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._own: OwnIdentity | None = None
        self._name, self._how, self._digits = QLabel(self), QLabel(self), QLabel(self)
        self._digits.setObjectName("own_fingerprint")
        for label in (self._name, self._how, self._digits):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._how.setWordWrap(True)
        # By keyboard too: a screen reader comes here by Tab.
        self._digits.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._code = QrCode(self)
        texts = QVBoxLayout()
        for widget in (self._name, self._digits, self._how):
            texts.addWidget(widget)
        texts.addStretch(1)
        row = QHBoxLayout(self)
        row.addLayout(texts, 1)
        row.addWidget(self._code, 0, Qt.AlignmentFlag.AlignTop)
        self._retranslate()

    def show_identity(self, own: "OwnIdentity") -> None:
        """Show this officer."""
        self._own = own
        self._code.show_text(own.fingerprint)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange}:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        for label in (self._name, self._digits, self._how):
            label.setAlignment(i18n.leading_side(self.layoutDirection()))
        bold = self.font()
        bold.setBold(True)
        self._name.setFont(bold)
        digits = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        digits.setPointSizeF(self.font().pointSizeF() * _SCALE)
        self._digits.setFont(digits)
        self._digits.setAccessibleName(self.tr("Your fingerprint: forty digits to read out"))
        self._code.setAccessibleName(self.tr("Your fingerprint as a QR code"))
        self._how.setText(
            self.tr(
                "Read these digits out to a colleague who has your public card and calls you. They are no secret; they "
                "prove that the card is yours."
            )
        )
        if self._own is None:
            return
        named = [self._own.name, self._own.component or ""]
        self._name.setText(i18n.marked(" · ".join(part for part in named if part)))
        groups = self._own.fingerprint.split()
        lines = [groups[start : start + _GROUPS_IN_LINE] for start in range(0, len(groups), _GROUPS_IN_LINE)]
        self._digits.setText("\n".join(i18n.isolated("  ".join(line)) for line in lines))
