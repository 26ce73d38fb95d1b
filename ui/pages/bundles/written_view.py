"""What was written: for whom, under which neutral name, how large, under which digest; and that the medium may go."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from rolodex.commands.bundle_export import Exported
from rolodex.commands.bundle_warnings import Written
from ui import bundle_words, error_text, i18n
from ui.models.text_table_model import Line
from ui.pages.bundles.tables import TextTable, text_label


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """One file, or why there is none. `digest` is that of the content, as previewed; empty where nothing was shown."""

    recipient: str
    purpose: str
    file: str
    size_bytes: int
    digest: str
    problem: str = ""


class WrittenView(QWidget):
    """Shows files that were synced, read back and compared."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("written_view")
        self._files: Sequence[WrittenFile] = ()
        self._folder = Path()
        self._title = text_label(self, "written_title", is_title=True)
        self._text = text_label(self, "written_text")
        self.table = TextTable("written_files", 4, (3,), self)
        self._digest = text_label(self, "written_digest")
        self._digest.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._close = QPushButton(self)
        self._close.setObjectName("written_close")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        for widget in (self._title, self._text, self.table, self._digest):
            column.addWidget(widget, 1 if widget is self.table else 0)
        column.addLayout(buttons)
        self.setFocusProxy(self._close)
        self._close.clicked.connect(self.closed)
        self.retranslate()

    def show_exported(self, found: Exported) -> None:
        """Show one bundle."""
        written = found.written
        one = WrittenFile(
            recipient=found.scope.addressee.keys.keys.name,
            purpose=found.scope.order.purpose.value,
            file=written.path.name,
            size_bytes=written.size_bytes,
            digest=written.manifest.content_sha256,
        )
        self._show(written.path.parent, [one])

    def show_notices(self, folder: Path, written: Sequence[Written]) -> None:
        """Show the notices, and whose could not be written."""
        files = [
            WrittenFile(
                recipient=one.holder.name,
                purpose="notice",
                file=one.file,
                size_bytes=one.size_bytes,
                digest="",
                problem=error_text.sentences(one.error) if one.error is not None else "",
            )
            for one in written
        ]
        self._show(folder, files)

    def _show(self, folder: Path, files: Sequence[WrittenFile]) -> None:
        self._folder, self._files = folder, files
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        whole = [one for one in self._files if one.file]
        self.table.name(self.tr("Files"), self.tr("For"), self.tr("What for"), self.tr("File"), self.tr("Size"))
        self.table.lines.show([Line(self._texts(one), one) for one in self._files])
        self._title.setText(
            self.tr("Written, read back and compared: the medium may be removed")
            if whole
            else self.tr("Nothing was written")
        )
        lines = []
        if whole:
            folder = i18n.isolated(i18n.marked(str(self._folder)))
            lines.append(
                self.tr("Folder: {folder}. The names tell nothing; each file opens for its recipient only.").format(
                    folder=folder
                )
            )
        lines += [
            QCoreApplication.translate("BundleWords", bundle_words.NEXT[one.purpose]).format(
                name=i18n.marked(one.recipient)
            )
            for one in whole
            if one.purpose in bundle_words.NEXT
        ]
        lines += [
            self.tr("Not written for {name}: {why} Tell this colleague in another way.").format(
                name=i18n.marked(one.recipient), why=one.problem
            )
            for one in self._files
            if one.problem
        ]
        self._text.setText("\n".join(lines))
        digests = [one.digest for one in whole if one.digest]
        self._digest.setText(
            self.tr("Digest of the content, the same as in the preview:\n{digest}").format(
                digest=i18n.isolated(digests[0])
            )
            if digests
            else ""
        )
        self._digest.setVisible(bool(digests))
        self._close.setText(self.tr("&Back to the lists"))
        self._close.setAccessibleName(self.tr("Back to the lists"))

    def _texts(self, one: WrittenFile) -> tuple[str, ...]:
        size = QLocale().formattedDataSize(one.size_bytes) if one.file else ""
        file = i18n.isolated(one.file) if one.file else self.tr("not written")
        purpose = bundle_words.said(bundle_words.PURPOSES, one.purpose)
        return i18n.marked(one.recipient), purpose, file, size
