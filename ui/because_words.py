"""Why somebody is offered beside the contacts of a case, in words."""

from PySide6.QtCore import QCoreApplication

from rolodex.commands.linked_people import MET, WORDS, Because
from ui import handover_words, i18n, words
from ui.catalogue import QT_TRANSLATE_NOOP
from ui.handover_words import word

_MET = QT_TRANSLATE_NOOP("Because", "{what} {name} ({count} times)")
_TOGETHER = QT_TRANSLATE_NOOP("Because", "{what} as {name}")
_OF_THIS = QT_TRANSLATE_NOOP("Because", "{what} {name}")
_OF_THE_OTHER = QT_TRANSLATE_NOOP("Because", "{name} is “{what}” this contact")
_HIDDEN = QT_TRANSLATE_NOOP("Because", "(name hidden)")


def said(because: Because) -> str:
    """One reason: the tie, and to whom of the case."""
    name = i18n.marked(because.name) or _translated(_HIDDEN)
    if because.word in WORDS:
        text = _MET if because.word == MET else _TOGETHER
        what = word(handover_words.LINKS, because.word)
    else:
        text = _OF_THIS if because.is_outgoing else _OF_THE_OTHER
        what = words.value(because.word)
    return _translated(text).format(what=what, name=name, count=i18n.number_text(because.count))


def _translated(text: str) -> str:
    return QCoreApplication.translate("Because", text)
