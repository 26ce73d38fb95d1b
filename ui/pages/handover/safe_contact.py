"""What is said of a contact whose safe-contact protocol has to be confirmed."""

from PySide6.QtCore import QCoreApplication

from ui.catalogue import QT_TRANSLATE_NOOP

_OVERDUE = QT_TRANSLATE_NOOP(
    "SafeContactNotice",
    "Confirm the safe-contact protocol with this contact before you reach it again: the confirmation is overdue.",
)


def overdue_text() -> str:
    """That the confirmation is overdue, and what to do."""
    return QCoreApplication.translate("SafeContactNotice", _OVERDUE)
