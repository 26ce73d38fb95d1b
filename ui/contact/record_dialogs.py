"""The forms for what stands around a contact: consent, protocol, promise, tie. Each names the command that takes it."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rolodex.commands import commitments, consents, relationships, safe_contacts
from rolodex.commands.value_views import SubjectView
from rolodex.domain import ids
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from ui.contact.preset_dialog import PresetDialog
from ui.desk import Desk
from ui.forms.entered import Call, Entered, guarded

_CONSENT = (
    *("status", "purposes", "audience", "valid_until", "basis", "scope", "given_by", "given_how", "given_on"),
    *("on_hand_over", "named_successors", "on_controller_change", "named_persons"),
)
_PROTOCOL = (
    *("channels", "never", "if_somebody_else_answers", "leave_message", "cover_story", "meeting_places"),
    "confirmed_on",
)
_PROMISE = ("by", "what", "due", "officer")
_TIE = ("type", "to_contact", "to_organisation", "from", "to", "remarks")


def consent(desk: Desk, contact: SubjectId, parent: QWidget) -> PresetDialog:
    """A form for what a contact agreed to or refused."""
    title = QCoreApplication.translate("RecordDialogs", "Record a consent")
    return PresetDialog(
        *(desk, Kind.CONSENT, title, parent),
        fields=_CONSENT,
        preset={"status": "given"},
        via=partial(_consented, contact),
        form_id=f"consent:{contact.hex()}",
        name="consent_form",
    )


def protocol(desk: Desk, contact: SubjectId, held: SubjectView | None, parent: QWidget) -> PresetDialog:
    """A form for how a person may be reached; `held` is the protocol with nothing masked, None for a new one."""
    title = QCoreApplication.translate("RecordDialogs", "Safe-contact protocol")
    return PresetDialog(
        *(desk, Kind.SAFE_CONTACT, title, parent),
        fields=_PROTOCOL,
        held=held,
        preset={"channels": {"rank": 1}} if held is None else {},
        via=partial(_protected, contact),
        form_id=f"protocol:{contact.hex()}",
        name="protocol_form",
    )


def promise(desk: Desk, contact: SubjectId, parent: QWidget) -> PresetDialog:
    """A form for a promise of ours or of theirs."""
    title = QCoreApplication.translate("RecordDialogs", "Add a promise")
    return PresetDialog(
        *(desk, Kind.COMMITMENT, title, parent),
        fields=_PROMISE,
        preset={"by": "us"},
        hidden=(Edit("contact", ids.to_text(contact)),),
        via=_promised,
        form_id=f"promise:{contact.hex()}",
        name="promise_form",
    )


def tie(desk: Desk, contact: SubjectId, parent: QWidget) -> PresetDialog:
    """A form for a relationship of a contact to another contact or an organisation."""
    title = QCoreApplication.translate("RecordDialogs", "Add a relationship")
    return PresetDialog(
        *(desk, Kind.RELATIONSHIP, title, parent),
        fields=_TIE,
        hidden=(Edit("from_contact", ids.to_text(contact)),),
        via=_tied,
        form_id=f"tie:{contact.hex()}",
        name="tie_form",
    )


def _consented(contact: SubjectId, entered: Entered) -> Call:
    return consents.add, (contact, entered.edits)


def _protected(contact: SubjectId, entered: Entered) -> Call:
    if entered.subject is None:
        return safe_contacts.set_, (contact, entered.edits)
    return guarded(entered)


def _promised(entered: Entered) -> Call:
    return commitments.add, (entered.edits, entered.reason)


def _tied(entered: Entered) -> Call:
    return relationships.add_relationship, (entered.edits, entered.reason)
