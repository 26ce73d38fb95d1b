"""The guide: topics at the leading side, the text of one beside them, and a line that searches all of them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QListView, QWidget

from ui import help_topics, i18n
from ui.help_topics import Topic
from ui.models.rows_model import Line, RowsModel
from ui.widgets.guide_text import GuideText

_LIST_MOST_PX: Final = 360
_LIST_IN_LETTERS: Final = 38


class HelpView(QWidget):
    """Reads the topics of the language of now when it is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topics: list[Topic] = []
        self._listed: list[Topic] = []
        self._current = help_topics.TOPICS[0]
        self._keys = ""
        self._language = ""
        self._label, self._found = QLabel(self), QLabel(self)
        self.search = QLineEdit(self)
        self.list = QListView(self)
        self.text = GuideText(self)
        self._titles = RowsModel(self)
        self._is_filling = False
        self._build()
        self._retranslate()

    def _build(self) -> None:
        self.search.setObjectName("help_search")
        self.search.setClearButtonEnabled(True)
        self._label.setBuddy(self.search)
        self._found.setObjectName("help_found")
        self.list.setObjectName("help_topics")
        self.list.setModel(self._titles)
        self.list.setTabKeyNavigation(False)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(2)
        self._fit()
        grid = QGridLayout(self)
        grid.addWidget(self._label, 0, 0)
        grid.addWidget(self.search, 0, 1)
        grid.addWidget(self._found, 0, 2)
        grid.addWidget(self.list, 1, 0)
        grid.addWidget(self.text, 1, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)
        self.search.textChanged.connect(self._on_search_changed)
        self.search.returnPressed.connect(self.text.seek_next)
        self.list.selectionModel().currentChanged.connect(self._on_list_changed)
        self.text.topic_wanted.connect(self.show_topic)
        further = QShortcut(QKeySequence(Qt.Key.Key_F3), self)
        further.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        further.activated.connect(self.text.seek_next)

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.search, self.list, self.text]

    def show_topic(self, name: str) -> None:
        """Show this topic, and all of them in the list."""
        self._read()
        self._current = name
        self.search.clear()
        self._fill()

    def topic(self) -> str:
        """The name of the topic that is shown."""
        return self._current

    def show_keys(self, markdown: str) -> None:
        """The list of keys, as a table, to stand at the end of its topic."""
        if markdown != self._keys:
            self._keys = markdown
            self._language = ""
            if self.isVisible():
                self._read()
                self._fill()

    # --- what is shown --------------------------------------------------------------------------------------

    def _read(self) -> None:
        language = i18n.current_language()
        if language == self._language:
            return
        self._language = language
        self._topics = [self._with_keys(topic) for topic in help_topics.topics(language)]

    def _with_keys(self, topic: Topic) -> Topic:
        has_more = topic.name == help_topics.KEYS and self._keys
        return replace(topic, text=f"{topic.text}\n{self._keys}") if has_more else topic

    def _fill(self) -> None:
        words = self.search.text().strip().casefold()
        self._listed = [topic for topic in self._topics if words in topic.text.casefold()]
        names = [topic.name for topic in self._listed]
        if names and self._current not in names:
            self._current = names[0]
        self._is_filling = True
        self._titles.show((self.tr("Topics"),), [Line(topic.name, (topic.title,)) for topic in self._listed])
        self._choose(self._titles.row_of(self._current))
        self._is_filling = False
        self._show_text()
        self._tell()

    def _choose(self, row: int) -> None:
        index = self._titles.index(row, 0) if row >= 0 else QModelIndex()
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _show_text(self) -> None:
        topic = next((one for one in self._listed if one.name == self._current), None)
        self.text.show_markdown("" if topic is None else topic.text)
        if topic is not None:
            self.text.seek(self.search.text().strip())
            self.text.setAccessibleName(topic.title)

    def _tell(self) -> None:
        is_searching = bool(self.search.text().strip())
        count = i18n.number_text(len(self._listed))
        self._found.setText(self.tr("Topics: {count}").format(count=count) if is_searching else "")
        self._found.setVisible(is_searching)

    def _on_search_changed(self) -> None:
        self._fill()

    def _on_list_changed(self, current: QModelIndex) -> None:
        if current.isValid() and not self._is_filling:
            self._current = self._listed[current.row()].name
            self._show_text()

    # --- events ---------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        if not self._listed:
            self._read()
            self._fill()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        # Handed on here: a focus proxy inside another tears the order of Tab apart (Qt 6.11).
        self.list.setFocus(event.reason())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.list.setFixedWidth(min(i18n.letter_px(self.fontMetrics()) * _LIST_IN_LETTERS, _LIST_MOST_PX))

    def _retranslate(self) -> None:
        self._label.setText(self.tr("&Search the guide"))
        self.search.setAccessibleName(self.tr("Search the guide"))
        self.list.setAccessibleName(self.tr("Topics"))
        if self._topics:
            self._language = ""
            self._read()
            self._fill()


def keys_table(groups: Sequence[tuple[str, Sequence[tuple[str, str]]]], headers: tuple[str, str]) -> str:
    """Keys as Markdown: one table below a heading for each group of (key, what it does)."""
    parts = []
    for heading, lines in groups:
        if lines:
            rows = [f"| {keys} | {what} |" for keys, what in lines]
            parts.append("\n".join([f"## {heading}", "", f"| {headers[0]} | {headers[1]} |", "|---|---|", *rows, ""]))
    return "\n".join(parts)
