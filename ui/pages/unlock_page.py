"""The page of a locked vault: its folder, one line for the passphrase, nothing about what is inside."""

from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rolodex.clock import Clock
from rolodex.errors import RolodexError, WrongPassphrase
from ui import error_text, i18n, vault_doors
from ui.widgets.centred_card import CentredCard
from ui.widgets.passphrase_edit import PassphraseEdit
from ui.worker import Worker

_TICK_MS = 1_000


class UnlockPage(QWidget):
    """Collects the passphrase, tells what is wrong where it was typed, and waits longer after each wrong one."""

    unlocked = Signal()

    def __init__(self, worker: Worker, folder: Path, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker, self._folder, self._clock = worker, folder, clock
        self._wait_s = 0
        self._is_opening = False
        self._error: RolodexError | None = None
        self._build()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._retranslate()

    def _build(self) -> None:
        card = CentredCard(self)
        self._title, self._place, self._label = QLabel(card), QLabel(card), QLabel(card)
        self._title.setProperty("role", "title")
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        self._place.setWordWrap(True)
        self._passphrase = PassphraseEdit("passphrase", card)
        self._label.setBuddy(self._passphrase)
        self._hint, self._message = QLabel(card), QLabel(card)
        self._message.setObjectName("unlock_message")
        for label in (self._hint, self._message):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._unlock = QPushButton(card)
        self._unlock.setObjectName("unlock")
        self._unlock.setDefault(True)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self._label, self._passphrase)
        card.add(self._title, self._place)
        card.add_layout(form)
        card.add(self._hint, self._message, self._unlock)
        whole = QVBoxLayout(self)
        whole.addWidget(card)
        self.setFocusProxy(self._passphrase)
        self._passphrase.text_changed.connect(self._show_state)
        self._passphrase.return_pressed.connect(self._on_unlock_clicked)
        self._passphrase.caps_lock_noticed.connect(self._on_caps_lock_noticed)
        self._unlock.clicked.connect(self._on_unlock_clicked)

    def look_for_delay(self) -> None:
        """Ask how long the next try has to wait; after the first paint, as it loads what unlocking needs."""
        self._worker.beside(
            *(vault_doors.delay_s, self._folder, self._clock), then=self._on_delay_known, failed=self._on_failed
        )

    # --- one try --------------------------------------------------------------------------------------------

    def _on_unlock_clicked(self) -> None:
        if self._is_opening or self._wait_s or self._passphrase.is_empty():
            return
        try:
            passphrase = self._passphrase.take()
        except RolodexError as error:
            self._on_failed(error)
            return
        self._is_opening, self._error = True, None
        self._show_state()
        self._worker.enter(
            *(vault_doors.by_passphrase, self._folder, passphrase, self._clock),
            then=self._on_opened,
            failed=self._on_failed,
        )

    def _on_opened(self, _nothing: None) -> None:
        self._is_opening = False
        self._show_state()
        self.unlocked.emit()

    def _on_failed(self, error: RolodexError) -> None:
        self._is_opening, self._error = False, error
        self._show_state()
        self._passphrase.setFocus()
        if isinstance(error, WrongPassphrase):
            self.look_for_delay()

    def _on_delay_known(self, seconds: int) -> None:
        self._wait_s = seconds
        if seconds:
            self._timer.start()
        self._show_state()

    def _on_timer_timeout(self) -> None:
        self._wait_s = max(0, self._wait_s - 1)
        if not self._wait_s:
            self._timer.stop()
        self._show_state()

    # --- what is shown --------------------------------------------------------------------------------------

    def _on_caps_lock_noticed(self, is_on: bool) -> None:
        self._hint.setText(self.tr("Caps lock seems to be on.") if is_on else self._layout_hint())

    def _layout_hint(self) -> str:
        layout = QGuiApplication.inputMethod().locale()
        if layout.language() is QLocale.Language.C:
            return ""
        return self.tr("Keyboard: {language}").format(language=layout.nativeLanguageName())

    def _show_state(self) -> None:
        parts = [] if self._error is None else [error_text.sentences(self._error)]
        if self._is_opening:
            parts.append(self.tr("Opening the vault …"))
        if self._wait_s:
            parts.append(self.tr("The next try is possible in {seconds} s.").format(seconds=self._wait_s))
        self._message.setText(" ".join(parts))
        self._message.setAccessibleName(self._message.text())
        is_ready = not (self._is_opening or self._wait_s or self._passphrase.is_empty())
        self._unlock.setEnabled(is_ready)
        self._passphrase.setEnabled(not self._is_opening)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange}:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("The vault is locked"))
        self._place.setText(i18n.isolated(str(self._folder)))
        self._place.setAlignment(i18n.leading_side(self.layoutDirection()))
        self._place.setAccessibleName(self.tr("Folder of the vault"))
        self._label.setText(self.tr("&Passphrase"))
        self._passphrase.name_for_people(self.tr("Passphrase"))
        self._unlock.setText(self.tr("&Unlock"))
        self._hint.setText(self._layout_hint())
        self._show_state()
