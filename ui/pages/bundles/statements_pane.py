"""What a bundle says of a hand-over, one statement a row: what counts, and what is not the signer's to say."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rolodex.commands.bundle_review import Statement
from ui import i18n, testimony_words
from ui.models.text_table_model import Line
from ui.pages.bundles.tables import TextTable, text_label


class StatementsPane(QWidget):
    """A table, and below it the chosen statement in full. `is_done`: the import is over, and the words say so."""

    def __init__(self, name: str, parent: QWidget, *, is_done: bool = False) -> None:
        super().__init__(parent)
        self._statements: Sequence[Statement] = ()
        self._is_done = is_done
        self.warning = text_label(self, f"{name}_not_theirs")
        self.table = TextTable(f"{name}_statements", 4, (), self)
        self._line = text_label(self, f"{name}_line")
        column = QVBoxLayout(self)
        for widget in (self.warning, self.table, self._line):
            column.addWidget(widget, 1 if widget is self.table else 0)
        self.setFocusProxy(self.table)
        self.table.selectionModel().currentRowChanged.connect(self._on_table_row_changed)
        self.retranslate()

    def show_statements(self, statements: Sequence[Statement]) -> None:
        """Show these, in their order."""
        self._statements = statements
        self._fill()

    def count(self) -> int:
        """How many there are."""
        return len(self._statements)

    def _fill(self) -> None:
        self.table.lines.show([Line(self._texts(one), one) for one in self._statements])
        self.table.choose(0)
        count = sum(not one.is_theirs for one in self._statements)
        self.warning.setVisible(count > 0)
        self.warning.setText(
            "\N{WARNING SIGN} "
            + self.tr(
                "Not the sender's to say, and left out: {count}. A bundle speaks for the officer who signed it; nobody "
                "signs, agrees or accepts in the name of another. Ask the sender why it was there."
            ).format(count=i18n.number_text(count))
        )
        self._on_table_row_changed()

    def _texts(self, one: Statement) -> tuple[str, ...]:
        if not one.is_theirs:
            fate = "\N{MULTIPLICATION X} " + self.tr("left out")
        else:
            fate = "\N{CHECK MARK} " + (self.tr("written") if self._is_done else self.tr("will be written"))
        return testimony_words.said(one), testimony_words.by(one), testimony_words.about(one), fate

    def _on_table_row_changed(self) -> None:
        one = self.table.chosen()
        if not isinstance(one, Statement):
            self._line.setText("")
        elif one.is_theirs:
            self._line.setText(" · ".join(self._texts(one)))
        else:
            self._line.setText(testimony_words.left_out(one))

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.table.name(
            self.tr("What the bundle says of the hand-over"),
            *(self.tr("What it says"), self.tr("In whose name"), self.tr("About"), self.tr("What becomes of it")),
        )
        self._fill()
