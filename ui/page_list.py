"""Which pages there are. Each is imported when it is first shown."""

import importlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.catalogue import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.page import Page


@dataclass(frozen=True, slots=True)
class Entry:
    """One page: where its class is, its title, its icon, its key. Those without a key stand in the menu only.

    `forms` are the first words of the ids of its drafts: "contact" for "contact:<id>". `endings` are those of the files
    that it takes.
    """

    name: str
    place: str
    title: str
    icon: str
    keys: str = ""
    forms: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()


ENTRIES: Final = (
    Entry(
        "contacts",
        "contacts_page:ContactsPage",
        QT_TRANSLATE_NOOP("PageList", "&Contacts"),
        "contact",
        "Ctrl+1",
        forms=("contact", "capture", "interaction", "record"),
    ),
    Entry(
        "handover",
        "handover_page:HandoverPage",
        QT_TRANSLATE_NOOP("PageList", "&Hand-over"),
        "handshake",
        "Ctrl+2",
        forms=("brief", "read_back", "handover"),
    ),
    Entry(
        "overlap",
        "overlap_page:OverlapPage",
        QT_TRANSLATE_NOOP("PageList", "O&verlap"),
        "calendar-range",
        "Ctrl+3",
        endings=(".ics",),
    ),
    Entry(
        "availability",
        "availability_page:AvailabilityPage",
        QT_TRANSLATE_NOOP("PageList", "Availability and &travel"),
        "sliders-horizontal",
        forms=("overlap",),
    ),
    Entry(
        "bundles",
        "bundles_page:BundlesPage",
        QT_TRANSLATE_NOOP("PageList", "&Bundles"),
        "package",
        "Ctrl+4",
        forms=("import",),
        endings=(".rlx",),
    ),
    Entry(
        "people",
        "people_page:PeoplePage",
        QT_TRANSLATE_NOOP("PageList", "&People and keys"),
        "key-round",
        "Ctrl+5",
        endings=(".rlxcard",),
    ),
    Entry("oversight", "oversight_page:OversightPage", QT_TRANSLATE_NOOP("PageList", "&Oversight"), "gauge", "Ctrl+6"),
    Entry(
        "intake",
        "intake_page:IntakePage",
        QT_TRANSLATE_NOOP("PageList", "&Import a file"),
        "file-input",
        endings=(".csv", ".tsv", ".txt", ".vcf", ".vcard"),
    ),
    Entry("duplicates", "duplicates_page:DuplicatesPage", QT_TRANSLATE_NOOP("PageList", "&Duplicates"), "merge"),
    Entry("changes", "changes_page:ChangesPage", QT_TRANSLATE_NOOP("PageList", "C&hanges"), "history"),
    Entry("audit", "audit_page:AuditPage", QT_TRANSLATE_NOOP("PageList", "&Audit log"), "scroll-text"),
    Entry("vault", "vault_page:VaultPage", QT_TRANSLATE_NOOP("PageList", "The &vault"), "hard-drive"),
    Entry("help", "help_page:HelpPage", QT_TRANSLATE_NOOP("PageList", "H&elp"), "circle-question-mark"),
)


def of_form(form_id: str) -> Entry | None:
    """The page that opens the form of this id."""
    word = form_id.partition(":")[0]
    return next((entry for entry in ENTRIES if word in entry.forms), None)


def of_file(path: Path) -> Entry | None:
    """The page that takes files of this ending."""
    return next((entry for entry in ENTRIES if path.suffix.lower() in entry.endings), None)


def title(entry: Entry) -> str:
    """The page's name in the language of now, with the mark of its key."""
    return QCoreApplication.translate("PageList", entry.title)


def made(entry: Entry, desk: "Desk", parent: QWidget) -> "Page":
    """The page itself."""
    module, _, name = entry.place.partition(":")
    kind = getattr(importlib.import_module(f"ui.pages.{module}"), name)
    page: Page = kind(desk, parent)
    return page
