"""The text of a help topic. It shows what it is given and fetches nothing: no picture, no page, no address."""

from typing import Any

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QPalette, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from ui import help_topics


class GuideText(QTextBrowser):
    """Markdown of our own, read-only, with links between topics only."""

    topic_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help_text")
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setTabChangesFocus(False)
        self.document().setDocumentMargin(16)
        self._markdown = ""
        self._sought = ""
        self.anchorClicked.connect(self._on_anchor_clicked)

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:  # noqa: N802 - Qt's name
        """Nothing, whatever a text asks for."""
        return None

    def show_markdown(self, text: str) -> None:
        """Show this text from its beginning."""
        self._markdown = text
        self._draw()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def seek(self, words: str) -> int:
        """Mark every place where these words stand, go to the first, and answer how many they are."""
        self._sought = words
        found = self._mark()
        if found:
            self.setTextCursor(found[0])
            self._unselect()
        return len(found)

    def seek_next(self) -> None:
        """Go to the next marked place, from the last one to the first."""
        if not self._sought:
            return
        if not self.find(self._sought):
            self.moveCursor(QTextCursor.MoveOperation.Start)
            self.find(self._sought)
        self._unselect()

    def _unselect(self) -> None:
        # A selection would hide the mark; the cursor stays behind the words, so that the next search goes on.
        cursor = self.textCursor()
        self.ensureCursorVisible()
        cursor.setPosition(cursor.selectionEnd())
        self.setTextCursor(cursor)

    def _draw(self) -> None:
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if is_mirrored else Qt.LayoutDirection.LeftToRight)
        self.document().setDefaultTextOption(option)
        text = _mirrored(self._markdown) if is_mirrored else self._markdown
        self.document().setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        for frame in self.document().rootFrame().childFrames():
            table = frame.firstCursorPosition().currentTable()
            if table is not None and is_mirrored:
                held = table.format()
                held.setAlignment(Qt.AlignmentFlag.AlignRight)
                table.setFormat(held)
        self._mark()

    def _mark(self) -> list[QTextCursor]:
        found: list[QTextCursor] = []
        cursor = QTextCursor(self.document())
        while self._sought and not (cursor := self.document().find(self._sought, cursor)).isNull():
            found.append(QTextCursor(cursor))
        self.setExtraSelections([self._selection(one) for one in found])
        return found

    def _selection(self, cursor: QTextCursor) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = cursor
        palette = self.palette()
        made.format.setBackground(QColor(palette.color(QPalette.ColorRole.Highlight)))
        ink = QColor(palette.color(QPalette.ColorRole.HighlightedText))
        made.format.setForeground(ink)
        return made

    def _on_anchor_clicked(self, link: QUrl) -> None:
        name = link.toString().removesuffix(".md")
        if name in help_topics.TOPICS:
            self.topic_wanted.emit(name)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange}:
            # Colours of links, sizes of headings and sides are taken when the text is read in.
            self._draw()


def _mirrored(markdown: str) -> str:
    """Tables with their columns in the other order: Qt 6.11 lays them out from left to right in every language."""
    return "\n".join(
        f"|{'|'.join(reversed(line.strip().strip('|').split('|')))}|" if line.startswith("|") else line
        for line in markdown.split("\n")
    )
