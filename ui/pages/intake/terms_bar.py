"""What holds for the whole list: its name and what everybody in it is; and the two buttons that go on."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from rolodex.commands.contact_files import MAX_SOURCE_CHARS
from rolodex.domain.contact import CATEGORIES
from ui import words


class TermsBar(QWidget):
    """Collects; whoever shows it says whether one can go on."""

    try_chosen = Signal()
    import_chosen = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = QLineEdit(self)
        self._source.setObjectName("name_of_list")
        self._source.setMaxLength(MAX_SOURCE_CHARS)
        self._category = QComboBox(self)
        self._category.setObjectName("category_of_all")
        self._category.addItem("", "")
        for category in CATEGORIES:
            self._category.addItem("", category)
        self._category.setMaxVisibleItems(16)
        self._source_label, self._category_label, self._why = QLabel(self), QLabel(self), QLabel(self)
        self._source_label.setBuddy(self._source)
        self._category_label.setBuddy(self._category)
        self._why.setWordWrap(True)
        self._try, self._import = QPushButton(self), QPushButton(self)
        self._try.setObjectName("try_it")
        self._import.setObjectName("import_it")
        self._source.textChanged.connect(self._on_source_text_changed)
        self._try.clicked.connect(self.try_chosen)
        self._import.clicked.connect(self.import_chosen)
        self.setFocusProxy(self._source)
        self._lay_out()
        self._retranslate()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._try)
        buttons.addWidget(self._import)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.addWidget(self._source_label, 0, 0)
        grid.addWidget(self._source, 0, 1)
        grid.addWidget(self._category_label, 0, 2)
        grid.addWidget(self._category, 0, 3)
        grid.addWidget(self._why, 1, 0, 1, 3)
        grid.addLayout(buttons, 1, 3)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(3, 2)

    # --- for the page ---------------------------------------------------------------------------------------

    def begin(self, source: str) -> None:
        """Start anew with this name of the list."""
        self._source.setText(source[:MAX_SOURCE_CHARS])
        self._category.setCurrentIndex(0)

    @property
    def source(self) -> str:
        """The name of the list."""
        return self._source.text().strip()

    @property
    def categories(self) -> tuple[str, ...]:
        """What everybody in the list is, beside what the list says of each."""
        held = self._category.currentData()
        return (held,) if held else ()

    def allow(self, is_possible: bool) -> None:
        """Whether one can go on."""
        self._try.setEnabled(is_possible)
        self._import.setEnabled(is_possible)

    def stops(self) -> list[QWidget]:
        """What takes the keyboard, in order."""
        return [self._source, self._category, self._try, self._import]

    # --- what is shown --------------------------------------------------------------------------------------

    def _on_source_text_changed(self) -> None:
        self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._source_label.setText(self.tr("Name of the &list"))
        self._source.setAccessibleName(self.tr("Name of the list"))
        self._category_label.setText(self.tr("Eve&rybody in it is"))
        self._category.setAccessibleName(self.tr("Category of everybody in the list"))
        self._category.setItemText(0, self.tr("as the list says"))
        for place, category in enumerate(CATEGORIES, 1):
            self._category.setItemText(place, words.value(category))
        self._why.setText(
            self.tr("By this name and the ids in the list the same people are known again at the next import.")
        )
        self._try.setText(self.tr("&Try it"))
        self._try.setToolTip(self.tr("See what would be done; nothing is written"))
        self._import.setText(self.tr("&Import"))
        self._import.setToolTip(self.tr("Take the contacts into the vault; one undo takes all of them back"))
        for button in (self._try, self._import):
            button.setAccessibleName(button.text().replace("&", ""))
