"""Where a column of a table can go, in words. Targets are written as the core writes them: `phones:mobile`."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from rolodex.commands.contact_previews import JOINED
from ui import form_words, i18n, words
from ui.catalogue import QT_TRANSLATE_NOOP

NOWHERE: Final = ""
TARGETS: Final = (
    *("names", "external_id", "organisation", "title"),
    *("phones", "phones:mobile", "phones:office", "emails", "emails:office"),
    *("handles:whatsapp", "handles:signal", "handles:telegram", "handles:facebook", "handles:twitter", "urls"),
    *("places:country", "places:admin1", "places:admin2", "places:admin3", "places:admin4", "places:name"),
    *("places:admin1_pcode", "places:admin2_pcode", "places:admin3_pcode", "places:admin4_pcode"),
    *("categories", "type", "status", "gender", "form_of_address", "languages", "nationality", "born", "remarks"),
    *("names:legal", "names:usual", "names:nickname", "names:nom_de_guerre", "names:romanised", "names:phonetic"),
    *("names:code_name", "names:former", "sort_as", "risk:level", "risk:threats", "hrddp:status", "hrddp:reference"),
)
"""What a person chooses from, what most lists have first. A saved mapping may hold others."""
ONLY_ONE: Final = frozenset({"external_id", "organisation", "title", "sort_as"})
"""Of several columns that go there, only the first that is filled counts."""
NAMING: Final = ("names", "phones", "emails", "handles")
"""One of these is needed: by them a contact is told from others."""
_OWN: Final[dict[str, str]] = {
    NOWHERE: QT_TRANSLATE_NOOP("TargetWords", "— not imported —"),
    "external_id": QT_TRANSLATE_NOOP("TargetWords", "Id in this list"),
    "organisation": QT_TRANSLATE_NOOP("TargetWords", "Organisation"),
    "title": QT_TRANSLATE_NOOP("TargetWords", "Title of the post"),
    "sort_as": QT_TRANSLATE_NOOP("TargetWords", "Name: sorted as"),
    "phones:mobile": QT_TRANSLATE_NOOP("TargetWords", "Phone: mobile"),
    "phones:office": QT_TRANSLATE_NOOP("TargetWords", "Phone: of the office"),
    "emails:office": QT_TRANSLATE_NOOP("TargetWords", "E-mail: of the office"),
}
_SERVICES: Final = {"whatsapp": "WhatsApp"}


def choice(text: str) -> str:
    """A column's choice in words; several targets are joined as the core joins them."""
    return JOINED.join(_target(one) for one in text.split(JOINED))


def _target(text: str) -> str:
    if text in _OWN:
        return QCoreApplication.translate("TargetWords", _OWN[text])
    field, _, kind = text.partition(":")
    name = words.field(field)
    if not kind:
        return name
    if field == "names":
        return f"{name}: {words.value(kind)}"
    if field == "handles":
        return f"{name}: {_SERVICES.get(kind, i18n.marked(kind).title())}"
    if field in {"phones", "emails", "urls"}:
        return f"{name}: {i18n.marked(kind)}"
    return f"{name}: {form_words.part(field, kind)}"
